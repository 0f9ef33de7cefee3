"""Whole plain texts as editors would have them: one pitfall of scraped text a test."""

from msgspec.structs import replace

from briefings.config import Config
from briefings.draft import Draft
from briefings.draft.compose import compose
from briefings.draft.parts import Source
from briefings.seed import Claims
from briefings.seed.reading import read

LEAD = "The rivers Foo and Bar rose by two metres on Monday, officials of the district said at a news conference."
SECOND = "Nobody was hurt, and the bridges of the town were opened again in the evening, the officials said."


def drafted(*lines: str, name: str = "a.txt") -> Draft:
    (seed,), issues = read(f"seeds/{name}", "\n\n".join(lines).encode(), Config().limits)
    assert issues == []
    draft, _ = compose(seed, Config().convert)
    assert draft is not None
    return draft


def body(*lines: str) -> list[str]:
    return [part.markdown for part in drafted(*lines).body]


def dropped(*lines: str) -> dict[str, str]:
    text = "\n\n".join(lines)
    return {text[each.start : each.end]: each.why for each in drafted(*lines).dropped}


def test_a_byline_leaves_the_body() -> None:
    draft = drafted("Rivers rise", "By Jane Doe, Political Editor @janedoe", LEAD)
    assert draft.authors == ("Jane Doe",)
    assert [part.markdown for part in draft.body] == [LEAD]


def test_an_agency_in_the_byline_is_the_source() -> None:
    draft = drafted("Rivers rise", "By The Associated Press", LEAD)
    assert (draft.authors, draft.sources) == ((), (Source(name="Associated Press"),))


def test_stamps_give_date_and_update_and_leave_the_body() -> None:
    stamps = ("PUBLISHED THU, FEB 18 2021 2:30 PM EST", "UPDATED THU, FEB 18 2021 5:12 PM EST")
    draft = drafted("Rivers rise", *stamps, LEAD)
    assert draft.date is not None
    assert (draft.date.value, draft.updated) == ("2021-02-18T14:30:00-05:00", "2021-02-18T17:12:00-05:00")
    assert [part.markdown for part in draft.body] == [LEAD]


def test_an_update_alone_is_never_the_date() -> None:
    draft = drafted("Rivers rise", "UPDATED THU, FEB 18 2021 5:12 PM EST", LEAD)
    assert (draft.date, draft.updated) == (None, "2021-02-18T17:12:00-05:00")


def test_an_ambiguous_stamp_is_a_question_and_no_date() -> None:
    draft = drafted("Rivers rise", "02/03/2021", LEAD)
    assert draft.date is None
    assert "2021-02-03 or 2021-03-02" in " ".join(draft.queries)
    assert [part.markdown for part in draft.body] == [LEAD]


def test_a_dateline_with_its_day_takes_the_year_from_the_text() -> None:
    draft = drafted("Rivers rise", f"BAGHDAD, Feb. 18 (Xinhua) -- {LEAD}", "It began on February 15, 2021, they said.")
    assert draft.date is not None
    assert (draft.date.value, draft.body[0].markdown) == ("2021-02-18", LEAD)
    assert draft.dateline is not None
    assert (draft.dateline.place, draft.dateline.country, draft.dateline.agency) == ("Baghdad", "IQ", "Xinhua")


def test_the_headline_stands_once() -> None:
    assert dropped("Rivers rise in the north", "RIVERS RISE IN THE NORTH", LEAD) == {
        "RIVERS RISE IN THE NORTH": "the headline again"
    }


def test_a_headline_in_capitals_is_kept_with_a_question() -> None:
    draft = drafted("RIVERS RISE IN THE NORTH", LEAD)
    assert draft.title == "RIVERS RISE IN THE NORTH"
    assert draft.queries


def test_a_text_without_a_headline_keeps_every_paragraph() -> None:
    draft = drafted(LEAD, SECOND)
    assert [part.markdown for part in draft.body] == [LEAD, SECOND]
    assert LEAD.startswith(draft.title.removesuffix("…"))
    assert "no headline" in " ".join(draft.queries)


def test_crumbs_are_on_record_with_their_place() -> None:
    lines = ("Rivers rise", LEAD, "Read more: Rivers of the world", "Advertisement", SECOND, "Share")
    assert body(*lines) == [LEAD, SECOND]
    assert set(dropped(*lines)) == {"Read more: Rivers of the world", "Advertisement", "Share"}


def test_a_source_line_stays() -> None:
    assert body("Rivers rise", LEAD, "Source: Ministry of Health")[-1] == "Source: Ministry of Health"


