"""Finds personal data in the columns of lists: what stands under "Naam" or "Geboortedatum" needs no other sign.

Lists are lines whose cells are cut by a bar, a semicolon, a tab or a comma (RFC 4180, with or without quotes).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.model.span import Span
from gemcli.privacy.births import DATE, DIGITS
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.name_patterns import TITLE, WORD
from gemcli.privacy.name_words import BODIES
from gemcli.privacy.starts import lines
from gemcli.text.lists import listed

HEADS = {
    Kind.PERSON: listed(
        """naam namen achternaam achternamen familienaam voornaam voornamen roepnaam deelnemer deelnemers bewoner
        aanvrager indiener melder eigenaar cliënt client inwoner contactpersoon bezwaarmaker inspreker vrijwilliger kind
        ouder leerling lid contact bezoeker genodigde aanmelder partner huurder wie overledene rechthebbende houder
        betrokkene bewoonster klager verzoeker behandelaar medewerker consulent"""
    ),
    Kind.ADDRESS: listed(
        "adres woonadres huisadres adresgegevens straat woonstraat straatnaam huisnummer huisnr hnr toev nr pc postcode"
    ),
    Kind.BIRTH_DATE: listed("geboortedatum geb geboren gebdatum geboortedag gebdat geboorte dob"),
    Kind.PLATE: listed("kenteken kentekens"),
    Kind.BSN: listed("bsn burgerservicenummer sofinummer"),
    Kind.ID_NUMBER: listed(
        "paspoortnummer paspoortnr paspoort rijbewijsnummer idnummer legitimatienummer vnummer vnr vreemdelingennummer"
        " anummer anr administratienummer cliëntnummer clientnummer cliëntnr patiëntnummer"
    ),
}
"""What a column holds, by the first word of its head, without stops."""

WITHOUT_OWN_COLUMN = listed("nr toev pc")
BESIDE_ADDRESS = listed("toev pc")
"""Heads that mean something only beside a column for streets."""
THINGS = listed("organisatie bedrijf vereniging instelling stuk document school project gebouw locatie straat gemeente")
"""Words in a head that say whose name it is when it is nobody's."""
POLITICAL = listed("fractie partij")
"""A list of a council: its people are in function."""

