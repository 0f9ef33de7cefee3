"""Towns that no list of cities has: told by the words around them, by the list they stand in, or by their country."""

import itertools
from collections import Counter

from briefings.draft.entities.bodies import HEADS
from briefings.draft.entities.capitals import IDLE, NO_PERSON
from briefings.draft.entities.lists import towns
from briefings.draft.entities.mentions import Mention, opens
from briefings.draft.entities.signs import REACHED, neighbours, speaks, tells_body, tells_place
from briefings.draft.entities.tokens import is_article
from briefings.draft.vocabulary import words

#: Words before a place.
LOCATIVE = words(
    """
    in at from near to around outside of toward towards into across between and via over through throughout
    inside downtown northern southern eastern western central leaving reached reach visited visit visiting left
    off above en à dans vers depuis près de a desde hacia cerca nach aus bei um bis von
    в во из под около через до к ко на في من إلى قرب مدينة بمدينة 在 位于 前往 抵达
    """
)
#: What `in` may be followed by that is no place.
NO_SPOT = words(
    """
    Search Gmail Scala Nature Science English French Spanish Arabic Chapter Section Article Phase Group Room Act Game
    Formula Parliament Congress Twitter Facebook Instagram Reuters Python Java Cell Lancet Vogue Time Newsweek Variety
    Forbes Paragraph Question Stage Round Week Season Part Level Table Figure Episode Volume Title Category Schedule
    Annex Appendix Christ Jesus Allah Heaven Hell Earth Mars Venus Jupiter Saturn Space Word Excel Bitcoin Euro Dollars
    Sharia Mandarin Hebrew Latin Hindi Urdu Swahili Kurdish Pashto Dari Farsi Persian Catalan Welsh Gaelic
    """
)
#: Cities that are words or family names too: only what stands around them tells.
WEAK = words(
    """
    Brent Reading Mobile Bath Nice Orange Split Sale Hull Bury Rugby Lincoln Jackson Washington Houston Dallas Madison
    Columbus Cleveland Austin Warren Newport Preston Bradford Bolton Derby York Chester Blackburn Sutton Barnet Bexley
    Kent Essex Surrey Victoria Durham Lancaster Carson Norman Fremont Tyler Abilene Arlington Clinton Elgin Gary Hampton
    Hayward Irving Manning Marina Most Palmer Pomona Providence Stockton Surprise Temple Troy Vista Waterloo Salem Bari
    Batman Male Young Van Same Police Banks Mission Union Central Buffalo Phoenix Aurora Enterprise Independence
    Sparks Concord Sterling Olympia Eugene Roanoke Cary Corona Garland Laredo Plano Denton Murrieta Paterson Vallejo
    Orlando Lorca Como Lens Tours Brest Nancy Angers Reims Essen Halle Hamm Siegen Moers Worms Ulm Bali Bonn Wien
    """
)
#: Words inside the names of places that other names have too.
PARTS = words(
    """
    El La Las Los Le Les Al St. St Saint Santa San Santo New Port Fort Mount Beach City Park Hills Base Village Town de
    del do da dos la
    """
)
#: Countries whose towns are called by words and family names: `Reading`, `Hastings`.
WORDY = frozenset(("US", "GB", "CA", "AU", "IE", "NZ", "ZA"))


def in_lists(found: list[Mention]) -> set[int]:
    """Unknown names that stand in a list with places: `in Ber, Tessalit and Kidal`."""
    listed: set[int] = set()
    pairs = [pair for pair in itertools.pairwise(found) if neighbours(*pair)]
    for one, other in (*pairs, *((other, one) for one, other in reversed(pairs))):
        city = other.kind == "place" and other.entries and other.entries[0].kind == "city" and other.name not in WEAK
        if (
            (other.kind == "unknown" or city)
            and (id(one) in listed or leads_list(one))
            and is_spot(other)
            and not speaks(other)
        ):
            listed.add(id(other))
    return listed


def leads_list(mention: Mention) -> bool:
    """Whether a mention makes places of those that stand in a list with it."""
    if mention.kind == "place":
        if not mention.entries:
            return mention.name.rpartition(" ")[2] in ("County", "Province")
        return mention.entries[0].kind != "country" or before(mention) in REACHED
    sure = before(mention) in ("in", "near") or mention.name in towns()
    return mention.kind == "unknown" and before(mention) in REACHED and is_spot(mention) and sure


def before(mention: Mention) -> str:
    """The word before a mention in small letters; empty where it begins its phrase."""
    begin = mention.begin
    return mention.words.words[begin - 1].lower() if begin and mention.words.gaps[begin] == " " else ""


def is_town(mention: Mention, near: Counter[str]) -> bool:
    """Whether an unknown name is that of a town, by the words around it or by the country that the text is about."""
    if mention.end - mention.begin > 3 or mention.name in IDLE or speaks(mention):
        return False
    if tells_place(mention) and is_spot(mention):
        return True
    codes = towns().get(mention.name, ())
    if not codes or mention.name in WEAK or len(mention.name) < 3:
        return False
    if before(mention) in REACHED | LOCATIVE:
        return is_spot(mention)
    plain = not set(codes) & WORDY and len(mention.name) > 3 and not opens(mention)
    return plain and any(near[code] for code in codes) and not is_bodily(mention)


def is_bodily(mention: Mention) -> bool:
    """Whether a name stands where a person or a body does."""
    return (
        mention.words.owning[mention.end - 1] or tells_body(mention) or bool(before(mention) in ("by", "with", "and"))
    )


def country_of_town(name: str, near: Counter[str]) -> str:
    """The country of a town where the text names it, or where only one country has a town of that name."""
    codes = towns().get(name, ())
    here = [code for code in codes if near[code]]
    if here:
        return max(here, key=lambda code: (near[code], code))
    return codes[0] if len(codes) == 1 and not near else ""


def is_spot(mention: Mention) -> bool:
    """Whether an unknown name behind `in` reads like one of a place: no code, no journal, no thing that has parts."""
    words = mention.words
    parts = mention.name.split()
    if words.owning[mention.end - 1] or not all(map(is_part, parts)):
        return False
    parts = [part for part in parts if part not in PARTS]
    if not parts or any(part.isupper() or part in NO_SPOT or part in NO_PERSON or part in HEADS for part in parts):
        return False
    return all(part.isalpha() or "-" in part for part in parts)


def is_part(word: str) -> bool:
    """Whether a word looks like one of the name of a place."""
    return word in PARTS or (len(word) > 2 and (word[0].isupper() or is_article(word)))
