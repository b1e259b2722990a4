"""Language, weight and date are taken from what a document says of itself."""

from __future__ import annotations

from datetime import date

import pytest

from gemcli.model.document import PlaceKind
from gemcli.model.source import Rank
from gemcli.sources.contents import Contents
from gemcli.sources.guessing import guess_language, guess_rank, stated_date
from gemcli.sources.plain import text_blocks


def contents(text: str, media_type: str = "text/plain") -> Contents:
    return Contents(text, PlaceKind.LINE, media_type, text_blocks(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vergadering\ngehouden op\ndonderdag 13 februari 2025\n", date(2025, 2, 13)),
        ("Notulen van 12 december 2024\n\nvergadering van 13 maart 2025", date(2024, 12, 12)),
        ("Datum\n12 mei 2025\nUw brief van 3 mei 2025", date(2025, 5, 12)),
        ("Uw brief van 3 mei 2025\nDatum: 12-05-2025\n", date(2025, 5, 12)),
        ("Datum en tijd\t13 februari 2025, 13.30 uur\n", date(2025, 2, 13)),
        ("Datum\tKenmerk\n18 februari 2025\tZ/1\n", date(2025, 2, 18)),
        ("Besluitenlijst raadsvergadering 29 juni 2015 aanvang 17.00 uur\n", date(2015, 6, 29)),
        ("De raad van Waterveen, in vergadering bijeen op 18 december 2024,\n", date(2024, 12, 18)),
        ("Waterveen, 3 juli 2025\nGeachte heer,", date(2025, 7, 3)),
        ("Minutes of the meeting of 4 March 2024\n", date(2024, 3, 4)),
        ("Op 23 januari 2025 heeft het college een aanvraag ontvangen.", None),
        ("Zie de vaststelling van de notulen van 13 maart 2025.", None),
        ("Geen datum.", None),
    ],
)
def test_own_date(text: str, expected: date | None) -> None:
    assert stated_date(contents(text)) == expected


TURNS = "".join(f"De voorzitter. Dat is punt {n}.\nNoor Vos (Lokaal). Ja.\n" for n in range(5))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Besluitenlijst\nRaad\nA. Conform", Rank.OFFICIAL_LIST),
        ("Notulen van de raad\nAgenda\nE. Vaststelling van de besluitenlijst\n", Rank.ADOPTED_MINUTES),
        ("Conceptnotulen van de raad\n", Rank.TRANSCRIPT),
        (TURNS, Rank.ADOPTED_MINUTES),
        ("".join(f"Anna: point {n}, and more of it.\nBen: yes.\n" for n in range(5)), Rank.TRANSCRIPT),
        ("Raadsvoorstel\nHerinrichting", Rank.OWN_DECISION),
        ("Beste,\nHet college van burgemeester en wethouders,\nde secretaris, de burgemeester,", Rank.OWN_DECISION),
        ("Motie: Meer groen\nVoorstel van het college inzake Park\n", Rank.COUNCIL_PAPER),
        ("Schriftelijke vragen van een fractie\nVraag 1", Rank.COUNCIL_PAPER),
        ("Beantwoording schriftelijke vragen\nVraag 1", Rank.UNRANKED),
        ("Beste raad, ik ben het oneens met het besluit. Groet, een inwoner", Rank.UNRANKED),
    ],
)  # fmt: skip
def test_weight(text: str, expected: Rank) -> None:
    assert guess_rank(contents(text), "stuk.txt") is expected


def test_a_message_is_a_third_party_s() -> None:
    assert guess_rank(contents("Besluitenlijst", "message/rfc822"), "a.eml") is Rank.THIRD_PARTY


@pytest.mark.parametrize(
    ("text", "expected"),
    [("De raad besluit over het plan.", "nl"), ("The council decides on the plan.", "en"), ("12 345", "nl")],
)
def test_language(text: str, expected: str) -> None:
    assert guess_language(text) == expected


def test_a_table_in_text_is_no_transcript_however_its_rows_begin() -> None:
    rows = "".join(f"Bestuur: {n};100\nVerkeer: {n};200\n" for n in range(20))
    assert guess_rank(contents(rows), "begroting.txt") is Rank.TRANSCRIPT
    assert guess_rank(contents(rows, "text/csv"), "begroting.csv") is Rank.UNRANKED


def test_a_day_that_no_calendar_has_dates_nothing() -> None:
    assert stated_date(contents("Notulen van 29 februari 2025\n\nDe raad stemt in met het voorstel.\n")) is None
