"""What people do to a small site between two builds: every text that a file may come to hold is one of a few."""

from hypothesis import strategies as st

TITLES = ("Alpha rises", "Beta falls", "Gamma stays", "Delta, twice", "Ünder <way>")
SLUGS = ("", "", "", "", "other", "another", "third", "two")
TAGS = ("nato", "NATO", "Iraq", "relief work", "Relief-Work", "zinc")
DATES = ("2021-02-18", "2021-02-18T09:30:00Z", "2021-03-01", "2020-12-31", "2019-05-05", "")
STATUSES = ("published", "published", "published", "draft", "review", "withdrawn")
MOMENTS = ("2021-06-01", "2021-06-02T12:00:00Z", "2021-06-03")
#: Before, between, at and after the moments.
EPOCHS = ("1622419200", "1622548800", "1622635200", "1622635201", "1622851200")
PARAGRAPHS = (
    "The first words of a report.",
    "The other words of a report.",
    "After [the one](one.md) and [[two]], see [[three|the third]].",
    "Back to [a part](two.md#a-part) of it, and to [[tag:nato]].",
    "Look at [the tag](/tags/iraq/), [the archive](/archive/) and [the page](pages/about.md).",
    "Nothing stands behind [[nowhere]] or [this](missing.md).",
    "## A part\n\nIt begins here.",
    "## Another part\n\nIt ends here.",
    "![A bridge](bridge.png)",
    "![A road](photos/road.png)",
    "```python\nprint(1)\n```",
    "<b>raw</b> text and <script>alert(1)</script>",
    "::: figure\nA worker sweeps glass.\ncredit: A. Name | Agency\nimage: bridge.png\nalt: Glass\n:::",
)
#: Those that lead nowhere but to files that are seldom away.
SAFE = tuple(each for each in PARAGRAPHS if not any(word in each for word in ("[[", "missing", "tags", "two.md")))
#: What stands in front matter beside the title, each with what it may say; most are left out most of the time.
FIELDS: dict[str, tuple[str, ...]] = {
    "date": DATES,
    "slug": SLUGS,
    "status": STATUSES,
    "summary": ("A summary.", "Another summary."),
    "updated": ("2021-04-01", "2021-05-01"),
    "publish_at": MOMENTS,
    "expires_at": MOMENTS,
    "aliases": ("[/old/]", "[/older.html]", "[/oldest/, /x.html]", "[/briefings/two/]"),
    "thread": ("The mission", "The vote"),
    "dateline": ("{place: Brussels}", "{place: Erbil, country: IQ, agency: AP}"),
    "people": ("[{name: Ann Smith, role: minister}]", "[{name: Bo Li}]"),
    "places": ("[{name: Erbil, country: IQ, lat: 36.2, lon: 44.0}]",),
    "quotes": ("[{text: The first words of a report., speaker: Ann Smith}]",),
    "numbers": ('[{value: 12, was: 10, unit: members, what: "members of it"}]',),
    "sources": ("[{name: AP, url: 'https://example.org/ap', title: Report}]",),
    "corrections": ("[{date: 2021-05-05, note: A name was wrong.}]",),
    "authors": ("[Ann Smith]", "[Bo Li, Ann Smith]"),
    "language": ("en", "de"),
    "key_points": ("[The first words of a report.]",),
}
BROKEN = (
    "---\ntitel: Broken\n---\n",
    "---\ntitle: [\n---\n",
    "no front matter",
    "---\ntitle: x\ntags: nato\n---\n",
    "",
)
PAGES = (
    "---\ntitle: About\n---\n\nWho we are: [[one]].\n",
    "---\ntitle: About us\naliases: [/who/]\n---\n\n## A part\n\n![A bridge](../bridge.png)\n",
    "---\ntitle: Hidden\nstatus: draft\n---\n\nNot yet.\n",
    "---\ntitle: About\nslug: about\nupdated: 2021-01-01\n---\n\nSee [one](../one.md#a-part).\n",
    "---\nnothing: at all\n---\n",
)
BRIEFINGS = tuple(
    f"content/{name}.md" for name in ("one", "two", "three", "four", "five", "six", "seven", "deep/eight")
)
REGISTERS = (
    "entries:\n- name: NATO\n  description: An alliance.\n  aliases: [zinc]\n",
    "entries:\n- name: NATO\n  description: An alliance of 32.\n",
    "entries:\n- name: zinc\n  aliases: [nato, Iraq]\n- {name: relief work, never: true}\n",
    "entries:\n- name: Irak\n  aliases: [Iraq]\nsources:\n- {name: AP, hosts: [example.org], rights: full}\n",
    "entries: [\n",
    "",
)
PAGE_FILES = ("content/pages/about.md", "content/pages/imprint.md")
PLAIN_FILES = (
    "content/bridge.png",
    "content/photos/road.png",
    "content/static/kept.txt",
    "content/static/.well-known/x.txt",
    "content/static/robots.txt",
    "content/static/archive/note.txt",
    "content/static/style.css",
    "content/static/briefings/two/index.html",
    "content/static/a",
    "content/static/a/b.txt",
)
#: Those that stand where something else may have to.
CLASHING = PLAIN_FILES[-4:]
THEME = "themes/own/"
MANIFESTS = (
    "name: own\ncontract: 1\nextends: broadsheet\n",
    "name: own\ncontract: 1\nextends: broadsheet\noptions:\n  sign: {default: x, description: A sign.}\n",
    "name: own\ncontract: 1\nextends: nowhere\n",
)
TEMPLATES: dict[str, tuple[str, ...]] = {
    "row.html": (
        "<li>{{ item.title }}</li>",
        "<li>{{ item.title }}.</li>",
        "<li>{{ item.title }} {{ item.summary }}</li>",
        '{% include "sign.html" %}<li>{{ item.title }}</li>',
        "<li>{{ item.nothing }}</li>",
        "{% if %}",
    ),
    "sign.html": ("*", "+", "{{ nothing }}"),
    "tags.html": (
        '{% extends "base.html" %}{% block main %}Tags{% endblock %}',
        '{% extends "parent:tags.html" %}{% block title %}All tags{% endblock %}',
    ),
    "margin.html": (
        "",
        '{% include "sign.html" %}',
        "{{ page.item.place | upper }}",
        "{% if page.item.title == 'Beta falls' %}{{ page.item.nothing }}{% endif %}",
        "{% if page.item.title == 'Gamma stays' %}{{ page.item.nothing }}{% endif %} other",
        "{% if page.item.thread %}{{ 1 / 0 }}{% endif %}",
    ),
    "page.html": (
        '{% extends "base.html" %}{% block main %}{{ page.body }}{% endblock %}',
        '{% extends "base.html" %}{% block main %}{% if "Who" in page.body %}{{ no }}{% endif %}{% endblock %}',
    ),
    "404.html": ('{% extends "base.html" %}{% block main %}Lost{% endblock %}',),
}
#: The margin of a briefing's page, for which one title is a mistake.
FUSSY = "{{% if page.item.title == '{}' %}}{{{{ page.item.nothing }}}}{{% endif %}}{}"
ASSETS: dict[str, tuple[str, ...]] = {
    "style.css": ("p { color: red }", "p { color: tan }", "@import url(more.css);"),
    "more.css": ("a { color: red }", "a { color: tan }"),
    "a.txt": ("a", "b"),
}
#: Lines of `config.yaml`: a choice from each, the first most of the time.
SETTINGS: tuple[tuple[str, ...], ...] = (
    ("title: Test", "title: Best"),
    ("theme: {name: own}", "theme: {name: broadsheet}", "theme: {name: broadsheet, options: {closing: The end}}"),
    ("base_url: https://example.org/x/", "base_url: ''", "base_url: https://example.org/"),
    ("build: {per_page: 1, related: 2}", "build: {per_page: 2}", "build: {statuses: [published]}"),
    ("feeds: {full_text: true}", "feeds: {}", "feeds: {per_tag: false, entries: 2}", "feeds: {entries: 1}"),
    ("markdown: {}", "markdown: {html: true}"),
    ("", "nav: [{label: NATO, url: /tags/nato/}]", "nav: [{label: About, url: /about/}]", "nav: []"),
    ("", "cname: example.org", "author: Ann Smith", "language: de", "footer: The end", "motto: All of it"),
    ("", "", "limits: {page_bytes: 4000}", "limits: {content_bytes: 300}", "titel: Wrong"),
)
OPTIONS = ("--strict", "--drafts", "--file-links", "--base-url=https://example.net/y/")


