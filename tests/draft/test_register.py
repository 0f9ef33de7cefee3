"""The register: what a curator has settled wins in names, roles and tags, and what is wrong with it has its place."""

from briefings.config import Config
from briefings.content.conversion import convert
from briefings.content.request import Request
from briefings.draft.dates import Passage
from briefings.draft.entities import named
from briefings.draft.entities.register import PATH, Register, parse
from briefings.draft.tags import Story, tags
from tests.convert.folder import Folder

TEXT = "Dr. Ana Lima, a chemist, met experts of the Rhine Forum in Basra. Lima praised the Rhine Forum."
YAML = b"""entries:
- name: Ana Lima Costa
  kind: person
  aliases: [Ana Lima]
  role: head of the laboratory
- name: Rhine Round Table
  kind: organization
  aliases: [Rhine Forum]
- name: Basrah
  kind: place
  aliases: [Basra]
  country: IQ
- name: drought
  aliases: [dry spell]
"""


def register(data: bytes = YAML) -> Register:
    found, issues = parse(data)
    assert issues == []
    return found


def problems(data: bytes) -> list[str]:
    return [str(each) for each in parse(data)[1]]


def test_names_get_the_spelling_and_the_role_of_the_register() -> None:
    found = named("", [Passage(TEXT, 0)], "en", register())
    assert [(each.name, each.role) for each in found.people] == [("Ana Lima Costa", "head of the laboratory")]
    assert [each.name for each in found.organizations] == ["Rhine Round Table"]
    assert [(each.name, each.country) for each in found.places] == [("Basrah", "IQ")]


def test_tags_get_the_spelling_of_the_register() -> None:
    story = Story("", TEXT, named("", [Passage(TEXT, 0)], "en", register()))
    assert "Rhine Round Table" in tags(story, (), register())
    assert tags(story, ("dry-spell", "Rhine forum", "wine"), register()) == (
        "Rhine Round Table",
        "Basrah",
        "drought",
        "wine",
    )


def test_what_is_never_a_tag_is_none_and_no_name() -> None:
    settled = register(b"entries:\n- name: Rhine Forum\n  never: true\n- name: wine\n  never: true\n")
    found = named("", [Passage(TEXT, 0)], "en", settled)
    assert found.organizations == ()
    assert "wine" not in tags(Story("", TEXT, found), ("wine", "beer"), settled)


def test_without_a_register_nothing_is_settled() -> None:
    assert parse(b"") == (Register(), [])


def test_problems_have_line_and_column() -> None:
    assert problems(b"entries:\n- name: Erbil\n  kind: plaec\n") == [
        "content/register.yaml:3:3: E102 entries[0].kind: expected one of person, organization, place, tag, "
        "got 'plaec' (did you mean `place`?)"
    ]


def test_a_spelling_belongs_to_one_entry() -> None:
    found = problems(b"entries:\n- name: Erbil\n  aliases: [Irbil]\n- name: irbil\n")
    hint = "leave each spelling to one entry"
    assert found == [f"content/register.yaml:4:3: E102 entries[1]: 'irbil' belongs to 'Erbil' already ({hint})"]


def test_a_country_is_of_a_place_and_a_role_of_a_person() -> None:
    data = b"entries:\n- name: NATO\n  kind: organization\n  country: BE\n  role: host\n"
    assert [each.split(" E102 ")[0] for each in problems(data)] == [
        "content/register.yaml:4:3:",
        "content/register.yaml:5:3:",
    ]


def test_bytes_that_are_no_text_are_a_problem() -> None:
    assert [each.split(" ")[1] for each in problems(b"entries:\n- name: \xff\n")] == ["E101"]


SEEDS = {"seeds/a.txt": f"A chemist in the south\n\n{TEXT}\n\nA second paragraph, on 3 May 2022.\n".encode()}


def test_a_changed_register_converts_again() -> None:
    content: dict[str, bytes] = {}
    for data, wanted in ((b"", "Rhine Forum"), (YAML, "Rhine Round Table")):
        content[PATH] = data
        done = convert(Request(Folder(SEEDS), Folder(content), Config()))
        content |= done.writes
        assert wanted in content["content/a-chemist-in-the-south.md"].decode()


def test_the_same_register_converts_nothing_again() -> None:
    content = {PATH: YAML}
    content |= convert(Request(Folder(SEEDS), Folder(content), Config())).writes
    assert convert(Request(Folder(SEEDS), Folder(content), Config())).writes == {}
