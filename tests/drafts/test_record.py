"""The outside of a message goes into the sidecar and comes back whole; older sidecars hold none."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from gemcli.drafts.record import read_source, source_record
from gemcli.model.envelope import Envelope
from gemcli.model.source import Rank, Source

SENT = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=1)))
ENVELOPES = [
    None,
    Envelope(),
    Envelope("2@x", ("0@x", "1@x"), ("A <a@x.example>",), ("b@x.example",), SENT, "eerste", "eerste", True),
]


@pytest.mark.parametrize("envelope", ENVELOPES)
def test_a_message_comes_back_from_its_record(envelope: Envelope | None) -> None:
    source = Source("m", "m.eml", "message/rfc822", "ab", "cd", Rank.OWN_MESSAGE, envelope=envelope)
    assert read_source(source_record(source)) == source


def test_an_older_record_has_no_envelope() -> None:
    record = source_record(Source("m", "m.txt", "text/plain", "ab", "cd"))
    del record["envelope"]
    assert read_source(record).envelope is None


def test_a_time_without_offset_counts_as_utc() -> None:
    assert Envelope(sent=datetime(2026, 3, 2, 9)).moment == Envelope(sent=SENT + timedelta(hours=1)).moment  # noqa: DTZ001
