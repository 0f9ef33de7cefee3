"""The organizations of a text, each once, by the name that the text uses most."""

import re
from collections import Counter

import msgspec

from briefings.draft.agencies import pictures
from briefings.draft.entities.capitals import IDLE
from briefings.draft.entities.lists import Lists
from briefings.draft.entities.mentions import Mention, behind
from briefings.draft.vocabulary import CALENDAR, NO_ACRONYM, OPENERS

WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.&-]*\w|[A-Z])"
LINK = r"(?:(?:of|for|the|and|on|in|to|against|de|des|du|la|et|y|für|und|der) )"
FULL = rf"{WORD}(?: {LINK}{{0,2}}{WORD}){{1,9}}"
DEFINED = re.compile(rf"(?<!\w)({FULL}) \((?:the |or )?[“\"]?([A-Z][A-Za-z&-]{{1,9}})[”\"]?[),;]")
EXPLAINED = re.compile(rf"(?<!\w)([A-Z][A-Z&-]{{1,7}}),? \((?:the )?({FULL})\)")
GROUP = (
    "group|militia|company|startup|start-up|firm|organization|organisation|charity|party|movement|faction|gang|network"
    "|band|outfit|insurgency|nonprofit|think tank|coalition|alliance|association|union|club|agency|unit|NGO"
)
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
    r" (?:union|party|newspaper|militia|daily|magazine|think tank|foundation|news agency|movement|network|airline)\b"
)
ACRONYM = re.compile(r"[A-Z]{3,6}")


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
        for full, short in DEFINED.findall(text):
            if name := spelled_out(full, short):
                acronyms.setdefault(name, short)
        for short, full in EXPLAINED.findall(text):
            if name := spelled_out(full, short):
                acronyms.setdefault(name, short)
    groups = [trimmed(each) for pattern in (CALLED, KIND_BEFORE) for each in pattern.findall(text)]
    return Told(acronyms, frozenset(each for each in groups if each and each not in IDLE), text)


def trimmed(name: str) -> str:
    """A name without a day behind it."""
    parts = name.split()
    while parts and parts[-1] in CALENDAR:
        parts.pop()
    return " ".join(parts)


def spelled_out(full: str, short: str) -> str:
    """The words of `full` that an acronym stands for; empty where it stands for others."""
    parts = full.split(" ")
    wanted = re.sub(r"[^A-Za-z]", "", short).casefold()
    for begin in range(len(parts)):
        if parts[begin][0].islower() or parts[begin] in OPENERS:
            continue
        initials = "".join(each[0] for each in parts[begin:]).casefold()
        capitals = "".join(
            part[0] for each in parts[begin:] for part in each.split("-") if part[:1].isupper()
        ).casefold()
        if wanted in (initials, capitals) or (
            len(wanted) > 2 and capitals.startswith(wanted[:2]) and wanted[-1] in capitals
        ):
            return " ".join(parts[begin:])
    return ""


def organizations(found: list[Mention], said: Told, lists: Lists) -> list[Body]:
    """The organizations among the mentions of a text, after people have taken theirs."""
    shorts = {short: full for full, short in said.acronyms.items()}
    bodies: dict[str, Body] = {}
    for order, mention in enumerate(found):
        name = named_as(mention, said, shorts)
        if not name:
            continue
        mention.kind = "organization"
        entry = lists.known.get(name, ())
        canonical = entry[0].name if entry and entry[0].kind == "organization" else ""
        full = shorts.get(name, name)
        other = lists.known.get(full, ())
        canonical = canonical or (other[0].name if other and other[0].kind == "organization" else "")
        key = canonical or full
        body = bodies.setdefault(key, Body(key, Counter(), (order, mention.begin), canonical))
        body.names[name] += 1
    for name in sorted(said.groups):
        if name not in bodies and not any(name in body.names for body in bodies.values()) and " of " in name:
            bodies[name] = Body(name, Counter({name: said.text.count(name)}), (len(found), 0))
    return merged(list(bodies.values()))


def named_as(mention: Mention, said: Told, shorts: dict[str, str]) -> str:
    """The name of an organization that a mention is, empty if it is none."""
    name = mention.name
    if mention.kind == "organization":
        return name
    if mention.kind != "unknown" or name in CALENDAR:
        return ""
    if KIND_BEHIND.match(mention.words.text, behind(mention)):
        return name
    if name in said.groups or name in said.acronyms or name in shorts:
        return name
    if any(full.endswith(name) and full != name for full in said.acronyms):
        return next(full for full in said.acronyms if full.endswith(name))
    if ACRONYM.fullmatch(name) and name not in NO_ACRONYM and said.text.count(name) > 1 and not pictures(name):
        return name
    return ""


def merged(bodies: list[Body]) -> list[Body]:
    """`Foreign Ministry` and `Iraqi Foreign Ministry` are one, where only one longer name ends so."""
    result: list[Body] = []
    for each in bodies:
        longer = [other for other in bodies if other is not each and other.key.endswith(f" {each.key}")]
        if len(longer) == 1 and not each.canonical:
            longer[0].names += each.names
        else:
            result.append(each)
    return result
