"""A finding shows roles, and its true words come back from the sources alone."""

from __future__ import annotations

from dataclasses import replace

from gemcli.locales import N_, say
from gemcli.model.citation import cite
from gemcli.model.claim import By, Claim, Evidence, Kind, Quote, SpanRef
from gemcli.model.document import Document, PlaceKind
from gemcli.model.finding import Check, CheckResult, Finding, Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.privacy.people import people_of
from gemcli.privacy.policy import Policy
from gemcli.privacy.residents import Residents
from gemcli.privacy.unveil import Unveil
from gemcli.privacy.veil import Veil, place_of

TEXT = "De heer Tom Vos spreekt in.\nVos vraagt om een bank bij de Kade. Daarna gaat mevrouw Fatma Yilmaz weg.\n"
SENTENCE = "Vos vraagt om een bank bij de Kade."
AT = TEXT.index(SENTENCE)


def veil(text: str = TEXT) -> tuple[Veil, Document]:
    source = Source("m", "m.txt", "text/plain", "0" * 64, "0" * 64)
    document = Document(source, text, PlaceKind.LINE, ())
    return Veil(Residents(people_of([document], (), Municipality(), Policy()), "nl")), document


def finding(document: Document) -> Finding:
    span = Span(AT, AT + len(SENTENCE))
    citation = cite(document, [span])
    claim = Claim(
        Kind.STATEMENT,
        f"Spreker: {SENTENCE}",
        Evidence(spans=(SpanRef("m", (span,)),)),
        By.RULE,
        fields={"owner": "Tom Vos", "count": 2, "others": ("Fatma Yilmaz",)},
    )
    check = Check("attribution", CheckResult.EQUAL, "vos", "vos", citation.label, Span(13, 19))
    reason = say(N_("{name}"), name="Tom Vos")
    return Finding(f"statement:{citation.label}", claim, Verdict.QUOTED, (citation,), (check,), (reason,), closest=TEXT)


def test_no_part_of_a_finding_names_a_resident() -> None:
    hiding, document = veil()
    shown = hiding.finding(finding(document))
    assert shown.claim.text == "Spreker: [betrokkene 1] vraagt om een bank bij de Kade."
    assert shown.claim.fields == {"count": 2, "others": ("[betrokkene 2]",), "owner": "[betrokkene 1]"}
    assert shown.citations[0].exact == "[betrokkene 1] vraagt om een bank bij de Kade."
    assert not [name for name in ("Vos", "vos", "Yilmaz", "Fatma", "Tom") if name in repr(shown)]


def test_labels_follow_the_words_that_are_shown() -> None:
    hiding, document = veil()
    shown = hiding.finding(finding(document))
    (label,) = shown.labels
    assert label != finding(document).labels[0]
    assert shown.id == f"statement:{label}" and shown.checks[0].citation == label


def test_a_check_points_to_the_same_words_after_a_name_became_longer() -> None:
    hiding, document = veil()
    shown = hiding.finding(finding(document))
    before, after = finding(document).checks[0].claim_span, shown.checks[0].claim_span
    assert before is not None and after is not None
    assert finding(document).claim.text[before.start : before.end] == shown.claim.text[after.start : after.end]


def test_the_true_words_come_back_as_they_were() -> None:
    hiding, document = veil()
    shown = hiding.finding(finding(document))
    back = Unveil.of([document], [shown]).claim(shown.claim)
    assert back.claim == replace(finding(document).claim, fields=back.claim.fields)
    assert back.claim.fields == finding(document).claim.fields


def test_a_sentence_that_a_person_changed_gets_the_first_form_of_a_name() -> None:
    hiding, document = veil()
    shown = hiding.finding(finding(document))
    changed = replace(shown.claim, text="[betrokkene 2] vraagt om een bank, [medewerker 9] niet.", stand_ins=())
    back = Unveil.of([document], [shown]).claim(changed)
    assert back.claim.text == "Fatma Yilmaz vraagt om een bank, [medewerker 9] niet."


def test_a_quote_that_was_shown_otherwise_stays_as_it_was_shown() -> None:
    """A later version may know more names: a footnote of an approved draft must not change with it."""
    hiding, document = veil()
    citation = hiding.finding(finding(document)).citations[0]
    before = replace(
        citation, stand_ins=(), exact=SENTENCE, prefix=TEXT[:AT][-32:], suffix=TEXT[AT + len(SENTENCE) :][:32]
    )
    kept = replace(hiding, kept={place_of(before): before})
    assert kept.citation(finding(document).citations[0]) == before
    forged = replace(before, exact="Vos wil geen bank.")
    assert replace(hiding, kept={place_of(forged): forged}).citation(finding(document).citations[0]) == citation


def test_a_name_that_a_quote_cuts_off_is_hidden_whole() -> None:
    hiding, document = veil()
    at = TEXT.index("Daarna")
    shown = hiding.citation(cite(document, [Span(at, TEXT.index("Yilmaz"))]))
    assert shown.exact == "Daarna gaat mevrouw [betrokkene 2]"
    assert "Yilmaz" not in shown.suffix


def test_words_of_a_changed_source_are_found_by_what_stands_around_them() -> None:
    _, document = veil("Nu nieuw. Het woord is aan mevrouw Yilmaz voor vijf minuten. Klaar.")
    back = Unveil.of([document], [])
    quote = Quote("Het woord is aan mevrouw [inspreker 1] voor vijf minuten.")
    back.learn([quote, Quote("Elders staat [inspreker 2] hier.")])
    assert back.words == {"[inspreker 1]": "Yilmaz"}
    assert back.quote(quote).exact == "Het woord is aan mevrouw Yilmaz voor vijf minuten."
    assert back.quote(Quote("[inspreker 7] gaat weg.")).exact == "gaat weg."
