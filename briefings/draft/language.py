"""The language of a text by its script and its most frequent little words."""

import re
from collections import Counter

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
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
WORDS = {language: frozenset(words.split()) for language, words in STOP_WORDS.items()}
LETTER = re.compile(r"[^\W\d_]")
SAMPLE = 6000


def language(text: str, fallback: str) -> str:
    """A BCP 47 tag; `fallback` where the text does not decide."""
    sample = text[:SAMPLE]
    letters = len(LETTER.findall(sample))
    for name, script in SCRIPTS:
        if letters and len(script.findall(sample)) > (0.1 if name == "ja" else 0.4) * letters:
            return within(name, sample)
    words = Counter(re.findall(r"[^\W\d_]+", sample.casefold()))
    scores = {name: sum(words[word] for word in known) for name, known in WORDS.items()}
    best = max(scores, key=lambda name: (scores[name], name == "en"))
    return best if scores[best] >= 3 and scores[best] > 0.08 * sum(words.values()) else fallback


def within(script: str, text: str) -> str:
    """The languages that share a script told apart by letters that only one of them has."""
    if script == "ru" and re.search("[іїєґ]", text):
        return "uk"
    if script == "ar" and len(re.findall("[پچژگی]", text)) > 0.02 * len(text):
        return "fa"
    return script
