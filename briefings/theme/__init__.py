"""A theme: the templates and assets that turn a page into HTML, and the only place where Jinja lives.

A theme may extend another and replace single templates and assets of it. `assemble` joins such a chain of folders into
one `Theme`; `check` says what is wrong with it; a `Renderer`, one in each process, turns pages into HTML. What needs
Jinja is imported when it is first asked for, because a build with nothing to do must not pay for it.
"""

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from briefings.theme.checking import check
    from briefings.theme.problems import TemplateProblem
    from briefings.theme.rendering import Renderer, verify

__all__ = [
    "Option",
    "Renderer",
    "TemplateProblem",
    "Theme",
    "ThemeFolder",
    "assemble",
    "assets",
    "check",
    "choose",
    "faults",
    "parents",
    "verify",
]

#: The contract between templates and the program that this version keeps: what a template may see.
CONTRACT = 1


class ThemeFolder(msgspec.Struct, frozen=True):
    """A theme as it lies on disk: the name of its folder, how messages call that, and its files by their path in it."""

    name: str
    label: str
    files: dict[str, bytes]


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a site may set about a theme: the default gives the type; with `choices`, only those are allowed."""

    default: Any
    description: str = ""
    choices: tuple[Any, ...] = ()


class Theme(msgspec.Struct, frozen=True):
    """A chain of theme folders as one: a template or asset is that of the first folder which has it.

    A template that was replaced stays under `theme:name`, for whoever extends `parent:name`. `levels` tells the place
    in the `chain` that it comes from (a theme may extend one of its own name: the chain numbers them), `origins`
    and `asset_origins` its file, for messages.
    """

    name: str
    options: dict[str, Option]
    templates: dict[str, str]
    assets: dict[str, bytes]
    origins: dict[str, str]
    chain: tuple[str, ...]
    levels: dict[str, int]
    asset_origins: dict[str, str]


from briefings.theme.assembling import assemble, faults  # noqa: E402  (the types above come first: these modules need them)
from briefings.theme.asset_files import assets  # noqa: E402
from briefings.theme.manifest import choose, parents  # noqa: E402

LAZY = {"Renderer": "rendering", "TemplateProblem": "problems", "check": "checking", "verify": "rendering"}


def __getattr__(name: str) -> Any:
    if name not in LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"{__name__}.{LAZY[name]}"), name)
