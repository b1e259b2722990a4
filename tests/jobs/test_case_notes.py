"""The notes of a dossier are looked at before they are believed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from gemcli.jobs.case_notes import doubts
from gemcli.model.dossier import Dossier
from gemcli.settings import load


def told(notes: Mapping[str, str]) -> list[tuple[str, str]]:
    dossier = Dossier("", (), settings=notes)
    return [(warned.code, warned.message.text()) for warned in doubts(dossier, load(environ={}))]


def test_what_rules_and_text_blocks_read_is_known() -> None:
    notes = dict.fromkeys(("case", "rsin", "confidentiality", "language", "type", "addressee", "our_reference"), "")
    assert told(notes) == []


def test_a_key_that_nobody_reads_is_named_with_what_may_be_meant() -> None:
    assert told({"confidentialty": "geheim"}) == [
        ("unknown_key", "Nothing reads the key 'confidentialty'; is 'confidentiality' meant?")
    ]
    assert told({"weer": "mooi"}) == [("unknown_key", "Nothing reads the key 'weer', not even a text block.")]


@pytest.mark.parametrize(
    ("rsin", "codes"),
    [("999991772", []), ("999991773", ["rsin_wrong"]), ("99999177", ["rsin_wrong"]), ("000000000", ["rsin_wrong"])],
)
def test_an_rsin_passes_the_eleven_test(rsin: str, codes: list[str]) -> None:
    assert [code for code, _ in told({"rsin": rsin})] == codes
