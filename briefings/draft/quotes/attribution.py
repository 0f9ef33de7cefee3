"""The words of a sentence that say whose a quotation is: before it, behind it, or in the middle."""

import re

import msgspec

from briefings.draft.quotes.eastern import ARABIC, arabic, cjk
from briefings.draft.quotes.grammar import Grammar
from briefings.draft.quotes.marks import Stretch
from briefings.draft.quotes.people import RUN, is_role, split_name
from briefings.draft.quotes.pointing import thing
from briefings.draft.quotes.subjects import DATED, WORD, Subject, pronoun_of, subject
from briefings.draft.quotes.vocabulary import BODIES, PARTICLES
from briefings.text import sentences

#: Stands for every character of a quotation where only what is around it counts.
MASK = "\ue000"
#: Characters around a quotation that are looked at.
REACH = 320
INNER_END = re.compile(r"[.!?…。！？؟][\s’'”»]*$")
NOUN = re.compile(
    r"(?<![\w’'])(?:عدم|the|a|an|his|her|their|its|our|my|of|for|in|by|from|with|these|those|such|any|many|no|phone)\s$",
    re.I,
)
ADVERB = re.compile(
    r"(?:\s|,|—|–|-)*(?:(?:also|later|then|simply|just|only|quickly|had|has|aussi|auch|dann|также|se|ha|han|había|hat|hatte)\s+)?$"
)
#: Words behind an inverted verb that begin another part of the sentence.
STOP = re.compile(
    r"[;:—–(]|,\s(?!(?:\d{1,3},|Jr\b))|\s(?:in|at|on|during|after|before|to|by|with|from|when|while|as|that|about"
    r"|via|adding|referring|speaking|following"
    r"|outside|shortly|earlier|yesterday|today|this|last|through|who|whose|am|im|dem|den|bei|nach|vor|gegenüber|im|in|lors"
    r"|à|dans|devant|sur|après|durante|en|tras|ante|al"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    r"|September|October|November"
    r"|December|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|el\s(?:lunes|martes|miércoles|jueves"
    r"|viernes|sábado|domingo)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
)
#: Prefixes that German puts at the end of a clause.
SEPARATED = re.compile(r"\s(?:mit|hinzu|ein|an|fest|aus|zu|klar)$")
#: What joins a second verb to the first.
JOINED = re.compile(r"\s(?:and|but|then|und|aber|et|mais|y|pero|e|ma|i|ale|и|но|och|men|en|maar)\s*$")
#: What closes a question: `“Who?” Price asked.`
TAG = re.compile(
    r"(?:[A-Z][\w’.-]*\s){1,4}(?:[a-z]+(?:[.,]|$)|(?:said|says|asked|asks|wrote|replied|added|wondered|responded|tweeted"
    r"|joked|told|yelled|exclaimed|shouted|quipped|recalled)\b)"
)
#: A verb of any kind right behind a quotation that its own comma keeps open: `“…,” he rumbled`.
SPOKE = re.compile(r"\s(?P<who>he|she|they|(?:[A-Z][\w’'.-]+\s?){1,3}(?<!\s))\s(?:\w+ly\s)?[a-z]+(?:ed|ies|es|s)\b")
#: A verb of any kind before its subject, behind a comma or a dash: `«…», protesta Carla Monti`.
ANY_VERB = re.compile(
    r"\s?(?P<mark>[,—–-]?)\s?(?:(?:se|si|sich|ha|a|hat)\s|[s][’'])?([a-zß-ÿ\u0105-\u017e\u0430-\u045f]{3,})(?=\s)"
)
#: Who said it, behind a dash: `“…” — Ada Quill, mayor`.
SIGNATURE = 120
SIGNED = re.compile(r"\s*(?:—|–|--?)\s?(?=[A-ZÀ-Ž])")
#: Adverbs between an inverted verb and its subject.
HEDGE = re.compile(
    r"^(?:\s(?:hingegen|dagegen|jedoch|indes|zudem|außerdem|unterdessen|daraufhin|aber|denn|auch|dazu|später|dann"
    r"|schließlich|wiederum|gestern|heute|etwa|hinzu|sich|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier"
    r"|aussi|encore|également|ensuite|notamment|también|ayer|hoy|además|inoltre|anche|poi|ieri|oggi|också|även|sedan"
    r"|jednak|także|również|dziś|wczoraj|out|back|on|in|up))+(?=\s)"
    r"|^\s(?:(?:am|le|el|il|w|на)\s)?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|lunes|martes"
    r"|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|środę|wtorek"
    r"|czwartek|piątek|sobotę|niedzielę|poniedziałek)(?=\s)"
)
#: Where what `according to` names ends, if not at a comma: `laut Petersen ist …`.
FINITE = re.compile(
    r"\s(?:is|are|was|were|has|had|have|will|would|could|ist|sind|war|waren|hat|habe|haben|hatte|wird|werde|werden"
    r"|sei|seien|est|sont|a|ont|es|son|era|ha|han|è|sono|är|blir|blev|har|hade|ska|is|zijn|heeft|był|jest)\s"
)
NEXT_WORD = re.compile(r"\s(\w+)")


