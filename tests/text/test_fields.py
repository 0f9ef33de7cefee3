"""Fields: every problem of a mapping at once, in words that a person who writes YAML knows."""

from typing import Annotated, Any, Literal

import msgspec
import pytest
from msgspec import Meta

from briefings.text.fields import convert, nearest


class Inner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    count: int = 0


class Outer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: Annotated[str, Meta(max_length=1_000)]
    tags: tuple[str, ...] = ()
    inner: tuple[Inner, ...] = ()
    one: Inner | None = None
    status: Literal["draft", "published"] = "draft"
    code: Annotated[str, Meta(pattern="^[A-Z]+$", title="capital letters")] = "A"
    share: Annotated[float, Meta(ge=-1, le=90)] = 0
    on: bool = False
    either: int | float = 0


def said(**data: Any) -> list[tuple[Any, ...]]:
    """The problems of a mapping whose title is fine: path and message."""
    result, problems = convert({"title": "x", **data}, Outer)
    assert result is None
    return [(path, message) for path, message, _ in problems]


def test_a_good_mapping_becomes_a_struct() -> None:
    data = {"title": "x", "tags": ["a"], "inner": [{"name": "n", "count": 2}], "one": None}
    assert convert(data, Outer) == (Outer("x", ("a",), (Inner("n", 2),)), [])


def test_a_number_where_text_belongs_is_that_text() -> None:
    assert convert({"title": 1984, "tags": [2021, 1.5], "inner": [{"name": 7}]}, Outer) == (
        Outer("1984", ("2021", "1.5"), (Inner("7"),)),
        [],
    )


@pytest.mark.parametrize(
    ("data", "path", "message"),
    [
        ({"title": ["a"]}, ("title",), "expected a text, got a list"),
        ({"title": True}, ("title",), "expected a text, got true"),
        ({"title": None}, ("title",), "expected a text, got nothing"),
        ({"title": "x" * 5000}, ("title",), "expected a text of at most 1,000 characters, got 'xxxxx"),
        ({"tags": "power"}, ("tags",), "expected a list, got 'power'"),
        ({"tags": [["a"]]}, ("tags", 0), "expected a text, got a list"),
        ({"inner": [{"name": "n", "count": "many"}]}, ("inner", 0, "count"), "expected a whole number, got 'many'"),
        ({"inner": [{"count": 1}]}, ("inner", 0), "`name` is missing"),
        ({"inner": ["n"]}, ("inner", 0), "expected a mapping of name, count, got 'n'"),
        ({"one": {"name": "n", "nme": 1}}, ("one", "nme"), "unknown key"),
        ({"status": "pub"}, ("status",), "expected one of draft, published, got 'pub'"),
        ({"code": "iq"}, ("code",), "expected capital letters, got 'iq'"),
        ({"share": 91}, ("share",), "expected a number of at most 90, got 91"),
        ({"share": -2}, ("share",), "expected a number of at least -1, got -2"),
        ({"on": "maybe"}, ("on",), "expected true or false, got 'maybe'"),
        ({"either": "9" * 5_000}, ("either",), "the number '99999"),
    ],
)
def test_a_wrong_value_is_named_with_what_belongs_there(
    data: dict[str, Any], path: tuple[Any, ...], message: str
) -> None:
    ((where, words),) = said(**data)
    assert where == path
    assert words.startswith(message)


def test_all_problems_are_found_at_once() -> None:
    found = said(tags="x", inner=[{"nme": 1}, {"name": "n", "count": "x"}], wrong=1, on=[])
    assert [path for path, _ in found] == [
        ("tags",), ("inner", 0, "nme"), ("inner", 0), ("inner", 1, "count"), ("wrong",), ("on",),
    ]  # fmt: skip


def test_a_misspelt_key_is_told_the_nearest_one() -> None:
    _, problems = convert({"title": "x", "tgas": []}, Outer)
    assert problems == [(("tgas",), "unknown key", "did you mean `tags`?")]
    assert nearest("zzzz", ["tags"]) == ""
