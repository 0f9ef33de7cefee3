import pytest

from briefings.draft.language import language

TEXTS = {
    "en": "The government said that it was not for the ministers to decide on the matter of the day.",
    "de": "Die Regierung sagte, dass es nicht an den Ministern ist, über die Sache zu entscheiden.",
    "fr": "Le gouvernement a dit que la décision n'est pas pour les ministres et que le sujet est clos.",
    "es": "El gobierno dijo que la decisión no es de los ministros y que se reunirá con ellos para una respuesta.",
    "ru": "Правительство заявило, что решение принимают не министры.",
    "uk": "Уряд заявив, що рішення ухвалюють не міністри її країни.",
    "ar": "قالت الحكومة إن القرار ليس للوزراء",
    "fa": "دولت گفت که تصمیم‌گیری برعهده وزیران نیست چنانکه پیش‌تر گفته بود",
    "th": "รัฐบาลกล่าวว่าการตัดสินใจไม่ใช่ของรัฐมนตรี",
    "ja": "政府は、決定は大臣のものではないと述べた。",
    "zh": "政府表示，决定权不在部长手中。",
    "ko": "정부는 결정이 장관들의 것이 아니라고 말했다.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_shows_its_language(name: str) -> None:
    assert language(TEXTS[name], "xx") == name


@pytest.mark.parametrize("text", ["", "12345", "Xyzzy plugh frobnicate"])
def test_a_text_that_does_not_decide_has_the_language_of_the_site(text: str) -> None:
    assert language(text, "pt-BR") == "pt-BR"
