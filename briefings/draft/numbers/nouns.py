"""What a number counts: the words behind it, or before it where it measures."""

import re

from briefings.draft.numbers import east
from briefings.draft.numbers.amounts import SHARES, Amount, folded
from briefings.draft.numbers.before import LOOKED_AT, before_it, stripped
from briefings.draft.numbers.phrases import SIDE, STOP, named, phrase
from briefings.draft.numbers.shares import number_of, share
from briefings.draft.numbers.sums import measured
from briefings.draft.numbers.words import VALUES, words

SINGULAR = re.compile(
    r"\s(?:(?:\w+[\w-]*)\s){0,2}(?:person|man|woman|child|boy|girl|soldier|civilian|contractor|officer|policeman"
    r"|worker|journalist"
    r"|student|fighter|militant|official|passenger|driver|guard|employee|teacher|firefighter|protester|resident"
    r"|other)\b"
)
DONE = {
    "kill": "killed",
    "injur": "injured",
    "wound": "wounded",
    "arrest": "arrested",
    "detain": "detained",
    "displac": "displaced",
    "evacuat": "evacuated",
    "rescu": "rescued",
    "abduct": "abducted",
    "kidnap": "kidnapped",
    "hospitali": "hospitalized",
    "destroy": "destroyed",
    "damag": "damaged",
    "shot": "shot",
    "infect": "infected",
    "deport": "deported",
    "hurt": "hurt",
    "trapp": "trapped",
    "drown": "drowned",
    "stabb": "stabbed",
    "strand": "stranded",
    "expel": "expelled",
    "execut": "executed",
}
FATES = rf"(?P<verb>(?:{'|'.join(DONE)})\w*)"
DONE_BEFORE = re.compile(rf"\b{FATES}\s+(?:another\s+|a\s+further\s+|a\s+total\s+of\s+)?$", re.I)
DONE_AFTER = re.compile(
    rf"(?:,[^,.;]{{1,80}},)?\s+(?:(?:were|was|are|is|have|has|had|been|being|reported|feared|also|seriously"
    rf"|critically|severely"
    rf"|confirmed|believed|lightly)\s+){{0,3}}(?:{FATES}|(?P<died>died))\b",
    re.I,
)
#: What became of those who stand there as a number alone.
LEFT = re.compile(
    r"\s(?:people\s)?(?:(?:were|was|are|is|remain(?:s|ed)?|have been|had been|still|reported)\s){0,3}"
    r"(?P<done>left (?:homeless|stranded|without (?:an?\s|any\s)?[a-z]+)|(?:still )?missing"
    r"|unaccounted for|homeless|affected)\b"
)
PERSONS = re.compile(
    r"\b(?:people|persons?|personnel|troops|soldiers?|civilians?|men|women|children|others?|police\w*|officers?"
    r"|workers?|militants?|fighters?"
    r"|dead|wounded|injured|missing|killed|victims?|hostages?|refugees|migrants|protesters|demonstrators"
    r"|journalists?|contractors?|members"
    r"|students|passengers|residents|guards?|employees|voters|patients|prisoners|detainees|homes|houses|buildings"
    r"|deaths|casualties|пострадав\w*|человек\w*|людей|осіб|люд\w+|osób|osoby|ludzi|personer|människor|mennesker|persone|pessoas|mensen"
    r"|شخص\w*|نفر|Menschen"
    r"|Soldat\w*|Tote|Verletzte|Personen|personnes|soldats|morts|blessés|personas|soldados|muertos|heridos)\b|[人名명]"
)
COMPOUND = re.compile(
    r"-([a-z]{3,})\b(?:\s([a-z]{3,}(?![\w-]|\s[a-z]+(?:s|ing)\b)|[A-Z][\w’-]+(?:\s(?:of\s)?[A-Z][\w’-]+){0,3}))?"
)
#: What many have: it means little without whose it is.
COMMON = words("seats votes members points goals medals states employees branches stores")
OWNER = re.compile(
    r"\b([A-Z][\w’-]+(?:\s(?:(?:of|and|the|for)\s){0,2}[A-Z][\w’-]+){0,5})(?:\s\([A-Z]+\))?,?\s(?:which\s|that\s)?(?:(?:has|had|have"
    r"|holds?|held|won|lost|took|gained|controls?|controlled|currently|now|also|only|about|nearly|around)\s){1,4}$"
)
#: `6,000 of its members`, `112 of the 350 seats`.
PART_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|these|those|all)\s){0,2}(?P<whole>[\d.,]+\s)?")
BALLOTS = re.compile(r"\b(?:votes?|Stimmen|voix|votos)\b")
#: What became of those who are counted, in other languages.
FATE = re.compile(
    r"\s(?:wurden|waren|sind|ont été|ont\sété|fueron|resultaron|han sido|sono stati|sono state)\s(?:[^\W\d_]+\s)?"
    r"(?P<done>verletzt|getötet|festgenommen|verhaftet|gerettet|vermisst|evakuiert|tuée?s|blessée?s|arrêtée?s|évacuée?s"
    r"|sauvée?s|muert[oa]s|herid[oa]s|detenid[oa]s|evacuad[oa]s|rescatad[oa]s|ucci[sd][ie]|ferit[ie]|arrestat[ie])\b"
)
#: The beginning of a list's item that says whose or what its number is: `Capacity: 450 MW`.
LABELLED = re.compile(
    r"(?!(?i:(?:\w{1,20} )?(?:passcode|code|phone|tel|id|ref|fax|isbn|issn|numbers?|no|zip|pin|date|time|published"
    r"|updated|posted|page|year|age|version|score|duration|episode|step|part|chapter|note|update|room|rating|views|likes"
    r"|comments|shares)\b))([A-ZÀ-Þ][^:,(\n.]{1,60}?)(?:,[^:\n.]{1,80}|\s\([^)\n]{1,40}\))?\s?:"
)
#: Many of one kind: `a crowd of 25,000`.
CROWD = re.compile(
    r"\b(crowd|army|force|fleet|staff|audience|population|workforce|crew|convoy|garrison|congregation|membership|herd"
    r"|death toll|electorate|town|city|community)\sof$"
)
#: What became of those just before: `drei Menschen getötet`, `20 verletzt`.
DONE_TO = re.compile(r"\s(?P<done>verletzt|getötet|festgenommen|verhaftet|gerettet|vermisst|evakuiert)\b")
#: A number that something reached, in other languages.
RISEN = re.compile(r"\b(?:auf|à|a|hasta)$")
ENDED = re.compile(r"\s*(?:$|[.,;])|\s(?:zurück|an|en|im|am|seit|depuis|este|cette|ce|contre|frente)\b")
#: What may follow a number that the words before it alone explain: `The death toll rose to 138 on Monday`.
ENDS = re.compile(
    r"\s*(?:$|[.,;:!?)”\"–—])|\s(?:on|in|by|from|after|at|since|last|this|overnight|yesterday|today|and|with|for|as"
    r"|compared|up|down|while|before|during|but|according|over|early|late)\b"
)
BARE = re.compile(
    r"\b(?:to|reached|hit|passed|topped|exceeded|stood at|stands at|totall?ed|total(?:s|ling)?|averaged?)\s*$"
)
PEOPLE_TOLL = re.compile(r"\b(?:toll|number|numbers|total|population|membership|count|workforce|headcount)$", re.I)


