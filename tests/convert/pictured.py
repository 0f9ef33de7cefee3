"""Saved pages with pictures, and the pictures that came over."""

from briefings.config import Config, Convert
from briefings.content import Conversion
from tests.convert.folder import Site
from tests.pictures import png

WANTED = Config(convert=Convert(images=True))
NAME = "harbour-closed-after-a-crane-fell"
TITLE = "Harbour closed after a crane fell"
HOME = f"content/{NAME}.md"
FIRST = "The harbour was closed on Monday after a crane had fallen on the northern quay, the port authority said."
SECOND = "Ships were sent to the southern basin, where two cranes of the same kind were looked at on Tuesday morning."
THIRD = "Nobody was hurt, and the authority said that it would look for the cause of the fall for several weeks."


def page(*middle: str, lead: str = "") -> bytes:
    """A saved page: `lead` before its first paragraph, the rest between this and the next two."""
    body = f"{lead}<p>{FIRST}</p>{''.join(middle)}<p>{SECOND}</p><p>{THIRD}</p>"
    article = f"<article><h1>{TITLE}</h1>{body}</article>"
    return f"<!doctype html><html><head><title>{TITLE}</title></head><body>{article}</body></html>".encode()


def image(address: str, alt: str = "A crane") -> str:
    return f'<p><img src="{address}" alt="{alt}"></p>'


def album(site: Site) -> dict[str, bytes]:
    """The pictures beside the briefing."""
    return {path.rpartition("/")[2]: data for path, data in site.content.items() if path.startswith(f"content/{NAME}/")}


def converted(site: Site, config: Config = WANTED) -> Conversion:
    return site.convert(config=config)


def with_crane() -> Site:
    """A site whose one page shows a crane, converted."""
    made = Site({"x.html": page(image("x_files/fallen-crane.png")), "x_files/fallen-crane.png": png()})
    converted(made)
    return made


def codes(done: Conversion) -> list[str]:
    return [each.code for each in done.issues if each.code != "S201"]
