"""YAML: data only, nothing that explodes, and every problem with its place."""

import json
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefings.text.yaml_reader import MAX_DEPTH, Loader, places, read

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(st.characters(exclude_categories=["C", "Z"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(categories=["L"])), inner, max_size=3)
    ),
    max_leaves=8,
)


#: Signs that mean an alias, an anchor or a tag, or nothing, by what stands before them.
SIGNS = st.sampled_from(
    [
        *(
            "a: ",
            "b:",
            "- ",
            "-",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ",",
            ", ",
            ":",
            "  ",
            " ",
            "\n",
            "\n",
            "\n  ",
            "\t",
            "--- ",
        ),
        *("*x", "&x ", "!x ", "! ", "!!str ", "**w**", "word", "word ", '"q"', "'s'", '"q":', "| ", ">", "\u00a0", "…"),
    ]
)


def problem(text: str) -> str:
    """The one issue of `text`."""
    data, issues = read(text, "f.md", 2)
    assert data == {}
    assert len(issues) == 1
    return str(issues[0])


@given(st.dictionaries(st.text(st.characters(categories=["L"]), min_size=1), PLAIN, max_size=4))
def test_json_is_read_as_what_it_says(data: dict[str, object]) -> None:
    assert read(json.dumps(data, ensure_ascii=False), "f.md") == (data, [])


@pytest.mark.parametrize("sign", ["&x ", "!x ", "! ", "!!str "])
@pytest.mark.parametrize(
    "place",
    [
        *("{}a: 1", "a: {}1", "a:  {}1", "a:\t{}1", "a:\n  {}1", "a:\n  - {}1", "a:\n- b\n-  {}1", "? {}a\n: 1"),
        *("a: [{}1]", "a: [ {}1]", "a: [1,{}2]", "a: [1, {}2]", "a: {{{}b: 1}}", "a: {{b: {}1}}", 'a: {{"b":{}1}}'),
        *("--- {}\na: 1", "\ufeff{}a: 1"),
    ],
)  # fmt: skip
def test_an_anchor_or_a_tag_is_found_wherever_one_may_stand(place: str, sign: str) -> None:
    assert " Y102 " in problem(place.format(sign) + "\n")


