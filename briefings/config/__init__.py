"""What `config.yaml` may say: the owner's settings, validated, with a default for every key.

The descriptions here are those of the JSON Schema and of `docs/configuration.md`.
"""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

Status = Literal["draft", "review", "published", "withdrawn"]
Language = Annotated[
    str,
    Meta(pattern=r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", title="a language tag such as en or pt-BR (BCP 47)"),
]
Severities = Literal["ignore", "warn", "error"]
Positive = Annotated[int, Meta(ge=1, title="a whole number from 1 on")]


class NavItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of the navigation: a label and a path of the site (`/archive/`) or an address elsewhere."""

    label: str
    url: str


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the site looks."""

    name: Annotated[str, Meta(description="A folder in `themes/`, or a theme that ships with the program.")] = (
        "broadsheet"
    )
    options: Annotated[dict[str, Any], Meta(description="What the theme's own `theme.yaml` offers.")] = {}


class Build(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a build includes."""

    statuses: Annotated[tuple[Status, ...], Meta(description="Which briefings appear; `--drafts` adds the others.")] = (
        "published",
        "withdrawn",
    )
    per_page: Annotated[Positive, Meta(description="Briefings on a numbered page of a list.")] = 20
    related: Annotated[int, Meta(ge=0, le=20, description="Related briefings under a briefing, at most.")] = 5


class Feeds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Atom and JSON feeds."""

    entries: Annotated[Positive, Meta(description="Newest briefings in a feed.")] = 20
    full_text: Annotated[bool, Meta(description="Whether feeds carry the whole text, not just the summary.")] = False
    per_tag: Annotated[bool, Meta(description="Whether each tag has feeds of its own.")] = True


class Markdown(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How Markdown is read."""

    html: Annotated[
        bool, Meta(description="Whether raw HTML is let through, cleaned of everything active; else it shows as text.")
    ] = False


class Convert(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How seeds become briefings."""

    status: Annotated[Status, Meta(description="The `status` that a new briefing gets.")] = "published"
    language: Annotated[
        Language | None, Meta(description="The language of seeds that do not say; else it is found out.")
    ] = None
    rights: Annotated[
        Literal["full", "digest", "link"],
        Meta(
            description="How much of a seed is taken over: its whole text; summary, key points, quotes and numbers "
            "with the source; or title and source."
        ),
    ] = "full"
    unknown_rights: Annotated[
        Severities,
        Meta(
            description="What a build says of the whole text of a seed when none of its `sources` has `rights`; with "
            "`error` it leaves that briefing out."
        ),
    ] = "warn"
    models: Annotated[
        dict[
            Annotated[str, Meta(pattern=r"^[a-z]{2,3}$", title="a language such as en")],
            Annotated[
                str, Meta(pattern=r"^[A-Za-z_]\w*$", title="the name of an installed model such as en_core_web_sm")
            ],
        ],
        Meta(
            description="spaCy models that look for further names, by language: `{en: en_core_web_sm}`; they need the "
            "extra `briefings[nlp]`."
        ),
    ] = {}
    images: Annotated[
        bool,
        Meta(
            description="Whether the pictures of pages, mails and documents come to `content/<name>/` and stand in the "
            "text, and `--url` fetches those of a page; only with the right `full`."
        ),
    ] = False


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Bounds that keep one document from stopping the rest."""

    content_bytes: Annotated[Positive, Meta(description="A content file, at most.")] = 1_000_000
    front_matter_bytes: Annotated[Positive, Meta(description="The front matter of a file, at most.")] = 65_536
    seed_bytes: Annotated[Positive, Meta(description="A seed, at most.")] = 20_000_000
    items: Annotated[
        Positive, Meta(description="Documents in one seed that holds several, such as a feed, at most.")
    ] = 1_000
    seed_pages: Annotated[Positive, Meta(description="Pages of a PDF, at most.")] = 500
    unpacked_bytes: Annotated[
        Positive, Meta(description="What a seed that is an archive (.docx) may unpack to, at most.")
    ] = 100_000_000
    unpacked_ratio: Annotated[
        Positive, Meta(description="How many times larger such a seed over 1 MB may become by being unpacked.")
    ] = 200
    images: Annotated[Positive, Meta(description="Pictures of one document, at most.")] = 20
    image_bytes: Annotated[Positive, Meta(description="A picture of a document, at most.")] = 5_000_000
    image_pixels: Annotated[
        Positive, Meta(description="Pixels of such a picture, at most: those who look at it need memory for them.")
    ] = 50_000_000
    memory_bytes: Annotated[
        Positive,
        Meta(description="Memory that reading a seed (but for text and Markdown) may take besides the program's own."),
    ] = 1_000_000_000
    page_bytes: Annotated[Positive, Meta(description="A rendered page, at most.")] = 5_000_000
    page_growth: Annotated[
        Positive, Meta(description="How many times larger than its Markdown a rendered body over 64 kB may be.")
    ] = 20
    seconds: Annotated[
        float,
        Meta(
            gt=0,
            le=3_600,
            description="Seconds that one document may take to be rendered, or (of processor time, and unless it is "
            "text or Markdown) to be converted.",
        ),
    ] = 5.0


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `config.yaml`."""

    title: Annotated[str, Meta(min_length=1, description="The name of the site.")] = "Briefings"
    motto: Annotated[str, Meta(description="A line under the name on the home page, and the site's description.")] = ""
    language: Annotated[Language, Meta(description="The language of the site's own words.")] = "en"
    base_url: Annotated[
        str,
        Meta(description="Where the site will live, such as `https://example.org/briefings/`, for feeds and sitemap."),
    ] = ""
    cname: Annotated[str, Meta(description="A domain of your own on GitHub Pages; written to `CNAME`.")] = ""
    author: Annotated[str, Meta(description="Who publishes the site; the author of its feeds.")] = ""
    nav: Annotated[
        tuple[NavItem, ...] | None,
        Meta(description="The navigation; by default Latest, Tags and Archive."),
    ] = None
    footer: Annotated[str, Meta(description="A line at the foot of every page.")] = ""
    theme: Theme = Theme()
    build: Build = Build()
    feeds: Feeds = Feeds()
    markdown: Markdown = Markdown()
    convert: Convert = Convert()
    limits: Limits = Limits()
