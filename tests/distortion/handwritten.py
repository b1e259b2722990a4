"""Claims that people wrote about made-up sources, true and false, each with the class of what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.distortion.corpus import TESTS


@dataclass(frozen=True, slots=True)
class Told:
    """A claim about one source."""

    id: str
    text: str
    kind: str
    is_true: bool
    because: str
    quote: str = ""
    """Words of the source that it names; not every claim names any."""


@dataclass(frozen=True, slots=True)
class Case:
    """A source and the claims about it."""

    name: str
    source: Path
    claims: tuple[Told, ...]

    def lines(self, *, with_quotes: bool) -> str:
        """The claims as `verify` reads them; with quotes, only those that have one."""
        rows = []
        for claim in self.claims:
            row = {"id": claim.id, "text": claim.text}
            if with_quotes and claim.quote:
                rows.append(row | {"quote": claim.quote, "source": self.source.name})
            elif not with_quotes:
                rows.append(row)
        return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)


def cases(half: str, root: Path = TESTS / "claims") -> Iterator[Case]:
    """Yield the cases of one half, by name."""
    for file in sorted((root / half).glob("*/claims.jsonl")):
        lines = file.read_text(encoding="utf-8").splitlines()
        claims = tuple(_told(json.loads(line)) for line in lines if line.strip())
        yield Case(file.parent.name, file.with_name("source.txt"), claims)


def _told(row: dict[str, str]) -> Told:
    if row["truth"] not in ("faithful", "false"):
        raise ValueError(f"{row['id']}: truth is faithful or false, not {row['truth']}")
    is_true = row["truth"] == "faithful"
    return Told(str(row["id"]), row["text"], row["class"], is_true, row["because"], row.get("quote", ""))
