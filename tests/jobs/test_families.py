"""Each record is called by its form; an unknown one says that general rules read it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gemcli.drafts.record import read_source, source_record
from gemcli.jobs.families import recognised
from gemcli.jobs.workbench import Workbench
from gemcli.model.document import Document, PlaceKind
from gemcli.model.dossier import Dossier
from gemcli.model.family import Family
from gemcli.model.labels import FAMILIES
from gemcli.model.source import Source
from gemcli.model.table import Table
from gemcli.settings import Settings
from gemcli.sources.stored_rows import StoredRows

MINUTES = (
    "Woordelijk verslag\nVergadering gemeenteraad Molendam\ndonderdag 6 maart 2025\nAan de orde is:\nA. Opening.\n"
    + "De voorzitter. Ik open de vergadering.\nJan Bos (SP). Dank u wel, voorzitter.\n" * 4
)


def test_form_and_body_stand_on_the_first_screen_and_in_the_envelope(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "notulen.txt"
    path.write_text(MINUTES, encoding="utf-8")
    ran = gemcli("extract", path, "--json").envelope
    assert [entry["reason"] for entry in ran["ledger"] if entry["status"] == "read"] == [FAMILIES[Family.VERBATIM]]
    draft = (tmp_path / "notulen.actions.md").read_text(encoding="utf-8")
    assert "notulen.txt (woordelijk verslag, gemeenteraad Molendam, 2025-03-06; sha256" in draft
    assert gemcli("verify", tmp_path / "notulen.actions.md").code == 0


def test_unknown_form_is_said_and_read_all_the_same(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "nota.txt"
    path.write_text("Nota groen\n\nWethouder Bos zegt toe dat de raad voor 1 juli 2025 een brief krijgt.\n", "utf-8")
    ran = gemcli("extract", path)
    assert "no known form of council record: read by general rules" in ran.err
    draft = (tmp_path / "nota.actions.md").read_text(encoding="utf-8")
    assert "geen bekende vorm van raadsverslag: gelezen met algemene regels" in draft
    assert gemcli("verify", tmp_path / "nota.actions.md").code == 0
    assert "no known form" not in gemcli("summarise", path).err


def test_a_long_list_is_no_record_however_it_begins() -> None:
    listed = Table("Lijst", StoredRows([("1-1-2026", "Jan Bos", 12.5)]))
    source = Source("lijst", "lijst.csv", "text/csv", "0" * 64, "0" * 64)
    dossier = Dossier("lijst", (Document(source, MINUTES, PlaceKind.LINE, (), tables=(listed,), language="nl"),))
    assert recognised(dossier, Workbench(Settings({}))) == dossier


EXPORTS = Path(__file__).parent.parent / "cases" / "exports"


def test_a_bare_agenda_is_called_so_with_what_it_holds(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "agenda.html"
    path.write_bytes((EXPORTS / "go.html").read_bytes())
    ran = gemcli("extract", path)
    assert ran.code == 0
    assert "This is an agenda without outcomes: 3 items and 0 papers, no decision." in ran.err
    draft = (tmp_path / "agenda.actions.md").read_text(encoding="utf-8")
    assert "Vergadering, Gemeenteraad, 12 maart 2026" in draft
    assert "agenda zonder uitkomsten, uit een raadsinformatiesysteem" in draft
    assert gemcli("summarise", path).code == 0
    assert gemcli("verify", tmp_path / "agenda.summary.md").code == 0


def test_a_list_of_received_papers_says_what_is_proposed(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "stukken.xml"
    path.write_bytes((EXPORTS / "ingekomen.xml").read_bytes())
    ran = gemcli("summarise", path)
    assert "This is a list of 2 received papers, no decision" in ran.err
    assert "Rondgezonden en gepubliceerd (1)" in ran.err
    assert gemcli("verify", tmp_path / "stukken.summary.md").code == 0


def test_an_export_is_verified_as_it_was_extracted(gemcli: Any, tmp_path: Path) -> None:
    for name in ("notubiz.json", "ibabs.json", "ibabs.html", "ori.json", "popolo.json", "lijst.json", "stemmingen.xml"):
        path = tmp_path / f"{Path(name).stem}-{Path(name).suffix[1:]}{Path(name).suffix}"
        path.write_bytes((EXPORTS / name).read_bytes())
        ran = gemcli("extract", path, "--json").envelope
        assert ran["findings"] and not ran["left_out"], name
        assert gemcli("verify", path.with_suffix(".actions.md")).code == 0, name


def test_a_meeting_that_its_system_marks_as_confidential_is_withheld(gemcli: Any, tmp_path: Path) -> None:
    path = tmp_path / "besloten.json"
    export = json.loads((EXPORTS / "notubiz.json").read_text(encoding="utf-8"))
    export["meeting"]["confidential"] = 1
    path.write_text(json.dumps(export), encoding="utf-8")
    assert gemcli("extract", path).code == 9


def test_source_of_an_older_draft_has_no_form() -> None:
    record = source_record(Source("s", "s.txt", "text/plain", "0" * 64, "0" * 64, family=Family.EXPORT, body="raad"))
    assert read_source(json.loads(json.dumps(record))).family is Family.EXPORT
    del record["family"], record["body"]
    assert (read_source(record).family, read_source(record).body) == (Family.UNKNOWN, "")


def test_every_known_form_has_its_name() -> None:
    assert set(FAMILIES) == set(Family) - {Family.UNKNOWN}


DEV = sorted(
    path
    for path in (Path(__file__).parent.parent / "records").glob("*/*")
    if path.is_file() and not path.name.endswith(".truth.json")
)


@pytest.mark.parametrize("record", DEV, ids=lambda path: path.name)
def test_whatever_the_form_a_draft_just_made_can_be_checked_again(gemcli: Any, tmp_path: Path, record: Path) -> None:
    (tmp_path / record.name).write_bytes(record.read_bytes())
    for job, kind in (("extract", "actions"), ("summarise", "summary")):
        assert gemcli(job, tmp_path / record.name).code == 0
        assert gemcli("verify", tmp_path / f"{record.stem}.{kind}.md").code == 0
