"""What the properties of an office document say, as far as a person has written that and not a program."""

import re

from briefings.text.characters import clean, one_line

#: Titles that a program gave: the name of a file, of the program, or nothing.
NO_TITLE = re.compile(
    r"(?:microsoft|adobe|libreoffice|openoffice)\b.*|untitled.*|unbenannt.*|\S*|.*\.\w{3,4}"
    r"|(?:draft|document|doc|slide) ?\d*|(?:power)?point presentation|word document",
    re.I,
)
#: Names of accounts and programs.
NOBODY = re.compile(
    r"\S*@\S*|.*\b(?:user|admin(?:istrator)?|owner|author|guest|python-docx|microsoft|adobe|unknown|office|scanner)\b.*",
    re.I,
)
DAY = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\.? [^\W\d]{3,12}\.?,? \d{4}|[^\W\d]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}"
)
#: Characters at the beginning in which a document dates itself.
OPENING = 1500
#: Keywords or people of one document; more are stuffing.
MOST = 12


def title(text: str) -> str:
    """A title in the words of a person, else nothing."""
    found = one_line(clean(text))
    return "" if NO_TITLE.fullmatch(found) else found


def listed(text: str) -> tuple[str, ...]:
    """People or keywords that stand in one field."""
    parts = (one_line(each) for each in re.split(r"[;,]", clean(text)))
    return tuple(each for each in dict.fromkeys(parts) if each and not NOBODY.fullmatch(each))[:MOST]


def day(iso: str, text: str) -> str:
    """The day on which a file was made, unless the document's own opening names only others: files are made again."""
    year, _, number = iso.split("-")
    named = [set(re.findall(r"\d+", each[0])) for each in DAY.finditer(text[:OPENING])]
    fits = any(year in each and {number, str(int(number))} & each for each in named)
    return iso if fits or not named else ""
