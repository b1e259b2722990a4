"""Writes a draft with its sidecar and run record, and never over what a person has touched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gemcli import files
from gemcli.drafts import sidecar
from gemcli.drafts.markdown import render
from gemcli.drafts.reread import reread
from gemcli.errors import SourceError
from gemcli.jobs.outcome import Output
from gemcli.locales import Translate
from gemcli.model.draft import Draft
from gemcli.text.escape import LONGEST_WHOLE_NAME, escape_file_name, escape_json


@dataclass(frozen=True, slots=True)
class Target:
    """Where a draft goes: `FOLDER/STEM.SUFFIX.md` and its companions."""

    folder: Path
    stem: str
    suffix: str

    def path(self, ending: str) -> Path:
        """Return the path of the file with this ending: `md`, `json`, `run.json`, `approval.json`."""
        return self.folder / escape_file_name(f"{self.stem}.{self.suffix}.{ending}", longest=LONGEST_WHOLE_NAME)

    def aside(self) -> Target:
        """Return where a new run goes when the old outcome must stay."""
        return Target(self.folder, self.stem, f"{self.suffix}.new")


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and whether it had to step aside for a person's work."""

    outputs: tuple[Output, ...]
    markdown: Path
    stepped_aside: bool


def write(draft: Draft, target: Target, run: Mapping[str, Any], translate: Translate, *, force: bool) -> Written:
    """Render, read again, and write; a draft that a person edited, reviewed or approved stays as it is.

    In that case the new one is written beside it as `.new.md`, unless `force`. Raises WriteError or RenderError;
    then nothing was replaced.
    """
    stays = not force and is_touched(target)
    if stays:
        target = target.aside()
    markdown = render(draft, target.path("json").name, translate)
    reread(markdown, draft)
    data = markdown.encode()
    beside = sidecar.dump(draft, files.sha256(data), translate)
    record = escape_json({"generator": "gemcli run record", **run})
    parts = (("json", "sidecar", beside), ("run.json", "run", record.encode() + b"\n"), ("md", "draft", data))
    for ending, _, content in parts:
        files.write_atomic(target.path(ending), content)
    outputs = tuple(
        Output(target.path(ending).as_posix(), files.sha256(content), kind) for ending, kind, content in reversed(parts)
    )
    return Written(outputs, target.path("md"), stays)


def is_touched(target: Target) -> bool:
    """Whether a person edited, reviewed or approved the draft that stands at this target."""
    markdown, beside = target.path("md"), target.path("json")
    if not markdown.exists():
        return False
    if target.path("approval.json").exists() or target.path("review.json").exists():
        return True
    try:
        written = sidecar.load(beside.read_bytes(), beside.name)
    except (OSError, SourceError):
        return True
    return written.is_edited or files.sha256(markdown.read_bytes()) != written.markdown_sha256
