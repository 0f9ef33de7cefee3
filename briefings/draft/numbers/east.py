"""Numerals of texts in Chinese, Japanese and Korean: `1兆2000億円`, `12人`, `3억 달러`, and what stands around them."""

import re
from collections.abc import Iterator

import msgspec

from briefings.draft.numbers.currencies import listed

LANGUAGES = ("zh", "ja", "ko")
SCALES = {"千": 10**3, "천": 10**3, "万": 10**4, "萬": 10**4, "만": 10**4, "億": 10**8, "亿": 10**8, "억": 10**8}
SCALES |= dict.fromkeys("兆조", 10**12)
UNITS = {
    "USD": "美元 米ドル ドル 달러 美金",
    "EUR": "欧元 歐元 ユーロ 유로",
    "JPY": "日元 日圓 円 엔",
    "CNY": "元人民币 人民币 元 위안",
    "KRW": "韩元 韓元 ウォン 원",
    "GBP": "英镑 英鎊 ポンド 파운드",
    "TWD": "新台幣 新台币",
    "HKD": "港元 港币",
    "RUB": "卢布 盧布 루블",
    "%": "% ％ パーセント 퍼센트 프로",
    "percentage points": "个百分点 個百分點 ポイント 포인트 %포인트 %ポイント",
    "km": "公里 キロメートル 킬로미터 km",
    "tonnes": "吨 噸 トン 톤",
    "hectares": "公顷 公頃 ヘクタール 헥타르",
}
UNIT_OF = {name: unit for unit, names in UNITS.items() for name in names.split()}
SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW"}
#: What many are counted by.
COUNTERS = listed("人民 人 名 명 여명 棟 軒 件 户 戸 가구 辆 輛 架 艘 座 家 社 所 校 隻 頭 대 척 채 개국 か国 カ国")
DIGITS = r"[\d０-９]"


def alternatives(words: list[str]) -> str:
    """Words as the alternatives of a regular expression, the longest first."""
    return "|".join(re.escape(each) for each in sorted(words, key=lambda each: (-len(each), each)))


NUMERAL = re.compile(
    rf"(?P<about>约|約|大約|大约|およそ|약|近|超|超过|至少|少なくとも|최소)?\s?(?P<sign>US\$|[$€£¥₩])?"
    rf"(?<![\d.,])(?P<first>\d{{1,15}}(?:,\d{{3}}){{0,5}}(?:\.\d{{1,6}})?)(?P<scales>(?:[千천]?[万萬만億亿억兆조]|[千천])*)"
    rf"(?P<rest>(?:\s?\d{{1,4}}(?:,\d{{3}})?(?:[千천]?[万萬만億亿억兆조]|[千천])){{0,3}})(?:(?P<last>(?<=[万萬만億亿억兆조])\d{{1,4}}))?"
    rf"(?P<more>多|余|餘|余り|여)?\s?(?:(?P<unit>{alternatives(list(UNIT_OF))})|(?P<counter>{alternatives(COUNTERS)}))"
)
PART = re.compile(r"(\d[\d,.]*)([千천万萬만億亿억兆조]+)")


class Numeral(msgspec.Struct, frozen=True):
    """A numeral with its unit, or with what it is counted by: `end` is where its unit ends, or its counter begins."""

    value: int | float
    start: int
    end: int
    unit: str
    approx: bool


def numerals(text: str) -> Iterator[Numeral]:
    """The numerals of a text that have a unit or a counter behind them."""
    for match in NUMERAL.finditer(text):
        value = worth(match)
        unit = SIGNS.get(match["sign"] or "", UNIT_OF.get(match["unit"] or "", ""))
        start = match.start("sign") if match["sign"] else match.start("first")
        yield Numeral(value, start, match.end("unit") if match["unit"] else match.start("counter"), unit, approx(match))


def approx(match: re.Match[str]) -> bool:
    """Whether it is said to be not exact."""
    return bool(match["about"] or match["more"])


def worth(match: re.Match[str]) -> int | float:
    """`1兆2000億` → 1.2 trillion."""
    total = sized(match["first"], match["scales"])
    total += sum(sized(number, scales) for number, scales in PART.findall(match["rest"]))
    total = round(total + int(match["last"] or 0), 6)
    return int(total) if total == int(total) else total


def sized(digits: str, scales: str) -> float:
    """Digits times the signs behind them."""
    value = float(digits.replace(",", "")) if "." in digits else int(digits.replace(",", ""))
    for each in scales:
        value *= SCALES[each]
    return value


#: Where the clause of a number begins, and what leads from it to the number.
BOUNDARY = re.compile(r"[。，、；：！？,;:!?()（）「」『』“”\"]\s?")
LEAD_IN = re.compile(
    r"(?:约|約|大约|大約|達|达到|达|為|为|是|共|共计|至|到|增至|升至|降至|跌至|增加到|上升到|下降到|総額|およそ|は|が|を|に|の|で|も"
    r"|은|는|이|가|을|를|에|의|도|총|약|모두|최소|超过|超|近|高达)\s*$"
)
#: What a sentence says that it is about, in Japanese and Korean.
TOPIC = re.compile(r"\s?([^\d\s][^\d]{1,22}?)(?:は|(?<=[가-힣])[은는]\s)")
REST = re.compile(
    r"[^\s。，、；：！？,;:!?()（）「」『』“”\".\dをにでへ]{1,8}(?:\s[^\s。，、；：！？,;:!?()（）「」『』“”\".\dをにでへ]{1,6})?"
)


def told(text: str, start: int, end: int, measured: bool) -> str:
    """What a number counts: the words behind it, or for money and shares what the clause before it names."""
    if not measured:
        found = REST.match(text, end)
        return found[0].strip() if found else ""
    clause = BOUNDARY.split(text[max(0, start - 60) : start])[-1]
    if topic := TOPIC.match(clause):
        return topic[1]
    clause = re.split(r"[\d０-９]", clause)[-1].strip().lstrip("年月日년월일 ")
    while found := LEAD_IN.search(clause):
        clause = clause[: found.start()].rstrip()
    return clause if 2 <= len(clause) <= 24 else ""
