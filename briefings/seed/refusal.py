"""How a reader says that a document cannot be read."""

from briefings.text.characters import decode


class Refusal(Exception):
    """A document that cannot be read: the code, the reason, and what to do."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def text_of(data: bytes) -> str:
    """Strict UTF-8 as clean text, for the readers of text; raises Refusal."""
    try:
        return decode(data)
    except ValueError as problem:
        if cut_off(data):
            raise Refusal(
                "S105", "it ends in the middle of a character: it seems cut off", "save the document again"
            ) from None
        code = "S104" if "NUL" in str(problem) else "S105"
        raise Refusal(code, str(problem), "save it as UTF-8 text") from None


def cut_off(data: bytes) -> bool:
    """Whether only the last character of UTF-8 text is incomplete."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return problem.reason == "unexpected end of data" and problem.start > 0
    return False
