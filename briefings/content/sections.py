"""The text of front matter as its keys, so that only the lines of what changes are written anew."""

import re
from typing import Any, NamedTuple

import yaml

from briefings.briefing.front_matter import FrontMatter
from briefings.content.values import MISSING, is_empty, same
from briefings.content.writing import plain_dates
from briefings.text import yaml_reader, yaml_writer

#: Lines that belong to nothing: blank ones and comments. Below a block of text only those that start the line do.
ASIDE = re.compile(r"[ \t]*(?:#.*)?\n?")
ASIDE_OF_TEXT = re.compile(r"#.*\n?")
LINE = re.compile(r"[^\n]*\n|[^\n]+")
ORDER = FrontMatter.__struct_fields__


class Section(NamedTuple):
    """A key with its value, and the blank lines and comments that follow; the first section has no key."""

    key: str
    text: str
    after: str
    node: Any = None
    line: int = 0


def split(text: str) -> list[Section]:
    """The sections of well-formed front matter; raises ValueError where its keys do not start lines of their own."""
    root = yaml_reader.compose(text)
    lines = LINE.findall(text)
    if root is None:
        return [Section("", "", text)]
    starts = [key.start_mark.line for key, _ in root.value]
    if root.flow_style or any(key.start_mark.column for key, _ in root.value) or len(set(starts)) < len(starts):
        raise ValueError("keys that share a line")
    found = [Section("", "", "".join(lines[: starts[0]]))]
    for (key, node), start, end in zip(root.value, starts, [*starts[1:], len(lines)], strict=True):
        last = value_end(node, lines, start, end)
        found.append(Section(key.value, "".join(lines[start:last]), "".join(lines[last:end]), node, start))
    return found


def value_end(node: Any, lines: list[str], start: int, end: int) -> int:
    """The line behind the last one of a value that starts and ends somewhere in `lines[start:end]`."""
    is_text = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    if not is_text and (isinstance(node, yaml.ScalarNode) or node.flow_style):
        return min(max(int(node.end_mark.line), start) + 1, end)
    aside = ASIDE_OF_TEXT if is_text else ASIDE
    while end > start + 1 and aside.fullmatch(lines[end - 1]):
        end -= 1
    return end


def rewrite(mine: str, old: dict[str, Any], values: dict[str, Any], fresh: str) -> str:
    """The curator's front matter `mine`, which reads as `old`, with other `values`: a key that keeps its value keeps
    its lines. `fresh` is the new conversion, whose lines are taken where the value is just the one that stands there.
    """
    lines_of = {each.key: each for each in split(fresh)}
    theirs, _ = yaml_reader.read(fresh, "")
    sections = split(mine)
    made = [
        each if not each.key or same(old[each.key], values.get(each.key, MISSING)) else again(each, values, old)
        for each in sections
    ]
    made = [each for each in made if each.text or each.after]
    for key in values:
        if key not in old and not is_empty(values[key]):
            taken = same(theirs.get(key), values[key]) and key in lines_of
            text = lines_of[key].text if taken else written(key, values[key])
            insert(Section(key, ended(text), ""), made)
    return "".join(ended(each.text) + each.after for each in made)


def again(section: Section, values: dict[str, Any], old: dict[str, Any]) -> Section:
    """A section with another value, or without any."""
    key = section.key
    if is_empty(values.get(key, MISSING)):
        return section._replace(text="")
    node = section.node
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and isinstance(values[key], list):
        return section._replace(text=listed(section, old[key], values[key]))
    return section._replace(text=written(key, values[key]))


def listed(section: Section, old: list[Any], new: list[Any]) -> str:
    """A list with each item on lines of its own: items that stay keep their lines."""
    lines = LINE.findall(section.text)
    starts = [each.start_mark.line - section.line for each in section.node.value]
    if not starts or not all(lines[at].lstrip().startswith("-") for at in starts):
        return written(section.key, new)
    indent = lines[starts[0]][: -len(lines[starts[0]].lstrip())]
    texts = ["".join(lines[at:end]) for at, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    made = [kept(each, old, texts) or item_text(each, indent) for each in new]
    return "".join([*lines[: starts[0]], *map(ended, made)])


def kept(item: Any, old: list[Any], texts: list[str]) -> str:
    """The lines that an item has already; empty where it is new."""
    return next((text for each, text in zip(old, texts, strict=True) if same(each, item)), "")


def item_text(item: Any, indent: str) -> str:
    """One item of a list as lines."""
    lines = yaml_writer.write_items([plain_dates(item)]).splitlines()
    return "".join(f"{indent}{each}\n" for each in lines)


def whole(values: dict[str, Any]) -> str:
    """Front matter as conversion writes it."""
    return yaml_writer.write({key: plain_dates(each, key) for key, each in values.items()})


def written(key: str, value: Any) -> str:
    """A key with its value as conversion writes it."""
    return yaml_writer.write({key: plain_dates(value, key)})


def insert(section: Section, made: list[Section]) -> None:
    """Puts a new key in its place; a comment above the next key stays there."""
    at = place(section.key, made)
    if at and made[at - 1].key:
        section, made[at - 1] = section._replace(after=made[at - 1].after), made[at - 1]._replace(after="")
    made.insert(at, section)


def place(key: str, made: list[Section]) -> int:
    """Where a new key goes: behind the nearest one that stands before it in the content format."""
    keys = [each.key for each in made]
    before = ORDER[: ORDER.index(key)] if key in ORDER else ORDER
    previous = next((each for each in reversed(before) if each in keys), "")
    return keys.index(previous) + 1 if previous in keys else 0


def ended(text: str) -> str:
    """`text` with an end to its last line."""
    return text if not text or text.endswith("\n") else f"{text}\n"
