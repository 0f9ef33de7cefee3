"""Content files: bytes in, a finished briefing and every issue out, whatever the bytes are."""

import pickle
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.briefing import Briefing, PlainPage
from briefings.briefing.front_matter import FrontMatter
from briefings.briefing.options import Options, options
from briefings.briefing.parsing import parse, parse_page
from briefings.config import Config, Limits, Markdown
from briefings.draft.parts import Dateline, Source

OPTIONS = Options()


def parsed(text: str | bytes, path: str = "content/example.md") -> tuple[Briefing | None, list[str]]:
    """What came of a file, and its issues without their hints."""
    briefing, issues = parse(path, text if isinstance(text, bytes) else text.encode(), OPTIONS)
    return briefing, [str(msgspec.structs.replace(each, hint="")) for each in issues]


def good(text: str, path: str = "content/example.md") -> Briefing:
    """A briefing without issues."""
    briefing, issues = parsed(text, path)
    assert briefing is not None
    assert issues == []
    return briefing


def test_a_whole_file_becomes_a_briefing() -> None:
    made = good(
        "---\ntitle: NATO  expands\ndate: 2021-02-18 14:30 -0500\ntags: [nato,  ' Iraq  mission ']\n"
        "dateline: {place: Oslo, country: NO}\nsources:\n- {name: AP, url: https://example.org/é}\n"
        "aliases: [old, /older/page.html]\nextra: {anything: [1, true]}\n---\n\n## News\n\nText.\n"
    )
    assert (made.path, made.slug, made.html) == (
        "content/example.md", "example", '<h2 id="news">News</h2>\n<p>Text.</p>\n',
    )  # fmt: skip
    assert (made.text, made.words, made.anchors) == ("News\n\nText.", 2, ("news",))
    assert made.meta == FrontMatter(
        title="NATO expands",
        date="2021-02-18T14:30:00-05:00",
        tags=("nato", "Iraq mission"),
        dateline=Dateline("Oslo", "NO"),
        sources=(Source("AP", "https://example.org/%C3%A9"),),
        aliases=("/old/", "/older/page.html"),
        extra={"anything": [1, True]},
    )


def test_a_briefing_survives_pickling_and_msgpack() -> None:
    made = good("---\ntitle: x\n---\n[a](b.md) ![c](d.jpg)\n\n## E\n")
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301  (our own bytes)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=Briefing) == made


def test_a_plain_page_has_front_matter_of_its_own() -> None:
    page, issues = parse_page("content/pages/about.md", b"---\ntitle: About\n---\n[x](../a.md)", OPTIONS)
    assert issues == []
    assert isinstance(page, PlainPage)
    assert (page.slug, page.links[0].target) == ("about", "content/a.md")
    _, issues = parse_page("content/pages/about.md", b"---\ntitle: About\ntags: [x]\n---\n", OPTIONS)
    assert [str(each).partition(" (")[0] for each in issues] == ["content/pages/about.md:3:1: F103 tags: unknown key"]


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("content/nato.md", "nato"),
        ("content/2021/NATO Iraq.md", "nato-iraq"),
        ("content/Ünï.md", "uni"),
        ("content/....md", "ab5df625"),
        ("content/con.md", "con-6fb1ad1d"),
    ],
)
def test_the_files_name_gives_the_slug(path: str, slug: str) -> None:
    made = good("---\ntitle: x\n---\n", path).slug
    assert made.rpartition("-")[0] == slug.rpartition("-")[0]
    assert made == slug or len(made) == len(slug)


def test_the_curators_slug_stands() -> None:
    assert good("---\ntitle: x\nslug: own_One\n---\n").slug == "own_One"


@pytest.mark.parametrize(
    "text", ["", "text\n", "---\n---\n", "---\ntitle:\n---\n", "---\ntitle: '  '\n---\n", "---\n# c\n---\n"]
)
def test_a_missing_title_is_an_error_and_the_name_stands_for_it(text: str) -> None:
    briefing, issues = parsed(text, "content/nato-in-iraq.md")
    assert issues == ["content/nato-in-iraq.md:1:1: F104 `title` is missing"]
    assert briefing is not None
    assert briefing.meta.title == "Nato in iraq"


