"""The words of a sentence that say whose a quotation is: before it, behind it, or in the middle."""

import re

from briefings.draft.quotes import slavic
from briefings.draft.quotes.behind import SEPARATED, after, inverted, source
from briefings.draft.quotes.eastern import ARABIC, arabic, cjk
from briefings.draft.quotes.grammar import Grammar
from briefings.draft.quotes.marks import MASK, Stretch
from briefings.draft.quotes.names import RUN, is_role
from briefings.draft.quotes.pointing import thing
from briefings.draft.quotes.subjects import DATED, WORD, Found, Subject, known_name, pronoun_of, subject
from briefings.draft.quotes.verbs import hung, verbs_in
from briefings.draft.quotes.vocabulary import BODIES, PARTICLES
from briefings.text import sentences

#: Characters around a quotation that are looked at.
REACH = 320
INNER_END = re.compile(r"[.!?…。！？؟][\s’'”»]*$")
#: What ends the words about a speaker inside a quotation.
INNER_STOP = re.compile(r",|(?<!\bM)(?<!\bMm)[.;!?]\s")
#: What begins another clause with a subject of its own.
CLAUSE = re.compile(r",\s(?:and|but|while|so|und|aber|et|mais|y|pero)\s(?=[A-ZÀ-Ž])")
#: What joins a second verb to the first.
JOINED = re.compile(r"\s(?:and|but|then|und|aber|et|mais|y|pero|e|ma|i|ale|и|но|och|men|en|maar)\s*$")
#: What closes a question: `“Who?” Price asked.`
TAG = re.compile(
    r"(?:[A-Z][\w’.-]*\s){1,4}(?:[a-z]+(?:[.,]|$)|(?:said|says|asked|asks|wrote|replied|added|wondered|responded|tweeted"
    r"|joked|told|yelled|exclaimed|shouted|quipped|recalled)\b)"
)
#: Verbs that say what somebody calls something, and the few words for that between verb and quotation.
JUDGING = re.compile(r"call(?:ed|s)|describe[ds]|dubbed|label(?:l?ed|s)|branded|denounced|condemned|dismissed", re.I)
OBJECT = re.compile(r"(?!\s(?:for|on|upon|in)\b)(?:\s[\w’'-]+){1,6}(?:\sas)?\s*")
#: Where what `according to` names ends, if not at a comma: `laut Petersen ist …`.
FINITE = re.compile(
    r"\s(?:is|are|was|were|has|had|have|will|would|could|ist|sind|war|waren|hat|habe|haben|hatte|wird|werde|werden"
    r"|sei|seien|est|sont|a|ont|es|son|era|ha|han|è|sono|är|blir|blev|har|hade|ska|is|zijn|heeft|był|jest)\s"
)


def masked(text: str, stretches: list[Stretch]) -> str:
    """A paragraph in which no letter of its quotations is left; its length is the same."""
    done, at = [], 0
    for each in stretches:
        done += [text[at : each.outer], MASK * (each.after - each.outer)]
        at = each.after
    return "".join([*done, text[at:]])


def breaks(text: str, hidden: str, stretches: list[Stretch]) -> list[int]:
    """Where sentences begin; a quotation that is a whole sentence ends one where the next begins with a capital."""
    where = set(sentences.starts(hidden))
    for each in stretches:
        rest = hidden[each.after : each.after + 60].lstrip()
        if (
            (inner := INNER_END.search(text, max(each.start, each.end - 4), each.end))
            and rest
            and (rest[0].isupper() or rest[0] in (MASK, "(", "["))
            and not (inner[0][0] in "!?…" and TAG.match(rest))
        ):
            where.add(each.after + len(hidden[each.after :]) - len(hidden[each.after :].lstrip()))
    return sorted(where)


def find(
    hidden: str, stretch: Stretch, bounds: tuple[int, int], grammar: Grammar, hanging: bool = False
) -> Found | None:
    """Who speaks in the sentence of a quotation; `bounds` is that sentence in `hidden`.

    `hanging` says that the quotation itself ends in a comma, a question mark or the like.
    """
    low, high = max(bounds[0], stretch.outer - REACH), min(bounds[1], stretch.after + REACH)
    before = hidden[low : stretch.outer]
    behind = hidden[stretch.after : high].split(MASK)[0]
    opening = low == bounds[0]
    if before.rstrip().endswith((":", "：")) and (found := ahead(before, low, grammar, opening)):
        return found
    if found := directly(before, low, grammar, opening):
        return found
    if found := after(behind, stretch.after, grammar, hanging):
        return found
    if found := ahead(before, low, grammar, opening):
        return found
    eastern = cjk(before, hidden[stretch.after : stretch.after + REACH].split(MASK)[0])
    return Found(eastern[0], low, behind=eastern[1]) if eastern else None


