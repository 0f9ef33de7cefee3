"""Many seeds at once: names, failures that stop nobody else, and the same result however the work is done."""

import multiprocessing
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.briefing.options import Options
from briefings.briefing.parsing import parse
from briefings.config import Config
from briefings.content import Action, is_briefing
from briefings.content.drafting import Job
from briefings.draft import compose
from briefings.seed import Seed
from tests.convert.folder import Site

STORY = b"Rivers rise in the north\n\nThe rivers rose by two metres on Monday, officials of the district said.\n"


def names(site: Site) -> dict[str, str]:
    return {each.seed: each.content for each in site.convert().outcomes}


def test_seeds_of_one_title_are_numbered_by_their_path() -> None:
    site = Site({"b.txt": STORY, "a.txt": STORY + b"\nMore of it was seen by everybody.\n"})
    wanted = {
        "seeds/a.txt": "content/rivers-rise-in-the-north.md",
        "seeds/b.txt": "content/rivers-rise-in-the-north-2.md",
    }
    assert names(site) == wanted
    assert names(site) == wanted


def test_an_existing_file_keeps_the_plain_name() -> None:
    site = Site({"b.txt": STORY})
    site.convert()
    site.seeds["seeds/a.txt"] = STORY + b"\nMore of it was seen by everybody.\n"
    assert names(site)["seeds/a.txt"] == "content/rivers-rise-in-the-north-2.md"


@pytest.mark.parametrize(
    "path", ["content/rivers-rise-in-the-north.md", "content/2020/Rivers-Rise-In-The-North.md", "content/x.md"]
)
def test_a_file_written_by_hand_keeps_its_address(path: str) -> None:
    own = b"---\ntitle: Mine\nslug: rivers-rise-in-the-north\n---\n\nMine.\n"
    site = Site({"a.txt": STORY}, {path: own})
    assert names(site) == {"seeds/a.txt": "content/rivers-rise-in-the-north-2.md"}
    assert site.content[path] == own


def test_plain_pages_take_no_names() -> None:
    site = Site({"a.txt": STORY}, {"content/pages/rivers-rise-in-the-north.md": b"---\ntitle: Mine\n---\n"})
    assert names(site) == {"seeds/a.txt": "content/rivers-rise-in-the-north.md"}


@pytest.mark.parametrize(
    "path", ["seeds/../../x.txt", "other/x.txt", "seeds//x.txt", "seeds/./x.txt", "seeds\\..\\x.txt"]
)
def test_a_seed_outside_its_folder_is_refused(path: str) -> None:
    site = Site({"a.txt": STORY})
    site.seeds[path] = STORY
    done = site.convert()
    assert [(each.location.path, each.code) for each in done.issues if each.code == "S107"] == [(path, "S107")]
    assert len(done.outcomes) == 1


@given(title=st.text(min_size=1, max_size=300))
@settings(max_examples=80)
def test_a_content_path_is_always_inside_the_content_folder(title: str) -> None:
    site = Site(
        {"a.txt": f"{title}\n\nThe rivers rose by two metres on Monday, officials said.\n".encode("utf-8", "ignore")}
    )
    for path in site.convert().writes:
        folder, _, name = path.rpartition("/")
        assert folder in ("content", "content/.converted")
        assert name
        assert not name.startswith(".")
        assert len(name.encode()) < 100


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "binary.txt": b"\x00\x01\x02",
    "utf16.txt": "Ein Titel\n\nText".encode("utf-16")[:-1],
    "controls.txt": bytes(range(1, 256)) * 40,
    "empty.xml": b"<rss version='2.0'><channel><title>x</title></channel></rss>",
    "map.xml": b"<?xml version='1.0'?><urlset></urlset>",
    "broken.xml": b"<rss version='2.0'><channel><title>x</ti",
    "bomb.xml": b'<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item>&b;</item></rss>',
    "data.json": b'{"a": [1, 2]}',
    "broken.json": b'{"version": "https://jsonfeed.org/version/1.1", "items": [',
    "nothing.url": b"[InternetShortcut]\r\nIconIndex=0\r\n",
    "script.url": b"[InternetShortcut]\r\nURL=javascript:alert(1)\r\n",
    "bomb.webloc": b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "aaaa">]><plist><dict><key>URL</key>'
    b"<string>&a;</string></dict></plist>",
    "broken.webloc": b"bplist00\xff\xff\xff\xff",
    "empty.desktop": b"[Desktop Entry]\nType=Link\n",
    "empty.mhtml": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n",
    "picture.mht": b"From: <Saved by Blink>\nContent-Type: image/png\n\nx\n",
    "cut.txt": "Ein Titel über Flü".encode()[:-1],
    "picture.txt": b"\x89PNG\r\n\x1a\n0000",
    "paper.txt": b"%PDF-1.7\n",
    "signs.txt": b"--- *** ---\n\n***\n",
    "crumbs.txt": b"Advertisement\n\nShare\n\nPrint\n",
    "empty.html": b"<html><head><title>x</title></head><body></body></html>",
    "script.html": b"<html><body><script>alert(1)</script></body></html>",
    "plain.html": b"no markup at all",
    "open.md": b"---\ntitle: x\n\nnever closed\n",
    "yaml.md": b"---\ntitle: [x\n---\n\ntext\n",
    "twice.md": b"---\ntitle: x\ntitle: y\n---\n\ntext\n",
    "bomb.md": b"---\na: &a [x,x]\nb: [*a,*a]\n---\n\ntext\n",
    "empty.md": b"---\n---\n",
    "paper.pdf": b"%PDF-1.7\n",
    "letter.docx": b"PK\x03\x04",
    "noname": b"text",
}


