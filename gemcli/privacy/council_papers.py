"""Finds who sits in the council by its papers: who moves, asks, votes, signs, or is named beside a group."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.privacy.functions import FULL, OFFICE, name_before, row_of, signatures
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.name_patterns import TITLE
from gemcli.privacy.starts import breaks, line_of, pieces, words

PAPER = Lazy(
    r"(?:^|\n)[ \t]*(?:MOTIE|AMENDEMENT|[Mm]otie|[Aa]mendement)\b[^\n]{0,120}", at=line_of(words("motie amendement"))
)
MOVER = Lazy(
    rf"\n[ \t]*(?:[Mm]ede-?)?[Ii]ndieners?[ \t]*:[ \t]*(?P<name>{FULL})(?:,\ (?P<party>[^\n,;]{{2,40}}))?(?=[\n,;]|\Z)",
    needs=("indiener",),
)
"""Who puts forward a motion or an amendment sits in the council."""

FOR_GROUP = Lazy(
    rf"\b[Nn]amens\ (?:de|onze)\ (?:[\w-]{{1,20}}-)?[Ff]ractie(?:\ [^\n]{{2,40}}?)?,?"
    rf"[ \t]*\n{{1,2}}[ \t]*(?P<name>{FULL})"
    r"[ \t]*(?=[\n,(]|\Z)",
    at=words("namens"),
)
"""Who signs for a group: `Namens de fractie,` and the name under it."""
VOTED = Lazy(
    rf"\b(?:[Tt]egen|[Vv]oor|[Oo]nthouding)(?:\ \(\d{{1,2}}\))?:\ (?P<names>(?:{FULL},\s){{1,40}}{FULL})",
    at=words("tegen voor onthouding"),
)
"""`Tegen: Vos, De Wit, Kok`."""
CREDENTIALS = Lazy(
    rf"\b[Gg]eloofsbrieven\ \((?P<names>{FULL}(?:,\s{FULL}|\ en\ {FULL}){{0,5}})\)", at=words("geloofsbrieven")
)
"""`de commissie geloofsbrieven (A. Vos, Kok)`."""
UNDERSIGNED = Lazy(
    rf"\b[Oo]ndergetekenden?,?\s(?P<names>{FULL}(?:,\s{{1,4}}(?:en\ )?{FULL}|\sen\s{FULL}){{0,12}})",
    at=words("ondergetekende ondergetekenden"),
)
"""Who moves a motion or an amendment: `Ondergetekenden, Anna Vos en Bo Kok`."""
SIGNED_OVER = Lazy(r"(?:^|\n)(?P<names>[^\n]{5,200})\n[ \t]{0,12}\(w\.g\.\)", at=line_of(pieces("(w.g.)"), above=1))
"""Names over "(w.g.)" under a motion."""
OF_FRACTION = Lazy(
    rf"\b[Ff]ractie(?:\ (?:van\ )?(?:de\ |het\ )?[^\n(;:,.]{{2,30}})?\ \((?:{TITLE}\ )?(?P<name>{FULL})\)",
    at=words("fractie"),
)
"""`de fractie van Groen Dorp (Anna Vos)`."""
ROW_BEFORE = Lazy(rf"(?<![\w.'’-])(?P<names>{FULL}(?:,\s{{1,12}}{FULL}|\ en\ {FULL}){{1,5}})\ \([a-z]{{5,15}}\)$")
"""`Anna Vos, B. Kok (wethouders)`."""
ASKS = Lazy(
    rf"\b(?:[Rr]aadsvra(?:ag|gen)|[Mm]otie|[Aa]mendement|[Ii]nitiatiefvoorstel)\ (?:van|door)\ (?:{TITLE}\ )?"
    rf"(?P<name>{FULL})\ \(",
    at=words("raadsvraag raadsvragen motie amendement initiatiefvoorstel"),
)
"""`raadsvragen van Anna Vos (Groen Dorp)`: only members put them."""
ROW_LENGTH = 300
ROW_OF_ENDS = re.compile(r"\((?:wethouders|raadsleden|leden|commissieleden)\)")
UNDER_NAME = Lazy(rf"\n[ \t]{{0,14}}\((?:loco-)?{OFFICE}(?![\w-])", at=breaks)
"""`A. Vos` and on the next line `(gemeentesecretaris)`."""


def in_papers(text: str) -> Iterator[str]:
    """Yield the names of members that the papers of a council name as such.

    >>> sorted(in_papers("Tegen: Vos, De Wit. Anna Kok, B. Bos (wethouders). Raadsvragen van Bo Dam (Groen Dorp)"))
    ['Anna Kok', 'B. Bos', 'Bo Dam', 'De Wit', 'Vos']
    """
    for end in ROW_OF_ENDS.finditer(text):
        row = ROW_BEFORE.search(text[max(0, end.start() - ROW_LENGTH) : end.end()])
        yield from _whole(row["names"]) if row is not None else ()
    for pattern in (CREDENTIALS, VOTED):
        for shape in pattern.finditer(text):
            yield from row_of(shape["names"])
    for pattern in (FOR_GROUP, ASKS, OF_FRACTION):
        yield from (shape["name"] for shape in pattern.finditer(text))
    for shape in UNDER_NAME.finditer(text):
        yield name_before(text, shape.start())


def _whole(names: str) -> Iterator[str]:
    """Yield the names of a row as they stand between its commas."""
    yield from (name.strip() for name in BETWEEN.split(names))


BETWEEN = re.compile(r",\s|\sen\s")


def movers(text: str) -> Iterator[tuple[str, str]]:
    """Yield who puts a motion or an amendment forward, with the party behind the name, if any."""
    if PAPER.search(text, 0, 2000):
        for shape in MOVER.finditer(text):
            yield shape.group("name"), (shape.group("party") or "").strip()
        for shape in UNDERSIGNED.finditer(text):
            yield from ((name, "") for name in row_of(shape["names"]))
        for shape in SIGNED_OVER.finditer(text):
            yield from ((name, "") for name in signatures(shape["names"]))
