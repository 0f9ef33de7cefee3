"""Putting a draft together: each finder takes its pieces off the desk, and what is left is the body."""

import datetime
import re
from email.utils import parsedate_to_datetime

from briefings.config import Convert
from briefings.draft import (
    Dated,
    Draft,
    Span,
    beside,
    body,
    bylines,
    calendar,
    dates,
    entities,
    footnotes,
    headline,
    key_points,
    months,
    numbers,
    publishers,
    quotes,
    stamps,
    summary,
    tags,
)
from briefings.draft.body import Body
from briefings.draft.bylines import Byline
from briefings.draft.calendar import Mention
from briefings.draft.dateline import located
from briefings.draft.desk import Desk, Filed
from briefings.draft.entities.register import NONE, Register
from briefings.draft.headline import Headline
from briefings.draft.language import language
from briefings.draft.parts import Source
from briefings.errors import Issue, issue, warning
from briefings.seed import Claims, Seed
from briefings.text.characters import one_line, shorten
from briefings.text.dates import normal

LATIN = re.compile(r"[A-Za-z]")
MIDNIGHT = re.compile(r"T00:00:00(?:[+-]\d\d:\d\d)?$")
#: Where the day stands on which somebody made a file, and other places that are weaker than a stamp.
PROPERTIES = frozenset({"Word created", "PDF CreationDate"})
MARKUP = frozenset({"htmldate", "markup"})
WEAK = PROPERTIES | MARKUP
URL_DAY = re.compile(
    r"[/_-]((?:19|20)\d\d)(?:[/-](0?[1-9]|1[0-2])[/-]|/([a-z]{3})/|(?=\d{4}(?!\d))(0[1-9]|1[0-2]))"
    r"(0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)"
)
#: `/2010/politics/08/13/`.
PARTED_DAY = re.compile(r"/((?:19|20)\d\d)/[A-Za-z][\w-]{1,40}/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/")


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


def date_of(seed: Seed, filed: list[Filed], made: Body, desk: Desk) -> tuple[Dated | None, str]:
    """The date of the report, and when it was updated: what the format claims, a stamp, the dateline, the text."""
    published = [each for each in filed if each.stamp.value and not each.stamp.updated]
    shown = beside.stamped(seed.claims, desk.order)
    own = [each for each in shown if not each.updated]
    later = [each.value for each in (*shown, *(each.stamp for each in filed)) if each.value and each.updated]
    updated = read(seed.claims.updated, desk.order) or (later[-1] if later else "")
    claimed, source = read(seed.claims.date, desk.order), seed.claims.date_source
    guess = source in WEAK
    desk.queries += unread(seed.claims, desk.order)
    date: Dated | None
    if claimed and not (guess and (published or own)) and not (source in MARKUP and day_of(seed.claims.url)):
        said = Dated(claimed, 0.7 if guess else 0.98, (), source)
        date = filed_on(said, made) if said.source in PROPERTIES else said
    elif own:
        date = Dated(own[0].value, 0.95 if own[0].mention.sure else 0.8, (), "beside the headline")
    elif published:
        first = published[0]
        date = Dated(first.stamp.value, 0.95 if first.stamp.mention.sure else 0.8, (first.span,))
    elif day := day_of(seed.claims.url):
        date = Dated(day, 0.8, (), "address")
    else:
        date = from_text(made, filed, desk)
        if date is None and updated:
            desk.queries.insert(0, "no date: it only says when it was updated")
    return date if date and date.value else None, updated if date is None or updated[:10] >= date.value[:10] else ""


def day_of(address: str) -> str:
    """The day in the address of a report, in its normal form; empty where there is none."""
    if match := URL_DAY.search(address):
        year, number, name, glued, day = match.groups()
        month = number or glued or f"{months.month(name, with_year=True)}"
    elif match := PARTED_DAY.search(address):
        year, month, day = match.groups()
    else:
        return ""
    return read(f"{year}-{month:0>2}-{day:0>2}")


def filed_on(created: Dated, made: Body) -> Dated:
    """The day of the dateline, in the year that fits the day on which the file was made; that day where none does."""
    mention = made.opening.mention if made.opening else None
    day = dates.on_or_before(mention, datetime.date.fromisoformat(created.value[:10])) if mention else None
    if mention is None or made.opening is None or day is None:
        return created
    span = Span(made.opening_start + mention.start, made.opening_start + mention.end)
    return Dated(day.isoformat(), 0.9 if mention.year else 0.85, (span,), "" if mention.year else created.source)


