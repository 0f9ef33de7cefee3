"""The collection, and every question about it, as keys: a page's trace names just the answers that it used."""

import functools
from collections.abc import Callable
from typing import Any

from briefings.build.reading import Standing
from briefings.collection import Address, Destination, Index, Place, Text, Thread, Whole
from briefings.collection.gathering import Beside, gather
from briefings.collection.tags import Tag, TagCount
from briefings.engine import Fetch, Rule

#: What may be asked, and what the answer is. A question about something has its name as the key's name.
QUESTIONS: dict[str, Any] = {
    "order": tuple[str, ...],
    "withdrawn": tuple[str, ...],
    "whole": Whole,
    "addresses": tuple[Address, ...],
    "updates": dict[str, str],
    "texts": tuple[Text, ...],
    "media": tuple[str, ...],
    "broken": int,
    "tags": tuple[TagCount, ...],
    "tag_aliases": dict[str, str],
    "months": dict[str, int],
    "undated": tuple[str, ...],
    "threads": tuple[Thread, ...],
    "corrected": tuple[str, ...],
}
QUESTIONS_ABOUT: dict[str, Any] = {
    "place": Place | None,
    "by_slug": str,
    "tag": Tag | None,
    "description": str,
    "members": tuple[str, ...],
    "peers": dict[str, tuple[str, float]],
    "newest": tuple[str, ...],
    "weight": int,
    "month": tuple[str, ...],
    "thread": tuple[str, ...],
    "text": Destination | None,
    "left_out": str,
}


def rules() -> list[Rule]:
    """The collection, which is made again rather than kept, then its answers."""
    plain = [Rule(kind, answer(kind), kind_of) for kind, kind_of in QUESTIONS.items()]
    about = [Rule(kind, answer_about(kind), kind_of) for kind, kind_of in QUESTIONS_ABOUT.items()]
    names = Rule("names", lambda fetch, kind: fetch("collection").names(kind), kept=False)
    return [
        Rule("collection", collection, kept=False),
        names,
        *plain,
        *about,
        Rule("nearest", nearest, tuple[str, ...]),
    ]


def collection(fetch: Fetch, _: str) -> Any:
    """Every content file that is included, gathered."""
    standings: list[Standing] = [fetch("standing", path) for path in fetch("contents")]
    omitted = {tag: "what has it is left out" for each in standings for tag in each.tags}
    omitted |= {name: each.reason for each in standings if each.reason for name in each.names}
    found, issues = gather(
        [each.summary for each in standings if each.summary],
        Beside(
            texts=tuple(each.text for each in standings if each.text),
            media=tuple(sorted({file for each in standings for file in each.files if fetch("exists", file)})),
            omitted=omitted,
            broken=sum(each.broken for each in standings),
            register=fetch("register"),
        ),
    )
    fetch.report(*issues)
    return found


def answer(question: str) -> Callable[[Fetch, str], Any]:
    """A rule that asks the collection."""
    return lambda fetch, _: getattr(fetch("collection"), question)()


def answer_about(question: str) -> Callable[[Fetch, str], Any]:
    """A rule that asks the collection about the key's name."""
    return lambda fetch, name: getattr(fetch("collection"), question)(name)


def nearest(fetch: Fetch, name: str) -> tuple[str, ...]:
    """What has nearly the name that a link gives; the names are indexed once."""
    kind, _, wanted = name.partition(":")
    found: tuple[str, ...] = fetch("names", kind).alike(wanted)
    return found


class TracedIndex:
    """An index whose answers become part of a trace; a kind of question is put into words when it is first asked."""

    def __init__(self, fetch: Fetch) -> None:
        self.fetch = fetch

    def __getattr__(self, question: str) -> Callable[..., Any]:
        asked = functools.partial(self.fetch, question)
        setattr(self, question, asked)
        return asked


def index_of(fetch: Fetch) -> Index:
    """The collection as rules see it."""
    index: Any = TracedIndex(fetch)
    return index  # type: ignore[no-any-return]
