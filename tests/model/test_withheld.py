"""All that stands in a secret section is secret, and no sentence of another one."""

from __future__ import annotations

import re

from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.section import Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.model.withheld import withheld_spans

TEXT = "Open een.\nGeheim een.\n| los | 9 |\nGeheim twee.\n(los)\nOpen twee.\nGeheim drie.\nstaart"


def document() -> Document:
    passages = tuple(
        Passage(PassageKind.PARAGRAPH, (Span(*found.span()),), (Sentence(f"s{number}", (Span(*found.span()),)),))
        for number, found in enumerate(re.finditer(r"(?:Open|Geheim) \w+\.", TEXT), 1)
    )
    return Document(Source("a", "a.txt", "text/plain", "", ""), TEXT, PlaceKind.LINE, passages)


def section(*sentence_ids: str, source_id: str = "a", withheld: bool = True) -> Section:
    return Section(source_id, SectionKind.CLOSED_PART, (), "", sentence_ids, withheld=withheld)


def hidden(*sections: Section) -> list[str]:
    return [TEXT[start:end] for start, end in withheld_spans(document(), sections)]


def test_what_lies_between_secret_sentences_and_behind_them_is_secret() -> None:
    assert hidden(section("s2", "s3"), section("s5")) == [
        "Geheim een.\n| los | 9 |\nGeheim twee.\n(los)\n",
        "Geheim drie.\nstaart",
    ]


def test_nothing_is_secret_without_a_secret_section() -> None:
    assert hidden(section("s2", withheld=False), section("s2", source_id="b")) == []
