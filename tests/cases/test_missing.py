"""What is named and not there is told, what lies in the folder is not; contradictions stand side by side."""

from __future__ import annotations

from collections.abc import Callable

from gemcli.cases.case import Case
from gemcli.cases.contradictory import contradictory
from gemcli.cases.missing import missing
from gemcli.model.claim import Kind
from gemcli.model.document import Document
from gemcli.model.source import Rank

Make = Callable[..., Document]
Open = Callable[..., Case]


def test_an_enclosure_is_there_when_its_file_lies_in_or_beside_the_paper(make: Make, opened: Open) -> None:
    advice = make("advies.txt", "Advies\nDe kleuren staan in bijlage 2 en 3.")
    gaps = [claim.text.partition(" of ")[0] for claim in missing(opened([advice]))]
    assert gaps == ["Enclosure 2", "Enclosure 3"]
    beside = make("advies bijlage 2.txt", "Kleurenstaat")
    assert [c.text.partition(" of ")[0] for c in missing(opened([advice, beside]))] == ["Enclosure 3"]
    of_another = make("mail.eml/bijlage 3.txt", "Staat")
    assert len(list(missing(opened([advice, beside, of_another])))) == 1


def test_what_was_asked_for_is_missing_until_a_later_paper_speaks_of_it(make: Make, opened: Open) -> None:
    asking = make(
        "verzoek.txt",
        "16 maart 2026\nOnderwerp: verzoek om aanvullende gegevens\nWij vragen u om de constructieberekening.",
        dated="2026-03-16",
    )
    (gap,) = missing(opened([asking]))
    assert (gap.kind, "constructieberekening" in gap.text) == (Kind.GAP, True)
    sent = make("stukken.eml", "Date: 20 maart 2026\nSubject: Gevraagde stukken\nHierbij de constructieberekening.",
                Rank.THIRD_PARTY, "2026-03-20")  # fmt: skip
    assert not list(missing(opened([asking, sent])))


def test_an_application_without_a_decision_letter_lacks_one(make: Make, opened: Open) -> None:
    application = make("aanvraag.eml", "Date: 2 maart 2026\nSubject: Aanvraag bank\nIk vraag een bank aan.",
                       Rank.THIRD_PARTY, "2026-03-02")  # fmt: skip
    draft = make("concept.txt", "3 mei 2026\nConcept-besluit bank", dated="2026-05-03")
    assert [claim.text for claim in missing(opened([application, draft]))] == [
        "No decision letter on aanvraag.eml is in the folder."
    ]
    decision = make("besluit.txt", "4 mei 2026\nOnderwerp: besluit op uw aanvraag", dated="2026-05-04")
    assert not list(missing(opened([application, draft, decision])))


def test_two_values_of_one_thing_are_told_and_one_value_in_two_writings_is_not(make: Make, opened: Open) -> None:
    one = make("aanvraag.txt", "De bouwkosten zijn € 48.500.\nZaaknummer: Z-2026-1")
    same = make("advies.txt", "Bouwsom: € 48.500,00\nZaaknummer: Z-2026-1")
    other = make("factuur.txt", "Bouwkosten: € 61.200")
    assert not list(contradictory(opened([one, same])))
    found = list(contradictory(opened([one, same, other])))
    assert [claim.fields["value"] for claim in found] == ["€ 48.500", "€ 61.200"]
    assert {(claim.key, claim.marks) for claim in found} == {("conflict:bouwkosten", ("sources_disagree",))}


def test_two_values_within_one_paper_are_no_contradiction_between_papers(make: Make, opened: Open) -> None:
    assert not list(contradictory(opened([make("stuk.txt", "De hoogte is 3 meter.\nDe hoogte is 4 meter.")])))


def test_own_papers_that_state_one_thing_in_other_words_stand_side_by_side(make: Make, opened: Open) -> None:
    note = make("notitie.txt", "De tribune krijgt 250 zitplaatsen.\nDe aanleg van het pad kost € 900.")
    memo = make("memo.txt", "De tribune telt 220 zitplaatsen.\nHet onderhoud van het pad kost € 120.")
    found = list(contradictory(opened([note, memo])))
    assert [claim.fields["value"] for claim in found] == ["220 zitplaatsen", "250 zitplaatsen"]
    assert {claim.key for claim in found} == {"conflict:tribune zitplaatsen"}
    incoming = make("aanvraag.eml", "Subject: Aanvraag tribune\nDe tribune krijgt 300 zitplaatsen.", Rank.THIRD_PARTY)
    assert not list(contradictory(opened([note, incoming])))


def test_the_bound_of_a_class_in_a_table_is_no_value(make: Make, opened: Open) -> None:
    application = make("aanvraag.txt", "De bouwkosten zijn € 48.500.")
    tariffs = make("leges.txt", "Bouwactiviteit met bouwkosten tot 10.000 euro")
    assert not list(contradictory(opened([application, tariffs])))
