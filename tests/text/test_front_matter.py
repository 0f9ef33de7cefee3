"""Front matter: a content file in two, with the lines that they start on."""

from hypothesis import given
from hypothesis import strategies as st

from briefings.text.front_matter import Parts, join, split

LINES = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=10), max_size=5)


@given(LINES.filter(lambda lines: not any(line.rstrip(" \t") == "---" for line in lines)), LINES)
def test_a_joined_file_splits_into_its_parts(yaml: list[str], body: list[str]) -> None:
    text = "".join(f"{line}\n" for line in yaml)
    parts, issues = split(join(text, "\n".join(body)), "f.md")
    assert issues == []
    assert (parts.yaml, parts.body) == (text, "\n" + "\n".join(body))


def test_lines_are_counted_in_the_whole_file() -> None:
    assert split("---\na: 1\nb: 2\n---\nbody\n", "f.md") == (Parts("a: 1\nb: 2\n", 2, "body\n", 5), [])


def test_a_file_without_front_matter_is_all_body() -> None:
    assert split("# Title\n---\n", "f.md") == (Parts("", 1, "# Title\n---\n", 1), [])


def test_empty_front_matter_is_read() -> None:
    assert split("---\n---\nbody", "f.md")[0] == Parts("", 2, "body", 3)


def test_front_matter_that_is_not_closed_is_an_issue() -> None:
    parts, (found,) = split("---\ntitle: x\n\nbody\n", "f.md")
    assert str(found).startswith("f.md:1:1: F101 the front matter that opens here is never closed")
    assert parts.body == ""


def test_front_matter_above_its_bound_is_an_issue() -> None:
    _, (found,) = split("---\n" + "é" * 40 + "\n---\n", "f.md", 80)
    assert str(found).startswith("f.md:1:1: F102 the front matter has 81 bytes, more than 80")
