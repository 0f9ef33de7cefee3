"""Organizations that their own words tell: `Ministry of Oil`, `Harvard Business School`, `Globex Corp.`."""

import re

from briefings.draft.agencies import agency
from briefings.draft.entities.offices import ADDRESS, MODIFIERS, TITLES
from briefings.draft.entities.tokens import Words
from briefings.draft.vocabulary import CALENDAR, OPENERS, words

#: The last word of a name, or its first before `of` and the like.
HEADS = words(
    """
    Shipping Equity Funds Investments Lines Freight Pharma Biosciences Genomics Robotics Analytics Software Studios
    Pictures Entertainment Publishing Realty Properties Construction Mining Minerals Metals Utilities Automotive Retail
    Stores Supermarkets Brands Beverages Brewing Hotels Resorts Midstream Chemicals Plastics Textiles Dynamics
    Instruments Diagnostics Healthcare Assurance Financial Advisors Associates Consulting Solutions Networks
    Communications Jury Brewery Distillery Winery Bakery Dairy Mutual Press Advertiser Argus Bulletin Mills TV FM FC AFC
    CF SK FF BK United Subcommittee Ministry Agency Bank University Party Council Corp Corporation Inc Group Union Court
    Commission Committee Association Authority Institute Department Bureau Foundation Federation Organization
    Organisation Center Centre College School Hospital Company Co Ltd LLC PLC Plc GmbH AG Airlines Airways Holdings
    Industries Partners Fund Trust Society League Club Assembly Parliament Senate Forces Force Army Guard Brigade
    Battalion Division Regiment Corps Command Movement Front Coalition Alliance Network Office Service Services
    Administration Board Academy Museum Police Times Post Journal Tribune Herald Gazette Chronicle Observatory
    Laboratory Laboratories Forum Initiative Campaign Mission Church Tribunal Registry Exchange Motors Electronics
    Pharmaceuticals Technologies Systems Bancorp Conference Confederation Brotherhood Brigades Militia Legislature
    Congress Cabinet Embassy Consulate Secretariat Taskforce Insurance Railways Railway Steel Petroleum Energy Media
    Television Radio News Orchestra Theatre Theater Library Institution Chamber Consortium Cooperative Squadron Fleet
    Navy Directorate Inspectorate Intelligence Watch Rangers Democrats Fighters Management Capital Labs Steelworkers
    Ventures Securities Foods Logistics Express Courier Inquirer Examiner Dispatch Nation Daily Mirror Telegraph
    Registrar Sentinel Observer Review Cement Airports Shipyards Shipyard Shipbuilding Aerospace Aviation Biotech
    Therapeutics Semiconductor Semiconductors Solar Motorsport Racing Athletic Philharmonic Symphony Opera Ballet
    Engineers Infantry Artillery Marines Commando Constabulary Gendarmerie Cartel Gang Faction Wing Carabinieri Zoo
    Aquarium Archive Archives Fusiliers Hussars Dragoons Paratroopers Telecom Telecommunications Mobile Wireless
    Refinery Rovers Wanderers Athletics Hotspur Diocese Archdiocese Synod Parish Congregation Dealers Workers Teachers
    Infirmary
    """
)
#: Heads that are too common behind other words to tell by themselves.
OPENING_HEADS = words(
    """
    Jury Panel Subcommittee Ministry Department Bank University Council Court Institute Association Federation
    Organization Organisation Office Bureau Board House Society College School Academy Union League Church Museum
    Order Chamber Confederation Party Committee Commission Center Centre Agency Authority Assembly Foundation Embassy
    Coalition Alliance Movement Front Conference Directorate Group Mission Coordination Fund Service Network Tribunal
    Registry Forum Workers Teachers Library Diocese Archdiocese Hospital Legion Archives
    """
)
#: The same in other languages, which all go on with `of`.
OPENING_ABROAD = words(
    """
    Dirección Sindicato Ejército Policía Guardia Frente Movimiento Confederación Unión Corporación Hospital Academia
    Colegio Liga Junta Congreso Parlamento Asamblea Organización Oficina Servicio Superintendencia Contraloría
    Defensoría Procuraduría Comité Centro Direction Syndicat Préfecture Assemblée Centre Office Hôpital CHU Académie
    Collège École Service Société Union Ligue Confédération Mouvement Front Agência Polícia Câmara Assembleia Conselho
    Federação Confederação Procura Tribunale Instituto Landesamt Bundesverband Ministère Ministerio Ministero
    Ministério Universidad Université Università Universidade Universität Banco Banque Partido Parti Partito Tribunal
    Corte Cour Consejo Conseil Consiglio Agencia Agence Agenzia Amtsgericht Landgericht Oberlandesgericht
    Verwaltungsgericht Institut Comisión Commission Asociación Association Fundación Fondation Bundesministerium
    Ministerium Bundesamt Verband Federación Fédération Cámara Chambre Fiscalía Secretaría Autoridad Autorité
    """
)
JOINTS = words("of for on against to")
ABROAD = words("de del des du della di do da für of")
ABROAD_ADJECTIVES = words("General Nacional Federal Supremo Suprema Superior Central générale national nationale")
ARTICLES = words("the la las los l les le der die das el")
#: What follows `of` and ends no name of a body: `the Union of Friday`.
LIST_HEADS = words(
    """
    Ministry Department Committee Commission Agency Centers Institute Office Center Council
    """
)
#: What may be of one thing and another: `Ethics and Anti-Corruption Commission`.
PAIRED = words(
    """
    Commission Committee Authority Agency Ministry Department Administration Council Association Office Board Bureau
    Institute Initiative Partnership Facility
    """
)
COMPANY = words("Inc Corp Ltd LLC PLC Plc plc GmbH AG Co SA NV SE SpA AB Oyj ASA")
#: Whose office is a body, and what it is called.
KEEPERS = words("Ombudsman Coroner Examiner Defender Auditor Assessor Clerk")
OFFICE_HEADS = words("Office Department Association Council")
#: Offices whose name is one word in German, and what ends a name of several: `Technische Universität`.
COMPOUND = re.compile(
    r"(?:Bundes|Landes|Ober|Innen|Außen|Finanz|Justiz|Umwelt|Verkehrs|Kultus|Bildungs|Gesundheits|Verteidigungs|General"
    r"|Wirtschafts|Agrar|Arbeits|Familien|Wissenschafts|Staats)[a-zäöüß]{0,30}"
    r"(?:ministerium|ministeriums|kanzleramt|kriminalamt|gericht|gerichtshof|gerichts|agentur|anwaltschaft|polizei)"
)
GERMAN_HEADS = (
    "universität", "zeitung", "klinikum", "hochschule", "bank", "verband", "partei", "gericht", "institut", "stiftung",
    "gesellschaft", "gewerkschaft", "akademie", "agentur", "union", "bund", "ministerium", "rundfunk", "wetterdienst",
    "umwelthilfe", "museum", "theater", "philharmoniker", "krankenhaus", "rotes kreuz", "bundesamt", "nachrichten",
)  # fmt: skip
GERMAN_ADJECTIVES = ("er", "e", "en", "es")
#: What begins the name of a body that goes on with no `of`: `Hospital Josina Machel`, `AC Milan`.
LEADING = words(
    """
    Hospital Radio Club Grupo Groupe Gruppe Banco Clínica Clinica Complexo Complejo Colegio Deportivo Stade Racing
    AS AC FC SC RC RB SV VfB VfL TSV FK NK IFK UD SD Klinikum Universitätsklinikum Sparkasse Stadtwerke Amtsgericht
    Landgericht Oberlandesgericht Verwaltungsgericht Universität Hochschule Polizei Lycée Collège Théâtre Teatro Museo
    Musée Librería Editorial Sindicato Partido Parti Diario Agência Grupo Aeroporto Università Ospedale
    """
)
#: What stands behind a name that ends like that of a body and makes another thing of it.
THINGS = words(
    """
    Index Cup Award Awards Act Arena Stadium Building Tower Towers Street Avenue Road Bridge Airport Prize Trophy Open
    Classic Invitational Marathon
    """
)
WEAPONS = words("Missile Missiles Rocket Weapon Weapons Artillery Radar Launch")
#: Those whom houses are called after by their title, and such houses.
PATRONS = words("King Queen Prince Princess")
SEATS = words("University Hospital College School Institute Academy Foundation Trust Center Centre Church Club")
#: What owns a body in its own name: `People’s Party`.
OWNERS = words(
    """
    Magistrate Magistrates People Women Men Children King Queen Lord Seamen Fishermen Mothers Farmers Widows Prosecutor
    General
    """
)
#: What ministries and committees are of: the members of `Water, Sanitation and Irrigation`.
FIELDS = words(
    """
    Water Sanitation Irrigation Hygiene Environment Forestry Forests Forest Climate Wildlife Fisheries Fishing Livestock
    Agriculture Food Rural Land Lands Urban Housing Works Infrastructure Transport Transportation Roads Railways Ports
    Shipping Maritime Aviation Communications Communication Information Technology Digital Innovation Science Sciences
    Research Education Higher Training Skills Employment Labour Labor Work Workforce Pensions Social Welfare Community
    Family Families Women Children Gender Youth Sport Sports Culture Cultural Arts Media Heritage Tourism Trade Commerce
    Industry Industries Enterprise Business Investment Economy Economic Economics Finance Financial Treasury Planning
    Budget Development Energy Power Electricity Petroleum Oil Gas Mines Mining Minerals Natural Resources Health Human
    Services Medicine Engineering Medical Population Defence Defense Security Interior Home Foreign Affairs External
    International Cooperation Relations Justice Legal Constitutional Law Parliamentary Public Administration Civil
    Service Local Government Regional Immigration Citizenship Refugees Migration Emergency Emergencies Disaster
    Management Relief Reconstruction Safety Religious Religion Endowments Veterans Consumer Protection Competition
    Science-Technology Space Nuclear Prevention Control Nutrition Conservation Cooperatives Equality Integration
    Languages Statistics Technical Vocational Innovation Small Medium Wetlands Marine Oceans Ocean Islands Indigenous
    Northern Islamic Guidance Privatization Reform Reforms Peace Rights Aging Ageing Supply Procurement Supplies
    """
)
MOST = 8


