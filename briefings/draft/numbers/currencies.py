"""Currencies: their signs, codes and words, and whose a word is that several countries share (`kroner`)."""

import functools
import re
from collections.abc import Iterable


def listed(text: str) -> list[str]:
    """The words of a text in their order."""
    return text.split()


#: Codes that stand before or behind a sum, in capitals only.
CODES = listed(
    """
    USD EUR GBP JPY CNY INR CHF RUB AUD CAD NZD HKD SGD MXN SEK NOK DKK PLN UAH ILS NGN ZAR KRW BRL THB
    IDR TRY PKR CZK HUF RON ISK KES TZS UGX GHS EGP SAR AED QAR KWD IQD JOD MYR PHP VND TWD ARS CLP COP
    PEN LKR BDT KZT GEL RSD BGN MAD
    """
)
SIGNS = {
    "US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY",
    "₩": "KRW", "₪": "ILS", "₦": "NGN", "₱": "PHP", "₴": "UAH", "฿": "THB", "₫": "VND", "₸": "KZT", "₾": "GEL",
    "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL",
    "NT$": "TWD", "Rs": "INR", "Rs.": "INR", "RM": "MYR", "Sh": "shillings", "KSh": "KES",
    "Ksh": "KES", "Sh.": "shillings",
    **{code: code for code in CODES},
}  # fmt: skip
#: Signs that may stand behind a sum.
FAR_SIGNS = {
    "€": "EUR", "£": "GBP", "$": "USD", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₸": "KZT", "zł": "PLN", "Kč": "CZK",
    "元": "CNY", "円": "JPY", "ドル": "USD", "美元": "USD", "грн": "UAH", "руб": "RUB",
}  # fmt: skip
#: Words that mean one currency wherever they stand; `_` is a space.
NAMES = {
    "USD": (
        "US_dollars U.S._dollars American_dollars dollars dollar US-Dollar Dollars US-Dollars dólares dólar "
        "dollari dollaro dollarów dolarów dolary dolara долларов доллара доллар доларів долара долари دولار "
        "دولارات دولارا amerikanska_dollar amerikanske_dollar"
    ),
    "EUR": "euros euro eurot euroa евро євро يورو یورو",
    "GBP": "pounds_sterling British_pounds livres_sterling libras_esterlinas Pfund_Sterling sterline",
    "JPY": "yen yenes йен иен",
    "CNY": "yuan renminbi yuanes yuans юаней юаня юанів یوان يوان",
    "CHF": "Franken Swiss_francs francs_suisses francos_suizos franchi_svizzeri",
    "RUB": "rubles roubles ruble rouble рублей рубля рубль Rubel rublos rubli rubel rubli_russi рублів roebel",
    "PLN": "zlotys zloty złotych złote złoty Zloty zlotych злотых злотих",
    "UAH": "hryvnias hryvnia hryvnya гривен гривень гривні гривны",
    "ILS": "shekels shekel Schekel",
    "NGN": "naira",
    "ZAR": "rand",
    "TRY": "liras",
    "BRL": "reais reals",
    "THB": "baht",
    "IDR": "rupiah",
    "MYR": "ringgit",
    "VND": "dong",
    "HUF": "forints forint Forint",
    "SEK": "kronor",
    "ISK": "krónur",
    "CZK": "korun koruny koruna",
    "GHS": "cedis cedi",
    "ETB": "birr",
    "BDT": "taka",
    "KZT": "tenge тенге",
    "GEL": "lari",
    "ZMW": "kwacha kwachas",
    "IRR": "تومان",
    "BGN": "leva",
    "UZS": "сумов",
    "KGS": "сомов",
}
#: Adjectives of countries with the words that their currencies share, and the code.
COUNTRIES = """
    USD US American | dollars dollar
    AUD Australian | dollars dollar
    CAD Canadian canadiens kanadische kanadischen | dollars dollar
    NZD New_Zealand | dollars dollar
    HKD Hong_Kong | dollars dollar
    SGD Singapore Singaporean | dollars dollar
    TWD Taiwan Taiwanese | dollars dollar
    JMD Jamaican | dollars dollar
    NAD Namibian | dollars dollar
    ZWL Zimbabwean Zimbabwe | dollars dollar
    NOK Norwegian norwegische norwegischen norske | kroner krone crowns crown Kronen
    SEK Swedish schwedische schwedischen svenska suédoises | kronor krona crowns crown Kronen couronnes
    DKK Danish dänische dänischen danske | kroner krone crowns crown Kronen
    CZK Czech tschechische tschechischen české českých | crowns crown koruna koruny Kronen
    ISK Icelandic | kronur krona crowns
    INR Indian | rupees rupee
    PKR Pakistani Pakistan | rupees rupee
    LKR Sri_Lankan Sri_Lanka | rupees rupee
    NPR Nepali Nepalese | rupees rupee
    MUR Mauritian | rupees
    KES Kenyan Kenya | shillings shilling
    TZS Tanzanian | shillings shilling
    UGX Ugandan | shillings shilling
    SOS Somali | shillings shilling
    IQD Iraqi irakische irakischen | dinars dinar Dinar
    KWD Kuwaiti | dinars dinar
    JOD Jordanian | dinars dinar
    DZD Algerian algériens | dinars dinar
    TND Tunisian tunisiens | dinars dinar
    BHD Bahraini | dinars dinar
    LYD Libyan | dinars dinar
    RSD Serbian | dinars dinar
    AED Emirati UAE | dirhams dirham
    MAD Moroccan marocains | dirhams dirham
    SAR Saudi | riyals riyal
    QAR Qatari | riyals riyal
    OMR Omani | rials rial riyals
    IRR Iranian | rials rial
    YER Yemeni | rials rial riyals
    MXN Mexican mexicanos | pesos peso
    ARS Argentine Argentinian argentinos | pesos peso
    CLP Chilean chilenos | pesos peso
    COP Colombian colombianos | pesos peso
    UYU Uruguayan uruguayos | pesos peso
    DOP Dominican dominicanos | pesos peso
    CUP Cuban cubanos | pesos peso
    PHP Philippine Filipino | pesos peso
    CDF Congolese congolais | francs franc
    RWF Rwandan | francs franc
    BIF Burundian | francs franc
    GNF Guinean guinéens | francs franc
    XOF CFA | francs franc
    TRY Turkish türkische türkischen | lira Lira
    GBP British | pounds pound
    EGP Egyptian | pounds pound
    LBP Lebanese | pounds pound lira
    SYP Syrian | pounds pound
    SDG Sudanese | pounds pound
    KRW South_Korean Korean | won
    KPW North_Korean | won
    RON Romanian | lei leu
    MDL Moldovan | lei leu
    ZAR South_African | rand
    AZN Azerbaijani Azeri | manat manats
    TMT Turkmen | manat manats
    RUB Russian | rubles roubles
    BYN Belarusian | rubles roubles
    PEN Peruvian peruanos | soles
"""
#: Names by which a text tells in which country it is, where that is not an adjective from above.
LANDS = {
    "NOK": "Norway Norwegen Norge Oslo Bergen Stavanger Trondheim Tromsø Narvik",
    "SEK": "Sweden Schweden Sverige Suède Stockholm Gothenburg Göteborg Malmö",
    "DKK": "Denmark Dänemark Danmark Copenhagen Kopenhagen København Greenland",
    "CZK": "Czechia Prague Prag Brno Tschechien",
    "ISK": "Iceland Reykjavik",
    "INR": "India Delhi Mumbai Kolkata Chennai Bengaluru Hyderabad",
    "PKR": "Pakistan Islamabad Karachi Lahore Peshawar",
    "LKR": "Lanka Colombo",
    "NPR": "Nepal Kathmandu",
    "MUR": "Mauritius",
    "KES": "Kenya Nairobi Mombasa Kenyans",
    "TZS": "Tanzania Dodoma Dar_es_Salaam",
    "UGX": "Uganda Kampala",
    "SOS": "Somalia Mogadishu",
    "IQD": "Iraq Irak Baghdad Bagdad Basra Erbil",
    "KWD": "Kuwait",
    "JOD": "Jordan Amman",
    "DZD": "Algeria Algérie Algiers Alger",
    "TND": "Tunisia Tunisie Tunis",
    "BHD": "Bahrain Manama",
    "LYD": "Libya Tripoli Benghazi",
    "RSD": "Serbia Belgrade",
    "AED": "Emirates UAE Dubai Abu_Dhabi",
    "MAD": "Morocco Maroc Rabat Casablanca",
    "SAR": "Saudi_Arabia Riyadh Jeddah",
    "QAR": "Qatar Doha",
    "OMR": "Oman Muscat",
    "IRR": "Iran Tehran",
    "YER": "Yemen Sanaa Aden",
    "MXN": "Mexico México",
    "ARS": "Argentina Buenos_Aires",
    "CLP": "Chile Santiago",
    "COP": "Colombia Bogotá Bogota",
    "UYU": "Uruguay Montevideo",
    "DOP": "Santo_Domingo Dominican_Republic",
    "CUP": "Cuba Havana",
    "PHP": "Philippines Manila",
    "CHF": "Switzerland Swiss Suisse Bern Geneva Genève Zurich Zürich Lausanne",
    "CDF": "Kinshasa Goma",
    "RWF": "Rwanda Kigali",
    "BIF": "Burundi",
    "GNF": "Conakry",
    "XOF": "Senegal Sénégal Dakar Mali Bamako Niger Niamey Benin Bénin Togo Abidjan Ouagadougou",
    "TRY": "Turkey Türkiye Türkei Ankara Istanbul",
    "GBP": "Britain UK England Scotland Wales London Edinburgh",
    "EGP": "Egypt Cairo Alexandria",
    "LBP": "Lebanon Beirut",
    "SYP": "Syria Damascus Aleppo",
    "SDG": "Sudan Khartoum",
    "KRW": "South_Korea Seoul Busan",
    "KPW": "North_Korea Pyongyang",
    "RON": "Romania Bucharest",
    "MDL": "Moldova Chisinau",
    "AZN": "Azerbaijan Baku",
    "TMT": "Turkmenistan Ashgabat",
    "PEN": "Peru Lima",
}
#: Words that several countries share and that are money at any size; a few more are so only with a country.
ALWAYS = listed(
    """
    kroner krone kronen couronnes coronas rupees shillings dinars dinar dirhams riyals rials pesos
    francs franchi lira lei manat
    """
)
#: Words for sums that also weigh, or also mean something else: money from a million on.
LARGE_ONLY = frozenset(("pounds", "won", "crowns"))
#: What stands for the words of the table above in other languages.
ALIKE = {
    "kronen": "crowns", "couronnes": "crowns", "coronas": "crowns", "krone": "kroner",
    "dinar": "dinars", "franchi": "francs",
}  # fmt: skip
#: Whose a shared word is by the language of the text.
OWN = {
    ("sv", "kronor"): "SEK", ("da", "kroner"): "DKK", ("no", "kroner"): "NOK", ("nb", "kroner"): "NOK",
    ("nn", "kroner"): "NOK",
    ("tr", "lira"): "TRY", ("hi", "rupees"): "INR", ("ro", "lei"): "RON", ("de", "franken"): "CHF",
}  # fmt: skip


