#!/usr/bin/env python3
"""A synthetic collection: N briefings of about 4 kB with tags by Zipf's law, links, lists, tables and some code.

    python benchmarks/corpus.py OUT --n 1000 [--rich]

The text is made of words without meaning, and the same for the same numbers every time; `--rich` adds about 3 kB of
front matter as a conversion writes it.
"""

import argparse
import bisect
import dataclasses
import datetime
import functools
import itertools
import random
from pathlib import Path

import yaml

FIRST = "Ada Bela Cem Dora Emil Fatma Goran Hana Ivo Jana Kemal Lina Milo Nora Otto Pia Rana Samir Tea Umar".split()
LAST = (
    "Alder Birch Cedar Dogwood Elm Fir Gorse Hazel Ivy Juniper Karri Larch Maple Nutmeg Oak Pine Quince Rowan".split()
)
TOPICS = "Harbours Rivers Bridges Roads Grain Timber Copper Energy Water Schools Courts Budgets Borders Patents".split()
REGIONS = "North South East West Upper Lower Inner Outer Coastal Central".split()
WORDS = """the a of to and in for on with by from as at its their has had will was were been after before during
committee council ministry agency mission office report review budget treaty border river harbour bridge supply grain
energy water school court election session agreement proposal measure figure estimate schedule inspection repair
agreed said noted opened closed delayed approved planned listed measured counted carried moved joined left returned
large small early late common public regional annual weekly second third further recent earlier later several""".split()
CODE = [
    "```python\ntotal = sum(row.count for row in rows)\nprint(f'total: {total}')\n```",
    '```json\n{\n  "region": "north",\n  "count": 412,\n  "final": false\n}\n```',
    '```sh\nfor each in records/*.csv; do\n  wc -l "$each"\ndone\n```',
]
PEOPLE = [f"{first} {last}" for first in FIRST for last in LAST]
TAGS = ([f"{region} {topic}" for topic in TOPICS for region in REGIONS] + PEOPLE)[:300]
#: Zipf's law, a little flattened at the top.
WEIGHTS = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(1, len(TAGS) + 1)))
START = datetime.date(2022, 1, 1)
#: The last paragraph of every briefing; an edit changes the number, and neither the size nor the count of words.
VERSION = "Version 0000 of this text."
#: The C writer of YAML where there is one, because 100,000 files take minutes without.
Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclasses.dataclass(frozen=True)
class Collection:
    """So many briefings; a rich one has the front matter of a conversion."""

    count: int
    rich: bool = False

    def __str__(self) -> str:
        return f"{self.count:,}{' rich' if self.rich else ''} briefings"

    @functools.cached_property
    def names(self) -> list[str]:
        """The files, without their ending."""
        return [name(number) for number in range(self.count)]

    @functools.cached_property
    def tags(self) -> set[str]:
        """Every tag that a briefing has."""
        return {tag for number in range(self.count) for tag in tags(dice_of(number))}

    def write(self, folder: Path, link: str = "{}.md") -> None:
        """Writes the files into `folder`; `link` is the form of an address inside the collection."""
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(self.count):
            (folder / f"{name(number)}.md").write_text(self.briefing(number, link), encoding="utf-8")

    def briefing(self, number: int, link: str) -> str:
        """One content file."""
        dice = dice_of(number)
        matter = required(dice, number, self.count) | (found(dice) if self.rich else {})
        front = yaml.dump(matter, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=1000)
        dice = random.Random(f"body {number}")
        links = [link.format(name(dice.randrange(self.count))) for _ in range(2)]
        return f"---\n{front}---\n\n" + "\n\n".join(blocks(dice, links)) + "\n"


def name(number: int) -> str:
    """The file of a briefing, without its ending."""
    return f"brief-{number:06}"


def slug(tag: str) -> str:
    """The folder of a tag's page; the tags of this collection need no more."""
    return tag.lower().replace(" ", "-")


def dice_of(number: int) -> random.Random:
    """Where the front matter of a briefing comes from; its first throws are the tags."""
    return random.Random(f"briefing {number}")


