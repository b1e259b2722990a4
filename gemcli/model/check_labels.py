"""What verdicts, checks and results are called by people: marked for the catalogues, said by whoever shows them."""

from __future__ import annotations

import re

from gemcli.locales import N_, Message, Translate
from gemcli.model.finding import Check, CheckResult, Verdict
from gemcli.model.labels import VERDICTS

VERDICT_WORDS = {
    **VERDICTS,
    Verdict.NEEDS_HUMAN: N_("for a person to judge"),
    Verdict.QUOTED: N_("the source's own words"),
    Verdict.SUPPORTED: N_("carried by the source"),
    Verdict.NOT_CHECKABLE: N_("not checked: states nothing"),
}
RESULTS = {
    CheckResult.EQUAL: N_("the same"),
    CheckResult.ENTAILED: N_("follows from it"),
    CheckResult.DIFFERENT: N_("differs"),
    CheckResult.MISSING: N_("not there"),
    CheckResult.UNDECIDED: N_("for a person"),
}
CHECKS = {
    "money": N_("amount"),
    "percent": N_("share"),
    "count": N_("count"),
    "number": N_("number"),
    "value": N_("value"),
    "difference": N_("difference"),
    "direction": N_("direction"),
    "cause": N_("cause"),
    "formula": N_("recomputed"),
    "date": N_("date"),
    "time": N_("time"),
    "opened": N_("opened"),
    "closed": N_("closed"),
    "due_text": N_("term"),
    "vote": N_("outcome and votes"),
    "outcome_text": N_("words of the outcome"),
    "present": N_("members present"),
    "majority": N_("majority"),
    "unanimity": N_("unanimity"),
    "sum": N_("sum of the votes"),
    "id": N_("reference"),
    "raw_id": N_("reference"),
    "agenda_item": N_("agenda item"),
    "item": N_("agenda item"),
    "party": N_("party"),
    "person": N_("person"),
    "name": N_("name"),
    "chair": N_("chair"),
    "addressee": N_("asked of"),
    "body": N_("whose meeting"),
    "asks": N_("what is asked"),
    "title": N_("title"),
    "titles": N_("titles"),
    "considerations": N_("considerations"),
    "polarity": N_("yes or no"),
    "modality": N_("how firm"),
    "attribution": N_("who says it"),
    "roles": N_("who does what"),
    "quote": N_("quoted words"),
    "coverage": N_("words"),
    "cohesion": N_("at one place"),
    "field": N_("detail"),
    "block": N_("text block"),
    "slot": N_("filled in"),
    "row": N_("row of a table"),
    "term": N_("term by rule"),
    "text": N_("text"),
    "label": N_("label"),
}
OUTCOMES = {
    "adopted": N_("adopted"),
    "rejected": N_("rejected"),
    "withdrawn": N_("withdrawn"),
    "held": N_("held over"),
    "tied": N_("tied"),
    "not_voted": N_("not voted on"),
    "changed": N_("changed"),
    "unanimous": N_("unanimously"),
}
OUTCOME = re.compile(
    rf"(?P<named>\S{{1,40}} )?(?P<outcome>{'|'.join([*list(OUTCOMES)[:-1], 'unknown'])})"
    r"(?P<counts> \d+-\d+)?(?P<how> unanimous)?"
)
"""A vote as a check writes it: `I.C rejected 6-37`."""


def check_name(check: Check, translate: Translate) -> str:
    """Say what a check compared; a field that has no name of its own keeps its key."""
    return translate(CHECKS[check.name]) if check.name in CHECKS else check.name.replace("_", " ")


def value_words(value: str, translate: Translate) -> str:
    """Say a value of a check; a vote, which is kept in the words of the contract, in the reader's own.

    >>> value_words("I.C not_voted", str), value_words("€ 5", str), value_words("unknown 36-9", str)
    ('I.C not voted on', '€ 5', '36-9')
    """
    vote = OUTCOME.fullmatch(value)
    if vote is None:
        return value
    how = f" {translate(OUTCOMES['unanimous'])}" if vote["how"] else ""
    said = translate(OUTCOMES[vote["outcome"]]) if vote["outcome"] in OUTCOMES else ""
    return f"{vote['named'] or ''}{said}{vote['counts'] or ''}{how}".strip()


def reason_words(reason: Message, translate: Translate) -> str:
    """Say a reason, the votes in it in the reader's own words."""
    values = tuple((name, value_words(value, translate)) for name, value in reason.values)
    return Message(reason.template, values).text(translate)
