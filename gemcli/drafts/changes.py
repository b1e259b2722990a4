"""The changes of a register as a Markdown list: a line for each, with footnotes to where both states stand."""

from __future__ import annotations

from dataclasses import dataclass

from gemcli.drafts.markdown import yaml_value
from gemcli.locales import N_, Translate
from gemcli.model.register import Place
from gemcli.text.escape import escape_markdown


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: its sentence, the register's own number, and the places that carry it."""

    text: str
    number: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ChangeList:
    """What a list of changes is about."""

    title: str
    language: str
    register: str
    """File name of the register as it is now."""
    register_sha256: str
    parts: tuple[tuple[str, tuple[ChangeLine, ...]], ...]
    """A heading for each kind of change with its lines."""


def render_changes(changes: ChangeList, translate: Translate) -> str:
    """Return the Markdown: CommonMark with footnotes, LF, the same bytes for the same changes.

    A line without a place in a source, such as a row that a person added, is cited from the register itself.
    """
    from gemcli import __version__

    front: dict[str, str | bool] = {
        "title": changes.title,
        "language": changes.language,
        "task": "register",
        "status": "concept",
        "generator": f"gemcli {__version__}",
        "ai_generated": True,
        "register": changes.register,
    }
    notes: dict[str, str] = {}
    blocks = [
        "\n".join(("---", *(f"{name}: {yaml_value(value)}" for name, value in front.items()), "---")),
        f"# {escape_markdown(changes.title)}",
        f"> **{translate(N_('CONCEPT, made with AI'))}.** "
        + escape_markdown(
            translate(N_("Every line has a footnote with its place in a source or in the register {name}.")).format(
                name=f"{changes.register} (sha256 {changes.register_sha256[:12]})"
            )
        ),
    ]
    for heading, lines in changes.parts:
        if lines:
            blocks.append(f"## {escape_markdown(heading)} ({len(lines)})")
            blocks.append("\n".join(_line(each, changes.register, notes) for each in lines))
    if not any(lines for _, lines in changes.parts):
        blocks.append(escape_markdown(translate(N_("Nothing changed."))))
    if notes:
        blocks.append("\n".join(f"[^{label}]: {escape_markdown(notes[label])}" for label in sorted(notes)))
    return "\n\n".join(blocks) + "\n"


def _line(change: ChangeLine, register: str, notes: dict[str, str]) -> str:
    labels = []
    for place in change.places:
        labels.append(place.citation.label)
        notes[place.citation.label] = f'{place.path}, {place.citation.place}, "{place.citation.exact}"'
    if not labels:
        label = f"register-{_slug(change.number)}"
        labels.append(label)
        notes[label] = f'{register}, {change.number}, "{change.text}"'
    return f"- {escape_markdown(change.text)} {''.join(f'[^{label}]' for label in dict.fromkeys(labels))}"


def _slug(number: str) -> str:
    return "-".join("".join(char if char.isalnum() else " " for char in number.lower()).split()) or "rij"
