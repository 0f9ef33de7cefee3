"""Who a stretch of a sentence says is speaking: a name, a body, a pronoun, or somebody described."""

import re
from itertools import pairwise

import msgspec

from briefings.draft.quotes.grammar import Grammar
from briefings.draft.quotes.names import POSSESSIVE, RUN, is_given, is_role, known_end, split_name
from briefings.draft.quotes.vocabulary import (
    BODIES,
    COMMON,
    DOCUMENTS,
    FOREIGN_BODIES,
    GERMAN_ROLE,
    NATIONS,
    PARTICLES,
    PEOPLES,
    ROLES,
    ROMANCE_ROLES,
    words,
)

WORD = re.compile(r"[^\W_][\w’'.-]*|[^\w\s]")
BRACKETS = re.compile(r"\s?\([^()]{0,80}\)")
INSERTED = re.compile(r"\s(?:--?|–|—)\s")
AGE = re.compile(r"\s*\d{1,3}(?:\s?years? old)?\s*$")
#: `which the minister called “…”`: the subject stands behind the relative pronoun.
OBJECT = re.compile(r"(?:which|whom|that)\s(?=[A-ZÀ-Ž]|(?:the|he|she|they|his|her|its|their|a|an)\s|(?:he|she|they)$)")
#: What stands beside a subject between commas, and what begins a clause about it.
ASIDE = re.compile(
    r"(?:(?:and|but|or)\s)?(?:[DIR]-[A-Z][\w.]*|who|whose|which|now|then|himself|herself|\d+|qu[ei]|quien|dont|che|cui|som|который|которая|które|który|która"
    r"|(?:neither|none|both|all|one|some) of wh\w+)\b"
)
#: The place and the day that a report begins with.
DATED = re.compile(r"^\s*[A-ZÀ-Ž][A-ZÀ-Ž .’'-]{2,40}(?:,[^()—–:]{0,40}?)?\s?(?:\([^()]{2,40}\)\s?)?(?:—|–|--?)\s")
RELATIVE = re.compile(r"\swho(?:se|m)?(?:\s|$)|\s(?:que|qui|che)\s(?:dirig|presid|préside|lider|encabez|guid)\w*\s")
#: `one of the jurors`, whoever it was.
GROUP = re.compile(
    r"(?:one|some|several|two|three|many|most) of (?:the|her|his|their|its|those)(?:\s[\w’-]+){1,5}$"
    r"|(?:один|одна) из(?:\s[\w-]+){1,4}$|(?:jeden|jedna) z(?:\s[\w-]+){1,4}$|(?:uno|una) de (?:los|las)(?:\s\w+){1,4}$"
    r"|(?:uno|una) (?:dei|degli|delle)(?:\s\w+){1,4}$|eine[rs]? der(?:\s\w+){1,3}$|(?:um|uma) d[oa]s(?:\s\w+){1,4}$"
    r"|(?:l[’'])?une? des(?:\s\w+){1,4}$|een van de(?:\s\w+){1,4}$|en av(?:\s\w+){1,3}$",
    re.I,
)
#: `its representative` means nothing by itself.
OWNER = re.compile(r"^(?:its|their|his|her|our|my)\s(?=[a-z])")
CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽЀ-ЯҐ]")
#: Adverbs between a subject and its verb, and auxiliaries.
BETWEEN = words(
    """
    also later then not never has had have previously repeatedly only publicly reportedly again still simply earlier
    once
    since was is were been being would could will did does quickly immediately angrily quietly calmly himself
    herself themselves always often frequently recently initially finally even just further clearly flatly
    firmly explicitly hat habe haben hatte auch ha han había ont avait aussi today yesterday monday tuesday
    wednesday thursday friday saturday sunday
    """
)
#: Nouns for those who speak, beside offices and bodies.
SPEAKERS = words(
    """
    someone somebody nobody everyone one ones others locals families villagers passengers employees fans
    investors traders scholars observers commentators rescuers medics doctors soldiers rebels militants fighters
    authorities organizers campaigners
    """
)


