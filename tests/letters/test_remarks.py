"""Remarks among colleagues, hearsay and pointers to files are told from facts."""

from __future__ import annotations

import pytest

from gemcli.letters.persons import is_personal, names_somebody
from gemcli.letters.remarks import (
    LEFT_OPEN,
    OF_FORMULA,
    after_lead,
    files_in,
    is_hearsay,
    is_hedged,
    is_remark,
    without_pointer,
)

REMARKS = (
    "Graag vóór vrijdag een conceptbrief.",
    "Graag intern nog nabellen, niet voor de brief.",
    "Nog uitzoeken wie dit presenteert in het teamoverleg.",
    "Nog afstemmen met Financiën.",
    "To do: bedragen controleren.",
    "Let op: de wethouder wil een foto bij de overhandiging.",
    "Kun je dit even nakijken?",
    "Wil jij dit in de brief zetten?",
    "Deze tabel graag niet als bijlage meesturen.",
    "Dat halen we niet.",
    "Hoi Piet,",
    "Groet, Anja",
    "Volgens mij klopt dit.",
    "Moet nog langs de wethouder!",
    "Jan vragen of de foto's mee mogen.",
    "De directeur heeft meegelezen.",
    "In het concept stond 200 woningen.",
    "Zij wil niet genoemd worden.",
    "Ik weet het ook niet zeker.",
    "Alleen voor intern gebruik.",
    "Wie maakt de kaart voor de bijlage?",
    "De afdeling Financiën heeft deze notitie gezien en is akkoord.",
)
FACTS = (
    "Het college heeft de organisatie met klem gevraagd de interne procedures te verscherpen.",
    "De kosten zijn € 38.500 en komen uit het rioleringsfonds.",
    "Wij nemen uiterlijk op 12 juni 2026 een besluit op de aanvraag.",
    "Start aanleg: 4 mei 2026.",
    "De raad krijgt de uitkomsten in een voortgangsbericht.",
    "Welke woningcorporatie de woningen afneemt, is nog niet bekend.",
    "Op 18 maart 2026 hebben wij met Stichting Duinwonen gesproken.",
    "Na het broedseizoen snoeien wij de heg.",
    "Het nog te bouwen deel is in 2027 klaar.",
    "De voorwaarden staan in het beleid van 2023.",
    "Een verkeersregelaar staat er van 8.00 tot 9.00 uur.",
    "Kinderen kunnen er sportmateriaal lenen.",
)


@pytest.mark.parametrize("text", REMARKS)
def test_a_remark_is_for_colleagues(text: str) -> None:
    assert is_remark(text)


@pytest.mark.parametrize("text", FACTS)
def test_a_fact_is_none(text: str) -> None:
    assert not is_remark(text)
    assert not is_hearsay(text)
    assert not names_somebody(text)


@pytest.mark.parametrize(
    "text",
    [
        "Volgens ingewijden is er een tekort.",
        "Volgens de buurman kost het plan twee ton.",
        "Anja Kok zegt dat het druk was.",
        "Naar verluidt gaat het bad dicht.",
        "De getuige bevestigt de opmerking.",
    ],
)
def test_what_others_say_is_hearsay(text: str) -> None:
    assert is_hearsay(text)


def test_a_rule_or_schedule_says_no_hearsay() -> None:
    assert not is_hearsay("Volgens artikel 5 komen de kosten niet in aanmerking.")
    assert not is_hearsay("Stichting Duinwonen wil meedoen met 120 woningen.")


def test_a_pointer_to_a_file_is_cut_off_and_a_sentence_of_nothing_else_is_empty() -> None:
    text = "Er komen tappunten op vijf pleinen (zie pleinen.xlsx)."
    assert text[: without_pointer(text)] == "Er komen tappunten op vijf pleinen"
    assert without_pointer("Over de planning staat alles in de tabel planning.csv.") == 0
    assert files_in("Zie kosten.csv en memo-2.docx.") == ("kosten.csv", "memo-2.docx")
    assert files_in("Dat kost 3.500 euro.") == ()


