"""What a number measures, where the words before it say so: `turnout at`, `oil prices rose`, `the bank paid`."""

import re
from itertools import pairwise

from briefings.draft.numbers.foreign import elsewhere, foreign
from briefings.draft.numbers.words import ABOUT, words

#: Characters and words in which it is looked for, and the most words of a name.
LOOKED_AT, LONGEST, LONGEST_NAME = 160, 9, 7
#: Where the clause of a number begins at the latest.
BOUNDARY = re.compile(
    r"(?:[;:!?“”\"«»()—–|،؛؟。、]|,(?!\d)|(?-i:(?<![A-Z]))[.](?!\d)|--"
    r"|\b(?:and|but|while|that|which|who|whose|when|whether|how|why|what|whereas|because|if|where|since|said|says|saying|showed|shows|found"
    r"|estimates?|estimated(?!\sat)|means|meaning|und|aber|dass|et|mais|que|qui|y|pero|e|ma|che)\b)\s*",
    re.I,
)
#: A number before that has its own words: `winds reach 23 mph or gusts exceed`.
AFTER_NUMBER = re.compile(r"\d\S*(?:\s[a-z%]+){0,2}\s(?:or|as|by|after|before|until)\s")
#: The first of two names: `Page and Brin`.
COUPLE = re.compile(r"\b[A-Z][\w’-]+ $")
LEVEL_WORDS = (
    r"(?:estimated|valued)(?=\sat)|is|was|are|were|be|been|being|stood|stands?|standing|reached|reach(?:es|ing)?|hit|hits|hitting|total(?:s|l?ed|l?ing)?"
    r"|amount(?:s|ed)?|averag(?:es|ed|ing)|remain(?:s|ed)?|exceed(?:s|ed|ing)?|surpassed|passed|topped|became|equals|measures?"
    r"|measured|rang(?:es|ed|ing)|range(?=\sfrom)|weighs|weighed|covers|covered"
)
MOVE_WORDS = (
    r"rose|rise[sn]?|rising|f[ae]ll(?:s|en|ing)?|grew|grow[sn]?|growing|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|declin(?:es?|ed|ing)|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|shr[aiu]nk(?:s|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?"
    r"|slip(?:s|ped|ping)?|slump(?:s|ed|ing)?|plunge[sd]?|plummet(?:s|ed)|tumbled|slid|eased|swelled|gain(?:s|ed|ing)?"
    r"|lost|loses?|losing|cuts?|cutting|rais(?:es?|ed|ing)|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|slow(?:s|ed|ing)?"
    r"|doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|quadrupled|halv(?:es?|ed|ing)|expand(?:s|ed|ing)?|contract(?:s|ed)"
    r"|widen(?:s|ed)?|narrow(?:s|ed)?|advanced|added|rallied|dipped|recovered|rebounded|brought|bringing|took|taking|went|edged|inched|crept|up|down"
)
OTHER_WORDS = (
    r"cost(?:s|ing)?|paid|pays?|paying|spen[dt]s?|spending|pledg(?:es?|ed|ing)|approved?|invest(?:s|ed|ing)?|won|sold|sells?"
    r"|bought|buys?|donat(?:es?|ed)|receiv(?:es?|ed)|earn(?:s|ed)?|owe[sd]?|borrowed|lent|promis(?:es?|ed)|offer(?:s|ed)?|set"
    r"|fined|awarded|accounts?|accounted|made|make|makes|generat(?:es?|ed)|holds?|held|owns?|owned|has|have|had|seized|stole"
    r"|stolen|secured|provid(?:es?|ed)|gave|gives?|given|sent|allocat(?:es?|ed)|charges?|charged|need(?:s|ed)?|wants?|wanted"
    r"|seek(?:s|ing)?|sought|put|puts|claims?|claimed|saved?|saves|produc(?:es?|ed)|us(?:es|ed)|consum(?:es?|ed)|imports?|imported"
    r"|exports?|exported|will|would|could|can|may|might|should|must|expected|ordered|agreed|came|comes?|stretch(?:es|ed)"
    r"|runs?|ran|burned|burnt|destroyed|stayed|blow(?:s|ing)|contains?|contained|carries|carried|sits|lies|rated|expects?|forecasts?|predicts?|predicted|reports?|reported"
)
VERB = re.compile(rf"\b(?:(?P<move>{MOVE_WORDS})|(?P<level>{LEVEL_WORDS})|(?P<other>{OTHER_WORDS}))\b(?![’'-])", re.I)
#: What leads from the words to the number.
PREPOSITION = re.compile(
    r"(?:^|\s)(to|at|of|by|from|in|below|above|under|on|for|worth|between|with|as|past|near|a|an|only|just)$", re.I
)
PRONOUN = words(
    """
    he she it they we i you this that these those there who which what one some others both each all them him her us
    his its their our my your here then so
    """
)
LEADING = re.compile(
    r"(?:(?:and|but|that|the|a|an|its|their|his|her|our|when|while|as|which|with|after|because|if|where|so|then"
    r"|meanwhile|however|also|overall|now|today|each year|in total|as of today|by|on|in|from|of)\s+)+",
    re.I,
)
#: Nouns that say how a number is meant, and nothing of what.
GENERIC = words(
    "cost costs total value price sum rate level average maximum minimum capacity length speed height depth"
)
HOLLOW = words("excess total number sum amount upwards lot kind half rest majority most part top order")
#: How a verb may end that nobody listed: `the bank lends`, `the film grossed`.
FINITE = re.compile(r"\s[a-z]{2,}(?:ed|es|s|ent)$")
AUXILIARIES = words("was were is are be been being has have had also only")
SUBJECTS, OBJECTS = words("he she they it we I you He She They We You"), words("him her them me us you it")
MODAL = words(
    "will would could can may might should must has have had expected came come comes made set sits lies rated"
)
#: Verbs that are nouns as often.
NOUNS = words(
    """
    cost costs cut cuts exports imports claims claim gains gain falls fall rises rise drop drops increase increases
    decline declines hit hits need needs use uses holds offers offer charges charge set total totals cover covers
    measures raise raises sends jump jumps reports report forecasts forecast spending contract contracts pay pledges
    runs average
    """
)
WORD = re.compile(r"[^\W_][\w’'&./%-]*")


