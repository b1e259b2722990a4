"""What changed between two drafts, claim by claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gemcli.drafts.parse import Line
from gemcli.errors import SourceError
from gemcli.jobs.large_page import page_of
from gemcli.jobs.outcome import Outcome
from gemcli.jobs.pairing import pairs
from gemcli.locales import N_, Translate, say
from gemcli.sources.reader import read_bytes


@dataclass(frozen=True, slots=True)
class Change:
    """One claim that came, went, moved or was reworded."""

    kind: str
    """`added`, `removed`, `changed`, `sources` (same words on other places) or `moved` (another heading)."""
    before: Line | None
    after: Line | None


def run(before: Path, after: Path, translate: Translate) -> Outcome:
    """Compare two Markdown drafts; the changes go to stdout and, with `--json`, under `changes`."""
    old, new = _lines(before), _lines(after)
    found = changes(old, new)
    same = len(new) - sum(change.after is not None for change in found)
    return Outcome(
        "compare",
        product="".join(_shown(change, translate) for change in found),
        closing=(
            say(
                N_("{same} claims unchanged, {changed} changed, {added} added, {removed} removed"),
                same=same,
                changed=sum(change.kind in ("changed", "sources", "moved") for change in found),
                added=sum(change.kind == "added" for change in found),
                removed=sum(change.kind == "removed" for change in found),
            ),
        ),
        details={"changes": [_record(change) for change in found], "unchanged": same},
    )


def changes(old: Sequence[Line], new: Sequence[Line]) -> list[Change]:
    """Say what became of the lines of two drafts: equal ones drop out, alike ones are a change."""
    return [Change(_kind(pair.before, pair.after), pair.before, pair.after) for pair in pairs(old, new)]


def _kind(before: Line | None, after: Line | None) -> str:
    if before is None or after is None:
        return "added" if before is None else "removed"
    if before.text != after.text:
        return "changed"
    return "sources" if before.labels != after.labels else "moved"


def _lines(path: Path) -> tuple[Line, ...]:
    try:
        return page_of(read_bytes(path).decode("utf-8-sig")).lines
    except UnicodeDecodeError as error:
        raise SourceError(
            "not_a_draft", say(N_("This is not a Markdown draft.")), say(N_("Compare two .md files.")), str(path)
        ) from error


WORDS = {
    "added": N_("added"),
    "removed": N_("removed"),
    "changed": N_("changed"),
    "sources": N_("other source"),
    "moved": N_("moved"),
}


def _shown(change: Change, translate: Translate) -> str:
    from gemcli.text.escape import escape_terminal

    line = change.after or change.before
    section = f" [{line.section}]" if line is not None and line.section else ""
    text = f"{translate(WORDS[change.kind])}{section}\n"
    for mark, side in (("-", change.before), ("+", change.after)):
        if side is not None:
            labels = f" [{', '.join(side.labels)}]" if change.kind == "sources" else ""
            text += f"  {mark} {escape_terminal(side.text)}{labels}\n"
    return text


def _record(change: Change) -> dict[str, object]:
    def side(line: Line | None) -> dict[str, object] | None:
        return None if line is None else {"text": line.text, "labels": list(line.labels), "section": line.section}

    return {"kind": change.kind, "before": side(change.before), "after": side(change.after)}
