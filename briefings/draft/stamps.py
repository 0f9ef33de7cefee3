"""Stamps: lines that hold nothing but when a report was published or updated."""

import re

import msgspec

from briefings.draft import calendar
from briefings.draft.calendar import Mention
from briefings.text import words

LABEL = re.compile(
    r"\b(?:first\s+published|date\s+published|published|posted|submitted|last\s+updated|updated|last\s+modified|modified"
    r"|created|date"
    r"|(?:zuletzt )?(?:aktualisiert|geändert)|veröffentlicht|erstellt|stand|datum|mis à jour|publié|modifié|date"
    r"|actualizado|publicado|modificado|fecha|atualizado|aggiornato|pubblicato|modificato|data|gepubliceerd|geplaatst"
    r"|bijgewerkt|laatste update|opublikowano|dodano|aktualizacja|publikacja|обновлено|изменено|опубликовано|дата"
    r"|оновлено|опубліковано|güncelleme|güncellenme|yayınlanma|yayın tarihi|giriş|uppdaterad|publicerad|opdateret"
    r"|udgivet|oppdatert|publisert|نشر|نُشر|تاريخ النشر|آخر تحديث|تم التحديث|تحديث|פורסם|עודכן)\b"
    r"(?:\s+(?:on|at|am|vom|le|el|em|il|op|dnia|в|på|den|في|ב))?\s*:?"
    r"|\b(?:oluşturulma(?: tarihi)?|julkaistu|päivitetty)\b\s*:?"
    r"|(?:掲載|公開|配信|発行|更新|最終更新|发布(?:时间)?|發布|发表|更新时间|입력|게시|등록|수정|업데이트|เผยแพร่|ปรับปรุง|วันที่)(?:日時|日|於|于)?\s*[:：]?",
    re.I,
)
LATER = re.compile(
    r"updated|modified|aktualisiert|geändert|stand|mis à jour|modifié|actualizado|modificado|atualizado|aggiornato"
    r"|modificato|bijgewerkt|laatste|aktualizacja|обновлено|изменено|оновлено|güncel|päivitetty|uppdaterad|opdateret|oppdatert"
    r"|تحديث|עודכן|更新|수정|업데이트|ปรับปรุง",
    re.I,
)
TIME = re.compile(
    r"(?:\b|(?<=T))(\d{1,2})(?:[:.h]|[時时點点시]\s?)(\d\d)(?!\d)[分분]?(?::(\d\d)(?:\.\d{1,9})?)?"
    r"(?:\s*([ap])\.?\s?m\b\.?)?|\b(\d{1,2})\s*([ap])\.?m\b\.?",
    re.I,
)
NUMERIC_ZONE = re.compile(r"(?:\b(?:GMT|UTC)\s?)?(?<!\d)([+-])(\d{1,2})(?::?(\d\d))?\b|Z\b")
ZONE = re.compile(r"\b[A-Z]{2,4}\b")
#: Hours east of Greenwich. Names that several zones share (IST, CST of China) keep their most usual meaning in news
#: stamps, or are left out; ET and the like change with the season and say nothing certain.
ZONES = {
    "GMT": 0, "UTC": 0, "WET": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "TRT": 3, "EST":
    -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "JST": 9, "KST": 9, "HKT":
    8, "SGT": 8, "AEST": 10, "AEDT": 11,
}  # fmt: skip
SEASONAL = {"ET", "CT", "MT", "PT", "IST", "AST"}
LEFT_OVER = re.compile(
    r"[\W_]*(?:(?:at|on|t|local time|uhr|um|à|a las|às|alle|ore|om|uur|le|el|il|o|o godz|godz|г|в"
    r"|klo|kl|الساعة|saat|h|น)"
    r"[\W_]*)*",
    re.I,
)
RELATIVE = re.compile(
    r"(?:updated |published |posted )?(?:about |an? |\d+ ?)(?:seconds?|secs?|minutes?|mins?|m|hours?|hrs?|h|days?"
    r"|d|weeks?|w|months?|years?)"
    r" ago\.?|(?:just now|yesterday)"
    r"|vor (?:etwa )?(?:\d+|einer|einem) (?:sekunden?|minuten?|min\.?|stunden?|std\.?|tag(?:en)?|wochen?|monat(?:en)?)"
    r"|il y a (?:\d+|une?) (?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois)"
    r"|(?:hace|há|ha) (?:\d+|una?|uma?|um) (?:segundos?|minutos?|min|horas?|h|días?|dias?|semanas?|meses|mes|mês)"
    r"|\d+ (?:secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]) fa"
    r"|\d+ (?:seconden|minuten|minuut|uur|dag(?:en)?|weken|week) geleden"
    r"|\d+ (?:sekund\w*|minut\w*|godzin\w*|dni|dzień|tygodni\w*) temu"
    r"|\d+ (?:секунд\w*|минут\w*|час\w*|дня|дней|день|недел\w+|хвилин\w*|годин\w*) (?:назад|тому)"
    r"|\d+ (?:saniye|dakika|saat|gün|hafta|ay) önce"
    r"|(?:منذ|قبل) (?:\d+ )?(?:ثانية|دقيقة|دقائق|ساعة|ساعات|ساعتين|يوم|يومين|أيام)"
    r"|\d+ ?(?:秒|分|分钟|分鐘|時間|小时|小時|日|天|초|분|시간|일) ?(?:前|전)",
    re.I,
)
#: The foot of AP copy: bureau, month, day, year, hour: `AP-NY-03-09-14 0905EDT`.
FOOT = re.compile(r"[A-Z]{2,5}(?:-[A-Z]{2,3})?[- ](\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d) ?([A-Z]{3,4})<?")
LONGEST = 160
#: Words beside a day in a line that is still a stamp: a name or a section; more where it says the hour or what it
#: is, or who wrote the report.
FEW, SOME, MANY = 3, 6, 12
SIGNED = re.compile(r"(?:[^|•·]{1,40}[|•·]\s*)?(?:by|von|par|por|di|door|av|af|przez)\b:?\s", re.I)
HANDLE = re.compile(r"(?:^|\s)@\w+")
DIGIT = re.compile(r"\d|\b[A-Za-z]\b")
CLOSED = re.compile(r"[.!?…。！？][\"”’»)\]]*$")


