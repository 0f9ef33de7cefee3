"""The words of a sentence that say whose a quotation is: before it, behind it, or in the middle."""

import re

import msgspec

from briefings.draft.quotes.grammar import Grammar
from briefings.draft.quotes.marks import Stretch
from briefings.draft.quotes.people import RUN, is_role, split_name
from briefings.draft.quotes.subjects import WORD, Subject, pronoun_of, subject
from briefings.draft.quotes.vocabulary import BODIES, PARTICLES
from briefings.text import sentences

#: Stands for every character of a quotation where only what is around it counts.
MASK = "\ue000"
#: Characters around a quotation that are looked at.
REACH = 320
INNER_END = re.compile(r"[.!?…。！？؟][\s’'”»]*$")
NOUN = re.compile(
    r"(?<![\w’'])(?:the|a|an|his|her|their|its|our|my|of|for|in|by|from|with|these|those|such|any|many|no|phone)\s$",
    re.I,
)
ADVERB = re.compile(r"(?:\s|,|—|–|-)*(?:(?:also|later|then|simply|just|only|quickly|aussi|auch|dann|также)\s+)?$")
#: Words behind an inverted verb that begin another part of the sentence.
STOP = re.compile(
    r"[;:—–(]|,\s(?!(?:\d{1,3},|Jr\b))|\s(?:in|at|on|during|after|before|to|by|with|from|when|while|as|that|about"
    r"|via|adding|referring|speaking|following"
    r"|outside|shortly|earlier|yesterday|today|this|last|through|who|whose|am|im|bei|nach|vor|gegenüber|im|in|lors"
    r"|à|dans|devant|sur|après|durante|en|tras|ante|al"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    r"|September|October|November"
    r"|December|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|el\s(?:lunes|martes|miércoles|jueves"
    r"|viernes|sábado|domingo)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
)
#: `Minister for the Interior`, `the head of the WHO`: inside a subject.
ARABIC = re.compile("[\u0600-\u06ff]")
ARABIC_STOP = re.compile(
    r"\s(?:إن|أن|إنه|إنها|في|خلال|أمام|للصحفيين|لوكالة|عبر|على|يوم|بعد|قبل|لقناة|ردا)(?=\s|$)|[،:؛.«\"“]"
)
ARABIC_OFFICE = re.compile(
    r"(?:ال)?(?:وزير|رئيس|متحدث|ناطق|نائب|قائد|مدير|أمين|سفير|حاكم|عمدة|ملك|أمير|جنرال|عميد|لواء|عقيد|دكتور|باسم|عام)ة?"
)
CJK_BEFORE = re.compile(
    r"([\u3040-\u30ff\u3400-\u9fff·・]{2,24}?)(?:在[^，。]{0,20})?(?:表示|说|說|称|稱|指出|强调|強調|告诉[^，。：]{0,8}|补充说|写道|认为|宣布|回应"
    r"|解释说?|警告说?|は|が)[：:，,]?\s*$"
)
CJK_AFTER = re.compile(
    r"^と?、?([\u3040-\u30ff\u3400-\u9fff・]{2,24}?)(?:は|が|氏は)?(?:述べ|語っ|話し|言っ|强调|表示|说|說)"
)
CJK_OFFICE = re.compile(
    r".*(?:发言人|發言人|总统|總統|主席|总理|總理|部长|部長|局长|秘书长|秘書長|市长|主任|书记|大臣|首相|長官|の)"
)
CJK_HONOUR = re.compile(r"(?:首相|大統領|大臣|長官|知事|市長|会長|社長|氏|さん|先生|报道官|報道官)+$")


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
            INNER_END.search(text, max(each.start, each.end - 4), each.end)
            and rest
            and (rest[0].isupper() or rest[0] == MASK)
        ):
            where.add(each.after + len(hidden[each.after :]) - len(hidden[each.after :].lstrip()))
    return sorted(where)


