"""Markdown seeds: what is read out of them as of any text, while their body stays as it is."""

from hypothesis import given
from hypothesis import strategies as st

from briefings.config import Convert
from briefings.draft import Draft
from briefings.draft.compose import compose
from briefings.seed import Block, Seed
from tests.draft.converting import converted

BODY = """![[bridge.jpg]]
The council of **Harlow** voted on Monday to build a new [bridge](https://harlow.example/b) for
12 million euros. It was late.

> “We have waited *long enough* and will not wait any longer,” the mayor, [[people/ada|Ada Quill]], said.

The flood of last spring killed four people and destroyed 1,200 homes in the valley\\! Traders fear the works.

- The bank of the valley promised the town a loan of $4.5 million for the road.
- [ ] About 300 workers will be hired for the bridge in March, as the council said.

```
print(5000, "soldiers were killed on Monday, and 70 homes were lost in the flood.")
```

| Year | Dead |
|------|------|
| 1950 | 8,000 people killed |

The new bridge of the town will carry two lanes and a path for bicycles. Nobody spoke against the plan."""


def drafted(body: str) -> tuple[Draft, Seed]:
    seed = Seed("seeds/a.md", "0" * 64, (Block(body, "markdown"),) if body.strip() else ())
    draft, issues = compose(seed, Convert())
    assert draft
    assert issues == []
    return draft, seed


def test_the_body_stays_as_it_is() -> None:
    assert "\n\n".join(part.markdown for part in drafted(BODY)[0].body) == BODY


def test_a_quotation_is_found_with_its_speaker_and_its_place() -> None:
    draft, seed = drafted(BODY)
    (quoted,) = draft.quotes
    assert (quoted.quote.text, quoted.quote.speaker) == (
        "We have waited long enough and will not wait any longer",
        "Ada Quill",
    )
    assert [seed.text[each.start : each.end] for each in quoted.spans] == [
        "We have waited *long enough* and will not wait any longer"
    ]


def test_numbers_are_found_in_text_and_lists_but_not_in_code() -> None:
    draft, seed = drafted(BODY)
    found = {each.number.value: seed.text[each.start : each.end] for each in draft.numbers}
    assert found[1200].startswith("The flood of last spring")
    assert found[300].startswith("About 300 workers")
    assert 5000 not in found
    assert 70 not in found


def test_key_points_read_as_the_text_does_and_lead_to_the_markup() -> None:
    draft, seed = drafted(BODY)
    lead = "The council of Harlow voted on Monday to build a new bridge for 12 million euros."
    places = {each.text: seed.text[each.start : each.end] for each in draft.key_points}
    assert 3 <= len(places) <= 5
    assert places[lead].startswith("The council of **Harlow**")
    assert places[lead].endswith("euros.")


def test_the_summary_is_a_paragraph_and_no_item_or_quotation() -> None:
    assert drafted(f"> A word of wisdom for the day.\n\n- An item.\n\n{BODY}")[0].summary.startswith("The council")


def test_what_front_matter_says_wins() -> None:
    found = converted(f"---\ntitle: A bridge\nkey_points: [One.]\nnumbers: []\nquotes: []\n---\n{BODY}", name="a.md")
    assert found.matter["key_points"] == ["One."]
    assert not found.matter.get("numbers")
    assert not found.matter.get("quotes")


def test_a_term_is_no_beginning_of_its_definition() -> None:
    draft, _ = drafted(f"Harlow Bridge\n: A bridge of the town, which was built for 2,000 people in 1950.\n\n{BODY}")
    assert not any(each.text.startswith("Harlow Bridge") for each in draft.key_points)


def test_a_sentence_that_will_read_otherwise_is_no_point() -> None:
    line = "The council of Harlow voted on Monday, as is told in [[the-flood-of-1950]], to build a new bridge."
    assert not any("flood-of" in each.text for each in drafted(f"{line}\n\n{BODY}")[0].key_points)


@given(st.text(st.sampled_from("ab. \n\t*_[]()!|>-\\`“”12:#"), max_size=120))
def test_whatever_is_found_leads_to_the_text_that_it_stands_in(body: str) -> None:
    draft, seed = drafted(f"{body}\n\n{BODY}")
    found = [(span.start, span.end) for each in draft.quotes for span in each.spans]
    found += [(each.start, each.end) for each in draft.numbers]
    found += [(each.start, each.end) for each in draft.key_points]
    assert all(0 <= start < end <= len(seed.text) for start, end in found)
    for point in draft.key_points:
        assert seed.text[point.start] == point.text[0]


def test_a_dateline_in_bold_is_no_part_of_the_summary() -> None:
    lead = "Workers at the port ended their strike on Monday, the union said after a vote."
    draft, _ = drafted(f"**VARNA** — {lead}")
    assert draft.summary == lead
