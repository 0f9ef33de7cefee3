"""Numbers written out, and the words that stand around numbers, in several languages."""

import re
from collections.abc import Iterable

from briefings.draft.numbers.currencies import ALWAYS as SHARED_WORDS
from briefings.draft.numbers.currencies import LARGE_ONLY, NAMES, listed, with_country


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


UNITS = listed(
    """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen
        """
)
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
#: Values of single words. What is also an article (`ein`, `un`) is left out.
VALUES: dict[str, int] = {word: value for value, word in enumerate(UNITS)} | {
    word: 20 + 10 * index for index, word in enumerate(TENS)
}
OTHERS = {
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici",
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze",
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf",
}
HUNDREDS = {"hundred": 100, "hundert": 100, "cent": 100}
#: What a numeral is multiplied by, in words and in the short forms of newsrooms; `_` is a space.
SCALED = {
    10**3: """
        thousand thousands tausend tsd mille mil mila duizend k тыс тысяч тысячи тысяча тис тисяч тисячі ألف آلاف هزار
        tusen tusind tys tysięcy tysiące tis tisíc ezer bin ribu
        """,
    10**5: "lakh lakhs lac lacs hundred_thousand",
    10**6: """
        million millions mn mln mlns mio mill million millionen millón millones milhão milhões milioni milione
        miljoen млн миллион миллиона миллионов мільйон мільйона мільйони мільйонів مليون ملايين مليونا میلیون
        miljon miljoner millioner milion miliony milionów milionu milionů miljoonaa milyon juta
        """,
    10**7: "crore crores cr",
    10**8: "hundred_million",
    10**9: """
        billion billions bn bln mrd mld mlrd mia md mds milliarde milliarden milliard milliards miliardi miliardo
        miljard bilhões bilhão млрд миллиард миллиарда миллиардов мільярд мільярда мільярди мільярдів مليار مليارات
        میلیارد miljarder milliarder miliard miliarda miliardy miliardów miliardů milyar miljardia miliar
        mil_millones mil_milhões thousand_million
        """,
    10**12: """
        trillion trillions tn trn trln tln billón billones bilione bilioni bilião biliões biljoen biljoner billioner
        bilion biliony bilionów billionen трлн триллион триллиона триллионов трильйон трильйона трильйонів تريليون
        trilhão trilhões trilyon lakh_crore lakh_crores
        """,
}  # fmt: skip
SCALES: dict[str, int] = {
    name.replace("_", " "): worth for worth, names in SCALED.items() for name in names.split()
} | {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8}
#: Short forms that may have a point behind them: `Mrd.`, `млн.`.
ABBREVIATED = words(
    "tsd тыс тис tys tis mn mln mio mill млн bn bln mrd mld mlrd mia md mds млрд tn trn trln tln трлн cr"
)
#: Where a word means more than it does in English: `une billion`.
LONG = {
    language: {"billion": 10**12, "billions": 10**12, "trillion": 10**18, "trillions": 10**18}
    for language in ("de", "fr")
}
#: One that is not exact, but near.
NEAR = (
    r"about|around|approximately|approx\.?|nearly|almost|roughly|some|close to|an estimated|estimated"
    r"|just (?:over|under)|perhaps|maybe|possibly"
    r"|nearing|a total of about"
    r"|circa|ca\.|c\.|etwa|rund|ungefähr|fast|knapp|gut|schätzungsweise"
    r"|environ|près d[e’']|quelque|presque|autour de|unos|unas|cerca de|alrededor de|casi|aproximadamente"
    r"|quasi|circa|ongeveer|bijna|около|почти|примерно|حوالي|نحو|ما يقرب من"
)
#: One that says only how far it goes, up or down.
BOUNDS = (
    r"(?:well )?(?:more|greater|higher) than|(?:well )?over|above|at least|at most|no (?:more|fewer|less) than"
    r"|not (?:more|less) than|up to|as (?:many|much|little|few|high|low) as|(?:fewer|less|lower) than|(?:well )?under"
    r"|below|a (?:minimum|maximum) of|upwards? of|in excess of"
    r"|mehr als|weniger als|mindestens|wenigstens|über|bis zu|höchstens|maximal|unter"
    r"|plus d[e’']|moins d[e’']|jusqu[’']à|au moins|au plus|más de|menos de|al menos|por lo menos|como máximo|hasta"
    r"|oltre|più di|meno di|almeno|fino a|mais de|menos de|pelo menos|até|meer dan|minder dan|minstens|hoogstens"
    r"|более|менее|أكثر من"
)
#: What stands right before such a number.
ABOUT = re.compile(rf"(?<!\w)(?:(?P<near>{NEAR})|(?P<bound>{BOUNDS}))\s*$", re.I)
#: The names of a unit, by the words that stand behind a number.
UNIT_WORDS = {
    "percentage points": (
        "percentage_points percentage_point Prozentpunkte Prozentpunkten puntos_porcentuales "
        "points_de_pourcentage punti_percentuali pontos_percentuais procentpunten procentpunt procentenheter "
        "procentpoint punktów_procentowych pkt._proc. процентных_пункта процентных_пунктов процентного_пункта "
        "процентні_пункти відсоткових_пунктів відсоткових_пункти п._п. п.п."
    ),
    "basis points": (
        "basis_points basis_point bps bp Basispunkte Basispunkten puntos_básicos points_de_base punti_base basispunten"
    ),
    "%": (
        "% percent per_cent pct prozent v.h. por_ciento pour_cent por_cento per_cento percento procent بالمئة "
        "بالمائة في_المئة في_المائة درصد процентов процента процент процентам відсотків відсотка відсотки "
        "відсоток proc. proc procenta procentů prosent prosenttia persen yüzde パーセント ％ ٪"
    ),
    "km": (
        "km км километров километра кілометрів chilometri quilômetros kilometer كيلومتر کیلومتر kilometers "
        "kilometres kilometre kilómetros kilomètres quilómetros"
    ),
    "miles": "miles mile mi",
    "m": "m metres meters metre meter metern mètres metros",
    "feet": "feet foot ft",
    "cubic metres": "cubic_metres cubic_meters Kubikmeter mètres_cubes metros_cúbicos",
    "square metres": "square_metres square_meters sq_m m² Quadratmeter mètres_carrés metros_cuadrados",
    "square feet": "square_feet sq_ft",
    "square km": "square_kilometers square_kilometres square_km km² sq_km quadratkilometer",
    "square miles": "square_miles",
    "hectares": "hectares hectare гектаров га hektar ha hectáreas",
    "acres": "acres acre",
    "tonnes": "tonnes tonne tonnen тонн тонны طن تن tonn metric_tons toneladas",
    "tons": "tons ton",
    "kg": "kg kilograms kilogram kilos kilo kilogramm",
    "litres": "litres liters litre liter",
    "MW": "MW МВт megawatts megawatt",
    "GW": "GW gigawatts gigawatt",
    "°C": "°C degrees_Celsius degrees_celsius Grad_Celsius",
    "°F": "°F degrees_Fahrenheit",
    "km/h": "km/h kph",
    "mph": "mph miles_per_hour miles_an_hour",
    "MWh": "MWh megawatt-hours",
    "GWh": "GWh gigawatt-hours",
}
#: Small words of other languages: none of them names what is counted.
SMALL = words(
    """
    der die das den dem des ein eine einen einem einer und oder aber auf aus bei mit nach seit von vom zu zum zur im in
    am an um für über unter vor wie als dass wenn weil ist sind war waren wird werden wurde wurden hat haben hatte
    hatten kann können soll sollen will wollen muss nicht auch noch nur schon mehr sich er sie es wir ihr ihre ihren
    ihrem sein seine seinen davon dabei damit dafür gegen durch ohne bis
    le la les l un une des du de d et ou mais que qui dont où sur sous dans en par pour avec sans chez vers entre
    depuis a ont est sont était étaient sera seront avait avaient être avoir ne pas plus moins aussi encore déjà ce
    cet cette ces son sa ses leur leurs il elle ils elles on nous vous au aux à y se
    el los las lo una unos unas del al o pero quien cuyo donde sobre con sin por para hacia hasta desde según ha han
    es son fue fueron era eran será serán había habían haber ser estar no más menos también ya este esta estos estas
    su sus ellos ellas ella nosotros se me te que como cuando porque entre durante tras ante
    il gli uno dei degli delle della dello di da nel nella con su per tra fra che non più meno anche e è sono ha hanno
    os as um uma dos das no na nos nas pelo pela com sem são foi foram têm tem e não mais menos
    het een van op te met voor uit over bij naar is zijn was waren wordt worden heeft hebben en of maar dat die niet
    """
)


def alternatives(words: Iterable[str]) -> str:
    """Words as the alternatives of a regular expression, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda each: (-len(each), each)))


def named_units() -> dict[str, str]:
    """Each name of a unit, with the unit; `_` stands for a space."""
    found = {word.casefold(): word for word in [*SHARED_WORDS, *LARGE_ONLY]} | with_country()
    for unit, names in (UNIT_WORDS | NAMES).items():
        for name in names.split():
            found[name.casefold().replace("_", " ")] = unit
    return found


UNIT_OF = named_units()
SPELLED: dict[str, dict[str, int]] = {
    language: {word: value for value, word in enumerate(words.split(), 2)} for language, words in OTHERS.items()
} | {"en": VALUES}
