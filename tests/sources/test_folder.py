"""A folder is one dossier; what is not read stands in the ledger with its reason."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from pathlib import Path

import pytest

from gemcli.errors import ConfigError, SourceError
from gemcli.model.activity import LedgerStatus
from gemcli.model.dossier import Dossier
from gemcli.model.source import Rank
from gemcli.sources import folder
from gemcli.sources.folder import find, gather


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A folder with sources of several weights, a broken file, an own output and litter."""
    root = tmp_path / "zaak 7 – café"
    (root / "bijlagen").mkdir(parents=True)
    (root / ".git").mkdir()
    (root / ".git" / "config").write_text("x")
    (root / "~$brief.docx").write_bytes(b"x")
    (root / "Thumbs.db").write_bytes(b"x")
    (root / "notulen.txt").write_text("Notulen van de raad\n\nDe voorzitter. Dag.\n", encoding="utf-8")
    (root / "notulen.md").write_text("# Notulen\n\nDe raad besluit.\n", encoding="utf-8")
    (root / "bijlagen" / "Besluitenlijst raad.txt").write_text("Besluitenlijst\n\nA. Conform.\n", encoding="utf-8")
    (root / "bijlagen" / "kopie.txt").write_text("Besluitenlijst\n\nA. Conform.\n", encoding="utf-8")
    (root / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n0000")
    (root / "notulen.summary.md").write_text("---\ntitle: x\ngenerator: gemcli 0.1\n---\nTekst\n", encoding="utf-8")
    (root / "notulen.summary.json").write_text(json.dumps({"generator": "gemcli 0.1", "claims": []}), encoding="utf-8")
    notes = 'case = "Zaak 7"\nlanguage = "nl"\n[brief]\ntype = "raadsbrief"\nspoed = true\n'
    (root / "dossier.toml").write_text(notes, encoding="utf-8")
    return root


def ledger(dossier: Dossier) -> dict[str, str]:
    return {entry.source: entry.code or entry.status.value for entry in dossier.ledger}


def test_a_folder_becomes_a_dossier(case: Path) -> None:
    dossier = gather([case])
    assert [(document.source.id, document.source.rank) for document in dossier.documents] == [
        ("besluitenlijst-raad", Rank.OFFICIAL_LIST),
        ("notulen-md", Rank.ADOPTED_MINUTES),
        ("notulen-txt", Rank.ADOPTED_MINUTES),
    ]
    assert ledger(dossier) == {
        "bijlagen/Besluitenlijst raad.txt": "read",
        "bijlagen/kopie.txt": "duplicate",
        "notulen.md": "read",
        "notulen.summary.json": "own_output",
        "notulen.summary.md": "own_output",
        "notulen.txt": "read",
        "scan.png": "no_text_layer",
    }
    statuses = {entry.code: entry.status for entry in dossier.ledger}
    assert statuses["own_output"] is LedgerStatus.SKIPPED
    assert statuses["no_text_layer"] is LedgerStatus.FAILED
    assert all(entry.sha256 for entry in dossier.ledger)
    assert all(entry.reason.text() for entry in dossier.ledger if entry.code)
    assert dossier.title == "Zaak 7"
    assert dossier.settings == {"case": "Zaak 7", "language": "nl", "brief.type": "raadsbrief", "brief.spoed": "true"}


def test_the_order_of_work_does_not_show(case: Path) -> None:
    with ThreadPoolExecutor(3) as executor:
        assert gather([case], executor=executor) == gather([case])


def test_files_of_one_name_keep_apart(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "verslag.txt").write_text(f"Verslag {name}.", encoding="utf-8")
    paths = [tmp_path / "a" / "verslag.txt", tmp_path / "b" / "verslag.txt"]
    dossier = gather(paths)
    assert [document.source.path for document in dossier.documents] == ["a/verslag.txt", "b/verslag.txt"]
    assert len({document.source.id for document in dossier.documents}) == 2


def test_a_mail_brings_its_attachments(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@voorbeeld.nl", "b@voorbeeld.nl", "Vraag"
    message["Message-ID"] = "<1@voorbeeld.nl>"
    message.set_content("Zie de bijlage.")
    message.add_attachment(b"De bijlage zelf.", maintype="text", subtype="plain", filename="bijlage.txt")
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="logo.png")
    (tmp_path / "vraag.eml").write_bytes(message.as_bytes())
    dossier = gather([tmp_path])
    assert ledger(dossier) == {
        "vraag.eml": "read",
        "vraag.eml/bijlage.txt": "read",
        "vraag.eml/logo.png": "no_text_layer",
    }


def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    root = tmp_path / "zaak"
    root.mkdir()
    (tmp_path / "geheim.txt").write_text("Geheim.", encoding="utf-8")
    (root / "a.txt").write_text("Open.", encoding="utf-8")
    try:
        (root / "b.txt").symlink_to(tmp_path / "geheim.txt")
        (root / "c").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links for ordinary users")
    dossier = gather([root])
    assert ledger(dossier) == {"a.txt": "read", "b.txt": "outside_link", "c": "outside_link"}
    (root / "rond").symlink_to(root, target_is_directory=True)
    (root / "d.txt").symlink_to(root / "a.txt")
    told = ledger(gather([root]))
    assert (told["rond"], told["a.txt"], told["d.txt"]) == ("linked_folder", "read", "duplicate")


@pytest.mark.parametrize(
    "line",
    ['endpoint = "https://x"', '[model]\napi_key = "x"', 'proxy = "x"', '[tls]\nca_bundle = "x"', 'base-url = "x"'],
)
def test_a_dossier_cannot_say_where_data_goes(case: Path, line: str) -> None:
    (case / "dossier.toml").write_text(line, encoding="utf-8")
    with pytest.raises(ConfigError, match="dossier_setting"):
        gather([case])


def test_harmless_names_are_no_settings(case: Path) -> None:
    (case / "dossier.toml").write_text('keyword = "a"\ncase_id = "b"\nlocatie = "c"\n', encoding="utf-8")
    assert gather([case]).settings["keyword"] == "a"


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no_sources"):
        gather([tmp_path])
    with pytest.raises(SourceError, match="not_found"):
        gather([tmp_path / "weg.txt"])


def test_a_file_is_found_once(case: Path) -> None:
    found = list(find([case / "notulen.txt", case]))
    assert len({item.path for item in found}) == len(found)
    assert found[0].relative == "notulen.txt"


def test_ids_are_cut_and_stay_distinct(tmp_path: Path) -> None:
    long = "voorstel-" * 8
    for number in range(3):
        (tmp_path / f"{long}{number}.txt").write_text(f"Tekst {number}.", encoding="utf-8")
    ids = [document.source.id for document in gather([tmp_path]).documents]
    assert len(set(ids)) == 3
    assert all(len(name) <= folder.ID_LENGTH + 2 for name in ids)


def test_a_link_to_itself_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("De raad besluit.", encoding="utf-8")
    (tmp_path / "rond.txt").symlink_to("rond.txt")
    dossier = gather([tmp_path])
    assert [document.source.path for document in dossier.documents] == ["a.txt"]
    assert len(dossier.ledger) == 2
