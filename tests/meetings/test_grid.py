"""Decision lists whose columns say what they hold: rows of tables, cards, columns of parties, text set with blanks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.facts import vote_matrix
from gemcli.facts.voters import Side
from gemcli.grounding.judge import Judge
from gemcli.meetings.cues import Cues
from gemcli.meetings.grid import grids
from gemcli.meetings.grid_rows import grid_rows
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Kind
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Finding, Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.sources.making import from_bytes

Read = Callable[..., list[Finding]]


@pytest.fixture
def read(dutch: Cues) -> Read:
    """Reads a list and returns its findings, after the check."""

    def of(text: str, name: str = "lijst.md") -> list[Finding]:
        document = from_bytes(text.encode(), name).document
        sections = outline(document, Municipality(), dutch)
        judge = Judge([document], sections, Municipality(), "nl")
        return [judge.judge(claim) for claim in claims(document, sections, Municipality(), dutch, "nl")]

    return of


def named(findings: list[Finding], number: str) -> Finding:
    return next(
        each for each in findings if number in (each.claim.fields.get("raw_id"), each.claim.fields.get("agenda_item"))
    )


COLUMNS = """# Besluitenlijst raad Meerdam 4 juni 2026

| Agendapunt | Portefeuille | Voorstel / motie / amendement | Besluit | Stemverhouding |
| --- | --- | --- | --- | --- |
| 1 | – | Vaststellen agenda | De agenda wordt gewijzigd vastgesteld. | z.h.s. |
| 2 | Kok | Verordening marktgelden | Conform voorstel. | 21 – 4 |
| 2 – A2.1 | Kok | Amendement Geen marktgeld voor kramen (SP) Indiener: mw. Zijlstra | Verworpen | 4 – 21 |
| 3 | Smit | Krediet zwembad | Aangehouden. Komt terug in juli. | – |
| 4 | – | Motie vreemd M4.1 Nachtbus (CDA, VVD) | Aangenomen | Unaniem |
"""

MATRIX = """# Stemmingsoverzicht raad Meerdam

| Nr | Onderwerp | VVD (6) | CDA (5) | Lokaal Meerdam (8) | SP (3) | Uitslag |
| --- | --- | --- | --- | --- | --- | --- |
| 5 | Omgevingsplan Dorpsrand | V | V | V | T | Aangenomen |
| A1 | Amendement A1 Bouwhoogte | T | V | T | V | Verworpen |
| M1 | Motie M1 Speelplekken | V | V | V | V | Aangenomen |
"""

CARDS = """# Besluitenlijst raad Meerdam

## 4. Nota grondbeleid

| Onderwerp | Nota grondbeleid 2026-2030 |
| --- | --- |
| Besluit | Gewijzigd vastgesteld |
| Stemming | 17 voor, 8 tegen |

## 5. Huisvesting college

| Onderwerp | Krediet verbouwing raadhuis |
| --- | --- |
| Besluit | Verworpen |
| Stemming | 9 voor, 16 tegen |

## 6. Verordening

| Onderwerp | Verordening leges |
| --- | --- |
| Besluit | Conform |
| Stemming | unaniem |
"""

BLANKS = """Gemeente Meerdam                                   BESLUITENLIJST

Vergadering van 4 juni 2026

Nr    Onderwerp                      Besluit                         Stemming
--    ---------------------------    ----------------------------    -----------------------

3     Wijziging omgevingsplan        Geamendeerd vastgesteld.        15 voor, 10 tegen
      Dorpsrand Oost                                                 Tegen: SP (3), VVD (7)

      Motie M3 (SP)                  Verworpen                       3 voor, 22 tegen
      Betaalbaar wonen eerst
      Indiener: T. Zijlstra

4     Krediet zwembad                Conform voorstel.               z.h.s.

5     Nota grondbeleid               Aangehouden tot de              -
                                     vergadering van juli.

