"""Tells a line that states something from headings, greetings, letterheads and what belongs to the page."""

from __future__ import annotations

import re
from enum import StrEnum

from gemcli.facts import votes
from gemcli.facts.reading import read
from gemcli.model.document import PassageKind
from gemcli.text.lists import listed


class Standing(StrEnum):
    """What a line of a text puts forward."""

    STATES = "states"
    FORMAL = "formal"
    """A heading, greeting, closing formula, address or signature: there is nothing in it that a source could carry."""
    NOTHING = "nothing"
    """A bare number, a rule, a page number, a line of a table of contents: not even a formula."""


BULLET = re.compile(r"(?:[•▪●○◦■□·*‣\uf0a7\uf0b7\uf02d–—-]\s{1,8})+")
"""What stands before an item and is no word of it."""

PAGE = re.compile(
    r"\W{0,6}(?:pagina|pag\.?|page|p\.|blad|bladzijde)\s{0,3}\d{1,4}(?:\s{1,3}(?:van|of|/)\s{1,3}\d{1,4})?\W{0,6}",
    re.IGNORECASE,
)
LEADERS = re.compile(r"(?<!\.)(?<!\.\s)(?:\.\s?){4,}+\s{0,9}\d{0,4}\W{0,3}\Z|(?<!…)…{2,}+\s{0,9}\d{0,4}\Z")
"""The dots that lead to a page number in a table of contents."""

CONTENTS = re.compile(r"\W{0,3}(?:inhoud|inhoudsopgave|contents|table\sof\scontents)\W{0,3}", re.IGNORECASE)
ENTRY = re.compile(r"\S.{0,200}?\s\d{1,3}\s{0,3}")
"""A line under the heading of a table of contents: words, and the page at the end."""

NUMBER = re.compile(
    r"\s{0,4}(?:(?:hoofdstuk|bijlage|paragraaf|deel|tabel|figuur|artikel|agendapunt|punt|chapter|annex|appendix|table"
    r"|figure|part|section|item)\s\d{1,3}\b[.:)]?|\d{1,3}(?:\.\d{1,3}){1,3}[.:)]?(?=\s)|\d{1,3}[.:)](?!\d)"
    r"|\d{1,2}(?=\s(?-i:[A-Z]))|[A-Za-z][.)]|[IVX]{1,5}[.)])\s{0,4}",
    re.IGNORECASE,
)
"""The number of a heading."""

LABEL = re.compile(
    r"\s{0,4}(?:datum|ons\skenmerk|uw\skenmerk|kenmerk|zaaknummer|onderwerp|betreft|bijlagen?|aan|van|cc|kopie\saan|afdeling|behandeld\sdoor"
    r"|contactpersoon|doorkiesnummer|telefoon|tel|e-?mail|website|bezoekadres|postadres|verzonden|uw\sbrief\svan"
    r"|date|our\sref(?:erence)?|your\sref(?:erence)?|subject|re|to|from|enclosures?|phone|telephone)\s?[.:]\s{0,9}",
    re.IGNORECASE,
)
"""The labels of a letterhead."""

GREETING = re.compile(
    r"\s{0,4}(?:geachte|beste|dear|hallo|goede(?:morgen|middag|navond)|aan\s(?:de|het|alle)|to\sthe"
    r"|met\s(?:de\s)?(?:vriendelijke|hartelijke)\sgroet(?:en)?|(?:vriendelijke|hartelijke)?\s?groet(?:en|jes)?\b"
    r"|hoogachtend|met\s(?:de\s)?meeste\shoogachting|namens|burgemeester\sen\swethouders\b"
    r"|het\scollege\svan\sburgemeester\sen\swethouders\b|yours\s(?:sincerely|faithfully|truly)|sincerely"
    r"|(?:kind|best|warm)?\s?regards|on\sbehalf\sof)\b",
    re.IGNORECASE,
)
"""How salutations, addresses and closings begin."""

COURTESY = re.compile(
    r"\W{0,3}(?:(?:wij|we|ik)\s(?:vertrouw(?:en)?|hopen|hoop|gaan|ga)\s(?:erop|er\svan\suit|er\sop)?\s?(?:dat\s(?:wij|we|ik)\s)?u"
    r"\s(?:hiermee|hierbij|met\sdeze\sbrief)?\s?(?:voldoende|naar\stevredenheid)?\s?(?:te\shebben\s)?ge[ïi]nformeerd"
    r"(?:\s(?:te\s)?(?:hebben|heb|zijn))?"
    r"|(?:heeft|mocht|als|indien|bij)\s(?:u\s)?(?:nog\s)?(?:verdere\s)?vragen\b[^.!?]{0,100}"
    r"\b(?:contact|bel(?:len|t)?|mail(?:en|t)?|terecht|bereik(?:en|baar))\b[^.!?]{0,100}"
    r"|(?:should|if)\syou\s(?:have\s)?any\s(?:further\s)?questions\b[^.!?]{0,100}\b(?:contact|call|mail)\b[^.!?]{0,100}"
    r"|we\s(?:trust|hope)\s(?:that\s)?this\s[^.!?]{0,30}\binform[^.!?]{0,60})[.!?]?\W{0,3}",
    re.IGNORECASE,
)
"""Whole sentences that close a letter."""

ADDRESS = re.compile(
    r"\bpostbus\s\d|\bP\.?O\.?\sBox\s\d|(?-i:\b[1-9]\d{3}\s?[A-Z]{2}\b)|\bwww\.|\S@\S|\b(?:tel(?:efoon)?|phone)\b.{0,12}\d",
    re.IGNORECASE,
)

