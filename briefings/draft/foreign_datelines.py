"""Datelines as agencies of other languages and scripts write them, and those that stand on a line of their own.

`新华社北京5月21日电（记者王文）`, `【ソウル共同】`, `بغداد - 10 تموز 2023 (واع) -`, `МОСКВА, 3 марта — РИА Новости.`,
`КИЇВ. 3 березня. ІНТЕРФАКС-УКРАЇНА.`, `Porto, 7 January 2023.`,
`Vientiane, Laos | 3 February 2023 | Agence France-Presse`.
"""

import re
from typing import NamedTuple

import msgspec

from briefings.draft import calendar
from briefings.draft.agencies import agency
from briefings.draft.calendar import Mention

#: Characters in which such a dateline stands.
LONGEST = 120
LINE = 100
CHINESE = re.compile(
    r"[（(]?(?P<agency>新华社|新華社|中新社|中新网|中新網|中央社|人民网|央视网)(?:[（(]?记者[^电電）)]{1,20}[）)]?)?\s?"
    r"(?P<place>[^\d\s电電，。（(]{2,12}?)\s?(?P<day>(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日)?\s?[电電讯訊]"
    r"\s?(?:[（(][^（）()]{1,40}[）)])?[）)]?\s*"
)
JAPANESE = re.compile(
    r"【(?P<place>[^】\d\s=＝・]{2,12}?)(?:=|＝|・|\s)?(?P<agency>共同|時事|AFP=時事|AFP|ロイター|CNN)】\s*"
)
KOREAN = re.compile(
    r"[\[(【](?P<place>[가-힣A-Za-z·]{2,12})\s?=\s?(?P<agency>연합뉴스|뉴시스|뉴스1|AP|AFP|로이터)[\])】]\s*"
    r"(?:[가-힣·\s]{2,24}(?:기자|특파원)\s?=\s?)?"
)
#: Names of agencies in their own scripts → names that sources are called by.
NAMES = {
    "新华社": "Xinhua", "新華社": "Xinhua", "中新社": "China News Service", "中新网": "China News Service",
    "中新網": "China News Service", "中央社": "Central News Agency", "人民网": "人民网", "央视网": "央视网",
    "共同": "Kyodo", "時事": "Jiji Press", "AFP=時事": "AFP", "ロイター": "Reuters", "로이터": "Reuters",
    "연합뉴스": "Yonhap", "뉴시스": "Newsis", "뉴스1": "News1", "риа новости": "RIA Novosti", "тасс": "TASS",
    "интерфакс": "Интерфакс", "прайм": "ПРАЙМ", "интерфакс-украина": "Интерфакс-Украина", "белта": "БЕЛТА",
    "інтерфакс-україна": "Interfax-Ukraine", "укрінформ": "Ukrinform", "уніан": "UNIAN", "унн": "УНН",
    "укринформ": "Ukrinform", "унiан": "UNIAN", "униан": "UNIAN", "regnum": "REGNUM", "казинформ": "Казинформ",
}  # fmt: skip
#: A word of a place, and a whole one.
WORD = r"[^\W\d_][\w’'-]{1,24}"
#: Words that open a sentence with its place rather than a dateline.
NOT = r"(?!(?:In|At|On|By|Since|From|Until|After|Before|To|Am|Im|En|El|Le|A|Em|No|Na)\b)"
PLACE = rf"(?P<place>{NOT}{WORD}(?: {WORD}){{0,3}}(?:, {WORD}(?: {WORD}){{0,2}})?)"
SIGNED = re.compile(
    rf"{PLACE}[,.]\s(?P<day>\d{{1,2}}\s[^\W\d_]{{3,14}}(?:\s\d{{4}}(?:\s?г\.?|\s?р\.?)?)?)[.,]?\s?(?:[-–—]{{1,2}}\s?)?"
    r"(?P<agency>[^\W\d_][^\W_.]{1,18}(?:[ -][^\W\d_]{2,18})?)(?:\.\s?[-–—]?|\s[-–—]{1,2})\s*(?=\S)"
)
#: Scripts without capitals: a place, a day or an agency or both, a dash.
ARABIC = re.compile(
    r"(?P<place>[\u0600-\u06ff]{2,16}(?: [\u0600-\u06ff]{2,16}){0,2})\s?(?:[-–—/،,:]|\s)\s?"
    r"(?P<day>\d{1,2} [\u0600-\u06ff/ ]{3,24}?(?: \d{4})?)?\s?[-–—/،,]?\s?"
    r"[(（](?P<agency>[\u0600-\u06ff. ]{2,24})[)）]\s?[-–—:.]{1,2}\s*(?=\S)"
)
FORMS = (CHINESE, JAPANESE, KOREAN, SIGNED, ARABIC)
#: A place and a day with its year, and a full stop: nothing else can be meant.
FILED = re.compile(rf"{PLACE},\s(?P<day>[^.!?;:()]{{6,40}}\d{{4}})\s?[.:]\s*")


class Found(NamedTuple):
    """What a dateline says, and how many characters it takes with the blank behind it."""

    place: list[str]
    agency: str
    mention: Mention | None
    length: int


def foreign(text: str) -> Found | None:
    """The dateline at the beginning of a paragraph, in one of the forms of this module."""
    head = text[:LONGEST]
    for form in FORMS:
        if found := form.match(head):
            return signed(found, text)
    found = FILED.match(head)
    mention = whole_day(found["day"], found.start("day")) if found else None
    if found is None or mention is None or not mention.year or not is_capital(found["place"]):
        return None
    return Found(parts(found["place"]), "", mention, found.end())


def signed(found: re.Match[str], text: str) -> Found | None:
    """A dateline that names its agency; behind a day without brackets it must be one that is known."""
    said = found["agency"].strip()
    name = NAMES.get(said.casefold()) or agency(said)
    if found.re is SIGNED and (not name or not is_capital(found["place"])):
        return None
    if found.end() >= len(text):
        return None
    day = found["day"] if "day" in found.re.groupindex else None
    mention = whole_day(day, found.start("day")) if day else None
    if found.re is SIGNED and mention is None:
        return None
    return Found(parts(found["place"]), name or said, mention, found.end())


def line(text: str) -> Found | None:
    """A line that is a dateline and nothing else: places, a day and an agency between upright strokes or bullets."""
    if len(text) > LINE:
        return None
    first, *rest = [each.strip() for each in re.split(r"\s[|·•]\s", text)]
    if not 1 <= len(rest) <= 2 or not re.fullmatch(PLACE, first) or not is_capital(first):
        return None
    days = [(each, mention) for each in rest if (mention := whole_day(each, text.find(each)))]
    names = [name for each in rest if (name := agency(each))]
    if len(days) != 1 or len(names) + 1 != len(rest) or not days[0][1].year:
        return None
    return Found(parts(first), next(iter(names), ""), days[0][1], len(text))


def whole_day(text: str, start: int) -> Mention | None:
    """The day that `text` is, counted from where it stands; none where it says more."""
    found = calendar.mentions(text)
    if len(found) != 1 or found[0].other or len(text) - (found[0].end - found[0].start) > 4:
        return None
    return msgspec.structs.replace(found[0], start=start + found[0].start, end=start + found[0].end)


def is_capital(place: str) -> bool:
    """Whether every longer word of a place begins with a capital."""
    return all(word[0].isupper() for word in place.split() if len(word) > 3) and place[0].isupper()


def parts(place: str) -> list[str]:
    """Town and country."""
    return [each.strip() for each in place.split(",")]
