"""Gives everybody in a dossier who is not in function a role with a number, and knows where each name stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from gemcli.locales import N_, translator
from gemcli.model.document import Document
from gemcli.model.source import Rank
from gemcli.model.span import Span
from gemcli.model.stand_in import StandIn
from gemcli.privacy.casting import cast
from gemcli.privacy.detect import detect
from gemcli.privacy.found import Found, Kind, Who, settle
from gemcli.privacy.mail_heads import mail_heads
from gemcli.privacy.names import surname
from gemcli.privacy.numbering import Numbering
from gemcli.privacy.people import People
from gemcli.privacy.persons import folded
from gemcli.privacy.role_words import EMPLOYEE, FUNCTION, LANGUAGES, every_role, in_words

LABELS: Mapping[Kind, str] = {
    Kind.PHONE: N_("telephone number"),
    Kind.EMAIL: N_("e-mail address"),
    Kind.BIRTH_DATE: N_("date of birth"),
    Kind.PLATE: N_("number plate"),
    Kind.BSN: N_("citizen service number"),
    Kind.IBAN: N_("account number"),
    Kind.ID_NUMBER: N_("identification number"),
}
"""What is somebody's by itself, beside the name; an address alone is often that of a building plan."""

TELLING = frozenset({Kind.PERSON, *LABELS})
"""Kinds that a draft does not show of residents and civil servants."""

HEAD = "From: "
"""What a sender or receiver stands behind in a message: the rules for heads of messages read a whole line."""

LITERAL = N_("words in brackets")
"""Stands for words of a source that look like such a label themselves, so that nothing else comes back for them."""


MOBILE = re.compile(r"(?:(?:0031|31)?0?)6\d{8}")
"""A number that is a person's own, in its digits."""


def digits(number: str) -> str:
    """Return the digits of a telephone number.

    >>> digits("+31 (0)6-12 34 56 78"), digits("0999-55 02 40")
    ('310612345678', '0999550240')
    """
    return "".join(char for char in number if char.isdigit())


def _line_of(text: str, found: Found) -> int:
    """Where the line of something begins."""
    return text.rfind("\n", 0, found.span.start) + 1


