"""The changes of a register as a list: each line with its footnote, from a source or from the register itself."""

from __future__ import annotations

from gemcli.drafts.changes import ChangeLine, ChangeList, render_changes
from gemcli.model.citation import cite
from gemcli.model.document import Document, PlaceKind
from gemcli.model.register import Place
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span

TEXT = "De raad besluit de brug te bouwen."
SOURCE = Source("n", "n.txt", "text/plain", "a" * 64, "b" * 64, Rank.ADOPTED_MINUTES)
CITATION = cite(Document(SOURCE, TEXT, PlaceKind.LINE, ()), [Span(0, len(TEXT))])
PLACE = Place(CITATION, "n.txt", "a" * 64, Rank.ADOPTED_MINUTES)


def rendered(*parts: tuple[str, tuple[ChangeLine, ...]]) -> str:
    return render_changes(ChangeList("Wijzigingen", "nl", "register.json", "f" * 64, parts), str)


def test_a_line_is_cited_from_its_source_once() -> None:
    line = ChangeLine("De brug is afgedaan.", "T-3", (PLACE, PLACE))
    page = rendered(("Afgedaan", (line,)), ("Nieuw", ()))
    assert f"- De brug is afgedaan. [^{CITATION.label}]\n" in page
    assert page.count(f"[^{CITATION.label}]:") == 1
    assert f'[^{CITATION.label}]: n.txt, {CITATION.place}, "{TEXT}"' in page
    assert "## Afgedaan (1)" in page
    assert "Nieuw" not in page, "a heading without lines is left out"


def test_a_row_that_a_person_added_is_cited_from_the_register() -> None:
    page = rendered(("Nieuw", (ChangeLine("Bel de aannemer.", "T 12/b", ()),)))
    assert "- Bel de aannemer. [^register-t-12-b]" in page
    assert '[^register-t-12-b]: register.json, T 12/b, "Bel de aannemer."' in page


def test_no_change_is_said() -> None:
    page = rendered(("Nieuw", ()))
    assert "Nothing changed." in page
    assert "[^" not in page


def test_the_page_says_what_it_is_and_is_the_same_twice() -> None:
    line = ChangeLine("# Geen *kop*", "T-3", (PLACE,))
    page = rendered(("Nieuw", (line,)))
    assert page.startswith("---\ntitle: ")
    assert "ai_generated: true" in page
    assert "status: concept" in page
    assert f"register.json (sha256 {'f' * 12})" in page
    assert r"- \# Geen \*kop\*" in page
    assert page == rendered(("Nieuw", (line,)))
