"""Mails: what was written to everybody, and nothing of the one who kept it."""

import base64
from email.message import EmailMessage
from html import escape
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.config import Limits
from briefings.errors import Issue
from briefings.seed import Seed, mail_links
from briefings.seed.reading import read

TEXT = "The rivers rose by two metres on Monday, officials of the district said.\n"
READER = "bob.reader@example.net"


def mail(text: str = TEXT, html: str = "", **headers: str) -> EmailMessage:
    """A mail; headers by their names with `_` for `-`."""
    made = EmailMessage()
    usual = {
        "From": "Jane Doe <jane@river.example>",
        "To": f"Bob Reader <{READER}>",
        "Subject": "Rivers rise in the north",
        "Date": "Thu, 18 Feb 2021 14:30:00 -0500",
        "Message-ID": "<a@river.example>",
    }
    for name, value in {**usual, **{key.replace("_", "-"): value for key, value in headers.items()}}.items():
        if name in made:
            del made[name]
        made[name] = value
    made.set_content(text)
    if html:
        made.add_alternative(f"<html><body>{html}</body></html>", subtype="html")
    return made


def seed(made: EmailMessage | bytes) -> Seed:
    data = made if isinstance(made, bytes) else made.as_bytes()
    seeds, issues = read("seeds/a.eml", data, Limits())
    assert issues == []
    return seeds[0]


def markdown(html: str, **headers: str) -> list[str]:
    return [each.markdown for each in seed(mail(html=html, **headers)).blocks]


def refused(data: bytes, name: str = "a.eml") -> Issue:
    seeds, (found,) = read(f"seeds/{name}", data, Limits())
    assert seeds == []
    assert found.hint
    assert found.code != "S109"
    return found


def test_headers_are_claims() -> None:
    said = seed(mail()).claims
    assert (said.title, said.authors, said.publisher) == ("Rivers rise in the north", ("Jane Doe",), "")
    assert (said.date, said.date_source) == ("2021-02-18T14:30:00-05:00", "Date header")


@pytest.mark.parametrize(
    ("sender", "bulk", "author", "publisher"),
    [
        ("Jane Doe from The Daily River", True, "Jane Doe", "The Daily River"),
        ("Jane Doe | River News", True, "Jane Doe", "River News"),
        ("The Daily River", True, "", "The Daily River"),
        ("River Watch", True, "", "River Watch"),
        ("Morning Briefing from The River", True, "", "Morning Briefing from The River"),
        ("Jane Doe", False, "Jane Doe", ""),
        ("jane@river.example", False, "", ""),
        ("River Press Office", False, "", "River Press Office"),
    ],
)
def test_a_sender_is_a_person_or_a_house(sender: str, bulk: bool, author: str, publisher: str) -> None:
    extra = {"List_Unsubscribe": "<https://river.example/u>"} if bulk else {}
    said = seed(mail(From=f'"{sender}" <jane@river.example>', **extra)).claims
    assert (said.authors, said.publisher) == ((author,) if author else (), publisher)


@pytest.mark.parametrize("mark", ["Fwd: ", "Re: FW: ", "WG: ", "[River list] ", "AW: [x] Re: "])
def test_marks_of_forwarding_are_no_part_of_a_subject(mark: str) -> None:
    assert seed(mail(Subject=f"{mark}Rivers rise")).claims.title == "Rivers rise"


@pytest.mark.parametrize("subject", ["Bob, rivers rise", "Bob Reader, rivers rise", f"rivers rise {READER}"])
def test_a_subject_does_not_name_its_reader(subject: str) -> None:
    assert seed(mail(Subject=subject)).claims.title == "rivers rise"


def test_html_is_read_where_there_is_html() -> None:
    html = (
        "<h1>Rivers rise</h1><p>They rose by <b>two metres</b> on <i>Monday</i>.</p><ul><li>One<li>Two</ul>"
        "<ol><li>First</ol><blockquote>We will go.</blockquote>"
    )
    assert markdown(html) == [
        "## Rivers rise", "They rose by **two metres** on *Monday*.", "- One\n- Two", "1. First", "> We will go.",
    ]  # fmt: skip


