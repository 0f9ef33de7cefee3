"""Rendering: what a theme may override, and what it is told when a page cannot be made."""

import pickle
from typing import Any

import msgspec
import pytest

from briefings.errors import Stop
from briefings.page import BriefingPage, Head, Item, NotFoundPage, TextPage
from briefings.theme import Renderer, TemplateProblem, Theme, assemble
from tests.theme.reading import SITE, broadsheet, child, extended, folder, lines

HEAD = Head("/about/", "About", "https://example.org/about/")
TEXT = TextPage(HEAD, "<p>Body</p>")


def rendered(files: dict[str, str], page: Any = TEXT) -> str:
    return Renderer(extended(files), SITE).render(page)


def failure(source: str, page: Any = TEXT) -> str:
    with pytest.raises(TemplateProblem) as caught:
        rendered({"templates/page.html": source}, page)
    return str(caught.value.issue)


def test_a_theme_overrides_a_single_template() -> None:
    html = rendered({"templates/page.html": "{% extends 'base.html' %}{% block main %}<p>Mine</p>{% endblock %}"})
    assert "<p>Mine</p>" in html
    assert '<header class="mast">' in html


def test_an_override_may_extend_what_it_overrides() -> None:
    source = "{% extends 'parent:page.html' %}{% block main %}<p>Before</p>{{ super() }}{% endblock %}"
    html = rendered({"templates/page.html": source})
    assert html.index("<p>Before</p>") < html.index("<p>Body</p>")


def test_templates_of_the_parent_use_the_overridden_base() -> None:
    source = "{% extends 'parent:base.html' %}{% block foot %}<footer>Ours</footer>{% endblock %}"
    assert "<footer>Ours</footer>" in rendered({"templates/base.html": source})


def test_each_theme_of_a_chain_reaches_the_one_below_it() -> None:
    def layer(name: str, below: str) -> Any:
        source = f"{{% extends 'parent:page.html' %}}{{% block main %}}{name} {{{{ super() }}}}{{% endblock %}}"
        made = child({"templates/page.html": source}, f"name: {name}\ncontract: 1\nextends: {below}\n")
        return type(made)(name, f"themes/{name}", made.files)

    theme = assemble([layer("top", "middle"), layer("middle", "broadsheet"), folder()])
    html = Renderer(theme, SITE).render(TEXT)
    assert html.index("top middle") < html.index("<p>Body</p>")
    assert theme.origins["middle:page.html"] == "themes/middle/templates/page.html"


def test_an_overridden_asset_is_the_one_that_is_linked() -> None:
    before, after = rendered({}), rendered({"assets/style.css": "body { color: red }"})
    assert "assets/style." in before
    assert before != after


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("\n{{ page.titel }}", "2: T115 a TextPage has no 'titel'"),
        ("{{ page.head.titel }}", "1: T115 a Head has no 'titel' (did you mean `title`?)"),
        ("{{ page.extra.colour }}", "1: T115 the mapping has no 'colour'"),
        ("{% if page.nothing %}{% endif %}", "1: T115 "),
        ("\n\n{{ asset('sty' ~ 'l.css') }}", "3: T116 there is no asset 'styl.css' (did you mean `style.css`?)"),
        ("\n{% include 'page.html' %}", "2: T117 this template leads back to itself"),
        ("{{ page.summary | short_date }}", "1: T119 cannot be rendered: "),
        ("\n{{ page.head.title + 1 }}", "2: T119 cannot be rendered: "),
        ("{{ 1 // 0 }}", "1: T119 cannot be rendered: "),
        ("{{ 'x' * 10 ** 15 }}", "1: T119 cannot be rendered: "),
        ("{% from 'parts.html' import nothing %}\n{{ nothing() }}", "2: T115 "),
    ],
)
def test_what_cannot_be_rendered_is_named_with_file_and_line(source: str, said: str) -> None:
    assert failure(source).startswith(f"themes/child/templates/page.html:{said}")


