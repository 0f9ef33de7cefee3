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
EARLIER = r"(?:(?:an?|the|its) (?:earlier|previous|initial|original|first) )?"
FROM = re.compile(
    rf"\b(?:from|von|de|du|da|dal|dall[’']|del|desde|van|från|fra|z|ze|od|с|со|от|з|із|від)\s{EXACT}$", re.I
)
TO = re.compile(
    rf"^(?:[^.;:!?]|\.(?=\w)){{0,60}}?\b(?:to|auf|à|au|a|al|all[’']|hasta|naar|para|till|til|do|до)\s{EXACT}$", re.I
)
CLAUSE = re.compile(r"[;:!?—]|[.,](?=\s)")
DOWN_FROM = re.compile(
    rf"^(?:[^.;:!?]|\.(?=\w)){{0,80}}?\b(?:(?P<sure>up from|down from)|(?P<than>(?:higher|lower|more|less"
    rf"|fewer) than (?:the|its))"
    rf"|(?P<moved>compared (?:with|to)|gegenüber|frente a|rispetto al?|jämfört med|from|z|ze|с|со|з|från|desde|dal)"
    rf"|(?P<weak>against|after|nach|contre|depuis|efter|после|після|po))"
    rf"\s?(?:(?:el|la|los|las|il|le|les|den|die|das|dem)\s)?{EARLIER}{EXACT}$",
    re.I,
)
#: How a text says that the other amount was before.
AGO = re.compile(
    r"\s(?:[^\W\d_]+\s){0,5}?(?:(?:earlier|ago|before|previously)\b|(?:the|a) (?:year|month|week|day"
    r"|quarter) (?:earlier|ago|before)"
    r"|last (?:year|month|week)|the (?:previous|prior|last)|in (?:the )?(?:(?<!the )\d{4}|previous|prior|last"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:of|in) (?:its|the|an?) (?:first|initial|earlier"
    r"|previous|original|opening|last)\b|vor einem|im Vor\w+"
    r"|vor einem|(?:im )?Vor(?:jahr|monat|quartal)\w*|un an|un año|l[’']an|el año|hace un|(?:en|im|em|nel"
    r"|w|i|в|у) \d{4}"
    r"|год\w* (?:назад|ранее|тому)|годом ранее|рок\w* тому|rok\w* (?:wcześniej|temu)|året innan|anno prima|jaar eerder)"
)
#: The same of an offer, an estimate or a count that was made again.
FIRST = re.compile(
    r"\s(?:[^\W\d_]+\s){0,4}?(?:(?:of|in) (?:its|the|an?) (?:first|initial|earlier|previous|original|opening|last)\b"
    r"|(?:a (?:year|month|week|day) )?(?:earlier|ago|before)\b)"
)
#: Where or for whom the other amount is another thing: `compared with 7 percent in France`.
ELSEWHERE = re.compile(
    r"\s(?:of [a-z]+ )?(?:in|for|among|across|en|för) (?:the )?(?!Jan|Feb|March|April|May|June|July|Aug"
    r"|Sept|Oct|Nov|Dec)[A-Z][a-z]"
)
#: Verbs and nouns of a change in languages other than English.
FOREIGN_MOVE = (
    r"st(?:ieg|eig)|anst|s[aiu]nk|fiel|fall|wuchs|wachs|wächst|erhöh|kletter|schrumpf|weitet|weite[nt]|senk|verringer|reduzi|aufgestockt"
    r"|steiger|rückgang|zunahm|wuch|passé|passe|augment|baiss|recul|progress|chut|bond|grimp|tomb|hauss|sub|baj|pas[óoa]|crec|aument|cay|ca[ií]"
    r"|redu|asc|elev|sal|sce[sn]|pass|cal[aoò]|ridu|cresc|desc|gestegen|stijg|steeg|steg|daal|gedaald|groei|krimp|kromp|zak|ök|stig"
    r"|sjönk|sjunk|minsk|föll|väx|höj|sänk|faldt|wzr|spad|zwiększ|zmniejsz|rosn|вырос|выраст|сниз|сократ|увелич|упал|подн|рост|возрос|зрос"
    r"|вирос|зниз|скорот|збільш|впа|підн"
)
CHANGING = re.compile(
    rf"\b(?:(?:{MOVE_WORDS}|changed?|changing|revis\w+|updated?|upgrad\w+|improv\w+|mov(?:e[sd]?|ing)|shift\w*|boost\w*|scal(?:e[sd]?|ing)"
    rf"|trim(?:s|med|ming)?|lift\w*|push\w*|driv(?:e[sn]?|ing)|drove|extend\w*|rises?|falls?|drops?|growth|gains?|increases?|decreases?"
    rf"|reductions?|jumps?|cuts?|turned|went|goes|go|swell\w*|balloon\w*|strengthen\w*|weaken\w*|worsen\w*|widening|narrowing|shrinking"
    rf"|come|came|back)\b|(?:{FOREIGN_MOVE})[^\W\d_]*)",
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
        return from_to(text, one, other) if alike(text, one, other, language) else None
    if ranges(before, between, one, other):
        return Pair(like(one, other), until=other)
    if found := before_now(text, one, other, language):
        return Pair(one, was=found)
    if WHOLE.fullmatch(between) and not one.unit and not other.unit and one.value <= other.value:
        return Pair(one, whole=other)
    return None


def from_to(text: str, one: Amount, other: Amount) -> Pair | None:
    """`from 2 to 3`: a change where something moved, else a range (`cost from 2 to 3`)."""
    first = like(one, other)
    if first.value > other.value or changing(text, one):
        return Pair(other, was=first)
    return Pair(first, until=other) if one.until is None and other.until is None and first.value < other.value else None


def changing(text: str, amount: Amount) -> bool:
    """Whether the clause before an amount, or the words right behind its sentence's numbers, tells of a change."""
    return CHANGING.search(CLAUSE.split(text[max(0, amount.start - 120) : amount.start])[-1]) is not None


def before_now(text: str, one: Amount, other: Amount, language: str) -> Amount | None:
    """The other amount where it is what the first was before: `up from 55%`, `against 120 a year earlier`.

    Of what only stands behind `from`, `after` or `compared with` the text must say that it was before or that it moved.
    """
    found = DOWN_FROM.search(text[one.end : other.start])
    if not found or RIVAL.match(text, other.end) or (other.spelled and not found["sure"]):
        return None
    if one.unit and other.unit and one.unit != other.unit:
        return None
    known = like(other, one) if not other.unit and other.scale == 1 and one.scale > 1 and one.unit else other
    if not alike(text, one, known, language) or not (one.unit or other.unit or may_count(text, one, other, language)):
        return None
    ago = AGO.match(text, other.end) is not None
    if found["than"] and not FIRST.match(text, other.end):
        return None
    if not found["sure"] and ELSEWHERE.match(text, other.end):
        return None
    if found["weak"] and not ago and not (one.measured and other.measured and changing(text, one)):
        return None
    if found["moved"] and not (ago or changing(text, one)):
        return None
    return msgspec.structs.replace(known, unit=known.unit or one.unit)


def may_count(text: str, one: Amount, other: Amount, language: str) -> bool:
    """Whether a second amount has no other noun than the first."""
    heads = [head_of(each, text, language) for each in (one, other)]
    return not heads[1] or heads[0] == heads[1]


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
