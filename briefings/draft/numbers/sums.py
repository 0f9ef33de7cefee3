"""What a sum or a measure is of: `aid`, `arms deal`, `minimum wage, an hour`, `company paid for the site`."""

import re

from briefings.draft.numbers.amounts import Amount
from briefings.draft.numbers.before import VERB, before_it, clause_of, name_at_end, subject_of
from briefings.draft.numbers.currencies import MONEY
from briefings.draft.numbers.phrases import STOP, TOKEN, named, place
from briefings.draft.numbers.words import SMALL, words

#: Languages in which the noun right behind a sum is what it is of.
NOUN_BEHIND = ("en", "de", "fr", "es", "it", "pt", "nl")
#: The goods behind a measure in other languages: `4.500 hectáreas de bosque`.
OF_GOODS = {
    language: re.compile(rf"\s{of}\s?([^\W\d_]{{4,}})(?=[\s.,;:)]|$)")
    for language, of in {"fr": "(?:de|d[’'])", "es": "de", "it": "(?:di|d[’'])", "pt": "de", "de": "an"}.items()
}
#: Distances that only say where something is.
DISTANCES = frozenset(("km", "miles", "m", "feet"))
AWAY = re.compile(
    r"\s(?:\([^)]{1,30}\)\s)?(?:north|south|east|west|away|from|off|outside|inland|upstream|downstream|apart|further|behind|ahead"
    r"|along|deep|down|up|to|into|inside|beyond|across|before|under|below|above)\w*\b"
)
#: What has a length of its own: `the line will run 40 km from the coast to the mill`.
REACHING = re.compile(
    r"\b(?:runs?|ran|running|stretch(?:es|ed|ing)?|spans?|spanned|extends?|extended|measures?)\s(?:for\s|over\s|about\s|some\s)?$"
)
#: What a length stands before: `the 40 km line`.
LONG_THINGS = re.compile(
    r"(?:[-\s]long)?\s((?:[a-z-]{2,15}\s)?(?:lines?|railways?|pipelines?|roads?|border|routes?|walls?|fences?|bridges?|tunnels?"
    r"|stretch|highways?|motorways?|tracks?|canals?|coastline|cables?|rivers?|march|journey|corridor|barriers?|section|network"
    r"|runways?|dams?|towers?|front line))\b"
)
TALL = re.compile(r"\s(?:tall|high|long|wide|deep)\b")
#: A time or a place, and no goods, behind a sum and ` in`.
#: `لتطوير حقول النفط`: what a sum is for.
ARABIC = re.compile(r"\sل\w{3,20}(?:\s(?!(?:في|من|على|إلى|بعد|خلال|عام)\b)\w{2,20}){0,2}")
#: `the lake stood at 420 metres above the sea`.
LEVEL = re.compile(r"\s(?:above|below)\s(?:mean\s)?(?:the\s)?(?:sea(?:\slevel)?|normal|average|ground|flood stage)\b")
WHEN = re.compile(
    r"\sin\s(?:(?:the|its|their|a|an)\s)?(?:[\dA-Z]|six|three|two|four|five|nine|ten|twelve|first|second|third|fourth|last"
    r"|next|past|year|years|month|months|quarter|week|weeks|days?|recent|just|one|all|total|exchange|return|order|early|late"
    r"|same|cash|court|trading|today|value)\b|\sin\s(?:the\s)?[\dA-Z]"
)
RATE = re.compile(
    r"\s(?:an?|per|each|every)\s(?:hour|day|week|month|year|person|head|barrel|share|tonne|ton|ounce|kilo|kilogram"
    r"|litre|liter|gallon|night|unit|household|child|ticket|square metre|square meter|square foot|acre|bushel|pound"
    r"|megawatt-hour)\b"
)
GOODS = re.compile(
    r"\s(?:[a-z-]+\s){0,2}(?:deal|loan|package|fine|budget|contract|plan|project|fund|programme|program|investment|bill|grant"
    r"|bailout|bid|bond|credit|settlement|lawsuit|prize|reward|donation|tax|fee|gift|purchase|takeover|merger|aid|cut|shortfall"
    r"|deficit|surplus|profit|loss|penalty|bounty|ransom|award|stake|facility|scheme|house|home|mansion|estate)\b"
)
PURPOSE = {
    "en": re.compile(
        r"\s(?:for|on|towards?|into)\s(?!(?:the\s)?(?:first|last|next|second|third|year|month|week|Mon|Tues|Wednes|Thurs|Fri"
        r"|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December|average|top))"
    ),
    "de": re.compile(r"\s(?:für|in)\s"),
    "fr": re.compile(r"\s(?:pour|à|aux|dans)\s"),
    "es": re.compile(r"\s(?:para|a|en)\s"),
}
#: To whom a sum goes: `the bank lends $4 million to the town`.
GIVING = re.compile(
    r"\b(?:len[dt]s?|gives?|gave|given|paid|pays?|donate[sd]?|pledge[sd]?|granted|grants|promise[sd]?|awarded|sen[dt]s?|offer(?:s|ed)?)$"
)
GIVEN = re.compile(r"\sto\s")
ARTICLES = words(
    "the a an its their his her this le la les l un une des du el los las die der das den dem einen ein eine"
)
ADJECTIVE = re.compile(r"(?:al|ive|ing|ed|ic|ary|ory|ous|ful|ent|able|ew)$")


