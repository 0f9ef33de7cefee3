"""How languages say who speaks: verbs of saying, pronouns, articles, `according to`."""

import functools
import re

import msgspec


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


class Grammar(msgspec.Struct, frozen=True):
    """One language; a match of `verbs` may have a pronoun that hangs on the verb: `a-t-il déclaré`.

    Where all its verbs are single words, `verbs` matches any word, and only those in `single` are verbs.
    """

    verbs: re.Pattern[str]
    single: frozenset[str]
    according: re.Pattern[str]
    he: frozenset[str]
    she: frozenset[str]
    they: frozenset[str]
    indefinite: frozenset[str]
    definite: frozenset[str]
    prepositions: frozenset[str]
    joints: frozenset[str]
    #: Verbs of saying of two words, by the first: `shot back`.
    phrasal: dict[str, frozenset[str]] = {}
    #: Participles that are verbs of saying behind `ha` and the like.
    perfect: frozenset[str] = frozenset()
    #: Whether a subject may stand behind its verb before a quotation too: `Am Montag sagte Petersen: „…“`.
    inverts: bool = False
    #: Whether a dash may open speech.
    dashes: bool = False
    #: Whom the text is known to name, in full and by the last word.
    people: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()


EN_VERBS = """
    said says say saying told tells telling tell added adds adding asked asks asking replied replies answered answers
    wrote writes writing tweeted tweets tweeting posted posts announced announces stated states declared
    declares declaring warned warns warning explained explains explaining noted notes noting insisted insists
    insisting argued argues arguing claimed claims claiming acknowledged acknowledges admitted admits conceded
    concedes confirmed confirms denied denies recalled recalls remarked observed commented concluded continued
    continues cautioned cautions stressed stresses stressing emphasized emphasised emphasizes emphasises
    promised promises promising pledged pledges pledging vowed vows vowing urged urges urging called calls
    calling described describes describing praised praises hailed hails condemned condemns denounced denounces
    criticized criticised slammed blasted accused accuses labeled labelled branded dismissed rejected suggested
    suggests predicted predicts quipped joked jokes shouted yelled whispered testified revealed reveals thanked
    lamented lamenting complained complains boasted reiterated reiterates repeated affirmed affirms assured
    assures demanded demands demanding agreed objected countered responded responds retorted cried mused
    apologized apologised expressed voiced spoke speaking remembered remembers maintained maintains contended
    contends alleged alleges proclaimed declares read reads reading thundered sighed laughed exclaimed screamed
    chanted chanting enthused proposed advised ordered instructed informed quoted outlined holds stipulates
    echoed agrees opined griped grumbled fumed gushed chuckled recounted recounts theorized theorised advises
    marveled marvelled bragged wondered wonders surmised implored pleaded pleads beamed joking
    boasting complaining insists snapped interjected summarized summarised deadpanned noting believes believed
    reasoned reasons protested scoffed tells texted texts emailed emails blogged reported ruled
    concurred shrugged muttered murmured begged swore swears counters responding
    """
#: The first words of verbs of two, with the second.
EN_PHRASAL = {
    "shot": words("back"),
    "fired": words("back"),
    "hit": words("back"),
    "pushed": words("back"),
    "pointed": words("out"),
    "points": words("out"),
    "pointing": words("out"),
    "went": words("on"),
    "goes": words("on"),
    "chimed": words("in"),
    "summed": words("up"),
    "spelled": words("out"),
    "cried": words("out"),
    "called": words("out"),
    "put": words("it"),
    "puts": words("it"),
    "was": words("quoted"),
}
DE_PHRASAL = {"sprach": words("von"), "spricht": words("von"), "zeigte": words("sich")}
DE_VERBS = """
    sagte sagt sagten sagen erklärte erklärt erklärten erklären betonte betont meinte meint schrieb schreibt teilte
    berichtete berichtet warnte warnt kritisierte kritisiert forderte fordert ergänzte ergänzt fügte mahnte mahnt
    versicherte versichert äußerte kündigte räumte so antwortete antwortet fragte fragt rief lobte lobt bezeichnete
    nannte nennt verlangte verlangt verkündete bekräftigte bekräftigt unterstrich urteilte gesagt erläuterte erläutert
    zitierte twitterte hieß heißt erzählte erzählt berichten beteuerte beteuert bestätigte bestätigt bedauerte
    entgegnete erwiderte konterte wetterte spottete klagte klagt schimpfte befand findet fand resümierte
    argumentierte argumentiert behauptete behauptet beklagte beklagt verteidigte gestand glaubt
    hofft hoffte appellierte appelliert prophezeite scherzte postete kommentierte kommentiert
    begründete begründet freute freut drohte droht
    """
