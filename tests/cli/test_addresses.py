"""What a link, a picture or an old address may name, and what is said where two files want one address."""

import re
from pathlib import Path

import pytest

from tests.cli.sites import Run, make, put, run


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make(tmp_path)


def write(site: Path, name: str, body: str, matter: str = "") -> None:
    """A briefing; `matter` are more lines of front matter."""
    put(site, f"content/{name}.md", f"---\ntitle: {name.rpartition('/')[2].title()}\n{matter}---\n\n{body}\n")


def page(site: Path, path: str) -> str:
    """A built page."""
    return (site / "public" / path / "index.html").read_text("utf-8")


def build(site: Path) -> Run:
    return run("build", "-q", site=site)


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("/files/report.pdf", "../../files/report.pdf"),
        ("static/files/report.pdf", "../../files/report.pdf"),
        ("static/notes.md", "../../notes.md"),
        ("/atom.xml", "../../atom.xml"),
        ("/tags/nato/feed.json", "../../tags/nato/feed.json"),
        ("/sitemap.xml", "../../sitemap.xml"),
        ("/was/alpha/", "../../briefings/alpha/"),
        ("/was/alpha/#part", "../../briefings/alpha/#part"),
        ("/100%25/", "../../briefings/alpha/"),
    ],
)
def test_a_link_may_name_any_address_of_the_site(site: Path, address: str, href: str) -> None:
    put(site, "content/static/files/report.pdf", "%PDF")
    put(site, "content/static/notes.md", "Notes")
    write(site, "alpha", "## Part", "tags: [nato]\naliases: [/was/alpha/, /100%25/]\n")
    write(site, "gamma", f"[here]({address})")
    done = build(site)
    assert (done.code, done.err) == (0, "")
    assert f'<a href="{href}">here</a>' in page(site, "briefings/gamma")


def test_the_navigation_may_name_a_static_file(site: Path) -> None:
    put(site, "content/static/report.pdf", "%PDF")
    put(site, "config.yaml", "base_url: https://example.org/\nnav: [{label: Report, url: /report.pdf}]\n")
    assert build(site).err == ""


def test_a_static_picture_is_published_once_where_it_was_put(site: Path) -> None:
    put(site, "content/static/logo.png", "x")
    write(site, "gamma", "![a](/logo.png) ![b](static/logo.png)")
    assert build(site).code == 0
    assert page(site, "briefings/gamma").count('<img src="../../logo.png"') == 2
    assert [each.relative_to(site / "public").as_posix() for each in site.glob("public/**/logo.png")] == ["logo.png"]


def test_a_link_to_the_address_of_a_briefing_is_a_mention_too(site: Path) -> None:
    write(site, "alpha", "Text", "aliases: [/was/alpha/]\n")
    write(site, "beta", "By its [address](/briefings/alpha/).")
    write(site, "gamma", "By its [old one](/was/alpha/).")
    assert build(site).code == 0
    assert "“By its address.”" in page(site, "briefings/alpha")
    assert "“By its old one.”" in page(site, "briefings/alpha")


@pytest.mark.parametrize(
    "target",
    [
        "[x](/briefings/secret/)",
        "[x](secret.md)",
        "[[secret]]",
        "[[tag:Only There]]",
        "[x](pages/unready.md)",
        "[x](/unready/)",
        "[[my-broken-file]]",
        "[x](/briefings/my-broken-file/)",
        "[[tag:Taken Back]]",
    ],
)
def test_a_link_to_what_is_left_out_is_a_warning_however_it_is_written(site: Path, target: str) -> None:
    write(site, "secret", "Not yet.", "status: draft\ntags: [only there]\n")
    write(site, "pages/unready", "Not yet.", "status: draft\n")
    write(site, "back", "Wrong.", "status: withdrawn\ntags: [taken back]\n")
    put(site, "content/My Broken File.md", "---\ntitel: x\n---\n")
    write(site, "gamma", target)
    said = [line for line in build(site).err.splitlines() if line.startswith("content/gamma.md")]
    assert len(said) == 1
    assert said[0].startswith("content/gamma.md:5:1: warning: L302 ")
    assert "<a" not in page(site, "briefings/gamma").partition('class="prose"')[2].partition("</section>")[0]


def test_a_tag_that_is_called_like_a_draft_is_no_draft(site: Path) -> None:
    write(site, "secret", "Not yet.", "status: draft\n")
    write(site, "gamma", "[[tag:secret]]")
    assert "content/gamma.md:5:1: L303 " in build(site).err


def test_a_forgotten_slash_is_named(site: Path) -> None:
    write(site, "gamma", "[x](/archive)")
    assert "content/gamma.md:5:1: L301 links to '/archive'" in build(site).err
    assert "did you mean '/archive/'?" in build(site).err


def test_a_missing_file_leaves_its_words_and_a_name_in_another_case_is_named(site: Path) -> None:
    put(site, "content/photo.png", "x")
    write(site, "gamma", "[the *label*](gone.pdf) ![seen](Photo.png)")
    said = build(site).err
    assert "content/gamma.md:5: L304 there is no file content/gone.pdf" in said
    assert "there is content/photo.png: the case of letters counts" in said
    assert "<p>the <em>label</em> seen" in page(site, "briefings/gamma")


def test_a_link_finds_a_file_whose_name_is_written_in_another_normal_form(site: Path) -> None:
    decomposed = "e\u0301te\u0301"
    put(site, f"content/{decomposed}.png", "x")
    write(site, "gamma", f"![a](été.png) ![b]({decomposed}.png)")
    assert build(site).err == ""


