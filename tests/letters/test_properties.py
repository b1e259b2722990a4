"""Whatever text comes in: nothing breaks, and every word that is taken stands where it is said to stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemcli.letters.blocks import Block
from gemcli.letters.case import LetterRequest
from gemcli.letters.informing import with_questions
from gemcli.letters.letter import letter
from gemcli.letters.letter_types import TUSSENBERICHT_RAAD, TYPES
from gemcli.letters.lines import lines
from gemcli.letters.motion import motions
from gemcli.letters.slots import Slot, fill
from gemcli.model.citation import cite, cite_sentences
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank

LINES = (
    "Motie: Meer bankjes", "Motie C.1 DB Meer bankjes", "Motie 30 kilometer", "Motie", "Stuknummer: W26.0301",
    "Indiener: Noor Haverkamp, Dorpsbelang", "De raad van de gemeente X, in vergadering bijeen op 9 april 2026,",
    "De raad van de gemeente X, gehoord de", "constaterende dat:", "Overwegende dat,", "verzoekt het college:",
    "Verzoekt het college om een bankje", "• twaalf bankjes te plaatsen;", "te plaatsen bij de halte.", "1. eerst;",
    "de raad te informeren over de voortgang", "en gaat over tot de orde van de dag.", "C.1 DB", "aangenomen",
    "Aldus aangenomen in de raadsvergadering van 9 april 2026", "In stemming komt motie C.1 DB.", "verworpen",
    "# Kop", "> aangehaald: is dat zo?", "Naam\tKosten", "Plein\t€ 3.000", "Er komen twaalf bankjes bij de halte.",
    "Komt er een bankje?", "{date} [invullen: x]", "  ", "•", "\u200b", "Datum: 9 april 2026", "🚲 e\u0301 ½",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(LINES), max_size=14).map("\n".join)
RANKS = st.sampled_from([Rank.UNRANKED, Rank.OWN_DECISION, Rank.THIRD_PARTY, Rank.ADOPTED_MINUTES])
SLOW_MACHINES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SLOW_MACHINES
@given(TEXTS)
def test_lines_stand_where_they_say(make_document: Callable[..., Document], text: str) -> None:
    document = make_document("a.txt", text)
    for line in lines(document):
        assert " ".join(" ".join(document.text[start:end].split()) for start, end in line.spans) == line.text
        assert cite(document, line.spans).exact


@SLOW_MACHINES
@given(TEXTS)
def test_the_words_of_a_motion_stand_where_they_say(make_document: Callable[..., Document], text: str) -> None:
    document = make_document("a.txt", text)
    for motion in motions(document):
        assert motion.asks()
        head = motion.head
        for words in (head.title, head.number, head.document_number, head.submitters, head.dated):
            assert bool(words.text) == bool(words.spans)
            if words.text:
                assert words.text in cite(document, words.spans).exact
        for part in motion.parts:
            for spans in (part.lead, *part.items):
                assert motion.span.start <= spans[0].start
                assert spans[-1].end <= motion.span.end
                assert motion.text(spans)


@SLOW_MACHINES
@given(st.lists(st.tuples(TEXTS, RANKS), max_size=4), st.sampled_from(sorted(TYPES)))
def test_a_letter_of_anything_holds_nothing_that_no_source_says(
    make_document: Callable[..., Document],
    blocks: Mapping[str, Block],
    papers: list[tuple[str, Rank]],
    kind: str,
) -> None:
    documents = tuple(make_document(f"{index}.txt", text, rank) for index, (text, rank) in enumerate(papers))
    written = letter(Dossier("", documents), LetterRequest(kind, "nl", Municipality(), blocks))
    by_id = {document.source.id: document for document in (*documents, *written.block_documents)}
    elements = {element.name for element in (*with_questions(TYPES[kind]), *TUSSENBERICHT_RAAD.elements)}
    for claim in written.claims:
        assert claim.section in elements
        assert claim.text.strip()
        assert claim.evidence or claim.not_checkable or claim.kind is Kind.GAP
        if claim.kind is Kind.STATEMENT and not claim.fields:
            assert claim.text == _cut(claim, by_id)
            assert all(by_id[ref.source_id].source.rank is not Rank.THIRD_PARTY for ref in claim.evidence.sentences)


def _cut(claim: Claim, by_id: Mapping[str, Document]) -> str:
    pieces = [cite_sentences(by_id[ref.source_id], [ref.sentence_id]).exact for ref in claim.evidence.sentences]
    pieces += [cite(by_id[ref.source_id], ref.spans).exact for ref in claim.evidence.spans]
    return " ".join(pieces)


@given(st.text(max_size=60), st.text(max_size=30))
def test_filling_never_breaks_and_never_fills_twice(template: str, value: str) -> None:
    once = fill(template, {"name": Slot(value)})
    assert once.text == " ".join(once.text.split())
    assert fill("{name}", {"name": Slot("{name} {other}")}).text == "{name} {other}"
