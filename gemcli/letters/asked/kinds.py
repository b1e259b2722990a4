"""The kinds of thing that people ask of a municipality."""

from __future__ import annotations

from enum import StrEnum


class AskedKind(StrEnum):
    """What somebody from outside wants; each needs another answer."""

    QUESTION = "question"
    """Wants to know something."""
    REQUEST = "request"
    """Wants something to be done or sent."""
    COMPLAINT = "complaint"
    """Is displeased with how the municipality behaved or failed to act (Awb 9:1)."""
    OBJECTION = "objection"
    """Does not accept a decision, or gives a view on a draft of one (Awb 6:4, 3:15)."""
    APPLICATION = "application"
    """Wants a decision: a permit, a subsidy, an allowance (Awb 1:3)."""


WORDS = {
    "nl": {
        AskedKind.QUESTION: "vraag",
        AskedKind.REQUEST: "verzoek",
        AskedKind.COMPLAINT: "klacht",
        AskedKind.OBJECTION: "bezwaar",
        AskedKind.APPLICATION: "aanvraag",
    },
    "en": {kind: kind.value for kind in AskedKind},
}
"""What a letter calls each kind, by the language of the letter."""