def before_it(before: str, language: str) -> str:
    """What is said to have a measure: `turnout` for `It put turnout at`, `Oil prices rose` for a change."""
    head = stripped(before[-LOOKED_AT:])
    if language != "en":
        clause = clause_of(head)
        return foreign(clause) if language in ("de", "fr", "es", "it", "pt", "nl") else elsewhere(clause)
    return apposed(head) or noun_of(head) or by_verb(head)


def stripped(before: str) -> str:
    """The words before a number without those that only say how exact it is."""
    head = before.rstrip()
    while (found := ABOUT.search(head, max(0, len(head) - 40))) and found[0].casefold() not in (
        "below",
        "above",
        "under",
    ):
        head = head[: found.start()].rstrip()
    return head


def clause_of(head: str) -> str:
    """The last clause."""
    start = 0
    for each in BOUNDARY.finditer(head):
        couple = (
            each[0].startswith("and") and COUPLE.search(head, start, each.start()) and head[each.end() :][:1].isupper()
        )
        if not couple or VERB.search(head, start, each.start()):
            start = each.end()
    return AFTER_NUMBER.split(head[start:])[-1]


def noun_of(head: str) -> str:
    """The noun that ` of` joins to a number: `revenue of`; where it says little, with whose it is: `cost, bridge`."""
    if not head.endswith(" of"):
        return ""
    found = name_at_end(head[:-3])
    if TO_DO.search(head, 0, len(head) - 3 - len(found)) and " " in found:
        found = found.partition(" ")[2]
    last = found.rpartition(" ")[2].casefold()
    if last not in GENERIC and last not in HOLLOW:
        return found
    owner = subject_of(clause_of(head[: -3 - len(found)]))
    if not owner or last in ("total", "number", "sum", "amount", "excess"):
        return owner
    return f"{found}, {owner}"


#: What stands before a verb: `to take haircut of`.
TO_DO = re.compile(r"\b(?:to|will|would|must|should|can|could|may)\s(?:an?\s|the\s)?$")


