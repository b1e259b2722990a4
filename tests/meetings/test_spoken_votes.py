"""Votes in transcripts: as a chair says them over several sentences, and in speech without any marks."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.facts import voters
from gemcli.facts.ballots import Side
from gemcli.grounding.judge import Judge
from gemcli.meetings.cues import Cues
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.meetings.spoken_votes import CUT, SPOKEN_ID
from gemcli.model.claim import Claim, Kind
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

KINDS = (Kind.MOTION, Kind.AMENDMENT, Kind.DECISION)
CHAIR = "Voorzitter Ten Have"


def vtt(*cues: tuple[str, str]) -> bytes:
    lines = ["WEBVTT", ""]
    for number, (voice, words) in enumerate(cues):
        lines += [f"00:{number // 6:02}:{number % 6 * 10:02}.000 --> 00:{number // 6:02}:{number % 6 * 10 + 8:02}.000"]
        lines += [f"<v {voice}>{words}" if voice else words, ""]
    return "\n".join(lines).encode()


def listed(data: bytes, dutch: Cues) -> tuple[list[Claim], set[Verdict]]:
    document = from_bytes(data, "record.vtt").document
    sections = outline(document, Municipality(), dutch)
    made = [each for each in claims(document, sections, Municipality(), dutch, "nl") if each.kind in KINDS]
    judge = Judge([document], sections, Municipality(), "nl")
    return made, {judge.judge(each).verdict for each in made}


def row(claim: Claim) -> list[Any]:
    fields = claim.fields
    name = fields["agenda_item"] if claim.kind is Kind.DECISION else fields["raw_id"] or fields["title"]
    return [claim.kind.value, name, fields["outcome"], fields["votes_for"], fields["votes_against"]]


def test_a_vote_read_out_over_several_sentences_and_items_without_debate(dutch: Cues) -> None:
    made, verdicts = listed(
        vtt(
            (CHAIR, "Ik open de vergadering. Punt drie, de nota Water. De heer Zijl van de VVD."),
            ("Zijl (VVD)", "Wij dienen motie M3-1 in, Bankjes langs de vaart. Dit doen we samen met het CDA."),
            ("Wethouder Prins", "Daar kan ik mee uit de voeten."),
            (CHAIR, "Dan M3-1. Voor: VVD, CDA, PvdA. Vijftien stemmen. Tegen Lijst Oudveen en SP, acht. Aangenomen."),
            (CHAIR, "Dan punt vier, de verkoop van de school. Het college heeft het voorstel gisteren teruggenomen."),
            (CHAIR, "Punt vijf. Dat is een hamerstuk. De havenverordening. Tik. Aangenomen."),
            (CHAIR, "Punt zes, de rondvraag."),
        ),
        dutch,
    )
    assert [row(each) for each in made] == [
        ["motion", "M3-1", "adopted", 15, 8],
        ["decision", "4", "withdrawn", None, None],
        ["decision", "5", "adopted", None, None],
    ]
    assert made[0].fields["parties_against"] == ("Lijst Oudveen", "SP")
    assert made[0].fields["submitters"] == ("Zijl",)
    assert made[2].fields["title"] == "De havenverordening"
    assert verdicts <= {Verdict.SUPPORTED, Verdict.QUOTED}


def test_votes_in_speech_without_marks_or_voices(dutch: Cues) -> None:
    debate = (
        "ik vind dat als de motie wordt aangenomen wij er allemaal beter van worden en dat de wethouder daar echt "
        "eens naar moet kijken want de mensen in de wijk wachten al jaren op die bankjes bij het water"
    )
    made, verdicts = listed(
        vtt(
            ("", debate),
            ("", "dan komen we bij de stemmingen in stemming komt motie m"),
            ("", "1 cda de motie wordt aangenomen met 15 tegen 8 stemmen in stemming komt amendement"),
            ("", "m b vvd het amendement wordt verworpen met 7 tegen 16 stemmen dan de motie bankjes langs de vaart"),
            ("", "wie is daarvoor dan is die motie aangenomen dan zijn we door de stemmingen heen"),
        ),
        dutch,
    )
    assert [row(each) for each in made] == [
        ["motion", "m 1", "adopted", 15, 8],
        ["amendment", "m b", "rejected", 7, 16],
        ["motion", "bankjes langs de vaart", "adopted", None, None],
    ]
    assert verdicts <= {Verdict.SUPPORTED, Verdict.QUOTED, Verdict.NEEDS_HUMAN}


def test_sums_behind_lists_of_parties() -> None:
    ballot = voters.find("Voor: VVD en CDA. Twaalf stemmen. Tegen Lijst Oudveen en SP, negen.")
    assert (ballot.votes(Side.FOR), ballot.votes(Side.AGAINST)) == (12, 9)


@pytest.mark.parametrize("piece", ["in stemming ", "de motie is een ", "dan de motie ", "motie m ", "wie is "])
def test_long_hostile_speech_is_read(piece: str) -> None:
    """A pattern that is not linear would not come back from these."""
    text = piece * (100_000 // len(piece))
    assert sum(1 for _ in CUT.finditer(text)) < len(text)
    assert SPOKEN_ID.search(text) is None or len(text) > 90_000