class Stamp(msgspec.Struct, frozen=True):
    """A day, with the time and the zone that were said; `value` is ISO 8601, empty where the stamp leaves it open."""

    mention: Mention
    value: str
    updated: bool = False


def is_relative(text: str) -> bool:
    """`3 hours ago`: a stamp that says nothing without the hour it was saved in."""
    return RELATIVE.fullmatch(text.strip()) is not None


def stamps(text: str, order: calendar.Order = "") -> list[Stamp]:
    """The stamps of a line that holds nothing else; none for any other line."""
    if len(text) > LONGEST:
        return []
    if wired := foot(text):
        return [wired]
    found = calendar.mentions(text, order)
    if not found or any(not each.year for each in found):
        return []
    ends = [label_before(text, each.start) for each in found[1:]] + [len(text)]
    begins = [0, *ends[:-1]]
    read = [stamp(text, begin, end, each) for begin, end, each in zip(begins, ends, found, strict=True)]
    return [each for each in read if each] if all(read) else []


def foot(text: str) -> Stamp | None:
    """The stamp at the foot of AP copy."""
    found = FOOT.fullmatch(text.strip())
    if found is None:
        return None
    month, day, year, hour, minute = map(int, found.groups()[:5])
    mention = Mention(found.start(1), found.end(3), calendar.century(year), month, day)
    clock = TIME.search(f"{hour:02}:{minute:02}")
    zone, _ = zone_of(found[6])
    return Stamp(mention, value(mention, clock, zone)) if mention.date() else None


def among(text: str, order: calendar.Order = "") -> list[Stamp]:
    """The stamp of a line that says a day and little else: `Jane Doe | May 3, 2021, 3:17 PM | 12 comments`."""
    if len(text) > LONGEST or CLOSED.search(text) or text[:1] in "—–-•*" or "(@" in text:
        return []
    found = calendar.mentions(text, order)
    if not found or not found[0].year or found[0].other:
        return []
    first = found[0]
    before, after = text[: first.start], text[first.end : found[1].start if len(found) > 1 else None]
    label, time = LABEL.search(before), TIME.search(f"{before} | {after}")
    rest = HANDLE.sub(" ", TIME.sub(" ", LABEL.sub(" ", f"{before} | {after}")))
    most = MANY if SIGNED.match(text) else SOME if label or time else FEW
    if words.count(DIGIT.sub(" ", rest)) > most:
        return []
    zone, _ = zone_of(rest)
    return [Stamp(first, value(first, time, zone), bool(label and LATER.search(label[0])))]


def label_before(text: str, position: int) -> int:
    """Where the last label before `position` begins, else `position`."""
    labels = [match.start() for match in LABEL.finditer(text, 0, position)]
    return labels[-1] if labels else position


def stamp(text: str, begin: int, end: int, mention: Mention) -> Stamp | None:
    """The stamp in `text[begin:end]` around `mention`, if nothing is left over."""
    before, after = text[begin : mention.start], text[mention.end : end]
    label = LABEL.search(before)
    rest = (LABEL.sub(" ", before) if label else before) + " | " + after
    time = TIME.search(rest)
    rest = TIME.sub(" ", rest, count=1) if time else rest
    zone, rest = zone_of(rest)
    if not LEFT_OVER.fullmatch(rest):
        return None
    return Stamp(mention, value(mention, time, zone), bool(label and LATER.search(label[0])))


def zone_of(text: str) -> tuple[str, str]:
    """The offset that `text` names (`-05:00`, empty if none), and `text` without it."""
    if numeric := NUMERIC_ZONE.search(text):
        sign, hours, minutes = numeric.groups()
        offset = f"{sign}{int(hours):02}:{minutes or '00'}" if sign else "+00:00"
        return offset, text[: numeric.start()] + " " + text[numeric.end() :]
    for match in ZONE.finditer(text):
        if match[0] in ZONES:
            hours = ZONES[match[0]]
            return f"{'-' if hours < 0 else '+'}{abs(hours):02}:00", text[: match.start()] + " " + text[match.end() :]
        if match[0] in SEASONAL:
            return "", text[: match.start()] + " " + text[match.end() :]
    return "", text


def value(mention: Mention, time: re.Match[str] | None, zone: str) -> str:
    """ISO 8601 of a stamp; the local day and hour as they were printed."""
    day = mention.date()
    if day is None or mention.other:
        return ""
    clock = clock_of(time) if time else ""
    return f"{day.isoformat()}T{clock}{zone}" if clock else day.isoformat()


def clock_of(time: re.Match[str]) -> str:
    """`14:30:00`, empty where there is no such time."""
    hour, minute, second = int(time[1] or time[5]), int(time[2] or 0), int(time[3] or 0)
    half = (time[4] or time[6] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}:{second:02}" if hour < 24 and minute < 60 and second < 60 else ""
