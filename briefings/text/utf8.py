"""Files that their owner writes: UTF-8, with or without a byte order mark."""

from briefings.errors import Issue, issue


def text_of(data: bytes, path: str, code: str) -> tuple[str, list[Issue]]:
    """The text of a file, or an empty one and an error at the first line that is not UTF-8."""
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        return "", [issue(path, code, "this line is not UTF-8", hint="save the file as UTF-8", at=(line, 0))]
