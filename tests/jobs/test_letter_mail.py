"""From a dossier to a draft e-mail: only an approved letter, to whom the case says, in answer to what came in."""

from __future__ import annotations

import json
import shutil
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parents[1] / "golden" / "letters"


@pytest.fixture
def letter(gemcli: Any, tmp_path: Path) -> Path:
    """A receipt for a message that came in, addressed in dossier.toml."""
    return drafted(gemcli, tmp_path, 'email_to = "Ç. Okafor <c.okafor@example.org>"\n')


def drafted(gemcli: Any, tmp_path: Path, note: str) -> Path:
    dossier = tmp_path / "zaak"
    shutil.copytree(CASES / "ontvangst" / "dossier", dossier)
    with (dossier / "dossier.toml").open("a", encoding="utf-8") as stream:
        stream.write(note)
    done = gemcli("draft", dossier, "--json")
    assert done.code == 0, done.err
    assert "unknown_key" not in [warning["code"] for warning in done.envelope["warnings"]]
    return tmp_path / "zaak.letter.md"


def approve(gemcli: Any, draft: Path) -> None:
    sidecar = json.loads(draft.with_suffix(".json").read_text(encoding="utf-8"))
    rows = [
        {
            "id": finding["id"],
            "decision": "correct" if finding["kind"] == "gap" else "accept",
            "text": "Ingevuld." if finding["kind"] == "gap" else "",
            "remark": "",
        }
        for finding in sidecar["findings"]
        if set(finding["must_verify"]) - {"value"}
    ]
    decisions = draft.with_name("besluiten.json")
    decisions.write_text(
        json.dumps({"decisions": rows, "accept_group": True, "approve": True, "reviewer": "A. de Wit"}),
        encoding="utf-8",
    )
    done = gemcli("review", draft, "--apply", decisions)
    assert done.code == 0, done.err


def read(path: Path) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    assert isinstance(message, EmailMessage)
    return message


def test_an_approved_letter_answers_its_message_and_goes_to_whom_the_case_names(gemcli: Any, letter: Path) -> None:
    approve(gemcli, letter)
    done = gemcli("export", letter, "--to", "eml", "--json")
    assert done.code == 0, done.err
    assert done.envelope["warnings"] == []
    mail = read(letter.with_suffix(".eml"))
    assert mail["In-Reply-To"] == mail["References"] == "<a1@example.org>"
    assert str(mail["To"].addresses[0].addr_spec) == "c.okafor@example.org"
    assert mail["Cc"] is mail["Bcc"] is mail["From"] is mail["Date"] is None
    assert mail["X-Unsent"] == "1"
    assert not list(mail.iter_attachments())
    body = mail.get_body(("plain",))
    assert body is not None
    assert "[^" not in body.get_content()
    assert "inrit bij Dorpsstraat 31" in body.get_content()


def test_without_approval_only_a_concept_is_made_and_it_goes_to_nobody(gemcli: Any, letter: Path) -> None:
    assert gemcli("export", letter, "--to", "eml").code == 4
    assert not letter.with_suffix(".eml").exists()
    done = gemcli("export", letter, "--to", "eml", "--concept", "--json")
    assert done.code == 0, done.err
    assert done.envelope["warnings"] == []
    mail = read(letter.with_suffix(".eml"))
    assert mail["To"] is None
    assert mail["Subject"].startswith("CONCEPT: ")


def test_a_letter_that_was_changed_after_its_approval_does_not_leave(gemcli: Any, letter: Path) -> None:
    approve(gemcli, letter)
    with letter.open("a", encoding="utf-8") as stream:
        stream.write("\nNog een zin.\n")
    assert gemcli("export", letter, "--to", "eml").code == 5


def test_the_sender_of_the_message_is_not_guessed_as_the_addressee(gemcli: Any, tmp_path: Path) -> None:
    draft = drafted(gemcli, tmp_path, "")
    approve(gemcli, draft)
    done = gemcli("export", draft, "--to", "eml", "--json")
    assert [warning["code"] for warning in done.envelope["warnings"]] == ["no_address"]
    assert read(draft.with_suffix(".eml"))["To"] is None


def test_what_is_no_address_is_told(gemcli: Any, tmp_path: Path) -> None:
    draft = drafted(gemcli, tmp_path, 'email_to = "mevrouw Okafor"\n')
    approve(gemcli, draft)
    done = gemcli("export", draft, "--to", "eml", "--json")
    assert [warning["code"] for warning in done.envelope["warnings"]] == ["no_address"]
    assert "mevrouw Okafor" in done.envelope["warnings"][0]["message"]


def test_the_exported_mail_is_no_source_of_the_next_draft(gemcli: Any, letter: Path) -> None:
    approve(gemcli, letter)
    assert gemcli("export", letter, "--to", "eml", "-o", letter.parent / "zaak").code == 0
    done = gemcli("draft", letter.parent / "zaak", "--json", "--force")
    skipped = [entry for entry in done.envelope["ledger"] if entry["status"] == "skipped"]
    assert [entry["source"] for entry in skipped] == ["zaak.letter.eml"]


def test_a_letter_to_the_council_goes_where_the_profile_says(
    gemcli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = tmp_path / "municipality.toml"
    profile.write_text('[house_style]\ncouncil_email = "griffie@waterrade.example"\n', encoding="utf-8")
    monkeypatch.setenv("GEMCLI_MUNICIPALITY", str(profile))
    dossier = tmp_path / "zaak"
    shutil.copytree(CASES / "raadsvragen" / "dossier", dossier)
    assert gemcli("draft", dossier).code == 0
    draft = tmp_path / "zaak.letter.md"
    approve(gemcli, draft)
    assert gemcli("export", draft, "--to", "eml").code == 0
    assert read(draft.with_suffix(".eml"))["To"] == "griffie@waterrade.example"