def from_text(made: Body, filed: list[Filed], desk: Desk) -> Dated | None:
    """The date by the dateline or by the text."""
    date, queries = dates.inferred(list(made.passages), desk.order)
    mention = made.opening.mention if made.opening else None
    if mention:
        near = dates.latest_day(list(made.passages), desk.order)
        span = Span(made.opening_start + mention.start, made.opening_start + mention.end)
        if mention.year and (day := mention.date()):
            return Dated(day.isoformat(), 0.9, (span,))
        found, weekday = in_a_year(mention, near, made) if near else (None, None)
        if found and (weekday or not dates.later_year(list(made.passages), found.year)):
            spans = {span, *(date.spans if date else ()), *([weekday] if weekday else [])}
            return Dated(found.isoformat(), 0.8 if weekday else 0.7, tuple(sorted(spans, key=lambda each: each.start)))
        if weekday and near and (day := dates.in_its_year(mention, near)):
            desk.queries += [*queries, "the weekday below the dateline fits no year of the text: please check the date"]
            return Dated(day.isoformat(), 0.4, (span,))
        queries.insert(0, "no date: the dateline names a day without its year")
        date = None
    open_stamps = [each.stamp for each in filed if each.stamp.mention.other]
    if open_stamps and date is None:
        queries.insert(0, dates.open_order("the stamp", open_stamps[0].mention))
    desk.queries += queries
    return date


def in_a_year(mention: Mention, near: datetime.date, made: Body) -> tuple[datetime.date | None, Span | None]:
    """The day of a dateline in a year near to the days of the text that the weekday of the lead agrees with."""
    day = dates.in_its_year(mention, near)
    lead = next((each for each in made.passages if not each.caption and each.start >= made.opening_start), None)
    return dates.agreed(day, mention, lead) if day else (None, None)


def read(text: str, order: calendar.Order = "") -> str:
    """A date that a format claims, in its normal form; empty where it is none, or might be two.

    Midnight sharp is what systems write that know only the day.
    """
    return MIDNIGHT.sub("", moment(one_line(text), order))


def moment(text: str, order: calendar.Order = "") -> str:
    """The date in `text` in its normal form, with the hour and the zone that it names."""
    try:
        return normal(text)
    except ValueError:
        pass
    if found := stamps.stamps(text, order):
        return found[0].value
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return lone_day(text)


def lone_day(text: str) -> str:
    """The only day that a line names, whatever else it says."""
    found = calendar.mentions(text)
    day = found[0].date() if len(found) == 1 and found[0].year and not found[0].other else None
    return day.isoformat() if day else ""


def unread(claims: Claims, order: calendar.Order = "") -> list[str]:
    """Says that a format names a date which cannot be read; a line that only looks like one in the markup may not."""
    said = one_line(claims.date)
    if not said or read(said, order) or claims.date_source == "markup":
        return []
    two = next((each for each in calendar.mentions(said) if each.other), None)
    why = "may be two days" if two else "is no day that can be read"
    return [f"{claims.date_source or 'the document'} says “{shorten(said, 60)}”, which {why}: write `date:`"]


def authors(claims: Claims, byline: Byline) -> tuple[str, ...]:
    """The people who wrote it: those of the byline, else those that the format names and that read like people."""
    if byline.authors:
        return byline.authors
    named = [person for each in claims.authors for person in people(each)]
    return tuple(dict.fromkeys(named)) or beside.signed(claims)


def people(author: str) -> tuple[str, ...]:
    """The people of one author field; what is written in another script than ours is taken as it is."""
    family, _, given = author.partition(", ")
    if given and len(family.split()) == len(given.split()) == 1 and bylines.is_name(turned := f"{given} {family}"):
        return (turned,)
    return bylines.people(author) if LATIN.search(author) else (author,)


def agency_of(made: Body) -> str:
    """The agency of the dateline."""
    return made.opening.dateline.agency if made.opening else ""


def sources(claims: Claims, title: Headline, date: Dated | None, named: str) -> tuple[Source, ...]:
    """The report that the seed is, as far as it says: publisher (or who is `named` in the text), address, day."""
    name = claims.publisher or title.site or named
    if not name and not claims.url:
        return ()
    return (
        Source(
            name=name,
            url=claims.url,
            title=title.title if claims.url else "",
            published=date.value if date else None,
            retrieved=claims.retrieved or None,
        ),
    )
