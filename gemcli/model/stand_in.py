"""What a draft shows instead of a resident's name: a role with a number, and where the true words stand."""

from __future__ import annotations

from dataclasses import dataclass

from gemcli.model.span import Span


@dataclass(frozen=True, slots=True)
class StandIn:
    """A role in the place of a name, which itself is kept nowhere: it is cut from its source when it is needed.

    The hashes of the source and of its text layer pin those words. A hash of the name alone would not hide it: there
    are so few names that they can all be tried.
    """

    label: str
    """`inspreker 1`, in the language of the draft."""
    source_id: str
    """Empty where the words stand in no source."""
    span: Span

    @property
    def shown(self) -> str:
        """The label as a draft has it.

        >>> StandIn("inspreker 1", "notulen", Span(40, 46)).shown
        '[inspreker 1]'
        """
        return f"[{self.label}]"
