"""The organizations of a text, each once, by the name that the text uses most."""

import itertools
import re
from collections import Counter

import msgspec

from briefings.draft.agencies import pictures
from briefings.draft.entities.bodies import HEADS, OPENING_HEADS
from briefings.draft.entities.capitals import IDLE, NO_PERSON
from briefings.draft.entities.house_names import ADJECTIVAL
from briefings.draft.entities.lists import Lists
from briefings.draft.entities.mentions import Mention, behind, is_given, opens
from briefings.draft.entities.offices import BEFORE_OFFICES, OFFICES, TITLES
from briefings.draft.entities.signs import announces, is_explained, is_met, neighbours, speaks, tells_body, wins
from briefings.draft.entities.towns import before
from briefings.draft.vocabulary import CALENDAR, NO_ACRONYM, OPENERS, words

#: Bounded: `J.J.J.` may go on for a whole text, and a name is looked for at each of its letters.
WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.&-]{0,40}\w|[A-Z])"
POINTED = rf"(?:[A-Z]\.[A-Z]\.|{WORD})"
LINK = r"(?:(?:of|for|the|and|on|in|to|against|de|des|du|la|et|y|für|und|der) )"
FULL = rf"{POINTED}(?: {LINK}{{0,2}}{WORD}){{1,9}}"
DEFINED = re.compile(rf"(?<!\w)({FULL}) \((?:the |or )?[“\"]?([A-Z][A-Za-z&-]{{1,9}})[”\"]?[),;]")
EXPLAINED = re.compile(rf"(?<!\w)([A-Z][A-Z&-]{{1,7}}),? \((?:the )?({FULL})\)")
NAMED_SHORT = re.compile(
    rf"(?<!\w)({FULL}),? (?:or|also known as|known as|known by its acronym|abbreviated) ([A-Z]{{2,8}})(?=[,.;)])"
)
#: What a text must have, lest the costly search for a name before it be for nothing.
BRACKETED = re.compile(r"\((?:the )?[A-Z]{3,8}\)")
SHORTENED = re.compile(r" (?:or|known as|known by its acronym|abbreviated) [A-Z]{2,8}[,.;)]")
#: Names that are a list: `United Nations Educational, Scientific and Cultural Organization (UNESCO)`.
LISTED = re.compile(
    rf"(?<!\w)({WORD}(?: {WORD}){{0,3}}(?:, {WORD}){{1,3}},? and {WORD}(?: {WORD}){{0,3}}) \((?:the )?([A-Z]{{3,8}})\)"
)
PARTY = re.compile(
    r"\b[Tt]he (?:(?:ruling|opposition|governing|far-right|far-left|main|conservative|liberal|centrist|leftist) )?"
    rf"({WORD}(?: {WORD}){{1,3}}) (?:party|militia|newspaper|union|movement|airline|news agency|think tank|charity)\b"
)
#: Ministries that are written small: `ministère de la Santé`.
MINISTRY = re.compile(
    r"\b((?:ministère|ministero) (?:de la |de l[’']|des |du |de |dell[’']|della |del |degli )[A-ZÉ][\w-]+"
    r"(?: et (?:de la |de l[’']|des |du )?[A-ZÉ][\w-]+)?)"
)
GROUP = (
    "group|militia|company|startup|start-up|firm|organization|organisation|charity|party|movement|faction|gang|network"
    "|band|outfit|insurgency|nonprofit|think tank|coalition|alliance|association|union|club|agency|unit|NGO"
)
#: What `CALLED` cannot do without.
CALLING = ("called", "named", "known as", "calling itself", "dubbed")
CALLED = re.compile(
    rf"\b(?:{GROUP})(?: that is| which is)?,? (?:called|named|known as|calling itself|dubbed) (?:the )?[“\"]?"
    rf"({WORD}(?: (?:of |al-)?{WORD}){{0,4}})"
)
KIND = (
    "rights|advocacy|militant|rebel|armed|extremist|jihadist|insurgent|militia|environmental|aid|campaign|opposition"
    "|monitoring|Islamist|separatist|terrorist|terror|activist|conservation|trade|hacker|ransomware|private|tech"
    "|software|car|oil|energy|security|defense|media"
)
KIND_BEFORE = re.compile(
    rf"\b(?:{KIND}) (?:group|company|firm|organization|organisation|charity|party|union|giant|maker|movement|outlet"
    rf"|contractor|supplier|agency) ({WORD}(?: {WORD}){{0,3}})"
)
KIND_BEHIND = re.compile(
    r" (?:union|party|newspaper|militia|daily|magazine|think tank|foundation|news agency|movement|network|airline"
    r"|coalition|alliance|gang|cartel)\b"
)
ACRONYM = re.compile(r"[A-Z]{3,6}")
#: Stations of radio and television: `WBRC-TV`.
CALL_SIGN = re.compile(r"[WKCX][A-Z]{2,3}-(?:TV|FM|AM)")
#: What ends a name that is none of a body.
CITED = words(
    """
    Act Bill Law Plan Award Prize Cup Open Day War Battle Street Avenue Road Park Bridge Stadium Airport Festival
    """
)
#: What begins a sentence before a verb of bodies and names none.
COMMON = words("police staff nobody everyone neither both none people crew anyone someone defense defence either")


