"""Meeting exports, turns and records."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from gemcli.errors import SourceError
from gemcli.sources import json_export
from gemcli.sources.contents import Contents


def item(prefix: str, title: str, **more: Any) -> dict[str, Any]:
    text = more.pop("text", "")
    attributes = [{"id": 1, "value": title}, {"id": 3, "value": text}, {"id": 82, "value": "2024-04-16 17:00:00"}]
    return {"type_data": {"title_prefix": prefix, "attributes": attributes}, "confidential": 0, **more}


MEETING = {
    "meeting": {
        "confidential": 0,
        "attributes": [{"id": 1, "value": "Raadsvergadering"}],
        "plannings": [{"start_date": "2024-04-16 17:00:00"}],
        "agenda_items": [
            item("2.", "Vertrouwelijk advies", order=2, confidential=1, text="Geheim.",
                 agenda_items=[item("2.1", "Ook geheim")]),
            item("1.", "Opening", order=1, start_offset="651", text="<p>Behandeltijd: <b>3</b> minuten.</p>",
                 documents=[{"title": "Advies.pdf", "confidential": 0}, {"title": "Geheim.pdf", "confidential": 1}]),
        ],
    }
}  # fmt: skip


def shown(contents: Contents) -> list[str]:
    return [
        f"{block.kind.value}{block.level or ''}: {contents.text[block.spans[0].start : block.spans[0].end]}"
        for block in contents.blocks
    ]


def test_a_meeting_export_and_its_confidential_item() -> None:
    contents = json_export.read(json.dumps(MEETING).encode(), "a.json")
    assert shown(contents) == [
        "heading1: Raadsvergadering",
        "paragraph: Datum: 16-04-2024, 17.00 uur",
        "heading2: 1.\tOpening",
        "paragraph: Behandeltijd: 3 minuten.",
        "list_item1: Stuk: Advies.pdf",
        "heading2: 2.\tVertrouwelijk advies",
    ]
    assert contents.blocks[2].start_s == 651.0
    assert contents.dated == date(2024, 4, 16)
    assert [(remark.code, remark.place) for remark in contents.remarks] == [("confidential_item", "2.")]
    assert "eheim" not in contents.text


def test_the_older_shape_and_a_closed_meeting() -> None:
    old = {"confidential": 1, "attributes": {"Titel": "Commissie"}, "agenda_items": [item("", "Rondvraag")]}
    contents = json_export.read(json.dumps(old).encode(), "a.json")
    assert contents.title == "Commissie"
    assert [remark.code for remark in contents.remarks] == ["confidential"]


def test_turns_and_records_of_other_files() -> None:
    turns = "\n".join(
        json.dumps({"speaker": name, "text": text}) for name, text in (("Jan", "Dag."), ("Els", "Hallo."))
    )
    assert shown(json_export.read(turns.encode(), "a.jsonl")) == ["paragraph: Jan: Dag.", "paragraph: Els: Hallo."]
    record = {"id": "K.1", "voor": 12, "titel": "Nota", "lang": "Zin een. " * 30}
    found = shown(json_export.read(json.dumps([record]).encode(), "a.json"))
    assert found[0] == "table_row: id: K.1\tvoor: 12\ttitel: Nota"
    assert found[1].startswith("paragraph: Zin een.")


@pytest.mark.parametrize("data", [b'{"a": ', b"[" * 100_000, b'{"a": 1} x'])
def test_broken_json_is_named(data: bytes) -> None:
    with pytest.raises(SourceError, match="broken_json"):
        json_export.read(data, "a.json")


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("\\ud800 x", "\ufffd x"),
        ("x\\udc00", "x\ufffd"),
        ("\\ud83d\\ude00", "\U0001f600"),
        ("\\uD800\\uD800", "\ufffd\ufffd"),
    ],
)
def test_half_of_a_character_is_none(written: str, read_as: str) -> None:
    contents = json_export.read(f'{{"title": "{written}"}}'.encode(), "a.json")
    assert contents.text == f"title: {read_as}\n"
    contents.text.encode()
