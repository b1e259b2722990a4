"""Minutes on several cases give a letter only what stands with its own number."""

from __future__ import annotations

from collections.abc import Callable

from gemcli.letters.other_cases import of_this_case
from gemcli.letters.passages import prose
from gemcli.model.document import Document

Make = Callable[..., Document]
MINUTES = (
    "# Overleg\n\n• Z-2027-00133: het besluit komt op 21 mei. Het advies is later.\n"
    "• Z-2027-00140: compleet, het besluit komt op 30 april.\n\nDe printer is kapot en wordt vervangen.\n"
)


def test_what_stands_with_another_number_or_with_none_stays_out(make_document: Make) -> None:
    said = list(prose(make_document("o.md", MINUTES)))
    kept = " ".join(one.text for one in of_this_case(said, ["Z-2027-00133"]))
    assert "21 mei" in kept and "later" in kept
    assert "30 april" not in kept and "printer" not in kept


def test_a_note_on_one_case_stays_whole(make_document: Make) -> None:
    said = list(prose(make_document("n.md", "Z-2027-00133\n\nHet besluit komt op 21 mei. Het advies is later.\n")))
    assert of_this_case(said, ["Z-2027-00133"]) == said
    assert of_this_case(said, []) == said