class Body(msgspec.Struct):
    """An organization on the way: what makes two mentions one, the names it goes by, where it first stands."""

    key: str
    names: Counter[str]
    first: tuple[int, int]
    canonical: str = ""


class Told(msgspec.Struct, frozen=True):
    """What a text itself says of names: full name → acronym, and names that it calls a group."""

    acronyms: dict[str, str]
    groups: frozenset[str]
    text: str


def told(text: str) -> Told:
    """Definitions of acronyms in both orders, and groups by their own word."""
    acronyms: dict[str, str] = {}
    if "(" in text:
        for found in DEFINED.finditer(text):
            full, short = found.groups()
            if name := spelled_out(full, short) or (short.isupper() and len(short) > 2 and defined(found)):
                acronyms.setdefault(name, short)
        for full, short in LISTED.findall(text) if BRACKETED.search(text) else ():
            if "".join(each[0] for each in full.split() if each != "and") == short:
                acronyms.setdefault(full, short)
        for short, full in EXPLAINED.findall(text):
            if name := spelled_out(full, short):
                acronyms.setdefault(name, short)
    for full, short in NAMED_SHORT.findall(text) if SHORTENED.search(text) else ():
        if name := spelled_out(full, short) or from_head(full):
            acronyms.setdefault(name, short)
    clues = ((CALLING, CALLED), (("",), KIND_BEFORE), (("",), PARTY), (("minist",), MINISTRY))
    patterns = [pattern for words, pattern in clues if any(each in text for each in words)]  # quicker than to look
    groups = [trimmed(each) for pattern in patterns for each in pattern.findall(text)]
    return Told(acronyms, frozenset(each for each in groups if each and each not in IDLE), text)


def trimmed(name: str) -> str:
    """A name without a day behind it."""
    parts = name.split()
    while parts and parts[-1] in CALENDAR:
        parts.pop()
    return " ".join(parts)


def defined(found: re.Match[str]) -> str:
    """The name that stands before an acronym of other letters, such as those of its name in French."""
    first, _, rest = found[1].partition(" ")
    name = rest if first in OPENERS else found[1]
    parts = set(name.split())
    if parts.isdisjoint(HEADS | OPENING_HEADS):
        return ""
    whole = first == "The" or found.string.endswith("the ", 0, found.start())
    return name if whole and " of the " not in name else from_head(name)


def from_head(full: str) -> str:
    """A name from the word on that makes it one of a body: `Fighters of the Group for` → `Group for`."""
    parts = full.split(" ")
    first = next((at for at, each in enumerate(parts) if each in OPENING_HEADS or each in HEADS), len(parts))
    return " ".join(parts[first:]) if first < len(parts) - 1 else ""


def spelled_out(full: str, short: str) -> str:
    """The words of `full` that an acronym stands for; empty where it stands for others."""
    parts = full.split(" ")
    wanted = re.sub(r"[^A-Za-z]", "", short).casefold()
    for begin in range(len(parts)):
        if parts[begin][0].islower() or parts[begin] in OPENERS:
            continue
        initials = "".join(letters(each) for each in parts[begin:]).casefold()
        capitals = "".join(
            letters(part) for each in parts[begin:] for part in each.split("-") if part[:1].isupper()
        ).casefold()
        if wanted in (initials, capitals) or (
            len(wanted) > 2 and capitals.startswith(wanted[:2]) and wanted[-1] in capitals
        ):
            return " ".join(parts[begin:])
    return ""


def letters(word: str) -> str:
    """What an acronym takes of a word: its first letter, all of `U.N.`."""
    return word.replace(".", "") if word[1:2] == "." else word[0]


def organizations(found: list[Mention], said: Told, lists: Lists) -> list[Body]:
    """The organizations among the mentions of a text, after people have taken theirs."""
    shorts = {short: full for full, short in said.acronyms.items()}
    bodies: dict[str, Body] = {}
    bare = vouched(found)
    for order, mention in enumerate(found):
        name = named_as(mention, said, shorts) or (mention.name if is_vouched(mention, bare) else "")
        if not name:
            continue
        mention.kind = "organization"
        entry = lists.known.get(name, ())
        canonical = entry[0].name if entry and entry[0].kind == "organization" else ""
        full = shorts.get(name, name)
        other = lists.known.get(said.acronyms.get(name, full), ()) or lists.known.get(full, ())
        canonical = canonical or (other[0].name if other and other[0].kind == "organization" else "")
        key = canonical or full
        body = bodies.setdefault(key, Body(key, Counter(), (order, mention.begin), canonical))
        body.names[name] += 1
    for name in sorted(said.groups):
        if (
            name not in bodies
            and not any(name in body.names for body in bodies.values())
            and (" of " in name or name[0].islower())
        ):
            bodies[name] = Body(name, Counter({name: said.text.count(name)}), (len(found), 0))
    return merged(list(bodies.values()))


