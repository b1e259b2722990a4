"""Where somebody begins to speak, and where the minute-taker takes over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import Label, bare, label
from gemcli.meetings.lines import Line
from gemcli.meetings.participant_names import participant
from gemcli.meetings.people import is_name, role_of_title, split_title, surname
from gemcli.meetings.speakers import Speaker, speaker
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role

ENDS = (".", "!", "?", ":", ")", "…", "”", "’", '"', "'", "]", ";")
"""How a line ends when the next one may open a turn."""

GOES_ON = frozenset(
    (
        "mevrouw", "heer", "meneer", "mw.", "dhr.", "wethouder", "burgemeester", "raadslid", "collega", "van", "de",
        "het", "een", "den", "der", "en", "of", "door", "met", "voor", "aan", "bij", "dat", "die", "als", "motie",
        "amendement", "mr", "mrs", "ms", "councillor", "alderman", "mayor", "by", "and", "the", "to", "with", "from",
    )
)  # fmt: skip
"""Words after which a name goes on the sentence: the line was broken off before it."""

ASIDE = re.compile(r"^\([^()]{2,80}\)\.?$|^\[[^\[\]]{2,80}\]$")
"""`(Applaus)`, `(Geroffel op de bankjes)`."""

CHAIR_CHANGE = re.compile(r"^(?:Plaatsvervangend )?[Vv]oorzitter: [^.]{3,80}\.?$")
"""`Voorzitter: de heer Sluijs.`"""

OFFICE = re.compile(
    r"^(?:plv\. |plaatsvervangend )?(?:voorzitter|griffier|raadsgriffier|commissiegriffier|secretaris|notulist"
    r"|verslag|chair|clerk|secretary)\s?:\s(?P<who>.{3,90})$",
    re.IGNORECASE,
)
"""`Griffier: mr. T. Bos` in front: who holds an office, not what is said."""
FRONT = 80
"""Lines in which such a list may stand."""

REPORTED = re.compile(
    r"^(?:[-–•▪]\s?)?(?P<who>(?:(?:(?:Dhr|Mw|Mevr|Hr|Cllr|Mr|Mrs|Ms)\.\s|(?:[A-Z]\.){1,4}\s?){1,2}[^.:;,()]{2,56}?"
    r"|[^.:;,()]{4,60}?))"
    r"(?:\s\((?P<bracket>[^()]{1,40})\)|,\s(?P<office>[A-Z][^.:;,()]{3,48}),)?,?\s(?P<verb>[a-z]{2,16})\b"
)
"""`- Dhr. Joosten (CDA) mist ...`, `Wethouder Haak zegt ...`, `Mr. C. Hale, Director of Services, replied ...`."""
VERB = re.compile(r"[a-z]{2,13}t|is|wil|kan|zal|heeft|mag|[a-z]{2,13}ed")
"""A verb behind a name with a bracket, where hardly anything else can stand."""
TIMED = re.compile(r"\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s[-–]?\s?(?=[A-ZÀ-Ý])")
ALONE = 5
"""How many names on lines of their own make it the way in which a record prints its speakers."""

ENOUGH = 3
"""How often a bare name with a colon must return to count as a speaker."""


def labels(rows: Sequence[Line], cues: Cues, known: Collection[str] = ()) -> dict[int, Label]:
    """Return the labels that open turns, by index of their line.

    A label stands at the start of a line whose predecessor ends a sentence; bare names with a colon count when the
    record has hardly any other labels and the name returns, or is one of the `known` surnames of the list in front.
    """
    found: dict[int, Label] = {}
    plain: dict[int, Label] = {}
    for index, row in enumerate(rows):
        if not (row.text[0].isupper() or row.text[0] in "'’[" or row.text[0].isdigit()) or not _may_open(rows, index):
            continue
        text = row.text
        if "(" in text[:60] and ")" not in text[:110] and index + 1 < len(rows):
            text = f"{text} {rows[index + 1].text}"
        head = text[:140]
        if "." not in head and ":" not in head:
            continue
        opened = label(head, cues)
        if index < FRONT and _names_office(row.text, cues):
            continue
        if opened is not None and not CHAIR_CHANGE.match(row.text) and not _gives_floor(opened, text):
            found[index] = opened
        elif opened is None and (named := bare(head)) is not None:
            plain[index] = named
    alone = _on_lines_of_their_own(rows, cues)
    if len(alone) >= ALONE and len(alone) > len(found):
        return alone
    found = _in_one_style(found, rows, cues)
    if len(found) < ENOUGH:
        found |= _on_every_line(rows)
        counts = Counter(each.name for each in plain.values())
        voices = {name for name, count in counts.items() if count >= ENOUGH or surname(name) in known}
        if len(voices) > 1:
            found |= {index: each for index, each in plain.items() if each.name in voices}
    return found


def _on_every_line(rows: Sequence[Line]) -> dict[int, Label]:
    """Return the labels of a transcript in which nearly every line has one: people break in before a sentence ends."""
    named = {index: each for index, row in enumerate(rows) if (each := bare(row.text[:140])) is not None}
    counts = Counter(each.name for each in named.values())
    known = {index: each for index, each in named.items() if counts[each.name] >= ENOUGH}
    voices = {each.name for each in known.values()}
    return known if len(voices) > 1 and len(known) * 3 > len(rows) * 2 else {}


def reported(rows: Sequence[Line], cues: Cues) -> dict[int, Label]:
    """Return the lines of reporting minutes that open what somebody said: "Mevrouw De Vries (SP) vraagt of ..."."""
    found: dict[int, Label] = {}
    verbs = cues.pattern("people.reports")
    for index, row in enumerate(rows):
        match = REPORTED.match(row.text)
        if match is None or not _may_open(rows, index):
            continue
        if not verbs.fullmatch(match["verb"]) and not (match["bracket"] and VERB.fullmatch(match["verb"])):
            continue
        who = match["who"]
        if cues.pattern("people.chair").fullmatch(who):
            found[index] = Label(who, who, "", "", 0)
            continue
        title, name = split_title(who, cues)
        if name and is_name(name) and (title or (match["bracket"] or " ")[0].isupper()):
            found[index] = Label(name, title, match["bracket"] or match["office"] or "", "", 0)
        elif not name and cues.pattern("people.college").fullmatch(who):
            found[index] = Label(who, who, "", "", 0)
    return found


def speakers(
    opened: Mapping[int, Label],
    cues: Cues,
    municipality: Municipality,
    parties: Collection[str],
    items: Collection[str],
) -> dict[int, Speaker]:
    """Return who speaks at each label; a party that a member's first label shows holds for later ones without it."""
    found: dict[int, Speaker] = {}
    known: dict[str, Speaker] = {}
    for index, each in opened.items():
        says = speaker(each, cues, municipality, parties, items)
        if says.party or says.role is not Role.UNKNOWN:
            known.setdefault(says.name, says)
        found[index] = known.get(says.name, says) if says.role is Role.UNKNOWN else says
    return found


