"""What is to come before the council: a letter, a place in the next paper, a proposal on its table."""

from __future__ import annotations

import re

from gemcli.meetings.cues import Cues
from gemcli.meetings.frames import Frames
from gemcli.meetings.moments import PERIODIC, says_when

REACH = 130
"""Characters behind "u krijgt" in which it stands what."""
NOT = re.compile(r"\b(?:niet|geen|nooit|niets|not|never|no)\b", re.IGNORECASE)
PAPER = (
    r"\w{0,20}(?:voorstel(?:len)?|nota|notitie|begroting|rekening|stukken|verslag|rapport(?:age)?|monitor|evaluatie"
    r"|programma|plan|visie|verordening|actualisatie|herijking|brief|memo|ontwerp|kader|akkoord|studie|circulaire|burap"
    r"|turap|berap|marap|overzicht|besluit|resultaten|uitkomsten|exploitatie|scenario's|aanpak|versie|mededeling|toelichting|terugkoppeling|reactie)"
)
"""What a council gets to read, by the end of its name: "statenvoorstel", "voortgangsrapportage"."""
ARTICLE = r"(?:de|het|een|onze|ons|uw|die|deze|dat|dit)"
COMING = r"(?:volgende|eerstvolgende|komende|aanstaande)"
IN_NEXT = re.compile(
    rf"\b(?:in|via|onderdeel van)\s(?:{ARTICLE}\s)?{COMING}\s(?:[^\s.,;]{{1,25}}\s){{0,3}}?{PAPER}\b", re.IGNORECASE
)
"""A paper that is yet to be written: "in de eerstvolgende voortgangsrapportage"."""
IN_PAPER = rf"\b(?:in|bij|via|van)\s{ARTICLE}\s(?:[^\s.,;]{{1,25}}\s){{0,3}}?{PAPER}\b"
TAKEN = r"(?:opgenomen|meegenomen|verwerkt|betrokken|meegewogen|toegevoegd|uitgewerkt)"
BY_ITSELF = re.compile(
    r"\b(?:zal|zullen|komt|komen|wordt|worden|gaat|gaan)\b|\b(?P<verb>[a-zé]{3,20})\s(?:ik|we|wij|het college)\b"
    r"|\b(?:ik|we|wij)\s(?P<own>[a-zé]{3,20})\b",
    re.IGNORECASE,
)
"""What makes a paper in the future hold something: it will, it comes, or the speaker puts it there."""
PLACED = re.compile(
    rf"\b(?:zal|zullen)\b[^.;?]{{0,80}}{IN_PAPER}[^.;?]{{0,30}}?"
    rf"\b(?:staan|zijn|zitten|komen|terugkomen|{TAKEN}|beschreven|gerapporteerd)\b"
    rf"|\b(?:zal|zullen)\s(?:ook\s|een\s)?onderdeel\s(?:zijn|uitmaken|worden)?\s?(?:van|uitmaken)"
    rf"[^.;?]{{0,40}}?{PAPER}\b"
    rf"|\b(?:wordt|worden)\b[^.;?]{{0,40}}?\b{TAKEN}\b[^.;?]{{0,30}}?{IN_PAPER}"
    rf"|\b(?:wordt|worden)\b[^.;?]{{0,30}}?{IN_PAPER}[^.;?]{{0,40}}?\b{TAKEN}\b"
    rf"|\b(?:komt|komen)\b[^.;?]{{0,40}}?(?:\bterug\b|\baan (?:de orde|bod)\b)[^.;?]{{0,30}}?{IN_PAPER}"
    rf"|\b(?:komt|komen)\b[^.;?]{{0,30}}?{IN_PAPER}[^.;?]{{0,40}}?(?:\bterug\b|\baan (?:de orde|bod)\b)",
    re.IGNORECASE,
)
"""Where a point will stand: "dat wordt opgenomen in de nota", "dat komt in de evaluatie aan bod"."""
SEEN_AGAIN = re.compile(
    r"\bu\b[^.;?]{0,30}?\b(?:terug|terug(?:zien|ziet|vinden|vindt|lezen|leest))\b"
    rf"[^.;?]{{0,40}}?\b(?:in|bij)\s{ARTICLE}\s(?:[^\s.,;]{{1,25}}\s){{0,2}}?{PERIODIC}\b",
    re.IGNORECASE,
)
"""Where the council will see it: "dat kunt u terugzien in de zomernota"."""
FOLLOWS = re.compile(
    rf"\b(?:komt|volgt|verschijnt)\b[^.;?]{{0,40}}?\b(?:nog|separate?|aparte?|dan|een)\s"
    rf"(?:[^\s.,;]{{1,25}}\s){{0,2}}?{PAPER}\b",
    re.IGNORECASE,
)
"""A paper that comes by itself: "daar komt een brief over richting de raad"."""
LAID = re.compile(
    rf"\b(?:ligt|liggen|verschijnt|verschijnen)\b[^.;?]{{0,80}}?{PAPER}\b"
    rf"|{PAPER}\b[^.;?]{{0,60}}?\b(?:ligt|liggen|verschijnt)\b"
    r"|\b(?:hebben|heb)\s(?:wij|we|ik)\b[^.;?]{1,90}?\b(?:liggen|op papier|op tafel|in (?:de|uw) raad|bij u)\b"
    r"|\bheeft u\b[^.;?]{1,90}?\b(?:liggen|in (?:uw|het) bezit|op tafel|ontvangen|binnen)\b",
    re.IGNORECASE,
)
"""What lies before the council by then: "vóór de zomer hebben wij het plan in de raad liggen"."""
PROPOSES = re.compile(
    rf"\b(?:doe|doen|maak|maken|presenteer|presenteren)\s(?:ik|we|wij)\b[^.;?]{{0,60}}?{PAPER}\b"
    rf"|\b(?:kom|komen|komt)\s(?:ik|we|wij|het college)\b[^.;?]{{0,80}}?\bmet\s(?:[^\s.,;]{{1,25}}\s){{0,4}}?{PAPER}\b"
    r"|\b(?:kom|komen|komt)\s(?:ik|we|wij|het college)\b[^.;?]{0,80}?\bmet\s(?:een|het|de|twee|drie|meer)\b"
    rf"|\b(?:ik|we|wij|het college)\s(?:kom|komen|komt)\b[^.;?]{{0,80}}?\bmet\s(?:[^\s.,;]{{1,25}}\s){{0,4}}?{PAPER}\b",
    re.IGNORECASE,
)
"""The speaker brings it: "in juni kom ik namens het college met een voorstel"."""
COUNCIL = re.compile(
    r"\b(?:raad|gemeenteraad|commissie|staten|bestuur|u|uw|hier|er dan|raadsleden|richting de)\b", re.IGNORECASE
)
GOES = re.compile(
    r"\b(?:gaat|gaan)\b[^.;?]{0,60}?\b(?:naar|richting) (?:de |uw |het )?(?:raad|gemeenteraad|commissie|staten|ps|ab"
    r"|algemeen bestuur)\b|\b(?:naar|richting) (?:de |uw |het )?(?:raad|gemeenteraad|commissie|staten|ps|ab"
    r"|algemeen bestuur) (?:gaat|gaan)\b",
    re.IGNORECASE,
)
"""What goes to the council, with when: "dat de cijfers in juni naar de raad gaan"."""
ADVISED = re.compile(
    r"\b(?:(?:hamer|bespreek|bespreekgeval|debat)\w*stuk|advies|hamerlijst|besluitvorming|vaststelling|behandeling"
    r"|A-stuk|B-stuk|als stuk)\b",
    re.IGNORECASE,
)
"""How a committee passes a paper on."""
HAS = re.compile(
    r"\bu (?:heeft|hebt)\b(?P<what>[^.;?]{2,60})|\b(?:heeft|hebt) u\b(?P<then>[^.;?]{2,60})", re.IGNORECASE
)
AHEAD = re.compile(r"\b(?:over|uiterlijk|voor|vóór|eind|begin|binnen|volgende)\b", re.IGNORECASE)
PARTICIPLE = re.compile(r"\b(?:ge|ont|ver|be|\w{2,4}ge)\w{2,15}(?:d|t|en)\W*$", re.IGNORECASE)
"""At the end of "u heeft ...": it tells of what was."""
HERE_NOW = re.compile(
    r"\b(?:vanavond|vandaag|nu|al|ter inzage|voor(?:ligt|liggen)|voor u ligt|zojuist|vorige?|afgelopen|toen|destijds"
    r"|pagina|bladzijde)\b",
    re.IGNORECASE,
)
"""The paper is there already."""
OTHERS = re.compile(
    r"\b(?:provincie|rijk|rijksoverheid|minister|ministerie|kabinet|inspectie|politie|aannemer|ontwikkelaar"
    r"|staatssecretaris|wetgever)\b",
    re.IGNORECASE,
)
OPINES = re.compile(
    r"(?:vind|denk|heb|ben|weet|kan|kun|zou|hoop|hop|zie|snap|moet|zijn|zit|wil|krijg|is|was|word|ga$|mag|moge|lijk|hoef"
    r"|houd|verwacht|ontraa|adviseer|geloof|beschouw|opvat|voel|respecteer|accepteer|begrijp|steun|waardeer|noem|blijf"
    r"|blijv|sta$|staan|zeg|zien|lees|lezen|kies|kiez|mis|schrik|vrees|vrez|hebt|doel|bedoel|stel|gun|had|kon|dat$|maar$|als$|want$|omdat$|die$|laten$|waar)",
    re.IGNORECASE,
)
"""Verbs that say what somebody thinks or is, not what he will do."""


