"""Reports that several seeds hold: they are named, joined where the curator says so, and stay joined."""

from briefings.content import joining
from briefings.content.shelf import Library
from tests.convert.folder import Folder, Site

WIRE = """{title}

BRUSSELS, Feb. 18, 2021 - The ministers agreed on Thursday to widen the training mission in Iraq, step by step.

The mission will train the police and the ministries too, and it will go to places outside of the capital city.

Nobody said how many trainers would come, nor from which countries, but all of it is to follow a request of Baghdad.
"""
OWN = """Rivers rise in the north

The rivers rose by two metres on Monday, officials of the district said, and will fall again by the end of this week.

Schools stay closed until the bridge over the eastern arm has been seen by engineers, which takes three days or four.
"""
A, B = "content/ministers-agree-on-iraq.md", "content/a-wider-mission.md"


def site() -> Site:
    made = {"a.txt": WIRE.format(title="Ministers agree on Iraq"), "b.txt": WIRE.format(title="A wider mission")}
    return Site({**{name: text.encode() for name, text in made.items()}, "c.txt": OWN.encode()})


def notes(made: Site, only: str = "") -> list[str]:
    return [str(each) for each in made.convert(only=only).issues if each.code == "S305"]


def test_two_copies_are_noted_once_with_both_seeds_and_the_remedy() -> None:
    made = site()
    (found,) = notes(made)
    assert found.startswith("seeds/b.txt: note: S305 seeds/b.txt holds much the same report as seeds/a.txt")
    assert f"`briefings convert --join {A} {B}`" in found
    assert notes(made) == []


def test_a_new_copy_is_noted_where_only_its_seed_is_converted() -> None:
    made = site()
    late = made.seeds.pop("seeds/b.txt")
    assert notes(made) == []
    made.seeds["seeds/b.txt"] = late
    assert len(notes(made, only="seeds/b.txt")) == 1


def test_a_copy_whose_briefing_was_deleted_is_not_noted() -> None:
    made = site()
    made.convert()
    del made.content[B]
    made.seeds["seeds/a.txt"] += b"\nAnd one thing more.\n"
    assert notes(made) == []


def join(made: Site, *named: str) -> joining.Joined:
    done = joining.join(Library(Folder(made.content)), named[0], list(named[1:]))
    made.content |= done.writes
    for each in done.gone:
        del made.content[each]
    return done


def test_a_joined_briefing_has_the_ties_and_sources_of_all() -> None:
    made = site()
    made.convert()
    sources = "sources:\n- {name: One, url: 'https://one.example/'}\n"
    made.content[B] = made.content[B].replace(b"seeds:\n", f"{sources}seeds:\n".encode())
    text = made.content[B]
    assert join(made, A, "seeds/b.txt").issues == ()
    assert B not in made.content
    assert made.content["content/.converted/a-wider-mission.joined.md"] == text
    joined = made.content[A].decode()
    assert "name: One" in joined[: joined.index("\nseeds:")]
    assert joined.index("seeds/a.txt") < joined.index("seeds/b.txt")


def test_what_is_joined_stays_so_whatever_its_seeds_say_later() -> None:
    made = site()
    made.convert()
    join(made, A, B)
    assert "content/.converted/a-wider-mission.joined.md" not in made.content
    assert outcomes(made) == {"a": "kept", "b": "joined", "c": "unchanged"}
    made.seeds["seeds/b.txt"] += b"\nAnd one thing more.\n"
    made.seeds["seeds/a.txt"] = made.seeds["seeds/a.txt"].replace(b"the capital city", b"the capital")
    assert outcomes(made) == {"a": "merged", "b": "joined", "c": "unchanged"}
    assert b"outside of the capital.\n" in made.content[A]
    assert b"seeds/b.txt" in made.content[A]
    assert B not in made.content
    assert outcomes(made) == {"a": "kept", "b": "joined", "c": "unchanged"}


def test_a_joined_briefing_can_be_had_again() -> None:
    made = site()
    made.convert()
    before = made.content[B]
    join(made, A, B)
    made.convert(again="seeds/b.txt")
    assert made.content[B] == before
    assert outcomes(made) == {"a": "kept", "b": "unchanged", "c": "unchanged"}


def outcomes(made: Site) -> dict[str, str]:
    return {each.seed[6]: str(each.action) for each in made.convert().outcomes}


def test_what_cannot_be_joined_is_said_and_nothing_is_done() -> None:
    made = site()
    made.convert()
    made.content[B] = made.content[B].replace(b"title:", b"locked: true\ntitle:")
    before = dict(made.content)
    assert [each.code for each in join(made, A, B).issues] == ["S310"]
    assert [each.code for each in join(made, A, A).issues] == ["S309"]
    assert [each.code for each in join(made, A, "content/x.md", "seeds/x.txt").issues] == ["S307", "S307"]
    assert made.content == before


def test_two_short_texts_are_copies_only_if_they_are_equal() -> None:
    short = b"Ferry stopped\n\nThe ferry to Fanoe was stopped on Monday by ice in the harbour.\n"
    other = short.replace(b"Monday", b"Tuesday")
    done = Site({"a.txt": short, "b.txt": short, "c.txt": other}).convert()
    assert [(each.location.path, each.code) for each in done.issues if each.code == "S305"] == [("seeds/b.txt", "S305")]
