"""Finds numbers under which registers know one person: of passports and the like, V-numbers, A-numbers, of clients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.starts import words

ENDS = ("", "nummer", "nummers", "nr")
NUMBER_WORD = r"(?:[ -]?(?:nummers?|nrs?\b\.?))"


def _starts(*bases: str) -> str:
    return " ".join(base + end for base in bases for end in ENDS)


BETWEEN = (
    r"[^\w\n]{0,4}(?:(?:is|luidt|met|met\ het|onder)\ (?:nummer\ |nr\.?\ )?|nummer\ |nr\.?\ |no\.?\ )?\n?[ \t]{0,8}"
)
"""What stands between a word for a number and the number, as in `V-nummer: `, `paspoort met nummer `."""
END = r"(?![\w/]|[.-]\d)"

PAPERS = (
    *("paspoort", "identiteitskaart", "identiteitsbewijs", "legitimatiebewijs", "legitimatie", "reisdocument"),
    *("verblijfsdocument", "verblijfskaart", "verblijfsvergunning", "id", "idkaart", "idbewijs", "nik"),
)
PAPER = Lazy(
    r"\b(?:paspoort|identiteits(?:kaart|bewijs)|legitimatie(?:bewijs)?|reisdocument|verblijfs(?:document|kaart|vergunning)"
    rf"|id-?(?:kaart|bewijs)|nik)(?:-?{NUMBER_WORD})?"
    r"(?:[^\n\d]{0,40}?\b(?P<dutch>(?-i:[A-NP-Z]{2}[A-NP-Z\d]{6}\d))"
    rf"|{BETWEEN}(?P<other>(?-i:[A-Z]{{0,3}}\ ?\d[A-Z\d]{{5,8}}))){END}",
    re.IGNORECASE,
    at=words(_starts(*PAPERS)),
)
"""A Dutch document has two letters, six letters or digits and a digit, and no letter O (RvIG); others vary."""
LICENCE = Lazy(
    rf"\brijbewijs{NUMBER_WORD}?[^\n\d]{{0,30}}?(?P<number>\d{{10}}){END}",
    re.IGNORECASE,
    at=words(_starts("rijbewijs")),
)
"""A driving licence has ten digits (RDW)."""
TEN = r"\d(?:[ .-]?\d){9}"
REGISTERED = Lazy(
    rf"(?:\b[va]-?{NUMBER_WORD}|\bvreemdelingen{NUMBER_WORD}|\badministratie{NUMBER_WORD}|\b(?:skn|strafrechtsketen){NUMBER_WORD}?)"
    rf"{BETWEEN}(?P<number>{TEN}|\d(?:[ .-]?\d){{7}}){END}",
    re.IGNORECASE,
    at=words(_starts("v", "a", "vreemdelingen", "administratie", "skn", "strafrechtsketen")),
)
"""Ten digits of the IND and of the register of persons (BRP); eight of criminal law (SKN)."""
OF_CLIENT = Lazy(
    rf"\b(?:cli[eë]nt|pati[eë]nt|uitkerings?|inburgeraar|leerling|bewoners?)(?:en)?{NUMBER_WORD}{BETWEEN}"
    rf"(?P<number>(?-i:[A-Z]{{0,4}})[ -]?\d[\d.-]{{2,14}}\d){END}",
    re.IGNORECASE,
    at=words(
        _starts(
            *("cliënt", "client", "cliënten", "clienten", "patiënt", "patient", "patiënten", "patienten", "uitkering"),
            *("uitkerings", "inburgeraar", "leerling", "leerlingen", "bewoner", "bewoners"),
        )
    ),
)
"""Of somebody who is helped, taught or treated."""


def id_numbers(text: str) -> Iterator[Found]:
    """Yield such numbers behind a word that says what they are; without one they look like any file number.

    >>> [one.text for one in id_numbers("V-nummer: 123 456 7890, paspoort (nr. NX12K34L5), document RIS321068")]
    ['123 456 7890', 'NX12K34L5']
    """
    for shape in (*LICENCE.finditer(text), *REGISTERED.finditer(text), *OF_CLIENT.finditer(text)):
        yield _found(shape, "number")
    for shape in PAPER.finditer(text):
        yield _found(shape, "dutch" if shape["dutch"] else "other")


def _found(shape: re.Match[str], group: str) -> Found:
    return Found(Span(*shape.span(group)), shape[group], Kind.ID_NUMBER, why="context")
