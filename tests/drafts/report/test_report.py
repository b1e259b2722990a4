"""The report shows the cited words, all of them and nothing else, and is safe to open."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from gemcli.drafts.report import report as module
from gemcli.drafts.report.report import Maker, report
from gemcli.locales import translator
from gemcli.model.checked import Checked
from gemcli.text.neutral import neutralise

FOLDER = Path(module.__file__).parent
MAKER = Maker("0.1.0", "f" * 64)


def solid(text: str) -> str:
    """Words as they are compared: what a browser shows, white space and the strokes between cells aside."""
    return re.sub(r"[\s|]+", "", neutralise(text))


def lit(tree: Any, number: str) -> str:
    """What a click on a place lights up."""
    return solid("".join(node.text() for node in tree.css(f'[data-c~="{number}"]')))


def links(claim: Any) -> list[str]:
    return [node.attributes["href"].removeprefix("#c") for node in claim.css(".places a.place")]


def test_each_place_lights_up_exactly_the_cited_words(tree: Any, checked: Checked) -> None:
    claims = tree.css(".claim")
    assert len(claims) == len(checked.findings)
    for claim, finding in zip(claims, checked.findings, strict=True):
        shown = [citation for citation in finding.citations if checked.may_show(citation)]
        assert [lit(tree, number) for number in links(claim)] == [solid(citation.exact) for citation in shown]


def test_claims_stand_in_order_with_their_verdict_in_a_word_and_a_sign(tree: Any, checked: Checked) -> None:
    said = [node.css_first(".said").text() for node in tree.css(".claim")]
    assert said == [neutralise(finding.claim.text) for finding in checked.findings]
    chips = [node.css_first(".chip").text() for node in tree.css(".claim")]
    assert chips[1] == "✗ contradicted by the source"
    assert len({chip.split()[0] for chip in chips}) == len({finding.verdict for finding in checked.findings})


def test_both_values_are_told_and_marked(tree: Any) -> None:
    claim = tree.css(".claim")[1]
    row = [cell.text() for cell in claim.css_first("tr.different").css("th, td")]
    assert row == ["amount", "€ 2.850.000", "€ 1.850.000", "differs"]
    assert [node.text() for node in claim.css(".said .other")] == ["€ 2.850.000"]
    assert [node.text() for node in tree.css('[data-other~="2"]')] == ["€ 1.850.000"]
    assert "I.C rejected 6-37" in claim.css_first(".why").text()


def test_a_click_opens_the_place_that_says_otherwise(tree: Any) -> None:
    claim = tree.css(".claim")[1]
    assert claim.css_first("a.go").attributes["href"] == f"#c{links(claim)[1]}"


def test_votes_are_told_in_the_readers_language(checked: Checked) -> None:
    page = report([checked], MAKER, translator("nl")).decode()
    assert '<html lang="nl">' in page
    assert "daar I.C verworpen 6-37" in page
    assert "in tegenspraak met de bron" in page


def test_only_cited_pages_are_in_it_each_once(tree: Any, html: str) -> None:
    assert [node.text() for node in tree.css(".page h3")] == ["page 1 of 3", "page 2 of 3", "Blad <1>"]
    assert "Deze bladzijde haalt niemand aan" not in html
    assert html.count("Niemand vroeg iets") == 1


def test_nothing_secret_is_in_it(tree: Any, html: str) -> None:
    assert "9.999.999" not in html
    assert "geheime bedrag" not in html
    assert [node.text() for node in tree.css(".secret")] == ["[withheld: secret, not shown]"]
    claim = tree.css(".claim")[4]
    assert "p. 1 (withheld)" in claim.text()
    assert not claim.css("a")
    assert claim.css_first("tbody td:nth-child(3)").text() == "withheld"


def test_of_a_closed_source_nothing_is_in_it(checked: Checked) -> None:
    page = report([replace(checked, closed=frozenset({"notulen"}))], MAKER, str).decode()
    tree = LexborHTMLParser(page)
    assert [node.text() for node in tree.css(".book h2")] == ["begroting.xlsx"]
    assert "€ 1.850.000" not in page
    assert "komt erop terug in mei" not in tree.css_first("#sources").text()


def test_cells_are_marked_in_their_rows(tree: Any) -> None:
    rows = [[cell.text() for cell in row.css("th, td")] for row in tree.css(".sheet tbody tr")]
    assert rows == [["1", "Post", "2026"], ["4", "Groen", "3900004"], ["6", "Totaal", "390012"]]
    assert [node.attributes["data-a"] for node in tree.css("td[data-a]")] == ["B4", "B6"]


def test_the_closest_text_is_told_word_by_word(tree: Any) -> None:
    near = tree.css(".claim")[5].css_first(".nearest")
    assert [node.text() for node in near.css("blockquote del")] == ["juni."]
    assert [node.text() for node in near.css("blockquote ins")] == ["mei."]
    assert lit(tree, near.css_first("a.place").attributes["href"].removeprefix("#c")) == solid(
        "De wethouder komt erop terug in mei."
    )


def test_a_closest_text_that_is_secret_is_not_told(checked: Checked) -> None:
    page = report([replace(checked, nearest={5: checked.findings[4].citations[0]})], MAKER, str).decode()
    assert "9.999.999" not in page
    assert "Closest text" not in page


def test_what_was_checked_can_be_told_again(tree: Any) -> None:
    about = tree.css_first(".about").text()
    for known in ("brief <y>.docx", "e" * 64, "notulen <x>.pdf", "a" * 64, "c" * 64, "gemcli 0.1.0", "f" * 64):
        assert known in about


def test_counts_and_choice(tree: Any) -> None:
    assert "1 contradicted by the source" in tree.css_first(".counts").text()
    assert [node.text() for node in tree.css(".choice label")] == ["needs attention (3)", "all (7)"]
    assert "checked" in tree.css_first("#show-some").attributes
    assert len(tree.css(".claim.calm")) == 4


def test_style_and_script_are_let_through_by_their_hashes_and_nothing_else(tree: Any, html: str) -> None:
    policy = next(node for node in tree.css("meta") if node.attributes.get("http-equiv")).attributes["content"]
    for kind in ("style", "script"):
        (node,) = tree.css(kind)
        digest = base64.b64encode(hashlib.sha256(node.text().encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert not tree.css("img, iframe, link, object, embed, form, base, svg")
    assert not re.search(r"url\(|@import|https?://", html)
    attributes = [name for node in tree.css("*") for name in node.attributes]
    assert not [name for name in attributes if name.startswith("on") or name == "style"]


def test_foreign_text_is_text(tree: Any, html: str) -> None:
    assert "<script>alert" not in html
    assert "\u202e" not in html
    assert "\ufffe" not in html
    assert not tree.css("#sources b, #claims i, #claims img")


def test_every_link_leads_somewhere_and_every_id_is_one(tree: Any) -> None:
    names = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(names) == len(set(names))
    targets = [node.attributes["href"] for node in tree.css("a")]
    assert targets
    assert all(target.removeprefix("#") in names and target.startswith("#") for target in targets)


def test_several_texts_stand_in_one_report_with_their_sources_once(checked: Checked) -> None:
    other = replace(checked, name="nota.md", sha256="9" * 64)
    tree = LexborHTMLParser(report([checked, other], MAKER, str))
    assert [node.text() for node in tree.css("h2.file")] == ["brief <y>.docx", "nota.md"]
    assert [node.text() for node in tree.css(".no")][:8] == ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.1"]
    assert len(tree.css(".book")) == 2
    names = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(names) == len(set(names))
    (back,) = {node.text() for node in tree.css(".back") if "1.4" in node.text()}
    assert back == "1.4 2.4"


def test_the_same_check_gives_the_same_bytes(checked: Checked, html: str) -> None:
    assert report([checked], MAKER, str) == html.encode()


def test_nothing_that_needs_attention_shows_everything(checked: Checked) -> None:
    tree = LexborHTMLParser(report([replace(checked, findings=checked.findings[:1])], MAKER, str))
    assert "checked" in tree.css_first("#show-all").attributes


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


STYLE = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", (FOLDER / "report.css").read_text(encoding="utf-8")))
PAIRS = [
    *((name, name.replace("-ink", "-paper")) for name in STYLE if name.endswith("-ink") and name != "soft-ink"),
    *(("ink", paper) for paper in ("paper", "wash")),
    *((ink, paper) for ink in ("soft-ink", "link", "del-ink") for paper in ("paper", "wash")),
    ("paper", "link"),
]


@pytest.mark.parametrize(("ink", "paper"), PAIRS)
def test_words_stand_out_from_their_ground(ink: str, paper: str) -> None:
    """WCAG 2.2, 1.4.3: a contrast of 4.5 for text."""
    light, dark = sorted((luminance(STYLE[ink]), luminance(STYLE[paper])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_no_meaning_by_colour_only(tree: Any) -> None:
    """A verdict has a word, a difference a word and a line."""
    style = tree.css_first("style").text()
    for name in (".other {", ".c.on {", "ins {", "del {", ".c.other-now {"):
        rule = style.partition(name)[2].partition("}")[0]
        assert any(word in rule for word in ("underline", "line-through", "box-shadow", "outline"))
