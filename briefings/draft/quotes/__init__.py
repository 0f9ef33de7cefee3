"""Quotations with their speakers, word for word.

`marks` and `scenes` find what is quoted, `attribution` the words that say by whom (`behind` it, and `eastern` in
Arabic, Chinese and Japanese, `slavic` for sources in Russian and Ukrainian), `subjects` whom those words mean, `names`
and `people` the full name behind a surname, `referring` whom an office or a pronoun points back to, `pointing` the body
or the crowd behind `it` and `they`; `desk` reads a text with all of them.
"""

from collections.abc import Sequence

import msgspec

from briefings.draft import Named, Quoted
from briefings.draft.dates import Passage
from briefings.draft.quotes.desk import NEXT, SPLIT, Desk
from briefings.draft.quotes.grammar import Grammar, grammar
from briefings.draft.quotes.names import SHOUTED, bare
from briefings.draft.quotes.people import Directory
from briefings.draft.quotes.scenes import quoted, scenes_of, worth
from briefings.draft.quotes.vocabulary import COMMON

__all__ = ["NEXT", "SPLIT", "quotes"]


def quotes(passages: Sequence[Passage], named: Named, language: str) -> tuple[Quoted, ...]:
    """The quotations of a text in their order, each once."""
    rules = grammar_of(language, named)
    scenes = list(scenes_of(passages, rules))
    if not any(scene.stretches for scene in scenes):
        return ()
    texts = [(scene.passage.start, scene.hidden) for scene in scenes]
    others = frozenset([*(each.name for each in named.organizations), *(each.name for each in named.places)])
    captions = [(each.start, each.text) for each in passages if each.caption]
    desk = Desk(
        Directory(sorted([*texts, *captions]), [each for each in named.people if is_sound(each.name)], others),
        rules,
    )
    for scene in scenes:
        desk.read(scene)
    found = (quoted(each) for each in desk.speeches if worth(each))
    first: dict[tuple[str, str | None], Quoted] = {}
    for each in found:
        first.setdefault((each.quote.text, each.quote.speaker), each)
    return tuple(first.values())


def grammar_of(language: str, named: Named) -> Grammar:
    """The grammar of a language, with whom the text names."""
    full = [each.name for each in named.people if " " in each.name and is_sound(each.name)]
    people = frozenset([*full, *(bare(each) for each in full), *(each.rstrip(".") for each in full)])
    surnames = frozenset(bare(each).split()[-1] for each in people)
    return msgspec.structs.replace(grammar(language), people=people, surnames=surnames)


def is_sound(name: str) -> bool:
    """Whether a name begins with none of what only stands before names: `Though Pompeo`, `CIO Ada Quill`."""
    first = name.split()[0]
    return first not in COMMON and (name.isupper() or not SHOUTED.fullmatch(first))