@st.composite
def briefings(draw: st.DrawFn) -> str:
    """A briefing: whole, as a rule."""
    if draw(st.integers(0, 14)) == 0:
        return draw(st.sampled_from(BROKEN))
    tags = draw(st.lists(st.sampled_from(TAGS), max_size=3, unique=True))
    chosen = {"date", *draw(st.lists(st.sampled_from(sorted(FIELDS)), max_size=4))}
    values = [(name, draw(st.sampled_from(FIELDS[name]))) for name in sorted(chosen)]
    lines = [f"title: {draw(st.sampled_from(TITLES))}", f"tags: [{', '.join(tags)}]"]
    lines += [f"{name}: {value}" for name, value in values if value]
    paragraphs = draw(st.lists(st.sampled_from(draw(st.sampled_from([PARAGRAPHS, SAFE, SAFE]))), max_size=3))
    return "\n".join(["---", *lines, "---", ""]) + "".join(f"\n{each}\n" for each in paragraphs)


@st.composite
def settings(draw: st.DrawFn) -> str:
    """A configuration: two of its lines differ from the usual ones at most."""
    lines = [each[0] for each in SETTINGS]
    for at in draw(st.lists(st.integers(0, len(SETTINGS) - 1), max_size=2, unique=True)):
        lines[at] = draw(st.sampled_from(SETTINGS[at]))
    return "\n".join(lines) + "\n"


def theme_files() -> st.SearchStrategy[tuple[str, str]]:
    """A file of the site's own theme, and what it says."""
    every = [(f"{THEME}templates/{name}", text) for name, texts in TEMPLATES.items() for text in texts]
    every += [(f"{THEME}assets/{name}", text) for name, texts in ASSETS.items() for text in texts]
    every += [(f"{THEME}theme.yaml", text) for text in MANIFESTS]
    return st.sampled_from(every)


def theme_names() -> st.SearchStrategy[str]:
    """A file of the site's own theme that it can do without."""
    every = [f"{THEME}templates/{name}" for name in TEMPLATES] + [f"{THEME}assets/{name}" for name in ASSETS]
    return st.sampled_from(every)
