"""Nothing in a mail says to whom it went: addresses and names of its readers leave its text."""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

import msgspec

from briefings.seed import Block
from briefings.text import markup
from briefings.text.characters import one_line

#: What stands where the name of a reader stood inside a text.
MASK = "…"
#: The name of one person, in lower case: two words or more, none of which is one of lists and offices.
PERSON = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){1,3}")
OFFICE = re.compile(
    r"\b(?:news\w*|list|team|editors?|desk|press|office|media|members?|subscribers?|recipients?|undisclosed|group|users?"
    r"|readers? of|friends? of|the|and|of|info|support|service|committee|council|ministry|department|staff|all)\b"
)
#: What tells that a sentence speaks to its reader.
YOU = re.compile(r"\b(?:you|your|yours|sie|ihr|ihnen|du|dir|vous|votre|usted|tú|tu)\b", re.I)
#: Letters of a first name that is looked for, at least.
FIRST = 2


def names(recipients: Iterable[str]) -> list[str]:
    """The names of people among addresses and names, `reader, bob` in the usual order too."""
    found: set[str] = set()
    for each in recipients:
        last, comma, first = each.partition(", ")
        for name in (each, f"{first} {last}" if comma else ""):
            if PERSON.fullmatch(name) and not OFFICE.search(name):
                found.add(name)
    return sorted(found, key=lambda each: (-len(each), each))


@lru_cache(maxsize=64)
def pattern(recipients: frozenset[str]) -> re.Pattern[str] | None:
    """Every spelling of the addresses and full names of readers."""
    addresses = sorted((each for each in recipients if "@" in each), key=lambda each: (-len(each), each))
    spelled = [re.escape(form) for each in addresses for form in dict.fromkeys((each, quote(each, safe="")))]
    called = [r"\W{1,4}".join(map(re.escape, name.split())) for name in names(recipients)]
    turned = [r"\W{1,4}".join(map(re.escape, [name.split()[-1], *name.split()[:-1]])) for name in names(recipients)]
    forms = [*spelled, *(rf"(?<!\w){each}(?!\w)" for each in dict.fromkeys([*called, *turned]))]
    return re.compile("|".join(forms), re.I) if forms else None


@lru_cache(maxsize=64)
def calls(recipients: frozenset[str]) -> re.Pattern[str] | None:
    """A sentence that calls a reader by the first name, at its beginning or between commas."""
    first = sorted({re.escape(each.split()[0]) for each in names(recipients) if len(each.split()[0]) >= FIRST})
    if not first:
        return None
    name = f"(?:{'|'.join(first)})"
    return re.compile(rf"(?P<start>^|(?<=[.!?] )){name}, (?P<next>\w)|, {name}(?=[,.!?])", re.I | re.M)


def names_a_reader(text: str, recipients: frozenset[str]) -> bool:
    """Whether an address or a full name of a reader is in a text."""
    form = pattern(recipients)
    return form is not None and form.search(text) is not None


def masked(text: str, recipients: frozenset[str]) -> str:
    """A text without readers: not their addresses, not their names, not their first names where it calls them."""
    form, call = pattern(recipients), calls(recipients)
    if form is not None:
        text = form.sub(lambda match: "" if "@" in match[0] or "%40" in match[0] else MASK, text)
    if call is not None and YOU.search(text):
        text = call.sub(lambda match: (match["next"] or "").upper(), text)
    return text


def anonymous(block: Block, recipients: frozenset[str]) -> Block:
    """A block without readers."""
    text, markdown = masked(block.text, recipients), masked(block.markdown, recipients)
    if text == block.text and markdown == block.markdown:
        return block
    if block.kind == "paragraph" and markdown == block.markdown:
        return msgspec.structs.replace(block, text=one_line(text), markdown=markup.paragraph(text))
    return msgspec.structs.replace(block, text=text, markdown=markdown)