Aldus vastgesteld in de vergadering van 2 juli 2026.
"""


def test_columns_by_their_heads(read: Read) -> None:
    findings = read(COLUMNS)
    outcomes = {
        str(each.claim.fields.get("raw_id") or each.claim.fields["agenda_item"]): (
            each.claim.fields["outcome"],
            each.claim.fields["votes_for"],
            each.claim.fields["votes_against"],
        )
        for each in findings
        if each.claim.kind in (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)
    }
    assert outcomes == {
        "1": ("adopted", None, None),
        "2": ("adopted", 21, 4),
        "A2.1": ("rejected", 4, 21),
        "3": ("held", None, None),
        "M4.1": ("adopted", None, None),
    }
    amendment = named(findings, "A2.1").claim
    assert amendment.kind is Kind.AMENDMENT
    assert amendment.fields["title"] == "Geen marktgeld voor kramen"
    assert amendment.fields["submitters"] == ("mw. Zijlstra",)
    assert amendment.fields["agenda_item"] == "2"
    assert named(findings, "M4.1").claim.fields["parties"] == ("CDA", "VVD")
    assert named(findings, "M4.1").claim.fields["unanimous"] is True


@pytest.mark.parametrize(("text", "name"), [(COLUMNS, "a.md"), (MATRIX, "b.md"), (CARDS, "c.md"), (BLANKS, "d.txt")])
def test_the_check_finds_every_row_again(read: Read, text: str, name: str) -> None:
    findings = read(text, name)
    decided = [each for each in findings if each.claim.kind in (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)]
    assert len(decided) >= 3
    assert [each.claim.text for each in decided if each.verdict not in (Verdict.SUPPORTED, Verdict.QUOTED)] == []


def test_a_column_for_each_party(read: Read) -> None:
    findings = read(MATRIX)
    plan = named(findings, "5").claim
    assert plan.fields["parties_for"] == ("VVD", "CDA", "Lokaal Meerdam")
    assert plan.fields["parties_against"] == ("SP",)
    assert plan.fields["votes_for"] is None, "seats at the head are no votes: somebody may have been absent"
    assert named(findings, "A1").claim.fields["outcome"] == "rejected"
    assert named(findings, "M1").claim.fields["parties_against"] == ()


def test_a_wrong_side_does_not_pass(read: Read, dutch: Cues) -> None:
    from dataclasses import replace

    document = from_bytes(MATRIX.encode(), "lijst.md").document
    sections = outline(document, Municipality(), dutch)
    made = claims(document, sections, Municipality(), dutch, "nl")
    plan = next(each for each in made if each.fields.get("agenda_item") == "5" and each.kind is Kind.DECISION)
    turned = replace(
        plan, fields={**plan.fields, "parties_for": ("VVD", "CDA", "SP"), "parties_against": ("Lokaal Meerdam",)}
    )
    verdict = Judge([document], sections, Municipality(), "nl").judge(turned).verdict
    assert verdict in (Verdict.CONTRADICTED, Verdict.PARTLY)


def test_cards_one_for_each_item(read: Read) -> None:
    findings = read(CARDS)
    told = {
        str(each.claim.fields["agenda_item"]): (each.claim.fields["outcome"], each.claim.fields["votes_for"])
        for each in findings
        if each.claim.kind is Kind.DECISION
    }
    assert told == {"4": ("adopted", 17), "5": ("rejected", 9), "6": ("adopted", None)}


def test_columns_set_with_blanks(read: Read) -> None:
    findings = read(BLANKS, "lijst.txt")
    plan = named(findings, "3")
    assert plan.claim.fields["title"] == "Wijziging omgevingsplan Dorpsrand Oost"
    assert plan.claim.fields["parties_against"] == ("SP (3)", "VVD (7)")
    quotes = [citation.exact for citation in plan.citations]
    assert "3 Wijziging omgevingsplan Dorpsrand Oost" in quotes
    assert "15 voor, 10 tegen Tegen: SP (3), VVD (7)" in quotes
    motion = named(findings, "M3").claim
    assert (motion.fields["title"], motion.fields["submitters"]) == ("Betaalbaar wonen eerst", ("T. Zijlstra",))
    assert named(findings, "5").claim.fields["outcome"] == "held"


def test_a_table_of_something_else_is_no_list(read: Read) -> None:
    rows = "| Naam | Telefoon | Fractie |\n| --- | --- | --- |\n| Smit | 14 0999 | SP |\n| Kok | 14 0998 | CDA |\n"
    text = f"# Besluitenlijst\n\n{rows}"
    assert [each for each in read(text) if each.claim.kind is not Kind.ACTION] == []


@pytest.mark.parametrize(
    ("line", "names", "expected"),
    [
        ("VVD CDA V T", ("VVD", "CDA"), (("VVD",), ("CDA",))),
        ("VVD CDA V", ("VVD", "CDA"), ((), ())),
        ("VVD CDA V afw.", ("VVD", "CDA"), (("VVD",), ())),
        ("VVD CDA + -", ("VVD", "CDA"), (("VVD",), ("CDA",))),
        ("De VVD stemt voor", ("VVD",), ((), ())),
    ],
)
def test_marks_under_heads(line: str, names: tuple[str, ...], expected: tuple[tuple[str, ...], ...]) -> None:
    ballot = vote_matrix.read(line, names)
    assert (ballot.parties(Side.FOR), ballot.parties(Side.AGAINST)) == expected


@pytest.mark.parametrize("piece", ["a   b   c\n", "Nr   Onderwerp   Besluit\n", "x\ty\tz\n", "   |   "])
def test_no_text_makes_it_slow(piece: str) -> None:
    """A reader that is not linear would not come back from these."""
    document = from_bytes((piece * (60_000 // len(piece))).encode(), "lijst.txt").document
    assert grids(document) is not None


BROKEN = """Besluitenlijst raad Meerdam

