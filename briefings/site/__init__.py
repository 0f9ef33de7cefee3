"""The whole tree: which files there will be, feeds, sitemap, and two that claim one address."""

from collections.abc import Iterable

from briefings.errors import Stop, issue


def claim(files: Iterable[tuple[str, str]]) -> None:
    """Raises Stop where two of these (output path, claimant) claim one path, or two that a file system may hold for
    one.
    """
    claims: dict[str, str] = {}
    folded: dict[str, str] = {}
    clashes = []
    for path, claimant in files:
        first = folded.setdefault(path.casefold(), path)
        if first in claims:
            place, other = sorted([claims[first], claimant], key=lambda name: not name.startswith("content/"))
            message = f"claims the address /{path}, and so does {other}"
            clashes.append(issue(place, "P101", message, hint="give one of them another address"))
        else:
            claims[path] = claimant
    refuse_files_as_folders(claims)
    if clashes:
        raise Stop(*clashes)


def refuse_files_as_folders(claims: dict[str, str]) -> None:
    """A file cannot also be a folder: `a` and `a/index.html`."""
    for path, claimant in claims.items():
        parts = path.split("/")
        for depth in range(1, len(parts)):
            above = "/".join(parts[:depth])
            if above in claims:
                message = f"claims the file /{above}, but {claimant} needs a folder of that name"
                raise Stop(issue(claims[above], "P104", message, hint="give one of them another address"))