def counted(amount: Amount, text: str, language: str) -> str:
    """What `amount` counts, in the words of the text; empty where they do not say it."""
    if language in east.LANGUAGES:
        return east.told(text, amount.start, amount.end, amount.measured)
    after = text[amount.end : amount.end + 160]
    before = text[max(0, amount.start - LOOKED_AT) : amount.start]
    if amount.unit and (label := LABELLED.fullmatch(stripped(before))):
        return label[1]
    if amount.unit in SHARES:
        return share(after, before, language)
    if amount.unit:
        return measured(amount, after, before, language)
    alone = SINGULAR.match(after) if amount.value == 1 else None
    name = alone[0].strip() if alone else compound(after) or named(after, language) or part_of(after, language)
    label = LABELLED.fullmatch(stripped(before))
    if name in COMMON and (owner := label or OWNER.search(before[-90:])):
        return f"{name}, {owner[1].removeprefix('The ')}"
    if label and not name:
        return label[1]
    return with_fate(name, amount, text, after) or alone_by(before, after, language)


def alone_by(before: str, after: str, language: str) -> str:
    """What a number without a noun counts: the side of a vote, the number of something, what is said to reach it."""
    if side := SIDE.match(after):
        ballots = list(BALLOTS.finditer(before))
        return f"{ballots[-1][0]} {side['side']}" if ballots else ""
    if found := number_of(before):
        return found
    if (crowd := CROWD.search(stripped(before))) and language == "en":
        return crowd[1]
    if done := DONE_TO.match(after):
        return done["done"]
    english = language == "en" and ENDS.match(after) and BARE.search(stripped(before))
    if english or (language in ("de", "fr", "es") and RISEN.search(stripped(before)) and ENDED.match(after)):
        return before_it(before, language)
    return ""


