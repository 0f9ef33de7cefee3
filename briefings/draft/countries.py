"""Countries by name, by the adjective of their people, and by the cities that datelines name without a country."""

#: ISO 3166-1 code: usual name, other names and adjectives after it.
NAMES: dict[str, tuple[str, ...]] = {
    "AE": ("United Arab Emirates", "Emirati", "UAE"), "AF": ("Afghanistan", "Afghan"), "AL": ("Albania", "Albanian"),
    "AM": ("Armenia", "Armenian"), "AO": ("Angola", "Angolan"), "AR": ("Argentina", "Argentine", "Argentinian"), "AT": ("Austria", "Austrian"),
    "AU": ("Australia", "Australian"), "AZ": ("Azerbaijan", "Azerbaijani"), "BA": ("Bosnia and Herzegovina", "Bosnia", "Bosnian"),
    "BD": ("Bangladesh", "Bangladeshi"), "BE": ("Belgium", "Belgian"), "BF": ("Burkina Faso", "Burkinabe"), "BG": ("Bulgaria", "Bulgarian"),
    "BH": ("Bahrain", "Bahraini"), "BI": ("Burundi", "Burundian"), "BO": ("Bolivia", "Bolivian"), "BR": ("Brazil", "Brazilian"),
    "BY": ("Belarus", "Belarusian"), "CA": ("Canada", "Canadian"), "CD": ("Democratic Republic of the Congo", "Congolese", "DR Congo"),
    "CF": ("Central African Republic",), "CH": ("Switzerland", "Swiss"), "CI": ("Ivory Coast", "Ivorian", "Côte d’Ivoire"),
    "CL": ("Chile", "Chilean"), "CM": ("Cameroon", "Cameroonian"), "CN": ("China", "Chinese"), "CO": ("Colombia", "Colombian"),
    "CR": ("Costa Rica", "Costa Rican"), "CU": ("Cuba", "Cuban"), "CY": ("Cyprus", "Cypriot"), "CZ": ("Czech Republic", "Czech", "Czechia"),
    "DE": ("Germany", "German"), "DK": ("Denmark", "Danish"), "DZ": ("Algeria", "Algerian"), "EC": ("Ecuador", "Ecuadorian"),
    "EE": ("Estonia", "Estonian"), "EG": ("Egypt", "Egyptian"), "ER": ("Eritrea", "Eritrean"), "ES": ("Spain", "Spanish"),
    "ET": ("Ethiopia", "Ethiopian"), "FI": ("Finland", "Finnish"), "FR": ("France", "French"),
    "GB": ("United Kingdom", "British", "UK", "U.K.", "Britain", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "GE": ("Georgia",), "GH": ("Ghana", "Ghanaian"), "GN": ("Guinea", "Guinean"), "GR": ("Greece", "Greek"), "GT": ("Guatemala", "Guatemalan"),
    "HN": ("Honduras", "Honduran"), "HR": ("Croatia", "Croatian"), "HT": ("Haiti", "Haitian"), "HU": ("Hungary", "Hungarian"),
    "ID": ("Indonesia", "Indonesian"), "IE": ("Ireland", "Irish"), "IL": ("Israel", "Israeli"), "IN": ("India", "Indian"),
    "IQ": ("Iraq", "Iraqi"), "IR": ("Iran", "Iranian"), "IS": ("Iceland", "Icelandic"), "IT": ("Italy", "Italian"),
    "JM": ("Jamaica", "Jamaican"), "JO": ("Jordan", "Jordanian"), "JP": ("Japan", "Japanese"), "KE": ("Kenya", "Kenyan"),
    "KG": ("Kyrgyzstan", "Kyrgyz"), "KH": ("Cambodia", "Cambodian"), "KP": ("North Korea", "North Korean"), "KR": ("South Korea", "South Korean"),
    "KW": ("Kuwait", "Kuwaiti"), "KZ": ("Kazakhstan", "Kazakh"), "LA": ("Laos", "Laotian"), "LB": ("Lebanon", "Lebanese"),
    "LK": ("Sri Lanka", "Sri Lankan"), "LR": ("Liberia", "Liberian"), "LT": ("Lithuania", "Lithuanian"), "LU": ("Luxembourg",),
    "LV": ("Latvia", "Latvian"), "LY": ("Libya", "Libyan"), "MA": ("Morocco", "Moroccan"), "MD": ("Moldova", "Moldovan"),
    "ME": ("Montenegro", "Montenegrin"), "MG": ("Madagascar",), "MK": ("North Macedonia", "Macedonian"), "ML": ("Mali", "Malian"),
    "MM": ("Myanmar", "Burmese", "Burma"), "MN": ("Mongolia", "Mongolian"), "MR": ("Mauritania", "Mauritanian"), "MT": ("Malta", "Maltese"),
    "MW": ("Malawi", "Malawian"), "MX": ("Mexico", "Mexican"), "MY": ("Malaysia", "Malaysian"), "MZ": ("Mozambique", "Mozambican"),
    "NA": ("Namibia", "Namibian"), "NE": ("Niger", "Nigerien"), "NG": ("Nigeria", "Nigerian"), "NI": ("Nicaragua", "Nicaraguan"),
    "NL": ("Netherlands", "Dutch", "Holland"), "NO": ("Norway", "Norwegian"), "NP": ("Nepal", "Nepali", "Nepalese"),
    "NZ": ("New Zealand",), "OM": ("Oman", "Omani"), "PA": ("Panama", "Panamanian"), "PE": ("Peru", "Peruvian"),
    "PH": ("Philippines", "Philippine", "Filipino"), "PK": ("Pakistan", "Pakistani"), "PL": ("Poland", "Polish"),
    "PS": ("Palestinian Territories", "Palestinian", "Palestine", "Gaza Strip", "West Bank"), "PT": ("Portugal", "Portuguese"),
    "PY": ("Paraguay", "Paraguayan"), "QA": ("Qatar", "Qatari"), "RO": ("Romania", "Romanian"), "RS": ("Serbia", "Serbian"),
    "RU": ("Russia", "Russian", "Russian Federation"), "RW": ("Rwanda", "Rwandan"), "SA": ("Saudi Arabia", "Saudi"),
    "SD": ("Sudan", "Sudanese"), "SE": ("Sweden", "Swedish"), "SG": ("Singapore", "Singaporean"), "SI": ("Slovenia", "Slovenian"),
    "SK": ("Slovakia", "Slovak"), "SL": ("Sierra Leone",), "SN": ("Senegal", "Senegalese"), "SO": ("Somalia", "Somali"),
    "SS": ("South Sudan", "South Sudanese"), "SV": ("El Salvador", "Salvadoran"), "SY": ("Syria", "Syrian"), "TD": ("Chad", "Chadian"),
    "TG": ("Togo", "Togolese"), "TH": ("Thailand", "Thai"), "TJ": ("Tajikistan", "Tajik"), "TM": ("Turkmenistan", "Turkmen"),
    "TN": ("Tunisia", "Tunisian"), "TR": ("Turkey", "Turkish", "Türkiye"), "TW": ("Taiwan", "Taiwanese"), "TZ": ("Tanzania", "Tanzanian"),
    "UA": ("Ukraine", "Ukrainian"), "UG": ("Uganda", "Ugandan"), "US": ("United States", "American", "US", "U.S.", "USA", "United States of America"),
    "UY": ("Uruguay", "Uruguayan"), "UZ": ("Uzbekistan", "Uzbek"), "VA": ("Vatican City", "Vatican", "Holy See"), "VE": ("Venezuela", "Venezuelan"),
    "VN": ("Vietnam", "Vietnamese"), "XK": ("Kosovo", "Kosovar"), "YE": ("Yemen", "Yemeni"), "ZA": ("South Africa", "South African"),
    "ZM": ("Zambia", "Zambian"), "ZW": ("Zimbabwe", "Zimbabwean"),
}  # fmt: skip

#: Cities that stand alone in datelines: capitals, seats of organizations, and cities that agencies never explain.
CITIES: dict[str, str] = {
    "Abu Dhabi": "AE", "Dubai": "AE", "Kabul": "AF", "Tirana": "AL", "Yerevan": "AM", "Luanda": "AO", "Buenos Aires": "AR", "Vienna": "AT",
    "Canberra": "AU", "Sydney": "AU", "Melbourne": "AU", "Baku": "AZ", "Sarajevo": "BA", "Dhaka": "BD", "Brussels": "BE", "Ouagadougou": "BF",
    "Sofia": "BG", "Manama": "BH", "Brasilia": "BR", "Rio de Janeiro": "BR", "Sao Paulo": "BR", "São Paulo": "BR", "Minsk": "BY",
    "Ottawa": "CA", "Toronto": "CA", "Montreal": "CA", "Vancouver": "CA", "Kinshasa": "CD", "Goma": "CD", "Geneva": "CH", "Zurich": "CH", "Bern": "CH",
    "Davos": "CH", "Abidjan": "CI", "Beijing": "CN", "Shanghai": "CN", "Bogota": "CO", "Bogotá": "CO", "Havana": "CU",
    "Nicosia": "CY", "Prague": "CZ", "Berlin": "DE", "Frankfurt": "DE", "Munich": "DE", "Hamburg": "DE", "Copenhagen": "DK", "Algiers": "DZ",
    "Quito": "EC", "Tallinn": "EE", "Cairo": "EG", "Madrid": "ES", "Barcelona": "ES", "Addis Ababa": "ET", "Helsinki": "FI", "Paris": "FR",
    "Strasbourg": "FR", "London": "GB", "Edinburgh": "GB", "Belfast": "GB", "Glasgow": "GB", "Tbilisi": "GE", "Accra": "GH", "Athens": "GR",
    "Port-au-Prince": "HT", "Zagreb": "HR", "Budapest": "HU", "Jakarta": "ID", "Dublin": "IE", "Jerusalem": "IL", "Tel Aviv": "IL",
    "New Delhi": "IN", "Mumbai": "IN", "Baghdad": "IQ", "Erbil": "IQ", "Irbil": "IQ", "Arbil": "IQ", "Mosul": "IQ", "Basra": "IQ", "Kirkuk": "IQ",
    "Tehran": "IR", "Reykjavik": "IS", "Rome": "IT", "Milan": "IT", "Amman": "JO", "Tokyo": "JP", "Nairobi": "KE", "Bishkek": "KG",
    "Phnom Penh": "KH", "Pyongyang": "KP", "Seoul": "KR", "Kuwait City": "KW", "Almaty": "KZ", "Astana": "KZ", "Beirut": "LB", "Colombo": "LK",
    "Vilnius": "LT", "Riga": "LV", "Tripoli": "LY", "Benghazi": "LY", "Rabat": "MA", "Chisinau": "MD", "Podgorica": "ME", "Skopje": "MK",
    "Bamako": "ML", "Yangon": "MM", "Naypyidaw": "MM", "Mexico City": "MX", "Kuala Lumpur": "MY", "Maputo": "MZ", "Niamey": "NE", "Abuja": "NG",
    "Lagos": "NG", "Amsterdam": "NL", "The Hague": "NL", "Oslo": "NO", "Kathmandu": "NP", "Muscat": "OM", "Lima": "PE", "Manila": "PH",
    "Islamabad": "PK", "Karachi": "PK", "Lahore": "PK", "Warsaw": "PL", "Gaza": "PS", "Gaza City": "PS", "Ramallah": "PS", "Lisbon": "PT",
    "Doha": "QA", "Bucharest": "RO", "Belgrade": "RS", "Moscow": "RU", "St. Petersburg": "RU", "Kigali": "RW", "Riyadh": "SA", "Jeddah": "SA",
    "Khartoum": "SD", "Stockholm": "SE", "Singapore": "SG", "Ljubljana": "SI", "Bratislava": "SK", "Dakar": "SN", "Mogadishu": "SO", "Juba": "SS",
    "Damascus": "SY", "Aleppo": "SY", "N'Djamena": "TD", "Bangkok": "TH", "Dushanbe": "TJ", "Tunis": "TN", "Ankara": "TR", "Istanbul": "TR",
    "Taipei": "TW", "Kyiv": "UA", "Kiev": "UA", "Kharkiv": "UA", "Odesa": "UA", "Kampala": "UG", "Washington": "US", "New York": "US",
    "United Nations": "US", "Los Angeles": "US", "Chicago": "US", "Boston": "US", "Houston": "US", "Miami": "US", "San Francisco": "US",
    "Atlanta": "US", "Dallas": "US", "Philadelphia": "US", "Seattle": "US", "Detroit": "US", "Denver": "US", "Las Vegas": "US",
    "Tashkent": "UZ", "Vatican City": "VA", "Caracas": "VE", "Hanoi": "VN", "Ho Chi Minh City": "VN", "Pristina": "XK", "Sanaa": "YE",
    "Aden": "YE", "Cape Town": "ZA", "Johannesburg": "ZA", "Pretoria": "ZA", "Lusaka": "ZM", "Harare": "ZW",
}  # fmt: skip

#: States and provinces that follow a city in a dateline.
STATES: dict[str, str] = {
    **dict.fromkeys(
        "Ala Ariz Ark Calif Colo Conn Del Fla Ga Idaho Ill Ind Iowa Kan Ky La Maine Md Mass Mich Minn Miss Mo Mont Neb Nev Ohio Okla "
        "Ore Pa Tenn Texas Utah Vt Va Wash Wis Wyo California Florida Virginia Maryland Pennsylvania Michigan Illinois Arizona "
        "Colorado Tex DC".split(),
        "US",
    ),
    **dict.fromkeys(("N.Y", "N.J", "N.M", "N.C", "S.C", "N.D", "S.D", "N.H", "R.I", "W.Va", "D.C", "New York", "North Carolina"), "US"),
    **dict.fromkeys(("Ontario", "Quebec", "Alberta", "British Columbia"), "CA"),
}

#: Any spelling of a name or adjective → code.
CODES: dict[str, str] = {name: code for code, names in NAMES.items() for name in names}
FOLDED = {name.casefold(): code for name, code in [*CODES.items(), *CITIES.items()]}
STATES_FOLDED = {name.casefold(): code for name, code in STATES.items()}


def country(name: str) -> str:
    """The code of a country or of a well-known city in any case, empty if unknown."""
    return FOLDED.get(name.strip(" .").casefold(), "") or FOLDED.get(name.strip().casefold(), "")


def of_state(name: str) -> str:
    """The country of a state or province as datelines abbreviate it, empty if unknown."""
    return STATES_FOLDED.get(name.strip(" .").casefold(), "")


def usual_name(code: str) -> str:
    """`United States` for `US`."""
    return NAMES[code][0]
