"""Terms are counted from days that papers state, with the law that sets them; what is not known stays open."""

from __future__ import annotations

from collections.abc import Callable

from gemcli.cases.case import Case, Telling
from gemcli.cases.running import running
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.source import Rank

Make = Callable[..., Document]
Open = Callable[..., Case]

REQUEST = "Graag ontvang ik toestemming voor het plaatsen van een bank."


def mail(make: Make, subject: str, day: str, text: str) -> Document:
    name = f"{subject.split()[0].lower()}.eml"
    return make(name, f"Date: {day}\nSubject: {subject}\n{text}", Rank.THIRD_PARTY, day)


def rules(claims: list[Claim]) -> list[tuple[object, object]]:
    return [(claim.fields["rule"], claim.fields["last_day"]) for claim in claims if "rule" in claim.fields]


def test_an_application_has_the_term_of_the_general_law(make: Make, opened: Open) -> None:
    papers = [mail(make, "Aanvraag bank", "2026-03-02", REQUEST)]
    (term, *rest) = running(opened(papers))
    # eight weeks from 3 March end on 27 April 2026, King's Day; the next day is a Tuesday
    assert (term.fields["rule"], term.fields["last_day"]) == ("aanvraag", "2026-04-28")
    assert "Awb art. 4:13" in term.text
    assert term.text.endswith("on 2 March 2026, the date of the latest paper: still running")
    assert not rest


def test_a_permit_stands_still_while_papers_are_awaited(make: Make, opened: Open) -> None:
    papers = [
        mail(make, "Aanvraag omgevingsvergunning", "2026-03-02", "Ik vraag een omgevingsvergunning aan."),
        make("verzoek.txt", "2026-03-16\nOnderwerp: verzoek om aanvullende gegevens\nStuur ze uiterlijk 1 april 2026.",
             dated="2026-03-16"),
        make("later.txt", "2026-05-01\nNotitie", dated="2026-05-01"),
    ]  # fmt: skip
    # the time given ran out unused on 1 April: 15 days from 17 to 31 March, so 27 April + 15 is 12 May
    assert rules(list(running(opened(papers))))[0] == (
        "eigen-wet:8 weken:Omgevingswet art. 16.64 lid 1+2026-03-16/2026-04-01",
        "2026-05-12",
    )
    waiting = [claim for claim in running(opened(papers[:2])) if claim.kind is Kind.GAP]
    assert [claim.text.partition(":")[0] for claim in waiting] == ["The term stands still since 16 March 2026"]


def test_papers_that_came_end_the_pause_on_their_own_day(make: Make, opened: Open) -> None:
    papers = [
        mail(make, "Aanvraag omgevingsvergunning", "2026-03-02", "Ik vraag een omgevingsvergunning aan."),
        make("verzoek.txt", "2026-03-16\nOnderwerp: verzoek om aanvullende gegevens\nStuur ze uiterlijk 1 april 2026.",
             dated="2026-03-16"),
        mail(make, "Gevraagde stukken", "2026-03-20", "Hierbij de gevraagde stukken."),
    ]  # fmt: skip
    found = list(running(opened(papers)))
    assert rules(found)[0][1] == "2026-04-30"
    assert found[-1].text.endswith("done on 20 March 2026, in time")


def test_an_extension_is_told_beside_the_first_term_and_may_come_too_late(make: Make, opened: Open) -> None:
    def case(day: str) -> list[Claim]:
        letter = f"{day}\nOnderwerp: verlenging beslistermijn\nWij verlengen de termijn met zes weken."
        papers = [
            mail(make, "Aanvraag omgevingsvergunning", "2026-03-02", "Ik vraag een omgevingsvergunning aan."),
            make("verlenging.txt", letter, dated=day),
        ]
        return list(running(opened(papers)))

    in_time, late = case("2026-04-24"), case("2026-04-29")
    assert in_time[0].text.endswith("extended on 24 April 2026, in time")
    assert late[0].text.endswith("extended on 29 April 2026, after the last day: does that still count?")
    # fourteen weeks from 3 March end on Monday 8 June
    assert in_time[1].fields["last_day"] == "2026-06-08"


def test_overdue_is_said_against_the_day_that_was_given(make: Make, opened: Open) -> None:
    from datetime import date

    papers = [mail(make, "Klacht balie", "2026-03-02", "Ik dien een klacht in.")]
    # six weeks from 3 March: 13 April 2026, a Monday
    (before,) = running(opened(papers, telling=Telling("en", as_of=date(2026, 4, 13))))
    (after,) = running(opened(papers, telling=Telling("en", as_of=date(2026, 4, 14))))
    assert (before.fields["last_day"], before.text.rpartition(": ")[2]) == ("2026-04-13", "still running")
    assert after.text.rpartition("; ")[2] == "on 14 April 2026, the day that was given: overdue"


def test_an_objection_counts_from_the_decision_or_not_at_all(make: Make, opened: Open) -> None:
    objection = mail(make, "Bezwaar terras", "2026-04-20", "Ik maak bezwaar tegen uw besluit.")
    (gap,) = [claim for claim in running(opened([objection])) if "cannot be counted" in claim.text]
    assert gap.kind is Kind.GAP
    decision = make(
        "besluit.txt", "2026-04-02\nOnderwerp: besluit op uw aanvraag\nWij weigeren het.", dated="2026-04-02"
    )
    # 2 April + 6 weeks is Ascension Day, so the time to object ends on 18 May; six weeks later it is 29 June
    assert rules(list(running(opened([objection, decision])))) == [
        ("na-bezwaartermijn:beslissing-op-bezwaar", "2026-06-29"),
        ("bezwaar", "2026-05-18"),
    ]


def test_a_letter_on_paper_without_a_stamp_has_no_known_day_of_receipt(make: Make, opened: Open) -> None:
    paper = make("aanvraag.txt", f"Waterrade, 2 maart 2026\nAanvraag\n{REQUEST}", Rank.UNRANKED, "2026-03-02")
    asks = [("application", paper, REQUEST)]
    (gap,) = running(opened([paper], asks))
    assert "no paper states the day" in gap.text
    receipt = make("ontvangst.txt", "Ontvangstbevestiging\nUw aanvraag is op 4 maart 2026 ontvangen.")
    assert rules(list(running(opened([paper, receipt], asks)))) == [("aanvraag", "2026-04-29")]


def test_a_length_without_a_start_is_a_gap(make: Make, opened: Open) -> None:
    invoice = make("factuur.txt", "Factuur\nBetaal dit binnen 30 dagen.")
    (gap,) = running(opened([invoice]))
    assert gap.kind is Kind.GAP
    assert "“Betaal dit binnen 30 dagen.”" in gap.text


def test_a_committee_and_the_day_of_sending_count(make: Make, opened: Open) -> None:
    objection = mail(make, "Bezwaar terras", "2026-04-20", "Ik maak bezwaar tegen uw besluit.")
    letter = "2026-04-01\nVerzonden: 2 april 2026\nOnderwerp: besluit op uw aanvraag\nWij weigeren het."
    decision = make("besluit.txt", letter, dated="2026-04-01")
    advice = make("advies.txt", "2026-05-20\nAdvies van de commissie bezwaarschriften", dated="2026-05-20")
    # the time to object ends on 18 May; twelve weeks later it is Monday 10 August 2026
    assert rules(list(running(opened([objection, decision, advice])))) == [
        ("na-bezwaartermijn:beslissing-op-bezwaar-commissie", "2026-08-10"),
        ("bezwaar", "2026-05-18"),
    ]
