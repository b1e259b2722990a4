"""A text after the check, with everything that is needed to show what each claim rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from gemcli.model.citation import Citation
from gemcli.model.document import Document
from gemcli.model.finding import Finding
from gemcli.model.span import Span
from gemcli.model.stand_in import StandIn


@dataclass(frozen=True, slots=True)
class Checked:
    """One text that was checked."""

    name: str
    """File name, as people see it."""
    sha256: str
    """Of the bytes that were checked, hexadecimal."""
    findings: tuple[Finding, ...]
    """One for each claim, in the order of the text."""
    documents: tuple[Document, ...]
    """Every source that was read for it, also those that nothing cites."""
    hidden: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """By source id: runs of the text layer that are secret, sorted and disjoint; never shown."""
    closed: frozenset[str] = frozenset()
    """Ids of sources that are closed as a whole; nothing of them is shown."""
    nearest: Mapping[int, Citation] = field(default_factory=dict)
    """By place in `findings`: where the closest text stands of a claim that no source carries."""

    stand_ins: Mapping[str, tuple[StandIn, ...]] = field(default_factory=dict)
    """By source id: roles in the place of residents' names, in reading order; none where the names are shown."""
    hide: Callable[[str], str] = str
    """Puts roles in the place of names in the words of a cell."""

    def may_show(self, citation: Citation) -> bool:
        """Whether nothing of a citation is secret."""
        secret = self.hidden.get(citation.source_id, ())
        return citation.source_id not in self.closed and not any(
            span.start < hole.end and span.end > hole.start for span in citation.spans for hole in secret
        )
