"""Who in the municipality gets what a letter-writer must not settle alone: the rules of the profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gemcli.errors import ConfigError
from gemcli.locales import N_, say


class Tone(StrEnum):
    """What a message sounds like, by its words."""

    THREAT = "threat"
    LEGAL_CLAIM = "legal_claim"
    PRESS = "press"
    SELF_HARM = "self_harm"
    AGGRESSION = "aggression"


class Matter(StrEnum):
    """What kind of matter a request is; the first five as in `letters.asked.kinds`."""

    QUESTION = "question"
    REQUEST = "request"
    COMPLAINT = "complaint"
    OBJECTION = "objection"
    APPLICATION = "application"
    DAMAGES = "damages"
    WOO = "woo"
    AVG = "avg"


@dataclass(frozen=True, slots=True)
class Escalation:
    """One rule: any of its signs is enough."""

    to: str = ""
    """Team or person; empty where the municipality has yet to say."""
    reason: str = ""
    """The municipality's own words for why, beside the sign that was found."""
    subjects: tuple[str, ...] = ()
    """Words in the subject of the message."""
    keywords: tuple[str, ...] = ()
    """Words in what is asked."""
    amount_above_eur: int | None = None
    tones: tuple[Tone, ...] = ()
    deadline_within_days: int | None = None
    kinds: tuple[Matter, ...] = ()

    @classmethod
    def from_table(cls, table: object) -> Escalation:
        """Build a rule from a table `[[escalation]]`; ConfigError for a key or value that is none."""
        if not isinstance(table, Mapping) or not set(table) <= KEYS:
            raise _wrong("escalation")
        rule = cls(
            to=_text(table, "to"),
            reason=_text(table, "reason"),
            subjects=_texts(table, "subject"),
            keywords=_texts(table, "keyword"),
            amount_above_eur=_number(table, "amount_above"),
            tones=tuple(Tone(value) for value in _of(table, "tone", Tone)),
            deadline_within_days=_number(table, "deadline_within_days"),
            kinds=tuple(Matter(value) for value in _of(table, "kind", Matter)),
        )
        if rule == cls(to=rule.to, reason=rule.reason):
            raise _wrong("escalation")
        return rule


KEYS = frozenset({"to", "reason", "subject", "keyword", "amount_above", "tone", "deadline_within_days", "kind"})


def _text(table: Mapping[str, Any], key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise _wrong(f"escalation.{key}")
    return value.strip()


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = table.get(key, ())
    values = (value,) if isinstance(value, str) else value
    if not isinstance(values, list | tuple) or not all(isinstance(each, str) and each.strip() for each in values):
        raise _wrong(f"escalation.{key}")
    return tuple(values)


def _of(table: Mapping[str, Any], key: str, among: type[StrEnum]) -> tuple[str, ...]:
    values = _texts(table, key)
    if not set(values) <= {each.value for each in among}:
        raise _wrong(f"escalation.{key}")
    return values


def _number(table: Mapping[str, Any], key: str) -> int | None:
    value = table.get(key)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise _wrong(f"escalation.{key}")
    return value


def _wrong(key: str) -> ConfigError:
    return ConfigError(
        "municipality_wrong",
        say(N_("The value of {key} in the profile of the municipality does not fit."), key=key),
        say(N_("See the comments in the shipped municipality.toml.")),
    )