VERBS = listed(
    """
    is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden
    moet moeten mag mogen wil willen gaat gaan ging komt komen kwam krijgt krijgen kreeg kost kostte stijgt stijgen
    steeg daalt dalen daalde neemt nemen nam stemt stemmen stemde stemden steunt steunen steunde verwerpt verwerpen
    verwierp vindt vinden vond geeft geven gaf doet doen deed staat staan stond ligt lag blijft blijven bleef zegt
    zeggen zei vraagt vragen vroeg verzoekt verzoeken betaalt betalen betaalde ontvangt ontvangen bouwt bouwen sluit
    sluiten opent openen start begint eindigt verhoogt verlaagt schrapt stopt levert maakt maken maakte brengt stelt
    stellen stelde trekt toont bedraagt bedragen telt verdwijnt geweest geworden gebleven
    are were will shall has have does did gets costs rises rose falls fell votes voted supports rejects rejected
    adopts approved approves says said asks asked pays paid receives builds closes opens starts begins ends
    """
)
"""Forms of verbs that make a line say something; nouns that look like them ("besluit", "plan") are left out."""

FIELD = re.compile(
    r"\s{0,4}(?:(?:mede-?)?indieners?|initiatiefnemers?|portefeuillehouders?|voorzitter|rapporteurs?|aanwezig|afwezig"
    r"|besluit|uitkomst|uitslag|stemming|submitted\sby|moved\sby|seconded\sby|chair|present|absent|outcome|result)"
    r"\s?:\s{0,9}\w",
    re.IGNORECASE,
)
"""Fields of a record: who, and how it ended."""

ENDS = re.compile(
    r"\W{0,9}(?:\Z|(?:in|op|met|door|bij|tegen|na|zonder|tijdens|with|by|at|without|on)\b)", re.IGNORECASE
)
"""What follows an outcome that is told: nothing, or how; a noun behind it makes it the name of something."""

WORD = re.compile(r"[^\W\d_]{2,}")
FULL_STOP = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s{0,3}\Z")
FEWEST = {PassageKind.LIST_ITEM: 4, PassageKind.TABLE_ROW: 4, PassageKind.HEADING: 999}
"""Words from which a line without verb, value and full stop is taken for a statement: a heading never is."""
FRAGMENT = 8
"""The same for a paragraph: names, offices and titles are shorter."""


def standing(text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> Standing:
    """Say what a sentence or line puts forward, by its words and by what it is on its page.

    In doubt it states something: what is called formal is not checked.

    >>> [str(standing(line, PassageKind.HEADING)) for line in ("2. Parken", "Motie L.3 aangenomen", "Krediet € 3 mln")]
    ['formal', 'states', 'states']
    >>> [str(standing(line)) for line in ("Geachte leden,", "12", "Pagina 2 van 5", "De brug is dicht.")]
    ['formal', 'nothing', 'nothing', 'states']
    """
    if not WORD.search(text) or PAGE.fullmatch(text) or (LEADERS.search(text) and not _says(text)):
        return Standing.NOTHING
    if COURTESY.fullmatch(text):
        return Standing.STATES if _has_values(text) else Standing.FORMAL
    if FULL_STOP.search(text) and kind is not PassageKind.HEADING:
        return Standing.STATES
    if FIELD.match(text):
        return Standing.STATES
    label = LABEL.match(text)
    words = text[label.end() :] if label else text
    if label or GREETING.match(text) or ADDRESS.search(text):
        return Standing.STATES if _says(ADDRESS.sub(" ", words)) else Standing.FORMAL
    bare = NUMBER.sub("", text, count=1) if NUMBER.match(text) else text
    many = len(WORD.findall(bare)) >= FEWEST.get(kind, FRAGMENT)
    return Standing.STATES if many or _says(bare) or _has_counts(bare) else Standing.FORMAL


def without_marks(text: str) -> str:
    """Return a line without its bullet, and without the label of a letterhead before what it says.

    >>> without_marks("- Motie L.2 is verworpen."), without_marks("Onderwerp: motie L.3 is aangenomen")
    ('Motie L.2 is verworpen.', 'motie L.3 is aangenomen')
    """
    bullet = BULLET.match(text)
    bare = text[bullet.end() :] if bullet else text
    label = LABEL.match(bare)
    return bare[label.end() :] if label and WORD.search(bare, label.end()) else bare


def is_contents(text: str) -> bool:
    """Whether a line is the heading of a table of contents."""
    return CONTENTS.fullmatch(text) is not None


def is_entry(text: str) -> bool:
    """Whether a line, under such a heading, is one of its entries."""
    return (LEADERS.search(text) or ENTRY.fullmatch(text)) is not None and not _says(text)


def _says(text: str) -> bool:
    """Whether there is a verb, an amount, a share, or how something ended."""
    return any(word.casefold() in VERBS for word in WORD.findall(text)) or _has_values(text)


def _has_values(text: str) -> bool:
    facts = read(text)
    return bool(facts.money or facts.percents) or _has_outcome(text, bool(facts.ids))


def _has_outcome(text: str, is_named: bool) -> bool:
    """Whether a line tells how something ended; "aangenomen moties" heads a list and tells nothing."""
    return any(
        vote.votes_for >= 0 or vote.unanimous or is_named or ENDS.match(text, vote.span.end) is not None
        for vote in votes.find(text)
        if vote.votes_for >= 0 or WORD.search(text[: vote.span.start])
    )


def _has_counts(text: str) -> bool:
    return bool(read(text).counts)
