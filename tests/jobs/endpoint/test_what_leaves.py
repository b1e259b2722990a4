"""What goes to an endpoint: no resident's data, nothing that blocks, and just the bytes that a dry run shows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

CANARIES = ("06-12345678", "0612345678", "12345678", "Wilgenlaan", "8999 KL", "f.lammerts", "Lammerts", "Okafor")
"""Phone, address and names of the residents who write and speak in the made-up evening."""

MINUTES = "notulen-2026-03-12.docx"
JOBS = {
    "minutes": ("summarise", MINUTES),
    "transcript": ("summarise", "transcript-2026-03-12.vtt"),
    "extract": ("extract", MINUTES),
    "mails": ("summarise", "dossier-raadsbrief", "--length", "long"),
    "mail alone": ("summarise", "dossier-raadsbrief/mail-3-inwoner.eml"),
    "a mail about the works": ("summarise", "dossier-informatief"),
    "letter": ("draft", "dossier-raadsbrief", "--type", "raadsbrief"),
    "letter about the works": ("draft", "dossier-informatief", "--type", "informatief"),
}


def arguments(evening: Path, job: str) -> list[object]:
    return [evening / word if (evening / word).exists() else word for word in JOBS[job]]


@pytest.mark.parametrize("job", JOBS)
def test_no_resident_is_named_in_any_request(gemcli: Any, model: Any, evening: Path, job: str) -> None:
    made = gemcli(*arguments(evening, job), "--out", evening / "out")
    assert made.code == 0, made.err
    assert model.asked
    for asked in model.asked:
        sent = json.dumps(asked.body, ensure_ascii=False).casefold()
        assert [canary for canary in CANARIES if canary.casefold() in sent] == []


def test_what_a_reader_of_the_draft_sees_is_put_back(gemcli: Any, model: Any, evening: Path) -> None:
    """The model only knows a placeholder; the draft has the words of the source, or the role, never the placeholder."""

    def choose(asked: Any) -> Any:
        numbers = asked.numbers(["Team Groen en spelen"])
        row = next((text for text in asked.lines.values() if "Dank voor uw bericht" in text), "")
        if row and numbers:
            found = [number for number, text in asked.lines.items() if text == row]
            yield {"kind": "statement", "text": row, "evidence": found}

    model.claims(choose)
    made = gemcli("summarise", evening / "dossier-raadsbrief", "--length", "long", "--out", evening / "out")
    assert made.code == 0, made.err
    draft = (evening / "out" / "dossier-raadsbrief.summary.md").read_text(encoding="utf-8")
    assert "[PERSOON" not in draft.replace("\\", "")


@pytest.mark.parametrize(
    ("number", "kind"),
    [("Mijn BSN is 999990019.", "BSN"), ("Betaal op NL91 ABNA 0417 1643 00.", "IBAN")],
    ids=["bsn", "iban"],
)
@pytest.mark.parametrize("command", ["summarise", "extract"])
def test_a_number_that_may_not_leave_stops_the_run_before_any_request(
    gemcli: Any, model: Any, tmp_path: Path, command: str, number: str, kind: str
) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text(f"Aan het college.\n\nDe raad besluit het plan vast te stellen.\n\n{number}\n", encoding="utf-8")
    made = gemcli(command, letter)
    assert made.code == 9
    assert kind in made.err
    assert not model.asked
    digits = [word for word in number.split() if any(char.isdigit() for char in word)]
    assert not [word for word in digits if word.rstrip(".") in made.err + made.out]
    assert not list(tmp_path.glob("brief.summary*"))


@pytest.mark.parametrize("job", ["minutes", "extract", "letter", "letter about the works", "mails"])
def test_a_dry_run_sends_nothing_and_shows_just_what_a_run_sends(
    gemcli: Any, model: Any, evening: Path, job: str
) -> None:
    shown = gemcli(*arguments(evening, job), "--dry-run", "--out", evening / "dry", "--json")
    assert shown.code == 0, shown.err
    assert not model.asked
    bodies = [Path(output["path"]).read_bytes() for output in shown.envelope["outputs"]]
    made = gemcli(*arguments(evening, job), "--out", evening / "real")
    assert made.code == 0, made.err
    assert [asked.raw for asked in model.asked] == bodies
    assert model.key.encode() not in b"".join(bodies)


def test_a_dry_run_shows_the_requests_about_a_budget_too(gemcli: Any, model: Any, evening: Path) -> None:
    shown = gemcli("flag", evening / "begroting-2026.xlsx", "--dry-run", "--out", evening / "dry", "--json")
    gemcli("flag", evening / "begroting-2026.xlsx", "--out", evening / "real")
    assert model.asked
    assert shown.code == 0, shown.err
    assert [Path(output["path"]).read_bytes() for output in shown.envelope["outputs"]] == [a.raw for a in model.asked]


def test_what_was_decided_on_a_secret_item_is_not_sent(gemcli: Any, model: Any, evening: Path) -> None:
    """D.1 and D.2 end in the same words; D.2 is secret, so that they are sent once."""
    gemcli("summarise", evening / MINUTES, "--max-words", "6000")
    sent = [text for asked in model.asked for text in asked.lines.values()]
    assert sent.count("Zonder beraadslaging en zonder stemming aangenomen.") == 1
    assert not [row for asked in model.asked for row in asked.material.splitlines() if row.startswith("# D.2")]
