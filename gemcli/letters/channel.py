"""Says what to check before a letter goes out by another way than the post."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gemcli.letters.notice import Notice
from gemcli.locales import N_, say

ELECTRONIC = re.compile(
    r"\be-?mail\b|\bmail\b|\bmijnoverheid\b|\bberichtenbox\b|\bportaal\b|\bdigitaal\b", re.IGNORECASE
)
ALLOWED = N_(
    "It goes out electronically: allowed only where the addressee has said that they can be reached so (Awb 2:8)."
)


def check_channel(settings: Mapping[str, str]) -> Iterator[Notice]:
    """Remind of the addressee's consent where `dossier.toml` sends the letter electronically (`channel`).

    Awb 2:8 as in force since 1 January 2026.
    """
    if ELECTRONIC.search(settings.get("channel", "")):
        yield Notice("channel", say(ALLOWED))
