"""Says of each paper of a case what it is and in which role its writer stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from gemcli.cases import places
from gemcli.cases.places import Place
from gemcli.locales import N_
from gemcli.model.document import Document
from gemcli.model.source import Rank


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One kind of paper, known by how it calls itself."""

    name: str
    title: str
    """What an overview calls it, marked for the catalogues."""
    pattern: re.Pattern[str]
    is_incoming: bool = False
    """Comes from outside only: the municipality itself writes none."""


def _kind(name: str, title: str, pattern: str, *, is_incoming: bool = False) -> PaperKind:
    return PaperKind(name, title, re.compile(pattern, re.IGNORECASE), is_incoming)


PAPERS: Sequence[PaperKind] = (
    _kind("draft", N_("draft decision"), r"\b(?:concept|ontwerp)[ -]?(?:besluit|beschikking|vergunning)\b"),
    _kind("extension", N_("extension of the term"),
          r"\bverleng(?:ing|en)\b.{0,40}\b\w{0,12}termijn|\bverdag(?:ing|en)\b"),
    _kind("receipt", N_("confirmation of receipt"), r"\bontvangstbevestiging\b|\bbevestiging van (?:de )?ontvangst\b"),
    _kind("supplement", N_("further papers"),
          r"\b(?:aanvullende|aanvulling|gevraagde|ontbrekende|gewijzigde|aangepaste)\b.{0,30}"
          r"\b(?:stukken|gegevens|tekening(?:en)?|aanvraag)\b", is_incoming=True),
    _kind("completion", N_("request for further papers"),
          r"\bverzoek\b.{0,30}\b(?:aanvul\w{0,8}|ontbrekende)\b|\b(?:aanvullende|ontbrekende) (?:gegevens|stukken)\b"),
    _kind("invoice", N_("invoice"), r"\bfactuur\b|\b(?:leges|aanslag)nota\b|\bnota leges\b|\blegesaanslag\b"),
    _kind("phone", N_("phone note"), r"\b(?:telefoon|gespreks|bel)notitie\b|\btelefonisch contact\b"),
    _kind("advice", N_("advice"), r"\badvies\b"),
    _kind("objection", N_("objection"), r"\bbezwaar(?:schrift)?\b", is_incoming=True),
    _kind("view", N_("view of an interested party"), r"\bzienswijze\b", is_incoming=True),
    _kind("complaint", N_("complaint"), r"\bklacht(?:brief)?\b|\bklaagschrift\b", is_incoming=True),
    _kind("woo", N_("request for public information"), r"\bwoo-?\s?verzoek\b|\bwet open overheid\b", is_incoming=True),
    _kind("application", N_("application"), r"\baanvraag(?:formulier)?\b|\bvergunningaanvraag\b", is_incoming=True),
    _kind("note", N_("internal note"), r"\bnotitie\b|\bmemo\b|\bbevindingen\b|\bverslag\b"),
    _kind("decision", N_("decision letter"),
          r"\bbesluit op (?:uw|de) (?:aanvraag|bezwaar)\b|\bbeslissing op (?:uw|het) bezwaar\b|\bbesluit\b"
          r"|\bbeschikking\b|\bverleende (?:omgevings)?vergunning\b"),
)  # fmt: skip
"""Kinds of paper, the most telling name first."""
LIST = PaperKind("list", N_("decision list"), re.compile("besluitenlijst"))
OTHER = PaperKind("other", N_("paper"), re.compile("^"))
MAIL = PaperKind("mail", N_("message"), re.compile("^"))

ENCLOSED = PaperKind("enclosed", N_("enclosure"), re.compile("^"))
INSIDE = re.compile(r"\.(?:eml|msg|mbox)/", re.IGNORECASE)
"""The path of what travelled inside a message."""

