"""What the register says of a publisher decides how its reports are taken over, whatever the configuration says."""

from pathlib import Path

import pytest

from briefings.content import merging
from briefings.content.merging import Version
from briefings.draft.entities.register import PATH, parse
from tests.cli.sites import put, run
from tests.convert.folder import Site
from tests.convert.test_rights import settings

PAGE = b"""<html><head><title>Rivers rise in the north</title>
<meta property="og:site_name" content="The Baltic Courier"><link rel="canonical" href="https://www.news.courier.example/a">
</head><body><article><h1>Rivers rise in the north</h1>
<p>The rivers rose by two metres on Monday, officials of the district said, and will fall again by Friday.</p>
<p>Schools stay closed until the bridge over the eastern arm has been seen by engineers.</p>
</article></body></html>"""
NAME = "rivers-rise-in-the-north"


def converted(register: str, rights: str = "full") -> tuple[Site, Version]:
    site = Site({"a.html": PAGE}, {PATH: register.encode()})
    site.convert(config=settings(rights))
    version = merging.read(site.content[f"content/{NAME}.md"])
    assert version is not None
    return site, version


@pytest.mark.parametrize(
    "known",
    [
        "name: The Baltic Courier",
        "name: Courier\n  aliases: [the baltic courier]",
        "name: C\n  hosts: [courier.example]",
    ],
)
def test_a_source_is_known_by_its_name_or_by_the_host_of_its_address(known: str) -> None:
    _, version = converted(f"sources:\n- {known}\n  rights: digest\n")
    assert version.body.strip() == ""
    assert version.fields["summary"]


def test_a_link_leaves_no_sentence_behind() -> None:
    site, version = converted("sources:\n- {name: C, hosts: [courier.example], rights: link}\n")
    assert version.fields["sources"][0]["name"] == "C"
    assert all(b"two metres" not in data for data in site.content.values())


def test_it_may_allow_more_than_the_configuration() -> None:
    _, version = converted("sources:\n- {name: The Baltic Courier, rights: full}\n", "link")
    assert "two metres" in version.body


def test_other_sources_and_a_source_without_rights_keep_to_the_configuration() -> None:
    for other in ("{name: Gazette, hosts: [er.example], rights: link}", "{name: The Baltic Courier}"):
        assert "two metres" in converted(f"sources:\n- {other}\n")[1].body


def test_the_strictest_of_several_sources_counts_and_notices_are_written() -> None:
    register = "sources:\n- {name: Gazette, rights: full, notice: CC BY 4.0}\n- {name: Wire, rights: digest}\n"
    seed = b"---\ntitle: Rivers\nsources: [{name: gazette}, {name: Wire, rights: mine}]\n---\n\nThe rivers rose.\n"
    site = Site({"a.md": seed}, {PATH: register.encode()})
    site.convert()
    version = merging.read(site.content["content/rivers.md"])
    assert version is not None
    assert version.fields["sources"] == [{"name": "Gazette", "rights": "CC BY 4.0"}, {"name": "Wire", "rights": "mine"}]
    assert version.body.strip() == ""


def problems(text: str) -> list[str]:
    return [str(each).removeprefix(f"{PATH}:") for each in parse(text.encode())[1]]


def test_what_is_wrong_with_a_source_has_its_place() -> None:
    assert problems("sources:\n- name: C\n  hosts: ['https://courier.example/']\n  rights: some\n") == [
        "3:11: E102 sources[0].hosts[0]: expected a host such as news.example.org, no address, "
        "got 'https://courier.example/'",
        "4:3: E102 sources[0].rights: expected one of full, digest, link, got 'some'",
    ]
    assert problems(
        "sources:\n- {name: C, hosts: [c.example]}\n- {name: D, aliases: [c], hosts: [www.C.example]}\n"
    ) == [
        "3:3: E102 sources[1]: 'c' belongs to 'C' already (leave each spelling to one entry)",
        "3:3: E102 sources[1]: 'c.example' belongs to 'C' already (leave each host to one entry)",
    ]


def test_a_build_does_not_warn_of_rights_that_the_register_settles(tmp_path: Path) -> None:
    put(tmp_path, "config.yaml", "base_url: https://example.org/\n")
    put(tmp_path, "seeds/a.html", PAGE.decode())
    run("convert", site=tmp_path)
    assert "U101" in run("build", site=tmp_path).err
    put(tmp_path, PATH, "sources: [{name: C, hosts: [courier.example], rights: full}]\n")
    assert "U101" not in run("build", site=tmp_path).err
    put(tmp_path, PATH, "sources: [{name: C, hosts: [courier.example]}]\n")
    assert "U101" in run("build", site=tmp_path).err
