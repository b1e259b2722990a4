"""What a text tells of what rules found: by number, title and vote, in other words, or not at all."""

from __future__ import annotations

import pytest

from gemcli.facts.votes import Outcome
from gemcli.grounding.mention import mentions
from gemcli.grounding.naming import Mention
from gemcli.grounding.settles import settles
from gemcli.grounding.sought import sought
from gemcli.grounding.telling import Telling
from gemcli.grounding.told import Told
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, FieldValue, Kind, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span
from tests.patience import patience

LINES = (
    "Motie D.1 wordt aangenomen met 14 tegen 7 stemmen.",
    "Motie D.2 wordt verworpen met 9 tegen 12 stemmen.",
    "Het voorstel wordt aangenomen met algemene stemmen.",
    "Wethouder Vos: ik zeg toe dat de raad voor de zomer een overzicht van de speelplekken krijgt.",
    "Het krediet is € 1.850.000 voor de bestrating.",
)
OUTSIDE = Municipality()


def document() -> Document:
    passages, start = [], 0
    for number, line in enumerate(LINES, 1):
        span = Span(start, start + len(line))
        passages.append(Passage(PassageKind.PARAGRAPH, (span,), (Sentence(f"s{number}", (span,)),), number=number))
        start += len(line) + 1
    about = Source("notulen", "notulen.txt", "text/plain", "a" * 64, "b" * 64, Rank.ADOPTED_MINUTES)
    return Document(about, "\n".join(LINES) + "\n", PlaceKind.LINE, tuple(passages))


def claim(kind: Kind, text: str, at: str, **fields: FieldValue) -> Claim:
    evidence = Evidence((SentenceRef("notulen", at),))
    proof = {"outcome": FieldEvidence(text, evidence)} if "outcome" in fields else {}
    key = f"2026-03-12/{fields.get('raw_id') or fields.get('agenda_item') or text[:20]}"
    return Claim(kind, text, evidence, By.RULE, key, "D. Speelplekken", fields, proof)


SHADE = claim(
    Kind.MOTION, "Motie D.1 (GW) 'Schaduw op speelplekken' is aangenomen met 14 stemmen voor en 7 tegen.", "s1",
    raw_id="D.1", title="Schaduw op speelplekken", agenda_item="D", outcome="adopted", votes_for=14, votes_against=7,
    parties=("VVD",), asks="Verzoekt het college bomen te planten of schaduwdoeken te plaatsen",
)  # fmt: skip
SWIM = claim(
    Kind.MOTION, "Motie D.2 (SP) 'Gratis zwemles voor ieder kind' is verworpen met 9 stemmen voor en 12 tegen.", "s2",
    raw_id="D.2", title="Gratis zwemles voor ieder kind", agenda_item="D", outcome="rejected", votes_for=9,
    votes_against=12,
)  # fmt: skip
PLAN = claim(
    Kind.DECISION, "Het voorstel 'Groenplan Waterrade' (RIS320131) is aangenomen met algemene stemmen.", "s3",
    agenda_item="D", title="Voorstel van het college inzake Groenplan Waterrade (RIS320131)", outcome="adopted",
)  # fmt: skip
PROMISE = claim(
    Kind.COMMITMENT, f'Wethouder Vos: "{LINES[3].partition(": ")[2]}"', "s4", who="Wethouder Vos", status="new"
)
COST = claim(Kind.KEY_POINT, LINES[4], "s5", fact="amount", amount="1850000")
ALL = (SHADE, SWIM, PLAN, PROMISE, COST)


