"""Findings that somebody explained: they stay silent until one of their amounts changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gemcli.budget.anomaly import Anomaly
from gemcli.budget.wording import place
from gemcli.errors import ConfigError
from gemcli.locales import N_, say
from gemcli.model.table import canonical

PARTS = ("file", "check", "cell", "value", "reason", "who", "date")


@dataclass(frozen=True, slots=True)
class Waiver:
    """One explanation, as it stands in the file of waivers."""

    file: str
    """Name of the document, so that the same cell of another file is not explained with it."""
    check: str
    cell: str
    value: str
    """Hash of the amounts that were explained."""
    reason: str
    who: str
    date: str

    def block(self) -> str:
        """Return the explanation as a block of TOML."""
        lines = (f"{part} = {json.dumps(getattr(self, part), ensure_ascii=False)}" for part in PARTS)
        return "[[waiver]]\n" + "\n".join(lines).replace("\x7f", "\\u007f") + "\n"


def waivers(table: Mapping[str, Any], path: str) -> tuple[Waiver, ...]:
    """Read the `[[waiver]]` blocks of a file; ConfigError when one lacks a part, so that no reason is left out."""
    blocks = table.get("waiver", [])
    if set(table) - {"waiver"} or not isinstance(blocks, list) or not all(_is_whole(block) for block in blocks):
        raise ConfigError(
            "waiver_broken",
            say(N_("A waiver is not complete.")),
            say(
                N_(
                    "Each [[waiver]] needs {parts}, all as text.",
                ),
                parts=", ".join(PARTS),
            ),
            path,
        )
    return tuple(Waiver(*(str(block[part]) for part in PARTS)) for block in blocks)


def _is_whole(block: object) -> bool:
    if not isinstance(block, dict):
        return False
    return all(isinstance(text := block.get(part), str) and text.strip() for part in PARTS)


def key(anomaly: Anomaly) -> str:
    """Return check and cell of a finding, `F1:Begroting!C14`."""
    return f"{anomaly.check}:{place(anomaly.account, anomaly.cell)}"


def fingerprint(anomaly: Anomaly) -> str:
    """Return a hash of every amount that a finding rests on and of what its line is called.

    A line that moves to another row has another cell, and a change in any addend gives another hash: then the finding
    is told again.
    """
    account = anomaly.account
    said = [anomaly.check, *(_label(anomaly)), *_amounts(anomaly)]
    said += [canonical(value) if value is not None else "" for value in (anomaly.value, anomaly.expected)]
    return hashlib.sha256("\x1f".join([account.sheet, *said]).encode()).hexdigest()[:16]


def _label(anomaly: Anomaly) -> Iterable[str]:
    line = anomaly.account.line(anomaly.cell[0])
    return (line.label,) if line else ()


def _amounts(anomaly: Anomaly) -> Iterable[str]:
    for row, column in anomaly.addends:
        line = anomaly.account.line(row)
        value = line.value(column) if line else None
        yield canonical(value) if value is not None else ""


@dataclass(frozen=True, slots=True)
class Sifted:
    """The findings of one document, held against what was explained."""

    left: tuple[Anomaly, ...]
    silent: tuple[tuple[Anomaly, Waiver], ...]
    """Findings that are not told, each with the explanation that silences it."""
    outdated: tuple[Waiver, ...]
    """Explanations that silence nothing: an amount changed, or the finding is gone."""


def sifted(ordered: Sequence[Anomaly], given: Sequence[Waiver], path: str) -> Sifted:
    """Return the findings of the document at `path` that are left and silent, and its explanations that are outdated.

    A later explanation of the same finding takes the place of an earlier one.
    """
    own = {(f"{one.check}:{one.cell}", one.value): one for one in given if one.file == path}
    left: list[Anomaly] = []
    silent: list[tuple[Anomaly, Waiver]] = []
    for anomaly in ordered:
        waiver = own.get((key(anomaly), fingerprint(anomaly))) if own else None
        if waiver is None:
            left.append(anomaly)
        else:
            silent.append((anomaly, waiver))
    known = {f"{waiver.check}:{waiver.cell}" for _, waiver in silent}
    stale = {name: waiver for (name, _), waiver in own.items() if name not in known}
    return Sifted(tuple(left), tuple(silent), tuple(stale.values()))
