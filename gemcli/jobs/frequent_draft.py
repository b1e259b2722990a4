"""Puts frequent questions into a draft, a section each, and into words for stdout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from gemcli.jobs.frequent_answer import Answered
from gemcli.jobs.frequent_groups import Frequent
from gemcli.jobs.incoming import Incoming
from gemcli.letters.written_dates import written
from gemcli.locales import N_, Translate
from gemcli.model.activity import LedgerEntry
from gemcli.model.claim import By, Claim, Evidence, FieldValue, Kind
from gemcli.model.document import Document
from gemcli.model.finding import Finding
from gemcli.text.escape import escape_terminal

if TYPE_CHECKING:
    from gemcli.grounding.judge import Judge


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions there were, and what of them is in the list."""

    questions: int
    documents: int
    """Files and messages that hold them."""
    groups: int
    """Things that were asked more than once."""
    listed: int
    """Questions that the list covers."""
    once: int
    """Questions that nobody else asked."""
    left: int
    """Documents without a question."""

    def record(self) -> dict[str, int]:
        """Return it for the JSON envelope."""
        return {
            "asked": self.questions,
            "asked_in": self.documents,
            "groups": self.groups,
            "listed": self.listed,
            "once": self.once,
            "without_question": self.left,
        }


def tally(
    groups: Sequence[Frequent],
    shown: Sequence[Frequent],
    found: Sequence[Incoming],
    documents: Sequence[Document],
    left: Sequence[LedgerEntry],
) -> Tally:
    """Count what was asked."""
    total = sum(each.count for each in groups)
    holding = {each.source_id for each in found}
    many = sum(1 for each in groups if each.count > 1)
    once = sum(1 for each in groups if each.count == 1)
    return Tally(total, sum(1 for each in documents if each.source.id in holding), many, _sum(shown), once, len(left))


def _sum(groups: Sequence[Frequent]) -> int:
    return sum(each.count for each in groups)


def findings(
    shown: Sequence[Frequent],
    answers: Sequence[Answered],
    counts: Tally,
    judge: Judge,
    translate: Translate,
    language: str,
) -> list[Finding]:
    """Return the findings of the list: a section for each question and, where asked for, one for its answer."""
    made = [_plain(text, translate(OVERVIEW), judge) for text in overview(counts, translate)]
    for number, each in enumerate(shown):
        heading = f"{number + 1}. {headline(each, translate, language)}"
        made.extend(judge.judge(claim) for claim in _claims(each, heading, translate))
        if number < len(answers):
            made.extend(_answer(answers[number], f"{number + 1}. {translate(ANSWER)}", judge, translate))
    return made


OVERVIEW = N_("Overview of the questions")
ANSWER = N_("Answer to this question")


def overview(counts: Tally, translate: Translate) -> Iterator[str]:
    """Yield what the list covers and what it leaves alone."""
    yield translate(
        N_("{questions} questions in {documents} documents; {groups} things were asked more than once.")
    ).format(questions=counts.questions, documents=counts.documents, groups=counts.groups)
    yield translate(
        N_("The list covers {listed} of them; {once} questions were asked once, {left} documents hold no question.")
    ).format(listed=counts.listed, once=counts.once, left=counts.left)


def headline(each: Frequent, translate: Translate, language: str) -> str:
    """Say how often something was asked, and when."""
    share = f"{each.share * 100:.1f}".replace(".", "," if language == "nl" else ".")
    asked = N_("asked {count} times ({share} %)") if each.count != 1 else N_("asked once ({share} %)")
    said = translate(asked).format(count=each.count, share=share)
    return f"{said}, {when(each.first, each.last, language)}" if each.first and each.last else said


def when(first: date, last: date, language: str) -> str:
    """Return a day, or two with a dash between them."""
    days = dict.fromkeys((written(first, language), written(last, language)))
    return " – ".join(days)


def _claims(each: Frequent, heading: str, translate: Translate) -> Iterator[Claim]:
    """Yield the wording and the other examples, each as somebody wrote it, with the place of its own."""
    fields: dict[str, FieldValue] = {
        "count": each.count,
        "share": f"{each.share:.4f}",
        "first": each.first.isoformat() if each.first else None,
        "last": each.last.isoformat() if each.last else None,
    }
    if not each.examples:
        told = translate(N_("{wording} (every wording holds personal data: no example is shown)"))
        text = told.format(wording=each.wording)
        yield Claim(Kind.GAP, text, Evidence(), By.RULE, key=heading, section=heading, fields=fields)
    for number, one in enumerate(each.examples):
        own = fields if not number else {}
        yield Claim(Kind.STATEMENT, one.text, one.evidence, By.RULE, section=heading, fields=own)


def _answer(given: Answered, heading: str, judge: Judge, translate: Translate) -> Iterator[Finding]:
    if given.findings:
        yield from (replace(each, claim=replace(each.claim, section=heading)) for each in given.findings)
    else:
        yield judge.judge(_no_answer(given, heading, translate))
    yield _plain(escalation(given, translate), heading, judge)


def _no_answer(given: Answered, heading: str, translate: Translate) -> Claim:
    if given.withheld:
        text = translate(N_("No answer is shown: what was found holds personal data of residents."))
    else:
        text = translate(
            N_("Not found in these sources: {passages} passages of {documents} documents were searched.")
        ).format(passages=given.reply.passages, documents=given.reply.documents)
    return Claim(Kind.GAP, text, Evidence(), By.RULE, key=heading, section=heading, fields={"part": "not_found"})


def escalation(given: Answered, translate: Translate) -> str:
    """Say who takes over, and why."""
    if given.why:
        return translate(N_("Passed on to {to}: {why}.")).format(to=given.to, why=given.why)
    return translate(N_("Anything beyond this: {to}.")).format(to=given.to)


def _plain(text: str, heading: str, judge: Judge) -> Finding:
    """A line that code alone can answer for: it counted, or it read the profile."""
    return judge.judge(Claim(Kind.STATEMENT, text, Evidence(), By.RULE, section=heading, not_checkable=True))


def lines(shown: Sequence[Frequent], answers: Sequence[Answered], counts: Tally, translate: Translate) -> Iterator[str]:
    """Yield what stdout shows: the questions with their counts, and under each its answer."""
    for number, each in enumerate(shown):
        yield escape_terminal(f"{each.count:>5}  {each.wording}")
        if number < len(answers):
            given = answers[number]
            texts = [finding.claim.text for finding in given.findings] or [_no_answer(given, "", translate).text]
            yield from (escape_terminal(f"       - {text}") for text in (*texts, escalation(given, translate)))
    yield from overview(counts, translate)