def with_subject(head: str, clause: str) -> str:
    """A clause that goes on behind an insertion, with who or what it is about: `The line, now old, has cost`."""
    opens = VERB.match(clause)
    before = head[: len(head) - len(clause)]
    if not opens or not before.endswith(", "):
        return clause
    first = re.split(r",\s|[.;:!?]\s", before.rstrip(", "))
    name = LEADING.sub("", first[0], 1) if LEADING.match(first[0]) else first[0]
    bare = 0 < len(name.split()) <= LONGEST_NAME and not VERB.search(name) and len(first) == 2
    return f"{name} {clause}" if bare and name.split()[0].casefold() not in PRONOUN else clause


def joined_on(head: str, clause: str) -> str:
    """`Norway will double its defence spending, adding`: what the sentence is about for a sum that is added to it."""
    first = re.split(r",\s", head[: len(head) - len(clause)].rstrip(", "))[0]
    verb = first_verb(first)
    object_ = named_object(first[verb.end() :]) if verb and verb["move"] else ""
    if not object_ and (moves := [each for each in VERB.finditer(first) if each["move"]]):
        object_ = named_object(first[moves[-1].end() :])
    return f"{clause.strip()}, {object_}" if object_ else ""


def by_verb(head: str) -> str:
    """What the verb of the last clause is about."""
    clause = clause_of(head)
    if clause.strip() in ("up", "down"):
        subject = subject_of(clause_of(head[: -len(clause)].rstrip(" ,")))
        return f"{subject} {clause.strip()}" if subject else ""
    clause = with_subject(head, clause)
    if clause.strip() in ("adding", "costing", "saving", "raising"):
        return joined_on(head, clause)
    verbs = list(VERB.finditer(clause))
    if not verbs:
        return placed_at(clause) or (statement(clause) if FINITE.search(clause) else "")
    last = verbs[-1]
    subject = subject_of(clause)
    preposition = PREPOSITION.search(clause, last.end())
    joint = preposition[1].casefold() if preposition else ""
    object_ = named_object(clause[last.end() : preposition.start() if preposition else len(clause)])
    if last["move"] and joint in ("to", "at", "from", "below", "above", "under", "past", "near"):
        return object_ or subject
    if last["level"] and not object_:
        return subject
    if joint in ("at", "on") and object_:
        return object_
    return statement(clause) or (object_ if joint == "for" else "") or (last[0] if last[0] in DONE_ALONE else "")


def named_object(rest: str) -> str:
    """What stands between a verb and the preposition of its number: `cut its budget by £4 million to`."""
    part = re.split(
        r"\s(?:by|to|at|from|on|for|of|in|below|above|with)\s|\s(?:by|to|at|from|on|for|with|of|in|below|above)$",
        f"{rest} ",
    )[0]
    name = LEADING.sub("", part.strip(), 1) if LEADING.match(part.strip()) else part.strip()
    found = WORD.findall(name)
    if not found or len(found) > 4 or any(map(str.isdigit, name)) or name.casefold().endswith("ly"):
        return ""
    return "" if found[0].casefold() in PRONOUN or found[0].casefold() in SMALL_ENGLISH else " ".join(name.split())


SMALL_ENGLISH = words(
    "to by at from of in on for again further only just also up down back off out a an more even now as"
)


def statement(clause: str) -> str:
    """The whole clause, who and did what, where it is short."""
    said = clause.strip()
    while found := PREPOSITION.search(said):
        said = said[: found.start()].rstrip()
    every = LEADING.sub("", said, 1).split() if LEADING.match(said) else said.split()
    while every and (every[0].casefold() in PRONOUN or every[0] in AUXILIARIES):
        every = every[1:]
    while every and every[-1] in ("either", "every", "each", "both"):
        every = every[:-1]
    if len(every) == 1 and every[0] in DONE_ALONE:
        return every[0]
    if every and (every[0].casefold() in ASIDE or OTHER_SUM.search(" ".join(every))):
        return ""
    every = PLANNED.sub(r"\1", " ".join(every)).split()
    if not SUBJECTS.isdisjoint(every[1:]) or (every and every[-1].casefold() in OBJECTS):
        return ""
    verb = VERB.match(" ".join(every))
    alone = verb and (len(every) < 2 or not verb["other"] or verb[0].casefold() in MODAL)
    return " ".join(every) if 1 < len(every) <= LONGEST and not alone else ""


