"""Links between briefings: where they lead, what is wrong, who links here."""

from briefings.briefing import Link
from briefings.collection import Destination, Mention, Text
from briefings.collection.links import destination, problem, told
from briefings.errors import Severity
from briefings.summary import Reference
from tests.summaries import collection, summary


def test_a_link_finds_a_briefing_by_file_and_by_slug_and_a_page_and_a_tag() -> None:
    made = collection(summary("a", tags=("NATO",)), texts=(Text("content/pages/about.md", "/about/", "About"),))
    assert destination(made, Link("content", "content/a.md", 1)) == Destination("A", "/briefings/a/", "content/a.md")
    assert destination(made, Link("slug", "a", 1)) == Destination("A", "/briefings/a/", "content/a.md")
    assert destination(made, Link("content", "content/pages/about.md", 1)) == Destination(
        "About", "/about/", "content/pages/about.md"
    )
    assert destination(made, Link("tag", "nato", 1)) == Destination("NATO", "/tags/nato/")


def test_a_link_to_nothing_is_an_error_with_file_line_and_the_nearest_name() -> None:
    made = collection(summary("erbil-citadel"))
    found = problem(made, "content/x.md", Link("slug", "erbil-citadell", 7, 3))
    assert str(found).startswith("content/x.md:7:3: L301 ")
    assert "did you mean 'erbil-citadel'?" in str(found)


def test_a_link_to_a_draft_is_a_warning_only() -> None:
    made = collection(summary("a"), secret="its status is draft")
    assert problem(made, "content/a.md", Link("slug", "secret", 1)).severity is Severity.WARNING


def test_a_briefing_knows_who_links_to_it_once_each_newest_first() -> None:
    links = (Reference("slug", "a", "First."), Reference("content", "content/a.md", "Second."))
    made = collection(
        summary("a"), summary("old", "2001-01-01", links=links), summary("new", "2020-01-01", links=links[:1])
    )
    place = made.place("content/a.md")
    assert place is not None
    assert place.mentions == (Mention("content/new.md", "First."), Mention("content/old.md", "First."))


def test_a_briefing_that_links_to_itself_is_no_mention() -> None:
    own = [("slug", "a"), ("content", "content/a.md"), ("path", "/briefings/a/")]
    place = collection(summary("a", links=tuple(Reference(*each, "") for each in own))).place("content/a.md")
    assert place is not None
    assert place.mentions == ()


def test_a_mention_names_a_briefing_by_its_title_as_the_page_does() -> None:
    sentence = "Against that: the first is told in a, the second in a b, on nato."
    links = (
        Reference("slug", "a", sentence, "a"),
        Reference("slug", "a-b", sentence, "a b"),
        Reference("tag", "nato", sentence, "nato"),
    )
    by = summary("c", links=links, tags=("NATO",))
    made = collection(summary("a", title="Alpha"), summary("a-b", title="Alpha & Beta"), by)
    assert told(made, by, sentence) == (
        "Against that: the first is told in Alpha, the second in Alpha & Beta, on NATO."
    )
