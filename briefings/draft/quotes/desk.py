"""The quotations of one text, paragraph by paragraph, each with its speaker."""

import re

from briefings.draft import Span
from briefings.draft.quotes import attribution
from briefings.draft.quotes.grammar import Grammar
from briefings.draft.quotes.marks import BLOCK, MASK, Stretch
from briefings.draft.quotes.people import Directory
from briefings.draft.quotes.referring import Memory
from briefings.draft.quotes.scenes import (
    WHOLE,
    Scene,
    Speech,
    hanging,
    is_called,
    is_headline,
    is_title,
    signature,
    trimmed,
)
from briefings.draft.quotes.subjects import Found, Subject, subject
from briefings.text import sentences
from briefings.text.characters import one_line

#: Between the parts of a split quotation, and between its paragraphs.
SPLIT, NEXT = " […] ", "\n\n"
#: What stands between two quotations of which the second is not the rest of the first.
BEYOND = re.compile(r"\b(?:that|and|as|adding|but|was|were|is|are|be|it|which|dass|und|que|et|y)\b")
#: How somebody answers to what another one said.
STANCE = re.compile(
    r"\b(?:disagreed|shrugged|laughed|scoffed|smiled|nodded|demurred|objected|hesitated|sighed|bristled|balked"
    r"|was (?:\w+ )?(?:blunt|clear|adamant|unmoved|unimpressed|defiant|sceptical|skeptical|furious|cautious)"
    r"|(?:rejected|defended|dismissed|denied|disputed|contested|praised|welcomed|criticized|criticised|backed|opposed"
    r"|played down|brushed (?:off|aside)|waved (?:off|aside)) (?:the|this|that|these|those|all|his|her|their|its|it)"
    r"|(?:widersprach|winkte ab|wies .{1,60} zurück|verteidigte|zeigte sich))\b"
)
#: What stands before the turns of an interview.
QUESTION = re.compile(r"\s*(?:Q|Question|Frage|Pregunta|Domanda|P|D)(?:\s?:|\.\s)")
ANSWER = re.compile(r"\s*(?:A|Answer|Antwort|R|Réponse|Respuesta|Risposta)\s?[:.]\s*")


class Desk(Memory):
    """Takes the quotations of one text."""

    def __init__(self, directory: Directory, grammar: Grammar) -> None:
        super().__init__(directory, grammar)
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
        if is_called(text, stretch.outer, text[start:end]) or is_title(text[start:end]) or is_headline(text, stretch):
            return
        speech = Speech([one_line(text[start:end])], [span], scene.passage.start + stretch.outer, open=stretch.open)
        if stretch.mark == BLOCK:
            self.take_block(speech, scene, stretch)
            return
        self.speeches.append(speech)
        self.attribute(speech, scene, stretch, here)
        here.append(speech)

    def take_block(self, speech: Speech, scene: Scene, stretch: Stretch) -> None:
        """Takes a block quote where it is signed, or where the paragraph before says who speaks."""
        signed = signature(scene.passage)
        found = subject(signed, self.grammar) if signed else None
        if found:
            self.settle(speech, found, speech.at)
        elif not self.introduced(speech, scene, stretch, silent=True):
            return
        lines = [each for each in re.finditer(r"[^\n]+", scene.passage.text[: stretch.end]) if each[0].strip()]
        start = scene.passage.start
        speech.texts = [(NEXT if number else "") + one_line(each[0]) for number, each in enumerate(lines)]
        speech.spans = [Span(start + each.start(), start + each.end()) for each in lines]
        self.speeches.append(speech)

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
        return bare[-1:] in (",", "—", "–", "،", "，") or (lower and "," not in bare[2:] and not BEYOND.search(bare))

    def attribute(self, speech: Speech, scene: Scene, stretch: Stretch, here: list[Speech]) -> None:
        """Finds out who speaks."""
        if speech.settled():
            return
        found = attribution.find(
            scene.hidden, stretch, scene.sentence(stretch.outer), self.grammar, hanging(scene.passage.text, stretch)
        )
        within = attribution.teller_inside(scene.passage.text[stretch.start : stretch.end], self.grammar)
        if found is None and within:
            found = Found(within, stretch.outer)
        if found is None and stretch.open:
            self.open_introduced(speech, scene, stretch, here)
            return
        if found is not None:
            speech.found = found
            self.settle(speech, found.subject, scene.passage.start + found.at)
            if speech.settled():
                return
        self.inherit(speech, scene, stretch, here, found)

    def open_introduced(self, speech: Speech, scene: Scene, stretch: Stretch, here: list[Speech]) -> None:
        """Gives a speech of several paragraphs that stands behind a sentence about somebody to that one."""
        bare = not scene.hidden[slice(*scene.sentence(stretch.outer))].replace(MASK, "").strip(" .,!?—–")
        if not bare or not scene.hidden[: stretch.outer].strip():
            return
        if not here or self.responds(scene, stretch):
            self.introduced(speech, scene, stretch)

    def responds(self, scene: Scene, stretch: Stretch) -> bool:
        """Whether the sentence before says that somebody answers to what was said: `Quill defended the plan. “…”`."""
        text = scene.hidden[: scene.sentence(stretch.outer)[0]].rstrip()
        last = text[sentences.starts(text)[-1] :] if text else ""
        return MASK not in last and STANCE.search(last) is not None

    def settle(self, speech: Speech, subject: Subject, at: int) -> None:
        """Writes down who a subject is."""
        if subject.name:
            full = self.directory.whole_body if subject.body else self.directory.full
            speech.speaker = full(subject.name, at)
            if not subject.body:
                self.directory.note(speech.speaker, at)
        elif subject.pronoun:
            speech.speaker, speech.description = self.of_pronoun(subject.pronoun, min(at, speech.at))
        else:
            speech.speaker, speech.description = self.of_phrase(subject, at)

    def inherit(self, speech: Speech, scene: Scene, stretch: Stretch, here: list[Speech], found: Found | None) -> None:
        """Gives a quotation without words of its own about it the speaker of the one before."""
        if ANSWER.fullmatch(scene.hidden[: stretch.outer]):
            speech.speaker = self.asked()
            return
        alone = not scene.hidden.replace(MASK, "").strip(" .,!?—–")
        sentence = slice(*scene.sentence(stretch.outer))
        bare = not scene.hidden[sentence].replace(MASK, "").strip(" .,!?—–")
        previous = here[-1] if here and here[-1] is not speech else None
        if previous and bare and self.responds(scene, stretch) and self.introduced(speech, scene, stretch):
            return
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

    def introduced(self, speech: Speech, scene: Scene, stretch: Stretch, silent: bool = False) -> bool:
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
            if not spoken or not (stretch.start or silent):
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