def is_head(word: str) -> bool:
    """Whether a word makes those before it the name of an organization."""
    return word in HEADS


def headed(words: Words, at: int) -> int:
    """Behind the organization that begins here by its words; 0 where there is none."""
    if office := office_of(words, at):
        return office
    end = run_end(words, at)
    if words.words[at] in LEADING and end > at + 1 and not set(words.words[at + 1 : end]) <= OPENERS:
        return end
    if last := headed_run(words, at, end):
        return (of_names(words, last, words.words[last - 1]) or last) if last == end else last
    if end == at + 1 or (end == at + 2 and words.words[end - 1] in OPENING_HEADS):
        return of_names(words, end, words.words[end - 1])
    return 0


def office_of(words: Words, at: int) -> int:
    """Behind `Harris County Sheriff’s Office` or `Ombudsman’s Office`; 0 where there is none."""
    end = at
    while end + 1 < min(len(words), at + MOST) and words.capital[end] and (end == at or words.joined[end]):
        if words.owning[end] and words.words[end + 1] in OFFICE_HEADS and words.gaps[end + 1] == " ":
            return end + 2 if words.words[end] in TITLES or words.words[end] in KEEPERS else 0
        end += 1
    return 0


def headed_run(words: Words, at: int, end: int) -> int:
    """Behind the last word of a run that makes those before it an organization; 0 where none does."""
    last = max((each + 1 for each in range(at + 1, end) if closes(words, each)), default=0)
    if last and (
        words.words[last - 1] in ("Financial", "Communications", "Intelligence") and words.words[at] == "Chief"
    ):
        last = 0  # `Chief Financial Officer`
    if last and last < end and words.words[last] in THINGS:
        last = 0  # `Philadelphia Semiconductor Index`
    if last > at + 2 and words.words[last - 1] == "Systems" and words.words[last - 2] in WEAPONS:
        last = 0
    if last and last < len(words) and words.joined[last] and words.words[last] in TITLES:
        last = 0 if words.words[last - 1] in MODIFIERS else last  # `Chief Cabinet Secretary`
    before = words.words[at : last - 1] if last else []
    if before and before[0] in PATRONS and words.words[last - 1] in SEATS:
        before = before[1:]  # `King Abdullah University`
    return 0 if any(map(is_title, before)) or all(word in OPENERS for word in before) else last


