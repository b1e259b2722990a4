"""Values are found where they stand, also when the source tells them in words."""

from __future__ import annotations

from gemcli.drafts.report.values import Standing, in_claim, in_sources, place, worse
from gemcli.model.citation import cite
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.document import Document
from gemcli.model.finding import Check, CheckResult, Finding, Verdict
from gemcli.model.span import Span

SAID = "De motie L.2 is met 12 tegen 9 stemmen aangenomen."


def check(name: str, value: str, result: CheckResult = CheckResult.EQUAL, source: str = "") -> Check:
    return Check(name, result, value, source)


def test_a_value_stands_alone_and_may_run_over_a_line_end() -> None:
    text = "kost €\n1.850 per jaar"
    span = place(check("money", "€ 1.850"), "€ 1.850", text)
    assert span is not None
    assert text[span.start : span.end] == "€\n1.850"
    assert place(check("count", "2 leden"), "2 leden", "42 leden") is None
    assert place(check("money", "€ 1.850"), "€ 1.850", "€ 1.850.000") is None
    assert place(check("number", "850"), "850", "1.850") is None


def test_a_vote_is_found_in_the_words_of_its_record() -> None:
    for value in ("L.2 adopted 12-9", "adopted 12-9", "12", "adopted"):
        span = place(check("vote", value), value, SAID)
        assert span is not None
        assert "12 tegen 9 stemmen" in SAID[span.start : span.end]
    assert place(check("vote", "rejected 12-9"), "rejected 12-9", SAID) is None


def test_whole_sentences_are_no_values() -> None:
    assert place(check("money", "x"), "a" * 200, "a" * 200) is None
    claim = Claim(Kind.STATEMENT, SAID, Evidence(), By.PERSON)
    finding = Finding("f", claim, Verdict.SUPPORTED, (), (check("coverage", SAID), check("id", "L.2")))
    assert [SAID[mark.span.start : mark.span.end] for mark in in_claim(finding)] == ["L.2"]


def test_what_differs_wins_where_two_values_overlap() -> None:
    claim = Claim(Kind.STATEMENT, SAID, Evidence(), By.PERSON)
    checks = (check("modality", "aangenomen"), check("vote", "adopted 12-9", CheckResult.DIFFERENT))
    (mark,) = in_claim(Finding("f", claim, Verdict.CONTRADICTED, (), checks))
    assert mark.standing is Standing.OTHER
    assert worse(Standing.SAME, Standing.OPEN) is Standing.OPEN
    assert worse(None, Standing.SAME) is Standing.SAME


def test_values_of_a_source_are_placed_in_its_text_layer(document: Document) -> None:
    start = document.text.index("De wethouder")
    first = cite(document, [Span(0, 12)])
    second = cite(document, [Span(start, start + 36)])
    claim = Claim(Kind.STATEMENT, "In juni.", Evidence(), By.PERSON)
    checks = (Check("date", CheckResult.DIFFERENT, "juni", "mei", first.label),)
    finding = Finding("f", claim, Verdict.CONTRADICTED, (first, second), checks)
    ((source_id, mark),) = in_sources(finding, {"notulen": document})
    assert source_id == "notulen"
    assert document.text[mark.span.start : mark.span.end] == "mei"
