"""States the norms that decide what is worth a question, as the head of a report shows them: value, date, source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from gemcli.budget.wording import amount
from gemcli.locales import N_, Message, say

HEAD = (
    (
        *("materiality", "share"),
        N_("A question is asked from {value} % of the total of a column ({name}, set {date}, source: {source})."),
    ),
    (
        *("materiality", "amount_eur"),
        N_("Where the unit is known, also from {value} euros ({name}, set {date}, source: {source})."),
    ),
    (*("report", "cap"), N_("At most {value} findings are shown ({name}, set {date}, source: {source}).")),
)
"""What a council or its regulation sets; the thresholds of single checks stand with their findings."""


def stated(config: Mapping[str, Any]) -> tuple[Message, ...]:
    """Return the norms of `budget.toml` that hold for a whole report, with the day they were set and their source.

    Amounts in them are marked for `wording.spoken`. A norm that is missing or no number is left out here: the checks
    refuse it.
    """
    return tuple(_stated(config))


def _stated(config: Mapping[str, Any]) -> Iterator[Message]:
    for table, key, template in HEAD:
        entry = config.get(table, {}).get(key)
        told = entry if isinstance(entry, Mapping) else {"value": entry}
        try:
            number = Decimal(str(told.get("value"))) * (100 if key == "share" else 1)
        except InvalidOperation:
            continue
        date, source = told.get("set", "-"), told.get("source", "-")
        yield say(template, value=amount(number), name=f"{table}.{key}", date=date, source=source)