OTHER_HEADS = listed(
    """
    telefoon telefoonnummer tel telnr mobiel gsm e-mail email mail e-mailadres mailadres plaats woonplaats iban
    rekeningnummer rekening handtekening paraaf opmerking opmerkingen datum tijd functie organisatie fractie partij rol
    aanwezig voorletters voorl initialen tussenvoegsel tussenvoegsels tussenv geslacht relatie leeftijd zaaknummer zaak
    nr nummer onderwerp bedrag status bijzonderheden toelichting contactgegevens opm handtek id code debnr vak
    begr begraven overleden kosten aantal
    """
)
"""Other words that head a column."""
ALL_HEADS = OTHER_HEADS.union(*HEADS.values())
NO_HEAD = re.compile(r"[^\w -]")
HEAD = Lazy(r"^(?=[^\n\d]{5,300}+$)(?=[^\n]{0,80}?(?:[|;,\t]|[ ]{2}))[^\n]+", re.MULTILINE, at=lines)
"""A line without digits that a sign cuts."""
CELLS = {
    mark: re.compile(
        rf'[ \t"]{{0,4}}(?P<cell>[^{re.escape(mark)}\n"]{{0,200}})"?[ \t]{{0,3}}(?:{re.escape(mark)}|$)', re.MULTILINE
    )
    for mark in "|;"
} | {
    "\t": re.compile(r'[ "]{0,4}(?P<cell>(?:[^\t\n"]|"(?!\t|$)){0,200})"?[ ]{0,3}(?:\t|$)', re.MULTILINE),
    "\t\t": re.compile(r'[ "]{0,4}(?P<cell>(?:[^\t\n"]|"(?!\t|$)){1,200})"?[ ]{0,3}(?:\t{1,8}|$)', re.MULTILINE),
    "  ": re.compile(r"[ ]{0,4}(?P<cell>[^\s][^\n]{0,120}?)(?:[ ]{2,}|[ ]?$)", re.MULTILINE),
    ",": re.compile(r'(?:"(?P<cell>[^"\n]{0,200})"|(?P<bare>[^,"\n]{0,200}))(?:,|$)', re.MULTILINE),
}
VALUES = {
    Kind.ADDRESS: re.compile(
        r"(?:(?:\d{1,2}e )?'?[^\W\d][^\d\n,;]{1,50} )?\d{1,4}[^\n,;()]{0,9}"
        r"|[1-9]\d{3}(?: {0,2}|-)[A-Za-z] ?[A-Za-z](?!\w)|'?[^\W\d][^\d\n,;]{2,50}"
    ),
    Kind.BIRTH_DATE: re.compile(rf"{DATE}|{DIGITS}", re.IGNORECASE),
    Kind.PLATE: re.compile(r"[A-Za-z0-9]{1,3}[ -]?[A-Za-z0-9]{1,3}[ -]?[A-Za-z0-9]{1,3}"),
    Kind.BSN: re.compile(r"\d(?:[ .-]?\d){7,8}"),
    Kind.ID_NUMBER: re.compile(r"(?=[A-Z]{0,4}[ -]?\d)[A-Z\d](?:[ .-]?[A-Z\d]){4,14}"),
}
NAME_CELL = re.compile(rf"(?:(?:{TITLE})\ )?(?P<name>[^\W\d_](?:[^\W\d]|[ ,.'’\"()-]){{1,60}})")
NOTHING = ("idem", "zie ", "onbekend", "n.v.t", "nvt", "geheim", "geh.", "raad", "geen", "niet ", "opvang ", "leeg")
"""What stands in a cell that holds nothing of a person."""
GAPS = ("  ", "\t\t")
"""Marks that stand between two cells however many there are: an empty cell cannot be told."""
FOR_OTHERS = re.compile(r"\s(?:nms|namens|o\.b\.v\.)\s")
"""Between somebody and whom he speaks for."""
TWO = re.compile(r"[ ](?:en|&|/|\+)[ ]")
"""What stands between the names of two people in one cell."""


def columns(text: str) -> Iterator[Found]:
    """Yield what stands in the columns of lists with a head.

    >>> [one.text for one in columns("Naam;Straat\\nVos, Bo en Jo;Achterom 9 bis\\n")]
    ['Vos, Bo', 'Jo', 'Achterom 9 bis']
    """
    done = 0
    for head in HEAD.finditer(text):
        mark = _mark(head.group()) if head.start() >= done else ""
        heads = [cell for cell, _ in _cells(text, head.start(), mark)] if mark else []
        if not _are_heads(heads):
            continue
        kinds = _kinds(heads)
        done = _table_end(text, head.end() + 1, mark, len(kinds))
        if any(kinds):
            yield from _rows(text, head.end() + 1, done, mark, kinds)


def _are_heads(cells: Sequence[str]) -> bool:
    is_form = any(cell.startswith(":") for cell in cells)
    return len(cells) > 1 and not is_form and sum(_is_head(cell) for cell in cells) > len(cells) / 2


def _mark(line: str) -> str:
    """The sign that cuts the cells of a line: the most frequent one."""
    mark = max(("|", ";", "\t", ","), key=line.count)
    if "\t\t" in line.strip():
        return "\t\t"
    if line.count(mark):
        return mark
    return "  " if "  " in line.strip() else ""


def _is_head(cell: str) -> bool:
    words = NO_HEAD.sub("", cell.casefold().replace("_", " ")).split()
    if not words or len(words) > 4:
        return not words
    return words[0] in ALL_HEADS or _is_name_head(words)


NAMES_OF_THINGS = ("straat", "plaats", "bestand", "bedrijf", "gebruiker", "school", "project", "domein")


def _is_name_head(words: Sequence[str]) -> bool:
    """Whether a head says "name" in another way: `Voor- en achternaam`, `Clientnaam`; the name of a street is none."""
    return any(word.endswith(("naam", "namen")) for word in words) and not any(
        word.startswith(NAMES_OF_THINGS) for word in words
    )


