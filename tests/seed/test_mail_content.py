"""What counts in a mail: the text that was forwarded, not the one that is answered; and its readers are nowhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.config import Limits
from briefings.seed.reading import read
from tests.convert.folder import Site
from tests.seed.test_mail_file import READER, TEXT, mail, seed

MORE = "The council will vote on new dams next week, and the money would come from the regional fund.\n"
HEAD = f"""From: Jane Doe <jane@river.example>
Date: Wed, Feb 17, 2021 at 9:12 AM
Subject: The river rose
To: Bob Reader <{READER}>
"""
KEEPER = {"From": f"Bob Reader <{READER}>", "To": "Ann Colleague <ann@example.net>"}


@pytest.mark.parametrize(
    "above",
    ["---------- Forwarded message ---------\n", "Worth a note, Ann.\n\nBegin forwarded message:\n\n", "FYI\n\n"],
)
def test_a_forwarded_mail_counts_with_its_sender_and_its_date(above: str) -> None:
    found = seed(mail(f"{above}{HEAD}\n{TEXT}\n{MORE}", **KEEPER, Subject="Fwd: The river rose"))
    assert [each.text for each in found.blocks] == [TEXT.strip(), MORE.strip()]
    assert (found.claims.title, found.claims.authors) == ("The river rose", ("Jane Doe",))
    assert found.claims.date == "Wed, Feb 17, 2021 at 9:12 AM"


def test_a_mail_forwarded_as_html_counts_too() -> None:
    head = HEAD.strip().replace("<", "&lt;").replace("\n", "<br>")
    found = seed(
        mail(html=f"<p>Worth reading.</p><div>{head}</div><p>{TEXT}</p>", **KEEPER, Subject="WG: The river rose")
    )
    assert [each.text for each in found.blocks] == [TEXT.strip()]
    assert found.claims.authors == ("Jane Doe",)


def test_a_report_with_such_lines_is_no_forwarded_mail() -> None:
    found = seed(mail(f"{TEXT}\n{HEAD}\n{MORE}"))
    assert [each.text for each in found.blocks] == [TEXT.strip(), MORE.strip()]
    assert found.claims.date == "2021-02-18T14:30:00-05:00"


def test_an_answered_mail_below_its_head_is_not_the_text() -> None:
    assert seed(mail(f"{TEXT}\n{HEAD}\n{MORE}", Subject="Re: The river")).text == TEXT.strip()


@pytest.mark.parametrize(
    "line", ["On Wed, Feb 17, 2021 Bob Reader wrote:", "Am 17.02.2021 um 9:12 schrieb Bob Reader:"]
)
def test_what_a_mail_answers_is_not_its_text(line: str) -> None:
    plain = seed(mail(f"{TEXT}\n{line}\n\n> Hi Jane,\n> call me at home.\n", Subject="Re: The river rose"))
    html = seed(mail(html=f"<p>{TEXT}</p><div>{line}</div><blockquote>Call me at home.</blockquote>"))
    assert [each.text for each in plain.blocks] == [each.text for each in html.blocks] == [TEXT.strip()]


def test_a_quotation_that_answers_nothing_stays() -> None:
    assert len(seed(mail(html=f"<p>{TEXT}</p><blockquote>Water finds its way.</blockquote>")).blocks) == 2


def test_a_digest_of_a_mailing_list_is_several_documents() -> None:
    head = (
        "Message: {0}\nFrom: Jane Doe <jane@x.example>\nSubject: [Rivers] Story {0}\nDate: 17 Feb 2021 09:12:00 +0000"
    )
    each = f"{head}\n\n{{1}}\n"
    between = f"\n{'-' * 30}\n\n"
    text = f"Today's Topics:\n\n1. Story 1\n\n{'-' * 70}\n\n" + between.join(
        [each.format(1, TEXT), each.format(2, MORE), "Subject: Digest Footer\n\nRivers mailing list\n"]
    )
    seeds, issues = read("seeds/a.eml", mail(text).as_bytes(), Limits())
    assert issues == []
    assert [(each.claims.title, each.item, each.text) for each in seeds] == [
        ("Story 1", "1", TEXT.strip()), ("Story 2", "2", MORE.strip()),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "footer",
    [
        "<p>You're currently a free subscriber to The River.</p><p>Like<br>Comment<br>Restack</p>",
        "<h3>Subscription details</h3><p>Name: Bob Reader</p><p>Member since: 3 Jan 2020</p><p>Powered by Ghost</p>",
        "<p>© 2021 The River Ltd</p><p>12 Quay Road</p><p>Aldermouth</p>",
        "<p>Stay connected with the Ministry:</p><p>Facebook | Twitter</p>",
        "<p><a href='https://x.example/remove'>Unsubscribe</a> | Send feedback</p><p>The River, PO Box 12</p>",
    ],
)
def test_all_of_a_footer_is_gone(footer: str) -> None:
    found = seed(mail(html=f"<h2>A story</h2><p>{TEXT}</p><h2>Another</h2><p>{MORE}</p>{footer}"))
    assert [each.text for each in found.blocks] == ["A story", TEXT.strip(), "Another", MORE.strip()]


def test_links_at_the_top_do_not_take_the_stories_with_them() -> None:
    found = seed(mail(html=f"<p>Unsubscribe</p><h2>A story</h2><p>{TEXT}</p>"))
    assert [each.text for each in found.blocks] == ["A story", TEXT.strip()]


def test_a_letter_in_another_encoding_than_it_says_is_read() -> None:
    text = "Die Flüsse im Norden sind am Montag um zwei Meter gestiegen, sagte der Bürgermeister."
    head = f"From: Jane Doe <j@x.example>\nTo: {READER}\nSubject: x\nMIME-Version: 1.0\n"
    data = f"{head}Content-Type: text/plain; charset=us-ascii\n\n".encode() + text.encode("cp1252")
    assert seed(data).text == text


def test_a_sentence_that_calls_its_reader_loses_the_name_alone() -> None:
    text = "Bob, thank you for reading. As you know, Bob, the river rose.\n"
    assert seed(mail(text)).text == "Thank you for reading. As you know, the river rose."


def test_somebody_else_with_the_first_name_of_the_reader_stays() -> None:
    text = "Bob, a farmer of the north, moved his cattle to the hills on Monday.\n"
    assert seed(mail(text)).text == text.strip()


PLACES = (
    "{0}",
    "Name: {0}",
    "Sent to {0} at {1}",
    "Dear {0},",
    f"A report for {{0}} on {TEXT}",
    "<a href='https://x.example/u?e={1}'>the whole story of the river is here for everybody to read</a>",
    f"{{2}} {TEXT}",
    "On Wed, Feb 17, 2021 {0} wrote:<blockquote>Yours, {0}, {1}</blockquote>",
    f"<h2>News for {{0}}</h2><p>{TEXT}</p>",
    "<ul><li>one for {0}</li><li>{1}</li></ul>",
    "<table><tr><td>To</td><td>{0}</td></tr><tr><td>By</td><td>{1}</td></tr></table>",
)
NAMES = st.builds(
    lambda first, last: f"{first} {last}",
    st.sampled_from(["Quintus", "Wilhelmina", "Zbigniew"]),
    st.sampled_from(["Xylander", "O’Quirke", "Vandenzorg"]),
)


@settings(max_examples=40, deadline=None)
@given(NAMES, st.sets(st.sampled_from(PLACES), max_size=5), st.booleans(), st.booleans())
def test_no_reader_of_a_mail_reaches_what_is_written(
    name: str, places: set[str], forwarded: bool, as_html: bool
) -> None:
    first, last = name.split()
    address = f"{first}.{last}@quux.example".lower().replace("’", "")
    body = "".join(f"<div>{each.format(name, address, address.replace('@', '%40'))}</div>" for each in sorted(places))
    html = f"<p>{TEXT}</p>{body}<p>{MORE}</p>"
    made = mail(
        TEXT + MORE if as_html else html,
        html=html if as_html else "",
        To=f'"{last}, {first}" <{address}>' if forwarded else f"{name} <{address}>",
        Subject=f"{first}, the river rose",
    )
    site = Site({"a.eml": made.as_bytes()})
    site.convert()
    written = "".join(each.decode() for each in site.content.values()).lower()
    assert TEXT[:40].lower() in written
    for secret in (last.lower(), address, address.replace("@", "%40"), "quux"):
        assert secret not in written
