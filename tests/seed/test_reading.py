import pytest

from briefings.config import Limits
from briefings.seed import Seed
from briefings.seed.reading import documents, is_plain, is_seed, read


def only(path: str, data: bytes) -> Seed:
    seeds, issues = read(path, data, Limits())
    assert issues == []
    (seed,) = seeds
    return seed


def kinds(path: str, data: bytes) -> list[str]:
    return [block.kind for block in only(path, data).blocks]


PAGE = (
    b"<!DOCTYPE html><html><body><article><h1>Rivers</h1><p>The rivers rose by two metres.</p></article></body></html>"
)
MATTER = b"---\ntitle: Rivers\n---\n\nThe *rivers* rose.\n"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.HTM"])
def test_a_page_is_known_by_its_markup(name: str) -> None:
    assert kinds(f"seeds/{name}", PAGE) == ["heading", "paragraph"]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.markdown"])
def test_front_matter_makes_markdown_of_any_text(name: str) -> None:
    assert kinds(f"seeds/{name}", MATTER) == ["markdown"]


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    assert kinds("seeds/a.txt", b"---\n\nRivers: they rose\n\n---\n")[0] == "text"


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
@pytest.mark.parametrize("data", [b"Rivers\n\nThey rose.\n", MATTER, PAGE])
def test_a_byte_order_mark_changes_nothing(mark: bytes, data: bytes) -> None:
    assert only("seeds/a.md", mark + data).blocks == only("seeds/a.md", data).blocks


def test_line_ends_change_nothing() -> None:
    text = b"Rivers\n\nThey rose.\n\nBy two metres."
    assert only("seeds/a.txt", text.replace(b"\n", b"\r\n")).blocks == only("seeds/a.txt", text).blocks


def test_spaces_and_signs_that_nobody_sees_are_made_plain() -> None:
    assert only("seeds/a.txt", "Two\u00a0me\u00adtres\u200b of water".encode()).text == "Two metres of water"


def test_joiners_stay() -> None:
    assert "\u200c" in only("seeds/a.txt", "تصمیم\u200cگیری".encode()).text


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"a\x00b", "NUL"),
        ("Flüsse".encode("utf-16")[:-1], "cut off"),
        (bytes(range(256)) * 40, "NUL"),
        (bytes(range(1, 256)) * 40, "control characters"),
        ("Flüsse ü".encode()[:-1], "cut off"),
        (b"%PDF-1.4 x", "cut off"),
        (b"\x89PNG\r\n", "picture"),
    ],
)
def test_what_cannot_be_read_is_one_issue_with_its_reason(data: bytes, word: str) -> None:
    seeds, (found,) = read("seeds/a.txt", data, Limits())
    assert seeds == []
    assert word in found.message
    assert found.hint
    assert found.location.path == "seeds/a.txt"


def test_another_format_is_one_issue() -> None:
    _, (found,) = read("seeds/a.xyz", b"x", Limits())
    assert found.code == "S101"


def test_a_parser_that_fails_is_an_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefings.seed import text_file

    def fail(*_: object) -> None:
        raise KeyError("oh")

    monkeypatch.setattr(text_file, "read", fail)
    _, (found,) = read("seeds/a.txt", b"text", Limits())
    assert found.code == "S109"


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("seeds/a.txt", True),
        ("seeds/2021/a.html", True),
        ("seeds/.a.txt", False),
        ("seeds/.git/a.txt", False),
        ("seeds/a.txt~", False),
        ("seeds/page_files/frame.html", False),
        ("seeds/page_files/deep/er.html", False),
        ("seeds/other_files/frame.html", True),
        ("seeds/page.meta.yaml", False),
        ("seeds/2021/page.meta.yaml", False),
    ],
)
def test_hidden_files_and_the_folder_of_a_saved_page_are_no_seeds(path: str, wanted: bool) -> None:
    assert is_seed(path, {path, "seeds/page.html"}) is wanted


def test_an_archive_under_another_name_is_one_issue_that_names_its_own() -> None:
    _, (found,) = read("seeds/a.pdf", b"PK\x03\x04", Limits())
    assert found.code == "S104"
    assert ".docx" in found.hint


def test_a_pdf_is_read_as_one_whatever_its_name() -> None:
    _, (found,) = read("seeds/a.docx", b"%PDF-1.4 x", Limits())
    assert "cut off" in found.message


@pytest.mark.parametrize(
    ("path", "data", "wanted"),
    [
        ("seeds/a.txt", b"text", True),
        ("seeds/a.md", b"# Text", True),
        ("seeds/a.txt", PAGE, False),
        ("seeds/a.html", b"text", False),
        ("seeds/a.PDF", b"text", False),
        ("seeds/a.eml", b"text", False),
    ],
)
def test_only_text_and_markdown_need_no_foreign_library(path: str, data: bytes, wanted: bool) -> None:
    assert is_plain(path, data) is wanted


def test_a_mailbox_is_given_more_time_than_a_mail_but_not_any() -> None:
    assert documents("seeds/a.eml", b"\nFrom x" * 100) == 1
    assert 1 < documents("seeds/a.mbox", b"\nFrom x" * 100) < documents("seeds/a.mbox", b"\nFrom x" * 10**6) <= 60


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.url", "[InternetShortcut]\nURL=https://river.example/a?utm_campaign=x\n"),
        ("a.md", "---\nsource: https://river.example/a?utm_source=x&fbclid=1\n---\n\nThe river rose on Monday.\n"),
        (
            "a.html",
            "<html><head><meta property='og:url' content='https://river.example/a?fbclid=1'></head><body><article>"
            + "<p>The river rose by a metre on Monday, officials of the district said in the evening.</p>" * 3
            + "</article></body></html>",
        ),
    ],
)
def test_no_address_of_a_source_tells_where_its_reader_came_from(name: str, text: str) -> None:
    seeds, issues = read(f"seeds/{name}", text.encode(), Limits())
    assert (seeds[0].claims.url, issues) == ("https://river.example/a", [])


def test_links_in_a_body_lose_their_tracks_and_own_markdown_stays() -> None:
    said = "The river rose, as https://river.example/b?utm_source=x says."
    assert read("seeds/a.txt", said.encode(), Limits())[0][0].text == "The river rose, as https://river.example/b says."
    assert read("seeds/a.md", said.encode(), Limits())[0][0].text == said
