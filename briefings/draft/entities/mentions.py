"""Mentions: words of a passage that name something, what is known of each, and where the text goes on."""

import re

import msgspec

from briefings.draft.entities.lists import Entry, given_names
from briefings.draft.entities.tokens import Words

ENDS = re.compile(r"[.!?:…\n“”\"«»„]")
CLASSES = re.compile("1st|2nd|3rd|First|Second|Third")
LONGEST_NAME = 4
NOTHING = (Entry("", ""),)


class Mention(msgspec.Struct, gc=False):
    """Words that name something: its kind, the name, where it stands among the words, and what is known of it.

    `kind` is `person`, `titled` (a name without its given name), `organization`, `place`, `adjective` or `unknown`.
    """

    kind: str
    name: str
    begin: int
    end: int
    words: Words
    entries: tuple[Entry, ...] = ()


def is_given(word: str) -> bool:
    """Whether a word is a given name, or begins with one as `Jean-Luc` does."""
    return word in given_names() or ("-" in word and word.partition("-")[0] in given_names())


def kind_of(entries: tuple[Entry, ...]) -> str:
    """The kind of mention that known names make."""
    return entries[0].kind if entries[0].kind in ("organization", "person", "never", "") else "place"


def behind(mention: Mention) -> int:
    """Where the text goes on behind a mention."""
    last = mention.end - 1
    return mention.words.starts[last] + len(mention.words.words[last])


def opens(mention: Mention) -> bool:
    """Whether a mention stands at the beginning of a sentence, where a capital says nothing."""
    gap = mention.words.gaps[mention.begin]
    return mention.begin == 0 or ENDS.search(gap) is not None
