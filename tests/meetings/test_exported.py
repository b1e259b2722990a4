"""Exports and pages of council information systems, parliamentary proceedings: sections and claims that hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gemcli.grounding.judge import Judge
from gemcli.meetings.cues import Cues
from gemcli.meetings.export_submitters import submitted_by, titled_parties
from gemcli.meetings.export_votes import SENTENCE, is_decision, without_promises
from gemcli.meetings.exported import exported, headline
from gemcli.meetings.family import family
from gemcli.meetings.outline import outline
from gemcli.meetings.proceedings import HELD, MOVED, NUMBERED, PUT
from gemcli.meetings.received import handlings, papers
from gemcli.meetings.record import claims
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.family import Family
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes
from tests.patience import patience

CASES = Path(__file__).parent.parent / "cases" / "exports"
HOLDS = (Verdict.QUOTED, Verdict.SUPPORTED)
Made = tuple[Document, list[Claim]]


@pytest.fixture(scope="module")
def made(dutch: Cues) -> Callable[[str], Made]:
    """Reads an export, and asks the judge of each claim."""

    def of(name: str) -> Made:
        document = from_bytes((CASES / name).read_bytes(), name).document
        sections = outline(document, Municipality(), dutch)
        found = claims(document, sections, Municipality(), dutch, "nl")
        judge = Judge((document,), sections, Municipality(), "nl")
        for claim in found:
            finding = judge.judge(claim)
            assert finding.verdict in HOLDS, (claim.text, finding.reasons)
        return document, list(found)

    return of


def of_kind(found: list[Claim], *kinds: Kind) -> list[Claim]:
    return [claim for claim in found if claim.kind in kinds]


def test_a_notubiz_meeting_with_votes_kept_apart(made: Callable[[str], Made]) -> None:
    document, found = made("notubiz.json")
    agenda, vision = of_kind(found, Kind.DECISION)
    assert agenda.text == "Agendapunt 1 'Vaststelling agenda' is vastgesteld."
    assert vision.text == "Het raadsvoorstel 'Oevervisie Waterrade' is aangenomen met 13 stemmen voor en 5 tegen."
    assert vision.fields["parties_for"] == ("Lokaal Waterrade (9)", "CDA (4)")
    assert vision.fields["parties_against"] == ("VVD (5)",)
    (motion,) = of_kind(found, Kind.MOTION)
    assert motion.fields["raw_id"] == "MO26-02" and motion.fields["title"] == "Steiger voor zwemmers"
    assert motion.fields["submitters"] == ("F. Wind", "B. Tol") and motion.fields["parties"] == ("CDA", "VVD")
    assert (motion.fields["outcome"], motion.fields["votes_for"], motion.fields["votes_against"]) == ("rejected", 4, 14)
    (action,) = of_kind(found, Kind.ACTION)
    assert (action.fields["who"], action.fields["due"]) == ("griffie", "2026-04-18")
    assert action.fields["what"] == "Kaart van de oever naar de raad sturen"
    assert headline(document) == "Gemeenteraad 12 maart 2026"


def test_a_confidential_item_keeps_its_title_only(made: Callable[[str], Made], dutch: Cues) -> None:
    document, found = made("notubiz.json")
    withheld = [section for section in outline(document, Municipality(), dutch) if section.withheld]
    assert [(section.item, section.title) for section in withheld] == [("3", "Aankoop grond")]
    assert not any("prijs" in claim.text or "bod" in claim.text for claim in found)
    assert "Geheime prijs" not in document.text and "Taxatie" not in document.text


def test_an_ibabs_meeting_with_its_lists(made: Callable[[str], Made]) -> None:
    _, found = made("ibabs.json")
    (decision,) = of_kind(found, Kind.DECISION)
    assert decision.fields["members_for"] == ("B. Bakker (CDA)", "C. Smit (CDA)")
    amendment, motion = of_kind(found, Kind.AMENDMENT, Kind.MOTION)[::-1]
    assert amendment.text == "Amendement A1 'Schrappen post' is verworpen met 4 stemmen voor en 8 tegen."
    assert motion.text == "Motie M1 'Meer bomen in Waterrade' is aangenomen met 8 stemmen voor en 4 tegen."
    assert motion.fields["parties_for"] == ("CDA (6)", "D66 (2)")
    (promise,) = of_kind(found, Kind.COMMITMENT)
    assert (promise.fields["who"], promise.fields["due_text"]) == ("Wethouder Vos", "voor de zomer")


def test_open_raadsinformatie_whose_records_name_each_other(made: Callable[[str], Made]) -> None:
    document, found = made("ori.json")
    (decision,) = of_kind(found, Kind.DECISION)
    assert decision.text == "Het raadsvoorstel 'Nieuw zwembad' is aangenomen met 2 stemmen voor en 1 tegen."
    assert decision.fields["members_against"] == ("D. Mol",)
    (motion,) = of_kind(found, Kind.MOTION)
    assert (motion.fields["outcome"], motion.fields["parties_for"], motion.fields["parties_against"]) == (
        "rejected", ("D66",), ("VVD",),
    )  # fmt: skip
    assert motion.fields["submitters"] == ("E. Jansen",)
    assert motion.fields["asks"] == "verzoekt het college gratis zwemles aan te bieden"
    (promise,) = of_kind(found, Kind.COMMITMENT)
    assert promise.fields["due"] == "2025-06-01"
    assert "Geheime tekst" not in document.text


def test_lists_of_motions_and_promises_without_a_meeting(made: Callable[[str], Made]) -> None:
    _, found = made("lijst.json")
    (motion,) = of_kind(found, Kind.MOTION)
    assert motion.text == "Motie 12 'Veilig fietsen' is aangenomen met 20 stemmen voor en 11 tegen."
    assert motion.fields["parties"] == ("PvdA", "GroenLinks")
    (promise,) = of_kind(found, Kind.COMMITMENT)
    assert promise.fields["due"] == "2025-06-01"


def test_the_older_open_data_model(made: Callable[[str], Made]) -> None:
    _, found = made("popolo.json")
    (motion,) = of_kind(found, Kind.MOTION)
    assert motion.text == "Motie M4 'Gratis eerste uur' is aangenomen met 2 stemmen voor en 1 tegen."


def test_a_page_of_ibabs(made: Callable[[str], Made]) -> None:
    document, found = made("ibabs.html")
    admitted, pool = of_kind(found, Kind.DECISION)
    assert (admitted.fields["votes_for"], admitted.fields["votes_against"]) == (12, 0)
    assert pool.text.startswith("Agendapunt 3 'Nieuw zwembad' is aangenomen met 8 stemmen voor en 5 tegen: De raad")
    assert pool.fields["parties_against"] == ("Lokaal Belang (4)", "VVD (1)")
    swimming, bus = of_kind(found, Kind.MOTION)
    assert (swimming.fields["raw_id"], swimming.fields["outcome"]) == ("M1", "rejected")
    assert (bus.fields["title"], bus.fields["votes_for"], bus.fields["votes_against"]) == ("Buslijn", 3, 9)
    assert "Postbus" not in document.text and "Vorige pagina" not in document.text
    spoken = [row for point in exported(document).points for row in point.itself.rows if row.label == "spreker"]
    assert [row.start_s for row in spoken] == [4.0, 282.0, 715.0, 730.0]


def test_a_bare_agenda_holds_no_decision(made: Callable[[str], Made]) -> None:
    document, found = made("go.html")
    assert family(document) is Family.AGENDA
    assert not found
    assert headline(document) == "Vergadering, Gemeenteraad"
    titles = [point.item.title for point in exported(document).points]
    assert titles == ["Opening.", "Voorstel tot het vaststellen van de visie Waterrade.", "Sluiting."]


def test_votes_in_proceedings(made: Callable[[str], Made]) -> None:
    document, found = made("stemmingen.xml")
    assert family(document) is Family.PROCEEDINGS
    first, second = of_kind(found, Kind.MOTION)
    assert (first.fields["raw_id"], first.fields["title"], first.fields["outcome"]) == (
        "39999, nr. 12", "zwemwater bij steigers", "rejected",
    )  # fmt: skip
    assert first.fields["submitters"] == ("Wind", "Tol") and first.fields["parties_for"] == ("SP", "GroenLinks", "D66")
    assert second.text == "Motie 39999, nr. 13 'oeverplanten' is aangenomen met algemene stemmen."


def test_a_motion_that_is_read_out_in_proceedings(made: Callable[[str], Made]) -> None:
    _, found = made("debat.xml")
    (motion,) = of_kind(found, Kind.MOTION)
    assert motion.text == "Motie nr. 12 (39999) is ingediend door Wind en Tol."
    assert motion.fields["asks"] == "verzoekt de regering zwemwater bij steigers te keuren"


def test_received_papers_by_what_is_proposed(made: Callable[[str], Made]) -> None:
    document, found = made("ingekomen.xml")
    assert family(document) is Family.RECEIVED
    assert [claim.kind for claim in found] == [Kind.KEY_POINT, Kind.KEY_POINT]
    assert len(papers(document)) == 2
    told = [("In handen gesteld van de commissie voor Water", 1), ("Rondgezonden en gepubliceerd", 1)]
    assert handlings(document) == told


@pytest.mark.parametrize(
    ("words", "decides"),
    [
        ("Geen mededelingen.", False),
        ("N.v.t.", False),
        ("De voorzitter heet iedereen welkom.", False),
        ("De raad stemt unaniem in met het voorstel.", True),
        ("Conform voorstel.", True),
        ("Het voorstel gaat als hamerstuk naar de raad.", True),
    ],
)
def test_what_stands_under_decision_need_not_decide(words: str, decides: bool) -> None:
    assert is_decision(words) is decides


def test_a_promise_on_the_way_is_no_part_of_a_decision() -> None:
    words = "De raad stelt de visie vast. Wethouder Vos zegt toe dat de raad een kaart krijgt."
    assert without_promises(words) == "De raad stelt de visie vast."


def test_who_hands_in_and_who_supports() -> None:
    found = submitted_by("mevr. L. Kuil; medeindieners: dhr. O. Kaal (D66) en mevr. A. Top (PvdA)")
    assert [(one.name, one.party) for one in found] == [("L. Kuil", ""), ("O. Kaal", ""), ("A. Top", "")]
    assert titled_parties("Geen hek (gewijzigd)") == ("Geen hek (gewijzigd)", ())


@pytest.mark.parametrize("pattern", [HELD, MOVED, NUMBERED, PUT, SENTENCE])
@pytest.mark.parametrize(
    "piece", ["motie-A over b ", "De motie is voorgesteld door de leden A, ", "a. A", "nr. 1 (", "("]
)
def test_patterns_are_linear(pattern: object, piece: str) -> None:
    with patience():
        assert hasattr(pattern, "findall")
        pattern.findall(piece * 20_000)
        submitted_by((piece * 200)[:300])
