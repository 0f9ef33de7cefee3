"""Reading `config.yaml`: every problem at once, each with its line, column and the nearest valid key."""

import re
from typing import Any
from urllib.parse import SplitResult, urlsplit

from briefings.config import Config
from briefings.errors import Issue, issue
from briefings.text import addresses, fields, utf8, yaml_reader

HOST = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+")


def load(data: bytes, path: str = "config.yaml") -> tuple[Config | None, list[Issue]]:
    """The configuration, or None and what is wrong with it."""
    text, issues = utf8.text_of(data, path, "C101")
    raw, wrong = yaml_reader.read(text, path)
    if issues or wrong:
        return None, issues or wrong
    config, problems = fields.convert(raw, Config)
    problems += beyond_types(config or sound(raw, problems))
    return (None if problems else config), located(problems, data, path)


def sound(raw: dict[str, Any], problems: list[fields.Problem]) -> Config:
    """What is left without the keys that hold a wrong value, so that one of these does not hide the next."""
    broken = {keys[0] for keys, _, _ in problems if keys}
    config, _ = fields.convert({key: each for key, each in raw.items() if key not in broken}, Config)
    return config or Config()


def located(problems: list[fields.Problem], data: bytes, path: str = "config.yaml") -> list[Issue]:
    """Problems of the file as issues, each at its key or the nearest above it that stands there."""
    places = yaml_reader.places(data.decode("utf-8-sig")) if problems else {}
    return [
        issue(path, "C102", f"{'.'.join(map(str, keys))}: {message}".removeprefix(": "), hint=hint, at=at)
        for keys, message, hint in problems
        for at in [fields.place_of(keys, places)]
    ]


def beyond_types(config: Config) -> list[fields.Problem]:
    """What types cannot say: addresses and domains."""
    problems: list[fields.Problem] = []
    if config.base_url and not is_base(config.base_url):
        hint = "for instance https://example.org/briefings/"
        problems.append((("base_url",), f"expected an http or https address, got {config.base_url!r}", hint))
    if config.cname and not HOST.fullmatch(config.cname):
        problems.append((("cname",), f"expected a domain, got {config.cname!r}", "for instance briefings.example.org"))
    for index, item in enumerate(config.nav or []):
        inside = item.url.startswith("/") and not item.url.startswith("//")
        if not inside and addresses.external(item.url) is None:
            hint = "a path of the site such as /archive/, or an http, https or mailto address"
            problems.append((("nav", index, "url"), f"cannot link to {item.url!r}", hint))
    return problems


def is_base(text: str) -> bool:
    """Whether a site may live at this address: http(s), a host, a path as it is served, no query, no fragment."""
    if addresses.external(text) is None:
        return False
    parts = urlsplit(text)
    if not has_port(parts) or not {".", ".."}.isdisjoint(parts.path.split("/")):
        return False
    return parts.scheme in ("http", "https") and not parts.query and not parts.fragment and "@" not in parts.netloc


def has_port(parts: SplitResult) -> bool:
    """Whether the port of an address, if it names one, can be one."""
    try:
        return parts.port is None or parts.port > 0
    except ValueError:
        return False
