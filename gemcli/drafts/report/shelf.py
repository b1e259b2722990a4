"""The sources of a report, each once: which of its places are cited, by which claims, and with which values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from gemcli.drafts.report.values import Mark, Standing, in_sources, worse
from gemcli.model.checked import Checked
from gemcli.model.citation import Citation
from gemcli.model.document import Document
from gemcli.model.finding import Finding, Verdict
from gemcli.model.span import Span, without
from gemcli.model.stand_in import StandIn

ATTENTION = (
    Verdict.CONTRADICTED,
    Verdict.MISATTRIBUTED,
    Verdict.PARTLY,
    Verdict.UNSUPPORTED,
    Verdict.NEEDS_HUMAN,
)
"""Verdicts that a person must look at."""


@dataclass(slots=True)
class Place:
    """A cited place; equal citations of several claims are one place."""

    number: int
    citation: Citation
    claims: list[str] = field(default_factory=list)
    """Marks of the claims that cite it, in their order."""
    is_near: bool = True
    """Only the closest text of claims that nothing carries: a hint, no evidence."""


@dataclass(slots=True)
class Book:
    """A source with what is shown of it."""

    number: int
    document: Document
    hidden: tuple[Span, ...] = ()
    places: list[Place] = field(default_factory=list)
    values: dict[Span, dict[str, Standing]] = field(default_factory=dict)
    """Compared values by place, with the marks of their claims and how the two sides stand."""
    stand_ins: tuple[StandIn, ...] = ()
    """Roles in the place of residents' names."""
    hide: Callable[[str], str] = str
    """The same for the words of a cell."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as the report shows it."""

    mark: str
    """Its number, with that of its text before it where several texts were checked: `12`, `2.12`."""
    finding: Finding
    places: tuple[Place, ...]
    withheld: tuple[Citation, ...]
    """Citations whose words are secret: told that they are there, never shown."""
    near: Place | None = None
    """Where the closest text stands of a claim that nothing carries."""
    is_secret: bool = False
    """Whether values that its checks found in the sources may be secret: then they are not shown."""
    first: Place | None = None
    """What is shown first: the place that has another value, else the first cited one, else the closest text."""

    @property
    def needs_attention(self) -> bool:
        return self.finding.verdict in ATTENTION


@dataclass(frozen=True, slots=True)
class Part:
    """One text that was checked, with its claims."""

    checked: Checked
    entries: tuple[Entry, ...]


class Shelf:
    """Takes in what was checked, text by text, and numbers the cited places through."""

    def __init__(self, checked: Sequence[Checked]) -> None:
        self._books: dict[tuple[str, str, str], Book] = {}
        self._places: dict[tuple[int, Citation], Place] = {}
        several = len(checked) > 1
        self.parts = tuple(
            Part(one, tuple(self._entries(one, f"{number}." if several else "")))
            for number, one in enumerate(checked, 1)
        )

    @property
    def books(self) -> tuple[Book, ...]:
        """Every source that was read, in the order in which it came."""
        return tuple(self._books.values())

    def _entries(self, checked: Checked, prefix: str) -> Iterator[Entry]:
        books = {document.source.id: self._book(document, checked) for document in checked.documents}
        for index, finding in enumerate(checked.findings):
            mark = f"{prefix}{index + 1}"
            shown = [citation for citation in dict.fromkeys(finding.citations) if checked.may_show(citation)]
            withheld = tuple(citation for citation in finding.citations if not checked.may_show(citation))
            places = tuple(self._place(books[citation.source_id], citation, mark) for citation in shown)
            for place in places:
                place.is_near = False
            # A claim that nothing carries has no place left, but its checks still hold what some source says instead.
            is_secret = bool(withheld) or (bool(checked.closed) and not shown)
            values = [] if is_secret else list(in_sources(finding))
            for source_id, value in values:
                _note(books[source_id], value, mark)
            nearest = checked.nearest.get(index)
            near = None
            if nearest is not None and checked.may_show(nearest):
                near = self._place(books[nearest.source_id], nearest, mark)
            yield Entry(mark, finding, places, withheld, near, is_secret, _first(places, values) or near)

    def _book(self, document: Document, checked: Checked) -> Book:
        source = document.source
        key = (source.id, source.sha256, source.text_sha256)
        if key not in self._books:
            self._books[key] = Book(
                len(self._books) + 1,
                document,
                checked.hidden.get(source.id, ()),
                stand_ins=_stand_ins(document, checked.stand_ins.get(source.id, ())),
                hide=checked.hide,
            )
        return self._books[key]

    def _place(self, book: Book, citation: Citation, mark: str) -> Place:
        key = (book.number, citation)
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = Place(len(self._places) + 1, citation)
            book.places.append(place)
        place.claims.append(mark)
        return place


def _stand_ins(document: Document, named: Sequence[StandIn]) -> tuple[StandIn, ...]:
    """Return what is shown in the place of names, and `[…]` in the place of what no viewer shows of a text."""
    unseen = document.unseen
    if not unseen:
        return tuple(named)
    left = [one for one in named if without(one.span, unseen) == (one.span,)]
    hidden = [StandIn("…", document.source.id, span) for span in unseen]
    return tuple(sorted([*left, *hidden], key=lambda one: one.span))


def _note(book: Book, value: Mark, mark: str) -> None:
    claims = book.values.setdefault(value.span, {})
    claims[mark] = worse(claims.get(mark), value.standing)


def _first(places: Sequence[Place], values: Sequence[tuple[str, Mark]]) -> Place | None:
    """The place that a reader wants to see first: the one where the source says otherwise."""
    others = [(source_id, value.span) for source_id, value in values if value.standing is Standing.OTHER]
    telling = (
        place
        for source_id, other in others
        for place in places
        if place.citation.source_id == source_id
        and any(span.start <= other.start and other.end <= span.end for span in place.citation.spans)
    )
    return next(telling, places[0] if places else None)
