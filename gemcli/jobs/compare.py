"""What changed between two drafts, claim by claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from gemcli.drafts.parse import Line, read_page
from gemcli.errors import SourceError
from gemcli.jobs.outcome import Outcome
from gemcli.locales import N_, Translate, say
from gemcli.sources.reader import read_bytes

ALIKE = 0.6
"""How much of two sentences must be the same words before one is taken for the other, changed."""


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
    """Pair the lines of two drafts: equal ones drop out, alike ones are a change, the rest came or went."""
    left = list(old)
    unpaired: list[Line] = []
    for line in new:
        same = next((other for other in left if _is_same(other, line)), None)
        if same is not None:
            left.remove(same)
        else:
            unpaired.append(line)
    found = []
    for line in unpaired:
        partner = _partner(line, left)
        if partner is None:
            found.append(Change("added", None, line))
        else:
            left.remove(partner)
            found.append(Change(_kind(partner, line), partner, line))
    return found + [Change("removed", line, None) for line in left]


def _is_same(before: Line, after: Line) -> bool:
    """The same words on the same places, under the same agenda item; a shortened heading is no other one."""
    heads = [line.section.split(" ")[0] for line in (before, after)]
    return (before.text, before.labels) == (after.text, after.labels) and heads[0] == heads[1]


def _partner(line: Line, candidates: Sequence[Line]) -> Line | None:
    """The old line that says the same, rests on the same place, or is most alike."""
    for same in (
        [other for other in candidates if other.text == line.text],
        [other for other in candidates if other.labels and other.labels == line.labels],
    ):
        if same:
            return max(same, key=lambda other: _likeness(other, line))
    alike = max(candidates, key=lambda other: _likeness(other, line), default=None)
    return alike if alike is not None and _likeness(alike, line) >= ALIKE else None


def _likeness(one: Line, other: Line) -> float:
    return SequenceMatcher(None, one.text.split(), other.text.split(), autojunk=False).ratio()


def _kind(before: Line, after: Line) -> str:
    if before.text != after.text:
        return "changed"
    return "sources" if before.labels != after.labels else "moved"


def _lines(path: Path) -> tuple[Line, ...]:
    try:
        return read_page(read_bytes(path).decode("utf-8-sig")).lines
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
