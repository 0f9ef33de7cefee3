"""Forty lines that break converters of scraped text, each driven through the whole conversion.

Quotes (29 to 34) and mojibake (35) have tests of their own.
"""

import pytest

from tests.draft.converting import Converted, converted, converted_all

TITLE = "Rivers rise in the north"
LEAD = "The rivers Foo and Bar rose by two metres on Monday, officials of the district said at a news conference."
SECOND = "Nobody was hurt, and the bridges of the town were opened again in the evening, the officials said."
THIRD = "The town will look at its dykes before the summer and pay for new pumps, the council decided."


def article(*blocks: str) -> Converted:
    """An article whose headline and paragraphs are about floods, with these blocks between headline and text."""
    return converted(TITLE, *blocks, LEAD, SECOND)


def below(*blocks: str) -> Converted:
    """The same with the blocks between its paragraphs."""
    return converted(TITLE, LEAD, *blocks, SECOND, THIRD)


def figure(caption: str, credit: str) -> str:
    return f"::: figure\n{caption}\ncredit: {credit}\n:::"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Amanda Macias", ["Amanda Macias"]),
        ("By Jane Doe, Political Editor @janedoe", ["Jane Doe"]),
        ("By Phil Stewart and Idrees Ali", ["Phil Stewart", "Idrees Ali"]),
        ("By Phil Stewart, Idrees Ali and Jane Doe", ["Phil Stewart", "Idrees Ali", "Jane Doe"]),
        ("BY AMANDA MACIAS", ["Amanda Macias"]),
        ("Von Jana Müller und Karl Weiß", ["Jana Müller", "Karl Weiß"]),
        ("Par Jeanne Dupont", ["Jeanne Dupont"]),
        ("Por Ana Pérez", ["Ana Pérez"]),
    ],
)
def test_1_to_3_bylines_name_the_authors_and_leave_the_body(line: str, authors: list[str]) -> None:
    found = article(line)
    assert (found.matter["authors"], found.body) == (authors, [LEAD, SECOND])
    assert "byline" in found.dropped[line]


def test_2_role_and_handle_go_to_the_evidence() -> None:
    line = "By Jane Doe, Political Editor @janedoe"
    assert article(line).dropped[line] == "byline (Political Editor, @janedoe)"


def test_4_an_agency_is_a_source_and_no_author() -> None:
    found = article("By The Associated Press")
    assert "authors" not in found.matter
    assert found.matter["sources"][0]["name"] == "Associated Press"


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("LONDON (Reuters) - ", {"place": "London", "country": "GB", "agency": "Reuters"}),
        ("NAIROBI, Kenya (AP) _ ", {"place": "Nairobi", "country": "KE", "agency": "Associated Press"}),
        ("WASHINGTON – ", {"place": "Washington", "country": "US"}),
        ("WASHINGTON - ", {"place": "Washington", "country": "US"}),
        ("WASHINGTON — ", {"place": "Washington", "country": "US"}),
        ("WASHINGTON _ ", {"place": "Washington", "country": "US"}),
        ("WASHINGTON -- ", {"place": "Washington", "country": "US"}),
        ("(CNN) — ", {"agency": "CNN"}),
        ("(CNN)", {"agency": "CNN"}),
        ("London (CNN) — ", {"place": "London", "country": "GB", "agency": "CNN"}),
        ("BERLIN (dpa) – ", {"place": "Berlin", "country": "DE", "agency": "dpa"}),
        ("PARIS, May 4 (AFP) - ", {"place": "Paris", "country": "FR", "agency": "AFP"}),
    ],
)
def test_5_to_7_a_dateline_leaves_the_first_paragraph(opening: str, dateline: dict[str, str]) -> None:
    found = converted(TITLE, opening + LEAD, SECOND)
    assert (found.matter["dateline"], found.body) == (dateline, [LEAD, SECOND])


