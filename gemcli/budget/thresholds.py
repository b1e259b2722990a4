"""Reads one threshold of `budget.toml`: its value, the day it was set, and its value of a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from gemcli.errors import ConfigError
from gemcli.locales import N_, Message, say


@dataclass(frozen=True, slots=True)
class Threshold:
    """A threshold with its name and the day it was set, so that a finding can say which norm it used."""

    name: str
    value: Decimal
    day: str
    """ISO date; empty where the municipality wrote the value alone."""

    @property
    def brief(self) -> str:
        """Name, value and day, without words of any language."""
        return f"{self.name} = {self.value}" + (f" ({self.day})" if self.day else "")

    def said(self) -> Message:
        """Name the threshold with its value and its day, as a finding shows it."""
        return say(N_("{norm}, budget.toml"), norm=self.brief)


@dataclass(frozen=True, slots=True)
class Yearly:
    """A threshold that has a value of its own in each year; a year without one has none."""

    name: str
    values: Mapping[int, Decimal]
    day: str

    def of(self, year: int) -> Threshold | None:
        """Return the threshold of a year, or None: the figure of another year is never used."""
        value = self.values.get(year)
        return None if value is None else Threshold(f"{self.name}.{year}", value, self.day)


def entry(config: Mapping[str, Any], table: str, key: str) -> Any:
    """Return the value of a threshold; ConfigError when it is missing."""
    held = _held(config, table, key)
    return held["value"] if isinstance(held, Mapping) and "value" in held else held


def number(config: Mapping[str, Any], table: str, key: str) -> Decimal:
    """Return a threshold as an exact number; ConfigError when it is missing or is no number."""
    return _decimal(entry(config, table, key), table, key)


def texts(config: Mapping[str, Any], table: str, key: str) -> tuple[str, ...]:
    """Return a threshold that is a list of words or codes; ConfigError when it is none."""
    held = entry(config, table, key)
    if not isinstance(held, list | tuple):
        raise missing(table, key)
    return tuple(str(text) for text in held)


def named(config: Mapping[str, Any], table: str, key: str) -> Threshold:
    """Return a threshold with its name and its day; ConfigError when it is missing or is no number."""
    return Threshold(f"{table}.{key}", number(config, table, key), _day(_held(config, table, key)))


def pair(config: Mapping[str, Any], table: str, key: str) -> tuple[Threshold, Threshold]:
    """Return the two bounds of a class with the same name; ConfigError when they are not two numbers."""
    held = entry(config, table, key)
    if not isinstance(held, list | tuple) or len(held) != 2:
        raise missing(table, key)
    day = _day(_held(config, table, key))
    low, high = (Threshold(f"{table}.{key}", _decimal(one, table, key), day) for one in held)
    return low, high


def by_year(config: Mapping[str, Any], table: str, key: str) -> Yearly:
    """Return a threshold by year from keys as `2025 = 221000`; ConfigError when a value is no number."""
    held = _held(config, table, key)
    if not isinstance(held, Mapping):
        raise missing(table, key)
    values = {int(name): _decimal(one, table, key) for name, one in held.items() if name.isdigit()}
    return Yearly(f"{table}.{key}", values, _day(held))


def missing(table: str, key: str) -> ConfigError:
    """Return the error that names a threshold which is not there or cannot be read."""
    return ConfigError(
        "threshold_missing",
        say(N_("The threshold {name} is missing or is not a number."), name=f"{table}.{key}"),
        say(N_("Take it over from the budget.toml that comes with gemcli.")),
        "budget.toml",
    )


def _held(config: Mapping[str, Any], table: str, key: str) -> Any:
    try:
        return config[table][key]
    except (KeyError, TypeError):
        raise missing(table, key) from None


def _decimal(value: object, table: str, key: str) -> Decimal:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise missing(table, key) from None


def _day(held: object) -> str:
    return str(held.get("set", "")) if isinstance(held, Mapping) else ""
