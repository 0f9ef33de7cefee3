"""People in Russian and Ukrainian texts: two words with a capital behind an office, or behind a given name of a list.

Names are given in the nominative where the case is certain, by the endings of school grammar; else as the text has
them.
"""

import functools
import re
from collections.abc import Container

import msgspec

from briefings.draft.parts import Person
from briefings.draft.vocabulary import words

LETTER = "А-Яа-яЁёІіЇїЄєҐґ"
WORD = re.compile(rf"[{LETTER}]+(?:[-’'][{LETTER}]+)*")
#: Offices that are declined like `президент`, `секретарь` and the others, in both languages.
HARD = words(
    """
    президент министр премьер премьер-министр вице-премьер вице-президент канцлер директор гендиректор генерал
    полковник адмирал майор капитан депутат губернатор мэр генсек спикер лидер командир начальник режиссёр режиссер
    актёр академик профессор эксперт аналитик адвокат журналист сенатор император принц экономист политолог историк
    епископ сопредседатель уполномоченный координатор прокурор ректор тренер предприниматель бизнесмен политик
    дипломат посланник советник помощник міністр прем’єр прем'єр прем’єр-міністр прем'єр-міністр мер речник радник
    експерт командувач керівник очільник
    """
)
SOFT = words("секретарь пресс-секретарь госсекретарь председатель представитель заместитель руководитель вождь король")
SOFT_UKRAINIAN = words("секретар прессекретар держсекретар")
FIRST = words("глава голова")
OTHERS = {
    "командующий": ("командующий", "командующего", "командующему", "командующим", "командующем"),
    "посол": ("посол", "посла", "послу", "послом", "после"),
    "представник": ("представник", "представника", "представнику", "представником", "представнику"),
    "заступник": ("заступник", "заступника", "заступнику", "заступником", "заступнику"),
    "голова": ("голова", "голови", "голові", "головою", "голові"),
}
#: The cases in this order: who, of whom, to whom, with whom, about whom.
NOMINATIVE, GENITIVE, DATIVE, INSTRUMENTAL, PREPOSITIONAL = range(5)
HARD_ENDINGS, SOFT_ENDINGS = ("", "а", "у", "ом", "е"), ("ь", "я", "ю", "ем", "е")
FIRST_ENDINGS = ("а", "ы", "е", "ой", "е")
#: Given names that are met most, in the nominative.
MEN = words(
    """
    Александр Алексей Анатолий Андрей Антон Аркадий Артём Артем Борис Вадим Валентин Валерий Василий Виктор Виталий
    Владимир Владислав Вячеслав Геннадий Георгий Герман Глеб Григорий Даниил Денис Дмитрий Евгений Егор Иван Игорь
    Илья Кирилл Константин Леонид Максим Марат Михаил Никита Николай Олег Павел Пётр Петр Роман Руслан Рустам Сергей
    Станислав Степан Тимур Фёдор Федор Эдуард Юрий Яков Ярослав Рамзан Нурсултан Ильхам Никол Шавкат Эммануэль
    Дональд Джо Джон Реджеп Антониу Йенс Марк Борис Виктор Ираклий Михеил Салман Абдель Ким Си Олаф Петер Пауль
    Жозеп Марко Томас Роберт Володимир Олександр Олексій Андрій Дмитро Сергій Михайло Микола Петро Ігор Юрій Валерій
    Євген Віталій Василь Денис Рустем Кирило Павло Олег Вадим Арсен Степан Богдан Тарас Арсеній Анатолій Вікторій
    Леонід Григорій Данило Людвіг
    """
)
WOMEN = words(
    """
    Александра Алина Алла Анастасия Анна Валентина Вера Вероника Виктория Галина Дарья Екатерина Елена Елизавета
    Зинаида Инна Ирина Карина Ксения Лариса Любовь Людмила Маргарита Марина Мария Надежда Наталья Наталия Нина
    Оксана Ольга Полина Светлана София Софья Тамара Татьяна Юлия Яна Ангела Урсула Майя Джорджия Кая Анналена Марін
    Олена Ірина Наталія Тетяна Світлана Катерина Вікторія Марія Олександра Юлія Людмила
    """
)
#: Small words inside a name, and such as no office goes over.
PARTICLES = words("бин аль фон де ван дер ибн ди да дель")
APART = words("и а но или с со на о об у к ко за во от из до под над что как і й та з із зі про від до що")
VERBAL = ("лся", "лась", "лись", "ается", "яется", "ают", "яют", "вся", "лася")
PAST = ("ал", "ил", "ел", "ял", "ала", "ила", "али", "или", "ает", "яет", "ив", "ав", "ила")
NO_VERBS = words("сил дел отдел сила зал капитал материал персонал канал филиал связи")
#: What ends or begins the name of a land or a body, and no person’s.
THINGS = words(
    """
    Федерации Республики Республика Аравии Совета Штатов Королевства Союза Наций Эмиратов Думы Рады Кореи Зеландии
    Африки Судана Гвинеи Осетии Банка Ради Верховної Держдуми Сил Області Війни Победы
    """
)
ADJECTIVAL = ("ой", "ого", "его", "ых", "их", "ей", "ої", "их", "ською", "ской")
PATRONYMIC = ("ович", "евич", "ич", "овна", "евна", "ична", "овича", "овичем", "овичу", "овиче", "евича", "евичем",
              "евичу", "овны", "овной", "евны", "евной", "івна", "ович", "йович", "івною")  # fmt: skip
