"""What a number counts: the words behind it, or before it where it measures."""

import re

from briefings.draft.numbers.amounts import SHARES, Amount, folded
from briefings.draft.numbers.before import LOOKED_AT, VERB, before_it, stripped, subject_of
from briefings.draft.numbers.words import MONEY, SMALL, VALUES, words

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
FATES = rf"(?P<verb>(?:{'|'.join(DONE)})\w*)"
DONE_BEFORE = re.compile(rf"\b{FATES}\s+(?:another\s+|a\s+further\s+|a\s+total\s+of\s+)?$", re.I)
DONE_AFTER = re.compile(
    rf"(?:,[^,.;]{{1,80}},)?\s+(?:(?:were|was|are|is|have|has|had|been|being|reported|feared|also|seriously"
    rf"|critically|severely"
    rf"|confirmed|believed|lightly)\s+){{0,3}}(?:{FATES}|(?P<died>died))\b",
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
#: `The number of people in hospital more than doubled to`.
NUMBER_OF = re.compile(
    r"\b(?:number|total|count) of ((?:[^\W\d_][\w’-]*\s){0,4}?[^\W\d_][\w’-]*)\s(?:rose|fell|grew|dropped|climbed"
    r"|jumped|more|has|have|had|was|is|to|reached|stood|stands|increased|decreased|declined|doubled|tripled|almost"
    r"|nearly)\b"
)
COMPOUND = re.compile(
    r"-([a-z]{3,})\b(?:\s([a-z]{3,}(?![\w-]|\s[a-z]+(?:s|ing)\b)|[A-Z][\w’-]+(?:\s(?:of\s)?[A-Z][\w’-]+){0,3}))?"
)
#: What many have: it means little without whose it is.
COMMON = words("seats votes members points goals medals states employees branches stores")
OWNER = re.compile(
    r"\b([A-Z][\w’-]+(?:\s(?:(?:of|and|the|for)\s){0,2}[A-Z][\w’-]+){0,5})(?:\s\([A-Z]+\))?,?\s(?:which\s|that\s)?(?:(?:has|had|have"
    r"|holds?|held|won|lost|took|gained|controls?|controlled|currently|now|also|only|about|nearly|around)\s){1,4}$"
)
#: Nouns that say nothing, and how lists are headed.
VAGUE = words("things times ways reasons kinds types steps ones sorts aspects questions tips facts")
BOAST = words("Best Worst Top Most Things Ways Reasons")
#: The most words of a clause behind a share.
LONGEST_PART = 9
LEANS = re.compile(r"of (?:them|it|that|this|those|these|which|whom|us|the total|all|total)\b(?! [a-z])", re.I)
#: Where a short clause behind a share ends at the latest.
CUT = re.compile(
    r"\s(?:and|but|while|compared|since|after|when|because|although|as|until|before|according|up|down|who|which|that"
    r"|where|by (?:19|20)\d\d|last|this (?:year|month|week)|next|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|in (?:the (?:past|last|first|second|third|fourth|year|three|six)|(?:19|20)\d\d|(?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December)))\b"
)
#: A change or a part that a share stands before: `a 5 percent increase in rents`.
CHANGE = re.compile(
    r"\s(?:[a-z-]+\s){0,2}(?:increases?|rise|drop|fall|decline|decrease|cut|reduction|stake|share|tax|tariffs?|levy|duty"
    r"|majority|chance|discount|jump|gain|growth|turnout|unemployment|inflation|interest|interests|hike|raise|fee|margin|probability|risk|surge"
    r"|support|approval)(?:\s(?:in|on|of|for)\s(?:(?:the|its|their|all)\s)?(?:[^\W\d_][\w’-]*)(?:\s(?!(?:and|in|on|to|for|by|after"
    r"|from|with|at|as|was|were|is|are|last|this|that|which|over|since|when|if|but|of|or|will|would|has|had)\b)[^\W\d_][\w’-]*){0,2})?"
    r"(?![\w’-])"
)
STATE = re.compile(
    r"\s(effective|complete|completed|contained|owned|renewable|full|accurate|vaccinated|higher|lower)\b"
)
FOREIGN_OF = re.compile(
    r"\s(?:der|des|de la|de los|de las|de|du|del|von|d[’'](?=\w)|dei|delle|della|dos|das|da|do|van de|van)\s?"
)
#: Distances that only say where something is.
DISTANCES = frozenset(("km", "miles", "m", "feet"))
AWAY = re.compile(
    r"\s(?:\([^)]{1,30}\)\s)?(?:north|south|east|west|away|from|off|outside|inland|upstream|downstream|apart|further|behind|ahead"
    r"|along|deep|down|up|to|into|inside|beyond|across|before|under|below|above)\w*\b"
)
#: A time or a place, and no goods, behind a sum and ` in`.
WHEN = re.compile(
    r"\sin\s(?:(?:the|its|their|a|an)\s)?(?:[\dA-Z]|six|three|two|four|five|nine|ten|twelve|first|second|third|fourth|last"
    r"|next|past|year|years|month|months|quarter|week|weeks|days?|recent|just|one|all|total|exchange|return|order|early|late"
    r"|same|cash|court|trading|today|value)\b|\sin\s(?:the\s)?[\dA-Z]"
)
RATE = re.compile(
    r"\s(?:an?|per|each|every)\s(?:hour|day|week|month|year|person|head|barrel|share|tonne|ton|ounce|kilo|kilogram"
    r"|litre|liter|gallon|night|unit|household|child|ticket|square metre|square meter|square foot|acre|bushel|pound"
    r"|megawatt-hour)\b"
)
GOODS = re.compile(
    r"\s(?:[a-z-]+\s){0,2}(?:deal|loan|package|fine|budget|contract|plan|project|fund|programme|program|investment|bill|grant"
    r"|bailout|bid|bond|credit|settlement|lawsuit|prize|reward|donation|tax|fee|gift|purchase|takeover|merger|aid|cut|shortfall"
    r"|deficit|surplus|profit|loss|penalty|bounty|ransom|award|stake|facility|scheme|house|home|mansion|estate)\b"
)
PURPOSE = {
    "en": re.compile(
        r"\s(?:for|on|towards?|into)\s(?!(?:the\s)?(?:first|last|next|second|third|year|month|week|Mon|Tues|Wednes|Thurs|Fri"
        r"|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December|average|top))"
    ),
    "de": re.compile(r"\s(?:für|in)\s"),
    "fr": re.compile(r"\s(?:pour|à|aux|dans)\s"),
    "es": re.compile(r"\s(?:para|a|en)\s"),
}
ARTICLES = words(
    "the a an its their his her this le la les l un une des du el los las die der das den dem einen ein eine"
)
ADJECTIVE = re.compile(r"(?:al|ive|ing|ed|ic|ary|ory|ous|ful|ent|able|ew)$")
#: `6,000 of its members`, `112 of the 350 seats`.
PART_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|these|those|all)\s){0,2}(?P<whole>[\d.,]+\s)?")
#: A side of a vote that names no votes again: `and 12 against`.
SIDE = re.compile(
    r"\s(?P<side>against|in favou?r|abstentions?|abstained|abstaining|opposed|dagegen|dafür|Enthaltungen|contre|pour"
    r"|en contra|a favor|abstenciones)\b"
)
BALLOTS = re.compile(r"\b(?:votes?|Stimmen|voix|votos)\b")
#: What became of those who are counted, in other languages.
FATE = re.compile(
    r"\s(?:wurden|waren|sind|ont été|ont\sété|fueron|resultaron|han sido|sono stati|sono state)\s(?:[^\W\d_]+\s)?"
    r"(?P<done>verletzt|getötet|festgenommen|verhaftet|gerettet|vermisst|evakuiert|tuée?s|blessée?s|arrêtée?s|évacuée?s"
    r"|sauvée?s|muert[oa]s|herid[oa]s|detenid[oa]s|evacuad[oa]s|rescatad[oa]s|ucci[sd][ie]|ferit[ie]|arrestat[ie])\b"
)
#: The beginning of a list's item that says whose or what its number is: `Capacity: 450 MW`.
LABELLED = re.compile(
    r"(?!(?i:(?:\w{1,20} )?(?:passcode|code|phone|tel|id|ref|fax|isbn|issn|numbers?|no|zip|pin|date|time|published"
    r"|updated|posted|page|year|age|version|score|duration|episode|step|part|chapter|note|update|room|rating|views|likes"
    r"|comments|shares)\b))([A-ZÀ-Þ][^:,(\n.]{1,60}?)(?:,[^:\n.]{1,80}|\s\([^)\n]{1,40}\))?\s?:"
)
#: What may follow a number that the words before it alone explain: `The death toll rose to 138 on Monday`.
ENDS = re.compile(
    r"\s*(?:$|[.,;:!?)”\"–—])|\s(?:on|in|by|from|after|at|since|last|this|overnight|yesterday|today|and|with|for|as"
    r"|compared|up|down|while|before|during|but|according|over|early|late)\b"
)
BARE = re.compile(
    r"\b(?:to|reached|hit|passed|topped|exceeded|stood at|stands at|totall?ed|total(?:s|ling)?|averaged?)\s*$"
)
PEOPLE_TOLL = re.compile(r"\b(?:toll|number|numbers|total|population|membership|count|workforce|headcount)$", re.I)


