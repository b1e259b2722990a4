"""The command mask: what people see, what is written, and that nobody who was masked is in any byte of it."""

from __future__ import annotations

import io
import json
import os
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

Run = Callable[..., Any]
ONLY_READ = re.compile("can be missed|gemist")
"""What a copy says of itself, in either language."""

LETTER = """Gemeente Waterrade
Behandeld door: mevrouw K. Bosveld, jurist

Geachte mevrouw El Khattabi,

Inspreker de heer J. Postma woont op Dorpsstraat 12, tel. 06-12345678, BSN 999990019.
Postma: nee. Betaal op NL91 ABNA 0417 1643 00.

Met vriendelijke groet,
Wim Pietersen
"""
CANARIES = ("Bosveld", "Khattabi", "Postma", "Dorpsstraat", "12345678", "999990019", "0417 1643", "Pietersen")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brief.md"
    path.write_text(LETTER, encoding="utf-8")
    return path


@pytest.fixture
def keeps_maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A municipality that keeps its maps readable."""
    own = tmp_path / "own"
    own.mkdir()
    shipped = (Path(__file__).parent.parent.parent / "config" / "privacy.toml").read_text(encoding="utf-8")
    (own / "privacy.toml").write_text(shipped.replace('map = "memory"', 'map = "file"'), encoding="utf-8")
    monkeypatch.setenv("GEMCLI_OWN_CONFIG", str(own))


def everything(path: Path) -> str:
    """All bytes of a file as text, those of a package unpacked; its name too."""
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        return path.name + "\n" + data.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(
            [path.name, *(f"{name}\n{archive.read(name).decode('utf-8', 'replace')}" for name in archive.namelist())]
        )


def canaries(*paths: Path, names: tuple[str, ...] = CANARIES) -> list[str]:
    left = "\n".join(map(everything, paths)).casefold()
    return [name for name in names if name.casefold() in left]


def written(ran: Any) -> list[Path]:
    assert ran.code == 0, ran.err
    return [Path(output["path"]) for output in ran.envelope["outputs"]]


class TestList:
    def test_every_span_has_its_place_in_the_decoded_text(self, gemcli: Run, letter: Path) -> None:
        spans = gemcli("mask", letter, "--json").envelope["spans"]
        assert [LETTER[span["start"] : span["end"]] for span in spans] == [span["text"] for span in spans]
        assert {"start", "end", "text", "kind", "role", "masked", "why"} <= set(spans[0])
        assert not [name for name in CANARIES if not any(name in span["text"] for span in spans)]
        assert list(letter.parent.iterdir()) == [letter]

    def test_a_pipe_gets_no_words(self, gemcli: Run, letter: Path) -> None:
        ran = gemcli("mask", letter)
        assert ran.code == 0 and "r. 6\tphone number\tprivate person" in ran.out
        assert not [name for name in CANARIES if name in ran.out + ran.err]
        assert "names can be missed" in ran.err and "next: gemcli mask --pseudonymise" in ran.err

    def test_a_terminal_shows_the_words_and_apart_what_is_to_check(
        self, gemcli: Run, letter: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from gemcli.jobs import mask_list
        from gemcli.jobs.outcome import Outcome

        outcome = Outcome("mask", details={"spans": gemcli("mask", letter, "--json").envelope["spans"]})
        sight = mask_list.sight(outcome, str)
        assert "El Khattabi" in [row.words for row in sight.sure]
        assert [row.words for row in sight.to_check] == ["Postma"]

    def test_the_dutch_alias_and_a_dry_run_write_nothing(self, gemcli: Run, letter: Path) -> None:
        assert gemcli("lakken", letter, "--pseudonymise", "--dry-run").code == 0
        assert list(letter.parent.iterdir()) == [letter]

    def test_strictly_what_is_to_check_is_exit_4(self, gemcli: Run, letter: Path) -> None:
        assert gemcli("mask", letter, "--strict").code == 4
        assert gemcli("mask", letter, "--pseudonymise", "--strict").code == 4


class TestText:
    def test_nobody_is_in_a_byte_of_the_copy(self, gemcli: Run, letter: Path) -> None:
        [copy] = written(gemcli("mask", letter, "--pseudonymise", "--json"))
        assert copy.name == "brief.masked.md"
        assert not canaries(copy)
        assert len(gemcli("mask", letter, "--pseudonymise", "--json").envelope["spans"]) == 9
        first = copy.read_text(encoding="utf-8").splitlines()[:5]
        assert first[1] == "generator: gemcli mask" and "9 " in first[4] and ONLY_READ.search(first[4])

    def test_no_map_is_kept_unless_asked_for(self, gemcli: Run, letter: Path, own_user_folder: Path) -> None:
        ran = gemcli("mask", letter, "--pseudonymise")
        assert "cannot be put back" in ran.err
        assert not list(own_user_folder.rglob("maps"))
        assert gemcli("mask", "--restore", letter.with_name("brief.masked.md")).code == 3

    @pytest.mark.parametrize("names", [(), ("--names", "role")])
    @pytest.mark.parametrize("suffix", [".md", ".txt", ".vtt"])
    def test_the_words_come_back_exactly(
        self, gemcli: Run, tmp_path: Path, keeps_maps: None, suffix: str, names: tuple[str, ...]
    ) -> None:
        source = tmp_path / f"stuk{suffix}"
        cue = "WEBVTT\r\n\r\n00:00.000 --> 00:09.000\r\n" if suffix == ".vtt" else ""
        source.write_bytes((cue + LETTER.replace("\n\n", "\n") + "[PERSOON-1] é\r\n").encode())
        [copy] = written(gemcli("mask", source, "--pseudonymise", *names, "--json"))
        assert copy.suffix == suffix and not canaries(copy)
        ran = gemcli("mask", "--restore", copy, "--json")
        assert written(ran) == [tmp_path / f"stuk.restored{suffix}"]
        assert (tmp_path / f"stuk.restored{suffix}").read_bytes() == source.read_bytes()

    def test_markdown_does_nothing_in_its_copy_and_comes_back_live(
        self, gemcli: Run, tmp_path: Path, keeps_maps: None
    ) -> None:
        source = tmp_path / "stuk.md"
        source.write_text("Aan mevrouw Hoekstra.\n\n[klik](https://a.example) <b>x</b>\n", encoding="utf-8")
        [copy] = written(gemcli("mask", source, "--pseudonymise", "--json"))
        assert copy.read_text(encoding="utf-8").endswith("[klik&#93;(https&#58;//a.example) &#60;b>x&#60;/b>\n")
        [back] = written(gemcli("mask", "--restore", copy, "--json"))
        assert back.read_bytes() == source.read_bytes()

    def test_what_no_viewer_shows_stays_out_of_the_copy_and_is_told(self, gemcli: Run, tmp_path: Path) -> None:
        source = tmp_path / "stuk.vtt"
        source.write_text("WEBVTT\n\nNOTE geheim\n\n00:00.000 --> 00:09.000\nDag mevrouw Hoekstra.\n", encoding="utf-8")
        ran = gemcli("mask", source, "--pseudonymise", "--json")
        assert "geheim" not in written(ran)[0].read_text(encoding="utf-8")
        assert "hidden_text" in {one["code"] for one in ran.envelope["warnings"]}

    def test_words_come_back_in_a_text_that_was_made_of_the_copy(
        self, gemcli: Run, letter: Path, keeps_maps: None
    ) -> None:
        [copy] = written(gemcli("mask", letter, "--pseudonymise", "--json"))
        head, _, body = copy.read_text(encoding="utf-8").partition("Gemeente")
        answer = letter.with_name("antwoord.md")
        answer.write_text(head + "Beste [PERSOON-2], [PERSOON-99] niet.\n", encoding="utf-8")
        assert body and gemcli("mask", "--restore", answer).code == 0
        restored = letter.with_name("antwoord.restored.md").read_text(encoding="utf-8")
        assert restored == "Beste El Khattabi, [PERSOON-99] niet.\n"

    def test_by_role(self, gemcli: Run, letter: Path) -> None:
        [copy] = written(gemcli("mask", letter, "--pseudonymise", "--names", "role", "--json"))
        text = copy.read_text(encoding="utf-8")
        assert "de heer [inspreker 1] woont" in text and "mevrouw [jurist 1], jurist" in text
        assert not canaries(copy)

    def test_stdin_goes_to_stdout(self, gemcli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LETTER.encode()), encoding="utf-8"))
        ran = gemcli("mask", "-", "--as", "md", "--pseudonymise")
        assert ran.code == 0 and "[PERSOON-1]" in ran.out
        assert not [name for name in CANARIES if name in ran.out]

    def test_a_copy_that_was_worked_on_stays(self, gemcli: Run, letter: Path) -> None:
        [copy] = written(gemcli("mask", letter, "--pseudonymise", "--json"))
        copy.write_text("nagekeken", encoding="utf-8")
        [beside] = written(gemcli("mask", letter, "--pseudonymise", "--json"))
        assert (copy.read_text(encoding="utf-8"), beside.name) == ("nagekeken", "brief.masked.new.md")
        assert written(gemcli("mask", letter, "--pseudonymise", "--also", "Gemeente", "--json")) == [beside]
        beside.write_text("ook nagekeken", encoding="utf-8")
        [third] = written(gemcli("mask", letter, "--pseudonymise", "--json"))
        assert (beside.read_text(encoding="utf-8"), third.name) == ("ook nagekeken", "brief.masked.new-2.md")
        assert written(gemcli("mask", letter, "--pseudonymise", "--force", "--json")) == [copy]

    def test_a_copy_is_never_a_source(self, gemcli: Run, letter: Path) -> None:
        [copy] = written(gemcli("mask", letter, "--pseudonymise", "--json"))
        assert gemcli("summarise", copy).code == 3

    def test_what_gemcli_wrote_can_be_masked_and_a_masked_copy_cannot(self, gemcli: Run, letter: Path) -> None:
        draft = letter.with_name("brief.summary.md")
        draft.write_text("---\ngenerator: gemcli\n---\nAan mevrouw Hoekstra.\n", encoding="utf-8")
        [copy] = written(gemcli("mask", draft, "--pseudonymise", "--json"))
        body = "&#45;--\ngenerator: gemcli\n---\nAan mevrouw [PERSOON-1].\n"  # a line that is no front matter
        assert copy.read_text(encoding="utf-8").endswith(body)
        assert gemcli("mask", copy).code == 3

    def test_keep_and_also(self, gemcli: Run, letter: Path) -> None:
        options = ("--keep", "Wim Pietersen", "--also", "Gemeente Waterrade", "--keep", "999990019")
        [copy] = written(gemcli("mask", letter, "--pseudonymise", *options, "--json"))
        assert canaries(copy) == ["Pietersen"]
        assert "[GELAKT-1]" in copy.read_text(encoding="utf-8")

    def test_html_comes_out_as_markdown_that_nothing_acts_on(self, gemcli: Run, tmp_path: Path) -> None:
        source = tmp_path / "pagina.html"
        source.write_text("<html><body><p># Mevrouw Hoekstra(SP): [x](y)</p></body></html>", encoding="utf-8")
        ran = gemcli("mask", source, "--pseudonymise", "--json")
        [copy] = written(ran)
        assert copy.name == "pagina.masked.md"
        assert "\\# Mevrouw [PERSOON-1\\](SP): [x\\](y)" in copy.read_text(encoding="utf-8")
        assert [warned["code"] for warned in ran.envelope["warnings"]] == ["text_only"]

    def test_blocks_of_a_page_stay_apart_in_markdown(self, gemcli: Run, tmp_path: Path) -> None:
        source = tmp_path / "pagina.html"
        page = "<html><body><p>Aan mevrouw Hoekstra</p><p>Wij zijn open.</p></body></html>"
        source.write_text(page, encoding="utf-8")
        [copy] = written(gemcli("mask", source, "--pseudonymise", "--json"))
        assert copy.read_text(encoding="utf-8").endswith("---\nAan mevrouw [PERSOON-1]\n\nWij zijn open.\n")


class TestFolder:
    def test_a_folder_is_one_dossier_with_its_own_lists(self, gemcli: Run, tmp_path: Path) -> None:
        folder = tmp_path / "zaak"
        (folder / "post").mkdir(parents=True)
        (folder / "a.txt").write_text("Aan mevrouw F. Hoekstra en mevrouw Amrani.\n", encoding="utf-8")
        (folder / "post" / "b.txt").write_text("Hoekstra belt namens Zonnehof.\n", encoding="utf-8")
        (folder / "dossier.toml").write_text('[mask]\nkeep = ["Amrani"]\nalso = ["Zonnehof"]\n', encoding="utf-8")
        copies = written(gemcli("mask", folder, "--pseudonymise", "--json"))
        texts = {copy.relative_to(tmp_path).as_posix(): copy.read_text(encoding="utf-8") for copy in copies}
        assert "mevrouw [PERSOON-1] en mevrouw Amrani." in texts["zaak.masked/a.masked.txt"]
        assert "[PERSOON-1.2] belt namens [GELAKT-1]." in texts["zaak.masked/post/b.masked.txt"]
        options = ("--also", "Amrani", "--keep", "Zonnehof", "--force")
        copies = written(gemcli("mask", folder, "--pseudonymise", *options, "--json"))
        assert "mevrouw [PERSOON-2]." in copies[0].read_text(encoding="utf-8")

    def test_a_name_in_the_name_of_a_file_is_masked_too(self, gemcli: Run, tmp_path: Path) -> None:
        folder = tmp_path / "zaak"
        folder.mkdir()
        (folder / "brief-hoekstra.txt").write_text("Aan mevrouw F. Hoekstra.\n", encoding="utf-8")
        [copy] = written(gemcli("mask", folder, "--pseudonymise", "--json"))
        assert not canaries(copy, names=("Hoekstra",))

    def test_what_cannot_be_masked_is_named_and_the_rest_goes_on(self, gemcli: Run, tmp_path: Path) -> None:
        folder = tmp_path / "zaak"
        folder.mkdir()
        (folder / "a.txt").write_text("Aan mevrouw Hoekstra.\n", encoding="utf-8")
        rows = "".join(f"lantaarn;{number}\n" for number in range(60_000))
        (folder / "lijst.csv").write_text(f"Voorwerp;Bedrag\n{rows}", encoding="utf-8")
        ran = gemcli("mask", folder, "--pseudonymise", "--json")
        assert ran.code == 10
        assert [(entry["source"], entry["status"]) for entry in ran.envelope["ledger"]] == [
            ("a.txt", "read"),
            ("lijst.csv", "failed"),
        ]


class TestPublication:
    def test_grounds_stand_in_the_copy_and_in_the_log(self, gemcli: Run, letter: Path, own_user_folder: Path) -> None:
        copy, table, log = written(gemcli("mask", letter, "--woo", "--json"))
        assert not canaries(copy, table, log)
        text = copy.read_text(encoding="utf-8")
        assert "mevrouw [jurist, 5.1.2.e], jurist" in text and "BSN [5.1.1.e]." in text
        rows = json.loads(log.read_bytes())["replaced"]
        assert len(rows) == len(re.findall(r"5\.1\.[12]\.e\\?\]", text))
        assert {row["ground"] for row in rows if row["kind"] == "bsn"} == {"5.1.1.e"}
        assert all(len(row["commitment"]) == 64 and row["length"] and row["place"] for row in rows)
        assert table.name == "brief.masked.log.csv" and len(table.read_text("utf-8-sig").splitlines()) == len(rows) + 1
        assert not list(own_user_folder.rglob("maps"))

    def test_who_keeps_maps_can_show_later_which_words_were_meant(
        self, gemcli: Run, letter: Path, keeps_maps: None, own_user_folder: Path
    ) -> None:
        from gemcli.privacy.commitments import commitment
        from gemcli.privacy.word_map import WordMap

        _, _, log = written(gemcli("mask", letter, "--woo", "--json"))
        [kept] = own_user_folder.rglob("maps/*.json")
        map_ = WordMap.load(kept.read_bytes(), kept.name)
        assert not map_.words and map_.id == json.loads(log.read_bytes())["key_id"]
        told = {row["commitment"] for row in json.loads(log.read_bytes())["replaced"] if row["kind"] == "bsn"}
        assert told == {commitment("999990019", map_.key)}


class TestClosed:
    SECRET = "VERTROUWELIJK\n\nAan mevrouw Hoekstra.\n"

    def test_a_closed_document_is_not_listed_or_copied_without_leave(self, gemcli: Run, tmp_path: Path) -> None:
        source = tmp_path / "nota.txt"
        source.write_text(self.SECRET, encoding="utf-8")
        assert gemcli("mask", source).code == 9
        assert gemcli("mask", source, "--pseudonymise").code == 9
        assert list(tmp_path.iterdir()) == [source]
        assert gemcli("mask", source, "--pseudonymise", "--besloten").code == 0

    PARTLY = (
        "# Nota\n\nOpen mevrouw Hoekstra.\n\n## 2 GEHEIM Prijzen\n\nMevrouw Amrani biedt veel.\n\n## 3 Slot\n\nEinde.\n"
    )

    def test_a_secret_item_is_left_out_and_the_rest_goes_on(self, gemcli: Run, tmp_path: Path) -> None:
        source = tmp_path / "nota.md"
        source.write_text(self.PARTLY, encoding="utf-8")
        listed = gemcli("mask", source, "--json").envelope
        assert [span["text"] for span in listed["spans"]] == ["Hoekstra"]
        ran = gemcli("mask", source, "--pseudonymise", "--json")
        [copy] = written(ran)
        text = copy.read_text(encoding="utf-8")
        assert "GEHEIM Prijzen\n\n[besloten]\n" in text and text.endswith("## 3 Slot\n\nEinde.\n")
        assert not canaries(copy, names=("Amrani", "biedt"))
        assert [entry["status"] for entry in ran.envelope["ledger"]] == ["read", "withheld"]
        [copy] = written(gemcli("mask", source, "--pseudonymise", "--besloten", "--force", "--json"))
        assert "Mevrouw [PERSOON-2] biedt veel." in copy.read_text(encoding="utf-8")

    def test_a_word_file_with_a_secret_item_is_not_copied_in_part(self, gemcli: Run, tmp_path: Path) -> None:
        document = Document()
        for line in self.PARTLY.split("\n\n"):
            words = line.strip().lstrip("# ")
            document.add_heading(words, 2) if line.startswith("##") else document.add_paragraph(words)
        document.save(str(tmp_path / "nota.docx"))
        assert gemcli("mask", tmp_path / "nota.docx", "--pseudonymise").code == 9
        assert gemcli("mask", tmp_path / "nota.docx", "--pseudonymise", "--besloten").code == 0

    @pytest.mark.parametrize("options", [("--woo", "--pseudonymise"), ("--restore", "--dry-run")])
    def test_one_way_at_a_time(self, gemcli: Run, letter: Path, options: tuple[str, ...]) -> None:
        assert gemcli("mask", letter, *options).code == 2

    def test_words_are_put_back_in_known_kinds_only(
        self, gemcli: Run, letter: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert gemcli("mask", "--restore", letter.with_suffix(".pdf")).code == 2
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"PK\x03\x04"), encoding="utf-8"))
        assert gemcli("mask", "--restore", "-").code == 2


def test_without_a_keyring_nothing_is_masked(
    gemcli: Run, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "privacy.toml").write_text('[mask]\nmap = "encrypted"\n', encoding="utf-8")
    monkeypatch.setenv("GEMCLI_OWN_CONFIG", str(tmp_path / "own"))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    ran = gemcli("mask", letter, "--pseudonymise")
    assert ran.code == 8 and "keyring" in ran.err
    assert not list(tmp_path.glob("*.masked*"))


def test_an_encrypted_map_puts_the_words_back_and_gives_nothing_away(
    gemcli: Run, letter: Path, tmp_path: Path, own_user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("cryptography", reason="pip install gemcli[restore]")
    kept: dict[tuple[str, str], str] = {}
    keyring = ModuleType("keyring")
    keyring.__dict__.update(
        get_keyring=lambda: SimpleNamespace(priority=5),
        get_password=lambda service, user: kept.get((service, user)),
        set_password=lambda service, user, key: kept.update({(service, user): key}),
        __spec__=SimpleNamespace(),
    )
    errors = ModuleType("keyring.errors")
    errors.__dict__.update(KeyringError=type("KeyringError", (Exception,), {}))
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "privacy.toml").write_text('[mask]\nmap = "encrypted"\n', encoding="utf-8")
    monkeypatch.setenv("GEMCLI_OWN_CONFIG", str(tmp_path / "own"))
    [copy] = written(gemcli("mask", letter, "--pseudonymise", "--json"))
    [sealed] = [path for path in own_user_folder.rglob("*") if path.is_file()]
    held = sealed.read_bytes()
    assert not [name for name in CANARIES if name.encode() in held]
    [key] = kept.values()
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and key.encode() in path.read_bytes()]
    [restored] = written(gemcli("mask", "--restore", copy, "--json"))
    assert restored.read_bytes() == letter.read_bytes()
    kept.clear()
    assert gemcli("mask", "--restore", copy, "--force").code == 3


@pytest.mark.parametrize(("keeps", "ok"), [("memory", True), ("file", True), ("encrypted", False), ("cloud", False)])
def test_the_doctor_says_where_maps_lie(
    gemcli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keeps: str, ok: bool
) -> None:
    (tmp_path / "privacy.toml").write_text(f'[mask]\nmap = "{keeps}"\n', encoding="utf-8")
    monkeypatch.setenv("GEMCLI_OWN_CONFIG", str(tmp_path))
    monkeypatch.setattr("gemcli.privacy.sealing.importlib.util.find_spec", lambda name: None)
    steps = {step["name"]: step["ok"] for step in gemcli("doctor", "--json").envelope["steps"]}
    assert steps["maps"] is ok


class TestMail:
    MAIL = (
        b"From: =?utf-8?q?fenna_hoekstra?= <fenna.h@post.example>\r\nTo: info@waterrade.example\r\n"
        b"Message-ID: <1@post.example>\r\nSubject: Klacht van mevrouw Hoekstra\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'
        b"Graag antwoord.\r\n\r\nFenna Hoekstra\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
        b'Content-Disposition: attachment; filename="verklaring fenna hoekstra.txt"\r\n\r\n'
        b"Aan mevrouw Hoekstra, BSN 999990019.\r\n--b--\r\n"
    )

    def test_the_sender_is_in_no_byte_nor_name_of_what_comes_out(self, gemcli: Run, tmp_path: Path) -> None:
        source = tmp_path / "klacht.eml"
        source.write_bytes(self.MAIL)
        copies = written(gemcli("mask", source, "--pseudonymise", "--json"))
        assert len(copies) == 2
        assert not canaries(*copies, names=("Hoekstra", "fenna", "999990019"))
        assert any(copy.name == "klacht.masked.md" for copy in copies)


class TestWord:
    @pytest.fixture
    def source(self, tmp_path: Path) -> Path:
        """A letter with a resident wherever Word can hide one."""
        document = Document()
        paragraph = document.add_paragraph("Geachte mevrouw El Khat")
        paragraph.add_run("ta").bold = True
        paragraph.add_run("bi, tel. 06-12345678")
        document.add_paragraph("Wij woonden op Dorpsstraat 12\n1234 AB Waterrade.")
        document.add_table(1, 2).cell(0, 1).text = "Mevrouw El Khattabi"
        document.sections[0].header.paragraphs[0].text = "Inspreker: R. Postma"
        document.sections[0].footer.paragraphs[0].text = "Postma, versie 2"
        deletion = OxmlElement("w:del")
        deletion.set(qn("w:author"), "Gerda Willemsen")
        run = OxmlElement("w:r")
        letters = OxmlElement("w:delText")
        letters.text = "de heer Pietersen"
        run.append(letters)
        deletion.append(run)
        paragraph._p.append(deletion)
        hidden = document.add_paragraph().add_run("Mevrouw Claassen")
        hidden.font.hidden = True
        document.add_comment(
            paragraph.runs[0], text="Mevrouw El Khattabi belde", author="Gerda Willemsen", initials="GW"
        )
        document.core_properties.author = "Gerda Willemsen"
        document.core_properties.last_modified_by = "Tom Zwart"
        document.core_properties.keywords = "Khattabi"
        path = tmp_path / "brief.docx"
        document.save(str(path))
        return path

    NAMES = ("Khattabi", "12345678", "Dorpsstraat", "Postma", "Willemsen", "Pietersen", "Claassen", "Zwart", ">ta<")

    def test_nobody_is_in_a_byte_of_the_copy(self, gemcli: Run, source: Path) -> None:
        ran = gemcli("mask", source, "--pseudonymise", "--json")
        [copy] = written(ran)
        assert copy.name == "brief.masked.docx"
        assert not canaries(copy, names=self.NAMES)
        assert "left_behind" in [warned["code"] for warned in ran.envelope["warnings"]]
        opened = Document(str(copy))
        assert ONLY_READ.search(opened.paragraphs[0].text)
        assert opened.paragraphs[1].text == "Geachte mevrouw [PERSOON-1], tel. [TELEFOON-1]"

    def test_a_new_run_replaces_what_nobody_worked_on(self, gemcli: Run, source: Path, keeps_maps: None) -> None:
        assert written(gemcli("mask", source, "--pseudonymise", "--json")) == [source.with_name("brief.masked.docx")]
        [copy] = written(gemcli("mask", source, "--pseudonymise", "--also", "Geachte", "--json"))
        assert copy.name == "brief.masked.docx"
        opened = Document(str(copy))
        opened.add_paragraph("Nagekeken.")
        opened.save(str(copy))
        assert written(gemcli("mask", source, "--pseudonymise", "--json"))[0].name == "brief.masked.new.docx"

    def test_its_text_comes_back(self, gemcli: Run, source: Path, keeps_maps: None) -> None:
        [copy] = written(gemcli("mask", source, "--pseudonymise", "--json"))
        [restored] = written(gemcli("mask", "--restore", copy, "--json"))
        assert not canaries(restored, names=("Willemsen", "Pietersen", "Claassen", "Zwart"))
        before, after = Document(str(source)), Document(str(restored))
        assert [p.text for p in before.paragraphs if p.text != "Mevrouw Claassen"] == [
            p.text for p in after.paragraphs if p.text
        ]
        assert after.tables[0].cell(0, 1).text == "Mevrouw El Khattabi"
        assert after.sections[0].header.paragraphs[0].text == "Inspreker: R. Postma"
        assert [comment.text for comment in after.comments] == ["Mevrouw El Khattabi belde"]

    def test_a_masked_copy_is_not_masked_again(self, gemcli: Run, source: Path) -> None:
        [copy] = written(gemcli("mask", source, "--pseudonymise", "--json"))
        assert gemcli("mask", copy).code == 3

    def test_heads_and_properties_are_in_the_list(self, gemcli: Run, source: Path) -> None:
        spans = gemcli("mask", source, "--json").envelope["spans"]
        beside = {(span["place"], span["text"]) for span in spans if span["start"] is None}
        assert ("koptekst, par. 1", "R. Postma") in beside and ("voettekst, par. 1", "Postma") in beside

    def test_nobody_is_left_in_a_chart_a_diagram_or_an_alternative_text(
        self, gemcli: Run, tmp_path: Path, keeps_maps: None
    ) -> None:
        source = tmp_path / "cijfers.docx"
        people = ["Zorbax", "Zorbay", "Zorbaq", "Zorbaw", "Zorbap", "Zorbad", "Zorbat", "Zorbae", "Kwirtlaan"]
        source.write_bytes(drawn())
        assert not set(people) - set(canaries(source, names=tuple(people)))
        [copy] = written(gemcli("mask", source, "--pseudonymise", "--json"))
        assert not canaries(copy, names=tuple(people))
        [restored] = written(gemcli("mask", "--restore", copy, "--json"))
        assert set(canaries(restored, names=tuple(people))) == set(people) - {"Zorbae"}

    @pytest.mark.parametrize("missing", ["_rels/.rels", "[Content_Types].xml"])
    def test_a_damaged_file_is_named_and_the_rest_goes_on(self, gemcli: Run, source: Path, missing: str) -> None:
        folder = source.parent / "zaak"
        folder.mkdir()
        (folder / "a.txt").write_text("Aan mevrouw Hoekstra.\n", encoding="utf-8")
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(folder / "stuk.docx", "w") as archive:
            for name in old.namelist():
                if name != missing:
                    archive.writestr(name, old.read(name))
        ran = gemcli("mask", folder, "--pseudonymise", "--json")
        assert ran.code == 10
        assert [Path(output["path"]).name for output in ran.envelope["outputs"]] == ["a.masked.txt"]
        assert [entry["source"] for entry in ran.envelope["ledger"] if entry["status"] == "failed"] == ["stuk.docx"]

    def test_white_letters_on_white_are_refused(self, gemcli: Run, tmp_path: Path) -> None:
        from docx.shared import RGBColor

        document = Document()
        document.add_paragraph("Aan mevrouw Hoekstra.")
        document.add_paragraph().add_run("Wit op wit").font.color.rgb = RGBColor(255, 255, 255)
        document.save(str(tmp_path / "wit.docx"))
        ran = gemcli("mask", tmp_path / "wit.docx", "--pseudonymise", "--json")
        assert ran.code == 3 and ran.envelope["warnings"][0]["code"] == "hidden_text"
        assert [path.name for path in tmp_path.iterdir()] == ["wit.docx"]


OFFICE = "http://schemas.openxmlformats.org"
SPACES = " ".join(
    f'xmlns:{short}="{uri}"'
    for short, uri in {
        "w": f"{OFFICE}/wordprocessingml/2006/main",
        "r": f"{OFFICE}/officeDocument/2006/relationships",
        "wp": f"{OFFICE}/drawingml/2006/wordprocessingDrawing",
        "a": f"{OFFICE}/drawingml/2006/main",
        "c": f"{OFFICE}/drawingml/2006/chart",
        "dgm": f"{OFFICE}/drawingml/2006/diagram",
        "dsp": "http://schemas.microsoft.com/office/drawing/2008/diagram",
        "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
    }.items()
)
DRAWINGS = {
    "word/charts/chart1.xml": (
        "drawingml.chart",
        f"{OFFICE}/officeDocument/2006/relationships/chart",
        (
            "<c:chartSpace {}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Meldingen van de heer Zorbaq</a:t></a:r>"
            "</a:p></c:rich></c:tx></c:title><c:plotArea><c:cat><c:strRef><c:strCache><c:pt><c:v>mevrouw Zorbaw</c:v>"
            "</c:pt><c:pt><c:v>Zorbax</c:v></c:pt><c:pt><c:v>Fenna Zorbap</c:v></c:pt><c:pt><c:v>Kwirtlaan 12</c:v>"
            "</c:pt></c:strCache></c:strRef></c:cat></c:plotArea></c:chart></c:chartSpace>"
        ),
    ),
    "word/diagrams/data1.xml": (
        "drawingml.diagramData",
        f"{OFFICE}/officeDocument/2006/relationships/diagramData",
        (
            "<dgm:dataModel {}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>de heer Zorbad</a:t></a:r></a:p></dgm:t>"
            "</dgm:pt></dgm:ptLst></dgm:dataModel>"
        ),
    ),
    "word/diagrams/drawing1.xml": (
        "drawingml.diagramDrawing",
        "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing",
        "<dsp:drawing {}><dsp:txBody><a:p><a:r><a:t>de heer Zorbad</a:t></a:r></a:p></dsp:txBody></dsp:drawing>",
    ),
    "word/charts/chartEx1.xml": (
        "chartex",
        "http://schemas.microsoft.com/office/2014/relationships/chartEx",
        "<cx:chartSpace {}><cx:pt>mevrouw Zorbae</cx:pt></cx:chartSpace>",
    ),
}
"""Parts beside the page: kind of content, kind of relationship, and the words in them."""


def drawn() -> bytes:
    """A Word file whose people stand in drawings, in their alternative texts and in a tooltip."""
    document = Document()
    document.add_paragraph("Verslag van het gesprek met mevrouw Zorbax.")
    buffer = io.BytesIO()
    document.save(buffer)
    shown = (
        f'<w:p {SPACES}><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Klachten van mevrouw Zorbay"/>'
        '</wp:inline></w:drawing></w:r></w:p><w:p {0}><w:hyperlink w:anchor="x" w:tooltip="van de heer Zorbat"><w:r>'
        "<w:t>zie daar</w:t></w:r></w:hyperlink></w:p>"
    ).replace("{0}", SPACES)
    types = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
        for name, (kind, _, _) in DRAWINGS.items()
    )
    links = "".join(
        f'<Relationship Id="rId9{number}" Type="{link}" Target="{name.removeprefix("word/")}"/>'
        for number, (name, (_, link, _)) in enumerate(DRAWINGS.items())
    )
    put = {
        "word/document.xml": ("<w:sectPr", f"{shown}<w:sectPr"),
        "[Content_Types].xml": ("</Types>", f"{types}</Types>"),
        "word/_rels/document.xml.rels": ("</Relationships>", f"{links}</Relationships>"),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            before, after = put.get(name, ("", ""))
            new.writestr(name, data.replace(before.encode(), after.encode(), 1) if before else data)
        for name, (_, _, words) in DRAWINGS.items():
            new.writestr(name, words.replace("{}", SPACES))
    return made.getvalue()


class TestPdf:
    def test_the_text_comes_out_with_its_pages_and_no_pdf_is_made(self, gemcli: Run, tmp_path: Path) -> None:
        canvas = pytest.importorskip("reportlab.pdfgen.canvas")
        page = canvas.Canvas(str(tmp_path / "brief.pdf"))
        page.drawString(72, 700, "Geachte mevrouw El Khattabi, dit is de eerste bladzijde.")
        page.showPage()
        page.drawString(72, 700, "Dit is de tweede bladzijde voor mevrouw El Khattabi.")
        page.save()
        ran = gemcli("mask", tmp_path / "brief.pdf", "--pseudonymise", "--json")
        [copy] = written(ran)
        text = copy.read_text(encoding="utf-8")
        assert copy.name == "brief.masked.md" and not canaries(copy, names=("Khattabi",))
        assert text.index("*p. 1*") < text.index("eerste") < text.index("*p. 2*") < text.index("tweede")
        assert "text_only" in [warned["code"] for warned in ran.envelope["warnings"]]


def test_restored_files_are_for_the_user_alone(gemcli: Run, letter: Path, keeps_maps: None) -> None:
    [copy] = written(gemcli("mask", letter, "--pseudonymise", "--json"))
    [restored] = written(gemcli("mask", "--restore", copy, "--json"))
    if os.name == "posix":
        assert restored.stat().st_mode & 0o777 == 0o600
