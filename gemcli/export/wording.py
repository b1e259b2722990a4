"""What code says in an exported document: labels, grounds, ranks and dates, in the document's language."""

from __future__ import annotations

import re

from gemcli.locales import N_, Translate

MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip

TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|\+00:00)")


def moment(time: str, translate: Translate) -> str:
    """Return an ISO 8601 time in UTC as people write it; any other text as it is.

    >>> moment("2026-03-03T10:00:00Z", str)
    '3 March 2026, 10:00 UTC'
    """
    found = TIME.fullmatch(time)
    if found is None or not 1 <= int(found[2]) <= 12:
        return time
    return f"{int(found[3])} {translate(MONTHS[int(found[2]) - 1])} {found[1]}, {found[4]} UTC"