def test_tables_of_layout_are_taken_apart_and_tables_of_data_stay() -> None:
    data = "<table><tr><th>River<th>Metres<tr><td>Aller<td>2</table>"
    html = f"<table><tr><td><table><tr><td><p>One.</p><td>Two.<br>Still two.<br><br>Three.</table>{data}</table>"
    assert markdown(html) == [
        "One.",
        "Two.\\\nStill two.",
        "Three.",
        "| River | Metres |\n| --- | --- |\n| Aller | 2 |",
    ]


def test_paragraphs_inside_items_and_cells_keep_their_distance() -> None:
    html = "<ul><li><p>One.</p><p>Still one.</p><ul><li>Deep</ul><li>Two</ul>"
    assert markdown(html) == ["- One. Still one.\n  - Deep\n- Two"]
    cells = "<table><tr><th>a<th>b<tr><td><p>1</p><p>2</p><td>3</table>"
    assert markdown(cells) == ["| a | b |\n| --- | --- |\n| 1 2 | 3 |"]


def test_words_that_nobody_sees_are_gone() -> None:
    hidden = [
        f'<div style="{style}">Secret words</div>' for style in ("display:none", "max-height: 0px", "font-size:0")
    ]
    assert markdown(
        f"{''.join(hidden)}<span hidden>Secret</span><p>Seen <span style='display: none'>not</span> words.</p>"
    ) == ["Seen words."]


@pytest.mark.parametrize("label", ["Read more", "Read the full story »", "Continue reading →", "Weiterlesen …"])
def test_a_link_that_only_asks_to_be_followed_is_gone(label: str) -> None:
    link = f'<a href="https://example.org/a"><span>{label}</span></a>'
    assert markdown(f"<p>{TEXT} {link}</p><p>{link}</p>") == [TEXT.strip()]


def test_a_link_inside_a_sentence_stays_whatever_it_says() -> None:
    html = '<p>You can <a href="https://example.org/a">read the full report</a> here.</p>'
    assert markdown(html) == ["You can [read the full report](https://example.org/a) here."]


def test_western_text_has_the_dashes_of_windows() -> None:
    head = b"Subject: x\nContent-Type: text/plain; charset=iso-8859-1\n\n"
    assert seed(head + "Rivers – and “boats”.\n".encode("cp1252")).text == "Rivers – and “boats”."


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_text_is_decoded(encoding: str) -> None:
    made = EmailMessage()
    made["Subject"] = "Flüsse"
    made.set_content("Die Flüsse stiegen am Montag um zwei Meter – so die Behörden.\n", cte=encoding)
    assert seed(made).text == "Die Flüsse stiegen am Montag um zwei Meter – so die Behörden."
    assert seed(made).claims.title == "Flüsse"


def test_lines_that_flow_are_joined() -> None:
    head = b"Subject: x\nContent-Type: text/plain; format=flowed\n\n"
    made = head + b"The rivers \nrose by \ntwo metres.\n\nThen \nthey fell.\n"
    assert [each.text for each in seed(made).blocks] == ["The rivers rose by two metres.", "Then they fell."]


MACHINERY = [
    "View this email in your browser",
    "Having trouble viewing this email? Click here.",
    "Unsubscribe | Privacy policy | Manage your preferences",
    "You are receiving this email because you signed up on our website.",
    f"This message was sent to {READER}.",
    "If you no longer wish to receive these emails, you can leave the list at any time.",
    "© 2021 The Daily River. All rights reserved",
    "Hi Bob,",
    "Dear Bob Reader,",
    "Sent from my telephone",
    "Was this email forwarded to you? Sign up here",
    "Sie erhalten diese Nachricht, weil Sie sich angemeldet haben.",
]