def directly(before: str, low: int, grammar: Grammar, opening: bool) -> Found | None:
    """A verb right before the quotation with its subject: `Price said, “…”`, `Price called it “…”`."""
    last = next(iter(verbs_in(before, grammar)[-1:]), None)
    if last and JUDGING.fullmatch(last[0]) and OBJECT.fullmatch(before, last.end()):
        return ahead(before, low, grammar, opening)
    if (
        last is None
        or len(before) - last.end() > 12
        or before[last.end() :].strip(" ,:").casefold()
        not in ("", "that", "it", "dass", "que", "is", "was", "not", "as")
    ):
        return None
    return ahead(before, low, grammar, opening)


def ahead(before: str, low: int, grammar: Grammar, opening: bool) -> Found | None:
    """The attribution before a quotation: the last verb of saying that has a subject."""
    verbs = verbs_in(before, grammar)
    for number in range(len(verbs) - 1, -1, -1):
        verb = verbs[number]
        start = verbs[number - 1].end() if number else 0
        if pronoun := hung(verb):
            return Found(Subject(pronoun=pronoun), low + verb.start())
        if between := inserted(before, verb, grammar):
            return Found(between, low + verb.start())
        words = before[start : verb.start()]
        if ARABIC.search(before[verb.end() :]):
            found: Subject | None = arabic(before[verb.end() :].rstrip(' :،«"')) or Subject(pronoun="same")
        else:
            words = words.rsplit(MASK, 1)[-1]
            hanging = verb[0].endswith("ing") and words.rstrip().endswith((",", " by"))
            whole = leading if hanging and not number else subject
            found = (
                coordinated(words, grammar, opening and start == 0) or whole(words, grammar, opening and start == 0)
                if words.strip(" ,") and (whole is leading or not hanging)
                else None
            )
            first = WORD.search(words)
            if grammar.inverts and first and is_oblique(first[0].casefold(), found, grammar):
                found = None  # `Am Abend teilte das Ministerium mit`
            behind_quotation = before[: verb.start()].rstrip(" ,").endswith(MASK)
            if (grammar.inverts or behind_quotation) and not (found and found.name):
                found = turned(words, before[verb.end() :], grammar) or found
        if found:
            return Found(found, low + verb.start())
    if according := grammar.according.search(before):
        rest = f" {before[according.end() :]}"
        finite = FINITE.search(rest, 2)
        rest = rest[: finite.start()] if finite else rest
        found = (
            (source(rest, grammar, according[0]) or from_source(rest, grammar))
            if according.start() < 3 or before[: according.start()].endswith(",")
            else None
        )
        if found:
            return Found(found, low)
    if before.rstrip().endswith((":", "：")) and not verbs:
        found = subject(
            re.split(
                r"\s(?:was|were|is|had|has|went|made|took|gave|put|issued|sent|used|war|ist|était|fue)\s",
                before.rstrip(" :"),
            )[0],
            grammar,
            opening,
        )
        if found and (found.name or found.pronoun):
            return Found(found, low)
        phrase = thing(before, grammar)
        found = Subject(phrase=phrase, definite=True) if phrase else acting(before, grammar)
        return Found(found, low) if found else None
    return None


def is_oblique(first: str, found: Subject | None, grammar: Grammar) -> bool:
    """Whether a clause begins with no subject: `Am Abend`, `Der Welt`; `Der Politiker Max Quill` is one."""
    if found and " " in found.name and slavic.is_nominative(found.name):
        return False
    if first not in grammar.prepositions or first not in grammar.definite:
        return first in grammar.prepositions
    return bool(found and found.name and " " not in found.name and found.name not in grammar.surnames)


