"""Keywords that stand below an article: tags of the draft, and never text of it."""

import pytest

from tests.draft.converting import converted

TITLE = "Rivers rise in the north of the country"
LEAD = "The rivers Foo and Bar rose by two metres on Monday, officials of the district said at a news conference."
SECOND = "Nobody was hurt, and the bridges of the town were opened again in the evening, the officials said."
THIRD = "The town will look at its dykes before the summer and pay for new pumps, the council decided."
ARTICLE = (TITLE, LEAD, SECOND, THIRD, SECOND.replace("town", "port"), THIRD.replace("town", "port"))


@pytest.mark.parametrize(
    "line",
    [
        "Topics: Flood control, Dykes",
        "Tags: flood control, dykes",
        "Related topics: Flood control | Dykes",
        "Filed under: #Flood control #Dykes",
        "Schlagwörter: Flood control, Dykes",
    ],
)
def test_a_line_of_keywords_becomes_tags(line: str) -> None:
    found = converted(*ARTICLE, line)
    assert {each.casefold() for each in found.matter["tags"][:2]} == {"flood control", "dykes"}
    assert found.dropped[line] == "keywords"


def test_keywords_in_lines_below_their_label_become_tags() -> None:
    menu = ("Home", "News", "Sport", "Weather", "Log in", "Search")
    foot = ("Topics", "Dykes", "Flood control", "Share", "About us", "Contact", "Privacy policy")
    found = converted("\n".join([*menu, *ARTICLE, *foot]))
    assert [each.casefold() for each in found.matter["tags"][:2]] == ["dykes", "flood control"]
    assert found.body[-1] == ARTICLE[-1]


@pytest.mark.parametrize("line", ["Topics: the council will speak of dykes and of the price of pumps.", "Topics: none"])
def test_a_sentence_is_no_line_of_keywords(line: str) -> None:
    found = converted(*ARTICLE, line.replace("none", "we do not know yet what they are going to speak about"))
    assert len(found.body) == len(ARTICLE)
