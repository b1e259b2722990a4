"""Rows of a decision list from its table: what each is about, what was decided, and who voted how."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gemcli.facts import vote_matrix
from gemcli.facts.ballots import Ballot
from gemcli.meetings.closed import is_secret
from gemcli.meetings.grid import Cell, Cells, Grid, both, grids
from gemcli.meetings.grid_roles import NAMED, NUMBERED, Column, card, name, roles
from gemcli.meetings.grid_turned import turned
from gemcli.meetings.motion_ids import Mention, find
from gemcli.meetings.signers import Signers, party_list, signers
from gemcli.meetings.table_list import Row
from gemcli.model.claim import Kind
from gemcli.model.document import Document
from gemcli.model.span import Span

FEWEST = 3
"""Rows with an outcome or votes that make the tables of a document a list of decisions."""
OPENS = re.compile(
    r"(?:(?:nader\s|aangehouden\s|ingetrokken\s)?gewijzigde?\s)?(?:sub)?"
    r"(?P<noun>(?:initiatief)?motie|amendement|motion|amendment)\b"
    r"(?:\s(?:vreemd(?:\saan\sde\sorde(?:\svan\sde\s(?:dag|agenda))?)?|van\s(?:wantrouwen|afkeuring|treurnis)))?",
    re.IGNORECASE,
)
"""A subject that is a motion."""
BRACKET = re.compile(r"\s?\((?P<inside>[^()]{2,90})\)")
SIGNED = re.compile(
    r"(?:^|(?<=[\s(]))(?:(?:eerste\s|mede-?\s?)?(?:indieners?|ondertekenaars?)\s?:|(?:mede-?\s?)?ingediend\sdoor\b|mover\s?:"
    r"|moved\sby\b)|^(?:eerste\s|mede-?\s?)?(?:indieners?|ondertekenaars?)\b",
    re.IGNORECASE | re.MULTILINE,
)
NUMBER_IN_FRONT = re.compile(
    r"(?:agendapunt\s)?(?P<number>\d{1,3}(?:\.\d{1,3}|\.?[a-z]\b)?|[A-Z]{1,2}(?:\.\d{1,2})?)[.):]?\s[–-]?\s?(?P<title>\S.*)",
    re.IGNORECASE,
)
"""`5.b Motie zwembad`: a number and a subject in one cell."""
BEFORE_TITLE = re.compile(r"\s?[,:]\s(?P<parties>[^'‘’\"“”]{2,60}?),?\s(?P<title>['‘’\"“].{3,})", re.DOTALL)
"""`A-2, CDA en Kern!, 'Gymzaal De Schakel'`: who hands in stands before the title."""
INVERTED = re.compile(
    r"(?P<surname>[A-ZÀ-Þ][\w'’-]{1,30}(?:[ -][A-ZÀ-Þ][\w'’-]{1,30})?),\s(?P<given>(?:[A-Z]\.\s?){1,5}(?:(?:van|de"
    r"|den|der|ter|ten|het|in|'t|op)\s?){0,3})"
    r"\s?\((?P<party>[^()]{2,40})\)"
)
"""`Oever, T. van den (PvdD)`: the surname first."""
PERSON = re.compile(
    r"(?:(?:de heer|mevrouw|dhr\.?|mevr?\.?|mw\.?)\s)?(?:[A-Z]\.\s?){0,4}"
    r"(?:(?:van|de|der|den|el|ten|ter|te|'t|in)\s){0,3}"
    r"(?:[A-ZÀ-Þ][\w'’\-]++\s?){1,3}",
    re.IGNORECASE,
)
"""A name as a list prints it: `M. Oonk`, `De Ruig`, `J. el Kadi`."""
UNDER = re.compile(r"(?P<item>\d{1,3})\s(?P<id>[AM]\.?\d{1,2})\s(?:vreemd\s?:\s)?(?P<title>\S.*)", re.DOTALL)
"""`05 A1 Extra boa`: the item, and the motion or amendment under it, in the cell of its subject."""
OF_MOTIONS = re.compile(r"\b(?:moties?|(?:sub)?amendement(?:en)?|motions?|amendments?)\b", re.IGNORECASE)
"""A heading above a table that lists nothing else."""
LETTERED = re.compile(
    r"[A-Z]{1,3}[.\-]?\d{1,3}[a-z]?|\d{4}-\d{1,3}|[AM]\s?\d{2,4}[-/.]\d{1,4}(?:\s(?:gewijzigd|nader gewijzigd))?"
)
"""The number of a motion where a table has only motions."""
MOVERS = re.compile(r"(?:eerste\s)?indiener|ingediend\sdoor|mover|moved\sby|proposer", re.IGNORECASE)
"""The head of the column of who hands in."""
RUNNING = re.compile(r"\d{2,4}[a-z]?")
"""The running number of a clerk's office: `071`, `074a`."""
PROPOSAL = re.compile(
    r"(?:raads|college|initiatief|staten)?voorstel\b|vaststell|benoem|verordening|zienswijze", re.IGNORECASE
)
"""A subject that is a proposal of the executive, whatever number stands beside it."""
STATE = re.compile(r"(?:nader\s)?gewijzigd|aangepast|geamendeerd|nieuw|herzien|amended", re.IGNORECASE)
"""What a list adds to a title when the motion was changed before its vote."""
YEARED = re.compile(r"[AM]\s?[-.]?\d{2,4}[-/.]\d{1,4}[a-z]?(?:\s(?:nader\s)?gewijzigd)?", re.IGNORECASE)
"""`M 24-18`, `A2024-07 gewijzigd`: a letter and a year, which no agenda item has."""
OWN_NUMBER = re.compile(r"(?P<item>.{1,12}?)\s?[–-]\s(?P<id>[A-Z]{1,3}[.\-]?\d.*)")
"""`5 – A5.1`: the item, and the motion under it."""

