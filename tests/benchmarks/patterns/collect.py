"""Gathers every pattern of the package: those of its modules, and those that are made while jobs run."""

from __future__ import annotations

import ast
import pkgutil
import re
import sys
import tempfile
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import gemcli
from gemcli.privacy.lazy import Lazy


@dataclass(frozen=True)
class Use:
    """Where a pattern is made, and how it is used: looked for everywhere, at one place, or against a whole text."""

    place: str
    searches: bool = True
    matches: bool = True
    matches_whole: bool = True


def patterns() -> dict[re.Pattern[str], Use]:
    """Return the patterns for text, each with the first place that asked for it."""
    found: dict[re.Pattern[str], str] = {}
    compile_ = re._compile  # type: ignore[attr-defined]

    def kept(pattern: Any, flags: int) -> Any:
        made = compile_(pattern, flags)
        if isinstance(made.pattern, str):
            found.setdefault(made, _asked_by())
        return made

    re._compile = kept  # type: ignore[attr-defined]
    try:
        for module in pkgutil.walk_packages(gemcli.__path__, "gemcli."):
            if not module.name.endswith("__main__"):
                for one in vars(import_module(module.name)).values():
                    if isinstance(one, Lazy):
                        found.setdefault(one.compiled, module.name.removeprefix("gemcli."))
        _run_jobs()
    finally:
        re._compile = compile_  # type: ignore[attr-defined]
    ways = _ways()
    return {pattern: _use(place, ways.get(pattern, frozenset({""}))) for pattern, place in found.items() if place}


def _use(place: str, ways: frozenset[str]) -> Use:
    """Tell from what is called on a pattern how it is used; one that is also handed on may be used in every way."""
    if "" in ways:
        return Use(place)
    return Use(place, bool(ways - {"match", "fullmatch", "pattern"}), "match" in ways, "fullmatch" in ways)


def _ways() -> dict[re.Pattern[str], frozenset[str]]:
    """Return what is called on each pattern that a module keeps under a name; "" where it is used without a call.

    The same name means another pattern in another module: each is looked up where it stands.
    """
    found: dict[re.Pattern[str], set[str]] = {}
    for name, module in list(sys.modules.items()):
        if name.startswith("gemcli") and module.__file__:
            nodes = list(ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))))
            called = {id(node.value): node.attr for node in nodes if isinstance(node, ast.Attribute)}
            for node in nodes:
                pattern = _named(node, module)
                if isinstance(pattern, re.Pattern):
                    found.setdefault(pattern, set()).add(called.get(id(node), ""))
    return {pattern: frozenset(ways) for pattern, ways in found.items()}


def _named(node: ast.AST, module: ModuleType) -> object:
    """Return what a name, also one of another module, stands for where it is used."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        return getattr(module, node.id, None)
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return getattr(getattr(module, node.value.id, None), node.attr, None)
    return None


def _asked_by() -> str:
    """Return the place in the package that a pattern is made for; empty for one of a library."""
    frame: Any = sys._getframe(2)
    while frame is not None and "/re/" in frame.f_code.co_filename.replace("\\", "/"):
        frame = frame.f_back
    name = str(frame.f_globals.get("__name__", "")) if frame is not None else ""
    if not name.startswith("gemcli"):
        return ""
    return f"{name.removeprefix('gemcli.')}:{frame.f_lineno}"


def _run_jobs() -> None:
    """Do the jobs on what the demo and the sound files hold, so that patterns from the settings are made too."""
    from tests.benchmarks.broken_files.sound import sound
    from tests.benchmarks.fuzzing.targets import _run

    with tempfile.TemporaryDirectory() as place:
        for task, name in (
            ("summarise", "a.txt"),
            ("summarise", "a.eml"),
            ("extract", "a.txt"),
            ("flag", "a.csv"),
            ("draft", "a.eml"),
            ("ask", "a.txt"),
        ):
            folder = Path(place) / task
            folder.mkdir(exist_ok=True)
            (folder / name).write_bytes(sound()[name])
            _run(task, folder / name, folder)
