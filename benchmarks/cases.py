"""What is done to a site before a build is timed, and what that build must then have done."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import checking
import corpus
from checking import Counts, ensure
from corpus import TAGS, Collection
from programs import Program

#: How common the tags are that get added: neither on every second briefing nor on hardly any.
RANK = 30


@dataclasses.dataclass(frozen=True)
class Case:
    """One row. `aims` are its bounds at so many plain briefings; `×` is against Hugo without related briefings.

    `prepare` and `check` are given the number of the run, which counts from 1.
    """

    key: str
    title: str
    aims: Mapping[int, str]
    prepare: Callable[[Program, Collection, int], None]
    check: Callable[[Program, Collection, int, Counts], None]


def forget(program: Program, _: Collection, __: int) -> None:
    """Nothing is left of earlier builds."""
    program.forget()


def leave(_: Program, __: Collection, ___: int) -> None:
    """Nothing changes."""


def edit_body(program: Program, collection: Collection, run: int) -> None:
    """One briefing from the middle says something else, in as many words and bytes."""
    edit(program.content / f"{edited(collection)}.md", run)


def add_tag(program: Program, collection: Collection, run: int) -> None:
    """A briefing, each time another one, gets a tag."""
    name, tag = tagged(collection, run)
    file = program.content / f"{name}.md"
    text = file.read_text("utf-8").replace("\nsources:", f"\n- {tag}\nsources:", 1)
    file.write_text(text, "utf-8")


def edit_template(program: Program, _: Collection, run: int) -> None:
    """The frame of all pages changes."""
    edit(program.template, run)


def lose_output(program: Program, _: Collection, __: int) -> None:
    """The built site is gone, and what the program remembers of it is there."""
    program.put_away(program.output)


def edit(file: Path, run: int) -> None:
    """Changes the number that a text carries."""
    text, found = re.subn(r"Version \d{4}", f"Version {run:04}", file.read_text("utf-8"))
    ensure(found == 1, f"{file} has no number to change")
    file.write_text(text, "utf-8")


def edited(collection: Collection) -> str:
    """The briefing whose body is edited."""
    return corpus.name(collection.count // 2)


def tagged(collection: Collection, run: int) -> tuple[str, str]:
    """The briefing that gets a tag in this run, and the tag: the first from a certain rank on that it has not."""
    number = (collection.count // 2 + run) % collection.count
    has = corpus.tags(corpus.dice_of(number))
    return corpus.name(number), next(tag for tag in TAGS[RANK:] if tag not in has)


def wrote_all(_: Program, __: Collection, ___: int, counts: Counts) -> None:
    """Every file was written."""
    if counts:
        ensure(counts["written"] == counts["files"], f"wrote {counts['written']} of {counts['files']} files")


def wrote_nothing(_: Program, __: Collection, ___: int, counts: Counts) -> None:
    """No file was touched."""
    if counts:
        ensure(not counts["written"] and not counts["removed"], f"wrote {counts['written']} files for nothing")


def wrote_one(program: Program, collection: Collection, run: int, counts: Counts) -> None:
    """The page of the edited briefing shows the edit, and no other file was written."""
    text = page(program, edited(collection))
    ensure(f"Version {run:04} of this text." in text, "the page does not show the edit")
    if counts:
        ensure(counts["written"] == 1, f"wrote {counts['written']} files for one edited body")


def wrote_what_tags_show(program: Program, collection: Collection, run: int, counts: Counts) -> None:
    """The briefing shows its tag, and the tag its briefing."""
    name, tag = tagged(collection, run)
    folder = program.output / "tags" / corpus.slug(tag)
    ensure(f"tags/{corpus.slug(tag)}/" in page(program, name), f"{name} does not show {tag}")
    lists = (each.read_text("utf-8") for each in folder.rglob("index.html"))
    ensure(any(f"briefings/{name}/" in text for text in lists), f"{tag} does not show {name}")
    if counts:
        ensure(1 < counts["written"] < counts["files"], f"wrote {counts['written']} files for one tag")


def wrote_pages(program: Program, collection: Collection, run: int, counts: Counts) -> None:
    """Every page has the new frame."""
    pages = [*checking.samples(program, collection), program.output / "index.html"]
    pages += [program.output / "tags" / corpus.slug(tag) / "index.html" for tag in collection.tags]
    old = [each for each in pages if f"Version {run:04} of this frame." not in each.read_text("utf-8")]
    ensure(not old, f"{len(old)} pages have the old frame, such as {old[:3]}")
    if counts:
        ensure(counts["written"] == counts["pages"], f"wrote {counts['written']} files for {counts['pages']} pages")


def page(program: Program, name: str) -> str:
    """The finished page of a briefing."""
    return (program.output / "briefings" / name / "index.html").read_text("utf-8")


CASES = [
    Case("clean", "clean build", {10_000: "1.00 ×"}, forget, wrote_all),
    Case("unchanged", "nothing changed", {10_000: "0.03 ×", 100_000: "3 s"}, leave, wrote_nothing),
    Case("body", "one body edited", {10_000: "0.06 ×", 100_000: "5 s"}, edit_body, wrote_one),
    Case("tag", "one tag added to one briefing", {10_000: "0.12 ×"}, add_tag, wrote_what_tags_show),
    Case("template", "page template edited", {10_000: "0.50 ×"}, edit_template, wrote_pages),
    Case("output", "output deleted, cache kept", {10_000: "0.35 ×"}, lose_output, wrote_all),
]
