"""Who voted on which side: the parties and members that a record names for, against and abstaining."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from gemcli.facts.ballots import OPPOSITE, Ballot, Camp, Side
from gemcli.facts.camps import camp_of, side_of
from gemcli.facts.tallies import COUNT, number
from gemcli.facts.voter_lists import Voter, listed
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span

WORD = (
    r"voor|vóór|tegen|in\sfavou?r|for|against|ayes?|yeas?|nays?|noes|yes|no|onthouding(?:en)?|onthouden|blanco"
    r"|abstain(?:ed|ing)?|abstentions?|afwezig|absent"
)
PIECE = (
    r"(?:\s(?:het|de|dit|deze|the|this)\s(?:(?:aldus\s)?(?:gewijzigde?|geamendeerde?|amended)\s)?"
    r"(?:(?:raads|initiatief)?voorstel|moties?|(?:sub)?amendement(?:en)?|besluit|motions?|amendments?|proposal"
    r"|recommendations?|resolution)(?:\s[A-Z]{0,3}[\d.\-]{1,8}\w?)?)?"
)
VOTED = (
    r"\s(?:stem(?:men|den|de|t)|(?:hebben|heeft|hadden)\s(?:ge)?stemd|hebben\sgestemd|waren|zijn|voted|votes|voting)"
)
WHO = (
    r"(?:\s{0,2}(?:de\s|het\s|the\s|following\s){0,2}(?:(?-i:fracties?(?:\svan)?)|raadsleden|statenleden|leden|lid|heren"
    r"|dames"
    r"|partij(?:en)?(?!\svoor\s)|councillors|councilmembers|members|cllrs?\.?|groups?)(?!\w|\s\(\d)\s?:?)?"
)
OPENS = re.compile(
    rf"(?<![\w-])(?P<side>{WORD})\b{PIECE}(?:(?P<verb>{VOTED})"
    rf"|\sgestemd)?(?:\s?\(?(?P<total>\d{{1,3}})\)?(?:\s(?:stemmen|leden"
    rf"|votes))?(?!\d|\s?%|\suur))?\s{{0,2}}(?P<mark>[:–-](?=\s)|:)?(?:\s?(?:alleen|enkel|slechts|uitsluitend)(?=\s))?(?P<who>{WHO})\s{{0,3}}",
    re.IGNORECASE,
)
"""What stands before a list: `Voor:`, `Tegen de motie stemmen de fracties van`, `Against (7):`, `Ayes:`."""
PERCENT = re.compile(r"(?<![\w-])(?:voor|tegen|for|against)\s{0,2}:?\s{0,2}\d{1,3}\s?%", re.IGNORECASE)
ALL_FOR = re.compile(
    r"(?:^|(?<=[\n:])|\bstemuitslag)\s{0,3}(?:voor|for)\s{0,2}:?\s{0,2}100\s?%(?=\s{0,3}(?:$|\n|(?:voor|for)\b))",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"(?<!\w)(?P<total>{COUNT})(?:\s(?:stemmen|stem|leden|votes?))?\s(?P<side>voor|vóór|tegen|in\sfavou?r|for|against)"
    r"\s?(?:\(|:\s|van\s(?=de\sfracties?|fracties?|het\slid|de\sleden))",
    re.IGNORECASE,
)
"""`14 stemmen voor (VVD, CDA)`, `4 for (Beller, Bryant)`."""
BRACKETED = re.compile(
    rf"(?<!\w)(?<!voor\s)(?<!voor:\s)(?<!tegen\s)(?<!tegen:\s)(?P<total>{COUNT})(?:\s(?:stemmen|stem|leden|votes?))?"
    r"\s\((?P<list>[^()]{2,300})\)\s(?P<side>voor|vóór|tegen|in\sfavou?r|for|against)\b(?!\s?[:(\d])",
    re.IGNORECASE,
)
"""`met 21 stemmen (VVD, CDA en D66) voor`; a side with a colon or a number behind it begins the next list."""
SIDE_BRACKETED = re.compile(
    rf"(?<![\w-])(?P<side>voor|vóór|tegen|for|against)(?:{VOTED})?\s?:?\s(?P<total>\d{{1,3}})(?:\s(?:stemmen|leden))?"
    r"\s\((?P<list>[^()]{2,300})\)",
    re.IGNORECASE,
)
"""`voor 11 (BBB, SP), tegen 15`"""
WITH = re.compile(
    r"\bmet\s(?:(?:de\s)?stem(?:men)?\svan\s|(?=de\sfracties?\b)|(?=fracties?\b))"
    r"|\bwith\s(?:the\s)?(?=[A-Z][^.;]{1,200}\svoting\s(?:against|for|in)\b)",
    re.IGNORECASE,
)
ONLY = re.compile(r"\b(?:alleen|enkel|uitsluitend|slechts)\s", re.IGNORECASE)
"""`met alleen de SP tegen`, `Alleen de fractie van de SP stemt tegen`."""
EXCEPT = re.compile(
    r"(?:\b(?P<before>tegen)\s(?:stem(?:men|den)|waren|zijn)\s(?:dus\s)?)?"
    r"\b(?:algemene\sstemmen|unaniem|alle\sstemmen|iedereen\s(?:is\s)?voor|alle\s(?:overige\s|aanwezige\s)?(?:fracties|leden))\b[^.;:]{0,40}?,?\s"
    r"(?:met\suitzondering\svan|uitgezonderd|behalve|behoudens|minus)\s(?:de\sstem(?:men)?\svan\s)?"
    r"(?:de\s(?:\w{3,10}\s)?(?:leden|fracties?|fractieleden)\svan\s(?:de\s)?|het\slid\s|de\s(?=heer\b))?",
    re.IGNORECASE,
)
"""`met algemene stemmen, met uitzondering van de twee leden van D66`: those named did not vote for it."""
REST_AGAINST = re.compile(r"\s?,?\s(?:stem(?:men|den)|waren|zijn)\stegen\b|\s?,?\stegen(?:gestemd)?\b", re.IGNORECASE)
"""Behind the exception: it is those not named who are against."""
FIRST_EXCEPT = re.compile(
    r"(?:^|[.;:,]\s)(?:behalve|op)\s(?=[^.;:]{1,80}\s(?:alle|iedereen|de\srest)\b)", re.IGNORECASE
)
ALL_BEHIND = re.compile(
    r"(?:\sna)?,?\s(?:stem(?:men|den|t|de)|zijn|waren|is|was)\s(?:alle\s(?:overige\s|andere\s|aanwezige\s)?(?:fracties|leden)|iedereen"
    r"|de\srest)\s(?P<side>voor|tegen)\b",
    re.IGNORECASE,
)
"""`Behalve de SP stemmen alle fracties voor.`"""
ASKED = re.compile(
    r"(?:\bwie\s|^)(?:is|zijn|stemt|stemmen)\s(?:er\s|daar\s?)?(?P<side>voor|tegen)\b[^?.!]{0,60}\?\s{1,2}"
    r"(?:(?:dat|die|ik)\s(?:is|zijn|zie)\s(?:dan\s)?)?(?:(?P<all>iedereen|alle\sfracties)\sbehalve\s"
    r"|(?:alleen|enkel|slechts|uitsluitend)\s)",
    re.IGNORECASE,
)
"""`Wie is voor? Alleen de VVD.`, `Wie is daarvoor? Dat is iedereen behalve het CDA.`"""
BACKED = re.compile(
    r"\s(?:steun(?:t|en|de|den)|onderschre(?:ef|ven))\s(?:het|de|dit|deze)\s(?:\w{1,16}\s)?"
    r"(?:voorstel|motie|amendement|besluit)\b,?\s(?:en\s)?(?:de\s)?(?:overige|andere)\s(?:fracties|partijen|leden)\sniet\b",
    re.IGNORECASE,
)
"""`VVD en D66 steunden het voorstel, de overige fracties niet.`: told of the vote, not of an opinion."""
BEHIND = re.compile(
    r"\s{1,2}(?:(?:(?:is|zijn|was|waren|stemt|stemmen|stemde|stemden)\s)?(?P<side>voor|tegen)(?:stemmend)?(?=[\s.,;:)]|$)"
    r"|voting\s(?P<voting>against|for|in\sfavou?r)\b)",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"\s(?:(?:stem(?:men|den|de|t)|voted)\s(?P<a>voor|vóór|tegen|for|against)\b"
    r"|(?:heeft|hebben)\s(?:(?P<b>voor|tegen)(?:\s?ge|\s[^.;]{0,40}?\sge)stemd)"
    r"|(?P<c>tegen|voor)\s(?:zijn|is|waren|was|hebben\sgestemd|heeft\sgestemd|stem(?:men|den|de|t))\b"
    r"|(?P<d>tegen|voor)(?:stem(?:men|den|de|t)|gestemd\s(?:heeft|hebben))\b"
    r"|(?:wordt|worden|wil|willen|wenst|wensen)\s(?:\w{1,16}\s){0,2}?geacht\b[^.;]{0,60}?(?P<e>tegen|voor)"
    r"|geacht\s(?:wordt|worden|wil|willen|wenst|wensen)\b[^.;]{0,60}?(?P<f>tegen|voor)"
    r"|(?:wenst|wensen|vraagt|vragen|verzoekt|verzoeken|krijgt|krijgen|wil|willen)\s(?:\w{1,16}\s){0,3}?aantekening\b"
    r"[^.;]{0,60}?(?P<g>tegen|voor)"
    r"|(?P<i>tegen|voor)\s(?:deze|dit|de|het)\s(?:(?:nader\s)?gewijzigde?\s)?"
    r"(?:motie|(?:sub)?amendement|(?:wets)?voorstel|artikel|onderdeel)\s(?:hebben|heeft)\sgestemd"
    r"|(?:heeft|hebben)\s(?:\w{1,16}\s){0,3}?aantekening\s(?:gevraagd|verzocht|gekregen|verkregen)\b[^.;]{0,90}?"
    r"(?P<j>tegen|voor)"
    r"|(?:is|zijn|was|waren)\s(?P<k>tegen|voor)(?=\s?[,.;)]|\s?$|\sen\s(?:de\s)?[A-Z\d])"
    r"|(?P<h>tegen|voor)(?=\s?[);])"
    r"|\((?:zij|die|deze|hij)\s(?:fracties?\s)?stem(?:de|den|t|men)\s(?P<l>tegen|voor)(?=\)))",
    re.IGNORECASE,
)
"""What stands behind a list: `stemmen tegen`, `wordt geacht te hebben tegengestemd`, `(SP tegen)`."""
BEGINS = re.compile(r"(?:^|[.;:(,\n]\s{0,2}|\b(?:dat|waarbij|terwijl|waarna|en|zonder)\s)", re.IGNORECASE)
UNNAMED = re.compile(
    r"\b(?:(?:mede-?)?indieners?|initiatiefnemers?|ondertekenaars?|coalitie\w*|oppositie\w*|fractie)\s(?:en|and|,)\s$",
    re.IGNORECASE,
)
"""Some of those in a list are told by what they are: `de indieners en GroenLinks`."""
NEXT = re.compile(r"\s{0,2}[;,.]?\s{1,3}(?:en\s|and\s)?(?P<side>voor|tegen|for|against)\s", re.IGNORECASE)
SUM = re.compile(
    rf"\s{{0,2}}[.,:;–-]?\s{{1,2}}(?:samen\s|dat\s(?:is|zijn)\s|in\stotaal\s)?(?P<sum>{COUNT})(?:\s(?:stemmen|leden|votes))?"
    r"(?=\s?[.;,]|\s{0,2}$)",
    re.IGNORECASE,
)
"""`Voor: VVD, CDA. Zestien stemmen.`, `Tegen SP en PvdD, negen.`: what a side comes to, as a chair says it."""
REACH = 300
"""Characters in front of a verb in which the list of those who voted may stand."""
READ_LATELY = 1024
"""Texts whose sides are kept: several readings of one record ask the same of a sentence."""
MOST = 100
"""Camps that are read in one text: no vote has more, and the time stays bounded."""


def find(text: str, municipality: Municipality | None = None) -> Ballot:
    """Return who voted on which side, from labels, sentences and brackets.

    >>> ballot = find("Voor: VVD (5), CDA (3) Tegen: SP (2)")
    >>> ballot.parties(Side.FOR), ballot.parties(Side.AGAINST), ballot.counts
    (('VVD (5)', 'CDA (3)'), ('SP (2)',), (8, 2))
    """
    own = municipality.parties if municipality is not None else {}
    return _found(text, tuple((name, tuple(aliases)) for name, aliases in own.items()))


@lru_cache(maxsize=READ_LATELY)
def _found(text: str, own: tuple[tuple[str, tuple[str, ...]], ...]) -> Ballot:
    municipality = Municipality(parties=dict(own))
    found: list[Camp] = []
    for make in (_bracketed, _counted, _with, _only, _asked, _opened, _backed, _behind, _except, _except_first):
        for camp in islice(make(text, municipality), MOST):
            if not any(camp.span.start < other.span.end and camp.span.end > other.span.start for other in found):
                found.append(camp)
    if ALL_FOR.search(text) and all(camp.side is not Side.AGAINST for camp in found):
        whole = ALL_FOR.search(text)
        assert whole is not None
        found.append(Camp(Side.AGAINST, (), (), 0, 0, Span(whole.start(), whole.end())))
    return Ballot(tuple(sorted(found, key=lambda camp: camp.span)))


def _bracketed(text: str, municipality: Municipality | None) -> Iterator[Camp]:
    """Read "21 stemmen (VVD, CDA) voor": who they were, between the count and the side."""
    for match in (*BRACKETED.finditer(text), *SIDE_BRACKETED.finditer(text)):
        total = number(match["total"])
        voters, end = listed(text, match.start("list"))
        if total is not None and voters and end == match.end("list"):
            yield camp_of(text, side_of(match["side"]), voters, Span(match.start(), match.end()), municipality, total)


def _counted(text: str, municipality: Municipality | None) -> Iterator[Camp]:
    """Read what brackets behind a count name."""
    for match in COUNTED.finditer(text):
        total = number(match["total"])
        voters, end = listed(text, match.end())
        if total is not None and voters:
            yield camp_of(text, side_of(match["side"]), voters, Span(match.start(), end), municipality, total)


def _with(text: str, municipality: Municipality | None) -> Iterator[Camp]:
    """Read "met de stemmen van SP en PvdD tegen"."""
    for match in WITH.finditer(text):
        voters, end = listed(text, match.end())
        behind = BEHIND.match(text, end)
        if voters and behind is not None:
            yield camp_of(
                text,
                side_of(behind["side"] or behind["voting"]),
                voters,
                Span(match.start(), behind.end()),
                municipality,
            )


def _only(text: str, municipality: Municipality | None) -> Iterator[Camp]:
    """Read "alleen de SP tegen"."""
    for match in ONLY.finditer(text):
        voters, end = listed(text, match.end(), opening=True)
        behind = BEHIND.match(text, end)
        if voters and behind is not None:
            yield camp_of(
                text,
                side_of(behind["side"] or behind["voting"]),
                voters,
                Span(match.start(), behind.end()),
                municipality,
            )


def _except(text: str, municipality: Municipality | None) -> Iterator[Camp]:
    """Read "met algemene stemmen, met uitzondering van de leden van D66": those were against."""
    for match in EXCEPT.finditer(text):
        voters, end = listed(text, match.end(), opening=True)
        if voters:
            turned = match["before"] or REST_AGAINST.match(text, end)
            side = Side.FOR if turned else Side.AGAINST
            yield camp_of(text, side, voters, Span(match.start(), end), municipality)


def _except_first(text: str, municipality: Municipality | None) -> Iterator[Camp]:
    """Read "Behalve de SP stemmen alle fracties voor"."""
    for match in FIRST_EXCEPT.finditer(text) if "alle " in text or "iedereen" in text or "de rest" in text else ():
        voters, end = listed(text, match.end(), opening=True)
        behind = ALL_BEHIND.match(text, end)
        if voters and behind is not None:
            side = OPPOSITE[side_of(behind["side"])]
            yield camp_of(text, side, voters, Span(match.start(), behind.end()), municipality)


def _asked(text: str, municipality: Municipality | None) -> Iterator[Camp]:
    """Read "Wie is voor? Alleen de VVD."."""
    for match in ASKED.finditer(text) if "?" in text else ():
        voters, end = listed(text, match.end(), opening=True)
        if voters and re.compile(r"\s?(?:[.!;]|$)").match(text, end):
            side = side_of(match["side"])
            side = OPPOSITE[side] if match["all"] else side
            yield camp_of(text, side, voters, Span(match.start(), end), municipality)


def _backed(text: str, municipality: Municipality | None) -> Iterator[Camp]:
    """Read "VVD en D66 steunden het voorstel, de overige fracties niet"."""
    for match in BACKED.finditer(text) if " niet" in text else ():
        found = _list_before(text, match.start())
        if found is not None:
            begin, voters = found
            yield camp_of(text, Side.FOR, voters, Span(begin, match.end()), municipality)


def _list_before(text: str, end: int) -> tuple[int, tuple[Voter, ...]] | None:
    """Return the list of names that ends at an offset, and where it begins; None where it is only the end of one."""
    for begins in BEGINS.finditer(text, max(0, end - REACH), end):
        voters, stop = listed(text, begins.end(), opening=True)
        if voters and stop == end:
            unnamed = UNNAMED.search(text, max(0, begins.start() - 40), begins.end())
            return None if unnamed is not None else (begins.end(), voters)
    return None


def _opened(text: str, municipality: Municipality | None) -> Iterator[Camp]:
    """Read a label or a verb with the list that follows it."""
    at = 0
    while (match := OPENS.search(text, at)) is not None:
        at = match.end()
        if PERCENT.match(text, match.start()):
            continue
        voters, end = listed(text, match.end())
        said = bool(match["verb"] or match["mark"] or match["who"].strip())
        numbered = bool(voters) and all(voter.count >= 0 for voter in voters)
        if not voters or not (said or numbered):
            at = match.start() + len(match["side"])
            continue
        total = int(match["total"]) if match["total"] and (match["mark"] or match["verb"]) else -1
        if total < 0 and said and not any(voter.count >= 0 for voter in voters):
            total, end = _sum_behind(text, end)
        label = match.group()
        yield camp_of(text, side_of(match["side"]), voters, Span(match.start(), end), municipality, total, label)
        at = end
        following = NEXT.match(text, end)
        if following is None or not said:
            continue
        others, stop = listed(text, following.end())
        if others:
            added = -1
            if not any(voter.count >= 0 for voter in others):
                added, stop = _sum_behind(text, stop)
            span = Span(following.start("side"), stop)
            yield camp_of(text, side_of(following["side"]), others, span, municipality, added, label)
            at = stop


def _sum_behind(text: str, end: int) -> tuple[int, int]:
    """Return the number said behind a list and where it ends; -1 and the end of the list where none is."""
    match = SUM.match(text, end)
    value = number(match["sum"]) if match is not None else None
    return (value, match.end()) if match is not None and value is not None else (-1, end)


def _behind(text: str, municipality: Municipality | None) -> Iterator[Camp]:
    """Read a list with the verb that follows it."""
    for match in TAIL.finditer(text):
        found = _list_before(text, match.start())
        if found is not None:
            begin, voters = found
            side = next(word for word in match.groups() if word)
            yield camp_of(text, side_of(side), voters, Span(begin, match.end()), municipality)
