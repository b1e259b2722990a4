"""Reads a motion, amendment, promise or vote of an export: its sort, number, title, submitters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from gemcli.sources import council_lines as labels
from gemcli.sources.council_keys import KEYS, Role
from gemcli.sources.council_record import first, folded, name_of, plain, text, things
from gemcli.sources.council_votes import Votes, has_vote, of_record, result
from gemcli.sources.html_lines import has_markup, shown

SORTS: tuple[tuple[str, str], ...] = (
    (labels.AMENDMENT, r"amendement|amendment"),
    (labels.MOTION, r"motie|motion"),
    (labels.PROMISE, r"toezegging|commitment|undertaking"),
    (labels.ACTION, r"actie(?:punt|lijst)?|action"),
    (labels.VOTE, r"stemming|stemuitslag|vote"),
)


def sort_of(record: Mapping[str, Any], name: str) -> str:
    """Return which sort of piece a record is: by its own type, its title, or the list that it stands in."""
    said = (text(record, Role.KIND), str(record.get("@type") or ""), name, text(record, Role.TITLE)[:30])
    for words in said:
        for label, pattern in SORTS:
            if words and re.match(
                rf"\W{{0,3}}(?:lijst (?:van )?|gewijzigde? |opengov:|meeting:)?(?:{pattern})", words, re.IGNORECASE
            ):
                return label
    return labels.PROMISE if text(record, Role.PROMISE) else ""


def votes_of(own: Mapping[str, Any], vote: Mapping[str, Any] | None) -> Iterator[Votes]:
    """Yield the votes on a piece: the one that names it, its own, or those inside it."""
    if vote is not None:
        yield of_record(vote)
        return
    inside = [of_record(record) for inner in things(own, Role.VOTES) if has_vote(record := folded(inner))]
    counted = [each for each in inside if each.votes_for is not None or each.parties_for or each.parties_against]
    if has_vote(own) and not counted:
        yield of_record(own)
        return
    yield from inside


def piece_of(vote: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the motion or paper that a vote is on, where it names one that was put in its place."""
    for key, value in vote.items():
        if plain(key) in ("informatieobject", "motion", "motie", "amendement", "amendment") and isinstance(value, dict):
            return value if text(folded(value), Role.TITLE) else None
    return None


def sort_of_document(own: Mapping[str, Any]) -> str:
    """Return which sort of piece a document is by its type; a file that only has such a title stays a document."""
    kind = text(own, Role.KIND)
    return next((label for label, words in SORTS if re.fullmatch(words, kind.strip(), re.IGNORECASE)), "")


def piece_title(own: Mapping[str, Any], label: str) -> tuple[str, str]:
    """Return number and title of a piece; a promise is its text."""
    title, number = text(own, Role.TITLE), text(own, Role.NUMBER)
    if label in (labels.PROMISE, labels.ACTION):
        said = text(own, Role.PROMISE if label == labels.PROMISE else Role.ACTION)
        return "", plain_text(said or text(own, Role.TEXT)) or title
    return number, title


def results_of(decision: Any) -> Iterator[str]:
    for one in decision if isinstance(decision, list) else [decision]:
        if isinstance(one, dict):
            yield result(first(folded(one), Role.RESULT))


def submitters(own: Mapping[str, Any]) -> Iterator[str]:
    """Yield who handed a piece in, each once, with the party where it is told."""
    seen: set[str] = set()
    for key, value in own.items():
        if plain(key) not in KEYS[Role.SUBMITTER]:
            continue
        for one in value if isinstance(value, list) else [value]:
            name = name_of(one)
            party = (text(folded(one), Role.PARTY) or _member_of(one)) if isinstance(one, dict) else ""
            shown_name = f"{name} ({party})" if party and party not in name else name
            if shown_name and shown_name not in seen:
                seen.add(shown_name)
                yield shown_name


def _member_of(person: Mapping[str, Any]) -> str:
    """Return the party of a person whom the older open-data model gives memberships; empty without one."""
    listed = person.get("memberships")
    for one in listed if isinstance(listed, list) else ():
        body = one.get("organization") if isinstance(one, dict) else None
        if isinstance(body, dict) and plain(str(body.get("classification", "party"))) in ("party", "fractie", "partij"):
            return name_of(body)
    return ""


def plain_text(value: str) -> str:
    return "\n".join(shown(value)) if has_markup(value) else value


def seconds(own: Mapping[str, Any], role: Role) -> float:
    value = first(own, role)
    said = str(value).strip() if isinstance(value, (int, str)) and not isinstance(value, bool) else ""
    return float(said) if said.isdigit() and len(said) < 9 else -1.0
