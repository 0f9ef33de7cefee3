"""Reading `config.yaml`: every problem at once, each with its line, column and the nearest valid key."""

import re
from urllib.parse import urlsplit

from briefings.config import Config
from briefings.errors import Issue, issue
from briefings.text import addresses, fields, yaml_reader

HOST = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+")


def load(data: bytes, path: str = "config.yaml") -> tuple[Config | None, list[Issue]]:
    """The configuration, or None and what is wrong with it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        return None, [issue(path, "C101", "this line is not UTF-8", hint="save the file as UTF-8", at=(line, 0))]
    raw, issues = yaml_reader.read(text, path)
    if issues:
        return None, issues
    config, problems = fields.convert(raw, Config)
    if config is not None:
        problems = beyond_types(config)
    if not problems:
        return config, []
    places = yaml_reader.places(text)
    return None, [located(problem, places, path) for problem in problems]


def located(problem: fields.Problem, places: dict[yaml_reader.Path, yaml_reader.Place], path: str) -> Issue:
    """A problem as an issue at its key."""
    keys, message, hint = problem
    name = ".".join(map(str, keys))
    return issue(path, "C102", f"{name}: {message}" if name else message, hint=hint, at=fields.place_of(keys, places))


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
    """Whether a site may live at this address: http(s), a host, no query, no fragment."""
    if addresses.external(text) is None:
        return False
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and not parts.query and not parts.fragment and "@" not in parts.netloc
