"""Several meetings in one register, as people type it: merged, kept, written, and told what changed."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

MARCH = """Besluitenlijst gemeenteraad Waterrade
Vergadering van 12 maart 2026

1. Opening
2. Vaststelling agenda
De agenda wordt vastgesteld.
3. Voorstel krediet sporthal
De raad besluit unaniem het krediet van 100.000 euro beschikbaar te stellen.
Wethouder Bakker zegt toe dat de raad voor 1 april 2026 een brief ontvangt over de planning van de sporthal.
Wethouder Bakker zegt toe de bewoners van de Havenstraat zo snel mogelijk te informeren over de bouwoverlast.
Motie M1 (VVD) 'Groen dak op de sporthal' wordt aangehouden.
Motie M2 (CDA) 'Kleedkamers voor meiden' is aangenomen met 20 stemmen voor en 11 stemmen tegen.
"""
APRIL = """Besluitenlijst gemeenteraad Waterrade
Vergadering van 9 april 2026

1. Opening
2. Vaststelling agenda
De agenda wordt vastgesteld.
3. Nota groen
Motie M4 (VVD) 'Groen dak op de sporthal' is verworpen met 10 stemmen voor en 21 stemmen tegen.
Wethouder Bakker zegt toe dat de raad een evaluatie van de nota groen krijgt in het najaar van 2026.
"""


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """Two decision lists of a made-up council."""
    folder = tmp_path / "raad"
    folder.mkdir()
    (folder / "maart.txt").write_text(MARCH, encoding="utf-8")
    (folder / "april.txt").write_text(APRIL, encoding="utf-8")
    return folder


def entries(path: Path) -> dict[str, dict[str, Any]]:
    found = json.loads(path.read_text(encoding="utf-8"))["entries"]
    return {entry["number"]: entry for entry in found}


def table(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    text = path.read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    return list(rows[0]), rows


def sheet(path: Path, name: str) -> list[dict[str, Any]]:
    import python_calamine

    rows = python_calamine.load_workbook(str(path)).get_sheet_by_name(name).to_python()
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


def test_a_held_motion_is_followed_over_two_meetings_with_both_places(gemcli: Any, council: Path) -> None:
    register = council / "register.json"
    made = gemcli("extract", council / "maart.txt", council / "april.txt", "--register", register, "--json")
    assert made.code == 0, made.err
    held = entries(register)["M 2026-03-12 M1"]
    assert (held["first"]["state"], held["first"]["date"]) == ("held", "2026-03-12")
    assert (held["last"]["state"], held["last"]["date"]) == ("rejected", "2026-04-09")
    for side, name in (("first", "maart.txt"), ("last", "april.txt")):
        cited = held[side]["citations"][0]
        assert cited["source"] == name
        assert len(cited["sha256"]) == 64
        assert cited["exact"] in (council / name).read_text(encoding="utf-8")
    assert not held["open"]
    assert (council / "maart.actions.md").exists()
    assert made.envelope["register"]["entries"] == len(entries(register))
    assert {out["kind"] for out in made.envelope["outputs"]} >= {"draft", "sidecar", "register"}


def test_a_second_run_changes_no_byte_and_says_that_it_was_merged(gemcli: Any, council: Path) -> None:
    files = [council / "r.xlsx", council / "r.register.json"]
    gemcli("extract", council / "maart.txt", council / "april.txt", "--register", files[0])
    first = [path.read_bytes() for path in files]
    again = gemcli("extract", council / "maart.txt", "--register", files[0], "--json")
    assert [path.read_bytes() for path in files] == first
    assert again.envelope["register"]["merged_before"] == ["maart.txt"]


def test_one_run_or_two_give_the_same_register(gemcli: Any, council: Path) -> None:
    one, two = council / "one.json", council / "two.json"
    gemcli("extract", council / "maart.txt", council / "april.txt", "--register", one)
    gemcli("extract", council / "maart.txt", "--register", two)
    gemcli("extract", council / "april.txt", "--register", two)
    assert one.read_bytes() == two.read_bytes()


def test_csv_has_the_columns_of_a_clerk_and_opens_right(gemcli: Any, council: Path) -> None:
    register = council / "r.csv"
    gemcli("extract", council / "maart.txt", "--register", register)
    data = register.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    names, rows = table(register)
    wanted = ["nummer", "titel", "datum", "portefeuillehouder", "beleidsveld", "commissie", "omschrijving", "termijn"]
    wanted += ["tussenbericht", "afdoeningsvoorstel", "afgedaan", "status", "indiener(s)", "partij", "uitslag"]
    wanted += ["bron", "plaats", "verbatim"]
    wanted += ["verwachte datum afdoening", "voorgestelde datum (te bevestigen)", "stand van zaken", "datum afgedaan"]
    assert set(wanted) <= set(names)
    assert names[0] == "soort"
    letter, notice = (row for row in rows if row["soort"] == "toezegging")
    assert letter["portefeuillehouder"] == "Wethouder Bakker"
    assert letter["verwachte datum afdoening"] == "2026-04-01"
    assert (notice["termijn"], notice["verwachte datum afdoening"]) == ("zo snel mogelijk", "")
    assert notice["beleidsveld"] == ""
    voted = next(row for row in rows if row["kenmerk"] == "M2")
    assert (voted["uitslag"], voted["stemmen voor"], voted["stemmen tegen"]) == ("aangenomen", "20", "11")


def test_a_separator_of_ones_own(gemcli: Any, council: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMCLI_CSV_SEPARATOR", "comma")
    monkeypatch.setenv("GEMCLI_CSV_BOM", "no")
    gemcli("extract", council / "maart.txt", "--register", council / "r.csv")
    assert (council / "r.csv").read_bytes().startswith(b"soort,nummer,")


def test_hand_edits_of_a_csv_survive_also_as_excel_saves_it(gemcli: Any, council: Path) -> None:
    register = council / "r.csv"
    gemcli("extract", council / "maart.txt", "--register", register)
    names, rows = table(register)
    names.append("prioriteit")
    letter, notice = (row for row in rows if row["soort"] == "toezegging")
    letter |= {"afgedaan": "ja", "datum afgedaan": "30-3-2026", "opmerkingen": "brief café", "prioriteit": "hoog"}
    notice |= {"portefeuillehouder": "Wethouder De Wit", "verwachte datum afdoening": "1-4-2026"}
    rows.append({"soort": "toezegging", "omschrijving": "Zelf gehoord: een rondleiding.", "datum": "2026-03-12"})
    motion = next(row for row in rows if row["kenmerk"] == "M2")
    rows.remove(motion)
    for row in rows:
        row["datum"] = "-".join(str(int(part)) for part in reversed(row["datum"].split("-")))
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, names, delimiter=";", restval="")
    writer.writeheader()
    writer.writerows(rows)
    register.write_bytes(stream.getvalue().encode("cp1252"))

    again = gemcli("extract", council / "april.txt", "--register", register, "--json")
    assert again.code == 0, again.err
    codes = [warned["code"] for warned in again.envelope["warnings"]]
    assert "handwork_kept" in codes
    assert "cells_written_anew" not in codes
    names, rows = table(register)
    kept = {row["nummer"]: row for row in rows}
    letter = kept["T 2026-03-12 nr 1"]
    assert (letter["afgedaan"], letter["datum afgedaan"], letter["opmerkingen"]) == ("ja", "2026-03-30", "brief café")
    assert letter["prioriteit"] == "hoog"
    assert kept["T 2026-03-12 nr 2"]["portefeuillehouder"] == "Wethouder De Wit"
    assert kept["T 2026-03-12 nr 2"]["verwachte datum afdoening"] == "2026-04-01"
    assert kept["T 2026-03-12 nr 3"]["omschrijving"] == "Zelf gehoord: een rondleiding."
    assert "M 2026-03-12 M2" not in kept
    assert entries(council / "r.register.json")["M 2026-03-12 M2"]["taken_out"]
    assert not entries(council / "r.register.json")["T 2026-03-12 nr 1"]["open"]


def test_hand_edits_of_a_workbook_survive_and_its_dates_are_dates(gemcli: Any, council: Path) -> None:
    import datetime

    import openpyxl

    register = council / "r.xlsx"
    gemcli("extract", council / "maart.txt", "--register", register)
    rows = sheet(register, "Toezeggingen")
    assert rows[0]["datum"] == datetime.date(2026, 3, 12)
    book = openpyxl.load_workbook(register)
    page = book["Toezeggingen"]
    assert page.freeze_panes == "B2"
    assert page.auto_filter.ref
    place = {cell.value: cell.column for cell in page[1]}
    page.cell(2, place["afgedaan"]).value = "ja"
    page.cell(2, place["datum afgedaan"]).value = datetime.date(2026, 3, 30)
    page.cell(2, place["portefeuillehouder"]).value = None
    page.cell(2, place["verbatim"]).value = "iets anders"
    book.save(register)
    again = gemcli("extract", council / "april.txt", "--register", register, "--json")
    assert "cells_written_anew" in [warned["code"] for warned in again.envelope["warnings"]]
    rows = sheet(register, "Toezeggingen")
    assert (rows[0]["afgedaan"], rows[0]["portefeuillehouder"]) == ("ja", "")
    assert rows[0]["datum afgedaan"] == datetime.date(2026, 3, 30)
    assert rows[0]["verbatim"].startswith("Wethouder Bakker zegt toe")
    assert len(rows) == 3


def test_what_a_person_writes_in_the_json_stays(gemcli: Any, council: Path) -> None:
    register = council / "r.json"
    gemcli("extract", council / "maart.txt", "--register", register)
    record = json.loads(register.read_text(encoding="utf-8"))
    own = {"owner": "Wethouder De Wit", "remarks": "navragen", "afgedaan": True}
    record["entries"][0]["people"] |= own
    register.write_text(json.dumps(record), encoding="utf-8")
    gemcli("extract", council / "april.txt", "--register", register)
    first = entries(register)["T 2026-03-12 nr 1"]["people"]
    assert (first["portefeuillehouder"], first["opmerkingen"], first["afgedaan"]) == (
        "Wethouder De Wit",
        "navragen",
        "ja",
    )


def test_a_changed_source_replaces_its_own_entries_and_says_so(gemcli: Any, council: Path) -> None:
    register = council / "r.json"
    gemcli("extract", council / "maart.txt", council / "april.txt", "--register", register)
    text = MARCH.replace(
        "Motie M2 (CDA) 'Kleedkamers voor meiden' is aangenomen",
        "Motie M2 (CDA) 'Kleedkamers voor meiden' is verworpen",
    )
    text = text.replace("20 stemmen voor en 11", "11 stemmen voor en 20")
    (council / "maart.txt").write_text(text, encoding="utf-8")
    again = gemcli("extract", council / "maart.txt", "--register", register, "--json")
    assert again.envelope["register"]["replaced"] == ["maart.txt"]
    assert "source_replaced" in [warned["code"] for warned in again.envelope["warnings"]]
    voted = entries(register)["M 2026-03-12 M2"]
    assert (voted["last"]["state"], len(voted["sightings"])) == ("rejected", 1)


def test_since_tells_new_changed_closed_and_quiet(gemcli: Any, council: Path) -> None:
    register, old = council / "r.json", council / "old.json"
    gemcli("extract", council / "maart.txt", "--register", register)
    old.write_bytes(register.read_bytes())
    made = gemcli("extract", council / "april.txt", "--register", register, "--since", old, "--json")
    kinds = {(change["kind"], change["number"]) for change in made.envelope["changes"]}
    assert ("closed", "M 2026-03-12 M1") in kinds
    assert ("quiet", "T 2026-03-12 nr 1") in kinds
    assert ("new", "T 2026-04-09 nr 1") in kinds
    assert not [kind for kind, number in kinds if number == "M 2026-03-12 M2"]
    page = (council / "r.changes.md").read_text(encoding="utf-8")
    assert "maart.txt, r. 11" in page
    assert "april.txt, r. 8" in page
    checked = gemcli("verify", council / "r.changes.md", "--against", council / "maart.txt", "--json")
    assert checked.code in (0, 4)
    shown = gemcli("extract", council / "april.txt", "--since", old)
    assert "M 2026-03-12 M1" in shown.out


def test_since_alone_writes_no_register(gemcli: Any, council: Path) -> None:
    old = council / "old.json"
    gemcli("extract", council / "maart.txt", "--register", old)
    before = old.read_bytes()
    made = gemcli("extract", council / "april.txt", "--since", old, "--json")
    assert made.code == 0
    assert old.read_bytes() == before
    assert made.envelope["register"]["path"] is None


@pytest.mark.parametrize(("name", "code"), [("r.docx", 2), ("r", 2)])
def test_a_file_that_can_be_no_register_is_refused_before_anything_is_written(
    gemcli: Any, council: Path, name: str, code: int
) -> None:
    assert gemcli("extract", council / "maart.txt", "--register", council / name).code == code
    assert not (council / "maart.actions.md").exists()


def test_a_list_of_ones_own_and_a_broken_store_are_never_replaced(gemcli: Any, council: Path) -> None:
    own = council / "eigen.csv"
    own.write_text("nummer;titel\n1;Mijn lijst\n", encoding="utf-8")
    assert gemcli("extract", council / "maart.txt", "--register", own).code == 3
    assert own.read_text(encoding="utf-8") == "nummer;titel\n1;Mijn lijst\n"
    broken = council / "r.json"
    broken.write_text('{"schema_version": 1, "entries": 3}', encoding="utf-8")
    assert gemcli("extract", council / "maart.txt", "--register", broken).code == 3
    assert broken.read_text(encoding="utf-8") == '{"schema_version": 1, "entries": 3}'
    assert gemcli("extract", council / "maart.txt", "--since", council / "er-niet.json").code == 3


def test_of_several_inputs_those_that_can_be_read_are_merged(gemcli: Any, council: Path) -> None:
    made = gemcli("extract", council / "maart.txt", council / "weg.txt", "--register", council / "r.json", "--json")
    assert made.code == 10
    assert "M 2026-03-12 M1" in entries(council / "r.json")


def test_a_folder_with_a_register_in_it_does_not_read_it_as_a_source(gemcli: Any, council: Path) -> None:
    for name in ("r.csv", "r.xlsx"):
        gemcli("extract", council / "maart.txt", "--register", council / name)
    made = gemcli("extract", council, "--json")
    read = {entry["source"] for entry in made.envelope["ledger"] if entry["status"] == "read"}
    assert read == {"maart.txt", "april.txt"}


def test_formulas_of_a_hostile_record_are_text(gemcli: Any, council: Path) -> None:
    hostile = f"{MARCH}Actie griffie: =SOM(A1) nagaan voor 1 mei 2026.\n"
    (council / "maart.txt").write_text(hostile, encoding="utf-8")
    gemcli("extract", council / "maart.txt", "--register", council / "r.csv")
    gemcli("extract", council / "maart.txt", "--register", council / "r.xlsx")
    for row in table(council / "r.csv")[1]:
        assert not [cell for cell in row.values() if cell and cell[0] in "=+@"]
    assert sheet(council / "r.xlsx", "Acties")[0]["omschrijving"].startswith("'=SOM(A1) nagaan")
    again = gemcli("extract", council / "april.txt", "--register", council / "r.csv", "--json")
    assert "handwork_kept" not in [warned["code"] for warned in again.envelope["warnings"]]


def test_only_a_part_of_a_meeting_first_and_all_of_it_later(gemcli: Any, council: Path) -> None:
    register = council / "r.json"
    gemcli("extract", council / "maart.txt", "--item", "2", "--register", register)
    assert list(entries(register)) == ["B 2026-03-12 2"]
    gemcli("extract", council / "maart.txt", "--register", register)
    assert len(entries(register)) == 6
    assert all(len(entry["sightings"]) == 1 for entry in entries(register).values())


def test_two_lists_of_one_register_are_kept_alike(gemcli: Any, council: Path) -> None:
    import openpyxl

    gemcli("extract", council / "maart.txt", "--register", council / "r.csv")
    gemcli("extract", council / "maart.txt", "--register", council / "r.xlsx")
    book = openpyxl.load_workbook(council / "r.xlsx")
    place = {cell.value: cell.column for cell in book["Toezeggingen"][1]}
    book["Toezeggingen"].cell(2, place["opmerkingen"]).value = "gebeld"
    book.save(council / "r.xlsx")
    made = gemcli("extract", council / "april.txt", "--register", council / "r.csv")
    assert made.code == 0, made.err
    rows = {row["nummer"]: row for row in table(council / "r.csv")[1]}
    assert rows["T 2026-03-12 nr 1"]["opmerkingen"] == "gebeld"
    assert "T 2026-04-09 nr 1" in {row["nummer"] for row in sheet(council / "r.xlsx", "Toezeggingen")}
    assert not [entry for entry in entries(council / "r.register.json").values() if entry["taken_out"]]


def test_a_list_that_cannot_be_replaced_changes_nothing(
    gemcli: Any, council: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gemcli import files

    gemcli("extract", council / "maart.txt", "--register", council / "r.xlsx")
    before = (council / "r.register.json").read_bytes()
    really = files.write_atomic

    def locked(path: Path, data: bytes, **more: Any) -> None:
        if path.suffix == ".xlsx":
            raise files.WriteError("write_failed", files.say("locked"))
        really(path, data, **more)

    with monkeypatch.context() as patch:
        patch.setattr(files, "write_atomic", locked)
        assert gemcli("extract", council / "april.txt", "--register", council / "r.xlsx").code == 8
    assert (council / "r.register.json").read_bytes() == before
    gemcli("extract", council / "april.txt", "--register", council / "r.xlsx")
    assert not [entry for entry in entries(council / "r.register.json").values() if entry["taken_out"]]


def test_a_list_that_stands_alone_can_be_told_against(gemcli: Any, council: Path, tmp_path: Path) -> None:
    register = council / "r.xlsx"
    gemcli("extract", council / "maart.txt", "--register", register)
    old = tmp_path / "maart.xlsx"
    old.write_bytes(register.read_bytes())
    made = gemcli("extract", council / "april.txt", "--register", register, "--since", old, "--json")
    kinds = {(change["kind"], change["number"]) for change in made.envelope["changes"]}
    assert ("closed", "M 2026-03-12 M1") in kinds
    assert ("new", "T 2026-04-09 nr 1") in kinds
    assert not [number for kind, number in kinds if kind == "new" and "2026-03-12" in number]


def test_what_a_person_closes_is_told_as_closed(gemcli: Any, council: Path) -> None:
    register = council / "r.csv"
    gemcli("extract", council / "maart.txt", "--register", register)
    text = register.read_text(encoding="utf-8-sig")
    names, rows = table(register)
    rows[0]["afgedaan"] = "ja"
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, names, delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    assert stream.getvalue() != text
    register.write_bytes(stream.getvalue().encode("utf-8-sig"))
    made = gemcli("extract", council / "april.txt", "--register", register, "--since", register, "--json")
    assert ("closed", rows[0]["nummer"]) in {(each["kind"], each["number"]) for each in made.envelope["changes"]}


def test_an_english_record_gets_an_english_list(gemcli: Any, council: Path) -> None:
    text = (
        "Minutes of the Town Council of Waterfield\nMeeting of 12 March 2026\n\nPresent: Cllr Smith (Chair)\n\n"
        "1. Apologies\n2. Sports hall\n"
        "The alderman undertook to write to the council about the sports hall by 1 May 2026.\n"
        "RESOLVED: that the budget of the sports hall be approved.\n"
    )
    (council / "minutes.txt").write_text(text, encoding="utf-8")
    gemcli("extract", council / "minutes.txt", "--register", council / "m.csv")
    names, _rows = table(council / "m.csv")
    assert {"number", "portfolio holder", "expected date of settlement"} <= set(names)


def test_records_that_contradict_each_other_are_told_and_both_are_cited(gemcli: Any, evening: Path) -> None:
    names = ("notulen-2026-03-12.pdf", "besluitenlijst-2026-03-12.docx")
    made = gemcli("extract", *(evening / name for name in names), "--register", evening / "r.json", "--json")
    warned = next(each for each in made.envelope["warnings"] if each["code"] == "records_differ")
    assert "M 2026-03-12 G.1" in warned["message"]
    versions = entries(evening / "r.json")["M 2026-03-12 G.1"]["sources_disagree"]
    assert {(side["state"], side["citations"][-1]["source"]) for side in versions} == {
        ("rejected", names[0]),
        ("adopted", names[1]),
    }