def closes(words: Words, at: int) -> bool:
    """Whether a word may be the last of an organization's name."""
    word = words.words[at]
    first, hyphen, rest = word.partition("-")
    if hyphen and first in HEADS:
        return rest[:1].isupper()  # `Security Assistance Group-Ukraine`
    return word in HEADS or word in COMPANY or (word == "District" and words.words[at - 1] == "School")


def is_title(word: str) -> bool:
    """Whether a word begins the name of a person rather than belongs to a body."""
    return word in ADDRESS or (word in TITLES and word not in MODIFIERS) or word in CALENDAR


def run_end(words: Words, at: int) -> int:
    """Behind the last capitalised word of the run that begins here, `&` and a comma before `Inc.` included."""
    end = at + 1
    while end < min(len(words), at + MOST) and words.capital[end]:
        if words.gaps[end] == ", " and words.words[end] in ("Inc", "LLC", "Ltd", "Corp"):
            return end + 1
        joined = (words.joined[end] or owned(words, at, end)) and not is_title(words.words[end])
        if not joined and (words.gaps[end] != " & " or words.owning[end - 1]):
            break
        end += 1
    return end


def owned(words: Words, at: int, end: int) -> bool:
    """Whether `’s` stands inside a name: `Women’s Institute`, `St. Mary’s Hospital`, `Workers’ Party`."""
    if words.gaps[end] in ("’ ", "' "):
        return words.words[end - 1].endswith("s") and words.words[end] in HEADS
    return (
        words.owning[end - 1]
        and words.gaps[end] == " "
        and (words.words[end - 1] in OWNERS or words.words[at] == "St" or words.words[at] in PATRONS)
    )


