"""Proceedings in XML: turns with their speakers, motions, headings."""

from __future__ import annotations

import pytest

from gemcli.errors import SourceError
from gemcli.sources import proceedings
from gemcli.sources.contents import Contents

DEBATE = """<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><metadata><meta content="weg"/></metadata><handelingen><agendapunt>
 <nr> 4 </nr><item-titel> Mantelzorg </item-titel>
 <spreekbeurt><spreker><voorvoegsels> De </voorvoegsels><naam><achternaam> voorzitter </achternaam></naam> : </spreker>
  <tekst><al-groep><al> Aan de orde is het
    <nadruk type="vet"> debat </nadruk> . </al><al> Het woord is aan haar. </al></al-groep></tekst></spreekbeurt>
 <spreekbeurt><spreker><voorvoegsels>Mevrouw</voorvoegsels> <naam><achternaam>Vos</achternaam></naam> (
   <politiek>Lokaal</politiek> ): </spreker>
  <tekst><al>Dank u wel.</al><motie><kop><titel>Motie</titel></kop><al>De Kamer,</al></motie></tekst></spreekbeurt>
</agendapunt></handelingen></officiele-publicatie>"""


def shown(contents: Contents) -> list[tuple[str, str, str]]:
    return [
        (block.kind.value, block.speaker, contents.text[block.spans[0].start : block.spans[0].end])
        for block in contents.blocks
    ]


def test_turns_with_their_speakers() -> None:
    assert shown(proceedings.read(DEBATE.encode(), "a.xml")) == [
        ("heading", "", "4 Mantelzorg"),
        ("paragraph", "De voorzitter", "De voorzitter: Aan de orde is het debat."),
        ("paragraph", "De voorzitter", "Het woord is aan haar."),
        ("paragraph", "Mevrouw Vos (Lokaal)", "Mevrouw Vos (Lokaal): Dank u wel."),
        ("paragraph", "Mevrouw Vos (Lokaal)", "Motie"),
        ("paragraph", "Mevrouw Vos (Lokaal)", "De Kamer,"),
    ]


def test_encoded_twice_with_a_mark_before_the_declaration() -> None:
    data = ("\ufeff\n" + DEBATE.replace("Mantelzorg", "Financiën")).encode().decode("cp1252").encode()
    contents = proceedings.read(data, "a.xml")
    assert contents.title == "Financiën"
    assert [remark.code for remark in contents.remarks] == ["double_encoded"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<a><b></a>", "broken_xml"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "hostile_xml"),
        (b"<a>" * 5_000, "broken_xml"),
    ],
)
def test_broken_and_hostile_files(data: bytes, code: str) -> None:
    with pytest.raises(SourceError, match=code):
        proceedings.read(data, "a.xml")
