"""Brings the Dutch catalogue in line with the code: `python tests/update_catalogue.py`.

New strings are added without Dutch, strings that are gone are dropped, and the compiled file is written anew. Prints
what still needs its Dutch. A JSON file of {English: Dutch} as argument fills them in.
"""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "gemcli" / "locales" / "nl" / "LC_MESSAGES"


class Undated(Catalog):
    """A catalogue whose header holds no dates, so that the same strings give the same bytes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What readers of the files need to know, and no more."""
        return [
            ("Project-Id-Version", "gemcli"),
            ("Language", "nl"),
            ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def marked() -> list[str]:
    """Every string of the code that is marked with `N_`, also inside an f-string, each once, in alphabetical order."""
    found: set[str] = set()
    for path in (ROOT / "gemcli").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="N_"), args=[ast.Constant(value=str(message))]) if message:
                    found.add(message)
    return sorted(found)


def known(path: Path) -> dict[str, str]:
    """The Dutch that the catalogue has."""
    if not path.exists():
        return {}
    with path.open("rb") as stream:
        return {str(entry.id): str(entry.string) for entry in read_po(stream, locale="nl") if entry.id}


def main() -> None:
    """Rewrite both files and say what is missing."""
    dutch = known(FOLDER / "gemcli.po")
    for name in sys.argv[1:]:
        dutch |= json.loads(Path(name).read_text(encoding="utf-8"))
    catalogue = Undated(locale="nl", project="gemcli", fuzzy=False, header_comment="# The Dutch of gemcli.")
    for message in marked():
        catalogue.add(message, dutch.get(message, ""))
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "gemcli.po").open("wb") as stream:
        write_po(stream, catalogue, omit_header=False, sort_output=True, width=110)
    with (FOLDER / "gemcli.mo").open("wb") as stream:
        write_mo(stream, catalogue)
    missing = [message for message in marked() if not dutch.get(message)]
    print(f"{len(marked())} strings, {len(missing)} without Dutch")
    for message in missing:
        print(json.dumps(message, ensure_ascii=False))


if __name__ == "__main__":
    main()
