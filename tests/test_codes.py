"""Codes of issues: each has one meaning, which the documentation says; and what a hint says to type can be typed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "briefings").rglob("*.py"))
ROW = re.compile(r"^\| ([A-Z]\d{3}) \| (\S.*) \|$", re.M)
COMMANDS = "build|check|clean|convert|new|resolve|schema|serve|why"
#: Begins with the name of a command, and goes on as something to type.
BARE = re.compile(rf"`(?:{COMMANDS}) [^`]+`")


def texts(module: Path) -> Iterator[str]:
    """The texts of a module but for its docstrings; what is put into one later stands there as `…`."""
    tree = ast.parse(module.read_text())
    documents = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    parts = {id(part) for each in ast.walk(tree) if isinstance(each, ast.JoinedStr) for part in each.values}
    for each in ast.walk(tree):
        if isinstance(each, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in each.values)
        elif isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in documents | parts:
            yield each.value


def used() -> set[str]:
    """The codes that the program knows."""
    return {text for module in MODULES for text in texts(module) if re.fullmatch(r"[A-Z]\d{3}", text)}


def documented() -> list[tuple[str, str]]:
    return ROW.findall((ROOT / "docs" / "codes.md").read_text())


def test_the_documentation_has_every_code_and_no_other() -> None:
    assert {code for code, _ in documented()} == used()


def test_each_code_stands_once_with_a_meaning_of_its_own() -> None:
    codes = [code for code, _ in documented()]
    assert codes == sorted(set(codes))
    by_letter = [(code[0], meaning) for code, meaning in documented()]
    assert len(set(by_letter)) == len(by_letter)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_command_in_a_text_begins_with_the_name_of_the_program(module: Path) -> None:
    assert [found[0] for text in texts(module) for found in BARE.finditer(text)] == []
