"""The text of a Word paragraph with its links and emphasis; what was deleted or is hidden is not there."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from briefings.seed.text_file import plain
from briefings.seed.web_blocks import BREAK, Run, linked
from briefings.seed.word_styles import NAMESPACE, WRAPPERS, name, tag
from briefings.text.characters import clean

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
#: A field that is a link, as its instruction has it.
INSTRUCTION = re.compile(r'\s*HYPERLINK\s+"([^"]{1,2000})"')
#: What refers to a note, and its kind.
REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
OFF = ("0", "false", "off")


class Links(NamedTuple):
    """Where the relations of a document lead, and which number a note has, by its kind and its key."""

    addresses: dict[str, str]
    number: Callable[[str, str], str] = lambda _, __: ""


class Field:
    """The field that is being read: its instruction, and whether its text has begun."""

    def __init__(self) -> None:
        self.instruction, self.shown, self.depth = "", False, 0

    def see(self, kind: str) -> None:
        """Takes notice of a field's begin, separation or end."""
        if kind == "begin":
            self.depth += 1
            self.instruction, self.shown = "", False
        elif kind == "separate":
            self.shown = True
        elif kind == "end":
            self.depth = max(0, self.depth - 1)
            self.instruction, self.shown = "", False

    @property
    def address(self) -> str:
        """Where the text of a link field leads."""
        match = INSTRUCTION.match(self.instruction) if self.depth and self.shown else None
        return linked(match[1], "") if match else ""


def runs(paragraph: Any, links: Links) -> list[Run]:
    """The runs of a paragraph."""
    return [each for each in read(paragraph, links, "", Field()) if each.text or each.note]


def read(parent: Any, links: Links, address: str, field: Field) -> list[Run]:
    """The runs below an element."""
    found: list[Run] = []
    for child in parent:
        kind = name(child)
        if kind == "r":
            found += run(child, links, address, field)
        elif kind == "hyperlink":
            target = linked(links.addresses.get(child.get(RELATION) or "", ""), "")
            found += read(child, links, target or address, field)
        elif kind in WRAPPERS:
            found += read(child, links, address, field)
    return found


def run(element: Any, links: Links, address: str, field: Field) -> list[Run]:
    """The text of one run in its look."""
    properties = element.find(tag("rPr"))
    if is_on(properties, "vanish"):
        return []
    marks = ("**" if is_on(properties, "b") else "") or ("*" if is_on(properties, "i") else "")
    found: list[Run] = []
    for child in element:
        kind = name(child)
        if kind == "fldChar":
            field.see(child.get(tag("fldCharType")) or "")
        elif kind == "instrText":
            field.instruction += child.text or ""
        elif kind in REFERENCES:
            found.append(Run("", note=links.number(REFERENCES[kind], child.get(tag("id")) or "")))
            if (child.get(tag("customMarkFollows")) or "0") not in OFF:
                break  # a sign of its own, in place of the number
        elif not (field.depth and not field.shown):
            target = address or field.address
            found.append(Run(text(child, kind), "" if target else marks, target))
    return found


def text(child: Any, kind: str) -> str:
    """The characters that an element of a run stands for."""
    if kind == "t":
        return plain(clean(child.text or ""))
    if kind == "br":
        return BREAK if child.get(NAMESPACE + "type") in (None, "textWrapping") else " "
    return {"tab": " ", "cr": BREAK, "noBreakHyphen": "-"}.get(kind, "")


def is_on(properties: Any, flag: str) -> bool:
    """Whether a run has a property that is not switched off."""
    found = properties.find(tag(flag)) if properties is not None else None
    return found is not None and (found.get(tag("val")) or "") not in OFF
