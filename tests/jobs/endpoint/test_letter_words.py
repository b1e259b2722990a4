"""A model that tries to write what only blocks and sources may: clause, legal basis, competence, amount, date."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parents[2] / "golden" / "letters"
FACTS = {
    "besluit": "De inrit is 4 meter breed",
    "beslissing-op-bezwaar": "De inrit is 4 meter breed",
    "klachtafhandeling": "vijftig minuten",
    "tussenbericht": "De verkeerskundige meet",
    "raadsvragen": "negen bankjes",
}
"""A letter type with facts, and words of the sentence that the model hangs everything on."""
TRIES = {
    "clause": "U kunt binnen zes weken bezwaar maken bij het college.",
    "appeal": "Tegen deze brief staat beroep open bij de rechtbank.",
    "ombudsman": "U kunt daarna naar de Nationale ombudsman.",
    "penalty": "Beslissen wij te laat, dan krijgt u een dwangsom.",
    "legal basis": "Dit volgt uit artikel 2:12 van de verordening.",
    "act": "Op grond van de Omgevingswet is dit toegestaan.",
    "competence": "De teamleider is bevoegd om hierover te beslissen.",
    "in the name of": "Namens het college verlenen wij u de vergunning.",
    "decision": "Wij besluiten uw aanvraag toe te wijzen.",
    "amount": "De kosten zijn € 5.000.",
    "date": "Het werk is klaar op 3 september 2027.",
    "term": "U krijgt uiterlijk op 30 juni 2031 bericht.",
}
"""Sentences that none of the dossiers carries."""
RESERVED = (
    "clause",
    "appeal",
    "ombudsman",
    "penalty",
    "legal basis",
    "act",
    "competence",
    "in the name of",
    "decision",
)


@pytest.fixture
def said(gemcli: Any, model: Any, tmp_path: Path) -> Any:
    def run(name: str, *texts: str) -> dict[str, Any]:
        dossier = tmp_path / name
        shutil.copytree(CASES / name / "dossier", dossier)

        def choose(asked: Any) -> Iterator[dict[str, Any]]:
            for text in texts:
                evidence = asked.numbers([FACTS[name]])
                if evidence:
                    yield {"kind": "statement", "text": text, "evidence": evidence}

        model.claims(choose)
        done = gemcli("draft", dossier, "--json")
        assert done.code == 0, done.err
        envelope: dict[str, Any] = done.envelope
        return envelope

    return run


@pytest.mark.parametrize("name", FACTS)
def test_none_of_it_gets_into_a_letter(said: Any, name: str) -> None:
    envelope = said(name, *TRIES.values())
    body = [finding["text"] for finding in envelope["findings"]]
    assert not set(body) & set(TRIES.values())
    assert not [finding for finding in envelope["findings"] if finding["by"] == "model"]
    warned = [warning for warning in envelope["warnings"] if warning["code"] == "model_reserved"]
    assert len(warned) == 3
    left = {finding["text"] for finding in envelope["left_out"]}
    assert left <= {text for kind, text in TRIES.items() if kind not in RESERVED}


@pytest.mark.parametrize("name", FACTS)
def test_a_true_sentence_does_and_stands_among_the_facts(said: Any, name: str) -> None:
    words = {
        "besluit": "De inrit is 4 meter breed.",
        "beslissing-op-bezwaar": "De inrit is 4 meter breed.",
        "klachtafhandeling": "U wachtte vijftig minuten op 5 februari 2026.",
        "tussenbericht": "Op 4 juni 2026 meet de verkeerskundige de straat op.",
        "raadsvragen": "Er staan nu negen bankjes langs het kanaal.",
    }
    envelope = said(name, words[name])
    mine = [finding for finding in envelope["findings"] if finding["by"] == "model"]
    assert [(finding["text"], finding["verdict"] in ("quoted", "supported")) for finding in mine] == [
        (words[name], True)
    ]
    assert mine[0]["section"] in ("core", "council_answers")
    sections = [finding["section"] for finding in envelope["findings"]]
    assert sections[-1] == "signature"


@pytest.mark.parametrize("name", ["ontvangst", "doorzending"])
def test_a_letter_without_facts_asks_no_model(gemcli: Any, model: Any, tmp_path: Path, name: str) -> None:
    dossier = tmp_path / name
    shutil.copytree(CASES / name / "dossier", dossier)
    done = gemcli("draft", dossier, "--json")
    assert done.code == 0, done.err
    assert model.asked == []
    assert {finding["by"] for finding in done.envelope["findings"]} <= {"block", "rule"}
