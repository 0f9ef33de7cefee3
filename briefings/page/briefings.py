"""The page of one briefing, with its ways on: story, neighbours, related briefings, and who links here."""

from collections.abc import Sequence

from briefings.briefing import Briefing
from briefings.collection import Place
from briefings.collection.links import told
from briefings.collection.related import Relation
from briefings.collection.tags import Tag
from briefings.page import Backlink, BriefingPage, Moment, Related, Step, Timeline, link
from briefings.page.items import Desk
from briefings.summary import Summary
from briefings.text import slugs
from briefings.text.characters import one_line

#: How far into a text its opening may begin: behind the captions of a figure or two.
OPENING = 600


def briefing_page(desk: Desk, briefing: Briefing, body: str, relations: Sequence[Relation]) -> BriefingPage:
    """One page, its body finished; of a withdrawn briefing only what happened is shown, not its text."""
    place = desk.index.place(briefing.path)
    assert place is not None, "what has a page is in the collection"  # noqa: S101
    summary, meta = place.summary, briefing.meta
    updated = summary.updated if summary.updated != summary.date else ""
    head = desk.head(
        summary.url,
        summary.title,
        description=summary.summary,
        language=summary.language or desk.config.language,
    )
    item = desk.item(briefing.path)
    if summary.status == "withdrawn":
        return BriefingPage(head, item, "", updated=updated, sources=meta.sources, corrections=meta.corrections)
    return BriefingPage(
        head=head,
        item=item,
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
        related=tuple(Related(desk.item(each.path), reason(each)) for each in relations),
        backlinks=backlinks(desk, place),
        steps=steps(desk, place),
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
    paths = desk.index.thread(summary.thread) if summary.thread else ()
    if len(paths) < 2:
        return None
    told = list(map(desk.summary, paths))
    moments = tuple(
        Moment(each.date, each.title, link(each.url), each.path == summary.path, *desk.tongue(each)) for each in told
    )
    return Timeline(summary.thread, paths.index(summary.path) + 1, moments)


def backlinks(desk: Desk, place: Place) -> tuple[Backlink, ...]:
    """Who links here, with the sentence."""
    by = [(desk.summary(mention.path), mention.sentence) for mention in place.mentions]
    return tuple(
        Backlink(each.title, link(each.url), told(desk.index, each, sentence), each.date, *desk.tongue(each))
        for each, sentence in by
    )


def steps(desk: Desk, place: Place) -> tuple[Step, ...]:
    """Before in this story, older where that is another one, newer."""
    story = desk.index.thread(place.summary.thread) if place.summary.thread else ()
    at = story.index(place.summary.path) if place.summary.path in story else 0
    before = story[at - 1] if at else ""
    ways = (
        ("Before, in this story", before),
        ("Older", place.older if place.older != before else ""),
        ("Newer", place.newer),
    )
    told = [(label, desk.summary(path)) for label, path in ways if path]
    return tuple(Step(label, each.title, link(each.url), *desk.tongue(each)) for label, each in told)


def tag_urls(desk: Desk, briefing: Briefing) -> dict[str, str]:
    """Where the names in the margin lead, so far as they are tags of the site, by any of their spellings."""
    meta = briefing.meta
    named = [(each.name, each.aliases) for group in (meta.people, meta.organizations, meta.places) for each in group]
    found = ((name, first_tag(desk, (name, *aliases))) for name, aliases in named)
    return {name: link(tag.path) for name, tag in found if tag is not None}


def first_tag(desk: Desk, names: tuple[str, ...]) -> Tag | None:
    """The tag of the first of these names that is one."""
    tags = (desk.index.tag(slugs.tag_key(name)) for name in names)
    return next((tag for tag in tags if tag is not None), None)
