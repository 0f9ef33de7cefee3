"""Signs: what stands around an unknown name and tells a body or a place of it."""

import re

from briefings.draft.entities.mentions import Mention, behind
from briefings.draft.vocabulary import words

#: How many characters before and behind a name are looked at.
REACH = 70
#: Nouns for bodies, as they stand before a name or explain it behind a comma.
BODY = (
    r"company|firm|start-?up|giant|manufacturer|(?:[a-z]{2,9})?maker|retailer|chain|carrier|airline|bank|lender|insurer"
    r"|utility|operator|grocer|brewer|broadcaster|publisher|newspaper|daily|weekly|tabloid|magazine|broadsheet|website"
    r"|outlet|news agency|agency|party|movement|militia|faction|gang|cartel|charity|nonprofit|non-profit|NGO|think tank"
    r"|foundation|union|federation|association|group|alliance|coalition|consortium|conglomerate|organi[sz]ation"
    r"|consultancy|contractor|subsidiary|unit|shipyard|steelmaker|cooperative|university|college|school|hospital|clinic"
    r"|institute|ministry|regulator|watchdog|service|authority|orchestra|museum|brewery|distributor|supplier|laboratory"
    r"|fund|brokerage|club|team|ensemble|squad|brigade|battalion|regiment"
)
#: Of these, the ones that name nothing but a body when they stand directly before a name.
APPOSED = (
    r"company|firm|start-?up|giant|manufacturer|(?:[a-z]{2,9})maker|retailer|chain|carrier|airline|bank|lender|insurer"
    r"|utility|operator|grocer|brewer|broadcaster|publisher|newspaper|daily|weekly|tabloid|magazine|website|outlet"
    r"|news agency|party|militia|cartel|charity|nonprofit|think tank|conglomerate|consultancy|subsidiary|affiliate"
    r"|(?:budget|investment|banking|cargo|cloud|venture|research|trading|defen[cs]e|credit) arm|offshoot|spin-off"
    r"|brokerage|shipbuilder|pollster|lobby|watchdog|regulator|studio|label|group|agency|union|club|body|platform"
    r"|start-ups?|fund|wholesaler|supermarket|budget line|low-cost line|homebuilder|federation"
)
BEFORE = re.compile(
    rf"\b(?:(?:{APPOSED})(?:,)? (?:the )?"
    r"|(?:owned|operated|published|manufactured|insured|employed|acquired|distributed|bought|developed|marketed|run"
    r"|backed|funded|built) by (?:the )?"
    r"|(?:spokes(?:man|woman|person)|workers|analysts?|shares|stock|stake|subsidiary|unit|chief executive|CEO"
    r"|managing director|strategist|economist|executives?|employees?|engineers?|lecturer|shareholders|researchers?) "
    r"(?:in|of|at|for|with) (?:the )?"
    r"|(?:told|interview with|reported by|reports by|(?:writes|reporter|journalist|correspondent) (?:for|at|with)) "
    r"(?-i:The) "
    r"|(?:rival|parent|competitor|subsidiary) (?:the )?"
    r"|(?:rivals|companies|firms|banks|retailers|groups|competitors|brands|makers|outlets|newspapers|parties|airlines"
    r"|chains|agencies|charities) (?:such as|like|including) (?:the )?"
    r"|(?:stake in|merger with|takeover of|acquisition of|contract (?:to|with)|(?:headquarters|offices|division"
    r"|gunmen|fighters|militants|members) of) (?:the )?)$",
    re.I,
)
BEHIND = re.compile(
    r"(?:[’']s?)? (?:shares|stock|employees|shareholders|executives?|subsidiary|headquarters|chief executive|CEO"
    r"|spokes(?:man|woman|person)|managing director|board of directors|militants|fighters|gunmen|customers|stores"
    r"|factory|factories|plants?|shops|engineers|quarterly|lawmakers?)\b"
    r"|,? (?:which )?(?:operates|employs|manufactures|sells|insures|serves more|publishes|has acquired|acquired"
    r"|filed for bankruptcy|filed for an offering|merged with|plans to (?:hire|open|build|invest|cut|sell|launch|close)"
    r"|said (?:it|its|that it)\b|says (?:it|its)\b|said (?:in a statement )?it\b|reported (?:a |an )?(?:net|quarterly"
    r"|operating|revenue|profit|sales|earnings)|declined to comment|did not (?:immediately )?(?:respond|reply|return)"
    r"|claimed responsibility|is headquartered|was founded in|has its headquarters|canceled \d|cancelled \d)\b"
    r"|, (?:which|that) (?:makes|runs|owns|operates|employs|publishes|sells|builds|represents|supplies|governs"
    r"|is based|is owned|is headquartered)\b"
    r"|, (?:(?:now |partly |jointly )?(?:owned|founded|headquartered) (?:by|in)|based in|part of)\b"
)
#: What no head of an explanation goes over: `X, the head of a company` is no company.
HEAD = (
    r"(?:(?!(?:of|for|in|at|from|who|to|by|with|said|was|is|has|had|on|his|her|near|under|against|and) )"
    r"[\w’'&.-]+ )"
)
GOES_ON = (
    r"(?=[,.;]| (?:of|that|which|in|on|near|at|about|based|for|with|where|whose|owned|led|linked|known|backed|run|close"
    r"|founded|some|north|south|east|west|just|outside|under|held|between|along)\b)"
)
EXPLAINED = re.compile(
    rf", {HEAD}{{0,6}}(?:{BODY}){GOES_ON}"
    r"|, the [a-z]{4,10}[’']s (?:second-)?(?:largest|biggest|leading|oldest|main|top) (?:[a-z-]+ ){0,3}"
    r"(?:farmer|producer|exporter|importer|builder|employer|dealer|brand|provider|seller|exchange|developer|landlord"
    r"|refiner|miner|buyer|grower|investor|advertiser|network)\b"
)
#: Verbs that a person does, not a place: `and Obama said`.
SPEAKS = re.compile(r" (?:said|says|told|added|wrote|thinks|believes|was born|married)\b")
#: What a body does when nobody of that name has been introduced, with nobody behind it as `he` or `she`.
ANNOUNCES = re.compile(r" (?:said|says|announced|reports|reported|confirmed|warned|estimates|expects)\b")
SOMEBODY = re.compile(r"\b(?:he|she|his|her|him)\b")
SCORE = re.compile(r"(?<![\d-])\d{1,3}[-–]\d{1,3}(?![\d-])")
BEATEN = re.compile(
    r"\b(?:beat|thrashed|edged|defeated|(?:drew|draw)(?: \d+[-–]\d+)? with|los(?:t|ing|e|es)(?: \d+[-–]\d+)? to"
    r"|(?:win|victory|triumph) over|defeat (?:by|to)|(?:won|drew|lost) \d+[-–]\d+ (?:at|against)) $"
)
BEATS = re.compile(r" (?:beat|beats|thrashed|edged|drew \d|lost (?:\d|to)|won \d|were relegated|was relegated)")
PLAYS = re.compile(
    r"\b(?:beat|beats|play|plays|playing|played|defeated|edged|routed|hosted|hosting|over|past|faced?) the $"
)
PLACE_BEHIND = re.compile(
    rf", {HEAD}{{0,4}}(?:town|city|village|port|suburb|capital|island|resort|hamlet|province|region|district"
    rf"|municipality|neighbou?rhood|settlement|stronghold|outpost|hub|peninsula|valley|county){GOES_ON}"
)
AROUND = re.compile(
    r" (?:kilomet(?:er|re)s?|km|miles?) (?:(?:to the )?(?:north|south|east|west)[a-z]*|from|away) (?:of |from )?$"
    r"|\b(?:north|south|east|west|northeast|northwest|southeast|southwest|outskirts|suburbs?|residents|mayor|streets"
    r"|harbou?r|coast|banks|shores?|slopes|ruins|siege|fall|towns|villages|cities|districts|provinces|islands|people"
    r"|airport|port|roads?|highway|trains?|flights?|bus|border|inhabitants|center) (?:of|to|from|in|near|between) $"
    r"|\b(?:base|depot|airfield|plant|factory|battle|camp|prison|garrison|crossing|checkpoint|mine|dam|station|strike"
    r"|attack|stadium|refinery|raid|explosion|protests?) (?:at|in|near|outside|on) $"
)
REACHED = words(
    """
    in near from outside around at between toward towards into via reach reached reaching left leaving visit visited
    entered captured retook seized shelled toward northeastern northwestern southeastern southwestern northern southern
    eastern western central downtown nearby neighboring neighbouring inside across over
    """
)

