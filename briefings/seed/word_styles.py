"""What the paragraphs of a Word document are, by their styles and lists."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

Kind = Literal["paragraph", "heading", "list", "quote", "caption", "code", "table"]

NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Elements that only wrap others: content controls, what was inserted while changes were tracked.
WRAPPERS = ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "fldSimple")
#: Word's own styles have English names in files, whatever language it speaks; templates have names of their own.
HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titulo|titolo|encabezado|kop|rubrik|overskrift|nagłówek|nadpis) ?(\d)"
)
TITLES = frozenset(
    ("title", "titel", "titre", "título", "titolo", "tittel", "headline", "main title", "document title", "haupttitel",
     "hauptüberschrift", "schlagzeile")
)  # fmt: skip
BETWEEN = frozenset(
    ("subhead", "subheading", "sub-heading", "crosshead", "crossheading", "section heading", "zwischenüberschrift",
     "zwischentitel", "intertitre", "intertítulo", "ladillo", "mellemrubrik", "mellomtittel", "tussenkop", "heading",
     "überschrift", "section title")
)  # fmt: skip
LIST = re.compile(r"list (?:bullet|number) ([2-5])")
BULLETS = re.compile(
    r"(?:list bullet|bullet|bulleted|aufzählung|liste à puces|puce|viñeta|lista con viñetas|opsomming).*"
)
NUMBERS = re.compile(r"(?:list number|numbered|nummerierung|nummerierte|liste numérotée|lista numerada).*")
NAMES: dict[Kind, tuple[str, ...]] = {
    "quote": (
            "quote", "intense quote", "block text", "block quote", "blockquote", "quotation", "quotations", "zitat",
            "blockzitat", "citation", "cita", "citazione", "citaat", "citat", "sitat",
        ),
    "caption": (
            "caption", "image caption", "picture caption", "figure caption", "bildunterschrift", "bildtext",
            "beschriftung", "légende", "leyenda", "pie de foto", "didascalia", "bijschrift", "figure", "illustration",
        ),
        "code": ("html preformatted", "macro text", "preformatted text", "source code", "code"),
}  # fmt: skip
KINDS = {each: kind for kind, names in NAMES.items() for each in names}
#: Styles in a chain of those they are based on, at most.
CHAIN = 20


class Look(NamedTuple):
    """What a paragraph is; the level of a heading (1 is the title) or of an item (0 is the outermost)."""

    kind: Kind
    level: int = 0
    numbered: bool = False


class Style(NamedTuple):
    """A style: its name, the one it is based on, its paragraph properties."""

    name: str
    base: str
    properties: Any
    #: How its letters look.
    look: Any = None


def tag(local: str) -> str:
    """The full name of an element of WordprocessingML."""
    return NAMESPACE + local


def name(element: Any) -> str:
    """The short name of an element, empty for one of another namespace or a comment."""
    full = element.tag
    return full[len(NAMESPACE) :] if isinstance(full, str) and full.startswith(NAMESPACE) else ""


def value(element: Any, path: str) -> str:
    """The `val` of the element at that path below another, empty where there is none."""
    found = element.find("/".join(tag(each) for each in path.split("/"))) if element is not None else None
    return found.get(tag("val")) or "" if found is not None else ""


def content(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables below an element, through wrappers."""
    for child in parent:
        if name(child) in ("p", "tbl"):
            yield child
        elif name(child) in WRAPPERS:
            yield from content(child)


def cells(row: Any) -> Iterator[Any]:
    """The cells of a row that are not only the rest of one above."""
    for child in row:
        if name(child) == "tc":
            yield child
        elif name(child) in WRAPPERS:
            yield from cells(child)


def span(cell: Any) -> int:
    """How many columns a cell covers."""
    found = value(cell, "tcPr/gridSpan")
    return min(int(found), 50) if found.isdigit() and int(found) else 1


class Styles:
    """The styles and lists of a document."""

    def __init__(self, document: "Document") -> None:
        self.styles = {
            each.get(tag("styleId")) or "": Style(
                value(each, "name").lower(), value(each, "basedOn"), each.find(tag("pPr")), each.find(tag("rPr"))
            )
            for each in document.styles.element.iterchildren(tag("style"))
        }
        self.formats = formats(document)

    def look(self, paragraph: Any) -> Look:
        """What a paragraph is: by its style, by an outline level, by a list."""
        own = paragraph.find(tag("pPr"))
        chain = self.chain(value(own, "pStyle"))
        for style in chain:
            if style.name in TITLES:
                return Look("heading", 1)
            if style.name in BETWEEN:
                return Look("heading", 2)
            if style.name in ("subtitle", "normal"):
                break
            if match := HEADING.fullmatch(style.name):
                return Look("heading", int(match[1]) + 1)
            if style.name in KINDS:
                return Look(KINDS[style.name])
        return self.outlined([own, *(each.properties for each in chain)], [each.name for each in chain])

    def outlined(self, properties: list[Any], names: list[str]) -> Look:
        """A heading by its outline level, an item of a list, or a paragraph."""
        level = next((found for each in properties if (found := value(each, "outlineLvl"))), "")
        if level.isdigit() and int(level) < 9:
            return Look("heading", min(int(level) + 2, 6))
        number = next((found for each in properties if (found := value(each, "numPr/numId"))), "")
        depth = next((found for each in properties if (found := value(each, "numPr/ilvl"))), "0")
        stated = next((int(match[1]) - 1 for each in names if (match := LIST.fullmatch(each))), 0)
        deep = max(stated, min(int(depth), 8) if depth.isdigit() else 0)
        if number and number != "0":
            return Look("list", deep, self.formats.get((number, deep), "bullet") != "bullet")
        numbered = any(NUMBERS.fullmatch(each) for each in names)
        if numbered or any(BULLETS.fullmatch(each) for each in names):
            return Look("list", deep, numbered)
        return Look("paragraph")

    def chain(self, key: str) -> list[Style]:
        """A style and those it is based on."""
        found: list[Style] = []
        while key in self.styles and len(found) < CHAIN:
            found.append(self.styles[key])
            key = found[-1].base
        return found


def formats(document: "Document") -> dict[tuple[str, int], str]:
    """How each level of each list is numbered (`bullet`, `decimal`, …)."""
    parts = [
        rel.target_part
        for rel in document.part.rels.values()
        if rel.reltype.endswith("/numbering") and not rel.is_external
    ]
    root = getattr(parts[0], "element", None) if parts else None
    if root is None:
        return {}
    kinds = {each.get(tag("abstractNumId")): levels(each) for each in root.iterchildren(tag("abstractNum"))}
    return {
        (each.get(tag("numId")) or "", level): kind
        for each in root.iterchildren(tag("num"))
        for level, kind in kinds.get(value(each, "abstractNumId"), {}).items()
    }


def levels(kind: Any) -> dict[int, str]:
    """The numbering of each level of one kind of list."""
    found = ((each.get(tag("ilvl")) or "", value(each, "numFmt")) for each in kind.iterchildren(tag("lvl")))
    return {int(level): form for level, form in found if level.isdigit()}
