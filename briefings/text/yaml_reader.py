"""A hardened YAML reader: data only, every problem with its line and column.

Only `true`, `false`, `null`, `~` and decimal numbers are not text, so a country `NO` is Norway and `12:30` a text. No
tags, anchors or aliases, no duplicate keys, at most `MAX_DEPTH` levels. It reads with libyaml where PyYAML has it.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from briefings.errors import Issue, issue
from briefings.text.characters import clean

MAX_DEPTH = 20
#: Above this many openings a flat scan counts the levels first: composing recurses in C, and 60,000 levels would end
#: the process.
SUSPICIOUS = 300

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: A sign of aliases, anchors or tags where a token may start: not behind a word, nor behind a word and one space.
PROPERTY = re.compile(r"[&*!](?<![^\s\-?:,\[{\ufeff].)(?<![^\s\-?:,\[{\ufeff][ \t].)")
CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,17})(?:\.\d{1,17})?")
#: What a constant or a number starts with.
STARTS = frozenset("tfn~-0123456789")
DEEP_LINE = re.compile(rf"^[ \t\-?:]{{{SUSPICIOUS},}}", re.M)

Path = tuple[str | int, ...]
Place = tuple[int, int]


class Nodes(Loader):  # type: ignore[misc]
    """A loader that asks for no text what YAML 1.1 takes it for, which is a third of composing."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:  # noqa: ARG002  (called so by PyYAML)
        return ""

    def descend_resolver(self, parent: Any, index: Any) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


class Refused(Exception):
    """YAML that is well formed, but not of the plain kind read here."""

    def __init__(self, message: str, mark: Any, first: Any = None) -> None:
        super().__init__(message)
        self.message, self.mark, self.first = message, mark, first


def read(text: str, path: str, first_line: int = 1) -> tuple[dict[str, Any], list[Issue]]:
    """The mapping that `text` holds (empty where there are issues); `first_line` is where it starts in `path`."""
    try:
        node = compose(text)
        if node is None:
            return {}, []
        if not isinstance(node, yaml.MappingNode):
            raise Refused("expected `key: value` lines", node.start_mark)
        return value(node, 1), []
    except Refused as problem:
        first = f", first on line {problem.first.line + first_line}" if problem.first is not None else ""
        return {}, [issue(path, "Y102", problem.message + first, at=place(problem.mark, first_line))]
    except yaml.MarkedYAMLError as problem:
        from briefings.text.yaml_mistakes import mistake  # only where there is one

        found = mistake(problem, text)
        return {}, [issue(path, "Y101", found.message, hint=found.hint, at=place(found.mark, first_line))]
    except (yaml.YAMLError, RecursionError, ValueError) as problem:
        why = "too deeply nested" if isinstance(problem, RecursionError) else str(problem).splitlines()[0]
        return {}, [issue(path, "Y101", f"not valid YAML: {why}", at=(first_line, 0))]


def place(mark: Any, first_line: int) -> Place:
    """A YAML mark as (line, column), counted from 1 in the whole file."""
    return (mark.line + first_line, mark.column + 1) if mark is not None else (first_line, 0)


def compose(text: str) -> Any:
    """The node tree of `text`, None where it is empty; raises Refused or yaml.YAMLError."""
    opened = text.count("[") + text.count("{")
    if opened > SUSPICIOUS or DEEP_LINE.search(text) or PROPERTY.search(text):
        refuse_in(text)
    return yaml.compose(text, Loader=Nodes)


def refuse_in(text: str) -> None:
    """Walks the events, which nest nothing, and refuses what composing would expand or recurse into."""
    depth = 0
    event: Any  # the stubs do not know the attributes of the kinds of events
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.AliasEvent):
            raise Refused(f"aliases (`*{event.anchor}`) are not read", event.start_mark)
        if getattr(event, "anchor", None) is not None:
            raise Refused(f"anchors (`&{event.anchor}`) are not read", event.start_mark)
        if getattr(event, "tag", None) is not None:
            raise Refused(f"tags (`{event.tag}`) are not read", event.start_mark)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise Refused(f"more than {MAX_DEPTH} levels deep", event.start_mark)


def value(node: Any, depth: int) -> Any:
    """What a node holds, in plain Python; raises Refused."""
    kind = type(node)
    if kind is yaml.ScalarNode:
        return scalar(node)
    if depth > MAX_DEPTH:
        raise Refused(f"more than {MAX_DEPTH} levels deep", node.start_mark)
    if kind is yaml.SequenceNode:
        return [value(each, depth + 1) for each in node.value]
    return mapping(node, depth)


def mapping(node: Any, depth: int) -> dict[str, Any]:
    """A mapping with text keys, each once; a repeated key names both lines."""
    result: dict[str, Any] = {}
    for key, each in node.value:
        if type(key) is not yaml.ScalarNode:
            raise Refused("a key must be a text", key.start_mark)
        name = clean(key.value)
        if name in result:
            first = next(known for known, _ in node.value if clean(known.value) == name)
            raise Refused(f"the key `{name}` stands twice", key.start_mark, first.start_mark)
        result[name] = value(each, depth + 1)
    return result


def scalar(node: Any) -> Any:
    """A text, unless it is plain and one of the constants or a decimal number that prints as it is written."""
    text = clean(node.value)  # an escape in double quotes may write what reading has removed
    if node.style or (text and text[0] not in STARTS):  # quoted, or a block, or words
        return text
    if text in CONSTANTS:
        return CONSTANTS[text]
    if NUMBER.fullmatch(text):
        number = float(text) if "." in text else int(text)
        return number if str(number) == text else text
    return text


def places(text: str, first_line: int = 1) -> dict[Path, Place]:
    """Where each key and each list item of a well-formed `text` stands; made only when there are issues to place."""
    node = compose(text)
    return {} if node is None else dict(walk(node, (), first_line))


def walk(node: Any, path: Path, first_line: int) -> Iterator[tuple[Path, Place]]:
    """Every (path, place) below `node`: a mapping's entries stand where their key stands."""
    if isinstance(node, yaml.MappingNode):
        for key, each in node.value:
            yield (*path, key.value), place(key.start_mark, first_line)
            yield from walk(each, (*path, key.value), first_line)
    elif isinstance(node, yaml.SequenceNode):
        for index, each in enumerate(node.value):
            yield (*path, index), place(each.start_mark, first_line)
            yield from walk(each, (*path, index), first_line)
