"""What the papers of one dossier teach of its people: who is in function, who is whom, and what has to go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section
from gemcli.model.source import Rank
from gemcli.privacy.detect import detect, learn
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.known import Known, known_of
from gemcli.privacy.persons import Person, Persons
from gemcli.privacy.policy import Policy
from gemcli.privacy.role_words import SPEAKER, stated_role
from gemcli.privacy.roles import Roles, roles, with_officials

HIDDEN = (Who.PRIVATE, Who.STAFF)


@dataclass(frozen=True, slots=True)
class People:
    """The people of one dossier, learnt once for everything that one command does with them."""

    papers: tuple[Document, ...]
    """What was learnt from: all but the municipality's own text blocks."""
    found: tuple[tuple[Found, ...], ...]
    """What each paper shows of itself."""
    roles: Roles = field(default_factory=Roles)
    known: Known = field(default_factory=Known)
    policy: Policy = field(default_factory=Policy)
    persons: Persons = field(default_factory=Persons)

    def public(self) -> frozenset[Person]:
        """Return who used the right to speak: from the record of a meeting, or because a paper calls them so."""
        speaking = {self.persons.of(name) for name in self.roles.residents}
        for paper, found in zip(self.papers, self.found, strict=True):
            for one in found:
                if one.kind is Kind.PERSON and stated_role(paper.text, one.span) == SPEAKER:
                    speaking.add(self.persons.of(one.text))
        return frozenset(speaking)

    def with_officials(self, names: Iterable[str]) -> People:
        """Return the same people, with more of them in function."""
        deciding = with_officials(self.roles, names)
        if deciding == self.roles:
            return self
        return replace(self, roles=deciding, known=learn([paper.text for paper in self.papers], deciding))


def people_of(
    documents: Sequence[Document], sections: Sequence[Section], municipality: Municipality, policy: Policy
) -> People:
    """Learn the people of these documents; names can be missed."""
    papers = tuple(document for document in documents if document.source.rank is not Rank.TEXT_BLOCK)
    texts = [paper.text for paper in papers]
    deciding = roles(sections, texts, municipality)
    found = tuple(detect(text, deciding) for text in texts)
    persons = Persons()
    persons.learn(one for listed in found for one in listed if one.who in HIDDEN)
    return People(papers, found, deciding, known_of(chain.from_iterable(found), deciding), policy, persons)
