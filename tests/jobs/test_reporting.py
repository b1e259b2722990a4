"""`verify --report` on every kind of text that people check: the page shows what the envelope says."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

import docx
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from selectolax.lexbor import LexborHTMLParser

from gemcli.text.neutral import neutralise

MINUTES = "notulen-2026-03-12.pdf"
WRONG = ("partly", "misattributed", "contradicted", "unsupported")

LETTER = (
    ("text", "Gemeente Waterrade"),
    ("text", "Postbus 100, 1234 AB Waterrade"),
    ("text", "Datum: 20 maart 2026"),
    ("text", "Ons kenmerk: W26.0200"),
    ("text", "Onderwerp: Uitkomst van de raadsvergadering"),
    ("text", "Inhoudsopgave"),
    ("text", "1. Inleiding ........ 1"),
    ("text", "2. Moties ........ 2"),
    ("text", "Geachte leden van de raad,"),
    ("head", "1. Inleiding"),
    ("text", "Het krediet is € 2.850.000, waarvan € 390.000 voor groen en meubilair."),
    ("head", "Motie H.1 is aangenomen met 14 stemmen voor en 7 tegen"),
    ("item", "Motie F.1 van GW is aangenomen met 14 stemmen voor en 7 tegen."),
    ("item", "Motie F.1 van GW is verworpen met 14 stemmen voor en 7 tegen."),
    ("item", "Parkeren"),
    ("text", "Wij vertrouwen erop u hiermee voldoende te hebben geïnformeerd."),
    ("text", "Met vriendelijke groet,"),
    ("text", "A. de Tester"),
)
STATED = {text for kind, text in LETTER if text.startswith(("Het krediet", "Motie "))}
ROW = "Motie H.1"


def as_text(path: Path) -> None:
    marks = {"item": "- "}
    path.write_text("\n\n".join(marks.get(kind, "") + text for kind, text in LETTER) + "\n\n12\n", encoding="utf-8")


def as_markdown(path: Path) -> None:
    marks = {"item": "- ", "head": "## "}
    lines = [marks.get(kind, "") + text for kind, text in LETTER]
    path.write_text("\n\n".join(lines) + "\n\n| Motie | Uitslag |\n| --- | --- |\n| H.1 | 14-7 |\n", encoding="utf-8")


def as_word(path: Path) -> None:
    letter = docx.Document()
    letter.sections[0].header.paragraphs[0].text = "Gemeente Waterrade, afdeling Ruimte"
    letter.sections[0].footer.paragraphs[0].text = "Pagina 1 van 2"
    for kind, text in LETTER:
        if kind == "head":
            letter.add_heading(text, 1)
        else:
            letter.add_paragraph(text, style="List Bullet" if kind == "item" else None)
    table = letter.add_table(rows=2, cols=2)
    for cell, text in zip((*table.rows[0].cells, *table.rows[1].cells), ("Motie", "Uitslag", ROW, "14-7"), strict=True):
        cell.text = text
    letter.save(str(path))


def as_pdf(path: Path) -> None:
    sheet = Canvas(str(path), pagesize=A4)
    for page, lines in enumerate((LETTER[:12], LETTER[12:]), 1):
        at = 780
        for kind, text in lines:
            sheet.setFont("Helvetica-Bold" if kind == "head" else "Helvetica", 14 if kind == "head" else 11)
            sheet.drawString(72, at, ("• " if kind == "item" else "") + text)
            at -= 30
        sheet.setFont("Helvetica", 9)
        sheet.drawString(72, 30, f"Pagina {page} van 2")
        sheet.showPage()
    sheet.save()


def as_lines(path: Path) -> None:
    lines = [json.dumps({"id": f"c{number}", "text": text}) for number, text in enumerate(sorted(STATED))]
    path.write_text("\n".join(lines), encoding="utf-8")


ROWS = {"docx": f"{ROW} 14-7", "md": f"{ROW}: 14-7"}
"""A row of a table is a claim where its cells are told apart; a bullet without a fact is none."""

MAKERS = {"txt": as_text, "md": as_markdown, "docx": as_word, "pdf": as_pdf, "jsonl": as_lines}


def solid(text: str) -> str:
    return re.sub(r"[\s|]+", "", neutralise(text))


def assert_shows(page: Path, findings: list[dict[str, Any]]) -> Any:
    """Every claim stands in order with its verdict, and each of its places lights up exactly the cited words.

    Cells stand in the order of their sheet there, and in that of the footnote here.
    """
    tree = LexborHTMLParser(page.read_bytes())
    claims = tree.css(".claim")
    assert [solid(claim.css_first(".said").text()) for claim in claims] == [solid(f["text"]) for f in findings]
    for claim, finding in zip(claims, findings, strict=True):
        assert finding["verdict"] in claim.attributes["class"].split()
        numbers = [link.attributes["href"].removeprefix("#c") for link in claim.css(".places a.place")]
        lit = ["".join(solid(node.text()) for node in tree.css(f'[data-c~="{number}"]')) for number in numbers]
        exact = {(c["label"], c["place"]): c for c in finding["citations"]}
        assert [sorted(one) for one in lit] == [sorted(solid(c["exact"])) for c in exact.values()]
        assert all(one == solid(c["exact"]) for one, c in zip(lit, exact.values(), strict=True) if not c["cells"])
    return tree


@pytest.mark.parametrize("kind", MAKERS)
def test_a_letter_of_others_in_any_form(gemcli: Any, evening: Path, tmp_path: Path, kind: str) -> None:
    letter, page = tmp_path / f"brief.{kind}", tmp_path / "uit" / "controle.html"
    MAKERS[kind](letter)
    done = gemcli("verify", letter, "--against", evening / MINUTES, "--report", page, "--json")
    assert done.code == 4
    verdicts = {f["text"]: f["verdict"] for f in done.envelope["findings"]}
    assert [text for text in STATED if verdicts.get(text, "not_checkable") == "not_checkable"] == []
    assert {text for text, verdict in verdicts.items() if verdict in WRONG} <= STATED | {f"{ROW} 14-7", f"{ROW}: 14-7"}
    assert verdicts["Motie F.1 van GW is verworpen met 14 stemmen voor en 7 tegen."] == "contradicted"
    if kind in ROWS:
        assert verdicts[ROWS[kind]] != "not_checkable"
        assert verdicts["Parkeren"] == "not_checkable"
    tree = assert_shows(page, done.envelope["findings"])
    assert MINUTES in tree.css_first("#sources").text()
    (output,) = done.envelope["outputs"]
    assert (output["kind"], output["path"]) == ("report", page.as_posix())
    assert output["sha256"] == hashlib.sha256(page.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("task", "name", "draft"),
    [
        ("summarise", MINUTES, "notulen-2026-03-12.summary.md"),
        ("extract", "notulen-2026-03-12.docx", "notulen-2026-03-12.actions.md"),
        ("summarise", "transcript-2026-03-12.vtt", "transcript-2026-03-12.summary.md"),
        ("flag", "begroting-2026.xlsx", "begroting-2026.flags.md"),
        ("summarise", "iv3-begroting-2026.csv", "iv3-begroting-2026.summary.md"),
    ],
)
def test_drafts_of_gemcli_over_every_kind_of_place(
    gemcli: Any, made: Any, evening: Path, task: str, name: str, draft: str
) -> None:
    made(task, name)
    page = evening / "controle.html"
    done = gemcli("verify", evening / draft, "--report", page, "--json")
    assert done.code == 0
    assert_shows(page, done.envelope["findings"])


def test_a_changed_draft_shows_both_values(gemcli: Any, made: Any, evening: Path) -> None:
    made("extract", MINUTES)
    draft = evening / "notulen-2026-03-12.actions.md"
    text = draft.read_text(encoding="utf-8")
    assert "met 14 stemmen voor en 7 tegen" in text
    draft.write_text(
        text.replace("met 14 stemmen voor en 7 tegen", "met 15 stemmen voor en 6 tegen", 1), encoding="utf-8"
    )
    page = evening / "controle.html"
    done = gemcli("verify", draft, "--report", page, "--json")
    assert done.code == 4
    tree = assert_shows(page, done.envelope["findings"])
    wrong = tree.css_first(".claim.contradicted")
    assert "met 15 stemmen voor en 6 tegen" in wrong.css_first(".said .other").text()
    assert [cell.text()[-4:] for cell in wrong.css("tr.different td")][:2] == ["15-6", "14-7"]
    place = wrong.css_first("a.go").attributes["href"].removeprefix("#c")
    assert "14" in "".join(node.text() for node in tree.css(f'[data-c~="{place}"]'))


def test_secret_items_are_never_shown(gemcli: Any, made: Any, evening: Path) -> None:
    made("summarise", MINUTES)
    page = evening / "controle.html"
    gemcli("verify", evening / "notulen-2026-03-12.summary.md", "--report", page)
    tree = LexborHTMLParser(page.read_bytes())
    assert tree.css(".secret")


SECRET = """Besluitenlijst raad 12 maart 2026

