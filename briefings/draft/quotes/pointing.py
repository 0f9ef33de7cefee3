"""What a sentence is about: the body, the paper or the people that `it` and `they` in the next one point back to."""

import re

from briefings.draft.quotes.grammar import Grammar, words
from briefings.draft.quotes.names import is_role
from briefings.draft.quotes.subjects import OWNER, WORD
from briefings.draft.quotes.vocabulary import BODIES, DOCUMENTS, ROLES

#: Words of a sentence in which its subject is looked for.
OPENING = 8
#: Offices of one person.
PERSONS = frozenset(each for each in ROLES if not each.endswith("s")) - words(
    """
    state affairs general prime foreign defense defence interior finance acting former senior chief executive treasury
    police energy health education justice trade transport environment culture agriculture labour labor economy
    intelligence security homeland national us uk un eu nato army navy force fire house white press opposition staff
    majority minority people
    """
)
ANYBODY = "|".join(sorted(re.escape(each) for each in PERSONS))
ELIDED = re.compile(r"^(?:l|d|un|dell|all)[’']")
POSSESSIVE = re.compile(r"[’'](?:s)?$")
#: Nouns for many people that are no offices.
CROWDS = words("protesters demonstrators residents villagers fans supporters marchers crowd crowds critics families")
#: Before the noun of somebody who comes up for the first time.
NEW = r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ee]ine?|[Uu]ne?|[Uu]na)\s(?:[\w-]+\s){0,2}"


def thing(sentence: str, grammar: Grammar) -> str:
    """The body or the paper that a sentence begins with, in its own words: `the power company`; empty where none."""
    return first_phrase(sentence, grammar, BODIES | DOCUMENTS)


def crowd(sentence: str, grammar: Grammar) -> str:
    """The people whom a sentence begins with: `protesters`; empty where it begins otherwise."""
    plural = frozenset(each for each in ROLES if each.endswith("s") and not each.endswith("ss"))
    return first_phrase(sentence, grammar, CROWDS | plural)


def person(sentence: str, grammar: Grammar) -> str:
    """Somebody in an office, without a name, whom a sentence begins with: `the president`; empty where none."""
    first = WORD.match(sentence)
    if first and (first[0].casefold() in grammar.prepositions or first[0].endswith(("ed", "ing"))):
        sentence = sentence.partition(", ")[2]
        first = WORD.match(sentence)
    if not first or first[0].casefold() not in grammar.definite | grammar.indefinite:
        return ""
    return first_phrase(sentence, grammar, PERSONS)


def first_phrase(sentence: str, grammar: Grammar, nouns: frozenset[str]) -> str:
    """The words of a sentence up to the first of some nouns, and those of their kind right behind it."""
    end = 0
    for number, token in enumerate(WORD.finditer(sentence)):
        word = ELIDED.sub("", token[0].casefold())
        if number > OPENING or (not number and word in grammar.prepositions) or not word[0].isalnum():
            break
        if POSSESSIVE.sub("", word) in nouns and POSSESSIVE.sub("", word) == word:
            end = token.end()
        elif end or word in grammar.prepositions or word in grammar.joints:
            break
    return phrase_of(sentence[:end], grammar) if end else ""


def phrase_of(text: str, grammar: Grammar) -> str:
    """A phrase as it would stand inside a sentence: without its owner, and small where only its place made it large."""
    plain = OWNER.sub("", text[:1].lower() + text[1:])
    first = WORD.match(plain)
    small = first and (first[0] in grammar.definite | grammar.indefinite or is_role(first[0]) or first[0] in CROWDS)
    return plain if small or plain[:1] != text[:1].lower() else text


def stranger(text: str, noun: str) -> str:
    """Somebody who was brought in without a name: `a doctor at the hospital` for `doctor`; the last such one."""
    nouns = re.escape(noun) if noun else ANYBODY
    found = list(re.finditer(rf"{NEW}(?:{nouns})\b(?:\s(?:at|in|from|with|of)\s[^,.;:\ue000]{{3,50}})?", text))
    return found[-1][0][:1].lower() + found[-1][0][1:] if found else ""
