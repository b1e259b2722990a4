"""The log of a publication: place, kind and ground of everything that was replaced, never the words."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.export.delimited import SEPARATORS
from gemcli.jobs.mask_made import Replaced
from gemcli.locales import N_, Translate
from gemcli.privacy.commitments import commitment
from gemcli.privacy.grounds import Grounds
from gemcli.settings import Settings
from gemcli.text.escape import escape_cell, escape_json

GENERATOR = "gemcli mask log"
HEADINGS = (
    ("place", N_("Place")),
    ("kind", N_("Kind")),
    ("role", N_("Whose")),
    ("ground", N_("Ground")),
    ("length", N_("Characters")),
    ("commitment", N_("Commitment (gemcli)")),
)


@dataclass(frozen=True, slots=True)
class MaskLog:
    """What one masked copy leaves out, as the decision on a request accounts for it."""

    copy_name: str
    rows: tuple[dict[str, str], ...]
    key_id: str
    """Id of the map that holds the key of the commitments; empty where no map was kept."""

    def as_json(self) -> bytes:
        """Return the log for programs; a commitment is HMAC-SHA-256 under the key of the dossier."""
        record = {"generator": GENERATOR, "copy": self.copy_name, "key_id": self.key_id, "replaced": list(self.rows)}
        return f"{escape_json(record)}\n".encode()

    def as_csv(self, settings: Settings, translate: Translate) -> bytes:
        """Return the log for a spreadsheet."""
        stream = io.StringIO(newline="")
        separator = SEPARATORS[settings.text("csv.separator")]
        writer = csv.writer(stream, delimiter=separator, lineterminator="\r\n")
        writer.writerow([escape_cell(translate(heading)) for _, heading in HEADINGS])
        for row in self.rows:
            writer.writerow([escape_cell(row[name]) for name, _ in HEADINGS])
        return stream.getvalue().encode("utf-8-sig" if settings.origins["csv.bom"].value else "utf-8")


def mask_log(copy_name: str, replaced: Sequence[Replaced], grounds: Grounds, key: bytes, key_id: str) -> MaskLog:
    """Return the log of a copy."""
    rows = []
    for one in replaced:
        marked = one.piece.marked
        if marked is not None:
            rows.append(
                {
                    "place": one.place,
                    "kind": marked.kind,
                    "role": marked.who.value,
                    "ground": grounds.of(marked),
                    "length": str(len(one.words)),
                    "commitment": commitment(one.words, key),
                }
            )
    return MaskLog(copy_name, tuple(rows), key_id)
