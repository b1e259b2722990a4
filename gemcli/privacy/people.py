"""What the papers of one dossier teach of its people: who is in function, who is whom, and what has to go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section
from gemcli.model.source import Rank
from gemcli.privacy.casting import cast
from gemcli.privacy.detect import detect, learn
from gemcli.privacy.found import Who
from gemcli.privacy.known import Known
from gemcli.privacy.persons import Persons
from gemcli.privacy.policy import Policy
from gemcli.privacy.role_words import SPEAKER
from gemcli.privacy.roles import Roles, roles, with_officials

HIDDEN = (Who.PRIVATE, Who.STAFF)


@dataclass(frozen=True, slots=True)
class People:
    """The people of one dossier, learnt once for everything that one command does with them."""

    papers: tuple[Document, ...]
    """What was learnt from: all but the municipality's own text blocks."""
    roles: Roles = field(default_factory=Roles)
    known: Known = field(default_factory=Known)
    policy: Policy = field(default_factory=Policy)
    persons: Persons = field(default_factory=Persons)

    def speaks_for_the_public(self, name: str) -> bool:
        """Whether a paper says of somebody that they used the right to speak."""
        return self.persons.of(name).stated == SPEAKER

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
    known = learn(texts, deciding)
    found = [tuple(one for one in detect(text, deciding, known) if one.who in HIDDEN) for text in texts]
    persons = Persons()
    persons.learn(one for listed in found for one in listed)
    outside = [paper.source.rank is Rank.THIRD_PARTY for paper in papers]
    cast(persons, zip(texts, found, outside, strict=True), deciding)
    return People(papers, deciding, known, policy, persons)