def acting(clause: str, grammar: Grammar) -> Subject | None:
    """Somebody known, or a pronoun, whom a clause begins with: `Quill waved it aside: “…”`."""
    first = WORD.search(clause)
    if first is None:
        return None
    if pronoun := pronoun_of([first[0]], grammar):
        return Subject(pronoun=pronoun) if pronoun in ("he", "she") else None
    run = RUN.search(clause)
    if run is None or run[0].endswith(("’s", "'s")) or any(each in clause[: run.start()] for each in (",", MASK)):
        return None
    before = clause[: run.start()].casefold().split()
    oblique = grammar.prepositions - grammar.definite
    name = "" if any(each in oblique for each in before) else known_name(run[0], grammar)
    return Subject(name=name) if name else None


def inserted(before: str, verb: re.Match[str], grammar: Grammar) -> Subject | None:
    """Who speaks between two commas, with the verb first: `The plan, said Quill, “was never ours”`."""
    rest = before[verb.end() :]
    if not before[: verb.start()].rstrip().endswith(",") or "," not in rest or verb[0].endswith("ing"):
        return None
    found = subject(rest.split(",")[0], grammar) if len(rest.split(",")[0].split()) < 8 else None
    return found if found and (found.name or found.pronoun) else None


def coordinated(words: str, grammar: Grammar, opening: bool) -> Subject | None:
    """The subject of two verbs, of which the second is one of saying: `Renner left the room and said`."""
    if not JOINED.search(words):
        return None
    clause = DATED.sub("", words) if opening else words
    found = leading(clause, grammar, opening)
    if found and found.name and (" " in found.name or found.name in grammar.surnames):
        return found
    phrase = thing(clause, grammar)
    return Subject(phrase=phrase, definite=True) if phrase else None


def teller(sentence: str, grammar: Grammar) -> Subject | None:
    """Somebody without a name who says something in a sentence: `During the trial an engineer testified that …`."""
    verb = next(iter(verbs_in(sentence, grammar)), None)
    found = subject(sentence[: verb.start()], grammar, opening=True) if verb else None
    return found if found and found.phrase else None


def turned(words: str, rest: str, grammar: Grammar) -> Subject | None:
    """Who stands behind the verb before a quotation: `Am Montag sagte Petersen: „…“`; without any, who spoke last."""
    if (
        grammar.inverts
        and words.strip(" ,").casefold() in ("", "ha", "y", "e", "i", "и")
        and rest.strip(" :,") in ("", "que", "che", "dass", "att", "что", "że")
    ):
        return Subject(pronoun="same")
    found = inverted(SEPARATED.sub("", rest.rstrip(" :,")), grammar) if rest[:1] == " " else None
    if found and found.phrase and not (found.definite and thing(found.phrase, grammar)):
        return None
    return found


def from_source(rest: str, grammar: Grammar) -> Subject | None:
    """What `according to` names without an article or a known noun: `fuentes de los bomberos`."""
    words = rest.split(",")[0].split()
    return Subject(phrase=" ".join(words)) if grammar.inverts and 0 < len(words) < 6 and words[0].isalpha() else None


def leading(words: str, grammar: Grammar, opening: bool) -> Subject | None:
    """The subject that a sentence begins with, where a verb hangs on it by a comma: `Quill left, saying “…”`."""
    clause = words.rstrip(" ,").rsplit(", ", 1)[-1] if words.count(",") > 1 and not opening else words
    clause = CLAUSE.split(clause)[-1]
    end = 0
    for token in WORD.finditer(clause):
        word = token[0]
        small = word.casefold()
        known = (
            word[0].isupper() or is_role(word) or small in grammar.definite | grammar.indefinite or small in PARTICLES
        )
        if not known and small not in grammar.he | grammar.she | BODIES and small not in ("of", "for"):
            break
        end = token.end()
    return subject(clause[:end], grammar, opening) if end else None


def teller_inside(text: str, grammar: Grammar) -> Subject | None:
    """Who speaks by words that French puts into the quotation itself: `« Le bus, dit-elle, suffira. »`."""
    if "hung" not in grammar.verbs.groupindex:
        return None
    for verb in grammar.verbs.finditer(text):
        if not text[: verb.start()].endswith((", ", "! ", "? ")):
            continue
        if pronoun := hung(verb):
            return Subject(pronoun=pronoun)
        rest = INNER_STOP.split(text[verb.end() :], maxsplit=1)[0]
        found = inverted(rest, grammar)
        if found and found.name and not found.body:
            return found
    return None
