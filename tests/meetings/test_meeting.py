"""The facts of a meeting, its attendance, its agenda, actions, cues and lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from gemcli.errors import ConfigError
from gemcli.meetings.cues import Cues, read
from gemcli.meetings.family import Family, family
from gemcli.meetings.labels import label
from gemcli.meetings.layout import layout
from gemcli.meetings.lines import lines
from gemcli.meetings.meeting import facts_of_meeting
from gemcli.meetings.people import is_name
from gemcli.meetings.terms import Term, term
from gemcli.meetings.titles import same_title, short_title
from gemcli.model.claim import Kind
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span


def test_facts_of_a_meeting(recorded: Callable[..., Any], evening: str, dutch: Cues) -> None:
    facts = facts_of_meeting(recorded(evening).document, dutch)
    assert facts.body == "gemeenteraad Molenwaard"
    assert facts.date == date(2025, 3, 6)
    assert facts.chair == "de burgemeester, mr. A.B. van Houten"
    assert facts.clerk == "drs. C. Veld"
    assert facts.present_count == 9
    assert len(facts.present) == 9
    assert ("Van der Laan-Smit", "CU/SGP") in facts.present
    assert ("Dijk", "SP") in facts.present, "a comma between two members may be missing"
    assert not any(name == "Kuiper" for name, _ in facts.present)


def test_attendance_by_party(recorded: Callable[..., Any], dutch: Cues) -> None:
    made = recorded(
        "Verslag van de raad van 14 mei 2025\n\nAanwezig:\nVoorzitter: mevrouw J. de Wit\n"
        "VVD: de heer A. Jansen, mevrouw B. de Vries\n"
        "CDA: de heer C. Smit en mevrouw D. Kok\n\n1. Opening\nWelkom.\n"
    )
    facts = facts_of_meeting(made.document, dutch)
    assert facts.present == (("A. Jansen", "VVD"), ("B. de Vries", "VVD"), ("C. Smit", "CDA"), ("D. Kok", "CDA"))
    assert facts.present_count is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Notulen van de openbare vergadering van de raad van de gemeente Oudveen", "raad van de gemeente Oudveen"),
        ("Besluitenlijst van de raad d.d. 12 maart 2026", "raad"),
        ("Vergadering van Provinciale Staten van Noord-Akkerland", "Provinciale Staten van Noord-Akkerland"),
        ("Algemeen bestuur Waterschap Rijn en Veld", "Algemeen bestuur Waterschap Rijn en Veld"),
        ("Commissie Ruimte en Wonen", "Commissie Ruimte en Wonen"),
        ("MINUTES OF ASHMERE BOROUGH COUNCIL", "ASHMERE BOROUGH COUNCIL"),
        ("The Council of the City of Northgate met", "Council of the City of Northgate"),
        ("De Raad van Beroep heeft dat gezegd", ""),
    ],
)
def test_body_is_named_in_front(document: Callable[..., Document], dutch: Cues, line: str, expected: str) -> None:
    assert facts_of_meeting(document(f"{line}\n"), dutch).body == expected


def test_printed_agenda_and_what_was_not_handled(recorded: Callable[..., Any], evening: str, dutch: Cues) -> None:
    found = layout(recorded(evening).document, Municipality(), dutch)
    assert [item.id for item in found.agenda] == ["A", "B", "C", "C.1", "C.2", "C.3", "D", "E", "F"]
    assert found.agenda[-1].note == "agendapunt niet aan de orde geweest"
    assert [item.id for item in found.agenda if item.secret] == ["C.2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Notulen\nDe voorzitter. Dank.\nJan Smit (SP). Goed.\nBea Kok (VVD). Ja.\nJan Smit (SP). Nee.\n",
            Family.VERBATIM,
        ),
        ("Besluitenlijst\n1 Agenda Conform\n2 Zone Aangenomen\n3 Motie M1 verworpen\n", Family.TABLE_LIST),
        (
            "Besluitenlijst 3 mei 2025\n1. Opening.\n2. Nota.\nDe raad besluit unaniem:\nde nota vast te stellen.\n",
            Family.NARRATIVE_LIST,
        ),
        ("Notulen van de raad\n\n1. Opening\nDe heer Smit opent.\n\n2. Sluiting\nEinde.\n", Family.MINUTES),
        ("Geachte raad,\n\nHierbij ontvangt u de nota.\n\nHoogachtend\n", Family.UNKNOWN),
    ],
    ids=["verbatim", "table", "sentences", "reported", "letter"],
)
def test_families(document: Callable[..., Document], text: str, expected: Family) -> None:
    assert family(document(text)) is expected


def test_actions_with_owner_and_term_only_where_named(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Verslag van de raad van 14 mei 2025\n\n1. Opening\nDe voorzitter opent.\n\n2. Rondvraag\n"
        "Actiepunt 1: de griffier nodigt de projectleider uit voor 1 juni 2025.\nActie: uitzoeken wat het kost.\n"
        "De griffie zal de lijst aanvullen.\nMevrouw Kok vraagt of de griffie zal komen?\n\n3. Sluiting\nEinde.\n"
    )
    rows = [(claim.fields["who"], claim.fields["due"], claim.fields["what"]) for claim in made.of(Kind.ACTION)]
    assert rows == [
        ("de griffier", "2025-06-01", "de griffier nodigt de projectleider uit voor 1 juni 2025."),
        (None, None, "uitzoeken wat het kost."),
        ("De griffie", None, "De griffie zal de lijst aanvullen."),
    ]


def test_action_table(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Verslag van de raad van 14 mei 2025\n\n1. Opening\nWelkom.\n\n2. Actielijst\nNr\tActie\tWie\tWanneer\n"
        "1\tBrief aan de provincie sturen\tgriffie\tjuni 2025\n2\tZaal huren\t\t\n"
    )
    rows = [(claim.fields["what"], claim.fields["who"], claim.fields["due_text"]) for claim in made.of(Kind.ACTION)]
    assert rows == [("Brief aan de provincie sturen", "griffie", "juni 2025"), ("Zaal huren", None, None)]


@pytest.mark.parametrize(
    ("text", "name", "bracket"),
    [
        ("De voorzitter. Dank u wel.", "De voorzitter", ""),
        ("Wethouder Van den Berg (D66). Voorzitter.", "Van den Berg", "D66"),
        ("Lesley Arp (SP). Voorzitter.", "Lesley Arp", "SP"),
        ("De heer JANSEN (VVD): Voorzitter.", "JANSEN", "VVD"),
        ("01.01 Annick Peeters (VB): Dank u.", "Annick Peeters", "VB"),
        ("Dhr. Smit (CDA): Ja.", "Smit", "CDA"),
        ("Councillor Jones (Labour): Thank you.", "Jones", "Labour"),
    ],
)
def test_labels(dutch: Cues, english: Cues, text: str, name: str, bracket: str) -> None:
    found = label(text, english if "Thank" in text else dutch)
    assert found is not None
    assert (found.name, found.bracket) == (name, bracket)


@pytest.mark.parametrize(
    "text",
    [
        "Voorzitter. Dank u wel.",
        "Constaterende dat:",
        "Dat is goed. Dank.",
        "Ik vind (net als u). Ja.",
        "De motie (A.1). Dank.",
    ],
)
def test_no_labels(dutch: Cues, text: str) -> None:
    assert label(text, dutch) is None


def test_initials_alone_are_no_name() -> None:
    assert not is_name("J.L.")
    assert is_name("J.L. de Boer")


def test_lines_leave_furniture_out(document: Callable[..., Document]) -> None:
    text = "De zero\ufffeemissie\n12\nzone.\n\nEinde."
    rows = lines(document(text, furniture=(Span(16, 18),)))
    assert [row.text for row in rows] == ["De zero-emissie", "zone.", "Einde."]
    assert [text[row.start : row.end] for row in rows][1] == "zone."


def test_titles_are_compared_by_number_or_beginning() -> None:
    assert same_title("Voorstel zone (RIS1001)", "Zone heet nu anders (RIS1001)")
    assert not same_title("Voorstel zone (RIS1001)", "Voorstel zone (RIS1002)")
    assert not same_title("Opening", "Opening van het nieuwe stadhuis")
    assert short_title("Raadsvoorstel Kadernota 2026") == "Kadernota 2026"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ik stuur het uiterlijk 1 juli 2025.", Term("2025-07-01", "uiterlijk 1 juli 2025")),
        ("Het komt voor de zomer.", Term("2025-07-01", "voor de zomer", is_proposed=True)),
        ("Op 3 februari 2025 hebben wij dat besproken.", Term()),
        ("Dat is in 2023 gebeurd.", Term()),
        ("Dank u wel.", Term()),
    ],
)
def test_terms_are_kept_as_said(dutch: Cues, text: str, expected: Term) -> None:
    assert term(text, dutch, date(2025, 3, 6)) == expected


def test_broken_cues_name_the_group() -> None:
    with pytest.raises(ConfigError) as caught:
        read({"decisions": {"adopted": "aangenomen"}}, "nl")
    assert "decisions.adopted" in caught.value.what.text()


@pytest.mark.parametrize(
    "piece",
    [
        "De heer ",
        "Door de heer ",
        "motie A.",
        "zeg ",
        "(",
        "1. ",
        "A. B",
        "\t",
        "Actie: ",
        "- Voorstel ",
        "12 tegen ",
        "Motie 1 - A - ",
        "Door de heer A dient een ",
        "Indiener: A, ",
        "wie is voor? ",
        "  A  B  C\n",
    ],
)
def test_long_hostile_lines_are_read(recorded: Callable[..., Any], piece: str) -> None:
    """A pattern that is not linear would not come back from these."""
    made = recorded(
        "Notulen van de raad\nDe voorzitter. Dank.\n" + piece * (30_000 // len(piece)) + "\nBea Kok (VVD). Ja.\n"
    )
    assert made.sections
