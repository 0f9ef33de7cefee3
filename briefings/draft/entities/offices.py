"""Words for what people are: titles before a name, nouns of office, and what may stand before these."""

from briefings.draft.vocabulary import words

#: Capitalised words that stand before a name and say what the person is.
TITLES = words(
    """
    President Vice-President Prime Premier Minister Secretary Secretary-General General Chancellor Senator Sen
    Representative Rep Reps Sens Congressman Congresswoman Governor Gov Mayor Ambassador Colonel Col Captain Capt Major
    Maj Lieutenant Lt Sergeant Sgt Admiral Adm Commander Cmdr Corporal Cpl Private Pvt Brigadier Brig Marshal Commodore
    Major-General Lieutenant-General Professor Prof Doctor Dr Judge Justice Chief Director Chairman Chairwoman
    Chairperson Speaker Spokesman Spokeswoman Spokesperson Leader Commissioner Inspector Superintendent Detective
    Sheriff Constable Envoy Deputy Attorney Prosecutor Ayatollah Grand Sheikh Sheik Shaikh Imam Mullah Maulana Cardinal
    Bishop Archbishop Pope Patriarch Rabbi Father Reverend Rev Pastor Sister Brother King Queen Prince Princess Crown
    Emperor Emir Sultan Duke Duchess Lord Lady Sir Dame Baron Baroness Count Countess Coach Officer CEO CFO COO CTO CIO
    Plaintiff Chef Counsel Treasurer Councilman Councilwoman Councillor Delegate MP Assemblyman Assemblywoman Alderman
    Gen Lieut Administrator Commandant Undersecretary Postmaster Comptroller Solicitor Advocate Writer Writers Justices
    Presidents MPs MLA MEP Staff Petty Airman Vice-Admiral Trooper Rear Warrant Spc Pfc Apprentice Recruit Seaman Ensign
    Corpsman Specialist Fireman Gunner Midshipman Cadet Ens Tech Lance Master Premier-designate Provost Co-Chair Coroner
    Magistrate Vicar Archdeacon Canon Monsignor Msgr Fr Councilmember Assemblymember Supervisor Präsident
    Bundespräsident Bundeskanzler Bundeskanzlerin Kanzler Kanzlerin Ministerin Außenminister Außenministerin
    Innenminister Innenministerin Finanzminister Finanzministerin Verteidigungsminister Verteidigungsministerin
    Wirtschaftsminister Ministerpräsident Ministerpräsidentin Premierminister Premierministerin Bürgermeister
    Oberbürgermeister Sprecher Sprecherin Regierungssprecher Generalsekretär Generalsekretärin Präsidentin Parteichef
    Staatschef Regierungschef Vorsitzende Vorsitzender Professorin Gesundheitsminister Gesundheitsministerin
    Justizminister Trainer Bundestrainer
    """
)
#: Titles of address: they introduce a name, but say nothing of an office.
ADDRESS = words("Mr Mrs Ms Miss Mx Herr Frau M Mme Monsieur Madame Sr Sra Señor Señora Don Doña Signor Signora Senhor")
#: Capitalised words of an office that stand only before a title: `Foreign Minister`, `Acting Defense Secretary`.
MODIFIERS = words(
    """
    Under Acting Former Deputy Vice Assistant Associate Foreign Defense Defence Interior Finance Health Justice
    Education Economy Energy Transport Trade Labor Labour Home Treasury State Press Prime Special Senior Chief
    General Crown Lead Transportation Commerce Veterans Affairs Homeland Budget Planning Tourism Sports Religious
    Social Public Science Executive Supreme Attorney Lieutenant Major Brigadier Rear Grand Environment Agriculture
    Culture Police Fire Army Navy Air Force Marine Cabinet Majority Minority House Senate Republican Democratic
    Conservative Opposition Information Technology Communications Housing Climate Development Security National
    First Second Third
    """
)
#: Nouns for what people are, in small letters.
OFFICES = words(
    """
    spokesman spokeswoman spokesperson secretary minister president chancellor premier leader chief head director
    chairman chairwoman chair chairperson governor mayor ambassador envoy commander general colonel captain
    lieutenant sergeant officer official analyst economist strategist expert professor researcher scientist
    historian lecturer lawyer attorney prosecutor judge justice solicitor barrister advocate counsel activist
    campaigner organizer organiser manager coach midfielder striker defender goalkeeper forward quarterback pitcher
    winger player champion skipper founder co-founder cofounder owner executive editor author writer journalist
    reporter columnist correspondent photographer filmmaker actor actress singer musician comedian composer artist
    painter poet novelist architect engineer designer doctor surgeon physician nurse epidemiologist virologist
    psychologist biologist physicist chemist geologist seismologist meteorologist climatologist ecologist astronomer
    astronaut cosmonaut teacher principal student farmer fisherman driver pilot firefighter paramedic policeman
    policewoman sheriff detective investigator inspector commissioner superintendent candidate senator lawmaker
    congressman congresswoman representative legislator deputy member councillor councilor councilman treasurer
    adviser advisor aide consultant negotiator mediator diplomat coordinator co-ordinator administrator
    undersecretary operator entrepreneur businessman businesswoman banker investor trader broker billionaire
    developer contractor fellow scholar monk priest bishop archbishop cardinal pope imam cleric rabbi pastor king
    queen prince princess emperor emir sultan heir dictator warlord militant rebel fighter insurgent gunman suspect
    defendant victim survivor witness resident neighbor neighbour worker volunteer veteran soldier dissident refugee
    whistleblower hacker wife husband son daughter brother sister mother father widow widower cousin nephew niece
    uncle aunt grandson cabinet-secretary vice-president president-elect vice-chairman speaker whip chaplain curator
    conservator winner medalist medallist runner cyclist boxer golfer swimmer sprinter teammate rider jockey umpire
    referee trainer dean rector provost vice-chancellor librarian archaeologist anthropologist wicketkeeper batsman
    bowler all-rounder seamer spinner fullback flanker hooker fly-half centre-back periodista activista journaliste
    chercheur chercheuse investigador investigadora écrivain escritor escritora giornalista secretary-general
    director-general attorney-general governor-general editor-in-chief commander-in-chief counterpart predecessor
    successor colleague président présidente ministre maire porte-parole directeur directrice chancelier
    premier-ministre roi reine médecin presidente presidenta ministro ministra alcalde alcaldesa portavoz jefe jefa
    canciller rey gobernador gobernadora sindaco cancelliere portavoce médico juez jueza abogado abogada avocat
    avocate juge général procureur sociologist statistician mathematician inventor pathologist coroner rival sponsor
    incumbent co-author coauthor co-leader co-chair co-president co-director cosponsor co-sponsor oceanographer
    hydrologist zoologist botanist cartographer cryptographer linguist philosopher theologian critic translator
    publisher producer playwright screenwriter choreographer dancer conductor violinist pianist cellist guitarist
    drummer rapper soprano tenor baritone sculptor illustrator cartoonist animator blogger influencer broadcaster
    presenter anchor host moderator commentator pundit biographer forecaster philanthropist magnate mogul tycoon
    industrialist shopkeeper grocer baker butcher butler chef cook waiter bartender barista carpenter electrician
    plumber mechanic welder miner sailor seaman rancher shepherd herder forester ranger beekeeper gardener vet
    veterinarian dentist pharmacist midwife obstetrician paediatrician pediatrician cardiologist oncologist
    psychiatrist neurologist radiologist therapist counselor counsellor caseworker organist bassist vocalist
    frontman bandleader impresario lady elder caddie rookie agent laureate seller vendor guard bodyguard gatekeeper
    mla mep juror foreman bailiff magistrate ombudsman arbitrator notary paralegal clerk bookkeeper accountant
    auditor comptroller controller cashier teller salesman saleswoman realtor landlord tenant landowner homeowner
    shareholder passenger commuter tourist bystander onlooker motorist hiker climber mountaineer skier snowboarder
    skater gymnast wrestler fencer rower judoka weightlifter decathlete marathoner hurdler jumper shooter archer
    rebounder linebacker cornerback wideout receiver lineman shortstop outfielder infielder catcher reliever closer
    loosehead corpsman medic gunner sniper crewman aviator navigator boatswain quartermaster cadet midshipman
    recruit reservist guardsman adjutant airman marine specialist technician machinist cryptologist oligarch kingpin
    smuggler trafficker fugitive convict inmate detainee hostage captive abductee mayor-elect governor-elect
    senator-elect premier-designate frontrunner front-runner nominee contender challenger hopeful appointee delegate
    elector pollster lobbyist fundraiser donor staffer intern operative mufti ayatollah sheikh patriarch abbot
    abbess nun friar vicar curate deacon missionary evangelist televangelist preacher guru lama grandmother
    grandfather granddaughter stepson stepdaughter stepfather stepmother half-brother half-sister brother-in-law
    sister-in-law son-in-law daughter-in-law father-in-law mother-in-law fiancé fiancée fiance fiancee girlfriend
    boyfriend partner spouse friend classmate roommate co-worker coworker co-star bandmate flatmate
    prosecutor-general attorney-at-law vice-admiral major-general lieutenant-general brigadier sub-inspector
    chairman-elect president-designate commissioner-general high-commissioner co-owner overseer archivist
    bibliographer geographer demographer paleontologist palaeontologist biochemist microbiologist immunologist plaintiff
    toxicologist glaciologist volcanologist hydrographer cosmologist astrophysicist mp msp
    """
)
#: What somebody is to somebody else, and says nothing without whose.
RELATIONS = words(
    """
    counterpart predecessor successor colleague rival teammate classmate roommate co-worker coworker co-star bandmate
    flatmate neighbor neighbour friend partner spouse girlfriend boyfriend
    wife husband son daughter brother sister mother father widow widower cousin nephew niece uncle aunt grandson
    grandmother grandfather granddaughter stepson stepdaughter stepfather stepmother half-brother half-sister
    brother-in-law sister-in-law son-in-law daughter-in-law father-in-law mother-in-law fiancé fiancée fiance fiancee
    sons daughters brothers sisters parents children twins cousins nephews nieces
    """
)
#: Those that bodies have none of.
KIN = RELATIONS - words("counterpart predecessor successor colleague rival neighbor neighbour friend partner twins")
#: Small words that stand before an office.
BEFORE_OFFICES = words(
    """
    radical firebrand hard-line hardline moderate reformist far-right far-left right-wing left-wing populist influential
    powerful popular controversial liberal conservative centrist independent progressive nationalist separatist
    anti-corruption pro-democracy opposition-party award-winning best-selling bestselling billionaire self-described
    one-time onetime eldest youngest elder younger older twin first second third ex-
    former acting deputy vice senior press prime foreign defense defence interior finance health justice opposition
    executive chief general managing assistant associate co- ex- lead principal top veteran longtime outgoing incoming
    interim special national security human rights government military police party parliamentary presidential
    political communications media campaign policy research head team club national-security trade labor labour
    union energy environment economy education transport home state federal regional local district provincial city
    county fire army navy intelligence counterterrorism human-rights legal defense-lawyer medical emergency operations
    financial technology marketing sales public affairs relations commercial operating information rebel
    caretaker première premier vice-présidente vice-président chef-lieu primer primera presiding defending reigning
    world climate senior-most high-ranking leading prominent renowned exiled jailed imprisoned ousted retired late
    """
)
#: Offices that also name the relation of two people, which only counts where a comma follows.
JOINTS = words("of for at in the and de la del des du der")

#: How German titles end: `Bundesinnenministerin`.
GERMAN = "minister präsident sprecher kanzler meister sekretär direktor kommissar chef politiker"
GERMAN_ENDINGS = (
    *(f"{office}{ending}" for office in GERMAN.split() for ending in ("", "in")),
    *(f"-{office.capitalize()}" for office in (*GERMAN.split(), *(f"{each}in" for each in GERMAN.split()))),
    *("-Abgeordnete", "-Abgeordneter", "-Vorsitzende", "-Vorsitzender", "-Kandidat", "-Kandidatin", "-Chefin"),
)


def is_title(word: str) -> bool:
    """Whether a capitalised word stands before the name of a person as its office."""
    return word in TITLES or word.endswith(GERMAN_ENDINGS)
