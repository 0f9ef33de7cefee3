"""Words that are a topic by themselves, words that never are, and spellings that are one."""

from briefings.draft.vocabulary import words

#: What is the topic itself, whatever stands behind it: a `measles outbreak` is about measles.
AILMENTS = words(
    """
    measles cholera ebola polio malaria tuberculosis flu influenza covid coronavirus hiv aids dengue zika mpox monkeypox
    rabies leprosy typhoid diphtheria meningitis hepatitis pneumonia anthrax plague mumps rubella smallpox chickenpox
    tetanus pertussis listeria salmonella legionella norovirus botulism cancer diabetes obesity dementia alzheimer
    autism asthma epilepsy leukemia arthritis malnutrition opioid fentanyl heroin cocaine methamphetamine cannabis
    marijuana tobacco alcohol vaping asbestos pesticide microplastic chikungunya scabies sepsis stroke
    """
)
#: What may be a topic of one word.
SUBJECTS = words(
    """
    abortion adoption agriculture airline apartheid archaeology architecture artillery astronomy asylum austerity
    avalanche banking bankruptcy basketball baseball bankruptcy bee biodiversity biology bitcoin blasphemy blockchain
    boxing bribery broadband bullfighting bullying bushfire cartel caste ceasefire censorship census chemistry chess
    childcare cinema citizenship climate coal cobalt coffee colonialism comet conscription conservation copper coral
    corruption cotton coup cricket cryptocurrency curfew cyberattack cybersecurity cycling cyclone cyberbullying dairy
    deforestation deportation desertification doping disinformation divorce drought dyslexia earthquake ecology
    education election electricity embezzlement encryption eruption espionage euthanasia evolution extradition famine
    farming fashion feminism fishing fishery flooding football forestry fracking fraud gambling gasoline genetics
    genocide geology glacier gold golf graffiti gymnastics hacking handball harassment hate-speech hajj heatwave hockey
    homelessness homophobia hostage housing hunger hunting hurricane hydrogen hydropower immigration impeachment
    independence inequality inflation insolvency insulin irrigation islamophobia kidnapping landmine landslide
    libel literacy lithium litigation lottery malware manslaughter marathon marriage mathematics meteorite midwifery
    migration mining misinformation monarchy murder neuroscience nuclear nursing nutrition oil olive opera organic
    overfishing paganism parking patent peacekeeping pension philosophy photography physics piracy plagiarism poaching
    poetry polygamy pollution populism pornography poverty privacy privatization prostitution protest racism radar
    radiation railway ransomware recession recycling referendum refugee robot robotics rugby sabotage
    sanction satellite scam school-meal secession sewage sexism shipbuilding shipping skiing slavery smartphone
    smuggling snooker soccer socialism software solar-power spyware steel stowaway submarine subsidy suicide sugar
    surfing surrogacy surveillance swimming tariff tax telecommunication telescope television tennis terrorism
    theater theft tornado torture tourism trafficking transplant tsunami typhoon unemployment uranium vaccination
    vaccine vandalism veganism volcano volleyball voting weather weightlifting welfare whaling wheat whistleblower
    wildfire wildlife wind-power wine wolf wrestling yoga avocado beer cocoa diesel drone maize rice tea timber
    """
)
#: Nouns, and words that stand where nouns do, of which no text is.
GENERIC = words(
    """
    ability access account act action activity addition address adult advance advice affair afternoon age agency agent
    amount analyst announcement answer anything apartment approach april area argument arm article aspect assistance
    association attention audience august aunt author authority average award baby background bag bank base basis bed
    beginning behalf behaviour behavior belief benefit bit block blog board boat body book border boss bottom box boy
    branch brand break breakfast brother bride building bunch bus business buyer call camera camp campaign candidate
    capacity car card career case cash category cause center centre century chair chairman challenge chance chapter
    character chief child children choice circumstance citizen city class client clothes club coach colleague
    collection college column comment committee commitment communication community companies company comparison
    competition concept concern condition conference confidence consequence content context contract control
    conversation copy corner cost council countries country county couple course court cover creation critic crowd
    customer dad danger data date daughter day days deal death debate decade december decision deputy desk
    detail details development device difference difficulty dinner direction director discovery discussion distance
    district document dog dollar door dream driver duty earth east edge editor effect effort element email employee
    employer end energy engine entrance environment equipment error europe evening event everyone everything evidence
    example exception exchange executive expert expense experience explanation extent eye face facility fact factor
    factories factory failure faith fall families family fan father fear feature february feeling female field figure
    file finding fire firm fight floor focus folk food foot force form foundation founder freedom friday friend
    friends front function fund future gallery game games gap garden generation gift girl glass goal god government
    grandfather grandmother ground group growth guest guide guy hair half hall hand hands head headline heart
    heat help hero history hole holiday home hope hospital hotel hour hours house household husband idea image impact
    importance increase individual industry inch information inside institute institution interest interview
    introduction investigation investor issue issues item january job jobs journalist journey judge july june justice
    kid kilometre kilometer kind king kitchen knowledge labor labour lack lady language law lawmaker lawyer
    leader leadership letter level library life light limit line link list literature lives location look loss lot
    love luck lunch machine magazine mail majority male man manager march margin market material matter mayor meal
    meaning means measure meeting member memory men message method metre middle mile military mind minister ministry
    minute miss mission mistake mix mode model moment monday money month months mood morning mother mouth move movement
    movie mum name names nation nature need neighbour neighbor network news newspaper night nobody noise north
    note nothing notice november number object occasion october offer office officer official officials one ones
    operation operator opinion opponent opportunity opposition option order organisation organization origin other
    others outcome owner package page pair paper parent parents part participant particular parties partner party
    passenger past patient pattern peace people percent percentage performance period permission person perspective
    phase phone photo photograph phrase picture piece place plan plant platform player players pleasure plenty point
    police policy population portion position possibility post potential power practice presence present president
    press pressure price prime principle priority problem procedure process product production professor profile
    profit program programme progress project promise proof property proportion proposal provider public purpose
    quality quantity quarter queen question range rate rates reach reaction reader reality reason receipt
    recommendation record records region relation relationship release report reporter reports representative
    request research researcher resident residents resource respect response responsibility rest restaurant result
    results return review right rights rise risk road role room round row rule rules safety saint sale sample saturday
    scale scene schedule scheme science scientist score screen season seat second secretary section
    sector selection sense sentence september series service services session set setting share shop shot shoulder
    side sight sign signal sir sister site situation size skill smile society soldier solution someone something son
    sort sound source south space speaker speech spokesman spokesperson spokeswoman sponsor spring square staff stage
    standard star start state statement states station status step steps stock store stories story strategy street
    strength structure student students study stuff style subject success suggestion summary summer sunday supply
    support supporter surface surprise system table talk target task teacher team teams technique technology term
    terms test text thanks theme theory thing things thought thousand thousands thursday time times tip title today
    tomorrow tone tonight tool top topic total touch town track tradition training transport trend trip trouble
    truth tuesday turn type uncle understanding unit use user users version victim victims video view
    views village violence visit visitor voice volume vote voter voters wall wave way ways wedding wednesday week
    weekend weeks weight west while whole wife win window winner winter woman women wonder word words work worker
    workers working works world worth writer writing year years yesterday youth zone website online application
    mistakes suspect suspects defendant witness attorney prosecutor prosecutors critics activist activists expert
    experts analysts scientists researchers journalists lawmakers lawyers judges ministers officers soldiers troops
    neighbors neighbours pupils employees customers clients members leaders voters fans readers parent spokespeople
    attempt bid row pledge blow boost clash call vow plea push probe warning update latest live breaking watch reveal
    """
)
#: One spelling for what is written in several ways.
ONE_SPELLING = {
    "aeroplane": "airplane",
    "cease-fire": "ceasefire",
    "centre": "center",
    "coronavirus": "COVID-19",
    "covid": "COVID-19",
    "covid-19": "COVID-19",
    "defence": "defense",
    "flooding": "flood",
    "hiv": "HIV",
    "influenza": "flu",
    "labour": "labor",
    "marijuana": "cannabis",
    "monkeypox": "mpox",
    "organisation": "organization",
    "programme": "program",
    "theatre": "theater",
    "aids": "AIDS",
    "alzheimer": "Alzheimer’s disease",
    "ebola": "Ebola",
    "zika": "Zika",
    "soccer": "football",
}
#: Words that are no topic although they end like nouns of more than one.
SAME_IN_PLURAL = words(
    """
    arms talks troops cuts species media rights news series gas class press crisis analysis virus measles diabetes
    rabies mumps physics mathematics robotics gymnastics genetics economics politics athletics ethics tetanus
    pertussis aids listeria sepsis status campus census chess bus Texas logistics electronics mechanics
    """
)
