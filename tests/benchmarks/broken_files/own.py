"""Damages files of gemcli's own, one at a time: drafts and what lies beside them, registers, settings, kept maps."""

from __future__ import annotations

import json
import os
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Run = Callable[[Sequence[str], Path], str]
"""Runs a command in a folder and returns what it printed; raises when it fails."""

DRAFT, LIST, QUESTION = "plan.summary", "plan.actions", "Wanneer is de evaluatie van de Molenweg?"
DEEP_JSON = b'{"a":' * 60_000
DEEP_KEY = b"a." * 3_000 + b"a = 1\n"
"""TOML whose tables lie inside one another without a bracket: no parser counts how deep."""
HUGE = 100 * 2**20 + 1
OTHER = (None, True, -1, 1e308, "x", [], {}, [[]], "\ud800", 10**40)
"""What a field may hold that holds something else."""


@dataclass(frozen=True, slots=True)
class Own:
    """A file that gemcli wrote or lets people write, and a command that reads it."""

    name: str
    command: tuple[str, ...]


WAIVERS = """[[waiver]]
file = "a.csv"
check = "F1"
cell = "a!B2"
value = "0"
reason = "klopt"
who = "A. Vos"
date = "2026-03-12"
"""

OWN = (
    Own(f"{DRAFT}.md", ("verify", f"{DRAFT}.md")),
    Own(f"{DRAFT}.md", ("compare", f"{DRAFT}.md", f"{LIST}.md")),
    Own(f"{DRAFT}.md", ("review", f"{DRAFT}.md", "--apply", "besluiten.json", "--reviewer", "A. Vos")),
    Own(f"{DRAFT}.json", ("verify", f"{DRAFT}.md")),
    Own(f"{DRAFT}.json", ("export", f"{DRAFT}.md", "--to", "html")),
    Own(f"{DRAFT}.json", ("summarise", "plan.txt")),
    Own(f"{DRAFT}.run.json", ("verify", f"{DRAFT}.md")),
    Own(f"{DRAFT}.approval.json", ("export", f"{DRAFT}.md", "--to", "docx")),
    Own(f"{LIST}.json", ("export", f"{LIST}.md", "--to", "xlsx", "--concept")),
    Own("besluiten.json", ("review", f"{DRAFT}.md", "--apply", "besluiten.json", "--reviewer", "A. Vos")),
    Own("register.json", ("extract", "plan.txt", "--register", "register.json")),
    Own("register.json", ("extract", "plan.txt", "--register", "register.csv", "--since", "register.json")),
    Own("register.xlsx", ("extract", "plan.txt", "--register", "register.xlsx")),
    Own("register.csv", ("extract", "plan.txt", "--register", "register.csv")),
    Own("layout.toml", ("flag", "a.csv", "--layout", "layout.toml")),
    Own("waivers.toml", ("flag", "a.csv", "--waivers", "waivers.toml")),
    Own("reference.csv", ("flag", "a.csv", "--reference", "reference.csv")),
    Own("vragen.txt", ("ask", "--batch", "vragen.txt", "plan.txt")),
    Own("dossier/dossier.toml", ("draft", "dossier", "--type", "informatief")),
    Own("dossier/.gemcli.toml", ("summarise", "dossier")),
    Own("dossier/.gemcli-index", ("ask", QUESTION, "dossier", "--keep-index")),
    Own("config/gemcli.toml", ("summarise", "plan.txt")),
    Own("config/gemcli.toml", ("config", "show")),
    Own("config/municipality.toml", ("summarise", "plan.txt")),
    Own("config/cues.nl.toml", ("extract", "plan.txt")),
    Own("config/privacy.toml", ("mask", "plan.txt")),
    Own("config/budget.toml", ("flag", "a.csv")),
    Own("gemcli-batch.jsonl", ("batch", "plan.txt", "a.eml", "--task", "summarise", "--retry-failed")),
    Own("lijst.jsonl", ("batch", "lijst.jsonl", "--task", "summarise")),
    Own("beweringen.jsonl", ("verify", "beweringen.jsonl", "--against", "plan.txt")),
    Own("masked/plan.masked.txt", ("mask", "masked/plan.masked.txt", "--restore")),
    Own("data/*", ("export", f"{DRAFT}.md", "--to", "html")),
    Own("data/*", ("mask", "masked/plan.masked.txt", "--restore")),
)


