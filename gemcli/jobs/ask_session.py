"""Keeps the questions that were asked beside an answer, so that the next one can follow on them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gemcli import files
from gemcli.errors import SourceError, UsageError
from gemcli.locales import N_, say
from gemcli.model.finding import Finding
from gemcli.sources.reader import read_bytes
from gemcli.text.escape import escape_json

GENERATOR = "gemcli ask session"
MOST = 20
"""Questions that a session remembers."""


@dataclass(frozen=True, slots=True)
class Session:
    """Questions in the order in which they were asked, each with the places of its answer."""

    asked: tuple[dict[str, Any], ...] = ()

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions as they were typed."""
        return tuple(str(each.get("question", "")) for each in self.asked)


def load(path: Path) -> Session:
    """Read a session; UsageError where there is none to go on with."""
    try:
        record = json.loads(read_bytes(path))
        asked = tuple(dict(each) for each in record["questions"])
    except (SourceError, ValueError, KeyError, TypeError, RecursionError):
        raise UsageError(
            "no_session",
            say(N_("There is no earlier question to go on with.")),
            say(N_("Ask one without --continue first, with the same folder for what is written.")),
            path.name,
        ) from None
    return Session(asked)


def save(path: Path, session: Session, question: str, findings: Sequence[Finding]) -> bytes:
    """Write a session with one question more, and return its bytes.

    Of an answer the places are kept, by source and offsets or cells; its words stand in the draft.
    """
    places = [
        {"source": citation.source_id, "place": citation.place, "spans": [list(span) for span in citation.spans]}
        for finding in findings
        for citation in finding.citations
    ]
    asked = (*session.asked, {"question": question, "passages": places})[-MOST:]
    record = {"generator": GENERATOR, "schema_version": 1, "questions": list(asked)}
    data = f"{escape_json(record)}\n".encode()
    files.write_atomic(path, data)
    return data
