#!/usr/bin/env python3
"""Writes the Hugo site of a synthetic collection, with the pages that a site of this program has.

    python benchmarks/hugo_site.py OUT --n 1000 [--rich] [--related]

Pages: one for each briefing with tags, previous and next, and with `--related` five related ones; numbered pages of 20
for the home page and each tag; a feed for the site and each tag; a sitemap. Templates are in `hugo/`; their frame
weighs what that of the theme `broadsheet` weighs.
"""

import argparse
import shutil
from pathlib import Path

from corpus import Collection

TEMPLATE = Path(__file__).with_name("hugo")


def write(site: Path, collection: Collection, *, related: bool) -> None:
    """The whole site, unbuilt. Links between briefings are complete already: Hugo need not resolve them."""
    shutil.copytree(TEMPLATE, site)
    with (site / "hugo.toml").open("a", encoding="utf-8") as config:
        config.write(f"\n[params]\nrelated = {str(related).lower()}\n")
    collection.write(site / "content" / "briefings", link="/briefings/{}/")


def main() -> None:
    """Writes a site to look at, or to measure by hand."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--n", type=int, default=1000)
    arguments.add_argument("--rich", action="store_true")
    arguments.add_argument("--related", action="store_true")
    given = arguments.parse_args()
    write(given.out, Collection(given.n, given.rich), related=given.related)


if __name__ == "__main__":
    main()
