"""Finds who is in function where only a list says so: who was there, who sits in a body, who stands under a paper."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, product

from gemcli.privacy.first_names import FIRST_NAMES, UNSURE_LOW
from gemcli.privacy.functions import FULL, OF_OTHERS, OFFICE, OFFICE_STARTS, TURNED
from gemcli.privacy.lazy import Lazy, holds
from gemcli.privacy.name_patterns import INITIALS, PARTICLE, TITLE, TITLED, WORD
from gemcli.privacy.parties import PARTY_SHAPE
from gemcli.privacy.role_words import FUNCTION
from gemcli.privacy.rows import small
from gemcli.privacy.starts import line_of, words

TITLES = rf"(?:{TITLE}\ ){{0,3}}"
NAME = re.compile(rf"{TITLES}(?P<name>{TURNED}|{FULL})")
BULLET = re.compile(r"[ \t]{0,8}(?:[-•*·–]\ ?)?")
REST = re.compile(r"(?:[ ]?[,(\t–|]|\ -\ )[^\n]{0,80}")
"""What may stand behind a name in a list: a comma, brackets, a column, and what somebody is."""

ENDS_OF_HEADS = ("", *"srn", *map("".join, product("srn", repeat=2)))
HEADS = " ".join(office + end for office in f"{OFFICE_STARTS} collegelid vraagsteller".split() for end in ENDS_OF_HEADS)
"""What such a head may begin with: `Griffier`, `Portefeuillehouders`."""
LABEL = Lazy(
    rf"^[ \t>*•-]{{0,6}}(?:[Dd]e\ )?(?:[Vv]erantwoordelijke?\ |[Ee]erste\ |[Pp]lv\.?\ |[Pp]laatsvervangend\ )?"
    rf"(?:{OFFICE}|[Cc]ollegelid"
    rf"|[Vv]raagsteller)(?:\(?[srn]{{1,2}}\)?)?[ \t]{{0,3}}[:\t][ \t]{{0,8}}(?P<names>[^\n]{{2,200}}"
    rf")",
    re.MULTILINE,
    at=line_of(words(HEADS)),
)
"""`Griffier: drs. A. Vos`, `Portefeuillehouder(s): B. Kok / C. Dam`: an office at the head of a line."""

OF_STATE = Lazy(
    r"\b(?:[Mm]inister|[Ss]taatssecretaris|[Ww]ethouder|[Gg]edeputeerde)\ (?:van|voor)\ [^\n;:.]{2,70},\ (?=\S)",
    at=words("minister staatssecretaris wethouder gedeputeerde"),
)
"""`minister van Financiën, A. Vos - 3 april`: the office, what it is about, and who holds it."""
BEHIND_NAME = re.compile(r"(?P<more>(?:\ [^\W\d_a-z][\w'’-]{1,30})?)(?:\ [-–]\ |[\n,;.(]|\Z)")
"""The other half of a double surname, and what shows that the name ends there."""

LOW_OFFICE = Lazy(
    r"\b(?:griffier|burgemeester|wethouder|raadslid|commissielid)\ (?P<name>(?P<first>[^\W\d_]{2,20})"
    r"(?:\ (?:van|de|den|der|ter|ten|el|al|ben|ait|bin|in|'t)){0,3}\ [^\W\d_]{3,30}(?:['’-][^\W\d_]{2,30})?"
    r"(?:\ -\ [^\W\d_]{3,30})?)",
    at=words("griffier burgemeester wethouder raadslid commissielid"),
)
"""`de griffier anna de vos`, in a text without capitals."""

BODY = (
    r"(?:gemeente|deel)?raads?(?:leden|commissies?)?|commissie(?:leden)?|statenleden|college(?:leden)?|wethouders"
    r"|fracties?|presidium"
)
HEAD = re.compile(
    rf"(?:(?:de\ )?(?:aan|af)wezige?n?\ |verhinderde?\ |presentielijst\ |samenstelling\ |leden\ )?"
    rf"(?:van\ )?(?:de\ |het\ )?(?:{BODY})(?:\ van\ burgemeester\ en\ wethouders)?\b[^:,.]{{0,40}}",
    re.IGNORECASE,
)
"""The line above a list of who sits in a body of the municipality."""
HEAD_PIECES = (
    *("raad", "commissie", "college", "leden", "wethouders", "fractie", "presi", "wezig", "verhinderd"),
    *("aanw.", "afw."),
)
MAY_OPEN = re.compile("|".join(map(re.escape, HEAD_PIECES)))
"""Letters without which a line, in small letters, is no such head."""
PRESENT = re.compile(
    r"(?:met\ kennisgeving\ )?(?:aanwezig|afwezig|verhinderd|presentielijst|aanw\.|afw\.)(?:\ zijn"
    r"|\ m\.k\.)?",
    re.IGNORECASE,
)
"""A line above, or a label before, who was there; only in the papers of such a body are they in function."""
PRESENT_LINE = re.compile(
    rf"^[ \t#*]{{0,6}}{PRESENT.pattern}\*{{0,2}}:[ \t]{{0,8}}"
    r"(?P<names>[^\n]{2,400}(?:\n[ \t]{1,20}[^\n:]{2,200}){0,8})",
    re.M | re.I,
)
COUNCIL_PAPER = Lazy(
    r"\b(?:gemeenteraad|opini[eë]rende\ raad|besluitenlijst\ (?:van\ de\ )?raad|notulen\ (?:van\ de\ )?raad"
    r"|commissie\ (?:ruimte|samenleving|bestuur|sociaal|algemeen|financiën|wonen|fysiek)|raadsvergadering"
    r"|raadscommissie|commissievergadering|vergadering\ van\ de\ raad"
    r"|burgemeester\ en\ wethouders|collegevergadering|college\ van\ b(?:urgemeester|&w)|provinciale\ staten)\b",
    re.IGNORECASE,
    at=words(
        "gemeenteraad opiniërende opinierende besluitenlijst notulen commissie raadsvergadering raadscommissie"
        " commissievergadering vergadering burgemeester collegevergadering"
        " college provinciale"
    ),
)
OF_RESIDENTS = re.compile(
    r"\b(?:bewoners\w*|buurt\w*|wijk\w*|inloop\w*|informatieavond|participatie\w*|klankbord\w*|huurders\w*|cliënt\w*"
    r"|ouder\w*|belanghebbende\w*|omgevings\w*)\b",
    re.IGNORECASE,
)
TOP = 600
"""Code points at the top of a paper that say whose it is."""
LONGEST = 60
"""Lines that a list may take."""
NO_SEAT = re.compile(
    rf"{OF_OTHERS.pattern}|\b(?:{FUNCTION}|notulist\w*|verslag\w*|ambtelijk\w*|namens)\b", re.IGNORECASE
)
"""What somebody in such a list is who holds no seat."""

ABSENT = Lazy(
    r"\bleden\b[^.\n]{0,40}[;,.]\s{1,3}(?:[Mm]et\ kennisgeving\ )?[Aa]fwezig\ (?:zijn|is|waren|was)"
    r"\ (?P<names>[^.;:]{3,200})",
    at=words("leden"),
)
"""`Aanwezig zijn 43 leden; afwezig zijn mevrouw Vos en de heer Kok.`"""
APPOINTED = Lazy(
    r"\b(?:als|tot)\s(?:nieuw\s)?(?:raadslid|commissielid|fractievertegenwoordiger|burger(?:raads)?lid"
    r"|lid\s(?:van|voor)\sde\s(?:gemeenteraad|raad(?!\w)|raadscommissies?|rekenkamer(?:commissie)?))\b",
    at=words("als tot"),
)
"""Who is put forward for a seat."""
BEFORE_SEAT, BEHIND_SEAT = 90, 70

CELL = re.compile(r"\t+|\ {2,}|\s?[;|]\s?")
GAPS = ("\t", "  ", ";", "|")
GAP = re.compile(r"[\t;|]|  ")
"""What stands between the cells of a row."""
PARTY_HEADS = frozenset(("fractie", "partij", "fractie/partij", "fractie/functie", "lijst"))
NAME_HEADS = frozenset(
    ("naam", "raadslid", "commissielid", "lid", "wethouder", "portefeuillehouder", "fractielid", "woordvoerder")
)
BETWEEN = re.compile(r"\s?[;/|]\s?|,\ |\ en\ ")
FIRSTS = re.compile(rf"(?P<word>{INITIALS}|{WORD})(?:\ {PARTICLE}){{0,2}}")
"""What may stand behind the comma of a name that begins with its end: `Vos, A.`, `Haar, Adriaan ter`."""
ENDS = ("", " ", ",", "(")
OFFICE_FIRST = re.compile(rf"^(?:(?:de|het|namens\ het\ college)\ )?(?:leden|dames|heren|{OFFICE}s?)\ ", re.IGNORECASE)


def seated(text: str, parties: Collection[str]) -> Iterator[str]:
    """Yield the names of who is in function by a list, a label or a table; `parties` are known ones in small letters.

    >>> paper = "Griffier: drs. A. Vos\\nAfwezige raadsleden\\n- B. Kok\\n- C. Dam, SP\\n\\nEinde"
    >>> sorted(seated(paper, ()))
    ['A. Vos', 'B. Kok', 'C. Dam']
    """
    for shape in LABEL.finditer(text):
        yield from _row(shape["names"])
    yield from _of_state(text)
    for shape in LOW_OFFICE.finditer(text):
        if shape["name"].islower() and shape["first"] in FIRST_NAMES and shape["first"] not in UNSURE_LOW:
            yield shape["name"]
    for shape in ABSENT.finditer(text):
        yield from _row(" ".join(shape["names"].split()))
    for shape in APPOINTED.finditer(text):
        around = text[max(0, shape.start() - BEFORE_SEAT) : shape.end() + BEHIND_SEAT]
        yield from (titled["name"] for titled in TITLED.compiled.finditer(around))
    top = text[:TOP]
    is_council = COUNCIL_PAPER.search(text, 0, TOP) is not None and OF_RESIDENTS.search(top) is None
    if is_council:
        yield from (shape["name"] for shape in CHAIRED.finditer(text))
        for shape in PRESENT_LINE.finditer(text):
            yield from _row(re.sub(r"\s*\n\s*", "; " if ";" in shape["names"] else " ", shape["names"]))
    lines = text.split("\n")
    if holds(text, HEAD_PIECES):
        yield from _listed(lines, is_council=is_council)
    if any(mark in text for mark in GAPS):
        yield from _in_tables(lines, parties)


CHAIRED = Lazy(rf"\b[Vv]z\.?[ \t]{{0,12}}:?[ \t]{{1,4}}(?:{TITLE}\ )?(?P<name>{FULL})", at=words("vz"))
"""`vz. A. Vos`, in the papers of a council: elsewhere residents have chairs too."""


def _of_state(text: str) -> Iterator[str]:
    for shape in OF_STATE.finditer(text):
        name = NAME.match(text, shape.end())
        behind = BEHIND_NAME.match(text, name.end()) if name is not None else None
        if name is not None and behind is not None:
            yield name["name"] + behind["more"]


def _row(names: str) -> Iterator[str]:
    """Yield the names of a row, without those of whom it says that they hold no seat."""
    for piece in _pieces(names):
        whole = OFFICE_FIRST.sub("", piece.strip(" .*"))
        shape = NAME.match(whole)
        if (
            shape is not None
            and whole[shape.end() : shape.end() + 1] in ENDS
            and not NO_SEAT.search(whole, shape.end())
        ):
            yield shape["name"]


def _pieces(names: str) -> Sequence[str]:
    pieces: list[str] = []
    for piece in BETWEEN.split(names):
        if pieces and _are_firsts(piece):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    return pieces


def _are_firsts(words: str) -> bool:
    shape = FIRSTS.match(words)
    return (
        shape is not None
        and ("." in shape["word"] or shape["word"].casefold() in FIRST_NAMES)
        and (shape.end() == len(words) or words[shape.end() :].startswith(" ("))
    )


def _listed(lines: Sequence[str], *, is_council: bool) -> Iterator[str]:
    """Yield who stands in the lines under a head; a blank line may stand under it, and the first other line ends it."""
    for index, line in enumerate(lines):
        if (
            len(line) > 90
            or not MAY_OPEN.search(small(line))
            or not _opens(line.strip(" \t#*:"), is_council=is_council)
        ):
            continue
        below = lines[index + 1 : index + 1 + LONGEST]
        for row in below[1:] if below[:1] and not below[0].strip() else below:
            name, rest = _name_and_rest(row.rstrip())
            if not name:
                break
            if not NO_SEAT.search(rest):
                last, _, firsts = name.partition(", ")
                yield name if _are_firsts(firsts) else last


def _name_and_rest(row: str) -> tuple[str, str]:
    """The name that a line of a list begins with, and what stands behind it; no name where the line is none."""
    start = BULLET.match(row)
    shape = NAME.match(row, start.end()) if start is not None and len(row) < 180 else None
    if shape is None or not (shape.end() == len(row) or REST.fullmatch(row, shape.end())):
        return "", ""
    return shape["name"], row[shape.end() :]


def _opens(head: str, *, is_council: bool) -> bool:
    if OF_OTHERS.search(head) or OF_RESIDENTS.search(head):
        return False
    return HEAD.fullmatch(head) is not None or (is_council and PRESENT.fullmatch(head) is not None)


def _in_tables(lines: Sequence[str], parties: Collection[str]) -> Iterator[str]:
    """Yield who stands in a column beside one of parties, or in a row over or under one of parties."""
    column, width = -1, 0
    for above, line in pairwise(["", *lines]):
        if len(line) > 400 or not GAP.search(line):
            column = -1
            continue
        cells = [cell.strip() for cell in CELL.split(line.strip())]
        heads = [cell.casefold() for cell in cells]
        if PARTY_HEADS.intersection(heads) and NAME_HEADS.intersection(heads):
            column, width = next(place for place, head in enumerate(heads) if head in NAME_HEADS), len(cells)
            continue
        if (column >= 0 and len(cells) == width and (name := NAME.fullmatch(cells[column]))) or (
            any(IN_COUNCIL.match(cell) for cell in cells[1:4]) and (name := NAME.fullmatch(cells[0]))
        ):
            yield name["name"]
        if 0 < len(above) <= 400 and GAP.search(above):
            yield from _paired([cell.strip() for cell in CELL.split(above.strip())], cells, parties)


IN_COUNCIL = re.compile(
    r"(?:(?:burger)?raadslid|(?:steun)?fractie(?:voorzitter|lid)|wethouder|commissielid)\b", re.IGNORECASE
)
"""A cell that says that somebody sits in the council or the college."""


def _paired(above: Sequence[str], below: Sequence[str], parties: Collection[str]) -> Iterator[str]:
    """`Anna Vos  Ben Kok` over `SP  VVD`, or the other way round."""
    for named, other in ((above, below), (below, above)):
        names = [NAME.fullmatch(cell) for cell in named]
        if len(named) == len(other) > 1 and all(names) and all(_is_party(cell, parties) for cell in other):
            yield from (name["name"] for name in names if name is not None)


def _is_party(cell: str, parties: Collection[str]) -> bool:
    return cell.casefold() in parties or PARTY_SHAPE.fullmatch(cell) is not None
