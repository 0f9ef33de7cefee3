"""All the text of a page: its machinery goes, and no sentence of an article that only looks a little like it."""

from hypothesis import given
from hypothesis import strategies as st

from tests.draft.converting import converted

TITLE = "Rivers rise in the north of the country"
LEAD = "The rivers Foo and Bar rose by two metres on Monday, officials of the district said at a news conference."
SECOND = "Nobody was hurt, and the bridges of the town were opened again in the evening, the officials said."
THIRD = "The town will look at its dykes before the summer and pay for new pumps, the council decided."
MENU = ("Home", "News", "Sport", "Weather", "Log in", "Search")
FOOT = ("More stories", "A new school opens", "Ferry is late again", "About us", "Contact", "Privacy policy")


def test_menu_and_footer_go_and_are_on_record() -> None:
    found = converted("The Daily Dyke", *MENU, TITLE, LEAD, SECOND, THIRD, *FOOT)
    assert (found.matter["title"], found.body) == (TITLE, [LEAD, SECOND, THIRD])
    assert found.dropped["The Daily Dyke"] == "above the headline"
    assert found.dropped["A new school opens"] == "below the article"


def test_a_numbered_list_of_other_stories_goes_with_its_label() -> None:
    found = converted(
        *MENU, TITLE, LEAD, SECOND, "Share", "Most read", "1. A new school opens\n2. Late ferry", "Contact"
    )
    assert found.body == [LEAD, SECOND]


def test_stamps_and_bylines_among_the_menu_are_read() -> None:
    found = converted(*MENU, "May 3, 2021 4:45 PM", TITLE, "By Jane Doe", "Share", "Save", LEAD, SECOND, *FOOT)
    assert (found.date, found.matter["authors"]) == ("2021-05-03T16:45:00", ["Jane Doe"])
    assert found.body == [LEAD, SECOND]


def test_a_correction_below_the_article_is_kept() -> None:
    note = "Correction: an earlier version of this article gave a wrong height for the river Foo."
    found = converted(*MENU, TITLE, LEAD, SECOND, "Share", note, *FOOT)
    assert [found.text[each["start"] : each["end"]] for each in found.evidence["corrections"]] == [note]


def test_short_lines_without_machinery_stay() -> None:
    lines = ("Foo: 2 metres", "Bar: 3 metres", "Baz: 1 metre", "Qux: 2 metres", "Quux: 4 metres")
    found = converted(TITLE, LEAD, SECOND, THIRD, "\n".join(lines))
    assert all(line in "\n".join(found.body) for line in lines)


def test_questions_and_answers_stay() -> None:
    turns = [each for number in range(6) for each in (f"What about bridge {number}?", SECOND)]
    assert len(converted(TITLE, LEAD, *turns, "Share", "Print").body) == 1 + len(turns)


def test_a_list_at_the_end_stays() -> None:
    items = "\n".join(f"• bridge {number}" for number in range(12))
    found = converted(TITLE, LEAD, SECOND, items, "Share", "Print")
    assert found.body[-1].count("\n") == 11


@given(
    st.lists(
        st.sampled_from([LEAD, SECOND, THIRD, "Nobody slept.", "“We waited,” he said.", "What next?"]), max_size=12
    )
)
def test_paragraphs_alone_are_never_taken_for_a_page(paragraphs: list[str]) -> None:
    found = converted(TITLE, LEAD, *paragraphs, SECOND)
    assert not {"above the headline", "below the article"} & set(found.dropped.values())


def test_a_label_above_or_below_is_told_for_what_it_is() -> None:
    found = converted(*MENU, TITLE, "Share", "Save", LEAD, SECOND, THIRD, "Print", *FOOT)
    assert {found.dropped[each] for each in ("Share", "Save", "Print")} == {"page furniture"}


def lines(*texts: str) -> str:
    """The text of a page as browsers give it: a line for each block, and no blank lines."""
    return "\n".join(texts)


def test_a_page_of_lines_without_blank_ones_is_read_too() -> None:
    found = converted(lines("The Daily Dyke", *MENU, TITLE, LEAD, SECOND, THIRD, *FOOT))
    assert (found.matter["title"], found.body) == (TITLE, [LEAD, SECOND, THIRD])


