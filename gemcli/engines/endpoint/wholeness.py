"""Finds a server that cuts its input in silence, as some do when a request is longer than their window."""

from __future__ import annotations

from gemcli.engines.endpoint.failures import cut

SMALLEST_WINDOW = 1000
"""No server has a smaller window: a lower count of a long request is made up and says nothing."""

MOST_CHARS_PER_TOKEN = 8.0
"""No tokenizer makes fewer tokens of Dutch or English text than one for eight code points."""

USUAL_CHARS_PER_TOKEN = 4.8
"""Few make fewer than this; enough to doubt when the codes did not come back either."""


def is_proven_whole(counted: int, chars: int, codes_are_back: bool) -> bool:
    """Return whether an answer shows that its request of so many code points was read whole.

    `counted` is the server's own count of tokens, 0 for none. Raises TruncatedError when the count is far too low for
    the text, or low while the codes at its start and middle did not come back. Wrong codes alone prove nothing: small
    models garble them.

    >>> is_proven_whole(9_000, 30_000, False), is_proven_whole(0, 30_000, True), is_proven_whole(0, 30_000, False)
    (True, True, False)
    """
    if counted < SMALLEST_WINDOW and chars > SMALLEST_WINDOW * MOST_CHARS_PER_TOKEN:
        return codes_are_back
    if counted and counted < chars / MOST_CHARS_PER_TOKEN:
        raise cut("input_cut")
    if counted and not codes_are_back and counted < chars / USUAL_CHARS_PER_TOKEN:
        raise cut("input_cut")
    return codes_are_back or counted > 0
