"""Bylines: who wrote a report, and for which agency."""

import re

import msgspec

from briefings.draft.agencies import agency

OPENING = re.compile(
    r"(?:(?:story |text |report |written |reported )?by:?|(?:von|par|por|di|door|av|af|przez):?"
    r"|(?:authors?|autor(?:in|a|es)?|auteurs?|autore|autori|автор|текст|yazar|haber):)"
    r"\s+(?=\S)",
    re.I,
)
HANDLE = re.compile(r"(?:^|\s)@\w+")
#: Any letter that is no small one.
CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яёєіїґα-ω]"
NAME = re.compile(rf"(?:{CAPITAL}[\w’'.-]*|de|del|da|dos|di|van|von|der|den|bin|al|el|la|le|ter|ten|zu|af)(?:\s+|$)")
JOINT = re.compile(r"\s*(?:,\s*and\s+|\s+(?:and|und|et|y|e|en|och|og|i|и|та|ve|with|mit)\s+|\s*&\s*|;\s*)\s*", re.I)
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
    opened = OPENING.match(text)
    if not opened or len(text) > LONGEST or (re.search(r"[.!?][”\"]?$", text) and not text.endswith(("Jr.", "Sr."))):
        return None
    named = names(text[opened.end() :])
    return named if named.authors or named.agency else None


def names(text: str) -> Byline:
    """The people in what stands behind `By`: joint authors, roles and handles told apart."""
    handles = " ".join(HANDLE.findall(text)).strip()
    authors: list[str] = []
    more: list[str] = []
    found = ""
    for part in JOINT.split(HANDLE.sub("", text)):
        first, *rest = [each.strip() for each in re.split(r",|\s\|\s|\s[–—-]\s", part)]
        people = [first, *(each for each in rest if authors_follow(rest, each))]
        more += [each for each in rest if each not in people and not agency(each)]
        found = found or next((agency(each) for each in [first, *rest] if agency(each)), "")
        authors += [usual_case(each) for each in people if is_name(each) and not agency(each)]
    return Byline(tuple(dict.fromkeys(authors)), found, ", ".join([*more, *([handles] if handles else [])]))


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
    r"\b(?:editor|reporter|correspondent|writer|staff|chief|columnist|analyst|producer|bureau|contributor"
    r"|in [A-Z]|news|team"
    r"|press|online|magazine|times|post|journal)\b",
    re.I,
)


def is_name(text: str) -> bool:
    """Whether `text` reads like the full name of a person: two to five capitalised words."""
    words = text.split()
    return 2 <= len(words) <= 5 and NAME.sub("", text + " ").strip() == "" and not ROLE.search(text)


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
