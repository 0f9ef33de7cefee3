"""Three versions of a body as one: block by block, as diff3 does it, except that the curator wins every conflict."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefings.content.blocks import Block, join, split
from briefings.content.conflicts import BODY, Conflict
from briefings.content.matching import Hunk, hunks, wordings


class Group(NamedTuple):
    """Changes of either side that touch the same blocks of the base, `base[low:high]`."""

    low: int
    high: int
    mine: tuple[Hunk, ...]
    new: tuple[Hunk, ...]


class Sides(NamedTuple):
    """The blocks of the three versions."""

    base: list[Block]
    mine: list[Block]
    new: list[Block]


def merge(base: str, mine: str, new: str) -> tuple[str, list[Conflict]]:
    """The curator's body with everything that conversion changed elsewhere."""
    (old, _), (own, tail), (fresh, _) = split(base), split(mine), split(new)
    sides = Sides(old, own, fresh)
    if texts(old) == texts(fresh) or texts(own) == texts(fresh):
        return mine, []
    made: list[Block] = []
    conflicts: list[Conflict] = []
    known = {*texts(own), *texts(old)}
    still = set(texts(fresh))
    moved: dict[str, str] = {}
    kept = 0  # the blocks of `mine` that are done
    at = 0
    for group in groups(hunks(texts(old), texts(own)), hunks(texts(old), texts(fresh))):
        made += own[kept : kept + group.low - at]
        kept += group.low - at
        theirs, of_mine = fresh_of(group, sides, known), mine_of(group, kept)
        before = made[-1].text if made else ""
        made += settled(group, own[kept:of_mine], theirs, still)
        moved |= elsewhere(group, sides) if kept == of_mine else {}
        conflicts += told(group, texts(own[kept:of_mine]), texts(theirs), before)
        conflicts += added(group, own[kept:of_mine], theirs, before)
        kept, at = of_mine, group.high
    made = [Block(each.gap, moved.get(each.text, each.text)) for each in made + own[kept:]]
    if made and own:
        made[0] = Block(own[0].gap, made[0].text)
    return mine if texts(made) == texts(own) else join(made, tail), conflicts


def texts(blocks: Iterable[Block]) -> list[str]:
    """What the blocks say."""
    return [each.text for each in blocks]


def groups(mine: list[Hunk], new: list[Hunk]) -> Iterator[Group]:
    """Changes in the order of the base; those that overlap together."""
    waiting = sorted([(*each[:2], False, each) for each in mine] + [(*each[:2], True, each) for each in new])
    group: Group | None = None
    for low, high, is_new, hunk in waiting:
        if group is not None and (low < group.high or low == high == group.low == group.high):
            group = group._replace(high=max(group.high, high))
        else:
            if group is not None:
                yield group
            group = Group(low, high, (), ())
        group = group._replace(new=(*group.new, hunk)) if is_new else group._replace(mine=(*group.mine, hunk))
    if group is not None:
        yield group


def mine_of(group: Group, start: int) -> int:
    """Where the curator's version of a group ends that starts at `start`."""
    return start + group.high - group.low + sum(each.end - each.start - each.high + each.low for each in group.mine)


def fresh_of(group: Group, sides: Sides, known: set[str]) -> list[Block]:
    """What conversion makes of a group; what the curator has, or has taken away, is not added again. So a block that
    conversion moved stays where the curator has it.
    """
    found: list[Block] = []
    at = group.low
    for each in group.new:
        fresh = sides.new[each.start : each.end]
        found += sides.base[at : each.low] + [block for block in fresh if block.text not in known]
        at = each.high
    return [Block("", each.text) for each in found + sides.base[at : group.high]]


def settled(group: Group, own: list[Block], fresh: list[Block], still: set[str]) -> list[Block]:
    """The curator's blocks wherever the curator changed any; additions of both sides at one place both stand. Of blocks
    that conversion takes away those stay that it `still` has elsewhere.
    """
    if not group.mine:
        made = [each for each in own if each.text in still] + fresh
        return [Block(own[0].gap, made[0].text), *made[1:]] if own and made else made
    return woven(own, fresh) if group.new and group.low == group.high else own


def woven(own: list[Block], fresh: list[Block]) -> list[Block]:
    """What both sides added at one place: the curator's blocks, each where conversion has it in its own words, and
    those that only conversion has.
    """
    made: list[Block] = []
    said = set(texts(own))
    at = start = 0
    for here, there in [*worded_anew(own, fresh), (len(own), len(fresh))]:
        made += own[at:here] + [each for each in fresh[start:there] if each.text not in said] + own[here : here + 1]
        at, start = here + 1, there + 1
    return made


def worded_anew(own: list[Block], fresh: list[Block]) -> list[tuple[int, int]]:
    """Pairs of blocks that both sides added in other words."""
    return wordings(Hunk(0, len(own), 0, len(fresh)), texts(own), texts(fresh))


def elsewhere(group: Group, sides: Sides) -> dict[str, str]:
    """What conversion words anew of blocks that the curator took from here: where one of them was moved to, it is that
    block still. A text that the base holds twice is not told from its twin.
    """
    olds = texts(sides.base)
    pairs = [each for each in group.new if each.high - each.low == each.end - each.start == 1]
    words = {olds[each.low]: sides.new[each.start].text for each in pairs}
    return {old: new for old, new in words.items() if olds.count(old) == 1}


def added(group: Group, own: list[Block], fresh: list[Block], before: str) -> Iterator[Conflict]:
    """The conflicts of what both sides added at one place: a block that each has in words of its own."""
    if group.mine and group.new and group.low == group.high:
        for here, there in worded_anew(own, fresh):
            if own[here].text != fresh[there].text:
                yield Conflict((BODY,), [own[here].text], [fresh[there].text], own[here - 1].text if here else before)


def told(group: Group, own: list[str], fresh: list[str], before: str) -> list[Conflict]:
    """The conflict of a group, if it is one: both sides changed the same blocks, and differently.

    A deletion stays one, without a word, where conversion only words the deleted block anew; so does an edit of what
    conversion now leaves out.
    """
    is_deleted = not own and all(each.high - each.low == each.end - each.start == 1 for each in group.new)
    if not group.mine or not group.new or group.low == group.high or own == fresh or not fresh or is_deleted:
        return []
    return [Conflict((BODY,), own, fresh, before)]
