"""Tags: who and what a text is about, in the spelling that every text of the same story would give them."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from briefings.draft import Named, countries
from briefings.draft.agencies import is_outlet, pictures
from briefings.draft.entities.lists import LARGE, Entry, lists
from briefings.draft.entities.register import NONE, Register
from briefings.draft.parts import Organization, Person, Place
from briefings.draft.subjects import GENERIC
from briefings.draft.topics import IDLE, topics
from briefings.draft.vocabulary import CALENDAR, MACHINERY, NO_ACRONYM, OPENERS, SPELLINGS, TITLES
from briefings.text.characters import one_line
from briefings.text.slugs import tag_key

#: How many tags a short text has, one of some length, and any at most; of these so many topics.
ENOUGH, FEWEST, MOST, SUBJECTS = 3, 6, 10, 5
#: Keywords of a seed that are looked at; so few that a person chose each; words that one has at most.
KEYWORDS, FEW, LONGEST_KEYWORD = 30, 6, 5
#: What a keyword of the seed's own adds to what speaks for a name, or speaks for a topic.
KEYWORD = 3.0
#: Lines for the press: whom to call, and where.
CONTACT = re.compile(
    r"^(?:(?:for )?(?:media|press|investors?|further|more|public relations|pr|sales)\b[^\n]{0,40}\b"
    r"(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|relations|information)|contacts?\b(?=[^\n]{0,60}(?:[:@]|\d{3})))"
    r"[^\n]*(?:\n[^\n]{0,80}(?:@|\+?\d[\d ()/.-]{6,})[^\n]*)*",
    re.I | re.M,
)
#: The score from which an entity is worth a tag; one of a short text, which says everything but once.
WORTH, SLIGHT = 3.0, 1.0
#: Characters of a text that has room for six tags, and those at its beginning, whose names weigh more; of its lead.
LONG, OPENING = 250, 600
LEAD = 250
LONGEST = 60
#: Characters of a text in which names are counted.
LOOKED_AT = 40_000
#: Houses that comment on everything.
HOUSES = frozenset(
    ("US military", "White House", "State Department", "Pentagon", "Kremlin", "Downing Street", "Congress")
)
MOUTHPIECE = re.compile(r"spokes|press secretary|Sprecher|porte-parole|portavoz", re.I)
#: A word of a headline that may be a name; how often a text must name it inside of sentences; words that are none.
CAPITALISED = re.compile(r"[A-Z][A-Za-z]{2,30}(?: [A-Z][A-Za-z]{2,30}){0,2}")
PUNCTUATION = ".,;:!?\"'“”‘’()"
FULL, LONGEST_TITLE = 3, 200
NO_NAMES = CALENDAR | TITLES | OPENERS | NO_ACRONYM


Known = Mapping[str, tuple[Entry, ...]]


class Story(msgspec.Struct, frozen=True):
    """What tags are made from: headline, text, the names found in it, its language, who wrote and who published it."""

    title: str
    text: str
    named: Named = Named()
    language: str = "en"
    authors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()


class Candidate(msgspec.Struct, frozen=True):
    """A name that may become a tag: what speaks for it, and where it stands first."""

    name: str
    score: float
    first: int


def tags(story: Story, keywords: Iterable[str], register: Register = NONE) -> tuple[str, ...]:
    """Six to ten tags: names, then topics, both with the seed's own keywords among them; fewer where the text names
    less. What a text names that long has no word of is only taken where there is room.
    """
    text = CONTACT.sub("", story.text[:LOOKED_AT])
    own = chosen_words(list(map(one_line, keywords))[:KEYWORDS], story)
    known = lists(story.language.partition("-")[0]).known
    entities = named_as(story.named, known)
    spelled = {each: own_name(spelling(as_written(each, text), register), entities) for each in own}
    said = [each for each in own if occurs(each, f"{story.title}\n{text}".casefold())]
    chosen: dict[str, str] = {}
    found, subjects = names(story, text, tuple(spelled[each] for each in said))
    for each in found:
        label = own_name(each, entities)
        add(chosen, label if tag_key(label) in entities else spelling(each, register), register, MOST, story.title)
    for each in subjects:
        add_subject(chosen, own_name(spelling(each, register), entities), register, MOST)
    room = FEWEST + 2 * (len(own) <= FEW)
    for each in own:
        add_subject(chosen, spelled[each], register, room)
    return tuple(chosen.values())


def named_as(named: Named, known: Known) -> dict[str, str]:
    """Each spelling as the key of a tag → the tag of what the briefing lists: a page finds it by name or alias."""
    every: list[Person | Organization | Place] = [*named.people, *named.organizations, *named.places]
    labels = [(each, label_of(each, known) if isinstance(each, Organization) else each.name) for each in every[::-1]]
    others = {tag_key(alias): label for each, label in labels for alias in each.aliases}
    return {**others, **{tag_key(each.name): label for each, label in labels}}


def label_of(body: Organization, known: Known) -> str:
    """The tag of an organization: the usual name of a well-known one, so that every report has the same, if it is among
    its names; else the name that is listed.
    """
    for name in (body.name, *body.aliases):
        entry = known.get(name)
        if entry and entry[0].kind == "organization" and entry[0].name in (body.name, *body.aliases):
            return entry[0].name
    return body.name


def own_name(name: str, entities: Mapping[str, str]) -> str:
    """The name under which the briefing lists what a tag names; the tag as it is where that is none of them."""
    return entities.get(tag_key(name), name)


def chosen_words(keywords: list[str], story: Story) -> list[str]:
    """The keywords of a seed that somebody chose; not those of a list that is the headline cut up."""
    headed = story.title.casefold().split()
    cut = [each for each in keywords if each.casefold() in headed]
    is_cut_up = len(keywords) > FEW and len(cut) > len(keywords) // 2
    return [each for each in keywords if is_keyword(each, story) and not (is_cut_up and each in cut)]


def is_keyword(keyword: str, story: Story) -> bool:
    """Whether a keyword of the seed is one: not what its site is called, nor who wrote it, nor a whole sentence, nor a
    word of every text.
    """
    if keyword in GENERIC or keyword in IDLE or keyword.casefold().endswith(" news"):
        return False
    others = {plain(each) for each in (*story.publishers, *story.authors)}
    site = plain(keyword)
    fits = 0 < len(keyword.split()) <= LONGEST_KEYWORD and bool(site)
    return fits and site not in others and usable(keyword[:1].upper() + keyword[1:]) and usable(keyword)


def plain(name: str) -> str:
    """A name without what tells a site from its address: `The Verge`, `the-verge`, `TheVerge.com` → `verge`."""
    simple = re.sub(r"[^\w]", "", name.casefold())
    return simple.removeprefix("the").removesuffix("com")


def occurs(keyword: str, text: str) -> bool:
    """Whether a text has a keyword, or each of its words."""
    return all(part.removesuffix("s") in text for part in re.split(r"[\s_-]+", keyword.casefold()))


def add(chosen: dict[str, str], name: str, register: Register, most: int, title: str = "") -> None:
    """Adds a tag, if it is one and there is room; an agency or an outlet is one where the headline names it."""
    entry = register.find(name)
    if len(chosen) < most and (usable(name) or (len(name) > 1 and name in title)) and not (entry and entry.never):
        chosen.setdefault(tag_key(name), name)


def add_subject(chosen: dict[str, str], name: str, register: Register, most: int) -> None:
    """Adds a topic or a keyword, if no other tag says all of it already."""
    parts = set(tag_key(name).split())
    others = [(set(key.split()), each.islower()) for key, each in chosen.items()]
    said = any(parts <= other or (other < parts and is_topic) for other, is_topic in others)
    if register.find(name) or not said:
        add(chosen, name, register, most)


def spelling(name: str, register: Register = NONE) -> str:
    """The one spelling of a name: the register's, else the usual one."""
    name = one_line(name).strip(" ,.;:#")
    entry = register.find(name)
    if entry:
        return entry.name
    usual = SPELLINGS.get(name.casefold()) or known_as(name)
    entry = register.find(usual)
    return entry.name if entry else usual


