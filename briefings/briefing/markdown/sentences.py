"""The sentence around a place in plain text, for "Mentioned in"."""

from bisect import bisect_right

from briefings.text.characters import one_line, shorten

LIMIT = 240


def around(text: str, where: list[int], position: int) -> str:
    """The sentence at `position`, at most 240 characters of it; `where` are the `starts` of `text`."""
    index = bisect_right(where, position)
    first, last = where[index - 1], where[index] if index < len(where) else len(text)
    if last - first <= LIMIT:
        return one_line(text[first:last])
    begin = max(first, position - LIMIT // 2)
    cut = one_line(text[begin : min(last, begin + 2 * LIMIT)])
    return shorten(cut if begin == first else "…" + cut.partition(" ")[2], LIMIT)
