"""The words with which people ask after an amount: what a column says, what only asks, and on which side money goes."""

from __future__ import annotations

import re
from functools import lru_cache

from gemcli.budget.vocabulary import Sort
from gemcli.facts.inflection import roots
from gemcli.text.lists import listed

SAID = listed(
    """
    begroot begrote begroting geraamd geraamde raming ramingen rekening jaarrekening jaarstukken realisatie gerealiseerd
    gerealiseerde werkelijk werkelijke lasten baten saldo uitgaven inkomsten kosten opbrengst opbrengsten uitgave
    ontvangst ontvangsten begrotingsjaar boekjaar
    uitgegeven budget bedrag bedragen euro geld geeft gaf uit binnen kwam komt kwamen ontvangt ontving ontvangen betaalt
    betaalde betalen betaald besteedt besteedde besteed kost kostte programma programma's taakveld taakvelden post
    gemeente meerjarenraming gemeentelijke per jaar totaalbedrag trekt trok hoog groot volgens verwacht verwachte
    budgeted budget expenditure spending spend spent pay paid pays payment cost costs income revenue actual actuals
    begin beginstand eind einde eindstand stand boekwaarde
    krijgt kreeg krijgen begrootte begrotten gerekend
    amount appropriation fiscal year programme program department much council stadsbestuur ging gaan gaat heeft had
    kwijt echt daadwerkelijk feitelijk uiteindelijk precies exact ongeveer circa pakweg nou nu eigenlijk schatting
    afdeling dienst ministerie departement onderdeel portefeuille cijfer cijfers tabel overzicht kolom regel rij
    in naar af bij aan op voor toe mee om er hoeveel centen middelen onder boven tussen over
    """
)
"""Words that a line need not hold: they are said by its column, or only ask."""

ASKING = listed(
    """
    begroten ramen rekenen verwachten inschatten kosten betalen besteden uitgeven ontvangen krijgen
    innen binnenhalen ophalen opbrengen opleveren verdienen uittrekken vrijmaken reserveren toevoegen
    onttrekken bijkomen afgaan halen leveren trekken geven gaan komen staan zitten hebben mogen moeten willen kunnen
    zullen denken belopen bedragen opnemen inboeken vragen blijven overblijven overhouden uitkomen vangen
    """
)
"""Verbs of planning, paying and receiving, in any form of theirs: none of them names a line of a budget."""

VERBS = frozenset(root for verb in ASKING for root in roots(verb))

INCOMING = re.compile(
    r"\bbaten\b|\binkomsten\b|\bontvangsten?\b|\bopbrengst|\bk(?:om|wam|rijg|reeg|regen)\w{0,2}\b.{0,80}\bbinnen\b"
    r"|\bh(?:aal|aalt|aalde|aalden|alen)\b.{0,80}\b(?:binnen|op)\b|\bopgehaald\b"
    r"|\blever(?:t|de|den|en)\b.{0,80}\bop\b|\bopgeleverd\b|\bbr(?:engt|acht|engen|achten)\b.{0,80}\bop\b|\bopgebracht\b"
    r"|\bbinnen(?:haal|gehaald|halen|ge?kom|krijg)\w*|\bverdien|\bte vangen\b|\bontv(?:angt|ing|angen|ingen)\b"
    r"|\bincome\b|\brevenue"
    r"|\breceipts?\b|\breceived?\b",
    re.IGNORECASE,
)
OUTGOING = re.compile(
    r"\blasten\b|\buitgave|\bkost(?:en|te|ten)?\b|\b(?:geeft|gaf|geven|gaven)\b.{0,120}\buit\b|\buitgegeven\b"
    r"|\buit\s?te\s?geven\b|\buitgeven\b|\bkwijt\b|\b(?:trekt|trok|trekken)\b.{0,120}\buit\b|\buitgetrokken\b"
    r"|\bgekost\b|\b(?:gaat|ging|gaan|gingen)\b.{0,80}\bnaar\b|\bbetaal|\bbesteed|\bexpen|\bspen[dt]|\bpa(?:id|y)\b|\bcosts?\b",
    re.IGNORECASE,
)
HELD = re.compile(
    r"\b(?:saldo|resultaat|tekort|overschot|balance|surplus|deficit)\b|\bonder(?:aan)? de streep\b", re.IGNORECASE
)

