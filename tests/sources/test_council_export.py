"""Exports of council information systems: every shape gives headings and labelled lines; spoiled files are named."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from gemcli.errors import SourceError
from gemcli.sources import json_export
from gemcli.sources.contents import Contents
from gemcli.sources.council_graph import joined
from gemcli.sources.council_record import folded, is_secret, name_of
from gemcli.sources.council_votes import of_record

CASES = Path(__file__).parent.parent / "cases" / "exports"
NAMES = ("ibabs.json", "lijst.json", "notubiz.json", "ori.json", "popolo.json")


def lines(contents: Contents) -> list[str]:
    return [contents.text[block.spans[0].start : block.spans[0].end] for block in contents.blocks]


@pytest.mark.parametrize(
    ("name", "profile"),
    [
        ("ibabs.json", "ibabs"),
        ("lijst.json", "open-data"),
        ("notubiz.json", "notubiz"),
        ("ori.json", "ori"),
        ("popolo.json", "open-data"),
    ],
)
def test_the_system_is_told_by_the_shape(name: str, profile: str) -> None:
    contents = json_export.read((CASES / name).read_bytes(), name)
    assert contents.media_type == f"application/json;profile={profile}"


def test_votes_and_pieces_are_lines_with_their_label() -> None:
    contents = json_export.read((CASES / "ibabs.json").read_bytes(), "a.json")
    text = "\n".join(lines(contents))
    assert "Motie M1: Meer bomen in Waterrade\nUitslag: aangenomen\nVoor: CDA (6), D66 (2)\nTegen: VVD (4)" in text
    assert (
        "Toezegging: De raad ontvangt voor de zomer een overzicht van de bomen\nPortefeuillehouder: Wethouder Vos"
        in text
    )
    assert "Geheime bijlage" not in text


def test_a_secret_ballot_names_nobody() -> None:
    rows = [{"voter": "A. Bos", "option": "yes"}, {"voter": "B. Kok", "option": "no"}]
    told = of_record({"stemmingstype": "schriftelijk", "result": "pass", "votes": rows})
    assert (told.result, told.members_for, told.members_against) == ("aangenomen", (), ())


def test_records_that_name_each_other_in_a_circle_end() -> None:
    circle = [
        {"url": "https://a.example/x/1", "naam": "een", "informatieobject": "https://a.example/x/2"},
        {"url": "https://a.example/x/2", "naam": "twee", "informatieobject": "https://a.example/x/1"},
    ]
    assert joined(circle)[0]["informatieobject"]["informatieobject"] == "https://a.example/x/1"


def test_records_that_name_each_other_many_times_over_stay_bounded() -> None:
    address = "https://a.example/x/{}"
    chain = [
        {"url": address.format(at), "een": address.format(at + 1), "twee": address.format(at + 1)} for at in range(60)
    ]
    assert isinstance(joined(chain), list)


@pytest.mark.parametrize(
    ("record", "secret"),
    [
        ({"confidential": 0}, False),
        ({"confidential": 1}, True),
        ({"Confidential": True}, True),
        ({"indicatorBesloten": "ja"}, True),
        ({"permission_group": "public"}, False),
        ({"permission_group": "raadsleden"}, True),
        ({"vertrouwelijkheidsaanduiding": "zaakvertrouwelijk"}, True),
    ],
)
def test_what_is_not_plainly_open_is_closed(record: dict[str, Any], secret: bool) -> None:
    assert is_secret(record) is secret


def test_attributes_in_all_their_shapes() -> None:
    for attributes in (
        {"Titel": "Oever"},
        [{"id": 1, "value": "Oever"}],
        [{"dt": "Titel", "dd": "Oever"}],
        [{"id": 900, "label": "Titel", "value": "Oever"}],
    ):
        assert name_of({"attributes": attributes, "id": 3}) == "Oever"
        assert "Oever" in folded({"attributes": attributes}).values()


def spoiled(value: Any, chance: random.Random) -> Any:
    """Return a value in which some parts are of another type."""
    if chance.random() < 0.15:
        return chance.choice([None, 7, -1.5, True, "", "x", [], {}, [None], {"": None}, [[[]]]])
    if isinstance(value, dict):
        return {key: spoiled(inner, chance) for key, inner in value.items()}
    if isinstance(value, list):
        return [spoiled(inner, chance) for inner in value]
    return value


@pytest.mark.parametrize("name", NAMES)
def test_parts_of_a_wrong_type_do_not_break_the_reader(name: str) -> None:
    whole = json.loads((CASES / name).read_bytes())
    for seed in range(150):
        data = json.dumps(spoiled(whole, random.Random(seed))).encode()
        try:
            json_export.read(data, name)
        except SourceError:
            continue


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_is_cut_off_is_named(name: str) -> None:
    data = (CASES / name).read_bytes()
    for part in (3, 5, 8):
        with pytest.raises(SourceError, match="broken_json"):
            json_export.read(data[: len(data) * part // 10], name)


def test_items_in_items_without_end_are_no_crash() -> None:
    item: dict[str, Any] = {"title": "onder"}
    for _ in range(120):
        item = {"title": "boven", "agenda_items": [item]}
    meeting = {"title": "Raad", "agenda_items": [item]}
    assert lines(json_export.read(json.dumps(meeting).encode(), "a.json"))[0] == "Raad"
