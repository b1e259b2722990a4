"""Decision lists as other offices make them: tabs, cards that name their item, heads of one letter, motions alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.meetings.grid_rows import grid_rows
from gemcli.model.claim import Kind
from gemcli.model.finding import Verdict
from gemcli.sources.making import from_bytes

TABBED = """Besluitenlijst raad Meerdam d.d. 4 juni 2026\t\t
\t\t
Voorzitter:\tburgemeester A. Smit\t
Aantal aanwezige raadsleden:\t23 (bij aanvang 22)\t
\t\t
ONDERWERP\tBESLUIT\tBIJZONDERHEDEN
\t\t
1. Opening\tVoor kennisgeving aangenomen.\t
2. Agenda\tDe raad stelt de agenda gewijzigd vast.\t
\t\t
Bespreekstukken\t\t
5. Nota wonen\tAangenomen.\tStemverhouding: voor: Dorp!, CDA (18), tegen: VVD, D66 (5).
Amendement A-1, VVD, 'Eerst renoveren' (M. Oon)\tVerworpen.\tStemverhouding: voor: VVD, D66 (5), tegen: Dorp!, CDA (18).
Motie Mo-2, CDA en D66, 'Groene pleinen' (H. van Leer, J. el Kadi)\tAangehouden.\t
6. Motie vreemd Mo-3 'Vuurwerkvrij' (D66, CDA; J. el Kadi)\tVerworpen.\tDe stemmen: 5 voor (D66, VVD), 18 tegen.
\t\t
Toelichting\t\t
Conform\tovereenkomstig het voorstel\t
Hamerstuk\tzonder stemming\t
"""


def test_tabs_of_an_office_program(judged: Callable[..., Any]) -> None:
    """The head stands alone above an empty line, and each block below it goes on; a list of terms does not."""
    findings = judged(TABBED, "lijst.txt")
    items = {each.claim.fields["agenda_item"] for each in findings if each.claim.kind is Kind.DECISION}
    assert items == {"1", "2", "5"}
    amendment = findings.named("A-1").claim.fields
    assert (amendment["title"], amendment["parties"], amendment["submitters"]) == (
        "Eerst renoveren",
        ("VVD",),
        ("M. Oon",),
    )
    assert (amendment["outcome"], amendment["votes_for"], amendment["votes_against"]) == ("rejected", 5, 18)
    assert amendment["parties_for"] == ("VVD", "D66")
    held = findings.named("Mo-2").claim.fields
    assert (held["outcome"], held["parties"]) == ("held", ("CDA", "D66"))
    assert held["submitters"][0] == "H. van Leer"
    assert findings.named("Mo-3").claim.fields["parties"] == ("D66", "CDA")
    assert {each.verdict for each in findings} <= {Verdict.SUPPORTED, Verdict.QUOTED, Verdict.NEEDS_HUMAN}


OWN_LABELS = """# Besluitenlijst raad Meerdam 4 juni 2026

| Agendapunt 3 | Verkoop oude school |
| --- | --- |
| Voorstel | 1. De school te verkopen. 2. De opbrengst te reserveren. |
| Besluit | Beslispunt 1: aangenomen. Beslispunt 2: verworpen. |
| Stemming | Beslispunt 1: met algemene stemmen. Beslispunt 2: 6 stemmen voor, 9 tegen. |

| Agendapunt 4 | Nota schulden |
| --- | --- |
| Besluit | Aangenomen. |
| Stemming | 14 voor, 1 tegen (LVH) |

| Amendement 26-07 | Ook voor ondernemers |
| --- | --- |
| Indieners | PvdA (Eshuis) |
| Uitslag | verworpen, 5 – 10 |

| Agendapunt 7 | Motie vreemd 26-32 Openingstijden |
| --- | --- |
| Indieners | LVH (Van Huis) |
| Uitslag | ingetrokken |
"""


def test_cards_that_name_their_item(judged: Callable[..., Any]) -> None:
    """What is decided point by point has no outcome as a whole; what is proposed is no item."""
    findings = judged(OWN_LABELS)
    assert findings.named("4").claim.fields["votes_for"] == 14
    amendment = findings.named("26-07").claim.fields
    assert (amendment["agenda_item"], amendment["outcome"], amendment["votes_against"]) == ("4", "rejected", 10)
    assert findings.named("26-32").claim.fields["outcome"] == "withdrawn"
    of_points = [each.claim.fields for each in findings if each.claim.fields.get("agenda_item") == "3"]
    assert all(fields["outcome"] == "unknown" and fields["votes_for"] is None for fields in of_points)
    assert not any(each.claim.fields.get("title", "").startswith("De school") for each in findings)


LETTERS = """Stemmingsoverzicht raad Meerdam 4 juni 2026

Aanwezig: 17 van de 19 leden (Meerdam Sociaal 5, VVD 5, Groen & Water 7).

Agendapunt                              MS (5)  VVD (5)  G&W (7)  V   T   Besluit

======================================  ======  =======  =======  ==  ==  ====================

04 Jaarstukken                          V       V        V        17  0   Vastgesteld

05 A1 Geen verhoging (VVD; De Rug)      T       V        T        5   12  Verworpen

