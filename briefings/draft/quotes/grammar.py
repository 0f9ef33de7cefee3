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


EN_VERBS = """
    said says say saying told tells telling added adds adding asked asks asking replied replies answered answers
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
    echoed holds stipulates
    """
DE_VERBS = """
    sagte sagt sagten sagen erklärte erklärt erklärten erklären betonte betont meinte meint schrieb schreibt teilte
    berichtete berichtet warnte warnt kritisierte kritisiert forderte fordert ergänzte ergänzt fügte mahnte mahnt
    versicherte versichert äußerte kündigte räumte so antwortete antwortet fragte fragt rief lobte lobt bezeichnete
    nannte nennt verlangte verlangt verkündete bekräftigte bekräftigt unterstrich urteilte gesagt erläuterte erläutert
    zitierte twitterte hieß heißt
    """
ES_VERBS = """
    dijo dice dijeron afirmó afirma afirmaron señaló señala aseguró asegura explicó explica añadió añade agregó agrega
    declaró declara indicó indica manifestó manifiesta advirtió advierte apuntó sostuvo sostiene expresó comentó
    comenta recordó recuerda subrayó subraya destacó destaca anunció anuncia reconoció reconoce escribió escribe
    respondió responde preguntó pidió insistió insiste denunció lamentó concluyó informó precisó reiteró celebró
    matizó aclaró admitió contó cuenta
    """
FR_PARTICIPLES = """
    déclaré dit ajouté affirmé expliqué indiqué précisé souligné estimé assuré annoncé écrit répondu lancé confié
    rappelé insisté reconnu regretté dénoncé averti prévenu martelé commenté poursuivi conclu demandé salué promis
    confirmé admis jugé tweeté raconté réagi
    """
FR_VERBS = """
    déclare dit ajoute affirme explique indique précise souligne estime assure annonce écrit répond lance confie
    rappelle insiste reconnaît regrette dénonce avertit prévient martèle commente poursuit conclut demande salue
    promet confirme raconte juge réagit déclarait disait expliquait affirmait soulignait
    """
IT_VERBS = """
    ha_detto ha_dichiarato ha_aggiunto ha_spiegato ha_affermato ha_scritto disse dice spiega afferma dichiara
    aggiunge sottolinea
    """
PT_VERBS = """
    disse diz afirmou afirma declarou acrescentou explicou ressaltou escreveu respondeu anunciou destacou
    lembrou garantiu
    """
NL_VERBS = (
    "zei zegt verklaarde verklaart schreef schrijft aldus vertelde vertelt benadrukte waarschuwde liet_weten voegde"
)
TR_VERBS = "dedi söyledi belirtti açıkladı konuştu vurguladı yazdı ekledi"
SV_VERBS = "sade säger sa skrev skriver berättar menar uppgav"
AR_VERBS = """
    قال وقال قالت وقالت أضاف وأضاف أضافت وأضافت صرح وصرح أعلن وأعلن أعلنت وأعلنت أكد وأكد أكدت وأكدت أوضح وأوضح
    ذكر وذكر كتب وكتب تابع وتابع
    """
RU_VERBS = """
    сказал сказала заявил заявила заявили сообщил сообщила отметил отметила подчеркнул подчеркнула добавил
    добавила написал написала
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
PATTERNS = {
    "en": any_of(EN_VERBS),
    "de": any_of(DE_VERBS),
    "es": any_of(ES_VERBS),
    "fr": FR,
    "it": any_of(IT_VERBS),
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
    "ar": r"وفقا ل|بحسب",
    "ru": r"по словам",
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
    "ru": "он",
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
    "ru": "она",
}
THEY = {"en": "they we i it", "fr": "ils elles on", "es": "ellos ellas", "pt": "eles elas", "ru": "они"}
INDEFINITE = {
    "en": "a an one another some several two three many other most few residents",
    "de": "ein eine einer eines mehrere einige",
    "fr": "un une des plusieurs certains",
    "es": "un una unos unas varios",
    "it": "un uno una alcuni",
    "pt": "um uma",
    "nl": "een",
    "sv": "en ett",
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
    "sv": "i på för till vid av från",
    "ru": "в на о по для из",
}
JOINTS = {
    "en": "and or but that because while whereas when as after before if where which who whom so since although though"
    " until than",
    "de": "und aber dass weil während als nachdem wenn",
    "fr": "et mais que qu’ car lorsque quand qui",
    "es": "y pero que porque cuando mientras quien",
}


SINGLE = {"en": EN_VERBS, "de": DE_VERBS, "es": ES_VERBS}
ANY_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?![\w’'-])")


@functools.cache
def grammar(language: str) -> Grammar:
    """The grammar of a language by its code; an unknown one has the verbs of all, and otherwise English rules."""
    code = language[:2] if language[:2] in PATTERNS else ""
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
    )
