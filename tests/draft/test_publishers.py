"""Publishers that a text names itself."""

import time

import pytest

from briefings.draft.publishers import publisher
from tests.convert.folder import Site


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2024 Baltic Courier", "Baltic Courier"),
        ("© Baltic Courier 2024", "Baltic Courier"),
        ("Baltic Courier © 2024", "Baltic Courier"),
        ("(c) The Hill Times. All rights reserved", "The Hill Times"),
        ("(c) 2019-2021 The Hill Times. All rights reserved.", "The Hill Times"),
        ("Copyright © 2021 Northern Gazette LLC. All Rights Reserved.", "Northern Gazette"),
        ("Copyright 2020 by the Bay Examiner, Inc.", "Bay Examiner"),
        (
            "Copyright 2024 The Associated Press. All rights reserved. This material may not be published.",
            "Associated Press",
        ),
        ("© 2022 AFP", "AFP"),
        ("Originally published by Open Rivers on May 3.", "Open Rivers"),
        ("(Originally published in the Rhine Post.)", "Rhine Post"),
        ("This article first appeared in Baltic Courier.", "Baltic Courier"),
        ("This story was originally published on Grid & Grain and is republished here.", "Grid & Grain"),
        ("This story was first published by riverwatch.org.", "riverwatch.org"),
        ("The post Rivers rise appeared first on Inland Daily.", "Inland Daily"),
        ("Republished with permission from Jordan Times.", "Jordan Times"),
        ("Reprinted with permission of The Sea Review.", "The Sea Review"),
        ("Dieser Artikel erschien zuerst in Rheinische Blätter.", "Rheinische Blätter"),
        ("Cet article a été publié initialement par Courrier du Nord.", "Courrier du Nord"),
        ("Este artículo fue publicado originalmente en Diario Sur.", "Diario Sur"),
    ],
)
def test_a_notice_names_the_publisher(line: str, name: str) -> None:
    for text in (f"{line}\nThe rivers rose.", f"The rivers rose by two metres.\n\n{line}"):
        assert publisher(text) == name


@pytest.mark.parametrize(
    "line",
    [
        "© 2024 Anna Berg",
        "© Getty Images",
        "© 2021. All rights reserved.",
        "Copyright law protects the singers.",
        "Copyright Terms of Use",
        "The study, first published in Nature, counts birds.",
        "The report was published by the ministry on Monday.",
        "She said the story was first published in her town.",
        "Her first book was originally published by Rivers Press, which she left in 1999.",
    ],
)
def test_people_pictures_and_reports_that_a_text_tells_of_are_none(line: str) -> None:
    assert publisher(f"The rivers rose by two metres.\n\n{line}") == ""


def test_where_it_first_stood_says_more_than_who_has_the_copyright() -> None:
    assert publisher("This article first appeared in Open Rivers.\n© 2024 Baltic Courier") == "Open Rivers"


@pytest.mark.parametrize(
    "piece", ["© ", "Copyright ", "The post a ", "A of ", "This article first appeared in ", "a.b"]
)
def test_a_long_line_takes_no_time(piece: str) -> None:
    start = time.process_time()
    publisher(piece * (1_000_000 // len(piece)))
    publisher("\n".join([(piece * 400)[:400]] * 500))
    assert time.process_time() - start < 1


BODY = "The rivers rose by two metres on Monday, 3 May 2021, officials said, and will fall again by Friday."


def source_of(text: str) -> str:
    site = Site({"a.txt": f"Rivers rise in the north\n\n{text}\n".encode()})
    site.convert()
    return site.text("rivers-rise-in-the-north").partition("sources:")[2].partition("\n- ")[2].partition("\n")[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{BODY}\n\n© 2021 Baltic Courier. All rights reserved.", "Baltic Courier"),
        (f"{BODY}\n\nThis article first appeared in Baltic Courier.", "Baltic Courier"),
        (f"OSLO (Reuters) - {BODY}", "Reuters"),
        (f"OSLO (Reuters) - {BODY}\n\n© 2021 Baltic Courier", "Baltic Courier"),
    ],
)
def test_it_gives_the_source_its_name(text: str, name: str) -> None:
    assert source_of(text) == f"{{name: {name}, published: 2021-05-03}}"
