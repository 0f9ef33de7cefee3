"""Topics: phrases of two or three common words that a text comes back to, such as `missile strike`."""

import re
from collections import Counter
from collections.abc import Iterator

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
WORD = re.compile(r"(?<![\w’'-])[a-z][a-z-]{2,}(?![\w’'-])")
PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))
KEPT = words(
    """
    arms talks troops cuts species media rights news series gas class press crisis analysis virus
    """
)
LEAST, MOST = 2, 2


def topics(title: str, text: str) -> list[tuple[str, int]]:
    """The topics of an English text with how often they stand there, those of the headline first."""
    times: Counter[str] = Counter()
    times.update(phrases(text))
    headed = set(phrases(title.casefold()))
    found = [
        (phrase, count + 2 * (phrase in headed)) for phrase, count in times.items() if count > 1 or phrase in headed
    ]
    found = [each for each in found if each[1] >= LEAST]
    ordered = sorted(found, key=lambda each: (-each[1], text.find(each[0]), each[0]))
    return distinct(ordered)[:MOST]


def phrases(text: str) -> Iterator[str]:
    """Every pair of neighbours that may be a topic, in the singular."""
    last, end = "", -1
    for match in WORD.finditer(text):
        word = match[0]
        if last and match.start() == end + 1 and text[end] == " " and last not in IDLE and singular(word) in HEADS:
            yield f"{last} {singular(word)}"
        last, end = word, match.end()


def singular(word: str) -> str:
    """`strike` for `strikes`."""
    if word in KEPT:
        return word
    for ending, instead in PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 2 and not word.endswith("ss"):
            return word[: len(word) - len(ending)] + instead
    return word


def distinct(found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Without those whose last word a weightier one has already."""
    heads: set[str] = set()
    result = []
    for phrase, count in found:
        words = set(phrase.split())
        if words.isdisjoint(heads):
            result.append((phrase, count))
            heads |= words
    return result