@pytest.mark.parametrize("line", MACHINERY)
def test_the_senders_machinery_is_gone(line: str) -> None:
    assert markdown(f"<p>{line}</p><p>{TEXT}</p><div>{line}</div>") == [TEXT.strip()]
    assert seed(mail(f"{line}\n\n{TEXT}\n{line}\n")).text == TEXT.strip()


@pytest.mark.parametrize(
    "line",
    [
        "The firm changed its privacy policy on Monday, and said so.",
        "Readers unsubscribe in large numbers, the paper said on Monday.",
        "Copyright law was changed by the parliament on Monday, and nobody was pleased with what came of it.",
        "“I opted out of the terms of service,” she said.",
        "Hello and goodbye are one word in that language.",
    ],
)
def test_a_report_about_such_machinery_stays(line: str) -> None:
    assert seed(mail(f"{line}\n\n{TEXT}")).text.startswith(line)


@pytest.mark.parametrize("as_html", [True, False])
def test_nothing_of_the_one_who_got_it_reaches_the_output(as_html: bool) -> None:
    head = f"From: Jane Doe <jane@river.example>\nTo: <{READER}>\nSubject: x\nDate: y\n"
    long = f"A long line that names {READER} among other things. {'It goes on and on. ' * 20}"
    body = f"---------- Forwarded message ---------\n{head}\nDear Bob,\n\n{TEXT}\n{long}\n\n{READER}\n"
    html = "".join(f"<p>{escape(each).replace(chr(10), '<br>')}</p>" for each in body.split("\n\n")) if as_html else ""
    ways = {"Received": "from mx.secret.example by y", "Delivered_To": "bob@other.example", "Cc": "Ann <ann@x.example>"}
    made = mail(body, html, **ways)
    found = seed(made)
    said = repr(found).lower()
    for secret in (READER, "mx.secret", "bob", "ann@x", "jane@river"):
        assert secret not in said
    assert TEXT.strip() in found.text


def test_a_greeting_and_a_footer_of_one_paragraph_are_gone() -> None:
    html = (
        f"<p>Hi Anna,</p><p>{TEXT}</p><p>See you next week<br>You receive this email because you signed up.<br>"
        '<a href="https://river.example/u/abc123">Unsubscribe</a></p>'
    )
    found = seed(mail("", html, To="anna.editor@desk.example"))
    said = repr(found)
    for secret in ("Anna", "abc123", "nsubscribe", "receive this"):
        assert secret not in said
    assert TEXT.strip() in found.text


TARGET = "https://example.org/rivers?id=3"
#: Encoded once and twice, in base 64, and as a mail guard spells it.
ONCE = quote(TARGET, "")
TWICE = quote(f"https://l.other.example/?u={ONCE}", "")
LETTERS = base64.urlsafe_b64encode(TARGET.encode()).decode().rstrip("=")
GUARDED = TARGET.replace(":", "-3A").replace("/", "_").replace("?", "-3F").replace("=", "-3D")


@pytest.mark.parametrize(
    "address",
    [
        f"{TARGET}&utm_source=daily&utm_medium=email&mc_eid=abc&fbclid=x",
        f"https://click.river.example/c?u=1&url={ONCE}%26utm_campaign%3Dx",
        f"https://abc.awstrack.example/L0/{ONCE}/1/0100017",
        f"https://t.river.example/r?url={TWICE}",
        f"https://links.river.example/e/{LETTERS}",
        f"https://guard.example/v3/__{TARGET}__;!!x",
        f"https://guard.example/v2/url?u={GUARDED}&d=x",
        f"{TARGET}&email={READER}",
    ],
)
def test_a_tracking_link_leads_where_its_target_is(address: str) -> None:
    assert mail_links.cleaned(address) == TARGET