def test_the_publishers_key_points_are_no_body_text() -> None:
    lines = ("Rivers rise", "KEY POINTS", "• Two metres of water.\n• Nobody was hurt.", LEAD)
    draft = drafted(*lines)
    text = "\n\n".join(lines)
    assert [text[each.start : each.end] for each in draft.key_points] == ["Two metres of water.", "Nobody was hurt."]
    assert [part.markdown for part in draft.body] == [LEAD]


def test_a_correction_is_a_question_and_no_body_text() -> None:
    note = "Correction: An earlier version of this article misstated the height of the river."
    draft = drafted("Rivers rise", LEAD, note)
    assert [part.markdown for part in draft.body] == [LEAD]
    assert len(draft.corrections) == 1
    assert "correction" in " ".join(draft.queries)


def test_headings_lists_and_tables_keep_their_form() -> None:
    lines = (
        "Rivers rise", LEAD, "What happens next?", SECOND, "• 500 troops\n• 20 boats", "1. First\n2. Second",
        "River\tMetres\nFoo\t2\nBar\t1 | 2", SECOND,
    )  # fmt: skip
    assert body(*lines) == [
        LEAD, "## What happens next?", SECOND, "- 500 troops\n- 20 boats", "1. First\n2. Second",
        "| River | Metres |\n| --- | --- |\n| Foo | 2 |\n| Bar | 1 \\| 2 |", SECOND,
    ]  # fmt: skip


def test_verse_keeps_its_lines() -> None:
    assert body("Rivers rise", LEAD, "Under the bridge\nthe water\nis high", SECOND)[1] == (
        "Under the bridge\\\nthe water\\\nis high"
    )


def test_a_post_of_a_network_is_a_quote() -> None:
    post = ("The water is high tonight.", "— Jane Doe (@janedoe) February 18, 2021")
    assert body("Rivers rise", LEAD, *post, SECOND)[1] == f"> {post[0]}\n>\n> {post[1]}"


def test_an_address_in_the_text_is_a_link_that_reads_the_same() -> None:
    assert body("Rivers rise", LEAD, "Transcript: https://example.org/a_b(c)_d.htm.")[1] == (
        "Transcript: <https://example.org/a_b(c)_d.htm>."
    )


def test_the_sign_off_of_wire_copy_goes() -> None:
    assert body("Rivers rise", LEAD, "(Reporting by Jane Doe; Editing by John Roe)") == [LEAD]


def test_the_summary_is_the_lead_without_its_dateline() -> None:
    assert drafted("Rivers rise", f"WASHINGTON – {LEAD}", SECOND).summary == LEAD


