"""What a finding says: in Dutch and in English, complete, without blame, with its norm and a question."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from gemcli.budget.anomaly import Tier
from gemcli.budget.book import Checked
from gemcli.budget.wording import spoken
from gemcli.locales import translator
from gemcli.model.workings import Workings

BLAME = re.compile(r"\b(?:fout\w{0,4}|frau\w{1,8}|wrong|mistakes?|errors?|schuldig)\b", re.IGNORECASE)

FIGURES = [
    ["Kengetal", "Begroting 2025", "Begroting 2026"],
    ["Netto schuldquote", "131%", "72%"],
    ["Solvabiliteitsratio", "17%", "35%"],
]
STRUCTURAL = [
    ["Bedragen x € 1.000", "Begroting 2026", "Raming 2027", "Raming 2028"],
    ["Structurele baten", 91204, 93117, 94872],
    ["Structurele lasten", 92016, 93757, 95327],
    ["Structureel saldo", -812, -640, -455],
]
ACCOUNTS = [
    ["Bedragen x € 1.000"],
    ["Programma", "Lasten begroting 2025", "Lasten rekening 2025"],
    *([f"Programma {n}", 4013 + 1131 * n, 4020 + 1129 * n + 900 * (n == 2)] for n in range(5)),
    ["Totaal lasten", 31375, 32290],
]
FORMULAS = [
    ["Post", "Begroting 2026", "Raming 2027", "Raming 2028"],
    *([f"{n}.1 Post {n}", 41207 + 913 * n, 42118 + 940 * n, 43006 + 960 * n] for n in range(4)),
    ["Totaal", 41207 * 3 + 913 * 3, 42118 * 4 + 940 * 6, 43006 * 4 + 960 * 6],
]
BEHIND = Workings(
    "Blad1", {(5, 1): "=SUM(B2:B4)", (5, 2): "=SUM(C2:C5)", (5, 3): "=SUM(D2:D5)"}, hidden_rows=frozenset({2})
)


@pytest.mark.parametrize(
    ("rows", "checks"),
    [(FIGURES, {"H3"}), (STRUCTURAL, {"H1"}), (ACCOUNTS, {"G1"}), (FORMULAS, {"J2", "J3"})],
    ids=["key figures", "structural", "accounts", "formulas"],
)
def test_findings_in_both_languages(look: Callable[..., Checked], rows: list[list[Any]], checks: set[str]) -> None:
    found = look(("Blad1", rows), workings=[BEHIND] if rows is FORMULAS else []).found
    assert {one.check for one in found} == checks
    for one in found:
        for message in (one.text, one.question, one.follow_up):
            dutch, english = (spoken(message, translator(language), language) for language in ("nl", "en"))
            assert dutch != english
            assert not BLAME.search(dutch) and not BLAME.search(english)
            assert "{" not in dutch + english
        assert spoken(one.question, translator("nl"), "nl").endswith("?")
        assert spoken(one.threshold, translator("nl"), "nl")
        claims_proof = "telt niet op" in spoken(one.text, translator("nl"), "nl")
        assert one.tier is Tier.HARD or not claims_proof
