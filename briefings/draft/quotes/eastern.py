"""Who speaks in Arabic, Chinese and Japanese, by the place in the sentence."""

import re

from briefings.draft.quotes.subjects import Subject

ARABIC = re.compile("[\u0600-\u06ff]")
ARABIC_STOP = re.compile(
    r"\s(?:إن|أن|إنه|إنها|في|خلال|أمام|للصحفيين|لوكالة|عبر|على|يوم|بعد|قبل|لقناة|ردا|من|إلى|عن|الذي|التي|طلب|رفض|فضل|لم)(?=\s|$)"
    r"|[،:؛.«\"“]"
)
ARABIC_OFFICE = re.compile(
    r"(?:ال)?(?:وزير|رئيس|متحدث|ناطق|نائب|قائد|مدير|أمين|سفير|حاكم|عمدة|ملك|أمير|جنرال|عميد|لواء|عقيد|دكتور|باسم|عام"
    r"|محامي|مبعوث|مستشار|محافظ|خبير|محلل|شيخ|سيد|طبيب|أستاذ|مسؤول|كاتب)[ةي]?"
)
UNNAMED = frozenset(["مصدر", "مصادر", "مسؤول", "مسؤولون", "شاهد", "شهود", "بيان", "سكان", "متحدث", "ناطق"])
CJK = "\u3040-\u30ff\u3400-\u9fff·・々"
CJK_BEFORE = re.compile(
    rf"((?:他|她)(?!们|們)|[{CJK}]{{2,40}}?)(?:[在对向于就接通][^，。]{{0,30}}?)?(?:进一步|則|则|也|还|又|并)?(?:表示|说道|说|說|称|稱|指出|强调|強調"
    r"|告诉[^，。：]{0,8}|告訴[^，。：]{0,8}|补充说|补充道|写道|寫道|认为|認為|宣布|回应称?|回應"
    r"|解释说?|警告说?|坦言|介绍说?|透露|感叹道?|直言|批评说?|呼吁|提到|は|が)(?:[：:，,]|，[他她])?\s*$"
)
#: A Japanese topic with what it says when and where: `高橋知事は会見で`.
JAPANESE_BEFORE = re.compile(r"([々ー\u3040-\u30ff\u3400-\u9fff・]{2,40}?)(?:は|が|によると)、?[^「」『』。]{0,25}$")
CJK_AFTER = re.compile(
    rf"^[，,]?と?、?([{CJK}]{{2,40}}?)(?:(?:は|が|氏は)[^，。、]{{0,12}}(?:述べ|語っ|話し|話す|言っ|訴え|強調し|コメントし|明らかに)"
    r"|(?:[在对向于就][^，。]{0,30}?)?(?:表示|说|說|强调|強調|称|道|告诉|告訴|坦言|指出|写道))"
)
#: Said in the sentence behind: `「…」。森田社長はそう語った。`
JAPANESE_SO = re.compile(rf"^。([{CJK}]{{2,40}}?)(?:は|が)[^。「]{{0,25}}(?:そう|こう|と)(?:語|話|述|言|強調|訴)")
CJK_OFFICE = re.compile(
    r".*(?:发言人|發言人|总统|總統|主席|总理|總理|部长|部長|局长|局長|秘书长|秘書長|市长|市長|主任|书记|大臣|首相|長官|负责人|負責人"
    r"|居民|村民|市民|记者|記者|教授|专家|專家|医生|醫生|律师|律師|教练|教練|队长|隊長|经理|經理|总裁|總裁|创始人|創辦人|董事长|院长|校长|会长"
    r"|议员|議員|司令|将军|大使|分析师|研究员|学者|店主|业主|司机|学生|家长|代表|导演|作家|球员|州长|省长|县长|镇长|村长|の)"
)
CJK_HONOUR = re.compile(
    r"(?:首相|大統領|大臣|長官|知事|市長|町長|村長|区長|会長|社長|氏|さん|先生|女士|小姐|报道官|報道官|議員|教授|監督|選手|弁護士|代表|署長|院長"
    r"|委員長|書記長|総裁|主席|議長|所長|部長|局長|准教授|容疑者|被告)+$"
)
#: People who have no name in Japanese and Chinese reports.
CJK_NOUN = re.compile(
    r".*(?:男性|女性|住民|漁師|関係者|担当者|専門家|医師|農家|運転手|店主|生徒|学生|遺族|目撃者|職員|当局|政府|警察|会社|省|庁|県|市|町|側"
    r"|发言人|官员|居民|村民|目击者|专家|警方|当局|医生|记者|负责人|公司|部|局|院|委员会)$"
)
PLACE = re.compile(
    r"(?:周[一二三四五六日]|星期[一二三四五六日天]|\d+日|今天|昨天|当天|随后|此前|同日|今日|昨日|他们?|她们?)$"
)


def arabic(rest: str) -> Subject | None:
    """The subject that an Arabic verb stands before, by its place: up to a comma, a colon or `that`."""
    words = ARABIC_STOP.split(f" {rest.strip()}")[0].split()
    if not words or len(words) > 12:
        return None
    if words[0] in UNNAMED:
        return Subject(phrase=" ".join(words))
    name = list(words)
    while name and (ARABIC_OFFICE.match(name[0]) or (len(name) < len(words) and name[0].startswith("ال"))):
        name.pop(0)
    if len(name) < len(words) and len(name) < 2:
        return Subject(phrase=" ".join(words))
    if len(words) == 3 and [word.startswith("ال") for word in words] == [True, False, False]:
        return Subject(name=" ".join(words[1:]))
    return (
        Subject(phrase=" ".join(words))
        if words[0].startswith("ال") and name == words
        else Subject(name=" ".join(name[:4]))
    )


def cjk(before: str, behind: str) -> tuple[Subject, bool] | None:
    """The subject of a Chinese or Japanese sentence by its place: `外交部发言人毛宁说：`, `」と岸田首相は述べた`.

    And whether it stands behind the quotation.
    """
    before, behind = before[-60:], behind[:60]
    japanese = re.match(r"^[とな、]", behind) and re.search("[は-ゟが]", before)
    if so := JAPANESE_SO.search(behind):
        return cjk_subject(so[1]), True
    found = CJK_AFTER.search(behind)
    if found and not (japanese and not re.search("[はが]", found[0])):
        return cjk_subject(found[1]), True
    if found := (JAPANESE_BEFORE.search(before) if japanese else None) or CJK_BEFORE.search(before):
        return cjk_subject(found[1]), False
    return None


def cjk_subject(words: str) -> Subject:
    """A name without the office before it or behind it; the office where no name is left."""
    words = PLACE.sub("", words) if len(words) > 3 else words
    if words in ("他", "她", "彼", "彼女"):
        return Subject(pronoun="she" if words in ("她", "彼女") else "he")
    if CJK_NOUN.fullmatch(words) and not CJK_HONOUR.search(words):
        return Subject(phrase=words)
    bare = CJK_HONOUR.sub("", words)
    name = CJK_OFFICE.sub("", bare) or bare
    if len(name) == 1 and name + words[len(bare) :] != words[len(bare) :]:
        name += words[len(bare) :]
    return Subject(name=name) if len(name) > 1 else Subject(phrase=words)
