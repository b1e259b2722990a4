"""What may stand in the body stands in its section, the rest comes behind it, worst first; nothing is told twice."""

from __future__ import annotations

from dataclasses import replace

from gemcli.drafts.compose import Frame, compose
from gemcli.model.activity import Activity, Agent, Plan
from gemcli.model.citation import cite
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.document import Document, PlaceKind
from gemcli.model.draft import Draft
from gemcli.model.finding import Finding, Verdict
from gemcli.model.source import Source
from gemcli.model.span import Span

TEXT = "De raad besluit. Het college meldt."
SOURCE = Source("n", "n.txt", "text/plain", "a" * 64, "b" * 64)
DOCUMENT = Document(SOURCE, TEXT, PlaceKind.LINE, ())
FIRST, SECOND = (cite(DOCUMENT, [Span(0, 16)]), cite(DOCUMENT, [Span(17, len(TEXT))]))
ACTIVITY = Activity("summarise", (SOURCE,), Plan(), Agent("extractive", "0.1.0"))


def found(text: str, section: str = "Besluiten", verdict: Verdict = Verdict.QUOTED, name: str = "x") -> Finding:
    claim = Claim(Kind.STATEMENT, text, Evidence(), By.RULE, section=section)
    return Finding(name, claim, verdict, (FIRST,))


def composed(*findings: Finding, headings: tuple[str, ...] = ()) -> Draft:
    return compose(Frame("Titel", "nl", "summarise", headings), findings, ACTIVITY)


def sections(draft: Draft) -> dict[str, list[str]]:
    return {section.title: [one.claim.text for one in section.findings] for section in draft.sections}


def test_sections_come_in_the_order_of_the_frame_then_as_they_occur() -> None:
    draft = composed(
        found("a", "Overig"), found("b", "Besluiten"), found("c", "Overig"), headings=("Leeg", "Besluiten")
    )
    assert sections(draft) == {"Besluiten": ["b"], "Overig": ["a", "c"]}
    assert list(sections(draft)) == ["Besluiten", "Overig"], "and a heading without findings is left out"


def test_what_may_not_stand_is_left_out_worst_first() -> None:
    verdicts = (Verdict.UNSUPPORTED, Verdict.PARTLY, Verdict.CONTRADICTED, Verdict.MISATTRIBUTED, Verdict.NEEDS_HUMAN)
    draft = composed(*(found(verdict.value, verdict=verdict) for verdict in verdicts))
    assert sections(draft) == {"Besluiten": ["needs_human"]}
    assert [one.claim.text for one in draft.left_out] == ["contradicted", "misattributed", "partly", "unsupported"]


def test_the_same_words_on_the_same_place_are_told_once_a_section() -> None:
    other = replace(found("a"), citations=(SECOND,))
    draft = composed(found("a"), found("a"), other, found("a", "Overig"))
    assert sections(draft) == {"Besluiten": ["a", "a"], "Overig": ["a"]}
    assert draft.sections[0].findings[1].citations == (SECOND,)


def test_gaps_are_never_taken_for_one_another() -> None:
    gap = replace(
        found("[in te vullen]", verdict=Verdict.NOT_CHECKABLE),
        claim=Claim(Kind.GAP, "[in te vullen]", Evidence(), By.RULE),
    )
    assert len(composed(gap, gap).sections[0].findings) == 2


def test_ids_stay_apart() -> None:
    draft = composed(found("a"), found("b"), found("c", name="y"), found("d"))
    assert [one.id for one in draft.sections[0].findings] == ["x", "x~2", "y", "x~3"]


def test_what_is_not_mentioned_comes_behind_it_and_in_no_section() -> None:
    draft = compose(Frame("Titel", "nl", "summarise"), [found("a")], ACTIVITY, [found("b")])
    assert sections(draft) == {"Besluiten": ["a"]}
    assert [(one.id, one.claim.text) for one in draft.passed_over] == [("x~2", "b")]