class Subject(msgspec.Struct, frozen=True):
    """What was found: one of name, pronoun (`he`, `she`, `they`) and phrase, and whether the phrase points back."""

    name: str = ""
    body: bool = False
    pronoun: str = ""
    phrase: str = ""
    definite: bool = False


class Found(msgspec.Struct, frozen=True):
    """Who speaks, and where in the paragraph the words that say so begin."""

    subject: Subject
    at: int
    behind: bool = False
    #: Whether the sentence goes on behind these words, so that what is quoted next is still the same speech.
    comma: bool = False


def subject(text: str, grammar: Grammar, opening: bool = False) -> Subject | None:
    """The speaker named by the words before (or behind) a verb of saying, None where they name nobody.

    `opening` says that the words begin a sentence.
    """
    text = DATED.sub("", text) if opening else text
    pieces = [piece for piece in INSERTED.sub(", ", BRACKETS.sub("", text)).split(",") if piece.strip(" —–-")]
    if found := antecedent(pieces, grammar, opening):
        return found
    if found := with_apposition(pieces, grammar, text.rstrip().endswith(",")):
        return found
    described: Subject | None = None
    for number in range(len(pieces) - 1, -1, -1):
        piece = pieces[number].strip(' —–-“”"')
        first = opening and number == 0
        if number and (whose := OBJECT.match(piece)):
            piece = piece[whose.end() :]
        if AGE.fullmatch(piece) or (number and ASIDE.match(piece)):
            continue
        piece = RELATIVE.split(piece, maxsplit=1)[0] or piece
        words = WORD.findall(piece)
        if not words or ((words[0].casefold() in grammar.prepositions and number < len(pieces) - 1) or len(words) > 40):
            continue
        found = of_piece(piece, grammar, first)
        if found and (found.name or found.pronoun):
            back = described is not None and (found.pronoun or found.body)
            return described if back and described else found
        described = described or found
    return described


def antecedent(pieces: list[str], grammar: Grammar, opening: bool) -> Subject | None:
    """Whom `who` or `which` right before the verb stands for: `the state’s regulator, which said`."""
    last = pieces[-1].split() if pieces else []
    if not last or last[0] not in ("who", "which") or not all(each in BETWEEN for each in last[1:]):
        return None
    before = [number for number, each in enumerate(pieces[:-1]) if not AGE.fullmatch(each)]
    if not before:
        return None
    piece = pieces[before[-1]].strip(" “”—–")
    tokens = list(WORD.finditer(piece))
    starts = [each.start() for each in tokens if each[0].casefold() in grammar.definite | grammar.indefinite]
    phrases = [piece[each:] for each in reversed(starts)]
    if last[0] == "who":
        phrases = [each for each in phrases if any(is_role(word) for word in head_of(each, grammar).split())]
    found = named(phrases[0], grammar, False) if phrases else None
    return final_name(piece, grammar, opening and not before[-1]) or found


def with_apposition(pieces: list[str], grammar: Grammar, closed: bool) -> Subject | None:
    """Who is named between commas before what he or she is: `Ada Quill, head of the River Agency, told`."""
    while pieces and all(each.casefold() in BETWEEN for each in pieces[-1].split()):
        pieces, closed = pieces[:-1], True
    if not closed:
        return None
    for piece in pieces[:-1]:
        if RUN.fullmatch(piece.strip()) and (found := final_name(piece.strip(), grammar, True)):
            name = found.name.split()
            if len(name) > 1 and not found.body and (found.name in grammar.people or is_given(name[0])):
                return found
    return None


def of_piece(piece: str, grammar: Grammar, opening: bool) -> Subject | None:
    """The speaker in a stretch without commas."""
    tokens = list(WORD.finditer(piece))
    while tokens and (tokens[-1][0].casefold() in BETWEEN or not tokens[-1][0][0].isalnum()):
        tokens.pop()
    start = 0
    for index in range(len(tokens)):
        if joins(tokens, index, grammar):
            start = index + 1
    tokens = tokens[start:]
    opening = opening and start == 0
    if not tokens:
        return None
    if pronoun := pronoun_of([token[0] for token in tokens], grammar):
        return Subject(pronoun=pronoun)
    return named(piece[tokens[0].start() : tokens[-1].end()], grammar, opening)


