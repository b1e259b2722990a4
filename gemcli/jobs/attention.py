"""What of a check needs a person's attention: what is wrong, worst first, then what only a person can decide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gemcli.drafts.report.values import SHOWN
from gemcli.locales import Message, Translate
from gemcli.model.check_labels import VERDICT_WORDS, check_name, reason_words, value_words
from gemcli.model.citation import Citation
from gemcli.model.document import Document
from gemcli.model.finding import Check, CheckResult, Finding, Verdict
from gemcli.model.span import cut

WRONG = (Verdict.CONTRADICTED, Verdict.MISATTRIBUTED, Verdict.PARTLY, Verdict.UNSUPPORTED)
"""Worst first."""
OPEN = (CheckResult.DIFFERENT, CheckResult.MISSING)
RESULTS = {Verdict.NEEDS_HUMAN: (*OPEN, CheckResult.UNDECIDED)}
"""Which results of checks are told with a claim: what is wrong with it, or what a person has to compare."""
VALUES = frozenset({"money", "percent", "count", "date", "time", "vote", "id", "party", "person", "attribution"})
"""Checks that lay a value beside a value, which a person can compare at a glance."""
MOST_PAIRS = 4
LONGEST = 160
"""Code points of a value; a longer one is a sentence, and the words of the place tell it better."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A value that two sides have differently."""

    name: str
    claim: str
    source: str
    """Empty where the source has none."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a source speaks of it, in its own words."""

    where: str
    """`notulen.pdf, p. 4`"""
    words: str
    at: int = 0
    """Where in its words the value stands that differs; 0 where none does."""

    def around(self, reach: int) -> str:
        """Cut its words to what stands around that value, or to their beginning."""
        start, end = max(0, self.at - reach), self.at + reach * (1 if self.at > reach else 2)
        kept = self.words[start:end].strip()
        return f"{'…' if start else ''}{kept}{'…' if end < len(self.words) else ''}"


@dataclass(frozen=True, slots=True)
class Item:
    """A claim that needs attention, in the words of the person who asks."""

    number: int
    """In the checked text, from 1: the number that the report has as well."""
    verdict: str
    text: str
    pairs: tuple[Pair, ...]
    reasons: tuple[str, ...]
    places: tuple[Place, ...]
    """The one where the source says otherwise first."""
    closest: str

    @property
    def further(self) -> tuple[str, ...]:
        """What is said of it besides the first reason, which is that of its whole group."""
        return self.reasons[1:]


@dataclass(frozen=True, slots=True)
class Attention:
    """Everything of one text that needs attention."""

    name: str
    wrong: tuple[Item, ...]
    waiting: tuple[tuple[str, tuple[Item, ...]], ...]
    """What a person must decide, under the kind of doubt; the largest group first."""

    def __bool__(self) -> bool:
        return bool(self.wrong or self.waiting)


def attention(
    name: str, findings: Sequence[Finding], documents: Mapping[str, Document], translate: Translate
) -> Attention:
    """Choose and word what needs attention; `documents` holds every cited source by its id."""
    numbered = list(enumerate(findings, 1))
    wrong = sorted(
        (pair for pair in numbered if pair[1].verdict in WRONG), key=lambda pair: WRONG.index(pair[1].verdict)
    )
    waiting: dict[str, list[Item]] = {}
    for number, finding in numbered:
        if finding.verdict is Verdict.NEEDS_HUMAN:
            item = _item(number, finding, documents, translate)
            waiting.setdefault(_doubt(finding.reasons, translate), []).append(item)
    groups = sorted(waiting.items(), key=lambda group: -len(group[1]))
    return Attention(
        name,
        tuple(_item(number, finding, documents, translate) for number, finding in wrong),
        tuple((doubt, tuple(items)) for doubt, items in groups),
    )


def _item(number: int, finding: Finding, documents: Mapping[str, Document], translate: Translate) -> Item:
    return Item(
        number,
        translate(VERDICT_WORDS[finding.verdict]),
        finding.claim.text,
        tuple(_pairs(finding.checks, RESULTS.get(finding.verdict, OPEN), translate))[:MOST_PAIRS],
        tuple(reason_words(reason, translate) for reason in finding.reasons),
        tuple(_places(finding, documents)),
        finding.closest,
    )


def _places(finding: Finding, documents: Mapping[str, Document]) -> list[Place]:
    differing = [check for check in finding.checks if check.result is CheckResult.DIFFERENT and check.name in SHOWN]
    found = []
    for citation in finding.citations:
        document = documents[citation.source_id]
        at = next((at for check in differing if (at := _at(check, citation, document)) >= 0), -1)
        where = f"{document.source.path}, {citation.place}"
        found.append((at < 0, Place(where, citation.exact, max(at, 0))))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _at(check: Check, citation: Citation, document: Document) -> int:
    """Return where in a citation's words the value of a check stands; -1 when it stands elsewhere."""
    span = check.source_span
    if span is None or check.source_id != citation.source_id:
        return -1
    inside = any(piece.start <= span.start and span.end <= piece.end for piece in citation.spans)
    return citation.exact.find(cut(document.text, [span])) if inside else -1


def _pairs(checks: Sequence[Check], results: Sequence[CheckResult], translate: Translate) -> Iterator[Pair]:
    """Values that differ, then values that the source does not have, or those that only a person can compare."""
    for result in results:
        for check in checks:
            if result is CheckResult.UNDECIDED and (check.name not in VALUES or check.claim == check.source):
                continue
            if check.result is result and len(check.claim) <= LONGEST and len(check.source) <= LONGEST:
                yield Pair(
                    check_name(check, translate),
                    value_words(check.claim, translate),
                    value_words(check.source, translate),
                )


def _doubt(reasons: Sequence[Message], translate: Translate) -> str:
    """The kind of doubt: what its first reason says of all claims alike."""
    if not reasons:
        return translate(VERDICT_WORDS[Verdict.NEEDS_HUMAN])
    said = translate(reasons[0].template).partition("{")[0]
    return said.rstrip(" :,.(")
