"""Related briefings: the rarest shared tags win."""

from briefings.collection.related import COMMON, related
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