def test_what_readers_say_below_the_article_goes() -> None:
    comments = [each for name in ("jo77", "Meer") for each in (name, "3 hours ago", LEAD.replace("Foo", name), "Reply")]
    found = converted(lines(*MENU, TITLE, LEAD, SECOND, THIRD, "12 comments", *comments, *FOOT))
    assert found.body == [LEAD, SECOND, THIRD]
    assert found.dropped["jo77"] == "below the article"


def test_teasers_below_the_article_go() -> None:
    teaser = "The new school at the harbour takes its first three hundred pupils after the holidays."
    stories = [each for number in range(3) for each in (f"School number {'xyz'[number]} opens", teaser)]
    found = converted(lines(*MENU, TITLE, LEAD, SECOND, THIRD, "More stories", *stories, "Contact"))
    assert found.body == [LEAD, SECOND, THIRD]


def test_an_advertisement_between_paragraphs_ends_no_article() -> None:
    found = converted(lines(*MENU, TITLE, LEAD, "Advertisement", SECOND, "Advertisement", THIRD, *FOOT))
    assert found.body == [LEAD, SECOND, THIRD]


def test_the_headline_is_the_line_with_its_byline_and_not_another_story() -> None:
    others = ("Related stories", "Rivers rise in the south of the country", "Officials of the district rose early")
    found = converted(lines(*MENU, TITLE, "By Jane Doe", "May 3, 2021", *others, "Share", LEAD, SECOND, THIRD, *FOOT))
    assert (found.matter["title"], found.body, found.date) == (TITLE, [LEAD, SECOND, THIRD], "2021-05-03")


def test_the_day_in_the_head_of_a_page_is_not_that_of_the_article() -> None:
    found = converted(lines("Tuesday, June 1, 2021", *MENU, TITLE, "May 3, 2021", LEAD, SECOND, THIRD, *FOOT))
    assert found.date == "2021-05-03"


def test_a_day_beside_a_name_is_a_stamp_and_a_byline() -> None:
    found = converted(lines(*MENU, TITLE, "Jane Doe | May 3, 2021, 3:17 PM | 209 views", LEAD, SECOND, THIRD, *FOOT))
    assert (found.date, found.matter["authors"]) == ("2021-05-03T15:17:00", ["Jane Doe"])


def test_a_page_in_a_script_without_full_stops_is_read() -> None:
    paragraph = "แม่น้ำในภาคเหนือของประเทศสูงขึ้นสองเมตรเมื่อวันจันทร์ เจ้าหน้าที่ของอำเภอกล่าวในการแถลงข่าวว่าไม่มีผู้ได้รับบาดเจ็บ "
    menu = ("หน้าแรก", "ข่าว", "กีฬา", "ค้นหา", "เข้าสู่ระบบ", "การเมือง", "เศรษฐกิจ", "บันเทิง")
    title = "แม่น้ำในภาคเหนือสูงขึ้น"
    body = [(paragraph * 2).strip(), (paragraph * 3).strip()]
    found = converted(lines(*menu, title, *body, "แชร์", "พิมพ์", "ข่าวที่เกี่ยวข้อง", "โรงเรียนใหม่"))
    assert (found.matter["title"], found.body) == (title, body)


def test_the_words_below_a_headline_are_not_the_headline() -> None:
    deck = (
        "Officials of the district said that the rivers Foo and Bar rose by two metres on Monday, and nobody was hurt"
    )
    found = converted(lines(*MENU, "Rivers on the rise", deck, "By Jane Doe", LEAD, SECOND, THIRD, *FOOT))
    assert found.matter["title"] == "Rivers on the rise"


def test_the_durations_of_films_put_no_paragraph_out_of_its_place() -> None:
    films = [each for number in "321" for each in (f"0{number}:14", "A film of the harbour and its boats")]
    found = converted(lines(*MENU, TITLE, "By Jane Doe", *films, LEAD, SECOND, "01:00", THIRD, *FOOT))
    assert [each for each in found.body if each in (LEAD, SECOND, THIRD)] == [LEAD, SECOND, THIRD]


PROMOTION = ("Sign up to Rivers Weekly", "Free newsletter", "All of the water news", "Enter your email address")