def tags(dice: random.Random) -> list[str]:
    """Three to six different tags, the first of all tags far more often than the last."""
    count = dice.randint(3, 6)
    chosen: dict[str, None] = {}
    while len(chosen) < count:
        chosen[TAGS[bisect.bisect(WEIGHTS, dice.random() * WEIGHTS[-1])]] = None
    return list(chosen)


def required(dice: random.Random, number: int, count: int) -> dict[str, object]:
    """The front matter that every briefing has: dates spread over three years, the highest number newest."""
    chosen = tags(dice)
    return {
        "title": f"{chosen[0]}: {words(dice, 5, 8).capitalize()}",
        "summary": f"{words(dice, 14, 24).capitalize()}.",
        "date": START + datetime.timedelta(days=number * 1095 // count),
        "tags": chosen,
        "sources": [{"name": "Office of Records", "url": f"https://example.org/records/{number}"}],
    }


def words(dice: random.Random, low: int, high: int) -> str:
    """Words without meaning."""
    return " ".join(dice.choices(WORDS, k=dice.randint(low, high)))


def sentence(dice: random.Random, low: int = 9, high: int = 19) -> str:
    """A sentence for a body; one in ten has a word in bold."""
    opening, *rest = words(dice, low, high).capitalize().split()
    if dice.random() < 0.1:
        at = dice.randrange(len(rest))
        rest[at] = f"**{rest[at]}**"
    return " ".join([opening, *rest]) + "."


def blocks(dice: random.Random, links: list[str]) -> list[str]:
    """A body of about 4 kB."""
    made = [" ".join(sentence(dice) for _ in range(dice.randint(2, 4))) for _ in range(dice.randint(9, 13))]
    for link in links:
        made[dice.randrange(len(made))] += f" See also [{words(dice, 3, 5)}]({link})."
    made[dice.randrange(len(made))] += " The record is [open to all](https://example.org/records)."
    made.insert(2, f"> {sentence(dice)}\n>\n> — *{dice.choice(PEOPLE)}*")
    made.insert(4, f"## {words(dice, 3, 5).capitalize()}")
    made.append("\n".join(f"- {sentence(dice, 6, 10)}" for _ in range(dice.randint(3, 5))))
    decorate(dice, made)
    return [*made, VERSION]


def decorate(dice: random.Random, made: list[str]) -> None:
    """What only some bodies have: a footnote, a table, code."""
    if dice.random() < 0.25:
        made[1] += "[^1]"
        made.append(f"[^1]: {sentence(dice, 6, 12)}")
    if dice.random() < 0.2:
        rows = "\n".join(f"| {dice.choice(TAGS)} | {dice.randint(10, 9999)} |" for _ in range(4))
        made.insert(3, f"| Region | Count |\n| --- | ---: |\n{rows}")
    if dice.random() < 0.1:
        made.insert(5, dice.choice(CODE))


def found(dice: random.Random) -> dict[str, object]:
    """What a conversion finds in a text."""
    return {
        "key_points": [f"{words(dice, 16, 26).capitalize()}." for _ in range(4)],
        "people": [{"name": each, "role": words(dice, 2, 4)} for each in dice.sample(PEOPLE, 4)],
        "organizations": [{"name": each} for each in dice.sample(TAGS[:60], 6)],
        "places": [{"name": each, "country": dice.choice(["IQ", "US", "BE"])} for each in dice.sample(TAGS[:60], 5)],
        "quotes": [{"text": f"{words(dice, 14, 28).capitalize()}.", "speaker": dice.choice(PEOPLE)} for _ in range(5)],
        "numbers": [{"value": dice.randint(10, 9999), "what": words(dice, 4, 8)} for _ in range(4)],
    }


def main() -> None:
    """Writes a collection."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--n", type=int, default=1000)
    arguments.add_argument("--rich", action="store_true")
    given = arguments.parse_args()
    Collection(given.n, given.rich).write(given.out)


if __name__ == "__main__":
    main()
