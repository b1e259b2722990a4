"""The map from placeholders back to words: what it holds, and its form as bytes."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.text.escape import escape_json

ID = re.compile(r"[0-9a-f]{16}")
GENERATOR = "gemcli mask map"


@dataclass(frozen=True, slots=True)
class WordMap:
    """The map of one dossier; whoever holds it can undo the masking."""

    id: str
    """Sixteen hexadecimal digits, random: stands in each masked file, and says nothing."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Placeholder -> words."""
    key: bytes = b""
    """Key of the commitments in the log of a publication."""

    def dump(self) -> bytes:
        """Return the map as JSON."""
        record = {"generator": GENERATOR, "id": self.id, "words": dict(self.words), "key": self.key.hex()}
        return escape_json(record, indent=None).encode()

    @classmethod
    def load(cls, data: bytes, name: str) -> WordMap:
        """Read a map; SourceError "map_broken" for anything else."""
        try:
            record = json.loads(data)
            if record["generator"] != GENERATOR or not ID.fullmatch(record["id"]):
                raise ValueError
            words = {str(placeholder): str(words) for placeholder, words in record["words"].items()}
            return cls(record["id"], words, bytes.fromhex(record["key"]))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise broken(name) from error


def new_id() -> str:
    """Return an id that no other map has."""
    return secrets.token_hex(8)


def broken(name: str) -> SourceError:
    """Return the error of a map that was changed or cannot be opened with this key."""
    return SourceError(
        "map_broken",
        say(N_("The map of this masking was changed or belongs to another key, so nothing was put back.")),
        say(N_("Use the computer and account with which the file was masked.")),
        name,
    )