#: What opens no statement, and a second sum that would stand in it.
ASIDE = words("versus amid despite unlike besides except without excluding including")
OTHER_SUM = re.compile(r"[$€£¥]\s?\d")
#: What was done with a sum says enough where the text has no name for who did it.
DONE_ALONE = words("fined offered pledged promised invested donated allocated owed borrowed paid spent awarded stolen")
#: What stands between who and did what, and says nothing: `line was to cost`, `company had offered`.
PLANNED = re.compile(r"(\s)(?:(?:is|was|are|were) (?:to|expected to|estimated to|set to|due to)|ha[sd]|have)\s(?=\w+$)")


def subject_of(clause: str) -> str:
    """The words before the first verb of a clause; none where they are a pronoun or too many."""
    text = clause[: verb.start()] if (verb := first_verb(clause)) else clause
    text = re.sub(r"\s(?:has|have|had|also|only|now|still|not|since|already|nearly|almost|about|once)\s*$", "", text)
    found = LEADING.match(text)
    every = text[found.end() if found else 0 :].split()
    if len(every) > LONGEST_NAME:
        every = next((every[:at] for at, word in enumerate(every) if at and word in JOINTS), [])
    if not every or len(every) > LONGEST_NAME or every[0].casefold() in PRONOUN or every[0][0].isdigit():
        return ""
    opens = VERB.fullmatch(every[0])
    return "" if opens and opens[0].casefold() not in NOUNS and not opens[0][0].isupper() else " ".join(every)


#: What joins more to a name that is long enough: `death toll from …`.
JOINTS = words("from in of for at on among between with over under near across against after by to about")


def first_verb(clause: str) -> re.Match[str] | None:
    """The first verb of a clause; a word that is also a noun is one where it begins the clause or a verb follows."""
    every = list(VERB.finditer(clause))
    for verb, following in pairwise([*every, None]):
        if verb is None:
            break
        next_to = following is not None and not clause[verb.end() : following.start()].strip()
        opens = not LEADING.sub("", f"{clause[: verb.start()].strip()} ").strip()
        if not (verb[0].casefold() in NOUNS and next_to) and not opens:
            return verb
    return None


def placed_at(clause: str) -> str:
    """The noun before a last `at` or `on`."""
    found = re.search(r"\s(?:at|on|to)$", clause)
    return name_at_end(clause[: found.start()]) if found else ""


def apposed(head: str) -> str:
    """What stands before a comma and `worth`: `the grant, worth $30 million`."""
    found = re.search(r",?\s(?:worth|valued at|priced at|costing|totall?ing)$", head)
    return name_at_end(head[: found.start()]) if found else ""


def name_at_end(text: str) -> str:
    """The noun that a text ends with, and the ` of …` in it: `average price of a house`."""
    kept: list[str] = []
    for word in reversed(re.split(r"[;:!?“”\"«»()—–,]\s*|[.]\s", text)[-1].split()):
        low = word.casefold()
        inner = bool(kept) and low in ("of", "a", "an", "the")
        verb = kept and VERB.fullmatch(word) and not (low in NOUNS and ARTICLE_BEFORE.search(text[: text.rfind(word)]))
        if ((low in STOP_AT or verb) and not inner) or len(kept) == LONGEST_NAME:
            break
        kept.insert(0, word)
    while kept and kept[0].casefold() in ("of", "a", "an", "the"):
        kept.pop(0)
    return " ".join(kept)


ARTICLE_BEFORE = re.compile(r"\b(?:an?|the|its|their|his|her|new)\s$", re.I)
STOP_AT = words(
    """
    versus amid despite unlike besides except without
    a an the and or but at as by for from in into on to with than that this these those its their his her our is was
    are were be been has have had says said say of will would after before over under about up down it he she they
    """
)
