"""The whole tree: which files there will be, feeds, sitemap, and two that claim one address."""

from collections.abc import Iterable, Iterator

from briefings.errors import Issue, issue
from briefings.page.planning import ALIAS_OF


def clashes_of(files: Iterable[tuple[str, str]]) -> Iterator[Issue]:
    """An issue where two of these (output path, claimant) claim one path, or two that a file system may hold for
    one.
    """
    claims: dict[str, str] = {}
    folded: dict[str, str] = {}
    for path, claimant in files:
        first = folded.setdefault(path.casefold(), path)
        if first in claims:
            yield clash(path, claims[first], claimant)
        else:
            claims[path] = claimant
    yield from files_as_folders(claims)


def clash(path: str, *claimants: str) -> Issue:
    """Two claim one path: the issue stands at a content file, where one of them is or has one."""
    one, other = sorted(claimants, key=lambda name: (not name.startswith("content/"), not name.startswith(ALIAS_OF)))
    what = "has an alias that claims" if one.startswith(ALIAS_OF) else "claims"
    message = f"{what} the address /{path.removesuffix('index.html')}, and so does {other}"
    return issue(one.removeprefix(ALIAS_OF), "P101", message, hint="give one of them another address")


def files_as_folders(claims: dict[str, str]) -> Iterator[Issue]:
    """A file cannot also be a folder: `a` and `a/index.html`."""
    folders: set[str] = set()
    for path in claims:
        above = path.rpartition("/")[0]
        while above and above not in folders:
            folders.add(above)
            above = above.rpartition("/")[0]
    if folders.isdisjoint(claims):
        return
    for path, claimant in claims.items():
        parts = path.split("/")
        for depth in range(1, len(parts)):
            above = "/".join(parts[:depth])
            if above in claims:
                message = f"claims the file /{above}, but {claimant} needs a folder of that name"
                place = claims[above].removeprefix(ALIAS_OF)
                yield issue(place, "P104", message, hint="give one of them another address")
