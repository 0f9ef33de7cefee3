"""Words that tell people, their offices and bodies apart, and first names that tell who is he and who is she."""

import re

from briefings.draft import countries
from briefings.draft.vocabulary import CALENDAR, OPENERS, TITLES


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


#: Offices and professions in small letters; with a capital they stand before names.
ROLES = words(
    """
    president vice-president minister ministers prime premier chancellor secretary general secretary-general spokesman
    spokeswoman spokesperson spokespeople spokesmen official officials officer officers colonel captain major
    lieutenant sergeant corporal admiral commander commissioner marshal brigadier professor doctor dr mr mrs ms miss
    mx sir lord lady dame judge justice chief director chairman chairwoman chair chairperson speaker foreign defense
    defence interior finance deputy acting former senior governor mayor ambassador envoy senator senators
    representative congressman congresswoman lawmaker lawmakers legislator pope king queen prince princess sheikh imam
    cardinal bishop archbishop ayatollah rabbi reverend father sister leader leaders head founder co-founder executive
    ceo cfo coo cto economist analyst analysts researcher researchers scientist scientists expert experts author
    writer journalist reporter reporters editor coach manager captain striker midfielder goalkeeper player lawyer
    lawyers attorney prosecutor prosecutors detective inspector superintendent sheriff constable chief-of-staff
    adviser advisor aide aides diplomat diplomats activist activists resident residents witness witnesses source
    sources neighbor neighbour neighbors neighbours teacher student students nurse farmer worker workers driver owner
    member members candidate historian physician surgeon psychologist epidemiologist virologist engineer pilot soldier
    veteran singer actor actress artist director-general undersecretary under-secretary treasurer comptroller counsel
    solicitor barrister warden ranger principal dean provost chancellor rector critics critic supporters supporter
    opponents organizer organizers organiser organisers protester protesters mother father brother sister son daughter
    wife husband widow parents relatives relative man woman boy girl people person fisherman shopkeeper vendor trader
    farmer pastor priest monk nun chef volunteer paramedic firefighter policeman policewoman spokespersons counterpart
    predecessor successor boss captain patient patients customer customers survivor survivors victim negotiator
    mediator regulator regulators commissioner auditor strategist state affairs staff treasury energy health education
    justice trade transport environment culture agriculture labour labor economy intelligence security exchequer
    homeland national passenger passengers pensioner retiree commuter tourist trainer midwife vet translator guide fan
    refugee migrant prisoner detainee deputy us u.s. uk u.k. un u.n. eu nato gen col lt maj capt sgt adm sen rep gov
    rev hon prof brig cpl pvt amb pres attorney-general minority majority whip press communications opposition
    billionaire entrepreneur tycoon businessman businesswoman investor army navy force police fire house white
    """
)
#: Professions in small letters; with a capital many of them are surnames.
PROFESSIONS = words(
    """
    defender winger forward batsman bowler pitcher quarterback linebacker halfback goaltender novelist poet painter
    sculptor rapper guitarist drummer composer conductor filmmaker playwright comedian presenter host grower rancher
    baker butcher cook waiter waitress bartender mechanic electrician plumber carpenter builder welder miner sailor
    skipper climber skier runner swimmer cyclist boxer golfer jockey rider gymnast sprinter wrestler archer rower
    astronaut biologist chemist physicist geologist ecologist zoologist botanist oceanographer climatologist
    meteorologist forecaster astronomer mathematician statistician sociologist anthropologist archaeologist
    philosopher theologian linguist neurologist cardiologist oncologist pediatrician paediatrician radiologist
    dermatologist psychiatrist therapist dentist pharmacist veterinarian gardener beekeeper hunter logger forester
    diver surfer hiker accountant banker broker consultant contractor programmer designer architect planner surveyor
    librarian curator archivist blogger columnist podcaster influencer photographer correspondent anchor publisher
    promoter producer screenwriter choreographer dancer violinist pianist cellist vocalist songwriter musician
    magician model stylist hairdresser barber tailor teenager grandmother grandfather uncle aunt cousin nephew niece
    mum mom dad bride groom clerk cashier janitor custodian sommelier brewer winemaker caretaker undertaker plaintiff
    defendant suspect accuser newcomer incumbent challenger nominee laureate retiree landlord tenant renter
    homeowner cardiologist immunologist criminologist seismologist volcanologist glaciologist hydrologist
    conservationist naturalist hostage cleric diver referee umpire sportsman sportswoman medalist medallist
    """
)
#: Words that make a name that of a body.
BODIES = words(
    """
    department ministry council army navy agency office committee commission police union association group party bank
    company inc court forces command house pentagon kremlin organization organisation board bureau institute
    university college federation league club corporation corp ltd foundation center centre authority administration
    government parliament senate congress coalition alliance movement front brigade militia service services network
    watch international times post news press journal embassy guard corps team fund society congregation church
    hospital school campaign council taliban hamas hezbollah nations assembly tribunal mission programme program
    delegation society trust airlines airways group’s junta cabinet state states
    """
)
#: Nouns for bodies in other languages, which are no names by themselves.
FOREIGN_BODIES = words(
    """
    azienda società governo ministero procura comune sindacato partito gobierno ministerio empresa policía fiscalía
    ayuntamiento partido sindicato entreprise société gouvernement ministère mairie direction préfecture parquet
    syndicat parti ministerium polizei unternehmen konzern firma regierung behörde partei gewerkschaft
    staatsanwaltschaft verband
    """
)
BODIES |= FOREIGN_BODIES
#: What speaks in writing.
DOCUMENTS = words(
    """
    statement report letter document declaration email memo filing post tweet message text note complaint
    indictment ruling article communique communiqué
    paragraph preamble lawsuit resolution treaty petition press-release release
    editorial manifesto banner banners sign signs poster
    """
)
GERMAN_ROLE = re.compile(
    r"(?:[\w-]*(?:minister|präsident|sprecher|chef|kanzler|leiter|vorsitzende|direktor|anwalt|bürgermeister|general"
    r"|sekretär|experte|forscher|trainer"
    r"|beauftragte|inspekteur|politiker|professor|könig|ökonom|kommissar|botschafter|admiral|oberst)(?:in|s|r|n|en"
    r"|rin)?)$",
    re.I,
)
ROMANCE_ROLES = words(
    """
    le la les el los président présidente ministre premier première porte-parole chef directeur directrice maire
    secrétaire général générale monsieur madame m. mme député députée sénateur presidente presidenta ministro ministra
    primer primera portavoz alcalde alcaldesa director directora secretario secretaria general jefe jefa señor señora
    don doña fiscal gobernador diputado canciller presidenta
    consejero consejera concejal concejala senador senadora juez jueza magistrado magistrada abogado abogada gerente
    conseiller conseillère adjoint adjointe sénatrice préfet préfète procureur procureure avocat avocate juge
    commandant syndicaliste patron gérant assessore candidato candidata consigliere deputato senatore giudice
    procuratore avvocato direttrice questore prefetto rzecznik dyrektor prezes prezydent burmistrz starosta szef
    me maître mgr sœur primo sindaco
    президент премьер-министр премьер вице-премьер глава министр замминистра директор губернатор мэр посол депутат
    сенатор генерал полковник пресс-секретарь спикер адвокат прокурор прем’єр-міністр прем'єр-міністр прем’єр голова
    міністр очільник губернатор мер посол речник речниця адвокат прокурор
    bakan bakanı başkan başkanı cumhurbaşkanı sözcüsü herr frau dr prof
    """
)
HERS = re.compile(
    r"\b(?:Mrs|Ms|Miss|Mme|Madame|Frau|Señora|Lady|Dame|Queen|Princess|Sister|[Ss]pokeswoman|[Cc]hairwoman"
    r"|[Cc]ongresswoman|[Bb]usinesswoman|[Aa]ctress"
    r"|[Pp]olicewoman|[Mm]other|[Dd]aughter|[Ww]ife|[Ww]idow|[Ww]oman|[Gg]randmother|\w+(?:kanzlerin|ministerin"
    r"|präsidentin|sprecherin|chefin)|Kanzlerin"
    r"|\w{4,}(?:erin|orin|istin|entin|eurin|ärin|rätin|wältin)|[Ll]a (?:maire|ministre|juge|porte-parole|cheffe|préfète"
    r"|procureure|portavoz|fiscal|jueza|sindaca|gerente)"
    r"|[Pp]residenta|[Mm]inistra|[Dd]irectora|[Dd]irectrice|[Pp]résidente|[Aa]lcaldesa|première ministre)\b"
)
HIS = re.compile(
    r"\b(?:Mr|Sir|Lord|King|Prince|Pope|Father|Herr|Señor|Monsieur|[Ss]pokesman|[Cc]hairman|[Cc]ongressman"
    r"|[Bb]usinessman|[Pp]oliceman|[Ff]isherman"
    r"|[Ss]on of|[Hh]usband|[Ff]ather|[Bb]rother|[Mm]an|Imam|Sheikh|Ayatollah|Cardinal|Archbishop|Bishop|Rabbi"
    r"|Kanzler|Minister(?=präsident)"
    r"|[Ll]e (?:maire|ministre|juge|porte-parole|chef|préfet|procureur)|[Ee]l (?:portavoz|fiscal|juez|ministro|gerente)"
    r"|[Ii]l (?:sindaco|ministro|presidente|giudice|direttore)|[Pp]résident|[Dd]irecteur|[Aa]lcalde)\b"
)
WOMEN = words(
    """
    Mary Anna Anne Ann Maria Marie Elena Helen Helena Laura Sarah Sara Emma Emily Emilia Olivia Sophia Sophie Julia
    Julie Jane Janet Jen Jennifer Jessica Jill Joan Joanna Josephine Judith Karen Karin Kate Katherine Catherine
    Kathleen Kim-Ly Christine Christina Kristina Linda Lisa Lucy Lucia Margaret Margarita Marta Martha Melissa Melania
    Michelle Monica Nadia Nancy Natalie Natalia Nicola Nicole Nora Patricia Paula Pauline Rachel Rebecca Renee Rosa
    Ruth Sandra Sharon Shirley Silvia Sylvia Simone Stephanie Susan Susanna Suzanne Tamara Teresa Theresa Tina Ursula
    Valerie Vanessa Vera Veronica Victoria Virginia Wendy Yvonne Zoe Alexandra Alice Amanda Amy Andrea-Maria Angela
    Angelina Annalena Barbara Beatrice Beth Betty Brenda Carla Carmen Carol Caroline Cecilia Charlotte Claire Clara
    Claudia Condoleezza Cynthia Dana-Marie Daniela Deborah Denise Diana Diane Donna Dorothy Eleanor Elisa Elisabeth
    Elizabeth Ella Esther Eva Evelyn Fatima Fiona Florence Frances Francesca Gabriela Giorgia Gloria Grace Greta
    Hannah Hanna Heather Heidi Hillary Ingrid Irene Isabel Isabella Jacinda Jacqueline Jeanine Jeanne Kaja Kamala
    Kelly Kirsten Layla Leila Lena Leonor Liz Lorraine Louise Mette Magdalena Mia Aisha Amal Amina Ayesha Dilma
    Khadija Mariam Maryam Yasmin Yulia Olga Oksana Svetlana Tatiana Irina Ekaterina Marina Anastasia Samantha Sanna
    Sheila Susana Tanya Tiffany Ngozi Mei Yuki Priya Indira Sonia Nirmala Benazir Gertrude Ingeborg Petra Sabine
    Renate Monika Nathalie Aurore Élisabeth Ségolène Margarethe Valentina Ximena Pilar Dolores Mercedes Michele-Marie
    Ana Inés Begoña Yolanda Cristina Megan Lauren Lina Rania Hala Noor Huda Erin Kristalina Christiane Katrin Agnes
    Solène Odile Hervine Camille Chloé Léa Manon Inès Nadège Sandrine Sylvie Véronique Valérie Brigitte Françoise
    Geneviève Hélène Amélie Audrey Aurélie Élodie Émilie Céline Delphine Estelle Fatou Aminata Aïcha Lucía Nuria Marisol
    Rocío Paz Concha Montserrat Itziar Alba Noelia Raquel Beatriz Susana Paola Carla Chiara Giulia Francesca Federica
    Alessandra Ilaria Elisabetta Serena Silvana Katja Silke Gerlinde Anja Heike Ute Kerstin Britta Ulrike Steffi
    Franziska Johanna Friederike Claudia Agnieszka Małgorzata Katarzyna Magda Joanna Aleksandra Karolina Zofia Hanna
    Karin Birgitta Annika Ulla Maj Gunilla Kristin Solveig Ingeborg Tone Marit Larisa Liudmila Natalya Elena Galina Nina
    Анна Мария Ирина Елена Ольга Наталья Татьяна Светлана Екатерина Юлия Марина Анастасия Галина Людмила
    Beth Glenys Nora Aoife Siobhan Niamh Maeve Renata Lola Dulce Tamsin Imogen Harriet Georgia Ivy Hazel Audra
    Lorraine Paige Brooke Tara Kelsey Gwen Bronwen Rhiannon Shauna Keisha Latoya Tamika Marisa Marisol
    Antonia Linh Thuy Naledi Winnie Thandi Wanjiru Amara Joyce Ellen Roberta Rosalind Anita Meera Lakshmi Sunita Asha
    Leticia Gina Avril Janet Marianne Rosie Maja Freya Astrid Sigrid Birgit Gudrun Beata Ewa
    """
)
MEN = words(
    """
    James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Antony
    Mark Donald Steven Stephen Paul Andrew Andrei Andrej Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason
    Jeffrey Ryan Jacob Gary Nicholas Nicolas Eric Erik Jonathan Larry Justin Scott Brandon Benjamin Samuel Gregory
    Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose José Adam Nathan Henry Douglas Zachary Peter
    Pedro Kyle Walter Ethan Jeremy Harold Keith Christian Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence
    Jesse Dylan Bryan Joe Jordan Billy Bruce Albert Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene
    Vincent Russell Elijah Louis Bobby Philip Johnny Ned Jens Lloyd Barack Bill Boris Vladimir Volodymyr Emmanuel Olaf
    Heiko Helmut Hans Jürgen Klaus Karl Friedrich Frank-Walter Wolfgang Markus Mario Luigi Giuseppe Silvio Matteo
    Sergio Marco Antonio António Carlos Luis Miguel Manuel Mariano Alberto Fernando Francisco Javier Jorge Enrique
    Emilio Diego Rafael Ricardo Roberto Ahmed Ahmad Mohammed Muhammad Mohammad Mohamed Ali Hassan Hussein Omar Osama
    Mahmoud Mustafa Ibrahim Ismail Khalid Khaled Abdullah Abdul Abdel Yousef Yusuf Bashar Barham Nechirvan Masrour
    Masoud Haider Adel Nouri Hadi Muqtada Benjamin Naftali Yair Ehud Shimon Recep Tayyip Imran Narendra Rahul Amit Xi
    Li Wang Shinzo Fumio Yoshihide Taro Kenji Hiroshi Joko Rodrigo Ferdinand Anwar Lee Moon Ban Kofi Nelson Cyril
    Jacob Paulo Luiz Jair Nicolás Evo Alexei Dmitry Sergei Sergey Yevgeny Igor Oleg Viktor Victor Pavel Petr Jan Lars
    Anders Henrik Magnus Sven Bjorn Mikael Jean François Jacques Pierre Michel Alain Bernard Bruno Gérald Édouard
    Édouard Laurent Philippe Olivier Yves Gilles Tedros Anders Fogh Mike Mitch Chuck Ted Ron Jim Tim Tom Tony Dan Dave
    Steve Rick Rob Bob Ben Sam Max Leo Oscar Hugo Felix Simon Nigel Neil Graham Gordon Ian Malcolm Colin Craig Derek
    Gavin Stuart Rishi Sajid Keir Jeremy Theo Elon Jeff Jerome Josep Charles Valdis Mateusz Donald Andrzej Jarosław
    Rashid Tariq Samir Karim Kamal Jamal Faisal Salman Nasser Saad Fuad Walid Hamid Ashraf Rajesh Vikram Tobias Stefan
    Thierry Hervé Didier Pascal Patrice Yannick Guillaume Mathieu Julien Sébastien Stéphane Frédéric Benoît Cédric
    Fabrice Gérard Jérôme Laurent Loïc Marc Maxime Olivier Quentin Rémi Romain Thibault Xavier Yann Mamadou Ousmane
    Ramón Fermín Andrés Ignacio Iñaki Gonzalo Álvaro Pablo Raúl Rubén Santiago Vicente Víctor Joaquín Julio Jesús
    Agustín Ettore Sandro Davide Giulio Luca Paolo Stefano Fabio Gianni Gianluca Massimo Riccardo Simone Vincenzo
    Rolf Jens Hinrich Torsten Thorsten Holger Günter Günther Heinz Detlef Jochen Bernd Norbert Rainer Ralf Sascha
    Marek Tomasz Piotr Paweł Krzysztof Jakub Michał Wojciech Zbigniew Grzegorz Marcin Łukasz Nils Johan Gustaf Björn
    Kjell Leif Stig Ola Terje Rune Tadhg Ciaran Declan Eamon Fergus Liam Niall Padraig Callum Angus Hamish Rawiri Wiremu
    Олег Павел Сергей Иван Виктор Андрей Дмитрий Алексей Николай Михаил Антон Владимир Юрий Игорь Евгений Александр
    Amadou Kwame Kofi Tyrell Jaylen Marcus Norman Grant Wade Gene Otto Edwin Carlton Dale Fred Lars Stratton
    Dieter Uwe Ulrich Gerhard Horst Otto Fritz Moritz Lukas Jonas Finn Emil Goran Milan Dragan Miroslav Zoran
    """
)
#: Given names of both men and women, and those that are a man's in one language and a woman's in another.
EITHER = words("Patrice Simone Jordan Jean Jan Kelly Terry Nicola Camille Kim Lee Noor Ashraf Dana Robin Sascha")
#: Small words inside names.
PARTICLES = words(
    """
    de da di do dos das del della der den van von zu bin ibn al el la le ter ten af av y e d’
    """
)
COMMON = (
    frozenset(OPENERS)
    | (CALENDAR - words("Jan Mar May June April August Jun"))
    | words(
        """
    Ihr Ihre Sein Seine Unser Unsere Mein Wie Como Comme Come Jak Как По
    Selon Según Laut Nach Pour Avec Dans Le La Les El Los Las Der Die Das Ein Eine Un Une Una Para Il Asked
    In On At As For Then Asked Also Meanwhile Instead However
    Next Finally Eventually Still Earlier Later Yesterday Today Though Although While When If Because Since After
    Before Once Besides Despite Unlike Officials But Speaking Local
    """
    )
)
NATIONS = frozenset(countries.CODES)
#: Nouns with a capital for somebody of a nation or a party: behind an article they are never a name.
PEOPLES = words(
    """
    Dane Swede Finn Spaniard Pole Turk Scot Scotsman Scotswoman Briton Englishman Englishwoman Irishman Irishwoman
    Frenchman Frenchwoman Dutchman Dutchwoman Welshman Welshwoman Croat Serb Slovak Czech Swiss Kurd Arab Icelander
    Filipino Filipina Argentine Kosovar Lett Slovene Kazakh Tajik Uzbek Kyrgyz Norman Texan Californian Floridian
    Londoner Parisian Berliner Yorker Yorkshireman Aussie Kiwi Brazilian Democrat Republican Conservative Liberal
    Socialist Green Tory Labourite Catalan Basque Bavarian Sicilian Scandinavian Iranian-American African
    European Asian Latina Latino Jew Muslim Christian Catholic Protestant Jesuit Marine
    """
)
OFFICES = ROLES | frozenset(each.casefold() for each in TITLES)