VOWELS = "аеёиоуыэюяіїє"
#: Words of an office at most, people of a briefing, and people of a text that are told apart.
REACH, MOST, MOST_PEOPLE = 9, 40, 150


class Met(msgspec.Struct):
    """A person on the way: name, whether it is certainly the nominative, role, where first, how often."""

    name: str
    certain: bool
    role: str
    first: int
    times: int = 1


@functools.cache
def offices() -> dict[str, tuple[str, int]]:
    """Forms of offices → the nominative and the case."""
    found: dict[str, tuple[str, int]] = {}
    for office, stem, endings in (
        *((each, each, HARD_ENDINGS) for each in sorted(HARD)),
        *((each, each[:-1], SOFT_ENDINGS) for each in sorted(SOFT)),
        *((each, each, ("", "я", "ю", "ем", "і")) for each in sorted(SOFT_UKRAINIAN)),
        *((each, each[:-1], FIRST_ENDINGS) for each in sorted(FIRST)),
    ):
        for case, ending in enumerate(endings):
            found.setdefault(stem + ending, (office, case))
    for office, forms in OTHERS.items():
        for case, form in enumerate(forms):
            found.setdefault(form, (office, case))
    return found


@functools.cache
def given(language: str) -> dict[str, tuple[str, int]]:
    """Forms of given names → the nominative and the case; the genitive stands for the accusative too."""
    foreign = words("Пётр Петр Павел") if language == "uk" else frozenset(each for each in MEN if each.endswith("о"))
    found: dict[str, tuple[str, int]] = {each: (each, NOMINATIVE) for each in sorted((MEN | WOMEN) - foreign)}
    for name in sorted((MEN | WOMEN) - foreign):
        for case, form in declined(name):
            found.setdefault(form, (name, case))
    return found


def declined(name: str) -> list[tuple[int, str]]:
    """A given name in its other cases."""
    stem, last = name[:-1], name[-1]
    endings: tuple[str, ...]
    if name.endswith(("ия", "ія")):
        endings = ("ии", "ии", "ией", "ии", "ії", "ію", "ією")
    elif last == "а":
        endings = ("ы", "е", "ой", "е", "у", "и", "і", "ою")
    elif last == "я":
        endings = ("и", "е", "ей", "е", "ю", "ею")
    elif last in "йь" and name in MEN:
        endings = ("я", "ю", "ем", "е", "єм")
    elif last == "о" and name in MEN:
        endings = ("а", "у", "ом", "і", "ові")
    elif last not in VOWELS and last not in "йь":
        stem, endings = name, ("а", "у", "ом", "е", "ові", "і")
    else:
        endings = ()
    if name in ("Павел", "Пётр", "Петр"):
        stem = {"Павел": "Павл"}.get(name, "Петр")
    return [(min(index + 1, INSTRUMENTAL), stem + ending) for index, ending in enumerate(endings)]


