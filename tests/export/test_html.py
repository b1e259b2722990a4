"""The HTML is whole, safe, accessible, and says whether it was approved."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from gemcli.errors import UnverifiedError
from gemcli.export.html import html
from gemcli.model.activity import Agent
from gemcli.model.approval import Approved
from gemcli.model.draft import Draft
from gemcli.model.source import Rank


def parsed(subject: Approved | Draft, *, concept: bool) -> Any:
    return HTMLParser(html(subject, concept=concept, translate=str))


def text(tree: Any, selector: str) -> list[str]:
    return [node.text(strip=True) for node in tree.css(selector)]


def test_a_draft_without_approval_is_only_a_concept(draft: Draft) -> None:
    with pytest.raises(UnverifiedError, match="not_approved"):
        html(draft, concept=False, translate=str)


def test_a_concept_says_so_on_every_page_and_lists_what_is_open(draft: Draft) -> None:
    tree = parsed(draft, concept=True)
    assert text(tree, ".banner") == ["CONCEPT - not approved, made with AI"]
    assert tree.css_first(".watermark").attributes["aria-hidden"] == "true"
    assert "position: fixed" in tree.css_first("style").text()
    assert "CONCEPT" in tree.css_first("title").text()
    assert "Must verify (4)" in text(tree, "h2")
    body = tree.body.text()
    assert "[cost]" in body
    assert "[to check]" in body
    assert "De brug is mooi." in body
    assert "not found in the sources" in body
    assert "Approved by" not in body


def test_an_approved_document_names_the_reviewer_and_follows_the_decisions(approved: Approved) -> None:
    tree = parsed(approved, concept=False)
    body = tree.body.text()
    assert text(tree, ".adopted") == ["Approved by E. de Boer <&> on 13 March 2026, 09:05 UTC."]
    assert not tree.css(".banner, .watermark")
    assert "CONCEPT" not in html(approved, concept=False, translate=str).decode()
    assert "Inwoners betalen twaalf euro meer." in body
    assert "Inwoners betalen € 12 meer." not in body
    assert "De raad is blij." not in body
    assert "[to check]" not in body
    assert "De brug is mooi." in body
    assert body.count("(vouched for by E. de Boer <&>)") == 2
    assert "zelf gezien; <foto> in dossier 7" in body
    assert "2 accepted, 1 corrected, 1 rejected, 2 vouched for" in body


def test_a_concept_of_an_approved_draft_is_a_concept(approved: Approved) -> None:
    assert html(approved, concept=True, translate=str) == html(approved.draft, concept=True, translate=str)


@pytest.mark.parametrize("concept", [True, False])
def test_the_label_and_the_sources_are_always_there(approved: Approved, concept: bool) -> None:
    tree = parsed(approved, concept=concept)
    metas = {node.attributes.get("name"): node.attributes.get("content") for node in tree.css("meta")}
    assert metas["generator"] == "gemcli 0.1.0"
    assert metas["ai-generated"] == "true"
    assert metas["digital-source-type"].endswith("/algorithmicMedia")
    about = tree.css_first(".about").text()
    assert "made with AI: gemcli 0.1.0 with its embedded engine" in about
    assert "notulen 12 maart.pdf (minutes, 2026-03-12; sha256 abababababab)" in about
    assert "geheim.pdf: withheld (closed document)" in about
    assert "phone 2" in about


@pytest.mark.parametrize("concept", [True, False])
def test_foreign_text_is_text(approved: Approved, concept: bool) -> None:
    page = html(approved, concept=concept, translate=str).decode()
    tree = HTMLParser(page)
    assert not tree.css("script, b, img, iframe, link")
    assert 'Bron </title><script>alert("x")</script> & <b>vet</b>' in tree.body.text()
    assert "\u202e" not in page
    assert "\x1b" not in page
    assert text(tree, "h3")[0] == "Sources"
    assert "Besluiten <1>" in text(tree, "h2")
    hrefs = [node.attributes["href"] for node in tree.css("a")]
    assert hrefs
    assert all(href.startswith("#") for href in hrefs)


@pytest.mark.parametrize("concept", [True, False])
def test_nothing_is_fetched(approved: Approved, concept: bool) -> None:
    page = html(approved, concept=concept, translate=str).decode()
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import", page)
    assert "default-src 'none'" in page


@pytest.mark.parametrize("concept", [True, False])
def test_footnotes_go_there_and_back(approved: Approved, concept: bool) -> None:
    tree = parsed(approved, concept=concept)
    identities = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(identities) == len(set(identities))
    for link in tree.css("a"):
        assert link.attributes["href"].removeprefix("#") in identities
        assert link.attributes["aria-label"]
    notes = text(tree, ".notes li")
    assert len(notes) == len(set(notes))
    assert notes[0].startswith("notulen 12 maart.pdf, p. 4-5: “De raad stelt het krediet van € 1.250.000")
    assert tree.css_first("#ref-1-1").text() == "1"
    assert tree.css_first("#ref-1-2") is not None


@pytest.mark.parametrize("concept", [True, False])
def test_headings_have_their_order_and_the_language_is_named(approved: Approved, concept: bool) -> None:
    tree = parsed(approved, concept=concept)
    levels = [int(node.tag[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert tree.css_first("html").attributes["lang"] == "nl"
    assert all(node.text(strip=True) for node in tree.css("h1, h2, h3, p, li"))


def test_the_same_draft_gives_the_same_bytes(approved: Approved) -> None:
    assert html(approved, concept=False, translate=str) == html(approved, concept=False, translate=str)


def test_a_letter_has_paragraphs_and_no_headings_of_its_own(draft: Draft, approved: Approved) -> None:
    letter = replace(draft, task="draft")
    tree = parsed(Approved(letter, approved.approval), concept=False)
    assert "Toezeggingen" not in tree.body.text()
    assert any("De wethouder zegt een brief toe." in paragraph for paragraph in text(tree, "main > p"))
    assert tree.body.text().index("About this document") > tree.body.text().index("De wethouder zegt")


@pytest.mark.parametrize("concept", [True, False])
def test_no_writer_from_outside_is_named(approved: Approved, concept: bool) -> None:
    about = parsed(approved, concept=concept).css_first(".about").text()
    assert "brief <van> A & B.eml (from a third party; sha256" in about


def test_a_sent_letter_does_not_show_its_blank_forms(draft: Draft, approved: Approved) -> None:
    notes = len(text(parsed(approved, concept=False), ".notes li"))
    used = tuple(replace(source, rank=Rank.TEXT_BLOCK) for source in draft.activity.used[:1])
    form = replace(draft, activity=replace(draft.activity, used=(*used, *draft.activity.used[1:])))
    assert len(text(parsed(Approved(form, approved.approval), concept=False), ".notes li")) < notes
    assert len(text(parsed(form, concept=True), ".notes li")) == len(text(parsed(draft, concept=True), ".notes li"))


def test_a_model_and_its_host_are_named(draft: Draft, approved: Approved) -> None:
    agent = Agent("endpoint", "0.1.0", "groot-model", "groot-model-7", "ai.voorbeeld.nl")
    served = replace(draft, activity=replace(draft.activity, agent=agent))
    concept = html(served, concept=True, translate=str).decode()
    assert "with the model groot-model-7 at ai.voorbeeld.nl." in concept
    assert "/trainedAlgorithmicMedia" in concept
    final = html(Approved(served, approved.approval), concept=False, translate=str).decode()
    assert "/compositeWithTrainedAlgorithmicMedia" in final


def test_a_gap_is_marked_and_line_feeds_are_kept(draft: Draft) -> None:
    tree = parsed(draft, concept=True)
    assert text(tree, "mark") == ["[invullen: datum]"]


def test_the_words_follow_the_language_of_the_document(approved: Approved) -> None:
    page = html(approved, concept=False, translate=lambda word: word.replace("Approved by", "Vastgesteld door"))
    assert "Vastgesteld door E. de Boer" in page.decode()


def test_requests_that_a_letter_quotes_are_a_list_inside_it(draft: Draft, approved: Approved) -> None:
    section = draft.sections[0]
    first, *others = section.findings
    item = replace(first, claim=replace(first.claim, fields={"form": "list_item"}))
    letter = replace(draft, task="draft", sections=(replace(section, findings=(item, *others)),))
    tree = parsed(letter, concept=True)
    assert len(text(tree, "main > ul > li")) >= 1
    assert any(item.claim.text[:12] in line for line in text(tree, "main > ul > li"))
    assert not any(item.claim.text[:12] in line for line in text(tree, "main > p"))
