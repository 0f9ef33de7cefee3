"""Corrections: what a report says about its own mistakes; kept for the editor, who knows on which day each was made."""

import re

NOTE = re.compile(
    r"(?:correction|clarification|editor[’']?s[’']? note|update)\b(?:\s*\([^)]*\)"
    r"|,? [A-Z][\w.]* \d{1,2}(?:, \d{4})?)?\s*[:–—-]\s+\S"
    r"|(?:this|an earlier version of this) (?:story|article|report|piece)\b.*\b(?:corrected|updated|misstated"
    r"|incorrectly|misidentified|clarif\w+)"
    r"|an earlier version of this (?:story|article|report)\b",
    re.I,
)
LONGEST = 800


def is_correction(text: str) -> bool:
    """Whether a paragraph is a note on a mistake in the report itself."""
    return len(text) <= LONGEST and NOTE.match(text) is not None and not re.match(r"update:\s*$", text, re.I)
