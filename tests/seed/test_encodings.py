"""Text in whatever encoding it was saved: read as it was meant, or refused; never silently wrong."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.config import Limits
from briefings.seed import Seed
from briefings.seed.encodings import decoded, text_of
from briefings.seed.reading import read

GERMAN = "Die Flüsse stiegen am Donnerstag um zwei Meter. „Wir müssen helfen“, sagte die Bürgermeisterin."
POLISH = "Rzeki podniosły się w czwartek o dwa metry. Żołnierze pomagają mieszkańcom, powiedział burmistrz miasta."
RUSSIAN = "Реки поднялись в четверг на два метра, сообщили власти района. Жители покидают дома."
JAPANESE = "木曜日に川の水位が二メートル上がったと、市の担当者は述べた。"
CHINESE = "周四河水上涨了两米，市政府官员说。居民正在离开他们的房屋。"


def only(path: str, data: bytes) -> Seed:
    seeds, issues = read(path, data, Limits())
    assert issues == []
    return seeds[0]


@pytest.mark.parametrize(
    "mark_and_name",
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "utf-8"),
    ],
)
def test_unicode_is_read_in_every_form(mark_and_name: tuple[bytes, str]) -> None:
    mark, name = mark_and_name
    assert decoded(mark + GERMAN.encode(name)) == (GERMAN, ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (GERMAN, "cp1252"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc-jp"),
        (CHINESE, "gb18030"),
    ],
)
def test_another_encoding_is_guessed_and_the_editor_asked(text: str, name: str) -> None:
    found = decoded(text.encode(name))
    assert found.text == text
    assert "guessed" in found.queries[0]


def test_japanese_mail_encoding_is_known_by_its_escapes() -> None:
    assert decoded(JAPANESE.encode("iso2022_jp")) == (JAPANESE, ())


def test_a_declared_encoding_is_believed_where_the_text_is_written_in_it() -> None:
    assert decoded(POLISH.encode("iso8859-2"), "iso-8859-2") == (POLISH, ())


@pytest.mark.parametrize("declared", ["utf-7", "rot13", "unicode_escape", "idna", "no-such", ""])
def test_an_encoding_that_no_document_is_written_in_is_not_believed(declared: str) -> None:
    assert decoded(RUSSIAN.encode("koi8-r"), declared).text == RUSSIAN


def test_declared_latin_is_what_windows_writes() -> None:
    assert text_of("“Ja” – so".encode("cp1252"), "iso-8859-1") == "“Ja” – so"


def test_a_few_broken_bytes_cost_only_themselves() -> None:
    assert text_of(f"{GERMAN}\n{GERMAN}\n".encode() + b"Ende \x92 hier") == f"{GERMAN}\n{GERMAN}\nEnde \ufffd hier"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Irbilâ€™s citadel", "Irbil’s citadel"),
        ("SaÃ£o", "Saão"),
        ("â€œWe go,â€\x9d he said", "“We go,” he said"),
        ("the riverâ\x80\x99s banks", "the river’s banks"),
        ("FlÃ¼sse", "Flüsse"),
        ("KÃ–LN", "KÖLN"),
        ("â€œWe go,â€\ufffd he said. â€œNow.â€\ufffd", "“We go,” he said. “Now.”"),
        ("â€œWe go,â€ he said â€“ â€œnow.â€", "“We go,” he said – “now.”"),
        ("РѕС‚", "РѕС‚"),
    ],
)
def test_mojibake_is_mended_where_it_is_certain(wrong: str, right: str) -> None:
    assert text_of(wrong.encode()) == right


@pytest.mark.parametrize(
    "text",
    [
        "“curly” and ‘single’",
        "SÃO PAULO",
        "A IRMÃ” disse",
        "AMANHÃ–",
        "AMANHÃ\u00a0DE",
        "Â la carte",
        "là» dit-il",
        "ﬁne ½ ①",
        "Ⅳ…",
    ],
)
def test_text_that_is_right_stays_letter_for_letter(text: str) -> None:
    assert text_of(text.encode()) == text


def test_a_byte_order_mark_hides_no_mojibake() -> None:
    assert text_of(codecs.BOM_UTF8 + "cafÃ© au lait".encode()) == "café au lait"


def test_only_the_lines_with_mojibake_are_touched() -> None:
    assert text_of("cafÃ©\nÃ\u00a0 propos: Ã = A\nplain".encode()).split("\n")[0::2] == ["café", "plain"]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_every_reader_of_text_takes_every_encoding(name: str) -> None:
    page = f"<html><head><meta charset=iso-8859-2></head><body><article><p>{POLISH}</p></article></body></html>"
    text = page if name == "a.html" else POLISH
    assert POLISH in only(f"seeds/{name}", text.encode("iso8859-2")).text
    assert POLISH in only(f"seeds/{name}", text.encode("utf-16")).text


def test_what_was_lost_before_is_a_question() -> None:
    assert "\ufffd" in only("seeds/a.txt", "The river\ufffds banks".encode()).text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("تصمیم\u200cگیری", True),
        ("क्\u200dष", True),
        ("A 👩\u200d🚒", True),
        ("wa\u200cter", False),
        ("wa\u200d ter", False),
    ],
)
def test_joiners_stay_where_letters_need_them(text: str, kept: bool) -> None:
    assert (only("seeds/a.txt", text.encode()).text == text) is kept


def test_line_separators_end_lines() -> None:
    assert text_of("one\u2028two\r\nthree\rfour".encode()) == "one\ntwo\nthree\nfour"


@pytest.mark.parametrize("piece", ["Ã£", "Irbilâ€™s ", "Ã" * 7 + " "])
def test_a_long_line_of_mojibake_is_read_in_time(piece: str) -> None:
    assert text_of((piece * 60_000).encode())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufeff\u2028\u2029")))
def test_utf_8_and_utf_16_say_the_same(text: str) -> None:
    assert text_of(text.encode()) == text_of(codecs.BOM_UTF16_LE + text.encode("utf-16-le"))


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_one_issue(data: bytes) -> None:
    seeds, issues = read("seeds/a.txt", data, Limits())
    assert bool(seeds) != bool(issues)


@pytest.mark.parametrize(
    ("declared", "name", "text"),
    [
        ("ks_c_5601-1987", "cp949", "강물이 올랐다"),
        ("windows-31j", "cp932", JAPANESE),
        ("gb2312", "gb18030", CHINESE),
        ("tis-620", "cp874", "น้ำขึ้น “สองเมตร”"),
        ("Windows-1250", "cp1250", POLISH),
        ("KOI8-R", "koi8-r", RUSSIAN),
    ],
)
def test_the_names_that_pages_give_their_encodings_are_known(declared: str, name: str, text: str) -> None:
    page = f"<html><head><meta charset='{declared}'></head><body><article><p>{text}</p></article></body></html>"
    assert text in only("seeds/a.html", page.encode(name)).text


def test_mojibake_in_character_references_is_mended_too() -> None:
    page = "<html><body><article><p>Irbil&acirc;&euro;&trade;s citadel was opened again.</p></article></body></html>"
    assert "Irbil’s citadel" in only("seeds/a.html", page.encode()).text
