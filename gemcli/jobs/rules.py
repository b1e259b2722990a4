"""What code finds without any engine: records, budgets and letters, each by the rules of its room."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.engines.engine import Task
from gemcli.engines.room import LINE_WORDS, least_words
from gemcli.jobs import minutes
from gemcli.jobs.headings import Headings
from gemcli.jobs.intake import Intake, is_of_item
from gemcli.jobs.request import Request
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.shorten import DEBATED_SHARE, Room, shorten, words_of
from gemcli.jobs.workbench import Workbench
from gemcli.model.claim import Claim
from gemcli.model.document import Document, PlaceKind
from gemcli.text.words import content_words


def rules_for(task: Task, intake: Intake, request: Request, bench: Workbench) -> Ruled:
    """Return what the rules of a task find."""
    if task.name == "flag":
        from gemcli.jobs.budgets import flagged

        return flagged(intake, request, bench, task.language)
    if task.name == "draft":
        from gemcli.jobs.letters import lettered

        return lettered(intake, request, bench, task.language)
    return _recorded(task, intake, request, bench)


def _recorded(task: Task, intake: Intake, request: Request, bench: Workbench) -> Ruled:
    """Decisions, motions, commitments and actions of records; key figures of budgets."""
    claims: list[Claim] = []
    for document in intake.dossier.documents:
        if is_table(document):
            if task.name == "summarise":
                from gemcli.jobs.budgets import key_figures

                claims.extend(key_figures(document, bench, task.language))
        else:
            claims.extend(record_claims(document, intake, bench, task.language))
    from gemcli.meetings.disagreement import reconciled

    claims = [claim for claim in reconciled(claims) if claim.kind in task.kinds and _is_about(claim, request)]
    if task.name != "summarise":
        return Ruled(tuple(claims))
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
    )


def is_table(document: Document) -> bool:
    """Whether a document is a table and nothing else: a sheet, or delimited text."""
    return document.place_kind is PlaceKind.CELL or document.source.media_type == "text/csv"


def record_claims(document: Document, intake: Intake, bench: Workbench, language: str) -> Sequence[Claim]:
    """Return what the rules for council records find in a document, in its order."""
    from gemcli.meetings.record import claims

    sections = intake.sections_of(document)
    return claims(document, sections, bench.municipality(), bench.cues(document.language), language)


def _is_about(claim: Claim, request: Request) -> bool:
    """Whether a claim is of the item, about the words and of the person that the user asked for."""
    item = str(claim.fields.get("agenda_item") or claim.section.partition(". ")[0])
    if not is_of_item(item, request.options.get("item", "")):
        return False
    about = set(content_words(request.options.get("about", "")))
    said = " ".join((claim.text, claim.section, *(str(claim.fields.get(name) or "") for name in ("title", "asks"))))
    if about and about.isdisjoint(content_words(said)):
        return False
    who = request.options.get("who", "").casefold()
    if not who:
        return True
    named = [claim.text, *(str(claim.fields.get(name, "")) for name in ("who", "to"))]
    submitters = claim.fields.get("submitters")
    named.extend(submitters if isinstance(submitters, tuple) else ())
    return any(who in value.casefold() for value in named)
