"""The floors of the house hold, and starting up stays light."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).parent.parent.parent

HEAVY = ("httpx", "pydantic_settings", "rich.markdown", "lxml", "pypdfium2", "docx", "selectolax", "xlsxwriter")


def loaded_after(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter holds after a statement."""
    code = f"import sys\n{statement}\nsys.stderr.write('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    return set(done.stderr.split())


def call(*arguments: str) -> str:
    """Return a statement that runs gemcli in-process and swallows its exit."""
    return (
        f"sys.argv = ['gemcli', *{list(arguments)!r}]\n"
        "from gemcli.__main__ import main\n"
        "import contextlib, io\n"
        "with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):\n"
        "    main()\n"
    )


def test_import_contracts_hold() -> None:
    import os

    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_version_is_answered_before_typer() -> None:
    loaded = loaded_after(call("--version"))
    assert not loaded & {"typer", "rich", "pydantic"}
    assert "gemcli.cli" not in loaded


@pytest.mark.parametrize("arguments", [("--help",), ("summarise", "--help"), ("config", "--help")])
def test_help_imports_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert not loaded_after(call(*arguments)) & set(HEAVY)


def test_an_offline_command_imports_no_http_and_no_settings_library(tmp_path: Path) -> None:
    minutes = tmp_path / "notulen.txt"
    minutes.write_text("Besluitenlijst\n\nDe raad besluit unaniem het voorstel aan te nemen.\n", encoding="utf-8")
    loaded = loaded_after(call("summarise", str(minutes), "--quiet", "--no-progress"))
    assert (tmp_path / "notulen.summary.md").exists()
    assert not loaded & {"httpx", "pydantic_settings", "rich.markdown", "httpcore", "truststore"}


def test_checking_a_long_list_loads_nothing_of_meetings_residents_and_engines(tmp_path: Path) -> None:
    payments = tmp_path / "betalingen.xlsx"
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Lijst")
    sheet.append(("Datum", "Leverancier", "Factuurnummer", "Bedrag"))
    for number in range(20_100):
        sheet.append(("5-1-2026", f"Leverancier {number % 90} BV", f"F{number}", number % 800 + 0.5))
    book.save(payments)
    loaded = loaded_after(call("flag", str(payments), "--quiet", "--no-progress"))
    assert (tmp_path / "betalingen.flags.md").exists()
    unused = {"meetings.walk", "meetings.layout", "privacy.detect", "privacy.shield", "engines.extractive"}
    assert not loaded & {f"gemcli.{name}" for name in unused}


def test_only_mail_free_modules_are_loaded_for_a_job(tmp_path: Path) -> None:
    minutes = tmp_path / "notulen.txt"
    minutes.write_text("De raad besluit unaniem het voorstel aan te nemen.\n", encoding="utf-8")
    loaded = loaded_after(call("extract", str(minutes), "--quiet", "--no-progress"))
    assert not loaded & {"smtplib", "imaplib", "ftplib"}
