"""Counts what was written into or onto a PDF page after it was made: form fields and text notes."""

from __future__ import annotations

from typing import Any

import pypdfium2.raw as pdfium

VALUES = {pdfium.FPDF_ANNOT_WIDGET: b"V", pdfium.FPDF_ANNOT_FREETEXT: b"Contents"}
"""Kinds of annotation that show words, and where they keep them (ISO 32000, 12.5.6)."""
EMPTY = 2
"""Bytes of a text without characters: its end mark in UTF-16."""


def filled_in(page: Any) -> int:
    """Return how many fields and notes of a page hold words; those words are not part of its text."""
    return sum(_holds_words(page.raw, index) for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)))


def _holds_words(raw: Any, index: int) -> bool:
    annotation = pdfium.FPDFPage_GetAnnot(raw, index)
    if not annotation:
        return False
    try:
        key = VALUES.get(pdfium.FPDFAnnot_GetSubtype(annotation))
        return key is not None and pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0) > EMPTY
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)
