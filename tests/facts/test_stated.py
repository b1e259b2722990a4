"""What a value is of, and when two statements contradict each other: made-up sentences of many subjects."""

from __future__ import annotations

import pytest

from gemcli.facts.same_thing import contradict, is_bare_fee
from gemcli.facts.stated import called, of_cell, of_day, stated
from gemcli.facts.values import Sort

DIFFER = [
    ("Het onderhoud kost € 2.400 per jaar.", "De onderhoudskosten zijn € 2.900 per jaar."),
    ("De verbouwing kost € 78.000.", "De uitgaven voor de verbouwing zijn € 72.400."),
    ("De kosten zijn € 78.000.", "raming € 72.400"),
    ("De monteur heeft 55 minuten gewacht.", "Volgens het systeem heeft de monteur 35 minuten gewacht."),
    ("De wachttijd was 22 minuten.", "Uit de telefooncentrale blijkt dat de klager 12 minuten heeft gewacht."),
    ("Hij kan 300 meter zelfstandig lopen.", "Uit het medisch advies blijkt dat hij zelfstandig 200 meter kan lopen."),
    ("De eigen bijdrage is € 640.", "De eigen bijdrage bedraagt € 612."),
    ("De speeltuin gaat op 12 september 2026 open.", "De opening van de speeltuin is op 5 september 2026."),
    ("De tribune krijgt 250 zitplaatsen.", "De tribune telt 220 zitplaatsen."),
    ("De club betaalt 15 procent van de kosten.", "De club betaalt 20% van de kosten."),
    ("De bewonersavond begint om 19.30 uur.", "De bewonersavond is om 20.00 uur."),
    ("De container wordt op vrijdag geleegd.", "De container wordt donderdag geleegd."),
    ("De bewonersavond is aan de Kadestraat 4.", "De bewonersavond is aan de Kadestraat 14."),
    ("Compost is gratis voor inwoners.", "Compost kost € 3,00 voor inwoners."),
    ("Het college verleent de vergunning.", "De vergunning wordt geweigerd."),
    ("Het bezwaar is gegrond verklaard.", "Het college verklaart het bezwaar ongegrond."),
    ("Aanmelden kan tot en met 1 mei 2026.", "De inschrijving sluit op 8 mei 2026."),
    (
        "schutting max. 2 meter hoog",
        "De verordening staat een schutting toe van ten hoogste drie meter hoog.",
    ),
    ("prov. draagt € 5.000 bij, helft v.d. kosten", "De provincie draagt ten hoogste € 4.000 bij aan de brug."),
    ("U krijgt 90 m3 water per jaar.", "De meter staat op 120 m3 per jaar."),
    ("De route is 4 km.", "Bij de aanmelding is genoteerd dat de route 5 km is."),
]
ALIKE = [
    ("De provincie draagt € 3.000 bij.", "De provincie draagt ten hoogste € 4.000 bij."),
    ("De provincie draagt € 3.000 bij aan de brug.", "De brug kost € 9.000."),
    ("De schutting is ten hoogste 2 meter hoog.", "De schutting is minimaal 1 meter hoog."),
    ("De huur in 2025 is € 600.", "De huur in 2026 is € 640."),
    ("De huur was € 500 en wordt nu € 640.", "De huur is € 640."),
    ("De eerste termijn van de subsidie is € 500.", "De subsidie is € 5.000."),
    ("De subsidie is € 5.000.", "De gevraagde subsidie is € 9.000."),
    ("Wij adviseren een subsidie van € 4.000.", "De subsidie is € 5.000."),
    ("Een kaartje kost € 4 voor kinderen tot 12 jaar.", "Een kaartje kost € 6 voor kinderen vanaf 12 jaar."),
    ("Fase 1 kost € 10.000.", "Fase 2 kost € 20.000."),
    ("Een rit kost € 2 per keer.", "Een rit kost € 40 per maand."),
    ("Het hek bij Noord kost € 900.", "Het hek bij Zuid kost € 950."),
    ("De aanleg kost € 29.000.", "Het onderhoud kost € 2.400."),
    ("De leges zijn € 90.", "De kosten zijn € 9.000."),
    ("De werkzaamheden beginnen op 4 mei 2026.", "De werkzaamheden eindigen op 5 juni 2026."),
    ("Er komen ten minste 120 plekken.", "Er komen 124 plekken."),
    ("Er komen 240 woningen.", "Er komen 80 huurwoningen."),
    ("Kost het hek € 900?", "Het hek kost € 950."),
    ("Het hek kost € 900.", "Het hek kost 900 euro."),
]