def test_a_slug_that_was_told_apart_by_a_hash_is_still_found_by_its_own_name(site: Path) -> None:
    write(site, "gamma", "Text", "slug: Alpha\n")
    write(site, "delta", "[[Alpha]] and [[alpha]]")
    done = build(site)
    assert done.code == 0
    assert re.search(r'<a href="../../briefings/Alpha-[0-9a-f]{8}/">Gamma</a>', page(site, "briefings/delta"))
    assert '<a href="../../briefings/alpha/">Alpha</a>' in page(site, "briefings/delta")


def test_a_file_that_only_looks_like_a_briefing_is_named(site: Path) -> None:
    put(site, "content/Loud.MD", "x")
    put(site, "content/long.markdown", "x")
    put(site, "content/static/Fine.MD", "x")
    done = build(site)
    assert done.code == 0
    assert [line.partition(" ")[0] for line in done.err.splitlines() if "B105" in line] == [
        "content/Loud.MD:",
        "content/long.markdown:",
    ]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"gamma": "aliases: [/briefings/alpha/]\n"},
            "content/alpha.md: P101 claims the address /briefings/alpha/, and so does an alias of content/gamma.md",
        ),
        (
            {"gamma": "aliases: [/old/]\n", "delta": "aliases: [/OLD/]\n"},
            "content/delta.md: P101 has an alias that claims the address /old/, and so does an alias of content/gamma",
        ),
        (
            {"gamma": "aliases: [/tags/nato/]\n"},
            "content/gamma.md: P101 has an alias that claims the address /tags/nato/, and so does the tag 'nato'",
        ),
        (
            {"gamma": "aliases: [/old.html]\n", "static/old.html/x": ""},
            "content/gamma.md: P104 claims the file /old.html, but content/static/old.html/x.md needs a folder",
        ),
    ],
)
def test_a_clash_names_both_at_a_file_that_can_be_mended(site: Path, files: dict[str, str], said: str) -> None:
    for name, matter in files.items():
        write(site, name, "Text", matter)
    assert said in build(site).err.replace("/OLD/", "/old/")


def test_a_static_file_and_a_picture_that_want_one_address_are_a_clash(site: Path) -> None:
    put(site, "content/static/media/photo.png", "one")
    put(site, "content/photo.png", "other")
    write(site, "gamma", "![a](photo.png)")
    done = build(site)
    assert done.code == 1
    assert "P101 claims the address /media/photo.png, and so does content/" in done.err
    assert not (site / "public").exists()


def test_an_old_address_may_be_named_twice_in_one_file(site: Path) -> None:
    write(site, "gamma", "Text", "aliases: [/old, /old/]\n")
    assert build(site).err == ""
    assert "url=../briefings/gamma/" in page(site, "old")


def test_an_old_address_is_decoded_once(site: Path) -> None:
    write(site, "gamma", "Text", 'aliases: ["/a%2541b/", "/%252e%252e/evil/"]\n')
    assert build(site).code == 0
    assert (site / "public/a%41b/index.html").is_file()
    assert (site / "public/%2e%2e/evil/index.html").is_file()
    assert not (site / "evil").exists()


def test_ids_of_footnotes_are_unique_over_the_whole_site(site: Path) -> None:
    for name in ("about", "pages/about", "about-1"):
        write(site, name, "One[^a], two[^b], one again[^a].\n\n[^a]: A.\n[^b]: B.")
    assert build(site).err == ""
    ids = [
        found for file in site.glob("public/**/*.html") for found in re.findall(r' id="(fn[^"]*)"', file.read_text())
    ]
    assert len(ids) == 15
    assert len(set(ids)) == len(ids)


def test_titles_in_another_language_say_so_wherever_they_lead(site: Path) -> None:
    arabic = "language: ar\ntags: [nato]\nthread: Story\ndate: {}\ncorrections: [{{date: 2021-03-01, note: x}}]\n"
    for number in range(1, 7):  # enough for the front page to have a margin
        write(site, f"arabic-{number}", "[[alpha]]", arabic.format(f"2021-02-{number:02d}"))
    assert build(site).code == 0
    tongue = ' lang="ar" dir="rtl"'
    assert f'<h3{tongue}><a href="../../briefings/arabic-6/">Arabic-6</a></h3><p class="app soft"{tongue}>' in page(
        site, "briefings/alpha"
    )
    assert f"<span{tongue}>Arabic-6</span></a>" in page(site, "briefings/alpha")
    assert f'<a href="../../briefings/arabic-1/"{tongue}>' in page(site, "briefings/arabic-2")
    assert f'<a href="briefings/arabic-6/"{tongue}>' in page(site, "")


def test_an_alias_that_is_its_own_address_is_a_clash_and_no_more(tmp_path: Path) -> None:
    site = make(tmp_path)
    put(
        site, "content/two.md", "---\ntitle: Two\naliases: [/briefings/two/]\n---\n\n[x](/briefings/two/) [[nowhere]]\n"
    )
    done = run("build", site=site)
    assert done.code == 1
    assert "content/two.md: P101" in done.err
    assert re.search(r"content/two\.md:6:\d+: L301", done.err)


@pytest.mark.parametrize(
    "link", ["[[mandates]]", "[x](mandates.md)", "[x](/briefings/mandates/)", "[x](/was/mandates/)"]
)
def test_no_suggestion_leads_to_the_page_on_which_the_link_stands(site: Path, link: str) -> None:
    write(site, "mandate", f"See {link}.", "aliases: [/was/mandate/]\n")
    done = build(site)
    assert "content/mandate.md:6:5: L301" in done.err
    assert "did you mean" not in done.err
    write(site, "mandated", "Another.", "aliases: [/was/mandated/]\n")
    assert re.search(r"did you mean '\S*mandated\S*'\?", build(site).err)
