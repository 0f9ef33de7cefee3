"""What a sum or a share is of, where the words before it say so in a language other than English."""

import re

from briefings.draft.numbers.words import SMALL, words

#: The most words of what is told.
LONGEST = 7
#: Verbs of other languages that give a number to what stands before them.
FOREIGN_VERB = re.compile(
    r"\b(?:st(?:ieg|eig|ieg)\w*|s[aiu]nk\w*|fiel\w*|kostet\w*|kosten|beträgt|betrug\w*|liegt|lag|erreicht\w*|wuchs\w*"
    r"|schrumpft\w*|erhöht\w*|kletter\w*|verlor\w*|zahl\w*|investier\w*|umfasst|wird|werden|ist|sind|war|waren|hat|haben"
    r"|augmenté|baissé|reculé|progressé|chuté|passée?s?|atteint|atteignait|coût\w*|cust\w+|emprest\w+|financi\w*|[^\W\d_]{3,}(?:rá|rán|rão|aron|ieron|aram|iram|rà|ranno)|est|sont|était|s[’']élève|représent\w*"
    r"|versera|investi\w*|perdu|gagné|subi\w*|baj\w*|cay\w*|creci\w*|aument\w*|alcanz\w*|cuest\w*|cost\w*|asciend\w*"
    r"|ascend\w*|destin\w*|invert\w*|pag\w*|perdi\w*|gan\w*|represent\w*|supon\w*|será|es|son|fue|sal\w+|è|sono|sal\w*"
    r"|sces\w*|aumentat\w*|weit\w+|kost|gibt|gab|geben|fließ\w*|stell\w+|brauch\w*|forder\w*|bewillig\w*|verlang\w*|bekomm\w*|erhält|erhielt|lieh|leiht|zahlt|spendet|verdien\w*|verkauf\w*|kauf\w*|vers\w+|dépens\w*|allou\w*|débloqu\w*"
    r"|prêt\w+|recevr\w*|reç\w+|emprunt\w*|vaut|invest\w*|spend\w*|stanzi\w*|vale|valgono|gast\w*|recibi\w*|don[óa]\w*|receb\w*|stijg\w*|steeg|daalde|bedraagt|subiu|caiu)\b",
    re.I,
)
FOREIGN_END = re.compile(
    r"(?:\s(?:um|auf|von|van|naar|desde|sich|aus|over|tot|naar|op|aan|dal|dall[’']|alla|allo|ai|alle|ao|bei|zu|zum|in|de|du|des|à|au|aux|a|al|del|en|el|la|le|les|un|une|una|d[’']|der|die|das|nur"
    r"|dem|den|los|las|para|por|pour|par|zwischen|entre|per|di|do|da|om|met|op))+\s*$",
    re.I,
)


def foreign(clause: str) -> str:
    """The clause before a number in another language, where its verb gives a number to something."""
    clause = FOREIGN_END.sub("", f" {re.split(r'[0-9]', clause, maxsplit=1)[0]}").strip()
    ended = AUXILIARY_END.search(clause)
    clause = AUXILIARY_END.sub("", clause)
    every = clause.split()
    if every and (
        every[0].casefold() in FOREIGN_PRONOUN
        or (every[0].casefold() in ARTICLE_TOO and len(every) > 1 and FOREIGN_VERB.match(every[1]))
    ):
        return ""
    if (
        not 1 < len(every) <= LONGEST
        or not (FOREIGN_VERB.search(clause) or (ended and len(every) > 2))
        or every[-1].casefold() in SMALL - AUXILIARY
    ):
        return ""
    return clause


def elsewhere(clause: str) -> str:
    """The clause before a sum or a share in a language whose verbs are not listed: short, and no pronoun alone."""
    every = clause.split()
    while every and (every[-1].casefold() in LEADS_ON or len(every[-1]) == 1):
        every.pop()
    while every and every[0].casefold() in OPENS:
        every.pop(0)
    named = 1 < len(every) <= LONGEST and every[0].casefold() not in FOREIGN_PRONOUN
    return " ".join(every) if named and not any(map(str.isdigit, "".join(every))) else ""


#: Words that lead from a clause to its number, and what opens a clause, in many languages.
LEADS_ON = words(
    """
    до в на с со из за по к около от у о об про близько майже приблизно более почти примерно всего только лишь
    do na w z za od o ok. około ponad prawie na poziomie tylko aż
    till på i med för om av från cirka omkring drygt nästan til for med av fra ca. ca rundt omtrent om- over under
    إلى من في على بـ نحو حوالي به از تا در حدود را با ile yaklaşık se ve ke přibližně asi jen téměř
    """
)
OPENS = words("и а но что і й але що że i a ale oraz och men att som og at و که أن إن ve")
FOREIGN_PRONOUN = words(
    """
    er sie es dies dieser diese man wir ihr elle on ils elles ce cela ça nous vous él ella esto eso ellos ellas se
    lei lui essa esso questo quello ciò loro ele ela isto isso eles elas hij zij ze dit dat wij han hon hun vi
    он она оно они это эта этот мы вы він вона воно вони це ми он она то to on ona ono oni my هو هي هذا هذه این آن او
    """
)
#: Articles that are pronouns where a verb follows.
ARTICLE_TOO = words("das il het det de den lo la")
AUXILIARY_END = re.compile(
    r"\s(?:sind|ist|war|waren|wird|werden|wurden|wurde|sollen|soll|hat|haben|est|sont|était|étaient|sera|seront|ont|a|es|son|fue"
    r"|fueron|será|serán|è|sono|sarà|zijn|is|was|werd|werden|são|foi|foram)$"
)
AUXILIARY = words("ist sind war waren wird werden est sont était es son fue será è sono")
