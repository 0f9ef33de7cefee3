"""Pages saved as one file: the page is found among its parts, in its own encoding, with its address."""

import pytest

from briefings.config import Limits
from briefings.seed import Seed
from briefings.seed.reading import read

PAGE = """<html lang="pl"><head><title>Rzeki</title></head><body><article><h1>Rzeki podniosły się</h1>
<p>Rzeki podniosły się o dwa metry, powiedział burmistrz miasta w czwartek, a żołnierze pomagają mieszkańcom.</p>
</article></body></html>"""
HEADERS = """From: <Saved by Blink>
Snapshot-Content-Location: https://river.example/a
Subject: =?utf-8?Q?Rzeki_podnios=C5=82y?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----x"

------x
"""


def archive(charset: str, page: str = PAGE, headers: str = HEADERS) -> bytes:
    body = page.encode(charset).replace(b"=", b"=3D")
    part = f"Content-Type: text/html; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    picture = "------x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------x--\n"
    quoted = part.replace("8bit", "quoted-printable")
    return headers.encode() + quoted.encode() + body + b"\n" + picture.encode()


def only(data: bytes, name: str = "a.mhtml") -> Seed:
    found, issues = read(f"seeds/{name}", data, Limits())
    assert issues == []
    return found[0]


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-2", "cp1250"])
def test_the_page_is_read_in_the_encoding_of_its_part(charset: str) -> None:
    seed = only(archive(charset))
    assert "powiedział burmistrz" in seed.text
    assert (seed.claims.url, seed.claims.language) == ("https://river.example/a", "pl")


@pytest.mark.parametrize("name", ["a.mht", "a.txt", "a.html"])
def test_an_archive_is_known_by_its_headers(name: str) -> None:
    assert only(archive("utf-8"), name).blocks == only(archive("utf-8")).blocks


def test_windows_line_ends_change_nothing() -> None:
    assert only(archive("utf-8").replace(b"\n", b"\r\n")).blocks == only(archive("utf-8")).blocks


def test_a_script_for_an_address_is_none() -> None:
    assert only(archive("utf-8", headers=HEADERS.replace("https://river.example/a", "javascript:x"))).claims.url == ""


@pytest.mark.parametrize(
    "data",
    [
        HEADERS.encode(),
        archive("utf-8", page=""),
        archive("utf-8").replace(b"text/html;", b"text/css;"),
        b"From: <Saved by Blink>\nContent-Type: multipart/related\n\nx\n",
    ],
)
def test_an_archive_without_a_page_is_one_issue(data: bytes) -> None:
    found, (problem,) = read("seeds/a.mhtml", data, Limits())
    assert (found, problem.code) == ([], "S106")


def test_parts_in_parts_without_end_are_one_issue() -> None:
    deep = b"".join(
        b'Content-Type: multipart/related; boundary="%d"\n\n--%d\n' % (each, each) for each in range(1, 3_000)
    )
    found, issues = read("seeds/a.mhtml", b"MIME-Version: 1.0\n" + deep, Limits())
    assert (found, len(issues)) == ([], 1)