def measured(amount: Amount, after: str, before: str, language: str) -> str:
    """What a sum or a measure is of: goods behind it, else what is said to have it."""
    if amount.unit in DISTANCES and (thing := LONG_THINGS.match(after)):
        return thing[1]
    if amount.unit in DISTANCES and REACHING.search(before):
        return subject_of(clause_of(before))
    if amount.unit in DISTANCES and AWAY.match(after) and not LEVEL.match(after):
        return ""
    money = amount.unit in MONEY
    if amount.unit in DISTANCES and TALL.match(after) and before.endswith(", "):
        return name_at_end(before[:-2])
    english = money and language == "en" and after.startswith(" in ") and not WHEN.match(after)
    goes_on = (after.startswith(" of ") and amount.unit not in DISTANCES) or english
    if goes_on and (found := matter(after)):
        return found
    if language == "en" and (rate := RATE.match(after)):
        what = before_it(before, language)
        return f"{what}, {rate[0].strip()}" if what else ""
    goods_of = OF_GOODS.get(language) if amount.unit not in DISTANCES else None
    if goods_of and (thing := goods_of.match(after)) and thing[1].casefold() not in SMALL:
        return thing[1]
    behind = named(after, language) if language in NOUN_BEHIND else ""
    if found := behind or (goods(after) if language == "en" else ""):
        return found
    if amount.unit in DISTANCES and (level := LEVEL.match(after)) and (of := before_it(before, language)):
        return f"{of}, {level[0].strip()}"
    what = before_it(before, language) or arabic(after)
    if amount.unit in DISTANCES and VERB.search(what):
        return ""
    return purpose(what, after, language) if money and what else what


def arabic(after: str) -> str:
    """What a sum is for, behind it in Arabic."""
    found = ARABIC.match(after)
    return found[0].strip() if found else ""


def purpose(what: str, after: str, language: str) -> str:
    """`company paid` with what for: `company paid for the site`."""
    found = PURPOSE.get(language, PURPOSE["en"]).match(after) or (GIVEN.match(after) if GIVING.search(what) else None)
    if not found or " " not in what:
        return what
    words: list[str] = []
    end = found.end()
    for token in TOKEN.finditer(after, found.end()):
        article = not words and token[0].casefold() in ARTICLES
        if len(words) == 3 and token[0][0].isalpha() and token[0].casefold() not in STOP | SMALL:
            return what
        if not token[0][0].isalpha() or len(words) == 3 or (token[0].casefold() in (STOP | SMALL) and not article):
            break
        end = token.end()
        words += [] if article else [token[0]]
    return f"{what} {after[1:end]}{place(after[end:]) if language == 'en' else ''}" if words else what


def matter(after: str) -> str:
    """What an amount of money or goods is of: `in aid`, `of cocaine`."""
    end, words = 4, 0
    for token in TOKEN.finditer(after, 4):
        first = words == 0 and token[0] in ("the", "its", "all", "their")
        listed = token[0] == "," and ADJECTIVE.search(after[:end])
        if not listed and (not token[0][0].isalpha() or (token[0].casefold() in STOP and not first) or words == 4):
            break
        end, words = token.end(), words + (not listed)
    found = after[4:end].strip(" ,")
    return "" if found in ("the", "its", "all", "their", "cash") else found


def goods(after: str) -> str:
    """The noun that a sum stands before: `a $4 bn arms deal`."""
    found = GOODS.match(after)
    return found[0].strip() if found else ""
