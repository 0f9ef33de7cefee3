"""`schema`: the JSON Schema of `config.yaml` or of the register for editors, and the keys as tables for people."""

from pathlib import Path

from briefings.config import schema
from briefings.errors import Stop, issue
from briefings.shell import atomic, tree
from briefings.shell.report import Report


def run(out: Path | None, *, reference: bool = False, register: bool = False) -> Report:
    """Says the schema (or the reference), or writes it to a file."""
    text = of_register() if register else schema.reference() if reference else schema.json_schema()
    if out is None:
        return Report("schema", 0, tuple(text.splitlines()))
    try:
        atomic.replace(out, text.encode(), out.with_name(f".{out.name}.briefings-part"))
    except OSError as trouble:
        raise Stop(
            issue(str(out), "O106", f"cannot be written: {tree.reason(trouble)}", hint="choose another with --out"),
            exit_code=2,
        ) from None
    return Report("schema", 0, (f"Wrote {out}",))


def of_register() -> str:
    """The schema of `content/register.yaml`."""
    from briefings.draft.entities.register import Register

    return schema.json_schema(Register, "content/register.yaml of a Briefings site")
