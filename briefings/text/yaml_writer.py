"""Writing front matter that a person likes to read and that every YAML reader takes for the same text."""

from typing import Any

import yaml

Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
#: The longest list of short texts, and the longest mapping, that goes on one line.
LIST, MAPPING = 200, 110


class Flow(list[Any]):
    """A list written in flow style: `[nato, iraq]`."""


class FlowMap(dict[str, Any]):
    """A mapping written in flow style: `{place: Washington, country: US}`."""


class Plain(str):
    """A date, written without quotes."""

    __slots__ = ()


class FrontMatterDumper(Dumper):  # type: ignore[misc]  # PyYAML's C dumper is untyped
    """PyYAML's safe dumper (it quotes what YAML 1.1 would misread), with short lists on one line and no aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  (PyYAML calls it so)
        return True


FrontMatterDumper.add_representer(
    Plain, lambda dumper, data: dumper.represent_scalar("tag:yaml.org,2002:timestamp", str(data))
)
FrontMatterDumper.add_representer(
    Flow, lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", data, True)
)
FrontMatterDumper.add_representer(
    FlowMap, lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), True)
)


def write(data: dict[str, Any]) -> str:
    """`data` as block YAML in the given order; empty values are left out, short lists and mappings go on one line."""
    lean = {
        key: flowing(each)
        for key, each in data.items()
        if each is not None and each != [] and each != {} and each != ""
    }
    return dump(lean)


def write_items(values: list[Any]) -> str:
    """The items of a list, each on lines of its own."""
    return dump([flowing(each) for each in values])


def dump(data: Any) -> str:
    """Block YAML, whose lines are as long as they are."""
    return str(yaml.dump(data, Dumper=FrontMatterDumper, allow_unicode=True, sort_keys=False, width=1_000_000))


def flowing(value: Any) -> Any:
    """`value` marked for flow style where it is short and flat."""
    if isinstance(value, list):
        items = [flowing(each) for each in value]
        flat = all(isinstance(each, str | int | float) for each in items)
        return Flow(items) if flat and sum(len(str(each)) + 2 for each in items) < LIST else items
    if isinstance(value, dict):
        pairs = {key: flowing(each) for key, each in value.items() if each is not None and each != [] and each != ""}
        flat = all(not isinstance(each, list | dict) and not is_moment(each) for each in pairs.values())
        width = sum(len(str(key)) + len(str(each)) + 4 for key, each in pairs.items())
        return FlowMap(pairs) if flat and width < MAPPING else pairs
    return value


def is_moment(value: Any) -> bool:
    """Whether a date has an hour: inside a flow mapping its colons would have to be quoted, and its kind be written."""
    return isinstance(value, Plain) and ":" in value