NO_BALLOT = Ballot()


@dataclass(frozen=True, slots=True)
class _Record:
    """The cells of one row by what they hold."""

    cells: Mapping[Column, Cell]
    ballot: Ballot = NO_BALLOT
    matrix: tuple[Span, ...] = ()
    """Heads and marks of the columns of parties."""
    heading: str = ""
    is_set_with_blanks: bool = False
    has_movers: bool = False
    """A column is headed "Indiener": what it lists are motions and amendments."""


@dataclass(slots=True)
class _Run:
    """The rows so far, and the item that motions below it belong to."""

    text: str
    patterns: Sequence[re.Pattern[str]]
    known: Collection[str]
    item: str = ""
    rows: list[Row] = field(default_factory=list)


def grid_rows(
    document: Document, patterns: Sequence[re.Pattern[str]] = (), known: Collection[str] = ()
) -> tuple[Row, ...]:
    """Return the rows of the tables of a document that are lists of decisions; empty when it has none.

    A table counts when the words at its head say so, or when its rows are labels of one item ("Onderwerp", "Besluit",
    "Stemming"). At least three rows must tell an outcome or votes. `patterns` are the municipality's own for numbers
    of motions, `known` the parties of the record's list of members.
    """
    run = _Run(document.text, patterns, known)
    columns: tuple[Column, ...] = ()
    head: Cells = ()
    for grid in grids(document):
        by_party = turned(grid, known)
        grid, own = by_party or (grid, roles(grid, known))
        if by_party:
            heads = [cell for cell, column in zip(grid.rows[0], own, strict=False) if cell and column is Column.PARTY]
            run.known = (*run.known, *(name(cell.text) for cell in heads))
        elif own:
            columns, head = own, grid.rows[0]
            heads = [cell for cell, column in zip(head, own, strict=False) if cell and column is Column.PARTY]
            run.known = (*run.known, *(name(cell.text) for cell in heads))
        elif columns and grid.is_set_with_blanks and _goes_on(grid, columns):
            grid = Grid((head, *grid.rows), is_set_with_blanks=True)
            own = roles(grid, run.known) or columns
        for record in _under(grid, own, is_turned=by_party is not None) if own else _cards(grid):
            _take(run, record)
    told = [row for row in run.rows if row.status or row.votes or row.ballot.camps]
    return tuple(run.rows) if len(told) >= FEWEST else ()


def _goes_on(grid: Grid, columns: Sequence[Column]) -> bool:
    """Whether lines behind an empty one go on with the table above them: most begin with an item or a motion."""
    rows = [row for row in grid.rows if sum(1 for cell in row if cell) > 1]
    opened = [row for row in rows if row[0] and (NUMBER_IN_FRONT.match(row[0].text) or OPENS.match(row[0].text))]
    numbered = columns[0] is Column.NUMBER and [row for row in rows if row[0] and NUMBERED.fullmatch(row[0].text)]
    return bool(rows) and len(numbered or opened) * 2 > len(rows)