Agenda\tPortefeuille\tVoorstel / motie\tBesluit\tStemming
punt\t-houder
1\tKok\tVerordening markt\tAangenomen\t20 – 5
2 –\tKok\tAmendement Geen\tVerworpen\t5 – 20
A2.1\tmarktgeld (SP)
Indiener: mw. Zijlstra
Agenda\tPortefeuille\tVoorstel / motie\tBesluit\tStemming
punt\t-houder
3\tSmit\tKrediet zwembad\tVerworpen\t9 – 16
4\tSmit\tNota groen\tAangenomen\tUnaniem
"""


def test_a_head_and_a_number_that_wrap(dutch: Cues) -> None:
    """As a PDF prints them: the head on every page, "2 –" above "A2.1" in a narrow column."""
    blocks = [BROKEN.partition("\n\n")[0], *BROKEN.partition("\n\n")[2].replace("\nIndiener", "\fIndiener").split("\n")]
    text = "\n".join(block.replace("\fIndiener", "\nIndiener") for block in blocks if block)
    passages, at, counted = [], 0, 0
    for block in blocks:
        raw = block.replace("\f", "\n")
        if not raw:
            continue
        counted += 1
        span = Span(at, at + len(raw))
        kind = PassageKind.TABLE_ROW if "\t" in raw else PassageKind.HEADING
        passages.append(Passage(kind, (span,), (Sentence(f"s{counted}", (span,)),), counted))
        at += len(raw) + 1
    source = Source("lijst", "lijst.pdf", "application/pdf", "0" * 64, "0" * 64)
    document = Document(source, text, PlaceKind.PAGE, tuple(passages))
    sections = outline(document, Municipality(), dutch)
    judge = Judge([document], sections, Municipality(), "nl")
    findings = [judge.judge(claim) for claim in claims(document, sections, Municipality(), dutch, "nl")]
    told = {
        str(each.claim.fields.get("raw_id") or each.claim.fields["agenda_item"]): each.claim.fields["outcome"]
        for each in findings
    }
    assert told == {"1": "adopted", "A2.1": "rejected", "3": "rejected", "4": "adopted"}
    assert named(findings, "A2.1").claim.fields["title"] == "Geen marktgeld"
    assert named(findings, "A2.1").claim.fields["submitters"] == ("mw. Zijlstra",)
    assert {each.verdict for each in findings} == {Verdict.SUPPORTED}


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


def test_tabs_of_an_office_program(read: Read) -> None:
    """The head stands alone above an empty line, and each block below it goes on; a list of terms does not."""
    findings = read(TABBED, "lijst.txt")
    items = {each.claim.fields["agenda_item"] for each in findings if each.claim.kind is Kind.DECISION}
    assert items == {"1", "2", "5"}
    amendment = named(findings, "A-1").claim.fields
    assert (amendment["title"], amendment["parties"], amendment["submitters"]) == (
        "Eerst renoveren",
        ("VVD",),
        ("M. Oon",),
    )
    assert (amendment["outcome"], amendment["votes_for"], amendment["votes_against"]) == ("rejected", 5, 18)
    assert amendment["parties_for"] == ("VVD", "D66")
    held = named(findings, "Mo-2").claim.fields
    assert (held["outcome"], held["parties"]) == ("held", ("CDA", "D66"))
    assert held["submitters"][0] == "H. van Leer"
    assert named(findings, "Mo-3").claim.fields["parties"] == ("D66", "CDA")
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


def test_cards_that_name_their_item(read: Read) -> None:
    """What is decided point by point has no outcome as a whole; what is proposed is no item."""
    findings = read(OWN_LABELS)
    assert named(findings, "4").claim.fields["votes_for"] == 14
    amendment = named(findings, "26-07").claim.fields
    assert (amendment["agenda_item"], amendment["outcome"], amendment["votes_against"]) == ("4", "rejected", 10)
    assert named(findings, "26-32").claim.fields["outcome"] == "withdrawn"
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


def test_heads_of_one_letter_and_numbers_of_item_and_motion_in_one_cell(read: Read) -> None:
    findings = read(LETTERS, "stemmingen.txt")
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
    motion = named(findings, "M1").claim
    assert motion.kind is Kind.MOTION and named(findings, "A1").claim.kind is Kind.AMENDMENT
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


def test_tables_of_motions_inside_minutes(read: Read) -> None:
    findings = read(MIXED)
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
