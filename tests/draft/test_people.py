"""The people of a text: whole names, nobody who is none, and roles that are complete."""

import pytest

from briefings.draft.dates import Passage
from briefings.draft.entities import named
from briefings.draft.parts import Person

UNDER_SECRETARY = "Under Secretary of Defense for Policy"
CHAIRMAN = "Chairman of the Joint Chiefs of Staff Gen."


def people(*passages: str) -> dict[str, str]:
    return {each.name: each.role or "" for each in persons(*passages)}


def persons(*passages: str) -> tuple[Person, ...]:
    return named("", [Passage(each, at) for at, each in enumerate(passages)], "en").people


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Manager Dean Hollis praised his side.", "Dean Hollis", "Manager"),
        ("Dean Abbott, the organist of the abbey, played.", "Dean Abbott", "organist of the abbey"),
        ("Major Tembo, 31, repairs clocks. Tembo said he likes the silence.", "Major Tembo", ""),
        ("The judge was late. Judge Okafor said so.", "Okafor", "Judge"),
        ("Bishop Paul Arnaud led the retired bishop inside.", "Paul Arnaud", "Bishop"),
        ("Army Major Tembo spoke. Tembo said little.", "Tembo", "Army Major"),
    ],
)
def test_what_stands_around_tells_a_title_from_a_given_name(text: str, name: str, role: str) -> None:
    assert people(text) == {name: role}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Petty Officer 2nd Class Tarvo Quillon led it.", "Tarvo Quillon", "Petty Officer 2nd Class"),
        ("Chief Warrant Officer 4 Ulmo Brandt read it.", "Ulmo Brandt", "Chief Warrant Officer 4"),
        ("Air Force Tech. Sgt. Dana Whitlock sang.", "Dana Whitlock", "Air Force Tech. Sgt."),
        ("Lt. j.g. Carla Strand steered.", "Carla Strand", "Lt. j.g."),
        ("Secretary of the Navy Carl Denning spoke.", "Carl Denning", "Secretary of the Navy"),
        ("Linn County Emergency Director Tom Reese spoke.", "Tom Reese", "Linn County Emergency Director"),
        ("New York Attorney General Lena Voss sued.", "Lena Voss", "New York Attorney General"),
        ("Minister of Health Ana Reyes resigned.", "Ana Reyes", "Minister of Health"),
        ("The leader of the opposition, Ana Reyes, left.", "Ana Reyes", "leader of the opposition"),
        ("Ana Reyes, commander of U.S. Africa Command, spoke.", "Ana Reyes", "commander of U.S. Africa Command"),
        ("Rep. Carl Denning, D-N.Y., the House whip, spoke.", "Carl Denning", "Rep., House whip"),
        ("Ana Reyes, 44, a baker who fled in May, said so.", "Ana Reyes", "baker"),
        ("Ohio’s governor, Carl Denning, agreed.", "Carl Denning", "Ohio’s governor"),
        ("Justices Lena Voss and Ana Reyes dissented.", "Lena Voss", "Justice"),
        ("Boatswain’s Mate 1st Class Tarvo Quillon led it.", "Tarvo Quillon", "Boatswain’s Mate 1st Class"),
        ("Ohio’s chief justice, Dame Lena Voss, ruled.", "Lena Voss", "Dame, Ohio’s chief justice"),
        ("Under Secretary of Defense for Policy Carl Denning left.", "Carl Denning", UNDER_SECRETARY),
        ("Chairman of the Joint Chiefs of Staff Gen. Carl Denning left.", "Carl Denning", CHAIRMAN),
        ("Rear Adm. (lower half) Carl Denning left.", "Carl Denning", "Rear Adm. (lower half)"),
        ("Army Reserve 1st Lt. Carl Denning left.", "Carl Denning", "Army Reserve 1st Lt."),
        ("Ana Reyes, the U.S. envoy, spoke. Gen. Carl Denning left.", "Ana Reyes", "U.S. envoy"),
        ("Ana Reyes, Gen. Carl Denning and Lena Voss met.", "Ana Reyes", ""),
        ("It was confirmed by an official, Ana Reyes. An official, Reyes answered.", "Ana Reyes", "official"),
        ("Lena Voss is the business reporter for the paper.", "Lena Voss", "business reporter for the paper"),
    ],
)
def test_a_role_is_complete(text: str, name: str, role: str) -> None:
    assert people(text)[name] == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "President Ana Reyes left. Her predecessor, Carl Denning, stayed.",
            "Carl Denning",
            "predecessor of Ana Reyes",
        ),
        ("Ana Reyes met Lena Voss. Her successor, Carl Denning, stayed.", "Carl Denning", ""),
        ("Lena Voss wept. Her husband, Dirk, held her hand.", "Dirk", "husband of Lena Voss"),
        ("Carl Denning ran. Denning’s wife, Lena Denning, watched.", "Lena Denning", "Denning’s wife"),
        ("A predecessor, Carl Denning, agreed.", "Carl Denning", ""),
        (
            "Carl Denning left. Lena Voss, his successor as chief, spoke.",
            "Lena Voss",
            "successor of Carl Denning as chief",
        ),
        ("Zorvin Quax ruled. His wife, Lena Voss, lives abroad; his brother Borvis does not.", "Borvis", ""),
    ],
)
def test_a_relation_says_whose(text: str, name: str, role: str) -> None:
    assert people(text)[name] == role


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Leland “Sonny” Arnaud Jr. pleaded guilty.", {"Leland Arnaud Jr."}),
        ("His aide spoke for B.J. Quarto.", {"B.J. Quarto"}),
        ("Thomas M. Hoenlig, the Fed’s policymaker, left.", {"Thomas M. Hoenlig"}),
        ("Baron Paul de Montal d’Aulrac has pledged money.", {"Paul de Montal d’Aulrac"}),
        ("It was Bill Denning, and later Jan Hatzfeld.", {"Bill Denning", "Jan Hatzfeld"}),
        ("He was joined by April Ryan and Jordan Campbell.", {"April Ryan", "Jordan Campbell"}),
        ("They asked Park Sung-hoon and Ji-ho Baek.", {"Park Sung-hoon", "Ji-ho Baek"}),
        ("Aref Ali Nayed, a former ambassador, stayed.", {"Aref Ali Nayed"}),
        ("Ms. Rao came late.", {"Rao"}),
        ("The general had served under Suharto.", {"Suharto"}),
        ("It was written by Zoltrix Vandermolt.", {"Zoltrix Vandermolt"}),
        ("Lena Voss and Ukko Zwargel won the race.", {"Lena Voss", "Ukko Zwargel"}),
        ("First lady Jill Denning waved. President Denning did not.", {"Jill Denning", "Denning"}),
        ("President Bush met Elizabeth May of the Green Party.", {"Bush", "Elizabeth May"}),
        (
            "The dead are Ada Quint; she was found by welder Zolt Hutchens Jr., who hid.",
            {"Ada Quint", "Zolt Hutchens Jr."},
        ),
        ("Crown Prince Akihiko came with Madison de Rosario.", {"Crown Prince Akihiko", "Madison de Rosario"}),
        ("Carl Denning came. Zolt Denning left.", {"Carl Denning", "Zolt Denning"}),
        ("Luiz Lula da Silva came. Lula smiled.", {"Luiz Lula da Silva"}),
        ("“It is cold,” said Sutaro, a tea seller.", {"Sutaro"}),
    ],
)
def test_a_name_is_whole(text: str, names: set[str]) -> None:
    assert set(people(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "Though Pompeo was right, nobody listened.",
        "It happened on Martin Luther King Jr. Boulevard.",
        "Freddie Mac and Fannie Mae lent more.",
        "Duke Energy had crews ready.",
        "A surge hit Cape San Blas and St. Helena Parish.",
        "The Apple Pencil Pro buzzes, and Logic Pro was updated.",
        "They stayed at the Grand Hyatt Hotel.",
        "Men from Wadi al-Shati died.",
        "They landed at Roberts International Airport.",
        "Veteran Nollywood stars came.",
        "Front Line Defenders and The Mac Observer agreed.",
        "It was a Grand Slam.",
        "Flights to Reagan National were late.",
        "Happy Thanksgiving, they sang.",
        "Trump Tower stands there. The Trump Chicago loan was paid. Chicago said so.",
    ],
)
def test_a_thing_is_no_person(text: str) -> None:
    assert set(people(text)) <= {"Pompeo", "Trump"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Plaintiff Oscar Dunn sued.", "Oscar Dunn", "Plaintiff"),
        ("CIO Erik Wallander left.", "Erik Wallander", "CIO"),
        ("Minister for the Armed Forces James Heron spoke.", "James Heron", "Minister for the Armed Forces"),
        ("His aide, Anna Lane Johnson, agreed.", "Anna Lane Johnson", "aide"),
        ("“Kara Swisher Is Tired” is a book.", "Kara Swisher", ""),
        ("Photos: Michael Russell Follow", "Michael Russell", ""),
        ("Ekuru Zwarg of the Tarnway Alliance, who sued, won.", "Ekuru Zwarg", ""),
    ],
)
def test_a_name_ends_before_what_is_none_of_it(text: str, name: str, role: str) -> None:
    assert people(text) == {name: role}


def test_a_family_is_no_spelling_of_one_of_it() -> None:
    (person,) = persons("Thomas Edison failed. The world is full of Thomas Edisons. Thomas Edison was one.")
    assert (person.name, person.aliases) == ("Thomas Edison", ())


def test_spellings_of_one_person_are_one_entry() -> None:
    (person,) = persons("Lorna Vander Plough ran. Vander Plough won. Lorna J. Vander Plough, a nurse, smiled.")
    assert (person.name, person.role) == ("Lorna Vander Plough", "nurse")


def test_a_nickname_is_a_spelling() -> None:
    (person,) = persons("Alan “Buzz” Denning retired.")
    assert (person.name, person.aliases) == ("Alan Denning", ("Alan “Buzz” Denning",))