def _under(grid: Grid, columns: Sequence[Column], *, is_turned: bool = False) -> Iterator[_Record]:
    """Yield a record for each row under a head; a row that a page or a narrow column broke in two counts once."""
    signing = next((cell for cell, column in zip(grid.rows[0], columns, strict=False) if column is Column.SIGNER), None)
    has_movers = is_turned or (signing is not None and MOVERS.match(signing.text) is not None)
    for row, is_joined in _whole(grid, columns):
        cells: dict[Column, Cell] = {
            column: cell
            for cell, column in zip(row, columns, strict=False)
            if cell is not None and column not in (Column.OTHER, Column.PARTY)
        }
        voted = [
            (head, cell)
            for cell, head, column in zip(row, grid.rows[0], columns, strict=False)
            if column is Column.PARTY and cell is not None and head is not None
        ]
        heads, marks = [name(head.text) for head, _ in voted], [cell.text.split(" ")[0] for _, cell in voted]
        ballot = vote_matrix.camps(heads, marks, voted[0][1].spans[0]) if voted else Ballot()
        sided = [pair for pair in voted if any(name(pair[0].text) in camp.parties for camp in ballot.camps)]
        spans = [_named(head) for head, _ in sided] + [_first(cell) for _, cell in sided]
        matrix = tuple(sorted(spans)) if ballot.camps else ()
        set_with_blanks = is_joined or grid.is_set_with_blanks or bool(voted)
        yield _Record(_decided(cells), ballot, matrix, grid.heading, set_with_blanks, has_movers)


def _whole(grid: Grid, columns: Sequence[Column]) -> list[tuple[Cells, bool]]:
    """Return the rows under a head, each with whether it was put together of two.

    The head that the next page prints again is left out.

    "5 –" above "A5.1" in a narrow column is one number, and what stands beside either of them is one row.
    """
    head = [cell.text if cell else "" for cell in grid.rows[0]]
    own = [place for place, column in enumerate(columns) if column is not Column.OTHER]
    rows: list[tuple[Cells, bool]] = []
    for row in grid.rows[1:]:
        if [cell.text if cell else "" for cell in row] == head[: len(row)]:
            continue
        before = rows[-1][0] if rows else ()
        opened = before[0] if before and columns[0] is Column.NUMBER else None
        if opened is None or row[0] is None or not opened.text.endswith(("–", "-")):
            rows.append((row, False))
            continue
        joined: list[Cell | None] = [*before, *([None] * (len(columns) - len(before)))]
        places = range(len(row)) if len(row) == len(columns) else own
        for place, cell in zip(places, row, strict=False):
            joined[place] = both(joined[place], cell)
        rows[-1] = (tuple(joined), True)
    return rows


def _named(head: Cell) -> Span:
    """Return where the name of a party stands at the head of its column, its seats left out."""
    span = head.spans[0]
    return Span(span.start, span.start + len(name(head.text))) if len(head.spans) == 1 else span


def _first(cell: Cell) -> Span:
    span = cell.spans[0]
    return Span(span.start, span.start + len(cell.text.split(" ")[0]))


def _cards(grid: Grid) -> Iterator[_Record]:
    """Yield one record for each item of a table whose rows are labels: `Besluit | Conform`."""
    named = any(one[0] is not None and NAMED.fullmatch(one[0].text.strip(" .:*")) for one in grid.rows if one)
    rows = (row for row in grid.rows if len(row) > 1 and not (named and _is_told_below(row)))
    labelled = [(card(row), _value(row)) for row in rows]
    if sum(1 for column, _ in labelled if column is not Column.OTHER) < 2:
        return
    cells: dict[Column, Cell] = {}
    for column, value in labelled:
        if column is Column.OTHER or value is None:
            continue
        if column in cells:
            yield _Record(_decided(cells), heading=grid.heading)
            cells = {}
        cells[column] = value
    if Column.DECISION in cells or Column.VOTE in cells:
        yield _Record(_decided(cells), heading=grid.heading)


def _decided(cells: dict[Column, Cell]) -> dict[Column, Cell]:
    """Return a card; without a line for the outcome it stands with the votes: `Uitslag | verworpen, 3 – 12`."""
    if Column.DECISION in cells or Column.VOTE not in cells:
        return cells
    return {**cells, Column.DECISION: cells[Column.VOTE]}


