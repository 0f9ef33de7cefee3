"""Names of months and days of the week in the languages that news is written in, and calendars other than ours."""

import datetime

#: January to December, one line a language (or a second form of it); `/` parts spellings of one month.
FULL = """
    january february march april may june july august september october november december
    januar/jänner februar/feber märz april mai juni juli august september oktober november dezember
    janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre
    enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro
    januari februari maart april mei juni juli augustus september oktober november december
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    januari februari mars april maj juni juli augusti september oktober november december
    januar februar marts april maj juni juli august september oktober november december
    januari februari maret april mei juni juli agustus september oktober november desember
    ledna února března dubna května června července srpna září října listopadu prosince
    ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
    ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
    január február március április május június július augusztus szeptember október november december
    בינואר/ינואר בפברואר/פברואר במרץ/מרץ באפריל/אפריל במאי/מאי ביוני/יוני ביולי/יולי באוגוסט/אוגוסט \
    בספטמבר/ספטמבר באוקטובר/אוקטובר בנובמבר/נובמבר בדצמבר/דצמבר
    يناير فبراير مارس أبريل/ابريل/إبريل مايو يونيو/يونيه يوليو/يوليه أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر
    كانون_الثاني شباط آذار/اذار نيسان أيار/ايار حزيران تموز آب أيلول/ايلول تشرين_الأول تشرين_الثاني كانون_الأول
    जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
    """
#: Short forms, which only count beside a year: `3 ago 2021`.
SHORT = """
    jan feb mar apr may jun jul aug sep/sept oct nov dec
    jän feb mär/mrz apr mai jun jul aug sep/sept okt nov dez
    janv févr/fév mars avr mai juin juil août sept oct nov déc
    ene feb mar abr may jun jul ago sep/sept/set oct nov dic
    gen feb mar apr mag giu lug ago set/sett ott nov dic
    jan fev mar abr mai jun jul ago set out nov dez
    jan feb mrt apr mei jun jul aug sep okt nov dec
    sty lut mar kwi maj cze lip sie wrz paź lis gru
    янв фев/февр мар апр май июн июл авг сен/сент окт ноя/нояб дек
    oca şub mar nis may haz tem ağu eyl eki kas ara
    """
#: Months of the Persian solar calendar, which no other calendar uses.
PERSIAN = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"]
#: Monday to Sunday, one line a language.
WEEKDAYS = """
    monday tuesday wednesday thursday friday saturday sunday
    montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles/miercoles jueves viernes sábado/sabado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    poniedziałek wtorek środa/środę czwartek piątek sobota/sobotę niedziela/niedzielę
    понедельник вторник среда/среду четверг пятница/пятницу суббота/субботу воскресенье
    понеділок вівторок середа/середу четвер п’ятниця/п’ятницю субота/суботу неділя/неділю
    pazartesi salı çarşamba perşembe cuma cumartesi pazar
    måndag tisdag onsdag torsdag fredag lördag söndag
    mandag tirsdag onsdag torsdag fredag lørdag søndag
    الاثنين/الإثنين الثلاثاء الأربعاء/الاربعاء الخميس الجمعة السبت الأحد/الاحد
    月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
    星期一 星期二 星期三 星期四 星期五 星期六 星期日/星期天
    周一 周二 周三 周四 周五 周六 周日
    월요일 화요일 수요일 목요일 금요일 토요일 일요일
    """
#: Forms that stand beside a date alone.
SHORT_WEEKDAYS = """
    mon tue/tues wed thu/thur/thurs fri sat sun
    mo di mi do fr sa so
    lun mar mer/mié jeu/jue ven/vie sam/sáb dim/dom
    пн вт ср чт пт сб вс
    月 火 水 木 金 土 日
    월 화 수 목 금 토 일
    """
#: What a year of the Buddhist era is ahead of ours, and the year before the first of an era of East Asia.
BUDDHIST = 543
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
#: Years of the 33-year cycle by which the Persian calendar has had its leap years since 1343 and has them until 1472.
LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
#: The first of Farvardin 1400.
NOWRUZ = datetime.date(2021, 3, 21)


def numbered(table: str, first: int) -> dict[str, int]:
    """Each name of a table with its number in its line."""
    rows = (line.split() for line in table.strip().split("\n"))
    return {
        name.replace("_", " "): number
        for row in rows
        for number, cell in enumerate(row, first)
        for name in cell.split("/")
    }


MONTH = numbered(FULL, 1)
SHORT_MONTH = numbered(SHORT, 1)
WEEKDAY = numbered(WEEKDAYS, 0)
ANY_WEEKDAY = WEEKDAY | numbered(SHORT_WEEKDAYS, 0)


def month(name: str, *, with_year: bool) -> int:
    """1 to 12, and 0 where the word is no month; a short form only where a year stands with it."""
    folded = name.casefold().replace("i̇", "i")
    return MONTH.get(folded) or (SHORT_MONTH.get(folded, 0) if with_year else 0)


def persian(year: int, month_name: str, day: int) -> datetime.date | None:
    """A day of the Persian solar calendar in ours, within the years for which its rule is certain."""
    number = PERSIAN.index(month_name) + 1
    longest = 31 if number < 7 else 30 if number < 12 or year % 33 in LEAP else 29
    if not (1343 <= year <= 1472 and 1 <= day <= longest):
        return None
    years = range(1400, year) if year >= 1400 else range(year, 1400)
    days = sum(366 if each % 33 in LEAP else 365 for each in years)
    before = 31 * (number - 1) - max(0, number - 7) + day - 1
    return NOWRUZ + datetime.timedelta((days if year >= 1400 else -days) + before)
