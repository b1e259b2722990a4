"""The names that word processors give to the styles of headings, in the languages of our users."""

from __future__ import annotations

import re

HEADING_NAME = re.compile(r"(?:heading|kop|überschrift|titre)\s?([1-9])", re.IGNORECASE)
"""Names of heading styles: "heading 1" in the file itself, "Kop 1" where a template made its own."""
TITLE_NAMES = frozenset({"title", "titel"})