@pytest.mark.parametrize("name", BAD)
def test_a_seed_that_cannot_be_read_is_one_issue_and_the_others_are_converted(name: str) -> None:
    site = Site({"good.txt": STORY + b"\n(Published: 2021-02-18)\n", name: BAD[name]})
    done = site.convert()
    assert [each.seed for each in done.outcomes] == ["seeds/good.txt"]
    (found,) = [each for each in done.issues if each.location.path == f"seeds/{name}"]
    assert found.code != "S109"
    assert found.hint or found.code.startswith("Y")
    assert found.message


def test_a_seed_that_is_too_large_is_one_issue() -> None:
    config = Config()
    limited = Config(limits=type(config.limits)(seed_bytes=50))
    done = Site({"a.txt": STORY}).convert(config=limited)
    assert [each.code for each in done.issues] == ["S103"]


def test_a_seed_whose_briefing_would_be_too_large_is_one_issue() -> None:
    limited = Config(limits=type(Config().limits)(content_bytes=60))
    done = Site({"a.txt": STORY}).convert(config=limited)
    assert "S110" in {each.code for each in done.issues}
    assert done.writes == {}


def test_only_the_named_seeds_are_converted() -> None:
    site = Site({"a.txt": STORY, "b.txt": STORY})
    assert [each.seed for each in site.convert(only="seeds/b.txt").outcomes] == ["seeds/b.txt"]
    assert [each.code for each in site.convert(only="seeds/none.txt").issues] == ["S108"]


def pooled(work: Callable[[Job], bytes], jobs: Sequence[Job]) -> Iterable[bytes]:
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        return list(pool.map(work, jobs, chunksize=2))


def test_a_pool_gives_the_same_as_one_process() -> None:
    seeds = {f"{number}.txt": STORY.replace(b"two", str(number).encode()) for number in range(5)} | {"bad.txt": b""}
    assert Site(seeds).convert(run=pooled) == Site(seeds).convert()


@given(body=st.text(max_size=600), suffix=st.sampled_from(["txt", "html"]))
@settings(max_examples=120)
def test_any_text_becomes_a_briefing_that_builds_or_one_clear_issue(body: str, suffix: str) -> None:
    text = body if suffix == "txt" else f"<html><body><h1>T</h1><p>{body}</p></body></html>"
    site = Site({f"a.{suffix}": text.encode("utf-8", "ignore")})
    done = site.convert()
    assert not [each for each in done.issues if each.code == "S109"]
    assert done.outcomes or done.issues
    for path, data in done.writes.items():
        if is_briefing(path):
            briefing, issues = parse(path, data, Options())
            assert issues == []
            assert briefing is not None


def test_hidden_files_and_the_folder_beside_a_saved_page_hold_no_seeds() -> None:
    page = (
        b"<html><body><article><h1>A page</h1><p>The rivers rose by two metres on Monday.</p></article></body></html>"
    )
    site = Site(
        {"x.html": page, "x_files/frame.html": page, ".hidden/a.txt": STORY, ".b.txt": STORY, "c_files/a.txt": STORY}
    )
    done = site.convert()
    assert [each.seed for each in done.outcomes] == ["seeds/c_files/a.txt", "seeds/x.html"]
    assert {each.action for each in done.outcomes} == {Action.CREATED}


def test_one_document_that_fails_takes_none_of_the_others_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = compose.compose

    def fail_at(seed: Seed, *rest: Any) -> Any:
        if "second" in seed.text:
            raise ZeroDivisionError("by chance")
        return whole(seed, *rest)

    monkeypatch.setattr(compose, "compose", fail_at)
    text = (
        "<title>Rivers of the {0} valley</title><description>The {0} river rose by two metres on Monday.</description>"
    )
    item = f"<item><guid>{{0}}</guid>{text}</item>"
    feed = f"<rss><channel>{''.join(item.format(each) for each in ('first', 'second', 'third'))}</channel></rss>"
    done = Site({"a.xml": feed.encode()}).convert()
    assert [each.item for each in done.outcomes] == ["first", "third"]
    assert [str(each) for each in done.issues if each.code == "S109"] == [
        "seeds/a.xml: S109 'second' in it cannot be converted: ZeroDivisionError: by chance (report it, please)"
    ]
