"""What a person alters on a page besides its claims is told: around them, in headings, in the label, by markup."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gemcli.drafts.altered import Altered, altered, says_the_same
from gemcli.drafts.markdown import render
from gemcli.drafts.parse import Oddity, read_page
from gemcli.drafts.sidecar import Sidecar
from gemcli.locales import translator
from gemcli.model.document import Document
from gemcli.model.draft import Draft
from gemcli.model.finding import Verdict
from tests.drafts.conftest import draft_of, finding_on

FALSE = "De raad besluit € 9.000.000 voor het zwembad beschikbaar te stellen"


@pytest.fixture
def draft(document: Document) -> Draft:
    first = finding_on(document, "s1", "De raad neemt het voorstel aan.", "1. Voorstel", Verdict.SUPPORTED)
    second = finding_on(document, "s2", "Het college meldt de kosten.", "2. Kosten", Verdict.QUOTED)
    return draft_of(document, first, second)


@pytest.fixture
def markdown(draft: Draft) -> str:
    return render(draft, "a.json", translator("nl"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_as_it_was_written_has_nothing_altered(draft: Draft, language: str) -> None:
    page = read_page(render(draft, "a.json", translator(language)))
    assert altered(page, Sidecar(draft, "")) == Altered()
    assert says_the_same(page, Sidecar(draft, ""))


@pytest.mark.parametrize(
    "put", [f"### {FALSE}\n\n", f"{FALSE}\n===\n\n", f"> {FALSE}.\n\n", f"## Te controleren\n\n- {FALSE}.\n\n"]
)
def test_a_sentence_in_a_heading_a_quote_or_a_list_is_a_claim(draft: Draft, markdown: str, put: str) -> None:
    page = read_page(markdown.replace("## 2. Kosten", f"{put}## 2. Kosten"))
    assert FALSE in [line.text.rstrip(".") for line in (*altered(page, Sidecar(draft, "")).said, *page.lines)]


@pytest.mark.parametrize(
    ("put", "oddity"),
    [
        (f"```\n{FALSE}\n```", Oddity.CODE),
        (f"<!-- -->\n\n    {FALSE}", Oddity.CODE),
        (f"<div>{FALSE}</div>", Oddity.HTML),
        ("<div hidden>", Oddity.HTML),
        (f"<!-- {FALSE} -->", Oddity.HTML),
        (f"~~{FALSE}~~", Oddity.STRUCK),
        ("De raad stemt <span hidden>niet</span> in.", Oddity.HTML),
        ("![](https://x.example/a.png)", Oddity.IMAGE),
        ("De raad `stemt` in.", Oddity.CODE),
    ],
)
def test_what_gemcli_never_writes_is_a_line_that_says_so(markdown: str, put: str, oddity: Oddity) -> None:
    page = read_page(markdown.replace("## 2. Kosten", f"{put}\n\n## 2. Kosten"))
    assert oddity in [line.oddity for line in page.lines]


def test_a_heading_that_states_nothing_is_told_but_is_no_claim(draft: Draft, markdown: str) -> None:
    found = altered(read_page(markdown.replace("## 2. Kosten", "## 2. Lasten")), Sidecar(draft, ""))
    assert found.headings == ("2. Lasten",)
    assert found.said == ()


def test_a_label_that_is_gone_and_a_forged_front_matter_are_told(draft: Draft, markdown: str) -> None:
    bare = "\n".join(line for line in markdown.split("\n") if not line.startswith(">"))
    assert len(altered(read_page(bare), Sidecar(draft, "")).missing) >= 3
    forged = markdown.replace("status: concept", "status: approved").replace(
        "ai_generated: true", "ai_generated: false"
    )
    assert altered(read_page(forged), Sidecar(draft, "")).front == ("status", "ai_generated")


def test_a_footnote_that_is_written_down_twice_is_noticed(draft: Draft, markdown: str) -> None:
    label = next(iter(draft.citations()))
    twice = markdown.replace(f"[^{label}]:", f'[^{label}]: notulen.txt, r. 1, "Iets anders."\n[^{label}]:')
    page = read_page(twice)
    assert page.doubled == {label}
    assert not says_the_same(page, Sidecar(draft, ""))


def test_a_sidecar_that_says_the_opposite_does_not_say_the_same(draft: Draft, markdown: str) -> None:
    section = draft.sections[1]
    (finding,) = section.findings
    other = replace(finding, claim=replace(finding.claim, text="Het college meldt de kosten niet."))
    turned = replace(draft, sections=(draft.sections[0], replace(section, findings=(other,))))
    page = read_page(markdown)
    assert not says_the_same(page, Sidecar(turned, ""))
    cited = replace(finding, citations=(replace(finding.citations[0], exact="Iets anders."),))
    forged = replace(draft, sections=(draft.sections[0], replace(section, findings=(cited,))))
    assert not says_the_same(page, Sidecar(forged, ""))


def test_the_counts_in_the_label_of_an_edited_draft_may_be_those_from_before(draft: Draft, markdown: str) -> None:
    left = replace(draft, sections=draft.sections[:1])
    page = read_page(markdown)
    assert altered(page, Sidecar(left, "")).missing
    assert not altered(page, Sidecar(left, "", is_edited=True)).missing


def test_lines_of_the_lists_of_an_edited_draft_from_before_are_told_and_are_no_claims(
    draft: Draft, markdown: str
) -> None:
    page = read_page(markdown.replace("## 2. Kosten", f"## Te controleren\n\n- {FALSE}.\n\n## 2. Kosten"))
    assert altered(page, Sidecar(draft, "", is_edited=True)).older == (f"{FALSE}.",)
    assert [line.text for line in altered(page, Sidecar(draft, "")).said] == [f"{FALSE}."]