def contradicted(one: str, other: str, about: tuple[str, ...] = ()) -> bool:
    return any(contradict(first, second, about) for first in stated(one) for second in stated(other))


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_two_values_of_one_thing_contradict_each_other_in_whatever_words(one: str, other: str) -> None:
    assert contradicted(one, other)
    assert contradicted(other, one)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_values_of_other_things_periods_parts_or_classes_do_not(one: str, other: str) -> None:
    assert not contradicted(one, other)


def test_words_that_name_the_case_tell_nothing_apart() -> None:
    pair = ("Het herstel van de brug kost € 12.000.", "Voor het herstel is € 13.500 geraamd.")
    assert not contradicted(*pair)
    assert contradicted(*pair, about=("voetgangersbrug",))
    assert contradicted("Het college wijst de aanvraag af.", "De kas is verleend.", about=("kas", "aanvraag"))
    assert contradicted("De kosten zijn € 12.000.", "De brug kost € 13.500.", about=("brug",))
    assert not contradicted("Het hek van de brug kost € 300.", "De brug kost € 13.500.", about=("brug",))


def test_a_cell_is_of_its_column_and_its_row() -> None:
    members = of_cell("jeugdleden", "4.310", "2025")
    assert members is not None
    (told,) = [one for one in stated("De jeugd telt 4.130 leden.") if one.sort is Sort.COUNT]
    assert contradict(members, told)
    (others,) = stated("De vereniging heeft 8.000 leden.")
    assert not contradict(members, others)
    price = of_cell("Tarief in euro", "32,50", "Ophalen grofvuil")
    assert price is not None
    assert contradict(price, stated("Grofvuil kost € 27,50.")[0])
    assert of_cell("Veilig", "ja", "Via de dijk") is None


def test_a_price_in_the_name_of_a_row_of_tariffs_is_its_class() -> None:
    fee = of_cell("tarief", "€ 390", "Bouwactiviteit met bouwkosten tot 50.000 euro")
    assert fee is not None
    assert not contradict(fee, stated("De bouwkosten zijn € 14.000.")[0])
    other = of_cell("bedrag", "€ 90", "Leges hek")
    assert other is not None
    assert other.prices == {"#fee"}


def test_a_cell_with_a_day_begins_or_ends_what_its_row_names() -> None:
    begin, end = (of_cell(header, "4 mei 2026", "Kerkpad") for header in ("begin", "einde"))
    assert begin is not None
    assert end is not None
    assert (begin.unit, end.unit) == ("begin", "end")
    (told,) = stated("Kerkpad: start op 11 mei 2026.")
    assert contradict(begin, told)
    assert not contradict(end, told)


def test_a_long_clause_before_a_colon_says_not_of_what_a_value_is() -> None:
    (one,) = stated("Zij heeft het met de offertes nagerekend vandaag: de uitgaven zijn € 72.400.")
    assert (one.words, one.prices) == ((), frozenset({"#cost"}))
    (two,) = stated("Kosten van het hek: € 900.")
    assert two.words == ("hek",)


def test_a_label_names_the_thing() -> None:
    assert stated("De eigen bijdrage is € 640.")[0].label == "bijdrage"
    assert stated("Er komen 124 plekken.")[0].label == "plekken"
    assert stated("De monteur heeft 55 minuten gewacht.")[0].label == "monteur gewacht"


def test_what_somebody_is_said_to_have_told_is_marked() -> None:
    assert stated("De club heeft 90 leden, zo vertelde de voorzitter.")[0].is_told
    assert not stated("De club heeft 90 leden.")[0].is_told


def test_a_fee_without_a_subject_is_that_of_the_case() -> None:
    assert is_bare_fee(stated("De leges zijn € 112,60.")[0])
    assert is_bare_fee(stated("De leges voor de kap zijn € 112,60.")[0], ("kap",))
    assert not is_bare_fee(stated("De kosten zijn € 112,60.")[0])
    assert called("Subsidie zangkoor") == {"#grant"}


def test_a_log_states_the_day_of_what_it_tells() -> None:
    log = of_day("4 mei 2026", "aanvraag ligplaats ontvangen Z-12")
    (mail,) = stated("De aanvraag van de ligplaats is op 11 mei 2026 ontvangen.")
    assert log is not None and log.words == ("aanvraag", "ligplaats", "ontvangen")
    assert contradict(log, mail)
    assert of_day("Weg 4 mei 2026", "iets") is None


def test_a_name_that_the_row_of_a_table_holds_tells_nothing_apart() -> None:
    cell = of_cell("afstand in km", "6,4", "Dorpsweg - Brug - Molen veilige route")
    (mail,) = stated("De veilige route van de Dorpsweg is 5,9 kilometer.")
    assert cell is not None and contradict(cell, mail)
