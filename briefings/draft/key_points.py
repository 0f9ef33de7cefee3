"""Three to five sentences of a text that say what matters, word for word.

What speaks for a sentence is where it stands, what it shares with the headline and with the rest of the text (as in
H. P. Luhn's *Automatic Creation of Literature Abstracts*, 1958), and the numbers it gives. What repeats one that is
taken already is left out.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefings.draft import KeyPoint, summary
from briefings.draft.dates import Passage
from briefings.draft.language import WORDS
from briefings.draft.list_items import one_by_one
from briefings.text import sentences
from briefings.text.words import count, unspaced

#: A text with fewer sentences is short enough to be read.
FEWEST = 5
#: How many points a text of up to so many sentences has.
POINTS = ((14, 3), (30, 4))
MOST = 5
#: Words that a point may have, and the sentences at the beginning of a text that are looked at.
SHORTEST, LONGEST, LOOKED_AT = 7, 60, 120
#: The share of the shorter sentence's words from which two say the same, and what a point must be worth of the best.
ALIKE, WORTH = 0.6, 0.25
WORD = re.compile(r"[^\W_][\w’'-]*")
WHOLE = re.compile(r"[.!?。！？؟۔।][”\"’»」』)]*$")
QUOTED = re.compile(r"“[^“”]*(?:”|$)|„[^„“”]*(?:[“”]|$)|«[^«»]*(?:»|$)|\"[^\"]*(?:\"|$)|「[^「」]*(?:」|$)")
#: Openings with a pronoun for what only the sentence before names.
PRONOUN = re.compile(
    r"[“\"„«‘「(]?\s?(?:He|She|It|They|This|That|These|Those|His|Her|Hers|Its|Their|Theirs|Such|Both|Er|Sie|Es|Das|Dies\w*"
    r"|Sein\w*|Ihr\w*|Il|Elle|Ils|Elles|Cela|Ce|Cette|Ces|Son|Sa|Ses|Leurs?|El[lL][oa]s?|Él|Est[eoa]s?|Su|Sus)\b"
    r"|[“\"„«‘「]?\s?(?:彼|彼女|これ|それ|他|她|这|那)"
    r"|(?:In|On|At|By|After|Before|Unlike|Like|For|With|From|Until|During|Since|Despite|As|[A-Z][a-z]+ly)\b[^,.;:]{0,70},"
    r"\s(?:he|she|they|it|his|her|their|its|this|that|these|those|there)\b"
)
#: Openings that lean on the sentence before.
LEANING = re.compile(
    r"[“\"„«‘「(]?\s?(?:But|And|Or|So|Yet|However|Also|Then|Nor|Neither|Thus|Therefore|Hence|Indeed|Similarly|Likewise"
    r"|Again|Once again|Nevertheless|Nonetheless|Perhaps|Maybe|Yes|No,|Not only|Either|Plus|Besides|Consequently"
    r"|Accordingly|Otherwise|Overall|Finally|Unfortunately|Fortunately|Ironically|Surprisingly|Interestingly|Clearly"
    r"|Obviously|(?:First|Second|Third|Next|Last),"
    r"|There|Here|Meanwhile|Instead|Still|Moreover|Furthermore|Additionally|Another|Others?"
    r"|(?:One|Two|Three|Some|Many|Most|All|None|Few|Each|Neither|Either|Half) of (?:them|these|those|the (?:two|three))"
    r"|(?:The|A) (?:latter|former|same|first|second|third|other|others|rest|move|result|reason)"
    r"|The (?:day|week|month|year|night|morning|evening) (?:before|after|earlier|later)\b(?= |,)"
    r"|(?:\d{1,3}|[A-Z][a-z]+)(?: [a-z]+)? (?:minutes?|hours?|days?|weeks?|months?|years?|decades?)"
    r" (?:later|earlier|before|afterwards),?"
    r"|In (?:addition|fact|turn|response|contrast|other words|that|this|the meantime|both|doing so|return|short|all"
    r"|the end)"
    r"|At (?:that|this|the same time|the time|least that)|By (?:then|that|this|contrast|comparison)|Since then"
    r"|Until then|Back then|After (?:that|this|which|it)|Before (?:that|this)|Out of (?:that|this)"
    r"|(?:Because of|Despite|Unlike|Like|With|Among|On top of) (?:this|that|these|those|them|many)|From (?:there|then)"
    r"|For (?:example|instance|now|that|this|these)|On (?:top of|the other hand|the contrary|that|this)"
    r"|As (?:a result|such|well|the story)|Of (?:course|those|these|them|that)|To (?:that|this|do so)|Even so|That said"
    r"|Asked|Earlier|Later|Afterwards?|Now"
    r"|Aber|Und|Doch|Zudem|Auch|Dabei|Damit|Dort|Dafür|Dazu|Danach|Davon|Jedoch|Außerdem|Allerdings|Denn|Deshalb|Daher"
    r"|Trotzdem|Darum|So"
    r"|Mais|Et|Ainsi|Pourtant|Cependant|Ensuite|Puis|Enfin|Car|Or|D[’']ailleurs|En effet"
    r"|Pour (?:le reste|le second|cela)"
    r"|Le (?:premier|second|dernier)|La (?:première|seconde|dernière)|[AÀ] savoir"
    r"|Pero|Y|Además|También|Sin embargo|Por (?:eso|ello|su parte)|Así|Entonces|Luego)(?!\w)"
    r"|[“\"„«‘「]?\s?(?:しかし|また|但)"
)
#: Openings with somebody or something that only the sentence before names.
KNOWN = re.compile(
    r"(?:The|That|This) (?:[a-z]+ ){0,2}?(?:official|spokes\w+|statement|report|group|man|woman|minister|president"
    r"|leader"
    r"|company|attack|incident|committee|council|body|agency|ministry|document|decision|journey|author|study|police"
    r"|suspect|victims?|paper|newspaper|deal|agreement|bill|law|firm|charity|judge|court|plan|project|programme|program"
    r"|ban|vote|ruling|case|crash|fire|storm|pair|couple|family|driver|officers?|teenager|boy|girl|defendant"
    r"|organi[sz]ation|researchers|scientists|team|survey|poll|letter|book|film|show|event|meeting|announcement|move"
    r"|measure|proposal|change|changes|comments|remarks|figures?|increase|two|three|four"
    r"|resolution|mission|amendment|motion|treaty|verdict|charges|killings?|blast|explosion|strike)\b(?! of\b| in\b)"
)
#: A pronoun before anybody is named: `When he came`.
UNNAMED = re.compile(
    r"(?:When|While|As|After|Before|If|Although|Though|Since|Once|Because|Until|Where|In|At|On|For|To|With|During|Despite)"
    r"\s(?:[a-z]+\s){0,3}?(?:he|she|they|it|his|her|their|him|them|this|that|these|those)\b"
)
#: What happened before the news: a year in front, a career, the past perfect, a definition.
BACKGROUND = re.compile(
    r"(?:In|Since|From|Between|By|Until|Back in|During|En|Im Jahr|Depuis|Desde)\s(?:the\s|early\s|late\s|mid-?){0,2}"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s)?(?:1[89]|20)\d\d"
    r"|.{0,200}?\b(?:was|were|been) (?:born|founded|established|built|created) in (?:1[89]|20)\d\d"
    r"|(?:Last (?:year|month|week)|Years ago|Decades ago"
    r"|(?:Two|Three|Four|Five|Ten|Several) (?:years|months|decades) ago)\b"
    r"|(?:(?!(?:said|says|that|which|who|whose|reported|announced|confirmed)\s)\S{1,40}\s){1,16}?had"
    r" (?:been|already|long|previously|earlier|[a-z]+ed)\b"
)
#: No sentence of a report: a desk's note, a speaker's label, two sentences run together, half a quotation.
NO_REPORT = re.compile(
    r"\([^()]*\)\W*$|[A-Z][A-Z .’'-]{3,40}:\s|[^\W\d_]{2,30}:\s(?=[a-z])"
    r"|(?:Editor[’']s note|Note|Correction|Update"
    r"|Photo|Video|Watch|Read|Listen|See|Click|Subscribe|Sign up|Follow|Share|Source|Credit)\b[^.]{0,20}[:|]"
)
#: Something that is only pointed at: `called it`.
DANGLING = re.compile(
    r"\b(?:call(?:s|ed)|describ(?:es|ed)|welcom(?:es|ed)|reject(?:s|ed)|den(?:ies|ied)|confirm(?:s|ed)|creat(?:es|ed)|told"
    r"|condemn(?:s|ed)|did|made|support(?:s|ed)|doing|against)"
    r" (?:it|them|this|that|so)\b(?! [a-z]+ (?:would|will|was|is)\b)"
)
#: A clause that only says more of something: its years are not those of the sentence.
RELATIVE = re.compile(r",\s(?:which|who|whose|where|whom)\b[^,]{0,200}")
#: Years that make the past long ago.
RECENT = 4
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
GLUED = re.compile(r"[a-z]{2}[.!?][A-Z][a-z]")
SECOND = re.compile(r"(?:\S+\s){1,5}?(?:also|too|auch|également|aussi|también)\b")
STAKES = re.compile(
    r"\b(?:kill|die[ds]\b|dead|death|injur|wound|arrest|resign|elect|agree|approv|ban(?:s|ned)\b|claim|sign(?:s"
    r"|ed)\b|launch|announc|order(?:s|ed)\b|decid|voted?\b|reject|charged\b|convict|sentenc|fined\b|seiz|won\b"
    r"|rul(?:es|ed)\b"
    r"|rose\b|fell\b|cut(?:s)?\b|will\b|plans? to\b|expand|clos(?:es|ed)\b|halt|suspend|warn|accus|evacuat|destroy"
    r"|collaps"
    r"|getötet|verletzt|beschlo|kündig|starb|wähl|tués?\b|mort|bless|annonc|vot[ée]|décid|élu|muert|herid|anunci|aprob"
    r"|vot[óa])"
)
PERSONAL = re.compile(r"\b(?:I|we|you|our|my|your|ich|wir|je|nous|vous|votre|vos|yo|nosotros|usted|ustedes)\b", re.I)
NUMERAL = re.compile(r"\d|[%$€£]")
NAMED = re.compile(r"(?<=\S )[A-Z][\w’'-]+")


#: Sentences of a text among which a dateline may stand.
OPENING = 8


class Candidate(msgspec.Struct):
    """A sentence that may become a point: what speaks for it, and its words."""

    text: str
    start: int
    place: int
    score: float = 0.0
    words: frozenset[str] = frozenset()
    #: How many years before the last one that the text names it tells of.
    past: int = 0


def chosen(title: str, passages: Sequence[Passage], language: str) -> tuple[KeyPoint, ...]:
    """Exact sentences in the order of the text; none where the text is short or is written without full stops."""
    every = list(candidates(passages))
    if len(every) < FEWEST:
        return ()
    weigh(every, title, WORDS.get(language[:2], frozenset()))
    wanted = next((points for most, points in POINTS if len(every) < most), MOST)
    taken = pick(usable(every), wanted)
    if len(taken) < min(POINTS)[1]:
        return ()
    taken.sort(key=lambda each: each.place)
    return tuple(KeyPoint(each.text, each.start, each.start + len(each.text)) for each in taken)


def usable(every: list[Candidate]) -> Iterator[Candidate]:
    """The sentences that may be points, the best first: those that lean on no other, if there are enough of them.

    Few are taken, so no more are looked at than that needs.
    """
    ordered = sorted(every, key=lambda each: (-each.score, each.place))
    named = [each for each in ordered if not PRONOUN.match(each.text)]
    alone = (each for each in named if not LEANING.match(each.text) and fits(each.text))
    first = list(itertools.islice(alone, min(POINTS)[1]))
    if len(first) == min(POINTS)[1]:
        return itertools.chain(first, alone)
    return (each for each in named if fits(each.text))


def candidates(passages: Sequence[Passage]) -> Iterable[Candidate]:
    """The sentences of running text."""
    place = 0
    for passage in one_by_one(passages):
        if passage.caption or not WHOLE.search(passage.text):
            continue
        skipped = summary.opening(passage.text) if place < OPENING else 0
        for start, end in sentences.spans(passage.text):
            start = skipped if start < skipped < end else start
            if place < LOOKED_AT:
                yield Candidate(passage.text[start:end], passage.start + start, place)
                place += 1


def fits(text: str) -> bool:
    """Whether a sentence may be a point by its form: whole, neither long nor short, and no mere quotation."""
    if not WHOLE.search(text) or text.rstrip('”"’»」』)').endswith(("?", "？", "؟")):
        return False
    if text[0].islower() or NO_REPORT.match(text) or GLUED.search(text) or halved(text):
        return False
    if 2 * quoted(text) > len(text) or PERSONAL.search(QUOTED.sub("", text)):
        return False
    return SHORTEST <= count(text) <= LONGEST and "http" not in text


def halved(text: str) -> bool:
    """Whether a sentence has only the beginning or the end of a quotation."""
    low = "„" in text
    pairs = [("„", "“”")] if low else [("“", "”"), ("«", "»"), ("「", "」")]
    uneven = any(text.count(first) != sum(map(text.count, last)) for first, last in pairs if first in text or not low)
    return text.count('"') % 2 == 1 or uneven


def quoted(text: str) -> int:
    """How many characters of a sentence are somebody's words."""
    return sum(len(each[0]) for each in QUOTED.finditer(text))