def test_a_box_amid_the_article_does_not_end_it() -> None:
    end = ("Privacy Notice: Newsletters may contain info about charities.", "after newsletter promotion")
    found = converted(lines("The Daily Dyke", *MENU, TITLE, LEAD, SECOND, *PROMOTION, *end, THIRD, *FOOT))
    assert found.body == [LEAD, SECOND, THIRD]
    assert {found.dropped[each] for each in (*PROMOTION, *end)} == {"newsletter prompt"}
    assert "below the article" not in found.queries


def test_paragraphs_below_that_may_be_of_the_article_are_a_query() -> None:
    menu = [f"A place to look at {number}" for number in range(9)]
    own = (
        "The rivers of the district rose to the bridges of the town, where officials said that pumps will be paid for."
    )
    found = converted(lines("The Daily Dyke", *MENU, TITLE, LEAD, SECOND, THIRD, *menu, "Share", own, *FOOT))
    assert own in found.dropped
    assert "may be its own: look at “The rivers of the district" in found.queries


def test_a_page_that_loses_only_its_foot_asks_nothing() -> None:
    found = converted(lines("The Daily Dyke", *MENU, TITLE, LEAD, SECOND, THIRD, *FOOT))
    assert "may be its own" not in found.queries


def test_the_description_of_a_picture_goes_where_its_caption_says_it_again() -> None:
    said = "Jane Doe and Ann Beck at the bridge over the Foo"
    caption = "Jane Doe (left) and Ann Beck at the bridge over the Foo on Monday. Photograph: Jo Example/AP"
    found = converted(lines(TITLE, said, caption, LEAD, SECOND, THIRD))
    assert found.dropped[said] == "description of a picture"
    assert found.body[0].startswith("::: figure\nJane Doe (left)")
    assert found.body[1:] == [LEAD, SECOND, THIRD]


def test_a_short_line_before_another_caption_stays() -> None:
    caption = "Ann Beck looks at the river from the bridge on Monday. Photograph: Jo Example/AP"
    found = converted(lines(TITLE, LEAD, SECOND, "What the council of the town says", caption, THIRD, SECOND))
    assert "description of a picture" not in found.dropped.values()


def test_a_headline_that_shares_no_word_with_its_article_stands_above_its_day() -> None:
    odd = "Wet feet and dry humour up country"
    found = converted(*MENU, "Mobile Dyke", odd, "May 2, 2019, 6:14 AM", LEAD, SECOND, THIRD, *FOOT)
    assert (found.matter["title"], found.date[:10]) == (odd, "2019-05-02")


def test_the_number_of_a_page_above_the_day_is_no_headline() -> None:
    found = converted(*MENU, "A wet word", "(1/3 of 4 5)", "May 2, 2019, 6:14 AM", LEAD, SECOND, THIRD, *FOOT)
    assert found.matter["title"] != "(1/3 of 4 5)"


def test_a_headline_is_told_from_the_line_that_goes_on_with_its_writer() -> None:
    found = converted(*MENU, TITLE, f"{TITLE} Jane Doe, The Daily Dyke", "May 2, 2019", LEAD, SECOND, THIRD, *FOOT)
    assert found.matter["title"] == TITLE


def test_a_caption_above_its_credit_is_no_headline() -> None:
    caption = "Officials of the district at the news conference"
    title = "Officials of the district say rivers rose by two metres"
    found = converted(*MENU, title, "1.1k", caption, "Photo: Jane Roe", "By Jane Doe", LEAD, SECOND, THIRD, *FOOT)
    assert found.matter["title"] == title


def test_labels_and_what_they_label_may_stand_in_two_lines() -> None:
    found = converted(TITLE, "By", "Jane Doe", "Posted", "May 2, 2019", "Updated:", "May 4, 2019", LEAD, SECOND)
    assert (found.matter["authors"], found.date, found.matter["updated"]) == (
        ["Jane Doe"],
        "2019-05-02",
        "2019-05-04",
    )
    assert found.body == [LEAD, SECOND]


def test_a_section_with_day_and_hour_may_stand_right_above_the_headline() -> None:
    found = converted(*MENU, "Water Desk May 2, 2019, 5:00 PM EST", TITLE, LEAD, SECOND, THIRD, *FOOT)
    assert (found.matter["title"], found.date) == (TITLE, "2019-05-02T17:00:00-05:00")
