"""Markdown to a finished body: HTML, plain text, and what other pages need to know."""

import difflib
import re

from briefings.briefing import Body, File
from briefings.briefing.markdown.block_text import text_of_blocks
from briefings.briefing.markdown.findings import MANY, Findings, TooDeep, TooMuch
from briefings.briefing.markdown.parser import parser
from briefings.briefing.markdown.raw_html import clean
from briefings.briefing.markdown.work import NESTING
from briefings.briefing.options import Options
from briefings.errors import Issue, issue
from briefings.text import words

ID = re.compile(r'<[a-z][^<>]*? id="([^"]*)"')
#: A body below this size may be any number of times larger than its Markdown.
SMALL = 64_000
DEEP = f"the Markdown is nested more than {NESTING - 2} levels deep"


def render(source: str, path: str, slug: str, first_line: int, options: Options) -> tuple[Body | None, list[Issue]]:
    """The body of a content file, its Markdown starting on `first_line`; None, and why, where it costs too much."""
    findings = Findings(path, slug, first_line, source)
    try:
        return made(source, findings, options), findings.issues
    except TooMuch as problem:
        code, why = problem.code, str(problem)
    except RecursionError:
        code, why = TooDeep.code, DEEP
    return None, [issue(path, code, why, hint="simplify it, or split the file", at=(first_line, 0))]


def made(source: str, findings: Findings, options: Options) -> Body:
    """The body, with the findings filled on the way; raises TooMuch."""
    markdown = parser(options.html)
    env = {"findings": findings}
    tokens = markdown.parse(source, env)
    if max((token.level for token in tokens), default=0) >= NESTING - 1:
        raise TooDeep(DEEP)
    html = markdown.renderer.render(tokens, markdown.options, env)
    bound(len(source), len(html), options)
    if options.html:
        html = clean(html, findings)
    anchors = tuple(ID.findall(html))
    check_jumps(findings, anchors)
    files = tuple(File(path, line) for path, (_, line) in findings.files.items())
    text = text_of_blocks(tokens)
    return Body(html, text, tuple(findings.headings), tuple(findings.links), files, anchors, words.count(text))


def bound(before: int, after: int, options: Options) -> None:
    """Raises TooMuch where a body has grown beyond what honest Markdown does."""
    limits = options.limits
    if after > limits.page_bytes or (after > SMALL and after > limits.page_growth * before):
        raise TooMuch(f"{before:,} characters of Markdown become {after:,} of HTML")


def check_jumps(findings: Findings, anchors: tuple[str, ...]) -> None:
    """Links to a place on the page must have one."""
    known = {"", "top", *anchors}
    for anchor, at in findings.jumps:
        if anchor not in known:
            near = difflib.get_close_matches(anchor, anchors, 1) if len(findings.issues) < MANY else []
            hint = f"did you mean `#{near[0]}`?" if near else "link the slug of a heading"
            findings.error("L106", f"nothing on this page has the id `{anchor}`", at, hint)
