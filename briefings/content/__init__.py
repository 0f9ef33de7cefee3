"""The content files that conversion writes, and what a person made of them since.

`conversion` is the door: seeds and the present content in, outcomes and files to write out. Pure: the shell reads and
writes.
"""

import enum

import msgspec

from briefings.errors import Issue
from briefings.text.folders import PAGES, STATIC

FOLDER = "content"
CONVERTED = "content/.converted"
#: Folders of `content/` that hold no briefings.
OTHERS = (PAGES, STATIC, f"{CONVERTED}/")


class Action(enum.StrEnum):
    """What became of one document: `merged` and `kept` are files that a person edited, `deleted` is one that a person
    took away, `joined` one whose document a person joined to another briefing.
    """

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    MERGED = "merged"
    KEPT = "kept"
    DELETED = "deleted"
    RESTORED = "restored"
    LOCKED = "locked"
    JOINED = "joined"


class Outcome(msgspec.Struct, frozen=True):
    """What became of one document of the seeds; `content` is the path of its briefing, whether it is there or not."""

    seed: str
    content: str
    action: Action
    title: str = ""
    item: str = ""
    #: What a new text leaves open, for the editor to decide.
    queries: int = 0
    #: Pictures that are written beside it.
    pictures: int = 0
    #: Whether there was a new conversion to decide about; a seed that has not changed brings none.
    is_news: bool = True
    #: What of the new conversion went into an edited file: fields by name, and `body`.
    taken: tuple[str, ...] = ()


class Conversion(msgspec.Struct, frozen=True):
    """Everything that a run decided: what to write (path relative to the site → bytes), and what to report.

    `bases` names, for each content file among the writes, its last conversion.
    """

    outcomes: tuple[Outcome, ...] = ()
    writes: dict[str, bytes] = {}
    issues: tuple[Issue, ...] = ()
    bases: dict[str, str] = {}


def is_briefing(path: str) -> bool:
    """Whether a path is that of a briefing's content file."""
    return path.startswith(f"{FOLDER}/") and path.endswith(".md") and not path.startswith(OTHERS)


def stem(path: str) -> str:
    """The name of a file without its folders and its extension."""
    return path.rpartition("/")[2].removesuffix(".md")
