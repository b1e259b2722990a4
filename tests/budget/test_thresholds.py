"""Thresholds: each named and dated, by year where the law changes, and never a silent stand-in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from gemcli.budget.norms import norms
from gemcli.budget.thresholds import by_year, named
from gemcli.errors import ConfigError


def entries(config: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for table, held in config.items():
        for key, entry in held.items():
            yield f"{table}.{key}", entry


def test_every_threshold_has_a_day_and_a_source(config: Mapping[str, Any]) -> None:
    without = [
        name for name, entry in entries(config) if not (isinstance(entry.get("set"), date) and entry.get("source"))
    ]
    assert without == []


def test_every_threshold_is_needed(config: Mapping[str, Any]) -> None:
    for name, _ in entries(config):
        table, key = name.split(".")
        if table == "summary":
            continue
        poorer = deepcopy(dict(config))
        del poorer[table][key]
        with pytest.raises(ConfigError) as refused:
            norms(poorer)
        assert name in refused.value.what.text()


@pytest.mark.parametrize("entry", [{"value": "veel", "set": "2026-01-01"}, {"set": "2026-01-01"}, "veel"])
def test_what_is_no_number_is_refused(entry: Any) -> None:
    with pytest.raises(ConfigError):
        named({"split": {"days": entry}}, "split", "days")


def test_a_threshold_says_its_name_value_and_day() -> None:
    found = named({"split": {"days": {"value": 30, "set": date(2026, 11, 26)}}}, "split", "days")
    assert found.said().text() == "split.days = 30 (2026-11-26), budget.toml"
    assert named({"split": {"days": 30}}, "split", "days").said().text() == "split.days = 30, budget.toml"


def test_a_year_without_a_figure_has_none() -> None:
    yearly = by_year({"split": {"limit_eur": {"2025": 221000, "set": "2026-11-26"}}}, "split", "limit_eur")
    found = yearly.of(2025)
    assert found is not None and found.brief == "split.limit_eur.2025 = 221000 (2026-11-26)"
    assert yearly.of(2026) is None


def test_the_shipped_european_thresholds_end_where_nobody_looked_them_up(config: Mapping[str, Any]) -> None:
    limit = norms(config).regulation.split_limit_eur
    assert [str(found.value) for year in (2021, 2023, 2025, 2027) if (found := limit.of(year))] == [
        "214000",
        "215000",
        "221000",
        "216000",
    ]
    assert limit.of(2028) is None
