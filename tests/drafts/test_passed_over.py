"""The list of what a draft does not mention: behind its claims, bounded, and never taken for one of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gemcli.drafts import sidecar
from gemcli.drafts.altered import altered
from gemcli.drafts.markdown import is_appended, render
from gemcli.drafts.parse import claims, read_page
from gemcli.drafts.reread import RenderError, reread
from gemcli.drafts.sidecar import Sidecar
from gemcli.locales import translator
from gemcli.model.draft import SHOWN, Draft
from gemcli.model.finding import Finding

NL = translator("nl")


@pytest.fixture
def short(draft: Draft) -> Draft:
    """A draft that leaves its second claim to the list, many times over."""
    first, second = draft.findings()
    section = replace(draft.sections[0], findings=(first,))
    passed = tuple(replace(second, id=f"{second.id}~{number}") for number in range(SHOWN + 3))
    return replace(draft, sections=(section,), not_mentioned=passed)


def test_it_is_rendered_behind_the_claims_with_its_footnotes_and_its_rest(short: Draft) -> None:
    page = render(short, "a.json", NL)
    body, _, appended = page.partition(f"## Niet genoemd ({SHOWN + 3})")
    assert appended.count("\n- **") == SHOWN
    assert "En nog 3: zie gemcli extract." in appended
    assert f"[^{short.not_mentioned[0].labels[0]}]:" in appended
    assert f"hier niet genoemd: {SHOWN + 3}" in body.partition("\n## ")[0]


def test_what_is_read_back_is_the_claims_alone(short: Draft) -> None:
    page = read_page(render(short, "a.json", NL))
    assert claims(page, short) == tuple(finding.claim for finding in short.findings())
    assert altered(page, Sidecar(short, "")).said == ()
    reread(render(short, "a.json", NL), short)


def test_a_sentence_that_a_person_puts_into_the_list_is_a_claim(short: Draft) -> None:
    markdown = render(short, "a.json", NL).replace("\n\nEn nog 3", "\n- De raad is tegen.\n\nEn nog 3", 1)
    assert [line.text for line in altered(read_page(markdown), Sidecar(short, "")).said] == ["De raad is tegen."]


def test_a_list_whose_footnote_is_lost_is_refused(short: Draft) -> None:
    label = short.not_mentioned[0].labels[0]
    markdown = render(short, "a.json", NL)
    kept = "".join(line for line in markdown.splitlines(keepends=True) if not line.startswith(f"[^{label}]:"))
    with pytest.raises(RenderError):
        reread(kept, short)


def test_the_sidecar_keeps_all_of_it_and_an_older_one_has_none(short: Draft) -> None:
    data = sidecar.dump(short, "a" * 64, NL)
    read = sidecar.load(data).draft
    assert [finding.id for finding in read.not_mentioned] == [finding.id for finding in short.not_mentioned]
    assert sidecar.load(data.replace(b'"not_mentioned"', b'"other"')).draft.not_mentioned == ()


def test_a_heading_of_a_source_with_its_name_hides_no_claims(draft: Draft) -> None:
    named = replace(draft, sections=tuple(replace(one, title="Niet genoemd") for one in draft.sections))
    assert is_appended("Niet genoemd (4)")
    assert is_appended("Not mentioned")
    assert len(read_page(render(named, "a.json", NL)).lines) == len(list(draft.findings()))


def test_a_draft_that_tells_all_has_no_list(draft: Draft) -> None:
    found: tuple[Finding, ...] = draft.not_mentioned
    assert found == ()
    assert "iet genoemd" not in render(draft, "a.json", NL)
