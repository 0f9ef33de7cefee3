"""Countries by name, by the adjective of their people, and by the cities that datelines name without a country."""

#: ISO 3166-1 code, usual name, then other names and adjectives.
COUNTRIES = """
AE United Arab Emirates, Emirati, UAE
AF Afghanistan, Afghan
AL Albania, Albanian
AM Armenia, Armenian
AO Angola, Angolan
AR Argentina, Argentine, Argentinian
AT Austria, Austrian
AU Australia, Australian
AZ Azerbaijan, Azerbaijani
BA Bosnia and Herzegovina, Bosnia, Bosnian
BD Bangladesh, Bangladeshi
BE Belgium, Belgian
BF Burkina Faso, Burkinabe
BG Bulgaria, Bulgarian
BH Bahrain, Bahraini
BI Burundi, Burundian
BO Bolivia, Bolivian
BR Brazil, Brazilian
BY Belarus, Belarusian
CA Canada, Canadian
CD Democratic Republic of the Congo, Congolese, DR Congo
CF Central African Republic
CH Switzerland, Swiss
CI Ivory Coast, Ivorian, Côte d’Ivoire
CL Chile, Chilean
CM Cameroon, Cameroonian
CN China, Chinese
CO Colombia, Colombian
CR Costa Rica, Costa Rican
CU Cuba, Cuban
CY Cyprus, Cypriot
CZ Czech Republic, Czech, Czechia
DE Germany, German
DK Denmark, Danish
DZ Algeria, Algerian
EC Ecuador, Ecuadorian
EE Estonia, Estonian
EG Egypt, Egyptian
ER Eritrea, Eritrean
ES Spain, Spanish
ET Ethiopia, Ethiopian
FI Finland, Finnish
FR France, French
GB United Kingdom, British, UK, U.K., Britain, Great Britain, England, Scotland, Wales, Northern Ireland
GE Georgia
GH Ghana, Ghanaian
GN Guinea, Guinean
GR Greece, Greek
GT Guatemala, Guatemalan
HN Honduras, Honduran
HR Croatia, Croatian
HT Haiti, Haitian
HU Hungary, Hungarian
ID Indonesia, Indonesian
IE Ireland, Irish
IL Israel, Israeli
IN India, Indian
IQ Iraq, Iraqi
IR Iran, Iranian
IS Iceland, Icelandic
IT Italy, Italian
JM Jamaica, Jamaican
JO Jordan, Jordanian
JP Japan, Japanese
KE Kenya, Kenyan
KG Kyrgyzstan, Kyrgyz
KH Cambodia, Cambodian
KP North Korea, North Korean
KR South Korea, South Korean
KW Kuwait, Kuwaiti
KZ Kazakhstan, Kazakh
LA Laos, Laotian
LB Lebanon, Lebanese
LK Sri Lanka, Sri Lankan
LR Liberia, Liberian
LT Lithuania, Lithuanian
LU Luxembourg
LV Latvia, Latvian
LY Libya, Libyan
MA Morocco, Moroccan
MD Moldova, Moldovan
ME Montenegro, Montenegrin
MG Madagascar
MK North Macedonia, Macedonian
ML Mali, Malian
MM Myanmar, Burmese, Burma
MN Mongolia, Mongolian
MR Mauritania, Mauritanian
MT Malta, Maltese
MW Malawi, Malawian
MX Mexico, Mexican
MY Malaysia, Malaysian
MZ Mozambique, Mozambican
NA Namibia, Namibian
NE Niger, Nigerien
NG Nigeria, Nigerian
NI Nicaragua, Nicaraguan
NL Netherlands, Dutch, Holland
NO Norway, Norwegian
NP Nepal, Nepali, Nepalese
NZ New Zealand
OM Oman, Omani
PA Panama, Panamanian
PE Peru, Peruvian
PH Philippines, Philippine, Filipino
PK Pakistan, Pakistani
PL Poland, Polish
PS Palestinian Territories, Palestinian, Palestine, Gaza Strip, West Bank
PT Portugal, Portuguese
PY Paraguay, Paraguayan
QA Qatar, Qatari
RO Romania, Romanian
RS Serbia, Serbian
RU Russia, Russian, Russian Federation
RW Rwanda, Rwandan
SA Saudi Arabia, Saudi
SD Sudan, Sudanese
SE Sweden, Swedish
SG Singapore, Singaporean
SI Slovenia, Slovenian
SK Slovakia, Slovak
SL Sierra Leone
SN Senegal, Senegalese
SO Somalia, Somali
SS South Sudan, South Sudanese
SV El Salvador, Salvadoran
SY Syria, Syrian
TD Chad, Chadian
TG Togo, Togolese
TH Thailand, Thai
TJ Tajikistan, Tajik
TM Turkmenistan, Turkmen
TN Tunisia, Tunisian
TR Turkey, Turkish, Türkiye
TW Taiwan, Taiwanese
TZ Tanzania, Tanzanian
UA Ukraine, Ukrainian
UG Uganda, Ugandan
US United States, American, US, U.S., USA, United States of America
UY Uruguay, Uruguayan
UZ Uzbekistan, Uzbek
VA Vatican City, Vatican, Holy See
VE Venezuela, Venezuelan
VN Vietnam, Vietnamese
XK Kosovo, Kosovar
YE Yemen, Yemeni
ZA South Africa, South African
ZM Zambia, Zambian
ZW Zimbabwe, Zimbabwean
"""

