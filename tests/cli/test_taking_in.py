"""`convert -`, `--feed` and `--url`: documents from elsewhere become seeds, within bounds, and harm no file."""

import gzip
import http.server
import io
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings.shell import fetching, hosts
from tests.cli.sites import ROOT, put, run, tree
from tests.pictures import gif, png

TEXT = "Rivers rise in the north\n\nLONDON - The rivers rose by two metres on Feb. 18, 2021, officials said.\n"
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>The River Post</title><item><guid>1</guid>
<title>Rivers rise</title><pubDate>Thu, 18 Feb 2021 14:30:00 GMT</pubDate><description>&lt;p&gt;The rivers rose by two
metres.&lt;/p&gt;</description></item></channel></rss>"""
WORDS = "Die Flüsse stiegen am Montag um zwei Meter, sagten die Behörden des Landes. " * 8
PAGE = f"<!DOCTYPE html><html><head><title>Flüsse</title></head><body><article><p>{WORDS}</p></article></body></html>"


class Place(http.server.BaseHTTPRequestHandler):
    """A server whose answers a test writes down: path → status, headers, body."""

    answers: dict[str, tuple[int, dict[str, str], bytes]]
    asked: list[tuple[str, dict[str, str]]]

    def do_GET(self) -> None:
        type(self).asked.append((self.path, {key.lower(): each for key, each in self.headers.items()}))
        status, headers, body = type(self).answers.get(self.path, (404, {}, b"no"))
        tag = headers.get("ETag")
        if tag and self.headers.get("If-None-Match") == tag:
            status, body = 304, b""
        self.send_response(status)
        for key, each in headers.items():
            self.send_header(key, each)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class Server:
    """The running server, its address, and what it was asked."""

    def __init__(self, place: type[Place], port: int) -> None:
        self.place, self.base = place, f"http://127.0.0.1:{port}"

    def says(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        self.place.answers[path] = (status, {key.replace("_", "-"): each for key, each in headers.items()}, body)
        return self.base + path


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv(hosts.ANYWHERE, "1")
    place = type("Own", (Place,), {"answers": {}, "asked": []})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), place) as found:
        thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield Server(place, found.server_port)
        found.shutdown()
        thread.join()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    put(tmp_path, "config.yaml", "base_url: https://example.org/\n")
    return tmp_path


def seeds(site: Path) -> dict[str, bytes]:
    return tree(site / "seeds")


def type_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (TEXT, "rivers-rise-in-the-north.txt"),
        (PAGE, "flüsse.html"),
        ("---\ntitle: My rivers\n---\n\nText.\n", "my-rivers.md"),
    ],
)
def test_standard_input_becomes_a_seed_named_after_its_title(
    site: Path, monkeypatch: pytest.MonkeyPatch, data: str, name: str
) -> None:
    put(site, "seeds/other.txt", TEXT.replace("Rivers rise", "Lakes rise"))
    type_in(monkeypatch, data.encode())
    done = run("convert", "-", site=site)
    assert (done.code, "1 new" in done.out) == (0, True)
    assert {each.replace("flusse", "flüsse") for each in seeds(site)} == {"other.txt", name}
    assert len([*(site / "content").glob("*.md")]) == 1


def test_a_seed_of_that_name_is_never_written_over(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "rivers-rise-in-the-north"
    for text in (TEXT, TEXT, TEXT + "\nMore.\n"):
        type_in(monkeypatch, text.encode())
        assert run("convert", "-", site=site).code == 0
    assert seeds(site) == {f"{name}.txt": TEXT.encode(), f"{name}-2.txt": (TEXT + "\nMore.\n").encode()}


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\x00\x01\x02", b"%PDF-1.4"])
def test_standard_input_that_cannot_be_read_leaves_no_file(
    site: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    type_in(monkeypatch, data)
    done = run("convert", "-", site=site)
    assert done.code == 1
    assert done.err.startswith("-: S1")
    assert not (site / "seeds").exists() or seeds(site) == {}


def test_a_feed_is_fetched_saved_and_converted(site: Path, server: Server) -> None:
    url = server.says("/feed", FEED, Content_Type="application/rss+xml")
    done = run("convert", "--feed", url, site=site)
    assert (done.code, done.err) == (0, "")
    ((name, data),) = seeds(site).items()
    assert name.endswith(".xml")
    assert data == FEED
    assert "date: 2021-02-18" in (site / "content/rivers-rise.md").read_text()


def test_what_has_not_changed_is_not_sent_again(site: Path, server: Server) -> None:
    url = server.says("/feed", FEED, ETag='"one"')
    run("convert", "--feed", url, site=site)
    before = tree(site)
    done = run("convert", "--feed", url, site=site)
    assert (done.code, tree(site)) == (0, before)
    assert server.place.asked[-1][1]["if-none-match"] == '"one"'
    assert "as it was" in done.out


def test_without_its_memory_it_is_fetched_again(site: Path, server: Server) -> None:
    url = server.says("/feed", FEED, ETag='"one"')
    run("convert", "--feed", url, site=site)
    (site / ".briefings/fetched.json").write_text("nonsense")
    assert run("convert", "--feed", url, site=site).code == 0
    assert "if-none-match" not in server.place.asked[-1][1]


def test_a_feed_that_grew_replaces_its_file_and_adds_a_briefing(site: Path, server: Server) -> None:
    url = server.says("/feed", FEED)
    run("convert", "--feed", url, site=site)
    more = FEED.replace(
        b"<item>", b"<item><guid>2</guid><title>Lakes</title><description>Water.</description></item><item>"
    )
    server.says("/feed", more)
    assert run("convert", "--feed", url, site=site).code == 0
    assert [*seeds(site).values()] == [more]
    assert {each.name for each in (site / "content").glob("*.md")} == {"rivers-rise.md", "lakes.md"}


@pytest.mark.parametrize("lost", [True, False])
def test_a_fetched_file_that_was_edited_is_never_written_over(site: Path, server: Server, lost: bool) -> None:
    url = server.says("/feed", FEED)
    run("convert", "--feed", url, site=site)
    (name,) = seeds(site)
    put(site, f"seeds/{name}", "mine")
    if lost:
        (site / ".briefings/fetched.json").unlink()
    done = run("convert", "--feed", url, site=site)
    assert (done.code, seeds(site)[name]) == (1, b"mine")
    assert "S406" in done.err


def test_a_page_is_saved_with_its_address(site: Path, server: Server) -> None:
    url = server.says("/a", PAGE.encode("latin-1"), Content_Type="text/html; charset=iso-8859-1")
    moved = server.says("/old", b"", 302, Location="/a")
    assert run("convert", "--url", moved, site=site).code == 0
    ((name, data),) = seeds(site).items()
    assert name.endswith(".html")
    assert url.encode() in data
    assert WORDS.strip() in data.decode()
    (made,) = (site / "content").glob("*.md")
    assert f"url: {url}" in made.read_text().replace("'", "")


def test_a_plain_text_and_a_json_feed_get_names_of_their_own(site: Path, server: Server) -> None:
    text = server.says("/a", TEXT.encode(), Content_Type="text/plain")
    feed = json.dumps(
        {"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "content_text": "Water rose."}]}
    )
    done = run("convert", "--url", text, "--feed", server.says("/b", feed.encode()), site=site)
    assert done.code == 0
    assert {name.rpartition(".")[2] for name in seeds(site)} == {"txt", "json"}


def test_what_cannot_be_fetched_keeps_nothing_else_away(site: Path, server: Server) -> None:
    url = server.says("/feed", FEED)
    done = run("convert", "--feed", server.base + "/none", "--feed", url, site=site)
    assert done.code == 1
    assert done.err.startswith(f"{server.base}/none: S404 the server says 404")
    assert len(seeds(site)) == 1


def test_where_nothing_was_fetched_no_other_seed_is_converted(site: Path, server: Server) -> None:
    put(site, "seeds/other.txt", TEXT)
    assert run("convert", "--feed", server.base + "/none", site=site).code == 1
    assert not (site / "content").exists()


@pytest.mark.parametrize(
    ("body", "headers", "code"),
    [
        (b"", {}, "S407"),
        (PAGE.encode(), {}, "S407"),
        (b"x" * 2_000_000, {}, "S405"),
        (b"", {"Location": "file:///etc/passwd"}, "S401"),
        (b"", {"Location": "javascript:alert(1)"}, "S403"),
        (b"", {"Location": "/feed"}, "S403"),
        (b"", {"Location": "http://user:secret@127.0.0.1/"}, "S401"),
    ],
)
def test_what_is_no_feed_or_leads_astray_is_one_issue(
    site: Path, server: Server, body: bytes, headers: dict[str, str], code: str
) -> None:
    put(site, "config.yaml", "limits: {seed_bytes: 1000000}\n")
    url = server.says("/feed", body, 302 if headers else 200, **headers)
    done = run("convert", "--feed", url, site=site)
    assert done.code == 1
    assert f": {code} " in done.err
    assert seeds(site) == {}


def test_the_bound_of_bytes_holds_for_what_a_server_packed(site: Path, server: Server) -> None:
    put(site, "config.yaml", "limits: {seed_bytes: 1000000}\n")
    url = server.says("/a", gzip.compress(b"a " * 2_000_000), Content_Encoding="gzip")
    assert ": S405 " in run("convert", "--url", url, site=site).err


@pytest.mark.parametrize("body", [b"%PDF-1.4 x", b"\x00\x01", b"<html><body></body></html>"])
def test_what_could_not_be_read_is_not_saved(site: Path, server: Server, body: bytes) -> None:
    done = run("convert", "--url", server.says("/a", body), site=site)
    assert (done.code, seeds(site)) == (1, {})
    assert done.err.startswith(f"{server.base}/a: S1")


def test_a_page_that_names_its_feed_is_a_hint(site: Path, server: Server) -> None:
    page = PAGE.replace("</head>", '<link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>')
    assert "/feed.xml" in run("convert", "--feed", server.says("/", page.encode()), site=site).err


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://x.example/", "x", "http://", "http://a:b@x.example/"])
def test_only_addresses_of_the_web_are_fetched(site: Path, url: str) -> None:
    done = run("convert", "--url", url, site=site)
    assert (done.code, ": S401 " in done.err) == (1, True)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "[::1]", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "2130706433",
        "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[fe80::1]", "224.0.0.1", "100.64.0.1",
    ],
)  # fmt: skip
def test_the_network_that_this_machine_stands_in_is_never_asked(site: Path, host: str) -> None:
    done = run("convert", "--url", f"http://{host}:9/", site=site)
    assert (done.code, ": S402 " in done.err) == (1, True)


def test_a_redirect_into_that_network_is_refused(site: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosts, "is_public", lambda each: str(each) == "127.0.0.1")
    monkeypatch.delenv(hosts.ANYWHERE)
    url = server.says("/feed", b"", 302, Location="http://127.0.0.2:9/")
    done = run("convert", "--feed", url, site=site)
    assert (done.code, ": S402 " in done.err) == (1, True)


def test_checking_takes_nothing_in(site: Path) -> None:
    for words in (("-",), ("--feed", "https://x.example/"), ("--url", "https://x.example/")):
        assert run("convert", "--check", *words, site=site).code == 2


def test_a_plain_conversion_imports_nothing_to_fetch_with() -> None:
    code = "import sys; from briefings.shell.commands import convert; print('httpx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def pictured(server: Server, *addresses: str, lead: str = "") -> str:
    """The address of a page whose figures show these, below a logo and a picture without a caption."""
    above = f'<p><img src="/logo.png"></p><p><img src="{lead}"></p>' if lead else ""
    figures = "".join(
        f'<figure><img src="{each}" alt="A crane"><figcaption>Crane {number} on the quay.</figcaption></figure>'
        for number, each in enumerate(addresses)
    )
    page = PAGE.replace(f"<p>{WORDS}</p>", f"{above}<p>{WORDS}</p>{figures}<p>{WORDS.replace('Montag', 'Freitag')}</p>")
    return server.says("/page", page.encode(), Content_Type="text/html; charset=utf-8")


def pictures(site: Path) -> list[bytes]:
    return [data for path, data in tree(site / "content").items() if path.endswith((".png", ".gif"))]


def test_the_pictures_of_a_page_are_fetched_where_they_are_wanted(site: Path, server: Server) -> None:
    put(site, "config.yaml", "convert: {images: true}\n")
    server.says("/i/crane.png?a=1&b=2", png(), Content_Type="image/png")
    server.says("/dot.gif", gif(1, 1), Content_Type="image/gif")
    server.says("/lead.png", png(colour=7), Content_Type="image/png")
    url = pictured(server, "/i/crane.png?a=1&amp;b=2", "dot.gif", lead="lead.png")
    done = run("convert", "--url", url, site=site)
    assert (done.code, "2 pictures beside them" in done.out) == (0, True)
    assert sorted(pictures(site)) == sorted([png(), png(colour=7)])
    assert not [path for path, _ in server.place.asked if "logo" in path]
    text = next((site / "content").glob("*.md")).read_text()
    assert "Crane 0 on the quay.\nimage: " in text
    assert "Crane 1 on the quay.\n:::" in text
    before = tree(site / "content")
    assert run("convert", site=site).code == 0
    assert tree(site / "content") == before


def test_no_picture_is_fetched_unless_it_is_wanted(site: Path, server: Server) -> None:
    server.says("/crane.png", png(), Content_Type="image/png")
    assert run("convert", "--url", pictured(server, "/crane.png"), site=site).code == 0
    assert [path for path, _ in server.place.asked] == ["/page"]
    assert pictures(site) == []


def test_a_picture_that_cannot_be_fetched_leaves_its_words(site: Path, server: Server) -> None:
    put(site, "config.yaml", "convert: {images: true}\nlimits: {image_bytes: 2000}\n")
    server.says("/large.png", png(colour=1) + bytes(3000), Content_Type="image/png")
    server.says("/page.png", b"<html>", Content_Type="image/png")
    done = run("convert", "--url", pictured(server, "/large.png", "/page.png", "/none.png", "file:///a.png"), site=site)
    assert done.code == 0
    assert done.err.count("S408") == 3
    assert pictures(site) == []
    assert next((site / "content").glob("*.md")).read_text().count("::: figure") == 4


def test_a_page_leads_to_no_host_of_this_network(site: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who writes a page must not make its reader's computer ask his router for a picture."""
    put(site, "config.yaml", "convert: {images: true}\n")
    url = pictured(server, "http://10.0.0.1/crane.png")
    fetch = fetching.fetch

    def only_pages(typed: str, *more: object) -> fetching.Fetched:
        monkeypatch.setenv(hosts.ANYWHERE, "1" if typed == url else "")
        return fetch(typed, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(fetching, "fetch", only_pages)
    done = run("convert", "--url", url, site=site)
    assert (done.code, done.err.count("S408")) == (0, 1)
