"""The language of a text by its script and its most frequent little words; by a model where these leave it open."""

import contextlib
import functools
import io
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from typing import Any

STOP_WORDS = {
    "en": "the of and to in is that for was on with as it by said are from at his has have not but they which",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch nach wird sie hat",
    "fr": "le la les des et est une un dans pour que qui sur pas au avec par du sont ont cette aux il elle été",
    "es": "el la los las de que en y un una por con para del se su al es como más pero fue sus ha este",
    "it": "il la di che e un una per non in con del della sono dei le gli al nel si da alla anche è ha",
    "pt": "o a os as de que em e um uma para com não do da por dos das ao se na no mais foi à",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als door bij naar heeft",
    "tr": "ve bir bu da de için ile olarak olan daha çok ne kadar gibi sonra olduğu dedi",
    "pl": "w i na z do że się nie to jest o po za od przez oraz jak dla był będzie",
    "da": "og i at det er en til på som med for af den de har ikke der et var fra men om sig han",
    "no": "og i det er en til på som med for av den de har ikke et var fra men om seg han at",
    "fi": "ja on ei että oli se hän kun mutta myös ovat sen joka kuin mukaan tai hänen ole",
    "ro": "și de la în a cu pe nu că din un o este pentru care sunt mai au al fost",
    "cs": "a se v na je že s z do o pro to ve by jsou podle ale jako si byl po",
    "hu": "a az és hogy nem egy is meg volt már csak szerint ez mint azt ha van",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan juga telah oleh ke",
    "vi": "và của là có được trong cho các không người một đã với này khi",
    "sv": "och att det i en som på är av för med den till inte har de om ett var från",
}
#: Scripts that nearly always mean one language, by their range of characters.
SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("pa", re.compile("[\u0a00-\u0a7f]")),
    ("gu", re.compile("[\u0a80-\u0aff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("te", re.compile("[\u0c00-\u0c7f]")),
    ("kn", re.compile("[\u0c80-\u0cff]")),
    ("ml", re.compile("[\u0d00-\u0d7f]")),
    ("si", re.compile("[\u0d80-\u0dff]")),
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("am", re.compile("[\u1200-\u137f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
#: A letter of any of these scripts, which most texts in Latin letters do without.
FOREIGN = re.compile("[\u0370-\u1dff\u2e80-\ud7af]")
WORDS = {language: frozenset(words.split()) for language, words in STOP_WORDS.items()}
LETTER = re.compile(r"[^\W\d_]")
SAMPLE = 6000
#: How far ahead of the next a language must be, letters below which a model only guesses, and how sure it must be.
AHEAD, ENOUGH, SURE = 1.15, 40, 0.9


def language(text: str, fallback: str) -> str:
    """A BCP 47 tag; `fallback` where the text does not decide."""
    sample = text[:SAMPLE]
    letters = len(LETTER.findall(sample))
    for name, script in SCRIPTS if letters and FOREIGN.search(sample) else ():
        if len(script.findall(sample)) > (0.1 if name == "ja" else 0.4) * letters:
            return within(name, sample)
    words = Counter(re.findall(r"[^\W\d_]+", sample.casefold()))
    scores = {name: sum(words[word] for word in known & words.keys()) for name, known in WORDS.items()}
    best, second = sorted(scores, key=lambda name: (-scores[name], name != "en", name))[:2]
    seen = scores[best] >= 3 and scores[best] > 0.08 * sum(words.values())
    if seen and scores[best] >= AHEAD * scores[second]:
        return best
    return (guessed(sample) if letters >= ENOUGH else "") or (best if seen else fallback)


def guessed(text: str) -> str:
    """What the model takes a text for, empty where it is not sure."""
    name, probability = model().classify(text)
    return str(name) if probability >= SURE else ""


@functools.cache
def model() -> Any:
    """The model of py3langid: heavy, and only for texts that need it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    with unpacked_in_memory():
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@contextlib.contextmanager
def unpacked_in_memory() -> Iterator[None]:
    """Keeps what is unpacked on the way off the disk: the process that reads pages may write no file."""
    usual = tempfile.TemporaryFile
    tempfile.TemporaryFile = lambda *_, **__: io.BytesIO()  # type: ignore[assignment]  # of bytes, as asked
    try:
        yield
    finally:
        tempfile.TemporaryFile = usual


def within(script: str, text: str) -> str:
    """The languages that share a script told apart by letters that only one of them has."""
    owned = (name for family, name, signs, part in OWN if family == script and count(signs, text) > part * len(text))
    return next(owned, script)


def count(signs: re.Pattern[str], text: str) -> int:
    """How many of some letters a text has, in either case."""
    return len(signs.findall(text.lower()))


#: Letters of one language among those of its script, and the part of a text that they are at least.
OWN = (
    ("ru", "be", re.compile("ў"), 0.001),
    ("ru", "uk", re.compile("[їєґі]"), 0.01),
    ("ru", "kk", re.compile("[әғқңұһ]"), 0.01),
    ("ru", "mk", re.compile("[ѓќѕ]"), 0.001),
    ("ru", "sr", re.compile("[ђћџљњј]"), 0.01),
    ("ru", "bg", re.compile("ъ"), 0.008),
    ("ar", "ur", re.compile("[ٹڈڑےں]"), 0.02),
    ("ar", "ckb", re.compile("[ۆێەڵڕ]"), 0.03),
    ("ar", "ps", re.compile("[ټډړښځڅېۍ]"), 0.01),
    ("ar", "fa", re.compile("[پچژگی]"), 0.02),
    ("he", "yi", re.compile("[ײױװ]|אַ|אָ"), 0.02),
)
