"""The list of personal data: what was found where, whose it is, whether it would be masked, and why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gemcli.errors import Exit
from gemcli.jobs.mask_request import MaskRequest
from gemcli.jobs.mask_taken import Listed, Taken
from gemcli.jobs.outcome import Outcome
from gemcli.locales import N_, Translate, say

KINDS = {
    "person": N_("name"),
    "phone": N_("phone number"),
    "email": N_("e-mail address"),
    "address": N_("address"),
    "birth_date": N_("date of birth"),
    "plate": N_("number plate"),
    "bsn": N_("BSN"),
    "iban": N_("IBAN"),
    "id_number": N_("identification number"),
    "own_words": N_("your own words"),
}
PEOPLE = {
    "private": N_("private person"),
    "official": N_("in function"),
    "staff": N_("civil servant"),
    "office": N_("the municipality itself"),
}
REASONS = {
    "official": N_("kept: in function"),
    "office": N_("kept: the municipality's own"),
    "staff": N_("kept: privacy.toml keeps civil servants"),
    "private": N_("kept: privacy.toml keeps private persons"),
    "kind": N_("kept: privacy.toml keeps this kind"),
    "keep_list": N_("kept: on the list of words to keep"),
    "also_list": N_("masked: on the list of words to mask"),
    "title": N_("masked: a form of address before it"),
    "initials": N_("masked: initials before it"),
    "first_name": N_("masked: a common first name"),
    "label": N_("masked: stands behind a label"),
    "signature": N_("masked: under a closing formula"),
    "address": N_("masked: head of an address"),
    "said": N_("masked: somebody calls or is called so"),
    "list": N_("masked: in a list of people"),
    "known": N_("masked: found elsewhere in the dossier"),
    "check_digit": N_("masked: passes the check of such numbers"),
    "context": N_("masked: the words before it say so"),
    "pattern": N_("masked: written like one"),
    "mail_head": N_("masked: in the head of a mail"),
    "speaker": N_("masked: speaks in the transcript"),
}
"""Reasons by their stable words; one that is not here is shown as it is."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table, in words for a person; `words` are shown on the own terminal only."""

    source: str
    place: str
    kind: str
    whose: str
    reason: str
    words: str


@dataclass(frozen=True, slots=True)
class MaskSight:
    """What a person at a terminal sees: what is sure, and apart what a person must look at."""

    sure: tuple[Row, ...]
    to_check: tuple[Row, ...]


def listing(path: Path, taken: Taken, request: MaskRequest) -> Outcome:
    """Return the list of a dossier as an outcome: spans for programs, rows without the words for a pipe."""
    spans = spans_of(taken)
    masked = sum(one["masked"] for one in spans)
    unsure = sum(not one["sure"] for one in spans)
    counts = N_("{spans} spans: {masked} masked, {kept} kept, {unsure} to check; names can be missed")
    following = N_("next: gemcli mask --pseudonymise {path}")
    return Outcome(
        "mask",
        Exit.UNVERIFIED if request.is_strict and unsure else Exit.OK,
        ledger=taken.ledger(),
        warnings=tuple(taken.warnings()),
        details={"spans": spans},
        closing=(
            say(counts, spans=len(spans), masked=masked, kept=len(spans) - masked, unsure=unsure),
            say(following, path=path.as_posix()),
        ),
    )


def spans_of(taken: Taken) -> list[dict[str, Any]]:
    """Return the spans of a dossier as the envelope holds them, whatever is done with them."""
    return [_record(one) for one in taken.listed()]


def sight(outcome: Outcome, translate: Translate) -> MaskSight:
    """Return what a person sees of a list."""
    rows = [(span["sure"], _row(span, translate)) for span in outcome.details.get("spans", [])]
    return MaskSight(tuple(row for sure, row in rows if sure), tuple(row for sure, row in rows if not sure))


def as_lines(shown: MaskSight, translate: Translate) -> str:
    """Return the list for a pipe: columns parted by tabs, without the words themselves."""
    lines = [_line(row, "") for row in shown.sure]
    lines += [_line(row, translate(N_("to check"))) for row in shown.to_check]
    return "".join(f"{line}\n" for line in lines)


def _line(row: Row, mark: str) -> str:
    return "\t".join((row.source, row.place, row.kind, row.whose, row.reason, mark)).rstrip("\t")


def _record(one: Listed) -> dict[str, Any]:
    marked = one.marked
    return {
        "source": one.source,
        "place": one.place,
        "start": one.span.start if one.span else None,
        "end": one.span.end if one.span else None,
        "text": marked.text,
        "kind": str(marked.kind),
        "role": marked.who.value,
        "masked": marked.is_masked,
        "why": marked.why,
        "sure": marked.is_sure,
    }


def _row(span: dict[str, Any], translate: Translate) -> Row:
    return Row(
        span["source"],
        span["place"],
        translate(KINDS.get(span["kind"], span["kind"])),
        translate(PEOPLE.get(span["role"], span["role"])),
        translate(REASONS.get(span["why"], span["why"])),
        span["text"],
    )