05 M1 Waterberging in de polder (G&W;   V       V/T      V        14  3   Aangenomen
Lank)

06 Dorpsvouchers                        T       T        V        7   10  Verworpen
(MS)
"""


def test_heads_of_one_letter_and_numbers_of_item_and_motion_in_one_cell(judged: Callable[..., Any]) -> None:
    findings = judged(LETTERS, "stemmingen.txt")
    told = {
        str(each.claim.fields.get("raw_id") or each.claim.fields["agenda_item"]): (
            each.claim.fields["outcome"],
            each.claim.fields["votes_for"],
            each.claim.fields["votes_against"],
        )
        for each in findings
    }
    assert told == {
        "04": ("adopted", 17, 0),
        "A1": ("rejected", 5, 12),
        "M1": ("adopted", 14, 3),
        "06": ("rejected", 7, 10),
    }
    motion = findings.named("M1").claim
    assert motion.kind is Kind.MOTION and findings.named("A1").claim.kind is Kind.AMENDMENT
    assert (motion.fields["parties"], motion.fields["submitters"]) == (("G&W",), ("Lank",))
    assert motion.fields["parties_for"] == ("MS", "G&W") and motion.fields["parties_against"] == ()
    assert {each.verdict for each in findings} <= {Verdict.SUPPORTED, Verdict.NEEDS_HUMAN}


OF_MOTIONS = """# Besluitenlijst raad Meerdam 4 juni 2026

### Wijzigingsvoorstellen (amendementen)

| Nr | Titel | Wie | Uitslag |
| --- | --- | --- | --- |
| A-1 | Langzamer rijden | Lokaal Dorp (K. Molen) | verworpen, 17 voor en 20 tegen |
| A-2 | Scooters in vakken | CDA (A. Brink), D66 (T. Uil) | ingetrokken |

### Moties

| Nr | Titel | Wie | Uitslag |
| --- | --- | --- | --- |
| M-1 | Wandelplan | SP (O. Lem) | aangenomen, 30 voor en 7 tegen |
"""


def test_tables_of_motions_under_their_heading() -> None:
    rows = grid_rows(from_bytes(OF_MOTIONS.encode(), "lijst.md").document)
    assert [(row.mention.kind, row.mention.raw_id, row.title, row.status) for row in rows if row.mention] == [
        (Kind.AMENDMENT, "A-1", "Langzamer rijden", "verworpen, 17 voor en 20 tegen"),
        (Kind.AMENDMENT, "A-2", "Scooters in vakken", "ingetrokken"),
        (Kind.MOTION, "M-1", "Wandelplan", "aangenomen, 30 voor en 7 tegen"),
    ]
    assert rows[1].signed.parties == ("CDA", "D66")


MIXED = """# Wat besloot de raad van Meerdam? - 4 juni 2026

*Dit is de besluitenlijst. Het videoverslag is het volledige verslag van de vergadering.*

**Voorzitter:** burgemeester A. Smit

## 1 Opening en agenda

De raad heeft de agenda vastgesteld.

## 2 Programma verkeer

De raad heeft het voorstel met een kleine meerderheid aangenomen: 19 raadsleden stemden voor, 18 tegen.

Voor: D66, GroenLinks, PvdA.
Tegen: VVD, CDA, SP.

### Moties

| Nr | Titel | Wie | Uitslag |
| --- | --- | --- | --- |
| M-1 | Wandelplan | PvdA (O. Lem), samen met D66 | aangenomen, 30 voor en 7 tegen |
| M-2 | Ring | VVD (F. Was) | ingetrokken |
| M-3 | Spreiden | SP (H. Rui) | aangehouden |

## 3 Schouwburg

Wethouder Fokke Kosker heeft toegezegd dat de cijfers uiterlijk 20 juni bij de raad liggen.

## 4 Vragen

Het CDA vroeg naar ratten. Wethouder Ina Blom wees op de folder.
"""


def test_tables_of_motions_inside_minutes(judged: Callable[..., Any]) -> None:
    findings = judged(MIXED)
    motions = {each.claim.fields["raw_id"]: each for each in findings if each.claim.kind is Kind.MOTION}
    assert {number: each.claim.fields["outcome"] for number, each in motions.items()} == {
        "M-1": "adopted",
        "M-2": "withdrawn",
        "M-3": "held",
    }
    assert motions["M-1"].claim.fields["votes_for"] == 30
    assert motions["M-1"].claim.fields["parties"] == ("PvdA", "D66")
    decided = [each.claim.fields for each in findings if each.claim.kind is Kind.DECISION]
    assert any(fields["parties_for"] == ("D66", "GroenLinks", "PvdA") for fields in decided)
    assert [each.claim.fields["due"] for each in findings if each.claim.kind is Kind.COMMITMENT]
    assert {each.verdict for each in findings} <= {Verdict.SUPPORTED, Verdict.QUOTED, Verdict.NEEDS_HUMAN}


def test_a_table_in_a_secret_item_is_not_read(judged: Callable[..., Any]) -> None:
    secret = MIXED.replace("## 2 Programma verkeer", "## 2 GEHEIM Programma verkeer")
    assert not [each for each in judged(secret) if each.claim.kind is Kind.MOTION]
