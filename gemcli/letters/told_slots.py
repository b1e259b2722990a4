"""Fills slots that `dossier.toml` leaves open from what own papers say: a decision, its basis, a hearing, a day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from gemcli.letters.articles import articles
from gemcli.letters.asked.kinds import AskedKind
from gemcli.letters.asked.listing import asked_in
from gemcli.letters.hearings import hearing
from gemcli.letters.own_papers import DAY, Papers
from gemcli.letters.passages import Said, prose
from gemcli.letters.persons import is_personal
from gemcli.letters.slots import Slot, joined
from gemcli.model.claim import Evidence, SpanRef
from gemcli.model.document import PassageKind
from gemcli.model.finding import Ground
from gemcli.model.span import Span
from gemcli.text.lists import listed
from gemcli.text.words import content_words

BASIS_HEAD = re.compile(
    r"#{0,4}\s{0,2}(?:(?:wettelijke |juridische )?grondslag|(?:wettelijk|juridisch) kader)\b", re.IGNORECASE
)
BASIS = re.compile(r"(?:wettelijke |juridische )?grondslag\s{0,2}:\s{0,3}(?P<value>\S.{4,300}?)\.?$", re.IGNORECASE)
ADVISES = re.compile(r"\bcommissie\b.{0,60}?\b(?:adviseert|geadviseerd)\b", re.IGNORECASE)
ADVISED_ON = re.compile(rf"\bcommissie\b.{{0,20}}?\bop {DAY}.{{0,20}}?\bgeadviseerd\b", re.IGNORECASE)
OF_ADVICE = re.compile(
    rf"(?:Datum(?: advies)?|Vastgesteld(?: op)?|Uitgebracht(?: op)?|Advies van|Dagtekening)\s{{0,2}}:?\s{{0,3}}{DAY}",
    re.IGNORECASE,
)
"""The line of a committee's advice that bears its day."""
BY_DAY = re.compile(
    rf"(?:\b(?:besluit|antwoord|beslissing|beslissen|reactie|bericht|brief|nemen|krijgt|ontvangt|hoort)\b.{{0,80}}?)?"
    rf"\b(?:uiterlijk(?: op)?|vóór|voor) {DAY}(?P<tail>.{{0,80}})",
    re.IGNORECASE,
)
OF_ANSWER = re.compile(r"\b(?:besluit|antwoord|beslissing|beslissen|besluiten|reactie|bericht|brief)\b", re.IGNORECASE)
LENGTHENED = re.compile(r"\b(?:verlengd|verdaagd|uitgesteld|opgeschort)\b", re.IGNORECASE)
"""A term that was lengthened ends on the day of the answer (Awb 4:14, 7:10)."""
SENT_ON = re.compile(rf"\b(?:op )?{DAY}\b.{{0,40}}?\b(?:doorgestuurd|doorgezonden|doorgeleid)\b", re.IGNORECASE)
TO_SEND_ON = re.compile(
    rf"\b(?:doorsturen|doorzenden|doorgeleiden|doorgestuurd|doorgezonden) (?:op )?{DAY}", re.IGNORECASE
)
"""The same in the few words of a note: "doorzenden op 11 maart 2027"."""
OF_BODY = re.compile(
    r"(?:adres|contact(?:gegevens)?)\s{0,2}:\s{1,3}(?P<body>(?:hoogheemraadschap|waterschap|provincie|gemeente|ministerie"
    r"|rijkswaterstaat|omgevingsdienst|veiligheidsregio|politie|kadaster|belastingdienst|uwv|svb|ggd)\b[^,;:]{0,60}),"
    r"\s{1,3}\S",
    re.IGNORECASE,
)
"""An address that begins with the name of a public body."""
TO_BODY = re.compile(
    r"\b(?:doorgestuurd|doorgezonden|doorgeleid) (?:naar|aan) (?P<body>(?:de |het )?[^.,;:]{3,80})", re.IGNORECASE
)
CONTACT = re.compile(
    r"(?:adres|contact(?:gegevens)?|bereikbaar)\s{0,2}:?\s{1,3}(?P<value>\S.{4,300}?)\.?$", re.IGNORECASE
)
OF_FORMULA = listed("hierbij dien klacht indienen wil graag in over formele officiële klagen beklag doe")
FEWEST = 2
"""Words that a sentence must have beside those before it tells what a complaint is about."""
NEXT = 3
"""Sentences after "Hierbij dien ik een klacht in." in which it is told."""
OUTCOME = re.compile(
    r"\b(?:(?:deels|gedeeltelijk|ten dele) gegrond|ongegrond|niet-ontvankelijk|gegrond)\b", re.IGNORECASE
)
OF_DECISION = re.compile(
    rf"\b(?:(?:primaire? )?besluit(?:en)?|beschikking) (?:van|d\.d\.|dd\.?|op) {DAY}", re.IGNORECASE
)
OF_OUR_LETTER = re.compile(rf"\buw (?:brief|beslissing|besluit|beschikking|afwijzing|bericht) van {DAY}", re.IGNORECASE)
"""How who objects names the decision."""


