"""The papers from which slots are filled, and their lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from gemcli.letters.carriers import is_of_call
from gemcli.letters.decided import Decided
from gemcli.letters.passages import PROSE, Said, each_line, title_line
from gemcli.letters.persons import is_personal, names_somebody
from gemcli.letters.remarks import is_hearsay, is_remark
from gemcli.model.document import Document, PassageKind
from gemcli.model.span import cut

MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
DAY = rf"(?P<day>\d{{1,2}} (?:{MONTHS}) \d{{4}})"
"""A day written in full, as a slot takes it."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What slots are filled from."""

    own: Sequence[Document]
    """The papers that may carry facts."""
    came: Document | None
    """What came in from outside; only what its writer wants is taken from it."""
    decided: Decided | None
    names_private: Callable[[str], bool] = names_somebody
    """Whether a sentence names somebody who is not in function."""
    reports: Sequence[Document] = ()
    """Own papers that may carry no facts, such as the report of a talk with somebody."""

    def is_personal(self, text: str) -> bool:
        """Whether what came in names somebody, or tells how he or she is reached."""
        return is_personal(text) or self.names_private(text)

    def lines(self) -> Iterator[Said]:
        """Every sentence of the own papers, labels too, remarks for colleagues not."""
        for document in self.own:
            if is_of_call(document):
                continue
            heading = ""
            for passage, below in zip_longest(document.passages, document.passages[1:]):
                if passage.kind is PassageKind.HEADING:
                    heading = cut(document.text, passage.spans)
                for said in each_line(document, passage, heading) if passage.kind in PROSE else ():
                    if not is_remark(said.text) and not is_hearsay(said.text):
                        yield said
                heading = title_line(document, passage, below) or heading
