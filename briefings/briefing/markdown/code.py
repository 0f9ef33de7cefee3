"""Code blocks: coloured by classes where the language is known, and reachable by keyboard to scroll."""

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml, unescapeAll
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from briefings.briefing.markdown.highlight import highlighted
from briefings.briefing.markdown.rendering import render_by

LANGUAGE = re.compile(r"[\w+#.\-]{1,30}(?=\s)")
#: Characters of code in one document that are coloured; the rest is plain.
COLOURED = 100_000


def install(parser: MarkdownIt) -> None:
    """Adds the pass that colours, and the renderers."""
    parser.core.ruler.push("code", colour)
    render_by(parser, fence=block, code_block=block)


def colour(state: StateCore) -> None:
    """Colours the blocks that name a language."""
    left = COLOURED
    for token in state.tokens:
        if token.type == "fence" and (language := LANGUAGE.match(unescapeAll(token.info).strip() + " ")):
            token.meta["language"] = language[0]
            left -= len(token.content)
            if left >= 0:
                token.meta["html"] = highlighted(token.content, language[0])


def block(token: Token) -> str:
    """A code block."""
    language = token.meta.get("language")
    name = f' class="language-{language}"' if language else ""
    return f'<pre tabindex="0"><code{name}>{token.meta.get("html") or escapeHtml(token.content)}</code></pre>\n'