Finder = Callable[[Papers], Slot | None]


def told_slots(papers: Papers, wanted: Iterable[str]) -> Mapping[str, Slot]:
    """Return the wanted slots that the papers fill, each word for word with its place; the rest stay gaps.

    Where two papers give different values a slot holds none, with both places (`sources_disagree`).
    """
    found = ((name, FINDERS[name](papers)) for name in wanted if name in FINDERS)
    return {name: slot for name, slot in found if slot is not None}


def _part(said: Said, match: re.Match[str], name: str | int) -> Slot:
    """A part of a sentence as a slot; the sentence's own text must be that of the match."""
    raw = said.document.text[said.sentence.spans[0].start : said.sentence.spans[-1].end]
    value = match[name].strip()
    at = raw.find(value)
    if at < 0:
        return Slot(value, said.evidence)
    start = said.sentence.spans[0].start + at
    return Slot(value, Evidence(spans=(SpanRef(said.document.source.id, (Span(start, start + len(value)),)),)))


def _one(slots: Iterable[Slot]) -> Slot | None:
    """The slot on which all agree; where values differ, none with the places of all."""
    found = list(slots)
    if len({" ".join(slot.value.casefold().split()) for slot in found}) <= 1:
        return found[0] if found else None
    return Slot("", joined(*(slot.evidence for slot in found)), Ground.SOURCES_DISAGREE)


def _decision(papers: Papers) -> Slot | None:
    return Slot(papers.decided.text, papers.decided.evidence) if papers.decided else None


def _outcome(papers: Papers) -> Slot | None:
    match = OUTCOME.search(papers.decided.text) if papers.decided else None
    return Slot(match.group().lower(), papers.decided.evidence) if match and papers.decided else None


def _decision_date(papers: Papers) -> Slot | None:
    match = OF_DECISION.search(papers.decided.text) if papers.decided else None
    if match is not None and papers.decided is not None:
        return Slot(match["day"], papers.decided.evidence)
    for said in papers.lines():
        if match := OF_DECISION.search(said.text):
            return _part(said, match, "day")
    for said in prose(papers.came) if papers.came else ():
        if match := OF_DECISION.search(said.text) or OF_OUR_LETTER.search(said.text):
            return _part(said, match, "day")
    return None


def _legal_basis(papers: Papers) -> Slot | None:
    """What a label or heading calls the basis, else the only article of a law that the papers name."""
    lines = list(papers.lines())
    for said in lines:
        if match := BASIS.match(said.text):
            return _part(said, match, "value")
        if BASIS_HEAD.match(said.heading):
            named = next(articles(said.text), None)
            return _part(said, named, 0) if named else Slot(said.text.rstrip("."), said.evidence)
    found = [_part(said, match, 0) for said in lines for match in articles(said.text)]
    return found[0] if len({slot.value.casefold() for slot in found}) == 1 else None


def _advice(papers: Papers) -> Slot | None:
    said = next((one for one in papers.lines() if ADVISES.search(one.text)), None)
    return Slot(said.text.rstrip("."), said.evidence) if said else None


def _advice_date(papers: Papers) -> Slot | None:
    """The day that the paper with the advice bears, from its label."""
    advice = next((one for one in papers.lines() if ADVISES.search(one.text)), None)
    if advice is not None and (told := ADVISED_ON.search(advice.text)):
        return _part(advice, told, "day")
    for said in papers.lines() if advice else ():
        if advice and said.document is advice.document and (match := OF_ADVICE.match(said.text)):
            return _part(said, match, "day")
    return None