def is_stage(row: Line, previous: Line | None, cues: Cues) -> bool:
    """Say whether a line is the minute-taker's: a stage direction, a decision recorded between the turns.

    "De beraadslaging wordt geopend.", "(Applaus)", "Deze voorstellen worden zonder stemming aangenomen."
    """
    if ASIDE.match(row.text) or CHAIR_CHANGE.match(row.text):
        return True
    if previous is not None and not previous.text.endswith(ENDS):
        return False
    match = cues.pattern("record.stage").match(row.text)
    return match is not None and match.end() > 0


def _on_lines_of_their_own(rows: Sequence[Line], cues: Cues) -> dict[int, Label]:
    """Return names that stand as a line above what was said: "De heer Jansen (VVD)"; a list of names is none."""
    named = {
        index: each
        for index, row in enumerate(rows)
        if len(row.text) < 70
        and row.text[-1] not in ".,;:?!"
        and (each := _timed(row.text, cues) or label(f"{row.text}:", cues)) is not None
    }
    return {index: each for index, each in named.items() if index + 1 < len(rows) and index + 1 not in named}


def _timed(text: str, cues: Cues) -> Label | None:
    """Read a line that gives a time and who speaks then, with an office: "0:09:30 J. Bos raadslid SP"."""
    time = TIMED.match(text)
    named = participant(text[time.end() :], cues) if time is not None else None
    return replace(named, length=len(text)) if named is not None and named.title else None


def _names_office(text: str, cues: Cues) -> bool:
    """Say whether a line names who holds an office: what follows the colon is a name and no sentence."""
    match = OFFICE.match(text)
    if match is None:
        return False
    first = match["who"].split(",")[0].rstrip(".")
    _, name = split_title(first, cues)
    return not name or is_name(name.removeprefix("drs. ").removeprefix("mr. "))


def _gives_floor(opened: Label, text: str) -> bool:
    """ "Mevrouw De Vries." alone on a line is the chair who calls on her."""
    return opened.mark == "." and not opened.bracket and len(text.rstrip()) <= opened.length + 1


def _in_one_style(found: dict[int, Label], rows: Sequence[Line], cues: Cues) -> dict[int, Label]:
    """Drop names without a bracket where nearly all others have one: they are addressed, not speaking.

    Who sits in the college often has no bracket where members have their party: "Wethouder Bakker." at the start of a
    paragraph stays.
    """
    named = [each for each in found.values() if each.name != each.title]
    bracketed = sum(1 for each in named if each.bracket)
    if bracketed < 5 or bracketed * 5 < len(named) * 4:
        return found
    return {
        index: each
        for index, each in found.items()
        if each.bracket or each.name == each.title or (rows[index].after_gap and _is_of_college(each, cues))
    }


def _is_of_college(each: Label, cues: Cues) -> bool:
    return role_of_title(each.title, cues) is Role.COLLEGE


def _may_open(rows: Sequence[Line], index: int) -> bool:
    """Say whether the line before allows a turn to begin: it ends a sentence, or stands apart and is not broken off."""
    if index == 0 or rows[index - 1].text.endswith(ENDS):
        return True
    before = rows[index - 1].text
    return rows[index].after_gap and not before.endswith((",", "-")) and before.split()[-1].lower() not in GOES_ON