def weigh(every: list[Candidate], title: str, idle: frozenset[str]) -> None:
    """Gives each sentence its words and its score."""
    headline = frozenset(telling(title, idle))
    for each in every:
        each.words = frozenset(telling(each.text, idle))
    frequent = Counter(word for each in every for word in each.words)
    years = [[int(year) for year in YEAR.findall(RELATIVE.sub("", each.text))] for each in every]
    latest = max((year for named in years for year in named), default=0)
    for each, named in zip(every, years, strict=True):
        each.past = latest - max(named, default=latest)
        each.score = worth(each, headline, frequent)


def worth(sentence: Candidate, headline: frozenset[str], frequent: Counter[str]) -> float:
    """What speaks for a sentence: at most 3 for its place, 2 for the headline, 2 for the text, 1 for what it tells."""
    length = len(sentence.words)
    if not length:
        return 0.0
    place = 3.0 / (1 + 0.35 * sentence.place)
    shared = 2.0 * len(sentence.words & headline) / (len(headline) or 1)
    central = sum(frequent[word] - 1 for word in sentence.words) / length
    told = 0.5 * bool(NUMERAL.search(sentence.text)) + 0.1 * min(5, len(NAMED.findall(sentence.text)))
    told += 0.6 * bool(STAKES.search(sentence.text))
    said = 1 - 0.8 * quoted(sentence.text) / len(sentence.text)
    return (place + shared + min(2.0, central) + told) * (1.0 if length > 6 else 0.7) * standing(sentence) * said