PLANNED = re.compile(
    r"\bbegroo?t\w*|\bgeraamd\w*|\braming\w*|\bra(?:am|amt|amde|amden|men)\b|\bbudgete?d?\b|\bappropriat\w*|\bprognose"
    r"|\bverwacht\w*|\brekende?n?\b|\brekent\b|\bontwerpbegroting|\bvolgens (?:het |de )?plan|\bvoorzien\b",
    re.IGNORECASE,
)
REALISED = re.compile(
    r"rekening\b|\bjaarstukken\b|\brealisatie|\bgerealiseerd|\bwerkelijk|\bactuals?\b|\bouttu?rn"
    r"|\becht\b|\bdaadwerkelijk|\bfeitelijk|\buiteindelijk\b",
    re.IGNORECASE,
)

PHRASES = re.compile(
    r"\bop (?:grond|basis|het gebied|het vlak) van\b|\baan de hand van\b|\bin het kader van\b|\bten behoeve van\b"
    r"|\bnaar (?:verwachting|schatting|raming)\b|\bvolgens (?:het |de )?plan(?:nen|ning)?\b|\bop papier\b"
)
"""Set phrases between a thing and where it stands: none of their words names a line."""

OPENS = re.compile(
    r"\bbegin(?:stand|saldo)?\b|\baan het begin\b|\bopening balance\b|\bprimo\b|\b0?1[- /](?:jan(?:uari)?|0?1)\b"
)
CLOSES = re.compile(r"\beind(?:e|stand|saldo)?\b|\bclosing balance\b|\bultimo\b|\b31[- /](?:dec(?:ember)?|12)\b")
ADDS = re.compile(
    r"\btoe(?:voeging|gevoegd)|\bdotatie|\bgestort\b|\bstorting|\bvermeerdering"
    r"|\bk(?:om|wam)\w{0,2}\b(?=.{0,80}\breserve).{0,60}\bbij\b|\breserve.{0,60}\bbij(?:gekomen|komt)?\W*$"
)
TAKES = re.compile(
    r"\bontt(?:rekking|rokken)|\bvermindering|\bvrijval|\baanwending"
    r"|\b(?:gaat|ging|gaan|gingen|haalt|haalde|halen)\b.{0,30}\b(?:af|uit)\b.{0,30}\breserve|\bgehaald uit\b"
)
"""A reserve opens, is added to, is taken from and closes: the four columns of its course (BBV, article 54)."""


def only_asks(word: str) -> bool:
    """Whether a word is said by a column, or only asks.

    >>> only_asks("raamde"), only_asks("kwijt"), only_asks("riolering")
    (True, True, False)
    """
    return word in SAID or _is_asking_verb(word) or any(one.match(word) for one in (PLANNED, REALISED, OUTGOING))


@lru_cache(maxsize=4096)
def _is_asking_verb(word: str) -> bool:
    return not VERBS.isdisjoint(roots(word))


def side(plain: str) -> Sort:
    """Return on which side of a budget a question asks: what comes in, what goes out, or what is left.

    >>> side("wat is texel kwijt aan riolering").value, side("wat levert parkeren op").value
    ('lasten', 'baten')
    """
    if HELD.search(plain):
        return Sort.BALANCE
    incoming, outgoing = INCOMING.search(plain) is not None, OUTGOING.search(plain) is not None
    if incoming == outgoing:
        return Sort.NONE
    return Sort.INCOME if incoming else Sort.SPENDING