def head_of(amount: Amount, text: str, language: str) -> str:
    """The noun right behind an amount in small letters; empty where there is none."""
    words, _ = phrase(text[amount.end : amount.end + 80], language)
    return words[-1].casefold() if words and not amount.unit else ""


def part_of(after: str, language: str) -> str:
    """What a number is a part of: `members` for `6,000 of its members`, with the whole where the text gives it."""
    found = PART_OF.match(after)
    if not found or language != "en":
        return ""
    words, end = phrase(f" {after[found.end() :]}", language)
    if not words:
        return ""
    name = after[found.end() : found.end() + end - 1].strip()
    return f"of the {found['whole']}{name}" if found["whole"] else name


NO_MEMBERS = words(
    """
    strong plus odd some point man woman bit page minute storey story inch foot metre meter mile pound piece megapixel
    gallon door time times million billion thousand hundred trillion degree percent per cent fold dollar euro acre
    hectare old ton tonne yard footer seater all nil love off and
    """
)


def compound(after: str) -> str:
    """`-member alliance` counts members of the alliance."""
    found = COMPOUND.match(after)
    if not found or found[1] in NO_MEMBERS or found[1].rstrip("s") in VALUES:
        return ""
    one = found[1]
    many = one if one.endswith("s") else f"{one[:-1]}ies" if one.endswith("y") else f"{one}s"
    whole = found[2] or ""
    return many if not whole or whole in STOP else f"{many} of the {whole}"


def with_fate(name: str, amount: Amount, text: str, after: str) -> str:
    """What is counted with what became of it: `others injured`."""
    before = text[max(0, amount.start - 60) : amount.start]
    bare = re.sub(r"(?:at least|about|around|nearly|some|more than|up to|over)\s+$", "", before)
    done = DONE_BEFORE.search(bare)
    head = name.split(" in ")[0].split(" of ")[0]
    rest = after[after.find(head) + len(head) :] if head else after
    if done:
        return f"{head} {participle(done['verb'])}".strip()
    if found := FATE.match(rest) or (DONE_TO.match(rest) if head else None):
        return f"{head} {found['done']}".strip()
    if (left := LEFT.match(rest)) and (not head or PERSONS.search(head)):
        return f"{head} {left['done']}".strip()
    found = DONE_AFTER.match(rest)
    if found and (not head or head.casefold() not in ("dead", "wounded", "injured")):
        return f"{head} {'died' if found['died'] else participle(found['verb'])}".strip()
    return name


def participle(verb: str) -> str:
    """`killing` → `killed`."""
    return next((done for stem, done in DONE.items() if folded(verb).startswith(stem)), verb)
