"""Names that an editor looks at first: whole, once, spelled as the text has them, and never a ship for a person."""

import pytest

from briefings.draft import Named
from briefings.draft.dateline import opening
from briefings.draft.dates import Passage
from briefings.draft.entities import named
from briefings.draft.tags import Story, tags


def found(text: str, language: str = "en") -> Named:
    return named("", [Passage(text, 0)], language)


def people(text: str, language: str = "en") -> dict[str, str]:
    return {each.name: each.role for each in found(text, language).people}


def bodies(text: str, language: str = "en") -> list[str]:
    return [each.name for each in found(text, language).organizations]


def places(text: str, language: str = "en") -> dict[str, str | None]:
    return {each.name: each.country for each in found(text, language).places}


def labels(text: str, keywords: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tags(Story("", text, found(text)), keywords)


@pytest.mark.parametrize("title", ["Sheikh", "Mullah", "Khan", "Haji", "Imam", "Sayed", "Mirza", "Emir"])
def test_a_title_of_the_east_inside_a_name_belongs_to_it(title: str) -> None:
    text = f"President Hassan {title} Warsame met an envoy on Monday. Warsame said the roads were open."
    assert people(text) == {f"Hassan {title} Warsame": "President"}


def test_a_name_whose_particle_begins_a_sentence_is_that_of_the_person_named_before() -> None:
    text = "Greta von der Heide met the ministers in Oslo. Von der Heide said they had agreed. Van Dijk did not."
    assert "Greta von der Heide" in people(text)
    assert "Von der Heide" not in people(text)
    assert "Von der Heide" not in labels(text)


def test_a_given_name_that_is_a_verb_too_belongs_to_the_name() -> None:
    text = "“The port is open,” said Said Al Rawahi, the harbour master of Sohar."
    assert "Said Al Rawahi" in people(text)
    assert "Al Rawahi" not in people(text)


def test_a_role_ends_where_a_bracket_begins_and_not_within_an_abbreviation() -> None:
    text = "Anna Berg, the acting head of the U.N. Relief Mission in Chad (UNRMIC), met farmers. UNRMIC paid them."
    assert people(text) == {"Anna Berg": "acting head of the U.N. Relief Mission in Chad"}
    assert bodies(text) == ["U.N. Relief Mission in Chad"] or "UNRMIC" in bodies(text)


def test_an_office_in_brackets_is_the_role_and_the_next_rank_in_the_list_is_not() -> None:
    text = "Those who came were Jonas Berg (minister), Col. A. Petersen and Maria Lind."
    assert people(text)["Jonas Berg"] == "minister"
    assert people(text)["A. Petersen"] == "Col."


def test_middle_names_and_surnames_are_one_person() -> None:
    text = "“It is deep,” Moretti said. Paolo Luigi Moretti, Director General of the Agency of Lakes, dived in it."
    assert list(people(text)) == ["Paolo Luigi Moretti"]


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Water, Sanitation and Irrigation",
        "Committee on Foreign Affairs, Defence and Trade",
        "Ministry of Agriculture, Livestock, and Fisheries",
        "Department of Health and Human Services",
    ],
)
def test_a_list_of_fields_belongs_to_the_name_of_a_body(name: str) -> None:
    assert bodies(f"The {name} paid for the wells.") == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Ministry of Health, the Red Cross and Reuters agreed.", {"Ministry of Health", "Red Cross", "Reuters"}),
        ("The Ministry of Finance and Reuters agreed.", {"Ministry of Finance", "Reuters"}),
        ("The Ministry of Defence, Army and Navy agreed.", {"Ministry of Defence", "Army", "Navy"}),
        ("The Ministry of Water, UNICEF and Oxfam agreed.", {"Ministry of Water", "UNICEF", "Oxfam"}),
    ],
)
def test_other_bodies_of_a_list_keep_their_own_names(text: str, names: set[str]) -> None:
    assert set(bodies(text)) == names


def test_bodies_whose_names_have_an_and_or_an_owner() -> None:
    text = "The quay is part of the Belt and Road Initiative, Lloyd’s List Intelligence said."
    assert set(bodies(text)) == {"Belt and Road Initiative", "Lloyd’s List Intelligence"}


@pytest.mark.parametrize(
    ("text", "name", "tag"),
    [
        ("The World Wide Fund for Nature (WWF) counted the seals.", "World Wide Fund for Nature", ""),
        ("The Rhine Forum counted the seals. The Rhine Forum met.", "Rhine Forum", ""),
        ("ISIS lost the town. ISIS had held it for years.", "ISIS", "Islamic State"),
        ("The Islamic State lost the town. The Islamic State fled.", "Islamic State", ""),
    ],
)
def test_the_tag_of_a_body_is_the_usual_name_if_there_is_one_else_what_the_briefing_lists(
    text: str, name: str, tag: str
) -> None:
    assert name in bodies(text)
    assert (tag or name) in labels(text)


def test_a_keyword_that_is_another_spelling_of_a_listed_body_is_no_second_tag() -> None:
    made = labels("ISIS lost the town. ISIS had held it for years.", ("Islamic State",))
    assert "Islamic State" in made
    assert "ISIS" not in made


@pytest.mark.parametrize("kind", ["frigate", "tanker", "ferry", "submarine", "MV", "HMS"])
def test_a_ship_is_no_person(kind: str) -> None:
    assert people(f"The {kind} Otto Berg left the port. The crew of the Otto Berg slept.") == {}


def test_a_captain_behind_a_ship_is_a_person() -> None:
    assert "Otto Berg" in people("From the ship Captain Otto Berg called the port.")


