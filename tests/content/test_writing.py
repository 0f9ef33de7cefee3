"""What conversion writes: front matter that every reader takes for the same, and a body that stays in its blocks."""

import json
from typing import Any

import msgspec
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.briefing.front_matter import FrontMatter
from briefings.briefing.options import Options
from briefings.briefing.parsing import parse
from briefings.config import Config, Convert
from briefings.content.drafting import Drafted, draft_seed
from briefings.content.writing import evidence, markdown
from briefings.draft import Confidence, Dated, Draft, Dropped, KeyPoint, Part, Picture, Quoted, Span
from briefings.draft.parts import Dateline, Quote, Source
from briefings.seed import Block, Seed

SEED = Seed("seeds/a.txt", "0" * 64, (Block("Text."),))
DRAFT = Draft(
    title="Rivers: they rise",
    language="no",
    body=(Part("One."), Part("Two.")),
    summary="They rise.",
    date=Dated("2021-02-18T14:30:00-05:00", 0.9, (Span(0, 4),)),
    updated="2021-02-19",
    dateline=Dateline("Oslo", "NO"),
    authors=("Jane Doe",),
    tags=("NATO", "12:30", "no"),
    sources=(Source(name="News", url="https://example.org/", published="2021-02-18"),),
    key_points=(KeyPoint("Text.", 0, 5),),
    pictures=(Picture("https://example.org/a.jpg", "A bridge", "A caption."),),
    dropped=(Dropped(0, 4, "stamp"),),
    queries=("why?",),
)


