"""Chooses from a dossier's papers what a letter tells: all of a note about the case, of longer papers what answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from gemcli.letters.answers import NAMED, PARAGRAPH_SHARE, SENTENCE_SHARE, answer, restates
from gemcli.letters.matching import Relevance, nearest, subject_words
from gemcli.letters.material import Material, is_sheet
from gemcli.letters.other_cases import bears
from gemcli.letters.passages import Row, Said
from gemcli.letters.standing import lists_tariffs_of
from gemcli.model.document import Document
from gemcli.model.source import Rank
from gemcli.text.lists import listed
from gemcli.text.words import content_words

HEAD = 300
"""Characters in which a note says what it is about."""
SHORT_TABLE = 12
"""Rows of a table that are told together."""
ENOUGH = 2
"""Words of the case that a paper must hold to be about it; one is enough in its head."""
OF_LETTERS = listed(
    """
    aanvraag aanvragen vraag vragen verzoek besluit beslissing brief bericht motie beantwoording schriftelijke ontvangst
    uitstel afdoening afhandeling doorzending klacht bezwaar melding antwoord onderwerp zaak subsidie vergunning meer
    tijd nodig doorgestuurd elke alle nieuwe
    """
)
"""Words of a subject line that say what kind of letter it is, not what it is about."""
HALF = 0.5
FEW = 3
"""Words of a point of which half must be spoken of."""
LOOSE = 0.15
"""Share of the words of a request from which a sentence is put with it."""


def chosen(
    found: Material,
    documents: Sequence[Document],
    points: Sequence[str],
    about: str,
    meant: Iterable[str] = (),
    numbers: Sequence[str] = (),
    *,
    all_if_none: bool = False,
) -> tuple[Said | Row, ...]:
    """Return what to tell of these documents; `about` names the case, `points` what was asked.

    `meant` are ids of documents that were written to be the answer, as the only one of a dossier is; `numbers` are
    those of the case: a paper that bears one is about it. Where none is about it by number or words `all_if_none`
    takes all, for somebody put them into its folder. A short paper that is about the case is told whole, for an officer
    strikes out faster than he finds; of a long one, and of a long table, what answers a point.
    """
    wanted = _Words(f"{about} {' '.join(points)}", about)
    short = [document for document in documents if not is_sheet(document)]
    named = set(meant) or {document.source.id for document in short if len(short) == 1}
    named |= {document.source.id for document in short if bears(document.text, numbers)}
    if all_if_none and not any(each.source.id in named or wanted.are_in(each) for each in short):
        named |= {document.source.id for document in short}
    taken: list[Document] = []
    said: list[Said | Row] = []
    for document in short:
        own = [one for one in found.of([document]) if not restates(one.text, points)]
        if document.source.rank is Rank.OWN_MESSAGE:
            own = _out_of_mail(own, (*points, about))
        if document.source.id not in named and not wanted.are_in(document):
            continue
        taken.append(document)
        if len(own) <= NAMED:
            said.extend(own)
            continue
        fitting = {one.key for one in answer(points, [document]).said}
        said.extend(one for one in own if one.key in fitting)
    told = " ".join(one.text for one in said)
    named |= {sheet for sheet, paper in found.pointed.items() if any(paper == each.source.id for each in taken)}
    for document in documents:
        is_about = document.source.id in named or wanted.are_in(document, told) or lists_tariffs_of(document, told)
        if is_sheet(document) and is_about:
            said.extend(_of_table([one for one in found.of([document]) if isinstance(one, Row)], points))
    order = {one.key: index for index, one in enumerate(found.said)}
    return tuple(sorted(said, key=lambda one: order[one.key]))


def _out_of_mail(said: Sequence[Said | Row], points: Sequence[str]) -> list[Said | Row]:
    """Of a mail among colleagues what states a number or speaks of a point: the rest is how colleagues talk."""
    relevance = Relevance([*(one.text for one in said), *points])
    return [
        one
        for one in said
        if any(char.isdigit() for char in one.text)
        or any(relevance.share(point, one.text) >= LOOSE for point in points)
    ]


def open_points(said: Sequence[Said | Row], points: Sequence[str], enough: float = SENTENCE_SHARE) -> tuple[int, ...]:
    """Return the points, counted from 0, that neither a sentence nor the text under one heading speaks of.

    `enough` is the share of a point's words that a sentence must hold.
    """
    relevance = Relevance([*(f"{one.heading} {one.text}" for one in said), *points])
    prose = [one for one in said if isinstance(one, Said)]
    runs = [list(run) for _, run in groupby(prose, key=lambda one: (one.document.source.id, one.heading))]
    return tuple(
        index
        for index, point in enumerate(points)
        if not any(relevance.share(point, one.text, one.heading) >= _wanted(point, enough) for one in said)
        and not any(
            relevance.share(point, " ".join(one.text for one in run), run[0].heading)
            >= _wanted(point, max(enough, PARAGRAPH_SHARE))
            for run in runs
        )
    )


def _wanted(point: str, enough: float) -> float:
    """Half of the words where a point has few: one of two that is spoken of leaves the other open."""
    return max(enough, HALF) if enough >= SENTENCE_SHARE and len(subject_words(point)) <= FEW else enough


def grouped(
    said: Sequence[Said | Row], points: Sequence[str], pointed: Mapping[str, str] | None = None
) -> tuple[Said | Row, ...]:
    """Return the sentences in the order of what was asked: what stands under one heading stays together.

    The rows of a sheet stay with the paper that points to it (`pointed`), else with what stands before them.
    """
    papers = pointed or {}
    relevance = Relevance([*(f"{one.heading} {one.text}" for one in said), *points])
    placed: list[tuple[int, list[Said | Row]]] = []
    for _, run in groupby(
        said, key=lambda one: (papers.get(one.document.source.id, one.document.source.id), one.heading)
    ):
        group = list(run)
        shares = [relevance.share(point, " ".join(one.text for one in group), group[0].heading) for point in points]
        best = max(range(len(points)), key=lambda index: shares[index], default=0)
        if isinstance(group[0], Row) and placed:
            placed[-1][1].extend(group)
        else:
            placed.append((best if shares and shares[best] >= LOOSE else -1, group))
    return tuple(one for _, group in sorted(placed, key=lambda pair: pair[0] % (len(points) + 1)) for one in group)


class _Words:
    """The words that say what a case is about."""

    def __init__(self, whole: str, about: str) -> None:
        self._all = subject_words(whole)
        self._about = [word for word in subject_words(about) if word not in OF_LETTERS]

    def are_in(self, document: Document, told: str = "") -> bool:
        """Whether a paper names the case in its head, or holds enough of its words, or of those of what is told."""
        head = content_words(f"{document.source.title} {document.source.path} {document.text[:HEAD]}")
        if any(nearest(word, head) for word in self._about):
            return True
        body = content_words(document.text)
        if sum(nearest(word, body) > 0 for word in self._all) >= ENOUGH:
            return True
        return bool(told) and sum(nearest(word, body) > 0 for word in subject_words(told)) >= ENOUGH


def _of_table(rows: list[Row], points: Sequence[str]) -> list[Row]:
    """A short table whole, of a longer one the rows that speak of a point."""
    if len(rows) <= SHORT_TABLE:
        return rows
    relevance = Relevance([*(row.text for row in rows), *points])
    return [row for row in rows if any(relevance.share(point, row.text) >= SENTENCE_SHARE for point in points)]
