"""What desks and press offices write for each other is no part of a report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.draft import desk_notes
from tests.draft.converting import converted

LEAD = "The harbour of Varna was closed on Monday after a tanker lost its rudder in the fog, the port said."
MORE = "“We heard the horn and then nothing,” said a pilot who was on the quay at that hour of the night."


@pytest.mark.parametrize(
    "line",
    [
        "(Adds details, comment)",
        "Eds: UPDATES with comment from the port.",
        "($1 = 1.8012 leva)",
        "(1 euro = 1.09 dollars)",
        "Keywords: HARBOUR TANKER/",
        "This live blog has ended. Thanks for reading.",
        "Good evening, and welcome back.",
        "TODO: call the port again.",
        "A version of this article appears in print on March 3, Section B.",
        "FOR IMMEDIATE RELEASE",
        "Media contact: Ann Lee, ann@port.example",
    ],
)
def test_notes_are_dropped_and_on_record(line: str) -> None:
    found = converted("Harbour closed after tanker loses rudder", line, LEAD, MORE)
    assert line not in "\n".join(found.body)
    assert line in found.dropped
    assert found.matter["summary"] == LEAD


@pytest.mark.parametrize(
    "line",
    [
        "Good evening for sailors is a rare thing there.",
        "Contacts between both ports ended.",
        "Editors left the paper.",
    ],
)
def test_sentences_that_begin_like_notes_stay(line: str) -> None:
    assert desk_notes.why_note(line) == ""


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("UPDATE 2-Tanker loses rudder", "Tanker loses rudder"),
        ("UPDATE 1 - Tanker loses rudder", "Tanker loses rudder"),
        ("WRAPUP 3-Tanker loses rudder", "Tanker loses rudder"),
        ("RPT-UPDATE 1-Tanker loses rudder", "Tanker loses rudder"),
        ("CORRECTED-Tanker loses rudder", "Tanker loses rudder"),
        ("EXCLUSIVE-Tanker loses rudder", "EXCLUSIVE-Tanker loses rudder"),
        ("UPDATE-ready ships", "UPDATE-ready ships"),
    ],
)
def test_a_version_is_no_part_of_the_headline(title: str, bare: str) -> None:
    assert desk_notes.without_version(title) == bare


def test_a_press_release_loses_its_furniture() -> None:
    found = converted(
        "FOR IMMEDIATE RELEASE\nContact:\nAnn Lee\nann@port.example\n+359 52 555 010",
        "Port opens a third basin",
        f"VARNA, Bulgaria, May 3, 2023 — {LEAD}",
        MORE,
        "###",
        "About the port",
        "The port serves ships of every size.",
    )
    assert found.matter["title"] == "Port opens a third basin"
    assert found.body == [LEAD, MORE]
    assert found.date == "2023-05-03"


def test_bullets_above_a_dateline_are_the_publishers_key_points() -> None:
    found = converted(
        "UPDATE 2-Tanker loses rudder\n* Port closed for a day\n* No oil was lost\n(Adds quote)\nBy Ann Lee\n"
        f"VARNA/SOFIA, May 8 (Reuters) - {LEAD}",
        MORE,
    )
    assert found.matter["title"] == "Tanker loses rudder"
    assert found.matter["key_points"] == ["Port closed for a day", "No oil was lost"]
    assert found.matter["dateline"]["place"] == "Varna"
    assert found.matter["authors"] == ["Ann Lee"]


def test_lines_below_summary_are_the_publishers_key_points() -> None:
    found = converted(
        "Tanker loses rudder off Varna",
        "Summary\nPort closed for a day\nNo oil was lost",
        f"VARNA, May 8 (AP) - {LEAD}",
    )
    assert found.matter["key_points"] == ["Port closed for a day", "No oil was lost"]


def test_who_the_author_is_is_no_lead() -> None:
    note = "Ms. Lee is a former pilot of the port."
    found = converted("Why harbours need pilots", "By Ann Lee", note, LEAD, MORE)
    assert found.matter["summary"] == LEAD
    assert found.dropped[note] == "about the author"


def test_a_numbered_caption_of_a_gallery_is_a_figure_with_its_credit() -> None:
    caption = "A tanker lies off the coast near Varna, Bulgaria, May 8, 2023."
    found = converted("Tanker loses rudder", f"[1/3] {caption} REUTERS/Ann Lee Purchase Licensing Rights", LEAD, MORE)
    assert f"::: figure\n{caption}\ncredit: REUTERS/Ann Lee\n:::" in found.body
    shouted = converted("Tanker loses rudder", f"{caption} PHOTO BY ANN LEE/THE CANADIAN PRESS", LEAD, MORE)
    assert f"::: figure\n{caption}\ncredit: ANN LEE/THE CANADIAN PRESS\n:::" in shouted.body


@given(st.text(max_size=400))
def test_a_title_never_becomes_empty(text: str) -> None:
    assert bool(desk_notes.without_version(text)) == bool(text)
