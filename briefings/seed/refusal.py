"""How a reader says that a document cannot be read."""


class Refusal(Exception):
    """A document that cannot be read: the code, the reason, and what to do."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint
