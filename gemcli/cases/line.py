"""Makes one line of an overview: a claim that code wrote, with the values in it as fields that a check reads again."""

from __future__ import annotations

from collections.abc import Mapping

from gemcli.cases.places import Place, evidence
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, FieldValue, Kind

LONGEST = 420
"""Characters of a sentence that an overview quotes; a longer one is cut between words."""
OPEN = " …"


def line(case: str, section: str, text: str, ground: Evidence, fields: Mapping[str, FieldValue] | None = None) -> Claim:
    """Return a line of a kind (`case`: asked, party, event, paper, term, ...) with the places that it rests on."""
    return Claim(Kind.KEY_POINT, text, ground, By.RULE, section=section, fields={"case": case, **(fields or {})})


def gap(section: str, text: str, ground: Evidence) -> Claim:
    """Return a line that says what is not there, with the place that makes one expect it."""
    return Claim(Kind.GAP, text, ground, By.RULE, section=section)


def proven(raw: str, *places: Place) -> FieldEvidence:
    """Return what one field rests on."""
    return FieldEvidence(raw, evidence(*places))


def joined(*grounds: Evidence) -> Evidence:
    """Return several grounds as one, each place once."""
    return Evidence(
        sentences=tuple(dict.fromkeys(ref for ground in grounds for ref in ground.sentences)),
        cells=tuple(dict.fromkeys(ref for ground in grounds for ref in ground.cells)),
        spans=tuple(dict.fromkeys(ref for ground in grounds for ref in ground.spans)),
    )


def quoted(text: str) -> str:
    """Return a sentence as an overview quotes it: at most so long, cut between words with a mark.

    >>> quoted("Kort.")
    'Kort.'
    """
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0].rstrip(",;:") + OPEN
