"""Organizations and places that only the words around them tell, and those that other names hold."""

import pytest

from briefings.draft import Named
from briefings.draft.dates import Passage
from briefings.draft.entities import named
from tests.draft.converting import converted


def says(text: str, language: str = "en") -> Named:
    return named("", [Passage(text, 0)], language)


def bodies(text: str, language: str = "en") -> list[str]:
    return [each.name for each in says(text, language).organizations]


def places(text: str, language: str = "en") -> dict[str, str]:
    return {each.name: each.country or "" for each in says(text, language).places}


@pytest.mark.parametrize(
    "text",
    [
        "Kerrane said it would hire 40 people.",
        "Power is back, Kerrane said. Kerrane announced a fund. Lines stood still.",
        "The mine belongs to Kerrane, a maker of batteries.",
        "Shares of Kerrane fell by a third.",
        "The ferry is operated by Kerrane.",
        "Dutch retailer Kerrane opened a shop.",
        "Kerrane plans to close two plants.",
        "They work with Boeing, Kerrane and Airbus.",
    ],
)
def test_what_a_company_does_tells_it(text: str) -> None:
    assert "Kerrane" in bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kerrane said he would not resign.",
        "“It was late,” Kerrane said.",
        "Neighbors declined to comment.",
        "Tom Kerrane spoke. Kerrane said that it was late.",
        "Anna Berg, the head of a company in Lund, resigned.",
    ],
)
def test_who_speaks_is_no_company(text: str) -> None:
    assert bodies(text) == []


def test_a_name_with_its_acronym_is_one_body_with_the_place_between() -> None:
    text = "The Joint Observer Mission in Norland (JOMIN) left. JOMIN came in May."
    (found,) = says(text).organizations
    assert {found.name, *found.aliases} == {"JOMIN", "Joint Observer Mission in Norland"}


def test_an_acronym_of_another_language_still_names_the_body() -> None:
    text = (
        "The United Nations Multidimensional Integrated Stabilization Mission in Mali (MINUSMA) left. MINUSMA is gone."
    )
    (found,) = says(text).organizations
    assert found.name == "MINUSMA"


def test_a_place_may_end_the_name_of_a_body() -> None:
    assert bodies("Amnesty International India closed. She studied at University College London.") == [
        "Amnesty International India",
        "University College London",
    ]


def test_what_is_owned_inside_a_name_belongs_to_it() -> None:
    assert bodies("He died at St. Mary’s Hospital. The Farmers’ Union met.") == [
        "St. Mary’s Hospital",
        "Farmers’ Union",
    ]


def test_a_side_of_a_game_is_a_team() -> None:
    assert "Foxhounds" in bodies("Denver beat the Foxhounds 4-2 on Friday.")


def test_a_party_with_the_adjective_of_a_people_is_no_person() -> None:
    found = says("The ruling Georgian Dream party won.")
    assert ([each.name for each in found.organizations], found.people) == (["Georgian Dream"], ())


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Rain fell in Halmstad, a port in southern Sweden.", "Halmstad", "SE"),
        ("They marched from Varberg to Falkenberg. Sweden sent help.", "Falkenberg", "SE"),
        ("The army left Kelvo, Tirsk and Gao in Mali. It reached Tirsk, a village near Gao.", "Tirsk", ""),
        ("It lies 30 kilometers north of Tirsk.", "Tirsk", ""),
        ("Soldiers came from Ramstein Air Base.", "Ramstein Air Base", ""),
        ("Crews trained at Joint Base Andrews.", "Joint Base Andrews", ""),
        ("The fire began in Paris, Texas, on Monday. Paris is small.", "Paris", "US"),
        ("She works in Cambridge, Massachusetts.", "Cambridge", "US"),
        ("He was born in Columbus, Georgia.", "Georgia", "US"),
        ("He lives in London, Ontario.", "London", "CA"),
        ("The council of Birmingham met. England is cold.", "Birmingham", "GB"),
        ("Protests were held in Ranchi and in Jharkhand.", "Jharkhand", "IN"),
        ("The ship sank in the Kattegat.", "Kattegat", ""),
    ],
)
def test_a_place_and_its_country_are_told_by_what_stands_around(text: str, place: str, country: str) -> None:
    assert places(text).get(place) == country


def test_a_list_that_begins_with_a_city_goes_on_with_places() -> None:
    assert set(places("The army has left Gao, Tirsk and Kelvo.")) == {"Gao", "Tirsk", "Kelvo"}


def test_cities_in_a_list_with_countries_stay_where_they_are() -> None:
    assert places("Talks in Paris, Germany and Spain failed.")["Paris"] == "FR"


def test_the_place_of_the_dateline_is_one_of_the_places() -> None:
    found = converted("Jury convicts chief", "BIRMINGHAM, Ala. (AP) — A jury convicted a police chief on Friday.")
    assert found.matter["places"] == [{"name": "Birmingham", "country": "US"}, {"name": "Alabama", "country": "US"}]


