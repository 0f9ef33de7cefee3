"""What README and the guides point to is there: pictures, other documents, folders."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "benchmarks").glob("*.md")]
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.S)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_document_points_to_nothing_that_is_not_there(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", CODE.sub("", document.read_text()))
    missing = [each for each in targets if "://" not in each and not (document.parent / each).exists()]
    assert missing == []


def anchors(document: Path) -> set[str]:
    """The ids that GitHub gives the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", document.read_text(), flags=re.S), re.M)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_document_points_to_no_heading_that_is_not_there(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]*)#([^)\s]+)\)", CODE.sub("", document.read_text()))
    local = [(document.parent / path if path else document, name) for path, name in targets if "://" not in path]
    assert [f"{path.name}#{name}" for path, name in local if name not in anchors(path)] == []


def test_the_readme_shows_the_site_in_both_colours() -> None:
    shown = re.findall(r"\]\((docs/images/[^)]+)\)", (ROOT / "README.md").read_text())
    assert {each.rpartition("-")[2] for each in shown} == {"light.png", "dark.png"}