@pytest.mark.parametrize(
    "lead",
    [
        "NATO – the alliance – said on Monday that it would send pumps and boats to the north of the country.",
        "Some rivers – Foo and Bar among them – rose by two metres on Monday, officials of the district said.",
        "One Two Three Four Five Six Seven – that was the count of the boats which came on Monday, they said.",
        "Germany – Europe’s largest economy – said on Monday that it would send pumps to the north of it.",
    ],
)
def test_8_an_insertion_is_no_dateline(lead: str) -> None:
    found = converted(TITLE, lead, SECOND)
    assert "dateline" not in found.matter
    assert found.body == [lead, SECOND]


def test_9_a_dateline_may_name_its_day() -> None:
    found = converted(TITLE, f"BAGHDAD, Feb. 18 (Xinhua) -- {LEAD}", "It began on February 15, 2021, they said.")
    assert (found.date, found.matter["dateline"]["agency"]) == ("2021-02-18", "Xinhua")
    assert "Feb. 18" in found.dated
    assert found.evidence["date"]["confidence"] < 0.9
    assert found.body[0] == LEAD


def test_9_a_day_without_any_year_is_a_question() -> None:
    found = converted(TITLE, f"BAGHDAD, Feb. 18 (Xinhua) -- {LEAD}", SECOND)
    assert found.date == ""
    assert "without its year" in found.queries


def test_10_and_11_stamps_date_and_update() -> None:
    found = article("PUBLISHED THU, FEB 18 2021 2:30 PM EST", "UPDATED THU, FEB 18 2021 5:12 PM EST")
    assert (found.date, found.matter["updated"]) == ("2021-02-18T14:30:00-05:00", "2021-02-18T17:12:00-05:00")
    assert found.body == [LEAD, SECOND]
    assert set(found.dropped.values()) == {"stamp"}


def test_11_an_update_alone_is_never_the_date() -> None:
    found = article("UPDATED THU, FEB 18 2021 5:12 PM EST")
    assert (found.date, found.matter["updated"]) == ("", "2021-02-18T17:12:00-05:00")


@pytest.mark.parametrize(
    "line", ["3 hours ago", "Updated 5 min ago", "vor 3 Stunden", "il y a 2 heures", "hace 5 horas"]
)
def test_12_a_relative_stamp_says_nothing(line: str) -> None:
    found = article(line)
    assert (found.date, found.body) == ("", [LEAD, SECOND])
    assert found.dropped[line] == "relative time stamp"


def test_13_an_ambiguous_date_is_a_question() -> None:
    found = article("02/03/2021")
    assert (found.date, found.body) == ("", [LEAD, SECOND])
    assert "2021-02-03 or 2021-03-02" in found.queries


def test_13_other_dates_of_the_text_settle_the_order() -> None:
    found = converted(TITLE, "02/03/2021", LEAD, "The dyke was last checked on 25/02/2021 by the district, it said.")
    assert found.date == "2021-03-02"
    assert found.evidence["date"]["confidence"] <= 0.8


@pytest.mark.parametrize(
    ("line", "day"),
    [("18 ก.พ. 2564", "2021-02-18"), ("18 กุมภาพันธ์ 2564", "2021-02-18"), ("วันที่ 18 ก.พ. 2564", "2021-02-18")],
)
def test_14_a_buddhist_year_is_taken_to_ours(line: str, day: str) -> None:
    found = article(line)
    assert (found.date, found.body) == (day, [LEAD, SECOND])


SCENE = "A worker cleans a street outside a damaged shop on Feb. 16, 2021 after the flood of the night before."


def test_15_a_caption_and_its_credit_are_one_figure() -> None:
    credit = "Safin Hamed | AFP | Getty Images"
    assert below(SCENE, credit).body == [LEAD, figure(SCENE, credit), SECOND, THIRD]