def _answer_by(papers: Papers) -> Slot | None:
    """The day by which own papers say that the answer comes."""
    found = []
    for said in papers.lines():
        match = BY_DAY.search(said.text)
        is_term = re.search(r"termijn\b", said.text, re.IGNORECASE) and not LENGTHENED.search(said.text)
        if match is not None and OF_ANSWER.search(said.text) and not is_term:
            found.append(_part(said, match, "day"))
    return _one(found)


def _forwarded(papers: Papers) -> Slot | None:
    lines = [(said, SENT_ON.search(said.text) or TO_SEND_ON.search(said.text)) for said in papers.lines()]
    return _one(_part(said, match, "day") for said, match in lines if match)


def _body(papers: Papers) -> Slot | None:
    """Whom it was sent on to: as the papers say, else the only public body of which a note has the address."""
    told = _one(_part(said, match, "body") for said in papers.lines() if (match := TO_BODY.search(said.text)))
    return told or _one(_part(said, match, "body") for said in papers.lines() if (match := OF_BODY.match(said.text)))


def _body_contact(papers: Papers) -> Slot | None:
    """The line with an address that names the body to which it was sent on."""
    body = _body(papers)
    name = re.sub(r"^(?:de|het) ", "", body.value.casefold()) if body else ""
    for said in papers.lines():
        match = CONTACT.match(said.text)
        if match is not None and name and name in said.text.casefold():
            return _part(said, match, "value")
    return None


def _complaint(papers: Papers) -> Slot | None:
    """The points of a listed complaint, else its writer's first own sentence that says so and names nobody."""
    if papers.came is None:
        return None
    points = _grounds(papers)
    if (
        points
        and len(points.evidence.spans) + len(points.evidence.sentences) > 1
        and not papers.is_personal(points.value)
    ):
        return points
    told = [said for kind, said in asked_in(papers.came) if kind is AskedKind.COMPLAINT]
    if told and (ids := [said.sentence.id for said in prose(papers.came)]):
        start = ids.index(told[0].sentence.id) if told[0].sentence.id in ids else 0
        told.extend(list(prose(papers.came))[start + 1 : start + 1 + NEXT])
    for said in told:
        words = [word for word in content_words(said.text) if word not in OF_FORMULA]
        if len(words) >= FEWEST and not papers.is_personal(said.text) and not said.text.rstrip().endswith("?"):
            return Slot(said.text.rstrip("."), said.evidence, Ground.PRIVACY)
    return None


def _grounds(papers: Papers) -> Slot | None:
    """The listed objections, only where none of them names somebody."""
    if papers.came is None:
        return None
    passages = [p for p in papers.came.passages if p.kind is PassageKind.LIST_ITEM]
    said = [Said(papers.came, passage, sentence, "") for passage in passages for sentence in passage.sentences]
    if not said or any(is_personal(one.text) for one in said):
        return None
    return Slot(" ".join(one.text for one in said).rstrip("."), joined(*(one.evidence for one in said)), Ground.PRIVACY)


FINDERS: Mapping[str, Finder] = {
    "decision": _decision,
    "outcome": _outcome,
    "effect": _decision,
    "decision_date": _decision_date,
    "legal_basis": _legal_basis,
    "hearing": hearing,
    "advice": _advice,
    "advice_date": _advice_date,
    "answer_by": _answer_by,
    "forwarded": _forwarded,
    "body": _body,
    "body_contact": _body_contact,
    "complaint": _complaint,
    "grounds": _grounds,
}
"""Which rule fills which slot."""

TOLD: Mapping[str, tuple[str, ...]] = {
    "besluit": ("decision", "legal_basis"),
    "beslissing-op-bezwaar": (
        "decision_date", "grounds", "hearing", "advice", "advice_date", "outcome", "effect", "legal_basis",
    ),
    "klachtafhandeling": ("complaint", "hearing"),
    "doorzending": ("forwarded", "body", "body_contact"),
    "tussenbericht": ("answer_by",),
}  # fmt: skip
"""Which slots a type of letter may take from own papers."""
