"""Which rows of a table a letter tells, and when it asks which one is meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from gemcli.letters import passages
from gemcli.letters.letter import Letter
from gemcli.letters.passages import Row, Said, rows
from gemcli.letters.picking import closest, picked
from gemcli.letters.questions import speaks_of
from gemcli.model.claim import Kind
from gemcli.model.document import Document
from gemcli.model.source import Rank
from gemcli.model.table import Cell, Table

Write = Callable[..., Letter]
Make = Callable[..., Document]
LEGES = (
    ("nummer", "dienst", "tarief"),
    ("3.1", "Evenement tot 250 bezoekers", "€ 110,00"),
    ("3.2", "Evenement met 250 tot 1.000 bezoekers", "€ 260,00"),
    ("3.3", "Evenement met meer dan 1.000 bezoekers", "€ 540,00"),
)


def table(make: Make, name: str, *lines: tuple[str, ...]) -> list[Said | Row]:
    made = tuple(tuple(Cell(r, c, text) for c, text in enumerate(line)) for r, line in enumerate(lines))
    document = make(name, "\n".join("\t".join(line) for line in lines))
    return list(rows(replace(document, tables=(Table(name, made),))))


def names(said: tuple[Said | Row, ...]) -> list[str]:
    return [one.name for one in said if isinstance(one, Row)]


def test_a_tariff_is_that_of_the_class_in_which_the_case_lies(make_document: Make) -> None:
    said = table(make_document, "leges.csv", *LEGES)
    chosen = picked(said, "Aanvraag evenement Havendag, 900 bezoekers")
    assert names(chosen.said) == ["3.2 Evenement met 250 tot 1.000 bezoekers"]
    assert not chosen.alternatives


def test_classes_of_leges_are_made_by_what_the_work_costs_too(make_document: Make) -> None:
    said = table(
        make_document,
        "leges.csv",
        ("nummer", "omschrijving", "tarief"),
        ("2.1", "Bouwactiviteit, bouwkosten tot 10.000 euro", "€ 240"),
        ("2.2", "Bouwactiviteit, bouwkosten vanaf 10.000 euro", "€ 390"),
    )
    assert names(picked(said, "Een dakkapel; de bouwkosten zijn € 14.000.").said)[0].startswith("2.2")


def test_tariffs_that_nothing_tells_apart_are_alternatives_and_not_told(make_document: Make) -> None:
    said = table(make_document, "leges.csv", *LEGES)
    chosen = picked(said, "Aanvraag evenement Havendag")
    assert not chosen.said
    assert [len(choice) for choice in chosen.alternatives] == [3]
    assert names(closest(said, "Aanvraag evenement Havendag")) == [row.name for row in chosen.alternatives[0]]


def test_tariffs_of_other_things_are_left_out(make_document: Make) -> None:
    chosen = picked(table(make_document, "leges.csv", *LEGES), "Vraag over een trouwzaal")
    assert not chosen.said
    assert not chosen.alternatives


def test_a_colleagues_note_names_a_row_in_his_own_words(make_document: Make) -> None:
    lines = (("dienst", "tarief in euro"), ("Ophalen grofvuil", "32,50"), ("Extra minicontainer", "94,80"))
    note = make_document("notitie.md", "Voor grofvuil is een afspraak nodig.")
    (sentence,) = note.sentences()
    told: list[Said | Row] = [Said(note, note.passages[0], sentence, "")]
    said = [*told, *table(make_document, "tarieven.csv", *lines)]
    assert names(picked(said, "How do I get rid of bulky waste?").said) == ["Ophalen grofvuil"]


def test_every_row_that_is_named_is_told_and_all_where_none_is(make_document: Make) -> None:
    lines = (
        ("boom", "plaats", "omtrek in cm"),
        ("populier", "ingang", "210"),
        ("es", "toiletgebouw", "145"),
        ("eik", "veld", "260"),
    )
    said = table(make_document, "keuring.csv", *lines)
    asked = "de populier bij de ingang en de es bij het toiletgebouw"
    assert names(picked(said, asked).said) == ["populier ingang", "es toiletgebouw"]
    assert len(picked(said, "het hek").said) == 3


def test_steps_of_a_plan_belong_together(make_document: Make) -> None:
    lines = (("maatregel", "begin"), ("derde balie open", "15 juni 2026"), ("oproep met nummers", "1 september 2026"))
    said = table(make_document, "maatregelen.csv", *lines)
    assert len(picked(said, "klacht over de balie").said) == 2


def test_a_letter_asks_which_of_two_tariffs_is_meant(write: Write, make_document: Make) -> None:
    note = make_document("advies.md", "# Advies Lentefeest\nHet Lentefeest is op het plein. De leges volgen.\n")
    lines = (
        ("dienst", "tarief"),
        ("Evenementenvergunning klein", "€ 110"),
        ("Evenementenvergunning groot", "€ 260"),
    )
    made = tuple(tuple(Cell(r, c, text) for c, text in enumerate(line)) for r, line in enumerate(lines))
    leges = make_document("leges.csv", "\n".join("\t".join(line) for line in lines))
    leges = replace(leges, tables=(Table("leges", made),))
    came = make_document("a.eml", "Wij vragen een evenementenvergunning.\n", Rank.THIRD_PARTY, "B <b@x.example>")
    letter = write("besluit", [came, note, leges], {"subject": "Evenementenvergunning Lentefeest"})
    (gap,) = [claim for claim in letter.claims if claim.text.startswith("Welke regel")]
    assert gap.kind is Kind.GAP
    assert "€ 110" in gap.text
    assert "€ 260" in gap.text
    assert not [claim for claim in letter.claims if claim.kind is Kind.STATEMENT and "€" in claim.text]


def prose(make: Make, text: str) -> list[Said | Row]:
    return list(passages.prose(make("notitie.txt", text)))


BUILDING = (
    ("nummer", "bouwkosten", "leges"),
    ("2.1", "tot € 10.000", "€ 400,00"),
    ("2.2", "van € 10.000 tot € 25.000", "€ 800,00"),
    ("2.3", "vanaf € 25.000", "€ 1.200,00"),
)


def test_a_class_of_amounts_is_chosen_by_what_a_paper_gives_under_the_name_of_its_column(make_document: Make) -> None:
    said = table(make_document, "leges.csv", *BUILDING)
    papers = ["Ontvangen: 4 mei 2026\nBouwkosten: € 14.500 exclusief btw\nOppervlakte: 90 m2\n"]
    assert names(picked(said, "leges schuur", papers).said) == ["2.2 van € 10.000 tot € 25.000"]
    assert names(closest(said, "leges schuur", papers)) == ["2.2 van € 10.000 tot € 25.000"]


def test_the_sentence_that_points_to_a_table_says_which_of_its_rows_is_meant(make_document: Make) -> None:
    fares = (("vervoer", "tarief"), ("fiets", "€ 0,12"), ("bus", "€ 0,37"))
    note = prose(make_document, "De reizen gingen met de bus, tarief zie tabel.\n")
    chosen = picked([*note, *table(make_document, "tarieven.csv", *fares)], "Wij kunnen niet fietsen")
    assert names(chosen.said) == ["bus"]


def test_a_log_is_told_whole_and_a_row_that_does_not_count_is_not(make_document: Make) -> None:
    log = (("datum", "gebeurtenis"), ("4 mei 2026", "aanvraag ontvangen"), ("9 mei 2026", "gebeld"))
    assert len(picked(table(make_document, "log.csv", *log), "aanvraag").said) == 2
    routes = (("route", "soort", "km"), ("langs de vaart", "onverlicht, telt niet mee", "4"), ("om", "veilig", "6"))
    assert names(picked(table(make_document, "meting.csv", *routes), "afstand").said) == ["om veilig"]


def test_the_size_that_is_asked_names_its_row(make_document: Make) -> None:
    lines = (("handeling", "tarief"), ("verlenging 5 jaar", "€ 546,00"), ("verlenging 10 jaar", "€ 1.046,00"))
    said = table(make_document, "tarieven.csv", *lines)
    asked = "Wat ben ik kwijt als we er tien jaar bij doen?"
    assert names(picked(said, asked).said) == ["verlenging 10 jaar"]
    assert names(speaks_of(asked, said)) == ["verlenging 10 jaar"]
    assert not speaks_of("Wie doet er tien jaar bij?", said)
