"""Finds the paragraphs of a Word file that begin inside of the instruction of a field, which Word does not show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gemcli.sources.markup import attribute, descendants, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STORY = "txbxContent"
"""A text box has fields of its own, wherever it hangs."""


@dataclass(slots=True)
class _Field:
    """A complex field (ECMA-376, 17.16.18)."""

    is_instruction: bool = True
    """Whether what comes next belongs to its instruction, and not to its result."""
    is_closed: bool = False


def inside_instructions(body: Element) -> Mapping[Element, tuple[bool, ...]]:
    """Return the paragraphs that begin inside of an instruction, with the fields open there, outermost first.

    True stands for one in its instruction. A field that never ends hides nothing: the file is damaged.
    """
    if next(descendants(body, "fldChar"), None) is None:
        return {}
    stories: dict[Element | None, list[_Field]] = {}
    found: list[tuple[Element, list[tuple[_Field, bool]]]] = []
    for node in body.iter("{*}fldChar", "{*}p"):
        story = next((above for above in node.iterancestors() if local(above) == STORY), None)
        fields = stories.setdefault(story, [])
        if local(node) == "p":
            if any(field.is_instruction for field in fields):
                found.append((node, [(field, field.is_instruction) for field in fields]))
            continue
        match attribute(node, "fldCharType"):
            case "begin":
                fields.append(_Field())
            case "separate" if fields:
                fields[-1].is_instruction = False
            case "end" if fields:
                fields.pop().is_closed = True
    open_ = {node: tuple(state for field, state in fields if field.is_closed) for node, fields in found}
    return {node: states for node, states in open_.items() if True in states}
