"""The page of one briefing, with its ways on: story, neighbours, related briefings, and who links here."""

from collections.abc import Iterator, Mapping

from briefings.briefing import Briefing
from briefings.collection.links import Mention, backlinks
from briefings.collection.related import Relation, related
from briefings.errors import Issue
from briefings.page import Backlink, BriefingPage, Moment, Related, Step, Timeline, link
from briefings.page.bodies import Bodies
from briefings.page.items import Desk
from briefings.summary import Summary
from briefings.text import slugs
from briefings.text.characters import one_line

#: How far into a text its opening may begin: behind the captions of a figure or two.
OPENING = 600


def briefing_pages(
    desk: Desk, briefings: Mapping[str, Briefing], bodies: Bodies
) -> Iterator[tuple[BriefingPage, list[Issue]]]:
    """A page for each briefing (by content path), newest first, withdrawn ones last."""
    mentions = backlinks(desk.collection)
    for summary in (*desk.collection.summaries, *desk.collection.withdrawn):
        briefing = briefings[summary.path]
        body, issues = bodies.of_briefing(briefing)
        yield briefing_page(desk, summary, briefing, (body, mentions.get(summary.path, ()))), issues


def briefing_page(
    desk: Desk, summary: Summary, briefing: Briefing, found: tuple[str, tuple[Mention, ...]]
) -> BriefingPage:
    """One page; of a withdrawn briefing only what happened is shown, not its text."""
    body, mentions = found
    meta = briefing.meta
    withdrawn = summary.status == "withdrawn"
    number = desk.collection.position.get(summary.slug)
    updated = summary.updated if summary.updated != summary.date else ""
    head = desk.head(
        summary.url,
        summary.title,
        description=summary.summary,
        language=summary.language or desk.config.language,
    )
    if withdrawn:
        item = desk.item(summary)
        return BriefingPage(head, item, "", updated=updated, sources=meta.sources, corrections=meta.corrections)
    assert number is not None, "what is not withdrawn is in the collection's list"  # noqa: S101
    return BriefingPage(
        head=head,
        item=desk.item(summary),
        body=body,
        standfirst="" if opens_with(briefing.text, meta.summary) else meta.summary,
        updated=updated,
        authors=meta.authors,
        agency=meta.dateline.agency if meta.dateline else "",
        key_points=meta.key_points,
        numbers=meta.numbers,
        people=meta.people,
        organizations=meta.organizations,
        places=meta.places,
        quotes=meta.quotes,
        sources=meta.sources,
        corrections=meta.corrections,
        seeds=meta.seeds,
        timeline=timeline(desk, summary),
        related=tuple(
            Related(desk.item(desk.collection.summaries[each.number]), reason(each))
            for each in related(desk.collection, number, desk.config.build.related)
        ),
        backlinks=tuple(backlink(desk, each) for each in mentions),
        steps=steps(desk, summary, number),
        tag_urls=tag_urls(desk, briefing),
        extra=meta.extra,
    )


def opens_with(text: str, summary: str) -> bool:
    """Whether the first paragraphs of a text (captions may stand before them) are the summary, word for word."""
    return one_line(summary) in one_line(text[: 2 * len(summary) + OPENING])


def reason(relation: Relation) -> str:
    """Why a briefing is related, in words."""
    *names, last = relation.shared
    return f"Both are about {', '.join(names)} and {last}" if names else f"Both are about {last}"


def timeline(desk: Desk, summary: Summary) -> Timeline | None:
    """The running story that the briefing belongs to, where it has more than one briefing."""
    numbers = desk.collection.threads.get(summary.thread, ())
    if len(numbers) < 2:
        return None
    told = [desk.collection.summaries[number] for number in numbers]
    moments = tuple(Moment(each.date, each.title, link(each.url), each is summary, *desk.tongue(each)) for each in told)
    return Timeline(summary.thread, told.index(summary) + 1, moments)


def steps(desk: Desk, summary: Summary, number: int) -> tuple[Step, ...]:
    """Before in this story, older where that is another one, newer."""
    summaries = desk.collection.summaries
    found: list[tuple[str, int]] = []
    story = desk.collection.threads.get(summary.thread, ())
    before = story.index(number) - 1 if number in story else -1
    if before >= 0:
        found.append(("Before, in this story", story[before]))
    older = number + 1
    if older < len(summaries) and older not in (at for _, at in found):
        found.append(("Older", older))
    if number:
        found.append(("Newer", number - 1))
    return tuple(step(desk, label, summaries[at]) for label, at in found)


def step(desk: Desk, label: str, to: Summary) -> Step:
    """A way on to another briefing."""
    return Step(label, to.title, link(to.url), *desk.tongue(to))


def backlink(desk: Desk, mention: Mention) -> Backlink:
    """A briefing that links here."""
    by = mention.summary
    return Backlink(by.title, link(by.url), mention.sentence, by.date, *desk.tongue(by))


def tag_urls(desk: Desk, briefing: Briefing) -> dict[str, str]:
    """Where the names in the margin lead, so far as they are tags of the site."""
    meta = briefing.meta
    names = [each.name for group in (meta.people, meta.organizations, meta.places) for each in group]
    tags = desk.collection.tags
    return {name: link(tags[slugs.tag_key(name)].path) for name in names if slugs.tag_key(name) in tags}
