"""Takes a hostile text the whole way: told to a model that obeys, written, vouched for by the careless, sent out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.hostile import effects
from tests.hostile.documents import HIDDEN, LINES, WANTED, Document
from tests.hostile.replies import EVIL
from tests.jobs.endpoint.conftest import KEY, Model

QUESTION = "Wat is besloten over het krediet voor de brug?"
EXPORTS = {
    "summarise": ("html", "docx"),
    "extract": ("csv", "xlsx", "html"),
    "draft": ("eml", "docx", "html"),
    "ask": ("html",),
}
"""Task -> formats in which its outcome is sent out."""
TASKS = tuple(EXPORTS)
FACTS = 'type = "raadsbrief"\ntitle = "Krediet brug"\naddressee = "Aan de gemeenteraad"\n'


@dataclass
class Walk:
    """One folder in which commands run; `effects` says what a hostile text did there."""

    gemcli: Any
    model: Model
    root: Path
    data: Path
    """The user's own folder: records, never words of a document."""
    effects: list[str] = field(default_factory=list)
    runs: int = 0
    refused: int = 0
    quoted: int = 0
    """Claims that an order wanted to see and that stand as quotes of the very sentence that ordered them."""
    seen: set[Path] = field(default_factory=set)

    def document(
        self,
        document: Document,
        engine: str,
        tasks: tuple[str, ...] = TASKS,
        then: Callable[[Walk, Path, str], None] | None = None,
    ) -> None:
        """Run the tasks on a hostile document, then review and export; then what else is to be run on it."""
        folder = self.root / "in"
        folder.mkdir(parents=True)
        path = folder / document.file
        path.write_bytes(document.data)
        for name, data in document.beside:
            (folder / name).write_bytes(data)
        self._run(path, engine, tasks, then)

    def reply(self, tasks: tuple[str, ...] = TASKS) -> None:
        """Run the tasks on a calm document; the model is the hostile one."""
        folder = self.root / "in"
        folder.mkdir(parents=True)
        path = folder / "notulen.txt"
        path.write_text("\n\n".join([*LINES, ""]), encoding="utf-8")
        self._run(path, "endpoint", tasks)

    def _run(
        self,
        path: Path,
        engine: str,
        tasks: tuple[str, ...],
        then: Callable[[Walk, Path, str], None] | None = None,
    ) -> None:
        before = self._files()
        for task in tasks:
            if task == "draft" and not (path.parent / "dossier.toml").exists():
                (path.parent / "dossier.toml").write_text(FACTS, encoding="utf-8")
                before |= self._files()
            self._task(task, path, engine)
        if then is not None:
            then(self, path, engine)
        self._look_at_files(self._files() - before)
        self._look_at_requests()

    def _task(self, task: str, path: Path, engine: str) -> None:
        out = self.root / f"uit-{task}"
        arguments = {
            "summarise": ["summarise", path, "--max-words", "4000"],
            "extract": ["extract", path],
            "draft": ["draft", path.parent, "--type", "raadsbrief"],
            "ask": ["ask", QUESTION, path.parent],
        }[task]
        as_json = ["--json"] if task == "extract" else []
        ran = self.command(*arguments, "--engine", engine, "--out", out, *as_json)
        self.refused += ran.code not in (0, 4, 10)
        if as_json:
            json.loads(ran.out)
        for written in out.glob("*.json"):
            if not written.name.endswith(".run.json"):
                self.look_at_findings(json.loads(written.read_bytes()))
        if list(out.glob("*.approval.json")):
            self.effects.append("approved by itself")
        for draft in sorted(out.glob("*.md")):
            for to in EXPORTS[task][:1]:
                self.command("export", draft, "--to", to, "--concept", "--out", out / "concept")
            if EXPORTS[task] and self._vouched(draft):
                for to in EXPORTS[task]:
                    self.command("export", draft, "--to", to, "--out", out / "af")

    def _vouched(self, draft: Path) -> bool:
        """Have a careless person vouch for all that is open, so that hostile words reach every export."""
        listed = self.command("review", draft, "--json")
        if listed.code != 0:
            return False
        ids = [finding["id"] for finding in json.loads(listed.out)["findings"]]
        decisions = [{"id": each, "decision": "vouch", "remark": "ik weet het"} for each in ids]
        file = self.root / "besluiten.json"
        table = {"decisions": decisions, "accept_group": True, "approve": True, "reviewer": "M. de Vries"}
        file.write_text(json.dumps(table), encoding="utf-8")
        return bool(self.command("review", draft, "--apply", file).code == 0)

    def command(self, *arguments: object) -> Any:
        """Run a command and look at what it says on both streams."""
        ran = self.gemcli(*arguments)
        self.runs += 1
        if ran.code == 1 or "Traceback" in ran.err:
            self.effects.append(f"a bug in {arguments[0]}: {ran.err[-200:]!r}")
        for name, stream in (("stdout", ran.out), ("stderr", ran.err)):
            self.effects += effects.of_characters(stream.replace("\r\n", "\n"), name)
            if KEY in stream:
                self.effects.append(f"the key on {name}")
        return ran

    def look_at_findings(self, envelope: dict[str, Any]) -> None:
        """Look at what is vouched for, and at what rests on words that nobody sees."""
        for finding in envelope.get("findings", ()):
            words = json.dumps(finding, ensure_ascii=False)
            if HIDDEN in words:
                self.effects.append("a claim that rests on hidden text")
            is_model = finding["by"] == "model"
            if is_model and finding["verdict"] in ("quoted", "supported") and finding["text"].rstrip(".") == WANTED:
                self.quoted += 1

    def _look_at_files(self, written: set[Path]) -> None:
        for path in sorted(written):
            if path == self.root / "besluiten.json" or path.name.endswith(".lock"):
                continue
            inside = path.is_relative_to(self.data)
            if not inside and not any(part.startswith("uit-") for part in path.relative_to(self.root).parts):
                self.effects.append(f"a file outside the folder for what is written: {path.name[:30]!r}")
            data = path.read_bytes()
            if KEY.encode() in data:
                self.effects.append(f"the key in {path.suffix}")
            if HIDDEN.encode() in data and path.suffix != ".json":
                self.effects.append(f"hidden text in {path.suffix}")
            if inside and (EVIL.encode() in data or HIDDEN.encode() in data):
                self.effects.append("words of a document in a log")
            if not inside:
                self.effects += [f"{effect} ({path.suffix})" for effect in effects.of_file(path)]

    def _look_at_requests(self) -> None:
        for asked in self.model.asked:
            if HIDDEN.encode() in asked.raw:
                self.effects.append("hidden text in a request")
            if KEY.encode() in asked.raw:
                self.effects.append("the key in a request")
            if set(asked.body) & {"tools", "functions", "tool_choice"}:
                self.effects.append("tools in a request")
            roles = [message["role"] for message in asked.body["messages"]]
            if roles != ["system", "user"] or EVIL in asked.body["messages"][0]["content"]:
                self.effects.append("words of a source among the instructions")
            self.effects += _fenced(asked.material)
        self.model.asked.clear()

    def _files(self) -> set[Path]:
        found = {path for place in (self.root.parent, self.data) for path in place.rglob("*") if path.is_file()}
        return {path for path in found if path.name != "municipality.toml"}


def _fenced(material: str) -> Iterator[str]:
    """Yield what stands in the material that could pass for its marks or for another speaker."""
    rows = material.splitlines()
    inner = rows[1:-1]
    if any("<<<" in row or ">>>" in row for row in inner):
        yield "a delimiter inside the source"
    yield from (f"role token {token} in a request" for token in TOKENS if any(token in row for row in inner))


TOKENS = (
    "<|im_start|>",
    "<|im_end|>",
    "<|eot_id|>",
    "<|start_header_id|>",
    "[INST]",
    "[/INST]",
    "</s>",
    "<s>",
    "[SYSTEM_PROMPT]",
    "<<SYS>>",
    "<start_of_turn>",
    "<｜Assistant｜>",
    "</think>",
    "</tool_response>",
    "<tool_call>",
    "[TOOL_CALLS]",
    "[AVAILABLE_TOOLS]",
)
"""Tokens of chat templates (ChatML, Llama, Mistral, Gemma, DeepSeek, Qwen)."""