def damages(data: bytes, seed: str) -> Iterator[tuple[str, bytes | Callable[[Path], None]]]:
    """Yield what may become of a file: a name, and other bytes or what to lay in its place."""
    for tenth in range(10):
        yield f"cut at {tenth}0 %", data[: len(data) * tenth // 10]
    chance = random.Random(seed)
    for number in range(5):
        turned = bytearray(data or b"\0")
        for _ in range(1 + number * 3):
            turned[chance.randrange(len(turned))] ^= 1 << chance.randrange(8)
        yield f"bits turned {number}", bytes(turned)
    yield "deep JSON", DEEP_JSON
    yield "deep TOML", data + b"\n[x]\n" + DEEP_KEY
    yield "arrays in arrays", b"a = " + b"[" * 5_000 + b"]" * 5_000
    yield "a binary file", bytes(chance.randrange(256) for _ in range(20_000))
    yield "NULs", bytes(2_000)
    yield "UTF-16", data.decode("utf-8", "replace").encode("utf-16")
    yield "100 MB", b" " * HUGE
    yield "a folder", _folder
    yield "a pipe", _pipe
    for number, changed in enumerate(_other_types(data, chance)):
        yield f"wrong types {number}", changed


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "x").write_bytes(b"x")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _other_types(data: bytes, chance: random.Random) -> Iterator[bytes]:
    """Yield JSON or TOML with one of its values of another type."""
    try:
        record = json.loads(data)
    except (ValueError, RecursionError):
        for line in _lines_of_toml(data):
            yield data.replace(
                line, line.split(b"=")[0] + b"= " + chance.choice((b"[[1]]", b"{a={}}", b"-1", b"1979-05-27"))
            )
        return
    for _ in range(12):
        changed = json.loads(data)
        _change(changed, chance)
        yield json.dumps(changed).encode()
    for value in ([], {}, 5, None, [record]):
        yield json.dumps(value).encode()


def _lines_of_toml(data: bytes) -> list[bytes]:
    lines = re.findall(rb"^[a-z_.]+ *= *[^\n\[]+$", data, re.MULTILINE)
    return lines[:: max(1, len(lines) // 6)]


def _change(record: Any, chance: random.Random) -> None:
    """Put something else at one place of a record, however deep."""
    while isinstance(record, dict | list) and record:
        key = chance.choice(sorted(record) if isinstance(record, dict) else range(len(record)))
        if not isinstance(record[key], dict | list) or not record[key] or chance.random() < 0.15:
            record[key] = chance.choice(OTHER)
            return
        record = record[key]


def make(folder: Path, run: Run, files: Mapping[str, bytes]) -> None:
    """Lay sound files into a folder and let gemcli make of them everything that it can make."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder / "plan.txt").write_bytes(
        files["a.txt"] + b"\nGroet,\nmevrouw F. de Vries\nDorpsstraat 1, 1234 AB Ons Dorp\n06-12345678\n"
    )
    (folder / "dossier").mkdir()
    (folder / "dossier" / "plan.txt").write_bytes(files["a.txt"])
    (folder / "dossier" / "dossier.toml").write_text('case = "Z-1"\nsubject = "Molenweg"\n', encoding="utf-8")
    (folder / "dossier" / ".gemcli.toml").write_text('language = "nl"\n', encoding="utf-8")
    (folder / "lijst.jsonl").write_text('{"path": "plan.txt"}\n', encoding="utf-8")
    (folder / "vragen.txt").write_text(f"{QUESTION}\nHoeveel bedraagt het krediet?\n", encoding="utf-8")
    claim = {"id": "1", "text": "De raad stemt in met het voorstel over de Molenweg.", "page": 1}
    (folder / "beweringen.jsonl").write_text(json.dumps(claim) + "\n", encoding="utf-8")
    (folder / "reference.csv").write_bytes(
        (Path(__file__).parents[3] / "config/demo/iv3-begroting-2026.csv").read_bytes()
    )
    run(("config", "init"), folder)
    for name in ("municipality.toml", "cues.nl.toml", "privacy.toml", "budget.toml"):
        (folder / "config" / name).write_bytes((Path(__file__).parents[3] / "config" / name).read_bytes())
    run(("summarise", "plan.txt", "-o", "."), folder)
    for form in ("json", "xlsx", "csv"):
        run(("extract", "plan.txt", "-o", ".", "--force", "--register", f"register.{form}"), folder)
    (folder / "layout.toml").write_text(run(("flag", "a.csv", "--show-layout"), folder), encoding="utf-8")
    (folder / "waivers.toml").write_text(WAIVERS, encoding="utf-8")
    run(("ask", QUESTION, "dossier", "--keep-index", "-o", "."), folder)
    run(("batch", "plan.txt", "a.eml", "--task", "summarise", "-o", "."), folder)
    privacy = folder / "config" / "privacy.toml"
    privacy.write_text(re.sub(r"^map = .*", 'map = "file"', privacy.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    run(("mask", "plan.txt", "--pseudonymise", "-o", "masked"), folder)
    _decide(folder)
    run(("review", f"{DRAFT}.md", "--apply", "besluiten.json", "--reviewer", "A. Vos"), folder)


def _decide(folder: Path) -> None:
    """Accept everything that the draft asks a person about."""
    record = json.loads((folder / f"{DRAFT}.json").read_bytes())
    asked = [finding["id"] for finding in record["findings"] if finding["must_verify"]]
    decisions = [{"id": each, "decision": "accept", "remark": "", "text": ""} for each in asked]
    told = {"decisions": decisions, "accept_group": True, "approve": True, "reviewer": "A. Vos", "remark": ""}
    (folder / "besluiten.json").write_text(json.dumps(told), encoding="utf-8")
