"""The noun behind a number: its words, and where it ends."""

import re

from briefings.draft.numbers.words import SMALL, VALUES, words

TOKEN = re.compile(r"[^\W\d_][\w’'.&-]*(?<![.’'])|\S")
#: Words that belong to no name of what is counted: function words and frequent verbs.
STOP = words(
    """
    a an the and or but nor as at by for from in into of on onto off out over under to toward with within
    without per than that then this these those there it its he she his her him they their them we our us you
    your i my who whom whose which what when where while because if so since until till after before during
    about around between against among through across near above below is are was were be been being am has have
    had having do does did will would can could may might shall should must not no yes also only just already
    still even ever never now later earlier ago today yesterday tomorrow each every both all said says say told
    tell died dies die dying remain remained remains took take takes came come comes went go goes made make
    makes fled left live lived living voted attended arrived returned joined gathered marched protested signed
    worked work works got get gave give given found held hold lost won put set sent stood fell rose grew dropped
    reached hit killed injured wounded arrested detained displaced missing-from waiting called including
    involving according depending compared meaning making expected needed available participated took-part
    including like such via amid despite due because plus versus worth
    """
)
IRREGULAR = words(
    """
    people persons personnel police staff men women children troops others dead wounded injured missing aircraft
    sheep cattle fish crew servicemen servicewomen policemen firefighters countrymen businessmen gunmen
    fishermen clergy media data homeless seats hostages
    """
)
#: Plurals that are none.
NO_PLURAL = re.compile(r"(?:ss|us|is|’s|'s)$")
AFTER_OF = re.compile(
    r"\s(?:of|in|from)\s(?!(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|recent|which|whom|them|all|case)"
)
#: Nouns that say nothing, and how lists are headed.
VAGUE = words("things times ways reasons kinds types steps ones sorts aspects questions tips facts")
BOAST = words("Best Worst Top Most Things Ways Reasons")
#: A side of a vote that names no votes again: `and 12 against`.
SIDE = re.compile(
    r"\s(?P<side>against|in favou?r|abstentions?|abstained|abstaining|opposed|dagegen|dafür|Enthaltungen|contre|pour"
    r"|en contra|a favor|abstenciones)\b"
)


def named(after: str, language: str) -> str:
    """The noun right behind a number with what stands before it, and a short `of …` or `in …`."""
    if not after.startswith((" ", "-", "\u00a0", "\u202f")):
        return ""
    words, end = phrase(after, language)
    if not words or words[0] in BOAST or words[-1].casefold() in VAGUE:
        return ""
    name = after[:end].strip()
    if side := SIDE.match(after, end):
        return name + side[0]
    return name + place(after[end:]) if language == "en" else name


def phrase(after: str, language: str) -> tuple[list[str], int]:
    """The words of a noun behind a number, and where they end."""
    words: list[str] = []
    for token in TOKEN.finditer(after):
        word = token[0]
        small = word.casefold() in (STOP if language == "en" else SMALL) or (not words and word.casefold() in VALUES)
        if not word[0].isalpha() or small or len(words) == 5:
            break
        words.append(word)
        if closes(word, language, after[token.end() :]):
            return words, token.end()
    return [], 0


def closes(word: str, language: str, rest: str) -> bool:
    """Whether a word is the noun that a number counts, and no adjective before it."""
    if language == "en":
        plural = word.casefold() in IRREGULAR or (len(word) > 3 and word.endswith("s") and not NO_PLURAL.search(word))
        follows = TOKEN.match(rest.lstrip())
        more = (
            word[0].isupper() and follows is not None and follows[0][0].isalpha() and follows[0].casefold() not in STOP
        )
        return plural and not more
    return word[0].isupper() if language == "de" else len(word) > 3


def place(rest: str) -> str:
    """A short ` of …` or ` in …` behind a noun, as the text has it."""
    joint = AFTER_OF.match(rest)
    if not joint:
        return ""
    end, words = joint.end(), 0
    for token in TOKEN.finditer(rest, joint.end()):
        word = token[0]
        article = words == 0 and word.casefold() in ("the", "its", "their", "his", "her")
        if (
            not word[0].isalpha()
            or (word.casefold() in STOP and not article)
            or words > 5
            or rest[end : token.start()].count(" ") > 1
        ):
            break
        if words and not word[0].isupper() and rest[joint.end()].isupper():
            break
        end, words = token.end(), words + (not article)
        if closes(word, "en", rest[token.end() :]):
            break
    return rest[:end] if words and words < 5 else ""
