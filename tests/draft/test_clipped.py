"""Clippings: pictures that are not here, captions, prompts and datelines; and what of it concerns own Markdown."""

import time

import pytest

from briefings.briefing.markdown.findings import Findings
from briefings.briefing.markdown.parser import parser
from briefings.draft import clipped
from briefings.seed import Block, Claims, Seed
from tests.draft.converting import Converted, converted_all

MATTER = "title: Rivers rise\nsource: https://river.example/a\npublished: 2021-02-18\n"
STORY = "**OSLO** — The rivers rose by two metres on Monday, officials of the district said in the evening."


def clip(*blocks: str, matter: str = MATTER) -> Converted:
    """The briefing of a clipping."""
    head = f"---\n{matter}---\n\n" if matter else ""
    (found,) = converted_all((head + "\n\n".join(blocks)).encode(), "a.md")
    return found


def problems(body: list[str]) -> list[str]:
    """What a build finds wrong in a body."""
    text = "\n\n".join(body)
    findings = Findings("content/a.md", "a", 1, text)
    parser(html=False).render(text, {"findings": findings})
    return [each.code for each in findings.issues]


@pytest.mark.parametrize(
    "picture",
    [
        "![](https://river.example/hero.jpg)",
        "![The river (in flood)](https://river.example/hero_(1).jpg 'Flood')",
        "[![The river](https://river.example/s.jpg)](https://river.example/l.jpg)",
        "![The river](flood.png)",
        "![The river](data:image/png;base64,iVBORw0KGgo=)",
        "![[flood.png|300]]",
        "![The river][p]\n\n[p]: https://river.example/hero.jpg",
    ],
)
def test_a_picture_that_is_not_here_goes_and_the_briefing_stands(picture: str) -> None:
    found = clip(picture, STORY, f"The town closed the bridge {picture.partition(chr(10))[0]} at night, it said.")
    assert problems(found.body) == []
    assert not any("![" in each for each in found.body)
    assert "The town closed the bridge at night, it said." in found.body
    if "data:" not in picture:  # whose bytes stand in no evidence
        assert "picture that is not here" in found.dropped.values()
        assert found.evidence["pictures"]


def test_own_markdown_keeps_its_own_pictures_and_loses_those_of_other_sites() -> None:
    found = clip("# Rivers", "A map ![map](map.png) of mine.", "![far](https://a.example/x.png)", "End.", matter="")
    assert found.body == ["A map ![map](map.png) of mine.", "End."]


def test_code_that_shows_a_picture_stays() -> None:
    code = "```\n![a](https://a.example/x.png)\nSubscribe to our newsletter\n```"
    found = clip(STORY, code, "Write `![a](https://a.example/x.png)` there, the manual says.")
    assert found.body[1] == code
    assert found.body[-1] == "Write `![a](https://a.example/x.png)` there, the manual says."


@pytest.mark.parametrize(
    "line",
    ["*A boat on the river on Monday. Photo: Jo Example / AFP*", "A boat on the river. (Photo: Jo Example / AFP)"],
)
def test_the_caption_below_a_picture_becomes_a_figure(line: str) -> None:
    found = clip("![](https://river.example/hero.jpg)", line, STORY)
    assert found.body[0].startswith("::: figure\nA boat on the river")
    assert "credit: Jo Example / AFP" in found.body[0]
    assert "boat" not in found.matter["summary"]


def test_an_ordinary_paragraph_below_a_picture_is_none() -> None:
    assert clip("![](https://river.example/hero.jpg)", "The river is long.", STORY).body[0] == "The river is long."


@pytest.mark.parametrize("dateline", ["**OSLO** — ", "OSLO — ", "**OSLO —** "])
def test_the_dateline_leaves_text_summary_and_key_points(dateline: str) -> None:
    told = STORY.removeprefix("**OSLO** — ")
    found = clip(dateline + told, "A second paragraph said more of the flood in the north.")
    assert (found.matter["dateline"], found.body[0]) == ({"place": "Oslo", "country": "NO"}, told)
    assert found.matter["summary"] == told


def test_a_prompt_of_the_page_goes() -> None:
    found = clip(STORY, "Subscribe to our newsletter to read more.", "*Read more: [Dams](https://river.example/d)*")
    assert len(found.body) == 1
    assert set(found.dropped.values()) == {"newsletter prompt", "read-more link"}


def test_own_words_stay_whatever_they_look_like() -> None:
    body = [STORY, "Subscribe to our newsletter to read more."]
    assert clip("# Rivers", *body, matter="").body == body


def test_each_level_of_a_tag_is_one() -> None:
    assert clip(STORY, matter=MATTER + "tags: [clippings, norway/river-floods, AC/DC, 24/7]\n").matter["tags"] == [
        "norway", "river-floods", "AC/DC", "24/7",
    ]  # fmt: skip


PIECES = [
    "![a](b",
    "![",
    "[![a](https://x)](",
    "```\n",
    "\n \n",
    "![a](https://b)\n\n*c*\n\n",
    "`![a](https://b)",
    "*a",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_is_read_in_time(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    started = time.process_time()
    found = clipped.edits(Seed("seeds/a.md", "", (Block(text, "markdown"),), Claims(clipped=True)))
    clipped.edited(text, found)
    clipped.blanked(text, found)
    assert time.process_time() - started < 3
