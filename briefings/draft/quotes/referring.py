"""Whom the words for a speaker point back to: a pronoun, an office, `the ministry`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefings.draft.quotes import attribution, pointing, slavic
from briefings.draft.quotes.grammar import Grammar, words
from briefings.draft.quotes.names import is_role
from briefings.draft.quotes.people import Directory, Mention
from briefings.draft.quotes.scenes import Scene, Speech
from briefings.draft.quotes.subjects import Subject, head_of
from briefings.draft.quotes.vocabulary import PROFESSIONS

#: Those who speak without a name all through a report: `the official` is not whoever was named last.
UNNAMED = words(
    """
    official officials source sources spokesman spokeswoman spokesperson witness witnesses resident residents diplomat
    diplomats aide aides analyst analysts statement expert experts researchers police lawyer officer
    """
)
#: Offices that readers know who holds, so that a report may never name them.
HIGH = words("president king queen pope emperor chancellor premier minister governor mayor monarch ayatollah")
ARTICLE = re.compile(r"(?:the|der|die|le|la|el)\s|l’")
#: Nouns for anybody who came up before.
GENERIC = words("man woman person official")
#: Characters within which another word may stand for a name: `the striker`, `the Italian`, `the 58-year-old`.
CLOSE = 400


class Memory:
    """What was read so far of one text; mutable while its quotations are read, and seen by nobody else."""

    def __init__(self, directory: Directory, grammar: Grammar) -> None:
        self.directory, self.grammar = directory, grammar
        self.speeches: list[Speech] = []
        self.described: dict[str, str] = {}
        #: The last who spoke, and the paragraph before, for one that says nothing of its own.
        self.last: Speech | None = None
        self.before: Scene | None = None
        self.here: Scene | None = None

    def of_pronoun(self, pronoun: str, at: int) -> tuple[str, str]:
        """Whom a pronoun means: who spoke last, unless somebody else who fits has been named since."""
        spoken = self.speeches[-2] if len(self.speeches) > 1 else None
        if pronoun == "it" or (pronoun == "they" and not (spoken and spoken.description)):
            if pointed := self.pointed(pronoun, at, spoken):
                return pointed
            if pronoun == "it":
                return "", ""
        if pronoun == "same":
            acting = [each for each in self.directory.before(at) if each.subject and self.is_here(each.at, spoken)]
            if acting:
                return first_of_sentence(acting), ""
        if pronoun in ("they", "same"):
            return (spoken.speaker, spoken.description) if spoken else ("", "")
        if same := self.called(pronoun, at):
            return same, ""
        if office := self.unnamed(at):
            return office
        if (source := self.source(pronoun, at, spoken)) is not None:
            return source, ""
        mentions = [each for each in self.directory.before(at) if self.directory.sex(each.name) in (pronoun, "")]
        mentions = self.people_among(mentions)
        since = [each for each in mentions if each.subject and (spoken is None or each.at > spoken.at)]
        if spoken and spoken.description and not spoken.speaker and not since:
            return "", spoken.description
        if since:
            return first_of_sentence(since), ""
        if spoken and spoken.speaker in self.directory.known and self.directory.sex(spoken.speaker) in (pronoun, ""):
            return spoken.speaker, ""
        return (mentions[0].name, "") if mentions else ("", "")

    def source(self, pronoun: str, at: int, spoken: Speech | None) -> str | None:
        """Whom the sentence before names as its source in Russian or Ukrainian: `По словам Ивана Петрова, …`.

        None where it names none, empty where that one is a he and the pronoun a she.
        """
        if self.here is None:
            return None
        start = self.here.passage.start
        before = [each for each in pairwise([*self.here.where, len(self.here.hidden)]) if start + each[1] <= at]
        if not before or (spoken and spoken.at >= start + before[-1][0]):
            return None
        name, sex = slavic.source(self.here.hidden[slice(*before[-1])])
        if " " not in name:
            return None
        return self.directory.full(name, at) if sex in (pronoun, "") else ""

    def people_among(self, mentions: list[Mention]) -> list[Mention]:
        """The mentions surely of people; of others only those that act in this paragraph as nobody else does."""
        start = self.here.passage.start if self.here else 0
        sure = [each for each in mentions if self.directory.known[each.name].sure]
        if any(each.at >= start for each in sure):
            return sure
        acting = [each for each in mentions if each.at >= start and each.subject]
        return [*acting, *sure] or mentions

    def called(self, pronoun: str, at: int) -> str:
        """Who alone is named in the sentence before, which goes on with the same pronoun: `Quill said she was glad.`"""
        if self.here is None:
            return ""
        start = self.here.passage.start
        near = [each for each in self.directory.before(at) if each.at >= start and each.at < at]
        if not near:
            return ""
        low, high = self.here.sentence(near[0].at - start)
        inside = [each for each in near if each.at >= start + low]
        if start + high > at or len({each.name for each in inside}) > 1 or not inside[-1].subject:
            return ""
        forms = self.grammar.she if pronoun == "she" else self.grammar.he
        rest = self.here.hidden[inside[-1].at - start : high].casefold().split()
        return near[0].name if any(each in forms for each in rest) else ""

    def is_here(self, at: int, spoken: Speech | None) -> bool:
        """Whether a place is in this paragraph, and behind the last quotation."""
        return self.here is not None and self.here.passage.start <= at and (spoken is None or at > spoken.at)

    def unnamed(self, at: int) -> tuple[str, str] | None:
        """Who the sentence before begins with, where that is somebody in an office and it names nobody."""
        if self.here is None:
            return None
        start = self.here.passage.start
        before = [each for each in pairwise([*self.here.where, len(self.here.hidden)]) if start + each[1] <= at]
        if not before or any(each.subject and each.at >= start + before[-1][0] for each in self.directory.before(at)):
            return None
        sentence = self.here.hidden[slice(*before[-1])]
        if found := attribution.teller(sentence, self.grammar):
            return self.of_phrase(found, start + before[-1][0])
        phrase = pointing.person(sentence, self.grammar)
        if not phrase:
            return None
        return self.of_phrase(Subject(phrase=phrase, definite=phrase.startswith("the ")), start + before[-1][0])

    def pointed(self, pronoun: str, at: int, spoken: Speech | None) -> tuple[str, str] | None:
        """What `it` and `they` point back to: what the sentences before begin with, unless such a one spoke since."""
        scenes = [scene for scene in (self.before, self.here) if scene is not None]
        for scene in reversed(scenes):
            start = scene.passage.start
            for begin, end in reversed(list(pairwise([*scene.where, len(scene.hidden)]))):
                if start + begin >= at:
                    continue
                body = self.directory.acting_body(start + begin, min(start + end, at)) if pronoun == "it" else ""
                if spoken and spoken.at >= start + begin and (spoken.description or body == spoken.speaker):
                    return spoken.speaker, spoken.description
                if body:
                    return body, ""
                first = pointing.thing if pronoun == "it" else pointing.crowd
                if phrase := first(scene.hidden[begin:end], self.grammar):
                    return "", phrase
        return None

    def of_phrase(self, subject: Subject, at: int) -> tuple[str, str]:
        """Whom words such as `the minister`, `a senior official` or `the ministry` mean."""
        head = subject.phrase.partition(" from ")[0] if subject.definite else subject.phrase
        noun = head.split()[-1]
        if noun == subject.phrase and (surname := self.directory.full(noun, at)) != noun:
            return surname, ""
        if subject.definite:
            if name := self.directory.office(subject.phrase, at):
                return self.nearer(name, at), ""
            if subject.phrase.count(" ") == 1 and (name := self.directory.titled(noun, at)):
                return name, ""
            if head_of(head, self.grammar).endswith(noun) and (body := self.directory.body(noun, at)):
                return body, ""
            if known := self.described.get(noun.casefold()):
                return "", known
            if new := self.stranger(noun, at) or (noun in GENERIC and self.stranger("", at)):
                return "", new
            simple = (
                ARTICLE.match(head)
                and head.count(" ") < 4
                and "’" not in head
                and noun.casefold() not in UNNAMED | HIGH
            )
            if simple and self.directory.person(noun) and (near := self.directory.before(at)):
                acting = [each.name for each in near if each.subject and at - each.at < CLOSE]
                office = is_role(noun) and noun not in PROFESSIONS
                fits = acting and not (office and self.directory.titles(acting[0]))
                return (acting[0], "") if fits else ("", subject.phrase)
        else:
            self.described[
                re.split(r"\s(?:for|of|at|in|from|with|who)\s", subject.phrase)[0].split()[-1].casefold()
            ] = subject.phrase
        return "", subject.phrase

    def nearer(self, name: str, at: int) -> str:
        """Who holds an office, or somebody without one who acts in this paragraph, where that one does not."""
        here = self.here.passage.start if self.here else at
        near = [each for each in self.directory.before(at) if each.at >= here]
        acting = [each.name for each in near if each.subject]
        other = acting and name not in [each.name for each in near] and not self.directory.titles(acting[0])
        return acting[0] if other else name

    def stranger(self, noun: str, at: int) -> str:
        """Somebody without a name whom `the doctor` means, in this paragraph or the one before."""
        for scene in (self.here, self.before):
            if scene is not None:
                before = scene.hidden[: max(0, at - scene.passage.start)]
                if found := pointing.stranger(before, noun):
                    return found
        return ""


def first_of_sentence(mentions: Sequence[Mention]) -> str:
    """Of the mentions before a pronoun, the nearest first, the first of the nearest sentence."""
    chosen = mentions[0]
    for each in mentions[1:]:
        if chosen.sentence != each.sentence:
            break
        chosen = each
    return chosen.name
