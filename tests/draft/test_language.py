import pytest

from briefings.draft import language as module
from briefings.draft.language import language

TEXTS = {
    "en": "The government said that it was not for the ministers to decide on the matter of the day.",
    "de": "Die Regierung sagte, dass es nicht an den Ministern ist, über die Sache zu entscheiden.",
    "fr": "Le gouvernement a dit que la décision n'est pas pour les ministres et que le sujet est clos.",
    "es": "El gobierno dijo que la decisión no es de los ministros y que se reunirá con ellos para una respuesta.",
    "it": "Il governo ha detto che la decisione non è dei ministri e che si riunirà con loro per una risposta.",
    "pt": "O governo disse que a decisão não é dos ministros e que vai se reunir com eles para uma resposta.",
    "nl": "De regering zei dat het niet aan de ministers is om over de zaak te beslissen, en dat zij wacht.",
    "pl": "Rząd powiedział, że nie jest to decyzja ministrów i że na odpowiedź trzeba poczekać do jutra.",
    "tr": "Hükümet bu kararın bakanlara ait olmadığını ve daha sonra bir açıklama için toplanacağını söyledi.",
    "sv": "Regeringen sade att det inte är ministrarna som har att besluta om saken och att den ska vänta.",
    "da": "Regeringen sagde, at det ikke er ministrene, der skal træffe beslutning om sagen i dag.",
    "fi": "Hallitus sanoi, että päätös ei ole ministerien ja että se on valmis vasta huomenna.",
    "ro": "Guvernul a spus că decizia nu este a miniștrilor și că va răspunde mâine la întrebări.",
    "cs": "Vláda uvedla, že o věci nerozhodují ministři a že se k ní vrátí na svém zasedání.",
    "hu": "A kormány azt mondta, hogy nem a miniszterek döntenek az ügyben, és hogy holnap válaszol.",
    "id": "Pemerintah mengatakan bahwa keputusan itu tidak berada di tangan para menteri dan akan dibahas.",
    "vi": "Chính phủ nói rằng quyết định này không phải của các bộ trưởng và sẽ được trả lời vào ngày mai.",
    "bg": "Правителството заяви, че решението не е на министрите и че ще отговори на въпросите утре, съобщи съветът.",
    "sr": "Влада је саопштила да одлуку не доносе министри и да ће њен одговор бити познат сутра.",
    "ur": "حکومت نے کہا کہ یہ فیصلہ وزیروں کا نہیں ہے اور وہ کل جواب دے گی۔",
    "he": "הממשלה אמרה כי ההחלטה אינה של השרים",
    "el": "Η κυβέρνηση είπε ότι η απόφαση δεν είναι των υπουργών.",
    "hi": "सरकार ने कहा कि यह फैसला मंत्रियों का नहीं है।",
    "bn": "সরকার বলেছে যে এই সিদ্ধান্ত মন্ত্রীদের নয়।",
    "ka": "მთავრობამ თქვა, რომ გადაწყვეტილება მინისტრებს არ ეკუთვნის.",
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


@pytest.mark.parametrize("name", ["en", "de", "fr", "es", "ru", "ar", "ja"])
def test_the_model_is_not_asked_where_script_and_little_words_decide(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "guessed", lambda text: pytest.fail(text))
    assert language(TEXTS[name], "xx") == name


def test_the_model_decides_where_they_do_not() -> None:
    assert language("Valitsus teatas, et otsust ei tee ministrid ning vastus antakse homme hommikul.", "xx") == "et"
