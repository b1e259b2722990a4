"""The report of a budget check holds every finding with its cells and numbers, and is safe to open."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from gemcli.drafts.flag_report.case import Case, groups
from gemcli.drafts.flag_report.page import Maker, flag_report
from gemcli.drafts.flag_report.window import MOST_ROWS, Mark, windows
from gemcli.locales import translator
from gemcli.model.citation import Citation
from gemcli.model.document import Document, PlaceKind
from gemcli.model.finding import Verdict
from gemcli.model.source import Source
from gemcli.model.table import Cell, Table

MAKER = Maker("0.1.0", "f" * 64)


def cells_of(row: Any) -> list[str]:
    return [cell.text().strip() for cell in row.css("th, td")]


def test_findings_stand_under_their_programme_hard_first_and_numbered_on(tree: Any) -> None:
    heads = [node.text().strip() for node in tree.css("main section h2")]
    assert heads == ["Programma Z", "Programma A"]
    shown = [(node.attributes["id"], node.attributes["class"]) for node in tree.css("article.finding")]
    assert shown == [("f1", "finding hard"), ("f2", "finding signal"), ("f3", "finding signal")]
    links = [node.attributes["href"] for node in tree.css(".list a")]
    assert links == ["#f1", "#f2", "#f3"]


def test_what_lies_below_the_cap_and_what_was_not_read_is_said(tree: Any) -> None:
    header = tree.css_first("header").text()
    assert "12 bevindingen in totaal: 3 hier getoond, 9 onder de grens" in header
    about = tree.css_first(".about").text()
    for words in ("Een vraag wordt gesteld vanaf 0,05 %", "Blad2: not understood", "gelezen als begroting", "a" * 64):
        assert words in about


def test_every_cited_cell_is_shown_once_with_its_row_around(tree: Any, case: Case) -> None:
    by_cell = {item.field("cell"): item for group in groups((case,)) for item in group.items}
    for finding in case.findings:
        cell = str(finding.claim.fields["cell"])
        article = tree.css_first(f"#{by_cell[cell].id}")
        shown = [node.attributes["data-a"] for node in article.css(".sheet [data-a]")]
        assert sorted(shown) == sorted(name.rpartition("!")[2] for name in finding.citations[0].cells)
        flagged = article.css(".sheet .flagged")
        assert [node.attributes["data-a"] for node in flagged] == [cell.rpartition("!")[2]]
        assert flagged[0].css_first(".sign").text() == "▲"


def test_amounts_are_grouped_but_years_in_a_head_are_not(tree: Any) -> None:
    article = tree.css_first("#f1")
    rows = [cells_of(row) for row in article.css(".sheet tbody tr")]
    assert rows[0][2:] == ["2023", "2024", "• 2025"]
    assert rows[1][4] == "• 2.012"


def test_the_sum_is_written_out_and_adds_up_to_what_was_expected(tree: Any) -> None:
    article = tree.css_first("#f1")
    amounts = [row.css_first(".num").text() for row in article.css(".sum tbody tr")]
    assert sum(Decimal(amount.replace(".", "")) for amount in amounts) == 2332
    assert [row.css_first(".num").text() for row in article.css(".sum tfoot tr")] == ["2.332", "9.999", "7.667"]
    assert "SUM(D2:D3)" in article.css_first(".formula").text()
    assert tree.css_first("#f3 .sum") is None


def test_expectation_norm_question_and_an_empty_field_stand_with_each_finding(tree: Any) -> None:
    for article in tree.css("article.finding"):
        facts = article.css_first(".facts").text()
        assert "Verwachting2.332, berekend" in facts
        assert "Normnorm 5 %" in facts
        assert "Klopt dit?" in article.css_first(".question").text()
        field = article.css_first("textarea")
        assert field.text() == ""
        assert article.css_first(f'label[for="{field.attributes["id"]}"]').text() == "Toelichting / onderbouwing"


def test_a_chart_says_the_same_as_its_text_and_its_table(tree: Any) -> None:
    for name, expected in (("f1", "2.332"), ("f3", "310")):
        figure = tree.css_first(f"#{name} figure")
        rows = [cells_of(row) for row in figure.css(".numbers tbody tr")]
        years, last = rows[:-1], rows[-1]
        assert last[2] == expected
        said = figure.css_first("desc").text()
        told = [f"{row[0]}: {row[2]}" + (" (gesignaleerd)" if row[3] else "") for row in years]
        assert said == "; ".join([*told, f"verwacht: {expected}"])
        drawn = [node.text().removeprefix("▲ ") for node in figure.css("svg text.value")]
        assert drawn == [row[2] for row in years]
        assert len(figure.css("svg rect.bar")) == len(years)
        assert len(figure.css("svg rect.flagged")) == 1
        svg = figure.css_first("svg")
        assert svg.attributes["role"] == "img"
        named = svg.attributes["aria-labelledby"].split()
        assert [figure.css_first(f"#{one}").tag for one in named] == ["title", "desc"]


def test_heights_follow_the_amounts(tree: Any) -> None:
    heights = [float(node.attributes["height"]) for node in tree.css("#f1 svg rect.bar")]
    assert heights[2] / heights[0] == pytest.approx(9999 / 1500, rel=0.01)
    below = tree.css("#f3 svg rect.bar")[1]
    zero = float(tree.css_first("#f3 svg .zero").attributes["y1"])
    assert float(below.attributes["y"]) == pytest.approx(zero, abs=0.1)


def test_bars_carry_numbers_and_signs_beside_their_colour(tree: Any) -> None:
    rows = [cells_of(row) for row in tree.css(".bars tbody tr")]
    assert [row[1:] for row in rows] == [
        ["3.000", "75%", "✗ 1 telt niet op"],
        ["1.000", "25%", "? 2 valt op, vraag na"],
    ]
    assert "Verdere bevindingen, over totalen: 1." in tree.css_first("main").text()


def test_hostile_text_stays_text(tree: Any, html: str) -> None:
    assert not tree.css("script, img, iframe, link, object, form, base")
    assert "boef.example" in html
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            assert not name.startswith("on")
            assert name not in ("style", "src", "srcset", "action", "background", "xlink:href")
            if name == "href":
                assert value is not None
                assert value.startswith("#")
    assert "url(" not in html
    assert "@import" not in html


def test_the_policy_lets_through_its_own_style_and_nothing_else(tree: Any) -> None:
    content = tree.css_first('meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    rules = dict(rule.split(" ", 1) for rule in content.split("; "))
    style = tree.css_first("style").text()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert rules == {
        "default-src": "'none'",
        "style-src": f"'sha256-{digest}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_every_id_is_there_once_and_every_reference_leads_somewhere(tree: Any) -> None:
    ids = Counter(node.attributes["id"] for node in tree.css("[id]"))
    assert set(ids.values()) == {1}
    for node in tree.css("[href], [for], [aria-labelledby]"):
        wanted = node.attributes.get("href", "").removeprefix("#") or node.attributes.get("for", "")
        for name in (wanted or node.attributes["aria-labelledby"]).split():
            assert ids[name] == 1


def test_what_scrolls_can_be_reached_by_keyboard_and_is_named(tree: Any) -> None:
    for node in tree.css(".sheet"):
        assert node.attributes["tabindex"] == "0"
        assert node.attributes["aria-labelledby"]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_have_contrast(tree: Any) -> None:
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", tree.css_first("style").text()))
    pairs = [(name, f"{name.removesuffix('-ink')}-paper") for name in colours if name.endswith("-ink")]
    pairs = [pair for pair in pairs if pair[1] in colours]
    pairs += [("ink", "paper"), ("ink", "used-paper"), ("soft-ink", "wash"), ("soft-ink", "paper"), ("link", "paper")]
    for ink, paper in pairs:
        light, dark = sorted((luminance(colours[ink]), luminance(colours[paper])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, paper)
    assert len(pairs) == 8


def test_it_speaks_english_for_an_english_document(case: Case) -> None:
    page = flag_report((replace(case, language="en"),), MAKER, str).decode()
    assert '<html lang="en">' in page
    assert "does not add up" in page
    assert "9,999" in page


def test_the_same_findings_give_the_same_bytes(case: Case, html: str) -> None:
    again = flag_report((case,), MAKER, translator("nl"))
    assert again.decode() == html
    assert b"\r" not in again
    assert again.endswith(b"</html>\n")


def test_what_the_cells_did_not_bear_out_is_named(case: Case) -> None:
    gone = replace(case.findings[0], verdict=Verdict.CONTRADICTED)
    page = flag_report((replace(case, findings=case.findings[1:], left_out=(gone,)),), MAKER, str).decode()
    assert '<h2 id="left-out">' in page


def test_nothing_found_is_said(case: Case) -> None:
    empty = replace(case, findings=(), surveys=())
    page = flag_report((empty,), MAKER, str).decode()
    assert "Nothing was found that deserves a question." in page
    assert "textarea id" not in page


def test_two_budgets_are_told_apart(case: Case) -> None:
    page = flag_report((case, replace(case, name="tweede.xlsx")), MAKER, str).decode()
    assert 'id="f6"' in page
    assert "tweede.xlsx: Programma Z" in page


def test_a_long_sum_shows_its_head_and_what_lies_around_the_flagged_cell() -> None:
    rows = tuple((Cell(row, 0, f"Regel {row}"), Cell(row, 1, str(row), Decimal(row))) for row in range(500))
    source = Source("b", "lang.csv", "text/csv", "a", "b")
    document = Document(source, "", PlaceKind.CELL, (), tables=(Table("lang", rows),))
    names = tuple(f"lang!B{row}" for row in range(1, 401))
    (window,) = windows([Citation("b", (), "x", "", "", "lang!B1", cells=names)], [document], "lang!B400")
    shown = [row[0].row for row in window.rows]
    assert shown[0] == 0
    assert {398, 399, 400} <= set(shown)
    assert len(shown) <= MOST_ROWS + 2
    assert window.left_out == 400 - MOST_ROWS
    assert window.mark("B400") is Mark.FLAGGED