def standing(sentence: Candidate) -> float:
    """How well a sentence stands by itself and for the news, 1 at most; the lead does."""
    if not sentence.place:
        return 1.0
    text = sentence.text
    share = 0.6 if KNOWN.match(text) else 1.0
    share *= 0.5 if UNNAMED.match(text) and not NAMED.search(text) else 1.0
    share *= 0.7 if text[0] in '“„«「"' else 1.0
    share *= 0.65 if BACKGROUND.match(text) else 1.0
    share *= 0.6 if sentence.past > RECENT else 0.8 if sentence.past else 1.0
    share *= 0.7 if DANGLING.search(text) else 1.0
    return share * (0.85 if SECOND.match(text) else 1.0)


def telling(text: str, idle: frozenset[str]) -> Iterable[str]:
    """The words that tell what a text is about, by their stems; pairs of characters where words are not set apart."""
    if unspaced(text) > len(text) / 3:
        return (text[at : at + 2] for at in range(len(text) - 1))
    words = (word.casefold() for word in WORD.findall(text))
    return (word[:6] for word in words if (len(word) > 3 and word not in idle) or word.isdigit())


def pick(ordered: Iterable[Candidate], wanted: int) -> list[Candidate]:
    """The first of the best sentences, none of which repeats another or is worth little beside the best."""
    taken: list[Candidate] = []
    for each in ordered:
        if len(taken) == wanted:
            break
        if not any(alike(each, other) for other in taken):
            taken.append(each)
    floor = WORTH * taken[0].score if taken else 0.0
    return [each for number, each in enumerate(taken) if number < min(POINTS)[1] or each.score >= floor]


def alike(one: Candidate, other: Candidate) -> bool:
    """Whether two sentences say the same: most words of the shorter stand in the other."""
    fewer = min(len(one.words), len(other.words))
    return fewer > 0 and len(one.words & other.words) >= ALIKE * fewer
