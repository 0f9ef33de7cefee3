"""How what comes from outside differs from what it was, in the words of its owner."""

from collections.abc import Mapping
from typing import Any

import msgspec

from briefings.build.request import Request
from briefings.theme import Theme

#: Of many differences, so many are named.
NAMED = 4


def told(names: list[str]) -> str:
    """The first few of these names, and how many more there are."""
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more


def listings(old: tuple[str, ...], new: tuple[str, ...]) -> str:
    """Which files came and went."""
    return told(files(dict.fromkeys(old), dict.fromkeys(new)))


def themes(old: Theme, new: Theme) -> str:
    """Which templates, assets and options differ, and whether it is another theme."""
    texts = files(placed(old.templates, old.origins), placed(new.templates, new.origins))
    assets = files(placed(old.assets, old.asset_origins), placed(new.assets, new.asset_origins))
    name = [f"now {new.name}"] if old.name != new.name else []
    return told([*name, *texts, *assets, *(["its options"] if old.options != new.options else [])])


def placed(parts: Mapping[str, object], origins: Mapping[str, str]) -> dict[str, object]:
    """The parts of a theme by the files that they come from."""
    return {origins.get(name, name): each for name, each in sorted(parts.items())}


def files(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    """Which files are new, which are gone, and which differ."""
    return [
        *(f"{path} is new" for path in new if path not in old),
        *(f"{path} is gone" for path in old if path not in new),
        *(path for path in new if path in old and old[path] != new[path]),
    ]


def requests(old: Request, new: Request) -> str:
    """Which keys of the configuration, and which options of the command, differ."""
    before, after = flat(msgspec.to_builtins(old)), flat(msgspec.to_builtins(new))
    names = [name for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name)]
    return told([name.removeprefix("config.") for name in names])


def flat(value: dict[str, Any], before: str = "") -> dict[str, Any]:
    """A nested mapping with dotted keys."""
    found: dict[str, Any] = {}
    for key, each in value.items():
        found |= flat(each, f"{before}{key}.") if isinstance(each, dict) else {f"{before}{key}": each}
    return found
