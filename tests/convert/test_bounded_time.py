"""Seeds that were made to be slow: each once took minutes."""

import itertools
import time

import pytest

from briefings.config import Config, Convert
from briefings.content.drafting import Pictures, draft_seed
from tests.pictures import chunk, png

SLOW = {
    "wrapped.txt": ("word " * 14 + "\n") * 13_000,
    "one-word.txt": "A" * 900_000 + " – x",
    "crumbs.txt": "Share\n\n" * 50_000,
    "lines.txt": "".join(f"item {number}\n" for number in range(90_000)),
    "menus.txt": "".join(f"Item {number}\nShare\n" for number in range(9_000)),
    "days.txt": "May 3, 2021 " * 80_000,
    "links.txt": ("x" * 130 + "\nand so on to the\nend\n") * 6_000,
    "fence.md": "`" * 500_000,
    "links.md": "[[a|" * 200_000,
    "openings.txt": "“a " * 100_000,
    "spoken.txt": "“We go to the town,” he said. " * 30_000,
    "counted.txt": "7 men of the 12 and " * 30_000,
    "quoted.txt": "\n\n".join(["„a “" * 700] * 200),
    "runs.html": "<html><body><article><p>" + "<b>a</b> b " * 5_000,
    "mojibake.txt": "Ã" * 300_000 + "Ã£" * 100_000,
    "latin.txt": "Fl\udcfcsse " * 100_000,
    "broken.xml": "<rss><channel><item><description>" + "<a" * 60_000,
    "many.xml": "<rss><channel>" + "<item><title>x</title>" * 40_000,
    "comments.xml": "<!--x-->" * 50_000,
    "open.json": '{"version": "https://jsonfeed.org/version/1", "items": [' + "[" * 200_000,
    "parts.mht": "From: <Saved by Blink>\nContent-Type: multipart/related; boundary=x\n\n" + "--x\n\n" * 50_000,
    "header.mht": "From: <Saved by Blink>\n" + "Subject: =?utf-8?Q?a?= \n =?utf-8?B?YQ==?=\n" * 10_000,
    "long.url": "[InternetShortcut]\nURL=https://x.example/" + "a" * 60_000,
    "clip.md": "---\nsource: https://x.example/\nauthor: " + "[[" * 30_000 + "\n---\n\nText.\n",
}


@pytest.mark.parametrize("name", SLOW)
def test_a_seed_made_to_be_slow_is_converted_or_refused(name: str) -> None:
    assert draft_seed(f"seeds/{name}", SLOW[name].encode("utf-8", "surrogateescape"), Config())


#: Texts that took time with the square of their length, in one line of the program each.
TEXTS = {
    "short lines and then a long one": ("word\n" * 20 + "x" * 70 + "\n") * 1_000,
    "points that never end": "Council votes\n\nHighlights\n"
    + "".join(f"- The council of town {n} voted.\n" for n in range(12_000)),
    "many headlines above the text": ":\n\n23\nJune – ?\n" * 5_000,
    "initials without an end": "J." * 100_000,
    "a name of hyphens": "Al-" * 60_000,
    "a name of apostrophes": "D’" * 60_000,
    "a name for each sign": "".join(
        f"* ? {name}y " for name in map("".join, itertools.product("ABDEFG", *["aeiou"] * 5))
    )[:120_000],
}


@pytest.mark.parametrize("what", TEXTS)
def test_a_long_text_takes_time_with_its_length(what: str) -> None:
    assert draft_seed("seeds/x.txt", b"LONDON - Anna Smith came.", Config())  # what is read once counts for no text
    begin = time.process_time()
    assert draft_seed("seeds/x.txt", TEXTS[what].encode(), Config())
    assert time.process_time() - begin < 5


SHOWN = {
    "twenty thousand times": '<img src="x_files/a.png">' * 20_000,
    "in as many paragraphs": "".join(f'<p><img src="x_files/a.png"> word {number}</p>' for number in range(5_000)),
    "among as many sizes": f'<img srcset="{"a," * 300_000}">',
    "at a long address": f'<img src="{"%41/" * 200_000}">',
    "within the page": f'<img src="data:image/png;base64,{"A" * 3_000_000}">',
    "as a logo": f'<img src="x_files/a.png" alt="{"logo-" * 200_000}">',
}


@pytest.mark.parametrize("how", SHOWN)
def test_a_page_that_shows_a_picture_in_many_ways_is_read_in_good_time(how: str) -> None:
    text = f"<p>{'The rivers rose by two metres on Monday. ' * 20}</p>"
    data = f"<!doctype html><html><body><article>{text}{SHOWN[how]}</article></body></html>".encode()
    files = {"x_files/a.png": png(more=chunk(b"tEXt", bytes(2_000_000)))}
    config = Config(convert=Convert(images=True))
    begin = time.process_time()
    assert draft_seed("seeds/x.html", data, config, pictures=Pictures("x", files))
    assert time.process_time() - begin < 20


def test_a_page_of_eight_thousand_figures_is_read_in_good_time() -> None:
    figure = (
        '<figure><img src="a.png"><figcaption>The river {0}</figcaption></figure><p>The river rose by {0} metres.</p>'
    )
    data = f"<!doctype html><html><body><article>{''.join(map(figure.format, range(8_000)))}</article></body></html>"
    assert draft_seed("seeds/x.html", b"<p>The river rose by two metres on Monday.</p>", Config())  # as above
    begin = time.process_time()
    assert draft_seed("seeds/x.html", data.encode(), Config())
    assert time.process_time() - begin < 10
