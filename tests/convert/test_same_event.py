"""Reports of one event in other words are noted, and neither what is alike nor what came of it later.

`events/` holds groups that were written for this test: `=` two reports of one event, `~` one that is alike but of
another event of these days, `>` a later story of the same affair.
"""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.config import Config
from briefings.content import same_event
from briefings.draft.compose import compose
from briefings.seed import Block, Claims, Seed
from tests.convert.folder import Site

FOLDER = Path(__file__).parent / "events"
ITEM = re.compile(r"^([=~>]) (\S+) ([^|]+) \| (.+)\n(.+)$", re.M)
Report = tuple[str, str, str, str, str]


def groups(name: str) -> list[list[Report]]:
    """The groups of a file: two of one event, one alike, one of later."""
    return [ITEM.findall(each) for each in (FOLDER / name).read_text().split("\n\n")]


def traits(report: Report) -> str:
    _, day, publisher, title, text = report
    seed = Seed("seeds/x", "0", (Block(text),), Claims(title=title, date=day, publisher=publisher))
    draft, _ = compose(seed, Config().convert)
    assert draft is not None
    return same_event.traits(draft)


@pytest.mark.parametrize(("name", "missed"), [("one.txt", set()), ("two.txt", set()), ("three.txt", set())])
def test_of_all_pairs_those_of_one_event_are_found_and_no_other(name: str, missed: set[str]) -> None:
    made = groups(name)
    assert {len(each) for each in made} == {4}
    known = {(str(group), str(at)): traits(each) for group, found in enumerate(made) for at, each in enumerate(found)}
    found = {(*each.later, each.earlier[1]) for each in same_event.pairs(known) if each.later[0] == each.earlier[0]}
    assert found == {(str(group), "1", "0") for group in range(len(made)) if str(group) not in missed}
    assert len(list(same_event.pairs(known))) == len(found)


PAGE = """<html><head><title>{title}</title><meta property="og:site_name" content="{publisher}">
<meta property="article:published_time" content="{day}"></head>
<body><article><h1>{title}</h1><p>{text}</p></article></body></html>"""


def seeds(*reports: Report) -> Site:
    pages = [PAGE.format(title=title, publisher=name, day=day, text=text) for _, day, name, title, text in reports]
    return Site({f"{number}.html": page.encode() for number, page in enumerate(pages)})


def notes(site: Site, only: str = "") -> list[str]:
    return [str(each) for each in site.convert(only=only).issues if each.code == "S311"]


def test_a_pair_is_noted_once_with_the_remedy() -> None:
    site = seeds(*groups("one.txt")[0])
    (found,) = notes(site)
    assert found.startswith("seeds/1.html: note: S311 seeds/1.html seems to tell of the same event as seeds/0.html")
    assert "`briefings convert --join content/ferry-sinks-off-lorvik-31-rescued.md content/two-missing" in found
    assert notes(site) == []


def test_a_new_report_is_held_against_those_that_were_converted_before() -> None:
    site = seeds(*groups("one.txt")[0])
    late = site.seeds.pop("seeds/1.html")
    assert notes(site) == []
    site.seeds["seeds/1.html"] = late
    assert len(notes(site, only="seeds/1.html")) == 1


def test_one_publisher_tells_of_an_event_only_once() -> None:
    one, other, *_ = groups("one.txt")[1]
    known = {("a", ""): traits(one), ("b", ""): traits((*other[:2], one[2], *other[3:]))}
    assert list(same_event.pairs(known)) == []


def test_a_report_of_another_day_is_of_another_event() -> None:
    one, other, *_ = groups("one.txt")[1]
    for day, text in (("2021-06-14", other[4]), (other[1], other[4].replace("Thursday", "Wednesday"))):
        known = {("a", ""): traits(one), ("b", ""): traits((other[0], day, *other[2:4], text))}
        assert list(same_event.pairs(known)) == []


def test_without_a_date_nothing_is_said() -> None:
    one, *_ = groups("one.txt")[0]
    undated = (one[0], "", *one[2:4], one[4].replace("Tuesday", "this week"))
    assert traits(undated) == ""


@given(st.lists(st.text(alphabet="polcnrw-0123456789abcdef 2021", max_size=60), max_size=6))
def test_evidence_that_makes_no_sense_is_passed_over(lines: list[str]) -> None:
    assert list(same_event.pairs({(str(number), ""): line for number, line in enumerate(lines)})) == []
