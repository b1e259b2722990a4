"""Gives everybody in a dossier who is not in function a role with a number, and knows where each name stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gemcli.locales import N_, Translate, translator
from gemcli.model.document import Document
from gemcli.model.source import Rank
from gemcli.model.span import Span
from gemcli.model.stand_in import StandIn
from gemcli.privacy.detect import detect
from gemcli.privacy.found import Found, Kind, Who, settle
from gemcli.privacy.known import Known
from gemcli.privacy.names import surname
from gemcli.privacy.policy import Policy
from gemcli.privacy.roles import Roles

SPEAKER = N_("resident speaker")
INTERESTED = N_("interested party")
EMPLOYEE = N_("employee")
CONCERNED = N_("person concerned")
"""Of whom no more is known than that a paper names them: what the GDPR calls the data subject (art. 4, 1)."""

LABELS: Mapping[Kind, str] = {
    Kind.PHONE: N_("telephone number"),
    Kind.EMAIL: N_("e-mail address"),
    Kind.BIRTH_DATE: N_("date of birth"),
    Kind.PLATE: N_("number plate"),
    Kind.BSN: N_("citizen service number"),
    Kind.IBAN: N_("account number"),
}
"""What is somebody's by itself, beside the name; an address alone is often that of a building plan."""

TELLING = frozenset({Kind.PERSON, *LABELS})
"""Kinds that a draft does not show of residents and civil servants."""

LITERAL = N_("words in brackets")
"""Stands for words of a source that look like such a label themselves, so that nothing else comes back for them."""

ASKED_FOR_FLOOR = re.compile(
    r"[ \t]{0,8}(?:insprekers?|ingesproken door|speakers from the public)[ \t]{0,3}:", re.IGNORECASE
)
"""Head of the line of minutes that lists who used the right to speak."""

LANGUAGES = ("en", "nl")


@dataclass(slots=True)
class _Person:
    """Somebody who is named, by first letter where one is known."""

    initial: str
    label: str


@dataclass(slots=True)
class Residents:
    """The residents and civil servants of one dossier, numbered in the order in which its papers name them.

    Names can be missed. Forms of one name (`F. El Khattabi`, `El Khattabi`) have one label; two people with the same
    surname have two where their first letters differ.
    """

    documents: Sequence[Document]
    roles: Roles
    known: Known
    policy: Policy
    language: str
    _people: dict[str, list[_Person]] = field(init=False, repr=False, default_factory=dict)
    _things: dict[str, str] = field(init=False, repr=False, default_factory=dict)
    _numbers: Counter[str] = field(init=False, repr=False, default_factory=Counter)
    _places: dict[str, list[StandIn]] = field(init=False, repr=False, default_factory=dict)
    _forms: dict[str, StandIn] = field(init=False, repr=False, default_factory=dict)
    _looked_up: dict[str, tuple[Document, Span] | None] = field(init=False, repr=False, default_factory=dict)
    _hidden: frozenset[str] = field(init=False, repr=False, default=frozenset())
    _surnames: frozenset[str] = field(init=False, repr=False, default=frozenset())

    def __post_init__(self) -> None:
        for document in self.documents:
            places = self._places.setdefault(document.source.id, [])
            for one in self._find(document.text, is_dutch=document.language == "nl"):
                made = StandIn(self._label(one, document), document.source.id, one.span)
                places.append(made)
                self._forms.setdefault(folded(one.text), made)
        self._hidden = frozenset(self._forms)
        self._surnames = frozenset(self._people)

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
        found = (one for one in detect(text, self.roles, self.known) if self._is_hidden(one))
        return settle([*_literals(text), *(one for one in found if is_dutch or one.is_sure)])

    def _is_known(self, found: Found) -> bool:
        words = folded(found.text)
        return words in self._hidden or (found.kind is Kind.PERSON and surname(words) in self._surnames)

    def document(self, source_id: str) -> Document | None:
        """Return a paper of the dossier; None for what is none of it, such as a text block of the municipality."""
        return next((one for one in self.documents if one.source.id == source_id), None)

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

    def stand_in(self, found: Found) -> StandIn:
        """Return what stands for a name of a claim, with a place where exactly these words stand, if there is one."""
        words = folded(found.text)
        if words not in self._forms:
            place = self._place(words)
            document, span = place or (None, Span(0, 0))
            source_id = document.source.id if document is not None else ""
            self._forms[words] = StandIn(self._label(found, document), source_id, span)
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
        is_theirs = found.who in (Who.PRIVATE, Who.STAFF) and self.policy.masks(found)
        return found.kind in TELLING and is_theirs

    def _label(self, found: Found, document: Document | None) -> str:
        translate = translator(self.language)
        words = folded(found.text)
        if found.why == "literal" or found.kind is not Kind.PERSON:
            what = translate(LITERAL if found.why == "literal" else LABELS[found.kind])
            if words not in self._things:
                self._things[words] = self._numbered(what)
            return self._things[words]
        last, initial = surname(words), _initial(words)
        alike = self._people.setdefault(last, [])
        for person in alike:
            if not (initial and person.initial) or person.initial == initial:
                person.initial = person.initial or initial
                return person.label
        alike.append(_Person(initial, self._numbered(translate(self._role(found, last, document)))))
        return alike[-1].label

    def _role(self, found: Found, last: str, document: Document | None) -> str:
        """What is known of somebody: the floor given to residents, a function, or a letter from outside."""
        if found.who is Who.STAFF:
            return EMPLOYEE
        if last in {surname(name) for name in self.roles.residents} or self._is_listed_speaker(found, document):
            return SPEAKER
        return INTERESTED if document is not None and document.source.rank is Rank.THIRD_PARTY else CONCERNED

    @staticmethod
    def _is_listed_speaker(found: Found, document: Document | None) -> bool:
        """Whether somebody stands in the line of those who asked for the floor: `Insprekers: ...`."""
        if document is None:
            return False
        line = document.text[document.text.rfind("\n", 0, found.span.start) + 1 : found.span.start]
        return ASKED_FOR_FLOOR.match(line) is not None

    def _numbered(self, what: str) -> str:
        self._numbers[what] += 1
        return f"{what} {self._numbers[what]}"


def folded(text: str) -> str:
    """Return words with their white space folded."""
    return " ".join(text.split())


def _initial(name: str) -> str:
    """The first letter of a first name or of initials; empty where there is only a surname.

    >>> _initial("F. El Khattabi"), _initial("El Khattabi"), _initial("Berg, A.B. van den")
    ('f', '', 'a')
    """
    words = name.casefold().partition(",")[2].split() if "," in name else name.casefold().split()
    if not words or folded(name).casefold() == surname(name):
        return ""
    return words[0][0]


def _shapes() -> str:
    """Every label that a draft can hold, in any language."""
    messages = (SPEAKER, INTERESTED, EMPLOYEE, CONCERNED, LITERAL, *LABELS.values())
    said: list[Translate] = [translator(language) for language in LANGUAGES]
    return "|".join(sorted({re.escape(translate(message)) for translate in said for message in messages}))


SHOWN = re.compile(rf"\[(?P<label>(?:{_shapes()}) \d{{1,6}})\]")
"""A label as a draft shows it, in any language."""


def _literals(text: str) -> Iterator[Found]:
    for shape in SHOWN.finditer(text):
        yield Found(Span(*shape.span()), shape.group(), Kind.PERSON, why="literal")
