"""Crumbs: what a web page leaves in a text that is no part of the article, and why each is one."""

import re

from briefings.draft import stamps

#: Whole lines, by why they go. A rule matches a whole line, so that "Sign-ups rose 4%." stays.
RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (why, re.compile(rf"(?:{form})[\s.:!…»›>→]*", re.I))
    for why, form in (
        (
            "page furniture",
            r"source|sources|via|share|print|save|e-?mail|listen|comments?|no comments|leave a comment|menu|home"
            r"|search|close"
            r"|bookmark|copy link|link copied|copied|like|tweet|pin it|reply|follow|follow us|log in|sign in"
            r"|register|subscribe"
            r"|skip to (?:main )?content|back to top|top|next|previous|view all|see all|show more|load more|more"
            r"|tags?|topics?"
            r"|text size|font size|a\+ a-|reprints?|permalink|gift(?: this)? article|expand|play|pause|mute"
            r"|photos?|gallery"
            r"|view (?:photo )?gallery|open (?:extended )?image.*|image source|image caption|media caption|getty",
        ),
        (
            "share line",
            r"share (?:this|on|via|by|with)\b.{0,60}|(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit"
            r"|email|e-mail|print|pinterest"
            r"|pocket|messenger|copy link|share)(?:\s*[|,·/]?\s*(?:facebook|twitter|x|whatsapp|telegram|linkedin"
            r"|reddit|email|e-mail|print"
            r"|pinterest|pocket|messenger|copy link|share))+|follow (?:us|me|\w+) on \w+.{0,60}"
            r"|like us on \w+.{0,40}",
        ),
        (
            "advertisement",
            r"(?:skip )?advertisements?|ad|ads|sponsored(?: content)?|promoted"
            r"|story continues below(?: advertisement)?|"
            r"article continues (?:below|after).{0,40}|paid (?:post|content)",
        ),
        (
            "read-more link",
            r"(?:\[|\()?(?:read more|read also|also read|read next|more on this(?: story)?|see also|see more"
            r"|related(?: articles?| stor(?:y|ies)"
            r"| topics?| content| coverage| links?)?|recommended|more from|more stories|watch(?: now| live"
            r"| more)?|don[’']t miss|must read"
            r"|you may also like|editors?[’'] picks?|most (?:read|popular|viewed)|trending|up next|in pictures"
            r"|in depth|explainer)"
            r"(?:\]|\))?(?:\s*[:|–—»›>-]\s*.{1,160})?",
        ),
        (
            "read-more link",
            r"(?:continue|keep) reading.{0,60}|click here.{0,80}|read the full (?:story|article).{0,60}|full story",
        ),
        (
            "newsletter prompt",
            r"(?:sign up|signup|subscribe|register)(?: now| here| today)? (?:for|to|here|now|today)\b.{0,140}"
            r"|get (?:our|the|all the) (?:latest|daily|free|best|news|top|morning|weekly)\b.{0,140}"
            r"|(?:enter )?your e-?mail(?: address)?"
            r"|(?:the )?newsletters?|thank you for (?:subscribing|signing up).{0,60}|by (?:signing up"
            r"|subscribing),? you.{0,200}"
            r"|never miss (?:a|an|our)\b.{0,60}",
        ),
        (
            "video label",
            r"(?:video|watch|audio|listen)[\s:|-]*(?:\d{1,2}:\d\d(?::\d\d)?)?|\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?",
        ),
        (
            "notice of the page",
            r"(?:©|\(c\)|copyright\b).{0,200}|all rights reserved.{0,80}|we use cookies.{0,160}"
            r"|accept (?:all )?cookies|cookie (?:policy|settings)"
            r"|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|this (?:article|story"
            r"|material) (?:was|may not be)"
            r" (?:originally |first )?(?:published|rewritten).{0,160}|(?:\d+ )?min(?:ute)?s? read"
            r"|reading time.{0,20}|estimated read.{0,20}"
            r"|\d+ (?:comments?|shares?|views?|likes?)|posted in .{0,60}|tagged(?: as)? .{0,120}"
            r"|filed under.{0,80}|you are here:? .{0,160}"
            r"|please enable javascript.{0,80}|the views expressed.{0,200}|send (?:us )?(?:tips|feedback).{0,80}",
        ),
    )
)
LONGEST = 260


def why_dropped(text: str) -> str:
    """Why a line is no part of the article, empty where it is."""
    line = text.strip()
    if len(line) > LONGEST:
        return ""
    if not re.search(r"\w", line):
        return "separator"
    if stamps.is_relative(line):
        return "relative time stamp"
    return next((why for why, rule in RULES if rule.fullmatch(line)), "")