def people(text: str, known: Container[str], language: str) -> list[Person]:
    """The people of a text, those named most often first; `known` are names of places and bodies in all cases."""
    found = [(match[0], match.start(), match.end()) for match in WORD.finditer(text)]
    met: list[Met] = []
    at = 0
    while at < len(found):
        office = offices().get(found[at][0].lower())
        span = named_behind(text, found, at, known, language) if office else None
        if office and span:
            note(met, text, found, span, at, language)
            at = span[1]
        elif span := plain_name(text, found, at, known, language):
            note(met, text, found, span, -1, language)
            at = span[1]
        else:
            at += 1
    for each in met:
        surname = each.name.rpartition(" ")[2]
        each.times += text.count(surname[: max(4, len(surname) - 1)])
    ordered = sorted(met, key=lambda each: (-each.times, each.first))
    return [Person(each.name, each.role, ()) for each in ordered[:MOST]]


Found = list[tuple[str, int, int]]


def joined(text: str, found: Found, at: int) -> bool:
    """Whether only a space stands before a word, or a quotation mark beside it."""
    return 0 < at < len(found) and text[found[at - 1][2] : found[at][1]] in (" ", "\u00a0", " «", "» ", " “", "” ")


def named_behind(text: str, found: Found, at: int, known: Container[str], language: str) -> tuple[int, int] | None:
    """The words of the name behind an office, its body between them; None where there is none."""
    for begin in range(at + 1, min(len(found), at + REACH)):
        word = found[begin][0]
        if not joined(text, found, begin) or is_verb(word) or word in APART:
            return None
        if word[0].isupper() and not word.isupper() and text[found[begin][1] - 1] != "«":
            end = begin + 1
            while end < len(found) and end - begin < REACH and goes_on(text, found, end):
                end += 1
            first = begin
            while end - first > 2 and not (found[first][0] in given(language) or is_middle(found, first + 1)):
                first += 1
            if end - first >= 2 and is_name(found, first, end, known, language):
                return first, end
    return None


def goes_on(text: str, found: Found, at: int) -> bool:
    """Whether a word goes on with a name."""
    word = found[at][0]
    if not joined(text, found, at) or "«" in text[found[at - 1][2] : found[at][1]]:
        return False
    if word in PARTICLES:
        return at + 1 < len(found) and found[at + 1][0][0].isupper() and joined(text, found, at + 1)
    return word[0].isupper() and not word.isupper()


def is_middle(found: Found, at: int) -> bool:
    """Whether a word is a patronymic."""
    return at < len(found) and len(found[at][0]) > 5 and found[at][0].endswith(PATRONYMIC) and at + 1 < len(found)


def is_verb(word: str) -> bool:
    """Whether a small word is one that ends an office: `заявил`."""
    return word.islower() and len(word) > 3 and word not in NO_VERBS and word.endswith((*VERBAL, *PAST))


def is_name(found: Found, begin: int, end: int, known: Container[str], language: str) -> bool:
    """Whether some words behind an office are those of a person and not of a land or a body."""
    parts = [found[at][0] for at in range(begin, end)]
    if not THINGS.isdisjoint(parts) or " ".join(parts) in known:
        return False
    if parts[0] in given(language):
        return True
    return not parts[0].endswith(ADJECTIVAL) and not any(part in known for part in parts)


def plain_name(text: str, found: Found, at: int, known: Container[str], language: str) -> tuple[int, int] | None:
    """A given name of the list with a family name behind it."""
    if found[at][0] not in given(language):
        return None
    end = at + 1
    while end < len(found) and end - at < 4 and goes_on(text, found, end):
        end += 1
    return (at, end) if end - at > 1 and is_name(found, at, end, known, language) else None


def note(met: list[Met], text: str, found: Found, span: tuple[int, int], office: int, language: str) -> None:
    """Adds somebody, or a mention to one who is there already."""
    parts = [found[at][0] for at in range(*span)]
    before = found[office - 1][0].lower() if office > 0 else ""
    acting = before in ("обязанности", "обязанностей", "обов’язки", "обов'язки")
    case = offices()[found[office][0].lower()][1] if office >= 0 and not acting else -1
    name, certain = nominative(parts, case, language)
    role = "" if office < 0 or acting else role_of(text, found, office, span[0])
    for each in met:
        if each.name == name or is_same(each, name, certain=certain):
            each.times += 1
            each.role = each.role or role
            if certain and not each.certain:
                each.name, each.certain = name, True
            return
    if len(met) < MOST_PEOPLE:
        met.append(Met(name, certain, role, found[span[0]][1]))


