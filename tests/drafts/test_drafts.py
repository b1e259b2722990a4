"""What is rendered can be read again, and what is read again is what was said."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gemcli.drafts import sidecar
from gemcli.drafts.footnotes import number_coincident, read_definition
from gemcli.drafts.markdown import render
from gemcli.drafts.parse import claims, read_page
from gemcli.drafts.reread import RenderError, reread
from gemcli.errors import SourceError
from gemcli.locales import N_, say, translator
from gemcli.model.claim import By, Kind
from gemcli.model.draft import Draft
from gemcli.model.finding import Ground

NL = translator("nl")


def test_rendering_twice_gives_the_same_bytes(draft: Draft) -> None:
    assert render(draft, "a.json", NL) == render(draft, "a.json", NL)


def test_disclaimer_and_sources_stand_on_the_first_screen(draft: Draft) -> None:
    first_screen = "\n".join(render(draft, "a.json", NL).splitlines()[:24])
    assert "CONCEPT" in first_screen
    assert "notulen.txt" in first_screen
    assert "status: concept" in first_screen
    assert "ai_generated: true" in first_screen


def test_one_claim_a_line_with_its_label(draft: Draft) -> None:
    lines = render(draft, "a.json", NL).splitlines()
    claim = next(line for line in lines if line.startswith("- De raad besluit"))
    label = next(draft.findings()).labels[0]
    assert claim.endswith(f"[^{label}]")
    assert any(line.startswith(f"[^{label}]: notulen.txt, r. 1, ") for line in lines)


def test_what_no_check_decides_is_marked(draft: Draft) -> None:
    line = next(line for line in render(draft, "a.json", NL).splitlines() if "De kosten zijn gemeld." in line)
    assert line.startswith(f"- **[{NL('to check')}]** ")


def test_an_unchanged_draft_gives_its_claims_back(draft: Draft) -> None:
    page = read_page(render(draft, "a.json", NL))
    assert page.is_ours
    assert claims(page, draft) == tuple(finding.claim for finding in draft.findings())


def test_a_changed_sentence_becomes_a_persons_claim_on_the_same_place(draft: Draft) -> None:
    markdown = render(draft, "a.json", NL).replace("aan te nemen.", "te verwerpen.", 1)
    changed = claims(read_page(markdown), draft)[0]
    assert changed.by is By.PERSON
    assert changed.text == "De raad besluit het voorstel te verwerpen."
    assert changed.evidence == next(draft.findings()).claim.evidence


def test_a_changed_footnote_is_no_longer_taken_on_trust(draft: Draft) -> None:
    label = next(draft.findings()).labels[0]
    markdown = render(draft, "a.json", NL).replace(
        f'[^{label}]: notulen.txt, r. 1, "De raad besluit', f'[^{label}]: notulen.txt, r. 1, "De raad weigert'
    )
    changed = claims(read_page(markdown), draft)[0]
    assert changed.evidence.spans == ()
    assert changed.evidence.quotes[0].exact.startswith("De raad weigert")
    assert changed.evidence.quotes[0].source_id == "notulen.txt"


def test_without_a_sidecar_the_footnotes_are_quotes(draft: Draft) -> None:
    read = claims(read_page(render(draft, "a.json", NL)), None)
    assert [claim.text for claim in read] == [finding.claim.text for finding in draft.findings()]
    assert all(claim.evidence.quotes for claim in read)


def test_a_sidecar_round_trip(draft: Draft) -> None:
    data = sidecar.dump(draft, "0" * 64, NL)
    assert sidecar.load(data).draft == draft
    assert json.loads(data)["generator"].startswith("gemcli")


def test_a_broken_sidecar_is_named(draft: Draft) -> None:
    data = sidecar.dump(draft, "0" * 64, NL)
    for broken in (b"", b"[]", b"{}", data[: len(data) // 2], data.replace(b'"quoted"', b'"approved"')):
        with pytest.raises(SourceError) as caught:
            sidecar.load(broken, "x.json")
        assert caught.value.code == "broken_sidecar"


def test_reread_refuses_a_lost_footnote(draft: Draft) -> None:
    markdown = render(draft, "a.json", NL)
    label = next(draft.findings()).labels[0]
    kept = "\n".join(line for line in markdown.splitlines() if not line.startswith(f"[^{label}]: "))
    with pytest.raises(RenderError):
        reread(kept + "\n", draft)


def test_reread_refuses_anything_active(draft: Draft) -> None:
    markdown = render(draft, "a.json", NL)
    for active in ("![x](http://a.example/x.png)", "<b>x</b>", "[x](http://a.example)", "`x`"):
        with pytest.raises(RenderError):
            reread(markdown.replace("De kosten zijn", active, 1), draft)


def test_coincident_labels_get_an_ordinal(draft: Draft) -> None:
    first, second = list(draft.findings())
    twin = replace(first.citations[0], spans=((50, 60),))
    numbered = number_coincident((first, replace(second, citations=(twin,))))
    assert len({finding.labels[0] for finding in numbered}) == 2
    assert numbered[0].labels == first.labels


def test_a_footnote_of_another_make_is_no_definition() -> None:
    assert read_definition("see the minutes") is None
    read = read_definition('map/besluit, concept.pdf, p. 4-5, "De raad, in meerderheid, besluit."')
    assert read is not None
    assert (read.path, read.place) == ("map/besluit, concept.pdf", "p. 4-5")


@pytest.mark.parametrize("section", ["Must verify", "Te controleren", "Weggelaten (2)", "Left out"])
def test_a_source_cannot_hide_claims_under_a_heading_of_the_draft(
    make_draft: Callable[[str, str, str], Draft], section: str
) -> None:
    draft = make_draft("De raad stemt in.", "De raad stemt in.", section)
    markdown = render(draft, "a.json", NL)
    reread(markdown, draft)
    assert [claim.text for claim in claims(read_page(markdown), draft)] == ["De raad stemt in."]


FOREIGN = st.text(
    alphabet=st.one_of(
        st.characters(codec="utf-8", exclude_categories=("Cs",)), st.sampled_from("[]()!<>*_`#|^\\:\n\t\"'-+~")
    ),
    min_size=1,
    max_size=60,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=FOREIGN, text=FOREIGN, section=FOREIGN)
def test_no_foreign_text_can_break_out(
    make_draft: Callable[[str, str, str], Draft], line: str, text: str, section: str
) -> None:
    """parse(render(d)) == d whatever stands in the source, the claim and the heading."""
    from gemcli.text.escape import neutralise

    line, text, section = (" ".join(neutralise(part).split()) for part in (line, text, section))
    assume(line and text and section)
    draft = make_draft(line, text, section)
    markdown = render(draft, "a.json", NL)
    reread(markdown, draft)
    read = claims(read_page(markdown), draft)
    assert [(claim.kind, claim.text, claim.by) for claim in read] == [(Kind.STATEMENT, text, By.RULE)]


def test_no_word_of_the_contract_stands_in_a_reason(draft: Draft) -> None:
    """An outcome is kept as `adopted`; on the page it is said in the language of the draft."""
    reason = say(N_("This could not be decided: {claim}."), claim="adopted")
    findings = tuple(
        replace(each, reasons=(reason,), must_verify=(Ground.NEEDS_HUMAN,)) for each in draft.sections[0].findings
    )
    told = replace(draft, sections=(replace(draft.sections[0], findings=findings),))
    page = render(told, "a.json", NL)
    assert page.count("Dit was niet vast te stellen: aangenomen") == len(findings)