@dataclass(slots=True)
class Residents:
    """The residents and civil servants of one dossier, numbered in the order in which its papers name them.

    Names can be missed. Forms of one name (`F. El Khattabi`, `El Khattabi`) have one label, see `Persons`.
    """

    people: People
    language: str
    _numbers: Numbering = field(init=False, repr=False, default_factory=Numbering)
    _places: dict[str, list[StandIn]] = field(init=False, repr=False, default_factory=dict)
    _forms: dict[str, StandIn] = field(init=False, repr=False, default_factory=dict)
    _looked_up: dict[str, tuple[Document, Span] | None] = field(init=False, repr=False, default_factory=dict)
    _hidden: frozenset[str] = field(init=False, repr=False, default=frozenset())
    _surnames: frozenset[str] = field(init=False, repr=False, default=frozenset())

    def __post_init__(self) -> None:
        found = {paper.source.id: self._find(paper.text, is_dutch=paper.language == "nl") for paper in self.documents}
        self._leave_services(found)
        papers = ((p.text, found[p.source.id], p.source.rank is Rank.THIRD_PARTY) for p in self.documents)
        cast(self.people.persons, papers, self.people.roles)
        for source_id, listed in found.items():
            places = self._places.setdefault(source_id, [])
            for one in listed:
                made = StandIn(self._label(one), source_id, one.span)
                places.append(made)
                self._forms.setdefault(folded(one.text), made)
        self._hidden = frozenset(self._forms)
        names = (one.text for listed in found.values() for one in listed if one.kind is Kind.PERSON)
        self._surnames = frozenset(map(surname, names))

    def _leave_services(self, found: dict[str, tuple[Found, ...]]) -> None:
        """Leave out numbers at which a body is called: no mobile, in an own paper only, on a line that names nobody."""
        third = {paper.source.id for paper in self.documents if paper.source.rank is Rank.THIRD_PARTY}
        outside = {digits(one.text) for source_id in third for one in found[source_id] if one.kind is Kind.PHONE}
        for paper in self.documents:
            listed = found[paper.source.id]
            if paper.source.id not in third:
                named = {_line_of(paper.text, one) for one in listed if one.kind is Kind.PERSON}
                found[paper.source.id] = tuple(
                    one
                    for one in listed
                    if one.kind is not Kind.PHONE
                    or MOBILE.match(digits(one.text))
                    or digits(one.text) in outside
                    or _line_of(paper.text, one) in named
                )

    @property
    def documents(self) -> tuple[Document, ...]:
        """The papers of the dossier."""
        return self.people.papers

    def find(self, text: str) -> tuple[Found, ...]:
        """Return what a sentence of a draft may not show, in reading order.

        A sentence on its own tells less than the paper that it comes from: what is not taken for a name there ("de
        wijk Lunenburg") is none here. What stands in no paper at all is hidden.
        """
        is_dutch = any(document.language == "nl" for document in self.documents)
        found = self._find(text, is_dutch=is_dutch)
        return tuple(one for one in found if self._is_known(one) or self._place(folded(one.text)) is None)

    def _find(self, text: str, *, is_dutch: bool) -> tuple[Found, ...]:
        """Return what a text says of residents and civil servants; in another language than Dutch only what is sure.

        The lists of first names are those of the Netherlands: "Prince Edward Island" and "Hong Kong" are no people.
        """
        found = (one for one in detect(text, self.people.roles, self.people.known) if self._is_hidden(one))
        return settle([*_literals(text), *(one for one in found if is_dutch or one.is_sure)])

    def _is_known(self, found: Found) -> bool:
        words = folded(found.text)
        return words in self._hidden or (found.kind is Kind.PERSON and surname(words) in self._surnames)

    def document(self, source_id: str) -> Document | None:
        """Return a paper of the dossier; None for what is none of it, such as a text block of the municipality."""
        return next((one for one in self.documents if one.source.id == source_id), None)

    def all_of(self, source_id: str) -> tuple[StandIn, ...]:
        """Return every name of a source, in reading order."""
        return tuple(self._places.get(source_id, ()))

    def within(self, source_id: str, start: int, end: int) -> tuple[StandIn, ...]:
        """Return the names that stand between two offsets of a source, also those that begin before or end behind."""
        places = self._places.get(source_id, [])
        first = max(0, bisect_right(places, start, key=lambda one: one.span.start) - 1)
        found = []
        for one in places[first:]:
            if one.span.start >= end:
                break
            if one.span.end > start:
                found.append(one)
        return tuple(found)

    def in_line(self, line: str) -> tuple[Found, ...]:
        """Return what the head of a message may not show: there a name is known by its place, beside its mailbox."""
        roles = self.people.roles
        heads = mail_heads(f"{HEAD}{line}", roles.is_own_mailbox)
        named = (replace(one, span=Span(one.span.start - len(HEAD), one.span.end - len(HEAD))) for one in heads)
        hidden = (one for one in named if self._is_hidden(replace(one, who=roles.of(one))))
        return settle([*hidden, *self.find(line)])

    def stand_in(self, found: Found) -> StandIn:
        """Return what stands for a name of a claim, with a place where exactly these words stand, if there is one."""
        words = folded(found.text)
        if words not in self._forms:
            place = self._place(words)
            document, span = place or (None, Span(0, 0))
            source_id = document.source.id if document is not None else ""
            self._forms[words] = StandIn(self._label(found), source_id, span)
        return self._forms[words]

    def _place(self, words: str) -> tuple[Document, Span] | None:
        """Where words stand first, in whatever letters; None where no paper has them."""
        if words not in self._looked_up:
            shape = re.compile(r"(?<!\w)" + re.escape(words).replace(r"\ ", r"\s+") + r"(?!\w)", re.IGNORECASE)
            found = ((document, shape.search(document.text)) for document in self.documents)
            places = ((document, Span(*place.span())) for document, place in found if place)
            self._looked_up[words] = next(places, None)
        return self._looked_up[words]

    def _is_hidden(self, found: Found) -> bool:
        is_theirs = found.who in (Who.PRIVATE, Who.STAFF) and self.people.policy.masks(found)
        return found.kind in TELLING and is_theirs

    def _label(self, found: Found) -> str:
        if found.why == "literal" or found.kind is not Kind.PERSON:
            what = translator(self.language)(LITERAL if found.why == "literal" else LABELS[found.kind])
            return f"{what} {self._numbers.of(what, folded(found.text))}"
        person = self.people.persons.of(found.text)
        role = EMPLOYEE if not person.known_as and found.who is Who.STAFF else person.role
        what = in_words(role, self.language)
        return f"{what} {self._numbers.of(what, person)}"


def _shapes() -> str:
    """Every label that a draft can hold, in any language; the function of a civil servant is one too."""
    things = (translator(language)(what) for what in (LITERAL, *LABELS.values()) for language in LANGUAGES)
    return "|".join((*sorted(map(re.escape, {*things, *every_role()})), FUNCTION))


SHOWN = re.compile(rf"\[(?P<label>(?:{_shapes()}) \d{{1,6}})\]")
"""A label as a draft shows it, in any language."""


def _literals(text: str) -> Iterator[Found]:
    for shape in SHOWN.finditer(text):
        yield Found(Span(*shape.span()), shape.group(), Kind.PERSON, why="literal")
