"""Bylines: who wrote a report, and for which agency."""

import re

import msgspec

from briefings.draft import stamps
from briefings.draft.agencies import agency, is_outlet
from briefings.draft.entities.lists import given_names

OPENING = re.compile(
    r"(?:(?:story |text |report |written |reported )?by:?|(?:von|par|por|di|door|av|af|przez):?"
    r"|(?:authors?|autor(?:in|a|es)?|auteurs?|autore|autori|автор|текст|yazar|haber):)"
    r"\s+(?=\S)",
    re.I,
)
#: Where a line that says more begins to say who: `Posted by`, `| Von`, `Autor:`.
INSIDE = re.compile(
    r"(?:^|[\s|·•,.;:/–—-])(?:(?:(?:posted|published|submitted|written|story|report|words|reporting)\s+)?by:?"
    r"|(?<![^\s|·•,/])(?:Von|von|Par|par|Por|por|Di|di|Door|door|Av|Af|Przez):?"
    r"|(?:text|words|authors?|autor(?:in|a|es)?|auteurs?|autore|автор|текст|yazar|haber):)\s+(?=\S)",
    re.I,
)
#: What stands behind the names of such a line: a number, a day, a label, another part.
BEHIND = re.compile(
    r"\s*(?:[|·•\d]|\s[–—-]\s|\b(?-i:on|at|in|for|op)\b|\b(?:posted|published|updated|photos?|fotos?|bilder)\b"
    r"|\b(?:am|le|el|il|em|den)\s+\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[,.]?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d)",
    re.I,
)
#: A line that only says that a name follows.
ALONE = re.compile(r"(?:(?:posted |written |story |text )?by|von|par|por|di|door|av|af|autor(?:in)?|author)\s*:?", re.I)
BRACKETS = re.compile(r"\s?\([^()]{1,80}\)")
#: Words that end no name.
SMALL = re.compile(r"\s(?:de|del|da|dos|di|van|von|der|den|el|la|le|ter|ten|zu|af)$")
PARTS = re.compile(r"[|,·•–—/]")
HANDLE = re.compile(r"(?:^|\s)@\w+")
#: Any letter that is no small one.
CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яёєіїґα-ω]"
NAME = re.compile(rf"(?:{CAPITAL}[\w’'.-]*|de|del|da|dos|di|van|von|der|den|bin|al|el|la|le|ter|ten|zu|af)(?:\s+|$)")
JOINT = re.compile(r"\s*(?:,\s*and\s+|\s+(?:and|und|et|y|e|en|och|og|i|и|та|ve|with|mit)\s+|\s*&\s*|;\s*)\s*", re.I)
#: A byline that names nobody: `By our correspondent`, `By Staff Writer`.
NAMELESS = re.compile(
    r"by:?\s+(?:(?:our|an?|the)\s+)?(?:(?:own|staff|special|foreign|diplomatic|political|news|web|online)\s+){0,3}"
    r"(?:correspondents?|reporters?|writers?|staff|agenc(?:y|ies)|desk|newsroom)(?:\s+in\s+[\w .’'-]{2,40})?",
    re.I,
)
#: Where somebody wrote, behind the name.
WHERE = re.compile(rf"(?<=\S)\s+(?:in|at|from|en|à|aus|da|w|em)\s+{CAPITAL}[\w .’'-]{{1,50}}$")
#: Where a label is glued to a name, as pages lose the space between two elements.
GLUED = re.compile(r"(?<=[a-zß-öø-ÿ])(?=(?:Published|Updated|Posted|Last (?:updated|modified))(?![a-z]))")
#: What a writer is, behind a name that stands without `By`.
POST = re.compile(
    r"(?:(?:our|special|staff|senior|chief|foreign|diplomatic|political|defen[cs]e|security|world|europe|africa|asia"
    r"|middle east|global)\s+){0,3}(?:correspondent|reporter|editor|affairs editor|writer)\b"
    r"|envoyée?s? spéciale?s?\b|correspondante?s?\b|korrespondent(?:in)?\b|enviad[oa]s? especial(?:es)?\b"
    r"|corresponsal\b|inviat[oa]\b|correspondente\b|redacteur\b|собственный корреспондент\b",
    re.I,
)
SIGN_OFF = re.compile(
    r"\(?(?:(?:additional )?(?:reporting|writing|editing|written|edited) by\b[^.]*[;.]?\s*)+\)?", re.I
)
CONTRIBUTED = re.compile(r".{0,200}\bcontributed to this (?:report|story|article)\.?", re.I)
#: What an agency or a press office writes below the last line of a report.
LAST_LINE = re.compile(
    r"enditem\.?|\((?:ends?|more)\)|ends\.?|(?:[-–—]\s?|/)(?:30|ends?)(?:\s?[-–—]|/)|#{2,5}(?: ?end ?#{2,5})?", re.I
)
LONGEST = 160


class Byline(msgspec.Struct, frozen=True):
    """The names of a byline; an agency that stands in the place of a name; what else it said (role, handle)."""

    authors: tuple[str, ...] = ()
    agency: str = ""
    more: str = ""


def byline(text: str) -> Byline | None:
    """A line such as `By Jane Doe, Political Editor @janedoe`, None for any other."""
    if NAMELESS.fullmatch(text.strip(" |.")):
        return Byline(more=text.strip(" |.")[2:].strip(" :"))
    text = GLUED.sub(" ", text)
    opened = OPENING.match(text)
    if not opened or len(text) > LONGEST or (re.search(r"[.!?][”\"]?$", text) and not text.endswith(("Jr.", "Sr."))):
        return None
    text = text.rstrip(" |,–—-")
    named = names(text[opened.end() :])
    shorter = names(BEHIND.split(text[opened.end() :], maxsplit=1)[0])
    if len(shorter.authors) > len(named.authors) or not (named.authors or named.agency):
        named = shorter
    return named if named.authors or named.agency else None


