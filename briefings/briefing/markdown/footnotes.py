"""Footnotes, their ids unique over the whole site: several bodies may stand on one page or in one feed."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

from briefings.briefing.markdown import findings
from briefings.briefing.markdown.rendering import render_by

MARK = re.compile(r"\[\^([^\s\]]{1,100})\]")
ENDNOTES = '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes">\n<ol>\n'
NAMED = ("footnote_ref", "footnote_open", "footnote_anchor")


def install(parser: MarkdownIt) -> None:
    """Adds the rules, the checks that every note is used and every mark has one, and the renderers."""
    footnote_plugin(parser, inline=False)
    parser.inline.ruler.at("footnote_ref", mark)
    parser.core.ruler.before("footnote_tail", "unused_notes", check)
    parser.core.ruler.after("footnote_tail", "note_names", name)
    render_by(parser, footnote_block_open=lambda _: ENDNOTES, footnote_block_close=lambda _: "</ol>\n</section>\n")
    render_by(parser, footnote_ref=footnote_mark, footnote_open=footnote_open, footnote_anchor=footnote_anchor)


def mark(state: StateInline, silent: bool) -> bool:
    """Matches the mark of a note; one without its note stays text, and is noted."""
    found = MARK.match(state.src, state.pos, state.posMax) if state.src.startswith("[^", state.pos) else None
    if found is None:
        return False
    if ":" + found[1] in state.env.get("footnotes", {}).get("refs", {}):
        return footnote_ref(state, silent)
    if not silent:
        token = state.push("lost_note", "", 0)
        token.content, token.meta = found[0], {"at": state.pos}
    state.pos = found.end()
    return True


def check(state: StateCore) -> None:
    """Notes the footnotes that do not appear: nothing refers to them, or a later one has the same mark."""
    found, used = findings.of(state.env), state.env.get("footnotes", {}).get("refs", {})
    seen: set[str] = set()
    for token in state.tokens:
        if token.type == "footnote_reference_open":
            label, at = token.meta["label"], (found.first_line + (token.map[0] if token.map else 0), 1)
            if label in seen:
                message = f"the footnote `[^{label}]` is written twice, and only this one appears"
                found.warning("M112", message, at, "give one of them another mark")
            elif used[":" + label] < 0:
                message = f"the footnote `[^{label}]` is never used, so it does not appear"
                found.warning("M109", message, at, "write its mark where it belongs")
            seen.add(label)


def name(state: StateCore) -> None:
    """Gives the marks, notes and ways back their ids; the full stops, which no slug holds, keep them apart."""
    if "footnotes" not in state.env:
        return
    found = findings.of(state.env)
    owner = f"page.{found.slug}" if found.folder.parts[:1] == ("pages",) else found.slug
    for token in state.tokens:
        for each in token.children or (token,):
            if each.type in NAMED:
                each.meta["name"] = f"{owner}-{each.meta['id'] + 1}"
                each.meta["use"] = f".{each.meta['subId'] + 1}" if each.meta.get("subId") else ""


def footnote_mark(token: Token) -> str:
    """The number in the text."""
    note, number = token.meta["name"], token.meta["id"] + 1
    where = f'href="#fn-{note}" id="fnref-{note}{token.meta["use"]}"'
    return f'<sup><a class="footnote-ref" {where} role="doc-noteref" aria-label="Footnote {number}">{number}</a></sup>'


def footnote_open(token: Token) -> str:
    """The beginning of a note."""
    return f'<li id="fn-{token.meta["name"]}">'


def footnote_anchor(token: Token) -> str:
    """The way back; the sign is asked for as text, lest a phone draws a picture."""
    label = f"Back to reference {token.meta['id'] + 1}{token.meta['use']}"
    where = f"#fnref-{token.meta['name']}{token.meta['use']}"
    return f' <a class="footnote-back" href="{where}" role="doc-backlink" aria-label="{label}">↩\ufe0e</a>'
