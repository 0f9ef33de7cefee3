from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.html_validator import by_checker, by_parser, has_checker, html_problems

Judge = Callable[[list[Path]], Iterator[str]]
GOOD = (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><p>y</p></body></html>\n'
)
BAD = GOOD.replace("<p>y</p>", "<p><div>y</p>")


@pytest.fixture(params=[by_parser, by_checker])
def judge(request: pytest.FixtureRequest) -> Judge:
    if request.param is by_checker and not has_checker():
        pytest.skip("the Nu HTML checker needs Java and npm at set-up")
    judge: Judge = request.param
    return judge


def test_a_bad_page_is_judged_bad_and_named(judge: Judge, tmp_path: Path) -> None:
    good, bad = tmp_path / "good page.html", tmp_path / "bad page.html"
    good.write_text(GOOD)
    bad.write_text(BAD)
    problems = list(judge([tmp_path]))
    assert problems
    assert {problem.partition(".html:")[0] + ".html" for problem in problems} == {str(bad)}


def test_a_good_page_is_judged_good(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(GOOD)
    assert html_problems([tmp_path]) == []
