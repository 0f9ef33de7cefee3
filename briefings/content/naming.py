"""Names of content files: the slug of the title, numbered where another file has it."""

from collections.abc import Collection

from briefings.text import slugs


def name(title: str, taken: Collection[str]) -> str:
    """The first of `x`, `x-2`, `x-3` … that is not in `taken` (names with their case folded)."""
    plain = slugs.slug(title)
    if plain.casefold() not in taken:
        return plain
    short = slugs.shortened(plain) if len(plain.encode()) <= slugs.MAX_BYTES - 9 else plain[: slugs.MAX_BYTES // 8]
    number = 2
    while f"{short}-{number}".casefold() in taken:
        number += 1
    return f"{short}-{number}"
