"""Addresses: every placeholder becomes a link that a browser follows to the same place."""

from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st

from briefings.page import link
from briefings.page.addressing import absolute, base_path, fill, finished, output_path, prefix_of

segment = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=5)
folder = st.lists(segment, max_size=4).map(lambda parts: "/" + "".join(f"{part}/" for part in parts))


@given(folder, folder, st.sampled_from(["https://example.org/", "https://example.org/repo/"]))
def test_a_relative_link_leads_where_the_absolute_one_does(page: str, target: str, base: str) -> None:
    relative = fill(link(target), prefix_of(page))
    assert urljoin(absolute(base, page), relative) == absolute(base, target)


@given(folder, folder)
def test_a_tree_opened_from_disk_links_to_files(page: str, target: str) -> None:
    relative = fill(link(target, "s1"), prefix_of(page), file_links=True)
    assert relative.endswith("index.html#s1")


def test_a_link_to_the_page_itself_is_not_empty() -> None:
    assert fill(f'<a href="{link("/")}">', "") == '<a href="./">'


@given(
    st.lists(st.one_of(st.text(st.characters(exclude_categories=("Cc", "Cs"))), st.builds(link, folder, segment))),
    st.sampled_from(["", "../", "../../", "/", "/r&d/"]),
    st.booleans(),
)
def test_a_finished_page_has_every_address_filled(parts: list[str], prefix: str, file_links: bool) -> None:
    html = "".join(parts)
    assert finished(html, prefix, file_links=file_links) == fill(html, prefix, file_links=file_links).encode()


def test_an_anchor_stays_behind_the_path() -> None:
    assert fill(link("/a/", "ü"), "../") == "../a/#%C3%BC"


def test_the_base_path_is_that_of_the_base_address() -> None:
    assert base_path("https://example.org/repo") == "/repo/"
    assert base_path("") == "/"


def test_a_folder_is_written_as_its_index() -> None:
    assert output_path("/tags/nato/") == "tags/nato/index.html"
    assert output_path("/") == "index.html"
    assert output_path("/404.html") == "404.html"


def test_a_base_address_cannot_leave_its_attribute() -> None:
    assert fill(link("/a/"), '/r&copy"/') == "/r&amp;copy&quot;/a/"
