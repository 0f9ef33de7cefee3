"""Words that a line's end cut in two: they are one again where the text, or their halves, say so.

A hyphen stays where nothing speaks against it, for a compound that loses it would be another word.
"""

import re

from briefings.draft.vocabulary import words

CUT = re.compile(r"\w{1,40}-\n[ \t]*\w{1,40}")
#: The ends of English words that are no words themselves, behind the sounds that a syllable may begin with.
FRAGMENT = re.compile(
    r"[b-df-hj-np-tv-z]{0,3}(?:[ts]ions?|[ts]ional(?:ly)?|[ct]ial(?:ly)?|[ts]iat(?:ed|ing|ions?|ors?)|tigat(?:e|es|ed|ing|ions?|ors?)|ments?|mentar(?:y|ies)|ness|(?:a|i|e)?bilit(?:y|ies)"
    r"|[aei]nc(?:y|ies)|[aei]t(?:ive|ively|or|ors|ory)|tures?|ically|ously|ing?ly|ations?|[ia]z(?:ed|ing|ation)"
    r"|ernments?|ernors?|idents?|iament(?:s|ary)?|sadors?|tar(?:y|ies)|erals?|tics?|rit(?:y|ies)|lit(?:y|ies)|sit(?:y|ies))"
)
#: Words that look like such an end.
WHOLE = words(
    """
    nation nations station stations ration rations motion motions notion notions potion option options lotion action
    actions section sections auction auctions function functions fiction friction traction mission missions passion
    session sessions tension tensions pension pensions version versions vision visions fusion caution mention mentions
    portion portions junction sanction sanctions question questions election elections national rational racial social
    special glacial martial partial spatial initial moment moments comment comments cement torment ferment garment
    segment fragment pigment figment native dative active passive motive votive captive festive restive creative lecture
    lectures picture pictures nature culture cultures future pasture texture gesture posture venture ventures capture
    rupture mixture agency agencies infancy fancy ability abilities business witness fitness illness likeness darkness
    president resident residents trident incident incidents accident accidents student students military governor
    governors government governments creation donation location rotation vocation citation formation relation relations
    taxation notation rotary notary solitary dietary sanitary votary general generals mineral minerals federal several
    funeral funerals liberal liberals literal lateral numeral critic critics arctic antics politics tactics ethics
    static optic attic mystic rustic clarity charity parity rarity purity quality quantity equality legality city
    """
)
#: Words with which compounds begin, and those with which they end.
FIRST = words(
    """
    all anti half well self full cross ill still non post pre part short left right first last best most fast vast east
    west north south night light eight flat hot hit get set cut out pit bus gas mass press class less one two three four
    five six seven ten long high low mid old new so co ex vice re de inter counter over under near far free hard soft
    small big large great small late great front back book drop stop step top map cup help deep sea air land war wind
    wood road head hand end red good bad blood food child world cold third gold field build sand land
    """
)
LAST = words(
    """
    time term terms tier trade treatment test tested testing tax timer ton tonne took talk talks top table team style
    sized size scale side sided speed speaking section strong street stage state stop saving service standing sufficient
    led like looking lived level long law line liner lasting related run running rate range rich ready raising record
    door day days down driven deep dollar dealer dealing duty general generation grade growing going ground party paid
    post profile pound person part picture paying price prone proof page power powered made man maker making member
    month mile metre meter mark minded new nuclear night nation nosed bound based backed built back book building born
    body fire flow free fold friendly fighter fight force figure faced filled funded foot
    """
)


def known_words(text: str) -> frozenset[str]:
    """The words of a text, and its compounds, without those that a line's end may have cut."""
    whole = CUT.sub(" ", text.casefold())
    return frozenset(re.findall(r"\w+", whole)) | frozenset(re.findall(r"\w+-\w+", whole))


def is_cut(first: str, second: str, known: frozenset[str]) -> bool:
    """Whether two halves are one word: the text has it elsewhere, or the halves are none by themselves."""
    first, second = first.casefold(), second.casefold()
    whole = first + second
    if known & {whole, whole + "s", whole.removesuffix("s")}:
        return True
    if f"{first}-{second}" in known or first in FIRST or second in known or not whole.isalpha():
        return False
    if second not in WHOLE and FRAGMENT.fullmatch(second):
        return True
    doubled = first[-1:] == second[:1] and first[-1:] not in "aeiouy"
    return doubled and first not in known and second not in LAST
