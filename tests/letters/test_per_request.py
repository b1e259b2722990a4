"""A letter to the council answers each request of the motion below a heading of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.letters import council
from gemcli.letters.letter import Letter
from gemcli.letters.motion import motions
from gemcli.letters.passages import Row, prose
from gemcli.letters.per_request import Placed, first_words, placed
from gemcli.model.document import Document

Write = Callable[..., Letter]
Make = Callable[..., Document]
STALLING = "Op het verzoek ‘vóór 1 oktober 2026 ten minste 120 extra plekken in de fietsenstalling te maken …’"
OVERKAPPING = "Op het verzoek ‘met de spoorbeheerder te overleggen over een overkapping’ antwoordt het college:"


def told(letter: Letter) -> list[str]:
    return [claim.text for claim in letter.claims if claim.section == "answer"]


@pytest.fixture
def motion(case_documents: dict[str, Document]) -> Document:
    return case_documents["motie"]


def test_each_request_has_a_heading_with_its_words_and_below_it_what_answers_it(
    write: Write, make_document: Make, motion: Document
) -> None:
    note = make_document(
        "a.md",
        "# Station\nDe spoorbeheerder overlegt over een overkapping. Dat overleg is in mei.\n"
        "Er komen 124 extra plekken in de fietsenstalling.\n",
    )
    assert told(write("raadsbrief", [motion, note]))[:5] == [
        f"{STALLING} antwoordt het college:",
        "Er komen 124 extra plekken in de fietsenstalling.",
        OVERKAPPING,
        "De spoorbeheerder overlegt over een overkapping.",
        "Dat overleg is in mei.",
    ]


def test_the_heading_rests_on_the_words_of_the_motion_and_needs_no_look(
    write: Write, make_document: Make, motion: Document
) -> None:
    note = make_document("a.md", "# Station\nEr komen 124 extra plekken in de fietsenstalling.\n")
    heading = next(c for c in write("raadsbrief", [motion, note]).claims if c.text.startswith(STALLING))
    assert heading.field_evidence["asked"].evidence.spans[0].source_id == "motie"
    assert heading.marks == ()


def test_what_no_source_speaks_of_has_a_gap_in_its_place(write: Write, make_document: Make, motion: Document) -> None:
    note = make_document("a.md", "# Station\nEr komen 124 extra plekken in de fietsenstalling.\n")
    assert told(write("raadsbrief", [motion, note]))[2] == (
        "Antwoord van het college op het verzoek ‘met de spoorbeheerder te overleggen over een overkapping’: "
        "[invullen: antwoord op dit verzoek]"
    )


def test_a_request_that_the_letter_itself_fulfils_has_its_heading_too(
    write: Write, make_document: Make, motion: Document
) -> None:
    note = make_document("a.md", "# Station\nEr komen 124 extra plekken in de fietsenstalling.\n")
    assert told(write("raadsbrief", [motion, note]))[3:] == [
        "Op het verzoek ‘de raad vóór 1 november 2026 over de voortgang te informeren’ antwoordt het college:",
        "Met deze brief informeert het college uw raad over de uitvoering.",
    ]


def test_what_answers_no_request_stands_last_and_not_under_one(
    write: Write, make_document: Make, motion: Document
) -> None:
    note = make_document(
        "a.md", "# Station\nEr komen 124 extra plekken in de fietsenstalling.\n# Bus\nBus 9 rijdt om.\n"
    )
    assert told(write("raadsbrief", [motion, note]))[-2:] == ["Verder meldt het college:", "Bus 9 rijdt om."]


def test_a_motion_that_asks_one_thing_has_no_headings(write: Write, make_document: Make) -> None:
    motion = make_document(
        "motie.txt",
        "Motie: Bankjes\nDe raad, in vergadering bijeen op 9 april 2026,\nverzoekt het college:\n"
        "• vier bankjes te plaatsen in het park;\nen gaat over tot de orde van de dag.\n",
    )
    note = make_document("a.md", "# Bankjes\nDe vier bankjes in het park staan er.\n")
    assert told(write("raadsbrief", [motion, note])) == ["De vier bankjes in het park staan er."]


def test_a_request_whose_answer_stands_under_another_one_points_to_it(
    write: Write, make_document: Make, motion: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = make_document("a.md", "# Station\nDe spoorbeheerder overlegt over een overkapping.\n")
    placing = Placed(((), tuple(prose(note)), ()), (), (1, None, None))
    monkeypatch.setattr(council, "placed", lambda *_: placing)
    letter = write(
        "raadsbrief", [motion, make_document("b.md", "# Station\nEr komen 124 plekken extra in de stalling.\n")]
    )
    pointing = next(claim for claim in letter.claims if "is beantwoord bij" in claim.text)
    assert pointing.text.endswith("bij het verzoek ‘met de spoorbeheerder te overleggen over een overkapping’.")
    assert pointing.marks == ("needs_human",)


def test_an_answer_without_any_sentence_is_a_gap(
    write: Write, make_document: Make, motion: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(council, "placed", lambda *_: Placed(((), (), ()), (), (None, None, None)))
    letter = write(
        "raadsbrief", [motion, make_document("a.md", "# Station\nEr komen 124 extra plekken in de stalling.\n")]
    )
    assert [text for text in told(letter) if text.startswith("Antwoord van het college op het verzoek ‘vóór 1 oktober")]


def test_a_request_left_empty_takes_the_sentence_that_speaks_of_it_alone(make_document: Make) -> None:
    points = ["een proef met houten banken te houden in twee grote wijken", "de raad te informeren over de kosten"]
    note = make_document("a.md", "# Kosten\nDe proef begint in mei.\nDe kosten zijn € 900.\n")
    found = placed(list(prose(note)), points, ())
    assert [[said.text for said in group] for group in found.under] == [
        ["De proef begint in mei."],
        ["De kosten zijn € 900."],
    ]


def test_one_sentence_that_answers_two_requests_stands_under_one_and_the_other_points_to_it(
    make_document: Make,
) -> None:
    points = ["vier banken te plaatsen in het park", "banken te laten maken"]
    note = make_document("a.md", "# Park\nVier banken zijn gemaakt en geplaatst in het park.\n")
    found = placed(list(prose(note)), points, ())
    assert [len(group) for group in found.under] == [1, 0]
    assert found.beside == (None, 0)
    assert placed(list(prose(note)), points, (1,)).beside == (None, None)


def test_a_request_points_to_no_other_that_is_open_itself(make_document: Make) -> None:
    points = ["vier banken te plaatsen in het park", "banken te laten maken"]
    note = make_document("a.md", "# Park\nVier banken zijn gemaakt en geplaatst in het park.\n")
    assert placed(list(prose(note)), points, (0,)).beside == (None, None)


def test_what_speaks_of_a_request_a_little_stands_under_it_where_nothing_else_does(make_document: Make) -> None:
    points = [
        "in overleg met bewoners, scholen, winkels en verenigingen een groot plan voor bomen en banken te maken",
        "de fontein te herstellen",
    ]
    note = make_document("a.md", "# Stand\nDe fontein is hersteld.\n# Rest\nEr staan bomen.\nBus 9 rijdt om.\n")
    found = placed(list(prose(note)), points, ())
    assert [[said.text for said in group] for group in found.under] == [
        ["Er staan bomen."],
        ["De fontein is hersteld."],
    ]
    assert [said.text for said in found.rest] == ["Bus 9 rijdt om."]


def test_the_season_of_a_term_says_nothing_of_what_is_asked(make_document: Make) -> None:
    points = ["vier banken te plaatsen in het park", "de raad vóór de zomer te informeren over de voortgang"]
    note = make_document("a.md", "# Park\nIn het park staan vier banken.\nNa de zomer volgen twee tafels.\n")
    assert [len(group) for group in placed(list(prose(note)), points, ()).under] == [2, 0]


def test_rows_that_a_paper_points_to_stay_with_what_it_says(make_document: Make) -> None:
    points = ["vier banken te plaatsen in het park", "de speeltuin te verlichten"]
    note = make_document("a.md", "# Park\nIn het park staan vier banken.\n# Speeltuin\nDe speeltuin is verlicht.\n")
    banks, playground = prose(note)
    row = Row(note, banks.sentence, banks.sentence, banks.heading, "")
    assert placed([banks, row, playground], points, ()).under == ((banks, row), (playground,))


def test_a_long_request_is_broken_off_where_a_part_of_it_ends(motion: Document) -> None:
    found = motions(motion)[0]
    long, short, _ = found.asks()
    assert found.text(first_words(found, long)).endswith("extra plekken in de fietsenstalling te maken")
    assert first_words(found, short) == short


def test_a_paragraph_is_not_torn_apart_by_a_word_that_every_request_has(make_document: Make) -> None:
    points = [
        "in kaart te brengen op welke speelplekken schaduw ontbreekt",
        "omwonenden van speelplekken te betrekken bij de inrichting",
        "een watertappunt op speelplek De Krekel te onderzoeken",
    ]
    note = make_document(
        "a.md",
        "# Onderzoek\nWij brachten in kaart waar op speelplekken schaduw ontbreekt. Van 34 speelplekken zijn 14 kaal.\n"
        "# Omwonenden\nOmwonenden dachten mee. Omwonenden reageerden per speelplek. Een watertappunt kan niet.\n",
    )
    found = placed(list(prose(note)), points, ())
    assert [len(group) for group in found.under] == [2, 2, 1]
