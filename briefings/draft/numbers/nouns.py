"""What a number counts: the words behind it, or before it where it measures."""

import re

from briefings.draft.numbers.amounts import Amount, folded
from briefings.draft.numbers.words import words

TOKEN = re.compile(r"[^\W\d_][\w’'.&-]*(?<![.’'])|\S")
#: Words that belong to no name of what is counted: function words and frequent verbs.
STOP = words(
    """
    a an the and or but nor as at by for from in into of on onto off out over under to toward with within
    without per than that then this these those there it its he she his her him they their them we our us you
    your i my who whom whose which what when where while because if so since until till after before during
    about around between against among through across near above below is are was were be been being am has have
    had having do does did will would can could may might shall should must not no yes also only just already
    still even ever never now later earlier ago today yesterday tomorrow each every both all said says say told
    tell died dies die dying remain remained remains took take takes came come comes went go goes made make
    makes fled left live lived living voted attended arrived returned joined gathered marched protested signed
    worked work works got get gave give given found held hold lost won put set sent stood fell rose grew dropped
    reached hit killed injured wounded arrested detained displaced missing-from waiting called including
    involving according depending compared meaning making expected needed available participated took-part
    including like such via amid despite due because plus versus worth
    """
)
IRREGULAR = words(
    """
    people persons personnel police staff men women children troops others dead wounded injured missing aircraft
    sheep cattle fish crew servicemen servicewomen policemen firefighters countrymen businessmen gunmen
    fishermen clergy media data homeless seats hostages
    """
)
SINGULAR = re.compile(
    r"\s(?:(?:\w+[\w-]*)\s){0,2}(?:person|man|woman|child|boy|girl|soldier|civilian|contractor|officer|policeman"
    r"|worker|journalist"
    r"|student|fighter|militant|official|passenger|driver|guard|employee|teacher|firefighter|protester|resident"
    r"|other)\b"
)
#: Plurals that are none.
NO_PLURAL = re.compile(r"(?:ss|us|is|’s|'s)$")
DONE = {
    "kill": "killed",
    "injur": "injured",
    "wound": "wounded",
    "arrest": "arrested",
    "detain": "detained",
    "displac": "displaced",
    "evacuat": "evacuated",
    "rescu": "rescued",
    "abduct": "abducted",
    "kidnap": "kidnapped",
    "hospitali": "hospitalized",
    "destroy": "destroyed",
    "damag": "damaged",
    "shot": "shot",
    "infect": "infected",
    "deport": "deported",
    "hurt": "hurt",
}
VERB = rf"(?P<verb>(?:{'|'.join(DONE)})\w*)"
DONE_BEFORE = re.compile(rf"\b{VERB}\s+(?:another\s+|a\s+further\s+|a\s+total\s+of\s+)?$", re.I)
DONE_AFTER = re.compile(
    rf"(?:,[^,.;]{{1,80}},)?\s+(?:(?:were|was|are|is|have|has|had|been|being|reported|feared|also|seriously"
    rf"|critically|severely"
    rf"|confirmed|believed|lightly)\s+){{0,3}}(?:{VERB}|(?P<died>died))\b",
    re.I,
)
PERSONS = re.compile(
    r"\b(?:people|persons?|personnel|troops|soldiers?|civilians?|men|women|children|others?|police\w*|officers?"
    r"|workers?|militants?|fighters?"
    r"|dead|wounded|injured|missing|killed|victims?|hostages?|refugees|migrants|protesters|demonstrators"
    r"|journalists?|contractors?|members"
    r"|students|passengers|residents|guards?|employees|voters|patients|prisoners|detainees|homes|houses|buildings"
    r"|deaths|casualties|Menschen"
    r"|Soldat\w*|Tote|Verletzte|Personen|personnes|soldats|morts|blessés|personas|soldados|muertos|heridos)\b"
)
AFTER_OF = re.compile(
    r"\s(?:of|in|from)\s(?!(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|recent|which|whom|them|all|case)"
)
BEFORE = re.compile(r"(?:[^.,;:!?“”\"«»()—–]|(?<=\d)[.,](?=\d)){3,90}$")
LEADING = re.compile(
    r"^(?:(?:and|but|that|the|a|an|its|their|his|her|when|while|as|which|who|with|said|says|after|because|if"
    r"|where)\s+)+",
    re.I,
)
LEVEL = re.compile(
    r"(?P<noun>(?:[^\W\d_][\w’-]*\s){1,6})(?:of|at|to|worth|totall?ing|reached|hit|is|was|were|are|stood at)\s*$", re.I
)
MOVED = re.compile(
    r"\b(?:rose|rise|risen|rising|rises|fell|fall|fallen|falls|grew|grow|grows|grown|dropped|drop|climbed|jumped"
    r"|declined|increased|decreased|shrank|surged"
    r"|slipped|gained|lost|up|down|stood|reached|hit|accounts?|accounted|cost|costs|paid|pay|spent|spend|raised"
    r"|pledged|approved|invested|won"
    r"|stieg\w*|sank\w*|kostet\w*|augmenté|baissé|subió|cayó|aumentó)\b",
    re.I,
)
#: `The number of people in hospital more than doubled to`.
NUMBER_OF = re.compile(
    r"\b(?:number|total|count) of ((?:[^\W\d_][\w’-]*\s){0,4}?[^\W\d_][\w’-]*)\s(?:rose|fell|grew|dropped|climbed"
    r"|jumped|more|has|have|had|was|is|to|reached|stood|stands|increased|decreased|declined|doubled|tripled|almost"
    r"|nearly)\b"
)
COMPOUND = re.compile(r"-([a-z]{3,})\b(?:\s([a-z]{3,})(?![\w-]|\s[a-z]+(?:s|ing)\b))?")
#: What many have: it means little without whose it is.
COMMON = words("seats votes members points goals medals states employees branches stores")
OWNER = re.compile(
    r"\b([A-Z][\w’-]+(?:\s(?:(?:of|and|the|for)\s){0,2}[A-Z][\w’-]+){0,5})(?:\s\([A-Z]+\))?,?\s(?:which\s|that\s)?(?:(?:has|had|have"
    r"|holds?|held|won|lost|took|gained|controls?|controlled|currently|now|also|only|about|nearly|around)\s){1,4}$"
)
LONGEST_CLAUSE = 7