def _is_told_below(row: Cells) -> bool:
    """Whether a row tells what is proposed ("Voorstel") in cards that name their item by a label of its own."""
    label = row[0].text.strip(" .:*") if row[0] is not None else ""
    return card(row) is Column.SUBJECT and not NAMED.fullmatch(label)


def _value(row: Cells) -> Cell | None:
    """Return what a card says beside a label; a label that names its item is part of it."""
    return both(row[0], row[1]) if row[0] is not None and NAMED.fullmatch(row[0].text.strip(" .:*")) else row[1]


def _take(run: _Run, record: _Record) -> None:
    """Make a row of a record."""
    printed, subject, lines = _subject(record)
    if not subject:
        return
    own = OWN_NUMBER.fullmatch(printed)
    item, raw_id = (own["item"], own["id"]) if own else (printed, "")
    under = None if own else UNDER.fullmatch(f"{printed} {subject}")
    if under is not None:
        item, raw_id, subject = under["item"], under["id"], under["title"]
        lines = (subject,)
    opens = OPENS.match(subject)
    own_number = LETTERED.fullmatch(printed) or RUNNING.fullmatch(printed)
    has_movers = record.has_movers and own_number is not None and not PROPOSAL.match(subject)
    listed = OF_MOTIONS.search(record.heading) and LETTERED.fullmatch(printed)
    if opens is None and not raw_id and printed and (listed or YEARED.fullmatch(printed) or has_movers):
        item, raw_id = "", printed
    if opens is None and not raw_id:
        run.item = item or run.item
        run.rows.append(_row(run, record, None, " ".join(lines) or subject, Signers()))
        return
    mention, title, signed = _motion(subject, lines, opens, raw_id, run)
    extra = record.cells.get(Column.SIGNER)
    if extra is not None:
        inverted = [match for line in extra.lines if (match := INVERTED.fullmatch(line.strip(" ,;"))) is not None]
        if inverted and len(inverted) == len(extra.lines):
            people = tuple(line.rpartition(" (")[0].strip(" ,;") for line in extra.lines)
            signed = _joined(signed, Signers(people, tuple(match["party"] for match in inverted)), ())
        else:
            signed = _joined(signed, signers(f"Indiener: {extra.text}", run.known), party_list(extra.text, run.known))
    if not (mention.raw_id or title):
        return
    title = "" if title == mention.raw_id else title
    is_own = bool(mention.raw_id) and item.casefold() == mention.raw_id.casefold()
    run.item = run.item if is_own or not item else item
    run.rows.append(_row(run, record, mention, title, signed))


def _subject(record: _Record) -> tuple[str, str, tuple[str, ...]]:
    """Return number and subject of a record, and the lines of the subject; a heading above it serves for both."""
    number, subject = record.cells.get(Column.NUMBER), record.cells.get(Column.SUBJECT)
    printed = number.text.strip(" .:)") if number else ""
    text = subject.text if subject else record.heading
    lines = subject.lines if subject else (record.heading,)
    front = NUMBER_IN_FRONT.match(text if subject or number else record.heading)
    if not printed and record.heading and subject is not None:
        above = NUMBER_IN_FRONT.match(record.heading)
        printed = above["number"] if above else ""
    if not printed and front is not None and not OPENS.match(text):
        return front["number"], front["title"], (front["title"],)
    return printed if NUMBERED.fullmatch(printed) or YEARED.fullmatch(printed) else "", text, lines


def _row(run: _Run, record: _Record, mention: Mention | None, title: str, signed: Signers) -> Row:
    """Make a row of the list; it begins where its line does, as the sentences of the document do."""
    decision = record.cells.get(Column.DECISION)
    spans = [span for cell in record.cells.values() for span in cell.spans]
    first = min(span.start for span in spans)
    return Row(
        run.item,
        mention,
        title,
        decision.text if decision else "",
        "",
        run.text.rfind("\n", 0, first) + 1,
        max(span.end for span in spans),
        mention is None and is_secret(title),
        "\n".join(_votes(record.cells)),
        signed,
        record.ballot,
        tuple(_cited(record)) if record.is_set_with_blanks else (),
        record.matrix,
        decision.spans if decision else (),
    )


def _votes(cells: Mapping[Column, Cell]) -> Iterator[str]:
    """Yield what the columns of votes say; a bare number gets the word at the head of its column."""
    if Column.VOTE in cells:
        yield cells[Column.VOTE].text
    both = [(word, cells[column].text.strip()) for column, word in SIDES if column in cells]
    if len(both) == len(SIDES) and all(text.isdigit() for _, text in both):
        yield f"{both[0][1]} – {both[1][1]}"
        return
    for word, text in both:
        yield f"{word}: {text}"