def is_same(one: Met, name: str, *, certain: bool) -> bool:
    """Whether two names of which one may be in another case are those of one person."""
    if one.certain and certain:
        return False
    first, second = one.name.split(), name.split()
    stems = zip(first, second, strict=False)
    return len(first) == len(second) and all(a[: max(3, len(a) - 3)] == b[: max(3, len(a) - 3)] for a, b in stems)


def role_of(text: str, found: Found, office: int, name: int) -> str:
    """The office with what it is of, in the nominative: `президент Узбекистана`."""
    word = found[office][0]
    usual = offices()[word.lower()][0]
    before = found[office - 1][0].lower() if office and joined(text, found, office) else ""
    led = "бывший " if before.startswith("бывш") else ""
    return led + usual + text[found[office][2] : found[name][1]].rstrip()


def nominative(parts: list[str], case: int, language: str) -> tuple[str, bool]:
    """A name in the nominative, and whether that is certain; as it is where it is not.

    The case is that of the given name where a list has it, else of the office; -1 where nothing tells.
    """
    first = parts[0]
    usual, own = given(language).get(first, (first, -1))
    if first in MEN | WOMEN and case not in (GENITIVE, DATIVE, INSTRUMENTAL):
        return " ".join(parts), True
    case = own if own > NOMINATIVE and case < 0 else case
    if case == NOMINATIVE:
        return " ".join(parts), True
    if case < 0:
        return " ".join(parts), False
    if own < 0:
        usual = stripped(first, case)
    rest = [surname(each, case, woman=usual in WOMEN) for each in parts[1:]]
    if not usual or not all(rest):
        return " ".join(parts), False
    return " ".join((usual, *rest)), True


#: Endings of a man in the genitive, dative and instrumental.
ENDS = {GENITIVE: ("а",), DATIVE: ("у", "ові"), INSTRUMENTAL: ("ом",), PREPOSITIONAL: ("е", "і")}
SKY = {GENITIVE: "ого", DATIVE: "ому", INSTRUMENTAL: "им", PREPOSITIONAL: "ом"}


def stripped(name: str, case: int) -> str:
    """A man’s name that ends in a consonant without the ending of its case; empty where none is there."""
    for ending in ENDS[case]:
        if name.endswith(ending) and len(name) > len(ending) + 2 and name[-len(ending) - 1] not in VOWELS + "йь":
            return name[: -len(ending)]
    return ""


def adjectival(name: str, case: int) -> str:
    """`Зеленский` of `Зеленского`; empty where a man’s name does not end so."""
    stem = name.removesuffix(SKY[case])
    return f"{stem}ий" if stem != name and stem.endswith(("ск", "цк", "ськ", "цьк")) else ""


def surname(name: str, case: int, *, woman: bool) -> str:
    """A family name or a patronymic in the nominative; empty where that is not certain."""
    if not woman and (usual := adjectival(name, case)):
        return usual
    if name in PARTICLES or (name[-1] in "оиуюэыіїє" and case != DATIVE) or name.endswith(("их", "ых", "енко")):
        return name
    if woman:
        for oblique, usual in (("овой", "ова"), ("евой", "ева"), ("иной", "ина"), ("ской", "ская"), ("овну", "овна"),
                               ("овны", "овна"), ("овной", "овна"), ("евны", "евна"), ("евной", "евна"),
                               ("ову", "ова"), ("еву", "ева"), ("скую", "ская")):  # fmt: skip
            if name.endswith(oblique):
                return name[: -len(oblique)] + usual
        return name if name[-1] not in VOWELS else ""
    if case == INSTRUMENTAL:
        for oblique in ("ым", "им"):
            if name[: -len(oblique)].endswith(("ов", "ев", "ёв", "ин", "ын", "єв", "їн", "ін")) and name.endswith(
                oblique
            ):
                return name[: -len(oblique)]
        if name.endswith("ем") and name[-3] in "шщжчц":
            return name[:-2]
    if name.endswith(("енка", "енку", "енкові", "енком", "єнка", "єнку", "єнкові", "єнком")):
        return name[: name.rindex("нк")] + "нко"
    return stripped(name, case)
