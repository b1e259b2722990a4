"""What a letter tells where papers state different values of one thing, and how it shows the difference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from gemcli.letters.letter import Letter
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.envelope import Envelope
from gemcli.model.finding import Ground
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.model.table import Cell, Table

Write = Callable[..., Letter]
Make = Callable[..., Document]
OWN = Municipality("Waterrade", own_addresses=("waterrade.example",))


def facts(letter: Letter) -> list[str]:
    return [claim.text for claim in letter.claims if claim.kind is Kind.STATEMENT]


def differences(letter: Letter) -> list[Claim]:
    return [claim for claim in letter.claims if Ground.SOURCES_DISAGREE.value in claim.marks]


def dated(document: Document, day: date) -> Document:
    return replace(document, source=replace(document.source, dated=day))


def mail(make: Make, text: str, day: date = date(2026, 5, 1)) -> Document:
    made = dated(make("bericht.eml", text, Rank.OWN_MESSAGE, "Team <team@waterrade.example>"), day)
    sent = datetime(day.year, day.month, day.day, tzinfo=UTC)
    envelope = Envelope(to=("collega@waterrade.example",), sent=sent)
    return replace(made, source=replace(made.source, envelope=envelope))


def sheet(make: Make, name: str, *rows: tuple[str, ...]) -> Document:
    made = tuple(tuple(Cell(r, c, text) for c, text in enumerate(row)) for r, row in enumerate(rows))
    document = make(name, "\n".join("\t".join(row) for row in rows))
    return replace(document, tables=(Table(name, made),))


def inform(write: Write, about: str, *papers: Document) -> Letter:
    return write("informatief", list(papers), {"subject": about}, OWN)


def test_the_newer_of_two_notes_counts_and_both_are_shown_with_rank_and_day(write: Write, make_document: Make) -> None:
    old = dated(
        make_document("memo.md", "# Skatebaan\nDe opening van de skatebaan is op 4 mei 2026.\n"), date(2026, 2, 1)
    )
    new = dated(make_document("notitie.md", "# Skatebaan\nDe skatebaan gaat op 8 juni 2026 open.\n"), date(2026, 4, 1))
    letter = inform(write, "Vragen over de skatebaan", old, new)
    assert facts(letter) == ["De skatebaan gaat op 8 juni 2026 open."]
    (gap,) = differences(letter)
    assert gap.kind is Kind.GAP
    assert all(part in gap.text for part in ("notitie.md", "1 april 2026", "8 juni 2026", "memo.md", "4 mei 2026"))
    assert "nieuwere bron" in gap.text


def test_where_neither_paper_weighs_more_the_letter_tells_neither(write: Write, make_document: Make) -> None:
    one = make_document("a.md", "# Skatebaan\nDe tribune krijgt 40 plaatsen.\nEr komt een kraan.\n")
    two = make_document("b.md", "# Skatebaan\nDe tribune telt 60 plaatsen.\n")
    letter = inform(write, "Vragen over de skatebaan", one, two)
    assert facts(letter) == ["Er komt een kraan."]
    (gap,) = differences(letter)
    assert "40 plaatsen" in gap.text
    assert "60 plaatsen" in gap.text


def test_a_table_of_tariffs_counts_before_a_note_and_its_row_stands_in_the_letter(
    write: Write, make_document: Make
) -> None:
    note = make_document("notitie.md", "# Zwemles\nZwemles kost voor kinderen € 9,50 per les.\nHet bad is warm.\n")
    tariffs = sheet(
        make_document,
        "tarieven.csv",
        ("les", "groep", "tarief per les"),
        ("Zwemles", "kinderen", "€ 9,80"),
        ("Zwemles", "volwassenen", "€ 12,40"),
        ("Aquajoggen", "senioren", "€ 6,20"),
    )
    letter = inform(write, "Vragen over zwemles", note, tariffs)
    assert set(facts(letter)) == {"Zwemles: groep kinderen, tarief per les € 9,80", "Het bad is warm."}
    (gap,) = differences(letter)
    assert "€ 9,50" in gap.text
    assert "tarieventabel" in gap.text


def test_the_leges_that_a_note_tells_without_their_subject_are_those_of_the_chosen_row(
    write: Write, make_document: Make
) -> None:
    came = make_document(
        "aanvraag.eml", "Hierbij vraag ik een kapvergunning voor drie bomen.\n", Rank.THIRD_PARTY, "B <b@x.example>"
    )
    advice = make_document("advies.md", "# Advies kapvergunning\nDe leges zijn € 112,60.\nDe es is ziek.\n")
    tariffs = sheet(
        make_document,
        "leges.csv",
        ("nummer", "dienst", "tarief"),
        ("3.1", "Kapvergunning, tot en met 5 bomen", "€ 121,60"),
        ("3.2", "Kapvergunning, meer dan 5 bomen", "€ 243,20"),
    )
    letter = write("besluit", [came, advice, tariffs], {"subject": "Besluit kapvergunning"}, OWN)
    told = " ".join(facts(letter))
    assert "€ 121,60" in told
    assert "€ 112,60" not in told
    assert "€ 243,20" not in told
    assert "€ 112,60" in differences(letter)[0].text


def test_what_the_college_decided_counts_before_a_later_mail(write: Write, make_document: Make) -> None:
    listed = make_document(
        "lijst.md",
        "# Besluitenlijst\nSubsidie zangkoor Lente: Het college verleent zangkoor Lente een subsidie van € 4.200.\n",
        Rank.OFFICIAL_LIST,
    )
    later = mail(make_document, "De subsidie voor zangkoor Lente is € 4.700.\nHet koor heeft 51 leden.\n")
    letter = write("besluit", [listed, later], {"subject": "Besluit subsidie zangkoor Lente"}, OWN)
    assert "Het koor heeft 51 leden." in facts(letter)
    assert not [text for text in facts(letter) if "€ 4.700" in text]
    (gap,) = differences(letter)
    assert gap.text.index("€ 4.200") < gap.text.index("€ 4.700")


def test_an_outcome_in_a_mail_never_stands_against_the_decision(write: Write, make_document: Make) -> None:
    listed = make_document(
        "lijst.md",
        "# Besluitenlijst\nUitweg Veldweg: Het college weigert de uitweg aan de Veldweg.\n",
        Rank.OFFICIAL_LIST,
    )
    said = mail(make_document, "De uitweg aan de Veldweg is verleend.\nDe berm is 2 meter breed.\n")
    letter = write("besluit", [listed, said], {"subject": "Besluit uitweg Veldweg"}, OWN)
    assert "De uitweg aan de Veldweg is verleend." not in facts(letter)
    assert len(differences(letter)) == 1


def test_what_somebody_outside_states_is_shown_and_never_counts(write: Write, make_document: Make) -> None:
    came = make_document(
        "vraag.eml",
        "De nieuwe kas wordt 40 meter lang.\nMijn buurvrouw T. de Bruin zegt dat het gras 9 meter lang is.\n",
        Rank.THIRD_PARTY,
        "B <b@x.example>",
    )
    note = make_document("notitie.md", "# Tuin\nDe nieuwe kas is 35 meter lang.\n")
    letter = inform(write, "Vragen over de tuin", came, note)
    assert facts(letter) == ["De nieuwe kas is 35 meter lang."]
    (gap,) = differences(letter)
    assert gap.text.index("35 meter") < gap.text.index("40 meter")
    assert Ground.PRIVACY.value in gap.marks


def test_what_a_paper_only_says_that_somebody_told_weighs_less(write: Write, make_document: Make) -> None:
    told = make_document("a.md", "# Tuin\nDe tuin telt 90 bomen, zo vertelde de beheerder.\n")
    counted = make_document("b.md", "# Tuin\nDe tuin telt 70 bomen.\n")
    letter = inform(write, "Vragen over de tuin", told, counted)
    assert facts(letter) == ["De tuin telt 70 bomen."]
    assert "wat iemand zei" in differences(letter)[0].text


def test_a_row_of_years_loses_only_the_cell_that_is_contradicted(write: Write, make_document: Make) -> None:
    note = make_document("notitie.md", "# Bibliotheek\nDe jeugd telt in de bibliotheek 4.130 leden.\n")
    figures = sheet(
        make_document,
        "cijfers.csv",
        ("jaar", "boeken", "jeugdleden"),
        ("2024", "118.420", "4.265"),
        ("2025", "121.905", "4.310"),
    )
    letter = inform(write, "Vragen over de bibliotheek", note, figures)
    assert "Jaar 2025: boeken 121.905" in facts(letter)
    (gap,) = differences(letter)
    assert "4.310" in gap.text
    assert "4.130" in gap.text
    assert [ref.address for ref in gap.evidence.cells][-1] == "C3"


def test_a_table_in_which_one_row_says_the_same_contradicts_nothing(write: Write, make_document: Make) -> None:
    note = make_document("notitie.md", "# Markt\nOp de markt staan 40 kramen.\n")
    figures = sheet(make_document, "markt.csv", ("jaar", "kramen"), ("2024", "40"), ("2025", "38"))
    assert not differences(inform(write, "Vragen over de markt", note, figures))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2025 kwamen 412 meldingen binnen.", "In 2024 kwamen 380 meldingen binnen."),
        ("Het tarief was € 2,40 per uur en wordt € 2,80 per uur.", "Het tarief is € 2,80 per uur."),
        ("In de polder komen 240 woningen, waarvan 80 huurwoningen.", "In de polder komen 80 huurwoningen."),
        ("Een feestje kost € 60.", "Een excursie kost € 40."),
        ("De lichtmasten kosten € 31.000.", "Het graafwerk kost € 14.000."),
    ],
)
def test_other_years_changes_parts_and_things_are_no_difference(
    write: Write, make_document: Make, one: str, other: str
) -> None:
    papers = [make_document(f"{name}.md", f"# Oostkade\n{text}\n") for name, text in (("a", one), ("b", other))]
    letter = inform(write, "Vragen over de Oostkade", *papers)
    assert not differences(letter)
    assert len(facts(letter)) == 2


def test_a_year_that_was_over_when_a_paper_was_written_is_another_time(write: Write, make_document: Make) -> None:
    now = dated(make_document("a.md", "# Wijkbus\nEen rit kost € 1,50.\n"), date(2026, 6, 5))
    before = dated(make_document("b.md", "# Wijkbus\nEen rit kostte in 2025 € 1,25.\n"), date(2026, 1, 10))
    assert not differences(inform(write, "Vragen over de wijkbus", now, before))


def test_answers_to_the_council_show_differences_too(write: Write, make_document: Make) -> None:
    asked = make_document(
        "vragen.txt",
        "Schriftelijke vragen aan het college\nOnderwerp: ‘Sportpark’\nDatum: 2 april 2026\n"
        "1. Hoeveel leden heeft de voetbalclub?\n2. Wat kost het kunstgras?\n",
        Rank.COUNCIL_PAPER,
    )
    memo = make_document("memo.md", "# Sportpark\nDe voetbalclub heeft 615 leden.\n")
    said = mail(make_document, "De voetbalclub heeft 651 leden.\n")
    letter = write("raadsvragen", [asked, memo, said], {}, OWN)
    (gap,) = differences(letter)
    assert "615 leden" in gap.text
    assert not [text for text in facts(letter) if "leden" in text]


def test_a_mails_lead_is_no_part_of_what_it_states_and_only_the_sentence_before_is_taken_back(
    write: Write, make_document: Make
) -> None:
    said = mail(
        make_document,
        "Ik heb het nagerekend: het hek van de kade kost € 900.\nIk had zelf een muur gedaan.\nNiet opschrijven.\n",
    )
    note = make_document("notitie.md", "# Kade\nDe kade krijgt een bank.\n")
    assert "het hek van de kade kost € 900." in facts(inform(write, "Vragen over de kade", said, note))


def outside(make: Make, text: str, author: str = "Dienst <d@example.org>") -> Document:
    return dated(make("advies.eml", text, Rank.THIRD_PARTY, author), date(2026, 5, 1))


def test_an_own_note_knows_no_better_than_who_names_the_rule(write: Write, make_document: Make) -> None:
    note = make_document("notitie.md", "# Schutting\nschutting max. 2 meter hoog\n")
    told = "Het omgevingsplan staat hier een schutting toe van ten hoogste drie meter hoog."
    letter = inform(write, "Vragen over de schutting", note, outside(make_document, told))
    assert not any("meter" in fact for fact in facts(letter))
    (shown,) = differences(letter)
    assert "2 meter" in shown.text and "drie meter" in shown.text
    other = inform(
        write, "Vragen over de schutting", note, outside(make_document, told.replace("Het omgevingsplan", "De buurt"))
    )
    assert any("2 meter" in fact for fact in facts(other))


def test_a_body_knows_itself_what_it_pays(write: Write, make_document: Make) -> None:
    note = make_document("notitie.md", "# Brug\nDe brug wordt hersteld.\nprov. draagt € 5.000 bij\n")
    letter = inform(
        write, "Vragen over de brug", note, outside(make_document, "De provincie draagt ten hoogste € 4.000 bij.")
    )
    assert not any("5.000" in fact or "4.000" in fact for fact in facts(letter))
    assert len(differences(letter)) == 1


def test_a_colleagues_doubt_about_a_fee_is_shown_beside_the_tariff(write: Write, make_document: Make) -> None:
    tariffs = sheet(make_document, "leges.csv", ("product", "tarief"), ("Kapvergunning", "€ 90,00"))
    note = make_document("notitie.md", "# Kapvergunning\nDe leges zijn volgens mij € 95.\nDe boom mag weg.\n")
    letter = inform(write, "Kapvergunning", note, tariffs)
    (shown,) = differences(letter)
    assert "90,00" in shown.text and "95" in shown.text
    assert not any("95" in fact for fact in facts(letter))


def test_what_others_say_of_the_addressee_is_held_against_own_papers(write: Write, make_document: Make) -> None:
    log = sheet(make_document, "log.csv", ("datum", "gebeurtenis"), ("4 mei 2026", "aanvraag ligplaats ontvangen"))
    note = make_document("notitie.md", "# Ligplaats\nDe haven heeft een wachtlijst.\n")
    mail_of = outside(make_document, "De aanvraag van de heer Kolk is op 11 mei 2026 ontvangen.")
    settings = {"subject": "Ligplaats", "addressee": "De heer A. Kolk, Dijk 4"}
    letter = write("informatief", [note, log, mail_of], settings, OWN)
    assert len(differences(letter)) == 1
    settings["addressee"] = "De heer A. Anders, Dijk 4"
    assert not differences(write("informatief", [note, log, mail_of], settings, OWN))
