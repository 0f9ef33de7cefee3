"""Topics: what a text is about beside names: a subject (`measles`), a phrase it comes back to (`missile strike`)."""

import functools
import re
from collections import Counter

import msgspec

from briefings.draft.subjects import AILMENTS, GENERIC, ONE_SPELLING, SAME_IN_PLURAL, SUBJECTS
from briefings.draft.vocabulary import words

#: What news is about: the last word of a topic.
HEADS = words(
    """
    abuse accident accord agreement aid airstrike airport alert alliance ambush appeal arms army arrest assault
    asylum attack attempt auction austerity avalanche award ban bank base battle bill blackout blast blockade
    bombing border boycott bridge budget bribery campaign cancer care ceasefire cease-fire census championship
    change charge claim climate clash coalition code collapse collision commerce commission competition conflict
    congestion conservation contract control convention corruption council coup court crackdown crash credit
    crime crisis crossing cut cuts cyberattack dam damage data deal death debate debt decision defense defence
    deficit deforestation delay demand deployment design detention development dialogue diplomacy disaster
    discrimination disease dispute dose drill drone drought drug earthquake economy education election embargo
    emergency emission employment energy epidemic eruption evacuation evidence exchange execution exercise
    expansion experiment explosion export extradition famine farm fee field fighting final fire firm fishing
    flight flood flooding food footprint fraud freedom fuel fund gap gas genocide goal grain growth gun
    harassment harvest heat heatwave health helicopter heritage hijacking hospital hostage housing hunger
    hurricane identity immigration impeachment import income independence industry inequality infection
    inflation infrastructure inquest inquiry insurance insurgency intelligence interest invasion investigation
    investment jet job justice kidnapping killing labor labour landing landslide launch law lawsuit leak league
    legislation line loan lockdown loss market massacre match measure media medicine meltdown merger migrant
    migration militia mine mining misconduct mission missile mobilization money monopoly mortgage murder museum
    negotiation network nomination office oil operation orbit order outage outbreak ownership pact pandemic park
    parole partnership patent patrol payment peace peacekeeping pension permit pipeline plan plane plant plastic
    plea policy poll pollution port poverty power price prison privacy probe production profit program programme
    prosecution protection protest province provision quake quota race radiation raid railway rain rally ransom
    rate reactor rebellion recall recession reconstruction recovery referendum reform refugee regulation release
    relief report rescue research reserve resettlement resignation resolution retirement return revenue revolt
    reward rift right riot rise rocket route rule ruling sale sanction satellite scandal scheme school science
    search season seat sector security seizure sentence session settlement shelling shelter shipment shipping
    shooting shortage shutdown siege smuggling snow software spacecraft species spending spill spread stadium
    standard standoff state station stock storage storm strategy strike stroke subsidy suicide summit supply
    support surgery surplus surge surveillance survey suspension talk talks tariff tax team technology telescope
    temperature tension terrorism test testing threat title toll tour tournament tourism toxin trade trading
    traffic trafficking training transfer transition transplant transport travel treaty treatment trial trip
    troops truce tsunami turnout tunnel uprising vaccination vaccine veto video violation violence virus visa
    visit volcano vote voting wage war waste water wave wealth weapon weather welfare wildfire withdrawal work
    workforce worker zone
    """
)
#: Words before a head that say nothing of what the text is about.
IDLE = words(
    """
    better worse less fewer greater larger smaller bigger higher lower longer shorter earlier later older newer
    the a an and or but of in on at to for from by with without as is are was were be been being has have had do
    does did will would can could may might must shall should this that these those its his her their our your
    my it he she they we you i who whom whose which what when where why how not no nor so if then than there
    here also just only even still yet already again ever never very more most less least much many few several
    some any all both each every other another such same own new old last next first second third final latest
    recent early late former current previous big large small major minor huge high low top best worst good bad
    long short full great main key one two three four five six seven eight nine ten dozen hundred thousand
    million billion half double said says say told tells added according including during after before since
    until while about against between into over under through near around per via amid despite because back up
    down out off away possible likely total general special official whole further similar different public
    national local international made make makes take takes took taken get got gets give given put see seen held
    hold called begin began start started end ended led leading deadly biggest largest worst fresh ongoing
    planned alleged suspected joint common future potential single entire press news annual weekly monthly daily
    yearly monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december
    """
)
WORD = re.compile(r"(?<![\w’'-])[a-z][a-z-]*(?![\w’'-])")
PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))
#: The weight that makes a topic, topics of a text at most, characters of its lead.
LEAST, MOST, LEAD = 2, 4, 700
#: Characters of a text in which nobody says a topic three times.
SHORT = 1_500
#: What stands before a noun.
BEFORE = words(
    """
    the a an of in for with against by from this that these those no more some any its his her their our your my about
    on into under over between among and or many few several all both each every another such
    """
)
#: How words end that say how long or how old something is.
LASTING = ("-day", "-week", "-month", "-year", "-hour", "-minute", "-time", "-old", "-ever")
VERBAL = ("ing", "ed", "ly", "ous", "ful", "less", "able", "ible", "est", "ish", "ern", "ese", "ian")


