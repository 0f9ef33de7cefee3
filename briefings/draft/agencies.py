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

KNOWN = {each.strip() for each in " ".join(PICTURES.split()).split(",")}


def agency(text: str) -> str:
    """The agency that `text` names, empty if none."""
    return AGENCIES.get(text.strip().removeprefix("The ").removeprefix("the ").strip(" .").lower(), "")


def pictures(text: str) -> bool:
    """Whether `text` names an agency or another well-known source of pictures."""
    name = text.strip(" .").lower()
    return name in AGENCIES or name in KNOWN
