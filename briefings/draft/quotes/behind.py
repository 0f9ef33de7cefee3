"""The words behind a quotation that say whose it is: `said Price`, `Price said`, `according to Price`."""

import re

import msgspec

from briefings.draft.quotes import slavic
from briefings.draft.quotes.eastern import ARABIC, arabic
from briefings.draft.quotes.grammar import Grammar
from briefings.draft.quotes.marks import MASK
from briefings.draft.quotes.names import RUN, split_name
from briefings.draft.quotes.subjects import Found, Subject, pronoun_of, subject
from briefings.draft.quotes.verbs import hung, verbs_in

ADVERB = re.compile(
    r"(?:\s|,|—|–|-)*(?:(?:also|later|then|simply|just|only|quickly|had|has|aussi|auch|dann|также|se|ha|han|había|hat|hatte)\s+)?$"
)
#: Words behind an inverted verb that begin another part of the sentence.
STOP = re.compile(
    r"[;:—–(]|,\s(?!(?:\d{1,3},|Jr\b))|\s(?:in|at|on|during|after|before|to|by|with|from|when|while|as|that|about"
    r"|via|adding|referring|speaking|following"
    r"|outside|shortly|earlier|yesterday|today|this|last|through|who|whose|am|im|dem|den|bei|nach|vor|gegenüber|im|in|lors"
    r"|aan|tegen|bij|tijdens|på|till|vid|efter|podczas|przed|после|журналистам|aos|após|dopo|davanti|alla|agli|ai"
    r"|à|dans|devant|sur|après|durante|en|tras|ante|al"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    r"|September|October|November"
    r"|December|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|el\s(?:lunes|martes|miércoles|jueves"
    r"|viernes|sábado|domingo)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|gisteren|vandaag"
    r"|na\s(?:segunda|terça|quarta|quinta|sexta)|no\s(?:sábado|domingo)|ontem|hoje|lunedì|martedì|mercoledì|giovedì"
    r"|venerdì|sabato|ieri|oggi|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|gestern|heute|ayer|hoy|hier)\b"
)
#: Words behind a verb in Russian and Ukrainian that begin another part of the sentence: `на встрече с …`.
SLAVIC_STOP = re.compile(
    r"\s(?:на|с|со|з|із|зі|во время|в (?:ходе|беседе|разговоре|интервью|эфире|четверг|пятницу|понедельник|вторник"
    r"|среду|субботу|воскресенье)|під час|у (?:розмові|бесіді|ході|інтерв)|после|перед|комментируя)\b"
)
#: A verb of any kind right behind a quotation that its own comma keeps open: `“…,” he rumbled`.
SPOKE = re.compile(r"\s(?P<who>he|she|they|(?:[A-Z][\w’'.-]+\s?){1,3}(?<!\s))\s(?:\w+ly\s)?[a-z]+(?:ed|ies|es|s)\b")
#: A verb of any kind before its subject, behind a comma or a dash: `«…», protesta Carla Monti`.
ANY_VERB = re.compile(
    r"\s?(?P<mark>[,—–-]?)\s?(?:(?:se|si|sich|ha|a|hat)\s|[s][’'])?([a-zß-ÿ\u0105-\u017e\u0430-\u045f]{3,})(?=\s)"
)
#: Prefixes that German puts at the end of a clause.
SEPARATED = re.compile(r"\s(?:mit|hinzu|ein|an|fest|aus|zu|klar)$")
#: Pronouns behind `according to`.
OBLIQUE = {
    **dict.fromkeys(("him", "lui", "ihm", "él", "ele", "hem", "honom", "niego", "него"), "he"),
    **dict.fromkeys(("her", "elle", "ihr", "ella", "lei", "ela", "haar", "henne", "niej", "неё"), "she"),
}
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
        found = source(f" {behind[according.end() :]}", grammar, according[0])
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


def source(rest: str, grammar: Grammar, words: str) -> Subject | None:
    """Whom `according to`, or the like `words`, names."""
    first = re.match(r"\s?(\w+)", rest)
    pronoun = OBLIQUE.get(first[1].casefold(), "") if first else ""
    found = Subject(pronoun=pronoun) if pronoun else inverted(rest, grammar)
    plain = slavic.nominative(found.name)[0] if found and slavic.SOURCE.search(f"{words} ") else ""
    return Subject(name=plain) if plain else found


def stop(rest: str) -> int:
    """Where a subject behind a verb ends."""
    found = STOP.search(rest, 1) or SLAVIC_STOP.search(rest, 1)
    return found.start() if found else len(rest)


def inverted(rest: str, grammar: Grammar) -> Subject | None:
    """The subject behind its verb: `said Ned Price, the spokesman`, `said the minister, Ahmed Ali`."""
    rest = re.sub(r"^\s+(?:to reporters|reporters|on \w+day|\w+day|am \w+tag|gestern|ce \w+di|ayer|hoy)\b,?", "", rest)
    rest = HEDGE.sub("", rest).rstrip(".。 ")
    rest = SEPARATED.sub("", rest) if grammar.inverts else rest
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
    run = RUN.fullmatch(apposed[1].strip(" .")) if apposed else None
    known = run[0] if run and run[0] in grammar.people else ""
    name, body = (known, False) if known else split_name(run[0]) if run else ("", False)
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


def ends_open(behind: str) -> bool:
    """Whether words behind a quotation end in a comma or the like before the next one."""
    return behind.rstrip()[-1:] in (",", "—", "–", ":", ";", "،") or (
        bool(behind.strip()) and behind.rstrip()[-1:] not in ".!?…。"
    )