def test_16_one_word_may_be_a_credit_below_a_caption() -> None:
    assert below(SCENE, "NATO").body[1] == figure(SCENE, "NATO")
    assert "NATO" in converted(TITLE, LEAD, "NATO", SECOND).body[1]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Smoke rises. (Photo by Ali Abdul/Getty Images)", "Smoke rises.", "Ali Abdul/Getty Images"),
        ("Smoke rises over the old town. [Ali Abdul/AFP]", "Smoke rises over the old town.", "Ali Abdul/AFP"),
        ("Smoke rises over the old town. Credit: Ali Abdul", "Smoke rises over the old town.", "Ali Abdul"),
        ("Smoke rises over the old town. REUTERS/Ali Abdul", "Smoke rises over the old town.", "REUTERS/Ali Abdul"),
    ],
)
def test_17_a_credit_inside_a_caption_is_split_off(line: str, caption: str, credit: str) -> None:
    assert below(line).body[1] == figure(caption, credit)


@pytest.mark.parametrize("line", ["Getty Images announced a merger.", "Reuters reported that two boats were lost."])
def test_18_a_sentence_about_an_agency_is_body(line: str) -> None:
    assert below(line).body == [LEAD, line, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Source", "Via", "Share", "Print", "Share this article", "Facebook Twitter Email",
        "Teilen", "Drucken", "Partager",
        "Compartir", "Condividi", "Delen", "Udostępnij", "Поделиться", "Paylaş", "مشاركة", "シェア", "分享", "공유",
    ],
)  # fmt: skip
def test_19_a_crumb_is_dropped_and_on_record(line: str) -> None:
    found = below(line)
    assert found.body == [LEAD, SECOND, THIRD]
    assert line in found.dropped


def test_20_a_line_that_names_its_source_is_kept() -> None:
    assert "Source: Ministry of Health" in "\n".join(below("Source: Ministry of Health").body)


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Pentagon weighs options", "READ MORE: Pentagon weighs options", "Related: What we know so far",
        "Lesen Sie auch: Was wir wissen", "Lire aussi : Ce que l’on sait", "Lea también: Lo que sabemos",
        "Leggi anche: Cosa sappiamo", "Lees ook: Wat we weten", "Leia também: O que se sabe",
        "Czytaj także: Co wiemy", "Читайте также: Что известно", "اقرأ أيضا: ما نعرفه",
    ],
)  # fmt: skip
def test_21_a_link_to_another_article_is_dropped(line: str) -> None:
    found = below(line)
    assert found.body == [LEAD, SECOND, THIRD]
    assert found.dropped[line] == "read-more link"


@pytest.mark.parametrize(
    "line", ["Advertisement", "SKIP ADVERTISEMENT", "Anzeige", "Publicité", "Publicidad", "Реклама"]
)
def test_22_an_advertisement_is_dropped(line: str) -> None:
    assert below(line).body == [LEAD, SECOND, THIRD]


def test_23_a_newsletter_prompt_is_dropped_and_a_sentence_is_not() -> None:
    assert below("Sign up for our daily briefing.").body == [LEAD, SECOND, THIRD]
    assert below("Sign-ups rose 4%.").body == [LEAD, "Sign-ups rose 4%.", SECOND, THIRD]


def test_24_a_box_of_key_points_is_no_body() -> None:
    points = ["The rivers rose by two metres.", "Nobody was hurt in the town.", "New pumps are to come."]
    for bullets in ["\n".join(f"• {each}" for each in points), "\n\n".join(f"- {each}" for each in points)]:
        found = article("KEY POINTS", bullets)
        assert (found.matter["key_points"], found.body) == (points, [LEAD, SECOND])


def test_25_the_headline_again_is_dropped() -> None:
    found = article("RIVERS RISE IN THE NORTH")
    assert (found.matter["title"], found.body) == (TITLE, [LEAD, SECOND])


def test_26_a_site_behind_the_headline_is_the_source() -> None:
    found = converted("NATO expands mission - BBC News", LEAD, SECOND)
    assert (found.matter["title"], found.matter["sources"][0]["name"]) == ("NATO expands mission", "BBC News")


