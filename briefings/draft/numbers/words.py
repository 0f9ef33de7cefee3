"""Numbers written out, and the words that stand around numbers, in several languages."""

import re
from collections.abc import Iterable


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def listed(text: str) -> list[str]:
    """The words of a text in their order."""
    return text.split()


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
#: What a numeral is multiplied by.
SCALES: dict[str, int] = {
    **dict.fromkeys(listed(
        """
        thousand tausend mille mil mila duizend k тыс тысяч ألف آلاف
        """
    ), 10**3),
    **dict.fromkeys(
        listed(
        """
        million millions mn mln mio mill million millionen millón millones milhão milhões milioni milione
        miljoen млн مليون
        """
    ),
        10**6,
    ),
    **dict.fromkeys(
        listed(
        """
        billion billions bn mrd milliarde milliarden milliard milliards miliardi miliardo miljard bilhões bilhão
        млрд مليار
        """
    ), 10**9
    ),
    **dict.fromkeys(["trillion", "trillions", "tn"], 10**12),
    "lakh": 10**5, "crore": 10**7, "万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8,
}  # fmt: skip
#: One that is not exact.
ABOUT = re.compile(
    r"\b(?:about|around|approximately|approx\.?|nearly|almost|roughly|some|more than|over|at least|at most|up to"
    r"|as many as|as much as"
    r"|fewer than|less than|under|close to|an estimated|estimated|upwards? of|in excess of|just (?:over|under)"
    r"|well over|nearing|a total of about"
    r"|circa|ca\.|c\.|etwa|rund|ungefähr|fast|knapp|gut|mehr als|weniger als|mindestens|über|bis zu|höchstens"
    r"|environ|près de|plus de|moins de|quelque|presque|autour de|jusqu[’']à|au moins"
    r"|unos|unas|cerca de|alrededor de|casi|más de|menos de|aproximadamente|al menos|hasta"
    r"|circa|quasi|oltre|più di|almeno|quase|mais de|ongeveer|bijna|meer dan|minstens"
    r"|около|почти|более|примерно|حوالي|نحو|أكثر من|ما يقرب من)\s*$",
    re.I,
)
#: The names of a unit, by the words that stand behind a number.
UNIT_WORDS = {
    "%": "% percent per_cent pct prozent percentage_points v.h. por_ciento pour_cent por_cento"
    " procent بالمئة في_المئة процентов",
    "km": "km kilometers kilometres kilometer kilometre kilómetros kilomètres quilómetros",
    "miles": "miles mile mi",
    "m": "metres meters metre meter metern mètres metros",
    "feet": "feet foot ft",
    "square km": "square_kilometers square_kilometres square_km km² sq_km quadratkilometer",
    "square miles": "square_miles",
    "hectares": "hectares hectare hektar ha hectáreas",
    "acres": "acres acre",
    "tonnes": "tonnes tonne tonnen metric_tons toneladas",
    "tons": "tons ton",
    "kg": "kg kilograms kilogram kilos kilo kilogramm",
    "litres": "litres liters litre liter",
    "MW": "MW megawatts megawatt",
    "GW": "GW gigawatts gigawatt",
    "°C": "°C degrees_Celsius degrees_celsius Grad_Celsius",
    "°F": "°F degrees_Fahrenheit",
    "km/h": "km/h kph",
    "mph": "mph miles_per_hour miles_an_hour",
    "USD": "USD US_dollars U.S._dollars dollars dollar US-Dollar Dollar dólares دولار",
    "EUR": "EUR euros euro Euro",
    "GBP": "GBP pounds_sterling",
    "JPY": "JPY yen Yen",
    "CNY": "CNY yuan renminbi",
    "INR": "INR rupees",
    "CHF": "CHF Franken Swiss_francs",
    "RUB": "RUB rubles roubles рублей рубля",
}
SIGNS = {
    "US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY",
    "₩": "KRW", "₪": "ILS",
    "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "CHF": "CHF",
}  # fmt: skip
MONEY = frozenset(SIGNS.values()) | {"CNY"}


def alternatives(words: Iterable[str]) -> str:
    """Words as the alternatives of a regular expression, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda each: (-len(each), each)))


def named_units() -> dict[str, str]:
    """Each name of a unit, with the unit; `_` stands for a space."""
    found = {}
    for unit, names in UNIT_WORDS.items():
        for name in names.split():
            found[name.casefold().replace("_", " ")] = unit
    return found


UNIT_OF = named_units()
SPELLED: dict[str, dict[str, int]] = {
    language: {word: value for value, word in enumerate(words.split(), 2)} for language, words in OTHERS.items()
} | {"en": VALUES}
