"""Everything that takes foreign bytes or text, each with sound input to begin from."""

from __future__ import annotations

import inspect
import json
import pkgutil
import tempfile
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from gemcli import facts, privacy, text
from gemcli.drafts import grammar, parse, sidecar
from gemcli.engines import replies
from gemcli.errors import GemcliError
from gemcli.jobs import ask_draft, inquiry, proposals
from gemcli.jobs.request import Request
from gemcli.jobs.workbench import Workbench
from gemcli.model.claim import Kind
from gemcli.review import approval, decisions
from gemcli.settings import load
from gemcli.sources import dossier_file, kept_form, making, reader, workings
from tests.benchmarks.broken_files.sound import SENTENCES, TEXT, sound

ROOT = Path(__file__).parents[3]
TEXTUAL = (
    "a.txt",
    "a.md",
    "a.html",
    "a.vtt",
    "a.srt",
    "a.eml",
    "a.json",
    "a.xml",
    "a.rtf",
    "a.mbox",
    "a.docx",
    "a.odt",
)
TABULAR = ("a.csv", "a.xlsx", "a.ods")
NO_PARSERS = ("text.lists.", "facts.formula.", "facts.camps.side_of", "facts.numerals.decimal", "text.words.stop_words")
"""Functions of one text that get their text from our own code, or say in their docstring what they raise."""


@dataclass(frozen=True)
class Target:
    """What is called with changed input, and which errors are its right answers."""

    call: Callable[[bytes], object]
    seeds: tuple[bytes, ...]
    allowed: tuple[type[Exception], ...] = (GemcliError,)


@cache
def targets() -> dict[str, Target]:
    """Return every target by its name: readers, parsers of text, files of our own kind, whole jobs."""
    made = {f"reader {name}": Target(partial(_read, name=name), (data,)) for name, data in sound().items()}
    lines = tuple(line.encode() for line in (TEXT, *SENTENCES, *_cases()))
    for room in (facts, text, privacy):
        for name, function in _of_text(room):
            made[name] = Target(partial(_parsed, function), lines)
    made |= _files()
    for task in ("summarise", "extract", "flag", "draft", "ask"):
        for name in TABULAR if task == "flag" else TEXTUAL:
            if task in ("summarise", "flag") or name in ("a.txt", "a.eml", "a.docx"):
                made[f"{task} {name}"] = Target(partial(_job, task=task, name=name), (sound()[name], *_more(name)))
    return made


def _more(name: str) -> tuple[bytes, ...]:
    """Return the papers of the demo and the made-up dossiers that are of this kind."""
    ending = name[1:]
    found = sorted(path for place in ("config/demo", "tests/golden") for path in (ROOT / place).rglob(f"*{ending}"))
    small = [path for path in found if path.stat().st_size < 20_000 and "expected" not in path.parts]
    return tuple(path.read_bytes() for path in small[:30])


def _cases() -> Iterator[str]:
    """Every line of the case files: sentences that people thought of."""
    for path in sorted((ROOT / "tests/cases").rglob("*.toml")):
        yield from (line for line in path.read_text(encoding="utf-8").splitlines() if 20 < len(line) < 400)


def _read(data: bytes, name: str) -> object:
    return making.from_bytes(data, name)


def _of_text(room: types.ModuleType) -> Iterator[tuple[str, Callable[[str], object]]]:
    """Every public function of a room that can be called with one text and nothing else."""
    for found in pkgutil.iter_modules(room.__path__):
        module = import_module(f"{room.__name__}.{found.name}")
        for name, function in vars(module).items():
            place = f"{room.__name__.removeprefix('gemcli.')}.{found.name}.{name}"
            if name.startswith("_") or place.startswith(NO_PARSERS) or not inspect.isfunction(function):
                continue
            if function.__module__ == module.__name__ and _takes_text(function):
                yield place, function


def _takes_text(function: types.FunctionType) -> bool:
    parameters = list(inspect.signature(function).parameters.values())
    needed = [each for each in parameters if each.default is each.empty and each.kind is not each.VAR_KEYWORD]
    return len(needed) == 1 and needed[0] is parameters[0] and needed[0].annotation == "str"


def _parsed(function: Callable[[str], object], data: bytes) -> object:
    found = function(data.decode("utf-8", "replace"))
    return list(found) if isinstance(found, Iterator) else found


