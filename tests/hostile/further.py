"""The commands of a walk that make no draft: flag, mask, verify, compare, questions in a list, many inputs, doctor."""

from __future__ import annotations

import json
from pathlib import Path

from tests.hostile.walk import QUESTION, Walk

MORE = "Met hoeveel procent is de subsidie verhoogd?"
"""What orders want to see answered."""
SUM = "Waarvoor verhoogt de raad het krediet tot 9.000.000 euro?"
"""What hidden text would answer."""
FINE = (0, 3, 4, 5, 8, 9, 10)
"""Exit codes with which a command says what it found, or why it did nothing."""


def further(walk: Walk, path: Path, engine: str) -> None:
    """Run what makes no draft on a document, and on the drafts that were made of it."""
    folder = path.parent
    out = walk.root / "uit-verder"
    by = ("--engine", engine)
    for arguments in (
        ("flag", path, *by, "--out", out, "--report", out / "signalen.html"),
        ("mask", path, "--json"),
        ("mask", path, "--pseudonymise", "--out", out / "masker"),
        ("mask", path, "--woo", "--out", out / "woo"),
        ("verify", path, "--against", folder, "--out", out, "--report", out / "bron.html"),
        ("batch", path, "--task", "extract", *by, "--out", out / "reeks"),
        ("doctor", "--privacy", "--out", out),
        ("config",),
    ):
        said = walk.command(*arguments)
        if said.code not in (*FINE, 2):
            walk.effects.append(f"exit {said.code} of {arguments[0]}")
    _ask(walk, folder, by, out)
    for number, draft in enumerate(sorted(walk.root.glob("uit-*/*.md"))):
        walk.command("verify", draft, "--against", folder, "--report", out / f"{number}.html", "--out", out)
        said = walk.command("verify", draft, "--against", folder, "--json")
        if said.out:
            walk.look_at_findings(json.loads(said.out))
        walk.command("review", draft)
    _compare(walk, out)


def _ask(walk: Walk, folder: Path, by: tuple[str, str], out: Path) -> None:
    questions = walk.root / "uit-vragen" / "vragen.txt"
    questions.parent.mkdir(exist_ok=True)
    questions.write_text(f"{QUESTION}\n{MORE}\n", encoding="utf-8")
    walk.command("ask", "--batch", questions, folder, *by, "--out", out / "lijst")
    walk.command("ask", "--frequent", folder, *by, "--out", out / "vaak")
    said = walk.command("ask", SUM, folder, *by, "--out", out / "vraag", "--json")
    if said.out:
        walk.look_at_findings(json.loads(said.out))


def _compare(walk: Walk, out: Path) -> None:
    drafts = sorted(walk.root.glob("uit-summarise/*.md"))
    for draft in drafts[:1]:
        walk.command("compare", draft, draft, "--out", out / "verschil")
        other = out / f"anders-{draft.name}"
        other.parent.mkdir(exist_ok=True)
        other.write_bytes(draft.read_bytes())
        walk.command("compare", draft, other, "--json")
        other.unlink()