def within(text: str) -> tuple[str, ...]:
    """The people of a line that says more than who they are: `Posted by Jane Doe on May 3`."""
    text = GLUED.sub(" ", text[:LONGEST])
    found = (BEHIND.split(text[each.end() :], maxsplit=1)[0] for each in INSIDE.finditer(text))
    return next(filter(None, (names(each.strip(" ,")).authors for each in found)), ())


def before(text: str) -> tuple[str, ...]:
    """The people who stand by themselves before the day of a stamp: `Jane Doe | The Post | `."""
    text = stamps.LABEL.sub("|", text)
    named = within(text)
    return named or tuple(usual_case(part) for each in PARTS.split(text) if is_name(part := each.strip()))


def names(text: str) -> Byline:
    """The people in what stands behind `By`: joint authors, roles and handles told apart."""
    handles = " ".join(HANDLE.findall(text)).strip()
    authors: list[str] = []
    more: list[str] = []
    found = ""
    for part in JOINT.split(BRACKETS.sub("", HANDLE.sub("", text))):
        first, *rest = [without_place(capitals(each.strip())) for each in re.split(r",|\s\|\s|\s[–—-]\s", part)]
        people = [first, *(each for each in rest if authors_follow(rest, each))]
        more += [each for each in rest if each not in people and not agency(each)]
        found = found or next((agency(each) for each in [first, *rest] if agency(each)), "")
        authors += [usual_case(each) for each in people if is_name(each) and not agency(each)]
    return Byline(tuple(dict.fromkeys(authors)), found, ", ".join([*more, *([handles] if handles else [])]))


def capitals(part: str) -> str:
    """A name in capitals without what stands behind it in small letters: `JANE DOE Special correspondent`."""
    words = part.split(" ")
    large = next((index for index, word in enumerate(words) if not word.isupper()), len(words))
    return " ".join(words[:large]) if 2 <= large < len(words) and words[large][:1].isalpha() else part


def without_place(part: str) -> str:
    """A full name without the place where it was written from: `Jane Doe in Lisbon`."""
    named = WHERE.sub("", part)
    return named if named != part and is_name(named) else part


def posted(text: str) -> Byline | None:
    """A line without `By`: a name, and behind a comma what that person is for the paper."""
    name, comma, rest = text.strip().partition(", ")
    if not comma or len(text) > LONGEST or text.rstrip().endswith((".", "!", "?")):
        return None
    return Byline((usual_case(name),), more=rest) if POST.match(rest) and is_name(name) else None


def usual_case(name: str) -> str:
    """A name in capitals as it is usually written."""
    return name.title() if name.isupper() and len(name) > 5 else name


def people(text: str) -> tuple[str, ...]:
    """The people in an author field, with or without `By`; an agency or an office is none."""
    opened = OPENING.match(text)
    return names(text[opened.end() :] if opened else text).authors


def authors_follow(rest: list[str], part: str) -> bool:
    """Whether a part behind a comma is a further author: only where every such part reads like a full name."""
    return all(is_name(each) and not ROLE.search(each) for each in rest) and part in rest


ROLE = re.compile(
    r"\b(?:editors?|reporters?|correspondents?|writers?|staff|chief|columnists?|analyst|producer|bureau|contributors?"
    r"|redaktion|redaktør|redaction|rédaction|redacción|redazione|redactie|redakcja|agencias?|agences?|editorial"
    r"|gazette|herald|tribune|chronicle|daily|weekly|newsroom|desk|wire|admin|administrator"
    r"|in [A-Z]|news|team"
    r"|press|online|magazine|times|post|journal)\b",
    re.I,
)


def is_name(text: str) -> bool:
    """Whether `text` reads like the full name of a person: two to five capitalised words."""
    words = text.split()
    read = 2 <= len(words) <= 5 and NAME.sub("", text + " ").strip() == ""
    return read and not SMALL.search(text) and not ROLE.search(text) and not is_outlet(text)


def is_person(text: str) -> bool:
    """Whether `text` reads like the full name of a person, and begins with a given name."""
    return is_name(text) and usual_case(text).split()[0] in given_names()


def is_sign_off(text: str) -> bool:
    """`(Reporting by A; Editing by B)` at the end of wire copy, or `Enditem`, `(END)`, `-30-`."""
    line = text.strip()
    return len(line) < 400 and any(each.fullmatch(line) for each in (SIGN_OFF, CONTRIBUTED, LAST_LINE))


def without_last_line(text: str) -> str:
    """A last paragraph without the `Enditem` or `(END)` that stands behind its last sentence."""
    before, _, last = text.rstrip().rpartition(" ")
    marked = last.startswith(("Enditem", "(", "#", "-", "ENDS")) and LAST_LINE.fullmatch(last)
    return before if marked and before.endswith((".", "!", "?", '"', "”")) else text


def is_affiliation(text: str) -> bool:
    """`Associated Press`, `BBC News, Kyiv`, `@janedoe`: the line below a byline."""
    line = text.strip()
    if len(line.split()) > 6 or line.endswith((".", "?", "!")):
        return False
    return bool(agency(line) or HANDLE.fullmatch(line) or (ROLE.search(line.partition(",")[0]) and line[:1].isupper()))