def known_as(name: str) -> str:
    """The usual name of a well-known body, country or large city; any other name as it is."""
    known = lists("en").known
    entries = known.get(name) or (known.get(name.title()) if name.islower() else None)
    if not entries or (entries[0].kind == "city" and entries[0].size < LARGE):
        return name
    return entries[0].name


def as_written(keyword: str, text: str) -> str:
    """A keyword as the text spells it where it is written in small letters: `jens-stoltenberg` → `Jens Stoltenberg`."""
    if keyword != keyword.lower() or len(keyword) > LONGEST:
        return keyword
    words = r"[\s-]+".join(map(re.escape, re.split(r"[\s_-]+", keyword.strip())))
    matches = re.finditer(rf"(?<!\w){words}(?!\w)", text, re.I)
    found = Counter(each[0] for each in matches if not is_part_of_name(text, each))
    return max(found, key=lambda each: (found[each], each)) if found else keyword


def is_part_of_name(text: str, match: re.Match[str]) -> bool:
    """Whether capitalised words stand beside a match, as in `World Health Organization` for `health`."""
    before = text[max(0, match.start() - 40) : match.start()].split()
    after = text[match.end() : match.end() + 40].lstrip()
    named = bool(before) and before[-1][0].isupper() and before[-1] not in OPENERS
    return named or after[:1].isupper()