def counted(amount: Amount, text: str, language: str) -> str:
    """What `amount` counts, in the words of the text; empty where they do not say it."""
    after = text[amount.end : amount.end + 160]
    if amount.unit and amount.unit != "%" and after.startswith((" of ", " in ")):
        return matter(after, language)
    if amount.measured:
        return measured(amount, text, after, language)
    alone = SINGULAR.match(after) if amount.value == 1 else None
    name = alone[0].strip() if alone else compound(after) or named(after, language)
    if not name and amount.unit:
        return measured(amount, text, after, language)
    if name in COMMON and (owner := OWNER.search(text[max(0, amount.start - 90) : amount.start])):
        return f"{name}, {owner[1].removeprefix('The ')}"
    return with_fate(name, amount, text, after) or number_of(text[max(0, amount.start - 160) : amount.start])


def compound(after: str) -> str:
    """`-member alliance` counts members of the alliance."""
    found = COMPOUND.match(after)
    if not found or found[1] in ("strong", "plus", "odd", "some", "point", "man"):
        return ""
    one = found[1]
    many = one if one.endswith("s") else f"{one[:-1]}ies" if one.endswith("y") else f"{one}s"
    whole = found[2] or ""
    return many if not whole or whole in STOP else f"{many} of the {whole}"


def named(after: str, language: str) -> str:
    """The noun right behind a number with what stands before it, and a short `of …` or `in …`."""
    if not after.startswith((" ", "-", "\u00a0", "\u202f")):
        return ""
    words, end = phrase(after, language)
    if not words:
        return ""
    name = after[:end].strip()
    return name + place(after[end:])


def phrase(after: str, language: str) -> tuple[list[str], int]:
    """The words of a noun behind a number, and where they end."""
    words: list[str] = []
    for token in TOKEN.finditer(after):
        word = token[0]
        if not word[0].isalpha() or word.casefold() in STOP or len(words) == 5:
            break
        words.append(word)
        if closes(word, language, after[token.end() :]):
            return words, token.end()
    return [], 0


def closes(word: str, language: str, rest: str) -> bool:
    """Whether a word is the noun that a number counts, and no adjective before it."""
    if language == "en":
        plural = word.casefold() in IRREGULAR or (len(word) > 3 and word.endswith("s") and not NO_PLURAL.search(word))
        follows = TOKEN.match(rest.lstrip())
        more = (
            word[0].isupper() and follows is not None and follows[0][0].isalpha() and follows[0].casefold() not in STOP
        )
        return plural and not more
    return word[0].isupper() if language == "de" else len(word) > 3


