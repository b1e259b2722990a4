"""Council papers on their way through a job: a folder in, a preparation pack per agenda item out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gemcli.jobs.cases import is_whole_folder
from gemcli.jobs.intake import Intake
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, translator
from gemcli.model.claim import Evidence, SentenceRef
from gemcli.model.document import Document
from gemcli.model.family import Family
from gemcli.model.source import Rank
from gemcli.model.span import cut

if TYPE_CHECKING:
    from gemcli.cases.proposal import Asks, Item, Proposal
    from gemcli.engines.requests import Point
    from gemcli.jobs.request import Request

TITLE = N_("Preparation pack: {source}")
PROPOSES = re.compile(
    r"^\W{0,5}(?:(?:raads|initiatief|college)?voorstel|(?:gewijzigde?\s)?(?:motie|amendement))\b",
    re.IGNORECASE | re.MULTILINE,
)
"""How a paper that asks the council to decide calls itself."""
AGENDA = re.compile(r"^\W{0,5}(?:concept[- ]?)?(?:agenda|convocatie|oproep(?:ing)?)\b", re.IGNORECASE | re.MULTILINE)
OF_COLLEGE = re.compile(
    r"\b(?:verzoek(?:t|en)|roep(?:t|en)|draag(?:t|en)|requests|calls)\b.{0,40}\bcollege\b", re.IGNORECASE
)
"""The line above what a motion asks of the college."""
FORMULA = re.compile(r"[;,.]?\s(?:en\s)?gaat over tot de orde van de dag\.?$", re.IGNORECASE)
"""The words that close a motion."""
HEAD = 600
"""Characters in which a paper says what it is."""
RECORDS = (Rank.OFFICIAL_LIST, Rank.ADOPTED_MINUTES, Rank.TRANSCRIPT)
FEWEST = 2
"""Papers from which a folder is prepared as a pack; a single proposal is summarised like any other paper."""
NAMES_ITSELF = re.compile(
    r"^(?:motie|amendement|initiatiefvoorstel|indieners?|onderwerp|motion|amendment|moved by|subject):"
)


def proposals_of(intake: Intake, request: Request) -> tuple[Proposal, ...]:
    """Return the proposals of a folder of council papers; none for any other input.

    A folder of records alone holds none, and is summarised as it always was.
    """
    from gemcli.cases.proposal import proposal
    from gemcli.engines.requests import points

    documents = intake.dossier.documents
    if not is_whole_folder(intake, request) or len(documents) < FEWEST:
        return ()
    found = []
    for document in documents:
        if _is_record(document, intake) or document.tables or not PROPOSES.search(_head(document)):
            continue
        asked = [point for point in points(document, intake.sections_of(document)) if _asks(point)]
        found.append(proposal(document, [_asked(document, point) for point in asked]))
    return tuple(found) if _are_council_papers(found, intake) else ()


def _are_council_papers(proposals: Sequence[Proposal], intake: Intake) -> bool:
    """Whether most of a folder is papers for the council, and nothing in it is a message: else it is about a case."""
    documents = intake.dossier.documents
    proposed = {proposal.document.source.id for proposal in proposals}
    council = [
        document
        for document in documents
        if document.source.id in proposed or document.tables or _is_record(document, intake) or _is_agenda(document)
    ]
    has_mail = any(document.source.envelope is not None for document in documents)
    return bool(proposals) and not has_mail and 3 * len(council) >= 2 * len(documents)


def prepared(proposals: Sequence[Proposal], intake: Intake, bench: Workbench, language: str) -> Ruled:
    """Return the preparation pack on these proposals: every line by rule, none by an engine."""
    from gemcli.cases.pack import Papers, pack
    from gemcli.jobs.rules import is_table, record_claims
    from gemcli.meetings.disagreement import reconciled

    documents = intake.dossier.documents
    records = [document for document in documents if _is_record(document, intake)]
    told = [
        claim
        for document in records
        if not is_table(document)
        for claim in record_claims(document, intake.sections, bench, document.language)
    ]
    papers = Papers(
        tuple(proposals),
        tuple(item for document in documents if _is_agenda(document) for item in _items(document, intake)),
        tuple(reconciled(told)),
        tuple(document for document in documents if is_table(document)),
        tuple(each for each in records if each.source.rank is Rank.OFFICIAL_LIST and not _has_items(each, intake)),
        {claim.key: str(claim.fields["title"]) for claim in told if claim.key and claim.fields.get("title")},
        language,
    )
    title = translator(language)(TITLE).format(source=intake.dossier.title)
    return Ruled(pack(papers), wants_engine=False, title=title, is_arranged=True)


def _head(document: Document) -> str:
    return f"{document.source.title}\n{document.text[:HEAD]}"


def _is_record(document: Document, intake: Intake) -> bool:
    """Whether a document tells of a meeting that was held."""
    if document.source.rank in RECORDS or document.source.family not in (
        Family.UNKNOWN,
        Family.AGENDA,
        Family.RECEIVED,
    ):
        return True
    return _has_items(document, intake) and not _is_agenda(document)


def _has_items(document: Document, intake: Intake) -> bool:
    return any(section.item for section in intake.sections_of(document))


def _is_agenda(document: Document) -> bool:
    if document.source.rank in RECORDS:
        return False
    return document.source.family is Family.AGENDA or AGENDA.search(document.text[: HEAD // 2]) is not None


def _items(document: Document, intake: Intake) -> list[Item]:
    """The items of an agenda; what is secret is not among them."""
    from gemcli.cases.agenda import items

    outlined = [section for section in intake.sections_of(document) if section.item]
    secret = {section.item for section in outlined if section.withheld}
    known = dict.fromkeys((section.item, section.title) for section in outlined if section.item not in secret)
    return [item for item in items(document, tuple(known)) if item.number not in secret]


def _asks(point: Point) -> bool:
    """Whether a point asks something; a line that only names the paper or its mover does not."""
    return len(point.sentence_ids) > 1 or not NAMES_ITSELF.match(point.text.casefold())


def _asked(document: Document, point: Point) -> Asks:
    """The point in its own words, resting on itself and on the line that asks where it runs on from one."""
    from gemcli.cases.proposal import Asks
    from gemcli.engines.requests import MARKS

    *lead, last = (cut(document.text, document.sentence(each).spans) for each in point.sentence_ids)
    ground = Evidence(sentences=tuple(SentenceRef(document.source.id, each) for each in point.sentence_ids))
    is_of_college = any(OF_COLLEGE.search(each) for each in (*lead, *([] if lead else [last])))
    said = MARKS.sub("", last, count=1).strip()
    return Asks(FORMULA.sub("", said), ground, is_of_college)
