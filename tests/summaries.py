"""Summaries for tests, short to write."""

from briefings.collection import Text
from briefings.collection.gathering import Beside, Collection, gather
from briefings.summary import Summary


def summary(slug: str, date: str = "2021-02-18", tags: tuple[str, ...] = (), **more: object) -> Summary:
    """A briefing as others see it."""
    fields = {"title": slug.capitalize(), "updated": date, **more}
    return Summary(path=f"content/{slug}.md", slug=slug, date=date, tags=tags, **fields)  # type: ignore[arg-type]


def collection(*summaries: Summary, texts: tuple[Text, ...] = (), **left_out: str) -> Collection:
    """A collection without issues."""
    made, issues = gather(summaries, Beside(texts=texts, omitted=left_out))
    assert not issues
    return made
