"""Words with a capital, and what they say of a name: what belongs to it, what opens it, what makes a thing of it."""

from briefings.draft.vocabulary import CALENDAR, OPENERS, words

#: Small words inside the names of people.
PARTICLES = words(
    """
    de del della di da dos das du van von der den ter ten bin ibn ben al el la le y e zu af av bint abu ould vom zur
    """
)
#: What stands before the name of a ship.
SHIPS = words(
    """
    USS USNS USCGC HMS HMCS HMAS INS MV RMS SS BRP RFA RV FV MT HDMS HNoMS HMNZS HNLMS ROKS KRI PNS ORP TCG ESPS FGS
    """
)
#: Kinds of ships, in small letters before the name.
SHIP_KINDS = words(
    """
    frigate destroyer cruiser corvette submarine battleship warship minesweeper minehunter gunboat icebreaker tanker
    freighter ferry trawler trawlers tugboat steamer steamship schooner yacht ship vessel bulker tug lifeboat tallship
    """
)
HONOURS = words("QC KC MP MEP MBE OBE CBE PhD MD MSP RN Esq")
#: One-letter words that Arabic writes together with the next.
ARABIC_PREFIXES = frozenset("وبلفك")
#: Titles that stay with a name of one word.
CROWNED = words("Lady Mother Friar Pope King Queen Prince Princess Emperor Empress Patriarch Sultan")
#: Words that are a title or a given name.
NAMESAKES = words(
    """
    Dean Bishop Major Baron Earl Duke Prince King Judge Justice Pope Marshal Sultan Imam Deacon Chancellor Abbot Rector
    """
)
#: Features of nature: behind or before the name.
FEATURES = words(
    """
    River Sea Ocean Island Islands Mountains Mountain Valley Peninsula Bay Province County Desert Strait Gulf
    Canal Region District Governorate Prefecture Oblast Archipelago Heights Coast Falls Glacier Basin Plateau
    Reef Hills Hemisphere Highlands Lowlands Steppe Range Delta Fjord Lagoon Isthmus Dam Airfield Airbase Barracks
    """
)
NO_INITIALS = words(
    """
    U.S. U.N. U.K. E.U. D.C. N.Y. N.J. N.C. N.D. N.H. N.M. S.C. S.D. R.I. L.A. A.I. F.C. U.S.A. P.O. A.D. B.C. U.A.E.
    """
)
#: Initials without points.
SHORT = words("JD JJ TJ AJ CJ DJ RJ BJ PJ KJ MJ JK JT JP TK DK LJ EJ OJ JB KT")
#: What makes a place of a given name: `St. Helena Parish`.
SAINTS = words(
    """
    St Saint San Santa Santo São Sainte Fort Ft Mount Mt Lake Port Cape Wadi Bir Tel Tell Jebel Jabal Ras Beit Deir
    Kafr Qasr Ain  Ayn Bab Dar Palazzo Piazza Hotel Plaza Villa Calle Rue Via Monte Rio Casa Camp
    """
)
#: Months and places that people are called after; a family name must follow.
NAMES_TOO = words(
    """
    Jan April June August May Summer Autumn Dawn Madison Sydney Charlotte Austin Jordan Virginia Jackson Chelsea
    Florence Paris Georgia Dakota Savannah Santiago Lincoln Brooklyn London Carolina Cheyenne Israel Chad Kenya
    Victoria Kent Dallas Houston Phoenix Faith Hope Grace Joy Destiny Chance Chase Trinity Crystal Amber Angel Ivory
    Camden Alexandria Verona Vienna Adana Denver Cleveland Everett
    """
)
WITHIN = words("in at near last since until early late mid next this every around before after")
#: How words end for what people are, and others that open sentences: `Frenchwoman Marie Duval`.
NO_NAME_ENDINGS = tuple(
    sorted(
        words(
            """
            er or ist man men woman women ian ians ee ant ent ing ly ed ese ish can ers ists ors ary ion ive ment ness
            star
            """
        )
    )
)
FEATURE_OPENERS = words("Lake Mount Cape Mt Fort Camp RNAS NAS MCAS JBSA JBLM")
#: Words that are written with a capital and name nobody.
IDLE = CALENDAR | words(
    """
    Islam Islamic Muslim Muslims Christian Christians Jewish Jews Jew Catholic Catholics Sunni Shia Shiite Shiites
    Sunnis Kurdish Kurds Kurd Arab Arabs Arabic English Latin Western Eastern Northern Southern African Africans
    European Europeans Asian Asians Hispanic Black White Soviet Nazi Nazis Communist Communists Republican Democrat
    Democratic God Bible Koran Quran COVID-19 Covid-19 Covid COVID AIDS HIV Internet Olympic Olympics Games Nobel Oscar
    Bitcoin Twitter-like Yes No Okay Hello Hi Hey Dear Thank Thanks Please Ms Mr Mrs Christmas Easter Ramadan Eid
    Thanksgiving Halloween Hanukkah Passover Diwali Juneteenth Mass Brexit North South East West Orthodox Buddhist Hindu
    Hindus Sikh Latino Kurmanji Great Cup World
    """
)
#: Openers of sentences that are no given names; further ones end in `-ing` or `-ly`.
OPENING = words(
    """
    About Above Across Near Onto Out Off Over Within Without According Starring Featuring Including Compared Follow
    Though Although Maybe Perhaps Meanwhile However Yesterday Tomorrow Tonight Afterward Afterwards Again Against Among
    Amid Along Around Because Before Behind Below Beneath Beside Besides Between Beyond Despite Down Due During Either
    Except Former Given Hence Here Instead Indeed Just Let Like Likewise Long Might Moreover Most Neither Never
    Nevertheless Next None Nor Nothing Often Otherwise Past Per Please Plus Rather Regarding Should Since Sometimes Soon
    Than Thanks There Therefore Thus Together Too Toward Towards Under Unlike Unless Until Upon Via Was Were Whenever
    Whereas Wherever Whether Will Would Yet Can Could Do Does Did Don't Don’t I'm I’m It's It’s That's That’s He's He’s
    She's She’s We're We’re They're They’re What's What’s Let's Let’s Asked Called Named Based Born Led Seen Told Faced
    Ask Call See Read Meet Watch Follow Get Go Make Take Give Keep Look Find Show Say Says Said Did Fans Friends Critics
    Reporters Officials Police Lawyers Experts Researchers Scientists Students Voters Players Parents Residents Gone
    Only Even Ever Once Well Why How Who Whose Which Also Another Other Others Such Same Both Everyone Everybody Someone
    Nobody Official Officially Fellow Former Late Young Old Big Little Best Good Great Dear Happy Poor Rich Real
    """
)
#: Words that end the name of a person before them, though a headline writes them with a capital.
STOPS = (
    OPENING | OPENERS | words("Is Are Was Were Has Have Had Says Gets Wins Takes Makes Wants Does Following")
) - words(
    """
    Little Best Good Great Young Rich Long Hope Past Will May Call Case Early Late Real Big Old Fellow Dear Poor Lee
    """
)
#: Words of a run of capitals that are none of a person.
NO_PERSON = words(
    """
    Operation Zone Airport Street Road Avenue Square Park Bridge Stadium Tower Building Highway Base Camp Hotel
    Treaty Accord Agreement Act Law Bill Amendment Plan Cup League Day Week Year Prize Award Festival War Battle
    Revolution Games Open Championship Championships Series Bowl Tour Grand Prix City Town Village House Hall Palace
    Castle Cathedral Mosque Temple Station Airbase Airfield Port Beach Route Line Project Deal Pact Conference
    Summit Forum Talks Report Index Average Composite Industrial Dow Jones Nasdaq Hurricane Typhoon Cyclone Storm
    Tropical Air Force One New Infirmary Clinic Side St Saint Santa Fort Nino Niño Nina Niña Shoal Lane Terrace
    Arena Task Royal Spring Awakening Crisis Pandemic Union Right Left Middle Ages Wall Gate University Rights Peace
    Stream Nord International Cargo Entertainment Now Today Tonight Climate Global Worldwide Digital Online Mobile
    Studio Studios Pictures Records Music Sports Gaming Productions Publishing Publications Books Magazine Channel
    Radio Podcast Show Movie Film Album Song Trophy Medal Invitational Classic Masters Derby Stakes Marathon Relay
    Trials Tournament Playoffs Final Finals Semifinal Hotels Resort Resorts Casino Casinos Restaurant Cafe Café Bar
    Grill Pub Inn Lodge Suites Plaza Mall Market Markets Store Stores Shop Center Centre Capital Ventures Securities
    Investments Advisors Consulting Solutions Software Labs Lab Robotics Aerospace Aviation Airways Logistics
    Freight Shipping Lines Express Delivery Motor Automotive Tires Foods Farms Brewing Brewery Winery Vineyards
    Dairy Pharma Therapeutics Biotech Biosciences Diagnostics Genetics Medical Health Healthcare Dental Care
    Wellness Fitness Insurance Mutual Financial Savings Credit Loan Mortgage Realty Estate Estates Homes Properties
    Apartments Condominiums Creek Canyon Cove Harbor Harbour Forest Trail Trailhead Path Pass Tunnel Dam Reservoir
    Pond Springs Meadow Meadows Ridge Junction Crossing Boulevard Drive Court Parkway Expressway Turnpike Interstate
    Freeway Refuge Monument Memorial Cemetery Shrine Abbey Monastery Priory Church Chapel Synagogue Library Theater
    Theatre Opera Ballet Symphony Philharmonic Quartet Choir Band Boys Girls Brothers Sisters Kids Children Doctrine
    Theory Theorem Principle Effect Syndrome Disease Virus Flu Fever Protocol Convention Declaration Charter
    Constitution Resolution Petition Lawsuit Trial Scandal Affair Massacre Genocide Uprising Rebellion Attack
    Attacks Bombing Shooting Strike Strikes Ceasefire Truce Election Elections Referendum Primary Caucus Ballot Poll
    Survey Study Review Bulletin Gazette Chronicle Digest Foundation Scholarship Fellowship Program Programme
    Mission Expedition Voyage Cruise Flight Shuttle Rocket Satellite Telescope Reactor Plant Pipeline Refinery Mine
    Mines Field Fields Corridor Border Checkpoint Frontier Territory Territories Republic Kingdom Empire Dynasty
    Federation Emirate Caliphate Tribe Nation Museum Gallery Exhibition Biennale Expo Fair Parade Carnival Ceremony
    Gala Concert Eve Holiday Cars Trucks Bikes Bus Rail Railroad Metro Subway Transit Tram Ferry Pier Dock Docks
    Wharf Shipyard Yard Wildfire Fire Fires Flood Earthquake Tsunami Volcano Eruption Blizzard Drought Heatwave
    Ebola Covid Omicron Policy Affairs Operations Management Acquisition Sustainment Readiness Personnel Resources
    Innovation Industry Sanitation Fisheries Forestry Immigration Refugees Citizenship Reconstruction Integration
    Equality Welfare Relations Contractors Slam Observer Story Defenders Pro Max Plus Ultra Mini Generation Era
    Decade Century Movement Party Coalition Alliance Bloc Lobby Faction Front Brigade Militia Tweet Tweets Post
    Posts Video Videos Photo Photos Image Images Getty Reuters National Municipal Regional Funds Subscribe Cookies
    """
)
