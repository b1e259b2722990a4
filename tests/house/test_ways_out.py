"""Foreign text has one way out: whoever writes Markdown, HTML, cells, JSON, names or a terminal uses text/escape."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

import gemcli

ROOT = Path(gemcli.__file__).parent
ESCAPE = "text/escape.py"
WRITERS = ("cli", "jobs", "drafts", "review", "export")
"""Rooms that write; the others read, and hand on what they read."""

TAG = re.compile(r"</[a-z]|<(?:p|li|h\d|div|span|a|t[dhr]|ul|ol|sup|mark|strong|section|title|meta|svg|style)[ >]")
MARKDOWN = re.compile(r"\[\^|\*\*|^(?:#{1,4}|>|-) |^\| ")


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(text_of(name))


@cache
def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def modules(*rooms: str) -> tuple[str, ...]:
    names = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.rglob("*.py"))]
    return tuple(name for name in names if not rooms or name.split("/")[0] in rooms)


@cache
def calls(name: str) -> set[str]:
    """Every function that a module calls, as it is written there: `sys.stdout.write`, `print`."""
    return {dotted(node.func) for node in ast.walk(tree(name)) if isinstance(node, ast.Call)}


def dotted(node: ast.expr) -> str:
    """Return `a.b.c` for names and their attributes, `.c` where something else stands before the last name."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def taken(name: str) -> set[str]:
    """What a module takes from elsewhere: modules, and names with their modules."""
    found: set[str] = set()
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{each.name}" for each in node.names}
    return found


def templates(name: str) -> Iterator[str]:
    """The fixed pieces of texts with holes in them (f-strings)."""
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.JoinedStr) and any(isinstance(part, ast.FormattedValue) for part in node.values):
            yield from (str(part.value) for part in node.values if isinstance(part, ast.Constant))


def where(does: Callable[[str], bool], *rooms: str) -> set[str]:
    return {name for name in modules(*rooms) if does(name)}


def escapes(name: str, how: str) -> bool:
    return f"gemcli.text.escape.{how}" in taken(name)


def test_no_module_escapes_by_itself() -> None:
    """A second way to escape is a second thing to forget."""
    others = {"html.escape", "escape", "quoteattr", "saxutils.escape", "cgi.escape", "rich.markup.escape"}
    assert where(lambda name: bool(calls(name) & others)) == {ESCAPE}
    assert not where(lambda name: any(each.startswith(("xml.sax", "rich.markup")) for each in taken(name)))


def test_whoever_writes_html_escapes_it() -> None:
    writers = where(lambda name: any(TAG.search(piece) for piece in templates(name)), *WRITERS)
    assert writers >= {"export/html.py", "export/eml.py", "drafts/report/report.py", "drafts/flag_report/page.py"}
    assert not {name for name in writers if not escapes(name, "escape_html")}


def test_whoever_writes_markdown_escapes_it() -> None:
    def writes(name: str) -> bool:
        return name != "cli/attention_table.py" and any(MARKDOWN.search(piece) for piece in templates(name))

    writers = where(writes, "jobs", "drafts", "review")
    assert writers >= {"drafts/markdown.py", "drafts/details.py"}
    assert not {name for name in writers if not escapes(name, "escape_markdown")} - NO_DRAFT.keys()


NO_DRAFT = {"jobs/mask_word.py": "a class of characters in a pattern"}
"""Modules whose lines look like Markdown and are something else, and what they are."""


def test_whoever_fills_cells_escapes_them() -> None:
    def fills(name: str) -> bool:
        return "csv.writer" in calls(name) or "xlsxwriter" in taken(name) or "csv.DictWriter" in calls(name)

    writers = where(fills)
    assert writers == {
        "export/delimited.py",
        "export/workbook.py",
        "jobs/ask_list.py",
        "jobs/frequent_list.py",
        "jobs/mask_log.py",
    }
    assert not {name for name in writers if not escapes(name, "escape_cell")}