def joins(tokens: list[re.Match[str]], index: int, grammar: Grammar) -> bool:
    """Whether a word joins two clauses: not in `Trade and Industry`, nor in `of that text`."""
    word = tokens[index][0].casefold()
    if word not in grammar.joints or index + 1 == len(tokens):
        return False
    before, after = tokens[max(0, index - 1)][0], tokens[index + 1][0]
    both = index > 0 and CAPITAL.match(before) and CAPITAL.match(after) and len(tokens) < 12
    return not (both and word == "and") and not (word == "that" and before.casefold() in grammar.prepositions)


def pronoun_of(words: list[str], grammar: Grammar) -> str:
    """`he`, `she` or `they` where these words are only that."""
    last = words[-1].casefold()
    if last == "it" and last in grammar.they and not (len(words) > 1 and words[-2].casefold() in grammar.prepositions):
        return "it"
    if (
        len(words) > 1
        and words[-2].casefold() not in grammar.prepositions | BETWEEN
        and len(words) < 3
        and words[0].casefold() not in COMMON
    ):
        return ""
    for pronoun, known in (("he", grammar.he), ("she", grammar.she), ("they", grammar.they)):
        if last in known or (words[0].casefold() in known and len(words) < 4):
            return pronoun
    return ""


def named(text: str, grammar: Grammar, opening: bool) -> Subject | None:
    """The name at the end of a phrase, else what the phrase describes."""
    text = from_article(text, grammar)
    first = WORD.match(text)
    word = first[0].casefold() if first else ""
    vague = word in grammar.indefinite
    definite = word in grammar.definite
    head = head_of(text, grammar)
    if any(each.casefold() in DOCUMENTS for each in head.split()[:3]):
        return described(text, head, grammar, opening)
    if head != text and not vague and (found := final_name(head, grammar, opening)) and found.name in grammar.people:
        return found
    if not (vague or (definite and head != text)) and not is_post(text, head, grammar):
        found = final_name(text, grammar, opening) or from_head(text, head, grammar, opening, definite)
        if found and not (definite and is_kind(found.name)):
            return found if found.name in grammar.people else first_known(text, grammar) or found
    elif (found := final_name(head, grammar, opening)) and (not vague or " " in found.name or found.body):
        return found
    return first_known(text, grammar) or described(text, head, grammar, opening)


def is_post(text: str, head: str, grammar: Grammar) -> bool:
    """Whether words are somebody's post at a body, in an apposition: `chairman of the board of the River Authority`."""
    if head == text or not head[:1].islower() or not is_role(head.split()[-1]):
        return False
    found = final_name(text, grammar, False)
    return found is not None and found.body


def is_kind(name: str) -> bool:
    """Whether words with a capital behind an article say what somebody is: `the Iowa Republican`, `das Ministerium`."""
    return name.rpartition(" ")[2] in NATIONS | PEOPLES or name.casefold() in FOREIGN_BODIES


def first_known(text: str, grammar: Grammar) -> Subject | None:
    """Somebody known whom a clause begins with, whatever follows: `the works manager Ada Quill when the news came`."""
    run = RUN.search(text)
    oblique = grammar.prepositions - grammar.definite
    if run is None or any(each in oblique for each in text[: run.start()].casefold().split()):
        return None
    words = POSSESSIVE.sub("", run[0]).split()
    name = known_end(words, grammar.people)
    return Subject(name=name) if name and not run[0].endswith(("’s", "'s")) else None


def from_article(text: str, grammar: Grammar) -> str:
    """A phrase from its article on, where words of another clause stand before: `what was next the founder`."""
    tokens = list(WORD.finditer(text))
    if len(tokens) < 4 or is_role(tokens[0][0]):
        return text
    first = tokens[0][0].casefold()
    placed = first in grammar.prepositions
    if first in grammar.definite | grammar.indefinite or not (placed or tokens[0][0].islower()):
        return text
    articles = ("the", "a", "an") if placed else ("the",)
    for before, token in pairwise(tokens):
        if token[0] in articles and before[0].casefold() not in grammar.prepositions | {"and", "both", "all"}:
            return text[token.start() :]
    return text


