"""What a record says when something was decided without anybody being asked to vote."""

from __future__ import annotations

import re

WITHOUT = re.compile(
    r"\bzonder (?:(?:verdere |nadere )?(?:beraadslaging|bespreking|discussie|debat)(?: en |, | of )?(?:zonder )?)?"
    r"(?:hoofdelijke )?stemming\b|\bhamerstuk(?:ken)?\b|\bwithout (?:a )?(?:roll[- ]call )?vote\b|\bon the nod\b",
    re.IGNORECASE,
)
"""No vote was taken."""


def says_so(text: str) -> bool:
    """Say whether a text says that no vote was taken.

    >>> says_so("Deze voorstellen worden zonder beraadslaging en zonder stemming aangenomen.")
    True
    >>> says_so("De voorstellen worden zonder beraadslaging met algemene stemmen aangenomen.")
    False
    """
    return WITHOUT.search(text) is not None