def test_all_problems_of_a_file_are_found_at_once_each_at_its_place() -> None:
    briefing, issues = parsed(
        "---\ntitle: [a]\ndat: 2021-01-01\ndate: 2021-02-30\ntags: power\nsources:\n- url: javascript:x\n  nme: a\n"
        "status: pub\nplaces:\n- {name: x, country: iq}\n---\n[x](javascript:y)\n\n::: figure\n"
    )
    assert briefing is None
    assert [each.removeprefix("content/example.md:").partition(", got")[0] for each in issues] == [
        "2:1: F103 title: expected a text",
        "3:1: F103 dat: unknown key",
        "4:1: F107 date: '2021-02-30' is no day of the calendar",
        "5:1: F103 tags: expected a list",
        "7:3: F110 sources.url: 'javascript:x' cannot be linked",
        "8:3: F103 sources[0].nme: unknown key",
        "9:1: F103 status: expected one of draft, review, published, withdrawn",
        "11:13: F103 places[0].country: expected a country code of two capital letters such as IQ (ISO 3166-1)",
        "13:1: L102 the address `javascript:y` cannot be linked",
        "15:1: M101 the figure that opens here is never closed",
    ]


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("title: " + "x" * 5000, "2:1: F103 title: expected a text of at most 1,000 characters"),
        ("slug: ../../x", "3:1: F108 slug: '../../x' cannot be an address"),
        ("slug: a/b", "3:1: F108 slug: 'a/b' cannot be an address"),
        ("slug: CON", "3:1: F108 slug: 'CON' cannot be an address"),
        ("date: 2021-02-29", "3:1: F107 date: '2021-02-29' is no day of the calendar"),
        (
            "date: yesterday",
            "3:1: F103 date: expected a date such as 2021-02-18 or 2021-02-18T14:30:00-05:00, got 'yesterday'",
        ),
        ("corrections: [{date: 2021-13-01, note: x}]", "3:16: F107 corrections.date: '2021-13-01'"),
        (
            "publish_at: 2021-01-02\nexpires_at: 2021-01-02",
            "4:1: F112 expires_at: 2021-01-02 is not after `publish_at`",
        ),
        ("tags: [ok, '']", "3:12: F111 tags: a tag without a name"),
        ("tags: [' - _ ']", "3:8: F111 tags: a tag without a name"),
        ("tags: [" + "x" * 101 + "]", "3:8: F111 tags: 'xxxxx"),
        ("people: [{name: ' '}]", "3:11: F111 people.name: an empty name"),
        ("aliases: [/ok/, ../x]", "3:17: F109 aliases: '../x' is no path of this site"),
        ("sources:\n- name: x\n  url: //host/x", "5:3: F110 sources.url: '//host/x' cannot be linked"),
        ("seeds: [{path: ../../etc/passwd}]", "3:10: F109 seeds.path: '../../etc/passwd' is no path inside the site"),
        ("language: english!", "3:1: F103 language: expected a language tag such as en or pt-BR (BCP 47)"),
        ("titel: x", "3:1: F103 titel: unknown key"),
        ("date: 2021-01-01\ndate: 2021-01-02", "4:1: Y102 the key `date` stands twice, first on line 3"),
        ("numbers: [{value: " + "9" * 5000 + "}]", "3:12: F103 numbers[0].value: the number '99999"),
    ],
)
def test_front_matter_that_cannot_stand_leaves_the_briefing_out(yaml: str, said: str) -> None:
    title = "" if yaml.startswith("title") else "title: x\n"
    briefing, (found, *others) = parsed(f"---\n{title}{yaml}\n---\n")
    assert briefing is None
    assert others == []
    assert found.startswith(f"content/example.md:{said}")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"---\ntitle: a\x00b\n---\n", " F105 the file cannot be read: it holds NUL bytes, so it is not text"),
        ("---\ntitle: x\n---\n".encode("utf-16"), " F105 the file cannot be read: it is UTF-16, not UTF-8"),
        (b"---\ntitle: caf\xe9\n---\n", " F105 the file cannot be read: byte 14 (line 2) is not UTF-8"),
        (b"---\ntitle: x\n\ntext\n", "1:1: F101 the front matter that opens here is never closed"),
        (b"---\na: " + b"x" * 66_000 + b"\n---\n", "1:1: F102 the front matter has 66,004 bytes, more than 65,536"),
        (b"x" * 1_000_001, " F106 the file has 1,000,001 bytes, more than 1,000,000"),
        (b"---\na: &a [x]\nb: *a\n---\n", "2:4: Y102 anchors (`&a`) are not read"),
        (b"---\ntitle: !!python/object/apply:os.system [x]\n---\n", "2:8: Y102 tags"),
        (b"---\na: " + b"[" * 60_000 + b"\n---\n", "2:23: Y102 more than 20 levels deep"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_clear_issue(data: bytes, said: str) -> None:
    briefing, (found,) = parsed(data)
    assert briefing is None
    assert found.startswith(f"content/example.md:{said}")


def test_line_ends_and_a_byte_order_mark_do_not_matter() -> None:
    briefing, issues = parsed(b"\xef\xbb\xbf---\r\ntitle: x\r\n---\r\na\r\n[b](data:x)\r\n")
    assert briefing is not None
    assert briefing.meta.title == "x"
    assert issues == ["content/example.md:5:1: L102 the address `data:x` cannot be linked"]


PAYLOADS = [
    "<script>alert(1)</script>",
    '" onload="x',
    "{{ 7*7 }}",
    "\\x02a0\\x03",
    "../../x",
    "javascript:x",
    "x" * 999,
    "\\u202e",
    "]]>",
]


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("field", FrontMatter.__struct_fields__)
def test_a_payload_in_any_field_is_data_or_an_issue(field: str, payload: str) -> None:
    text = '"' + payload.replace('"', '\\"') + '"'
    title = "" if field == "title" else "title: x\n"
    for value in (text, f"[{text}]", f"[{{name: {text}, text: {text}, url: {text}}}]", f"{{{text}: {text}}}"):
        briefing, issues = parsed(f"---\n{title}{field}: {value}\n---\nText\n")
        assert (briefing is None) == bool(issues)
        assert briefing is None or not {"\x02", "\x03"} & set(msgspec.json.encode(briefing.meta).decode())


JSON: Any = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.sampled_from(FrontMatter.__struct_fields__), JSON))
def test_any_front_matter_is_read_or_refused(data: dict[str, Any]) -> None:
    briefing, issues = parse("content/x.md", b"---\n" + msgspec.json.encode(data) + b"\n---\n", OPTIONS)
    assert briefing is not None or issues


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    briefing, issues = parse("content/x.md", data, OPTIONS)
    assert briefing is not None or issues


def test_bounds_come_from_the_configuration() -> None:
    small = options(Config(limits=Limits(content_bytes=10), markdown=Markdown(html=True)))
    assert small.html
    assert parse("content/x.md", b"x" * 11, small)[1][0].code == "F106"
    assert parse("content/x.md", b"---\n---\nx", small)[0] is not None
