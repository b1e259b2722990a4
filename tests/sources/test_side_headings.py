"""Minutes as plain text with their headings in a column at the left."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from gemcli.model.document import Document, PassageKind
from gemcli.model.span import cut
from gemcli.sources.making import from_bytes

CASES = Path(__file__).parent.parent / "cases"
IRISH = (CASES / "meetings" / "side_headings.txt").read_text(encoding="utf-8")
DUTCH = """Notulen van de vergadering van de raad van Oudegein, gehouden op 6 mei 2014

1. Opening          De voorzitter opent de vergadering om 20.00 uur en heet de aanwezigen van
                    harte welkom in de tijdelijke raadzaal.

2. Vaststelling     De heer Blom vraagt het krediet voor de brug als laatste te behandelen. De
van de agenda       agenda wordt met deze wijziging vastgesteld.

3. Krediet          Mevrouw Saris (CDA) vindt het bedrag hoog, maar de brug is aan het einde van
brug Molenvliet     zijn leven en uitstel maakt het alleen maar duurder voor de gemeente.
                    Het voorstel wordt aangenomen met 11 stemmen voor en 6 stemmen tegen.

4. Verordening      De heer Blom (VVD) wijst op de kosten voor de ondernemers in het centrum en
markten             vraagt om een evaluatie na een jaar. Wethouder Prins is daartoe bereid.
                    Het voorstel wordt zonder hoofdelijke stemming aangenomen.

5. Sluiting         De voorzitter sluit de vergadering om 21.10 uur en wenst iedereen wel thuis.
"""
LETTER = """Aanwezig      de heer A. Bos, mevrouw C. Dam
Voorzitter    de heer E. Kok
Griffier      mevrouw G. Lam
Wethouders    de heren P. Smit en R. Tol
Verslag       Bureau Pen

De voorzitter opent de vergadering om 20.00 uur en heet de aanwezigen van harte welkom in de zaal.
De heer Bos vraagt het krediet voor de brug als laatste te behandelen, want hij moet eerder weg.
De agenda wordt met deze wijziging vastgesteld, waarna de voorzitter het eerste punt aan de orde stelt.
"""


def read(text: str) -> Document:
    return from_bytes(text.encode(), "notulen.txt").document


def headings(document: Document) -> list[str]:
    return [cut(document.text, each.spans) for each in document.passages if each.kind is PassageKind.HEADING]


def test_each_heading_is_whole_and_stands_before_its_text() -> None:
    document = read(DUTCH)
    assert headings(document) == [
        "1. Opening",
        "2. Vaststelling van de agenda",
        "3. Krediet brug Molenvliet",
        "4. Verordening markten",
        "5. Sluiting",
    ]
    said = [cut(document.text, each.spans) for each in document.sentences()]
    assert "De agenda wordt met deze wijziging vastgesteld." in said
    assert document.text == DUTCH
    for sentence in document.sentences():
        assert all(document.text[start:end].strip() for start, end in sentence.spans)


def test_no_character_is_said_twice_and_none_is_lost() -> None:
    document = read(IRISH)
    held = sorted(span for sentence in document.sentences() for span in sentence.spans)
    assert all(before.end <= after.start for before, after in pairwise(held))
    told = sum(len("".join(document.text[start:end].split())) for start, end in held)
    assert told == len("".join(IRISH.split()))


@pytest.mark.parametrize("text", [LETTER, DUTCH.replace("                    ", "    "), "Een regel.\n", ""])
def test_other_texts_stay_as_they_are(text: str) -> None:
    if text:
        passages = read(text).passages
        assert all(one.spans[-1].end <= other.spans[0].start for one, other in pairwise(passages))
