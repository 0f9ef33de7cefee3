"""Cases of Russian names, so that `в Казани` is found by the nominative that lists have.

The endings are those of school grammar; a form too many does no harm, for only whole words are looked up.
"""

#: Ending of the nominative → endings of the other cases; the first that fits is taken.
ENDINGS = (
    ("ия", ("ии", "ию", "ией")),
    ("ая", ("ой", "ую")),
    ("ое", ("ого", "ому", "ым", "ом")),
    ("ый", ("ого", "ому", "ым", "ом")),
    ("ий", ("ого", "ому", "им", "ом", "ия", "ию", "ием", "ии")),
    ("ка", ("ки", "ке", "ку", "кой")),
    ("га", ("ги", "ге", "гу", "гой")),
    ("ча", ("чи", "че", "чу", "чей")),
    ("а", ("ы", "е", "у", "ой")),
    ("я", ("и", "е", "ю", "ей")),
    ("ы", ("", "ам", "ами", "ах")),
    ("ь", ("и", "ю", "ью", "я", "ем", "е")),
    ("й", ("я", "ю", "ем", "е")),
    ("о", ()),
    ("е", ()),
    ("и", ()),
    ("у", ()),
)
CONSONANT = ("а", "у", "ом", "е", "ем")
VOWELS = frozenset("аеёиоуыэюя")


def cases(name: str) -> list[str]:
    """A name in its other cases; several words only where both decline alike: none of them otherwise."""
    if " " in name or "-" in name or not "\u0400" <= name[:1] <= "\u04ff" or name.isupper():
        return []
    for ending, others in ENDINGS:
        if name.endswith(ending):
            return [name[: len(name) - len(ending)] + other for other in others if len(name) - len(ending) > 1]
    return [name + ending for ending in CONSONANT] if name[-1] not in VOWELS else []
