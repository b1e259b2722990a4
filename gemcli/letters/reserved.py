"""Tells what only the municipality's own blocks and sources may bring into a letter from what a model may write."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gemcli.letters.clauses import offered
from gemcli.locales import N_

LEGAL_BASIS = re.compile(
    r"\b(?:op grond van|ingevolge|krachtens|gelet op|conform|volgens|in de zin van|op basis van)\b.{0,60}?"
    r"\b(?:artikel|art\.|wet|awb|verordening|besluit|beleidsregels?|\w{2,40}wet|\w{2,40}verordening)\b"
    r"|\b(?:artikel|art\.)\s{0,2}\d|\bAwb\b|\bAlgemene wet bestuursrecht\b|\bGemeentewet\b"
    r"|\bunder (?:article|section|the) .{0,40}?\bact\b",
    re.IGNORECASE,
)
COMPETENCE = re.compile(
    r"\bnamens (?:het|de|ons) (?:college|burgemeester|raad|gemeente)\b|\bmandaat\b|\bgemandateerd\b"
    r"|\bbevoegd(?:heid)?\b"
    r"|\b(?:wij|het college|de burgemeester|de raad)\s"
    r"(?:besluit(?:en)?|verkla(?:art|ren)|verle(?:ent|nen)|weiger(?:t|en))\b"
    r"|\bon behalf of\b",
    re.IGNORECASE,
)
REASONS: Mapping[str, str] = {
    "clause": N_(
        "The model wrote a clause on people's rights ({count}): left out, for it comes from your text blocks."
    ),
    "legal_basis": N_("The model named a legal basis ({count}): left out, for it comes from your blocks and sources."),
    "competence": N_(
        "The model wrote who decides or is competent ({count}): left out, for your blocks and sources do."
    ),
}
"""What a model may not write, and what people are told of it."""


def reserved(text: str) -> str:
    """Return what of `REASONS` a sentence holds; empty where a model may have written it.

    >>> reserved("U kunt binnen zes weken bezwaar maken."), reserved("De weg is in mei klaar.")
    ('clause', '')
    """
    if offered(text):
        return "clause"
    if LEGAL_BASIS.search(text):
        return "legal_basis"
    return "competence" if COMPETENCE.search(text) else ""
