"""The publisher's box of key points on a page wins, word for word, and stands in the text no more."""

import time

import pytest

from briefings.seed import web_points
from briefings.seed.web_tree import parsed
from tests.draft.converting import Converted, converted_all

POINTS = [
    "The harbor closes on Friday at noon.",
    "Ferries will sail from the old quay",
    "No date was given for its end.",
]
ITEMS = "".join(f"<li>{each}</li>" for each in POINTS)
STORY = [
    "The harbor of the town will close on Friday because of the storm that is expected in the evening, the board said.",
    "Ferries to the islands will sail from the old quay on the other side of the river until further notice, it added.",
    "The board did not say when the harbor would open again, and its spokeswoman gave no date for that on Thursday.",
    "Fishermen said that they would bring their boats up the river before noon, where they are safe from the waves.",
    "The last storm of this kind broke two cranes of the harbor and sank a ship of the coast guard eight years ago.",
]


def page(box: str, *, at: int = 0) -> Converted:
    """The briefing of a page with a box before one of its paragraphs."""
    told = [f"<p>{each}</p>" for each in STORY]
    body = "".join([*told[:at], box, *told[at:]])
    source = (
        "<html><head><title>Harbor closes for the storm</title><meta property='article:published_time' "
        "content='2024-03-07'></head><body><nav><ul><li><a href='/a'>Home</a></li></ul></nav><article>"
        f"<h1>Harbor closes for the storm</h1>{body}</article></body></html>"
    )
    (found,) = converted_all(source.encode(), "a.html")
    return found


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='keypoints'><h3>Key points</h3><ul>{ITEMS}</ul></div>",
        f"<div><h3>Story highlights</h3><div><ul>{ITEMS}</ul></div></div>",
        f"<h2>At a glance</h2><ul>{ITEMS}</ul>",
        f"<section><p><strong>Summary:</strong></p><ol>{ITEMS}</ol></section>",
        f"<div class='RenderKeyPoints-list'><ul>{ITEMS}</ul></div>",
        f"<ul class='el__storyHighlights story-highlights'>{ITEMS}</ul>",
    ],
)
@pytest.mark.parametrize("at", [0, 1])
def test_the_box_is_the_key_points_and_leaves_the_text(box: str, at: int) -> None:
    found = page(box, at=at)
    assert found.matter["key_points"] == POINTS
    assert found.body == STORY


@pytest.mark.parametrize(
    "box",
    [
        "<div class='key-points'><ul><li><a href='/1'>How the harbor was built</a></li>"
        "<li><a href='/2'>What the storm did before</a></li></ul></div>",
        "<h3>Summary</h3><p>The harbor is to close, and nobody knows when it will open again, as the board says.</p>",
        "<h3>Key points</h3><ul><li>Cranes</li><li>Quays</li></ul>",
    ],
)
def test_links_paragraphs_and_mere_words_are_no_box(box: str) -> None:
    tree = parsed(f"<html><body><article>{box}<p>{STORY[0]}</p></article></body></html>")
    assert web_points.take(tree) == []


def test_a_list_below_the_article_is_no_box_of_its_own() -> None:
    told = "".join(f"<p>{each}</p>" for each in [*STORY, *STORY])
    assert web_points.take(parsed(f"<html><body>{told}<h3>Key facts</h3><ul>{ITEMS}</ul></body></html>")) == []


@pytest.mark.parametrize(
    "piece", ["<div class=key-points>", "<h3>Summary</h3>", "<ul class=takeaways><li>a b c d e f g h"]
)
def test_a_page_of_boxes_is_read_in_time(piece: str) -> None:
    tree = parsed("<html><body>" + piece * (400_000 // len(piece)))
    started = time.process_time()
    web_points.take(tree)
    assert time.process_time() - started < 3