def counted(amount: Amount, text: str, language: str) -> str:
    """What `amount` counts, in the words of the text; empty where they do not say it."""
    after = text[amount.end : amount.end + 160]
    before = text[max(0, amount.start - LOOKED_AT) : amount.start]
    if amount.unit and (label := LABELLED.fullmatch(stripped(before))):
        return label[1]
    if amount.unit in SHARES:
        return share(after, before, language)
    if amount.unit:
        return measured(amount, after, before, language)
    alone = SINGULAR.match(after) if amount.value == 1 else None
    name = alone[0].strip() if alone else compound(after) or named(after, language) or part_of(after, language)
    label = LABELLED.fullmatch(stripped(before))
    if name in COMMON and (owner := label or OWNER.search(before[-90:])):
        return f"{name}, {owner[1].removeprefix('The ')}"
    if label and not name:
        return label[1]
    return with_fate(name, amount, text, after) or alone_by(before, after, language)


def alone_by(before: str, after: str, language: str) -> str:
    """What a number without a noun counts: the side of a vote, the number of something, what is said to reach it."""
    if side := SIDE.match(after):
        ballots = list(BALLOTS.finditer(before))
        return f"{ballots[-1][0]} {side['side']}" if ballots else ""
    if found := number_of(before):
        return found
    if language == "en" and ENDS.match(after) and BARE.search(stripped(before)):
        return before_it(before, language)
    return ""