DONE = (
    r"(?:(?:aan|af|in|op|uit|na|toe|mee|over|bij|voor|om|weg|door)?ge\w{3,20}|(?:be|ver|ont|her|onder)\w{3,20})"
    r"(?:d|t|en)?"
)
"""A participle."""
TO_BE_DONE = re.compile(
    rf"\b(?:zal|zullen)\s(?:(?!waar|die\b|dat\b|of\b|zich\b)[^\s.;?,]{{1,25}}\s){{0,10}}?(?:{DONE}\sworden|worden\s{DONE})\b"
    r"(?!\s(?:door de raad|als))",
    re.IGNORECASE,
)
"""`Het zal zo snel mogelijk opgeruimd worden.`"""


def is_to_be_done(said: str) -> bool:
    """Say whether a sentence tells that something will be done, by whomever: as the answer to a request it counts."""
    return TO_BE_DONE.search(said) is not None and NOT.search(said) is None and OTHERS.search(said) is None


WILL_BE = re.compile(r"\b(?:wordt|worden|zal|zullen)\b", re.IGNORECASE)


def _will_be_done(said: str, cues: Cues, *, told: bool) -> bool:
    """ "Daarover wordt voor 1 november met de stichting gesproken": done by whom is not said, but when or for whom."""
    if HERE_NOW.search(said) or OTHERS.search(said) or ADVISED.search(said) or NOT.search(said):
        return False
    for modal in WILL_BE.finditer(said):
        done = cues.pattern("commitments.passives").search(said, modal.end(), modal.end() + REACH)
        if done is None:
            continue
        when = says_when(said, cues)
        if when if not told else (when or cues.found("commitments.towards", said[modal.end() :])):
            return True
    return False


