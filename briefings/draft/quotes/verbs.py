"""Verbs of saying in a sentence, and the pronoun that French hangs on one."""

import re

from briefings.draft.quotes.grammar import Grammar

NOUN = re.compile(
    r"(?<![\w’'])(?:عدم|the|a|an|his|her|their|its|our|my|of|for|in|by|from|with|these|those|such|any|many|no|phone)\s$",
    re.I,
)
NEXT_WORD = re.compile(r"\s(\w+)")


def verbs_in(text: str, grammar: Grammar) -> list[re.Match[str]]:
    """The verbs of saying in a text; behind an article or a preposition the word is a noun: `rejected the claims`."""
    found = grammar.verbs.finditer(text)
    verbs = [each for each in found if is_verb(text, each, grammar)] if grammar.single else list(found)
    return [each for each in verbs if not NOUN.search(text, max(0, each.start() - 14), each.start())]


def is_verb(text: str, word: re.Match[str], grammar: Grammar) -> bool:
    """Whether a word is one of saying, by itself or with the next one: `pointed out`."""
    known = word[0].casefold()
    if known in grammar.phrasal:
        following = NEXT_WORD.match(text, word.end())
        if following is not None and following[1].casefold() in grammar.phrasal[known]:
            return True
    if known in grammar.perfect:
        return re.search(r"\b(?:ha|han|había|habían|he)\s$", text[max(0, word.start() - 8) : word.start()]) is not None
    return known in grammar.single


def hung(verb: re.Match[str]) -> str:
    """The pronoun that hangs on a verb: `a-t-elle ajouté`."""
    groups = verb.groupdict()
    word = (groups.get("hung") or groups.get("hung_too") or "").rpartition("-")[2]
    return {"il": "he", "elle": "she", "on": "they", "ils": "they", "elles": "they"}.get(word, "")