#: What stands between two members of a list.
LISTED = frozenset(
    (", ", " and ", ", and ", " or ", ", or ", " und ", " et ", " y ", " e ", " i ", " och ", " и ", " و")
)


def tells_body(mention: Mention) -> bool:
    """Whether the words around a name say that it is a body: `shares of X`, `X plans to hire`."""
    text, start = mention.words.text, mention.words.starts[mention.begin]
    if BEFORE.search(text, max(0, start - REACH), start):
        return True
    located = mention.begin > 0 and mention.words.words[mention.begin - 1].lower() in REACHED
    return not located and (BEHIND.match(text, behind(mention)) is not None or is_explained(mention))


def is_explained(mention: Mention) -> bool:
    """Whether a comma and what a body is stand behind a name: `X, a maker of`."""
    return EXPLAINED.match(mention.words.text, behind(mention)) is not None


def tells_place(mention: Mention) -> bool:
    """Whether the words around a name say that it is a place: `X, a port in`, `30 miles north of X`."""
    text, start = mention.words.text, mention.words.starts[mention.begin]
    if AROUND.search(text, max(0, start - REACH), start):
        return True
    return PLACE_BEHIND.match(text, behind(mention)) is not None


def is_met(mention: Mention) -> bool:
    """Whether a plural stands as the side of a game or a fight: `beat the Mets`."""
    text, start = mention.words.text, mention.words.starts[mention.begin]
    return mention.name.endswith("s") and PLAYS.search(text, max(0, start - REACH), start) is not None


