"""Tells a row of a table again, to see whether a line that code made of it says just that."""

from __future__ import annotations

from collections.abc import Mapping

from gemcli.facts.table_rows import cells, told
from gemcli.grounding.sides import Sides
from gemcli.model.claim import By, Claim
from gemcli.model.document import Document
from gemcli.model.finding import Check, CheckResult


def is_row(claim: Claim) -> bool:
    """Say whether a rule made the claim of a row and the row that names its columns."""
    return claim.by is By.RULE and bool(claim.fields.get("row"))


def retold(claim: Claim, both: Sides, documents: Mapping[str, Document]) -> tuple[Check, ...]:
    """Return the check that the line is the cited row, told with the names of its columns; empty where it is not.

    The words of a line such as "Het Schip: maatregel een doek" stand in two rows, so that the checks of prose, which
    look for one sentence, cannot tell it from words that were gathered.
    """
    raw = "\n".join(
        documents[citation.source_id].text[span.start : span.end]
        for citation in both.witness.citations
        for span in citation.spans
    )
    lines = [line for line in raw.splitlines() if line.strip()]
    if len(lines) < 2 or told(cells(lines[0]), cells(lines[-1])) != claim.text:
        return ()
    return (both.check("row", CheckResult.EQUAL, claim.text, " ".join(lines[-1].split())),)
