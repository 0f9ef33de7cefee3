"""Quotations: word for word, with whoever said them."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefings.draft import Named, Quoted, entities
from briefings.draft.dates import Passage
from briefings.draft.parts import Person
from briefings.draft.quotes import NEXT, SPLIT, quotes
from briefings.text.characters import one_line
from tests.draft.reports import passages

LABELLED: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "quotes.yaml").read_text(encoding="utf-8")
)

FRESH: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "quotes_fresh.yaml").read_text(encoding="utf-8")
)

NOBODY = Named()


def found(*paragraphs: str, language: str = "en", named: Named = NOBODY) -> list[Quoted]:
    return list(quotes(passages(*paragraphs), named, language))


def said(*paragraphs: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(each.quote.text, each.quote.speaker) for each in found(*paragraphs, language=language)]


def judged(case: dict[str, Any], whole: bool = False) -> list[bool]:
    """For each quotation that a report is known to hold, whether it was found with its speaker.

    `whole` says that its names are found first, as in a conversion.
    """
    paragraphs, language = case["text"].strip().split("\n\n"), case.get("language", "en")
    named = entities.named("", passages(*paragraphs), language) if whole else NOBODY
    every = found(*paragraphs, language=language, named=named)
    return [right(every, *wanted) for wanted in case["quotes"]]


def right(every: list[Quoted], begins: str, speaker: str | None, description: str = "") -> bool:
    quote = next((each.quote for each in every if each.quote.text.startswith(begins)), None)
    wanted = None if speaker == "~" else speaker
    return quote is not None and quote.speaker == wanted and description in quote.description


def test_nine_of_ten_speakers_are_right() -> None:
    results = [each for case in LABELLED for each in judged(case)]
    assert len(results) >= 80
    assert sum(results) >= 0.9 * len(results), f"{sum(results)} of {len(results)}"


def test_nine_of_ten_are_right_in_fresh_reports_of_eleven_languages() -> None:
    results = [each for case in FRESH for each in judged(case, whole=True)]
    assert len(results) >= 330
    assert sum(results) >= 0.95 * len(results), f"{sum(results)} of {len(results)}"


def test_nothing_is_taken_for_a_quotation_that_is_none() -> None:
    for case in LABELLED:
        every = found(*case["text"].strip().split("\n\n"), language=case.get("language", "en"))
        begins = tuple(each[0] for each in case["quotes"])
        assert [each.quote.text for each in every if not each.quote.text.startswith(begins)] == []


@pytest.mark.parametrize(
    "marks",
    ["“{}”", '"{}"', "``{}''", "«{}»", "« {} »", "„{}“", "„{}”", "»{}«", "‘{}’", "'{}'", "”{}”", "‹{}›"],
)
def test_every_style_of_marks_is_known(marks: str) -> None:
    words = marks.format("We will leave the town before winter,")
    assert said(f"{words} said Ada Quill, the mayor.") == [("We will leave the town before winter", "Ada Quill")]


@pytest.mark.parametrize("marks", ["「{}」", "『{}』"])
def test_corner_brackets_are_marks(marks: str) -> None:
    words = marks.format("冬が来る前に町を出るつもりだ")
    assert [text for text, _ in said(f"{words}と市長は述べた。", language="ja")] == ["冬が来る前に町を出るつもりだ"]


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers’ pay was the ministers’ business, and the workers’ as well, said the mayor’s office.",
        "It was the ’90s and rock ’n’ roll was all that anybody in the town would talk about, she said.",
        "'Twas the night before the vote, and 'em that knew would not tell the others' names, he said.",
        'The board was 6" wide, 12" long and 2" thick, the carpenter said, and 5\'10" people fit under it.',
        "The door is 6′ 4″ high, said the architect, and 3′ 2″ wide when the frame is counted with it.",
    ],
)
def test_apostrophes_and_measures_open_nothing(text: str) -> None:
    assert said(text) == []


def test_inches_do_not_end_a_quotation() -> None:
    assert said('"It is 6" across and made of steel," Ada Quill said.') == [
        ('It is 6" across and made of steel', "Ada Quill")
    ]


def test_a_quotation_that_is_repeated_word_for_word_is_there_once() -> None:
    told = "“The bridge is older than the road to it,” said Anna Berg, the mayor."
    assert len(found(told, "Nobody crossed it on Monday.", told)) == 1


def test_a_split_quotation_is_one() -> None:
    assert said("“We will go there,” Ada Quill said, “but not before the rain.”") == [
        (f"We will go there{SPLIT}but not before the rain.", "Ada Quill")
    ]


def test_a_quotation_behind_a_finished_sentence_is_another() -> None:
    assert [speaker for _, speaker in said("“We will go there,” Ada Quill said. “It is not far from here.”")] == [
        "Ada Quill"
    ] * 2


def test_a_speech_of_several_paragraphs_is_one() -> None:
    text = ("“We have waited for years,” Ada Quill said.", "“First came the rain.", "“Then came the mud,” she said.")
    assert said(*text)[1] == (f"First came the rain.{NEXT}Then came the mud", "Ada Quill")


def test_a_mark_that_is_never_closed_is_no_quotation() -> None:
    assert said("“We have waited for years, Ada Quill said.", "Nobody answered her for a long time.") == []


def test_a_quotation_in_another_is_no_quotation_of_its_own() -> None:
    assert said("“He said ‘no, not in my house’ to me,” Ada Quill said.") == [
        ("He said ‘no, not in my house’ to me", "Ada Quill")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “zone of safety and peace” was bombed, Ada Quill said.",
        "Ada Quill said she was “deeply shocked” by it.",
        "Ada Quill said she had seen the film “The Long Way Down to Town” twice.",
    ],
)
def test_scare_quotes_titles_and_fragments_are_none(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We must leave the town at once,” said Harbour Secretary Ada Quill.", "Ada Quill"),
        ("“We must leave the town at once,” Ada Quill, the harbour secretary, told reporters.", "Ada Quill"),
        ("“We must leave the town at once,” according to Ada Quill.", "Ada Quill"),
        ("Ada Quill told the paper: “We must leave the town at once.”", "Ada Quill"),
        ("Ada Quill, who lives there, said that the town was “not a place to stay in”.", "Ada Quill"),
        ("In a statement, the Harbour Ministry said: “We must leave the town at once.”", "Harbour Ministry"),
        ("“We must leave the town at once,” said the mayor’s sister, Ada Quill.", "Ada Quill"),
        ("“We must leave the town at once,” said US Army Colonel Ada Quill, a spokeswoman.", "Ada Quill"),
    ],
)
def test_the_attribution_may_stand_anywhere(text: str, speaker: str) -> None:
    assert [name for _, name in said(text)] == [speaker]


def test_a_surname_has_the_full_name_that_the_text_gives() -> None:
    assert said("Ada Quill came.", "“We must leave the town at once,” Quill said.")[0][1] == "Ada Quill"


def test_a_pronoun_is_the_last_one_named_who_fits() -> None:
    text = ("Mary Vale met Robert Pike.", "“We must leave the town at once,” she said.", "“I will stay here,” he said.")
    assert [speaker for _, speaker in said(*text)] == ["Mary Vale", "Robert Pike"]


def test_an_office_is_whoever_holds_it() -> None:
    text = ("Mayor Ada Quill met Robert Pike, a trader.", "“We must leave the town at once,” the mayor said.")
    assert said(*text)[0][1] == "Ada Quill"


def test_who_is_never_named_is_described() -> None:
    (quote,) = found("A senior harbour official told reporters that the town was “not a place to stay in”.")
    assert (quote.quote.speaker, quote.quote.description) == (None, "a senior harbour official")


def test_known_people_add_to_the_text() -> None:
    named = Named(people=(Person("Ada Quill"),))
    (quote,) = found("“We must leave the town at once,” Quill said.", named=named)
    assert quote.quote.speaker == "Ada Quill"


def test_each_part_knows_its_place() -> None:
    text = passages("It rained.", "“We will go there,” Ada Quill said, “but not before the rain.”")
    whole = "\n\n".join(each.text for each in text)
    (quote,) = quotes(text, Named(), "en")
    assert [whole[span.start : span.end] for span in quote.spans] == quote.quote.text.split(SPLIT)


WORDS = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        "„",
        "«",
        "»",
        "「",
        "」",
        "``",
        "''",
        "said",
        "Quill",
        "Ada",
        "he",
        ",",
        ".",
        "we",
        "6",
    ]
)


@given(
    st.lists(st.lists(WORDS | st.text(max_size=5), max_size=25), max_size=5), st.sampled_from(["en", "de", "ar", "xx"])
)
def test_every_part_stands_word_for_word_in_the_body(paragraphs: list[list[str]], language: str) -> None:
    text = passages(*(" ".join(words) for words in paragraphs))
    body = [one_line(each.text) for each in text]
    whole = "\n\n".join(each.text for each in text)
    for each in quotes(text, Named(), language):
        parts = [part for paragraph in each.quote.text.split(NEXT) for part in paragraph.split(SPLIT)]
        assert all(any(part in paragraph for paragraph in body) for part in parts)
        assert [one_line(whole[span.start : span.end]) for span in each.spans] == parts


@pytest.mark.parametrize(
    "text",
    [
        "“We must leave the town at once,” Mark Bishop, who chairs the committee, said.",
        "“We must leave the town at once,” said Mark Bishop, 58, who chairs the committee.",
        "Mark Bishop, 58, who chairs the committee, said: “We must leave the town at once.”",
        "The chairman, Mark Bishop, had other worries. “We must leave the town at once,” he said.",
        "“We must leave the town at once,” said Mark Bishop of the mountain rescue service, who came late.",
        "“We must leave the town at once,” Harbour Chief Mark Bishop with the Arle Rescue Service said.",
        "“Must we leave the town at once?” Mark Bishop asked.",
        "“We must leave the town at once,” Mark Bishop shot back.",
        "“We must leave the town at once,” grinned Mark Bishop.",
        "“We must leave the town at once.” — Mark Bishop, chairman",
        "The plan, said Mark Bishop, “was to leave the town at once.”",
        "The harbour, which Mark Bishop called “a place to leave at once,” is closed.",
        "It fell to Mark Bishop, who said the town was “a place to leave at once.”",
    ],
)
def test_a_named_speaker_is_found_whatever_stands_between(text: str) -> None:
    named = Named(people=(Person("Mark Bishop"),))
    assert [each.quote.speaker for each in found(text, named=named)] == ["Mark Bishop"]


def test_an_answer_is_that_of_the_one_person_who_is_introduced() -> None:
    text = ("Ada Quill runs the harbour. We met her at noon.", "Q: Why stay?", "A: “Because nobody else would do it.”")
    assert said(*text)[0][1] == "Ada Quill"


def test_of_two_who_are_introduced_neither_is_taken_for_the_one_who_answers() -> None:
    text = ("Ada Quill met Ben Ashworth.", "Q: Why stay?", "A: “Because nobody else would do it for so little.”")
    assert said(*text)[0][1] is None


@pytest.mark.parametrize(
    ("text", "description"),
    [
        (
            "The power company wants to build. It says the route is “the least harmful of them all.”",
            "the power company",
        ),
        ("Protesters came at dawn. “No more smoke and no more lies,” they chanted.", "protesters"),
        ("The bank’s email was short. “The office is closed from today,” it read.", "the bank’s email"),
        ("The rule needs the state’s regulator, which said it would look “with interest and care.”", "regulator"),
        ("Ada Quill left. A doctor at the ward came. “We have no more beds,” the doctor said.", "a doctor at the ward"),
        ("Two aides, neither of whom wished to be named, said it was “frank to the point of tears.”", "two aides"),
    ],
)
def test_who_is_not_named_is_described_and_no_one_else_is_taken(text: str, description: str) -> None:
    (quote,) = [each.quote for each in found(text)]
    assert quote.speaker is None
    assert description in quote.description.casefold()


@pytest.mark.parametrize("verb", ["grinned", "mumbled", "protesta", "prophezeite"])
def test_a_verb_that_nobody_listed_tells_a_speaker_by_its_place(verb: str) -> None:
    assert said(f"“We must leave the town at once,” {verb} Ada Quill.")[0][1] == "Ada Quill"


def test_the_president_whom_nobody_names_is_not_whoever_spoke_last() -> None:
    text = (
        "“We are not in a hurry,” Ada Quill said.",
        "The president replied online. “Too late, as always!” he wrote.",
    )
    assert said(*text)[1][1] is None


def test_a_paragraph_of_a_speech_whose_end_is_elsewhere_has_the_speaker_of_the_one_before() -> None:
    text = (
        "“There was one road,” Ada Quill recalled.",
        "“People walked to the ferry.",
        "“Now the road is full of cars.”",
    )
    assert [speaker for _, speaker in said(*text)] == ["Ada Quill", "Ada Quill"]


@pytest.mark.parametrize("name", ["CIO Ada Quill", "Though Quill", "READ Ada Quill"])
def test_what_only_stands_before_a_name_is_no_part_of_a_speaker(name: str) -> None:
    text = ("Ada Quill runs the harbour.", "“We must leave the town at once,” Quill said.")
    assert [each.quote.speaker for each in found(*text, named=Named(people=(Person(name),)))] == ["Ada Quill"]


def test_a_double_hyphen_ends_a_name() -> None:
    text = ("It was Ada Quill--of all people--who came.", "“We must leave the town at once,” Quill said.")
    assert said(*text)[0][1] == "Ada Quill"


def test_a_surname_is_known_without_what_may_follow_it() -> None:
    named = Named(people=(Person("Arlo Finch Jr."),))
    text = ("Arlo Finch Jr. runs the mill.", "“I would rather pay more than have none,” Finch said.")
    assert [each.quote.speaker for each in found(*text, named=named)] == ["Arlo Finch Jr."]


@pytest.mark.parametrize("name", ["Mark Bishop", "Ricky Vander Plough"])
def test_who_the_text_is_known_to_name_is_found_by_the_last_name_whatever_it_means(name: str) -> None:
    text = (f"{name}, who chairs it, said no.", f"“We looked at every line of it,” {name.partition(' ')[2]} said.")
    assert [each.quote.speaker for each in found(*text, named=Named(people=(Person(name),)))] == [name]


def test_of_two_with_one_surname_it_is_the_one_named_last() -> None:
    text = ("Franklin Arden founded it.", "James Arden came later.", "“It was his best idea by far,” Arden said.")
    named = Named(people=(Person("Franklin Arden"), Person("James Arden")))
    assert [each.quote.speaker for each in found(*text, named=named)] == ["James Arden"]


def test_capitals_that_are_surely_nobody_do_not_speak() -> None:
    text = ("Ada Quill helps the poor and Launch Path, a fund. “There is work for all of them,” she says.",)
    assert said(*text)[0][1] == "Ada Quill"


def test_a_body_at_which_somebody_has_a_post_does_not_speak() -> None:
    text = "“He will be prosecuted,” Ada Quill, chairman of the board of the Arle Airport Authority, said."
    assert said(text)[0][1] == "Ada Quill"


def test_a_given_name_of_both_sexes_leaves_the_pronoun_to_the_sentence_before() -> None:
    text = (
        "“He stole it from us all,” Ada Quill said.",
        "Patrice Orr said she was sad. “I want it paid back,” she said.",
    )
    assert said(*text)[1][1] == "Patrice Orr"


@pytest.mark.parametrize(
    ("language", "text", "behind"),
    [
        ("sv", "Vi har bara elva elever kvar", ", säger kommunalrådet Ada Quill."),
        ("nb", "Vi har bare elleve elever igjen", ", sier rektor Ada Quill."),
        ("pl", "Czekaliśmy na to piętnaście lat", " – powiedziała burmistrz Ada Quill."),
        ("es", "Aquí nacieron mis hijos y aquí me quedo", " —dijo Ada Quill."),
        ("fr", "Nous avons frappé à toutes les portes", ", explique la directrice, Ada Quill."),
        ("ru", "Теперь до больницы нам добираться три часа", ", — рассказала Ada Quill."),
    ],
)
def test_a_dash_opens_speech_where_words_behind_it_say_whose(language: str, text: str, behind: str) -> None:
    assert said(f"— {text}{behind}", language=language) == [(text, "Ada Quill")]


@pytest.mark.parametrize("text", ["– Vi har bara elva elever kvar i skolan", "– Quill säger nej till den nya skolan"])
def test_a_line_of_a_list_is_no_speech(text: str) -> None:
    assert not found(text, language="sv")


def test_speech_goes_on_behind_who_speaks() -> None:
    text = "– Nikt nie zapłaci za to więcej – zapewniła Ada Quill. – Nikt, dopóki ja tu jestem burmistrzem."
    assert [speaker for _, speaker in said(text, language="pl")] == ["Ada Quill"] * 2


def test_french_may_name_the_speaker_inside_the_marks() -> None:
    text = ("Ada Quill tient la boutique.", "« On nous a promis un parking, a rappelé Mme Quill. On attend. »")
    assert said(*text, language="fr")[0][1] == "Ada Quill"


def test_a_split_chinese_quotation_is_one() -> None:
    assert [
        speaker for _, speaker in said("“我从没想过会得奖，”作家许婉清说，“更没想过要准备讲稿。”", language="zh")
    ] == ["许婉清"]


QUILL = "Ada Quill runs the harbour."
LETTER = "We looked at every line of it twice\nThere is nothing left to cut."


def block(text: str, *before: str, signed: str = "") -> list[tuple[str, str | None]]:
    paragraphs = passages(*before, text)
    paragraphs[-1] = Passage(text, paragraphs[-1].start, quoted=True, signed=signed)
    return [(each.quote.text, each.quote.speaker) for each in quotes(paragraphs, NOBODY, "en")]


def test_a_block_quote_is_that_of_whom_the_paragraph_before_introduces() -> None:
    assert block(LETTER, QUILL, "In a letter to the town, Quill wrote:") == [(LETTER.replace("\n", NEXT), "Ada Quill")]


def test_a_block_quote_may_be_signed() -> None:
    assert block(f"{LETTER}\n— Ada Quill, harbour chief")[0][1] == "Ada Quill"
    assert block(LETTER, signed="— Ada Quill (@quill) March 3, 2024")[0][1] == "Ada Quill"


def test_a_block_quote_of_nobody_is_no_quotation() -> None:
    assert not block(LETTER, QUILL, "The hall was full.")


def test_a_line_between_paragraphs_is_no_quotation() -> None:
    assert not said(QUILL, "“I have never been so glad to be wrong”", "It was noon.")


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("One of the jurors, who asked for silence, said: “They laughed at it all.”", "one of the jurors"),
        ("Reid’s campaign hit back, saying “it was a sad day for us.”", "Reid’s campaign"),
    ],
)
def test_a_description_stands_as_in_the_text(text: str, description: str) -> None:
    assert [each.quote.description for each in found(text)] == [description]


def test_an_office_is_not_that_of_somebody_who_is_near_it() -> None:
    text = (
        "Mayor Ada Quill came. “I like it here a lot,” she said.",
        "Council President Ben Strand, a critic of the mayor, did not. “I never liked it much,” Strand said.",
        "Asked about Strand’s words, the mayor shrugged. “He found millions for a park,” she said.",
    )
    assert [speaker for _, speaker in said(*text)] == ["Ada Quill", "Ben Strand", "Ada Quill"]


@pytest.mark.parametrize("phrase", ["the Ghana international", "the 62-year-old grandmother from Duluth"])
def test_where_somebody_comes_from_may_stand_for_a_name(phrase: str) -> None:
    assert said("Ada Quill scored twice.", f"“I dreamed about it every night,” {phrase} said.")[0][1] == "Ada Quill"


def test_a_small_word_of_a_name_has_a_capital_where_a_sentence_begins() -> None:
    named = Named(people=(Person("Pieter van Houten"),))
    text = ("Pieter van Houten came.", "Van Houten laughed at that. “I will try to be the last,” he said.")
    assert [each.quote.speaker for each in found(*text, named=named)] == ["Pieter van Houten"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Selon lui, « trois attaques ont déjà eu lieu cet hiver »."),
        ("es", "—Perdí toda la carne y nadie me llama —se quejó Ben Quill, dueño de un asador—."),
        ("sv", "– Den kommer säkert tillbaka, muttrar Ben Quill."),
        ("nl", "„Mag ik haar nu een naam geven?”, vroeg Ben Quill aan de zaal."),
    ],
)
def test_other_languages_have_their_own_turns(language: str, text: str) -> None:
    before = {"fr": "« Le préfet n’a pas de brebis », a dit Ben Quill."}.get(language, "Ben Quill.")
    assert said(before, text, language=language)[-1][1] == "Ben Quill"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("One mother, Hodan Warsame, brought her sons. “You are closing my whole street,” she said.", "Hodan Warsame"),
        ("In the east, 78-year-old Halda Bond was cooking. “My mother did this in 1943,” she said.", "Halda Bond"),
        ("Keiko Tanabe is back. “I missed rain and pickles,” she said.", "Keiko Tanabe"),
        ("“We burned the curtains, too,” said the elder brother, Imran Sheikh, 41.", "Imran Sheikh"),
        ("Harbour City won. City coach Marta Quill was glad. “It picks the team,” she said.", "Marta Quill"),
    ],
)
def test_a_name_that_no_list_has_is_known_by_what_stands_beside_it(text: str, speaker: str) -> None:
    before = ("“We are heating empty hallways,” Monique Da Silva said.", "The Arle Ministry said it “was a good day.”")
    assert said(*before, text)[-1][1] == speaker


def test_a_body_keeps_whose_it_is() -> None:
    assert (
        said("Russia’s Defense Ministry said it had hit “what supports the army.”")[0][1] == "Russia’s Defense Ministry"
    )


@pytest.mark.parametrize(
    "stance", ["rejected the charge", "shrugged", "disagreed", "was blunt", "laughed", "defended the plan"]
)
@pytest.mark.parametrize(
    "opened", ["“It is all being looked into. We hide nothing.\n\n“We pay well.”", "“It is all being looked into.”"]
)
def test_a_speech_behind_a_sentence_about_somebody_is_that_ones(stance: str, opened: str) -> None:
    sentence = f"Ioana Quill, a lawyer for the owner, the Arle Group’s local branch PQR, {stance}."
    before, behind = "“We are all tired,” said Max Strand.", "She said it would end. “I hope it will be brief.”"
    text = f"{before}\n\n{sentence} {opened}\n\n{behind}"
    assert [speaker for _, speaker in said(*text.split("\n\n"))] == ["Max Strand", "Ioana Quill", "Ioana Quill"]


def test_who_answers_in_the_same_paragraph_speaks_next_but_whoever_is_only_told_of_does_not() -> None:
    first = "“Nobody ever asked us about it,” said Lena Moss, a teacher."
    answer = "Tom Harker, the mayor, defended the plan. “We will build it on time.”"
    told = "Her brother Tom Moss left the town last year. “He could not bear the noise.”"
    assert said(f"{first} {answer}")[-1][1] == "Tom Harker"
    assert said(f"{first} {told}")[-1][1] == "Lena Moss"


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "ru",
            "«Это очень большой мост», — заявил президент Казахстана Олжас Кулаев на встрече с Иваном Бобровым.",
            "Олжас Кулаев",
        ),
        (
            "ru",
            "«Это очень большой мост», — заявила министр Молдовы Лилия Руссу в беседе с послом Иваном Бобровым.",
            "Лилия Руссу",
        ),
        (
            "ru",
            "По словам министра Олжаса Кулаева, мост нужен. «Деньги мы найдём к весне», — сказал он.",
            "Олжас Кулаев",
        ),
        (
            "ru",
            "По словам врача Ольги Бобровой, мост нужен. «Деньги мы найдём к весне», — сказала она.",
            "Ольга Боброва",
        ),
        (
            "uk",
            "«Це дуже великий міст», — заявив президент України Іван Кравчук на зустрічі з Петром Ковалем.",
            "Іван Кравчук",
        ),
        (
            "uk",
            "За словами міністра Івана Зеленка, міст потрібен. «Гроші ми знайдемо завтра», — сказав він.",
            "Іван Зеленко",
        ),
        (
            "uk",
            "За словами лікарки Ірини Бондарської, міст потрібен. «Гроші ми знайдемо завтра», — сказала вона.",
            "Ірина Бондарська",
        ),
        ("ru", "По словам министра Никиты Боброва, «деньги мы найдём к весне».", "Никита Бобров"),
    ],
)
def test_slavic_speakers_stand_in_the_nominative(language: str, text: str, speaker: str) -> None:
    assert [each for _, each in said(text, language=language)] == [speaker]


def test_the_source_of_the_sentence_before_is_no_pronoun_of_the_other_sex() -> None:
    text = "По словам министра Олжаса Кулаева, мост нужен. «Деньги мы найдём к весне», — сказала она."
    assert said(text, language="ru")[0][1] is None


@pytest.mark.parametrize("office", ["Director General of the River Energy Agency (REA)", "head of the River Agency"])
def test_an_office_between_name_and_verb_does_not_speak(office: str) -> None:
    assert said(f"Rafael Maria Quill, {office}, told the board there was “no risk for the towns.”")[0][1] == (
        "Rafael Maria Quill"
    )


@pytest.mark.parametrize("verb", ["kritisierte", "mahnte", "warnte", "lobte", "höhnte", "winkte ab"])
def test_a_german_article_before_an_office_and_a_name_hides_nobody(verb: str) -> None:
    text = f"Der SPD-Politiker Johann Quill {verb}: „Das ist Stückwerk. So geht es nicht.“"
    every = found(text, language="de", named=Named(people=(Person("Johann Quill"),)))
    assert [each.quote.speaker for each in every] == ["Johann Quill"]


@pytest.mark.parametrize("verb", ["called the step", "described the dam as", "denounced it as"])
def test_who_judges_speaks_whoever_reports_it(verb: str) -> None:
    text = f"Max Quill, the water minister, {verb} “a breach of every rule” in a letter, the ministry said."
    assert said(text)[0][1] == "Max Quill"


def test_a_body_and_a_surname_in_the_middle_have_the_full_name_of_the_text() -> None:
    text = ("The Security Council met.", "President Salva Quill Strand spoke.", "“It is a good plan,” Quill said.")
    every = said(*text, "“It is not much of a plan,” the Council said.")
    assert [speaker for _, speaker in every] == ["Salva Quill Strand", "Security Council"]


def test_an_owner_of_several_words_keeps_its_capital() -> None:
    text = "Paul Quill’s office said: “The road will be open before the summer.”"
    assert found(text)[0].quote.description == "Paul Quill’s office"


def test_whoever_speaks_for_a_body_is_not_the_body() -> None:
    text = ("Die Polizei kam.", "Der Sprecher der Polizei warnte: „Das muss jetzt alles sehr schnell gehen.“")
    assert [each.quote.description for each in found(*text, language="de")] == ["der Sprecher der Polizei"]


def test_a_ministry_keeps_what_it_is_for() -> None:
    text = "The Ministry of Water denied the claim. “The dam is safe for everybody.\n\n“It will be safe next year.”"
    assert [speaker for _, speaker in said(*text.split("\n\n"))] == ["Ministry of Water"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "На встрече с послом Тимуром Бобровым министр Олжас Кулаев заявил: «Мы построим мост».", "Олжас Кулаев"),
        ("ru", "Глава МИД Олжас Кулаев заявил журналистам: «Мы построим мост».", "Олжас Кулаев"),
        ("uk", "Прем’єр-міністр Іван Кравчук заявив журналістам: «Ми збудуємо цей міст».", "Іван Кравчук"),
    ],
)
def test_a_slavic_speaker_has_no_office_and_is_nobody_who_was_met(language: str, text: str, speaker: str) -> None:
    assert [each for _, each in said(text.replace("мост»", "мост к весне»"), language=language)] == [speaker]