@given(st.lists(SIGNS, max_size=10).map("".join))
def test_no_alias_anchor_or_tag_is_overlooked(text: str) -> None:
    _, issues = read(text, "f.md")
    if not issues:
        events = list(yaml.parse(text, Loader=Loader))
        assert not [each for each in events if getattr(each, "anchor", None) or getattr(each, "tag", None)]


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_any_text_is_data_or_an_issue(text: str) -> None:
    data, issues = read(text, "f.md")
    assert not (data and issues)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"), ("yes", "yes"), ("on", "on"), ("12:30", "12:30"), ("2021-02-18", "2021-02-18"),
        ("1_000", "1_000"), ("0x1F", "0x1F"), ("010", "010"), ("1e3", "1e3"), (".5", ".5"), ("1.10", "1.10"),
        ("True", "True"), ("Null", "Null"), ("true", True), ("false", False), ("null", None), ("~", None),
        ("", None), ("12", 12),
        ("-3.5", -3.5), ('"12"', "12"), ("9" * 5000, "9" * 5000), ("=", "="), ("1.0", 1.0), ("-0", "-0"),
    ],
)  # fmt: skip
def test_only_constants_and_decimal_numbers_are_not_text(written: str, value: object) -> None:
    data, issues = read(f"key: {written}\n", "f.md")
    assert (data, issues) == ({"key": value}, [])
    assert type(data["key"]) is type(value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &x 1\n", "f.md:2:4: Y102 anchors (`&x`) are not read"),
        ("a: 1\nb: *x\n", "f.md:3:4: Y102 aliases (`*x`) are not read"),
        ("a: !!python/object:os.system x\n", "f.md:2:4: Y102 tags"),
        ("a: !x 1\n", "f.md:2:4: Y102 tags"),
        ("a: 1\nb:\n  c: 1\na: 2\n", "f.md:5:1: Y102 the key `a` stands twice, first on line 2"),
        ("a:\n  b: 1\n  b: 2\n", "f.md:4:3: Y102 the key `b` stands twice, first on line 3"),
        ("- a\n", "f.md:2:1: Y102 expected `key: value` lines"),
        ("just text\n", "f.md:2:1: Y102 expected `key: value` lines"),
        ("? [a]\n: b\n", "f.md:2:3: Y102 a key must be a text"),
        ("a: b: c\n", "f.md:2:5: Y101 a text with `: ` in it needs quotes (write a: 'b: c')"),
        ('a: He said: "no"\n', "f.md:2:11: Y101 a text with `: ` in it needs quotes (write a: 'He said: \"no\"')"),
        ('a: it\'s: "x"\n', "f.md:2:8: Y101 a text with `: ` in it needs quotes (put the whole text in quotes, each"),
        ("a: 1\n\tb: 2\n", "f.md:3:1: Y101 a tab cannot indent a line (use spaces)"),
        ("b: 1\na: 'x\nc: 2\n", "f.md:3:4: Y101 the quote that opens here is never closed"),
        ("a: 'It's fine'\n", 'f.md:2:8: Y101 the text goes on behind its closing quote (write a: "It\'s fine")'),
        ("a: @home\n", "f.md:2:4: Y101 a text cannot begin with `@` unless it stands in quotes (write a: '@home')"),
        ("a: [b, c\nd: e\n", "f.md:2:4: Y101 the `[` that opens here is never closed (end the list with `]`)"),
        ("a: {b: 1\nc: 2\n", "f.md:2:4: Y101 the `{` that opens here is never closed"),
        ("a: [b c} d]\n", "f.md:2:8: Y101 expected `,` or `]` here (put text with commas, colons"),
        ("a:\n  b: 1\n c: 2\n", "f.md:4:2: Y101 this line is indented otherwise than those it belongs to"),
        ("a: 1\n b: 2\n", "f.md:3:3: Y101 this line is indented otherwise than those it belongs to"),
        ("a\nb: 1\n", "f.md:3:2: Y101 the line above is no `key: value`, and this one goes on with it"),
        ("a: |\n x\nz\n", "f.md:4:1: Y101 expected `key: value` here"),
        ("a: - b\n", "f.md:2:4: Y101 an item of a list cannot begin here (begin it on a line of its own"),
    ],
)
def test_what_is_not_read_is_named_with_its_place(text: str, said: str) -> None:
    assert problem(text).startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 60_000,
        "a: " + "[" * 30_000 + "]" * 30_000,
        "a: " + '{"b": ' * 10_000,
        "- " * 30_000 + "a",
        "? " * 30_000 + "a",
        "".join(" " * level + "a:\n" for level in range(340)),
        "a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH,
    ],
)
def test_too_many_levels_are_an_issue_and_not_the_end_of_the_process(text: str) -> None:
    assert f"more than {MAX_DEPTH} levels deep" in problem(text) or "Y101" in problem(text)


def test_twenty_levels_are_read() -> None:
    inner = MAX_DEPTH - 1
    assert read("a: " + "[" * inner + "]" * inner, "f.md")[1] == []


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    started = time.process_time()
    assert "anchors" in problem("\n".join(lines))
    assert time.process_time() - started < 1


def test_an_escape_cannot_write_control_characters() -> None:
    data, _ = read('a: "x\\x02a0\\x03\\0\\u2028y"\n"b\\x02": 1\n', "f.md")
    assert data == {"a": "xa0\ny", "b": 1}


def test_two_keys_that_differ_in_control_characters_are_one() -> None:
    assert "stands twice" in problem('a: 1\n"a\\x03": 2\n')


def test_every_node_has_its_place() -> None:
    found = places("a: 1\nb:\n- x: 1\n  y: 2\n- [p, q]\n", 2)
    assert found == {
        ("a",): (2, 1), ("b",): (3, 1), ("b", 0): (4, 3), ("b", 0, "x"): (4, 3), ("b", 0, "y"): (5, 3),
        ("b", 1): (6, 3), ("b", 1, 0): (6, 4), ("b", 1, 1): (6, 7),
    }  # fmt: skip


@given(st.text("ab:-'\"[]{}@,|> \t\n", max_size=40))
def test_every_mistake_has_a_place_and_something_to_do(text: str) -> None:
    _, issues = read(text, "f.md", 2)
    for each in issues:
        assert each.location.line >= 2
        assert each.code == "Y102" or each.hint
