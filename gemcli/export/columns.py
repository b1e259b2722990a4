"""The columns in which a clerk's office keeps promises, motions, decisions and actions, and what goes into them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gemcli.export.standing_words import grounds, state_word
from gemcli.facts import persons
from gemcli.locales import N_, Translate
from gemcli.model.claim import Kind
from gemcli.model.register import Sighting, Standing

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
KEY = Column("sleutel (gemcli, AI-concept)", N_("key (gemcli, AI concept)"), 20)

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


def row(standing: Standing, translate: Translate) -> dict[str, Cell]:
    """Return what stands in each column of an entry, by the column's name; what a person wrote goes first.

    A column without anything is left out. Nothing is guessed: the portfolio holder is a member of the college who
    spoke under a name, a policy area is for people, and a date that the record does not write out stands apart.
    """
    entry = standing.entry
    known = {column.name: column for column in sheet_of(entry.kind).columns}
    cells = {name: value for name, value in _of_gemcli(standing, translate).items() if name in known}
    cells |= proposals(standing, translate)
    cells |= {"nummer": entry.number, "soort": translate(KIND_WORDS[entry.kind])}
    cells |= entry.people
    return {name: _typed(known.get(name), value) for name, value in cells.items() if value != ""}


def extra_columns(rows: Iterable[Mapping[str, Cell]]) -> tuple[Column, ...]:
    """Return the columns that people added to a list of their own accord."""
    known = {column.name for column in all_columns()}
    names = {name for cells in rows for name in cells if name not in known}
    return tuple(Column(name, name, 20, belongs_to_people=True) for name in sorted(names))


def proposals(standing: Standing, translate: Translate) -> dict[str, str]:
    """Return what gemcli itself puts in the columns that belong to people: empty where it knows nothing."""
    own = {column.name: "" for column in sheet_of(standing.entry.kind).columns if column.belongs_to_people}
    if standing.last is None:
        return own
    fields, last = standing.fields, standing.last
    found = {
        "titel": _text(fields.get("title") or fields.get("subject")),
        "omschrijving": _description(standing),
        "portefeuillehouder": _holder(standing),
        "actiehouder": _text(fields.get("who")),
        "verwachte datum afdoening": standing.due,
        "tussenbericht": _text(fields.get("interim")),
        "afdoeningsvoorstel": _text(fields.get("settle_proposal")),
    }
    if last.state == "settled":
        found["afgedaan"] = translate(N_("yes"))
        found["datum afgedaan"] = last.dated
    return {**own, **{name: value for name, value in found.items() if name in own}}


def _of_gemcli(standing: Standing, translate: Translate) -> Mapping[str, Cell]:
    """What stands in the columns that are gemcli's own."""
    first, last, fields = standing.first, standing.last, standing.fields
    if first is None or last is None:
        return {}
    moved = last is not first and last.places != first.places
    term = standing.due_text or translate(N_("not stated"))
    return {
        "kenmerk": _text(fields.get("raw_id")),
        "datum": first.dated,
        "termijn": term if standing.entry.kind in (Kind.COMMITMENT, Kind.ACTION) else "",
        "voorgestelde datum (te bevestigen)": standing.proposed,
        "status": state_word(last, translate),
        "eerste status": state_word(first, translate),
        "uitslag": state_word(last, translate),
        "eerste uitslag": state_word(first, translate),
        "laatst vermeld": last.dated,
        "aan wie": _text(fields.get("to")),
        "voorwaarde": _text(fields.get("condition")),
        "agendapunt": _text(fields.get("agenda_item")),
        "indiener(s)": _text(fields.get("submitters")),
        "partij": _text(fields.get("parties")),
        "stemmen voor": _count(fields.get("votes_for")),
        "stemmen tegen": _count(fields.get("votes_against")),
        "partijen voor": _text(fields.get("parties_for")),
        "partijen tegen": _text(fields.get("parties_against")),
        "verzoek (dictum)": _text(fields.get("asks")),
        "besluit": standing.text,
        "te controleren": grounds(standing, translate),
        "mogelijk dezelfde": ", ".join(standing.entry.maybe_same),
        **_cited("", first),
        **(_cited("laatste ", last) if moved else {}),
        "sleutel (gemcli, AI-concept)": first.id,
    }


def _cited(which: str, sighting: Sighting) -> dict[str, str]:
    """Source, place and words of a sighting, each source once."""
    places = sighting.places
    return {
        f"{which}bron": "; ".join(dict.fromkeys(place.path for place in places)),
        f"{which}plaats": "; ".join(dict.fromkeys(place.citation.place for place in places)),
        f"{which}verbatim": " | ".join(dict.fromkeys(place.citation.exact for place in places)),
    }


def _description(standing: Standing) -> str:
    if standing.entry.kind is Kind.ACTION:
        return _text(standing.fields.get("what"))
    told = [each for each in standing.entry.sightings if each.state not in ("repeated", "settled")]
    return (told or list(standing.entry.sightings))[0].text


def _holder(standing: Standing) -> str:
    """The member of the college who promised it under a name; an office alone names nobody."""
    fields = standing.fields
    who = _text(fields.get("who"))
    if standing.entry.kind is not Kind.COMMITMENT or fields.get("role") != "college":
        return ""
    plain = who.split("(")[0].strip()
    return who if persons.find(who) or (len(plain.split()) > 1 and plain.split()[-1][:1].isupper()) else ""


def _text(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)


def _count(value: object) -> Cell:
    return value if isinstance(value, int) and not isinstance(value, bool) else ""


def _typed(column: Column | None, value: Cell) -> Cell:
    """An ISO date in a column of dates becomes a date; what a person wrote in other words stays text."""
    if column is None or not column.is_date or not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        return value
