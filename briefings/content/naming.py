"""Names of content files: the slug of the title, numbered where another file has it."""

from collections.abc import Collection

from briefings.text import slugs

#: Bytes that a number and its hyphen may take.
NUMBER = 8


def name(title: str, taken: Collection[str]) -> str:
    """The first of `x`, `x-2`, `x-3` … that is not in `taken` (names with their case folded)."""
    plain = slugs.slug(title)
    if plain.casefold() not in taken:
        return plain
    short = shortened(plain)
    number = 2
    while f"{short}-{number}".casefold() in taken:
        number += 1
    return f"{short}-{number}"


def shortened(slug: str) -> str:
    """A slug that a number fits behind, cut at a hyphen."""
    if len(slug.encode()) <= slugs.MAX_BYTES - NUMBER:
        return slug
    room = slug.encode()[: slugs.MAX_BYTES - NUMBER].decode("utf-8", "ignore")
    return (room.rpartition("-")[0] or room).rstrip("-")
