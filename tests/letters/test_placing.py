"""Where a model's words may stand in a letter, and which words it may not bring at all."""

from __future__ import annotations

import pytest

from gemcli.letters.placing import placed
from gemcli.letters.reserved import reserved
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef


def claim(section: str, text: str, kind: Kind = Kind.LETTER_PART, sentence: str = "", **fields: str) -> Claim:
    evidence = Evidence(sentences=(SentenceRef("notitie", sentence),) if sentence else ())
    return Claim(kind, text, evidence, By.RULE, section=section, fields=fields)


def said(text: str, sentence: str = "s9") -> Claim:
    return Claim(Kind.STATEMENT, text, Evidence(sentences=(SentenceRef("notitie", sentence),)), By.MODEL)


PARTS = (
    claim("opening", "Wij informeren u."),
    claim("core", "De weg is dicht.", Kind.STATEMENT, "s1"),
    claim("core", "Het werk duurt lang.", Kind.STATEMENT, "s2"),
    claim("signature", "namens het college"),
)


def test_a_models_sentence_takes_the_place_of_the_one_it_retells() -> None:
    found = placed(PARTS, [said("De weg blijft dicht.", "s1")])
    assert [(part.section, part.text) for part in found] == [
        ("opening", "Wij informeren u."),
        ("core", "Het werk duurt lang."),
        ("core", "De weg blijft dicht."),
        ("signature", "namens het college"),
    ]


def test_when_all_is_retold_it_still_stands_before_the_signature() -> None:
    found = placed(PARTS, [said("Dicht.", "s1"), said("Lang.", "s2")])
    assert [part.text for part in found] == ["Wij informeren u.", "Dicht.", "Lang.", "namens het college"]


def test_the_gap_for_facts_goes_when_there_are_facts_and_other_gaps_stay() -> None:
    gap = claim("core", "[invullen: de feiten]", Kind.GAP, of_block="kern-ontbreekt")
    other = claim("decision", "[invullen: beslissing]", Kind.GAP, lacks_block="beslissing")
    found = placed((PARTS[0], gap, other, PARTS[3]), [said("De weg is dicht.")])
    assert [part.text for part in found] == [PARTS[0].text, "De weg is dicht.", other.text, PARTS[3].text]


def test_a_letter_without_facts_takes_none_and_a_model_makes_no_gaps() -> None:
    bare = (PARTS[0], PARTS[3])
    assert placed(bare, [said("De weg is dicht.")]) == bare
    gap = Claim(Kind.GAP, "[invullen: alles]", Evidence(), By.MODEL)
    assert placed(PARTS, [gap]) == PARTS


def test_answers_to_the_council_stand_under_the_question_that_they_fit() -> None:
    parts = (
        claim("council_answers", "1. Hoeveel bankjes staan er langs het kanaal?", question="1"),
        claim("council_answers", "Antwoord op vraag 1:"),
        claim("council_answers", "[invullen: antwoord]", Kind.GAP, of_block="antwoord-ontbreekt"),
        claim("council_answers", "2. Wat kost de verlichting?", question="2"),
        claim("council_answers", "Antwoord op vraag 2:"),
        claim("council_answers", "[invullen: antwoord]", Kind.GAP, of_block="antwoord-ontbreekt"),
        claim("signature", "Het college"),
    )
    found = placed(parts, [said("Langs het kanaal staan negen bankjes."), said("De bibliotheek is open.")])
    assert [part.text for part in found] == [
        "1. Hoeveel bankjes staan er langs het kanaal?",
        "Antwoord op vraag 1:",
        "Langs het kanaal staan negen bankjes.",
        "2. Wat kost de verlichting?",
        "Antwoord op vraag 2:",
        "[invullen: antwoord]",
        "Het college",
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("U kunt binnen zes weken bezwaar maken.", "clause"),
        ("U kunt in beroep gaan bij de rechtbank.", "clause"),
        ("U kunt naar de Nationale ombudsman.", "clause"),
        ("Stuur ons een ingebrekestelling.", "clause"),
        ("Dit volgt uit artikel 4:13 van de Awb.", "legal_basis"),
        ("Op grond van de Omgevingswet mag dit.", "legal_basis"),
        ("Gelet op de Algemene plaatselijke verordening is dit verboden.", "legal_basis"),
        ("Wij verlenen u de vergunning.", "competence"),
        ("De teamleider is bevoegd om dit te besluiten.", "competence"),
        ("Namens het college wens ik u succes.", "competence"),
        ("Het college besluit de aanvraag af te wijzen.", "competence"),
        ("De inrit is 4 meter breed.", ""),
        ("Wij maken de lijst in mei openbaar.", ""),
        ("De wethouder sprak met bewoners.", ""),
        ("Er is geen bezwaar van de buren.", ""),
    ],
)
def test_what_only_blocks_and_sources_may_say(text: str, what: str) -> None:
    assert reserved(text) == what


@pytest.mark.parametrize(
    "text", ["op grond van " * 10_000, "krachtens " * 20_000, "under the " * 10_000, "wij " * 30_000]
)
def test_reserved_words_are_found_in_linear_time(text: str) -> None:
    reserved(text)