def head_of(amount: Amount, text: str, language: str) -> str:
    """The noun right behind an amount in small letters; empty where there is none."""
    words, _ = phrase(text[amount.end : amount.end + 80], language)
    return words[-1].casefold() if words and not amount.unit else ""


def part_of(after: str, language: str) -> str:
    """What a number is a part of: `members` for `6,000 of its members`, with the whole where the text gives it."""
    found = PART_OF.match(after)
    if not found or language != "en":
        return ""
    words, end = phrase(f" {after[found.end() :]}", language)
    if not words:
        return ""
    name = after[found.end() : found.end() + end - 1].strip()
    return f"of the {found['whole']}{name}" if found["whole"] else name


NO_MEMBERS = words(
    """
    strong plus odd some point man woman bit page minute storey story inch foot metre meter mile pound piece megapixel
    gallon door time times million billion thousand hundred trillion degree percent per cent fold dollar euro acre
    hectare old ton tonne yard footer seater all nil love off and
    """
)


def compound(after: str) -> str:
    """`-member alliance` counts members of the alliance."""
    found = COMPOUND.match(after)
    if not found or found[1] in NO_MEMBERS or found[1].rstrip("s") in VALUES:
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
    if not words or words[0] in BOAST or words[-1].casefold() in VAGUE:
        return ""
    name = after[:end].strip()
    if side := SIDE.match(after, end):
        return name + side[0]
    return name + place(after[end:]) if language == "en" else name


def phrase(after: str, language: str) -> tuple[list[str], int]:
    """The words of a noun behind a number, and where they end."""
    words: list[str] = []
    for token in TOKEN.finditer(after):
        word = token[0]
        small = word.casefold() in (STOP if language == "en" else SMALL)
        if not word[0].isalpha() or small or len(words) == 5:
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
    if found := FATE.match(rest):
        return f"{head} {found['done']}".strip()
    found = DONE_AFTER.match(rest)
    if found and (not head or head.casefold() not in ("dead", "wounded", "injured")):
        return f"{head} {'died' if found['died'] else participle(found['verb'])}".strip()
    return name


