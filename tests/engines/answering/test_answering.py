"""An answer is a sentence that gives such a fact on that subject; without one there is none, and pointers instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.engines.answering.answering import Answer, answer, nearest
from gemcli.engines.answering.claims import claims
from gemcli.engines.answering.library import Library
from gemcli.engines.answering.question import question
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, Kind, SentenceRef
from gemcli.model.document import Document

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hoeveel kost de vervanging van de Kadebrug?", "€ 1,2 miljoen"),
        ("kosten vervanging kadebrug", "€ 1,2 miljoen"),
        ("Wanneer is de nieuwe brug klaar?", "oktober 2027"),
        ("Wie is verantwoordelijk voor de brug?", "Wethouder Bakker"),
        ("Waarom wordt de brug afgesloten?", "pijlers zijn verzakt"),
        ("Hoeveel parkeerplekken verdwijnen er langs de Singel?", "26 parkeerplaatsen"),
        ("Hoeveel procent van de bewoners is voor het fietspad?", "64 procent"),
        ("Voor hoeveel asielzoekers is de opvang aan de Havenstraat?", "250 asielzoekers"),
        ("Hoe lang duurt de opvang aan de Havenstraat 12?", "drie jaar"),
        ("Wanneer stemde de raad in met de vervanging van de Kadebrug?", "12 maart 2026"),
        ("Hoeveel kost de vervangign van de Kadebrug?", "€ 1,2 miljoen"),
        ("Weet u ook hoeveel geld de vervanging van de Kadebrug kost?", "€ 1,2 miljoen"),
        ("Hoeveel vluchtelingen kunnen er terecht in de Havenstraat?", "250 asielzoekers"),
        ("Hoeveel autoplekken gaan er weg langs de Singel?", "26 parkeerplaatsen"),
        ("hoevel procent van de inwoners is voor het fietspad", "64 procent"),
    ],
)
def test_the_best_sentence_answers(asked: Ask, text: str, words: str) -> None:
    found = asked(text).found
    assert found and words in found[0].unit.text


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel kost het fietspad langs de Singel?",
        "Hoeveel kost de vervanging van de Kadebrug volgens de adviseurs?",
        "Wat kostte de vervanging van de Kadebrug in 2019?",
        "Hoeveel kost de vervanging van de Havenbrug?",
        "Hoeveel kost de vervanging van de Kadebrug in Amersfoort?",
        "Wie diende de motie over de Kadebrug in?",
        "Waarom komt er opvang aan de Havenstraat?",
        "Hoeveel bomen worden gekapt langs de Singel?",
        "Met hoeveel stemmen is de vervanging van de Kadebrug aangenomen?",
        "Hoe laat ging de raad op 12 maart 2026 uiteen?",
        "Wat vindt wethouder De Groot van de Kadebrug?",
    ],
)
def test_a_near_miss_is_no_answer_and_points_to_what_comes_closest(asked: Ask, text: str) -> None:
    given = asked(text)
    assert given.found == ()
    assert given.near and given.looked > 5


def test_what_is_withheld_is_not_searched(asked: Ask, shelf: Callable[..., Library]) -> None:
    held = shelf(withheld="Opvang")
    given = asked("Voor hoeveel asielzoekers is de opvang aan de Havenstraat?", held)
    assert given.found == ()
    assert not any("asielzoekers" in each.unit.text for each in given.near)


def test_a_sentence_that_asks_is_no_answer(
    asked: Ask, shelf: Callable[..., Library], paper: Callable[..., Document]
) -> None:
    held = shelf(paper("# Vragen\n\nKlopt het dat de Kadebrug € 3 miljoen kost?\n"))
    assert asked("Hoeveel kost de Kadebrug?", held).found == ()


def test_two_papers_with_other_values_are_rivals(
    asked: Ask, shelf: Callable[..., Library], paper: Callable[..., Document]
) -> None:
    one = paper("# Nota\n\nDe vervanging van de Kadebrug kost € 1,2 miljoen.\n", "nota.md")
    other = paper("# Brief\n\nDe vervanging van de Kadebrug kost € 1,5 miljoen.\n", "brief.md")
    given = asked("Hoeveel kost de vervanging van de Kadebrug?", shelf(one, other))
    assert {each.block.paper.source_id for each in given.rivals} == {"nota", "brief"}
    made = list(claims(given))
    assert [claim.marks for claim in made] == [("sources_disagree",)] * 2


def test_the_nearest_passages_are_those_of_papers_best_first_and_each_once(
    paper: Callable[..., Document], shelf: Callable[..., Library]
) -> None:
    text = "# Lijst\n\nM.3 Schaduw op pleinen\n\nDe motie wordt aangenomen met 14 tegen 7 stemmen.\n\nHet regent."
    document = paper(text)
    told = sorted(each.sentences[0].id for each in document.passages if each.sentences)
    proof = Evidence(sentences=(SentenceRef(document.source.id, told[2]),))
    made = Claim(Kind.MOTION, "Motie M.3 'Schaduw op pleinen' is aangenomen.", proof, By.RULE, key="M.3")
    asked = question("Met hoeveel stemmen is de motie Schaduw op pleinen aangenomen?")
    found = list(nearest(asked, shelf(document), lambda ids: [made]))
    assert "14 tegen 7" in found[0].units[0].text
    assert not any(each.is_told for each in found) and len({id(each) for each in found}) == len(found)


def test_what_rules_made_of_a_record_answers_with_its_fields(
    paper: Callable[..., Document], shelf: Callable[..., Library]
) -> None:
    lines = (
        "# Lijst",
        "M.3 Schaduw op pleinen",
        "De motie wordt aangenomen met 14 tegen 7 stemmen.",
        "Ingediend door Groen.",
    )
    text = "\n\n".join(lines)
    document = paper(text)
    told = {passage.sentences[0].id for passage in document.passages if passage.sentences}
    last, vote = sorted(told)[-1], sorted(told)[-2]
    source = document.source.id
    made = Claim(
        Kind.MOTION,
        "Motie M.3 'Schaduw op pleinen' is aangenomen met 14 stemmen voor en 7 tegen.",
        Evidence(sentences=(SentenceRef(source, vote),)),
        By.RULE,
        key="M.3",
        fields={
            "raw_id": "M.3",
            "title": "Schaduw op pleinen",
            "votes_for": 14,
            "submitters": ("Groen",),
        },
        field_evidence={"submitters": FieldEvidence("Groen", Evidence(sentences=(SentenceRef(source, last),)))},
    )
    held = shelf(document)
    given = answer(question("Met hoeveel stemmen is de motie Schaduw op pleinen aangenomen?"), held, lambda ids: [made])
    (claim,) = claims(given)
    assert claim.kind is Kind.ANSWER and claim.text == made.text
    assert claim.fields["of"] == "motion" and "submitters" not in claim.fields
    who = answer(question("Wie diende motie M.3 in?"), held)
    assert "Groen" in who.found[0].unit.text


def test_a_sentence_that_leans_on_the_one_before_is_told_with_it(
    asked: Ask, shelf: Callable[..., Library], paper: Callable[..., Document]
) -> None:
    held = shelf(
        paper("# Kadebrug\n\nDe adviseur keek naar de verzakking van de Kadebrug. Die is ontdekt in mei 2024.\n")
    )
    (claim,) = claims(asked("Wanneer is de verzakking van de Kadebrug ontdekt?", held))
    assert claim.text == "De adviseur keek naar de verzakking van de Kadebrug. Die is ontdekt in mei 2024."
    assert len(claim.evidence.sentences) == 2


def test_a_name_is_no_word_that_is_spelled_alike(
    asked: Ask, shelf: Callable[..., Library], paper: Callable[..., Document]
) -> None:
    talk = "\n\n".join(f"Punt {number} is helder genoeg." for number in range(200))
    held = shelf(paper(f"# Verslag Waterrade\n\nDe griffier is mevrouw Jansen.\n\n{talk}\n", "verslag.md"))
    assert asked("Wie is de griffier van Den Helder?", held).found == ()
    assert asked("Wie is de griffier?", held).found
