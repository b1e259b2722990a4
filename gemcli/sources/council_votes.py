"""Reads how a council voted from an export: the result, the counts, and who stood on which side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from gemcli.sources.council_keys import KEYS, Role
from gemcli.sources.council_lines import RESULT
from gemcli.sources.council_record import first, name_of, plain, text, things
from gemcli.text.lists import listed

FOR = listed("voor yes for ja true pass aye voteoptionyes optionyes yescount infavour in_favour stemvoor")
AGAINST = listed("tegen no against nee false fail nay voteoptionno optionno nocount stemtegen")
ABSTAINED = listed("onthouden abstain abstained onthouding voteoptionabstain abstaincount blanco")
SPLIT = listed("verdeeld split")
RESULTS: Mapping[str, str] = {
    **dict.fromkeys(("voor", "pass", "passed", "resultpass", "true", "for", "carried", "adopted"), "aangenomen"),
    **dict.fromkeys(("tegen", "fail", "failed", "resultfail", "false", "against", "rejected"), "verworpen"),
    **dict.fromkeys(("withdrawn", "resultwithdrawn", "retracted"), "ingetrokken"),
    **dict.fromkeys(("deferred", "postponed", "held", "resultdeferred"), "aangehouden"),
    **dict.fromkeys(("gelijk", "tie", "tied", "resulttie"), "stemmen staken"),
}
"""What the systems call a result, in the council's word."""
SECRET_BALLOT = listed("schriftelijk geheim secret ballot written")


@dataclass(frozen=True, slots=True)
class Votes:
    """One vote as an export holds it; None or empty where it does not say."""

    result: str = ""
    """In the council's word where the export has a code, else as exported."""
    votes_for: int | None = None
    votes_against: int | None = None
    parties_for: tuple[str, ...] = ()
    """With the number of voices in brackets where the export has it: "CDA (6)"."""
    parties_against: tuple[str, ...] = ()
    parties_split: tuple[str, ...] = ()
    members_for: tuple[str, ...] = ()
    members_against: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any(True for _ in self.lines())

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yield what is known of it, as label and value."""
        if self.result:
            yield RESULT, self.result
        if self.votes_for is not None and self.votes_against is not None:
            voices = ("stem" if self.votes_for == 1 else "stemmen", "stem" if self.votes_against == 1 else "stemmen")
            yield "Stemmen", f"{self.votes_for} {voices[0]} voor, {self.votes_against} {voices[1]} tegen"
        for label, names in (
            ("Voor", self.parties_for),
            ("Tegen", self.parties_against),
            ("Verdeeld", self.parties_split),
            ("Voor stemden", self.members_for),
            ("Tegen stemden", self.members_against),
            ("Onthouden", self.abstained),
        ):
            if names:
                yield label, ", ".join(names)


def of_record(record: Mapping[str, Any]) -> Votes:
    """Return the vote that a record describes: its own fields, and the lists of choices inside it."""
    told = _choices(record, is_secret=_is_secret_ballot(record))
    own = Votes(result(first(record, Role.RESULT)))
    for_, against = _said(record, Role.FOR), _said(record, Role.AGAINST)
    own = replace(
        own,
        votes_for=next((count for one in for_ if (count := _count(one)) is not None), None),
        votes_against=next((count for one in against if (count := _count(one)) is not None), None),
        parties_for=next((names for one in for_ if (names := _names(one))), ()),
        parties_against=next((names for one in against if (names := _names(one))), ()),
    )
    return _together(own, told)


def _said(record: Mapping[str, Any], role: Role) -> list[Any]:
    """Return everything that a record says of one side: its number, and its names."""
    return [value for key, value in record.items() if plain(key) in KEYS[role]]


def of_rows(rows: list[Any]) -> Votes:
    """Return the vote of a list in which each row is one choice: a party's, a member's or a count."""
    return _choices({"votes": rows}, is_secret=False)


def result(value: Any) -> str:
    """Return a result in the council's word where the export has a code ("pass", "tegen"), else as exported."""
    if isinstance(value, bool):
        return RESULTS[str(value).lower()]
    said = name_of(value)
    meant = RESULTS.get(_option(said)) or RESULTS.get(plain(said))
    return meant or said


def known_result(said: str) -> str:
    """Return the council's word for a result code; empty for any other word."""
    return RESULTS.get(_option(said)) or RESULTS.get(plain(said)) or ""


