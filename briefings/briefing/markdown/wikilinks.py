"""`[[slug]]`, `[[slug|label]]`, `[[tag:nato]]`: links to briefings and tags by name."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from briefings.briefing.markdown.targets import Target

#: At most 200 characters a part, so that looking for the end stays cheap.
WIKILINK = re.compile(r"\[\[([^\[\]|\n]{1,200}?)(?:\|([^\[\]\n]{1,200}))?\]\](?!\()")


def install(parser: MarkdownIt) -> None:
    """Adds the rule; code, being matched first, keeps its brackets."""
    parser.inline.ruler.before("link", "wikilink", wikilink)


def wikilink(state: StateInline, silent: bool) -> bool:
    """Matches a wikilink; its label is inline Markdown without links."""
    if not state.src.startswith("[[", state.pos) or state.linkLevel:
        return False
    found = WIKILINK.match(state.src, state.pos, state.posMax)
    if found is None or not found[1].strip():
        return False
    if not silent:
        push(state, found)
    state.pos = found.end()
    return True


def push(state: StateInline, found: re.Match[str]) -> None:
    """The tokens of a link; without a label, one for the title of its target."""
    name, _, anchor = found[1].strip().partition("#")
    is_tag = name.startswith("tag:")
    value = name.removeprefix("tag:").strip()
    token = state.push("link_open", "a", 1)
    kind = "tag" if is_tag else "slug"
    token.meta |= {"at": found.start(), "kind": kind, "target": Target("path", value, anchor)}
    if found[2] is None or not found[2].strip():
        words = token.meta["words"] = value if is_tag else value.replace("-", " ")
        state.push("target_title", "", 0).content = words
    else:
        label(state, *found.span(2))
    state.push("link_close", "a", -1)


def label(state: StateInline, start: int, end: int) -> None:
    """Reads the label between two positions."""
    whole = state.posMax
    state.pos, state.posMax = start, end
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.posMax = whole
