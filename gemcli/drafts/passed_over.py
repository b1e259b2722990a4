"""The list, behind the claims of a draft, of what rules found in its sources and no claim of it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.locales import N_, Translate
from gemcli.model.check_labels import reason_words
from gemcli.model.draft import Draft
from gemcli.model.finding import Finding
from gemcli.model.labels import kind_word
from gemcli.text.escape import escape_markdown
from gemcli.text.words import first_words

NOT_MENTIONED = N_("Not mentioned")

LONGEST = 30
"""Words of one thing that the list shows: it points at what is missing, the register has it whole."""


CONTEXT = re.compile(r"\s\((?:na|after|gevraagd door|asked by)\b")
"""Begins what a promise hangs on, in brackets to its end: what was said or asked before it."""

SPEAKING = 9
"""Words of a promise, with who makes it, from which it is clear without that."""


def gist(finding: Finding, most: int) -> str:
    """Return what a list shows of a finding: its first words, without what was said before where it is clear alone."""
    text = finding.claim.text
    opening = CONTEXT.search(text) if text.endswith(")") else None
    alone = text[: opening.start()] if opening is not None else text
    return first_words(alone if len(alone.split()) > SPEAKING else text, most)


def announced(draft: Draft, translate: Translate) -> str:
    """Say on the first screen how much is listed at the end."""
    template = N_("Found by rule in the sources and not mentioned here: {count}; see the list at the end.")
    return translate(template).format(count=len(draft.not_mentioned))


def not_mentioned(draft: Draft, translate: Translate) -> Iterator[str]:
    """Yield the blocks of the list: the first things with their footnotes, and how many more there are."""
    if not draft.not_mentioned:
        return
    yield f"## {translate(NOT_MENTIONED)} ({len(draft.not_mentioned)})"
    yield escape_markdown(translate(N_("Found by rule in the sources, and in none of the lines above.")))
    yield "\n".join(f"- {_line(finding, translate)}" for finding in draft.passed_over)
    more = len(draft.not_mentioned) - len(draft.passed_over)
    if more:
        yield escape_markdown(translate(N_("And {count} more: see gemcli extract.")).format(count=more))


def _line(finding: Finding, translate: Translate) -> str:
    reasons = " ".join(reason_words(reason, translate) for reason in finding.reasons)
    labels = "".join(f"[^{label}]" for label in dict.fromkeys(finding.labels))
    kind = escape_markdown(translate(kind_word(finding.claim)))
    said = escape_markdown(gist(finding, LONGEST))
    return f"**{kind}**: {said} {labels}" + (f" ({escape_markdown(reasons)})" if reasons else "")
