"""Addresses without the parameters that only say where their reader came from.

Only parameters that no site needs to find its page are known here; the list is our own, from what the makers of the
counters publish. Everything else of an address stays as it is written.
"""

import re

TRACKS = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|gad_(?:source|campaignid)|msclkid|twclid|ttclid|yclid|ysclid"
    r"|igsh|igshid|li_fat_id|rdt_cid|epik|srsltid|_openstat|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsctatracking|vero_(?:id|conv)"
    r"|oly_(?:enc|anon)_id|wickedid|s_kwcid|ef_id|__twitter_impression|guccounter|guce_referrer(?:_sig)?|xtor"
    r"|(?:pk|mtm|piwik|matomo)_(?:campaign|kwd|keyword|source|medium|content|cid|group|placement)|wt_z?mc(?:_\w+)?"
    r"|at_(?:medium|campaign|custom\d|link_\w+|ptr_name|format|bbc_team)|ns_(?:campaign|mchannel|source|linkname|fee)"
    r"|ocid|smid|cmpid|echobox|_ga|_gl",
    re.I,
)
#: An address in running text or in Markdown, without the signs that only stand behind it.
ADDRESS = re.compile(r"https?://[^\s<>\"“”()\[\]\\|]+", re.I)
BEHIND = ".,;:!?'’”»…*_~"


def untracked(address: str) -> str:
    """One address without its tracks."""
    front, _, fragment = address.partition("#")
    path, _, query = front.partition("?")
    kept = [each for each in query.split("&") if not is_track(each)]
    if len(kept) < query.count("&") + 1:
        front = "?".join(filter(None, [path, "&".join(kept)]))
    elif not is_track(fragment):
        return address
    return front if is_track(fragment) or not fragment else f"{front}#{fragment}"


def is_track(parameter: str) -> bool:
    """Whether `name=value` only tells where a reader came from."""
    name, equals, _ = parameter.partition("=")
    return bool(equals) and TRACKS.fullmatch(name) is not None


def in_text(text: str) -> str:
    """A text, or Markdown, whose addresses lead where they did without their tracks."""
    if "://" not in text or ("?" not in text and "#" not in text):
        return text
    return ADDRESS.sub(lambda match: cleaned(match[0]), text)


def cleaned(found: str) -> str:
    """An address and the signs behind it."""
    if "?" not in found and "#" not in found:
        return found
    end = len(found.rstrip(BEHIND))
    return untracked(found[:end]) + found[end:]
