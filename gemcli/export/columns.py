"""The columns in which a clerk's office keeps promises, motions, decisions and actions, and what goes into them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gemcli.locales import N_
from gemcli.model.claim import Kind

Cell = str | int | date


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    name: str
    """As the store and the griffie call it; never changes."""
    heading: str
    """In English, marked for the catalogues; its Dutch is the griffie's own word."""
    width: int = 14
    """In characters."""
    belongs_to_people: bool = False
    """What stands in it is a person's to change, and is kept."""
    is_date: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list: which entries it holds and in which columns."""

    name: str
    """English, marked for the catalogues."""
    kinds: tuple[Kind, ...]
    columns: tuple[Column, ...]


NUMBER = Column("nummer", N_("number"), 22)
SORT = Column("soort", N_("sort"), 13)
ID = Column("kenmerk", N_("reference"), 10)
TITLE = Column("titel", N_("title"), 34, belongs_to_people=True)
DATE = Column("datum", N_("date"), 12, is_date=True)
HOLDER = Column("portefeuillehouder", N_("portfolio holder"), 26, belongs_to_people=True)
AREA = Column("beleidsveld", N_("policy area"), 16, belongs_to_people=True)
COMMITTEE = Column("commissie", N_("committee"), 14, belongs_to_people=True)
DESCRIPTION = Column("omschrijving", N_("description"), 60, belongs_to_people=True)
TERM = Column("termijn", N_("term"), 20)
EXPECTED = Column(
    "verwachte datum afdoening", N_("expected date of settlement"), 14, belongs_to_people=True, is_date=True
)
PROPOSED = Column("voorgestelde datum (te bevestigen)", N_("proposed date (to confirm)"), 14, is_date=True)
PROGRESS = Column("stand van zaken", N_("progress"), 26, belongs_to_people=True)
INTERIM = Column("tussenbericht", N_("interim report"), 16, belongs_to_people=True)
PROPOSAL = Column("afdoeningsvoorstel", N_("proposal to settle"), 18, belongs_to_people=True)
DONE = Column("afgedaan", N_("settled?"), 10, belongs_to_people=True)
DONE_ON = Column("datum afgedaan", N_("date of settlement"), 12, belongs_to_people=True, is_date=True)
STATUS = Column("status", N_("status now"), 16)
FIRST_STATUS = Column("eerste status", N_("first status"), 16)
LAST_DATE = Column("laatst vermeld", N_("last mentioned"), 12, is_date=True)
TO = Column("aan wie", N_("to whom"), 18)
CONDITION = Column("voorwaarde", N_("condition"), 26)
ITEM = Column("agendapunt", N_("agenda item"), 11)
SUBMITTERS = Column("indiener(s)", N_("submitter(s)"), 26)
PARTY = Column("partij", N_("party"), 14)
OUTCOME = Column("uitslag", N_("outcome"), 16)
FIRST_OUTCOME = Column("eerste uitslag", N_("first outcome"), 16)
FOR = Column("stemmen voor", N_("votes for"), 9)
AGAINST = Column("stemmen tegen", N_("votes against"), 9)
PARTIES_FOR = Column("partijen voor", N_("parties for"), 22)
PARTIES_AGAINST = Column("partijen tegen", N_("parties against"), 22)
ASKS = Column("verzoek (dictum)", N_("request (dictum)"), 60)
DECISION = Column("besluit", N_("decision text"), 60)
DOER = Column("actiehouder", N_("to be done by"), 22, belongs_to_people=True)
REMARKS = Column("opmerkingen", N_("remarks"), 26, belongs_to_people=True)
CHECK = Column("te controleren", N_("must be checked"), 30)
MAYBE = Column("mogelijk dezelfde", N_("perhaps the same"), 22)
SOURCE = Column("bron", N_("source"), 26)
PLACE = Column("plaats", N_("place"), 12)
VERBATIM = Column("verbatim", N_("verbatim"), 60)
LAST_SOURCE = Column("laatste bron", N_("last source"), 26)
LAST_PLACE = Column("laatste plaats", N_("last place"), 12)
LAST_VERBATIM = Column("laatste verbatim", N_("last verbatim"), 60)
KEY = Column("sleutel (gemcli, AI)", N_("key (gemcli, AI)"), 20)

SETTLING = (PROGRESS, INTERIM, PROPOSAL, DONE, DONE_ON)
SHOWN_BY = (REMARKS, CHECK, MAYBE, SOURCE, PLACE, VERBATIM, LAST_SOURCE, LAST_PLACE, LAST_VERBATIM, KEY)

SHEETS = (
    Sheet(
        N_("Commitments"),
        (Kind.COMMITMENT,),
        (
            NUMBER,
            TITLE,
            DATE,
            HOLDER,
            AREA,
            COMMITTEE,
            DESCRIPTION,
            TERM,
            EXPECTED,
            PROPOSED,
            *SETTLING,
            STATUS,
            FIRST_STATUS,
            LAST_DATE,
            TO,
            CONDITION,
            ITEM,
            *SHOWN_BY,
        ),
    ),
    Sheet(
        N_("Motions and amendments"),
        (Kind.MOTION, Kind.AMENDMENT),
        (
            NUMBER,
            SORT,
            ID,
            TITLE,
            DATE,
            SUBMITTERS,
            PARTY,
            OUTCOME,
            FOR,
            AGAINST,
            ASKS,
            HOLDER,
            *SETTLING,
            FIRST_OUTCOME,
            LAST_DATE,
            PARTIES_FOR,
            PARTIES_AGAINST,
            ITEM,
            *SHOWN_BY,
        ),
    ),
    Sheet(
        N_("Decisions taken"),
        (Kind.DECISION,),
        (
            NUMBER,
            TITLE,
            DATE,
            DECISION,
            OUTCOME,
            FOR,
            AGAINST,
            HOLDER,
            PROGRESS,
            DONE,
            DONE_ON,
            FIRST_OUTCOME,
            LAST_DATE,
            ITEM,
            *SHOWN_BY,
        ),
    ),
    Sheet(
        N_("Action list"),
        (Kind.ACTION,),
        (
            NUMBER,
            DATE,
            DESCRIPTION,
            DOER,
            TERM,
            EXPECTED,
            PROPOSED,
            PROGRESS,
            DONE,
            DONE_ON,
            STATUS,
            LAST_DATE,
            ITEM,
            *SHOWN_BY,
        ),
    ),
)
"""The lists in the order of a clerk's interest, with the columns of a Toezeggingenlijst and a Motielijst in front."""

KIND_WORDS = {
    Kind.COMMITMENT: N_("commitment"),
    Kind.MOTION: N_("motion"),
    Kind.AMENDMENT: N_("amendment"),
    Kind.DECISION: N_("decision"),
    Kind.ACTION: N_("action"),
}


def sheet_of(kind: Kind) -> Sheet:
    """Return the list that holds a kind of entry."""
    return next(sheet for sheet in SHEETS if kind in sheet.kinds)


def all_columns() -> tuple[Column, ...]:
    """Return the columns of one list for everything: the sort first, each name once."""
    names = {column.name: column for sheet in SHEETS for column in sheet.columns}
    first = [SORT, NUMBER, ID, TITLE, DATE]
    tail = list(SHOWN_BY)
    middle = [column for column in names.values() if column not in first and column not in tail]
    return (*first, *middle, *tail)


def extra_columns(rows: Iterable[Mapping[str, Cell]]) -> tuple[Column, ...]:
    """Return the columns that people added to a list of their own accord."""
    known = {column.name for column in all_columns()}
    names = {name for cells in rows for name in cells if name not in known}
    return tuple(Column(name, name, 20, belongs_to_people=True) for name in sorted(names))
