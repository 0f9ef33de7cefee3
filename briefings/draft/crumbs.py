"""Crumbs: what a web page leaves in a text that is no part of the article, and why each is one."""

import functools
import re

from briefings.draft import furniture, stamps

NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|e-?mail|print|pinterest|pocket|messenger|copy link"
    r"|share)"
)
#: Regular expressions of whole lines, one a line, by why they go; so that "Sign-ups rose 4%." stays.
FORMS = {
    "page furniture": """
        sources?
        via
        share
        share (?:page|article|story)
        about sharing
        print|save|e-?mail|listen|bookmark|copy link|link copied|copied|like|tweet|pin it|reply|reprints?|permalink
        published|updated|posted|by
        (?:no |leave a )?comments?
        menu|home|search|close|top|back to top|next|previous|expand|play|pause|mute|more
        follow(?: us)?|log in|sign in|register|subscribe
        skip to (?:main )?content
        (?:view|see) all|(?:show|load) more
        tags?|topics?|photos?|gallery|getty
        text size|font size|a\\+ a-
        gift(?: this)? article
        article content|join the conversation
        (?:purchase|buy) licensing rights.{0,40}|opens? (?:in )?(?:a )?new (?:tab|window)
        is this page useful|was this (?:page|article|story) helpful|was this helpful
        view (?:photo )?gallery|open (?:extended )?image.*
        image source|image caption|media caption
        """,
    "share line": f"""
        share (?:this|on|via|by|with)\\b.{{0,60}}
        {NETWORK}(?:\\s*[|,·/]?\\s*{NETWORK})+
        follow (?:us|me|\\w+(?: \\w+)?) on \\w+.{{0,100}}
        like us on \\w+.{{0,40}}
        """,
    "advertisement": """
        (?:skip )?advertisements?(?: \\d{1,2})?|ads?|sponsored(?: content)?|promoted|paid (?:post|content)
        story continues below(?: advertisement)?
        article continues (?:below|after).{0,40}
        this advertisement has not loaded yet.{0,80}
        """,
    "newsletter prompt": """
        (?:sign up|signup|subscribe|register)(?: now| here| today)? (?:for|to|here|now|today)\\b.{0,140}
        (?:get|receive) .{1,160}\\b(?:newsletters?|in(?:to)? your inbox|to your inbox|sign up(?: here| now)?)\\b.{0,60}
        get (?:our|the|all the) (?:latest|daily|free|best|news|top|morning|weekly)\\b.{0,140}
        (?:enter )?your e-?mail(?: address)?
        (?:become a fan|get (?:e-?mail|news|\\w+) (?:alerts|updates)).{0,80}
        (?:the )?newsletters?
        thank you for (?:subscribing|signing up).{0,60}
        by (?:signing up|subscribing),? you.{0,200}
        never miss (?:a|an|our)\\b.{0,60}
        """,
    "video label": """
        (?:video|watch|audio|listen)[\\s:|-]*(?:\\d{1,2}:\\d\\d(?::\\d\\d)?)?
        \\d{1,2}:\\d\\d ?/ ?\\d{1,2}:\\d\\d
        """,
    "notice of the page": """
        (?:©|\\(c\\)|copyright\\b).{0,200}
        all rights reserved.{0,80}
        we use cookies.{0,160}
        accept (?:all )?cookies|cookie (?:policy|settings)
        terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)
        this (?:article|story|material) (?:was|may not be) (?:originally |first )?(?:published|rewritten).{0,160}
        (?:\\d+[ -])?min(?:ute)?s? read|reading time.{0,20}|estimated read.{0,20}
        \\d+ (?:comments?|shares?|views?|likes?)
        posted in .{0,60}|tagged(?: as)? .{0,120}|filed under.{0,80}|you are here:? .{0,160}
        please enable javascript.{0,80}
        the post .{1,200} (?:appeared first|first appeared) on .{1,100}
        the views expressed.{0,200}
        send (?:us )?(?:tips|feedback).{0,80}
        our standards: .{0,80}
        """,
}
#: Labels of links to other articles: what stands behind the colon, or in short lines below, goes with them.
LABELS = r"""(?:\[|\()?(?:read more|read also|also read|read next|more on this(?: story)?|see also|see more|recommended
    |related(?: articles?| stor(?:y|ies)| topics?| content| coverage| links?)?|more from|more stories
    |(?:recommended|more|trending|latest) from (?:editorial|our editors|the newsroom)
    |watch(?: now| live| more)?|don[’']t miss|must read|you may also like|editors?[’'] picks?
    |most (?:read|popular|viewed)|trending|up next|in pictures|in depth|explainer)(?:\]|\))?"""
ANY_LABEL = rf"(?:{re.sub(chr(10) + ' *', '', LABELS)}|(?:{furniture.lines(furniture.LABELS)}))"
LABEL = re.compile(ANY_LABEL + r"[\s:：»›>→]*", re.I)
END = r"[\s.:!…»›>→]*"
READ_MORE = re.compile(
    ANY_LABEL + rf"(?:\s*[:：|–—»›>-]\s*.{{1,160}})?{END}"
    rf"|(?:(?:continue|keep) reading.{{0,60}}|click here.{{0,80}}|read the full (?:story|article).{{0,60}}"
    rf"|full story){END}",
    re.I,
)
LONGEST = 260


def compiled(forms: str) -> re.Pattern[str]:
    """One pattern of many forms."""
    return re.compile(f"(?:{'|'.join(each.strip() for each in forms.strip().split(chr(10)))}){END}", re.I)


RULES = (
    ("read-more link", READ_MORE),
    *((why, compiled(forms)) for why, forms in FORMS.items()),
    *((why, compiled(furniture.lines(words))) for why, words in furniture.FURNITURE.items()),
    ("newsletter prompt", compiled(furniture.PROMPTS)),
)


@functools.lru_cache(4096)  # short lines are asked for again when a page is told from an article
def why_dropped(text: str) -> str:
    """Why a line is no part of the article, empty where it is."""
    line = text.strip()
    if len(line) > LONGEST:
        return ""
    if not re.search(r"[^\W_]", line):
        return "separator"
    if stamps.is_relative(line):
        return "relative time stamp"
    return next((why for why, rule in RULES if rule.fullmatch(line)), "")


def is_label(text: str) -> bool:
    """Whether a line only announces links to other articles."""
    return LABEL.fullmatch(text.strip()) is not None