#: Cities that stand alone in datelines: capitals, seats of organizations, and cities that agencies never explain.
DATELINE_CITIES = """
AE Abu Dhabi, Dubai
AF Kabul
AL Tirana
AM Yerevan
AO Luanda
AR Buenos Aires
AT Vienna
AU Canberra, Sydney, Melbourne
AZ Baku
BA Sarajevo
BD Dhaka
BE Brussels
BF Ouagadougou
BG Sofia
BH Manama
BR Brasilia, Rio de Janeiro, Sao Paulo, São Paulo
BY Minsk
CA Ottawa, Toronto, Montreal, Vancouver
CD Kinshasa, Goma
CH Geneva, Zurich, Bern, Davos
CI Abidjan
CN Beijing, Shanghai
CO Bogota, Bogotá
CU Havana
CY Nicosia
CZ Prague
DE Berlin, Frankfurt, Munich, Hamburg
DK Copenhagen
DZ Algiers
EC Quito
EE Tallinn
EG Cairo
ES Madrid, Barcelona
ET Addis Ababa
FI Helsinki
FR Paris, Strasbourg
GB London, Edinburgh, Belfast, Glasgow
GE Tbilisi
GH Accra
GR Athens
HR Zagreb
HT Port-au-Prince
HU Budapest
ID Jakarta
IE Dublin
IL Jerusalem, Tel Aviv
IN New Delhi, Mumbai
IQ Baghdad, Erbil, Irbil, Arbil, Mosul, Basra, Kirkuk
IR Tehran
IS Reykjavik
IT Rome, Milan
JO Amman
JP Tokyo
KE Nairobi
KG Bishkek
KH Phnom Penh
KP Pyongyang
KR Seoul
KW Kuwait City
KZ Almaty, Astana
LB Beirut
LK Colombo
LT Vilnius
LV Riga
LY Tripoli, Benghazi
MA Rabat
MD Chisinau
ME Podgorica
MK Skopje
ML Bamako
MM Yangon, Naypyidaw
MX Mexico City
MY Kuala Lumpur
MZ Maputo
NE Niamey
NG Abuja, Lagos
NL Amsterdam, The Hague
NO Oslo
NP Kathmandu
OM Muscat
PE Lima
PH Manila
PK Islamabad, Karachi, Lahore
PL Warsaw
PS Gaza, Gaza City, Ramallah
PT Lisbon
QA Doha
RO Bucharest
RS Belgrade
RU Moscow, St. Petersburg
RW Kigali
SA Riyadh, Jeddah
SD Khartoum
SE Stockholm
SG Singapore
SI Ljubljana
SK Bratislava
SN Dakar
SO Mogadishu
SS Juba
SY Damascus, Aleppo
TD N'Djamena
TH Bangkok
TJ Dushanbe
TN Tunis
TR Ankara, Istanbul
TW Taipei
UA Kyiv, Kiev, Kharkiv, Odesa
UG Kampala
US Washington, New York, United Nations, Los Angeles, Chicago, Boston, Houston, Miami, San Francisco, Atlanta
US Dallas, Philadelphia, Seattle, Detroit, Denver, Las Vegas
UZ Tashkent
VA Vatican City
VE Caracas
VN Hanoi, Ho Chi Minh City
XK Pristina
YE Sanaa, Aden
ZA Cape Town, Johannesburg, Pretoria
ZM Lusaka
ZW Harare
"""

#: States and provinces that follow a city in a dateline.
PROVINCES = """
CA Ontario, Quebec, Alberta, British Columbia
US Ala, Ariz, Ark, Calif, Colo, Conn, Del, Fla, Ga, Idaho, Ill, Ind, Iowa, Kan, Ky, La, Maine, Md, Mass, Mich
US Minn, Miss, Mo, Mont, Neb, Nev, Ohio, Okla, Ore, Pa, Tenn, Texas, Utah, Vt, Va, Wash, Wis, Wyo, California
US Florida, Virginia, Maryland, Pennsylvania, Michigan, Illinois, Arizona, Colorado, Tex, DC, N.Y, N.J, N.M, N.C
US S.C, N.D, S.D, N.H, R.I, W.Va, D.C, New York, North Carolina
"""


def table(text: str) -> dict[str, str]:
    """Name → code of lines `code name, name`."""
    lines = (line.split(" ", 1) for line in text.strip().split("\n"))
    return {name.strip(): code for code, names in lines for name in names.split(",")}


CODES = table(COUNTRIES)
CITIES = table(DATELINE_CITIES)
FOLDED = {name.casefold(): code for name, code in [*CODES.items(), *CITIES.items()]}
STATES = {name.casefold(): code for name, code in table(PROVINCES).items()}
#: Code → every name, the usual one first.
NAMES: dict[str, list[str]] = {}
for _name, _code in CODES.items():
    NAMES.setdefault(_code, []).append(_name)


def country(name: str) -> str:
    """The code of a country or of a well-known city in any case, empty if unknown."""
    return FOLDED.get(name.strip(" .").casefold(), "") or FOLDED.get(name.strip().casefold(), "")


def of_state(name: str) -> str:
    """The country of a state or province as datelines abbreviate it, empty if unknown."""
    return STATES.get(name.strip(" .").casefold(), "")


def usual_name(code: str) -> str:
    """`United States` for `US`."""
    return NAMES[code][0]