def _kinds(heads: Sequence[str]) -> list[Kind | None]:
    """Return what each column holds; heads that mean nothing here, or no people, give None."""
    words = [re.sub(r"[^\w ]", "", head.casefold().replace("_", " ")).split() for head in heads]
    firsts = [head[0] if head else "" for head in words]
    has_street = any(first.startswith("straat") for first in firsts)
    has_address = any(first in ("adres", "woonadres", "huisadres", "woonstraat") for first in firsts)
    unsaid = set() if has_street else WITHOUT_OWN_COLUMN - (BESIDE_ADDRESS if has_address else set())
    is_political = not POLITICAL.isdisjoint(firsts)
    kinds = [
        next((kind for kind, known in HEADS.items() if first in known - unsaid), None)
        or (Kind.PERSON if _is_name_head(head) else None)
        for first, head in zip(firsts, words, strict=True)
    ]
    return [
        None if kind is Kind.PERSON and (is_political or not THINGS.isdisjoint(head)) else kind
        for kind, head in zip(kinds, words, strict=True)
    ]


def _table_end(text: str, start: int, mark: str, count: int) -> int:
    """Return where the lines under a head end: before the first that is empty or has other cells."""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if not line.strip() or (mark != "\t\t" and line.count(mark) < count - 2):
            break
        start = end + 1
    return start


def _rows(text: str, start: int, done: int, mark: str, kinds: Sequence[Kind | None]) -> Iterator[Found]:
    """Yield what the lines under a head hold; another head among them holds nothing."""
    while start < min(done, len(text)):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if not RULE.fullmatch(text[start:end].strip()):
            yield from _row(text, start, mark, kinds)
        start = end + 1


RULE = re.compile(r"[|+: =-]+")
"""The line under the head of a table."""


def _row(text: str, start: int, mark: str, kinds: Sequence[Kind | None]) -> Iterator[Found]:
    cells = list(_cells(text, start, mark))
    if (mark in GAPS and len(cells) != len(kinds)) or _are_heads([cell for cell, _ in cells]):
        return
    for kind, (cell, at) in zip(kinds, cells, strict=False):
        if kind is not None and cell.strip():
            yield from _value(kind, cell, at)


def _cells(text: str, start: int, mark: str) -> Iterator[tuple[str, int]]:
    """Yield the cells of a line and where they begin."""
    shape = CELLS[mark].match(text, start)
    while shape is not None:
        group = "cell" if shape.group("cell") is not None else "bare"
        yield shape.group(group), shape.start(group)
        if not shape.group().endswith(mark[:1] if mark == "\t\t" else mark):
            return
        shape = CELLS[mark].match(text, shape.end())


def _value(kind: Kind, cell: str, at: int) -> Iterator[Found]:
    if kind is Kind.PERSON:
        yield from _names(cell, at)
        return
    several = VALUES[kind].finditer(cell) if kind is Kind.BIRTH_DATE else filter(None, [VALUES[kind].match(cell)])
    for shape in several:
        words = shape.group().rstrip()
        if words.casefold().startswith(NOTHING):
            continue
        yield Found(Span(at + shape.start(), at + shape.start() + len(words)), words, kind, why="column")


def _names(cell: str, at: int) -> Iterator[Found]:
    start = 0
    for part in TWO.split(cell):
        begin = cell.index(part, start)
        start = begin + len(part)
        part = FOR_OTHERS.split(part, maxsplit=1)[0]
        shape = NAME_CELL.fullmatch(part.strip())
        if shape is None or shape.group("name").split()[0].casefold() in BODIES or not re.search(WORD, part):
            continue
        if _is_head(part.strip()) or part.strip().casefold().startswith(NOTHING):
            continue
        name = shape.group("name").rstrip(" ,")
        name_at = at + begin + len(part) - len(part.lstrip()) + shape.start("name")
        yield Found(Span(name_at, name_at + len(name)), name, Kind.PERSON, why="column")