def participle(verb: str) -> str:
    """`killing` → `killed`."""
    return next((done for stem, done in DONE.items() if folded(verb).startswith(stem)), verb)


def share(after: str, before: str, language: str) -> str:
    """What a share is of: the words behind it, else what is said to have it."""
    if language != "en":
        return foreign_share(after) or before_it(before, language)
    if after.startswith(" of "):
        return part_clause(after) or before_it(before, language)
    if after.startswith((" off", " discount")):
        return ""
    if found := CHANGE.match(after):
        return " ".join(found[0].split())
    if (found := STATE.match(after)) and (subject := subject_of(re.split(r"[.;:,!?]\s", before)[-1])):
        return f"{subject} {found[1]}"
    return before_it(before, language) or number_of(before)


def part_clause(after: str) -> str:
    """` of voters stayed away` where the clause is short, else what the share is of."""
    clause = re.split(r"[,;:()–—“”\"]|(?<!\d)[.]|[.](?!\d)", after, maxsplit=1)[0]
    clause = CUT.split(clause, maxsplit=1)[0].strip()
    if 2 < len(clause.split()) <= LONGEST_PART and not LEANS.match(clause):
        return clause
    name = place(after).strip()
    return "" if LEANS.match(f"{name} ") else name


def foreign_share(after: str) -> str:
    """` der Wähler`, ` des enfants`: what a share is of in another language."""
    found = FOREIGN_OF.match(after)
    if not found:
        return ""
    words: list[str] = []
    end = found.end()
    for token in TOKEN.finditer(after, found.end()):
        if not token[0][0].isalpha() or len(words) == 3 or (token[0].casefold() in SMALL and words):
            break
        words.append(token[0])
        end = token.end()
        if token[0].casefold() in ("ellos", "ellas", "ihnen", "eux", "elles", "loro"):
            return ""
        if len(token[0]) > 3 and token[0].casefold() not in SMALL:
            return after[1:end]
    return ""


def measured(amount: Amount, after: str, before: str, language: str) -> str:
    """What a sum or a measure is of: goods behind it, else what is said to have it."""
    if amount.unit in DISTANCES and AWAY.match(after):
        return ""
    money = amount.unit in MONEY
    goes_on = after.startswith(" of ") or (money and after.startswith(" in ") and not WHEN.match(after))
    if goes_on and (found := matter(after)):
        return found
    if language == "en" and (rate := RATE.match(after)):
        what = before_it(before, language)
        return f"{what}, {rate[0].strip()}" if what else ""
    if found := named(after, language) or (goods(after) if language == "en" else ""):
        return found
    what = before_it(before, language)
    if amount.unit in DISTANCES and VERB.search(what):
        return ""
    return purpose(what, after, language) if money and what else what


def purpose(what: str, after: str, language: str) -> str:
    """`company paid` with what for: `company paid for the site`."""
    found = PURPOSE.get(language, PURPOSE["en"]).match(after)
    if not found or " " not in what:
        return what
    words: list[str] = []
    end = found.end()
    for token in TOKEN.finditer(after, found.end()):
        article = not words and token[0].casefold() in ARTICLES
        if not token[0][0].isalpha() or len(words) == 3 or (token[0].casefold() in (STOP | SMALL) and not article):
            break
        end = token.end()
        words += [] if article else [token[0]]
    return f"{what} {after[1:end]}" if words else what


def matter(after: str) -> str:
    """What an amount of money or goods is of: `in aid`, `of cocaine`."""
    end, words = 4, 0
    for token in TOKEN.finditer(after, 4):
        first = words == 0 and token[0] in ("the", "its", "all", "their")
        listed = token[0] == "," and ADJECTIVE.search(after[:end])
        if not listed and (not token[0][0].isalpha() or (token[0].casefold() in STOP and not first) or words == 4):
            break
        end, words = token.end(), words + (not listed)
    found = after[4:end].strip(" ,")
    return "" if found in ("the", "its", "all", "their", "cash") else found


def goods(after: str) -> str:
    """The noun that a sum stands before: `a $4 bn arms deal`."""
    found = GOODS.match(after)
    return found[0].strip() if found else ""


def number_of(before: str) -> str:
    """What a sentence says that it gives the number of."""
    found = NUMBER_OF.search(before)
    return found[1] if found else ""
