"""Sentences of made-up councils, each in the mouth of who says it: candidate or not, and under which word."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.meetings.cues import Cues, read
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Claim, Kind
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

CASES = Path(__file__).parent.parent / "cases" / "meetings"
LISTED = ("new", "implied", "conditional")
"""What a clerk would put on the list."""

VERBATIM = """Notulen
gemeenteraad Molenwaard
gehouden op
donderdag 6 maart 2025
Aan de orde is:
A. Voorstel van het college inzake Zone (RIS100).
De voorzitter. Het woord is aan mevrouw Kok.
Bea Kok (VVD). Voorzitter. {before}
{speaker}. {says}
Jan Bos (SP). Voorzitter. Wij denken daar anders over.
De voorzitter. Dank u wel.
"""
REPORTED = """Verslag van de vergadering van de commissie Ruimte op dinsdag 6 mei 2025

1. Opening
De voorzitter opent de vergadering.

2. Rapport
Mevrouw Kok (VVD) licht haar vraag toe.

{says}

3. Sluiting
De voorzitter sluit de vergadering.
"""
TRANSCRIPT = """goedenavond allemaal welkom bij deze vergadering
we zijn bij agendapunt drie aangekomen
{says}
dan gaan we door naar het volgende onderwerp
"""
ENGLISH = """Minutes of the meeting of Northvale Town Council held on 4 March 2025

1. Apologies
None.

2. Roads
Councillor Kay (Labour): {before}
{speaker}: {says}
Councillor Boyd (Green): We see that differently.
Mayor: Thank you.

3. Closing
The meeting closed.
"""
ENGLISH_REPORTED = """Minutes of the meeting of Northvale Town Council held on 4 March 2025

1. Apologies
None.

2. Roads report
{says}

3. Closing
The meeting closed.
"""
SPEAKERS = {
    "college": "Wethouder Van Asch (GroenLinks)",
    "councillor": "Omar Faber (D66)",
    "chair": "De voorzitter",
}
ENGLISH_SPEAKERS = {"college": "Cabinet Member Vale (Labour)", "councillor": "Councillor Finch (Labour)"}


@lru_cache(maxsize=2)
def cues_of(language: str) -> Cues:
    """Read the cue phrases that the product ships."""
    return read(resources.toml(resources.config(f"cues.{language}.toml")), language)


def candidates_of(case: dict[str, Any]) -> list[Claim]:
    """Return the commitments found in one case; `before` is what a councillor says just before it."""
    language, role = case.get("language", "nl"), case["role"]
    before = case.get("before", "Wij zien het anders." if language == "nl" else "We see it otherwise.")
    if role == "unnamed":
        text = TRANSCRIPT.format(says=case["says"])
    elif language == "en":
        text = (
            ENGLISH_REPORTED.format(says=case["says"])
            if role == "record"
            else ENGLISH.format(before=before, speaker=ENGLISH_SPEAKERS[role], says=case["says"])
        )
    elif role == "record":
        text = REPORTED.format(says=case["says"])
    else:
        text = VERBATIM.format(before=before, speaker=SPEAKERS[role], says=case["says"])
    cues = cues_of(language)
    document = from_bytes(text.encode(), "record.txt").document
    sections = outline(document, Municipality(), cues)
    return [
        claim for claim in claims(document, sections, Municipality(), cues, language) if claim.kind is Kind.COMMITMENT
    ]


def cases(name: str) -> list[dict[str, Any]]:
    """Read a case file."""
    found: list[dict[str, Any]] = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["cases"]
    return found


def told(case: dict[str, Any]) -> str:
    """Return the status under which a sentence is read; empty for none."""
    made = candidates_of(case)
    return str(made[0].fields["status"]) if made else ""


@pytest.mark.parametrize("case", cases("undertakings"), ids=lambda case: case["says"][:50])
def test_sentence(case: dict[str, Any]) -> None:
    made = candidates_of(case)
    assert (str(made[0].fields["status"]) if made else "") in case["status"].split("|")
    if made and case.get("term"):
        assert str(made[0].fields["due_text"]).casefold() == case["term"]
    if case.get("back"):
        assert len(made[0].evidence.sentences) > 1


FILES = ("undertakings", "undertakings-held", "undertakings-forms", "undertakings-forms-held")


@pytest.mark.parametrize("name", FILES)
def test_share_told_right(name: str) -> None:
    """Over a whole file: what a clerk would list is found, little else is, and what is no promise stays out."""
    tally: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for case in cases(name):
        allowed, status = case["status"].split("|"), told(case)
        is_listed, should = status in LISTED, allowed[0] in LISTED
        tally["right" if is_listed and should else "false" if is_listed else "missed" if should else "none"] += 1
        wanted[allowed[0] or "none"] += 1
        right[allowed[0] or "none"] += status in allowed
    recall = tally["right"] / (tally["right"] + tally["missed"])
    precision = tally["right"] / (tally["right"] + tally["false"])
    print(
        f"\n{name}: listed recall {recall:.2f}, precision {precision:.2f}; told right "
        + ", ".join(f"{each} {right[each]}/{wanted[each]}" for each in wanted)
    )
    assert recall >= 0.85
    assert precision >= 0.85
    assert right["repeated"] + right["refused"] >= 0.8 * (wanted["repeated"] + wanted["refused"])


@pytest.mark.parametrize(
    ("says", "who"),
    [
        ("The Leader (Councillor Finch) undertook to bring a report to the Council in May.", "Councillor Finch"),
        ("The Cabinet Member for Roads (Councillor Vale) agreed to write to residents.", "Councillor Vale"),
    ],
)
def test_who_holds_the_office_stands_in_brackets(says: str, who: str) -> None:
    (claim,) = candidates_of({"role": "record", "language": "en", "says": says})
    assert claim.fields["who"] == who
