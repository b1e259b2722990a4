"""What the columns of a decision list hold, told by the words at their head."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import StrEnum

from gemcli.facts.vote_matrix import is_mark
from gemcli.meetings.grid import Cell, Cells, Grid
from gemcli.meetings.signers import is_party


class Column(StrEnum):
    """What stands in a column."""

    NUMBER = "number"
    SUBJECT = "subject"
    DECISION = "decision"
    VOTE = "vote"
    FOR = "for"
    AGAINST = "against"
    SIGNER = "signer"
    PARTY = "party"
    """How one party voted; the head is its name."""
    OTHER = "other"


HEADS = {
    Column.NUMBER: r"(?:nr|nummer|no|number|punt|agp|agenda-?\s?punt|agendanr|agendanummer|item|ap|volgnr|id|#"
    r"|(?:motie|amendement|stuk)(?:-?\s?(?:nr|nummer))?)\.?",
    Column.SUBJECT: (
        r"(?:agenda-?\s?punt|agenda\sitem|item|onderwerp|omschrijving|titel|naam|voorstel|stuk|subject|description"
        r"|title|matter|proposal)(?:\s?(?:/|,|en|of|van)\s?.{1,40})?"
    ),
    Column.DECISION: (
        r"(?:genomen\s|raads)?(?:besluit(?:vorming|en)?|beslissing|uitkomst|resultaat|conclusie|status|decision|outcome"
        r"|result|resolution)(?:\s(?:van\sde\s)?raad)?(?:\s?(?:/|en)\s?.{1,30})?"
    ),
    Column.VOTE: (
        r"(?:stemming|stemverhouding|stemuitslag|stemmen|stemgedrag|uitslag(?:\s(?:van\sde\s)?stemming)?|votes?|voting"
        r"|voor\s?[/–-]\s?tegen)"
    ),
    Column.FOR: r"(?:(?:aantal\s)?(?:stemmen\s)?(?:voor|vóór)|for|ayes?|in\sfavou?r)",
    Column.AGAINST: r"(?:(?:aantal\s)?(?:stemmen\s)?tegen|against|noes|nays?)",
    Column.SIGNER: (
        r"(?:(?:eerste\s)?indiener(?:s|\(s\))?|ingediend\sdoor|(?:mede-?)?ondertekenaars?|fracties?|partij(?:en)?"
        r"|wie|door\swie|mover|moved\sby|proposer|who)"
    ),
}
"""Words at the head of a column, tried in this order: "Agendapunt" heads numbers, or subjects if words stand below."""
PATTERNS = tuple((column, re.compile(words, re.IGNORECASE)) for column, words in HEADS.items())
NUMBERED = re.compile(
    r"(?:agendapunt\s|punt\s|item\s)?(?:[A-Z]{1,2}|[IVXL]{1,5}|[A-Z]{0,3}[.\-]?\d{1,6})"
    r"(?:[.\-–/ ]{1,3}[A-Za-z]{0,3}\d{0,4}){0,3}[a-z]?[.):]?",
    re.IGNORECASE,
)
"""What a cell with a number holds: `5`, `5.1`, `9a`, `5 – A5.1`, `II.3`."""
NAMED = re.compile(
    r"(?:(?:agenda-?\s?)?punt|(?:agenda\s)?item|motie|amendement|motion|amendment)\s(?=[^\s]*\d)[\w.\-/]{1,12}",
    re.IGNORECASE,
)
"""A label that names its item: `Agendapunt 3`, `Amendement 24-07`."""
BALLOT = re.compile(r"\bstemverhouding\b|\bvoor\b.{1,200}\btegen\b|\b(?:algemene|unanieme) stemmen\b", re.IGNORECASE)
LETTERS = {"v": Column.FOR, "t": Column.AGAINST}
"""Heads of one letter, over numbers."""
SEATS = re.compile(r"\s?\(\d{1,2}\)$")
TELLS = frozenset((Column.DECISION, Column.VOTE, Column.FOR, Column.AGAINST, Column.PARTY))
"""Columns without which no table lists decisions."""


def roles(grid: Grid, known: Collection[str] = ()) -> tuple[Column, ...]:
    """Return what each column of a table holds; empty when its first row is no head of a list of decisions.

    `known` are parties of the record's own list of members. A list of decisions has a subject, and an outcome or
    votes.
    """
    head, body = grid.rows[0], grid.rows[1:]
    if not body:
        return ()
    found: list[Column] = []
    seen: set[Column] = set()
    for place, cell in enumerate(head):
        below = [below for row in body if len(row) > place and (below := row[place]) is not None]
        column = _role(cell, below, known, seen)
        if column is Column.OTHER and Column.VOTE not in seen and _tell_votes(below):
            column = Column.VOTE
        found.append(column)
        seen.add(column)
    _between_parties(grid, found)
    return tuple(found) if Column.SUBJECT in seen and TELLS & {*found} else ()


def _between_parties(grid: Grid, found: list[Column]) -> None:
    """Take a column of marks that stands between those of parties for that of one whose name no list gives."""
    places = [place for place, column in enumerate(found) if column is Column.PARTY]
    for place in range(places[0], places[-1]) if places else ():
        below = [cell for row in grid.rows[1:] if len(row) > place and (cell := row[place]) is not None]
        if found[place] is Column.OTHER and below and all(is_mark(cell.text) for cell in below):
            found[place] = Column.PARTY


def _role(cell: Cell | None, below: Sequence[Cell], known: Collection[str], before: Collection[Column]) -> Column:
    if cell is None:
        return Column.OTHER
    text = cell.text.strip(" .:*")
    seated = SEATS.search(text) is not None
    if (seated or is_party(name(text), known)) and below and all(is_mark(one.text) for one in below):
        return Column.PARTY
    if len(text) == 1 and below and all(one.text.strip().isdigit() for one in below):
        return LETTERS.get(text.casefold(), Column.OTHER)
    for column, pattern in PATTERNS:
        if column in before or not (pattern.fullmatch(text) or pattern.fullmatch(text.replace("-", ""))):
            continue
        if column is Column.VOTE and Column.DECISION not in before and _are_words(below):
            return Column.DECISION
        if column is not Column.NUMBER or _are_numbers(below):
            return column
    return Column.OTHER


def _are_words(cells: Sequence[Cell]) -> bool:
    """Whether a column headed "Uitslag" says what was decided and not who voted how: few of its cells hold a figure."""
    return sum(any(char.isdigit() for char in cell.text) for cell in cells) * 2 < len(cells)


def _tell_votes(cells: Sequence[Cell]) -> bool:
    """Whether remarks tell how the vote went, twice at least: "Stemverhouding: voor: CDA (5), tegen: VVD (4)"."""
    return sum(BALLOT.search(cell.text) is not None for cell in cells) > 1


def name(head: str) -> str:
    """Return the party at the head of a column, without its seats.

    >>> name("Lokaal Dorp (4)")
    'Lokaal Dorp'
    """
    return SEATS.sub("", head.strip())


def seats(head: str) -> bool:
    """Say whether the number of its seats stands behind a name: `Kern (4)`."""
    return SEATS.search(head.strip()) is not None


def role_of(label: str) -> Column:
    """Say what a label by itself stands for; OTHER for what is none."""
    plain = label.strip(" .:*")
    return next((column for column, pattern in PATTERNS if pattern.fullmatch(plain)), Column.OTHER)


def _are_numbers(cells: Sequence[Cell]) -> bool:
    """Whether most cells of a column hold a number of an item and no words."""
    return bool(cells) and sum(NUMBERED.fullmatch(cell.text) is not None for cell in cells) * 3 >= len(cells) * 2


def card(row: Cells) -> Column:
    """Say which label a row of two cells carries: `Besluit | Conform`; OTHER when it is none."""
    if len(row) < 2 or row[0] is None or row[1] is None:
        return Column.OTHER
    label = row[0].text.strip(" .:*")
    if NAMED.fullmatch(label):
        return Column.SUBJECT
    return role_of(label)