def find(hidden: str, stretch: Stretch, bounds: tuple[int, int], grammar: Grammar) -> Found | None:
    """Who speaks in the sentence of a quotation; `bounds` is that sentence in `hidden`."""
    low, high = max(bounds[0], stretch.outer - REACH), min(bounds[1], stretch.after + REACH)
    before = hidden[low : stretch.outer]
    behind = hidden[stretch.after : high].split(MASK)[0]
    opening = low == bounds[0]
    if before.rstrip().endswith((":", "：")) and (found := ahead(before, low, grammar, opening)):
        return found
    if found := directly(before, low, grammar, opening):
        return found
    if found := after(behind, stretch.after, grammar):
        return found
    return ahead(before, low, grammar, opening) or cjk(before, behind, low)


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
    verbs = [each for each in found if each[0].casefold() in grammar.single] if grammar.single else list(found)
    return [each for each in verbs if not NOUN.search(text, max(0, each.start() - 14), each.start())]


def after(behind: str, at: int, grammar: Grammar) -> Found | None:
    """The attribution behind a quotation: `said Price`, `Price said`, `according to Price`."""
    stripped = behind.lstrip(" ,—–-\u00a0")
    shift = at + len(behind) - len(stripped)
    if according := grammar.according.match(behind):
        rest = behind[according.end() :]
        found = subject(rest[: stop(rest)], grammar)
        return (
            Found(found, at, True, ends_open(behind))
            if found and not (found.phrase and according[0].strip(" ,").casefold() == "as")
            else None
        )
    verb = next(iter(verbs_in(stripped, grammar)), None)
    if verb is None:
        return None
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


def inverted(rest: str, grammar: Grammar) -> Subject | None:
    """The subject behind its verb: `said Ned Price, the spokesman`, `said the minister, Ahmed Ali`."""
    rest = re.sub(r"^\s+(?:to reporters|reporters|on \w+day|\w+day|am \w+tag|gestern|ce \w+di|ayer|hoy)\b,?", "", rest)
    rest = rest.rstrip(".。 ")
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
        words = before[start : verb.start()]
        if ARABIC.search(before[verb.end() :]):
            found: Subject | None = arabic(before[verb.end() :].rstrip(' :،«"'))
        else:
            words = words.rsplit(MASK, 1)[-1]
            hanging = verb[0].endswith("ing") and words.rstrip().endswith((",", " by"))
            whole = leading if hanging and not number else subject
            found = (
                whole(words, grammar, opening and start == 0)
                if words.strip(" ,") and (whole is leading or not hanging)
                else None
            )
        if found:
            return Found(found, low + verb.start())
    if according := grammar.according.search(before):
        rest = before[according.end() :]
        found = (
            subject(rest.split(",")[0], grammar)
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
        return Found(found, low) if found and (found.name or found.pronoun) else None
    return None


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


def arabic(rest: str) -> Subject | None:
    """The subject that an Arabic verb stands before, by its place: up to a comma, a colon or `that`."""
    words = ARABIC_STOP.split(rest.strip())[0].split()
    if not words or len(words) > 12:
        return None
    name = list(words)
    while name and (ARABIC_OFFICE.match(name[0]) or (len(name) < len(words) and name[0].startswith("ال"))):
        name.pop(0)
    if len(name) < len(words) and len(name) < 2:
        return Subject(phrase=" ".join(words))
    return (
        Subject(phrase=" ".join(words))
        if words[0].startswith("ال") and name == words
        else Subject(name=" ".join(name[:4]))
    )


def cjk(before: str, behind: str, low: int) -> Found | None:
    """The subject of a Chinese or Japanese sentence by its place: `外交部发言人毛宁说：`, `」と岸田首相は述べた`."""
    if found := CJK_BEFORE.search(before[-60:]):
        return Found(cjk_subject(found[1]), low)
    if found := CJK_AFTER.search(behind[:60]):
        return Found(cjk_subject(found[1]), low, behind=True)
    return None


def cjk_subject(words: str) -> Subject:
    """A name without the office before it or behind it; the office where no name is left."""
    bare = CJK_HONOUR.sub("", words)
    name = CJK_OFFICE.sub("", bare) or bare
    if words in ("他", "她", "彼", "彼女"):
        return Subject(pronoun="she" if words in ("她", "彼女") else "he")
    return Subject(name=name) if len(name) > 1 else Subject(phrase=words)
