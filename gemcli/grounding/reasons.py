"""Puts a verdict into one sentence for people, with both values where two stand against each other."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.locales import N_, Message, say
from gemcli.model.finding import Check, CheckResult, Verdict

SHOWN = 3
"""Reasons that are shown at most; the checks hold all."""

LONGEST = 120

TROUBLE = {
    "unknown_source": N_("It names a source that is not there."),
    "unknown_sentence": N_("It names a sentence that the source does not have."),
    "unknown_cell": N_("It names a cell that is empty or not there."),
    "withheld": N_("It rests on a secret or closed part, which may not be used."),
    "not_found": N_("The words that it quotes stand in none of the sources."),
}

DIFFERENT = {
    "direction": N_("The figures go the other way: here {claim}, in the source {source}."),
    "vote": N_("The vote differs: here {claim}, in the source {source}."),
    "attribution": N_("Somebody else said this: here {claim}, in the source {source}."),
    "polarity": N_("The source says the opposite: here {claim}, in the source {source}."),
    "modality": N_("It is firmer than the source: here {claim}, in the source {source}."),
    "formula": N_("Recomputing gives another value: here {claim}, recomputed {source}."),
    "quote": N_("The quoted words stand at another place."),
}
OTHER_VALUE = N_("The source has another value: here {claim}, in the source {source}.")

UNDECIDED = {
    "coverage": N_("Words that the check could not tie to the source: {claim}."),
    "polarity": N_("Whether yes or no is meant needs a reader: {claim}."),
    "modality": N_("How firm the source is needs a reader: {source}."),
    "attribution": N_("Who says this needs a reader: {claim}."),
    "cohesion": N_("Its words stand at several places in the source: {claim}."),
    "roles": N_("Who does what to whom needs a reader: {claim}."),
    "present": N_("More votes were cast than members were present: {claim} against {source}."),
    "majority": N_("The counts do not fit the outcome that the record states: {source}."),
    "unanimity": N_("It is called unanimous, but there were votes against: {source}."),
    "sum": N_("The parties or names of one side add up to {source}, not to the printed {claim}."),
}
OPEN = N_("This could not be decided: {claim}.")

MISSING = {
    "cause": N_("It gives a cause or a judgement, which no figure carries: {claim}."),
    "direction": N_("The figures do not show this direction: {claim}."),
    "coverage": N_("No passage carries this sentence."),
    "quote": N_("The quoted words stand in none of the sources."),
}
ABSENT = N_("Not in the cited passage: {claim}.")


COUNTED = N_("By rule: {rule}")
"""How a day was found, whole: the person who signs must be able to follow it."""
EQUAL = CheckResult.EQUAL


def reasons(verdict: Verdict, checks: Sequence[Check], trouble: Sequence[str]) -> tuple[Message, ...]:
    """Return the reasons that a reader needs to see; none for a claim that holds, but how its term was counted."""
    found = [say(TROUBLE[word]) for word in trouble if word in TROUBLE and not verdict.may_stand]
    found += [say(COUNTED, rule=check.source) for check in checks if check.name == "term" and check.result is EQUAL]
    if verdict is Verdict.MISATTRIBUTED:
        found.append(say(N_("The sources say this, but not at the cited place.")))
        return tuple(found[:SHOWN])
    for result, special, otherwise in (
        (CheckResult.DIFFERENT, DIFFERENT, OTHER_VALUE),
        (CheckResult.MISSING, MISSING, ABSENT),
        (CheckResult.UNDECIDED, UNDECIDED, OPEN),
    ):
        for check in checks:
            if check.result is result:
                is_empty = check.result is CheckResult.UNDECIDED and not check.source
                template = otherwise if is_empty and check.name == "modality" else special.get(check.name, otherwise)
                found.append(say(template, claim=_short(check.claim), source=_short(check.source)))
    if not found and verdict is Verdict.UNSUPPORTED:
        found.append(say(MISSING["coverage"]))
    if not found and verdict is Verdict.NEEDS_HUMAN:
        found.append(say(N_("A person must compare this with its source.")))
    return tuple(dict.fromkeys(found[:SHOWN]))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