def vouched(found: list[Mention]) -> frozenset[str]:
    """Unknown names that the words around them tell to be bodies, and those that stand in a list with a body."""
    ends = {part for each in found if each.end - each.begin > 1 for part in each.name.split()[each.kind != "person" :]}
    names = {each.name for each in found if is_bare(each) and is_sure(each) and is_told(each, ends)}
    pairs = [pair for pair in itertools.pairwise(found) if neighbours(*pair)]
    for one, other in (*pairs, *((other, one) for one, other in reversed(pairs))):
        if (one.kind == "organization" or one.name in names) and is_bare(other) and is_member(other):
            names.add(other.name)
    return frozenset(names)


def is_member(mention: Mention) -> bool:
    """Whether a name that stands in a list with a body is one itself: no speaker, no adjective before the next word."""
    return not speaks(mention) and not mention.name.endswith(ADJECTIVAL)


def is_told(mention: Mention, ends: set[str]) -> bool:
    """Whether the words around a name tell a body; `ends` are words of longer names, which may be those of people."""
    return (
        tells_body(mention)
        or is_met(mention)
        or (mention.name.isupper() and before(mention) == "told")
        or (mention.name not in ends and announces(mention))
    )


def is_vouched(mention: Mention, names: frozenset[str]) -> bool:
    """Whether an unknown mention is of a name that was told elsewhere."""
    return mention.kind == "unknown" and mention.name in names


def is_bare(mention: Mention) -> bool:
    """Whether nothing is known of a name that may be one of a body."""
    if mention.kind != "unknown" or mention.name in IDLE or mention.name in CALENDAR or len(mention.name) < 3:
        return False
    parts = mention.name.split()
    if len(parts) == 1 and is_given(parts[0]) and not is_explained(mention):
        return False
    single = len(parts) == 1 and (parts[0] in TITLES or parts[0] in NO_PERSON or parts[0].lower() in OFFICES)
    return (
        not single
        and parts[-1] not in CITED
        and not (len(parts) == 1 and mention.name.isupper() and pictures(parts[0]))
    )


def is_sure(mention: Mention) -> bool:
    """Whether a name is none that only the beginning of a sentence gives its capital: `Neighbors declined to`."""
    if not opens(mention) or mention.end - mention.begin > 1 or is_explained(mention):
        return True
    word = mention.name
    return (
        not word.endswith("s")
        and word.lower() not in COMMON
        and not word.lower().endswith(("ing", "ity", "ment", "tion", "ly", "ural", "onal"))
    )


def named_as(mention: Mention, said: Told, shorts: dict[str, str]) -> str:
    """The name of an organization that a mention is, empty if it is none."""
    name = mention.name
    if mention.kind == "organization":
        return name
    if mention.kind == "place" and mention.entries and mention.entries[0].kind != "country" and wins(mention):
        return name
    if mention.kind != "unknown" or name in CALENDAR:
        return ""
    if KIND_BEHIND.match(mention.words.text, behind(mention)) and name.lower() not in BEFORE_OFFICES:
        return name
    if CALL_SIGN.fullmatch(name) or (" & " in name and name.split()[-1] not in CITED):
        return name
    if name in said.groups or name in said.acronyms or name in shorts:
        return name
    if any(full.endswith(name) and full != name for full in said.acronyms):
        return next(full for full in said.acronyms if full.endswith(name))
    if ACRONYM.fullmatch(name) and name not in NO_ACRONYM and said.text.count(name) > 1 and not pictures(name):
        return "" if f"{name}s" in said.text else name  # `DVRs` are things
    return ""


def is_part(name: str) -> bool:
    """Whether a longer name is that of a part of the body that it begins with: `IFRS Interpretations Committee`."""
    return name.rpartition(" ")[2] in OPENING_HEADS - HOUSES


#: Heads that may be left out of the name of a house.
HOUSES = words("University College Institute School Academy Foundation Museum Association Organization Group Fund")


def merged(bodies: list[Body]) -> list[Body]:
    """`Foreign Ministry` and `Iraqi Foreign Ministry` are one, where only one longer name ends so, or begins so."""
    result: list[Body] = []
    for each in bodies:
        others = [] if each.canonical else [other for other in bodies if other is not each]
        longer = [other for other in others if other.key.endswith(f" {each.key}")]
        longer = longer or [
            other for other in others if other.key.startswith(f"{each.key} ") and not is_part(other.key)
        ]
        if len(longer) == 1:
            longer[0].names += each.names
        else:
            result.append(each)
    return result
