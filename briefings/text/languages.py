"""Languages by their BCP 47 tag."""

import functools

RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi"}
RIGHT_TO_LEFT_SCRIPTS = {"arab", "hebr", "syrc", "thaa", "nkoo", "adlm"}
LEFT_TO_RIGHT_SCRIPTS = {"latn", "cyrl"}


@functools.cache
def direction(language: str) -> str:
    """`rtl` or `ltr`; a script subtag (`ku-Latn`, `az-Arab`) decides before the language does."""
    parts = language.lower().split("-")
    if RIGHT_TO_LEFT_SCRIPTS.intersection(parts[1:]):
        return "rtl"
    if LEFT_TO_RIGHT_SCRIPTS.intersection(parts[1:]):
        return "ltr"
    return "rtl" if parts[0] in RIGHT_TO_LEFT else "ltr"
