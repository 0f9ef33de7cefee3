"""The pictures of a page of the web, into the folder beside its seed: by the rules of every fetch, and not for long."""

import posixpath
import time
from collections.abc import Iterable
from pathlib import Path

from briefings.config import Limits
from briefings.errors import Issue, Stop, warning
from briefings.seed import Photo, reading
from briefings.seed.gallery import ORNAMENT, Gallery, is_worth, key
from briefings.seed.picture_files import form
from briefings.shell import fetching
from briefings.shell.fetching import Validators
from briefings.shell.seed_folder import SEEDS, save
from briefings.text.addresses import external

#: Seconds for all pictures of one page.
WHOLE = 120.0


class Wishes(Gallery):
    """Takes note of every picture of the web that an article shows, without having one."""

    def find(self, addresses: Iterable[str], alt: str = "") -> str:
        whole = (external(each) or "" for each in addresses)
        url = next((each for each in whole if each.lower().startswith(("http://", "https://"))), "")
        if not url or ORNAMENT.search(f"{posixpath.basename(url)} {alt}"):
            return ""
        self.photos[key(url)] = Photo(url, key(url), b"")
        return key(url)


def take(place: Path, page: str, data: bytes, limits: Limits) -> list[Issue]:
    """Fetches the pictures of a page whose seed in `place` is called `page`, as far as they are not there. Gives a
    warning for each that cannot be fetched.
    """
    folder = place / f"{page.rpartition('.')[0]}_files"
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return [warning(f"{SEEDS}/{folder.name}", "S408", "is no folder: no picture is fetched", hint="move it away")]
    held = {each.name.partition(".")[0] for each in folder.iterdir()} if folder.exists() else set()
    wanted = [each for each in shown(page, data, limits) if key(each) not in held]
    ends = time.monotonic() + WHOLE
    return [problem for each in wanted[: limits.images] for problem in taken(folder, each, limits, ends)]


def shown(page: str, data: bytes, limits: Limits) -> list[str]:
    """Where the pictures of a page's article are, those with a caption first."""
    wishes = Wishes(limits)
    seeds, _ = reading.read(f"{SEEDS}/{page}", data, limits, wishes)
    figures = [block for seed in seeds for block in seed.blocks if block.photo]
    return [wishes.photos[each.photo].name for each in sorted(figures, key=lambda each: not each.text)]


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
