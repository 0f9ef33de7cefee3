"""Text inside XML. The standard library's own is in a module that reads XML and brings HTTP and TLS with it."""


def escape(text: str) -> str:
    """Text between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """The value of an attribute in its quotes; line ends and tabs would be read as spaces there."""
    value = escape(text).replace('"', "&quot;")
    return f'"{value}"'.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
