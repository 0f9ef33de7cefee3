"""Raw HTML, where the configuration lets it through: cleaned by nh3 together with the body around it.

An element that the browser's own parser would repair is repaired here, before placeholders become tags: so nobody's
`</div>` closes more than its own. Its links may lead to the page itself and to other sites, its images nowhere.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from briefings.briefing.markdown.findings import Findings, TooMuch
from briefings.briefing.markdown.headings import FRAME
from briefings.briefing.markdown.rendering import render_by
from briefings.text.addresses import external
from briefings.text.characters import UNWANTED, shorten

NUMBERED = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,6})|0*([0-9]{1,7}));?")
LINK = re.compile('<a href="\x02(a\\d+)\x03"[^<>]*>(.*?)</a>', re.DOTALL)
#: An image whose address was left out.
SOURCELESS = re.compile(r'<img(?![^<>]* src=")(?:[^<>]*? alt="([^"<>]*)")?[^<>]*>')
#: Tags in the raw HTML of one document, and characters from one to the next: looking for an attribute that stands twice
#: costs the cleaner n² steps for n of them.
TAGS, APART = 5_000, 50_000
#: Elements whose content a browser reads by other rules than those of HTML.
SWALLOWING = re.compile(
    r"<(?=/?(?:i?frame|math|no(?:embed|frames|script)|plaintext|script|select|style|svg|template|textarea|title|xmp)\b)",
    re.IGNORECASE,
)
ROLES = {"note", "region", "doc-endnotes", "doc-noteref", "doc-backlink"}
MORE_TAGS = {"figure", "figcaption", "section", "input", "label", "s", "dl", "dt", "dd", "details", "summary", "u"}
EVERYWHERE = {"class", "id", "title", "lang", "dir", "role", "aria-label", "tabindex"}
ATTRIBUTES = {
    "*": EVERYWHERE,
    "a": {"href"},
    "img": {"src", "alt", "loading", "decoding", "width", "height"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start", "reversed"},
    "input": {"type", "disabled", "checked"},
    "time": {"datetime"},
    "details": {"open"},
}


def install(parser: MarkdownIt) -> None:
    """Adds the renderers, which keep raw HTML from naming the characters of placeholders by number, and the bound."""
    parser.core.ruler.push("raw_tags", count)
    render_by(parser, html_inline=defused, html_block=defused)


def count(state: StateCore) -> None:
    """Stops what the cleaner would take long over: open tags inside each other cost it n² steps."""
    if "<" not in state.src:
        return
    tags = 0
    for raw in (each for token in state.tokens for each in (token, *(token.children or ())) if is_raw(each)):
        tags += raw.content.count("<")
        if tags > TAGS:
            raise TooMuch(f"the raw HTML has more than {TAGS:,} tags")
        if max(map(len, raw.content.split("<"))) > APART:
            raise TooMuch(f"the raw HTML has a tag, or a text after one, of more than {APART:,} characters")


def is_raw(token: Token) -> bool:
    """Whether a token is raw HTML."""
    return token.type in ("html_block", "html_inline")


def defused(token: Token) -> str:
    """Raw HTML without references to control characters; tags that change how the rest is read are text."""
    return SWALLOWING.sub("&lt;", NUMBERED.sub(allowed, token.content))


def allowed(found: re.Match[str]) -> str:
    """A numbered character as it was written, a control character as the replacement character."""
    code = int(found[1], 16) if found[1] else int(found[2])
    return "\ufffd" if code > 0x10FFFF or UNWANTED.match(chr(code)) else found[0]


def clean(html: str, findings: Findings) -> str:
    """A rendered body without anything active; placeholders of links pass the cleaner as true links."""
    import nh3

    tags = re.sub("\x02(a\\d+)\x03", '<a href="\x02\\1\x03">', re.sub("\x02/a\\d+\x03", "</a>", html))
    cleaned: str = nh3.clean(
        tags,
        tags=nh3.ALLOWED_TAGS | MORE_TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=Filter(findings),
        set_tag_attribute_values={"input": {"type": "checkbox", "disabled": ""}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    cleaned = SOURCELESS.sub(lambda found: found[1] or "", cleaned)
    paired = LINK.sub("\x04\\1\x05\\2\x04/\\1\x05", cleaned)
    return re.sub("\x02a\\d+\x03", "", paired).replace("\x04", "\x02").replace("\x05", "\x03")


class Filter:
    """Judges the attributes of raw HTML and of our own, which alone can hold placeholders."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.ids: set[str] = set()

    def __call__(self, _: str, name: str, value: str) -> str | None:
        if name in ("href", "src"):
            return self.address(name, value)
        if name == "id":
            return self.identity(value)
        if name == "role":
            return value if value in ROLES else None
        return value if name != "tabindex" or value == "0" else None

    def address(self, name: str, value: str) -> str | None:
        """An address of our own, on this page or (of a link) elsewhere; any other goes, with a warning."""
        if value.startswith("\x02") or (name == "href" and (value.startswith("#") or external(value))):
            return value
        self.left_out("M110", f"the address {shorten(value, 80)!r}", value, "write it as a Markdown link or image")
        return None

    def identity(self, value: str) -> str | None:
        """An id that nothing else has; another, with which links would lead astray, goes, with a warning."""
        if FRAME.fullmatch(value) or value in self.ids:
            self.left_out("M112", f"the id {shorten(value, 80)!r}", value, "give it a name that nothing else has")
            return None
        self.ids.add(value)
        return value

    def left_out(self, code: str, what: str, value: str, hint: str) -> None:
        """Says what is missing, and the first line that holds it."""
        row = next((number for number, line in enumerate(self.findings.lines) if value in line), 0)
        self.findings.warning(code, f"{what} in raw HTML is left out", (self.findings.first_line + row, 0), hint)
