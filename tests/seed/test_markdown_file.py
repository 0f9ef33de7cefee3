import pytest

from briefings.config import Limits
from briefings.seed import Seed
from briefings.seed.reading import read

BODY = """A paragraph with [[a-link|label]] and a note[^1].

```python
first = 1


second = {{ 2 }}
```

| a | b |
|---|--:|
| 1 | 2 |

::: figure
A caption.
credit: NATO
:::

[^1]: The note.

    More of it."""


def only(text: str) -> Seed:
    seeds, issues = read("seeds/a.md", text.encode(), Limits())
    assert issues == []
    return seeds[0]


def test_the_body_is_kept_byte_for_byte() -> None:
    assert only(f"---\ntitle: T\n---\n\n{BODY}\n").text == BODY


def test_front_matter_is_taken_field_by_field() -> None:
    seed = only(
        "---\ntitle: T\ndate: 2021-02-18\ntags: [NATO, 2021]\nauthors: [Jane Doe]\nlanguage: de\nthread: x\n"
        "---\nText.\n"
    )
    claims = seed.claims
    assert (claims.title, claims.date, claims.keywords, claims.authors) == (
        "T",
        "2021-02-18",
        ("NATO", "2021"),
        ("Jane Doe",),
    )
    assert (claims.language, claims.fields) == ("de", {"thread": "x"})


@pytest.mark.parametrize("line", ["title: [a]", "date: 02/03/2021", "tags: nato", "language: '?'", "authors: {a: b}"])
def test_a_field_of_the_wrong_form_is_left_to_be_judged(line: str) -> None:
    claims = only(f"---\n{line}\n---\nText.\n").claims
    assert list(claims.fields) == [line.partition(":")[0]]


@pytest.mark.parametrize("line", ["# A *title* here", "# A *title* here ##"])
def test_a_first_heading_is_the_title(line: str) -> None:
    seed = only(f"{line}\n\nText.\n")
    assert (seed.claims.title, seed.text) == ("A title here", "Text.")


def test_a_first_heading_that_says_something_else_stays() -> None:
    seed = only("---\ntitle: T\n---\n\n# Part one\n\nText.\n")
    assert (seed.claims.title, seed.text) == ("T", "# Part one\n\nText.")


def test_broken_front_matter_names_its_line() -> None:
    _, (found,) = read("seeds/a.md", b"---\ntitle: x\ntitle: y\n---\n", Limits())
    assert (found.location.line, found.location.column) == (3, 1)
