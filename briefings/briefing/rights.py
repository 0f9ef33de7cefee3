"""Whether anybody has said that the whole text of a seed may be published."""

from briefings.briefing import Briefing
from briefings.briefing.options import Options
from briefings.draft.entities.register import Register
from briefings.errors import Issue, issue, warning

#: Briefings whose text no page shows.
UNSEEN = ("draft", "withdrawn")


def unknown(briefing: Briefing, options: Options) -> Issue | None:
    """An issue where a text was taken over from a seed, none of its sources has `rights` or is in the register,
    and the site minds.
    """
    meta = briefing.meta
    is_whole = bool(meta.seeds and briefing.words and meta.status not in UNSEEN)
    if options.unknown_rights == "ignore" or not is_whole or any(each.rights for each in meta.sources):
        return None
    register = Register(sources=options.sources)
    if any(register.source(each.name, each.url) for each in meta.sources):
        return None
    say = issue if options.unknown_rights == "error" else warning
    message = "has the whole text of a seed, and nobody has said what the rights to it are"
    hint = (
        "write them into `sources[].rights`, or of all its reports into `sources` of content/register.yaml, "
        "or set `convert.unknown_rights` or `convert.rights`"
    )
    return say(briefing.path, "U101", message, hint=hint)
