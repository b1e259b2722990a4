"""Shows what a text leaves out as plain text: what it is, where it stands, and its words."""

from __future__ import annotations

from gemcli.drafts.passed_over import NOT_MENTIONED, gist
from gemcli.jobs.outcome import Outcome
from gemcli.locales import N_, Translate
from gemcli.model.check_labels import reason_words
from gemcli.model.draft import SHOWN
from gemcli.model.labels import kind_word
from gemcli.text.escape import escape_terminal

LONGEST = 40
"""Words of one thing that are shown; the envelope has it whole."""


def passed_over(outcome: Outcome, translate: Translate) -> str:
    """Return the first of what a text does not mention, and how many more there are; nothing where it is nothing."""
    if not outcome.not_mentioned:
        return ""
    lines = [f"{translate(NOT_MENTIONED)} ({len(outcome.not_mentioned)}):"]
    for finding in outcome.not_mentioned[:SHOWN]:
        lines.append(f"{translate(kind_word(finding.claim))}: {gist(finding, LONGEST)}")
        lines.extend(f"  {reason_words(reason, translate)}" for reason in finding.reasons)
        places = dict.fromkeys(
            f"{outcome.sources[citation.source_id].path}, {citation.place}" for citation in finding.citations
        )
        lines.append(f"  {'; '.join(places)}")
    more = len(outcome.not_mentioned) - SHOWN
    if more > 0:
        lines.append(
            translate(N_("and {count} more: gemcli extract lists them, and so does --json")).format(count=more)
        )
    return "".join(f"{escape_terminal(line)}\n" for line in lines)