def usable(name: str) -> bool:
    """Whether a reader could look for `name`: no day, no agency or outlet, no word of a page's own machinery."""
    words = name.split()
    if not words or len(name) > LONGEST or not re.search(r"\w", name):
        return False
    if (pictures(name) or is_outlet(name)) and name.upper() not in ("NATO", "TASS"):
        return False
    idle = CALENDAR | NO_ACRONYM if len(words) > 1 else CALENDAR
    return not idle.issuperset(words) and name.casefold() not in MACHINERY


def names(story: Story, text: str, keywords: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    """The tags of a text: its weightiest names, and its topics; what the seed's own `keywords` name weighs more."""
    is_own = {tag_key(each) for each in keywords}
    every = list(candidates(story, text))
    every += headline_names(story, text, {word for each in every for word in each.name.split()})
    found = merged(every, is_own)
    about = topics(story.title, text) if story.language.startswith("en") else []
    known = {tag_key(each.name) for each in found}
    own = [each for each in keywords if tag_key(each) not in known]
    subjects = list(dict.fromkeys([*(each for each in own), *(phrase for phrase, _ in about)]))
    subjects = sorted(subjects, key=lambda each: -weight_of_subject(each, about, story.title))[:SUBJECTS]
    worthy = sum(each.score >= WORTH for each in found)
    wanted = FEWEST if len(text) > LONG else ENOUGH
    room = max(min(worthy, MOST - len(subjects)), min(len(found), wanted - len(subjects)))
    return [each.name for each in found[:room]], subjects


def weight_of_subject(name: str, about: list[tuple[str, int]], title: str) -> float:
    """What speaks for a topic or a keyword that is no name."""
    weight = float(next((weight for phrase, weight in about if tag_key(phrase) == tag_key(name)), KEYWORD))
    return weight + 3 * (name.casefold() in title.casefold())


def merged(found: Iterable[Candidate], own: Collection[str]) -> list[Candidate]:
    """Candidates by their weight, each once, without those that are part of another's name and not named alone."""
    best: dict[str, Candidate] = {}
    for each in found:
        key = tag_key(each.name)
        score = each.score + KEYWORD * (key in own)
        if score >= SLIGHT and (key not in best or best[key].score < score):
            best[key] = Candidate(each.name, score, each.first)
    shorter = {key for key in best if len(key) > 2}
    best = {key: each for key, each in best.items() if initials(each.name) not in shorter}
    return sorted(best.values(), key=lambda each: (-each.score, each.first, each.name))


def initials(name: str) -> str:
    """The first letters of a name of three words or more, as the key of its acronym."""
    parts = [each for each in name.split() if each[:1].isupper()]
    return "".join(each[0] for each in parts).casefold() if len(parts) > 2 else ""


def candidates(story: Story, text: str) -> Iterator[Candidate]:
    """Every entity with what speaks for it; nobody who wrote the text, nor whom the press may call."""
    writers, publishers = ({plain(each) for each in group} for group in (story.authors, story.publishers))
    others = [each.name for each in story.named.organizations] + [each.name for each in story.named.places]
    for person in story.named.people:
        surname = person.name.rpartition(" ")[2]
        if " " in person.name and plain(person.name) not in writers and (surname in text or surname in story.title):
            yield weighed(person.name, [surname], weight_of(person), story, text)
    known = lists(story.language.partition("-")[0]).known
    for body in story.named.organizations:
        label = label_of(body, known)
        if plain(label) in publishers and label not in story.title:
            continue
        yield weighed(label, [body.name, *body.aliases], 0.0 if is_house(body) else 1.0, story, text)
    for place in story.named.places:
        spoken = forms(place)
        inside = sum(text.count(each) for each in others if place.name in each and place.name != each)
        if not inside or any(text.count(each) > inside for each in spoken) or is_country(place):
            yield weighed(place.name, spoken, 0.5 if is_country(place) else 1.0, story, text)


def headline_names(story: Story, text: str, known: Collection[str]) -> Iterator[Candidate]:
    """Names of the headline that nobody introduces, such as products: the text is full of them, and never writes them
    with a small letter.
    """
    if not story.language.startswith("en"):
        return
    taken = set(known)
    for name in runs(story.title[:LONGEST_TITLE]):
        if taken.isdisjoint(name.split()) and (times := named_inside(name, text)) >= FULL:
            taken |= set(name.split())
            yield Candidate(name, 4.0 + min(times, 8), text.find(name))


def runs(title: str) -> Iterator[str]:
    """Neighbours with capitals in a headline, the longest runs first."""
    parts = title.split(" ")
    for size in (3, 2, 1):
        for at in range(len(parts) - size + 1):
            name = " ".join(parts[at : at + size]).strip(PUNCTUATION)
            if CAPITALISED.fullmatch(name) and not any(is_no_name(word) for word in name.split()):
                yield name


def is_no_name(word: str) -> bool:
    """Whether a word has its capital for another reason."""
    return word in NO_NAMES or word.casefold() in GENERIC | IDLE or word in lists("en").adjectives


def named_inside(name: str, text: str) -> int:
    """How often a text has a name inside of its sentences, by itself; 0 where it also writes it with small letters."""
    if re.search(rf"(?<![\w-]){name.casefold()}(?![\w-])", text):
        return 0
    inside = len(re.findall(rf"(?<=[a-z,] ){name}(?![\w-]| [A-Z])", text))
    return inside - len(re.findall(rf"(?<![\w-])[A-Z][\w-]{{0,30}} {name}(?![\w-])", text))


def is_house(body: Organization) -> bool:
    """Whether a body comments on everything, by any of its names, with points or without."""
    return not HOUSES.isdisjoint(each.replace(".", "") for each in (body.name, *body.aliases))


def weight_of(person: Person) -> float:
    """What speaks for a person beforehand: little for those who speak for others."""
    return -0.5 if MOUTHPIECE.search(person.role) else 1.0 + 0.5 * bool(person.role)


def is_country(place: Place) -> bool:
    """Whether a place is a whole country."""
    return bool(place.country) and countries.NAMES.get(place.country or "", [""])[0] == place.name


def forms(place: Place) -> list[str]:
    """What a text may call a place: its name and spellings; a country also by its adjective."""
    spoken = [place.name, *(each for each in place.aliases if each != "America")]  # no `Latin America`
    if is_country(place):
        spoken += [each for each in countries.NAMES[place.country or ""][1:] if each not in spoken]
    return spoken


def weighed(name: str, spoken: list[str], weight: float, story: Story, text: str) -> Candidate:
    """A name with its score: how often it is named, whether in the headline, whether early."""
    outer = [each for each in spoken if not any(each != other and other in each for other in spoken)] or spoken
    times = sum(map(text.count, outer))
    first = min((at for at in map(text.find, spoken) if at >= 0), default=len(text))
    headed = any(each in story.title for each in spoken)
    partly = not headed and spoken[0].rpartition(" ")[2] in story.title.split()
    score = (
        weight
        + min(times, 8)
        + (weight > 0 and times > 0 and first < LEAD)
        + 4 * headed
        + 2 * partly
        + 2 * (first < OPENING and times > 1)
    )
    return Candidate(name, score if times > 1 or headed or partly else score - 0.5 * (first >= OPENING), first)