def found(*sentences: Told | str) -> dict[str, Mention]:
    told = tuple(each if isinstance(each, Told) else Told(each, (), OUTSIDE) for each in sentences)
    pieces = [sought(each, {"notulen": document()}) for each in ALL]
    names = ("shade", "swim", "plan", "promise", "cost")
    return dict(zip(names, mentions(pieces, Telling(told), OUTSIDE), strict=True))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Motie D.1 is aangenomen.", {"shade"}),
        ("Motie D.1 is verworpen.", {"shade"}),
        ("De raad wil meer schaduw op de speelplekken en nam een motie daarover aan.", {"shade"}),
        ("Met 14 tegen 7 stemmen koos de raad voor schaduw.", {"shade"}),
        ("De motie voor gratis zwemles sneuvelde.", {"swim"}),
        ("Het groenplan voor Waterrade is unaniem vastgesteld.", {"plan"}),
        ("Het voorstel RIS320131 is aangenomen.", {"plan"}),
        ("De moties D.1 en D.2 zijn aangenomen en verworpen.", {"shade", "swim"}),
        ("De wethouder belooft voor de zomer een overzicht van alle speelplekken.", {"promise"}),
        ("Voor de bestrating is ruim 1,8 miljoen euro nodig.", {"cost"}),
        ("Er werd lang gesproken over speelplekken.", set()),
        ('Mevrouw Ottens zei: "Als de motie over gratis zwemles wordt aangenomen, gaan wij aan de slag."', set()),
        ("Motie D.3 over zwemles voor ieder kind is ingetrokken.", set()),
        ("De kosten zijn 1,8 miljoen euro hoger dan in 2019.", set()),
        ("De raad nam een motie over parkeren aan.", set()),
    ],
)
def test_what_a_sentence_tells(text: str, told: set[str]) -> None:
    assert {name for name, mention in found(text).items() if mention.is_told} == told


def test_a_piece_that_is_named_without_what_became_of_it_is_only_named() -> None:
    assert found("De SP diende motie D.2 in.")["swim"] is Mention.NAMED
    assert found("De SP diende motie D.2 in.", "Die werd verworpen.")["swim"].is_told


def test_the_sentence_that_is_cited_tells_its_piece_whatever_the_words() -> None:
    place = document().sentence("s2").spans[0]
    assert found(Told("Dit gaat niet door.", (("notulen", place),), OUTSIDE))["swim"] is Mention.TOLD


def test_one_sentence_on_several_pieces_tells_only_what_it_names() -> None:
    place = document().sentence("s1").spans[0]
    other = claim(Kind.MOTION, SHADE.text.replace("D.1", "D.4"), "s1", raw_id="D.4", title="Buslijn", outcome="adopted")
    pieces = [sought(each, {"notulen": document()}) for each in (SHADE, other)]
    told = Told("Aangenomen: 'Schaduw op speelplekken'.", (("notulen", place),), OUTSIDE)
    assert [one.is_told for one in mentions(pieces, Telling((told,)), OUTSIDE)] == [True, False]


def test_of_twins_the_one_that_ended_so_is_meant() -> None:
    twin = claim(
        Kind.MOTION, "Motie D.5 'Meer schaduw op speelplekken' is verworpen.", "s2",
        raw_id="D.5", title="Meer schaduw op speelplekken", outcome=Outcome.REJECTED.value,
    )  # fmt: skip
    pieces = [sought(each, {"notulen": document()}) for each in (SHADE, twin)]
    told = Told("De motie voor schaduw op speelplekken is verworpen.", (), OUTSIDE)
    assert [one.is_told for one in mentions(pieces, Telling((told,)), OUTSIDE)] == [False, True]


def test_a_number_of_two_meetings_needs_another_sign() -> None:
    before = claim(Kind.MOTION, "Motie D.1 'Buslijn op zondag' is verworpen.", "s2", raw_id="D.1",
                   title="Buslijn op zondag", outcome="rejected")  # fmt: skip
    pieces = [sought(each, {"notulen": document()}) for each in (SHADE, before)]
    told = Told("Motie D.1 over de buslijn is verworpen.", (), OUTSIDE)
    assert [one.is_told for one in mentions(pieces, Telling((told,)), OUTSIDE)] == [False, True]


@pytest.mark.parametrize("text", ["stemt " * 4000, "neemt de " * 4000, "als de motie " * 4000, "“" * 20000])
def test_long_texts_of_one_word_cost_no_more_than_they_are_long(text: str) -> None:
    with patience():
        settles(text)
        assert Told(text, (), OUTSIDE).said
