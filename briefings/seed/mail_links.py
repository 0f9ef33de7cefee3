"""Addresses in mails: led back to where they lead, without what tells the sender who has followed them."""

import base64
import binascii
import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit

from briefings.text import addresses

#: Parameters that hold the target of a link through a counter.
TARGETS = (
    "url", "u", "target", "redirect", "redirect_url", "redirect_uri", "redirect_to", "link", "destination", "dest",
    "to", "goto", "r", "l", "href", "next", "q",
)  # fmt: skip
#: Parameters that only say who came from where.
TRACKS = re.compile(
    r"utm_.*|mc_[ce]id|fbclid|gclid|dclid|msclkid|yclid|igshid|_hsenc|_hsmi|mkt_tok|ck_subscriber_id|vero_(?:id|conv)"
    r"|oly_(?:enc|anon)_id|wickedid|trk|trkcampaign|_ga|_gl|__s|cmpid|cmp|ns_.*|at_.*|xtor|rb_clickid|s_cid|email"
    r"|subscriber.*|recipient.*|user_?id|uid|sfmc.*|elq.*|dm_i|ml_subscriber.*|bsft_.*|mbid|publication_id|post_id"
    r"|attribution_.*|uuid|isfreemail|token|triedredirect|nl|nlid|newsletter_?id",
    re.I,
)
#: A number that is given to one thing, and in a link of a mail to one reader.
SOMEBODY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I)
#: How hosts that count clicks begin, and where else they do that.
COUNTER = re.compile(
    r"(?:click|clicks|links?|lnk|track|tracking|trk|url\d*|email|mail|mailer|em|e|t|ct|go|r|m|mkt|news-?click)\d*\."
    r"[^/]+\.[^/]+|.*\b(?:list-manage|sendgrid|mailchimp|mandrillapp|awstrack|hubspotlinks|klclick\d*|rs6|cmail\d*|mjt)\b.*",
    re.I,
)
CLICK = re.compile(r"/(?:ls/)?(?:track/)?click\b|/track(?:ing)?/|/redirect/|/wf/click", re.I)
#: A token that stands for one reader: long, of letters and digits, and no words.
TOKEN = re.compile(r"(?=[^/?&=]*\d)(?=[^/?&=]*[A-Za-z])[A-Za-z0-9_=%+]{32,}")
DEFENDED = re.compile(r"__(https?:/{1,2}[^\s]+?)__;")
SOURCE = re.compile(r"https?://[^\s<>\"“”()]+[^\s<>\"“”.,;:!?)\]’'*]")
#: Counters behind counters, at most, and characters of an address that is looked at.
DEEP, LONGEST = 4, 4000


def cleaned(address: str) -> str:
    """The address of a link as its reader means it; empty where only the sender knows where it leads."""
    for _ in range(DEEP):
        inner = target(address[:LONGEST])
        if not inner:
            break
        address = inner
    found = addresses.external(without_tracks(address)) if len(address) <= LONGEST else None
    return found if found and found.lower().startswith("http") and not is_counter(found) else ""


def split(address: str) -> SplitResult | None:
    """The parts of an address; None where it is none."""
    try:
        return urlsplit(address.strip())
    except ValueError:
        return None


def target(address: str) -> str:
    """The address inside an address, empty where there is none."""
    parts = split(address)
    if parts is None:
        return ""
    if match := DEFENDED.search(address):
        return re.sub(r"^(https?):/+", r"\1://", match[1])
    for key, value in parse_qsl(parts.query):
        if key.lower() in TARGETS and (found := as_address(value)):
            return found
    segments = (each for each in parts.path.split("/") if len(each) > 10)
    return next((found for each in segments if (found := as_address(unquote(each)))), "")


def as_address(value: str) -> str:
    """A parameter that is an address: as it is, in the spelling of a mail guard, or in base 64."""
    if value.lower().startswith(("http://", "https://")):
        return value
    if value.startswith(("http-3A__", "https-3A__")):
        return unquote(value.replace("-", "%").replace("_", "/"))
    if len(value) < 16 or not value.startswith("aHR0c"):  # `http` in base 64
        return ""
    try:
        found = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return ""
    return found if found.startswith(("http://", "https://")) else ""


def without_tracks(address: str) -> str:
    """An address without the parameters that follow its reader."""
    parts = split(address)
    if parts is None or not parts.query:
        return address
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [
        (key, value)
        for key, value in pairs
        if not TRACKS.fullmatch(key) and "@" not in value and not SOMEBODY.fullmatch(value)
    ]
    return address.strip() if len(kept) == len(pairs) else parts._replace(query=urlencode(kept)).geturl()


def is_counter(address: str) -> bool:
    """Whether an address counts its readers, or names the one it was sent to."""
    parts = split(address)
    if parts is None:
        return True
    host = parts.hostname or ""
    marked = COUNTER.fullmatch(host) is not None or CLICK.search(parts.path) is not None
    return marked or TOKEN.search(f"{parts.path}?{parts.query}") is not None


def in_text(text: str) -> str:
    """Plain text with its addresses cleaned; one that only counts is taken out with the brackets around it."""
    shown = SOURCE.sub(lambda match: cleaned(match[0]) or "\0", text)
    return re.sub(r"[ \t]?[<(\[]?\0[>)\]]?", "", shown)