ROLES: Mapping[str, str] = {
    "applicant": N_("applicant"),
    "objector": N_("objector"),
    "interested": N_("interested party"),
    "complainant": N_("complainant"),
    "requester": N_("requester"),
    "agent": N_("agent of the applicant"),
    "outsider": N_("third party"),
    "adviser": N_("adviser"),
    "college": N_("college of mayor and aldermen"),
    "municipality": N_("municipality"),
}
"""What an overview calls who wrote a paper, marked for the catalogues."""
BY_KIND = {
    "application": "applicant",
    "objection": "objector",
    "view": "interested",
    "complaint": "complainant",
    "woo": "requester",
}
AGENT = re.compile(
    r"\bnamens (?:de )?(?:aanvraag(?:st)er|aanvrager|opdrachtgever|bewoners?|mijn cliënte?)\b", re.IGNORECASE
)
TELLS = re.compile(
    r"\b(?:aanvra(?:ag|gen)|vergunning|bezwaar|zienswijze|klacht|verzoek|namens|bewoners?|wonen|woon|buren|objection)\b",
    re.IGNORECASE,
)
"""Words with which a writer says why he writes."""
WANTS = {"application": "application", "objection": "objection", "complaint": "complaint"}
"""What somebody asks for, by the name that the list of what is asked gives it: it tells what an incoming paper is."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a case."""

    document: Document
    kind: PaperKind
    role: str
    """A key of `ROLES`."""
    title: Place | None
    dated_at: Place | None
    """Where its own date stands; None where it has none or no sentence holds it."""

    @property
    def day(self) -> date | None:
        return self.document.source.dated if self.dated_at is not None else None

    @property
    def path(self) -> str:
        return self.document.source.path

    @property
    def is_incoming(self) -> bool:
        return self.role in (*BY_KIND.values(), "agent", "outsider")

    @property
    def is_enclosed(self) -> bool:
        """Whether it travelled inside a message."""
        return INSIDE.search(self.path) is not None

    @property
    def head(self) -> tuple[Place, ...]:
        """Where it says its date and what it is, as far as it does."""
        return tuple(place for place in (self.dated_at, self.title) if place is not None and not place.is_private)


def paper(document: Document, wants: Sequence[str] = ()) -> Paper:
    """Return a document as a paper; `wants` are the kinds of thing that it asks, where it came from outside."""
    title = places.titled(document)
    is_outside = document.source.rank is Rank.THIRD_PARTY or (document.source.rank is Rank.UNRANKED and bool(wants))
    kind = _kind_of(document, title.text if title else "", wants, is_outside=is_outside)
    return Paper(document, kind, _role(document, kind, is_outside=is_outside), title, places.dated(document))


def _kind_of(document: Document, title: str, wants: Sequence[str], *, is_outside: bool) -> PaperKind:
    if document.source.rank is Rank.OFFICIAL_LIST:
        return LIST
    named = f"{title}\n{document.source.title}\n{_words(document.source.path)}"
    fitting = [kind for kind in PAPERS if kind.is_incoming == is_outside and kind.pattern.search(named)]
    if fitting:
        return fitting[0]
    if is_outside:
        wanted = next((WANTS[want] for want in wants if want in WANTS), "")
        return next((kind for kind in PAPERS if kind.name == wanted), MAIL)
    if INSIDE.search(document.source.path):
        return ENCLOSED
    return MAIL if document.source.envelope is not None else OTHER


def _words(path: str) -> str:
    return re.sub(r"[-_.]", " ", PurePosixPath(path).name)


def _role(document: Document, kind: PaperKind, *, is_outside: bool) -> str:
    if is_outside:
        if AGENT.search(document.text):
            return "agent"
        return BY_KIND.get(kind.name, "outsider")
    if kind.name == "advice":
        return "adviser"
    if kind.name == "list" or document.source.rank is Rank.OWN_DECISION:
        return "college"
    inside = (
        document.source.path.count("/") and document.source.rank is Rank.UNRANKED and ".eml/" in document.source.path
    )
    return "outsider" if inside else "municipality"


def introduces(paper: Paper) -> Place | None:
    """Return the sentence with which somebody says why he writes; his first sentence where none does."""
    own = [place for place in places.prose(paper.document) if not place.is_private and len(place.text.split()) > 3]
    return next((place for place in own if TELLS.search(place.text)), own[0] if own else None)
