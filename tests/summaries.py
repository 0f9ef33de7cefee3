"""Summaries for tests, short to write."""

from briefings.collection import Collection, Destination, gather
from briefings.summary import Summary


def summary(slug: str, date: str = "2021-02-18", tags: tuple[str, ...] = (), **more: object) -> Summary:
    """A briefing as others see it."""
    fields = {"title": slug.capitalize(), "updated": date, **more}
    return Summary(path=f"content/{slug}.md", slug=slug, date=date, tags=tags, **fields)  # type: ignore[arg-type]


def collection(*summaries: Summary, pages: dict[str, Destination] | None = None, **left_out: str) -> Collection:
    """A collection without issues."""
    made, issues = gather(summaries, pages or {}, left_out)
    assert not issues
    return made
