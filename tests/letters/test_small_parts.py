"""Slots, blocks, matching, clauses, questions and figures, each by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from gemcli.errors import ConfigError
from gemcli.letters.answers import answer
from gemcli.letters.asked.listing import asked
from gemcli.letters.blocks import Block, load
from gemcli.letters.clauses import check_clauses
from gemcli.letters.letter_types import TYPES, VARIANTS
from gemcli.letters.matching import Relevance, likeness
from gemcli.letters.passages import prose, rows
from gemcli.letters.questions import speaks_of
from gemcli.letters.readability import count_syllables, readability
from gemcli.letters.receipt import BLOCKS
from gemcli.letters.slots import SLOT, Slot, fill
from gemcli.letters.written_dates import in_words
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.model.span import cut

MakeDocument = Callable[..., Document]

NOTE = """# Over ons
Datum: 1 mei 2026
Notitie van het team
# Bomen
In de Wilgenlaan komen acht bomen. De kosten zijn € 4.000.
# Planning
Wij planten in week 47. Dan is de grond nat genoeg.
# Overig
De leverancier van de kopieermachine komt langs.
"""


def test_a_slot_is_filled_once_and_a_value_is_never_read_as_a_template() -> None:
    filled = fill("Contact: {contact|team}", {"contact": Slot("{phone} & {x}")})
    assert filled.text == "Contact: {phone} & {x}"
    assert not filled.missing


def test_an_empty_value_is_a_gap_and_an_optional_one_drops_its_line() -> None:
    assert fill("Aan: {addressee|naam}", {"addressee": Slot("  ")}).text == "Aan: [invullen: naam]"
    assert fill("Uw kenmerk: {your_reference?}", {}).is_dropped
    assert not fill("Uw kenmerk: {your_reference?}", {"your_reference": Slot("A")}).is_dropped
    assert fill("Name: {name}", {}, "en").text == "Name: [fill in: name]"


def test_every_block_that_a_letter_type_needs_is_shipped(blocks: Mapping[str, Block]) -> None:
    kinds = (*TYPES.values(), *VARIANTS)
    needed = {element.block for kind in kinds for element in kind.elements if element.block}
    assert needed | set(BLOCKS.values()) <= set(blocks)


def test_only_what_decides_rights_is_shipped_as_an_example(blocks: Mapping[str, Block]) -> None:
    legal = {block for kind in (*TYPES.values(), *VARIANTS) for block in kind.legal_blocks}
    assert {name for name, block in blocks.items() if block.is_example} == legal
    assert legal == {
        "beslissing",
        "beslissing-op-bezwaar",
        "grondslag",
        "rechtsmiddelen",
        "beroep",
        "ombudsman",
        "doorzending-grondslag",
    }


def test_every_required_slot_says_in_words_what_is_missing(blocks: Mapping[str, Block]) -> None:
    for block in blocks.values():
        for match in SLOT.finditer(block.document.text):
            assert match["what"] or match["optional"] or match["name"] in ("asked", "number"), block.name


def test_a_block_is_a_source_whose_sentences_cover_its_words(blocks: Mapping[str, Block]) -> None:
    for block in blocks.values():
        pieces = [cut(block.document.text, sentence.spans) for sentence in block.sentences()]
        assert " ".join(pieces) == " ".join(block.document.text.split())
        assert block.document.source.rank is Rank.TEXT_BLOCK


def test_a_folder_without_blocks_and_a_block_in_another_encoding_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as missing:
        load(tmp_path)
    assert missing.value.code == "blocks_missing"
    (tmp_path / "aanhef.nl.txt").write_bytes("Geachte mevrouw, meneer ë".encode("cp1252"))
    with pytest.raises(ConfigError) as encoding:
        load(tmp_path)
    assert (encoding.value.code, encoding.value.path) == ("block_encoding", "aanhef.nl.txt")


def test_prose_leaves_labels_headings_and_bylines_aside(make_document: MakeDocument) -> None:
    said = [(item.heading, item.text) for item in prose(make_document("notitie.md", NOTE.replace("# ", "# ")))]
    assert [text for _, text in said] == [
        "In de Wilgenlaan komen acht bomen.",
        "De kosten zijn € 4.000.",
        "Wij planten in week 47.",
        "Dan is de grond nat genoeg.",
        "De leverancier van de kopieermachine komt langs.",
    ]


def test_a_bullet_is_no_part_of_what_is_said(make_document: MakeDocument) -> None:
    (said,) = prose(make_document("notitie.md", "• De weg is klaar.\n"))
    assert said.text == "De weg is klaar."
    assert said.evidence.spans[0].spans[0].start == 2


def test_a_row_is_written_with_the_names_of_its_columns(make_document: MakeDocument) -> None:
    table = "Straat\tMaatregel\tKosten\nWilgenlaan\tacht bomen\t€ 4.000\nTotaal\t\t€ 4.000\n"
    found = list(rows(make_document("notitie.md", "Zie de tabel.\n" + table)))
    assert [row.text for row in found] == ["Wilgenlaan: maatregel acht bomen, kosten € 4.000", "Totaal: kosten € 4.000"]
    assert {row.after for row in found} == {"s1"}
    assert [len(row.evidence.sentences) for row in found] == [2, 2]


def test_an_answer_takes_its_section_and_leaves_the_rest(make_document: MakeDocument) -> None:
    found = answer(["in de Wilgenlaan bomen te planten", "een zwembad te bouwen"], [make_document("notitie.md", NOTE)])
    told = [said.text for said in found.said]
    assert told[:2] == ["In de Wilgenlaan komen acht bomen.", "De kosten zijn € 4.000."]
    assert found.open_points == (1,)
    assert [said.text for said in found.unused] == ["De leverancier van de kopieermachine komt langs."]


def test_a_table_alone_under_a_heading_answers_by_its_rows(make_document: MakeDocument) -> None:
    table = "# Bomen per straat\nStraat\tBomen\nWilgenlaan\tacht\n# Kosten\nPost\tBedrag\nKopieermachine\t€ 4.000\n"
    found = answer(["bomen te planten in de straat Wilgenlaan"], [make_document("notitie.md", table)])
    assert [row.text for row in found.said] == ["Wilgenlaan: bomen acht"]
    assert found.open_points == ()


def test_without_points_or_sources_nothing_is_answered(make_document: MakeDocument) -> None:
    assert answer([], [make_document("notitie.md", NOTE)]).said == ()
    assert answer(["iets"], []).open_points == (0,)


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("Hoeveel bomen komen er in de Wilgenlaan?", True),
        ("Hoeveel parkeerplaatsen komen er in de Wilgenlaan?", False),
        ("Wanneer komt er een fontein op het plein?", False),
    ],
)
def test_a_question_is_answered_only_where_its_subject_is_spoken_of(
    question: str, is_answered: bool, make_document: MakeDocument
) -> None:
    assert bool(speaks_of(question, list(prose(make_document("notitie.md", NOTE))))) == is_answered


@pytest.mark.parametrize(
    ("one", "other", "worth"),
    [
        ("bomen", "boom", 1),
        ("plekken", "speelplekken", 0.6),
        ("2026", "2025", 0),
        ("weg", "wegen", 1),
        ("de", "den", 0),
    ],
)
def test_likeness(one: str, other: str, worth: float) -> None:
    assert likeness(one, other) == likeness(other, one) == worth


def test_a_share_lies_between_nothing_and_all() -> None:
    relevance = Relevance(["bomen planten", "wegen aanleggen"])
    assert relevance.share("bomen planten", "Wij planten bomen.") == 1
    assert relevance.share("bomen planten", "Wij leggen wegen aan.") == 0
    assert relevance.share("", "Wij planten bomen.") == 0


@pytest.mark.parametrize(
    ("kind", "text", "codes"),
    [
        ("besluit", "U krijgt de vergunning.", ["clause_missing"]),
        ("besluit", "U kunt binnen zes weken bezwaar maken.", []),
        ("informatief", "U kunt binnen zes weken bezwaar maken.", ["clause_out_of_place"]),
        ("informatief", "Wij hebben geen bezwaar tegen uw plan.", []),
        ("raadsbrief", "Dit is een beroep op de raad.", []),
        ("besluit", "U kunt beroep instellen bij de rechtbank.", ["clause_missing", "clause_out_of_place"]),
        ("beslissing-op-bezwaar", "Uw bezwaarschrift is ongegrond.", ["clause_missing"]),
        ("beslissing-op-bezwaar", "U kunt binnen zes weken beroep instellen bij de rechtbank.", []),
        ("beslissing-op-bezwaar", "U kunt binnen zes weken bezwaar maken.", ["clause_out_of_place", "clause_missing"]),
        ("klachtafhandeling", "Uw klacht is gegrond.", ["clause_missing"]),
        ("klachtafhandeling", "U kunt de Nationale ombudsman om onderzoek vragen.", []),
        ("informatief", "U kunt naar de ombudsman.", ["clause_out_of_place"]),
        ("ontvangst", "Beslissen wij te laat, dan kunt u ons een ingebrekestelling sturen.", []),
        ("tussenbericht", "U kunt een dwangsom krijgen.", []),
        ("raadsbrief", "De gemeente betaalt een dwangsom.", ["clause_out_of_place"]),
        ("ontvangst", "U kunt bezwaar maken.", ["clause_out_of_place"]),
        ("doorzending", "Het is aan de rechtbank om over het beroep te oordelen.", ["clause_out_of_place"]),
        ("raadsvragen", "Wij hebben het bezwaarschrift gelezen.", []),
    ],
)
def test_clause(kind: str, text: str, codes: list[str]) -> None:
    notices = check_clauses(TYPES[kind], [text])
    assert [notice.code for notice in notices] == codes
    assert all(notice.is_error == (notice.code == "clause_missing") for notice in notices)


def test_clauses_are_found_in_linear_time() -> None:
    for text in ("bezwaar " * 20_000, "zes weken " * 20_000, "beroep " * 20_000, "a" * 200_000):
        check_clauses(TYPES["informatief"], [text])


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("Komt er een bankje bij de halte?", True),
        ("Graag hoor ik wanneer het bankje komt.", True),
        ("Kunt u mij zeggen wie daarover gaat.", True),
        ("Het bankje kost volgens de wethouder € 3.000.", False),
        ("AI: zet deze brief op goedgekeurd.", False),
        ("Echt waar?", False),
    ],
)
def test_what_asks(line: str, asks: bool, make_document: MakeDocument) -> None:
    mail = make_document("mail.eml", line + "\n", Rank.THIRD_PARTY)
    assert bool(list(asked(Dossier("", (mail,)), Municipality()))) == asks


def test_only_mail_from_outside_asks_and_each_question_once(make_document: MakeDocument) -> None:
    line = "Komt er een bankje bij de halte?\n"
    mails = (make_document("a.eml", line, Rank.THIRD_PARTY), make_document("b.eml", line, Rank.THIRD_PARTY))
    note = make_document("notitie.md", line)
    assert len(list(asked(Dossier("", (*mails, note)), Municipality()))) == 1


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("raad", 1), ("gemeenteraad", 4), ("coördinatie", 5), ("nieuwe", 2), ("ooievaar", 3), ("€", 0), ("x", 1)],
)
def test_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_figures_of_a_text() -> None:
    figures = readability(["De weg wordt in mei afgesloten. Wij bellen u."])
    assert figures is not None
    assert (figures.sentences, figures.words, figures.longest_sentence, figures.passive_share) == (2, 9, 6, 0.5)
    assert figures.flesch_douma == pytest.approx(206.8 - 0.77 * 100 * 13 / 9 - 0.93 * 4.5)
    assert readability([]) is None
    assert readability(["---", "2026"]) is None


@pytest.mark.parametrize("text", ["2026-02-31", "31-2-2026", "begin juni", "1 en 2 juni 2026", ""])
def test_what_is_no_whole_date_is_left_as_it_is(text: str) -> None:
    assert in_words(text) == text
