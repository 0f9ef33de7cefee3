"""Briefing pages: what stands above and below the text."""

from briefings.briefing import Briefing
from briefings.briefing.front_matter import FrontMatter
from briefings.collection import Index
from briefings.collection.related import Relation, related
from briefings.config import Config
from briefings.draft.parts import Number
from briefings.page import BriefingPage
from briefings.page.bodies import Bodies, with_stop
from briefings.page.briefings import briefing_page, reason
from briefings.page.items import Desk
from briefings.summary import summarize
from tests.summaries import collection


class Ground:
    """A site on which nothing can be linked."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def page(self, _: str) -> None:
        return None

    def near(self, _: str) -> tuple[str, ...]:
        return ()

    def anchors(self, _: str) -> tuple[str, ...]:
        return ()

    def has(self, _: str) -> bool:
        return False

    def size(self, _: str) -> tuple[int, int]:
        return 640, 400

    def twin(self, _: str) -> str:
        return ""


def pages(**matters: FrontMatter) -> dict[str, BriefingPage]:
    """The pages of briefings with this front matter, by slug; each text is one sentence."""
    text = "The alliance agreed on Thursday to widen its mission. More was not said."
    html = f"<p>{text}</p>\n"
    made = {
        f"content/{slug}.md": Briefing(path=f"content/{slug}.md", slug=slug, meta=meta, html=html, text=text)
        for slug, meta in matters.items()
    }
    desk = Desk(collection(*map(summarize, made.values())), Config(), "")
    bodies = Bodies(Ground(desk.index))
    return {
        each.slug: briefing_page(desk, each, bodies.of_briefing(each)[0], related(desk.index, each.path, 5))
        for each in made.values()
    }


def test_a_summary_that_opens_the_text_is_not_shown_twice() -> None:
    made = pages(
        same=FrontMatter("Same", summary="The alliance agreed on Thursday to widen its mission."),
        other=FrontMatter("Other", summary="A mission grows."),
    )
    assert made["same"].standfirst == ""
    assert made["other"].standfirst == "A mission grows."
    assert made["same"].head.description.startswith("The alliance agreed")


def test_a_page_has_every_number_and_a_list_the_first_two() -> None:
    numbers = tuple(Number(value) for value in range(5))
    page = pages(counted=FrontMatter("Counted", numbers=numbers))["counted"]
    assert page.numbers == numbers
    assert page.item.numbers == numbers[:2]


def test_a_withdrawn_briefing_shows_no_text() -> None:
    page = pages(gone=FrontMatter("Gone", summary="Wrong.", status="withdrawn"))["gone"]
    assert (page.body, page.standfirst, page.related) == ("", "", ())


def test_a_running_story_is_told_oldest_first_and_says_where_one_stands() -> None:
    made = pages(
        one=FrontMatter("One", date="2020-01-01", thread="Story"),
        two=FrontMatter("Two", date="2020-02-01", thread="Story"),
        lone=FrontMatter("Lone", date="2020-03-01", thread="Other"),
    )
    timeline = made["two"].timeline
    assert timeline is not None
    assert [(each.title, each.current) for each in timeline.moments] == [("One", False), ("Two", True)]
    assert timeline.position == 2
    assert made["lone"].timeline is None
    assert made["two"].steps[0].label == "Before, in this story"


def test_the_dateline_opens_the_first_paragraph() -> None:
    from briefings.draft.parts import Dateline

    made = pages(filed=FrontMatter("Filed", dateline=Dateline("Erbil <city>")))
    assert made["filed"].body.startswith('<p><span class="dateline">Erbil &lt;city&gt;</span> – The alliance')


def test_the_full_stop_closes_a_last_paragraph_and_nothing_else() -> None:
    assert with_stop("<p>a</p>\n<p>b</p>\n") == '<p>a</p>\n<p>b<span class="stop"></span></p>\n'
    assert with_stop("<p>a</p>\n<ul></ul>\n") == "<p>a</p>\n<ul></ul>\n"


def test_a_reason_is_a_sentence() -> None:
    assert reason(Relation("", ("Erbil",))) == "Both are about Erbil"
    assert reason(Relation("", ("Erbil", "NATO", "Iraq"))) == "Both are about Erbil, NATO and Iraq"
