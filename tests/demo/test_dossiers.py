"""The two demo dossiers give letters in which every job of a letter has something to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemcli.letters.blocks import load
from gemcli.letters.case import LetterRequest
from gemcli.letters.letter import Letter, letter
from gemcli.model.citation import cite, cite_sentences
from gemcli.model.claim import Kind
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.sources.folder import gather
from gemcli.sources.reader import read

CONFIG = Path(__file__).parents[2] / "config"
WATERRADE = Municipality("Waterrade", own_addresses=("waterrade.example",))


@pytest.fixture(scope="module")
def council_case() -> Dossier:
    return gather([CONFIG / "demo" / "dossier-raadsbrief"])


def write(kind: str, dossier: Dossier) -> Letter:
    return letter(dossier, LetterRequest(kind, "nl", WATERRADE, load(CONFIG / "letters")))


def test_the_council_letter_answers_four_requests_and_leaves_one_open(council_case: Dossier) -> None:
    written = write("raadsbrief", council_case)
    gaps = [claim.text for claim in written.claims if claim.kind is Kind.GAP]
    assert len(gaps) == 2
    assert "watertappunt" in gaps[0]
    assert "afgedaan" in gaps[1]
    opening = next(claim.text for claim in written.claims if claim.section == "opening")
    assert opening == (
        "Uw raad heeft op 12 maart 2026 de motie ‘Schaduw op speelplekken’ (F.1 GW, W26.0206), "
        "ingediend door Ilse Lindeboom, Groen Waterrade, aangenomen."
    )
    rows = [claim.text for claim in written.claims if claim.section == "answer" and claim.fields]
    assert "De Krekel: maatregel twee schaduwdoeken, kosten € 11.900, gereed 17 juli 2026" in rows


def test_nothing_from_the_resident_or_the_neighbour_gets_into_it(council_case: Dossier) -> None:
    everything = " ".join(claim.text for claim in write("raadsbrief", council_case).claims)
    for words in ("Lammerts", "Wilgenlaan", "06-12345678", "goedgekeurd", "vijf\nschaduwdoeken", "€ 2.000", "dorp"):
        assert words not in everything


def test_each_claim_that_rests_on_a_source_can_be_cut_from_it_again(council_case: Dossier) -> None:
    written = write("raadsbrief", council_case)
    documents = {d.source.id: d for d in (*council_case.documents, *written.block_documents)}
    facts = [claim for claim in written.claims if claim.kind is Kind.STATEMENT and not claim.fields]
    assert len(facts) == 11
    for claim in facts:
        (ref,) = claim.evidence.sentences
        assert cite_sentences(documents[ref.source_id], [ref.sentence_id]).exact == claim.text
    for claim in (claim for claim in written.claims if claim.section == "motion"):
        (place,) = claim.evidence.spans
        assert cite(documents[place.source_id], place.spans).exact == claim.text


def test_the_letter_can_be_written_from_the_minutes_when_the_motion_itself_is_missing(council_case: Dossier) -> None:
    minutes = gather([CONFIG / "demo" / "notulen-2026-03-12.pdf"]).documents[0]
    without = tuple(d for d in council_case.documents if d.source.id != "motie-f1-gw")
    settings = {**council_case.settings, "motion": "F.1 GW"}
    written = write("raadsbrief", Dossier("", (minutes, *without), settings=settings))
    opening = next(claim.text for claim in written.claims if claim.section == "opening")
    assert "(F.1 GW, W26.0206), ingediend door mevrouw Lindeboom, aangenomen" in opening
    assert not [notice for notice in written.notices if notice.is_error]


def test_a_rejected_motion_is_not_called_adopted(council_case: Dossier) -> None:
    minutes = gather([CONFIG / "demo" / "notulen-2026-03-12.pdf"]).documents[0]
    settings = {"motion": "G.1 SW"}
    written = write("raadsbrief", Dossier("", (minutes,), settings=settings))
    opening = next(claim for claim in written.claims if claim.section == "opening")
    assert opening.kind is Kind.GAP
    assert opening.text.endswith("[invullen: uitslag van de stemming].")
    assert [notice.code for notice in written.notices if notice.is_error] == ["motion_not_adopted"]


def test_the_informational_letter_holds_the_facts_and_two_open_questions() -> None:
    written = write("informatief", gather([CONFIG / "demo" / "dossier-informatief"]))
    core = [claim.text for claim in written.claims if claim.section == "core"]
    assert "Fase 1 begint op 1 juni 2026 en duurt zes weken." in core
    assert len(core) == 10
    assert core[8].startswith("U vroeg: ‘Wanneer begint fase 1")
    asked = [claim.text for claim in written.claims if claim.section == "questions" and claim.kind is Kind.GAP]
    assert [text.split("’")[0] for text in asked] == [
        "Uw vraag ‘Blijft mijn winkel bereikbaar voor leveren?",
        "Uw vraag ‘Hoeveel parkeerplaatsen blijven er tijdens het werk over?",
    ]
    assert "kerst" not in " ".join(claim.text for claim in written.claims)


@pytest.mark.parametrize("name", ["afgedaan", "kenmerk", "rechtsmiddelen"])
def test_a_text_block_is_the_same_source_when_its_file_is_read_again(name: str, tmp_path: Path) -> None:
    text = (CONFIG / "letters" / f"{name}.nl.txt").read_text(encoding="utf-8")
    for ending in ("\n", "\r\n"):
        (tmp_path / f"{name}.nl.txt").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", ending).encode())
        made, again = load(tmp_path)[name].document, read(tmp_path / f"{name}.nl.txt")
        assert (made.source.sha256, made.source.text_sha256) == (again.source.sha256, again.source.text_sha256)
        assert made.text == again.text