def matter(text: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(text.split("---\n")[1])
    return data


def test_keys_stand_in_the_order_of_the_content_format() -> None:
    keys = list(matter(markdown(SEED, DRAFT, Convert())))
    assert keys == sorted(keys, key=FrontMatter.__struct_fields__.index)
    assert keys[-1] == "seeds"


def test_dates_stand_without_quotes() -> None:
    text = markdown(SEED, DRAFT, Convert())
    assert "\ndate: 2021-02-18T14:30:00-05:00\nupdated: 2021-02-19\n" in text
    assert "published: 2021-02-18" in text


def test_what_yaml_would_misread_is_read_as_it_was_meant() -> None:
    briefing, issues = parse("content/a.md", markdown(SEED, DRAFT, Convert()).encode(), Options())
    assert issues == []
    assert briefing is not None
    assert (briefing.meta.tags, briefing.meta.language, briefing.meta.dateline) == (DRAFT.tags, "no", DRAFT.dateline)
    assert briefing.meta.seeds[0].sha256 == "0" * 64


def test_empty_keys_are_not_written() -> None:
    text = markdown(SEED, Draft("Title", "en", ()), Convert(status="review"))
    assert list(matter(text)) == ["title", "status", "language", "seeds"]


def test_what_a_markdown_seed_says_itself_wins() -> None:
    draft = Draft("Title", "en", (), fields={"status": "draft", "thread": "x", "extra": {"a": [1]}})
    found = matter(markdown(SEED, draft, Convert()))
    assert (found["status"], found["thread"], found["extra"]) == ("draft", "x", {"a": [1]})


def test_the_evidence_says_what_the_draft_rests_on() -> None:
    found = json.loads(evidence(SEED, DRAFT, "settings"))
    assert found["seed"] == {"path": "seeds/a.txt", "sha256": "0" * 64}
    assert found["date"] == {
        "value": DRAFT.date and DRAFT.date.value,
        "confidence": 0.9,
        "spans": [{"start": 0, "end": 4, "text": "Text"}],
    }
    assert found["dropped"] == [{"start": 0, "end": 4, "why": "stamp", "text": "Text"}]
    assert found["key_points"] == [{"text": "Text.", "start": 0, "end": 5}]
    assert found["pictures"] == [{"address": "https://example.org/a.jpg", "alt": "A bridge", "caption": "A caption."}]
    assert evidence(SEED, DRAFT, "settings").endswith("}\n")


def test_the_evidence_says_how_sure_each_name_and_quotation_is() -> None:
    sure = Confidence(0.9, {"Ana Lima": 0.97}, {}, {"Basra": 0.7}, (0.8,), ())
    quoted = Quoted(Quote("Text here now it is", "Ana Lima"), (Span(0, 4),))
    found = json.loads(evidence(SEED, msgspec.structs.replace(DRAFT, confidence=sure, quotes=(quoted,)), "settings"))
    assert found["confidence"] == {"title": 0.9, "people": {"Ana Lima": 0.97}, "places": {"Basra": 0.7}}
    assert found["quotes"][0]["confidence"] == 0.8


WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


@given(title=WORDS, tag=WORDS, summary=WORDS)
@settings(max_examples=150)
def test_any_words_come_back_from_the_front_matter(title: str, tag: str, summary: str) -> None:
    draft = Draft(title or "x", "en", (), summary=summary, tags=(tag or "x",))
    found = matter(markdown(SEED, draft, Convert()))
    assert (found["title"], found.get("summary", ""), found["tags"]) == (title or "x", summary, [tag or "x"])


MATTER = """---
title: Rivers
tgas: [a]
date: 02/03/2021
people:
  - name: Jane Doe
    rloe: writer
slug: ../../x
seeds: [{path: other}]
extra: {own: 1}
---

Text.
"""


def drafted(text: str) -> Drafted:
    return msgspec.msgpack.decode(draft_seed("seeds/a.md", text.encode(), Config()), type=Drafted)


def test_front_matter_that_is_not_ours_is_reported_where_it_stands_and_kept_out() -> None:
    done = drafted(MATTER)
    found = {
        (each.location.line, each.severity.value, each.message.split(":")[0])
        for each in done.issues
        if each.code == "S202"
    }
    assert found == {
        (3, "warning", "tgas"),
        (4, "warning", "date"),
        (7, "warning", "people[0].rloe"),
        (8, "warning", "slug"),
    }
    text = done.sheets[0].markdown.decode()
    assert list(matter(text)) == ["title", "summary", "status", "language", "seeds", "extra"]
    assert matter(text)["seeds"][0]["path"] == "seeds/a.md"


def test_an_unknown_key_is_told_the_nearest_one() -> None:
    (found,) = [each for each in drafted(MATTER).issues if each.message.startswith("tgas")]
    assert "`tags`" in found.hint


def test_the_body_of_a_markdown_seed_is_kept_byte_for_byte() -> None:
    body = "A [[link]] and `code`.\n\n```\na\n\n\nb\n```\n\n| a |\n|---|\n| 1 |\n\n***\n\n<b>x</b>  \n{{ y }}"
    text = drafted(f"---\ntitle: T\n---\n\n{body}\n").sheets[0].markdown.decode()
    assert text.endswith(f"---\n\n{body}\n")


BAD_VALUES = """---
title: Rivers
sources: [{name: News, url: 'javascript:alert(1)'}]
tags: [rivers, TAG]
updated: 2021-02-30
aliases: [//example.org/]
authors: [Jane Doe]
---

Text.
"""


def test_front_matter_that_no_build_would_take_is_left_out() -> None:
    done = drafted(BAD_VALUES.replace("TAG", "x" * 101))
    assert {(each.location.line, each.message) for each in done.issues if each.code == "S202"} == {
        (3, "sources[0].url: 'javascript:alert(1)' cannot be linked, left out"),
        (4, f"tags[1]: {'x' * 59 + '…'!r} has 101 characters, left out"),
        (5, "updated: '2021-02-30' is no day of the calendar, left out"),
        (6, "aliases[0]: '//example.org/' is no path of this site, left out"),
    }
    text = done.sheets[0].markdown
    assert matter(text.decode())["tags"] == ["rivers"]
    found, issues = parse("content/rivers.md", text, Options())
    assert found is not None
    assert issues == []


def test_an_hour_in_a_source_is_read_as_it_was_written() -> None:
    source = Source(name="P", url="https://example.org/", published="2021-02-18T14:30:00+00:00")
    text = markdown(SEED, msgspec.structs.replace(DRAFT, sources=(source,)), Convert())
    briefing, issues = parse("content/x.md", text.encode(), Options())
    assert issues == []
    assert briefing is not None
    assert briefing.meta.sources[0].published == "2021-02-18T14:30:00+00:00"
