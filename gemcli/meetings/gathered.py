"""Proposals that one sentence of a record decided, told in one line with all their titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts.voteless import says_so
from gemcli.facts.votes import Outcome
from gemcli.locales import N_, translator
from gemcli.meetings.wording import brief, listed
from gemcli.model.claim import By, Claim, Evidence, FieldValue, Kind, SentenceRef

SUBJECT = re.compile(r"^[^']{0,60} '(?P<title>.{1,400})'(?: \((?P<number>[^()]{1,40})\))?: (?P<how>[^:()]{1,40})\.$")
"""A decision in brief: its title, the number printed behind it, and how it was decided."""

Key = tuple[tuple[SentenceRef, ...], str]


def gathered(claims: Sequence[Claim], language: str) -> tuple[Claim, ...]:
    """Tell decisions that rest on the same sentence, without a vote, in one line; other claims stay as they are.

    The line cites what each of them cites, and names item, title and number of each.
    """
    groups: dict[Key, list[Claim]] = {}
    for claim in claims:
        if (key := _key(claim, language)) is not None:
            groups.setdefault(key, []).append(claim)
    made = []
    for claim in claims:
        key = _key(claim, language)
        group = groups[key] if key is not None else []
        if len(group) < 2:
            made.append(claim)
        elif claim is group[0]:
            made.append(_line(group, language))
    return tuple(made)


def _key(claim: Claim, language: str) -> Key | None:
    """Return the sentences that decided and how; None for what was voted on or has no item and title of its own."""
    fields = claim.fields
    if claim.kind is not Kind.DECISION or not fields.get("agenda_item") or fields.get("unanimous"):
        return None
    if fields.get("votes_for") is not None or not fields.get("outcome") or fields["outcome"] == Outcome.UNKNOWN:
        return None
    deciding = claim.field_evidence.get("outcome")
    subject = SUBJECT.match(brief(claim, language))
    if deciding is None or subject is None:
        return None
    return deciding.evidence.sentences, subject["how"]


def _line(group: Sequence[Claim], language: str) -> Claim:
    say = translator(language)
    first = group[0]
    names, titles, numbers = [], [], []
    how = ""
    for claim in group:
        subject = SUBJECT.match(brief(claim, language))
        if subject is None:
            continue
        how = subject["how"]
        titles.append(subject["title"])
        numbers.extend([subject["number"]] if subject["number"] else [])
        number = f" ({subject['number']})" if subject["number"] else ""
        names.append(f"{claim.fields['agenda_item']} '{subject['title']}'{number}")
    unvoted = says_so(str(first.fields.get("outcome_text") or ""))
    lead = say(N_("Without a vote {outcome}: {names}") if unvoted else N_("Together {outcome}: {names}"))
    text = lead.format(outcome=how, names=listed(tuple(names), "and" if language.startswith("en") else "en"))
    fields: dict[str, FieldValue] = {
        "fact": "outcomes",
        "pieces": "proposals",
        "agenda_item": str(first.fields["agenda_item"]).partition(".")[0],
        str(first.fields["outcome"]): tuple(str(claim.fields["agenda_item"]) for claim in group),
        "titles": tuple(titles),
        "numbers": tuple(numbers),
        "unvoted": unvoted or None,
    }
    refs = tuple(dict.fromkeys(ref for claim in group for ref in claim.evidence.sentences))
    marks = tuple(dict.fromkeys(mark for claim in group for mark in claim.marks))
    return Claim(
        Kind.KEY_POINT,
        f"{text}.",
        Evidence(refs),
        By.RULE,
        key=f"{first.key}/gathered",
        section=first.section,
        fields=fields,
        marks=marks,
    )
