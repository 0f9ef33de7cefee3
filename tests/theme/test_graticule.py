"""The map made of coordinates."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from briefings.draft.parts import Place
from briefings.theme.graticule import FOOT, WIDTH, map_of

ERBIL = Place("Erbil", lat=36.19, lon=44.01)
BAGHDAD = Place("Baghdad", lat=33.31, lon=44.37)

places = st.lists(
    st.builds(Place, name=st.just("x"), lat=st.floats(-90, 90), lon=st.floats(-180, 180)), min_size=1, max_size=8
)


def test_north_is_up_and_east_is_right() -> None:
    drawn = map_of([BAGHDAD, ERBIL, Place("Ankara", lat=39.93, lon=32.86)])
    assert drawn is not None
    spots = {spot.name: spot for spot in drawn.spots}
    assert spots["Ankara"].y < spots["Erbil"].y < spots["Baghdad"].y
    assert spots["Ankara"].x < spots["Erbil"].x < spots["Baghdad"].x


def test_without_coordinates_there_is_no_map() -> None:
    assert map_of([Place("Erbil")]) is None
    assert map_of([]) is None


def test_lines_are_labelled_by_degree_and_side() -> None:
    drawn = map_of([Place("Quito", lat=-0.18, lon=-78.47)])
    assert drawn is not None
    texts = [degree.text for degree in drawn.degrees]
    assert "78° W" in texts
    assert "0°" in texts


def test_places_on_both_sides_of_the_date_line_are_neighbours() -> None:
    drawn = map_of([Place("Suva", lat=-18.1, lon=178.4), Place("Apia", lat=-13.8, lon=-171.8)])
    assert drawn is not None
    assert abs(drawn.spots[0].x - drawn.spots[1].x) < 180
    assert {degree.text[-1] for degree in drawn.degrees if degree.anchor == "middle"} <= {"E", "W", "°"}


@given(places)
def test_every_place_is_on_the_map(found: list[Place]) -> None:
    drawn = map_of(found)
    assert drawn is not None
    assert len(drawn.spots) == len(found)
    assert all(0 <= spot.x <= WIDTH and 0 <= spot.y <= drawn.height - FOOT for spot in drawn.spots)
    assert len(drawn.degrees) <= 24


@given(places)
def test_labels_do_not_cover_one_another(found: list[Place]) -> None:
    drawn = map_of(found)
    assert drawn is not None
    lines = sorted((spot.label_y, spot.x) for spot in drawn.spots)
    assert all(b[0] - a[0] >= 13 or abs(b[1] - a[1]) >= 100 for a, b in itertools.pairwise(lines))
