"""Every mistake in a theme is an issue with file and line, found before a page is rendered."""

import pytest

from briefings.theme import assemble, check
from briefings.theme.checking import closure
from tests.theme.reading import broadsheet, child, extended, folder, problems

PAGE = "themes/child/templates/page.html"


def with_page(source: str) -> list[str]:
    return problems({"templates/page.html": source})


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{% extends 'base.html' %}\n{% block main %}\n{% if %}\n{% endblock %}", "3: T110 "),
        ("{% extends 'base.html' %}\n{% block main %}{% endblok %}", "2: T110 Encountered unknown tag 'endblok'"),
        ("{% extends 'bse.html' %}", "1: T111 there is no template 'bse.html' (did you mean `base.html`?)"),
        ("{% extends 'base.html' %}\n{% block main %}\n{% include 'rows.html' %}{% endblock %}", "3: T111 "),
        ("{% import 'nowhere.html' as n %}", "1: T111 there is no template 'nowhere.html'"),
        ("{% from 'part.html' import x %}", "1: T111 there is no template 'part.html' (did you mean `parts.html`?)"),
        ("{% include page.head.title %}", "1: T112 the name of a template must be one text"),
        ("{% include ['a.html', 'base.html'] %}", "1: T112 "),
        ("{% include 'x.html' ignore missing %}", "1: T112 "),
        ("{% extends 'base.html' %}\n\n{% block mian %}{% endblock %}", "3: T113 base.html has no block 'mian'"),
        ("\n{{ page.head.title | titel }}", "2: T114 there is no filter 'titel' (did you mean `title`?)"),
        ("{% if page is odder %}{% endif %}", "1: T114 there is no test 'odder'"),
        ("{% if false %}\n{{ pgae.head }}{% endif %}", "2: T115 there is no variable 'pgae' (did you mean `page`?)"),
        ("\n\n{{ asset('stile.css') }}", "3: T116 there is no asset 'stile.css' (did you mean `style.css`?)"),
        ("{% extends 'page.html' %}", "1: T117 the template extends itself through 'page.html'"),
        ("{% extends 'base.html' %}\n\n<p>Never seen</p>\n", "3: T118 what stands outside the blocks is never shown"),
        ("{% block a %}{% endblock %}\n{% block a %}{% endblock %}", "2: T110 block 'a' defined twice"),
        ("{% extends 'parent:nothing.html' %}", "1: T111 there is no template 'parent:nothing.html' (no theme below"),
        ("{{ " + "(" * 3000 + ")" * 3000 + " }}", " T110 too deeply nested"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_file_and_line(source: str, said: str) -> None:
    found = with_page(source)
    assert len(found) == 1
    assert found[0].startswith(f"{PAGE}:{said}")


def test_all_mistakes_are_named_not_the_first() -> None:
    found = problems(
        {
            "templates/page.html": "{{ a }}\n{{ b | c }}\n{% include 'd.html' %}",
            "templates/404.html": "{% extends 'base.html' %}{% block e %}{% endblock %}",
        }
    )
    assert [line.split(" ")[1] for line in found] == ["T113", "T115", "T114", "T115", "T111"]


def test_a_variable_of_one_block_is_none_of_another() -> None:
    blocks = "{% block main %}{% set x = 1 %}{% endblock %}\n{% block foot %}{{ x }}{% endblock %}"
    source = "{% extends 'base.html' %}\n" + blocks
    assert [line.split(": ", 1)[1] for line in with_page(source)] == ["T115 there is no variable 'x'"]


def test_a_block_sees_what_its_template_sets_outside() -> None:
    assert with_page("{% extends 'base.html' %}{% set x = 1 %}{% block main %}{{ x }}{% endblock %}") == []


def test_only_a_scoped_block_sees_the_loop_around_it() -> None:
    loop = "{{% for x in [1] %}}{{% block a{} %}}{{{{ x }}}}{{% endblock %}}{{% endfor %}}"
    assert with_page(loop.format(" scoped")) == []
    assert len(with_page(loop.format(""))) == 1


def test_an_included_template_sees_the_names_around_it() -> None:
    files = {
        "templates/page.html": "{% for each in [1] %}{% include 'one.html' %}{% endfor %}",
        "templates/one.html": "{{ each }}{{ page.head.title }}",
    }
    assert problems(files) == []


def test_a_page_that_a_theme_cannot_show_is_named() -> None:
    alone = child({"templates/home.html": "x"}, "name: child\ncontract: 1\n")
    found = [str(each) for each in check(assemble([alone]))]
    assert len(found) == 9
    assert found[0].startswith("child/templates/404.html: T111 the theme has no such template")


def test_a_block_inside_a_block_is_a_templates_own() -> None:
    assert with_page("{% extends 'base.html' %}{% block main %}{% block mine %}{% endblock %}{% endblock %}") == []


def test_a_style_sheet_that_asks_for_nothing_is_named() -> None:
    found = problems({"assets/more.css": "a {}\n/* url(not.png) */\nb { background: url('lost.png') }"})
    assert found == ["themes/child/assets/more.css:3: T116 there is no asset 'lost.png'"]


def test_a_template_is_made_from_all_that_it_refers_to() -> None:
    assert closure(broadsheet(), "404.html") == {"404.html", "base.html", "parts.html", "row.html"}
    theme = extended({"templates/base.html": "{% extends 'parent:base.html' %}"})
    assert "broadsheet:base.html" in closure(theme, "page.html")


def test_a_problem_in_what_was_not_replaced_is_named_there() -> None:
    theme = extended({"templates/parts.html": "{% macro tongue(of) %}{% endmacro %}"})
    assert check(theme) == []  # what a macro file lacks shows only when it is used
    assert folder().label == "themes/broadsheet"
