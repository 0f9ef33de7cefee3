"""A small map made of nothing but coordinates: places on a net of latitude and longitude.

The projection is equirectangular with the middle latitude true to scale: good enough for a column of 240 units.
"""

import math
from collections.abc import Iterable

import msgspec

from briefings.draft.parts import Place

WIDTH = 240
LOWEST, HIGHEST = 120, 240
#: The foot of the map, where the meridians are labelled.
FOOT = 18
#: What is shown at least, in degrees of latitude.
LEAST = 8.0
STEPS = (1, 2, 3, 5, 10, 15, 20, 30, 45, 60)
#: Lines of the net are at least this far apart.
APART = 56
#: Lines of labels keep this distance.
LEADING = 13
#: Beyond this a label stands on the left of its place.
TURN = 170


class Spot(msgspec.Struct, frozen=True):
    """A place on the map: its circle, and where its label begins (or ends)."""

    name: str
    x: int
    y: int
    label_x: int
    label_y: int
    anchor: str


class Degree(msgspec.Struct, frozen=True):
    """The label of a line of the net."""

    text: str
    x: int
    y: int
    anchor: str


class Map(msgspec.Struct, frozen=True):
    """A map in units of its view box; `net` is a path."""

    width: int
    height: int
    net: str
    spots: tuple[Spot, ...]
    degrees: tuple[Degree, ...]


class Window(msgspec.Struct, frozen=True):
    """What part of the earth is shown, and how large: units for a degree of longitude and of latitude."""

    west: float
    north: float
    across: float
    down: float
    height: int

    def x(self, lon: float) -> int:
        return round((lon - self.west) * self.across)

    def y(self, lat: float) -> int:
        return round((self.north - lat) * self.down)


def map_of(places: Iterable[Place]) -> Map | None:
    """The places that have coordinates on a map, None where none has."""
    known = [(each.name, each.lat, each.lon) for each in places if each.lat is not None and each.lon is not None]
    if not known:
        return None
    lats = [lat for _, lat, _ in known]
    lons = around([lon for _, _, lon in known])
    window = framed(lats, lons)
    spots = labelled([(name, window.x(lon), window.y(lat)) for (name, lat, _), lon in zip(known, lons, strict=True)])
    step = next((each for each in STEPS if each * window.across >= APART), 90)
    meridians = lines(window.west, window.west + WIDTH / window.across, step)
    parallels = lines(window.north - (window.height - FOOT) / window.down, min(window.north, 90), step)
    return Map(WIDTH, window.height, net(window, meridians, parallels), spots, degrees(window, meridians, parallels))


def around(lons: list[float]) -> list[float]:
    """Longitudes without the jump at the date line, where that brings them together."""
    shifted = [lon % 360 for lon in lons]
    return shifted if max(shifted) - min(shifted) < max(lons) - min(lons) else lons


def framed(lats: list[float], lons: list[float]) -> Window:
    """A window with room around the places."""
    middle = (min(lats) + max(lats)) / 2
    squeeze = max(math.cos(math.radians(middle)), 0.2)
    tall = max(lats) - min(lats)
    wide = (max(lons) - min(lons)) * squeeze
    down = min(WIDTH / max(wide * 1.6, LEAST), (HIGHEST - FOOT) / max(tall * 1.6, 1))
    height = round(min(max(tall * 1.6 * down + FOOT, LOWEST), HIGHEST))
    west = (min(lons) + max(lons)) / 2 - WIDTH / (down * squeeze) / 2
    return Window(west, middle + (height - FOOT) / down / 2, down * squeeze, down, height)


def lines(low: float, high: float, step: int) -> list[int]:
    """The multiples of `step` between two degrees."""
    return list(range(math.ceil(low / step) * step, math.floor(high) + 1, step))


def net(window: Window, meridians: list[int], parallels: list[int]) -> str:
    """The lines of the map as a path."""
    foot = window.height - FOOT
    down = [f"M{window.x(each)} 0V{foot}" for each in meridians]
    across = [f"M0 {window.y(each)}H{WIDTH}" for each in parallels]
    return "".join(down + across)


def degrees(window: Window, meridians: list[int], parallels: list[int]) -> tuple[Degree, ...]:
    """The labels of the lines: meridians below, parallels at the left edge."""
    below = [
        Degree(spoken((each + 180) % 360 - 180, "EW"), window.x(each), window.height - 5, "middle")
        for each in meridians
    ]
    left = [Degree(spoken(each, "NS"), 0, window.y(each) - 4, "start") for each in parallels]
    return tuple(each for each in below if 14 < each.x < WIDTH - 14) + tuple(each for each in left if each.y > 8)


def spoken(degree: int, sides: str) -> str:
    """44 → 44° E; the equator and the meridian of Greenwich have no side."""
    return f"{abs(degree)}° {sides[degree < 0]}" if degree % 180 else f"{abs(degree)}°"


def labelled(points: list[tuple[str, int, int]]) -> tuple[Spot, ...]:
    """Places with labels beside them that do not cover one another."""
    spots: list[Spot] = []
    for name, x, y in sorted(points, key=lambda point: (point[2], point[1], point[0])):
        left = x > TURN
        label_y = y + 4
        for other in spots:
            if abs(other.x - x) < TURN and label_y - other.label_y < LEADING:
                label_y = other.label_y + LEADING
        spots.append(Spot(name, x, y, x - 9 if left else x + 9, label_y, "end" if left else "start"))
    return tuple(spots)