def rows() -> Iterable[tuple[str, list[str], list[str]]]:
    """The code, adjectives and words of each line of the table of countries."""
    for line in COUNTRIES.strip().splitlines():
        told, _, words = line.partition("|")
        code, *adjectives = told.split()
        yield code, adjectives, words.split()


def with_country() -> dict[str, str]:
    """`norwegian kroner` → NOK, for every country and word; in Romance languages the country stands behind."""
    return {
        name.casefold().replace("_", " "): code
        for code, adjectives, words in rows()
        for adjective in adjectives
        for word in words
        for name in (f"{adjective} {word}", f"{word} {adjective}")
    }


SHARED = frozenset(word.casefold() for _, _, words in rows() for word in words)


@functools.cache
def clues(word: str) -> dict[str, re.Pattern[str]]:
    """The currencies that a shared word may be, each with how a text tells its country."""
    found = {}
    for code, adjectives, words in rows():
        if word in map(str.casefold, words):
            names = [each.replace("_", " ") for each in [*adjectives, *LANDS.get(code, "").split()]]
            found[code] = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    if word == "francs":
        found["CHF"] = re.compile(rf"\b(?:{'|'.join(LANDS['CHF'].split())})\b")
    return found


MONEY = frozenset(SIGNS.values()) | frozenset(NAMES) | {code for code, *_ in rows()} | set(ALWAYS) | LARGE_ONLY


def settled(unit: str, text: str, language: str) -> str:
    """The code for a word that several countries share, where language or text tell the country; else the word."""
    word = ALIKE.get(unit.casefold(), unit.casefold())
    if own := OWN.get((language, word)):
        return own
    told = [code for code, clue in clues(word).items() if clue.search(text)]
    return told[0] if len(told) == 1 else unit
