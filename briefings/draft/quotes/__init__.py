"""Quotations with their speakers, word for word.

`marks` and `scenes` find what is quoted, `attribution` the words that say by whom (`eastern` in Arabic, Chinese and
Japanese), `subjects` whom those words mean, `people` the full name behind a surname, an office or a pronoun, and
`pointing` the body or the crowd behind `it` and `they`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from briefings.draft import Named, Quoted, Span
from briefings.draft.dates import Passage
from briefings.draft.quotes import attribution, pointing
from briefings.draft.quotes.attribution import Found
from briefings.draft.quotes.grammar import Grammar, grammar, words
from briefings.draft.quotes.marks import Stretch
from briefings.draft.quotes.people import SHOUTED, Directory, Mention, is_role
from briefings.draft.quotes.scenes import (
    WHOLE,
    Scene,
    Speech,
    hanging,
    is_called,
    is_title,
    quoted,
    scenes_of,
    trimmed,
    worth,
)
from briefings.draft.quotes.subjects import Subject
from briefings.draft.quotes.vocabulary import COMMON
from briefings.text import sentences
from briefings.text.characters import one_line

#: Between the parts of a split quotation, and between its paragraphs.
SPLIT, NEXT = " […] ", "\n\n"
#: What stands between two quotations of which the second is not the rest of the first.
BEYOND = re.compile(r"\b(?:that|and|as|adding|but|was|were|is|are|be|it|which|dass|und|que|et|y)\b")
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
#: What stands before the turns of an interview.
QUESTION = re.compile(r"\s*(?:Q|Question|Frage|Pregunta|Domanda|P|D)(?:\s?:|\.\s)")
ANSWER = re.compile(r"\s*(?:A|Answer|Antwort|R|Réponse|Respuesta|Risposta)\s?[:.]\s*")


def quotes(passages: Sequence[Passage], named: Named, language: str) -> tuple[Quoted, ...]:
    """The quotations of a text in their order."""
    scenes = list(scenes_of(passages))
    if not any(scene.stretches for scene in scenes):
        return ()
    texts = [(scene.passage.start, scene.hidden) for scene in scenes]
    others = frozenset([*(each.name for each in named.organizations), *(each.name for each in named.places)])
    captions = [(each.start, each.text) for each in passages if each.caption]
    desk = Desk(
        Directory(sorted([*texts, *captions]), [each for each in named.people if is_sound(each.name)], others),
        grammar_of(language, named),
    )
    for scene in scenes:
        desk.read(scene)
    return tuple(quoted(each) for each in desk.speeches if worth(each))


def grammar_of(language: str, named: Named) -> Grammar:
    """The grammar of a language, with whom the text names."""
    people = frozenset(each.name for each in named.people if " " in each.name and is_sound(each.name))
    surnames = frozenset(each.split()[-1] for each in people)
    return msgspec.structs.replace(grammar(language), people=people, surnames=surnames)


def is_sound(name: str) -> bool:
    """Whether a name begins with none of what only stands before names: `Though Pompeo`, `CIO Ada Quill`."""
    first = name.split()[0]
    return first not in COMMON and (name.isupper() or not SHOUTED.fullmatch(first))


class Desk:
    """Mutable while the quotations of one text are read, and seen by nobody else."""

    def __init__(self, directory: Directory, grammar: Grammar) -> None:
        self.directory, self.grammar = directory, grammar
        self.speeches: list[Speech] = []
        self.described: dict[str, str] = {}
        #: The last who spoke, and the paragraph before, for one that says nothing of its own.
        self.last: Speech | None = None
        self.before: Scene | None = None
        self.here: Scene | None = None
        self.first_question = WHOLE

    def read(self, scene: Scene) -> None:
        """Takes the quotations of one paragraph."""
        here: list[Speech] = []
        self.here = scene
        if QUESTION.match(scene.hidden):
            self.first_question = min(self.first_question, scene.passage.start)
        for stretch in scene.stretches:
            self.take(scene, stretch, here)
        self.close(scene)
        self.before = scene
        if here and not (here[-1].open and not here[-1].settled()):
            self.last = here[-1]

    def take(self, scene: Scene, stretch: Stretch, here: list[Speech]) -> None:
        """Takes one stretch: as the next paragraph of a speech, as a further part of one, or as a new one."""
        text = scene.passage.text
        start, end = trimmed(text, stretch)
        if start >= end:
            return
        span = Span(scene.passage.start + start, scene.passage.start + end)
        going = self.speeches[-1] if self.speeches else None
        if going and going.open and not here and not text[: stretch.outer].strip():
            going.texts.append(NEXT + one_line(text[start:end]))
            going.spans.append(span)
            going.open = stretch.open
            here.append(going)
            self.attribute(going, scene, stretch, here)
            return
        if going and here and self.continues(scene, stretch, here[-1]):
            here[-1].texts.append(SPLIT + one_line(text[start:end]))
            here[-1].spans.append(span)
            here[-1].open = stretch.open
            return
        if is_called(text, stretch.outer, text[start:end]) or is_title(text[start:end]):
            return
        speech = Speech([one_line(text[start:end])], [span], scene.passage.start + stretch.outer, open=stretch.open)
        self.speeches.append(speech)
        self.attribute(speech, scene, stretch, here)
        here.append(speech)

    def continues(self, scene: Scene, stretch: Stretch, speech: Speech) -> bool:
        """Whether a stretch goes on with the speech before it: only its attribution, or a comma, stands between."""
        before = speech.spans[-1].end - scene.passage.start
        between = scene.passage.text[before : stretch.outer]
        bare = between.strip("“”\"„«»’'‘`」』 \u00a0")
        inside = scene.sentence(max(0, before - 1)) == scene.sentence(stretch.outer)
        if not inside or speech.found is None or len(between) > 160:
            return False
        if not speech.found.behind:
            return False
        lower = scene.passage.text[stretch.start : stretch.start + 1].islower()
        return bare[-1:] in (",", "—", "–", "،") or (lower and "," not in bare[2:] and not BEYOND.search(bare))

    def attribute(self, speech: Speech, scene: Scene, stretch: Stretch, here: list[Speech]) -> None:
        """Finds out who speaks."""
        if speech.settled():
            return
        found = attribution.find(
            scene.hidden, stretch, scene.sentence(stretch.outer), self.grammar, hanging(scene.passage.text, stretch)
        )
        pronoun = attribution.inside(scene.passage.text[stretch.start : stretch.end], self.grammar)
        if found is None and pronoun:
            found = Found(Subject(pronoun=pronoun), stretch.outer)
        if found is None and stretch.open:
            return
        if found is not None:
            speech.found = found
            self.settle(speech, found.subject, scene.passage.start + found.at)
            if speech.settled():
                return
        self.inherit(speech, scene, stretch, here, found)

    def settle(self, speech: Speech, subject: Subject, at: int) -> None:
        """Writes down who a subject is."""
        if subject.name:
            speech.speaker = subject.name if subject.body else self.directory.full(subject.name)
            if not subject.body:
                self.directory.note(speech.speaker, at)
        elif subject.pronoun:
            speech.speaker, speech.description = self.of_pronoun(subject.pronoun, min(at, speech.at))
        else:
            speech.speaker, speech.description = self.of_phrase(subject, at)

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
        if office := self.unnamed(at):
            return office
        mentions = [each for each in self.directory.before(at) if self.directory.sex(each.name) in (pronoun, "")]
        since = [each for each in mentions if each.subject and (spoken is None or each.at > spoken.at)]
        if spoken and spoken.description and not spoken.speaker and not since:
            return "", spoken.description
        if since:
            return first_of_sentence(since), ""
        if spoken and spoken.speaker and self.directory.sex(spoken.speaker) in (pronoun, ""):
            return spoken.speaker, ""
        return (mentions[0].name, "") if mentions else ("", "")

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
        noun = subject.phrase.split()[-1]
        if noun == subject.phrase and (surname := self.directory.full(noun)) != noun:
            return surname, ""
        if subject.definite:
            if name := self.directory.office(subject.phrase, at):
                return self.nearer(name, at), ""
            if subject.phrase.count(" ") == 1 and (name := self.directory.titled(noun, at)):
                return name, ""
            if body := self.directory.body(noun, at):
                return body, ""
            if known := self.described.get(noun.casefold()):
                return "", known
            if new := self.stranger(noun, at) or (noun in GENERIC and self.stranger("", at)):
                return "", new
            simple = (
                ARTICLE.match(subject.phrase)
                and subject.phrase.count(" ") < 4
                and "’" not in subject.phrase
                and noun.casefold() not in UNNAMED | HIGH
            )
            if simple and self.directory.person(noun) and (near := self.directory.before(at)):
                acting = [each.name for each in near if each.subject and at - each.at < CLOSE]
                fits = acting and not (is_role(noun) and self.directory.titles(acting[0]))
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

    def inherit(self, speech: Speech, scene: Scene, stretch: Stretch, here: list[Speech], found: Found | None) -> None:
        """Gives a quotation without words of its own about it the speaker of the one before."""
        if ANSWER.fullmatch(scene.hidden[: stretch.outer]):
            speech.speaker = self.asked()
            return
        alone = not scene.hidden.replace(attribution.MASK, "").strip(" .,!?—–")
        sentence = slice(*scene.sentence(stretch.outer))
        bare = not scene.hidden[sentence].replace(attribution.MASK, "").strip(" .,!?—–")
        previous = here[-1] if here and here[-1] is not speech else None
        if previous and (
            bare
            or found is not None
            or re.match(r"\W*(?:and|adding|und|et|y)\b", scene.hidden[previous.spans[-1].end - scene.passage.start :])
        ):
            speech.speaker, speech.description = previous.speaker, previous.description
        elif bare and not here and self.introduced(speech, scene, stretch):
            return
        elif alone and self.last and self.before and any(self.before.stretches):
            speech.speaker, speech.description = self.last.speaker, self.last.description

    def asked(self) -> str:
        """Who answers where questions and answers are marked: the one person named before the first question."""
        names = {each.name for each in self.directory.mentions if each.at < self.first_question}
        return names.pop() if len(names) == 1 else ""

    def introduced(self, speech: Speech, scene: Scene, stretch: Stretch) -> bool:
        """Whether the sentence before says who speaks: `Price was clear. “…”`, or a paragraph that ends in a colon."""
        text = scene.hidden[: scene.sentence(stretch.outer)[0]].rstrip()
        start = scene.passage.start
        if not text and self.before and self.before.hidden.rstrip().endswith((":", "：", ",")):
            text, start = self.before.hidden.rstrip(), self.before.passage.start
        if not text:
            return False
        last = sentences.starts(text)[-1]
        found = attribution.ahead(text[last:], last, self.grammar, opening=True)
        if found is None:
            spoken = [
                each for each in self.directory.before(start + len(text)) if each.at >= start + last and each.subject
            ]
            if not spoken or not stretch.start:
                return False
            speech.speaker = spoken[-1].name
            return True
        self.settle(speech, found.subject, start + last)
        return speech.settled()

    def close(self, scene: Scene) -> None:
        """A speech that its paragraph leaves open has to go on in the next one, or was none."""
        if self.speeches and self.speeches[-1].open:
            reached = (
                scene.passage.start
                <= self.speeches[-1].spans[-1].start
                < scene.passage.start + len(scene.passage.text) + 1
            )
            if not reached:
                self.speeches[-1].open = False
                if len(self.speeches[-1].spans) == 1:
                    self.speeches.pop()


def first_of_sentence(mentions: Sequence[Mention]) -> str:
    """Of the mentions before a pronoun, the nearest first, the first of the nearest sentence."""
    chosen = mentions[0]
    for each in mentions[1:]:
        if chosen.sentence != each.sentence:
            break
        chosen = each
    return chosen.name