class Found(msgspec.Struct, frozen=True):
    """Who speaks, and where in the paragraph the words that say so begin."""

    subject: Subject
    at: int
    behind: bool = False
    #: Whether the sentence goes on behind these words, so that what is quoted next is still the same speech.
    comma: bool = False


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
    if (
        last is None
        or len(before) - last.end() > 12
        or before[last.end() :].strip(" ,:").casefold()
        not in ("", "that", "it", "dass", "que", "is", "was", "not", "as")
    ):
        return None
    return ahead(before, low, grammar, opening)


def verbs_in(text: str, grammar: Grammar) -> list[re.Match[str]]:
    """The verbs of saying in a text; behind an article or a preposition the word is a noun: `rejected the claims`."""
    found = grammar.verbs.finditer(text)
    verbs = [each for each in found if is_verb(text, each, grammar)] if grammar.single else list(found)
    return [each for each in verbs if not NOUN.search(text, max(0, each.start() - 14), each.start())]


def is_verb(text: str, word: re.Match[str], grammar: Grammar) -> bool:
    """Whether a word is one of saying, by itself or with the next one: `pointed out`."""
    known = word[0].casefold()
    if known in grammar.phrasal:
        following = NEXT_WORD.match(text, word.end())
        if following is not None and following[1].casefold() in grammar.phrasal[known]:
            return True
    if known in grammar.perfect:
        return re.search(r"\b(?:ha|han|había|habían|he)\s$", text[max(0, word.start() - 8) : word.start()]) is not None
    return known in grammar.single


def spoken(behind: str, at: int, hanging: bool, grammar: Grammar) -> Found | None:
    """The attribution behind a quotation by its place alone: `“…,” he rumbled`, `“…” — Ada Quill, mayor`."""
    found: Subject | None = None
    if hanging and (verb := SPOKE.match(behind)):
        found = subject(verb["who"], grammar)
        return Found(found, at, True, ends_open(behind)) if found and not found.phrase else None
    if found := verb_first(behind, hanging, grammar):
        return Found(found, at, True, ends_open(behind))
    if signed := SIGNED.match(behind):
        found = subject(behind[signed.end() :].split(",")[0].rstrip(" .)"), grammar)
    return Found(found, at, True) if found and " " in found.name and len(behind) < SIGNATURE else None


def verb_first(behind: str, hanging: bool, grammar: Grammar) -> Subject | None:
    """The subject behind a verb of any kind: `“…”, grinned Ada Quill`."""
    verb = ANY_VERB.match(behind)
    if verb is None or not (hanging or verb["mark"]) or verb[2].casefold() in grammar.prepositions | grammar.joints:
        return None
    found = inverted(behind[verb.end() :], grammar)
    return found if found and (" " in found.name or found.name in grammar.surnames) else None


def after(behind: str, at: int, grammar: Grammar, hanging: bool = False) -> Found | None:
    """The attribution behind a quotation: `said Price`, `Price said`, `according to Price`."""
    stripped = behind.lstrip(" ,—–-\u00a0")
    shift = at + len(behind) - len(stripped)
    if according := grammar.according.match(behind):
        found = inverted(f" {behind[according.end() :]}", grammar)
        return (
            Found(found, at, True, ends_open(behind))
            if found and not (found.phrase and according[0].strip(" ,").casefold() == "as")
            else None
        )
    verb = next(iter(verbs_in(stripped, grammar)), None)
    if verb is None:
        return spoken(behind, at, hanging, grammar)
    if ADVERB.fullmatch(stripped[: verb.start()]):
        if pronoun := hung(verb):
            return Found(Subject(pronoun=pronoun), shift, True, ends_open(behind))
        rest = stripped[verb.end() :]
        found = inverted(rest, grammar) or Subject(pronoun="same")
        return Found(found, shift, True, ends_open(behind))
    found = subject(stripped[: verb.start()], grammar, opening=stripped is behind or behind.startswith(" "))
    if found and (found.phrase or found.name) and behind[:1] not in " ,—–-\u00a0" and not behind.startswith(MASK):
        return None
    return Found(found, shift, True, ends_open(behind)) if found else None


