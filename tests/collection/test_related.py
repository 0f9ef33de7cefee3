"""Related briefings: the rarest shared tags win."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from briefings.collection.gathering import Collection
from briefings.collection.related import NAMED, related
from briefings.collection.tags import COMMON, weight
from tests.summaries import collection, summary


def near(made: Collection, slug: str, most: int) -> list[str]:
    """The slugs of the briefings related to one."""
    return [made.by_path[each.path].slug for each in related(made, f"content/{slug}.md", most)]


def test_rare_tags_weigh_more_than_frequent_ones() -> None:
    crowd = [summary(f"crowd{number}", tags=("NATO",)) for number in range(30)]
    made = collection(
        summary("here", "2022-01-01", tags=("NATO", "Erbil")), summary("near", "2010-01-01", tags=("Erbil",)), *crowd
    )
    first = related(made, "content/here.md", 5)[0]
    assert first.path == "content/near.md"
    assert first.shared == ("Erbil",)


def test_a_briefing_is_not_related_to_itself_nor_to_one_without_a_shared_tag() -> None:
    made = collection(summary("here", tags=("A",)), summary("there", tags=("B",)), summary("near", tags=("a",)))
    found = near(made, "here", 5)
    assert found == ["near"]


def test_of_equally_near_ones_the_newest_come_first_and_no_more_than_asked() -> None:
    made = collection(*(summary(f"s{year}", f"{year}-01-01", tags=("A",)) for year in range(2000, 2020)))
    found = near(made, "s2000", 5)
    assert found == ["s2019", "s2018", "s2017", "s2016", "s2015"]


def test_a_tag_on_very_many_briefings_only_fills_up() -> None:
    crowd = [summary(f"crowd{number:04}", "2022-01-01", tags=("Common",)) for number in range(COMMON + 5)]
    made = collection(summary("here", tags=("Common", "Rare")), summary("near", "2000-01-01", tags=("Rare",)), *crowd)
    found = near(made, "here", 3)
    assert found == ["near", "crowd0000", "crowd0001"]


def test_one_more_briefing_rarely_changes_the_weight_of_a_tag_with_many() -> None:
    assert weight(1) == weight(COMMON + 1) == 0
    weights = [weight(count) for count in range(2, COMMON + 1)]
    assert weights == sorted(weights, reverse=True)
    assert min(weights) > 0
    assert sum(one != other for one, other in itertools.pairwise(weights[100:])) < 8


@given(st.lists(st.sets(st.sampled_from("ABCDEF"), max_size=4), min_size=1, max_size=30), st.integers(0, 6))
def test_the_nearest_are_those_that_scoring_everybody_finds(tags: list[set[str]], most: int) -> None:
    days = ["2021-02-18", "2021-02-19", "", "2021-02-18T12:00:00"]
    made = collection(
        *(summary(f"s{number:02}", days[number % 4], tuple(sorted(each))) for number, each in enumerate(tags))
    )
    for path in made.order():
        own = made.by_path[path].tags
        scores = {
            other: sum(made.weight(tag.casefold()) for tag in own if tag in made.by_path[other].tags)
            for other in made.order()
        }
        best = sorted((other for other in made.order() if scores[other] and other != path), key=lambda o: -scores[o])
        found = related(made, path, most)
        assert [each.path for each in found] == best[:most]
        rarest = sorted(own, key=lambda tag: -made.weight(tag.casefold()))
        for each in found:
            assert each.shared == tuple(tag for tag in rarest if tag in made.by_path[each.path].tags)[:NAMED]
