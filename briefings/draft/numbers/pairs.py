"""Amounts that belong together: a change, a range, a part of a whole, the two sides of a vote."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

import msgspec

from briefings.draft.numbers.amounts import Amount, spelled_value
from briefings.draft.numbers.before import MOVE_WORDS
from briefings.draft.numbers.nouns import head_of
from briefings.draft.numbers.words import VALUES, alternatives

#: What makes of two amounts one that changed.
EXACT = (
    r"(?:(?:about|around|approximately|nearly|almost|roughly|some|just|only|more than|fewer than|less than|over"
    r"|at least|as many as|up to|just under|just over|rund|etwa|fast|mehr als|environ|près de|plus de|moins de|unos"
    r"|cerca de|casi|más de|menos de|an estimated|the current|today[’']s)\s)?"
)
FROM = re.compile(rf"\b(?:from|von|de|du|da|dal|del|desde|van)\s{EXACT}$", re.I)
TO = re.compile(rf"^[^.;:!?]{{0,60}}?\b(?:to|auf|à|au|a|al|hasta|naar|para)\s{EXACT}$", re.I)
DOWN_FROM = re.compile(
    r"^[^.;:!?]{0,60}?\b(?:up from|down from|from|compared (?:with|to)|against|after|gegenüber|nach|contre"
    rf"|frente a|depuis)\s{EXACT}$",
    re.I,
)
#: Whose the other amount is: then it is nothing that was before.
RIVAL = re.compile(r"\s(?:for|by|in favou?r of)\s(?:her|his|its|their|the|[A-Z])")
#: What joins the ends of a range; `and` does so only behind `between`.
REACHES = re.compile(r"\s?(?:–|—|-|\bto\b|\bor\b|\bbis\b|\boder\b|\bà\b|\ba\b|\bou\b|\bo\b|\btot\b|\baté\b)\s?")
AND = re.compile(r"\s?\b(?:and|und|et|y|e|en)\b\s?")
BETWEEN = re.compile(r"\b(?:between|zwischen|entre|tra|tussen)\s$", re.I)
MOVED = re.compile(
    rf"\b(?:{MOVE_WORDS}|by|um)\s(?:(?:by|about|nearly|almost|around|some|another|a|from)\s){{0,2}}$", re.I
)
WHOLE = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|these|those|all|around|about|some|nearly)\s){0,3}")
#: Votes that are looked at in one paragraph.
MOST = 30
SPELLED = alternatives(VALUES)
NUMERAL = r"\d{1,3}(?:[.,\u202f\u00a0]?\d{3})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|zero"
VOTES = re.compile(
    rf"(?:(?P<first>(?<![\w.,-])\d{{1,3}}(?:[.,]\d{{3}})?)|\b(?P<spelled>(?:{SPELLED})(?:-(?:{SPELLED}))?)(?=\svotes\s))(?P<noun>\s(?:votes?|voix|Stimmen|votos|voti|stemmen))?"
    rf"(?P<joint>\s?[-–]\s?|\s(?:to|against|zu|gegen|contre|contra|por|à|tegen)\s)(?P<last>{NUMERAL})(?![\w-])"
    r"(?P<after>\s(?:votes?|Stimmen|voix|votos|majority|margin|vote|ruling|decision)\b)?"
)
VOTED = re.compile(
    r"\b(?:vot(?:e[ds]?|ing|ar\w*|ó|é[es]*)|ballot|(?:passed|approved|adopted|rejected|carried|defeated|ratified|confirmed|ruled"
    r"|decided|endorsed|acquitted|convicted)\b[^.;]{0,70}\b(?:by|of|in an?))\b[^.;\d]{0,60}$"
    r"|\b(?:ruled|split|divided|deadlocked|decided)\s$",
    re.I,
)
VOTE_NOUN = {"de": "Stimmen", "fr": "voix", "es": "votos", "it": "voti", "pt": "votos", "nl": "stemmen"}


class Pair(msgspec.Struct, frozen=True):
    """An amount with what it was before, how far it may reach, or the whole that it is a part of."""

    amount: Amount
    was: Amount | None = None
    until: Amount | None = None
    whole: Amount | None = None


class Vote(msgspec.Struct, frozen=True):
    """The two sides of a vote: `text[start:end]`, how many the first has, and how the text puts it."""

    start: int
    end: int
    value: int
    what: str


def votes(text: str, language: str) -> list[Vote]:
    """Every vote that a text gives with both its sides."""
    found = []
    for match in islice(VOTES.finditer(text), MOST):
        joint = " ".join(match["joint"].split())
        sure = match["noun"] or (match["after"] or "").strip() in ("vote", "votes", "Stimmen", "voix", "votos")
        if sure or VOTED.search(text, max(0, match.start() - 140), match.start()):
            noun = (match["noun"] or VOTE_NOUN.get(language, "votes")).strip()
            joint = "–" if joint in "-–" else f" {joint} "
            first = match["first"] or match["spelled"]
            value = spelled_value(first, "en") if match["spelled"] else int(re.sub(r"[.,]", "", first))
            if value is not None:
                found.append(Vote(match.start(), match.end(), value, f"{noun} ({first}{joint}{match['last']})"))
    return found


def paired(text: str, every: list[Amount], language: str) -> Iterator[Pair]:
    """The amounts, each with the one that belongs to it; a pair is one number."""
    used = -1
    for index, (one, other) in enumerate(pairwise([*every, None])):
        if one is None or index <= used:
            continue
        found = pair(text, one, other, language) if other else None
        used = index + 1 if found else used
        yield found or Pair(one)


def pair(text: str, one: Amount, other: Amount, language: str) -> Pair | None:
    """Two amounts as one number, where the text makes them one."""
    before, between = text[max(0, one.start - 40) : one.start], text[one.end : other.start]
    if FROM.search(before) and TO.search(between):
        return Pair(other, was=like(one, other)) if alike(text, one, other, language) else None
    if ranges(before, between, one, other):
        return Pair(like(one, other), until=other)
    if (
        DOWN_FROM.search(between)
        and not RIVAL.match(text, other.end)
        and one.unit == other.unit
        and not other.spelled
        and alike(text, one, other, language)
    ):
        return Pair(one, was=other)
    if WHOLE.fullmatch(between) and not one.unit and not other.unit and one.value <= other.value:
        return Pair(one, whole=other)
    return None


def ranges(before: str, between: str, one: Amount, other: Amount) -> bool:
    """Whether two amounts are the ends of one range."""
    joined = REACHES.fullmatch(between) or (AND.fullmatch(between) and BETWEEN.search(before))
    if not joined or one.unit not in ("", other.unit) or like(one, other).value >= other.value or MOVED.search(before):
        return False
    return one.until is None and other.until is None


def like(one: Amount, other: Amount) -> Amount:
    """An amount with the scale and the unit that the text writes only behind the other: `2 to 3 million euros`."""
    plain = other.value / other.scale
    near = one.scale == 1 and other.scale > 1 and not one.spelled and plain / 20 <= one.value <= plain * 20
    value = one.value * other.scale if near and one.value < 1000 else one.value
    value = int(value) if value == int(value) else round(value, 6)
    return msgspec.structs.replace(one, value=value, unit=one.unit or other.unit)


def alike(text: str, one: Amount, other: Amount, language: str) -> bool:
    """Whether two amounts may be the same thing at two times: they measure in one unit and count no two things."""
    if one.unit and other.unit and one.unit != other.unit:
        return False
    heads = [head_of(each, text, language) for each in (one, other)]
    return not all(heads) or heads[0] == heads[1]