def place(rest: str) -> str:
    """A short ` of …` or ` in …` behind a noun, as the text has it."""
    joint = AFTER_OF.match(rest)
    if not joint:
        return ""
    end, words = joint.end(), 0
    for token in TOKEN.finditer(rest, joint.end()):
        word = token[0]
        article = words == 0 and word.casefold() in ("the", "its", "their", "his", "her")
        if (
            not word[0].isalpha()
            or (word.casefold() in STOP and not article)
            or words > 5
            or rest[end : token.start()].count(" ") > 1
        ):
            break
        if words and not word[0].isupper() and rest[joint.end()].isupper():
            break
        end, words = token.end(), words + (not article)
        if closes(word, "en", rest[token.end() :]):
            break
    return rest[:end] if words and words < 5 else ""


def with_fate(name: str, amount: Amount, text: str, after: str) -> str:
    """What is counted with what became of it: `others injured`."""
    before = text[max(0, amount.start - 60) : amount.start]
    bare = re.sub(r"(?:at least|about|around|nearly|some|more than|up to|over)\s+$", "", before)
    done = DONE_BEFORE.search(bare)
    head = name.split(" in ")[0].split(" of ")[0]
    rest = after[after.find(head) + len(head) :] if head else after
    if done:
        return f"{head} {participle(done['verb'])}".strip()
    found = DONE_AFTER.match(rest)
    if found and (not head or head.casefold() not in ("dead", "wounded", "injured")):
        return f"{head} {'died' if found['died'] else participle(found['verb'])}".strip()
    return name


def participle(verb: str) -> str:
    """`killing` → `killed`."""
    return next((done for stem, done in DONE.items() if folded(verb).startswith(stem)), verb)


def matter(after: str, language: str) -> str:
    """What an amount of money or goods is of: `in aid`, `of cocaine`."""
    end = 4
    words = 0
    for token in TOKEN.finditer(after, 4):
        if (
            not token[0][0].isalpha()
            or (token[0].casefold() in STOP and not (words == 0 and token[0] in ("the", "its", "all", "their")))
            or words == 4
        ):
            break
        end, words = token.end(), words + 1
    return after[1:end].removeprefix("in ").strip() if words and language else ""


def measured(amount: Amount, text: str, after: str, language: str) -> str:
    """What a share or a sum is of: the words behind it, else what is said to have it."""
    if amount.unit == "%" and (behind := re.match(r"\s(?:of|der|des|de|del|von)\s", after)):
        share = place(after) if behind[0] == " of " else after[1:].split(",")[0].split(".")[0][:40]
        if share.strip():
            return share.strip()
    if amount.unit != "%" and (name := named(after, language) or goods(after)):
        return name
    return before_it(text[max(0, amount.start - 160) : amount.start], language)


def goods(after: str) -> str:
    """The noun that a sum stands before: `a $4 bn arms deal`, `$20 a barrel`."""
    found = re.match(
        r"\s(?:an?\s[a-z]+\b|(?:[a-z-]+\s){0,2}(?:deal|loan|package|fine|budget|contract|plan|project|fund"
        r"|programme|program|investment|bill|grant|bailout|bid|bond|credit)\b)",
        after,
    )
    return found[0].strip() if found else ""


def before_it(before: str, language: str) -> str:
    """What is said to have a measure: `turnout at`, `oil prices rose`."""
    found = BEFORE.search(before[-90:])
    if not found:
        return ""
    clause = re.sub(
        r"\s(?:by|to|at|from|about|around|nearly|almost|some|more than|over|less than|up to|of|a|um|auf|de|en|un|une"
        r"|ein)?\s*$",
        "",
        f"{found[0].rstrip()} ",
    )
    clause = re.sub(r"\s(?:by|to|at|from|of|um|auf)$", "", clause.rstrip())
    clause = clause.rsplit(" and ", 1)[-1]
    level = LEVEL.search(found[0])
    words = LEADING.sub("", clause.strip(), 1).split()
    if (MOVED.search(clause) or language != "en") and len(words) <= LONGEST_CLAUSE:
        return " ".join(words)
    if level:
        return level_of(level["noun"].split())
    return number_of(before[-160:])


def number_of(before: str) -> str:
    """What a sentence says that it gives the number of."""
    found = NUMBER_OF.search(before)
    return found[1] if found else ""


def level_of(words: list[str]) -> str:
    """The noun that a level is given for: `average price of a house`."""
    kept: list[str] = []
    for word in reversed(words):
        inner = kept and word.casefold() in ("of", "a", "an", "the")
        if word.casefold() in STOP and not inner:
            break
        kept.insert(0, word)
    while kept and kept[0].casefold() in STOP:
        kept.pop(0)
    return " ".join(kept)