CAPITALS = re.compile(r"\b((?i:covid|sars|h1n1|h5n1)|Ebola|Zika|HIV|AIDS|Alzheimer)(?:-(?:CoV-)?\d{1,2})?(?=\W|$)")
BEGINNING = re.compile(r"(?:^|(?<=[.!?”\"] )|(?<=\n))[A-Z](?=[a-z ])")


class Found(msgspec.Struct, frozen=True):
    """Words of a text in the order in which they stand, each in the singular, with the one before; empty where that is
    no neighbour.
    """

    pairs: tuple[tuple[str, str], ...]

    @property
    def nouns(self) -> Counter[str]:
        """How often each word stands where only a noun can: behind an article or the like, before the end or a verb."""
        behind = [(*each, after) for each, after in zip(self.pairs, (*self.pairs[1:], ("", "")), strict=True)]
        return Counter(word for last, word, (near, after) in behind if last in BEFORE and (not near or after in IDLE))

    @property
    def singles(self) -> Counter[str]:
        """How often each word stands there."""
        return Counter(word for _, word in self.pairs)

    @property
    def phrases(self) -> Counter[str]:
        """How often each pair of neighbours stands there that may be a topic."""
        return Counter(f"{last} {word}" for last, word in self.pairs if word in HEADS and is_modifier(last))


class Weighed(msgspec.Struct, frozen=True):
    """How often each word stands in headline, lead and whole text, and how long that is."""

    headed: Counter[str]
    lead: Counter[str]
    whole: Counter[str]
    length: int


def is_modifier(word: str) -> bool:
    """Whether a word before a head says something."""
    return len(word) > 2 and word not in IDLE and singular(word) not in IDLE and not word.endswith(LASTING)


def read(text: str) -> Found:
    """The words of a text in small letters."""
    pairs = []
    last, end = "", -1
    for match in WORD.finditer(text):
        near = match.start() == end + 1 and text[end] == " "
        word = singular(match[0])
        pairs.append((last if near else "", SPELLED.get(word, word)))
        last, end = match[0], match.end()
    return Found(tuple(pairs))


#: Words that other texts spell otherwise; not those that get capitals, which are still looked for.
SPELLED = {word: other for word, other in ONE_SPELLING.items() if other.islower() and " " not in other}


