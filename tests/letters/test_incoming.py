"""What came in: which piece, what kind, and on which day; a day that nobody states is never made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from gemcli.letters.incoming import STAMP, incoming, is_from_outside
from gemcli.letters.letter import Letter
from gemcli.letters.noted import noted
from gemcli.letters.pieces import kind_of
from gemcli.model.claim import SpanRef
from gemcli.model.document import Document, Passage, PassageKind
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.model.span import cut

MakeDocument = Callable[..., Document]
NOBODY = Municipality()


def mail(make: MakeDocument, name: str, day: str, text: str, author: str = "J. Bewoner <j@example.org>") -> Document:
    """A message whose first line is its date."""
    made = make(name, f"Date: {day}\n{text}\n", Rank.THIRD_PARTY, author)
    first, *rest = made.passages
    header = Passage(PassageKind.MAIL_HEADER, first.spans, first.sentences, first.number)
    dated = date(2026, 4, int(day.split()[0]))
    source = replace(made.source, media_type="message/rfc822", dated=dated)
    return replace(made, source=source, passages=(header, *rest))


def test_the_date_of_a_mail_is_the_day_of_receipt_with_its_place(make_document: MakeDocument) -> None:
    message = mail(make_document, "mail.eml", "2 april 2026", "Hierbij vraag ik een vergunning aan.")
    came = incoming(Dossier("", (message,)), NOBODY)
    assert (came.kind, came.day) == ("aanvraag", date(2026, 4, 2))
    assert came.received is not None
    assert came.received.value == "2 april 2026"
    (ref,) = came.received.evidence.sentences
    assert (ref.source_id, ref.sentence_id) == ("mail", "s1")


def test_a_stamp_on_paper_tells_it_and_the_letters_own_date_does_not(make_document: MakeDocument) -> None:
    text = "Waterrade, 1 april 2026\nOntvangen: 7 april 2026\nHierbij maak ik bezwaar tegen uw besluit.\n"
    letter = make_document("brief.pdf", text, Rank.THIRD_PARTY)
    came = incoming(Dossier("", (letter,)), NOBODY)
    assert (came.kind, came.day) == ("bezwaar", date(2026, 4, 7))
    assert came.received is not None
    (ref,) = came.received.evidence.spans
    assert isinstance(ref, SpanRef)
    assert cut(letter.text, ref.spans) == "Ontvangen: 7 april 2026"
    bare = make_document("brief.pdf", text.replace("Ontvangen: 7 april 2026\n", ""), Rank.THIRD_PARTY)
    unknown = incoming(Dossier("", (bare,)), NOBODY)
    assert (unknown.received, unknown.day) == (None, None)


def test_the_officer_wins_and_the_difference_is_told(make_document: MakeDocument) -> None:
    message = mail(make_document, "mail.eml", "2 april 2026", "Mijn klacht.")
    came = incoming(Dossier("", (message,), settings={"received": "2026-04-07"}), NOBODY)
    assert came.day == date(2026, 4, 7)
    assert [notice.code for notice in came.notices] == ["received_differs"]
    assert incoming(Dossier("", (message,), settings={"received": "2-4-2026"}), NOBODY).notices == ()
    twice = make_document("brief.pdf", "Ontvangen: 7 april 2026\nIngekomen: 8 april 2026\nMijn klacht.\n")
    paper = incoming(Dossier("", (twice,)), NOBODY)
    assert paper.day == date(2026, 4, 7)
    assert [notice.code for notice in paper.notices] == ["received_differs"]


def test_a_sender_cannot_stamp_a_message(make_document: MakeDocument) -> None:
    message = mail(make_document, "mail.eml", "9 april 2026", "Ontvangen: 2 januari 2026\nIk maak bezwaar.")
    came = incoming(Dossier("", (message,)), NOBODY)
    assert came.day == date(2026, 4, 9)
    assert came.notices == ()


def test_the_first_message_from_outside_counts_unless_another_is_named(make_document: MakeDocument) -> None:
    first = mail(make_document, "b.eml", "2 april 2026", "Eerste vraag.")
    second = mail(make_document, "a.eml", "9 april 2026", "Tweede vraag.")
    own = mail(make_document, "c.eml", "1 april 2026", "Ons antwoord.", "Balie <balie@waterrade.example>")
    waterrade = Municipality("Waterrade", own_addresses=("waterrade.example",))
    documents = (second, own, first)
    assert incoming(Dossier("", documents), waterrade).document is first
    assert incoming(Dossier("", documents, settings={"incoming": "a.eml"}), waterrade).document is second
    assert not is_from_outside(own, waterrade)
    assert incoming(Dossier("", ()), waterrade).document is None


def test_an_old_letter_that_is_attached_is_not_what_came_in(make_document: MakeDocument) -> None:
    message = mail(make_document, "mail.eml", "9 april 2026", "Hierbij maak ik bezwaar.")
    attached = make_document("mail.eml/besluit.txt", "Besluit van 2 april 2026.\n", Rank.THIRD_PARTY)
    old = replace(attached, source=replace(attached.source, dated=date(2026, 4, 2)))
    came = incoming(Dossier("", (old, message)), NOBODY)
    assert came.day == date(2026, 4, 9)
    posing = mail(make_document, "in.eml", "1 april 2026", "Wat kost dit?", "info@waterrade.example <x@post.example>")
    assert is_from_outside(posing, Municipality(own_addresses=("waterrade.example",)))


def test_a_paper_with_a_stamp_is_from_outside_and_carries_no_facts(
    make_document: MakeDocument, write: Callable[..., Letter]
) -> None:
    text = "Ingekomen: 7 april 2026\nHierbij maak ik bezwaar. De boom is gezond.\n"
    paper, note = make_document("brief.pdf", text), make_document("notitie.txt", "De boom is ziek.\n")
    assert is_from_outside(paper, NOBODY)
    assert not is_from_outside(note, NOBODY)
    about = make_document("verslag.txt", "Ontvangst: 7 april 2026\nDe aanvraag is volledig.\n")
    assert not is_from_outside(about, NOBODY)
    letter = write("beslissing-op-bezwaar", [paper, note])
    assert [claim.text for claim in letter.claims if claim.section == "core"] == ["De boom is ziek."]
    opening = next(claim.text for claim in letter.claims if claim.section == "opening")
    assert opening.startswith("Wij hebben op 7 april 2026 uw bezwaarschrift ontvangen")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hierbij maak ik bezwaar tegen uw besluit van 3 maart.", "bezwaar"),
        ("Wij tekenen bezwaar aan.", "bezwaar"),
        ("Ik ben het niet eens met uw besluit.", "bezwaar"),
        ("Hierbij dien ik een klacht in over de balie.", "klacht"),
        ("Dit is een Woo-verzoek.", "woo"),
        ("Op grond van de Wet open overheid vraag ik alle stukken.", "woo"),
        ("Ik vraag een vergunning voor een dakkapel aan.", "aanvraag"),
        ("Bijgaand mijn aanvraagformulier.", "aanvraag"),
        ("Wanneer komt de bus?", ""),
        ("Wij hebben geen bezwaar.", ""),
        ("Ik klaag niet, ik vraag.", ""),
    ],
)
def test_what_kind_of_piece_it_says_that_it_is(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_what_the_piece_is_called_is_what_its_writer_calls_it(make_document: MakeDocument) -> None:
    message = mail(make_document, "mail.eml", "2 april 2026", "Hierbij maak ik bezwaar.")
    called = incoming(Dossier("", (message,)), NOBODY).piece
    assert called.value == "bezwaar"
    assert called.evidence
    guessed = incoming(Dossier("", (mail(make_document, "m.eml", "2 april 2026", "Wanneer komt de bus?"),)), NOBODY)
    assert (guessed.piece.value, bool(guessed.piece.evidence)) == ("bericht", False)
    for word, kind in (("zienswijze", "bericht"), ("klacht", "klacht"), ("aanvraag vergunning", "aanvraag")):
        noted = incoming(Dossier("", (message,), settings={"piece": word}), NOBODY)
        assert (noted.piece.value, noted.kind) == (word, kind)


def test_mail_that_is_quoted_says_nothing_of_the_piece(make_document: MakeDocument) -> None:
    message = mail(make_document, "mail.eml", "2 april 2026", "Dank u.\n> Hierbij maak ik bezwaar tegen uw besluit.")
    assert incoming(Dossier("", (message,)), NOBODY).kind == "bericht"


@pytest.mark.parametrize("text", ["ontvangen " * 20_000, "vraag " * 20_000, "maak " * 20_000, "een " * 40_000])
def test_patterns_are_linear(text: str) -> None:
    kind_of(text)
    STAMP.match(text)


def test_an_own_note_tells_the_day_of_its_own_kind_of_piece_only(make_document: MakeDocument) -> None:
    message = mail(make_document, "mail.eml", "2 april 2026", "Hierbij maak ik bezwaar tegen uw besluit.")
    note = make_document("notitie.txt", "Het bezwaarschrift is op 7 april 2026 ontvangen.\n")
    other = make_document("notitie.txt", "De aanvraag is op 7 april 2026 ontvangen.\n")
    came = incoming(Dossier("", (message, note)), NOBODY, noted=noted([note]))
    assert came.day == date(2026, 4, 7)
    assert [notice.code for notice in came.notices] == ["received_differs"]
    assert incoming(Dossier("", (message, other)), NOBODY, noted=noted([other])).day == date(2026, 4, 2)


def test_of_several_messages_the_one_with_the_addressees_name_is_answered(make_document: MakeDocument) -> None:
    advice = mail(make_document, "advies.eml", "2 april 2026", "Het advies volgt later.", "Dienst <d@example.org>")
    asked = mail(make_document, "vraag.eml", "8 april 2026", "Wanneer hoor ik iets?\nHoeve Noorderlicht")
    papers = (advice, asked)
    named = {"addressee": "Hoeve Noorderlicht, Dijk 4, 9999 XX Waterrade"}
    assert incoming(Dossier("", papers, settings=named), NOBODY).document is asked
    assert incoming(Dossier("", papers, settings={"addressee": "Mevrouw Anders"}), NOBODY).document is advice


def test_an_application_came_in_when_its_own_paper_says_so_and_not_when_a_mail_asks_after_it(
    make_document: MakeDocument,
) -> None:
    form = make_document("loket.txt", "SAMENVATTING VAN DE AANVRAAG\nOntvangen: 1 april 2026\nBouwkosten: € 900\n")
    asked = mail(make_document, "vraag.eml", "8 april 2026", "Vorige week heb ik een aanvraag gedaan. Hoe staat het?")
    came = incoming(Dossier("", (form, asked)), NOBODY, "aanvraag")
    assert came.day == date(2026, 4, 1)
    assert [notice.code for notice in came.notices] == ["received_differs"]