ES_VERBS = """
    dijo dice dijeron afirmó afirma afirmaron señaló señala aseguró asegura explicó explica añadió añade agregó agrega
    declaró declara indicó indica manifestó manifiesta advirtió advierte apuntó sostuvo sostiene expresó comentó
    comenta recordó recuerda subrayó subraya destacó destaca anunció anuncia reconoció reconoce escribió escribe
    respondió responde preguntó pidió insistió insiste denunció lamentó concluyó informó precisó reiteró celebró
    matizó aclaró admitió contó cuenta quejó queja lamenta admite asume asumió opinó opina apunta zanjó
    relató relata reclamó reclama criticó critica exigió exige prometió promete resumió resume defendió defiende
    justificó ironizó bromeó confesó confiesa tuiteó publicó replicó contestó preguntó argumentó argumenta
    reconocieron señalaron aseguraron explicaron añadieron pidieron avisó avisa detalló detalla remarcó remarca
    calificó califica habló matiza expone decía aseguraba
    explicaba afirmaba sostenía señalaba añadía comentaba recordaba contaba escribía insistía
    reconocía admitía advertía apuntaba lamentaba defendía concluía resumía
    valoró valora recalcó recalca sentenció celebra rechazó alertó alerta planteó expuso
    """
ES_PARTICIPLES = """
    dicho asegurado explicado señalado afirmado añadido agregado declarado indicado manifestado advertido apuntado
    sostenido recordado subrayado destacado anunciado reconocido insistido denunciado lamentado concluido informado
    reiterado criticado admitido comentado respondido pedido prometido escrito defendido contado resumido confesado
    """
FR_PARTICIPLES = """
    fait_savoir fait_valoir fait_remarquer
    déclaré dit ajouté affirmé expliqué indiqué précisé souligné estimé assuré annoncé écrit répondu lancé confié
    rappelé insisté reconnu regretté dénoncé averti prévenu martelé commenté poursuivi conclu demandé salué promis
    confirmé admis jugé tweeté raconté réagi témoigné lâché plaidé ironisé détaillé observé noté constaté
    considéré relevé résumé tranché glissé soupiré renchéri rétorqué répliqué soutenu garanti reproché
    parlé évoqué qualifié fustigé défendu exhorté appelé publié posté exprimé alerté abondé complété
    """
FR_VERBS = """
    déclare dit ajoute affirme explique indique précise souligne estime assure annonce écrit répond lance confie
    rappelle insiste reconnaît regrette dénonce avertit prévient martèle commente poursuit conclut demande salue
    promet confirme raconte juge réagit déclarait disait expliquait affirmait soulignait lâche témoigne plaide
    ironise détaille observe note constate considère relève résume tranche glisse soupire renchérit rétorque
    réplique soutient garantit fustige défend alerte enchaîne abonde complète sourit s’indigne s’insurge
    s’inquiète s’exclame s’interroge s’agace s’étonne s’emporte souffle nuance tempère
    indignait
    """
IT_VERBS = """
    disse dice spiega afferma dichiara aggiunge sottolinea racconta ricorda scrive commenta osserva conclude
    avverte replica ribadisce annuncia ammette assicura sostiene precisa ripete confessa dicono spiegano
    sbotta ironizza lamenta protesta esclama spiegò aggiunse
    prosegue attacca tuona promette diceva spiegava raccontava scriveva aggiungeva ripeteva
    """
