"""Says which documents of a dossier may carry the facts of a letter: what colleagues put there to answer from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from gemcli.letters.passages import is_own, prose
from gemcli.letters.remarks import files_in
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.model.span import cut

HEAD = 600
"""Characters in which a document says what it is."""
OF_MEETING = re.compile(
    r"\b(?:besluiten?lijst|gemeenteraad|raadsvergadering|raadscommissie|notulen"
    r"|vergadering van (?:de raad|het college))",
    re.IGNORECASE,
)
"""A record of a meeting: it decides on many things, so it carries no facts but what it decides on this one."""
OF_DECISIONS = re.compile(
    r"\W{0,4}(?:(?:openbare )?(?:besluiten(?:lijst)?|besluitenoverzicht)\b[^\n]{0,60}"
    r"\b(?:college|b\s?(?:&|en)\s?w|gemeenteraad|raad)\b"
    r"|(?:college|b\s?(?:&|en)\s?w|raad)\b[^\n]{0,60}\b(?:besluiten(?:lijst)?)\b)[^\n]{0,60}\d{4}",
    re.IGNORECASE,
)
"""The first line of a decision list that nobody called by its name: "Besluiten van het college, 9 juni 2026"."""
ABOUT_PERSONS = re.compile(
    r"\b(?:gespreksverslag|getuigen?verklaring|getuige\b|personeelsdossier"
    r"|functioneringsgesprek|vertrouwelijk|geheim)",
    re.IGNORECASE,
)
"""Notes of what somebody said in a talk or as a witness, and papers that are not to be shared."""
OF_CALL = re.compile(
    r"\b(?:tele?f?(?:oon)?\.?\s?-?\s?notitie|bel-?notitie|gespreksnotitie|notitie telefoongesprek)", re.IGNORECASE
)
"""A note of a call: what the other said in it is no fact."""
SAID_BY_US = re.compile(
    r"(?:(?:door|namens) (?:ons|gemeente|de gemeente|mij) )?"
    r"(?:gezegd|gemeld|verteld|mee?gedeeld|medegedeeld|uitgelegd|toegelicht|toegezegd|geantwoord|antwoord(?: gegeven)?"
    r"|aangegeven|bevestigd|afgesproken|afspraak|info(?:rmatie)? gegeven)\s{0,2}:\s{1,3}(?=\S)",
    re.IGNORECASE,
)
"""The label of what the municipality itself said in a call."""
OF_PRESS = re.compile(
    r"(?:nieuwsblad|dagblad|courant|krant|nieuws|omroep|weekblad|journaal)\b[^\n]{0,30}?\d{1,2} [a-z]{3,9} \d{4}"
    r"|\b(?:persbericht van|krantenartikel|ingezonden brief|van onze (?:verslaggever|redactie))\b",
    re.IGNORECASE,
)
"""What a newspaper wrote, saved as text."""
OF_PRESS_NAME = re.compile(r"(?:^|[-_ ])(?:krant|persbericht|nieuwsbericht|artikel|knipsel|media)", re.IGNORECASE)
OF_APPLICANT = re.compile(
    r"^\s{0,4}(?:naam )?(?:aanvrager|ondergetekende|verzoeker|indiener van de aanvraag)\s{0,2}:"
    r"|\b(?:aanvraagformulier|meldingsformulier)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""A form that somebody from outside filled in."""


def may_carry(document: Document, municipality: Municipality) -> bool:
    """Whether a document is a colleague's paper, or a mail among colleagues, that facts may be taken from.

    What others wrote never is: third parties, newspapers, forms that applicants filled in; nor is a note of what
    somebody said as a witness, or a record of a meeting. A note of a call may, for what the municipality said in it.
    """
    head = document.text[:HEAD]
    name = PurePosixPath(document.source.path).stem
    if name == "dossier" and document.source.path.endswith(".toml"):
        return False
    if document.source.rank is Rank.OWN_MESSAGE:
        return is_among_colleagues(document, municipality)
    if not is_own(document) or document.source.rank is Rank.COUNCIL_PAPER or is_record(document):
        return False
    if OF_PRESS.search(head) or OF_PRESS_NAME.search(name) or OF_APPLICANT.search(head):
        return False
    return not (ABOUT_PERSONS.search(head) or ABOUT_PERSONS.search(name))


def is_of_call(document: Document) -> bool:
    """Whether a document is a note of a telephone call: of it only what the municipality itself said is taken."""
    name = PurePosixPath(document.source.path).stem
    return OF_CALL.search(document.text[:HEAD]) is not None or OF_CALL.search(name) is not None


def is_record(document: Document) -> bool:
    """Whether a document records a meeting; a report on one complaint or hearing is none."""
    rank = document.source.rank
    if rank is Rank.OFFICIAL_LIST:
        return True
    if rank is Rank.UNRANKED and OF_DECISIONS.match(document.text):
        return True
    return rank is Rank.ADOPTED_MINUTES and OF_MEETING.search(document.text[:HEAD]) is not None


def is_among_colleagues(document: Document, municipality: Municipality) -> bool:
    """Whether the municipality mailed itself: all who got the message have its own addresses."""
    envelope = document.source.envelope
    if envelope is None:
        return False
    everybody = (*envelope.to, *envelope.copied)
    return bool(everybody) and all(municipality.owns(address) for address in everybody)


def named_in(documents: Sequence[Document], dossier: Dossier) -> Iterator[Document]:
    """Every document that one of these points to by its file name: "zie kosten.csv"."""
    wanted = {
        name.casefold()
        for document in documents
        for said in prose(document)
        for name in files_in(cut(document.text, said.passage.spans))
    }
    for document in dossier.documents:
        if PurePosixPath(document.source.path).name.casefold() in wanted and document not in documents:
            yield document
