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
    before, after = set(old), set(new)
    return told(
        [f"{path} is new" for path in new if path not in before]
        + [f"{path} is gone" for path in old if path not in after]
    )


def themes(old: Theme, new: Theme) -> str:
    """Which templates, assets and options differ."""
    texts = changed(old.templates, new.templates, old.origins | new.origins)
    assets = changed(old.assets, new.assets, old.asset_origins | new.asset_origins)
    return told([*texts, *assets, *(["its options"] if old.options != new.options else [])])


def changed(old: Mapping[str, object], new: Mapping[str, object], origins: Mapping[str, str]) -> list[str]:
    """The files of those that differ."""
    names = [name for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name)]
    return [origins.get(name, name) for name in names]


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
