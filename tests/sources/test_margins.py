"""Line numbers in a margin and page marks in plain text are no part of what is said."""

from __future__ import annotations

from gemcli.sources.plain import read

NUMBERED = """    NOTULEN VAN OVERDAM
    van 14 maart 2024

    De voorzitter opent de vergadering.
  5 Daarna spreekt de heer Aker over de brug
    en over het pad daarnaast.
    Hij vraagt of 12 bomen genoeg zijn.

    De wethouder antwoordt.
 10 Zij noemt het bedrag van twee ton.
    Dat is genoeg.
    De heer Bos is het daar niet mee eens.
    Hij wil meer.

 15 De voorzitter sluit.
    Niemand wil nog iets zeggen.
    Einde.


 20 Aldus opgemaakt.
"""


def shown(text: str) -> str:
    contents = read(text.encode(), "notulen.txt")
    hidden = {at for span in contents.furniture for at in range(span.start, span.end)}
    return "".join(char for at, char in enumerate(contents.text) if at not in hidden)


def test_numbers_in_the_margin_are_left_out_and_numbers_in_the_text_stay() -> None:
    text = shown(NUMBERED)
    assert not any(f"{number} " in text for number in (" 5", "10", "15", "20"))
    assert "12 bomen" in text


def test_a_numbered_list_is_no_margin() -> None:
    text = "\n".join(f"{number} Agendapunt over iets anders" for number in range(1, 9))
    assert shown(text) == text


def test_page_marks_and_the_running_heads_beside_them() -> None:
    pages = "\n".join(
        f"Er is gesproken over {number}, want\n\n   - {number} -\nRaad van Overdam / 14 maart 2024\n\nhet is nodig."
        for number in (1, 2, 3)
    )
    text = shown(f"Raad van Overdam, verslag van 14 maart 2024\n\n{pages}")
    assert "- 2 -" not in text
    assert "Raad van Overdam / 14" not in text
    assert text.count("het is nodig.") == 3


def test_the_number_of_an_item_at_the_top_of_a_page_stays() -> None:
    about = ("bomen en struiken", "wegen buiten de kom", "het zwembad in de winter")
    said = "Er is gesproken over de kosten. "
    pages = [
        f"{item}\nZ25-{item}1720\nNota over {what}\n{said * place}\n\nPagina {place} van 3"
        for place, (item, what) in enumerate(zip((5, 9, 14), about, strict=True), 1)
    ]
    text = shown("\f".join(pages))
    assert "9\nZ25-91720" in text
    assert "Pagina 2" not in text


def test_a_rule_across_the_page_is_no_sentence() -> None:
    assert "----" not in shown("PUNT 1\n----------\nConform vastgesteld.\n----------\n")
