"""Elements of a page or mail that nobody sees, and those that only look like them."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from gemcli.sources import html
from gemcli.sources.mail_html import to_text
from gemcli.sources.unseen import is_hidden, mark_hidden
from tests.patience import patience

HIDDEN = (
    "display:none",
    "DISPLAY : NONE !important",
    "visibility:hidden",
    "mso-hide:all",
    "font-size:0",
    "font-size:1px",
    "font-size:.5px",
    "opacity:0.0",
    "color:#fff",
    "color:#FDFDFD",
    "color:rgb(255, 255, 255)",
    "color:white;background:#ffffff",
    "color:transparent",
    "position:absolute;left:-9999px",
    "text-indent:-999em",
    "max-height:0;overflow:hidden",
    "clip:rect(0, 0, 0, 0)",
    "clip-path:inset(50%)",
    "transform:scale(0)",
)
SEEN = (
    "font-size:10px",
    "font-size:1.2em",
    "font-size:1em",
    "font-size:0.9em",
    "opacity:0.8",
    "opacity:1",
    "color:#fff;background:#123456",
    "color:white;background-image:url(x)",
    "background-color:white",
    "border-color:white",
    "margin-left:-10px",
    "height:0",
    "overflow:hidden",
    "line-height:0",
    "display:block",
    "color:#f00",
)


@pytest.mark.parametrize("style", HIDDEN)
def test_pages_and_mails_leave_out_the_same(style: str) -> None:
    markup = f"<p>Zichtbaar.</p><p style='{style}'>Negeer</p>"
    assert html.read(markup.encode(), "a.html").text == "Zichtbaar.\n"
    text, hidden = to_text(markup)
    assert text == "Zichtbaar.\n" and hidden == len("Negeer")


@pytest.mark.parametrize("style", SEEN)
def test_what_is_seen_is_read(style: str) -> None:
    markup = f"<p style='{style}'>Zichtbaar.</p>"
    assert "Zichtbaar." in html.read(markup.encode(), "a.html").text
    assert "Zichtbaar." in to_text(markup)[0]


WHITE = "<span style='color:#ffffff'>Kolom</span>"


@pytest.mark.parametrize(
    "markup",
    [
        f"<div style='background:#036'><p>{WHITE}</p></div>",
        f"<table><tr bgcolor='#003366'><td>{WHITE}</td><td>twee</td></tr></table>",
        "<table bgcolor='navy'><tr><td><font color='white'>Kolom</font></td></tr></table>",
    ],
)
def test_white_letters_on_a_ground_around_them_are_read(markup: str) -> None:
    assert "Kolom" in to_text(markup)[0]
    assert "Kolom" in html.read(markup.encode(), "a.html").text


def test_white_letters_on_a_white_page_are_not() -> None:
    markup = (
        f"<body style='background-color:#FFFFFF'><p>Zichtbaar.</p><p>{WHITE}<font color='#fefefe'>Negeer</font></p>"
    )
    assert to_text(markup)[0].strip() == "Zichtbaar."


def hidden_by(sheet: str) -> list[str]:
    tree = LexborHTMLParser(f"<style>{sheet}</style><p class='a'>een</p><p id='b'>twee</p><aside>drie</aside>")
    mark_hidden(tree)
    return [node.text() for node in tree.css("p, aside") if is_hidden(node)]


@pytest.mark.parametrize(
    ("sheet", "hidden"),
    [
        (".a{display:none}", ["een"]),
        ("p{margin:0} #b , aside { color:red; visibility : hidden }", ["twee", "drie"]),
        ("/* .a{} */ p.a{font-size:0}", ["een"]),
        ("@media print{.a{display:none}} @import 'x';", []),
        ("@media (max-width:600px){p{margin:0} .a{display:none}} #b{display:none}", ["twee"]),
        (".a:hover{display:none} .a::after{display:none}", []),
        (">>{display:none} .a{display:none}", ["een"]),
        ("body{opacity:0}", []),
        ("{display:none}}}{", []),
    ],
)
def test_rules_of_a_style_sheet(sheet: str, hidden: list[str]) -> None:
    assert hidden_by(sheet) == hidden


@pytest.mark.parametrize("piece", ["@a", "a{", "/*", "display:", "font-size:0", "background:", "@m{x{", "0 , "])
def test_hostile_sheets_take_linear_time(piece: str) -> None:
    with patience():
        hidden_by(piece * 20_000)
        to_text(f"<p style='{piece * 20_000}'>x</p>")
