"""Names in running text: a run of capitals without the offices and nations around it."""

import re
from collections.abc import Container

from briefings.draft.entities.lists import given_names
from briefings.draft.quotes.vocabulary import (
    BODIES,
    COMMON,
    GERMAN_ROLE,
    MEN,
    NATIONS,
    OFFICES,
    PARTICLES,
    PROFESSIONS,
    ROMANCE_ROLES,
    WOMEN,
    words,
)

WORD = (
    r"(?:(?:[A-Z]\.){2,3}|[A-ZÀ-ÖØ-ÞĀ-ŽЀ-ЯҐ](?:[\w’'.]|-(?!-))*\w|[A-Z]\.|"
    r"[A-Z](?!\w)|al-[A-Z][\w’'-]*|[dl]['’][A-Z]\w*)"
)
#: Small words between those of a name; `der` only behind another, because in German it begins the next noun.
JOINTS = "|".join(["v[oa]n de[rn]", *sorted(PARTICLES - {"y", "e", "a", "der", "den"})])
RUN = re.compile(
    rf"(?<![\w’'@#-]){WORD}(?:\s(?:(?:{JOINTS}|of|of the"
    rf"|and the)\s){{0,2}}{WORD})*"
)
POSSESSIVE = re.compile(r"[’'](?:s)?$")
#: What may follow a surname.
SUFFIX = re.compile(r",?\s(?:[JS]r\.?|I{2,3}|IV)$")
#: Styles that belong to a name of one word.
STYLES = words("Pope King Queen Prince Princess Emperor Saint")
SHOUTED = re.compile(r"[A-Z]{3,}")
INITIAL = re.compile(r"[A-Z]\.")
#: A country, a town or a body in the genitive, as it stands between an office and a name in Russian and Ukrainian.
OWNED = re.compile(r"[Ѐ-ЯҐ][Ѐ-џґ-]+[аяыиії]")
PATRONYMIC = re.compile(r"(?:вич|вна|ична)\Z")
#: What `New` belongs to.
NEW = words("York Zealand Delhi Jersey Mexico Hampshire Orleans England Brunswick Haven")


def split_name(run: str, opening: bool = False) -> tuple[str, bool]:
    """The name in a run of capitalised words without offices and nations, and whether it is that of a body.

    `opening` says that the run begins a sentence, so that its first word may be no name at all.
    """
    words = [POSSESSIVE.sub("", word) for word in of_owner(run.split())]
    if words[0] == "New" and len(words) > 1 and words[1] in NEW:
        return " ".join(words), True
    while words and opening and words[0] in COMMON:
        words = words[1:]
    while words and (words[0] in ("The", "But", "And", "Mr", "Mrs", "Ms", "As") or words[0] in COMMON):
        words = words[1:]
    if not words:
        return "", False
    words = unowned(without_place(words))
    if words[-1].casefold() in BODIES or (words[0].casefold() in BODIES and len(words) > 2 and words[1] == "of"):
        return (POSSESSIVE.sub("", run[run.index(words[0]) :]) if len(words) > 1 else words[0]), True
    roles = [
        at
        for at, word in enumerate(words)
        if is_role(word)
        and not (at == 1 == len(words) - 1 and is_given(words[0]))
        and not (at and (word.casefold() in PARTICLES or INITIAL.fullmatch(word)))
    ]
    if roles and roles[-1] + 1 < len(words):
        words = words[roles[-1] + 1 :]
    elif roles:
        return "", False
    while len(words) > 1 and (
        (words[0] in NATIONS and words[0] not in given_names())
        or words[0] in PARTICLES - {"al", "el", "von", "van", "de", "bin", "ibn"}
        or words[0] in ("of", "the", "and")
    ):
        words = words[1:]
    if len(words) > 2 and words[0].isupper() and len(words[0]) > 1 and "." not in words[0]:
        words = words[1:]
    words = from_given_name(words)
    if len(words) == 2 and SHOUTED.fullmatch(words[0]) and not words[1].isupper():
        words = words[1:]
    if words[0] == "von" and len(words) == 2 and roles:
        return "", False
    name = " ".join(words)
    body = name in NATIONS or (name.isupper() and len(name) > 1 and len(words) == 1)
    return ("" if words[0] in COMMON and len(words) == 1 else name), body


def is_given(word: str) -> bool:
    """Whether a word is a given name."""
    return word in given_names() or word in MEN or word in WOMEN


def bare(name: str) -> str:
    """A name without `Jr.`, `III` and the like."""
    return SUFFIX.sub("", name)


def of_owner(words: list[str]) -> list[str]:
    """`State’s Vince Toller` without whose he is; `Children’s Hospital` stays whole."""
    if words[-1].casefold() in BODIES:
        return words
    owners = [at for at, word in enumerate(words[:-1]) if word.endswith(("’s", "'s"))]
    return words[owners[-1] + 1 :] if owners else words


def known_end(words: list[str], people: Container[str]) -> str:
    """The longest of some full names that words end in."""
    return next((name for at in range(len(words) - 1) if (name := " ".join(words[at:])) in people), "")


def from_given_name(words: list[str]) -> list[str]:
    """`Plaintiff Oscar Dunn` from its given name on, where the word before is none."""
    if len(words) < 3 or words[0] in given_names() or words[0] in MEN | WOMEN or not words[0][1:].islower():
        return words
    return words[1:] if words[1] in MEN | WOMEN or (words[1] in given_names() and len(words) == 3) else words


def without_place(words: list[str]) -> list[str]:
    """`Pieter Maas of the University of Utrecht` without what he is of; `Secretary of State` stays whole."""
    if "of" not in words[1:]:
        return words
    at = words.index("of", 1)
    last = max(
        (index for index, word in enumerate(words[:at]) if is_role(word) or word.casefold() in BODIES), default=-1
    )
    return words[:at] if at - last > 2 else words


def unowned(words: list[str]) -> list[str]:
    """`Молдовы Майя Санду` without whose office it is; a given name and a patronymic stay."""
    if len(words) != 3 or not OWNED.fullmatch(words[0]) or is_given(words[0]) or PATRONYMIC.search(words[1]):
        return words
    return words[1:]


def styled(run: str, name: str) -> str:
    """A single name with the style that it is never without: `Pope Francis`, but `Biden`."""
    style = run[: run.rfind(name)].split()[-1:]
    return f"{style[0]} {name}" if style and style[0] in STYLES else name


def is_role(word: str) -> bool:
    """Whether a word is an office, a rank or a form of address, and no name."""
    plain = word.strip(".").casefold()
    return (
        plain in OFFICES
        or word.casefold() in ROMANCE_ROLES
        or plain in ROMANCE_ROLES
        or GERMAN_ROLE.fullmatch(word) is not None
        or word in PROFESSIONS
    )
