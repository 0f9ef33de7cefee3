"""Fetching one document from the web, within bounds: of addresses, hops, bytes and seconds. The door to httpx.

Each hop of a redirect is judged like the address that was typed. Proxies of the environment are not used, for then the
proxy would decide which host is asked.
"""

import time
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import urljoin, urlsplit

import httpx
import msgspec

import briefings
from briefings.errors import Stop, issue
from briefings.shell import hosts, tree
from briefings.text import addresses
from briefings.text.characters import one_line, shorten

HOPS = 5
#: Seconds: to connect and between two pieces, and for everything.
PATIENCE, WHOLE = 20.0, 90.0
REDIRECTS = (301, 302, 303, 307, 308)
WANTED = (
    "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, "
    "application/xml;q=0.9, text/*;q=0.9, */*;q=0.5"
)


#: What is asked for where a picture is wanted.
PICTURES = "image/avif, image/webp, image/png, image/jpeg, image/gif;q=0.9"


class Validators(msgspec.Struct, frozen=True):
    """What a server said of a document, so that it need not send it again; `url` is where it was in the end."""

    url: str = ""
    etag: str = ""
    last_modified: str = ""


class Fetched(msgspec.Struct, frozen=True):
    """A document; `data` is None where it is as it was last time. `charset` is what the server says."""

    validators: Validators
    data: bytes | None
    kind: str = ""
    charset: str = ""


def fetch(typed: str, known: Validators, most: int, wanted: str = WANTED) -> Fetched:
    """The document at an address, of at most `most` bytes and as a rule of a kind that is `wanted`; raises
    `errors.Stop`.
    """
    url, limits = allowed(typed, typed), httpx.Timeout(PATIENCE)
    ends = time.monotonic() + WHOLE
    try:
        with httpx.Client(timeout=limits, trust_env=False, follow_redirects=False) as client:
            for _ in range(HOPS + 1):
                with asked(client, url, known, wanted) as answer:
                    if answer.status_code not in REDIRECTS:
                        return taken(answer, url, most, ends)
                    url = allowed(urljoin(url, answer.headers.get("Location", "")), typed)
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as trouble:
        why = one_line(str(trouble)) or type(trouble).__name__
        raise Stop(issue(name(typed), "S403", f"it cannot be fetched: {shorten(why, 200)}", hint="try again")) from None
    raise Stop(issue(name(typed), "S403", f"it leads on more than {HOPS} times", hint="name the last address"))


def name(url: str) -> str:
    """An address as issues call it."""
    return tree.shown(one_line(url)) or "--url"


def allowed(url: str, typed: str) -> str:
    """An address that may be asked for; raises `errors.Stop`."""
    found = (addresses.external(url) or "").partition("#")[0]
    parts = urlsplit(found)
    if parts.scheme.lower() not in ("http", "https"):
        message = "it is no http or https address" if url == typed else f"it leads to {shorten(name(url), 80)!r}"
        raise Stop(issue(name(typed), "S401", message, hint="for instance https://example.org/feed.xml"))
    try:
        port = parts.port
    except ValueError:
        port = 0
    if port == 0 or "@" in parts.netloc:
        raise Stop(issue(name(typed), "S401", "it names a user, or no true port", hint="leave that out"))
    return found


def asked(client: httpx.Client, url: str, known: Validators, wanted: str = WANTED) -> closing[httpx.Response]:
    """The answer to one request, not read yet; the connection goes to the address that was judged."""
    place = httpx.URL(url)
    port = place.port or (443 if place.scheme == "https" else 80)
    number = hosts.found(place.host, port, name(url))
    request = client.build_request(
        "GET",
        place.copy_with(host=number),
        headers={**headers(url, known), "Accept": wanted, "Host": place.netloc.decode("ascii")},
        extensions={"sni_hostname": place.raw_host.decode("ascii")},
    )
    return closing(client.send(request, stream=True))


def headers(url: str, known: Validators) -> dict[str, str]:
    """What is said to a server: who asks, and what is here already if it was from this very address."""
    said = {
        "User-Agent": f"Briefings/{briefings.__version__} (feed and page reader of a static site generator)",
        "Accept-Encoding": "gzip, deflate",
    }
    if known.url == url and known.etag:
        said["If-None-Match"] = known.etag
    if known.url == url and known.last_modified:
        said["If-Modified-Since"] = known.last_modified
    return said


def taken(answer: httpx.Response, url: str, most: int, ends: float) -> Fetched:
    """The document in a final answer."""
    validators = Validators(url, answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", ""))
    if answer.status_code == httpx.codes.NOT_MODIFIED:
        return Fetched(validators, None)
    if answer.status_code != httpx.codes.OK:
        why = f"the server says {answer.status_code} {answer.reason_phrase}".rstrip()
        raise Stop(issue(name(url), "S404", why, hint="look at it in a browser"))
    data = b"".join(pieces(answer, url, most, ends))
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return Fetched(validators, data, kind, answer.charset_encoding or "")


def pieces(answer: httpx.Response, url: str, most: int, ends: float) -> Iterator[bytes]:
    """The document piece by piece; raises `errors.Stop` where it is too large or takes too long."""
    size = 0
    for piece in answer.iter_bytes():
        size += len(piece)
        if size > most:
            message = f"it has more than {most:,} bytes"
            raise Stop(issue(name(url), "S405", message, hint="raise `limits.seed_bytes`"))
        if time.monotonic() > ends:
            raise Stop(issue(name(url), "S403", f"it takes longer than {WHOLE:.0f} seconds", hint="try again"))
        yield piece
