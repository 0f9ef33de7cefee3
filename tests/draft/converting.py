"""A document converted whole: the front matter, the blocks of the body and the evidence that an editor would get."""

import json
from typing import Any, NamedTuple

import yaml

from briefings.config import Config
from briefings.content.drafting import Sheet, drafted_of
from briefings.draft.articles import articles
from briefings.seed.reading import read


class Converted(NamedTuple):
    """What became of one document: its front matter, body, evidence, and the text that offsets count in."""

    matter: dict[str, Any]
    body: list[str]
    evidence: dict[str, Any]
    text: str

    @property
    def dropped(self) -> dict[str, str]:
        """What is no part of the briefing, word for word, and why."""
        return {self.text[each["start"] : each["end"]]: each["why"] for each in self.evidence.get("dropped", [])}

    @property
    def date(self) -> str:
        """The day or moment, empty where there is none."""
        found = self.matter.get("date", "")
        return found.isoformat() if hasattr(found, "isoformat") else str(found)

    @property
    def dated(self) -> list[str]:
        """The words that the date rests on."""
        return [self.text[each["start"] : each["end"]] for each in self.evidence["date"]["spans"]]

    @property
    def queries(self) -> str:
        """All questions to the editor."""
        return "\n".join(self.evidence.get("queries", []))


def converted_all(data: bytes, name: str = "a.txt") -> list[Converted]:
    """Every document of one file."""
    config = Config()
    seeds, issues = read(f"seeds/{name}", data, config.limits)
    assert issues == []
    texts = {each.item: each.text for seed in seeds for each in articles(seed)}
    return [opened(sheet, texts[sheet.item]) for sheet in drafted_of(f"seeds/{name}", data, config).sheets]


def opened(sheet: Sheet, text: str) -> Converted:
    """The files of one document, read again."""
    _, matter, body = sheet.markdown.decode().split("---\n", 2)
    loaded = yaml.load(matter, Loader=yaml.BaseLoader)  # noqa: S506 (a base loader makes nothing but text)
    return Converted(loaded, [each for each in body.strip().split("\n\n") if each], json.loads(sheet.evidence), text)


def converted(*blocks: str, name: str = "a.txt") -> Converted:
    """The one document of blocks that stand apart by blank lines."""
    (found,) = converted_all("\n\n".join(blocks).encode(), name)
    return found