@pytest.mark.parametrize(
    "title", ["NATO EXPANDS MISSION", "Secretary General Announces Larger Training Mission in Iraq"]
)
def test_27_the_case_of_a_headline_is_a_question(title: str) -> None:
    found = converted(title, LEAD, SECOND)
    assert found.matter["title"] == title
    assert "headline is in" in found.queries


@pytest.mark.parametrize("form", ["{} GMT", "Posted at {}", "{}", "{} Uhr"])
def test_28_the_entries_of_a_live_blog_stand_in_the_order_of_time(form: str) -> None:
    found = converted(TITLE, form.format("14:32"), THIRD, form.format("13:05"), SECOND, form.format("09:10"), LEAD)
    assert found.body == ["### 09:10", LEAD, "### 13:05", SECOND, "### 14:32", THIRD]


def test_28_what_stands_before_the_entries_stays_there() -> None:
    found = converted(TITLE, LEAD, "14:32", THIRD, "2:05 pm", SECOND, "9.10am", "The first boats came in the morning.")
    assert found.body[0] == LEAD
    assert [each for each in found.body if each.startswith("#")] == ["### 09:10", "### 14:05", "### 14:32"]


def test_36_invisible_characters_are_put_right() -> None:
    lead = LEAD.replace("two metres", "two\u00a0met\u00adres").replace("news ", "news\u200b ")
    (found,) = converted_all(f"\ufeff{TITLE}\r\n\r\n{lead}\u2028\r\n\r\n{SECOND}".encode())
    assert (found.matter["title"], found.body) == (TITLE, [LEAD, SECOND])


def test_36_joiners_stay() -> None:
    text = "تصمیم\u200cگیری برعهده وزیران نیست و آنها می\u200cگویند که پیش‌تر چنین گفته بودند."
    assert "می\u200cگویند" in converted("وزیران تصمیم گرفتند", text, text.replace("نیست", "است")).body[0]


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        (
            "ar",
            "ارتفاع مياه الأنهار في الشمال",
            "قال مسؤولون إن مياه النهرين ارتفعت مترين يوم الاثنين. ولم يصب أحد بأذى في المدينة.",
        ),
        ("th", "แม่น้ำทางเหนือเพิ่มสูงขึ้น", "เจ้าหน้าที่กล่าวว่าแม่น้ำสองสายเพิ่มขึ้นสองเมตรเมื่อวันจันทร์ ไม่มีผู้ได้รับบาดเจ็บในเมือง"),
        (
            "ja",
            "北部で川の水位が上昇",
            "当局者によると、二つの川の水位は月曜日に二メートル上がった。けが人はいなかった。",
        ),
        ("he", "הנהרות בצפון עולים", "פקידים אמרו כי הנהרות עלו בשני מטרים ביום שני. איש לא נפגע בעיר."),
    ],
)
def test_37_other_scripts_have_their_language_and_a_summary_by_their_sentences(
    language: str, title: str, text: str
) -> None:
    found = converted(title, text, text)
    assert (found.matter["language"], found.matter["title"], found.body[0]) == (language, title, text)
    assert found.matter["summary"] in text


@pytest.mark.parametrize(
    ("lines", "markdown"),
    [
        ("• 500 troops\n• 20 boats", "- 500 troops\n- 20 boats"),
        ("1. Boats\n2. Pumps", "1. Boats\n2. Pumps"),
        ("River\tMetres\nFoo\t2", "| River | Metres |\n| --- | --- |\n| Foo | 2 |"),
        ("What happens next?", "## What happens next?"),
    ],
)
def test_38_lists_tables_and_headings_are_never_prose(lines: str, markdown: str) -> None:
    assert below(lines).body == [LEAD, markdown, SECOND, THIRD]


def test_39_an_embedded_post_is_a_quote() -> None:
    post = ["We stand with the people of the north.", "— Jane Doe (@janedoe) February 18, 2021"]
    found = below(*post)
    assert "\n\n".join(found.body[1:-2]) == f"> {post[0]}\n>\n> {post[1]}"


