"""What code finds without any engine: records, budgets and letters, each by the rules of its room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gemcli.engines.engine import Task
from gemcli.engines.room import LINE_WORDS, least_words
from gemcli.jobs.intake import Intake, is_of_item
from gemcli.jobs.outcome import Warned
from gemcli.jobs.request import Request
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.shorten import DEBATED_SHARE, Room, shorten, words_of
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.claim import Claim
from gemcli.model.document import Document, PlaceKind
from gemcli.model.section import Section
from gemcli.text.words import content_words

MOST_OF_ONE = 1_000
"""Claims that are taken of one record; the longest council meetings give some hundreds."""


def rules_for(task: Task, intake: Intake, request: Request, bench: Workbench) -> Ruled:
    """Return what the rules of a task find."""
    if task.name == "flag":
        from gemcli.jobs.budgets import flagged

        return flagged(intake, request, bench, task.language)
    if task.name == "draft":
        from gemcli.jobs.letters import lettered

        return lettered(intake, request, bench, task.language)
    if task.name == "summarise":
        from gemcli.jobs.cases import is_case, overviewed
        from gemcli.jobs.packs import prepared, proposals_of

        if is_case(intake, request):
            return overviewed(intake, request, bench, task.language)
        if proposed := proposals_of(intake, request):
            return prepared(proposed, intake, bench, task.language)
    return _recorded(task, intake, request, bench)


def _recorded(task: Task, intake: Intake, request: Request, bench: Workbench) -> Ruled:
    """Decisions, motions, commitments and actions of records; key figures of budgets."""
    from gemcli.jobs import minutes
    from gemcli.jobs.headings import Headings

    claims: list[Claim] = []
    cut: list[Warned] = []
    for document in intake.dossier.documents:
        if not is_table(document):
            of_one = record_claims(document, intake.sections, bench, task.language)
            claims += of_one[:MOST_OF_ONE]
            cut += _cut(document, len(of_one))
    tabled = [document for document in intake.dossier.documents if is_table(document)]
    figures, missed = _figures(tabled, task, request, bench)
    missed = (*cut, *missed)
    found = (*_asked_for(claims, request.options), *figures)
    claims = [claim for claim in found if claim.kind in task.kinds]
    if task.name != "summarise":
        return Ruled(tuple(claims), warnings=missed)
    if figures and len(claims) == len(figures):
        return Ruled(tuple(claims), wants_engine=False, warnings=missed)
    head = minutes.heads(claims, intake, bench, task)
    is_page = minutes.is_page(task, claims, intake)
    is_debate = minutes.is_debate(intake)
    wanted = [section for section in intake.sections if is_of_item(section.item, request.options.get("item", ""))]
    debates = 0 if is_page or not is_debate else least_words(minutes.debates(wanted))
    spare = (1 - DEBATED_SHARE) * task.max_words - words_of(head) - debates
    asked = minutes.requests(claims, task, spare) if debates else ()
    headings = Headings(wanted, task.max_words).in_order()
    taken = sum(len(heading.split()) for heading in headings)
    silent = len(headings) - len({claim.section for claim in claims})
    needed = words_of((*head, *asked))
    if is_debate or is_page:
        taken = 0
    else:
        needed += taken + LINE_WORDS * max(0, silent)
    room = Room(task.max_words, needed, debates)
    kept = (*head, *shorten(claims, room, task.language), *asked)
    return Ruled(
        kept,
        not is_page,
        taken + words_of(kept),
        topics=minutes.topics(claims),
        camps=minutes.camps(claims, intake.sections, bench.municipality()),
        found=found,
        warnings=missed,
    )


def _cut(document: Document, number: int) -> Iterator[Warned]:
    """Say that a document holds more than is taken of one, or more sentences than are read."""
    from gemcli.meetings import walk

    most = walk.MOST_SENTENCES
    if sum(1 for _ in document.sentences()) > most:
        what = N_(
            "More than {most} sentences stand here and only the first {most} were searched for decisions, votes and"
            " promises: split the file."
        )
        yield Warned("too_many_sentences", say(what, most=most), document.source.path)
    if number > MOST_OF_ONE:
        what = N_(
            "More than {most} decisions, votes and promises were found here and only the first {most} taken: split the"
            " file."
        )
        yield Warned("too_many_claims", say(what, most=MOST_OF_ONE), document.source.path)


def _figures(
    tabled: Sequence[Document], task: Task, request: Request, bench: Workbench
) -> tuple[Sequence[Claim], tuple[Warned, ...]]:
    """Return the key figures of budgets, for a summary."""
    if task.name != "summarise" or not tabled:
        return (), ()
    from gemcli.jobs.budgets import key_figures

    return key_figures(tabled, bench, task.language, request.options)


def all_claims(
    documents: Sequence[Document], sections: Sequence[Section], bench: Workbench, options: Mapping[str, str]
) -> tuple[Claim, ...]:
    """Return all that rules find in records, each in its own language: of the item, subject and person asked for."""
    claims = [
        claim
        for document in documents
        if not is_table(document)
        for claim in record_claims(document, sections, bench, document.language)
    ]
    return _asked_for(claims, options)


def is_table(document: Document) -> bool:
    """Whether a document is a table and nothing else: a sheet, or delimited text."""
    return document.place_kind is PlaceKind.CELL or document.source.media_type == "text/csv"


def record_claims(document: Document, sections: Sequence[Section], bench: Workbench, language: str) -> Sequence[Claim]:
    """Return what the rules for council records find in a document, in its order: one more than is taken, at most."""
    from gemcli.meetings.record import claims

    own = tuple(section for section in sections if section.source_id == document.source.id)
    return claims(document, own, bench.municipality(), bench.cues(document.language), language, MOST_OF_ONE + 1)


def _asked_for(claims: Sequence[Claim], options: Mapping[str, str]) -> tuple[Claim, ...]:
    """Return each thing once, of what the user asked for."""
    from gemcli.meetings.disagreement import reconciled

    return tuple(claim for claim in reconciled(claims) if _is_about(claim, options))


def _is_about(claim: Claim, options: Mapping[str, str]) -> bool:
    """Whether a claim is of the item, about the words and of the person that the user asked for."""
    item = str(claim.fields.get("agenda_item") or claim.section.partition(". ")[0])
    if not is_of_item(item, options.get("item", "")):
        return False
    about = set(content_words(options.get("about", "")))
    said = " ".join((claim.text, claim.section, *(str(claim.fields.get(name) or "") for name in ("title", "asks"))))
    if about and about.isdisjoint(content_words(said)):
        return False
    who = options.get("who", "").casefold()
    if not who:
        return True
    named = [claim.text, *(str(claim.fields.get(name, "")) for name in ("who", "to"))]
    submitters = claim.fields.get("submitters")
    named.extend(submitters if isinstance(submitters, tuple) else ())
    return any(who in value.casefold() for value in named)