1. Krediet brug
De raad besluit het krediet van € 400.000 voor de brug vast te stellen.

2. GEHEIM Verkoop pand
Het pand wordt voor € 9.999.999 verkocht aan de stichting Zomerzon.

3. Sluiting
De voorzitter sluit de vergadering om 23.05 uur.
"""


def test_the_closest_text_is_not_taken_from_a_secret_item(gemcli: Any, tmp_path: Path) -> None:
    source, claims, page = tmp_path / "lijst.txt", tmp_path / "c.jsonl", tmp_path / "r.html"
    source.write_text(SECRET, encoding="utf-8")
    near = "Het pand wordt voor € 8.888.888 verkocht aan de stichting Zomerzon."
    whole = "Het pand wordt voor € 9.999.999 verkocht aan de stichting Zomerzon."
    lines = [{"id": "a", "kind": "quote", "quote": near}, {"id": "b", "kind": "quote", "quote": whole}]
    lines += [
        {"id": "c", "text": near},
        {"id": "d", "text": "De raad besluit het krediet van € 400.000 voor de brug vast te stellen."},
    ]
    claims.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    done = gemcli("verify", claims, "--against", source, "--report", page, "--json")
    findings = {f["id"]: f for f in done.envelope["findings"]}
    assert findings["d"]["verdict"] in ("quoted", "supported")
    for name in "abc":
        assert findings[name]["verdict"] == "unsupported"
        assert not findings[name]["citations"]
        assert "9.999.999" not in findings[name]["closest"] + json.dumps(findings[name]["checks"][1:])
    shown = LexborHTMLParser(page.read_bytes()).css_first("#sources").text()
    assert "Zomerzon" not in shown
    assert "€ 400.000" in shown


def test_a_closed_document_is_shown_only_to_who_asks_for_it(gemcli: Any, tmp_path: Path) -> None:
    source, text, page = tmp_path / "notitie.txt", tmp_path / "brief.txt", tmp_path / "r.html"
    source.write_text(f"VERTROUWELIJK\n\n{SECRET.replace('GEHEIM ', '')}", encoding="utf-8")
    text.write_text("De raad besluit het krediet van € 500.000 voor de brug vast te stellen.\n", encoding="utf-8")
    gemcli("verify", text, "--against", source, "--report", page)
    assert "400.000" not in page.read_text(encoding="utf-8")
    text.write_text("De stichting bouwt voor € 9.000.000 een zwembad aan zee.\n", encoding="utf-8")
    gemcli("verify", text, "--against", source, "--report", page)
    assert "9.999.999" not in page.read_text(encoding="utf-8")
    text.write_text("De raad besluit het krediet van € 500.000 voor de brug vast te stellen.\n", encoding="utf-8")
    gemcli("verify", text, "--against", source, "--report", page, "--besloten")
    assert "400.000" in page.read_text(encoding="utf-8")


def test_several_texts_make_one_report_and_the_same_bytes(gemcli: Any, evening: Path, tmp_path: Path) -> None:
    letters = [tmp_path / "brief.txt", tmp_path / "nota.md"]
    as_text(letters[0])
    as_markdown(letters[1])
    page = tmp_path / "r.html"
    done = gemcli("verify", *letters, "--against", evening / MINUTES, "--report", page, "--json")
    first = page.read_bytes()
    assert [output["kind"] for output in done.envelope["outputs"]] == ["report"]
    assert_shows(page, done.envelope["findings"])
    gemcli("verify", *letters, "--against", evening / MINUTES, "--report", page)
    assert page.read_bytes() == first


@pytest.mark.parametrize("name", ["brief.txt", "controle.pdf", "controle"])
def test_a_report_never_takes_the_place_of_a_text(gemcli: Any, tmp_path: Path, name: str) -> None:
    letter = tmp_path / "brief.txt"
    as_text(letter)
    before = letter.read_bytes()
    done = gemcli("verify", letter, "--against", letter, "--report", tmp_path / name)
    assert done.code == 2
    assert ".html" in done.err
    assert letter.read_bytes() == before


def test_a_report_is_no_source(gemcli: Any, evening: Path, tmp_path: Path) -> None:
    letter = tmp_path / "brief.txt"
    as_text(letter)
    folder = tmp_path / "bronnen"
    folder.mkdir()
    shutil.copy(evening / MINUTES, folder)
    gemcli("verify", letter, "--against", folder, "--report", folder / "controle.html")
    done = gemcli("verify", letter, "--against", folder, "--json")
    skipped = [entry["source"] for entry in done.envelope["ledger"] if entry["code"] == "own_output"]
    assert skipped == ["controle.html"]


@pytest.mark.parametrize(("asked", "told"), [((), "nl"), (("--language", "en"), "en")])
def test_the_page_is_in_the_language_of_the_text(
    gemcli: Any, made: Any, evening: Path, tmp_path: Path, asked: tuple[str, ...], told: str
) -> None:
    """Messages stay in the language of the person; numbers are read in that of the source."""
    letter, page = tmp_path / "brief.txt", tmp_path / "controle.html"
    letter.write_text("Motie F.1 van GW is verworpen met 14 stemmen voor en 7 tegen.\n", encoding="utf-8")
    done = gemcli("verify", letter, "--against", evening / MINUTES, "--report", page, *asked)
    assert LexborHTMLParser(page.read_bytes()).css_first("html").attributes["lang"] == told
    assert "contradicted by the source" in done.out
    assert "Report: " in done.err
    made("extract", MINUTES)
    gemcli("verify", evening / "notulen-2026-03-12.actions.md", "--report", page, *asked)
    assert LexborHTMLParser(page.read_bytes()).css_first("html").attributes["lang"] == told


def test_the_language_of_the_page_changes_no_verdict(gemcli: Any, tmp_path: Path) -> None:
    source, letter = tmp_path / "bron.txt", tmp_path / "brief.txt"
    source.write_text("De gemeente Waterrade kocht 1250 bomen voor de nieuwe wijk.\n", encoding="utf-8")
    letter.write_text("De gemeente Waterrade kocht 1.250 bomen voor de nieuwe wijk.\n", encoding="utf-8")
    found = [
        gemcli("verify", letter, "--against", source, "--json", *asked).envelope["findings"]
        for asked in ((), ("--language", "en"))
    ]
    assert found[0] == found[1]