def of_names(words: Words, end: int, head: str) -> int:
    """Behind `of Oil`, `for the Study of War` and the like; 0 where nothing of the kind follows."""
    stop = 0
    while head in OPENING_HEADS and end + 1 < len(words) and words.joined[end] and words.words[end] in JOINTS:
        name = end + 2 if words.words[end + 1] in ARTICLES else end + 1
        if name >= len(words) or not words.joined[end + 1] or not continues(words, name):
            break
        end = stop = run_end(words, name)
        if listed := list_of_fields(words, name, end):
            return listed
        if head in LIST_HEADS and end + 1 < len(words) and words.words[end] == "and" and words.joined[end]:
            goes_on = continues(words, end + 1) and not agency(words.words[end + 1])
            last = run_end(words, end + 1) if goes_on else stop
            end = stop = stop if leads_person(words, last) else last
    return stop


def list_of_fields(words: Words, begin: int, end: int) -> int:
    """Behind a list of what a body is of, `Water, Sanitation and Irrigation`, whose first member ends at `end`; 0 where
    there is none.
    """
    if not is_field(words, begin, end):
        return 0
    commas = False
    while end < len(words) and (joined := words.gaps[end] == " " and words.words[end] == "and") | (
        words.gaps[end] == ", "
    ):
        begin = end + joined
        if not joined and words.words[begin] == "and":
            begin, joined = begin + 1, True
        if begin >= len(words) or not words.capital[begin] or (begin > end and words.gaps[begin] != " "):
            return 0
        end = run_end(words, begin)
        if not is_field(words, begin, end):
            return 0
        if joined:
            return end if commas and not leads_person(words, end) else 0
        commas = True
    return 0


def leads_person(words: Words, at: int) -> bool:
    """Whether a title stands here, so that the words before it are its own: `and Trade Minister Jan Holt`."""
    return at < len(words) and words.joined[at] and is_title(words.words[at])


def is_field(words: Words, begin: int, end: int) -> bool:
    """Whether each of some words names what governments deal with."""
    return all(word in FIELDS for word in words.words[begin:end])


def continues(words: Words, at: int) -> bool:
    """Whether a capitalised word goes on with the name of a body."""
    return words.joined[at] and words.capital[at] and not is_title(words.words[at])


def headed_german(words: Words, at: int) -> int:
    """Behind `Bundesgesundheitsministerium`, `Märkische Oderzeitung` and the like; 0 where there is none."""
    if COMPOUND.fullmatch(words.words[at]):
        return at + 1
    end = at + 1
    while end < min(len(words), at + 4) and words.joined[end] and words.capital[end]:
        if words.words[end].lower().endswith(GERMAN_HEADS) and words.words[at].endswith(GERMAN_ADJECTIVES):
            return end + 1
        end += 1
    return 0


def headed_abroad(words: Words, at: int) -> int:
    """Behind `Ministerio de Defensa`, `Hospital Carlos Cisternas` and the like; 0 where there is none."""
    if words.words[at] in LEADING and at + 1 < len(words) and words.joined[at + 1] and words.capital[at + 1]:
        return run_end(words, at)
    if (
        words.words[at] not in OPENING_ABROAD
        or at + 2 >= len(words)
        or not (words.words[at + 1] in ABROAD or words.words[at + 1] in ABROAD_ADJECTIVES)
    ):
        return 0
    name = at + 2
    if words.words[at + 1] in ABROAD_ADJECTIVES and words.words[at + 2] in ABROAD:
        name += 1
    if name < len(words) and words.words[name] in ARTICLES:
        name += 1
    if name >= len(words) or not words.joined[name] or not words.capital[name]:
        return 0
    return name + 1
