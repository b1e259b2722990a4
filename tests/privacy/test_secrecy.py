"""Which documents are closed as a whole, and which words close nothing."""

from __future__ import annotations

import pytest

from gemcli.model.document import Document, Passage, PassageKind, PlaceKind
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.privacy.secrecy import classification

SOURCE = Source("n", "n.txt", "text/plain", "0" * 64, "0" * 64)


def closed(text, settings=None, furniture=(), kind=PassageKind.PARAGRAPH):
    passages = (Passage(kind, (Span(0, len(text)),), ()),)
    return classification(Document(SOURCE, text, PlaceKind.LINE, passages, furniture=furniture), settings or {})


@pytest.mark.parametrize(
    ("head", "word"),
    [
        ("GEHEIM\n\nNotulen van het college\n", "geheim"),
        ("Gemeente Voorbeeld\n*** VERTROUWELIJK ***\nAdvies\n", "vertrouwelijk"),
        ("Classificatie: Vertrouwelijk\nAdvies over de grondexploitatie\n", "vertrouwelijk"),
        ("Notulen van de besloten vergadering van de raad van 3 maart 2025\n", "besloten"),
        ("Besluitenlijst besloten raadsvergadering\n3 maart 2025\n", "besloten"),
        ("Besloten deel\nAanwezig: de leden\n", "besloten"),
        ("GEHEIM Voorstel van het college inzake de grondaankoop\n", "geheim"),
        ("Advies\nOp dit stuk rust op grond van artikel 87 van de Gemeentewet geheimhouding\n", "geheim"),
        ("Subject: aankoop\nSensitivity: Company-Confidential\n\nBeste collega\n", "confidential"),
        ("Zeer geheim\n\nRapport\n", "zeer geheim"),
    ],
)
def test_a_marker_of_the_head_closes_the_document(head, word):
    assert closed(head + "Lopende tekst van het stuk.\n" * 40) == word


@pytest.mark.parametrize(
    "text",
    [
        "Besluitenlijst\nE.8 Voorstel zwembad\nE.9 GEHEIM Voorstel van het college\nE.10 Voorstel weg\n",
        "Notulen\nDe raad heeft besloten het voorstel aan te nemen.\n",
        "Notulen\nBesloten wordt het voorstel aan te houden.\n",
        "Besloten is om de vergadering te schorsen.\n",
        "Verslag\nHet is geen geheim dat de kosten stijgen.\n",
        "Brief\nDit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde.\n",
        "Openbare besluitenlijst van de besloten vergadering\n",
        "Vertrouwelijkheid: openbaar\n",
        "Agenda\n5. Geheimhouding bijlagen grondexploitatie\n6. Besloten deel (vertrouwelijk)\n",
        "Voorstel\nDe leden spraken in een besloten vergadering over dit voorstel.\n",
        "Tekst\n" * 40 + "GEHEIM\n",
        "",
    ],
)
def test_running_text_and_agenda_lines_close_nothing(text):
    assert closed(text) == ""


@pytest.mark.parametrize(
    ("value", "word"),
    [("geheim", "geheim"), ("Zeer geheim", "zeer_geheim"), ("openbaar", ""), ("beperkt openbaar", ""), ("intern", "")],
)
def test_the_settings_of_a_dossier_decide(value, word):
    assert closed("Notulen\n", {"confidentiality": value}) == word


def test_a_running_head_closes_the_document():
    text = "Notulen\n" + "Tekst van het stuk.\n" * 50 + "VERTROUWELIJK\n"
    start = text.rindex("VERTROUWELIJK")
    assert closed(text, furniture=(Span(start, start + 13),)) == "vertrouwelijk"
