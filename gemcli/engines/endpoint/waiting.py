"""How long to wait before another try, and when waiting does not help."""

from __future__ import annotations

import random
import time
from email.utils import parsedate_to_datetime

from gemcli.engines.endpoint.answer import Answer

LONGEST_WAIT_S = 60.0
"""A server that wants more patience than this is taken as down."""


def backoff(attempt: int) -> float:
    """Half a second doubling to eight, minus up to a quarter, so that many clients do not come back at once."""
    return float(min(8.0, 0.5 * 2**attempt) * (1 - random.SystemRandom().random() / 4))


def asked_wait(answer: Answer, attempt: int) -> float:
    """How long the server asks to wait: `Retry-After` in seconds or as a date (RFC 9110 10.2.3)."""
    asked = answer.headers.get("retry-after", "").strip()
    try:
        return max(0.0, float(asked))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(asked).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return backoff(attempt)


def is_spent(answer: Answer) -> bool:
    """Whether 429 means that the budget is used up, which waiting does not mend."""
    error = (answer.table() or {}).get("error")
    return isinstance(error, dict) and "insufficient_quota" in (error.get("code"), error.get("type"))