def stop(rest: str) -> int:
    """Where a subject behind a verb ends."""
    found = STOP.search(rest, 1)
    return found.start() if found else len(rest)


def hung(verb: re.Match[str]) -> str:
    """The pronoun that hangs on a verb: `a-t-elle ajouté`."""
    groups = verb.groupdict()
    word = (groups.get("hung") or groups.get("hung_too") or "").rpartition("-")[2]
    return {"il": "he", "elle": "she", "on": "they", "ils": "they", "elles": "they"}.get(word, "")


def inside(text: str, grammar: Grammar) -> str:
    """The pronoun that French puts into the quotation itself: `« Le bus, dit-elle, suffira. »`."""
    verbs = grammar.verbs.finditer(text) if "hung" in grammar.verbs.groupindex else ()
    return next((hung(each) for each in verbs if hung(each) and text[: each.start()].endswith(", ")), "")


def inverted(rest: str, grammar: Grammar) -> Subject | None:
    """The subject behind its verb: `said Ned Price, the spokesman`, `said the minister, Ahmed Ali`."""
    rest = re.sub(r"^\s+(?:to reporters|reporters|on \w+day|\w+day|am \w+tag|gestern|ce \w+di|ayer|hoy)\b,?", "", rest)
    rest = HEDGE.sub("", rest).rstrip(".。 ")
    if ARABIC.search(rest):
        return arabic(rest)
    first = rest[: stop(rest)]
    words = re.findall(r"[^\s,]+", first)
    if words and (pronoun := pronoun_of(words[:1], grammar)):
        return Subject(pronoun=pronoun)
    found = subject(first, grammar)
    if found and found.name:
        return found
    apposed = re.match(r",\s+([^,;]{3,60})", rest[len(first) :])
    run = RUN.fullmatch(apposed[1].strip()) if apposed else None
    name, body = split_name(run[0]) if run else ("", False)
    if name and not body:
        return Subject(name=name)
    longer = rest.split(",")[0]
    return subject(longer, grammar) or found if first != longer and found is None else whole(found, longer)


def whole(found: Subject | None, longer: str) -> Subject | None:
    """Somebody described with the words that follow: `a resident of Mosul in the north` stays as short as `found`."""
    if (
        found
        and found.phrase
        and re.match(r"\s?(?:at|in|with|from)\s", longer[longer.find(found.phrase[2:]) + len(found.phrase) - 2 :])
    ):
        rest = longer[longer.find(found.phrase[2:]) + len(found.phrase[2:]) :]
        if len(rest.split()) < 6 and not re.search(
            r"\d|day\b|\b(?:statement|interview|conference|briefing|meeting)\b", rest
        ):
            return msgspec.structs.replace(found, phrase=found.phrase + rest.rstrip())
    return found


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
            if grammar.inverts and first and first[0].casefold() in grammar.prepositions:
                found = None  # `Am Abend teilte das Ministerium mit`
            behind_quotation = before[: verb.start()].rstrip(" ,").endswith(MASK)
            if (grammar.inverts or behind_quotation) and not (found and found.name):
                found = turned(words, before[verb.end() :], grammar) or found
        if found:
            return Found(found, low + verb.start())
    if according := grammar.according.search(before):
        rest = FINITE.split(f" {before[according.end() :]}", maxsplit=1)[0]
        found = (
            (inverted(rest, grammar) or source(rest, grammar))
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
        return Found(Subject(phrase=phrase, definite=True), low) if phrase else None
    return None


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


def source(rest: str, grammar: Grammar) -> Subject | None:
    """What `according to` names without an article or a known noun: `fuentes de los bomberos`."""
    words = rest.split(",")[0].split()
    return Subject(phrase=" ".join(words)) if grammar.inverts and 0 < len(words) < 6 and words[0].isalpha() else None


def leading(words: str, grammar: Grammar, opening: bool) -> Subject | None:
    """The subject that a sentence begins with, where a verb hangs on it by a comma: `Quill left, saying “…”`."""
    clause = words.rstrip(" ,").rsplit(", ", 1)[-1] if words.count(",") > 1 and not opening else words
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


def ends_open(behind: str) -> bool:
    """Whether words behind a quotation end in a comma or the like before the next one."""
    return behind.rstrip()[-1:] in (",", "—", "–", ":", ";", "،") or (
        bool(behind.strip()) and behind.rstrip()[-1:] not in ".!?…。"
    )
