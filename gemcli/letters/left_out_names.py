"""Tells which sentences of own papers a letter leaves out because they name somebody who is not in function."""

from __future__ import annotations

from collections.abc import Iterator

from gemcli.letters.case import Case
from gemcli.letters.notice import Notice
from gemcli.letters.passages import prose
from gemcli.letters.remarks import is_hearsay, is_remark
from gemcli.locales import N_, say
from gemcli.model.citation import cite


def left_out_names(case: Case) -> Iterator[Notice]:
    """One notice a sentence, with its place: a person can write what it says without the name.

    What is said among colleagues, or heard from others, would not stand in the letter without a name either.
    """
    for document in case.answer_sources:
        for said in prose(document):
            if is_remark(said.text) or is_hearsay(said.text) or not case.request.names_private(said.text):
                continue
            what = say(N_("This sentence names somebody and is left out: write what it says without the name."))
            yield Notice("person_left_out", what, document.source.path, cite(document, said.sentence.spans).place)
