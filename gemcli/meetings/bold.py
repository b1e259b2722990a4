"""Lines of Markdown that are bold from end to end."""

from __future__ import annotations

import re

BOLD = re.compile(r"(?P<stars>\*\*|__)(?P<text>[^*_].{1,300}?)(?P=stars)")


def bare(text: str) -> str:
    """Return a line of Markdown without the stars that make all of it bold; any other line as it is.

    >>> bare("**2. Belastingen 2024**"), bare("2. **Let op**")
    ('2. Belastingen 2024', '2. **Let op**')
    """
    match = BOLD.fullmatch(text)
    return match["text"] if match is not None else text