@pytest.mark.parametrize(
    "address",
    [
        "https://click.river.example/f/a/Zm9vYmFy",
        "https://river.us1.list-manage.com/track/click?u=abc&id=def&e=ghi",
        "https://river.example/r/8f3a9c0d1e2b4a5f6c7d8e9f0a1b2c3d4e5f",
        "mailto:leave@river.example",
        "javascript:alert(1)",
        "https://[broken",
    ],
)
def test_a_link_that_only_its_sender_can_follow_is_none(address: str) -> None:
    assert mail_links.cleaned(address) == ""
    assert markdown(f'<p><a href="{address}">The rivers</a> rose.</p>') == ["The rivers rose."]


@pytest.mark.parametrize(
    "address", ["https://example.org/2021/02/rivers-rise-in-the-north-after-a-week-of-rain", TARGET]
)
def test_an_ordinary_link_stays_as_it_is(address: str) -> None:
    assert mail_links.cleaned(address) == address


@given(st.text(max_size=80))
def test_any_address_is_cleaned_to_a_clean_one(text: str) -> None:
    once = mail_links.cleaned(f"https://example.org/{text}")
    assert mail_links.cleaned(once) == once


def test_addresses_in_plain_text_are_cleaned_too() -> None:
    text = f"The report <{TARGET}&utm_source=x> and another (https://click.river.example/f/a) say so.\n"
    assert seed(mail(text)).text == f"The report <{TARGET}> and another say so."


def test_pixels_and_pictures_leave_nothing() -> None:
    assert markdown(
        f'<p>{TEXT}</p><img src="https://t.example/o.gif?bob" width=1 height=1><p><img src="cid:x" alt="y"></p>'
    ) == [TEXT.strip()]


def box(*mails: EmailMessage) -> bytes:
    return b"\n".join(
        b"From x Thu Feb 18 14:30:00 2021\n" + each.as_bytes().replace(b"\nFrom ", b"\n>From ") for each in mails
    )


def test_a_mailbox_holds_a_document_for_each_mail() -> None:
    first, second = mail(), mail("From here on they fell.\n\nFrom Monday on.\n", Message_ID="<b@river.example>")
    seeds, issues = read("seeds/a.mbox", box(first, second, first), Limits())
    assert issues == []
    assert [(each.item, each.text) for each in seeds] == [
        ("a@river.example", TEXT.strip()),
        ("b@river.example", "From here on they fell.\n\nFrom Monday on."),
    ]


def test_a_mail_without_text_is_left_out_of_its_mailbox_with_a_word() -> None:
    seeds, (found,) = read("seeds/a.mbox", box(mail(), mail("\n", Message_ID="<b@x>")), Limits())
    assert len(seeds) == 1
    assert "mail 2" in found.message


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"Rivers rise in the north\n\nText\n", "no e-mail"),
        (b"Subject: x\n\n\n", "no text"),
        (b"X: y\n" * 1_000_000, "head"),
        (b"Subject: " + b"x" * 2_000_000 + b"\n\nText", "head"),
        (b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(1_000)), "parts"),
        (b'Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 100_000, "parts"),
    ],
)
def test_what_cannot_be_read_is_one_issue(data: bytes, word: str) -> None:
    assert word in refused(data).message


def test_a_mailbox_that_is_none_is_one_issue() -> None:
    assert refused(mail().as_bytes(), "a.mbox").code == "S104"


@pytest.mark.parametrize("name", ["From", "To", "Date", "Subject", "Message-ID", "Content-Type", "Archived-At"])
@pytest.mark.parametrize(
    "value", ["<", "=?utf-8?q?=", '"', "@", ";;;;", "(((((", "x" * 50_000, "a@" * 20_000, "=?x?b?!!?="]
)
def test_a_broken_header_breaks_nothing(name: str, value: str) -> None:
    data = mail().as_bytes().replace(b"Subject:", f"{name}: {value}\nSubject:".encode(), 1)
    seeds, issues = read("seeds/a.eml", data, Limits())
    assert seeds or issues
    assert not [each for each in issues if each.code == "S109"]
