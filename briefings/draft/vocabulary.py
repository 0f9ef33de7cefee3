"""Words that tell names from other words: spellings, titles, openers of sentences, what is never a tag."""


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


#: One spelling for what texts spell in several ways.
SPELLINGS = {
    "arbil": "Erbil",
    "daesh": "Islamic State",
    "eu": "European Union",
    "hewler": "Erbil",
    "imf": "IMF",
    "irbil": "Erbil",
    "isil": "Islamic State",
    "isis": "Islamic State",
    "islamic state group": "Islamic State",
    "kiev": "Kyiv",
    "the hague": "The Hague",
    "the pentagon": "Pentagon",
    "u.k": "United Kingdom",
    "u.k.": "United Kingdom",
    "u.n": "United Nations",
    "u.n.": "United Nations",
    "u.s": "United States",
    "u.s.": "United States",
    "uk": "United Kingdom",
    "un": "United Nations",
    "us": "United States",
    "us state department": "State Department",
    "vatican city": "Vatican",
}
#: Capitals that are no names of anything a reader would look for.
NO_ACRONYM = words(
    """
    AM PM TV CEO CFO FAQ GMT UTC EST EDT PST PDT CET BST PDF HTML URL OK ID VIDEO PHOTO PHOTOS LIVE WATCH UPDATE
    DVR SIM DNA RNA CCTV GDP NGO NGOS MBS NDA IDE MBA GPS USB LED HIV AIDS ADHD PTSD IVF UFO SUV ATM PIN HTTP API SQL
    CSS SDK GPU CPU RAM SSD VPN DIY LGBT LGBTQ IPO ETF VAT POW MIA IED RPG PPE ICU MVP DUI DWI SAT GPA MRI ECG PCR
    MERS SARS RSV NFT ICBM WMD UAV UAS UAP DEI BBQ TNT LNG LPG VOD CEOS ESG KPI OTT EDT CDT FYI ASAP
    BREAKING II III IV VI VII VIII IX XI XII US UK UN EU AP AFP PR HR IT AI DC USD EUR GBP RSS QA
    """
)
#: Names of one word that texts introduce by nothing but their capital.
WELL_KNOWN = (
    "Pentagon",
    "Kremlin",
    "Vatican",
    "Interpol",
    "Taliban",
    "Hezbollah",
    "Hamas",
    "Congress",
    "Bundestag",
    "Knesset",
    "UN",
    "EU",
)
#: Words that stand before a name and are no part of it.
TITLES = words(
    """
    President Prime Minister Secretary General Chancellor Prince Princess Cardinal Bishop Archbishop Ayatollah
    Sheikh Imam Senator Representative Congressman Congresswoman Governor Mayor Ambassador Colonel Captain Major
    Lieutenant Sergeant Admiral Commander Corporal Private Brigadier Marshal Professor Doctor Dr Mr Mrs Ms Sir Lord
    Lady Dame Judge Justice Chief Director Chairman Chairwoman Speaker Spokesman Spokeswoman Foreign Defense Defence
    Interior Ministers Deputy Vice Acting Former Gen Col Lt Maj Capt Sgt Adm Sen Rep Gov Rev Grand Special Envoy
    Major-General Lieutenant-General Secretary-General Chairperson Commissioner
    """
)
CALENDAR = words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Christmas Easter
    """
)
#: Words that open sentences and headings.
OPENERS = words(
    """
    A An And As At Although After All Also Before But By Both During Each Early Earlier Even Every Five Following
    For Four From Further He Her His How However I If In Inside It Its Last Later Like Many More Most Much My Nearly
    New Nine No Not Now Of On Once One Only Or Other Our Out Over Photo Several She Since Six So Some Source Sources
    Still Such Ten Than That The Their Then There These They This Those Three Through To Today Twenty-two Two Under
    Until Up Via We Were What When Where While Who Why With Within Without Yes Yet You Your Seven Eight First Second
    Third Read Sample Speaking Share Thousands Hundreds Dozens
    """
)
#: Words of a page's own machinery, which are no tags.
MACHINERY = {
    "actualidad", "actualité", "actualités", "aktuell", "all", "archive", "article", "articles", "blog",
    "blogs", "breaking news", "breaking", "clippings", "featured", "features", "front page", "general",
    "headlines", "home", "homepage", "latest news", "latest", "local news", "local", "longform", "main",
    "nachrichten", "nation", "national", "news", "noticias", "notizie", "online", "opinion", "photos",
    "popular", "press release", "press releases", "public", "source", "stories", "story", "top news",
    "top stories", "u.s. news", "uncategorized", "us news", "video", "videos", "world news", "world",
    "новости", "أخبار", "ニュース", "新闻", "뉴스",
}  # fmt: skip
