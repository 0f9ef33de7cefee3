"""Related briefings: the rarest shared tags win."""

from hypothesis import given
from hypothesis import strategies as st

from briefings.collection.related import COMMON, related, tags_of, weight
from tests.summaries import collection, summary


def test_rare_tags_weigh_more_than_frequent_ones() -> None:
    crowd = [summary(f"crowd{number}", tags=("NATO",)) for number in range(30)]
    made = collection(
        summary("here", "2022-01-01", tags=("NATO", "Erbil")), summary("near", "2010-01-01", tags=("Erbil",)), *crowd
    )
    first = related(made, made.position["here"], 5)[0]
    assert made.summaries[first.number].slug == "near"
    assert first.shared == ("Erbil",)


def test_a_briefing_is_not_related_to_itself_nor_to_one_without_a_shared_tag() -> None:
    made = collection(summary("here", tags=("A",)), summary("there", tags=("B",)), summary("near", tags=("a",)))
    found = [made.summaries[each.number].slug for each in related(made, made.position["here"], 5)]
    assert found == ["near"]


def test_of_equally_near_ones_the_newest_come_first_and_no_more_than_asked() -> None:
    made = collection(*(summary(f"s{year}", f"{year}-01-01", tags=("A",)) for year in range(2000, 2020)))
    found = [made.summaries[each.number].slug for each in related(made, made.position["s2000"], 5)]
    assert found == ["s2019", "s2018", "s2017", "s2016", "s2015"]


def test_a_tag_on_very_many_briefings_only_fills_up() -> None:
    crowd = [summary(f"crowd{number:04}", "2022-01-01", tags=("Common",)) for number in range(COMMON + 5)]
    made = collection(summary("here", tags=("Common", "Rare")), summary("near", "2000-01-01", tags=("Rare",)), *crowd)
    found = [made.summaries[each.number].slug for each in related(made, made.position["here"], 3)]
    assert found == ["near", "crowd0000", "crowd0001"]


@given(st.lists(st.sets(st.sampled_from("ABCDEF"), max_size=4), min_size=1, max_size=30), st.integers(1, 6))
def test_the_nearest_are_those_that_scoring_everybody_finds(tags: list[set[str]], most: int) -> None:
    made = collection(*(summary(f"s{number:02}", tags=tuple(sorted(each))) for number, each in enumerate(tags)))
    for number in range(len(tags)):
        own = tags_of(made, number)
        scores = {other: sum(weight(tag) for tag in own if other in tag.members) for other in range(len(tags))}
        best = sorted((-score, other) for other, score in scores.items() if score and other != number)
        assert [each.number for each in related(made, number, most)] == [other for _, other in best[:most]]
