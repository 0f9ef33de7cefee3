"""Notes that desks and press offices write around a report for each other: no reader was meant to see them."""

import re

#: What a desk did to an earlier version: `(Adds quotes, background)`, `Eds: UPDATES with reaction.`
CHANGED = (
    r"(?:Correct(?:s|ed|ion|ing)|Updat(?:es|ed|ing)|Adds?|Adding|Recasts?|Recasting|Refil(?:es|ed|ing)|Repeats?|Repeating"
    r"|Writes through|Rewrites|Removes|Restores|Fixes|Clarifies|Changes|Deletes|Drops|Embargoed"
    r"|This (?:story|article|report|version))"
)
OFFICE = "press office"
#: Regular expressions of whole lines, one a line, by why they go.
FORMS = {
    "desk's note": rf"""
        \({CHANGED}\b[^()]{{0,300}}\)
        (?:eds|editors|editor|note to editors|notes to editors|news editors|ed note|eds note)\s?[:.–—-].{{0,300}}
        \(?(?:1|100|1,000) (?:[A-Z]{{3}}|[a-z]+(?: [a-z]+)?)\s?=\s?.{{0,20}}\d.{{0,60}}
        \(?[$€£¥]\s?1(?:\.0+)?\s?=.{{1,80}}
        (?:keywords|slug|topic codes?|subject codes?)\s?:.{{1,160}}
        (?-i:BC|AP|PA)-[a-z]{{2,12}}-{{1,2}}[a-z][\w,&./ -]{{2,80}}
        \(?(?:with|has) (?:ap |afp |epa )?(?:photos?|video|graphics?|pictures)(?: by [\w .]{{2,40}})?\.?\)?
        [-\s]*(?:30|ends?|enditem|endit)[-\s]*
        \((?:end|ends|more|continues)\)
    """,
    "notice of the page": r"""
        (?:this|the|our) live ?(?:blog|coverage|page|feed|updates?)? (?:has|have) (?:now )?(?:ended|closed).{0,120}
        (?:this|the|our) live ?(?:blog|coverage|page|feed|updates?)? (?:is|are) (?:now )?(?:closed|over).{0,120}
        that(?:[’']s| is) (?:all|it) (?:for|from) (?:now|today|tonight|this|our|us|the)\b.{0,120}
        (?:a|an earlier) version of this \w+ (?:appears|appeared|was published) in (?:the )?print\b.{0,200}
        this \w+ (?:appears|appeared) in (?:the )?print\b.{0,160}
    """,
    "greeting": r"""
        (?:good (?:morning|afternoon|evening|day)|hello|hi|welcome)(?:,? (?:and )?GREETED){0,3}(?: to [\w’' ]{1,60})?
        dear (?:readers?|friends?|colleagues?|subscribers?|all),?
    """.replace("GREETED", "(?:welcome(?: back)?|back|everyone|all|again|readers?|there|friends?)"),
    "note to self": r"""
        (?:todo|to do|fixme|tbd|tbc|tk)\s?:.{1,200}
    """,
    OFFICE: r"""
        \W{0,4}for immediate (?:release|publication|distribution)\W{0,4}(?:.{0,40}\d{4})?
        \W{0,4}(?:embargoed? (?:until|for|till)|not for (?:release|publication|distribution))\b.{0,80}
        (?:(?:press|news|media) (?:release|statement|advisory)|communiqué de presse|pressemitteilung)NUMBER
        (?:comunicado de prensa|comunicato stampa|persbericht)NUMBER
        for (?:more|further) information(?:,? (?:please )?contact)?\s?:?\s.{0,60}(?:@|\d{3}).{0,160}
        (?:press|media|news|public affairs) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries|office)\s?:.{0,200}
        (?:contacts?|pressekontakt|contact presse)\s?:.{0,200}
        (?:(?:press|media|news) contacts?|contacts? for (?:media|press)|(?:media|press) (?:en|in)quiries)\s?:?
        (?:pressekontakt|contact presse)
        (?:tel|phone|telephone|mobile|cell|e-?mail|fax)\s?[:.].{1,160}
        (?:source|release|press release) no\.? ?[\w/-]{1,12}
    """.replace("NUMBER", r"(?:\W{0,4}(?:no\.?|nr\.?)\s?[\w/-]{1,12})?"),
}
END = r"[\s.!]*"
#: Labels before a headline that say which version of a report it is; an exclusive one may stay.
VERSION = re.compile(
    r"(?:(?:(?:UPDATE|WRAPUP|WRAP|CORRECTED|CORRECTION|REFILE|REFILED|RPT|REPEAT|RECAST|ADDS?|LEAD|LEADALL|CLARIFICATION"
    r"|DELAYED|RECASTS)(?:[ -]?\(?(?:OFFICIAL|\d{1,2})\)?)?\s?[-–—:]\s?)"
    r"|(?:\d(?:st|nd|rd|th) (?:LD|Ld|LEAD|Lead)[:,-]?\s))+"
    r"(?=[^\sa-z])"
)
#: The end of a press release; what stands below it says who sent it.
CLOSE = re.compile(r"\s*(?:#\s?#\s?#+|-\s?30\s?-|[-–—]*\s?ENDS?\s?[-–—]*|\*\s?\*\s?\*)\s*")
AUTHOR = re.compile(
    r"(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sir|Lord|Lady|Baroness)\.?\s|The (?:writer|author)s?\b|.{0,30}?)"
    r"(?P<name>[^.!?]{0,60}?)\s?\b(?:is|are|was|were|serves|teaches|works|writes)\s[^!?]{3,300}"
)


def compiled(forms: str) -> re.Pattern[str]:
    """One pattern of many forms of whole lines."""
    return re.compile(f"(?:{'|'.join(each.strip() for each in forms.strip().split(chr(10)))}){END}", re.I)


RULES = tuple((why, compiled(forms)) for why, forms in FORMS.items())
LONGEST = 320


def why_note(text: str) -> str:
    """Why a line was never meant for readers, empty where it was."""
    line = text.strip()
    if len(line) > LONGEST or not line:
        return ""
    return next((why for why, rule in RULES if rule.fullmatch(line)), "")


def without_version(title: str) -> str:
    """`UPDATE 2-Ministers agree` → `Ministers agree`; a title that is nothing else stays."""
    return title[found.end() :].strip() or title if (found := VERSION.match(title)) else title


def is_author_note(text: str, authors: tuple[str, ...]) -> bool:
    """`Ms. Doe is a former judge`, `The writer is a fellow of …`: a lone line that says who the author is."""
    line = text.strip()
    if len(line) > LONGEST or not line.endswith("."):
        return False
    small = line.casefold()
    known = any(name.split()[-1].casefold() in small for name in authors if name.split())
    if not (known or small.startswith(("the writer", "the author"))) or (found := AUTHOR.fullmatch(line)) is None:
        return False
    opened = line[: found.end("name")]
    named = any(name.split()[-1].casefold() in opened.casefold().split() for name in authors if name.split())
    return named or opened.casefold().startswith(("the writer", "the author"))