#: Behind `ha`, `hanno` or `aveva`.
IT_PARTICIPLES = """
    detto dichiarato aggiunto spiegato affermato scritto raccontato commentato promesso ricordato sottolineato
    annunciato ammesso assicurato sostenuto precisato ribadito replicato concluso osservato avvertito risposto
    parlato definito
    confermato riferito confessato chiesto evidenziato proseguito chiarito garantito denunciato ripetuto twittato
    """
PL_VERBS = """
    powiedział powiedziała powiedzieli mówi mówił mówiła mówią stwierdził stwierdziła dodał dodała dodaje zapewnił
    zapewniła zapewnia podkreślił podkreśliła podkreśla oświadczył oświadczyła skomentował skomentowała komentuje
    zaznaczył zaznaczyła napisał napisała poinformował poinformowała ocenił oceniła ocenia wyjaśnił wyjaśniła
    wyjaśnia przyznał przyznała przyznaje tłumaczył tłumaczyła tłumaczy zauważył zauważyła odpowiedział
    odpowiedziała przekonywał przekonywała przekonuje twierdzi ostrzegł ostrzegła ostrzega apelował apeluje
    żartuje żartował narzeka narzekał narzekała zaznacza zauważa dodali podsumował podsumowała alarmuje kwituje
    skwitował skwitowała odpowiada przypomina przypomniał przypomniała argumentuje uważa
    zapowiedział zapowiedziała ogłosił ogłosiła opowiada wspomina relacjonuje pisze
    """
PT_VERBS = """
    disse diz afirmou afirma declarou acrescentou explicou ressaltou escreveu respondeu anunciou destacou
    lembrou garantiu contou conta reconheceu admitiu alertou criticou comentou completou concluiu relatou
    avisou prometeu defendeu explica acrescenta lamentou desabafou questionou perguntou pediu insistiu frisou
    brincou ironizou garante relembrou recordou recorda lamenta adiantou apontou considerou referiu salientou realçou
    assegurou
    sublinhou reforçou avaliou revelou confirmou informou reiterou
    """
NL_VERBS = (
    "zei zegt verklaarde verklaart schreef schrijft aldus vertelde vertelt benadrukte waarschuwde liet_weten voegde"
    " meldde meldt reageerde reageert vindt stelde stelt noemde noemt antwoordde vroeg beloofde bevestigde erkende"
    " vraagt lacht zucht verzucht besluit herinnert antwoordt beaamt"
    " vervolgde concludeerde klaagde waarschuwt zeiden zeggen laat_weten"
)
TR_VERBS = "dedi söyledi belirtti açıkladı konuştu vurguladı yazdı ekledi"
SV_VERBS = """
    sade säger sa skrev skriver berättar berättade menar menade uppgav uppger förklarar förklarade tillade tillägger
    konstaterar konstaterade svarade svarar lovar lovade varnar varnade medger medgav hävdar hävdade understryker
    betonade betonar kommenterar kommenterade fortsätter skrattar twittrade frågar frågade
    tror trodde tycker tyckte anser ansåg undrar undrade ropar ropade
    sier sa skriver forteller mener uttaler fortalte siger fortæller mener udtaler oplyser
    """
AR_VERBS = """
    قال وقال قالت وقالت أضاف وأضاف أضافت وأضافت صرح وصرح أعلن وأعلن أعلنت وأعلنت أكد وأكد أكدت وأكدت أوضح وأوضح
    ذكر وذكر كتب وكتب تابع وتابع تابعت وتابعت ذكرت وذكرت صرحت وصرحت أوضحت وأوضحت كتبت وكتبت شدد وشدد شددت وشددت
    حذر وحذر حذرت وحذرت يقول ويقول تقول وتقول أشار وأشار أشارت وأشارت اعتبر واعتبر اعتبرت واعتبرت رد ورد
    """
