"""The JSON Schema of `config.yaml` for editors, and its reference in Markdown: both made from the same types."""

import json
from typing import Any

import msgspec

from briefings import config
from briefings.config import Config


def json_schema(kind: type[msgspec.Struct] = Config, title: str = "config.yaml of a Briefings site") -> str:
    """The schema as JSON with a final newline."""
    (reference,), components = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **reference,
        "$defs": components,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def reference() -> str:
    """Every key with its type, default and meaning, as Markdown tables, one for each section."""
    sections = [table("Top level", Config)]
    sections += [
        table(f"`{field.name}:`", field.type)
        for field in msgspec.structs.fields(Config)
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct)
    ]
    return "\n".join(sections)


def table(heading: str, kind: type[msgspec.Struct]) -> str:
    """One section: what it is for, and a row for each of its keys."""
    rows = [row(field.name, msgspec.json.schema(field.type), default(field)) for field in msgspec.structs.fields(kind)]
    purpose = (kind.__doc__ or "").strip()
    lines = [f"## {heading}", "", purpose, "", "| key | what it may hold | default | meaning |", "|---|---|---|---|"]
    return "\n".join([*lines, *rows, ""])


def row(name: str, schema: dict[str, Any], default: Any) -> str:
    """One key."""
    if "$ref" in schema:
        return f"| `{name}` | a section of its own | | see below |"
    shown = json.dumps(default, ensure_ascii=False)
    return f"| `{name}` | {holds(schema)} | `{shown}` | {schema.get('description', '')} |"


def default(field: msgspec.structs.FieldInfo) -> Any:
    """What holds where the key is not written."""
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()


def holds(schema: dict[str, Any]) -> str:
    """What a schema allows, in words."""
    if "title" in schema and schema.get("type") != "object":
        return str(schema["title"])
    if "enum" in schema:
        return ", ".join(f"`{each}`" for each in schema["enum"])
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(holds(each) for each in schema["anyOf"]))
    if "$ref" in schema:
        kind_named: type[msgspec.Struct] = getattr(config, str(schema["$ref"]).rpartition("/")[2])
        return f"`{{{', '.join(kind_named.__struct_encode_fields__)}}}`"
    kind = str(schema.get("type", "anything"))
    if kind == "array":
        return f"a list of {holds(schema.get('items', {}))}"
    return {
        "string": "a text",
        "integer": "a whole number",
        "number": "a number",
        "boolean": "`true` or `false`",
        "object": "a mapping",
        "null": "nothing",
    }.get(kind, kind)
