#!/usr/bin/env python3
"""A synthetic collection: N briefings of about 4 kB with tags by Zipf's law, links, lists, tables and some code.

    python benchmarks/corpus.py OUT --n 1000 [--rich]

The text is made of words without meaning, the same for the same number every time; `--rich` adds about 3 kB of front
matter as a conversion writes it.
"""

import argparse
import bisect
import datetime
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
CODE = "```python\ntotal = sum(row.count for row in rows)\nprint(f'total: {total}')\n```"
PEOPLE = [f"{first} {last}" for first in FIRST for last in LAST]
TAGS = ([f"{region} {topic}" for topic in TOPICS for region in REGIONS] + PEOPLE)[:300]
#: Zipf's law, a little flattened at the top.
WEIGHTS = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(1, len(TAGS) + 1)))
START = datetime.date(2022, 1, 1)


def main() -> None:
    """Writes a collection."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--n", type=int, default=1000)
    arguments.add_argument("--rich", action="store_true")
    given = arguments.parse_args()
    write(given.out, given.n, rich=given.rich)


def write(folder: Path, count: int, *, rich: bool = False) -> None:
    """Writes `count` briefings into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{name(number)}.md").write_text(briefing(number, count, rich), encoding="utf-8")


def name(number: int) -> str:
    """The file of a briefing, without its ending."""
    return f"brief-{number:06}"


def briefing(number: int, count: int, rich: bool) -> str:
    """One content file."""
    dice = random.Random(f"briefing {number}")
    tags = pick(dice, dice.randint(3, 6))
    matter = {
        "title": f"{tags[0]}: {sentence(dice, 5, 8).rstrip('.')}",
        "summary": sentence(dice, 14, 24),
        "date": START + datetime.timedelta(days=number * 1095 // count),
        "tags": tags,
        "sources": [{"name": "Office of Records", "url": f"https://example.org/records/{number}"}],
    }
    if rich:
        matter.update(found(dice))
    front = yaml.safe_dump(matter, sort_keys=False, allow_unicode=True, width=1000)
    return f"---\n{front}---\n\n" + "\n\n".join(blocks(dice, count)) + "\n"


def pick(dice: random.Random, count: int) -> list[str]:
    """Different tags, the first ones far more often."""
    chosen: dict[str, None] = {}
    while len(chosen) < count:
        chosen[TAGS[bisect.bisect(WEIGHTS, dice.random() * WEIGHTS[-1])]] = None
    return list(chosen)


def sentence(dice: random.Random, low: int, high: int) -> str:
    """Words without meaning."""
    words = dice.choices(WORDS, k=dice.randint(low, high))
    if dice.random() < 0.1:
        at = dice.randrange(len(words))
        words[at] = f"**{words[at]}**"
    return " ".join(words).capitalize() + "."


def blocks(dice: random.Random, count: int) -> list[str]:
    """A body of about 4 kB."""
    made = [" ".join(sentence(dice, 9, 19) for _ in range(dice.randint(2, 4))) for _ in range(dice.randint(9, 13))]
    for _ in range(2):
        made[dice.randrange(len(made))] += f" See also [{sentence(dice, 3, 5)}]({name(dice.randrange(count))}.md)."
    made[dice.randrange(len(made))] += " The record is [open to all](https://example.org/records)."
    made.insert(2, f"> {sentence(dice, 9, 19)}\n>\n> — *{dice.choice(PEOPLE)}*")
    made.insert(4, f"## {sentence(dice, 3, 5).rstrip('.')}")
    made.append("\n".join(f"- {sentence(dice, 6, 10)}" for _ in range(dice.randint(3, 5))))
    if dice.random() < 0.25:
        made[1] += "[^1]"
        made.append(f"[^1]: {sentence(dice, 6, 12)}")
    if dice.random() < 0.2:
        rows = "\n".join(f"| {dice.choice(TAGS)} | {dice.randint(10, 9999)} |" for _ in range(4))
        made.insert(3, f"| Region | Count |\n| --- | ---: |\n{rows}")
    if dice.random() < 0.1:
        made.insert(5, CODE)
    return made


def found(dice: random.Random) -> dict[str, object]:
    """What a conversion finds in a text."""
    return {
        "key_points": [sentence(dice, 16, 26) for _ in range(4)],
        "people": [{"name": each, "role": sentence(dice, 2, 4)} for each in dice.sample(PEOPLE, 4)],
        "organizations": [{"name": each} for each in dice.sample(TAGS[:60], 6)],
        "places": [{"name": each, "country": dice.choice(["IQ", "US", "BE"])} for each in dice.sample(TAGS[:60], 5)],
        "quotes": [{"text": sentence(dice, 14, 28), "speaker": dice.choice(PEOPLE)} for _ in range(5)],
        "numbers": [{"value": dice.randint(10, 9999), "what": sentence(dice, 4, 8)} for _ in range(4)],
    }


if __name__ == "__main__":
    main()
