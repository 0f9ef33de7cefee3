"""Digests of mailing lists (RFC 1153): several mails in the text of one."""

import re

#: What parts the preamble from the first mail, and each mail from the next; what each begins with.
PREAMBLE, BETWEEN = re.compile(r"^-{70}$", re.M), re.compile(r"^-{30}$", re.M)
HEAD = re.compile(r"(?:message: \d+\n)?(?=(?:[a-z-]{2,40}: .*\n(?:[ \t].*\n)*){2,30}\n)", re.I)
#: Mails of one digest at most; what has more is read as the one mail that it is.
MOST = 200
FROM = re.compile(r"^from: ", re.I | re.M)


def mails(text: str) -> list[str]:
    """The mails of a digest with their heads; empty for a text that is none."""
    preamble = PREAMBLE.search(text)
    if preamble is None:
        return []
    parts = [each.strip("\n") + "\n" for each in BETWEEN.split(text[preamble.end() :])]
    if len(parts) > MOST:
        return []
    heads = [(HEAD.match(each), each) for each in parts]
    found = [each[head.end() :] for head, each in heads if head is not None and FROM.search(each)]
    return [each for each in found if FROM.search(each.partition("\n\n")[0])]
