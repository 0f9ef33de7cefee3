"""What a share is of: `of voters stayed away`, `increase in rents`, `turnout`."""

import re

from briefings.draft.numbers.before import before_it, subject_of
from briefings.draft.numbers.phrases import TOKEN, place
from briefings.draft.numbers.words import SMALL

#: `The number of people in hospital more than doubled to`.
NUMBER_OF = re.compile(
    r"\b(?:number|total|count) of ((?:[^\W\d_][\w’-]*\s){0,4}?[^\W\d_][\w’-]*)\s(?:rose|fell|grew|dropped|climbed"
    r"|jumped|more|has|have|had|was|is|to|reached|stood|stands|increased|decreased|declined|doubled|tripled|almost"
    r"|nearly)\b"
)
#: The most words of a clause behind a share.
LONGEST_PART = 9
LEANS = re.compile(r"of (?:them|it|that|this|those|these|which|whom|us|the total|all|total)\b(?! [a-z])", re.I)
#: Where a short clause behind a share ends at the latest.
CUT = re.compile(
    r"\s(?:and|but|while|compared|since|after|when|because|although|as|until|before|according|up|down|who|which|that"
    r"|where|by (?:19|20)\d\d|last|this (?:year|month|week)|next|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|in (?:the (?:past|last|first|second|third|fourth|year|three|six)|(?:19|20)\d\d|(?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December)))\b"
)
#: A change or a part that a share stands before: `a 5 percent increase in rents`.
CHANGE = re.compile(
    r"\s(?:[a-z-]+\s){0,2}(?:increases?|rise|drop|fall|decline|decrease|cut|reduction|stake|share|tax|tariffs?|levy|duty"
    r"|majority|chance|discount|jump|gain|growth|turnout|unemployment|inflation|interest|interests|hike|raise|fee|margin|probability|risk|surge"
    r"|support|approval)(?:\s(?:in|on|of|for)\s(?:(?:the|its|their|all)\s)?(?:[^\W\d_][\w’-]*)(?:\s(?!(?:and|in|on|to|for|by|after"
    r"|from|with|at|as|was|were|is|are|last|this|that|which|over|since|when|if|but|of|or|will|would|has|had)\b)[^\W\d_][\w’-]*){0,2})?"
    r"(?![\w’-])"
)
STATE = re.compile(
    r"\s(effective|complete|completed|contained|owned|renewable|full|accurate|vaccinated|higher|lower)\b"
)
FOREIGN_OF = re.compile(
    r"\s(?:der|des|de la|de los|de las|de|du|del|von|d[’'](?=\w)|dei|delle|della|dos|das|da|do|van de|van)\s?"
)


def share(after: str, before: str, language: str) -> str:
    """What a share is of: the words behind it, else what is said to have it."""
    if language != "en":
        return foreign_share(after) or before_it(before, language)
    if after.startswith(" of "):
        return part_clause(after) or before_it(before, language)
    if after.startswith((" off", " discount")):
        return ""
    if found := CHANGE.match(after):
        return " ".join(found[0].split())
    if (found := STATE.match(after)) and (subject := subject_of(re.split(r"[.;:,!?]\s", before)[-1])):
        return f"{subject} {found[1]}"
    return before_it(before, language) or number_of(before)


def part_clause(after: str) -> str:
    """` of voters stayed away` where the clause is short, else what the share is of."""
    clause = re.split(r"[,;:()–—“”\"]|(?<!\d)[.]|[.](?!\d)", after, maxsplit=1)[0]
    clause = CUT.split(clause, maxsplit=1)[0].strip()
    if 2 < len(clause.split()) <= LONGEST_PART and not LEANS.match(clause):
        return clause
    name = place(after).strip()
    return "" if LEANS.match(f"{name} ") else name


def foreign_share(after: str) -> str:
    """` der Wähler`, ` des enfants`: what a share is of in another language."""
    found = FOREIGN_OF.match(after)
    if not found:
        return ""
    words: list[str] = []
    end = found.end()
    for token in TOKEN.finditer(after, found.end()):
        if not token[0][0].isalpha() or len(words) == 3 or (token[0].casefold() in SMALL and words):
            break
        words.append(token[0])
        end = token.end()
        if token[0].casefold() in ("ellos", "ellas", "ihnen", "eux", "elles", "loro"):
            return ""
        if len(token[0]) > 3 and token[0].casefold() not in SMALL:
            return after[1:end]
    return ""


def number_of(before: str) -> str:
    """What a sentence says that it gives the number of."""
    found = NUMBER_OF.search(before)
    return found[1] if found else ""