def test_a_long_lead_is_cut_at_a_sentence() -> None:
    summary = drafted("Rivers rise", " ".join([LEAD] * 9), SECOND).summary
    assert summary == " ".join([LEAD] * (len(summary) // len(LEAD)))
    assert len(summary) <= 420


def test_a_wrapped_text_is_joined() -> None:
    wrapped = (
        "The government of Iraq had asked for this step in a letter to the\n"
        "Council dated 8 May 2024. The council met on it and went on to\n"
        "another matter."
    )
    assert body("Rivers rise", wrapped) == [wrapped.replace("\n", " ")]


def test_a_title_of_thousands_of_characters_is_cut() -> None:
    draft = drafted("word " * 1000, LEAD)
    assert len(draft.title) <= 500
    assert len(draft.body) == 2


def test_a_menu_and_a_kicker_above_the_headline_go() -> None:
    draft = drafted("Home", "News", "EXCLUSIVE", "Rivers rise in the north", LEAD)
    assert draft.title == "Rivers rise in the north"
    assert [part.markdown for part in draft.body] == [LEAD]


def test_the_line_below_a_byline_goes_with_it() -> None:
    draft = drafted("Rivers rise in the north", "By Jane Doe & John Roe\nBBC News, Kyiv", LEAD)
    assert draft.authors == ("Jane Doe", "John Roe")
    assert [part.markdown for part in draft.body] == [LEAD]


def test_a_name_above_its_handle_is_a_byline() -> None:
    draft = drafted("Rivers rise in the north", "Jane Doe\n@janedoe", LEAD)
    assert draft.authors == ("Jane Doe",)
    assert [part.markdown for part in draft.body] == [LEAD]


def test_a_name_alone_is_no_byline() -> None:
    assert drafted("Rivers rise in the north", "Jane Doe", LEAD).authors == ()


def test_labelled_source_and_caption_are_one_figure() -> None:
    lines = ("Image source, Reuters", "Image caption, A ship leaves the port of Odesa")
    assert body("Rivers rise", LEAD, *lines, SECOND)[1] == (
        "::: figure\nA ship leaves the port of Odesa\ncredit: Reuters\n:::"
    )


def test_the_titles_below_a_label_of_links_go() -> None:
    assert body("Rivers rise", LEAD, "More on this story", "Rivers of the world", "Seas", SECOND, "Seas") == [
        LEAD, SECOND, "Seas",
    ]  # fmt: skip


def test_key_points_without_bullets_end_with_their_block() -> None:
    draft = drafted("Rivers rise", "KEY POINTS\nTwo metres of water.\nNobody was hurt.", LEAD)
    assert [each.text for each in draft.key_points] == ["Two metres of water.", "Nobody was hurt."]
    assert [part.markdown for part in draft.body] == [LEAD]


def test_a_stamp_with_the_time_glued_to_the_year_is_read() -> None:
    draft = drafted("Rivers rise", "Published Thu, Feb 18 20212:11 PM EST", LEAD)
    assert draft.date is not None
    assert draft.date.value == "2021-02-18T14:11:00-05:00"


def test_stamps_of_a_live_blog_are_headings() -> None:
    assert body("Rivers rise", "14:32 GMT", LEAD, "Posted at 14:10", SECOND) == ["### 14:10", SECOND, "### 14:32", LEAD]


def test_a_video_label_goes_with_its_length() -> None:
    assert body("Rivers rise", LEAD, "VIDEO", "02:14", SECOND) == [LEAD, SECOND]


def test_a_headline_without_spaces_is_no_menu() -> None:
    draft = drafted(
        "นาโตขยายภารกิจในอิรัก", "18 ก.พ. 2564", "นาโตจะขยายภารกิจในอิรัก เลขาธิการกล่าวในวันพฤหัสบดี", "เขากล่าวเพิ่มเติม"
    )
    assert draft.date is not None
    assert (draft.title, draft.date.value, draft.language) == ("นาโตขยายภารกิจในอิรัก", "2021-02-18", "th")


def test_the_site_behind_a_headline_is_its_source() -> None:
    draft = drafted("Rivers rise in the north - BBC News", LEAD)
    assert (draft.title, draft.sources) == ("Rivers rise in the north", (Source(name="BBC News"),))


def test_what_merely_stands_behind_a_dash_stays_in_the_headline() -> None:
    for title in ("Rivers rise - again", "Rivers rise in the north – officials", "Talks - BBC News"):
        assert drafted(title, LEAD).title == title


def test_a_lost_character_is_a_question() -> None:
    assert "\ufffd" in " ".join(drafted("Rivers rise", LEAD, "The caf\ufffd was closed.").queries)


def test_a_text_of_one_sentence_keeps_it() -> None:
    assert body("The rivers rose by two metres.") == ["The rivers rose by two metres."]


def made_on(day: str, *lines: str) -> str:
    """The date of a text that stood in a Word file made on that day."""
    (seed,), _ = read("seeds/a.txt", "\n\n".join(lines).encode(), Config().limits)
    draft, _ = compose(replace(seed, claims=Claims(date=day, date_source="Word created")), Config().convert)
    assert draft is not None
    assert draft.date is not None
    return draft.date.value


def test_a_dateline_says_the_day_and_the_file_its_year() -> None:
    assert made_on("2022-01-04", "Rivers rise", f"LONDON, Dec. 30 (Reuters) - {LEAD}") == "2021-12-30"
    assert made_on("2022-01-04", "Rivers rise", f"LONDON, Dec. 30, 2020 (Reuters) - {LEAD}") == "2020-12-30"


def test_a_stamp_beats_the_day_on_which_a_file_was_made() -> None:
    assert made_on("2022-01-04", "Rivers rise", "Published: December 28, 2021", LEAD) == "2021-12-28"


def test_a_file_says_its_day_where_the_text_says_none_that_fits() -> None:
    assert made_on("2022-01-04", "Rivers rise", LEAD) == "2022-01-04"
    assert made_on("2022-01-04", "Rivers rise", f"LONDON, June 1 (Reuters) - {LEAD}") == "2022-01-04"


def test_a_dateline_has_the_country_that_the_places_of_the_text_settle() -> None:
    found = drafted(
        "Strike at the port", f"GOTHENBURG (Reuters) - {LEAD}", "Ships left Gothenburg for Denmark.", SECOND
    )
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.country) == ("Gothenburg", "SE")
