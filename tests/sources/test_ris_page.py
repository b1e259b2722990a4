"""Pages of meetings: items in order, labels with what stands below them, no furniture; other pages stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemcli.sources import html
from gemcli.sources.agenda_numbers import agenda, numbered
from gemcli.sources.contents import Contents
from gemcli.sources.council_labels import SIDE, SPEAKS
from gemcli.sources.council_lines import NUMBER
from gemcli.sources.ris_page import FURNITURE_LINE, MEETING_OF
from tests.patience import patience

CASES = Path(__file__).parent.parent / "cases" / "exports"


def lines(contents: Contents) -> list[str]:
    return [contents.text[block.spans[0].start : block.spans[0].end] for block in contents.blocks]


def test_a_printed_agenda_without_the_page_around_it() -> None:
    contents = html.read((CASES / "go.html").read_bytes(), "a.html")
    assert contents.media_type == "text/html;profile=ris"
    assert lines(contents) == [
        "Vergadering",
        "Orgaan: Gemeenteraad",
        "Datum: 12-03-2026 19:30 uur",
        "Raadzaal",
        "Webadres: https://raad.waterrade.example/Vergaderingen/2026/12-maart/",
        "1.\tOpening.",
        "2.\tVoorstel tot het vaststellen van de visie Waterrade.",
        "Met de visie wil het college de oever openen.",
        "3.\tSluiting.",
    ]


def test_what_stands_under_a_label_stays_with_it() -> None:
    shown = lines(html.read((CASES / "ibabs.html").read_bytes(), "a.html"))
    at = shown.index("3.\tRaadsvoorstel Nieuw zwembad")
    assert shown[at + 1 : at + 11] == [
        "Het college vraagt krediet.",
        "Stuk: Raadsvoorstel zwembad",
        "Voorgesteld besluit: 1. Een krediet van € 3 mln. beschikbaar te stellen.\n2. De begroting te wijzigen.",
        "Stemuitslag: voor 62%, tegen 38%",
        "Voor: CDA (6), D66 (2)",
        "Tegen: Lokaal Belang (4), VVD (1)",
        (
            "Besluit: De raad besluit in meerderheid:\n1. Het krediet beschikbaar te stellen.\n"
            "2. De begroting te wijzigen."
        ),
        "Motie M1: Zwemles voor iedereen",
        "Uitslag: Verworpen",
        "Toezegging: De wethouder stuurt voor de zomer een planning.",
    ]


def test_another_page_is_read_as_before() -> None:
    page = b"<html><title>Nieuws</title><body><nav>Menu</nav><p>1. Een</p><p>2. Twee</p></body></html>"
    contents = html.read(page, "a.html")
    assert contents.media_type == "text/html"
    assert lines(contents) == ["Menu", "1. Een", "2. Twee"]


@pytest.mark.parametrize(
    ("texts", "ids"),
    [
        (["1 Opening", "2 Agenda", "3 Sluiting"], ["1", "2", "3"]),
        (["1. Opening", "2. Besluit: Een", "1. Dit", "2. Dat", "3. Rondvraag"], ["1", "2", "3"]),
        (["004.a Lijst", "004.b Lijst", "005 Vragen"], []),
        (["1 Opening", "2 Hamerstukken", "2.a Een", "2.b Twee", "3 Sluiting"], ["1", "2", "2.a", "2.b", "3"]),
        (["12 maart 2026", "Geen nummers"], []),
    ],
)
def test_items_are_the_longest_run_of_numbers(texts: list[str], ids: list[str]) -> None:
    found = [one for at, text in enumerate(texts) if (one := numbered(at, text, "x")) is not None]
    assert [one.id for one in agenda(found)] == ids


@pytest.mark.parametrize("pattern", [SIDE, SPEAKS, NUMBER, FURNITURE_LINE, MEETING_OF])
@pytest.mark.parametrize("piece", ["voor 1", "00:00:01 - ", "1.", "ga naar de ", "Vergadering van ", " "])
def test_patterns_are_linear(pattern: object, piece: str) -> None:
    assert hasattr(pattern, "fullmatch")
    with patience():
        pattern.fullmatch(piece * 50_000)


@pytest.mark.parametrize(
    "piece",
    (
        '<p style="display:none">{words}</p>',
        "<p hidden>{words}</p>",
        '<p style="color:#fff">{words}</p>',
        '<span style="visibility:hidden">{words}</span>',
        '<span style="font-size:0">{words}</span>',
        '<a style="opacity:0" href="/document/1.pdf">{words}</a>',
        '<a href="/document/1.pdf">Stuk <i style="display:none">{words}</i></a>',
        '<a href="/document/1.pdf">Stuk <i style="color:white">{words}</i></a>',
        "{deep}<i hidden>{words}</i>",
        '{deep}<i style="font-size:1px">{words}</i>',
    ),
)
def test_what_nobody_sees_is_left_out_and_told(piece: str) -> None:
    page = (CASES / "ibabs.html").read_text(encoding="utf-8")
    hidden = piece.format(words="Het college verdubbelt het krediet.", deep="<div>" * 200)
    contents = html.read(
        page.replace("Het college vraagt krediet.", f"Het college vraagt krediet. {hidden}").encode(), "a.html"
    )
    assert contents.media_type == "text/html;profile=ris"
    assert "vraagt krediet" in contents.text and "verdubbelt" not in contents.text
    assert "hidden_text" in {remark.code for remark in contents.remarks}