def wins(mention: Mention) -> bool:
    """Whether a city stands for its team: beside a verb of games, in a sentence with a score."""
    text, start, end = mention.words.text, mention.words.starts[mention.begin], behind(mention)
    if not SCORE.search(text, max(0, start - REACH), end + REACH):
        return False
    return BEATEN.search(text, max(0, start - REACH), start) is not None or BEATS.match(text, end) is not None


def announces(mention: Mention) -> bool:
    """Whether a single name, or one behind `the`, says something and is not spoken of as `he` or `she`."""
    text, end = mention.words.text, behind(mention)
    word = mention.words.words[mention.begin - 1] if mention.begin else ""
    lone = mention.kind == "unknown" and before_is_plain(mention) and word not in ("and", "or", "of", "in", "to")
    lone = lone and (mention.end - mention.begin == 1 or word in ("the", "The"))
    return lone and ANNOUNCES.match(text, end) is not None and not SOMEBODY.search(text, end, end + 250)


def before_is_plain(mention: Mention) -> bool:
    """Whether no quotation ends before a name, as it does before a person: `“…,” Dodds said`."""
    gap = mention.words.gaps[mention.begin]
    return not any(mark in gap for mark in '“”"»') and not mention.name.isupper()


def speaks(mention: Mention) -> bool:
    """Whether a verb that only people do stands behind a name."""
    return SPEAKS.match(mention.words.text, behind(mention)) is not None


def neighbours(one: Mention, other: Mention) -> bool:
    """Whether two mentions stand in one list: `Laholm and Falkenberg`, `Lidl, Kaufland`."""
    words = one.words
    if words is not other.words or other.begin < one.end or words.owning[other.end - 1]:
        return False
    between = words.text[behind(one) : words.starts[other.begin]]
    return between in LISTED
