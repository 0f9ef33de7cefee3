"""Sidecars: what a person says beside a seed holds whatever the seed says, and a wrong one harms nobody."""

import pytest

from briefings.content import Action
from tests.convert.folder import Site

STORY = b"Rivers rise in the north\n\nLONDON - The rivers rose by two metres on Feb. 18, 2021, officials said.\n"
NAME = "rivers-rise-in-the-north"
PAGE = (
    b"<html><body><article><h1>Rivers</h1><p>"
    + b"The rivers rose by two metres. " * 20
    + b"</p></article></body></html>"
)
FEED = (
    b"<rss version='2.0'><channel><title>Post</title><item><guid>1</guid><title>One</title><description>Water."
    b"</description></item><item><guid>2</guid><title>Two</title><description>More.</description></item></channel></rss>"
)


def site(sidecar: str, **more: bytes) -> Site:
    return Site({"a.txt": STORY, "a.meta.yaml": sidecar.encode(), **more})


def test_its_fields_win_over_what_is_found() -> None:
    made = site("title: Water\ndate: 2020-01-02\ntags: [floods]\nstatus: draft\nsources:\n- {name: River Post}\n")
    assert [each.content for each in made.convert().outcomes] == ["content/water.md"]
    text = made.text("water")
    for line in ("title: Water", "date: 2020-01-02", "tags: [floods]", "status: draft", "- {name: River Post}"):
        assert f"\n{line}\n" in text
    assert "The rivers rose by two metres" in text


def test_the_headline_is_still_no_part_of_the_text() -> None:
    made = site("title: Water\n")
    made.convert()
    assert "Rivers rise in the north" not in made.text("water")


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.md", "a.xml", "a.url"])
def test_every_format_may_have_one(name: str) -> None:
    data = {"a.html": PAGE, "a.xml": FEED, "a.url": b"[InternetShortcut]\nURL=https://river.example/\n"}.get(
        name, STORY
    )
    made = Site({name: data, "a.meta.yaml": b"tags: [floods]\n"})
    done = made.convert()
    assert done.outcomes
    assert all(b"\ntags: [floods]\n" in made.content[each.content] for each in done.outcomes)


def test_it_wins_over_front_matter_too() -> None:
    made = Site({"a.md": b"---\ntitle: T\nthread: x\n---\n\nText.\n", "a.meta.yaml": b"thread: y\n"})
    made.convert()
    assert "thread: y" in made.text("t")


def test_it_is_no_seed() -> None:
    assert [each.seed for each in site("tags: [floods]\n").convert().outcomes] == ["seeds/a.txt"]


def test_a_change_converts_the_seed_again() -> None:
    made = site("tags: [floods]\n")
    made.convert()
    assert [each.action for each in made.convert().outcomes] == [Action.UNCHANGED]
    assert made.convert().writes == {}
    made.seeds["seeds/a.meta.yaml"] = b"tags: [rivers]\n"
    assert [each.action for each in made.convert().outcomes] == [Action.UPDATED]
    assert "tags: [rivers]" in made.text(NAME)
    del made.seeds["seeds/a.meta.yaml"]
    assert [each.action for each in made.convert().outcomes] == [Action.UPDATED]
    assert "tags: [rivers]" not in made.text(NAME)


def test_an_edited_briefing_is_merged_with_what_its_sidecar_says_now() -> None:
    made = site("tags: [floods]\n")
    made.convert()
    made.content[f"content/{NAME}.md"] += b"\nMine.\n"
    made.seeds["seeds/a.meta.yaml"] = b"tags: [rivers]\n"
    assert [each.action for each in made.convert().outcomes] == [Action.MERGED]
    assert "tags: [rivers]" in made.text(NAME)
    assert made.text(NAME).endswith("\nMine.\n")


@pytest.mark.parametrize(
    ("sidecar", "place"),
    [
        ("title: x\ntitel: y\n", (2, 1)),
        ("title: x\ndate: someday\n", (2, 1)),
        ("title: x\nstatus: open\n", (2, 1)),
        ("tags: [x]\n\nsources:\n- url: javascript:alert(1)\n", (4, 3)),
        ("title: [x\n", (1, 8)),
        ("title: x\ntitle: y\n", (2, 1)),
        ("- x\n", (1, 1)),
        ("a: &a x\n", (1, 4)),
        ("x" * 70_000, (0, 0)),
        ("title: \x00", (0, 0)),
    ],
)
def test_a_wrong_one_is_an_issue_at_its_line_and_the_seed_is_converted_without_it(
    sidecar: str, place: tuple[int, int]
) -> None:
    made, plain = site(sidecar), Site({"a.txt": STORY})
    plain.convert()
    for _ in range(2):
        (found,) = made.convert().issues
        assert (found.location.path, found.severity) == ("seeds/a.meta.yaml", "error")
        assert (found.location.line, found.location.column) == place
    assert made.content == plain.content


def test_one_beside_no_seed_is_a_warning() -> None:
    done = Site({"a.txt": STORY, "b.meta.yaml": b"title: x\n"}).convert()
    assert [(each.location.path, each.code, each.severity) for each in done.issues] == [
        ("seeds/b.meta.yaml", "S205", "warning")
    ]


def test_it_says_nothing_of_seeds() -> None:
    made = site("seeds: [{path: seeds/other.txt}]\n")
    made.convert()
    assert "other.txt" not in made.text(NAME)


def test_naming_it_converts_its_seed() -> None:
    made = site("tags: [floods]\n", **{"b.txt": STORY})
    assert [each.seed for each in made.convert(only="seeds/a.meta.yaml").outcomes] == ["seeds/a.txt"]
