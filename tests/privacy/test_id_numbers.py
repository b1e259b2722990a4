"""Numbers of documents and registers, behind a word that says so; the same signs elsewhere are file numbers."""

from __future__ import annotations

import pytest

from gemcli.privacy.columns import columns
from gemcli.privacy.detect import detect
from gemcli.privacy.found import Kind
from gemcli.privacy.id_numbers import id_numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Paspoort: NX12K34L5", "NX12K34L5"),
        ("haar paspoort met nummer NX12K34L5 is verlopen", "NX12K34L5"),
        ("Paspoortnummer\nNXR2K34L5", "NXR2K34L5"),
        ("paspoortnr. P 1234567 (Syrië)", "P 1234567"),
        ("ID-kaart nr. IX12K34L5", "IX12K34L5"),
        ("legitimatie (identiteitskaart, IX12K34L5)", "IX12K34L5"),
        ("rijbewijsnummer 5123456789", "5123456789"),
        ("zijn rijbewijs, nr. 5123456789,", "5123456789"),
        ("V-nummer 123.456.7890", "123.456.7890"),
        ("V-nr: 1234567890", "1234567890"),
        ("Vnummer 123 456 7890", "123 456 7890"),
        ("A-nummer: 1234567890", "1234567890"),
        ("SKN 12345678", "12345678"),
        ("cliëntnummer 20231", "20231"),
        ("Patiëntnummer: ZG-448812", "ZG-448812"),
    ],
)
def test_found(text: str, number: str) -> None:
    assert [one.text for one in id_numbers(text)] == [number]
    assert [one.text for one in detect(text) if one.kind is Kind.ID_NUMBER] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Een paspoort kost € 83,87 en een rijbewijs € 48,10.",
        "Document RIS321068, documentnummer AB12C34D5",
        "Zaaknummer 1234567890; telefoon 0612345678",
        "rijbewijs categorie B, zaak 20250012",
        "Zie nota 1234567890.",
        "Punt a. nummer 1234567890 van de lijst is vervallen",
        "paspoorten: 12.345 aangevraagd in 2024",
        "De identiteitskaart is in 2024 1234 keer aangevraagd",
        "Klantnummer 448812",
    ],
)
def test_not_found(text: str) -> None:
    assert not list(id_numbers(text))


def test_in_a_column() -> None:
    table = "Naam;V-nummer;Zaaknummer\nB. Vos;123.456.7890;2025-0012\n"
    assert [one.text for one in columns(table) if one.kind is Kind.ID_NUMBER] == ["123.456.7890"]