def _files() -> dict[str, Target]:
    """Files and answers of our own kind, which people and models change."""
    page = "\n".join(
        ("---", "title: Besluiten", "---", "# Besluiten", "", f"- {SENTENCES[0]}[^a-1]", "", "[^a-1]: > De raad", "")
    )
    reply = json.dumps(
        {"claims": [{"kind": "decision", "text": SENTENCES[0], "evidence": ["s1"], "who": None}], "marks": []}
    )
    kept = json.dumps(kept_form.to_json(making.from_bytes(TEXT.encode(), "a.txt").document))
    written = _drafted()
    call = partial(replies.claims, aliases=("s1", "s2"), kinds=tuple(Kind), most=5)
    refused = (GemcliError, ValueError)
    return {
        "drafts.read_page": Target(lambda data: _page(data.decode("utf-8", "replace")), (page.encode(), *written[".md"])),
        "drafts.sidecar": Target(sidecar.load, written[".json"]),
        "review.decisions": Target(decisions.load, (b'{"decisions": [{"claim": "a", "decision": "accepted"}], "draft_sha256": "0"}',)),
        "review.approval": Target(approval.load, (b'{"reviewer": "A", "time": "2026-01-01T00:00:00Z", "decisions": []}',)),
        "replies.claims": Target(lambda data: call(data.decode("utf-8", "replace")), (reply.encode(),), refused),
        "replies.told": Target(lambda data: replies.told(data.decode("utf-8", "replace"), aliases=("s1",), most=3), (reply.encode(),), refused),
        "kept": Target(lambda data: kept_form.from_json(json.loads(data)), (kept.encode(),), (ValueError, TypeError, KeyError, IndexError, RecursionError, AttributeError)),
        "dossier.toml": Target(_dossier, (b'title = "Zaak"\ncase = "Z-1"\n[rank]\nadopted = ["a.txt"]\n',)),
        "gemcli.toml": Target(partial(_settings, name="gemcli.toml"), ((ROOT / "config/gemcli.toml").read_bytes(),)),
        "municipality.toml": Target(partial(_settings, name="municipality.toml"), ((ROOT / "config/municipality.toml").read_bytes(),)),
        "cues.nl.toml": Target(partial(_settings, name="cues.nl.toml"), ((ROOT / "config/cues.nl.toml").read_bytes(),)),
    }  # fmt: skip


def _page(markdown: str) -> object:
    grammar.front_matter(markdown)
    return parse.claims(parse.read_page(markdown), None)


@cache
def _drafted() -> Mapping[str, tuple[bytes, ...]]:
    """Return what a run writes, by the ending of its name."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "a.txt").write_text(TEXT, encoding="utf-8")
        _run("summarise", folder / "a.txt", folder)
        return {
            end: tuple(path.read_bytes() for path in sorted(folder.glob(f"out/*{end}"))) for end in (".md", ".json")
        }


def _dossier(data: bytes) -> object:
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "dossier.toml").write_bytes(data)
        return dossier_file.settings(Path(place))


def _settings(data: bytes, name: str) -> object:
    """Load the settings with one of the user's files changed, and everything that is made of them."""
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / name).write_bytes(data)
        bench = Workbench(load(environ={}, user_dir=Path(place)))
        return bench.municipality(), bench.cues("nl"), bench.importance("nl")


def _job(data: bytes, task: str, name: str) -> object:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / name
        path.write_bytes(data)
        return _run(task, path, Path(place))


def _run(task: str, path: Path, folder: Path) -> object:
    """Run a job in this process; its readers too, so that their errors are seen as they are."""
    reader.children = workings.children = _Here  # type: ignore[assignment]
    settings = load({"out": str(folder / "out")}, environ={}, user_dir=folder)
    if task == "ask":
        from gemcli.engines.answering.question import question

        request = Request("ask", (path,), {"question": "-"})
        reading = inquiry.read_for_questions(request, Workbench(settings), _nobody)
        asked = [
            inquiry.reply(question(words), reading)
            for words in ("Wat besluit de raad?", "Hoeveel bedraagt het krediet?")
        ]
        return ask_draft.drafted(asked, reading, _nobody)
    options = {"type": "raadsbrief"} if task == "draft" else {}
    return proposals.run(Request(task, (path,), options, is_forced=True), settings, _nobody)


def _nobody(_: object) -> None:
    """Hear the events of a job and tell nobody."""


class _Here:
    """Runs what a child would run."""

    def run(self, task: Callable[..., Any], *args: Any, limits: object) -> Any:
        return task(*args)