def test_the_words_that_settle_a_motion_are_its_closing() -> None:
    assert OF_FORMULA.search("Het college stelt de brief vast en beschouwt de motie als afgedaan.")
    assert not OF_FORMULA.search("De motie is op 12 maart aangenomen.")


def test_a_name_or_number_of_a_person_is_seen() -> None:
    assert names_somebody("Uw medewerker Jan Jansma riep iets.")
    assert names_somebody("T. de Boer stond achter mij.")
    assert names_somebody("BSN 999990019")
    assert not names_somebody("Motie M.3 is aangenomen.")
    assert is_personal("Mail naar info@inwoner.example.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ik heb het opgezocht: voor 2026 is € 900 verleend.", "voor 2026 is € 900 verleend."),
        ("Hoi Joke, De waarschuwing hing er al.", "De waarschuwing hing er al."),
        ("De kosten: € 900.", "De kosten: € 900."),
        ("Beste keus, zegt de folder.", "Beste keus, zegt de folder."),
    ],
)
def test_what_a_colleague_says_of_himself_is_no_part_of_what_he_states(text: str, told: str) -> None:
    assert text[after_lead(text) :] == told


@pytest.mark.parametrize("unit", ["volgens ", "ik heb ", "hoi ", "nog ", "motie ", "a.", "x, ", "zie a.b "])
def test_long_text_takes_no_long_time(unit: str) -> None:
    text = unit * 20_000
    assert is_remark(text) in (True, False)
    assert is_hearsay(text) in (True, False)
    assert len(files_in(text)) < 1_000


@pytest.mark.parametrize(
    "text", ["concept-oordeel: kan wel, NIET in brief", "Conceptbesluit ligt bij de chef.", "Niet in brief."]
)
def test_what_is_not_decided_yet_or_not_for_the_letter_stays_inside(text: str) -> None:
    assert is_remark(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("aantallen + kosten: zie csv", ""),
        ("leges naar bouwkosten, zie tabel", ""),
        ("ritten met de bus t/m 5 april 2026, tarief zie tabel", "ritten met de bus t/m 5 april 2026"),
        ("De vaart is van het waterschap (zie beheerkaart)", "De vaart is van het waterschap"),
        ("Wij zien de tabel als leidraad.", "Wij zien de tabel als leidraad."),
    ],
)
def test_a_pointer_to_a_table_tells_nothing_itself(text: str, told: str) -> None:
    assert text[: without_pointer(text)] == told


def test_a_doubt_may_be_shown_as_one_and_a_secret_may_not() -> None:
    assert is_hedged("De huur is volgens mij € 90.")
    assert not is_hedged("INTERN: volgens mij is de huur € 90, niet in de brief.")


@pytest.mark.parametrize(
    "text",
    [
        "Taart van de buren was top.",
        "nb directeur ligt dwars, daar maar omheen schrijven",
        "dochter belde 11-1, vragen per mail binnen 14-1",
        "Opgesteld door de veiligheidsregio op 14 januari 2027.",
        "mevrouw is een echte drammer",
    ],
)
def test_office_talk_is_a_remark(text: str) -> None:
    assert is_remark(text)


@pytest.mark.parametrize(
    "text",
    [
        "De lunch voor vrijwilligers kost € 12 per persoon.",
        "De vergunning geldt tot en met 31 december 2028.",
        "De zeef in de goot is schoongemaakt.",
        "De medewerker erkent dat hij een ongepast woord gebruikte.",
    ],
)
def test_facts_are_no_remarks(text: str) -> None:
    assert not is_remark(text)


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("Het college beschouwt de motie hiermee als afgedaan.", True),
        ("Motie niet als afgedaan aanmerken, het vierde punt loopt nog.", False),
        ("De motie is nog niet afgedaan.", False),
    ],
)
def test_no_is_not_settled(text: str, settled: bool) -> None:
    assert (OF_FORMULA.search(text) is not None) is settled
    assert (LEFT_OPEN.search(text) is not None) is not settled
