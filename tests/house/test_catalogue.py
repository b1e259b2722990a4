"""Every string that a person may see has its Dutch."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CATALOGUE = ROOT / "gemcli" / "locales" / "nl" / "LC_MESSAGES" / "gemcli.po"

babel = pytest.importorskip("babel.messages", reason="babel is not installed")


def templates() -> dict[str, str]:
    """Every marked string of the code with the file that it stands in."""
    from babel.messages.extract import extract

    found: dict[str, str] = {}
    for path in sorted((ROOT / "gemcli").rglob("*.py")):
        with path.open("rb") as stream:
            for _, message, _, _ in extract("python", stream, keywords={"N_": None}):
                if isinstance(message, str) and message:
                    found[message] = path.name
    return found


def test_the_dutch_catalogue_is_complete() -> None:
    from babel.messages.pofile import read_po

    catalogue = read_po(io.BytesIO(CATALOGUE.read_bytes()), locale="nl")
    missing = {
        f"{name}: {template}"
        for template, name in templates().items()
        if not (entry := catalogue.get(template)) or not entry.string
    }
    assert not missing


def test_values_survive_translation() -> None:
    import string

    from babel.messages.pofile import read_po

    catalogue = read_po(io.BytesIO(CATALOGUE.read_bytes()), locale="nl")

    def names(template: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}

    for entry in catalogue:
        if entry.id:
            assert names(str(entry.string)) == names(str(entry.id)), entry.id


def test_the_compiled_catalogue_is_the_written_one() -> None:
    from babel.messages.mofile import read_mo
    from babel.messages.pofile import read_po

    written = read_po(io.BytesIO(CATALOGUE.read_bytes()), locale="nl")
    compiled = read_mo(io.BytesIO(CATALOGUE.with_suffix(".mo").read_bytes()))
    assert {entry.id: entry.string for entry in compiled if entry.id} == {
        entry.id: entry.string for entry in written if entry.id
    }
