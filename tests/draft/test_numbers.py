"""Numbers worth a table: what they are, and what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.draft.numbers import numbers
from briefings.draft.parts import Number
from tests.draft.reports import passages


def found(text: str, language: str = "en") -> list[Number]:
    return [each.number for each in numbers(passages(text), language)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The town has 2,500 troops in Iraq.", Number(2500, what="troops in Iraq")),
        ("The 30-member alliance met.", Number(30, what="members of the alliance")),
        ("The River Party had held 48 seats.", Number(48, what="seats, River Party")),
        ("It grows from 500 personnel to approximately 4,000 and more.", Number(4000, 500, True, "", "personnel")),
        ("In the strike nine others were injured.", Number(9, what="others injured")),
        ("The strike killed one man in the town.", Number(1, what="man killed")),
        ("About 9.6 million voters took part.", Number(9_600_000, None, True, "", "voters")),
        ("More than two hundred people died in the flood.", Number(200, None, True, "", "people died (more than)")),
        ("A dozen soldiers were wounded.", Number(12, None, True, "", "soldiers wounded")),
        ("The police arrested 45 protesters on the bridge.", Number(45, what="protesters arrested")),
        ("The blast injured at least 12 people.", Number(12, None, True, "", "people injured (at least)")),
        ("It put turnout at 44 percent.", Number(44, unit="%", what="turnout")),
        ("Some 44% of voters stayed away.", Number(44, None, True, "%", "of voters stayed away")),
        ("The council approved a $4 bn loan.", Number(4_000_000_000, unit="USD", what="loan")),
        ("It needs £2.3m in aid.", Number(2_300_000, unit="GBP", what="aid")),
        ("They gave $40k in aid.", Number(40_000, unit="USD", what="aid")),
        ("The bank promised $1.5 billion in aid.", Number(1_500_000_000, unit="USD", what="aid")),
        ("Turnout was 61%, up from 55% in the last vote.", Number(61, 55, unit="%", what="Turnout")),
        ("The number of cases rose from 120 on Monday to 310.", Number(310, 120, what="cases")),
        ("The average price of a house is £285,000.", Number(285_000, unit="GBP", what="average price of a house")),
        ("Between 5,000 and 6,000 troops will leave.", Number(5000, approx=True, what="troops (5,000–6,000)")),
        ("Oil prices rose 5 percent.", Number(5, unit="%", what="Oil prices rose")),
    ],
)
def test_a_number_says_what_it_counts(text: str, number: Number) -> None:
    assert found(text) == [number]


def test_the_points_of_other_languages_are_read() -> None:
    assert [each.value for each in found("Rund 4.000 Soldaten bleiben im Land.", "de")] == [4000]
    assert [each.value for each in found("Plus de 4 000 soldats restent dans le pays.", "fr")] == [4000]
    assert [each.value for each in found("La ayuda asciende a 3,5 millones de euros.", "es")] == [3_500_000]


@pytest.mark.parametrize(
    "text",
    [
        "They met on February 15, 2021, and again in 2022.",
        "The 35-year-old left at 10:30 a.m. for a two-day meeting.",
        "Call 555-0134 or 555 0199 for help.",
        "He lives at 10 Downing Street in London.",
        "Article 5 and Section 12 of Resolution 2732 say so.",
        "Flight 370 and an F-16 crossed Highway 61.",
        "The 21st meeting took 15 days and 4 hours.",
        "He is aged 71 and won by 3-2.",
        "Two-thirds of it went to one of them.",
        "Hundreds of people and dozens of cars came.",
        "Several hundred people came.",
        "See https://example.org/123/456 for more.",
    ],
)
def test_what_is_no_amount_is_left_out(text: str) -> None:
    assert found(text) == []


def test_nothing_is_added_up() -> None:
    text = "The attack claimed the life of a contractor and nine others, including a soldier, were injured."
    assert [(each.value, each.what) for each in found(text)] == [(9, "others injured")]


def test_a_number_knows_its_sentence() -> None:
    text = passages("It rained.", "It was late. The town has 2,500 troops in Iraq. They stay.")
    whole = "\n\n".join(each.text for each in text)
    (number,) = numbers(text, "en")
    assert whole[number.start : number.end] == "The town has 2,500 troops in Iraq."


@given(
    st.text(st.sampled_from("0123456789.,-–$€% abt'’\u00a0٤万"), max_size=60), st.sampled_from(["en", "de", "fr", "zh"])
)
def test_no_text_is_too_much(text: str, language: str) -> None:
    for each in numbers(passages(text), language):
        assert 0 <= each.start < each.end <= len(text)
        assert each.number.what


def test_sums_and_shares_of_other_languages_say_what_they_are_of() -> None:
    assert found("Das Paket kostet 3,5 Milliarden Euro.", "de") == [
        Number(3_500_000_000, unit="EUR", what="Das Paket kostet")
    ]
    assert found("Le chômage a augmenté de 2,1 % en mars.", "fr") == [
        Number(2.1, unit="%", what="Le chômage a augmenté")
    ]


@pytest.mark.parametrize(
    "text", ["5 mıllıon people", "5 MİLLİON people", "kıllıng 20 people", "fıve hundred people", "20 mıles"]
)
def test_letters_that_only_look_alike_do_no_harm(text: str) -> None:
    assert all(each.what for each in found(f"It cost {text} in the town."))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Growth of 3 to 5 percent is forecast.", Number(3, None, True, "%", "Growth (3–5 percent)")),
        ("Prices may rise between 3% and 5% this year.", Number(3, None, True, "%", "Prices may rise (3%–5%)")),
        ("Groups of 10-15 people stood there.", Number(10, None, True, "", "people (10-15)")),
        ("They need 2 to 3 million euros in aid.", Number(2_000_000, None, True, "EUR", "aid (2–3 million euros)")),
        ("Up to 500 jobs may go.", Number(500, None, True, "", "jobs (up to)")),
        ("Fewer than 200 of the animals are left.", Number(200, None, True, "", "animals (fewer than)")),
        ("Nearly 3 million voters came.", Number(3_000_000, None, True, "", "voters")),
    ],
)
def test_a_range_and_a_bound_stand_with_what_is_counted(text: str, number: Number) -> None:
    assert found(text) == [number]


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("The bill passed by 172 votes to 149.", "en", Number(172, what="votes (172 to 149)")),
        ("It passed by fourteen votes to none.", "en", Number(14, what="votes (fourteen to none)")),
        ("The House voted 218-210 for it.", "en", Number(218, what="votes (218–210)")),
        ("She was confirmed in a 52-48 vote.", "en", Number(52, what="votes (52–48)")),
        ("Das Gesetz ging mit 382 zu 290 Stimmen durch.", "de", Number(382, what="Stimmen (382 zu 290)")),
        ("Le texte passe par 289 voix contre 221.", "fr", Number(289, what="voix (289 contre 221)")),
    ],
)
def test_a_vote_keeps_both_its_sides(text: str, language: str, number: Number) -> None:
    assert found(text, language) == [number]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "Sales rose 4% to 12 million units.",
            [Number(4, unit="%", what="Sales rose"), Number(12_000_000, what="units")],
        ),
        ("The death toll rose to 138 on Monday.", [Number(138, what="death toll")]),
        ("The death toll climbed from 92 to 138 overnight.", [Number(138, 92, what="death toll")]),
        ("Troop numbers will be cut to 2,500 from 4,500.", [Number(2500, 4500, what="Troop numbers")]),
        ("Revenue was up 7% in May.", [Number(7, unit="%", what="Revenue was up")]),
        ("She won 54% of the vote, against 41% for her rival.", [Number(54, unit="%", what="of the vote")]),
        ("The bill would raise the age from 18 to 21.", []),
        ("Rents went from £900 to £1,150.", [Number(1150, 900, unit="GBP", what="Rents")]),
        ("The population fell from 3.1m to 2.2m.", [Number(2_200_000, 3_100_000, what="population")]),
        ("Profits halved to £120m in the six months to June.", [Number(120_000_000, unit="GBP", what="Profits")]),
        ("A third of the workers left, and claims doubled.", []),
        ("The bus went from 12 villages to 30 camps.", [Number(30, what="camps")]),
    ],
)
def test_a_change_names_what_changed(text: str, numbers: list[Number]) -> None:
    assert found(text) == numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The bridge was built at a cost of $35 million.", Number(35_000_000, unit="USD", what="cost, bridge")),
        ("The minimum wage will be $15 an hour.", Number(15, unit="USD", what="minimum wage, an hour")),
        (
            "The company paid 1.2 million euros for the site.",
            Number(1_200_000, unit="EUR", what="company paid for the site"),
        ),
        ("The grant, worth C$30 million, is for a clinic.", Number(30_000_000, unit="CAD", what="grant")),
        ("The deal is worth US$4.5bn.", Number(4_500_000_000, unit="USD", what="deal")),
        ("Ministers raised Rs 1,200 crore in aid.", Number(12_000_000_000, unit="INR", what="aid")),
        ("The house went for 450,000 Australian dollars.", Number(450_000, unit="AUD", what="house went")),
        ("Rates rose by 25 basis points.", Number(25, unit="basis points", what="Rates rose")),
        ("The party won 112 of the 350 seats.", Number(112, what="of the 350 seats")),
        ("The union says 6,000 of its members left.", Number(6000, what="members")),
        ("The 193-member General Assembly met.", Number(193, what="members of the General Assembly")),
        (
            "The dispute, now old, has cost the port $60 million.",
            Number(60_000_000, unit="USD", what="dispute has cost the port"),
        ),
        ("A crowd of 25,000 watched the match.", Number(25_000, what="crowd")),
        ("He was fined £5,000.", Number(5000, unit="GBP", what="fined")),
        ("The tower, 310 metres tall, is open.", Number(310, unit="m", what="tower")),
        ("A 25% tariff on steel is planned.", Number(25, unit="%", what="tariff on steel")),
    ],
)
def test_a_sum_a_rate_and_a_part_say_of_what(text: str, number: Number) -> None:
    assert found(text) == [number]


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        (
            "Mindestens zwölf Soldaten wurden getötet.",
            "de",
            [Number(12, None, True, "", "Soldaten getötet (mindestens)")],
        ),
        ("Es wurden drei Menschen getötet.", "de", [Number(3, what="Menschen getötet")]),
        ("Die Quote sank von 5,9 auf 5,6 Prozent.", "de", [Number(5.6, 5.9, unit="%", what="Die Quote sank")]),
        ("Au moins six soldats ont été tués.", "fr", [Number(6, None, True, "", "soldats tués (au moins)")]),
        ("El paro bajó del 13,2 % al 12,7 % en junio.", "es", [Number(12.7, 13.2, unit="%", what="El paro bajó")]),
        ("Casi el 10 % de ellos sigue allí.", "es", []),
    ],
)
def test_other_languages_have_ranges_bounds_and_changes(text: str, language: str, numbers: list[Number]) -> None:
    assert found(text, language) == numbers


def test_the_items_of_a_list_are_read() -> None:
    text = "• 500 troops leave Iraq\n• The bank lends $4 million to the town"
    assert [each.value for each in found(text)] == [500, 4_000_000]


def test_the_label_of_an_item_says_what_its_number_is() -> None:
    assert found("- Capacity: 450 MW\n- River Party, led by Ada Quill: 48 seats\n- Dead: 25") == [
        Number(450, unit="MW", what="Capacity"),
        Number(48, what="seats, River Party"),
        Number(25, what="Dead"),
    ]


def test_a_number_told_twice_is_one() -> None:
    text = "The mill had 2,345 workers in May. In June the 2,345 employees of the mill were told to go."
    assert [each.value for each in found(text)] == [2345]


def test_those_of_the_headline_come_before_others() -> None:
    towns = ["Harlow", "Ware", "Hull", "Bath", "Ely", "Diss", "Deal", "Rye", "Wick", "Ayr"]
    rest = [f"The bank in {town} lent ${number} million in aid." for number, town in enumerate(towns, 20)]
    text = passages("It was late. " * 50, *rest, "The town mourns 14 horses.")
    assert 14 in [each.number.value for each in numbers(text, "en", "Town mourns 14 horses as 14 stables burn")]
    assert 14 not in [each.number.value for each in numbers(text, "en", "Town mourns")]


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("The bank lends $2.5 bln to farms.", "en", 2_500_000_000, "USD"),
        ("The bank lends $300 mln to farms.", "en", 300_000_000, "USD"),
        ("The bank lends $4m to farms.", "en", 4_000_000, "USD"),
        ("The bank lends €300 mln to farms.", "en", 300_000_000, "EUR"),
        ("The bank lends $1.2tn to farms.", "en", 1_200_000_000_000, "USD"),
        ("The bank lends $1.2 trln to farms.", "en", 1_200_000_000_000, "USD"),
        ("The bank lends £40k to farms.", "en", 40_000, "GBP"),
        ("The bank lends Rs 300 cr to farms.", "en", 3_000_000_000, "INR"),
        ("The bank lends Rs 2 lakh crore to farms.", "en", 2_000_000_000_000, "INR"),
        ("The bank lends 2.1B pesos to farms.", "en", 2_100_000_000, "pesos"),
        ("The bank lends R$ 3 bi to farms.", "en", 3_000_000_000, "BRL"),
        ("Der Bau kostet 5 Mio. Franken.", "de", 5_000_000, "CHF"),
        ("Der Bau kostet 2,4 Mrd. Euro.", "de", 2_400_000_000, "EUR"),
        ("La région versera 12 M€ aux communes.", "fr", 12_000_000, "EUR"),
        ("Le plan coûte 1 billion d’euros.", "fr", 1_000_000_000_000, "EUR"),
        ("El plan cuesta 3 mil millones de euros.", "es", 3_000_000_000, "EUR"),
        ("O plano custa 3,2 mil milhões de euros.", "pt", 3_200_000_000, "EUR"),
        ("Il piano costerà 150 mln di euro.", "it", 150_000_000, "EUR"),
        ("De sluis kost 1,1 miljard euro.", "nl", 1_100_000_000, "EUR"),
        ("Regeringen satsar 4,5 miljarder kronor på vägar.", "sv", 4_500_000_000, "SEK"),
        ("Staten bruger 2 mia. kroner på veje.", "da", 2_000_000_000, "DKK"),
        ("Rząd przeznaczy 2,3 mld złotych na drogi.", "pl", 2_300_000_000, "PLN"),
        ("Проект обойдётся бюджету в 4,2 млрд долларов.", "ru", 4_200_000_000, "USD"),
        ("Проект обойдётся бюджету в 4,2 млрд. рублей.", "ru", 4_200_000_000, "RUB"),
        ("На ремонт мосту виділили 85 млн гривень.", "uk", 85_000_000, "UAH"),
        ("该公司净利润为35亿元。", "zh", 3_500_000_000, "CNY"),
        ("建設費は1兆2000億円に上る。", "ja", 1_200_000_000_000, "JPY"),
        ("이 회사는 3억 달러를 투자한다.", "ko", 300_000_000, "USD"),
        ("بلغت قيمة العقد ٣٫٥ مليار دولار.", "ar", 3_500_000_000, "USD"),
        ("Явка составила 34 процента.", "ru", 34, "%"),
        ("Інфляція зросла до 8,6 відсотка.", "uk", 8.6, "%"),
        ("Inflacja wzrosła do 5,4 proc. w maju.", "pl", 5.4, "%"),
        ("نرخ تورم به ۴۲ درصد رسید.", "fa", 42, "%"),
        ("بلغت نسبة المشاركة ٦١ بالمئة.", "ar", 61, "%"),
    ],
)
def test_short_forms_and_units_are_those_of_newsrooms(text: str, language: str, value: float, unit: str) -> None:
    assert [(each.value, each.unit) for each in found(text, language)] == [(value, unit)]


@pytest.mark.parametrize(
    "text", ["The firm paid $5.5X for it.", "The firm paid $2.5 zln for it.", "The bank lends £4q to farms."]
)
def test_a_sum_with_an_unknown_letter_is_left_out(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Profit fell to 58 million kroner, the yard in Bergen, Norway, said.", "NOK"),
        ("Profit fell to 58 million Danish kroner.", "DKK"),
        ("Profit fell to 58 million kroner.", "kroner"),
        ("Profit fell to 58 million kroner in Norway and Denmark.", "kroner"),
        ("Profit fell to 58 million rupees in Lahore.", "PKR"),
        ("Profit fell to 58 million rupees.", "rupees"),
        ("Profit fell to 58 million shillings in Nairobi.", "KES"),
        ("Profit fell to 58 million dinars in Baghdad.", "IQD"),
        ("Profit fell to 58 million pounds in Cairo.", "EGP"),
        ("Profit fell to 58 million crowns.", "crowns"),
    ],
)
def test_a_word_of_many_countries_is_that_of_the_country_that_the_text_names(text: str, unit: str) -> None:
    assert found(text) == [Number(58_000_000, unit=unit, what="Profit")]


def test_where_it_was_filed_tells_whose_shillings_they_are() -> None:
    (each,) = numbers(passages("The line cost 12 billion shillings."), "en", "", "NAIROBI, Kenya")
    assert each.number.unit == "KES"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "The tunnel could cost from $6 billion to $9 billion.",
            Number(6_000_000_000, None, True, "USD", "tunnel could cost ($6 billion–$9 billion)"),
        ),
        ("Rooms cost from £40 to £90.", Number(40, None, True, "GBP", "Rooms cost (£40–£90)")),
        (
            "The gap widened to $71.4 bln in June from $68.9 bln in May.",
            Number(71_400_000_000, 68_900_000_000, unit="USD", what="gap"),
        ),
        (
            "Trade fell to 290 million U.S. dollars in 2024 from 410 million the year before.",
            Number(290_000_000, 410_000_000, unit="USD", what="Trade"),
        ),
        (
            "The death toll from the flood in the far north of the country has risen to at least 94, the mayor said"
            " Sunday, up from 73 two days earlier.",
            Number(94, 73, True, "", "death toll (at least)"),
        ),
        (
            "It had offered 4.2 percent over two years, more than the 3 percent of its first offer.",
            Number(4.2, 3, unit="%", what="offered"),
        ),
        ("The fee is $60, more than the $50 in Spain.", Number(60, unit="USD", what="fee")),
    ],
)
def test_what_was_before_is_told_by_the_text_and_a_range_is_none(text: str, number: Number) -> None:
    assert found(text)[0] == number


@pytest.mark.parametrize(
    "text",
    [
        "More than 450,000 were left without shelter after 90 camps were destroyed.",
        "Rents rose 4 percent in Spain, compared with 7 percent in France.",
        "The toll of 41 dead is higher than the 29 killed in the 2009 crash.",
        "Fees of $70 billion and sales would bring more than $14 billion in revenue.",
        "The tax takes 12% of wages, against 9% of rents.",
        "The drive goes from 20 villages to 35 camps.",
    ],
)
def test_two_things_are_no_change_of_one(text: str) -> None:
    assert found(text)
    assert {each.was for each in found(text)} == {None}


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("The line was to cost $15.4 billion.", "en", Number(15_400_000_000, unit="USD", what="line cost")),
        ("The company had offered $4 million.", "en", Number(4_000_000, unit="USD", what="company offered")),
        ("The lake stood at 420 metres above the sea.", "en", Number(420, unit="m", what="lake, above the sea")),
        ("The 2,177 km line will link six states.", "en", Number(2177, unit="km", what="line")),
        ("The pipe will run 2,177 km from the coast to a mill.", "en", Number(2177, unit="km", what="pipe")),
        (
            "The new estimate of $25 billion is twice the first.",
            "en",
            Number(25_000_000_000, unit="USD", what="new estimate"),
        ),
        (
            "Norway will double its defence budget, the premier said, adding 600 billion kroner over ten years.",
            "en",
            Number(600_000_000_000, unit="NOK", what="adding, defence budget"),
        ),
        (
            "Für die Brücke im Tal sind 4 Millionen Euro vorgesehen.",
            "de",
            Number(4_000_000, unit="EUR", what="Für die Brücke im Tal"),
        ),
    ],
)
def test_a_label_names_what_is_measured(text: str, language: str, number: Number) -> None:
    assert found(text, language) == [number]


def test_goods_behind_a_measure_are_what_it_is_of() -> None:
    assert found("El incendio arrasó 4.500 hectáreas de bosque.", "es") == [
        Number(4500, unit="hectares", what="bosque")
    ]
    assert found("Boats landed 3 million pounds of crab.") == [Number(3_000_000, what="pounds of crab")]


def test_words_that_say_nothing_by_themselves_are_no_label() -> None:
    assert 33 not in [each.value for each in found("Banks hold $2 for every $33 lent.")]
    (each,) = found("The index lost ground, versus market hopes of perhaps $300 million.")
    assert each == Number(300_000_000, None, True, "USD", "market hopes")


def test_a_pronoun_is_no_label() -> None:
    assert found("Er steigt von 51 auf 53 Milliarden Euro.", "de") == []


def test_people_are_counted_where_words_have_no_spaces() -> None:
    assert found("洪水造成12人死亡。", "zh") == [Number(12, what="人死亡")]
    assert found("事故で15人が死亡した。", "ja") == [Number(15, what="人が死亡した")]
    assert found("이번 사고로 23명이 다쳤다.", "ko") == [Number(23, what="명이 다쳤다")]
