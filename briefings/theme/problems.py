"""What went wrong in a template, as an issue with file and line: never a traceback for a theme author."""

from types import TracebackType

import jinja2

from briefings.errors import Issue, issue
from briefings.theme import Theme

#: What a template can do wrong while it runs. Others, such as a time limit, are for the caller.
WRONG = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)


class TemplateProblem(Exception):
    """A template that cannot be rendered, with file and line."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue)
        self.issue = issue


class UnknownAsset(LookupError):
    """A template asked for an asset that the theme does not have."""


def absent(theme: Theme, name: str) -> Issue:
    """A page's own template is not in the theme."""
    hint = "write it, or let the theme extend one that has it"
    message = "the theme has no such template, and every theme needs it"
    return issue(f"{theme.name}/templates/{name}", "T111", message, hint=hint)


def syntax_issue(theme: Theme, name: str, problem: Exception) -> Issue:
    """A template that Jinja cannot read."""
    line = problem.lineno if isinstance(problem, jinja2.TemplateSyntaxError) else 0
    return issue(theme.origins[name], "T110", str(getattr(problem, "message", problem)), at=(line, 0))


def explained(theme: Theme, name: str, problem: Exception) -> Issue:
    """What went wrong while a template ran, at the innermost line of a template that was running."""
    template, line = place(problem.__traceback__) or (name, 0)
    code, message = described(problem)
    return issue(theme.origins[template], code, message, at=(line, 0))


def place(trace: TracebackType | None) -> tuple[str, int] | None:
    """The innermost template of a traceback and the line in its source, which Jinja keeps beside the code."""
    found: tuple[str, int] | None = None
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            found = template.name, template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return found


def described(problem: Exception) -> tuple[str, str]:
    """An error as a code and a message for theme authors."""
    if isinstance(problem, RecursionError):
        return "T117", "this template leads back to itself without an end"
    if isinstance(problem, jinja2.TemplateNotFound):
        return "T111", f"there is no template {problem.name!r}"
    if isinstance(problem, jinja2.UndefinedError):
        return "T115", str(problem)
    if isinstance(problem, UnknownAsset):
        return "T116", str(problem.args[0])
    return "T119", f"cannot be rendered: {problem} ({type(problem).__name__})"
