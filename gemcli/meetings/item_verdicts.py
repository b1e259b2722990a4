"""What became of an item of which no vote and no decision was read: the short verdict that stands under its head."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from gemcli.facts import votes as vote_facts
from gemcli.facts.votes import Outcome
from gemcli.meetings.closings import Closing
from gemcli.meetings.decisions import ASKED_ONLY, MOTION_TITLE, OWN_PAPER, PROCEDURE
from gemcli.meetings.family import Family
from gemcli.meetings.items import Item
from gemcli.meetings.list_lines import noun_of
from gemcli.meetings.motion_ids import NOUN
from gemcli.meetings.noted import with_noted
from gemcli.meetings.reading import Reading
from gemcli.meetings.tense import is_of_now
from gemcli.meetings.verdicts import PERSON
from gemcli.meetings.vote_event import Event
from gemcli.meetings.votes import REPORTING
from gemcli.meetings.voting import Reader, Result, Subject
from gemcli.meetings.walk import Said, item_of
from gemcli.model.claim import Kind
from gemcli.model.section import Role, SectionKind

BODY = (
    r"(?:de\s(?:gemeente)?raad|de\scommissie|de\svergadering|(?:provinciale|de)\sstaten|het\salgemeen\sbestuur"
    r"|het\scollege(?=\sbesluit))"
)
DONE = (
    r"(?:vastgesteld|aangenomen|verworpen|aanvaard|bekrachtigd|goedgekeurd|(?:her)?benoemd|aangewezen|ingestemd|besloten"
    r"|aangehouden|ingetrokken|afgevoerd|afgewezen|teruggenomen|akkoord\sbevonden|opgeheven|verleend)"
)
ADVERB = (
    r"(?:(?:aldus|conform|ongewijzigd|gewijzigd|geamendeerd|unaniem|bij|met|zonder|voor|ter|hamerslag|acclamatie|algemene"
    r"|hoofdelijke|stemmen|stemming|beraadslaging|discussie|kennisgeving|kennisname|en|als|hamerstuk|na|het|raadsvoorstel"
    r"|voorstel|wordt|is|zijn|worden|is\shiermee|hiermee|daarmee|unanieme|meerderheid|van|in|eenparig|concept)[\s,]{1,2}){0,8}"
)
LABEL = re.compile(r"(?:(?:besluit|beslissing|uitkomst|resultaat|uitslag)\s?[:–-]\s)", re.IGNORECASE)
BARE = re.compile(
    rf"^{ADVERB}(?:{DONE}|akkoord|conform(?:\s(?:besluit|voorstel))?|unaniem)\b[^.;:?]{{0,60}}[.!]?$", re.IGNORECASE
)
OF_SUBJECT = re.compile(
    rf"^(?P<subject>[^.;:?]{{2,160}}?)\s(?:is|zijn|wordt|worden|werd|werden)\s(?:[^.;:?]{{0,90}}\s)?{DONE}\b[^.;:?]{{0,90}}[.!]?$"
    rf"|^[^.;:?]{{0,90}}?\b(?:is|zijn|wordt|worden|werd|werden)\s(?:(?:de|het|dit|deze|alle)\s[^.;:?]{{2,120}}?)\s{DONE}\b[^.;:?]{{0,60}}[.!]?$",
    re.IGNORECASE,
)
OF_BODY = re.compile(
    rf"^(?:[^.;:?]{{0,120}}?\s)?(?:{BODY}\s(?:stelt|stemt|gaat|neemt|besluit|besloot|heeft|verleent|benoemt|wijst|bekrachtigt|kiest|keurt)"
    rf"|(?:stelt|stemt|gaat|neemt|besluit|verleent|benoemt|bekrachtigt)\s{BODY})\b(?P<rest>[^?]{{0,400}})$",
    re.IGNORECASE,
)
DECIDES = re.compile(
    r"\b(?:vast|in|akkoord|aan|besluit|besloot|kennis|ingestemd|besloten|verleent|benoemt|bekrachtigt|kiest|goed|af|vastgesteld"
    r"|kennisgenomen)\b",
    re.IGNORECASE,
)
GOES_BACK = re.compile(
    r"\b(?:gaat|komt|keert|wordt|is)\s(?:het\s(?:voorstel|stuk)|dit\s(?:voorstel|punt)|het\spunt)?\s?(?:daarmee\s|hiermee\s|dus\s)?"
    r"(?:terug\b|doorgeschoven|aangehouden|verdaagd|teruggestuurd)",
    re.IGNORECASE,
)
"""`Dan gaat het voorstel terug`: it is held."""
COMES_BACK = re.compile(r"(?:het|dit|de|deze)\s\w{3,20}\s(?:komt|keert)\b[^.;]{0,60}\bterug\b", re.IGNORECASE)
"""`Het voorstel komt terug in juni.`: what was taken off the agenda is held."""
PUT_OFF = re.compile(
    r"^(?:op verzoek van\b[^.;:]{2,80}\s)?(?:(?:de|het|dit)\s(?:\w+\s){0,4}?)?(?:is|wordt|werd)?\s?(?:[^.;:]{0,60}\s)?"
    r"(?:uitgesteld|verdaagd|doorgeschoven|van de agenda (?:gehaald|afgevoerd|genomen))\b|^aangehouden\b"
    r"|^van de agenda afgevoerd\b",
    re.IGNORECASE,
)
TAKES_BACK = re.compile(
    r"\b(?:trekt|trekken|neemt|haalt)\s(?:het|dit|haar|zijn|hun)\s(?:initiatief|raads|staten|college)?voorstel\s(?:in|terug)\b",
    re.IGNORECASE,
)
NO_VERDICT = re.compile(
    r"\b(?:die|waarin|waarbij\sde|dat\s(?:er|het|de|is)|eerder|vorige?|destijds|zodra|indien|als\s(?:de|het|er)|mits|nog\sniet|geen\s(?:besluit|beslissing)\b"
    r"|eerst|volgende\svergadering|zou|zal|zullen|kan|moet|wil|verzoekt?|vraagt?|stelt\svoor|van\smening)\b",
    re.IGNORECASE,
)
GROUP = re.compile(
    r"\b(?:volgende|onderstaande)\s(?:\w+\s){0,3}?(?:(?:raads|staten|college)?voorstellen|hamerstukken|stukken|besluiten|punten|agendapunten)\b"
    r"[^.]{0,160}:$|^(?:de\s)?hamerstukken\b[^.]{0,80}\b(?:vastgesteld|aangenomen|besloten)\b[^.]{0,20}:$"
    r"|\bthe following (?:items|reports|motions)\b[^.]{0,80}\b(?:approved|adopted|received)\b[^.]{0,20}:$",
    re.IGNORECASE,
)
"""`De volgende voorstellen zijn zonder stemming aangenomen:`"""
LISTED = re.compile(r"(?:(?:[-–—•*▪]|\(?(?:[a-z]|\d{1,2})[.)])\s)?(?P<title>[A-ZÀ-Þ\d\"'‘“][^?]{4,200})")
VERB = re.compile(r"\b(?:heeft|hebben|vraagt|zegt|stemt|stemmen|vindt|kondigt|wil|licht|geeft)\b")
REFUSES = re.compile(
    r"\b(?:te weigeren|af te wijzen|niet (?:akkoord|in te stemmen)|stemt niet in|gaat niet akkoord|weigert"
    r"|wijst\b[^.]{0,80}\baf)\b",
    re.IGNORECASE,
)
"""A body that turns down what lies before it: `af te wijzen`, `wijst het bezwaar af`."""
PAPER = re.compile(
    r"\b(?:\w{0,12}voorstel|agenda(?:punt)?|notulen|verslag|besluitenlijst|lijst|stukken|brief|brieven|nota|verordening|begroting|besluit"
    r"|jaarrekening|krediet|zienswijze|benoem(?:d|ing))",
    re.IGNORECASE,
)
"""What a council settles."""
MOST = 20
NEAR = 2
"""Sentences around a verdict in which its votes may be counted."""
LONGEST = 320


def verdicts(
    reading: Reading, decided: Collection[str], used: Collection[str], closed: Sequence[Closing]
) -> Iterator[Event]:
    """Yield the last short verdict under every item that has no decision yet.

    `decided` are ids or titles of items that have one, `used` sentences that carry another claim.
    """
    taken = {*used, *(each.said.id for each in closed)}
    spoken = reading.found.family in (Family.VERBATIM, Family.TRANSCRIPT)
    reports = reading.found.family in REPORTING
    last: dict[str, Event] = {}
    for place, each in enumerate(reading.sentences):
        item = item_of(each.section, reading.found)
        if item is None or item.secret or _name(item) in decided or MOTION_TITLE.match(item.title) or each.id in taken:
            continue
        if (
            item.start <= each.start < item.end
            or not (each.by_record or reports)
            or (spoken and each.section.kind is not SectionKind.TURN and len(each.text) > 160)
        ):
            continue
        block = _block(reading, place) if BLOCK.fullmatch(each.text) else ()
        result = _of_block(block, reading.reader) if block else verdict(each.text, reading.reader)
        if result is not None and each.section.kind is SectionKind.TURN and each.text.lower().strip(" .") == "conform":
            continue
        if result is None or not (block or _may_settle(each, item)):
            continue
        if PROCEDURE.match(item.title) and not re.search(r"agenda", item.title, re.IGNORECASE):
            continue
        result, ids = _counted(reading, place, result, taken)
        ids = (*ids, *(one.id for one in block))
        subject = Subject(Kind.DECISION, noun=noun_of(item.title))
        last[_name(item)] = Event(subject, result, item, "", ids, each.start)
    yield from last.values()
    yield from _groups(reading, decided, taken)


def _may_settle(each: Said, item: Item) -> bool:
    """Say whether a sentence can be the verdict on its item by where it stands.

    Inside what a member is reported to say it must be about the paper or name the body, and where people only ask it
    must name the body: "Veel ouderen zijn daarop aangewezen" is neither.
    """
    plain = LABEL.sub("", each.text, count=1)
    if OF_BODY.match(plain) is not None or TAKES_BACK.search(plain) is not None:
        return True
    if ASKED_ONLY.match(item.title):
        return False
    told = each.section.kind is SectionKind.TURN and each.section.role in (Role.COUNCILLOR, Role.RESIDENT)
    return (
        not told
        or BARE.match(plain) is not None
        or OWN_PAPER.match(plain) is not None
        or PAPER.search(plain) is not None
    )


def _groups(reading: Reading, decided: Collection[str], taken: Collection[str]) -> Iterator[Event]:
    """Yield the decisions on what a list names below a sentence that settles all of it: hamerstukken."""
    sentences = reading.sentences
    for place, each in enumerate(sentences):
        if each.id in taken or not each.by_record or GROUP.search(each.text) is None or len(each.text) > LONGEST:
            continue
        result = reading.reader.decided(each.text)
        if result.outcome is not Outcome.ADOPTED:
            continue
        result = replace(result, raw=each.text)
        parent = item_of(each.section, reading.found)
        under = parent.id.rstrip(".") if parent is not None else ""
        heads = [one for head in reading.found.heads for one in head.items if _is_part(one.id, under)]
        if heads:
            for one in heads:
                if not one.secret and _name(one) not in decided:
                    about = Subject(Kind.DECISION, noun=noun_of(one.title))
                    yield with_noted(Event(about, result, one, "", (each.id,), one.start), one, reading)
            continue
        for other in sentences[place + 1 : place + 1 + MOST]:
            line = LISTED.fullmatch(other.text)
            if (
                line is None
                or other.section.path != each.section.path
                or other.id in taken
                or VERB.search(line["title"])
            ):
                break
            title = line["title"].strip(" .;")
            if title.casefold() in decided:
                continue
            item = Item(parent.id if parent is not None else "", title, other.start, other.end)
            about = Subject(Kind.DECISION, noun=noun_of(title))
            yield Event(about, result, item, "", (each.id, other.id), other.start)


def _block(reading: Reading, place: int) -> tuple[Said, ...]:
    """Return what stands under a line that says "Besluit" and no more, up to the next label or item."""
    first = reading.sentences[place]
    found: list[Said] = []
    for each in reading.sentences[place + 1 : place + 1 + BLOCK_MOST]:
        if each.index != first.index or LABEL_LINE.match(each.text):
            break
        found.append(each)
    return tuple(found)


def _of_block(block: Sequence[Said], reader: Reader) -> Result | None:
    """Return what a block of decisions comes to: adopted unless its words say otherwise; None where none is taken."""
    first = block[0].text
    if NOTHING.match(first) or NOUN.search(first) or SPOKEN.match(first):
        return None
    comes_back = len(block) > 1 and COMES_BACK.match(block[1].text) is not None
    first = f"{first} {block[1].text}" if comes_back else first
    stated = reader.result(first)
    if stated is not None and stated.outcome in (Outcome.NOT_VOTED, Outcome.HELD, Outcome.WITHDRAWN):
        return replace(stated, raw=first)
    if (PUT_OFF.match(first) or GOES_BACK.search(first)) and is_of_now(first):
        return Result(Outcome.HELD, raw=first)
    if REFUSES.search(first):
        return Result(Outcome.REJECTED, raw=first)
    for each in block:
        stated = verdict(each.text, reader)
        if stated is not None:
            return replace(stated, raw=each.text)
    if INFINITIVE.match(first) or OF_BODY.match(first) or CONFORM.match(first):
        return replace(reader.decided(first), outcome=Outcome.ADOPTED, raw=first)
    return None


BLOCK = re.compile(r"(?:besluit(?:en)?|beslissing|genomen besluit(?:en)?|decision)\s?:?", re.IGNORECASE)
LABEL_LINE = re.compile(
    r"(?:voorgesteld besluit|stemuitslag|stemming|toelichting|besluit(?:en)?|ingekomen stukken|bijlagen?"
    r"|documenten|toezegging(?:en)?"
    r"|actie(?:s|punten)?|portefeuillehouder|kernwoorden)\s?:?(?:$|\s)|\d\d:\d\d:\d\d\b",
    re.IGNORECASE,
)
NOTHING = re.compile(
    r"(?:n\.?v\.?t\.?|geen\b|niet van toepassing|er (?:is|zijn|wordt|worden)\b[^.]{0,60}\bgeen\b"
    r"|de voorzitter (?:opent|sluit)\b)",
    re.IGNORECASE,
)
SPOKEN = re.compile(
    r"(?:(?:de heer|mevrouw|mevr\.|dhr\.|mw\.|wethouder|burgemeester)\s[^.]{2,60}\s(?:vraagt|stelt|zegt|licht"
    r"|meldt))\b",
    re.IGNORECASE,
)
INFINITIVE = re.compile(
    r"(?:(?:\d{1,2}|[a-z])[.)]\s)?(?:in te stemmen|kennis te nemen|akkoord te gaan|vast te stellen|te\s\w+en\b"
    r"|(?:de|het|een)\s[^.;]{2,200}\b(?:te\s\w{3,}en|vast te stellen)\b"
    r"|[^.;]{0,200}\b(?:vast te stellen|beschikbaar te stellen|te verlenen|te benoemen|te bekrachtigen"
    r"|te verklaren|in te dienen|aan te wijzen)\b)",
    re.IGNORECASE,
)
CONFORM = re.compile(r"(?:conform|overeenkomstig|akkoord|afgedaan|afgehandeld)\b", re.IGNORECASE)
BLOCK_MOST = 8


def verdict(text: str, reader: Reader) -> Result | None:
    """Return what a sentence says became of the item above it; None for any other sentence."""
    label = LABEL.match(text)
    plain = text[label.end() :] if label is not None else text
    if TAKES_BACK.search(plain) and is_of_now(plain) and len(plain) < LONGEST:
        return Result(Outcome.WITHDRAWN, raw=text)
    if (
        len(plain) > LONGEST
        or NOUN.search(plain)
        or (PERSON.match(plain) and not re.search(r"\b(?:benoemd|aangewezen|herbenoemd)\b", plain))
    ):
        return None
    put_off = reader.result(plain)
    if put_off is not None and put_off.outcome is Outcome.NOT_VOTED and PUT_OFF.match(plain):
        return replace(put_off, raw=text)
    if (GOES_BACK.search(plain) or PUT_OFF.match(plain)) and is_of_now(plain):
        return Result(Outcome.HELD, raw=text)
    body = OF_BODY.match(plain)
    shaped = (
        BARE.match(plain)
        or OF_SUBJECT.match(plain)
        or (body is not None and DECIDES.search(plain, body.start("rest") - 12))
    )
    if not shaped or not is_of_now(plain) or NO_VERDICT.search(plain):
        return None
    stated = reader.result(plain)
    if stated is not None and stated.outcome not in (Outcome.UNKNOWN, Outcome.CHANGED):
        return replace(stated, raw=text)
    if re.search(r"\b(?:niet|geen)\b", plain, re.IGNORECASE) and body is None:
        return None
    if REFUSES.search(plain):
        return Result(Outcome.REJECTED, raw=text)
    return replace(reader.decided(plain), raw=text)


def _counted(reading: Reading, place: int, result: Result, taken: Collection[str]) -> tuple[Result, tuple[str, ...]]:
    """Add the counts and sides that stand right around a verdict."""
    each = reading.sentences[place]
    ids = [each.id]
    if result.outcome not in (Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED):
        return result, (each.id,)
    around = [
        *reversed(range(max(0, place - NEAR), place)),
        *range(place + 1, min(len(reading.sentences), place + 1 + NEAR)),
    ]
    words = [each.text]
    stopped: set[bool] = set()
    for at in around:
        other = reading.sentences[at]
        before = at < place
        if before in stopped or other.index != each.index or other.id in taken or NOUN.search(other.text):
            stopped.add(before)
            continue
        if reading.reader.counted(other.text) is None or (reading.reader.result(other.text) is not None):
            stopped.add(before)
            continue
        words = [other.text, *words] if before else [*words, other.text]
        ids = [other.id, *ids] if before else [*ids, other.id]
    whole = " ".join(words)
    read = [vote for vote in vote_facts.find(whole) if vote.votes_for >= 0]
    ballot = reading.reader.ballot(whole)
    if len({(vote.votes_for, vote.votes_against) for vote in read}) == 1 and result.votes_for is None:
        result = replace(result, votes_for=read[0].votes_for, votes_against=read[0].votes_against)
    return replace(result, ballot=ballot if ballot.camps else result.ballot), tuple(ids)


def _is_part(own: str, parent: str) -> bool:
    """Say whether an id is a part of another: B1 of B, 5.a and 5a of 5; 50 is none of 5."""
    rest = own.rstrip(".").removeprefix(parent) if parent and own.startswith(parent) else ""
    return bool(rest) and (rest[0] in ".-" or rest[0].isdigit() != parent[-1].isdigit())


def _name(item: Item) -> str:
    return (item.id or item.title).rstrip(".").casefold()