def choice(value: Any) -> str:
    """Return "for", "against", "abstained" or "split" for a choice as exported; empty for what is none of these."""
    if isinstance(value, bool):
        return "for" if value else "against"
    said = plain(name_of(value))
    for meant, words in (("for", FOR), ("against", AGAINST), ("abstained", ABSTAINED), ("split", SPLIT)):
        if said in words:
            return meant
    if said in ("aangenomen", "verworpen"):
        return "for" if said == "aangenomen" else "against"
    return ""


def _option(said: str) -> str:
    return said.strip().casefold()


def _is_secret_ballot(record: Mapping[str, Any]) -> bool:
    """A vote by ballot on persons is secret (Gemeentewet 31): who chose what is never told."""
    return any(
        isinstance(value, str) and set(value.casefold().replace("_", " ").split()) & SECRET_BALLOT
        for key, value in record.items()
        if plain(key) in ("stemmingstype", "soortstemming", "votetype", "type")
    )


def _choices(record: Mapping[str, Any], *, is_secret: bool) -> Votes:
    """Gather the rows of a vote by what they say: counts, parties, members."""
    counts: dict[str, int] = {}
    parties: dict[str, list[str]] = {}
    members: dict[str, list[str]] = {}
    for row in things(record, Role.VOTES):
        if things(row, Role.VOTES):
            continue
        meant = (
            choice(first(row, Role.CHOICE))
            or choice(first(row, Role.RESULT))
            or choice(row.get("@type") or row.get("type"))
        )
        if not meant:
            continue
        who, party, count = text(row, Role.WHO), text(row, Role.PARTY), _count(first(row, Role.COUNT))
        if who:
            if not is_secret:
                members.setdefault(meant, []).append(f"{who} ({party})" if party and party not in who else who)
        elif party:
            parties.setdefault(meant, []).append(f"{party} ({count})" if count is not None else party)
        elif count is not None:
            counts[meant] = count
    if not counts and (members.get("for") or members.get("against")):
        counts = {meant: len(members.get(meant, ())) for meant in ("for", "against")}
    return Votes(
        "",
        counts.get("for", 0 if "against" in counts else None),
        counts.get("against", 0 if "for" in counts else None),
        tuple(parties.get("for", ())),
        tuple(parties.get("against", ())),
        tuple(parties.get("split", ())),
        tuple(members.get("for", ())),
        tuple(members.get("against", ())),
        tuple(members.get("abstained", ()) or parties.get("abstained", ())),
    )


def _together(one: Votes, other: Votes) -> Votes:
    """Return both as one; what the first does not say, the second may."""
    return Votes(
        one.result or other.result,
        one.votes_for if one.votes_for is not None else other.votes_for,
        one.votes_against if one.votes_against is not None else other.votes_against,
        one.parties_for or other.parties_for,
        one.parties_against or other.parties_against,
        one.parties_split or other.parties_split,
        one.members_for or other.members_for,
        one.members_against or other.members_against,
        one.abstained or other.abstained,
    )


def _count(value: Any) -> int | None:
    """Return a count of voices; None for a list of names or anything else."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int):
        return value if 0 <= value < 1000 else None
    return int(value) if isinstance(value, str) and value.strip().isdigit() and len(value.strip()) <= 3 else None


def _names(value: Any) -> tuple[str, ...]:
    """Return the parties of one side: a list of names or records, or one text with commas."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip() and not part.strip().isdigit())
    if not isinstance(value, list):
        return ()
    found = []
    for one in value:
        if isinstance(one, dict):
            name = text(one, Role.PARTY) or text(one, Role.WHO) or text(one, Role.TITLE)
            count = _count(first(one, Role.COUNT))
            found.append(f"{name} ({count})" if count is not None and name else name)
        else:
            found.append(name_of(one))
    return tuple(name for name in found if name)


def has_vote(record: Mapping[str, Any]) -> bool:
    """Say whether a record holds a vote of its own: a result, a side, or rows of choices."""
    return any(
        plain(key) in KEYS[role] and value not in (None, "", [], {})
        for role in (Role.RESULT, Role.FOR, Role.AGAINST)
        for key, value in record.items()
    ) or any(
        choice(first(row, Role.CHOICE)) or choice(first(row, Role.RESULT)) or choice(row.get("@type"))
        for row in things(record, Role.VOTES)
    )