RU_VERBS = """
    сказал сказала заявил заявила заявили сообщил сообщила отметил отметила подчеркнул подчеркнула добавил
    добавила написал написала сказали сообщили отметили рассказал рассказала рассказали пояснил пояснила
    объяснил объяснила признал признала считает уверен уверена говорит пишет ответил ответила предупредил
    предупредила уточнил уточнила напомнил напомнила призвал призвала прокомментировал прокомментировала
    утверждает утверждал утверждала указал указала пообещал пообещала вспоминает спросил спросила подтвердил
    подтвердила возразил возразила приводит
    пошутил пошутила поделился поделилась заметил заметила заключил заключила пожаловался пожаловалась объясняет
    рассказывает добавляет отмечает подчёркивает подчеркивает сообщает заявляет прокомментировала воскликнул воскликнула
    резюмировал резюмировала говорят
    заявив добавив отметив сказав
    сказала сказали заявила повідомив повідомила зазначив зазначила наголосив наголосила додав додала підкреслив
    підкреслила розповів розповіла пояснив пояснила написав написала відповів відповіла вважає говорить каже пише
    запевнив запевнила попередив попередила підтвердив підтвердила визнав визнала нагадав нагадала закликав закликала
    переконаний переконана зауважив зауважила прокоментував прокоментувала
    """


def any_of(text: str) -> str:
    """Words as alternatives; `_` stands for white space."""
    return "|".join(
        re.escape(word).replace("_", r"\s") for word in sorted(set(text.split()), key=lambda w: (-len(w), w))
    )


FR = (
    rf"(?:(?:n[’']|s[’']|l[’'])?(?:a|ont|avait|est|avaient|aurait)(?P<hung>-t-il|-t-elle|-t-on|-il|-elle|-ils"
    rf"|-elles)?\s(?:(?:aussi|ensuite|encore|également|notamment|par\sailleurs)\s)?"
    rf"(?:{any_of(FR_PARTICIPLES)})|(?:{any_of(FR_VERBS)})(?P<hung_too>-t-il|-t-elle|-il|-elle|-ils|-elles)?)"
)
IT = (
    rf"(?:(?:l[’']|s[’'])?(?:ha|hanno|aveva|avevano)\s(?:(?:anche|poi|inoltre|infatti|invece)\s)?"
    rf"(?:{any_of(IT_PARTICIPLES)})|{any_of(IT_VERBS)})"
)
PATTERNS = {
    "en": any_of(EN_VERBS),
    "de": any_of(DE_VERBS),
    "es": any_of(ES_VERBS),
    "fr": FR,
    "it": IT,
    "pl": any_of(PL_VERBS),
    "pt": any_of(PT_VERBS),
    "nl": any_of(NL_VERBS),
    "sv": any_of(SV_VERBS),
    "ar": any_of(AR_VERBS),
    "ru": any_of(RU_VERBS),
    "tr": any_of(TR_VERBS),
}
ACCORDING = {
    "en": r"according to|in the words of|as",
    "de": r"laut|zufolge|nach (?:den )?(?:Worten|Angaben)(?: von| des"
    "| der)?|so",
    "fr": r"selon|d[’']après|pour",
    "es": r"según|de acuerdo con|en palabras de",
    "it": r"secondo",
    "pt": r"segundo|de acordo com"
    "|conforme",
    "nl": r"volgens|aldus",
    "sv": r"enligt",
    "pl": r"według|zdaniem|jak",
    "ar": r"وفقا ل|بحسب",
    "ru": r"по словам|по мнению|по данным|по информации|за словами|на думку|за даними|як|как",
}
HE = {
    "en": "he",
    "de": "er",
    "fr": "il",
    "es": "él",
    "it": "lui egli",
    "pt": "ele",
    "nl": "hij",
    "sv": "han",
    "ru": "он він",
    "pl": "on",
}
SHE = {
    "en": "she",
    "de": "sie",
    "fr": "elle",
    "es": "ella",
    "it": "lei",
    "pt": "ela",
    "nl": "ze zij",
    "sv": "hon",
    "ru": "она вона",
    "pl": "ona",
}
THEY = {"en": "they we i it", "fr": "ils elles on", "es": "ellos ellas", "pt": "eles elas", "ru": "они вони"}
INDEFINITE = {
    "en": "a an one another some several two three many other most few residents",
    "de": "ein eine einer eines mehrere einige",
    "fr": "un une des plusieurs certains",
    "es": "un una unos unas varios",
    "it": "un uno una alcuni",
    "pt": "um uma",
    "nl": "een",
    "sv": "en ett",
    "pl": "jeden jedna",
    "ru": "один одна",
}
DEFINITE = {
    "en": "the this that its their his her our",
    "de": "der die das den dem des",
    "fr": "le la les l’ l' son sa",
    "es": "el la los las su",
    "it": "il lo la i gli",
    "pt": "o a os as",
    "nl": "de het",
    "sv": "den det",
}
PREPOSITIONS = {
    "en": "of for at in from with to on by about against during after before near inside outside under over into as"
    " around amid among between since until"
    " through within without via following late early"
    " earlier yesterday today tonight last this",
    "de": "von für bei in aus mit zu an am im auf nach vor über gegen unter zur zum beim des der",
    "fr": "de du des d’ à au aux pour en dans chez avec sur lors devant après avant contre",
    "es": "de del para en a al con por ante sobre tras durante contra desde",
    "it": "di del della dei a al in per con su",
    "pt": "de do da dos das em no na para com ao à",
    "nl": "van voor bij in uit met op tegen",
    "sv": "i på för till vid av från om efter under med åt hos til ved fra etter efter",
    "pl": "w we na z ze do od dla po o przed przy u podczas",
    "ru": "в во на о об по для из с со к от у при после у з із зі до від під щодо після",
}
JOINTS = {
    "en": "and or but that because while whereas when as after before if where which who whom so since although though"
    " until than",
    "de": "und aber dass weil während als nachdem wenn",
    "fr": "et mais que qu’ car lorsque quand qui",
    "es": "y pero que porque cuando mientras quien",
}


