"""What people call the values of a build and the reasons to make one: nobody has to know the names of kinds."""

from collections.abc import Callable, Sequence

from briefings.build.making import PLAN
from briefings.engine import Key
from briefings.engine.scheduler import FIRST, FORCED

#: Reasons that are no keys.
PLAIN = {
    FIRST: "it was made for the first time",
    FORCED: "its file had been changed or deleted, or held back by --strict",
}
#: Of something that was not there before.
NEW = "new"
FILES = "the list of files in content/"
ADDRESSES = "the addresses of the site"
#: A value of each kind; `{}` is its name.
WORDS = {
    # What comes from outside, and what content files say.
    "request": "config.yaml and the options of the command",
    "theme": "the theme",
    "listing": FILES,
    "source": "{}",
    "passed": "whether {} has passed",
    "compiled": "the templates",
    "register": "content/register.yaml",
    "reading": "how content files are read",
    "statuses": "which statuses are built",
    "files": FILES,
    "exists": "whether there is {}",
    "folded": FILES,
    "twin": "whether a file is called as {}, but for the case",
    "dimensions": "the size of {}",
    "contents": "the list of content files",
    "briefing": "{}",
    "standing": "{}: what others may show of it",
    "anchors": "{}: its headings",
    # The collection.
    "collection": "all briefings together",
    "names": "the names that links may give",
    "order": "the order of all briefings",
    "withdrawn": "the withdrawn briefings",
    "whole": "how many briefings there are, and of which days",
    "addresses": "the addresses of all briefings",
    "updates": "when each briefing last changed",
    "texts": "the list of plain pages",
    "media": "the files that bodies show",
    "broken": "how many content files have errors",
    "tags": "the list of tags",
    "tag_aliases": "other spellings of tags",
    "months": "how many briefings each month has",
    "undated": "the briefings without a date",
    "threads": "the list of stories",
    "corrected": "the briefings with corrections",
    "place": "{}: its place among the others",
    "by_slug": "the briefing with the slug {}",
    "tag": "the tag {}",
    "description": "what the tag {} is",
    "members": "the briefings with the tag {}",
    "peers": "the briefings with the tag {}, for related ones",
    "newest": "the newest briefings with the tag {}",
    "weight": "how rare the tag {} is",
    "month": "the briefings of {}",
    "thread": "the story {}",
    "text": "whether {} is a plain page",
    "left_out": "whether {} is left out",
    "nearest": "the name that is nearest to {}",
    # Looks and the tree.
    "closures": "the templates",
    "assets": "the theme's assets",
    "setting": "what every page shows of the site",
    "look": "{} and the templates behind it",
    "outputs": "the list of the site's files",
    "known": ADDRESSES,
    "address": "what stands at {}",
    "known-names": ADDRESSES,
    "near": "the address that is nearest to {}",
    # Pages and their parts.
    "item": "{}: as lists show it",
    "related": "{}: its related briefings",
    "home": "the front page",
    "list": "page {} of all briefings",
    "briefing-page": "the page of {}",
    "tag-page": "the page of the tag {}",
    "tag-index": "the index of tags",
    "archive": "the archive",
    "year": "the archive of {}",
    "month-page": "the archive of {}",
    "text-page": "the page of {}",
    "not-found": "the page for addresses that lead nowhere",
    "redirect": "the old address {}",
    # What stands beside pages.
    "entry": "{}: as feeds show it",
    "feed": "the {}",
    "sitemaps": "the sitemap",
    "sitemap": "the file {}",
    "plain": "the file {}",
    "asset": "the theme's file {}",
    "copy": "{}, copied",
}


def tag_page(name: str) -> str:
    """`0:nato` → `nato`, `2:nato` → `nato, page 2`."""
    number, _, key = name.partition(":")
    return key if number == "0" else f"{key}, page {number}"


def feed(name: str) -> str:
    """`atom:` → `Atom feed`, `json:nato` → `JSON feed of the tag nato`."""
    form, _, key = name.partition(":")
    kind = {"atom": "Atom", "json": "JSON"}[form]
    return f"{kind} feed of the tag {key}" if key else f"{kind} feed"


#: What people call a name that has parts.
PARTS: dict[str, Callable[[str], str]] = {
    "tag-page": tag_page,
    "feed": feed,
    "nearest": lambda name: name.partition(":")[2],
    "redirect": lambda name: name.rpartition(">")[2],
}


def label(key: Key) -> str:
    """A key as its owner knows it; what a page is put together from is called as the page."""
    kind = key.kind.removesuffix(PLAN)
    return WORDS[kind].format(PARTS.get(kind, str)(key.name))


def key_of(why: str) -> Key:
    """The key that a reason names."""
    kind, _, name = why.partition(":")
    return Key(kind, name)


def telling(why: Sequence[str]) -> Sequence[str]:
    """Of several reasons those that name something: that a file was not there is a reason only where it is the one."""
    return [each for each in why if each not in PLAIN] or why


def ends(why: Sequence[str], change: str) -> bool:
    """Whether nothing that is worth telling stands behind a value."""
    return bool(change) or all(each in PLAIN for each in why)
