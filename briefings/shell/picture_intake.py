"""The pictures of a page of the web, into the folder beside its seed: by the rules of every fetch, and not for long."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefings.config import Limits
from briefings.errors import Issue, Stop, warning
from briefings.seed import Seed
from briefings.seed.gallery import is_worth, key
from briefings.seed.picture_files import form
from briefings.shell import fetching
from briefings.shell.fetching import Validators
from briefings.shell.intake import SEEDS, save

#: Seconds for all pictures of one page.
WHOLE = 120.0


def take(place: Path, page: str, seeds: Sequence[Seed], limits: Limits) -> list[Issue]:
    """Fetches the pictures of a page whose seed in `place` is called `page`, without its ending, as far as they are not
    there; a warning for each that cannot be fetched.
    """
    folder = place / f"{page}_files"
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return [warning(f"{SEEDS}/{folder.name}", "S408", "is no folder: no picture is fetched", hint="move it away")]
    held = {each.name.partition(".")[0] for each in folder.iterdir()} if folder.exists() else set()
    wanted = [each for each in dict.fromkeys(addresses(seeds)) if key(each) not in held]
    ends = time.monotonic() + WHOLE
    return [problem for each in wanted[: limits.images] for problem in taken(folder, each, limits, ends)]


def addresses(seeds: Sequence[Seed]) -> Iterator[str]:
    """Where the pictures of figures are."""
    figures = (block for seed in seeds for block in seed.blocks if block.kind == "figure")
    yield from (each.image for each in figures if each.image.startswith(("http://", "https://")))


def taken(folder: Path, url: str, limits: Limits, ends: float) -> list[Issue]:
    """Fetches one picture; what shows nothing is not kept."""
    if time.monotonic() > ends:
        return [not_fetched(url, f"the pictures of its page took longer than {WHOLE:.0f} seconds", "fetch it again")]
    try:
        data = fetching.fetch(url, Validators(), limits.image_bytes, fetching.PICTURES).data or b""
    except Stop as stop:
        return [not_fetched(url, each.message, "put it beside the briefing yourself") for each in stop.issues]
    found = form(data)
    if found is None:
        return [not_fetched(url, "it is no PNG, JPEG, GIF, WebP or AVIF", "put it beside the briefing yourself")]
    if is_worth(found.width, found.height):
        folder.mkdir(exist_ok=True)
        save(folder, f"{key(url)}.{found.ending}", data)
    return []


def not_fetched(url: str, why: str, hint: str) -> Issue:
    """Says that a figure has only its words."""
    return warning(fetching.name(url), "S408", f"this picture is not fetched: {why}", hint=hint)
