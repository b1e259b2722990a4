"""Honest tables in which something does not add up by design: none of them may give a hard finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from gemcli.budget.anomaly import Tier
from gemcli.budget.flag import check
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from gemcli.model.table import Table

Build = Callable[..., Table]
Rows = list[list[Any]]

HONEST: dict[str, Rows] = {
    "an average beside amounts": [
        ["Team", "Loonsom 2025", "Loonsom 2026", "Per fte"],
        ["Bestuur", 2299579, 2366599, 64909],
        ["Ruimte", 1392459, 1496916, 75184],
        ["Zorg", 768598, 847692, 73203],
        ["Totaal", 4460636, 4711207, 68877],
    ],
    "a price for each piece": [
        ["Product", "Bedrag 2025", "Bedrag 2026", "Stuks"],
        ["Paspoort", 61230, 63117, 58],
        ["Rijbewijs", 50118, 52880, 58],
        ["Uittreksel", 11120, 12370, 58],
        ["Totaal", 122468, 128367, 58],
    ],
    "a ceiling that somebody set": [
        ["Post", "2025", "2026", "Plafond"],
        ["Sport", 12007, 13015, 14511],
        ["Cultuur", 8011, 8017, 9933],
        ["Totaal", 20018, 21032, 50000],
    ],
    "differences that turn with lasten and baten": [
        ["Omschrijving", "Begroting", "Rekening", "Verschil"],
        ["Lasten", None, None, None],
        ["Beheer", 653700, 640888, 12812],
        ["Toezicht", 551500, 540713, 10787],
        ["Personeel", 550400, 539643, 10757],
        ["Totaal lasten", 1755600, 1721244, 34356],
        ["Baten", None, None, None],
        ["Bijdragen", 417900, 422104, 4204],
        ["Erfpacht", 430900, 435246, 4346],
        ["Leges", 882600, 891516, 8916],
        ["Totaal baten", 1731400, 1748866, 17466],
    ],
    "differences without a sign": [
        ["Programma", "Begroting", "Prognose", "Afwijking", "V/N"],
        ["Bestuur", 6530, 6410, 120, "V"],
        ["Ruimte", 5511, 5602, 91, "N"],
        ["Zorg", 9504, 9396, 108, "V"],
        ["Sport", 3120, 3177, 57, "N"],
        ["Totaal", 24665, 24585, 80, "V"],
    ],
    "a total that leaves reserves out": [
        ["Programma", "2025", "2026", "2027"],
        ["Bestuur", 6530, 6711, 6902],
        ["Ruimte", 5511, 5622, 5777],
        ["Mutaties reserves", -214, 117, 86],
        ["Totaal exclusief reserves", 12041, 12333, 12679],
    ],
    "the largest items of more": [
        ["Grootste subsidies"],
        ["Ontvanger", "2024", "2025", "2026"],
        ["Bibliotheek", 60311, 62777, 63118],
        ["Zwembad", 41230, 41911, 43007],
        ["Museum", 22011, 21888, 23555],
        ["Totaal subsidies", 140233, 143611, 147900],
    ],
    "counts between amounts": [
        ["Zorg", "2024", "2025", "2026"],
        ["Begeleiding", 41230, 42911, 43007],
        ["Aantal clienten", 310, 322, 335],
        ["Huishoudelijke hulp", 22011, 21888, 23555],
        ["Aantal clienten", 512, 530, 541],
        ["Totaal", 63241, 64799, 66562],
    ],
    "what is left of a closed budget": [
        ["Krediet", "Bedrag", "Besteed", "Restant"],
        ["School", 6530, 6410, 120],
        ["Brug", 5511, 4602, 0],
        ["Gemaal", 9504, 9396, 108],
        ["Plein", 3120, 3057, 63],
        ["Totaal", 24665, 23465, 291],
    ],
    "phases in fixed shares": [
        ["Project", "Fase 1", "Fase 2", "Fase 3", "Fase 4"],
        ["School", 1000, 2000, 3000, 1500],
        ["Brug", 1210, 2420, 3630, 1815],
        ["Gemaal", 870, 1740, 2655, 1305],
        ["Plein", 1530, 3060, 4590, 2295],
        ["Totaal", 4610, 9220, 13875, 6915],
    ],
    "the same small item in two departments": [
        ["Post", "2025", "2026"],
        ["Opleiding", 1500, 1525],
        ["Reiskosten", 811, 850],
        ["Subtotaal A", 2311, 2375],
        ["Opleiding", 1500, 1525],
        ["Reiskosten", 907, 955],
        ["Subtotaal B", 2407, 2480],
        ["Totaal", 4718, 4855],
    ],
    "a column that is filled later": [
        ["Product", "Begroting 2026", "Begroting na wijziging 2026", "Realisatie 2026"],
        *[[name, 1000 + 37 * at, 1010 + 41 * at, None] for at, name in enumerate(("Wegen", "Groen", "Water", "Sport"))],
        *[[name, 2000 + 31 * at, 2017 + 29 * at, None] for at, name in enumerate(("Zorg", "Jeugd", "Wmo", "Wonen"))],
    ],
    "rows of two years": [
        ["Programma", "Jaar", "Lasten", "Baten"],
        ["Zorg", "2026", 41230, 12911],
        ["Zorg", "2025", 40111, 12005],
        ["Sport", "2026", 9120, 3377],
        ["Sport", "2025", 8990, 3111],
        ["Totaal", "2026", 50350, 16288],
    ],
    "a budget made before the accounts closed": [
        ["Reserve parkeren", "Rekening 2024", "Begroting 2025", "Begroting 2026", "Raming 2027"],
        ["Stand per 1 januari", 25402, 25858, 26011, 24914],
        ["Toevoegingen", 1411, 640, 318, 277],
        ["Onttrekkingen", 467, 487, 1415, 803],
        ["Stand per 31 december", 26346, 26011, 24914, 24388],
    ],
    "balances of accounts and budget side by side": [
        [
            "Reserve",
            "Stand 1-1-2025 (rekening)",
            "Toevoeging",
            "Onttrekking",
            "Stand 31-12-2025 (rekening)",
            "Stand 1-1-2026 (begroting)",
            "Bij",
            "Af",
            "Stand 31-12-2026 (begroting)",
        ],
        ["Wegen", 9412, 311, 127, 9596, 9412, 207, 518, 9101],
        ["Sport", 4126, 540, 212, 4454, 4276, 118, 90, 4304],
        ["Zorg", 7730, 97, 605, 7222, 7310, 402, 77, 7635],
        ["Groen", 2218, 166, 34, 2350, 2391, 55, 261, 2185],
    ],
    "a balance beside those of its quarters": [
        ["Liquiditeit", "Kwartaal 1", "Kwartaal 2", "Kwartaal 3", "Kwartaal 4", "Jaar"],
        ["Beginsaldo", 2400, 512, 731, 728, 2400],
        ["Ontvangsten", 6230, 7112, 5918, 8077, 27337],
        ["Uitgaven", 8118, 6893, 5921, 7411, 28343],
        ["Eindsaldo", 512, 731, 728, 1394, 1394],
    ],
    "results that are most of what own funds grew by": [
        ["Verbonden partij", "Stand EV 1-1-2025", "Stand EV 31-12-2025", "Resultaat", "Bijdrage"],
        ["Veiligheidsregio", 8306, 8411, 105, 2277],
        ["Omgevingsdienst", 4127, 4209, 82, 1130],
        ["Afvalschap", 2973, 2867, -185, 911],
        ["Recreatieschap", 1218, 1738, 460, 204],
        ["Werkbedrijf", 5744, 5433, -311, 3018],
        ["Archief", 1611, 1648, 37, 277],
        ["Belastingkantoor", 3390, 3300, -103, 640],
        ["Schoolbestuur", 6042, 6299, 257, 158],
    ],
    "grants as round as a year": [
        ["Instelling", "Verleend 2025", "Vastgesteld 2025", "Te verrekenen", "Verantwoord"],
        ["Harmonie", 2000, 2000, None, "ja"],
        ["Zwemclub", 5500, 5500, None, "ja"],
        ["Museum", 17300, 17300, None, "ja"],
        ["Toneel", 44700, 44700, None, "ja"],
        ["Totaal", 69500, 69500, 0],
    ],
    "a structural saldo that leaves out a little": [
        ["", "2026", "2027", "2028"],
        ["Baten", None, None, None],
        ["Ozb", 56, 71, 3860],
        ["Gemeentefonds", 6660, 7278, 6604],
        ["Overige baten", 230, 51, 2457],
        ["Totaal baten", 6946, 7400, 12921],
        ["Lasten", None, None, None],
        ["Sport", 953, 32, 645],
        ["Groen", 3485, 446, 114],
        ["Onderwijs", 19, 10, 128],
        ["Bestuur", 1063, 985, 349],
        ["Water", 3708, 51, 74],
        ["Totaal lasten", 9228, 1524, 1310],
        ["Saldo", -2282, 5876, 11611],
        ["Waarvan incidentele baten", 13, 34, 14],
        ["Waarvan incidentele lasten", 11, 84, 11],
        ["Structureel saldo", -2284, 5926, 11608],
    ],
    "a result that comes after the closing balance": [
        ["", "2023", "2024", "2025"],
        ["Stand per 1 januari", 11161, 11328, 12275],
        ["Toevoegingen", 640, 1318, 277],
        ["Onttrekkingen", 811, 407, 1390],
        ["Stand per 31 december", 10990, 12239, 11162],
        ["Gerealiseerd resultaat", 338, 36, -529],
        ["Eigen vermogen", 11328, 12275, 10633],
    ],
    "balances beside those of half years": [
        ["", "K1", "K2", "H1", "K3", "K4", "H2"],
        ["Leges", 211, 340, 551, 178, 402, 580],
        ["Huren", 918, 877, 1795, 903, 951, 1854],
        ["Rente", 64, 71, 135, 59, 88, 147],
        ["Totaal", 1193, 1288, 2481, 1140, 1441, 2581],
        ["Stand begin", 3180, 3412, 3180, 3377, 3291, 3377],
        ["Stand eind", 3412, 3377, 3377, 3291, 3460, 3460],
    ],
    "shares below net costs": [
        ["Afdeling", "Bruto lasten", "Doorbelast", "Netto lasten"],
        ["Facilitair", 4210, -611, 3599],
        ["Personeel", 2877, -902, 1975],
        ["Automatisering", 6534, -1470, 5064],
        ["Communicatie", 1190, -133, 1057],
        ["Totaal", 14811, -3116, 11695],
        ["Overhead in % van het totaal", 17.4, None, 13.8],
    ],
    "a new loan beside interest and repayments": [
        ["Leningen", "2026", "2027", "2028", "2029"],
        ["Schuld begin", 9466, 8519, 7667, 9600],
        ["Nieuwe leningen", None, None, 3000, None],
        ["Aflossing", 947, 852, 1067, 960],
        ["Schuld eind", 8519, 7667, 9600, 8640],
        ["Rente", 189, 170, 153, 192],
        ["Rente en aflossing", 1136, 1022, 1220, 1152],
    ],
    "a gross total above what is set off": [
        ["Lasten", "2024", "2025", "2026"],
        ["Wegen", 41230, 43911, 43007],
        ["Groen", 22011, 21888, 23955],
        ["Totaal bruto", 69565, 72379, 73658],
        ["Verrekend", -6324, -6580, -6696],
        ["Totaal netto", 63241, 65799, 66962],
    ],
}


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_table_gives_no_hard_finding(name: str, table: Build, config: Mapping[str, Any]) -> None:
    layouts = read(table(HONEST[name]))
    assert layouts
    found = [one for layout in layouts for one in check(layout, norms(config)) if one.tier is Tier.HARD]
    assert [(one.check, one.text.text()) for one in found] == []


@pytest.mark.parametrize(
    ("name", "row", "column", "value"),
    [
        ("an average beside amounts", 4, 1, 4470636),
        ("differences that turn with lasten and baten", 7, 3, -4204),
        ("counts between amounts", 5, 2, 67499),
        ("rows of two years", 5, 2, 53050),
        ("a budget made before the accounts closed", 4, 3, 24194),
        ("balances of accounts and budget side by side", 2, 4, 4544),
        ("shares below net costs", 3, 3, 5604),
        ("a structural saldo that leaves out a little", 16, 2, 9526),
        ("grants as round as a year", 5, 1, 65900),
    ],
)
def test_a_slip_in_such_a_table_is_still_found(
    name: str, row: int, column: int, value: int, table: Build, config: Mapping[str, Any]
) -> None:
    rows = [list(cells) for cells in HONEST[name]]
    rows[row][column] = value
    found = [one for layout in read(table(rows)) for one in check(layout, norms(config)) if one.tier is Tier.HARD]
    assert (row, column) in {at for one in found for at in (one.cell, one.suspect)}
