"""The embedded engine: what it picks stands alone, is the source's own, and covers what was said."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from gemcli.engines.engine import Task
from gemcli.engines.extractive import Extractive
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span, cut

TURNS = (
    ("A", "Voorzitter", Role.CHAIR, "", "Aan de orde is het parkeerbeleid."),
    ("A", "Smit", Role.COUNCILLOR, "GW", "Dat vinden wij niet."),
    ("A", "Smit", Role.COUNCILLOR, "GW", "Mijn fractie steunt betaald parkeren, omdat bewoners nu geen plek vinden."),
    ("A", "Bakker", Role.COUNCILLOR, "WVP", "De WVP vindt betaald parkeren in het centrum slecht voor de winkels."),
    ("A", "De Wit", Role.COLLEGE, "SW", "Het college ontraadt dit, want de opbrengst van € 120.000 valt dan weg."),
    ("B", "Jansen", Role.RESIDENT, "", "Mijn zoon is ziek en ik kan de auto niet missen."),
    ("B", "Jansen", Role.RESIDENT, "", "De bushalte aan de Molenweg is vorig jaar zonder overleg verplaatst."),
    ("C", "Voorzitter", Role.CHAIR, "", "Het voorstel over de begraafplaats wordt in april opnieuw geagendeerd."),
)  # fmt: skip


CUES = {"proposal": re.compile("voorstel")}


def record(turns: Sequence[tuple[str, str, Role, str, str]]) -> tuple[Document, tuple[Section, ...]]:
    text, passages, sections = "", [], []
    for number, (item, speaker, role, party, said) in enumerate(turns, 1):
        span = Span(len(text), len(text) + len(said))
        text += said + "\n"
        sentence = Sentence(f"s{number}", (span,))
        passages.append(Passage(PassageKind.PARAGRAPH, (span,), (sentence,), number))
        kind = SectionKind.TURN
        title = {"A": "Parkeren", "B": "Inspreken", "C": "Begraafplaats"}[item]
        sections.append(Section("notulen", kind, (item,), title, (sentence.id,), item, speaker, party=party, role=role))
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source("notulen", "notulen.txt", "text/plain", digest, digest)
    return Document(source, text, PlaceKind.LINE, tuple(passages)), tuple(sections)


def picks(max_words: int, **options: str) -> tuple[Claim, ...]:
    document, sections = record(TURNS)
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=max_words, options=options)
    return Extractive(cues=CUES).propose(task, (document,), sections).claims


def test_every_pick_is_the_sources_own_sentence() -> None:
    document, _ = record(TURNS)
    for claim in picks(200):
        (reference,) = claim.evidence.sentences
        said = cut(document.text, document.sentence(reference.sentence_id).spans)
        assert said in claim.text
        assert claim.text in (said, f'{claim.text.partition(":")[0]}: "{said}"')


def test_every_heading_gets_a_line_where_there_is_room() -> None:
    assert {claim.section.split(".")[0] for claim in picks(400)} == {"A", "B", "C"}


def test_the_parts_of_a_debate_are_told_apart() -> None:
    parts = {claim.text.partition(":")[0]: claim.fields.get("part") for claim in picks(200)}
    assert parts["Smit (GW)"] == parts["Bakker (WVP)"] == "argument"


def test_the_head_of_an_item_is_no_content() -> None:
    document, sections = record([*TURNS, ("C", "Voorzitter", Role.CHAIR, "", "Ik dank u wel.")])
    silent = replace(sections[-1], kind=SectionKind.ITEM, title="Ik dank u wel", speaker="")
    only = (*sections[:-2], silent)
    claims = Extractive().propose(Task("summarise", "nl", (Kind.KEY_POINT,), max_words=200), (document,), only).claims
    assert claims
    assert not [claim for claim in claims if claim.section.startswith("C")]


def test_a_line_that_leans_on_another_is_not_picked() -> None:
    assert not [claim for claim in picks(400) if claim.text.endswith('"Dat vinden wij niet."')]


def test_residents_are_named_by_role_and_their_circumstances_stay_out() -> None:
    said = [claim.text for claim in picks(400) if claim.section.startswith("B")]
    assert said == ['Inspreker: "De bushalte aan de Molenweg is vorig jaar zonder overleg verplaatst."']


def test_residents_are_named_when_asked() -> None:
    document, sections = record(TURNS)
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=400)
    said = Extractive(names_residents=True).propose(task, (document,), sections).claims
    assert [claim.text.partition(":")[0] for claim in said if claim.section.startswith("B")] == ["Jansen"]


def test_the_length_is_kept() -> None:
    for bound in (40, 80, 120):
        assert sum(len(claim.text.split()) for claim in picks(bound)) <= max(bound, 3 * 22)


def test_only_what_is_about_the_words_asked_for() -> None:
    assert {claim.section.split(".")[0] for claim in picks(400, about="bushalte")} == {"B"}


def test_only_what_one_person_said() -> None:
    assert {claim.text.partition(" ")[0] for claim in picks(400, who="Bakker")} == {"Bakker"}


def test_withheld_sections_are_not_read() -> None:
    document, sections = record(TURNS)
    closed = tuple(replace(section, withheld=section.item == "A") for section in sections)
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=400)
    claims = Extractive().propose(task, (document,), closed).claims
    assert claims
    assert not [claim for claim in claims if claim.section.startswith("A")]


@pytest.mark.parametrize("task", ["extract", "draft", "flag"])
def test_other_tasks_get_no_words_from_here(task: str) -> None:
    document, sections = record(TURNS)
    assert Extractive().propose(Task(task, "nl", (Kind.ACTION,)), (document,), sections).claims == ()


def test_the_same_input_gives_the_same_picks() -> None:
    assert picks(100) == picks(100)


def test_who_is_ill_is_not_told() -> None:
    document, sections = record([("C", "", Role.UNKNOWN, "", "Mevrouw Ploeg is vanavond ziek.")])
    item = replace(sections[0], kind=SectionKind.ITEM, speaker="")
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=200)
    assert Extractive().propose(task, (document,), (item,)).claims == ()
