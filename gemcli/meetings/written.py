"""What a letter of the college undertakes towards the council: "Wij informeren uw raad vóór 1 juli"."""

from __future__ import annotations

import re

IN_LETTER = re.compile(
    r"\b(?:wij|we|het college)\b[^.;?!]{0,80}\b(?:uw|de) raad\b[^.;?!]{0,80}"
    r"\b(?:informe\w+|berich\w+|rapporte\w+|voorleggen|toesturen|toezenden|aanbieden)\b"
    r"|\b(?:wij|we|het college)\s(?:zal |zullen )?(?:informe(?:ert|ren)|bericht\w*|rapporte\w+)\s(?:uw|de) raad\b"
    r"|\buw raad (?:ontvangt|krijgt|wordt)\b|\bwe will (?:inform|report back to|update) (?:the|your) council\b",
    re.IGNORECASE,
)
THIS_LETTER = re.compile(
    r"\b(?:hierbij|hiermee|bij deze|met deze (?:brief|memo)|(?:in|bij) deze brief|hereby)\b", re.IGNORECASE
)
"""That it informs by this very letter is no undertaking."""


def is_undertaken_in_writing(text: str) -> bool:
    """Say whether a sentence of a letter undertakes something towards the council.

    >>> is_undertaken_in_writing("Uw raad ontvangt in het najaar een voorstel.")
    True
    >>> is_undertaken_in_writing("Hierbij informeert het college de raad over de motie.")
    False
    """
    return IN_LETTER.search(text) is not None and THIS_LETTER.search(text) is None