def test_an_error_in_a_part_is_named_in_that_part() -> None:
    files = {"templates/404.html": "{{ row(page.newest[0]) }}", "templates/row.html": "\n\n{{ item.nothing }}"}
    with pytest.raises(TemplateProblem) as caught:
        rendered(files, NotFoundPage(HEAD, (Item("/x/", "x"),)))
    assert str(caught.value.issue).startswith("themes/child/templates/row.html:3: T115 an Item has no 'nothing'")


def test_a_syntax_error_stops_before_any_page() -> None:
    with pytest.raises(Stop) as caught:
        rendered({"templates/page.html": "{% if %}"})
    assert lines(caught.value.issues)[0].startswith("themes/child/templates/page.html:1: T110 ")


def test_a_block_that_would_never_be_shown_stops_before_any_page() -> None:
    with pytest.raises(Stop) as caught:
        rendered({"templates/page.html": "{% extends 'base.html' %}{% block mian %}{% endblock %}"})
    assert [each.code for each in caught.value.issues] == ["T113"]


def test_content_is_never_a_template() -> None:
    page = TextPage(Head("/x/", "{{ 7*7 }}", "https://example.org/x/"), "<p>{{ 7*7 }}</p>", "{% raw %}")
    html = Renderer(broadsheet(), SITE).render(page)
    assert "<h1>{{ 7*7 }}</h1>" in html
    assert "<p>{{ 7*7 }}</p>" in html
    assert "{% raw %}" in html


def test_only_the_body_is_markup() -> None:
    page = TextPage(Head("/x/", "<b>x</b>", "https://example.org/x/"), "<p>Body</p>")
    html = Renderer(broadsheet(), SITE).render(page)
    assert "<p>Body</p>" in html
    assert "<b>x</b>" not in html


def test_an_item_of_a_list_is_rendered_once() -> None:
    renderer = Renderer(broadsheet(), SITE)
    page = NotFoundPage(HEAD, (Item("/x/", "x"), Item("/y/", "y")))
    assert renderer.render(page) == renderer.render(page)
    assert renderer.row.cache_info().misses == 2
    assert renderer.row.cache_info().hits == 2


def test_an_item_that_changed_is_rendered_again() -> None:
    renderer = Renderer(broadsheet(), SITE)
    renderer.render(NotFoundPage(HEAD, (Item("/x/", "Before"),)))
    assert "After" in renderer.render(NotFoundPage(HEAD, (Item("/x/", "After"),)))


def test_a_renderer_gives_the_same_bytes_every_time() -> None:
    page = BriefingPage(HEAD, Item("/x/", "x"), "<p>y</p>", tag_urls={"a": "b"})
    assert Renderer(broadsheet(), SITE).render(page) == Renderer(broadsheet(), SITE).render(page)


def test_a_theme_and_its_problems_cross_between_processes() -> None:
    theme = broadsheet()
    assert pickle.loads(pickle.dumps(theme)) == theme  # noqa: S301  (made a line above)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(theme), type=Theme) == theme
    with pytest.raises(TemplateProblem) as caught:
        rendered({"templates/page.html": "{{ page.titel }}"})
    assert pickle.loads(pickle.dumps(caught.value)).issue == caught.value.issue  # noqa: S301


def test_a_time_limit_passes_through() -> None:
    class OutOfTimeError(Exception):
        pass

    def ring(*_: object) -> str:
        raise OutOfTimeError

    renderer = Renderer(broadsheet(), SITE)
    renderer.environment.globals["link"] = ring
    for template in renderer.templates.values():
        template.globals["link"] = ring
    with pytest.raises(OutOfTimeError):
        renderer.render(NotFoundPage(HEAD))


def test_only_the_templates_that_a_page_needs_are_compiled() -> None:
    renderer = Renderer(broadsheet(), SITE, verified=True)
    renderer.render(TEXT)
    assert set(renderer.templates) == {str(TEXT.__struct_config__.tag)}
