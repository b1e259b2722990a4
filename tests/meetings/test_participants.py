"""A meeting on screen: the names that people give themselves, members with a bare name, and who came in late."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.meetings.cues import Cues
from gemcli.meetings.outline import outline
from gemcli.meetings.participant_names import participant
from gemcli.meetings.speakers import Speaker
from gemcli.meetings.voice_roles import by_act, by_call
from gemcli.model.claim import Kind
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.sources.making import from_bytes

GOOD = (Verdict.SUPPORTED, Verdict.QUOTED)


@pytest.mark.parametrize(
    ("tag", "name", "office", "party"),
    [
        ("Vries, Sanne de - D66", "Sanne de Vries", "", "D66"),
        ("van Es, Koen | SP", "Koen van Es", "", "SP"),
        ("Koen van Es|SP", "Koen van Es", "", "SP"),
        ("Koen van Es / Dorpspartij Lint", "Koen van Es", "", "Dorpspartij Lint"),
        ("CDA - Mirjam Stok", "Mirjam Stok", "", "CDA"),
        ("Mirjam Stok CDA", "Mirjam Stok", "", "CDA"),
        ("Volt_Mirjam Stok", "Mirjam Stok", "", "Volt"),
        ("Mirjam Stok [CDA] (extern)", "Mirjam Stok", "", "CDA"),
        ("Mirjam Stok (Guest)", "Mirjam Stok", "", ""),
        ("Stok, M.A. (raadslid, CDA)", "M.A. Stok", "raadslid", "CDA"),
        ("Duyn, Rob (wethouder)", "Rob Duyn", "wethouder", ""),
        ("Rob Duyn wethouder", "Rob Duyn", "wethouder", ""),
        ("wethouder Rob Duyn | gemeente Lint", "Rob Duyn", "wethouder", ""),
        ("Mevr. Stok CDA", "Stok", "Mevr.", "CDA"),
    ],
)
def test_names_on_screen(dutch: Cues, tag: str, name: str, office: str, party: str) -> None:
    shown = participant(tag, dutch)
    assert shown is not None
    assert (shown.name, shown.title, shown.bracket) == (name, office, party)


@pytest.mark.parametrize("tag", ["", "Spreker 2", "SPEAKER_01", "iPad van Sanne", "Sanne | Koen | Rob", "Zaal 1.12"])
def test_what_is_no_name_stays_a_voice(dutch: Cues, tag: str) -> None:
    assert participant(tag, dutch) is None


@pytest.mark.parametrize(
    ("said", "name", "party"),
    [
        ("Dan geef ik het woord aan de heer Van Es van de SP.", "Koen van Es", "SP"),
        ("Mevrouw Stok namens de fractie van Lint Lokaal, gaat uw gang.", "Mirjam Stok", "Lint Lokaal"),
        ("Dan de eerste inspreker, mevrouw Stok van Lint Lokaal.", "Mirjam Stok", ""),
        ("Mevrouw Stok van de buurtvereniging.", "Mirjam Stok", ""),
        ("De heer Van Es van de SP.", "Mirjam Stok", ""),
    ],
)
def test_the_chair_says_for_whom_somebody_speaks(said: str, name: str, party: str) -> None:
    who = by_call(said, Speaker(name))
    assert (who.party, who.role) == (party, Role.COUNCILLOR if party else Role.UNKNOWN)


def test_who_takes_a_motion_back_is_a_member() -> None:
    assert by_act("Daarom trek ik hem in.", Speaker("Mirjam Stok")).role is Role.COUNCILLOR
    assert by_act("Wij dienen daarom amendement 6 in.", Speaker("Mirjam Stok")).role is Role.COUNCILLOR
    assert by_act("Ik trek mijn conclusies.", Speaker("Mirjam Stok")).role is Role.UNKNOWN
    assert by_act("Ik trek hem in.", Speaker("Rob Duyn", role=Role.COLLEGE)).role is Role.COLLEGE


CUES = (
    ("Haan, Wil de (burgemeester)", "Ik open de vergadering. De griffier telt even."),
    ("Griffie Lint", "Er zijn veertien raadsleden aanwezig, mevrouw Stok komt wat later."),
    ("Haan, Wil de (burgemeester)", "Agendapunt 4, de nota wandelpaden. Het woord is aan de heer Van Es van de SP."),
    ("Koen van Es", "De SP en D66 dienen amendement 4.1 in, over meer bankjes."),
    (
        "Vries, Sanne de - D66",
        "Het is motie 4.2 van ons, paden voor de schoolkinderen. Die dien ik in mede namens de SP.",
    ),
    ("Haan, Wil de (burgemeester)", "We gaan stemmen. Eerst amendement 4.1."),
    ("Griffie Lint", "Negen voor, zes tegen."),
    ("Haan, Wil de (burgemeester)", "Dan is amendement 4.1 aangenomen. Motie 4.2 in de aangepaste vorm."),
    ("Griffie Lint", "Die is unaniem, vijftien stemmen voor."),
    ("Haan, Wil de (burgemeester)", "Mooi. Aangenomen. En dan de nota zelf."),
    ("Griffie Lint", "De uitslag is twaalf voor en drie tegen. Tegen is de SP."),
    ("Haan, Wil de (burgemeester)", "Dan is de nota vastgesteld. Agendapunt 5, sluiting. Ik sluit de vergadering."),
)


def vtt() -> str:
    cues = []
    for place, (who, said) in enumerate(CUES):
        cues.append(f"00:{place:02}:00.000 --> 00:{place:02}:50.000\n<v {who}>{said}</v>\n")
    return "WEBVTT\n\n" + "\n".join(cues)


def turns(dutch: Cues) -> list[Section]:
    document = from_bytes(vtt().encode(), "raad.vtt").document
    return [each for each in outline(document, Municipality(), dutch) if each.kind is SectionKind.TURN]


def test_an_evening_on_screen(judged: Callable[..., Any], dutch: Cues) -> None:
    said = {(each.speaker, each.role, each.party) for each in turns(dutch)}
    assert said == {
        ("Wil de Haan", Role.CHAIR, ""),
        ("Lint", Role.CLERK, ""),
        ("Koen van Es", Role.COUNCILLOR, "SP"),
        ("Sanne de Vries", Role.COUNCILLOR, "D66"),
    }
    found = judged(vtt(), "raad.vtt")
    kinds = (Kind.MOTION, Kind.AMENDMENT, Kind.DECISION)
    told = [
        [
            each.claim.kind.value,
            each.claim.fields.get("raw_id") or each.claim.fields["agenda_item"],
            each.claim.fields["outcome"],
            each.claim.fields["votes_for"],
            each.claim.fields["votes_against"],
            list(each.claim.fields.get("submitters") or ()),
            list(each.claim.fields.get("parties") or ()),
        ]
        for each in found
        if each.claim.kind in kinds
    ]
    assert told == [
        ["amendment", "4.1", "adopted", 9, 6, ["Koen van Es"], ["SP", "D66"]],
        ["motion", "4.2", "adopted", 15, None, ["Sanne de Vries"], ["D66", "SP"]],
        ["decision", "4", "adopted", 12, 3, [], []],
    ]
    assert all(each.verdict in GOOD for each in found if each.claim.kind in kinds)
    assert (
        "title" not in found.named("4.2").claim.fields
        or found.named("4.2").claim.fields["title"] != "in de aangepaste vorm"
    )


@pytest.mark.parametrize("piece", ["De heer A van ", "Jan - ", "ik trek ", "A, "])
def test_long_hostile_names_are_read(dutch: Cues, piece: str) -> None:
    """A pattern that is not linear would not come back from these."""
    text = piece * 5_000
    participant(text, dutch)
    by_call(text, Speaker("Jan Bos"))
    by_act(text, Speaker("Jan Bos"))
    assert len(text) > 10_000
