"""Where a quote stands, or what comes closest to it."""

from __future__ import annotations

from dataclasses import dataclass

from gemcli.model.claim import Quote
from gemcli.model.span import Span


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quote stands, or what comes closest to it."""

    quote: Quote
    source_id: str = ""
    """Empty when the quote stands nowhere."""
    spans: tuple[Span, ...] = ()
    """In the text layer of the source; more than one only for a quote with omissions. For `model.citation.cite`."""
    tier: str = ""
    """The lowest tier of normalisation under which the words are equal, `first_letter`, `furniture` or `ellipsis`."""
    at_place: bool = False
    """Whether it stands in the source and on the page that the quote names; true when it names none."""
    closest: str = ""
    """The most similar text when the quote stands nowhere: a hint and never evidence."""
    closest_source: str = ""
    closest_spans: tuple[Span, ...] = ()
    similarity: float = 0.0
    """Of the closest text, 0 to 100."""

    @property
    def is_found(self) -> bool:
        """Whether the quote stands in a source word for word, typography aside."""
        return bool(self.spans)