def test_a_place_that_only_the_headline_names_is_listed() -> None:
    found = named("Floods reach Hungary", [Passage("The water rose by two meters.", 0)], "en")
    assert [each.name for each in found.places] == ["Hungary"]


def test_a_name_that_opens_a_sentence_with_its_article_stays_what_it_is() -> None:
    assert (bodies("The West Bank is quiet."), places("The West Bank is quiet.")) == ([], {"West Bank": "PS"})


def test_a_ship_is_neither_body_nor_place() -> None:
    found = says("RFA Kelvo Bay sailed with HMS Tirsk.")
    assert (found.organizations, found.places, found.people) == ((), (), ())


@pytest.mark.parametrize(
    "name", ["Hospital Carla Quintel", "815 Naval Air Squadron", "WXQR-TV", "AC Kelvo", "Tirsk & Kelvo", "Tirsk TV"]
)
def test_the_form_of_a_name_tells_a_body(name: str) -> None:
    assert bodies(f"They met people of {name} on Monday.") == [name]


def test_russian_names_are_found_in_every_case() -> None:
    found = places("Поезда из Москвы в Казань прошли через Россию. В Турции этого нет.", "ru")
    assert found == {"Moscow": "RU", "Kazan": "RU", "Russia": "RU", "Turkey": "TR"}


def test_chinese_names_are_found_without_spaces() -> None:
    found = says("中国和法国星期二在北京签署协议，联合国表示欢迎。", "zh")
    assert {each.name for each in found.places} == {"China", "France", "Beijing"}
    assert [each.name for each in found.organizations] == ["联合国"]


def test_german_and_spanish_bodies_are_told_by_their_first_word() -> None:
    assert bodies("Das Universitätsklinikum Cottbus nahm Patienten auf.", "de") == ["Universitätsklinikum Cottbus"]
    assert bodies("El Hospital Carlos Cisternas atendió a siete.", "es") == ["Hospital Carlos Cisternas"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Das Bundesgesundheitsministerium warnt.", "de", "Bundesgesundheitsministerium"),
        ("Das meldet die Kelvener Zeitung aus Bonn.", "de", "Kelvener Zeitung"),
        ("La Universidad de Kelvo estudia las causas.", "es", "Universidad de Kelvo"),
        ("Le ministère de la Santé a promis une réponse.", "fr", "ministère de la Santé"),
    ],
)
def test_bodies_of_other_languages_are_told_by_their_form(text: str, language: str, name: str) -> None:
    assert bodies(text, language) == [name]


def test_a_company_keeps_the_apostrophe_of_its_own_name() -> None:
    assert bodies("Lowe’s said it will open 40 stores.") == ["Lowe's"]


def test_a_city_stands_for_its_team_beside_a_score() -> None:
    found = says("Mallorca lost to Getafe 3-0 in Pamplona. Ghana beat Senegal 2-1.")
    assert {each.name for each in found.organizations} == {"Mallorca", "Getafe"}
    assert {each.name for each in found.places} == {"Pamplona", "Ghana", "Senegal"}


def test_an_office_that_a_title_owns_is_a_body() -> None:
    assert bodies("The Kelvo County Sheriff’s Office said so.") == ["Kelvo County Sheriff’s Office"]


def test_a_place_that_reads_like_a_person_is_one_where_a_country_follows() -> None:
    found = says("They met in Santa Marta, Colombia, on Friday. Rain fell in Campo Verde, Brazil.")
    assert (found.people, {each.name for each in found.places}) == (
        (),
        {"Santa Marta", "Colombia", "Campo Verde", "Brazil"},
    )


def test_the_gazetteer_stays_small() -> None:
    from importlib.resources import files

    folder = files("briefings.draft.entities") / "data"
    parts = ("cities.tsv", "towns.tsv", "regions.txt", "countries.tsv", "more_countries.tsv", "bodies.txt")
    assert 0 < sum(len((folder / each).read_bytes()) for each in parts) < 1_000_000


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rivals such as Tirsk and Kelvo lost money.", "Kelvo"),
        ("Kelvo, the world’s largest salmon farmer, has no tanks.", "Kelvo"),
        ("The Boston Arsenal announced it on Friday.", "Boston Arsenal"),
        ("Gunmen of Jund al-Kelvo fired.", "Jund al-Kelvo"),
        ("They sued Tirsk Midstream over a spill.", "Tirsk Midstream"),
    ],
)
def test_rivals_ranks_and_ranks_of_fighters_tell_bodies(text: str, name: str) -> None:
    found = says(text)
    assert (name in [each.name for each in found.organizations], found.places) == (True, ())


def test_a_body_tells_the_country_of_a_city() -> None:
    assert places("It rained in Pamplona. The Spanish Football Federation moved the game.")["Pamplona"] == "ES"


