"""The one place that asks the time; `SOURCE_DATE_EPOCH` answers where it is set."""

import datetime
import os

from briefings.errors import Stop, issue


def now() -> str:
    """This moment in UTC, ISO 8601 to the second."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        hint = "the seconds since 1970, such as 1613667600"
        trouble = issue("SOURCE_DATE_EPOCH", "C201", f"expected a whole number, got {epoch!r}", hint=hint)
        raise Stop(trouble, exit_code=2) from None


def today() -> str:
    """The day for a person's own files: local, unless `SOURCE_DATE_EPOCH` says."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return now()[:10]
    return datetime.datetime.now().astimezone().date().isoformat()


def stamp() -> str:
    """The true time, for messages: whatever `SOURCE_DATE_EPOCH` says."""
    return datetime.datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