SINGLE = {"en": EN_VERBS, "de": DE_VERBS, "es": ES_VERBS}
#: Languages in which a dash opens speech, and those that are near enough to another.
DASHES = words("sv pl es fr ru pt it tr")
NEIGHBOURS = {"nb": "sv", "no": "sv", "nn": "sv", "da": "sv", "uk": "ru", "be": "ru"}
ANY_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?![\w’'-])")


@functools.cache
def grammar(language: str) -> Grammar:
    """The grammar of a language by its code; an unknown one has the verbs of all, and otherwise English rules."""
    code = NEIGHBOURS.get(language[:2], language[:2])
    code = code if code in PATTERNS else ""
    verbs = (
        PATTERNS[code]
        if code
        else "|".join(any_of(each) for each in (EN_VERBS, DE_VERBS, ES_VERBS, IT_VERBS, PT_VERBS, NL_VERBS))
    )
    known = code or "en"
    single = words(SINGLE.get(code, ""))
    return Grammar(
        ANY_WORD if single else re.compile(rf"(?<![\w’'-])(?:{verbs})(?![\w’'-])", re.I),
        single,
        re.compile(rf"[\s,–—-]*\b(?:{ACCORDING.get(known, ACCORDING['en'])})\s+", re.I),
        words(HE.get(known, "")),
        words(SHE.get(known, "")),
        words(THEY.get(known, "")),
        words(INDEFINITE.get(known, "")),
        words(DEFINITE.get(known, "")),
        words(PREPOSITIONS.get(known, "")),
        words(JOINTS.get(known, "")),
        {"en": EN_PHRASAL, "de": DE_PHRASAL}.get(known, {}),
        words(ES_PARTICIPLES) if known == "es" else frozenset(),
        known != "en",
        known in DASHES,
    )
