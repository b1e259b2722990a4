"""A motion or amendment as a paper of its own: title, number, who hands it in, what it asks, the stamp of the vote."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from gemcli.facts.voter_lists import listed
from gemcli.facts.votes import Outcome
from gemcli.meetings.lines import Line
from gemcli.meetings.motion_ids import Mention, find
from gemcli.meetings.signers import Signers, is_party, told_apart
from gemcli.meetings.submissions import ASKS, CONSIDERS, TEXT_BEGINS, TEXT_ENDS, Submission, motion_text
from gemcli.model.claim import Kind

HEAD = re.compile(
    r"^(?:(?:nader )?gewijzigde? )?(?P<noun>(?:initiatief)?motie|(?:sub)?amendement|motion|amendment)\b"
    r"(?:\s(?:vreemd(?:\saan\sde\sorde(?:\svan\sde\s(?:dag|agenda))?)?|van (?:wantrouwen|afkeuring|treurnis)))?"
    r"(?P<rest>[\s:–-].{2,240})?$",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"^(?P<label>(?:eerste |mede-?\s?)?(?:indieners?|ondertekenaars?|indiener\(s\))|ingediend door|onderwerp|titel"
    r"|submitted by|proposer|proposed by|moved by|seconder|seconded by|subject"
    r"|title)\s?:?[\s\t]\s{0,3}(?P<what>.{2,240})$",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"(?:^|\b(?:stuknummer|motienummer|motie nr\.?|nummer|nr\.?|number|amendement nr\.?)\s?:?[\s\t]{1,3})"
    r"(?P<id>[A-Z]{1,3}\.\s?(?:\d{1,3}|[A-Z])|[A-Z]{1,3}[.-]?\d{1,3}(?:[.-]\d{1,4})?[a-z]?|20\d\d[-/.][A-Z]?\d{1,3}"
    r"|\d{1,4})"
    r"(?:\s(?P<party>[A-Z][\w/.!-]{1,14}))?(?=\s*(?:$|\t))",
    re.IGNORECASE,
)
"""A line, or the end of one, that holds a number and perhaps a party: `Stuknummer: J.3 HvDH`, `Y.3 SP`."""
STAMP = re.compile(
    r"^(?:aldus )?(?P<what>(?:gewijzigd )?aangenomen|verworpen|ingetrokken|aangehouden|unaniem aangenomen)"
    r"(?:\sin (?:de|haar) (?:openbare )?(?:raads)?vergadering.{0,60})?\.?$",
    re.IGNORECASE,
)
"""`Aldus aangenomen in de openbare raadsvergadering van 13 maart 2025`, or the word alone beside the title."""
OUTCOMES = {
    "aangenomen": Outcome.ADOPTED,
    "verworpen": Outcome.REJECTED,
    "ingetrokken": Outcome.WITHDRAWN,
    "aangehouden": Outcome.HELD,
}
EXPLAINS = re.compile(r"^(?:toelichting|ondertekening|namens|explanation)\b", re.IGNORECASE)
TOP = 40
"""Lines in which the title of such a paper stands."""
SIGNATURES = 24
"""Lines below the text in which people sign."""
LONGEST = 400
"""Lines of a paper that is one motion."""


def loose(rows: Sequence[Line], patterns: Sequence[re.Pattern[str]], known: Collection[str]) -> Submission | None:
    """Return the motion that a paper is, or None for any other paper.

    It has a title line that begins with the word, and below it a text that considers and asks, or an amendment that
    decides; a record of a meeting has no such shape.
    """
    if len(rows) > LONGEST:
        return None
    place = next((index for index, row in enumerate(rows[:TOP]) if _is_head(row)), None)
    if place is None:
        return None
    body = next((index for index in range(place + 1, len(rows)) if TEXT_BEGINS.match(rows[index].text)), None)
    if body is None or not any(ASKS.match(row.text) for row in rows[body:]):
        return None
    formal = any(CONSIDERS.match(row.text) or TEXT_ENDS.match(row.text) for row in rows[body:])
    match = HEAD.match(rows[place].plain)
    assert match is not None
    kind = Kind.AMENDMENT if "amend" in match["noun"].lower() else Kind.MOTION
    if kind is Kind.MOTION and not formal:
        return None
    text = motion_text(rows, body, len(rows))
    title, last = _title(rows, place, body, patterns)
    signed, signing = _signers(rows, body, known)
    number, numbered = _number(rows, place, kind, patterns)
    intro = (rows[place].start, rows[place].end)
    changed = rows[place].text.lower().startswith(("gewijzigd", "nader")) or any(
        row.text.lower() == "gewijzigd" for row in rows[:place]
    )
    return Submission(
        number,
        title,
        signed.people,
        text.asks,
        changed,
        intro,
        (rows[place].start, rows[last - 1].end) if title else (0, 0),
        text.asking,
        body,
        len(rows),
        signed.parties,
        text.considerations,
        text.considering,
        spans=(numbered, *signing),
    )


def stamp(rows: Sequence[Line]) -> tuple[Outcome, Line] | None:
    """Return what the stamp on such a paper says became of it; the whole sentence before the single word."""
    found = [(match, row) for row in rows for part in row.text.split("\t") if (match := STAMP.match(part)) is not None]
    found.sort(key=lambda pair: -len(pair[0].group()))
    if not found:
        return None
    outcome = OUTCOMES[found[0][0]["what"].lower().split()[-1]]
    same = {OUTCOMES[match["what"].lower().split()[-1]] for match, _ in found}
    return (outcome, found[0][1]) if len(same) == 1 else None


def _is_head(row: Line) -> bool:
    return any(HEAD.match(part) is not None for part in row.text.split("\t")[:1]) and not row.text.endswith("?")


def _title(rows: Sequence[Line], place: int, body: int, patterns: Sequence[re.Pattern[str]]) -> tuple[str, int]:
    first = rows[place].text.split("\t")[0]
    match = HEAD.match(first)
    rest = (match["rest"] or "") if match is not None else ""
    last = place + 1
    stated = next((found for row in rows[:body] if (found := SIGNED.match(row.plain)) and _is_title(found)), None)
    if stated is not None:
        index = next(
            index
            for index, row in enumerate(rows[:body])
            if SIGNED.match(row.plain) == stated or row.plain == stated.string
        )
        return stated["what"].strip(" .'‘’\"“”"), max(index, place) + 1
    while last < body and last < place + 3 and not SIGNED.match(rows[last].plain) and not rows[last].after_gap:
        if NUMBER.search(rows[last].text) or ":" in rows[last].text or STAMP.match(rows[last].text):
            break
        rest = f"{rest} {rows[last].plain}"
        last += 1
    named = find(f"{match['noun'] if match else ''}{rest}", patterns)
    if named and named[0].raw_id and named[0].start < 30:
        offset = len(match["noun"]) if match else 0
        rest = rest[max(0, named[0].end - offset) :]
    return rest.strip(" :.-–)'‘’\"“”"), last


def _is_title(match: re.Match[str]) -> bool:
    return match["label"].lower() in ("onderwerp", "titel", "subject", "title")


def _number(
    rows: Sequence[Line], place: int, kind: Kind, patterns: Sequence[re.Pattern[str]]
) -> tuple[Mention, tuple[int, int]]:
    """Return the number in the title line, else that of a line near it that holds nothing else, and where it stands."""
    titled = (rows[place].start, rows[place].end)
    named = find(rows[place].plain, patterns)
    if named and named[0].raw_id and any(char.isdigit() or len(named[0].raw_id) > 1 for char in named[0].raw_id):
        return named[0], titled
    for row in (*rows[:place], *rows[place + 1 : place + 4]):
        for part in row.text.split("\t"):
            match = NUMBER.search(part)
            own = next((found for pattern in patterns if (found := pattern.fullmatch(part.strip()))), None)
            if own is not None:
                return Mention(kind, own.group(), "", 0, 0), (row.start, row.end)
            if match is not None and (not match["id"].isdigit() or match.start("id") > 0):
                return Mention(kind, match["id"], match["party"] or "", 0, 0), (row.start, row.end)
    return Mention(kind, "", "", 0, 0), titled


def _signers(rows: Sequence[Line], body: int, known: Collection[str]) -> tuple[Signers, tuple[tuple[int, int], ...]]:
    """Return who hands in, from a line "Indiener: ..." or the names under the text, and where that stands."""
    people: list[str] = []
    parties: list[str] = []
    places: list[tuple[int, int]] = []
    for row in rows[:body]:
        match = SIGNED.match(row.plain)
        if match is None or _is_title(match):
            continue
        own = _named(match["what"], known)
        people.extend(own.people)
        parties.extend(own.parties)
        places.append((row.start, row.end))
    ends = next((index for index in range(len(rows) - 1, body, -1) if TEXT_ENDS.match(rows[index].text)), None)
    below = rows[ends + 1 : ends + 1 + SIGNATURES] if ends is not None else ()
    under = _under(below, known)
    if below and set(under.people) - set(people):
        places.append((below[0].start, below[-1].end))
    both = Signers(tuple(dict.fromkeys((*people, *under.people))), tuple(dict.fromkeys((*parties, *under.parties))))
    return both, tuple(places)


def _named(what: str, known: Collection[str]) -> Signers:
    """Read `Lesley Arp, SP`, `mevrouw Smit (VVD) en de heer Kok (CDA)`, `VVD, CDA`."""
    pair = re.fullmatch(r"(?P<name>[^,();]{3,50}),\s(?P<party>[^,();]{2,40})", what.strip(" ."))
    if (
        pair is not None
        and not is_party(pair["name"], known)
        and (is_party(pair["party"], known) or _is_name(pair["name"]))
    ):
        return Signers((pair["name"].strip(),), (pair["party"].strip(),))
    named, end = listed(what, 0, opening=True)
    return told_apart(named, known) if named and end else Signers((what.strip(),), ())


def _is_name(text: str) -> bool:
    return len(text.split()) > 1 and not is_party(text)


def _under(below: Sequence[Line], known: Collection[str]) -> Signers:
    """Read signatures: a row of names above a row of parties, in one column or several."""
    people: list[str] = []
    parties: list[str] = []
    last = next((index for index, row in enumerate(below) if STAMP.match(row.text)), len(below))
    rows = [[cell.strip() for cell in row.text.split("\t") if cell.strip()] for row in below[:last]]
    for names, groups in pairwise(rows):
        if len(names) != len(groups) or EXPLAINS.match(names[0]) or any(len(cell) > 50 for cell in (*names, *groups)):
            continue
        if not all(is_party(group, known) for group in groups) or not all(_is_name(name) for name in names):
            continue
        people.extend(names)
        parties.extend(groups)
    return Signers(tuple(people), tuple(parties))
