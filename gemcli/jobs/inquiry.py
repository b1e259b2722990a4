"""Answers questions from a dossier: read once, asked one by one, each answer with its places or an honest no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gemcli import __version__
from gemcli.budget.lookup.lookup import LookedUp
from gemcli.engines.answering.answering import answer
from gemcli.engines.answering.claims import ANSWERS, claims
from gemcli.engines.answering.library import Library, library
from gemcli.engines.answering.question import Question
from gemcli.engines.engine import Proposal, untold
from gemcli.engines.extractive import Extractive
from gemcli.errors import EndpointError
from gemcli.facts import votes
from gemcli.jobs.asking import endpoint
from gemcli.jobs.conflicts import weighed
from gemcli.jobs.intake import Intake, take_in
from gemcli.jobs.looking_up import looked_up
from gemcli.jobs.outcome import Warned
from gemcli.jobs.personal import Marker, marker
from gemcli.jobs.propose import judge_of, refuse_translation
from gemcli.jobs.request import Request
from gemcli.jobs.rewording import Wording, reworded
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.rules import is_table, record_claims
from gemcli.jobs.targets import target_of
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say, translator
from gemcli.model.activity import Agent
from gemcli.model.citation import Citation
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.document import Document
from gemcli.model.event import Event, Tell
from gemcli.model.finding import Finding

if TYPE_CHECKING:
    from gemcli.grounding.judge import Judge

MOST = 3
"""Answers to one question, or passages that are pointed to."""

NOT_FOUND = "not_found"
"""What the field `part` says of the line that there is no answer."""


@dataclass(slots=True)
class Reading:
    """A dossier that was read for questions; what rules find in its records is looked for when it is needed."""

    intake: Intake
    bench: Workbench
    request: Request
    language: str
    library: Library
    judge: Judge
    tabled: tuple[Document, ...] = ()
    """Documents with tables of figures."""
    target: str = ""
    """Language into which answers are put after they were judged; empty for none."""
    _asked: set[str] = field(default_factory=set)
    _marker: Marker | None = None

    def marked(self, made: Sequence[Claim]) -> tuple[Claim, ...]:
        """Mark claims that hold residents' data; who is who in the dossier is learnt once, when it matters."""
        if not made:
            return ()
        if self._marker is None:
            self._marker = marker(self.intake, self.bench)
        return self._marker(made)

    def rules(self, source_ids: Sequence[str]) -> Sequence[Claim]:
        """Return what rules find in records that were not looked at before, of one meeting each thing once."""
        from gemcli.meetings.disagreement import reconciled

        new = [each for each in source_ids if each not in self._asked]
        self._asked.update(new)
        documents = [document for document in self.intake.dossier.documents if document.source.id in new]
        found = [
            claim
            for document in documents
            if not is_table(document)
            for claim in record_claims(document, self.intake.sections, self.bench, self.language)
        ]
        return reconciled(found)


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one question, judged; nothing of it is written yet."""

    question: str
    findings: tuple[Finding, ...]
    """Answers first; without any the line that says so, and the passages that come closest."""
    documents: int
    passages: int
    left_out: tuple[Finding, ...] = ()
    """What a model said and no source carries."""
    proposal: Proposal | None = None
    """What the endpoint did, where it was asked."""
    warnings: tuple[Warned, ...] = ()
    requests: tuple[bytes, ...] = ()
    """For a dry run: the bodies that would have been sent."""

    @property
    def answers(self) -> tuple[Finding, ...]:
        """The findings that answer."""
        return tuple(each for each in self.findings if each.claim.fields.get("part") == ANSWERS)

    @property
    def status(self) -> str:
        """`found`, `conflict` where sources disagree, or `not_found`."""
        if not self.answers:
            return NOT_FOUND
        return "conflict" if any("sources_disagree" in each.claim.marks for each in self.answers) else "found"


def read_for_questions(request: Request, bench: Workbench, tell: Tell = untold) -> Reading:
    """Read the paths of a request as one dossier; raises what `take_in` raises."""
    tell(Event(say(N_("Reading"))))
    intake = take_in(request.paths[0], request, bench)
    language = request.language or intake.language
    refuse_translation(language, intake, bench)
    target = target_of(request, intake)
    language = intake.language if target else language
    documents = [document for document in intake.dossier.documents if not is_table(document)]
    tabled = tuple(document for document in intake.dossier.documents if document.tables)
    judge = judge_of(intake, Ruled(), bench, language)
    return Reading(intake, bench, request, language, library(documents, intake.sections), judge, tabled, target)


def reply(question: Question, reading: Reading, tell: Tell = untold) -> Reply:
    """Answer one question: from the cells of tables, else from passages, by rule or by the endpoint.

    What the judge does not let stand is no answer; when nothing stands, the reply says that these sources do not hold
    the answer, where was looked, and which passages come closest. Raises what the endpoint raises; one that fails
    gives way to the embedded engine where the settings say so. Answers are then put into plainer words or beside a
    translation, where that was asked for.
    """
    given = _reply(question, reading, tell)
    request = reading.request
    if not (given.answers and (request.is_plain or reading.target)):
        return given
    wording = Wording(reading.intake, reading.bench, reading.judge, reading.language, "ask", is_dry=request.is_dry_run)
    said = reworded(given.findings, wording, reading.target, is_plain=request.is_plain)
    proposal = given.proposal or Proposal((), Agent(Extractive().name, __version__))
    return replace(
        given,
        findings=said.findings,
        proposal=said.told(proposal) if said.rewritten else given.proposal,
        warnings=(*given.warnings, *said.warnings),
        requests=(*given.requests, *said.requests),
    )


def _reply(question: Question, reading: Reading, tell: Tell) -> Reply:
    cells = looked_up(question, reading.tabled, reading.language)
    return _with_years(_from(cells, question, reading, tell), cells.years, reading)


def _with_years(given: Reply, years: Sequence[int], reading: Reading) -> Reply:
    """Say of which years tables do have figures, where the year of a question is none of them and nothing answers."""
    if given.answers or not years or not given.findings:
        return given
    first, *rest = given.findings
    there = translator(reading.language)(N_("The tables have figures of: {years}."))
    text = f"{first.claim.text} {there.format(years=', '.join(map(str, years)))}"
    return replace(given, findings=(reading.judge.judge(replace(first.claim, text=text)), *rest))


def _from(cells: LookedUp, question: Question, reading: Reading, tell: Tell) -> Reply:
    if cells.found:
        return _replied(question, reading, cells.found, (), reading.library.size + cells.rows)
    if reading.bench.settings.engine == "endpoint":
        try:
            return _asked(question, reading, cells.near, cells.rows, tell)
        except EndpointError:
            if reading.bench.settings.text("endpoint.on_error") != "embedded":
                raise
        return _fallen_back(_embedded(question, reading, cells.near, cells.rows), reading)
    return _embedded(question, reading, cells.near, cells.rows)


def _fallen_back(given: Reply, reading: Reading) -> Reply:
    """Own up to it that text went to an endpoint which failed."""
    settings = endpoint(reading.bench, reading.intake).settings
    agent = Agent(Extractive().name, __version__, model_asked=settings.model, host=settings.host)
    message = say(N_("The endpoint failed; the embedded engine made this draft instead."))
    return replace(given, proposal=Proposal((), agent), warnings=(Warned("fell_back", message),))


def _embedded(question: Question, reading: Reading, near: Sequence[Claim], rows: int) -> Reply:
    found = answer(question, reading.library, reading.rules, reading.language)
    said = tuple(claims(found, names_residents=reading.bench.settings.names == "source"))
    answers, pointers = (said, ()) if found.found else ((), (*near, *said))
    return _replied(question, reading, answers, pointers, found.looked + rows)


def _asked(question: Question, reading: Reading, near: Sequence[Claim], rows: int, tell: Tell) -> Reply:
    from gemcli.jobs.ask_model import by_model, task_of

    request = reading.request
    task = task_of(question, reading.language, is_plain=request.is_plain, is_dry=request.is_dry_run)
    made = by_model(question, reading, tell, task)
    given = _replied(question, reading, made.claims, near, reading.library.size + rows)
    return replace(given, proposal=made.proposal, requests=made.requests)


def _replied(
    question: Question, reading: Reading, answers: Sequence[Claim], pointers: Sequence[Claim], passages: int
) -> Reply:
    """Judge answers, and where none stands say so and point to what comes closest."""
    documents = len(reading.intake.dossier.documents)
    judged = _judged(answers[:MOST], reading)
    good = tuple(each for each in judged if each.verdict.may_stand)
    bad = tuple(each for each in judged if not each.verdict.may_stand)
    if good:
        return Reply(question.text, good, documents, passages, bad)
    near = tuple(each for each in _judged(pointers[:MOST], reading) if each.verdict.may_stand)
    return Reply(question.text, (_no_answer(question, passages, reading), *near), documents, passages, bad)


def _judged(made: Sequence[Claim], reading: Reading) -> tuple[Finding, ...]:
    judged = [_telling_first(reading.judge.judge_or_spare(claim)) for claim in reading.marked(made)]
    return weighed(judged, reading.intake.dossier.documents)


def _telling_first(finding: Finding) -> Finding:
    """Put the place first that tells how a vote ended: that is the one a reader looks up."""
    if not finding.claim.fields.get("outcome"):
        return finding

    def order(citation: Citation) -> int:
        found = votes.find(citation.exact)
        return 0 if any(vote.votes_for >= 0 for vote in found) else 1 if found else 2

    return replace(finding, citations=tuple(sorted(finding.citations, key=order)))


def _no_answer(question: Question, passages: int, reading: Reading) -> Finding:
    """The line that says that these sources do not hold the answer, and where was looked."""
    translate = translator(reading.language)
    documents = reading.intake.dossier.documents
    text = translate(
        N_("Not found in these sources: {passages} passages of {documents} documents were searched.")
    ).format(passages=passages, documents=len(documents))
    claim = Claim(Kind.GAP, text, Evidence(), By.RULE, key=question.text, fields={"part": NOT_FOUND})
    return reading.judge.judge(claim)


def placed(given: Reply, heading: str, near: str) -> tuple[Finding, ...]:
    """Return the findings of a reply under the headings of a draft: the question, and what only points somewhere."""
    own = (*(each for each in given.findings if each.claim.fields.get("part") == NOT_FOUND), *given.answers)
    rest = [each for each in given.findings if each not in own]
    return (
        *(_under(each, heading) for each in (*own, *given.left_out)),
        *(_under(each, near) for each in rest),
    )


def _under(finding: Finding, heading: str) -> Finding:
    return replace(finding, claim=replace(finding.claim, section=heading))