def comes(said: str, frames: Frames) -> bool:
    """Say whether a sentence tells what the council is to get: "u ontvangt een brief", "dat komt uw kant op"."""
    cues = frames.cues
    if frames.acts or cues.found("commitments.ongoing", said):
        return False
    if cues.found("commitments.comes", said) or (frames.told and cues.found("commitments.comes_told", said)):
        return True
    if _will_be_done(said, cues, told=frames.told):
        return True
    return _gets(said, frames) or (not frames.told and _stands(said)) or lies_ahead(said, cues)


def _gets(said: str, frames: Frames) -> bool:
    cues = frames.cues
    for getter in frames.gets.finditer(said):
        rest = said[getter.end() : getter.end() + REACH]
        whole = re.search(r"\b(?:ontvang|receiv)", getter.group(), re.IGNORECASE)
        takes = re.search(r"\b(?:krijg|hoor|get\b)", getter.group(), re.IGNORECASE)
        found = cues.found("commitments.granted", rest) or (cues.found("commitments.papers", rest) if takes else None)
        if whole and not NOT.search(rest[:20]):
            return True
        if found is not None and not NOT.search(rest[: found.end() + 25]):
            return True
    return False


def _stands(said: str) -> bool:
    """Say whether a point will stand in a paper that is yet to come."""
    if NOT.search(said) or HERE_NOW.search(said) or OTHERS.search(said):
        return False
    if IN_NEXT.search(said):
        verbs = (match["verb"] or match["own"] for match in BY_ITSELF.finditer(said))
        if any(verb is None or not OPINES.match(verb) for verb in verbs):
            return True
    return PLACED.search(said) is not None or SEEN_AGAIN.search(said) is not None


def lies_ahead(said: str, cues: Cues) -> bool:
    """Say whether a paper will lie before the council, with when or for whom."""
    if HERE_NOW.search(said) or OTHERS.search(said):
        return False
    when, council = says_when(said, cues), COUNCIL.search(said) is not None
    brought = PROPOSES.search(said) is not None and when
    laid = LAID.search(said) is not None and when and council
    follows = FOLLOWS.search(said) is not None and council
    goes = GOES.search(said) is not None and when and ADVISED.search(said) is None
    return (brought or laid or follows or goes or _has_by(said, cues)) and not NOT.search(said)


def _has_by(said: str, cues: Cues) -> bool:
    """ "U hebt ze over drie weken": the council has it by then."""
    found = HAS.search(said)
    what = (found["what"] or found["then"]) if found else ""
    return bool(what) and AHEAD.search(what) is not None and says_when(what, cues) and not PARTICIPLE.search(what)