JSON = {
    ESCAPE: "the way itself",
    "engines/endpoint/dialect.py": "a request: read by a server, made of text without control characters",
    "engines/endpoint/schema.py": "an example in a prompt, of fixed words",
    "engines/replies.py": "a reply handed on to its checker, never written",
    "jobs/series.py": "a digest",
    "review/log.py": "a digest, in ASCII",
    "sources/kept.py": "the private store of what was read, in ASCII",
    "budget/layout_text.py": "strings of TOML",
    "budget/waivers.py": "strings of TOML",
}
"""Where JSON is made of values otherwise, and why that is no way out."""


def test_json_that_is_shown_or_kept_holds_nothing_that_acts() -> None:
    assert where(lambda name: bool(calls(name) & {"json.dumps", "json.dump"})) == JSON.keys()


TERMINAL = {
    "__main__.py": "the version",
    "cli/app.py": "the version, and where the log of a bug lies",
    "cli/command.py": "a fixed sentence",
    "cli/show.py": "",
    "cli/walk.py": "",
    "cli/attention_table.py": "",
    "cli/flag_table.py": "",
    "cli/progress.py": "",
}
"""Who writes to a terminal; with a reason where it is nothing foreign."""


def test_few_modules_write_to_a_terminal_and_they_escape() -> None:
    direct = {
        "print",
        "typer.echo",
        "click.echo",
        "sys.stdout.write",
        "sys.stderr.write",
        "stream.write",
        "emit",
        "Console",
    }

    writers = where(lambda name: bool(calls(name) & direct), "cli", "jobs", "drafts", "review", "export", "__main__.py")
    assert writers - {"jobs/journal.py"} == TERMINAL.keys()
    assert not {name for name, why in TERMINAL.items() if not why and not escapes(name, "escape_terminal")}


def test_nothing_that_a_terminal_library_takes_for_markup_is_foreign() -> None:
    """rich reads `[bold]` and `[link=...]` in plain strings unless it is told not to."""
    for name in modules("cli"):
        for node in ast.walk(tree(name)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Console", "TextColumn"):
                keywords = {word.arg: ast.unparse(word.value) for word in node.keywords}
                is_plain = keywords.get("markup") == "False" or name == "cli/progress.py"
                assert is_plain, f"{name}:{node.lineno}"
    assert "markup=False" in ast.unparse(tree("cli/progress.py"))


FILES = {
    "files.py": "whole or not at all",
    "jobs/journal.py": "lines added",
    "review/log.py": "lines added",
    "review/lock.py": "a lock, empty",
    "sources/kept.py": "the private store of what was read",
    "cli/command.py": "the null device",
    "sources/child.py": "the null device",
}
"""Who opens a file to write."""


def test_few_modules_open_a_file_to_write() -> None:
    def writes(name: str) -> bool:
        for node in ast.walk(tree(name)):
            if isinstance(node, ast.Call):
                called = dotted(node.func)
                given = (*node.args, *(word.value for word in node.keywords))
                modes = [str(each.value) for each in given if isinstance(each, ast.Constant)]
                if called == "os.open" or (called.endswith((".write_bytes", "write_text")) and "." in called):
                    return True
                if called.endswith("open") and any(re.fullmatch(r"[rbt]*[wax+][rwbtx+]*", mode) for mode in modes):
                    return True
        return False

    assert where(writes) == FILES.keys()


@pytest.mark.parametrize("mark", [r"\u200b", r"\u202e", "con|prn|aux", "con, prn"])
def test_what_is_unseen_or_reserved_is_listed_once(mark: str) -> None:
    """Two lists of invisible characters differ one day: what one lets through the other was trusted to stop."""
    holders = where(lambda name: mark in text_of(name))
    assert holders <= {ESCAPE, "text/neutral.py", "sources/noticing.py"}


def test_an_e_mail_is_made_in_one_place() -> None:
    assert where(lambda name: "EmailMessage" in calls(name)) == {"export/eml.py"}