@pytest.mark.parametrize("line", ["VIDEO 2:14", "VIDEO2:14", "Watch: 2:14", "02:14"])
def test_39_the_label_of_a_video_is_dropped(line: str) -> None:
    assert below(*(["VIDEO", line] if line == "02:14" else [line])).body == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("1. The rivers rose by two metres, the officials said on Monday.", r"1\. The"),
        ("# The rivers rose by two metres, the officials said on Monday.", r"\# The"),
        ("> The rivers rose by two metres, the officials said on Monday.", r"\> The"),
        ("* The rivers rose by two metres, the officials said on Monday.", r"\* The"),
        ("The <script>alert(1)</script> rivers rose by two metres, they said.", r"The \<script>"),
        ("{{ x }} rose by two metres, the officials said on Monday.", "{{ x }} rose"),
    ],
)
def test_40_nothing_in_a_text_becomes_markup(line: str, written: str) -> None:
    assert below(line).body[1].startswith(written)


def test_40_a_rule_is_a_separator() -> None:
    assert below("---").body == [LEAD, SECOND, THIRD]


WRAPPED = """\
The rivers Foo and Bar rose by two metres on Monday, and officials of the
district said at a news conference that nobody was hurt in it. The bridges
of the town were opened again in the evening, and for the dykes a long-
term plan will be shown to the council before the summer, they said."""
VERSE = "The river came down in the night\nand took the bridge along,\nand nobody heard it go."


def test_lines_broken_for_their_width_are_joined_and_verse_is_not() -> None:
    found = converted(TITLE, WRAPPED, VERSE, WRAPPED.replace("Foo", "Baz"))
    assert found.body[0] == " ".join(WRAPPED.split("\n")).replace("long- term", "long-term")
    assert found.body[1] == "The river came down in the night\\\nand took the bridge along,\\\nand nobody heard it go."


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    text = WRAPPED.replace("a long-\nterm plan", "an infra-\nstructure plan")
    found = converted(TITLE, text, "The infrastructure of the town is old, and the council knows that it has to pay.")
    assert "for the dykes an infrastructure plan will be" in found.body[0]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: an earlier version of this article gave a wrong height for the river Foo.",
        "CORRECTION (Feb. 19, 2021): An earlier version named the wrong river.",
        "This story has been corrected to show that two rivers rose.",
        "Editor’s note: This article has been updated to correct the name of the river.",
    ],
)
def test_a_correction_is_kept_as_a_note(note: str) -> None:
    found = converted(TITLE, LEAD, SECOND, note)
    spans = found.evidence["corrections"]
    assert [found.text[each["start"] : each["end"]] for each in spans] == [note]
    assert found.body == [LEAD, SECOND]
    assert "correction" in found.queries


def test_a_short_form_of_a_rank_ends_no_sentence() -> None:
    lead = "The rivers rose, said Lt. Col. Jane Doe of the U.S. Army at a news conference. Nobody was hurt in the town."
    assert (
        converted(TITLE, lead, SECOND)
        .matter["summary"]
        .startswith("The rivers rose, said Lt. Col. Jane Doe of the U.S. Army")
    )


def test_two_articles_in_one_file_are_two_documents() -> None:
    other = "Bridges close in the south"
    first = [TITLE, "By Jane Doe", "Feb. 18, 2021", LEAD, SECOND]
    second = [other, "By John Roe", "Feb. 19, 2021", THIRD, SECOND]
    one, two = converted_all("\n\n".join([*first, "-----", *second]).encode())
    assert (one.matter["title"], one.date, one.matter["authors"]) == (TITLE, "2021-02-18", ["Jane Doe"])
    assert (two.matter["title"], two.date, two.matter["authors"]) == (other, "2021-02-19", ["John Roe"])
    assert (one.body, two.body) == ([LEAD, SECOND], [THIRD, SECOND])
