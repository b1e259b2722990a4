"""PDF tables of many narrow columns: rows stay rows, whatever the height of their cells and whichever are empty."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from gemcli.sources import pdf

WIDE = (60, 95, 300, 420, 460, 500, 540, 580, 620, 700)
"""Where columns begin."""
LEADING = 11
Cell = str | tuple[str, ...]


def page(rows: Sequence[Sequence[Cell]], places: Sequence[int] = WIDE, step: int = 20, foot: str = "") -> bytes:
    """Set rows of cells, each cell in the middle of the height of its row."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=landscape(A4), invariant=True)
    canvas.setFont("Helvetica", 9)
    middle = 520.0
    for row in rows:
        cells = [(cell,) if isinstance(cell, str) else cell for cell in row]
        height = (max(map(len, cells)) - 1) * LEADING
        middle -= height / 2
        for cell, x in zip(cells, places, strict=True):
            for number, text in enumerate(cell):
                canvas.drawString(x, middle + (len(cell) - 1) * LEADING / 2 - number * LEADING, text)
        middle -= height / 2 + step
    canvas.drawString(60, middle - 20, foot)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def shown(data: bytes) -> list[str]:
    """The lines of the text layer, the TABs as strokes and the line feeds inside a cell as blanks."""
    contents = pdf.read(data, "a.pdf")
    rows = (contents.text[block.spans[0].start : block.spans[-1].end] for block in contents.blocks)
    return [row.replace("\n", " ").replace("\t", "|") for row in rows]


HEAD = ("Nr", "Voorstel of motie", "Door", "Kern", "SVP", "D66", "Ons", "BBB", "CU", "Uitkomst")


def test_marks_under_the_names_of_parties_stay_in_the_row_of_what_was_voted_on() -> None:
    rows = (
        HEAD,
        ("M21", "Langer licht op de ijsbaan aan de Zeedijk", "Ons (Tol)", *"VVTVVT", "aangenomen"),
        ("M22", "Haven niet verder uitdiepen voor zeejachten", "SVP (Mak)", *"TVTTTV", "verworpen"),
        ("M23", "Een bankje bij iedere bushalte in de kernen", "CU (Vos), BBB", *"VVVVVV", "aangenomen"),
        ("M24", "Vaker vegen na de kermis in de binnenstad", "D66 (Lok)", *"VVVTTV", "aangenomen"),
    )
    assert shown(page(rows)) == ["|".join(row) for row in rows]


def test_a_cell_of_several_lines_is_one_cell_of_the_row_in_whose_middle_the_others_stand() -> None:
    heads = [(party, f"({seats})") for party, seats in zip(HEAD[3:9], (4, 1, 2, 5, 3, 2), strict=True)]
    rows: tuple[tuple[Cell, ...], ...] = (
        (*HEAD[:3], *heads, "Uitkomst"),
        ("RV7", ("Verordening havengelden", "(zoals gewijzigd)"), "college", *"VVTVVT", "aangenomen"),
        ("M22", ("Haven niet verder", "uitdiepen voor", "zeejachten"), ("SVP", "(Mak)"), *"TVTTTV", "verworpen"),
        ("M23", "Een bankje bij iedere bushalte", "CU (Vos), BBB", *"VVVVVV", "aangenomen"),
        ("M24", ("Vaker vegen na", "de kermis"), "D66 (Lok)", *"VVVTTV", "aangenomen"),
    )
    told = [tuple(cell if isinstance(cell, str) else " ".join(cell) for cell in row) for row in rows]
    assert shown(page(rows)) == ["|".join(row) for row in told]


def test_an_empty_cell_keeps_its_column() -> None:
    rows = (
        HEAD,
        ("M21", "Langer licht", "Ons (Tol)", "V", "", "T", "", "V", "T", "aangenomen"),
        ("M22", "Haven", "SVP (Mak)", *"TVTTTV", ""),
        ("", "Bankjes", "CU (Vos)", *"VVVVVV", "aangenomen"),
    )
    assert shown(page(rows)) == ["|".join(row) for row in rows]


def test_prose_above_and_below_a_grid_stays_out_of_it() -> None:
    rows = (HEAD, *((f"M{n}", "Langer licht", "Ons (Tol)", *"VVTVVT", "aangenomen") for n in range(3)))
    foot = "De fractie van Kern vraagt aantekening dat zij over M2 liever later had gestemd, na het onderzoek."
    assert shown(page(rows, foot=foot))[-1] == foot


def test_three_columns_are_no_grid() -> None:
    rows = (("Punt", "Onderwerp", "Besluit"), *((f"{n}", "Nota wegen", "conform") for n in range(4)))
    assert shown(page(rows, places=(60, 110, 640))) == ["|".join(row) for row in rows]
