"""Putting a draft together: each finder takes its pieces off the desk, and what is left is the body."""

from briefings.config import Convert
from briefings.draft import (
    Draft,
    body,
    calendar,
    entities,
    footnotes,
    headline,
    key_points,
    numbers,
    publishers,
    quotes,
    summary,
    tags,
)
from briefings.draft.body import Body
from briefings.draft.crediting import agency_of, authors, sources
from briefings.draft.dateline import located
from briefings.draft.dating import date_of
from briefings.draft.desk import Desk
from briefings.draft.entities.register import NONE, Register
from briefings.draft.headline import Headline
from briefings.draft.language import language
from briefings.errors import Issue, issue, warning
from briefings.seed import Seed


def compose(
    seed: Seed, convert: Convert, site_language: str = "en", register: Register = NONE
) -> tuple[Draft | None, list[Issue]]:
    """The draft of one seed; none, with an issue, where nothing is left once the crumbs are gone."""
    if any(block.kind == "markdown" for block in seed.blocks) or not seed.blocks:
        from briefings.draft.own_markdown import compose_markdown

        return compose_markdown(seed, convert, site_language, register), []
    tongue = seed.claims.language or convert.language or language(seed.text, site_language)
    dated = "\n".join((seed.text, seed.claims.date, *seed.claims.beside))
    desk = Desk(seed, calendar.known_order(dated, tongue))
    desk.clear_surroundings()
    desk.clear_notes()
    desk.clear_crumbs()
    filed = desk.take_stamps()
    byline = desk.take_byline()
    desk.drop_author_notes(authors(seed.claims, byline))
    title = headline.headline(desk.pieces, seed.claims, desk.title)
    settle(desk, title)
    boxed = desk.take_key_points()
    corrections = desk.take_corrections()
    desk.ask_order()
    made = body.body(desk.pieces, desk.wordless, {each.sha256: each.name for each in seed.photos})
    if not made.parts:
        return None, [issue(seed.path, "S106", "nothing is left of it but crumbs", hint="save the whole article")]
    date, updated = date_of(seed, filed, made, desk)
    if "\ufffd" in seed.text:
        desk.queries.append("characters were lost before the text was saved: each stands as \ufffd")
    where = whence(made, seed)
    named = entities.named(title.title, made.passages, tongue, register, where)
    if model := convert.models.get(tongue.partition("-")[0]):
        from briefings.draft.entities.model import with_model

        named = with_model(named, model, title.title, prose(made), tongue, register)
    writers, credited = (
        authors(seed.claims, byline),
        sources(seed.claims, title, date, publishers.publisher(seed.text) or byline.agency or agency_of(made)),
    )
    keywords = seed.claims.keywords or desk.keywords
    draft = Draft(
        title=title.title,
        language=tongue,
        body=footnotes.with_notes(made.parts, desk.notes),
        summary=summary.summary(made.lead or seed.claims.summary),
        date=date,
        updated=updated,
        dateline=located(made.opening.dateline, named.places) if made.opening else None,
        authors=writers,
        tags=tags.tags(
            tags.Story(title.title, prose(made), named, tongue, writers, tuple(each.name for each in credited)),
            keywords,
            register,
        ),
        sources=credited,
        named=named,
        quotes=quotes.quotes(made.passages, named, tongue),
        numbers=numbers.numbers(made.passages, tongue, title.title, where),
        key_points=boxed or key_points.chosen(title.title, made.passages, tongue),
        corrections=corrections,
        pictures=made.pictures,
        dropped=tuple(sorted(desk.dropped, key=lambda each: each.start)),
        queries=(*seed.queries, *desk.queries),
        fields=seed.claims.fields,
    )
    return draft, notices(seed, draft)


def whence(made: Body, seed: Seed) -> str:
    """Where the report was filed, in words."""
    if made.opening is None:
        return ""
    end = made.opening_start + made.opening.length
    return entities.whence(made.opening.dateline, seed.text[made.opening_start : end])


def settle(desk: Desk, title: Headline) -> None:
    """Takes the headline and its repetitions off the desk."""
    desk.drop_around(title.kickers, "above the headline")
    first, *again = title.used or (None,)
    if first is not None and desk.pieces[0] is not first and first.kind == "text":
        again = [first, *again]
    elif first is not None:
        desk.pieces.remove(first)
    desk.drop(again, "the headline again")
    desk.queries += title.queries


def prose(made: Body) -> str:
    """The text that names are looked for in."""
    return "\n".join(passage.text for passage in made.passages)


def notices(seed: Seed, draft: Draft) -> list[Issue]:
    """What the editor should look at first."""
    if draft.date is None:
        why = next((query for query in draft.queries if query.startswith("no date")), "no date was found")
        return [warning(seed.path, "S201", why, hint="write `date:` into the briefing")]
    return []
