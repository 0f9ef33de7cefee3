"""Links and images: their addresses judged, those inside the site turned into placeholders."""

import functools
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from briefings.briefing import Link
from briefings.briefing.markdown import findings, plain, sentences, targets
from briefings.briefing.markdown.findings import Findings, Place
from briefings.briefing.markdown.places import Ruler
from briefings.briefing.markdown.rendering import render_by
from briefings.text.sentences import starts

#: Units of work that a link costs, and each character of its address and title: one reference may be used often.
LINK, WRITTEN = 4_000, 20
RESOLVED = ("link_open", "image", "target_title", "lost_note")


def install(parser: MarkdownIt) -> None:
    """Adds the pass over all links, and their renderers."""
    parser.core.ruler.push("links", resolve)
    render_by(parser, link_open=link_open, link_close=link_close, image=image, target_title=target_title)
    render_by(parser, lost_note=lambda token: escapeHtml(token.content))


def resolve(state: StateCore) -> None:
    """Resolves the links and images of every inline token, and keeps each one's plain text."""
    found = findings.of(state.env)
    for token in state.tokens:
        if token.type == "inline" and token.children:
            resolve_line(token, token.children, found)


def resolve_line(token: Token, children: list[Token], found: Findings) -> None:
    """Resolves one inline token; most hold nothing to resolve."""
    text = token.meta["plain"] = plain.text_of(children)
    if any(each.type in RESOLVED for each in children):
        Line(token, text, found).resolve(children)


class Line:
    """The links of one inline token, in the order in which they stand."""

    def __init__(self, token: Token, text: str, found: Findings) -> None:
        self.token, self.text, self.found = token, text, found
        self.starts: list[int] | None = None

    @functools.cached_property
    def ruler(self) -> Ruler:
        """What measures places, made when the first is asked for."""
        return Ruler(self.token, self.found)

    def resolve(self, children: list[Token]) -> None:
        """Gives each link and image what its renderer needs; a link's end learns it from its beginning."""
        opened: dict[str, Any] = {}
        offset = 0
        for each in children:
            if each.type == "link_open":
                self.link(each, offset)
                opened = each.meta
            elif each.type == "link_close":
                each.meta = opened
                self.name(opened, self.text[opened["start"] : offset])
            elif each.type == "target_title":
                each.meta = opened
            elif each.type == "image":
                self.image(each)
            elif each.type == "lost_note":
                self.lost(each)
            offset += len(plain.word_of(each))

    def link(self, token: Token, offset: int) -> None:
        """Judges a link and notes it where it stays inside the site."""
        at = self.ruler.place(token.meta["at"])
        if "target" not in token.meta:
            token.meta["target"] = targets.of_link(str(token.attrs["href"]), self.found.folder)
        target: targets.Target = token.meta["target"]
        token.meta |= {"start": offset, "place": at}
        self.found.spend(LINK + WRITTEN * (len(target.value) + len(str(token.attrs.get("title", "")))))
        if target.kind == "refused":
            self.found.error(target.code, target.value, at, target.hint)
        elif target.kind == "jump":
            self.found.jumps.append((target.anchor, at))
        elif target.kind == "file":
            token.meta["index"] = self.found.file(target.value, at[0])
        elif target.kind != "external":
            token.meta["index"] = self.found.link(self.inside(target, token, offset, at))

    def inside(self, target: targets.Target, token: Token, offset: int, at: Place) -> Link:
        """A link inside the site with the sentence around it."""
        if self.starts is None:
            self.starts = starts(self.text)
        sentence = sentences.around(self.text, self.starts, offset)
        title = str(token.attrs.get("title", ""))
        kind: Any = token.meta.get("kind", target.kind)
        words = token.meta.get("words", "")
        return Link(kind, target.value, *at, anchor=target.anchor, title=title, sentence=sentence, words=words)

    def name(self, meta: dict[str, Any], label: str) -> None:
        """Lets the title of its target name a link inside the site that has no words; any other is a warning."""
        if label.strip() or meta["target"].kind == "refused":
            return
        if "kind" in meta or meta["target"].kind in ("content", "path"):
            meta["nameless"] = True
        else:
            hint = "write some between the square brackets"
            self.found.warning("L107", "a link without words", meta["place"], hint)

    def image(self, token: Token) -> None:
        """Judges an image and notes its file."""
        at = self.ruler.place(token.meta["at"])
        target = targets.of_image(str(token.attrs["src"]), self.found.folder)
        self.found.spend(LINK + WRITTEN * (len(target.value) + len(str(token.attrs.get("title", "")))))
        if target.kind == "refused":
            self.found.error(target.code, target.value, at, target.hint)
        else:
            token.meta["index"] = self.found.file(target.value, at[0])

    def lost(self, token: Token) -> None:
        """Warns of a footnote's mark without its note."""
        at = self.ruler.place(token.meta["at"])
        hint = f"write a line `{token.content}: …`, or `\\{token.content}` where brackets are meant"
        self.found.warning("M108", f"there is no footnote `{token.content}`", at, hint)


def link_open(token: Token) -> str:
    """The beginning of a link: a tag where the address is known, else a placeholder, or nothing where it is refused."""
    target: targets.Target = token.meta["target"]
    if target.kind in ("external", "jump", "file"):
        return f'<a href="{address(token)}"{title_of(token)}>'
    return "" if target.kind == "refused" else f"\x02a{token.meta['index']}\x03"


def address(token: Token) -> str:
    """The address of a link that needs no other page, escaped."""
    target: targets.Target = token.meta["target"]
    if target.kind == "file":
        return f"\x02f{token.meta['index']}\x03{escapeHtml(targets.fragment(target.anchor))}"
    return escapeHtml(target.value if target.kind == "external" else targets.fragment(target.anchor) or "#")


def link_close(token: Token) -> str:
    """The end of a link, as its beginning."""
    meta = token.meta
    target: targets.Target = meta["target"]
    if target.kind in ("external", "jump", "file"):
        return "</a>"
    title = f"\x02t{meta['index']}\x03" if "nameless" in meta else ""
    return "" if target.kind == "refused" else f"{title}\x02/a{meta['index']}\x03"


def target_title(token: Token) -> str:
    """Where the title of a link's target will be."""
    return f"\x02t{token.meta['index']}\x03"


def image(token: Token) -> str:
    """An image of the site; a refused one is its alternative text."""
    alt = escapeHtml(plain.text_of(token.children or ()))
    if "index" not in token.meta:
        return alt
    return f'<img src="\x02f{token.meta["index"]}\x03" alt="{alt}"{title_of(token)} loading="lazy" decoding="async">'


def title_of(token: Token) -> str:
    """The title attribute, where there is one."""
    title = token.attrs.get("title")
    return f' title="{escapeHtml(str(title))}"' if title else ""
