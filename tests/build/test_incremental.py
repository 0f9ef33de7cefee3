"""After any edits, in any order, an incremental build equals a clean one, byte for byte, and says the same.

`STEPS=2000` takes so many steps instead of the few that every test run takes.
"""

import contextlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from briefings.shell import marks, output
from briefings.shell.options import Options, Voice
from briefings.shell.report import flat
from briefings.shell.serving.premises import Premises
from briefings.shell.serving.preview import Preview
from tests.build import edits
from tests.cli.sites import put, run, tree

STEPS = int(os.environ.get("STEPS", "0"))
#: Of one site's life.
LENGTH = 40
#: The clock of this machine's file system ticks faster than the slowest that marks allow for; waiting is dear here.
GRAIN = 12_000_000
#: After so many builds that published nothing, somebody mends what stands in the way.
PATIENCE = 3
#: Every so many comparisons the preview is looked at too.
PREVIEWED = 4
PATHS = st.sampled_from([*edits.BRIEFINGS, *edits.PAGE_FILES, *edits.PLAIN_FILES])


class Builds(RuleBasedStateMachine):
    """A site, what was done to it, and how it is built."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.site = Path(self.folder.name).resolve()
        self.options: set[str] = set()
        self.epoch = edits.EPOCHS[0]
        self.pause = 0
        self.stopped = 0
        self.compared = 0
        self.preview: Preview | None = None
        self.held = contextlib.ExitStack()

    @initialize(texts=st.lists(edits.briefings(), min_size=5, max_size=8))
    def begin(self, texts: list[str]) -> None:
        self.configure_plainly()
        for path, text in zip(edits.BRIEFINGS, texts, strict=False):
            put(self.site, path, text)
        put(self.site, edits.PAGE_FILES[0], edits.PAGES[0])
        for path in edits.PLAIN_FILES[:3]:
            put(self.site, path, "one")
        put(self.site, f"{edits.THEME}templates/row.html", edits.TEMPLATES["row.html"][0])

    # What people do to their files.

    @rule(path=st.sampled_from(edits.BRIEFINGS), text=edits.briefings())
    def write(self, path: str, text: str) -> None:
        self.put(path, text)

    @rule(path=st.sampled_from(edits.PAGE_FILES), text=st.sampled_from(edits.PAGES))
    def write_page(self, path: str, text: str) -> None:
        self.put(path, text)

    @rule(path=st.sampled_from(edits.PLAIN_FILES), text=st.sampled_from(["one", "two", "three"]))
    def write_plain(self, path: str, text: str) -> None:
        self.put(path, text)

    @rule(path=PATHS, at=st.integers(0, 400), new=st.sampled_from("abx1]"))
    def type_over(self, path: str, at: int, new: str) -> None:
        """One letter becomes another: the same size, and the old time of change is put back."""
        self.forge(self.site / path, at, new.encode())

    @rule(path=st.sampled_from(edits.BRIEFINGS), new=st.sampled_from(edits.TITLES))
    def retitle(self, path: str, new: str) -> None:
        self.rewrite(path, r"(?m)^title: .*", f"title: {new}")

    @rule(path=st.sampled_from(edits.BRIEFINGS), new=st.sampled_from(edits.TAGS), more=st.booleans())
    def retag(self, path: str, new: str, more: bool) -> None:
        self.rewrite(path, r"(?m)^tags: \[", f"tags: [{new}, " if more else f"tags: [{new}] # ")

    @rule(path=st.sampled_from(edits.BRIEFINGS), new=st.sampled_from(edits.DATES[:-1]))
    def redate(self, path: str, new: str) -> None:
        self.rewrite(path, r"(?m)^date: .*", f"date: {new}")

    @rule(path=st.sampled_from(edits.BRIEFINGS), new=st.sampled_from(edits.SLUGS))
    def readdress(self, path: str, new: str) -> None:
        self.rewrite(path, r"(?m)(^slug: .*\n)?^title:", f"slug: {new}\ntitle:" if new else "title:")

    @rule(path=st.sampled_from(edits.BRIEFINGS))
    def break_or_mend(self, path: str) -> None:
        broken = "titel:" in self.text(path)
        self.rewrite(path, "titel:" if broken else "title:", "title:" if broken else "titel:")

    @rule()
    def mend_everything(self) -> None:
        """What can be wrong is right again, so that even a strict build publishes."""
        self.settle()
        for path in (*edits.BRIEFINGS, *edits.PAGE_FILES):
            if (self.site / path).is_file():
                self.put(path, f"---\ntitle: All is well with {path}\n---\n\nAll is well.\n")

    @rule(path=st.sampled_from([*edits.BRIEFINGS, *edits.PLAIN_FILES]), kind=st.sampled_from(["folder", "link"]))
    def put_something_else(self, path: str, kind: str) -> None:
        """A folder or a link to itself where a file might be, or away with it."""
        place = self.site / path
        with contextlib.suppress(OSError):
            if place.is_symlink():
                place.unlink()
            elif place.is_dir():
                place.rmdir()
            elif not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                place.mkdir() if kind == "folder" else place.symlink_to(place.name)

    @rule(text=st.sampled_from(edits.REGISTERS))
    def settle_names(self, text: str) -> None:
        self.put("content/register.yaml", text)

    @rule(text=edits.settings())
    def configure(self, text: str) -> None:
        self.put("config.yaml", text)

    @rule(file=edits.theme_files())
    def redesign(self, file: tuple[str, str]) -> None:
        self.put(*file)

    @rule(text=st.sampled_from(edits.TEMPLATES["margin.html"]))
    def redesign_the_margin(self, text: str) -> None:
        """Of each briefing's page; some texts are a mistake for some briefings only."""
        self.put(f"{edits.THEME}templates/margin.html", text)

    @rule(path=edits.theme_names())
    def do_without(self, path: str) -> None:
        (self.site / path).unlink(missing_ok=True)

    # How it is built.

    @rule(epoch=st.sampled_from(edits.EPOCHS))
    def move_the_clock(self, epoch: str) -> None:
        self.epoch = epoch

    @rule(option=st.sampled_from(edits.OPTIONS))
    def choose(self, option: str) -> None:
        """With an option, or without it again."""
        self.options ^= {option}

    @rule(option=st.sampled_from(edits.OPTIONS), path=st.sampled_from(edits.BRIEFINGS), text=edits.briefings())
    def try_out(self, option: str, path: str, text: str) -> None:
        """An edit is built with an option, then without it (or the other way round)."""
        self.put(path, text)
        self.options ^= {option}
        self.compare()
        self.options ^= {option}

    @rule(title=st.sampled_from(edits.TITLES[:4]), sign=st.sampled_from("abcdef"))
    def stumble(self, title: str, sign: str) -> None:
        """A template changes every page, and is a mistake for one title; after a build that title is given up."""
        self.put(f"{edits.THEME}templates/margin.html", edits.FUSSY.format(title, sign))
        self.compare()
        for path in edits.BRIEFINGS:
            self.rewrite(path, f"(?m)^title: {title}$", f"title: {title} {sign}")

    @rule(edits_=st.integers(2, 5))
    def do_more_at_once(self, edits_: int) -> None:
        self.pause = edits_

    @rule()
    def do_nothing(self) -> None:
        """A build of what was built before."""

    # What happens to the output and the memory.

    @rule(data=st.data(), how=st.sampled_from(["delete", "cut", "add", "forge", "forge"]))
    def spoil(self, data: st.DataObject, how: str) -> None:
        """A published file is changed by somebody; the list of files stays."""
        files = sorted(self.published())
        if not files:
            return
        file = self.site / "public" / data.draw(st.sampled_from(files))
        if how == "delete":
            file.unlink()
        elif how == "forge":
            self.forge(file, data.draw(st.integers(0, 2000)), b"#")
        else:
            text = file.read_bytes()
            file.write_bytes(text + b"more" if how == "add" else text[: len(text) // 2])

    @rule(names=st.sampled_from([("public",), (".briefings",), ("public", ".briefings"), ("public/briefings",)]))
    def forget(self, names: tuple[str, ...]) -> None:
        for name in names:
            shutil.rmtree(self.site / name, ignore_errors=True)

    @rule(name=st.sampled_from(["mine.txt", "briefings/mine.txt", "briefings/one/mine.txt"]))
    def keep_something(self, name: str) -> None:
        """A file that no build wrote, in the output."""
        if (self.site / "public" / output.MANIFEST).is_file():
            put(self.site, f"public/{name}", "mine")

    # What has to hold.

    @invariant()
    def a_build_equals_a_clean_one(self) -> None:
        if self.pause:
            self.pause -= 1
        else:
            self.compare()
            self.compared += 1
            if self.compared % PREVIEWED == 0:
                self.preview_it()

    def compare(self) -> None:
        """Builds, and builds clean, and holds the one against the other."""
        time.sleep(GRAIN / 1_000_000_000)
        before = self.published()
        mine = {path: data for path, data in before.items() if path.endswith("mine.txt")}
        made, clean = self.build("public", self.options), self.build("clean", self.options)
        expected = tree(self.site / "clean") if (self.site / "clean").is_dir() else {}
        if not expected:  # nothing was published
            expected = before
        expected.pop(output.MANIFEST, None)
        self.stopped = self.stopped + 1 if expected is before else 0
        event(f"exit code {made[0]}, {'published' if expected is not before else 'not published'}")
        assert made == clean
        assert differences(self.published(), expected | mine) == {}
        if self.stopped == PATIENCE:
            self.settle()

    def preview_it(self) -> None:
        """A preview, which lives as long as the site, builds as after a save: what it shows is what a clean build has,
        and where something is broken also what there was before.
        """
        options = self.options - {"--strict", "--file-links"}
        with self.time_and_grain():
            time.sleep(GRAIN / 1_000_000_000)
            preview = self.previewing(options)
            before = self.shown()
            preview.rebuild(frozenset())
        _, issues = self.build("clean", options)
        assert plain([flat(each) for each in preview.said], ".briefings/preview/") == issues
        found, broken = self.shown(), any(each["severity"] == "error" for each in issues)
        event(f"preview {'broken' if broken else 'whole'}")
        if not (self.site / "clean").is_dir():
            assert found == before
            return
        clean = tree(self.site / "clean")
        clean.pop(output.MANIFEST)
        assert differences({path: data for path, data in found.items() if path in clean or not broken}, clean) == {}
        assert found.keys() == preview.stage.files

    def build(self, out: str, options: set[str]) -> tuple[int, list[dict[str, Any]]]:
        """The exit code and the issues of a build; into `clean`, one that knows nothing of any other."""
        if out == "clean":
            shutil.rmtree(self.site / "clean", ignore_errors=True)
            (self.site / ".briefings/clean.db").unlink(missing_ok=True)
        with self.time_and_grain():
            done = run("build", "--json", "--out", self.site / out, *sorted(options), site=self.site)
        return done.code, plain(done.document["issues"], f"{out}/")

    @contextlib.contextmanager
    def time_and_grain(self) -> Iterator[None]:
        """The clock of the moment, and that of the file system."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SOURCE_DATE_EPOCH", self.epoch)
            patch.setattr(marks, "GRAIN", GRAIN)
            yield

    def previewing(self, options: set[str]) -> Preview:
        """The preview, with these options from now on."""
        address = next((each.partition("=")[2] for each in options if each.startswith("--base-url")), None)
        wanted = Options(
            self.site, base_url=address, drafts="--drafts" in options, jobs=1, voice=Voice(json=True, quiet=True)
        )
        if self.preview is None:
            premises = self.held.enter_context(Premises(wanted))
            self.preview = Preview(wanted, premises, "/")
        self.preview.options = wanted
        return self.preview

    def shown(self) -> dict[str, bytes]:
        """What the preview's folder holds, without the build's own files."""
        folder = self.site / ".briefings/preview"
        found = tree(folder) if folder.is_dir() else {}
        return {path: data for path, data in found.items() if path not in output.OWN}

    def published(self) -> dict[str, bytes]:
        """The output without the list of its files."""
        found = tree(self.site / "public") if (self.site / "public").is_dir() else {}
        found.pop(output.MANIFEST, None)
        return found

    def settle(self) -> None:
        """Away with all that can keep every page back: mistakes in the configuration and the theme, clashes."""
        for name in ("theme.yaml", *(f"templates/{each}" for each in edits.TEMPLATES)):
            (self.site / edits.THEME / name).unlink(missing_ok=True)
        self.configure_plainly()
        for path in edits.BRIEFINGS:
            self.rewrite(path, r"(?m)^(slug|aliases): .*\n", "")
            self.rewrite(path, r"(?m)^(slug|aliases): .*\n", "")
        for path in edits.PAGE_FILES:
            self.rewrite(path, r"(?m)^(slug|aliases): .*\n", "")
        for path in edits.CLASHING:
            with contextlib.suppress(OSError):
                (self.site / path).unlink()

    def configure_plainly(self) -> None:
        """As in the beginning."""
        self.put("config.yaml", "\n".join(each[0] for each in edits.SETTINGS) + "\n")
        self.put(f"{edits.THEME}theme.yaml", edits.MANIFESTS[0])

    def put(self, path: str, text: str) -> None:
        with contextlib.suppress(OSError):  # a folder or a file is in the way
            put(self.site, path, text)

    def text(self, path: str) -> str:
        file = self.site / path
        return file.read_text("utf-8", "replace") if file.is_file() else ""

    def rewrite(self, path: str, pattern: str, new: str) -> None:
        text = self.text(path)
        if (changed := re.sub(pattern, new, text, count=1)) != text:
            self.put(path, changed)

    def forge(self, file: Path, at: int, new: bytes) -> None:
        """Overwrites a byte and puts the times back."""
        if not file.is_file() or not file.stat().st_size:
            return
        was, data = file.stat(), bytearray(file.read_bytes())
        data[at % len(data)] = new[0]
        with file.open("r+b") as opened:
            opened.write(data)
        os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))

    def teardown(self) -> None:
        self.held.close()
        self.folder.cleanup()


def plain(issues: list[dict[str, Any]], out: str) -> list[dict[str, Any]]:
    """Issues as any output folder has them, without what is said of the memory."""
    return [{**each, "path": each["path"].replace(out, "")} for each in issues if not each["code"].startswith("B2")]


def differences(found: dict[str, bytes], expected: dict[str, bytes]) -> dict[str, tuple[bytes | None, bytes | None]]:
    """What is not as it ought to be."""
    return {
        path: (found.get(path), expected.get(path))
        for path in sorted(found.keys() | expected.keys())
        if found.get(path) != expected.get(path)
    }


def test_after_any_edits_a_build_equals_a_clean_one() -> None:
    shared = settings(
        max_examples=max(2, STEPS // LENGTH),
        stateful_step_count=LENGTH,
        deadline=None,
        derandomize=not STEPS,  # the short share is the same every time; the long one looks further
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Builds, settings=settings(shared, phases=[Phase.generate]))