def test_a_place_goes_on_to_the_end_of_its_name() -> None:
    found = places("They met in Porto de Kelvo and near the town of Itabuna do Norte. The ship left Zamboanga City.")
    assert set(found) == {"Porto de Kelvo", "Itabuna do Norte", "Zamboanga City"}
    assert "Hebron Smart City" not in places("The Hebron Smart City project grew.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delegates of the United Nations Educational, Scientific and Cultural Organization met.", {
            "United Nations Educational, Scientific and Cultural Organization"
        }),
        ("The Tarn Educational, Scientific and Cultural Organization (TESCO) met.", {
            "Tarn Educational, Scientific and Cultural Organization"
        }),
        ("Marines of 42 Commando landed.", {"42 Commando"}),
        ("Some 20,000 Marines landed.", set()),
        ("Men of the 1st Battalion, 151st Infantry Regiment, landed.", {"1st Battalion, 151st Infantry Regiment"}),
        ("Statistics Canada said so, and Tennis Australia agreed.", {"Statistics Canada", "Tennis Australia"}),
        ("Customers of Oregon Power had no light.", {"Oregon Power"}),
        ("She works at King Khalid University.", {"King Khalid University"}),
        ("The Halmstad Semiconductor Index rose.", set()),
        ("Chief Financial Officer Ann Baker spoke.", set()),
        ("Developer Tarn Club wrote it.", {"Tarn Club"}),
        ("Troops of Marine Corps Forces, Pacific, trained.", {"Marine Corps Forces, Pacific"}),
        ("The Viv Tarnam coalition fought on.", {"Viv Tarnam"}),
        ("Its budget arm, Skoot, will grow.", {"Skoot"}),
        ("The Straits Times Index was flat.", set()),
        ("Justina sells potatoes.", set()),
        ("He told TARV that it rained.", {"TARV"}),
        ("Ships of the U.S. 7th Fleet sailed.", {"U.S. 7th Fleet"}),
        ("Their DVR is new, and the other DVR is old.", set()),
        ("The XKCV broke. All XKCVs broke. An XKCV costs little.", set()),
        ("Security Assistance Group-Estonia moved.", {"Security Assistance Group-Estonia"}),
    ],
)  # fmt: skip
def test_a_body_begins_and_ends_where_its_name_does(text: str, expected: set[str]) -> None:
    assert set(bodies(text)) == expected


def test_a_part_of_a_body_is_no_other_name_of_it() -> None:
    found = says("The HSRB met. The HSRB Interpretations Committee voted, the HSRB said.").organizations
    assert {each.name: each.aliases for each in found} == {"HSRB": (), "HSRB Interpretations Committee": ()}


@pytest.mark.parametrize(
    "text", ["He prayed in the Cathedral of Saint Joseph in Basra.", "St. Joseph's Church burned in Basra."]
)
def test_a_building_called_after_a_saint_is_no_city(text: str) -> None:
    assert not any("Joseph" in name for name in places(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Troops met at the Dugway Proving Ground on Friday.", "Dugway Proving Ground"),
        ("Bears live in Sarek National Park.", "Sarek National Park"),
        ("Crews landed at Keflavík Airport.", "Keflavík Airport"),
        ("Jets are based at RAF Lossiemouth.", "RAF Lossiemouth"),
        ("Fishermen of County Waterford sued.", "County Waterford"),
        ("She lives in El Tumbo.", "El Tumbo"),
        ("The fire began near Medical Lake on Friday.", "Medical Lake"),
        ("Crews went to Hallam and Carver County.", "Hallam"),
    ],
)
def test_parks_and_ranges_are_places(text: str, name: str) -> None:
    assert name in places(text)


def test_a_country_keeps_the_short_names_that_a_text_uses() -> None:
    found = says("The U.S. and the UK agreed. Puerto Rico did not.").places
    assert {each.name: each.aliases for each in found} == {
        "United States": ("U.S.",), "United Kingdom": ("UK",), "Puerto Rico": ()
    }  # fmt: skip


def test_a_country_of_the_headline_is_a_place_though_the_text_has_it_in_names_alone() -> None:
    found = named("Nigeria’s notes run out", [Passage("The Central Bank of Nigeria said so.", 0)], "en")
    assert [each.name for each in found.places] == ["Nigeria"]


def test_a_state_behind_its_city_is_named_once() -> None:
    assert set(places("In Spokane, Wash. Smoke hung over Washington state.")) == {"Spokane", "Washington state"}


def test_a_bare_council_is_no_name_of_a_longer_one() -> None:
    found = says("The Tarn Council met. He told the Council. The Council of Tarn.").organizations
    assert "Council" not in {name for each in found for name in (each.name, *each.aliases)}


@pytest.mark.parametrize("sum_", ["290 million U.S. dollars", "3 million US dollars", "40 Hong Kong dollars"])
def test_the_country_of_a_currency_is_no_place_of_the_report(sum_: str) -> None:
    assert places(f"Uganda paid {sum_} for the ferry.") == {"Uganda": "UG"}
