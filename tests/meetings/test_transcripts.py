"""Transcripts: voices with their roles, items as the chair announces them, with and without labels and stops."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.meetings.announced import announced
from gemcli.meetings.cues import Cues
from gemcli.meetings.family import Family, family
from gemcli.meetings.outline import outline
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.sources.making import from_bytes


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Dan gaan we naar agendapunt vijf, de nota Verkeer.", "nl", ("5", "De nota Verkeer")),
        ("Dan komen wij bij agendapunt 7b.", "nl", ("7b", "")),
        ("Punt acht. Dat is een hamerstuk.", "nl", ("8", "")),
        ("Mooi. Dan punt zeven, de verkoop van de kazerne.", "nl", None),
        ("Dan punt zeven, de verkoop van de kazerne.", "nl", ("7", "De verkoop van de kazerne")),
        ("Aan de orde is agendapunt 12: de kadernota.", "nl", ("12", "De kadernota")),
        ("dan gaan we naar agendapunt elf het zwembad dank u wel voorzitter", "nl", ("11", "Het zwembad")),
        ("Daar kom ik straks bij agendapunt 7 op terug.", "nl", None),
        ("Bij agendapunt 7 hebben wij een motie.", "nl", None),
        ("Dat is een belangrijk punt voor ons.", "nl", None),
        ("We will move on to item six, the library budget.", "en", ("6", "The library budget")),
        ("The next item is item 4.2, parking.", "en", ("4.2", "Parking")),
        ("We will return to item 6 later.", "en", None),
    ],
)
def test_announcements(text: str, language: str, expected: tuple[str, str] | None) -> None:
    assert announced(text, language) == expected


def vtt(*cues: tuple[str, str]) -> bytes:
    lines = ["WEBVTT", ""]
    for number, (voice, words) in enumerate(cues):
        lines += [f"00:{number // 6:02}:{number % 6 * 10:02}.000 --> 00:{number // 6:02}:{number % 6 * 10 + 8:02}.000"]
        lines += [f"<v {voice}>{words}" if voice else words, ""]
    return "\n".join(lines).encode()


def sections(data: bytes, name: str, cues: Cues) -> tuple[Section, ...]:
    return outline(from_bytes(data, name).document, Municipality(), cues)


def test_voice_tags_are_read_as_labels_and_items_as_announced(dutch: Cues) -> None:
    data = vtt(
        ("Voorzitter De Groot", "Ik open de vergadering. Dan gaan we naar agendapunt vijf, de nota Verkeer."),
        ("Bos (VVD)", "Dank u wel, voorzitter. Wij vinden dit een goede nota."),
        ("Mw. Dam (Leefbaar Oudveen)", "Wanneer komen die drempels? Straks bij punt zes zeg ik meer."),
        ("Wethouder Haak", "Voor de zomer, dat zeg ik toe."),
        ("Griffier Jol", "Dat noteer ik."),
        ("Voorzitter De Groot", "Goed. Dan punt zes, het zwembad."),
    )
    found = [(each.item, each.speaker, each.party, each.role) for each in sections(data, "raad.vtt", dutch)]
    assert found == [
        ("", "De Groot", "", Role.CHAIR),
        ("5", "De Groot", "", Role.CHAIR),
        ("5", "Bos", "VVD", Role.COUNCILLOR),
        ("5", "Dam", "Leefbaar Oudveen", Role.COUNCILLOR),
        ("5", "Haak", "", Role.COLLEGE),
        ("5", "Jol", "", Role.CLERK),
        ("5", "De Groot", "", Role.CHAIR),
        ("6", "De Groot", "", Role.CHAIR),
    ]


def test_the_voice_that_alone_leads_is_the_chair_and_others_stay_unknown(dutch: Cues) -> None:
    data = vtt(
        ("Spreker 1", "Goedenavond, ik open de vergadering. Ik geef het woord aan de wethouder."),
        ("Spreker 2", "Dank u wel. Wij gaan daar komend jaar mee aan de slag."),
        ("Spreker 3", "Ik heb een vraag over de kosten."),
        ("Spreker 1", "Dan komen we tot stemming. Daarmee is de motie aangenomen. Ik sluit de vergadering."),
    )
    roles = {each.speaker: each.role for each in sections(data, "raad.vtt", dutch)}
    assert roles == {"Spreker 1": Role.CHAIR, "Spreker 2": Role.COLLEGE, "Spreker 3": Role.UNKNOWN}


def test_without_voices_and_stops_items_are_still_found(dutch: Cues, recorded: Any) -> None:
    spoken = (
        "goedenavond allemaal ik open de vergadering dan gaan we naar agendapunt vijf de nota verkeer dank u wel "
        "voorzitter wij dienen een motie in over de blauwe zone dan gaan we stemmen over de motie wie is voor "
        "daarmee is de motie aangenomen dan komen we bij agendapunt zes de verkoop van de kazerne"
    )
    made = recorded(spoken)
    assert family(made.document) is Family.TRANSCRIPT
    assert [(each.item, each.title) for each in made.sections] == [
        ("", ""),
        ("5", "De nota verkeer"),
        ("6", "De verkoop van de kazerne"),
    ]
    assert {each.role for each in made.sections} == {Role.UNKNOWN}
    held = [each for section in made.sections for each in section.sentence_ids]
    assert held == [sentence.id for sentence in made.document.sentences()]


def test_secret_item_that_is_announced_is_withheld(dutch: Cues) -> None:
    data = vtt(
        ("Voorzitter De Groot", "Dan gaan we naar agendapunt vijf, grondprijzen (geheim)."),
        ("Bos (VVD)", "De prijs is 3 miljoen."),
        ("Voorzitter De Groot", "Dan gaan we naar agendapunt zes, het zwembad."),
    )
    found = sections(data, "raad.vtt", dutch)
    assert [(each.item, each.withheld) for each in found] == [("5", True), ("5", True), ("6", False)]


def test_what_is_said_behind_closed_doors_is_withheld(dutch: Cues) -> None:
    data = vtt(
        ("Voorzitter De Groot", "Dan sluit ik de deuren."),
        ("Bos (VVD)", "De prijs is 3 miljoen."),
        ("Voorzitter De Groot", "Ik heropen de openbare vergadering."),
        ("Bos (VVD)", "Dank u wel, voorzitter."),
    )
    document = from_bytes(data, "raad.vtt").document
    found = outline(document, Municipality(), dutch)
    hidden = {each for section in found if section.withheld for each in section.sentence_ids}
    assert [document.text[document.sentence(each).spans[0].start :][:8] for each in sorted(hidden)] == ["De prijs"]
    assert [each.role for each in found if not each.withheld] == [Role.CHAIR, Role.CHAIR, Role.COUNCILLOR]
    held = [each for section in found for each in section.sentence_ids]
    assert held == [sentence.id for sentence in document.sentences()]


def test_without_voices_and_items_it_is_cut_by_time(dutch: Cues) -> None:
    cues = "".join(f"00:{n:02}:00.000 --> 00:{n:02}:09.000\nWij praten over van alles.\n\n" for n in range(14))
    found = sections(f"WEBVTT\n\n{cues}".encode(), "raad.vtt", dutch)
    assert [each.title for each in found] == ["00:00", "00:05", "00:10"]
    assert {each.kind for each in found} == {SectionKind.CHAPTER}