def from_head(text: str, head: str, grammar: Grammar, opening: bool, definite: bool) -> Subject | None:
    """The name in what stands before a preposition: `Ada Quill of the river authority`."""
    found = final_name(head, grammar, opening) if head != text or definite else None
    return found if found and (definite or " " in found.name or found.name in grammar.surnames) else None


def known_name(run: str, grammar: Grammar) -> str:
    """The name of somebody whom the text is known to name that a run of capitals ends in."""
    words = POSSESSIVE.sub("", run).split()
    rest = all(is_role(word) for word in words[:-1])
    return known_end(words, grammar.people) or (words[-1] if rest and words[-1] in grammar.surnames else "")


def head_of(text: str, grammar: Grammar) -> str:
    """A phrase up to its first preposition: `a spokesman for the ministry` → `a spokesman`."""
    tokens = list(WORD.finditer(text))
    for index, token in enumerate(tokens):
        if not index or token[0] not in grammar.prepositions:
            continue
        before = tokens[index - 1][0]
        if token[0] not in PARTICLES or token[0] == "der" or is_role(before) or not CAPITAL.match(before):
            return text[: token.start()].strip()
    return text


def final_name(text: str, grammar: Grammar, opening: bool) -> Subject | None:
    """The name that a phrase ends in."""
    last = None
    for last in RUN.finditer(text):  # noqa: B007  (only the last one counts)
        pass
    if last is None or text[last.end() :].strip(" .’'"):
        return None
    before = text[: last.start()].split()
    if before and before[-1] in grammar.prepositions and not (len(before) > 1 and CAPITAL.match(before[0])):
        return None
    run = last[0]
    if known := known_name(run, grammar):
        return Subject(name=known)
    if (
        last.start() == 0
        and opening
        and " " not in run
        and (is_role(run) or run in COMMON or run.casefold() in SPEAKERS)
    ):
        return None
    name, body = split_name(run, opening and last.start() == 0)
    return Subject(name=name, body=body) if (name and name[-1] != ".") or len(name) > 3 else None


def described(text: str, head: str, grammar: Grammar, opening: bool) -> Subject | None:
    """Somebody who is not named: people, bodies, documents."""
    words = [word.casefold() for word in WORD.findall(head)]
    if not words:
        return None
    vague, definite = words[0] in grammar.indefinite, words[0] in grammar.definite
    if vague and len(words) == 1 and (group := GROUP.match(text)):
        return Subject(phrase=group[0][:1].lower() + group[0][1:])
    if (vague or definite) and len(words) == 1:
        return None
    plain = [word.rstrip(".") for word in words]
    speaks = any(
        word in ROLES
        or word in BODIES
        or word in DOCUMENTS
        or word in SPEAKERS
        or word in ROMANCE_ROLES
        or GERMAN_ROLE.fullmatch(word)
        or re.fullmatch(r"(?:\d+|[a-z]+)-year-old", word)
        for word in plain
    )
    if not speaks and not (vague and len(words) < 7) and not (definite and len(words) < 5):
        return None
    if not (vague or definite) and not (grammar.indefinite | grammar.definite).isdisjoint(plain[1:]):
        return None
    phrase = OWNER.sub("", " ".join(text.split()))
    small = (
        opening
        and not re.match(r"\w+ \d", phrase)
        and not definite
        and not vague
        and phrase[:1].isupper()
        and phrase[1:2].islower()
        and not re.match(r"(?:[A-ZÀ-Ž][\w-]*\s){0,3}\w+[’']s\s", phrase)
    )
    phrase = (
        phrase[:1].lower() + phrase[1:]
        if (small or ((vague or definite) and phrase[1:2].islower()) or phrase[:2] in ("A ", "L’"))
        else phrase
    )
    return Subject(phrase=phrase, definite=definite)
