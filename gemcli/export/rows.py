"""What stands in each column of a list: what the records say, and over it what a person wrote."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from gemcli.export.columns import KIND_WORDS, Cell, Column, sheet_of
from gemcli.export.standing_words import grounds, state_word
from gemcli.facts import persons
from gemcli.locales import N_, Translate
from gemcli.model.claim import Kind
from gemcli.model.register import Sighting, Standing


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
        "laatst vermeld": standing.entry.sightings[-1].dated,
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
        "sleutel (gemcli, AI)": first.id,
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
