"""Prepares a council meeting from its papers: per agenda item what is proposed, money, what came before, questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gemcli.cases import places
from gemcli.cases.agenda import is_formal
from gemcli.cases.amounts import figures, in_budget, in_words
from gemcli.cases.decided import UNDER, decided_under
from gemcli.cases.earlier import DECIDED, earlier
from gemcli.cases.line import gap, line, quoted
from gemcli.cases.places import PRIVATE, evidence
from gemcli.cases.proposal import Chapter, Item, Proposal, chapters
from gemcli.cases.queries import queries
from gemcli.cases.topic import Topic, topic_of
from gemcli.facts.written_dates import written
from gemcli.locales import N_, Translate, translator
from gemcli.model.claim import Claim
from gemcli.model.document import Document

ASKED = N_("The council is asked to decide: “{said}”")
OF_COLLEGE = N_("The college is asked: “{said}”")
NO_PAPER = N_("No proposal on this item is in the folder: {said}")
NO_DICTUM = N_("What {path} asks the council to decide was not found; read it yourself.")


@dataclass(frozen=True, slots=True)
class Papers:
    """What a preparation pack is made of."""

    proposals: tuple[Proposal, ...]
    items: tuple[Item, ...]
    """Of the agenda, where one is in the folder."""
    record: tuple[Claim, ...]
    """What rules found in minutes and lists of decisions."""
    budgets: tuple[Document, ...]
    lists: tuple[Document, ...] = ()
    """Lists of decisions whose decisions do not name what they are about: the item above says it."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """What any record calls a thing, by the key of its claims: minutes may leave out a title that a list has."""
    language: str = "nl"


def pack(papers: Papers) -> tuple[Claim, ...]:
    """Return the lines of a preparation pack, item by item; each rests on a place."""
    translate = translator(papers.language)
    found: list[Claim] = []
    for chapter in chapters(papers.proposals, papers.items):
        found.extend(claim for claim in _chapter(chapter, papers, translate) if claim.evidence)
    return tuple(found)


def _chapter(chapter: Chapter, papers: Papers, translate: Translate) -> Iterator[Claim]:
    section = chapter.heading
    topic = topic_of(chapter.item.title) if chapter.item is not None else chapter.proposals[0].topic
    if chapter.item is not None and not chapter.proposals and not is_formal(chapter.item):
        text = translate(NO_PAPER).format(said=chapter.item.title)
        yield gap(section, text, evidence(chapter.item.place))
    for proposal in chapter.proposals:
        yield from _asked(proposal, section, translate)
    for proposal in chapter.proposals:
        yield from in_words(proposal, section, translate)
    yield from in_budget(topic, papers.budgets, section, translate)
    yield from earlier(topic, _from_others(papers.record, chapter.proposals, papers.lists), papers.titles, section)
    yield from _under_items(papers.lists, topic, section, translate)
    for proposal in chapter.proposals:
        if proposal.is_settled or _is_decided(proposal, papers.record, papers.titles):
            continue
        yield from queries(proposal, figures(proposal.topic, papers.budgets), section, translate)


def _asked(proposal: Proposal, section: str, translate: Translate) -> Iterator[Claim]:
    """What the council is asked to decide, point by point; a gap where a paper does not say it plainly."""
    told = False
    for asks in proposal.asks:
        if PRIVATE.search(asks.text):
            continue
        told = True
        said = quoted(asks.text)
        template = OF_COLLEGE if asks.is_of_college else ASKED
        yield line("proposal", section, translate(template).format(said=said), asks.evidence, {"said": said})
    if not told and proposal.place is not None:
        path = proposal.document.source.path
        yield gap(section, translate(NO_DICTUM).format(path=path), evidence(proposal.place))


def _under_items(lists: Sequence[Document], topic: Topic, section: str, translate: Translate) -> Iterator[Claim]:
    """What lists of decisions say under items on a topic."""
    for document in lists:
        dated = places.dated(document)
        for ruling in decided_under(document, topic.shares):
            fields = {"said": ruling.said, "item": ruling.item, "path": document.source.path}
            text = translate(UNDER).format(day=_day(document, translate), **fields)
            yield line("decided", section, text, evidence(*ruling.places, *((dated,) if dated else ())), fields)


def _day(document: Document, translate: Translate) -> str:
    day = document.source.dated
    return written(day, document.language) if day else translate(N_("undated"))


def _from_others(record: Sequence[Claim], proposals: Sequence[Proposal], lists: Sequence[Document]) -> list[Claim]:
    """Leave out what rests on the papers themselves: that is no earlier decision."""
    own = {proposal.document.source.id for proposal in proposals} | {document.source.id for document in lists}
    return [claim for claim in record if not own.intersection(claim.evidence.source_ids)]


def _is_decided(proposal: Proposal, record: Sequence[Claim], names: Mapping[str, str]) -> bool:
    """Whether a record tells what became of this very paper: there is nothing left to ask about it."""
    own = _plain(proposal.title.partition(": ")[2] or proposal.title)
    titles = (str(claim.fields.get("title") or names.get(claim.key, "")) for claim in record if claim.kind in DECIDED)
    return any(_plain(title) == own for title in titles if title)


def _plain(title: str) -> str:
    return "".join(char for char in title.casefold() if char.isalnum())