def test_what_a_text_calls_a_town_is_no_person() -> None:
    text = "They left the town of Anna Berga in Chad. In Anna Berga nobody slept."
    assert people(text) == {}
    assert "Anna Berga" in places(text)


def test_a_small_city_far_from_all_that_a_text_names_gets_no_country() -> None:
    assert places("Ethiopia said that a plane left Bole airport on Monday.")["Bole"] is None
    assert places("China said that a plane left Bole on Monday.")["Bole"] == "CN"


def test_a_city_of_a_country_that_the_text_names_goes_before_a_region_elsewhere() -> None:
    assert places("Mozambique said that the ship left Pemba for Maputo.")["Pemba"] == "MZ"


@pytest.mark.parametrize("name", ["Ghent", "Munich", "Cologne", "Geneva", "Antwerp", "Seville", "Turin", "Gothenburg"])
def test_cities_have_their_english_name_in_an_english_text(name: str) -> None:
    assert name in places(f"The talks in {name} ended on Monday.")
    assert name in places(f"They went to Oslo, {name} and Madrid.")


def test_cities_have_their_own_name_in_their_own_language() -> None:
    assert "Köln" in places("Die Gespräche in Köln endeten am Montag.", "de")


@pytest.mark.parametrize(
    ("name", "country"),
    [("N’Djamena", "TD"), ("Nakuru", "KE"), ("San Juan", "PR"), ("Panama City", "PA"), ("Funafuti", "TV")],
)
def test_places_of_datelines_have_a_country(name: str, country: str) -> None:
    listed = named("", [Passage("The rain fell all day.", 0)], "en", filed=f"In {name}.").places
    assert [each.country for each in listed] == [country]


def test_the_apostrophe_of_a_dateline_may_be_any() -> None:
    made = opening("N’DJAMENA (Reuters) - The rain fell all day.")
    assert made is not None
    assert made.dateline.country == "TD"


def test_a_house_that_comments_on_everything_weighs_little_under_any_of_its_names() -> None:
    text = "The US military said so. The Sahel Bank closed in Oslo, and the Sahel Bank paid. The US military knew."
    assert labels(text)[0] == "Sahel Bank"


RUSSIAN = [
    ("Президент Казахстана Ерлан-Бек Тасов встретился с коллегами.", {"Ерлан-Бек Тасов": "президент Казахстана"}),
    ("Он говорил с президентом Узбекистана Шухратом Алиевым.", {"Шухрат Алиев": "президент Узбекистана"}),
    ("Письмо министра обороны Андрея Белинского пришло.", {"Андрей Белинский": "министр обороны"}),
    ("Они встретились с министром культуры Анной Лесковой.", {"Анна Лескова": "министр культуры"}),
    ("Глава «Газпрома» Олег Рощин уехал.", {"Олег Рощин": "глава «Газпрома»"}),
    ("Бывший губернатор Иван Петрович Ладогин умер.", {"Иван Петрович Ладогин": "бывший губернатор"}),
    ("Вчера Сергей Ладогин ушёл в горы.", {"Сергей Ладогин": ""}),
]


@pytest.mark.parametrize(("text", "wanted"), RUSSIAN)
def test_people_of_russian_texts_are_named_in_the_nominative(text: str, wanted: dict[str, str]) -> None:
    assert people(text, "ru") == wanted


def test_people_of_ukrainian_texts_are_named_in_the_nominative() -> None:
    text = "Президент зустрівся з міністром оборони Андрієм Лісовським і з Петром Гаєнком."
    assert people(text, "uk") == {"Андрій Лісовський": "міністр оборони", "Петро Гаєнко": ""}


def test_another_case_of_a_name_is_the_same_person() -> None:
    text = "Министр Олег Рощин приехал. С министром Олегом Рощиным говорили час. Без Олега Рощина ушли."
    assert people(text, "ru") == {"Олег Рощин": "министр"}


@pytest.mark.parametrize(
    "text",
    [
        "Министр обороны Российской Федерации заявил журналистам.",
        "Президент Южной Кореи приехал в Нижний Новгород.",
        "Представитель Белого Дома сказал это на Красной Площади.",
        "Президент сказал Новой Газете, что устал.",
    ],
)
def test_lands_and_bodies_of_russian_texts_are_no_people(text: str) -> None:
    assert people(text, "ru") == {}


def test_a_body_in_the_genitive_is_listed_in_the_nominative() -> None:
    assert bodies("Доходы Газпрома растут, и акции Газпрома тоже.", "ru") == ["Газпром"]


@pytest.mark.parametrize("office", ["CDU-Politiker", "SPD-Abgeordnete", "Grünen-Chefin"])
def test_a_german_office_that_begins_with_a_party_is_the_role(office: str) -> None:
    text = f"Die Gespräche in Berlin leitete {office} Johanna Weber am Montag."
    assert people(text, "de") == {"Johanna Weber": office}


def test_a_french_text_knows_a_name_with_an_apostrophe_of_its_own() -> None:
    assert places("La base de N’Djamena ferme lundi.", "fr") == {"N'Djamena": "TD"}


def test_a_field_before_a_minister_is_that_of_the_office() -> None:
    text = "The Ministry of Health and Trade Minister Jan Holt agreed."
    assert bodies(text) == ["Ministry of Health"]


def test_a_state_that_a_city_elsewhere_is_called_after_is_the_state() -> None:
    text = "Police in Dallas, Texas, said that the cars came from Ontario. Texas paid, the United States said."
    assert places(text)["Ontario"] == "CA"