SIDES = ((Column.FOR, "Voor"), (Column.AGAINST, "Tegen"))


def _cited(record: _Record) -> Iterator[tuple[Span, ...]]:
    """Yield the places that a row is cited by: number and subject together, and each cell that tells something."""
    named = [record.cells[column].spans for column in (Column.NUMBER, Column.SUBJECT) if column in record.cells]
    if any(len(spans) > 1 for spans in named[:-1]):
        yield from named
    elif named:
        yield tuple(sorted({span for spans in named for span in spans}))
    both = [record.cells[column] for column, _ in SIDES if column in record.cells]
    if len(both) == len(SIDES) and all(cell.text.strip().isdigit() for cell in both):
        yield tuple(sorted(span for cell in both for span in cell.spans))
        both = []
    others = [
        record.cells[column] for column in (Column.DECISION, Column.VOTE, Column.SIGNER) if column in record.cells
    ]
    for cell in (*others, *both):
        if any(char.isalnum() for char in cell.text):
            yield cell.spans


def _motion(
    subject: str, lines: Sequence[str], opens: re.Match[str] | None, raw_id: str, run: _Run
) -> tuple[Mention, str, Signers]:
    """Return number, title and signers of a motion from the lines of its cell."""
    noun = opens["noun"].lower() if opens else ""
    amends = noun.startswith(("amend", "subamend"))
    kind = Kind.AMENDMENT if amends or (not noun and raw_id[:1] == "A") else Kind.MOTION
    whole = "\n".join(lines)
    signing = SIGNED.search(whole)
    signed = signers(" ".join(whole[signing.start() :].split()), run.known) if signing else Signers()
    text = " ".join(whole[: signing.start()].split()) if signing and signing.start() else subject
    parties: tuple[str, ...] = ()
    text = re.sub(rf"\s?\((?:{STATE.pattern})\)", "", text, flags=re.IGNORECASE)
    for match in BRACKET.finditer(text):
        inside = _inside(match["inside"], run.known)
        if inside:
            parties, signed = inside.parties, _joined(signed, Signers(inside.people), ())
            text = f"{text[: match.start()]} {text[match.end() :]}"
            break
    mention = next((one for one in find(text, run.patterns) if one.start <= 60), None)
    if mention is None or raw_id:
        behind = OPENS.match(text)
        rest = text[behind.end() :] if behind else text
        mention = Mention(kind, raw_id, "", 0, 0)
    else:
        rest = text[text.find(mention.raw_id, mention.start) + len(mention.raw_id) :]
        if mention.party and not parties:
            parties = (mention.party,)
            rest = rest.strip().removeprefix(mention.party)
    between = BEFORE_TITLE.match(rest)
    if between is not None and (handing := party_list(between["parties"], run.known)):
        parties = tuple(dict.fromkeys((*handing, *parties)))
        rest = between["title"]
    title = " ".join(rest.split()).strip(" :.,-–'’‘\"“”)(")
    return mention, title, Signers(signed.people, tuple(dict.fromkeys((*parties, *signed.parties))))


def _inside(text: str, known: Collection[str]) -> Signers:
    """Return who a bracket behind a title names, people and parties; empty when it holds anything else.

    "CDA, VVD" names parties, "VVD; De Ruig" and "GroenLinks, D66; J. el Kadi" a party and a person, "M. Oonk" a person.
    """
    people: list[str] = []
    parties: list[str] = []
    for piece in re.split(r"\s?;\s?|,\s(?=mede\b)", text):
        own = party_list(re.sub(r"^mede\s(?:namens\s)?", "", piece), known)
        if STATE.fullmatch(piece.strip()):
            continue
        if not own and not all(PERSON.fullmatch(name.strip()) for name in piece.split(",")):
            return Signers()
        parties.extend(own)
        people.extend([] if own else [name.strip() for name in piece.split(",")])
    return Signers(tuple(people), tuple(parties))


def _joined(first: Signers, second: Signers, parties: Iterable[str]) -> Signers:
    return Signers(
        tuple(dict.fromkeys((*first.people, *second.people))),
        tuple(dict.fromkeys((*first.parties, *second.parties, *parties))),
    )