def topics(title: str, text: str) -> list[tuple[str, int]]:
    """The topics of an English text with what speaks for each, the weightiest first: subjects of one word, phrases that
    it comes back to, and words of the headline that the text is full of.
    """
    low = lowered(text)
    headed, whole, lead = read(CAPITALS.sub(r"\1", title).casefold()), read(low), read(low[:LEAD])
    singles = Weighed(headed.singles, lead.singles, whole.singles, len(text))
    times, heads = whole.phrases, headed.phrases
    found = [
        (each, weight)
        for each in sorted(times.keys() | heads.keys())
        if (weight := phrase_weight(each, singles, times, title))
    ]
    found = [(each, weight + 3 * (each in heads)) for each, weight in found]
    single = sorted(singles.whole.keys() | singles.headed.keys())
    found += [(each, weight) for each in single if (weight := subject(each, singles))]
    found += [
        (each, weight)
        for each in sorted(singles.headed)
        if (weight := discovered(each, singles, whole)) and not is_name(each, text)
    ]
    ordered = sorted(found, key=lambda each: (-each[1], place(text, each[0]), each[0]))
    return [(ONE_SPELLING.get(name, name), weight) for name, weight in distinct(ordered)[:MOST]]


def phrase_weight(phrase: str, singles: Weighed, times: Counter[str], title: str) -> int:
    """What speaks for a pair; 0 where it is an accident: `chief visits` in a headline is none that the text knows."""
    first, head = phrase.split()
    if times[phrase] >= LEAST:
        return times[phrase]
    if times[phrase]:
        return (
            1 + bool(singles.headed[head])
            if singles.lead[first] and (singles.headed[head] or singles.headed[first])
            else 0
        )
    known = singles.whole[first] and singles.whole[head]
    return int(bool(known) and not is_verb(head, title))


def is_verb(head: str, title: str) -> bool:
    """Whether the last word of a pair may be a verb: `launches` in a headline."""
    forms = [each for each in WORD.findall(title.casefold()) if singular(each) == head]
    return any(each != head for each in forms)


def lowered(text: str) -> str:
    """A text whose sentences begin with small letters; so do ailments that have a capital, or a number behind them."""
    text = CAPITALS.sub(lambda found: found[1].lower(), text)
    return BEGINNING.sub(lambda found: found[0].lower(), text)


def is_name(word: str, text: str) -> bool:
    """Whether a text writes a word with a capital inside a sentence."""
    return re.search(rf"[a-z,] {word.capitalize()}", text) is not None


def place(text: str, name: str) -> int:
    """Where a topic stands first; behind everything where only the headline has it."""
    at = text.find(name)
    return at if at >= 0 else len(text)


def subject(word: str, singles: Weighed) -> int:
    """What speaks for a word that is a topic by itself; 0 where it is only mentioned."""
    if word not in SUBJECTS and word not in AILMENTS:
        return 0
    times, in_title, in_lead = singles.whole[word], bool(singles.headed[word]), bool(singles.lead[word])
    enough = (
        (in_title and (times or word in AILMENTS))
        or (in_lead and times > 1)
        or times >= (3 if singles.length <= SHORT else 5)
    )
    return min(times, 8) + 3 * in_title + in_lead + 4 * (word in AILMENTS) if enough else 0


def discovered(word: str, singles: Weighed, whole: Found) -> int:
    """What speaks for a word of the headline that no list knows: the text comes back to it, and as a noun."""
    if (
        word in SUBJECTS
        or word in AILMENTS
        or word in GENERIC
        or word in IDLE
        or word in HEADS
        or len(word) < 4
        or "-" in word
    ):
        return 0
    times = singles.whole[word]
    if word.endswith(VERBAL) or times < (2 if singles.length <= SHORT else 3):
        return 0
    as_noun = whole.nouns[word]
    as_modifier = sum(last == word and each in HEADS for last, each in whole.pairs)
    return min(times, 6) if as_noun and as_noun + as_modifier > max(1, times // 4) else 0


@functools.lru_cache(16_384)  # words come again and again
def singular(word: str) -> str:
    """`strike` for `strikes`."""
    if word in SAME_IN_PLURAL:
        return word
    for ending, instead in PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 2 and not word.endswith(("ss", "us", "is")):
            return word[: len(word) - len(ending)] + instead
    return word


def distinct(found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Without those that share a word with a weightier one."""
    taken: set[str] = set()
    result = []
    for phrase, count in found:
        parts = set(phrase.split())
        if parts.isdisjoint(taken):
            result.append((phrase, count))
            taken |= parts
    return result
