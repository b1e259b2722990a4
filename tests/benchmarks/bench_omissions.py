"""What is named as not mentioned: claims taken out of drafts one by one, and meetings retold in other words."""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from gemcli.drafts import sidecar
from gemcli.grounding.mention import mentions
from gemcli.grounding.naming import Mention
from gemcli.grounding.sought import Sought, sought
from gemcli.grounding.telling import telling_of
from gemcli.grounding.told import Place
from gemcli.jobs.intake import outlined
from gemcli.jobs.omissions import given
from gemcli.jobs.reading import dossier_of
from gemcli.jobs.rules import all_claims
from gemcli.jobs.workbench import Workbench
from gemcli.jobs.worth import worth_telling
from gemcli.model.finding import Finding
from gemcli.settings import load

pytestmark = pytest.mark.benchmark
LABELS = Path(__file__).parent / "labels" / "retold.json"
PAPERS = (
    "notulen-denhaag-2025-01-23.pdf",
    "notulen-denhaag-2025-02-13.txt",
    "notulen-denhaag-2024-11-29-kort.pdf",
    "besluitenlijst-denhaag-2025-01-23.pdf",
    "besluitenlijst-denhelder-2015-06-29.pdf",
)


Said = tuple[str, Sequence[Place], str]
"""A sentence of a text, the places that it names and its heading."""


@dataclass(frozen=True)
class Case:
    """A source with what rules found in it."""

    bench: Workbench
    pieces: tuple[Sought, ...]

    def found(self, sentences: Sequence[Said]) -> tuple[Mention, ...]:
        municipality = self.bench.municipality()
        return mentions(self.pieces, telling_of(sentences, municipality), municipality)


def case_of(path: Path) -> Case:
    """Read a source and let the rules find what is worth telling."""
    bench = Workbench(load(environ=os.environ))
    documents = dossier_of(path, bench.settings).documents
    sections = tuple(section for document in documents for section in outlined(document, bench))
    worth = worth_telling(all_claims(documents, sections, bench, {}), documents, sections, bench)
    by_id = {document.source.id: document for document in documents}
    return Case(bench, tuple(sought(claim, by_id) for claim in worth))


def short(piece: Sought) -> str:
    """The key of a piece without the date of its meeting."""
    return piece.claim.key.partition("/")[2]


def of_draft(finding: Finding) -> Said:
    return finding.claim.text, given(finding), finding.claim.section


def lines_of(piece: Sought, findings: Sequence[Finding]) -> list[int]:
    """Which lines of a draft were made of this piece: by its key, or by its number in a line about several."""
    found = []
    for index, finding in enumerate(findings):
        fields = finding.claim.fields
        told = {str(each) for value in fields.values() if isinstance(value, tuple) for each in value}
        in_list = fields.get("fact") == "outcomes" and piece.number in told
        if (finding.claim.key == piece.claim.key and finding.claim.kind is piece.claim.kind) or in_list:
            found.append(index)
    return found


@pytest.mark.parametrize("name", PAPERS)
def test_a_claim_taken_out_of_a_draft_is_named(samples: Path, tmp_path: Path, gemcli: Any, name: str) -> None:
    source = samples / "council" / name
    gemcli("summarise", source, "--out", tmp_path)
    beside = tmp_path / f"{source.stem}.summary.json"
    findings = list(sidecar.load(beside.read_bytes()).draft.findings())
    case = case_of(source)
    sentences = [of_draft(finding) for finding in findings]
    named, passed = 0, []
    told = [(place, lines) for place, piece in enumerate(case.pieces) if (lines := lines_of(piece, findings))]
    whole = case.found(sentences)
    for place, lines in told:
        left = [sentence for index, sentence in enumerate(sentences) if index not in lines]
        mention = case.found(left)[place]
        named += not mention.is_told
        passed += [short(case.pieces[place])] if mention.is_told else []
    false = [short(case.pieces[place]) for place, _ in told if not whole[place].is_told]
    print(f"\n{name}: taken out and named {named}/{len(told)} {passed}; in the draft and named {len(false)} {false}")


@pytest.mark.parametrize("part", ["seen", "unseen", "held"])
def test_a_meeting_retold_in_other_words(samples: Path, part: str) -> None:
    label = json.loads(LABELS.read_text(encoding="utf-8"))[part]
    case = case_of(samples / label["source"])
    told: dict[str, Said] = {key: (text, (), "") for key, text in label["sentences"].items()}
    aside: list[Said] = [(text, (), "") for text in label["aside"]]
    pieces = {short(piece): piece for piece in case.pieces if short(piece) in told}
    started = time.perf_counter()
    found = {short(p): m for p, m in zip(case.pieces, case.found([*told.values(), *aside]), strict=True)}
    seconds = time.perf_counter() - started
    false = [key for key in pieces if not found[key].is_told]
    hidden = [key for key, mention in found.items() if key not in told and mention.is_told]
    named, passed = 0, []
    for key in pieces:
        left = [sentence for other, sentence in told.items() if other != key]
        mention = {short(p): m for p, m in zip(case.pieces, case.found([*left, *aside]), strict=True)}[key]
        named += not mention.is_told
        passed += [key] if mention.is_told else []
    print(
        f"\n{part}: told in other words and named {len(false)}/{len(pieces)} {false}; taken out and named "
        f"{named}/{len(pieces)} {passed}; not in the text and taken as told {len(hidden)} {hidden}; {seconds:.2f} s"
    )


def test_a_letter_about_one_subject_is_not_flooded(samples: Path, gemcli: Any) -> None:
    """Letters and proposals of others days are held against the minutes of one; most speak of nothing of that day."""
    council = samples / "council"
    papers = [*sorted(council.glob("brief-*.txt")), *sorted(council.glob("raadsvoorstel-*.pdf"))]
    told = []
    for paper in papers:
        checked = gemcli("verify", paper, "--against", council / "notulen-denhaag-2025-02-13.txt", "--json").envelope
        held = [(scope["scope"], scope["items"]) for scope in checked["not_mentioned_scope"]]
        kinds = Counter(finding["kind"] for finding in checked["not_mentioned"])
        told.append(f"{paper.name}: {len(checked['findings'])} claims held against {held}; named {dict(kinds)}")
    print("\n" + "\n".join(told))


def test_a_table_has_nothing_to_mention(samples: Path, tmp_path: Path, gemcli: Any) -> None:
    text = tmp_path / "tekst.txt"
    text.write_text("De lasten stijgen met 12 miljoen euro.\n", encoding="utf-8")
    tables = [path for path in sorted((samples / "budget").glob("*.*")) if path.stat().st_size < 2_000_000]
    named = {
        path.name: gemcli("verify", text, "--against", path, "--json").envelope["not_mentioned"] for path in tables
    }
    print(f"\n{len(tables)} tables: " + ", ".join(f"{name} {len(found)}" for name, found in named.items() if found))
