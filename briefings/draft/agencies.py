"""News agencies and picture agencies, by the names that datelines, bylines and credits use."""

#: What a line may call it (lower case) → its name.
AGENCIES = {
    "afp": "AFP",
    "agence france-presse": "AFP",
    "anadolu": "Anadolu Agency",
    "anadolu agency": "Anadolu Agency",
    "aa": "Anadolu Agency",
    "ansa": "ANSA",
    "ap": "Associated Press",
    "associated press": "Associated Press",
    "bloomberg": "Bloomberg",
    "canadian press": "The Canadian Press",
    "cnn": "CNN",
    "dpa": "dpa",
    "efe": "EFE",
    "interfax": "Interfax",
    "irna": "IRNA",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "pa": "PA Media",
    "pa media": "PA Media",
    "pti": "PTI",
    "reuters": "Reuters",
    "rfe/rl": "RFE/RL",
    "ria novosti": "RIA Novosti",
    "tass": "TASS",
    "upi": "UPI",
    "voa": "VOA",
    "xinhua": "Xinhua",
    "yonhap": "Yonhap",
}
#: Further names that stand in credits of pictures.
PICTURES = """
    alamy, ap photo, courtesy, department of defense, dod, epa, epa-efe, facebook, file, file photo, getty, getty
    images, handout, istock, magnum, ministry of defence, nato, pool, shutterstock, social media, twitter, u.s. air
    force, u.s. army, u.s. navy, un photo, us army, us navy, vatican media, via, wikimedia commons, zuma, zuma press
    """

#: Further sites whose name stands behind the headline of their pages.
OUTLETS = """
    abc news, al arabiya english, al jazeera, ap news, axios, bbc, bbc news, cbs news, cnbc, cnn politics, deutsche
    welle, dw, euronews, financial times, forbes, fox news, france 24, kurdistan 24, kurdistan24, le monde, middle
    east eye, nbc news, newsweek, npr, politico, rudaw, shafaq news, sky news, the economist, the guardian, the
    hill, the independent, the national, the new york times, the telegraph, the times, the times of israel, the wall
    street journal, the washington post, time, un news, usa today, voa news, vox
    """


def listed(names: str) -> set[str]:
    """The names of a list that is wrapped."""
    return {each.strip() for each in " ".join(names.split()).split(",")}


KNOWN = listed(PICTURES)
SITES = listed(OUTLETS)


def agency(text: str) -> str:
    """The agency that `text` names, empty if none."""
    return AGENCIES.get(text.strip().removeprefix("The ").removeprefix("the ").strip(" .").lower(), "")


def pictures(text: str) -> bool:
    """Whether `text` names an agency or another well-known source of pictures."""
    name = text.strip(" .").lower()
    return name in AGENCIES or name in KNOWN


def is_outlet(text: str) -> bool:
    """Whether `text` is the name of an agency or of another well-known site of news."""
    return text[:1].isupper() and (bool(agency(text)) or text.strip(" .").lower() in SITES)
