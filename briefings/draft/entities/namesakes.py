"""Words that are a title or a given name: `Dean Abbott` may be a dean, or a man called Dean."""

import re

from briefings.draft.entities.capitals import NAMESAKES
from briefings.draft.entities.mentions import Mention, behind
from briefings.draft.entities.roles import AGED, apposed
from briefings.draft.vocabulary import words

#: Those that are names more often than titles before a family name.
MOSTLY_NAMES = words("Dean Earl")
RELATIVE = re.compile(r",? who\b")


def is_given_here(mention: Mention, last: frozenset[str], small: frozenset[str], alone: frozenset[str]) -> bool:
    """Whether the word before a family name is a given name in this text.

    `last` are the family names of people named in full, `small` the words that the text writes small, `alone` the
    names that stand by themselves somewhere.
    """
    words, begin = mention.words, mention.begin
    word = words.words[begin - 1] if begin else ""
    if word not in NAMESAKES or mention.name in last or word.lower() in small or leads(mention):
        return False
    if word in MOSTLY_NAMES or mention.name in alone:
        return True
    follows = words.text[behind(mention) : behind(mention) + 60]
    return bool(AGED.match(follows) or RELATIVE.match(follows) or apposed(words, mention.end))


def leads(mention: Mention) -> bool:
    """Whether a capital before the title goes with it: `Army Major Chen`."""
    words, at = mention.words, mention.begin - 1
    return at > 0 and words.joined[at] and words.capital[at - 1]
