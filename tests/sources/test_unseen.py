"""Elements of a page or mail that nobody sees, and those that only look like them."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from gemcli.sources import html
from gemcli.sources.mail_html import to_text
from gemcli.sources.unseen import Sight
from tests.patience import patience

STRUCK_BY_STYLE = "<b style='text-decoration:line-through'>{}</b>"
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
    "transform:scale(.01)",
    "transform:scaleX(0)",
    "transform:rotateY(90deg)",
    "transform:translate(-9999px, 0)",
    "transform:translateX(-9e3px)",
    "content-visibility:hidden",
    "clip-path:polygon(0 0, 0 0, 0 0)",
    "clip-path:circle(0)",
    "filter:opacity(0)",
    "opacity:.01",
    "opacity:0%",
    "color:#fff0",
    "color:#00000000",
    "color:rgb(255 255 255)",
    "color:rgb(100%, 100%, 100%)",
    "color:hsl(0, 0%, 100%)",
    "color:rgba(0, 0, 0, .01)",
    "color:snow",
    "color:#000;background:#000",
    "color:#eee;background-color:#eeeeee",
    "-webkit-text-fill-color:transparent",
    "font:0/0 a",
    "font:normal 1px Arial",
    "font-size:.01em",
    "font-size:1%",
    "font-size:calc(0px)",
    "position:absolute;left:-99em",
    "position:fixed;left:-100vw",
    "position:absolute;left:200%",
    "position:absolute;left:99999px",
    "position:absolute;inset:-9999px auto auto -9999px",
    "zoom:0",
    "height:1px;overflow:hidden",
    "line-height:0;overflow:hidden",
    "height:0;overflow-y:hidden",
    "text-indent:100%;white-space:nowrap;overflow:hidden",
    "mask-image:linear-gradient(transparent,transparent)",
    "letter-spacing:-99px",
    "d\\69splay:none",
    "display:/**/none",
    "display/* x */:none",
    "display:" + "\n" * 9 + "none",
    "--x:none;display:var(--x)",
    "display:none !important;display:block",
    "color:lch(100% 0 0)",
    "color:oklch(1 0 0)",
    "color:lab(100 0 0)",
    "color:hwb(0 100% 0)",
    "color:color(srgb 1 1 1)",
    "color:color-mix(in srgb, white 100%, black)",
    "color:rgb(none none none / 0)",
    "color:lavenderblush",
    "color:canvas",
    "color:#ededed",
    "color:#222;background:linear-gradient(#222, #222)",
    "color:#222;background:url(x) #222",
    "translate:-9999px 0",
    "scale:0",
    "rotate:x 90deg",
    "transform:rotateX(.25turn)",
    "transform:rotateX(90.0deg)",
    "transform:matrix(0,0,0,0,0,0)",
    "transform:matrix(1,0,0,1,-9999,0)",
    "backface-visibility:hidden;transform:rotateY(180deg)",
    'clip-path:path("M0 0")',
    "block-size:0;overflow:hidden",
    "max-block-size:0;overflow:hidden",
    "height:1px;overflow:scroll",
    "max-height:1px;overflow-y:auto",
    "position:absolute;inset-inline-start:-9999px",
    "margin-inline-start:-9999px",
    "width:10px;padding-left:9999px;overflow:hidden",
    "-webkit-text-security:disc",
    "content:url(x.png)",
    "filter:contrast(0) brightness(5)",
    "filter:invert(1)",
    "mix-blend-mode:lighten;background:#fff",
    "display:none;display:bogus",
    "display:none;display:block\\9",
    "visibility:hidden;visibility:seen",
    "color:#fff;color:whyte",
    "color:#fff;color:#12345",
    "font-size:0;font-size:-1px",
    "font-size:0;font-size:big",
    "opacity:0;opacity:all",
    "height:0;overflow:hidden;height:-9px",
    "transform:scale(0);transform:grow(1)",
    "clip-path:inset(50%);clip-path:all",
    "opacity:calc(1 - 1)",
    "font-size:calc(1px * (3 - 3))",
    "font-size:min(0px, 2em)",
    "font-size:clamp(0px, .5px, 1px)",
    "color:#fff;text-shadow:0 0 2px #fff",
    "color:#fff;text-shadow:1px 1px transparent",
    "color:#fff;text-shadow:none",
    "color:var(--nergens, rgb(255, 255, 255))",
    "color:light-dark(#fff, #000)",
    "height:0;overflow:hidden visible",
    "word-spacing:-999em",
    "font:400 1px Arial",
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
    "display:none;display:block",
    "opacity:50%",
    "color:rgba(0, 0, 0, .6)",
    "color:hsl(200, 50%, 40%)",
    "color:#fff;background:linear-gradient(#000, #111)",
    "color:#fff;text-shadow:0 0 2px #000",
    "color:var(--nergens, #333)",
    "font:italic 12px/1.5 Arial",
    "font-size:small",
    "font-size:calc(12px)",
    "transform:translate(-50%, -50%)",
    "transform:scale(1.5) rotateX(20deg)",
    "left:40px",
    "margin:0 auto;max-width:600px;overflow:hidden",
    "width:100%;height:1%;overflow:hidden",
    "line-height:1.5;overflow:hidden",
    "letter-spacing:-.5px",
    "clip-path:polygon(0 0, 100% 0, 100% 100%)",
    "zoom:1",
    "content:'display:none'",
    "x:'color:#fff';y:url(display:none)",
    "color:oklch(.3 .1 200)",
    "color:#fff;background:linear-gradient(#fff, #036)",
    "color:#fff;background:no-repeat url(x) #036",
    "filter:brightness(0.5)",
    "filter:grayscale(1)",
    "mix-blend-mode:multiply",
    "rotate:45deg",
    "transform:rotate(90deg)",
    "transform:rotateY(180deg)",
    "transform:matrix(1,0,0,1,10,0)",
    "margin-block-start:4000px",
    "padding-left:40px",
    "overflow:auto;max-height:300px",
    "animation:k 1s",
    "display:block;display:bogus",
    "color:#111;color:whyte",
    "color:#111;color:#fff\\9",
    "font-size:calc(0px + 1rem)",
    "font-size:max(0px, 14px)",
    "font-size:clamp(1rem, 2vw, 3rem)",
    "width:calc(100% - 20px);overflow:hidden",
    "font:14px 'Frutiger 1'",
    "font:700 14px Arial 0",
    "word-spacing:-1px",
    "opacity:7",
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


ELEMENTS = (
    "<dialog>Negeer</dialog>",
    "<datalist><option>Negeer</option></datalist>",
    "<div popover>Negeer</div>",
    "<video>Negeer</video>",
    "<audio>Negeer</audio>",
    "<canvas>Negeer</canvas>",
    "<noframes>Negeer</noframes>",
    "<noembed>Negeer</noembed>",
    "<ruby>x<rp>Negeer</rp></ruby>",
    "<table><tr hidden><td>Negeer</td></tr></table>",
    "<table><tr style='visibility:collapse'><td>Negeer</td></tr></table>",
    "<table><tbody style='display:none'><tr><td>Negeer</td></tr></tbody></table>",
    "<table><tr><td>een</td><td hidden>Negeer</td></tr></table>",
    "<table><col><col style='visibility:collapse'><tr><td>een</td><td>Negeer</td></tr></table>",
    "<table><col span=2><col style='visibility:collapse'><tr><td colspan=2>een</td><td>Negeer</td></tr></table>",
    "<table><colgroup style='visibility:collapse' span=2></colgroup><tbody><tr><td colspan=2>Negeer</td></tr></table>",
    "<table><tr><td>een</td><td style='color:#fff'>Negeer</td></tr></table>",
    "<div style='display:none'><div style='display:block'>Negeer</div></div>",
    "<div style='background:#123456'><p style='color:#123456'>Negeer</p></div>",
    "<div style='color:#fff'><p>Negeer</p></div>",
    "<div style='font-size:0'><p>Negeer</p></div>",
    "<progress value=1>Negeer</progress>",
    "<meter value=1>Negeer</meter>",
    "<marquee width=0>Negeer</marquee>",
    "<textarea style='width:0;height:0'>Negeer</textarea>",
    "<font color='#fffff'>Negeer</font>",
    "<div style='opacity:.2'><div style='opacity:.2'>Negeer</div></div>",
    "<svg width=0><clipPath id=c></clipPath></svg><p style='clip-path:url(#c)'>Negeer</p>",
    "<div style='position:relative'><p>Negeer</p><div style='position:absolute;inset:0;background:#fff'></div></div>",
    "<p style='position:absolute;z-index:-1'>Negeer</p><div style='background:#fff'>x</div>",
    "<div><template shadowrootmode=open><p>x</p></template><p>Negeer</p></div>",
    "<div><template shadowrootmode=open><slot name=a></slot></template><p>Negeer</p>Negeer</div>",
    "<link rel=stylesheet href='data:text/css,.w{display:none}'><p class=w>Negeer</p>",
    "<link rel=stylesheet href='data:text/css;base64,Lnd7ZGlzcGxheTpub25lfQ=='><p class=w>Negeer</p>",
    "<style>@import url('data:text/css,.w{display:none}');</style><p class=w>Negeer</p>",
    "<style>.w::first-line{color:transparent}</style><p class=w>Negeer</p>",
    "<style>@keyframes k{to{opacity:0}} .w{animation:k 0s forwards}</style><p class=w>Negeer</p>",
    "<div style='opacity:100'><p style='opacity:.005'>Negeer</p></div>",
    "<div style='color:#fff'><p style='color:currentcolor'>Negeer</p></div>",
    "<div style='color:#fff'><p style='color:revert'>Negeer</p></div>",
    "<div style='-webkit-text-fill-color:#fff'><p style='color:#000'>Negeer</p></div>",
    "<style>:root{--c:#fff} .x{--c:#000} .w{color:var(--c)}</style><p class=w>Negeer</p>",
    "<style>.x{--c:#fff} p{color:var(--c)}</style><div class=x><p>Negeer</p></div>",
    "<style>.x{--a:#fff;--c:var(--a)} .w{--a:#000;color:var(--c)}</style><div class=x><p class=w>Negeer</p></div>",
    "<p hidden style='display:bogus'>Negeer</p>",
    "<div style='visibility:hidden'><i style='visibility:visible'>x</i><b>Negeer</b></div>",
    "<div style='color:#fff'>" + "<i>" * 250 + "Negeer" + "</i>" * 250 + "</div>",
    "<div style='font-size:0'>" + "<i>" * 250 + "Negeer" + "</i>" * 250 + "</div>",
    "<div>" * 400 + "<p hidden>Negeer</p>" + "</div>" * 400,
)


@pytest.mark.parametrize("markup", ELEMENTS)
def test_elements_that_a_browser_does_not_show(markup: str) -> None:
    markup = f"<p>Zichtbaar.</p>{markup}"
    assert "Negeer" not in html.read(markup.encode(), "a.html").text
    text, hidden = to_text(markup)
    assert "Negeer" not in text and hidden


INSIDE = (
    "<td style='font-size:0px'><div style='font-size:13px'>Zichtbaar.</div></td>",
    "<div style='color:#fff'><div style='background:#036'>Zichtbaar.</div></div>",
    "<div style='color:#fff'><p style='color:#111'>Zichtbaar.</p></div>",
    "<div style='background:#000'><p style='color:#fff'>Zichtbaar.</p></div>",
    "<div style='background:#000'><p>Zichtbaar.</p></div>",
    "<body style='color:#fff'><style>.w{background:#000}</style><div class='w'>Zichtbaar.</div></body>",
    "<style>.w{color:#fff} .w{color:#111}</style><p class='w'>Zichtbaar.</p>",
    "<style>p.w{display:block} .w{display:none}</style><p class='w'>Zichtbaar.</p>",
    "<style>.w{display:none}</style><p class='w' style='display:block'>Zichtbaar.</p>",
    "<style>@media (max-width:400px){.w{display:none}}</style><p class='w'>Zichtbaar.</p>",
    "<style>.head{background:url(x.png)} .head h1{color:#fff}</style><div class='head'><h1>Zichtbaar.</h1></div>",
    "<dialog open>Zichtbaar.</dialog>",
    "<style media=print>.w{display:none}</style><p class='w'>Zichtbaar.</p>",
    "<style>.w{display:none} @media (min-width:800px){.w{display:block}}</style><p class='w'>Zichtbaar.</p>",
    "<style>@keyframes k{to{opacity:1}} .w{opacity:0;animation:k 1s both}</style><p class='w'>Zichtbaar.</p>",
    "<style>@keyframes k{from{opacity:0}} .w{animation:k 1s both}</style><p class='w'>Zichtbaar.</p>",
    "<div style='position:relative'><i style='position:absolute;inset:0;background:#036'></i><p>Zichtbaar.</p></div>",
    "<div><template shadowrootmode=open><slot></slot></template><p>Zichtbaar.</p></div>",
    "<div style='opacity:.8'><div style='opacity:.8'>Zichtbaar.</div></div>",
    "<div style='filter:invert(1);background:#fff'><p style='color:#000'>Zichtbaar.</p></div>",
    "<svg width=0><clipPath id=c><rect/></clipPath></svg><p style='clip-path:url(#c)'>Zichtbaar.</p>",
    "<details><summary>Meer</summary>Zichtbaar.</details>",
    "<div style='height:0'><p>Zichtbaar.</p></div>",
    "<div style='visibility:hidden'><p style='visibility:visible'>Zichtbaar.</p></div>",
    "<style>[hidden]{display:block}</style><p hidden>Zichtbaar.</p>",
    "<table><col style='visibility:collapse'><tr><td>een</td><td>Zichtbaar.</td></tr></table>",
    "<table><col style='visibility:collapse'><tr><td colspan=2>Zichtbaar.</td></tr></table>",
    "<div style='font-size:0'><p style='font-size:medium'>Zichtbaar.</p></div>",
    "<style>:root{--t:#111} .dark{--t:#fff;--b:#111} p{color:var(--t);background:#fff}</style><p>Zichtbaar.</p>",
    "<style>p{color:var(--t,#111)} .card{--t:#fff;background:#036}</style><p>Zichtbaar.</p>",
    "<div style='-webkit-text-fill-color:#fff'><p style='-webkit-text-fill-color:#111'>Zichtbaar.</p></div>",
)


@pytest.mark.parametrize("markup", INSIDE)
def test_what_an_element_inside_says_counts(markup: str) -> None:
    markup = f"<table><tr>{markup}</tr></table>" if markup.startswith("<td") else markup
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
    sight = Sight(tree)
    return [node.text() for node in tree.css("p, aside") if sight.is_hidden(node) or sight.is_lost(node)]


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
        ("[class]{display:none}", ["een"]),
        ("p:last-of-type{display:none}", ["twee"]),
        ("p:not(.a){display:none}", ["twee"]),
        (":is(.a,.x){display:none}", ["een"]),
        ("p + p{display:none} p ~ aside{display:none}", ["twee", "drie"]),
        ("@media screen{.a{display:none}} @media all{aside{display:none}}", ["een", "drie"]),
        ("@media (min-width:1px){.a{display:none}} @media not print{aside{display:none}}", ["een", "drie"]),
        ("@media screen and (color){.a{display:none}} @media (min-width:9000px){aside{display:none}}", ["een"]),
        ("@media (400px <= width <= 2000px){.a{display:none}} @media not screen{aside{display:none}}", ["een"]),
        ("p.a:not(:hover){display:none} #b:not(:target){opacity:0}", ["een", "twee"]),
        ("#b:hover, .a{display:none}", ["een"]),
        ("@supports (display:block){.a{display:none}} @layer x{aside{display:none}}", ["een", "drie"]),
        ("body{& .a{display:none} aside{display:none}}", ["een", "drie"]),
        ("<!-- .a{display:none} -->", ["een"]),
        (".a{color:white} #b{color:#123;background:#123}", ["een", "twee"]),
        (".\\61{display:none}", ["een"]),
        (":root{--weg:none} .a{display:var(--weg)}", ["een"]),
        ("".join(f".b{number}{{display:none}}" for number in range(150)) + ".a{display:none}", ["een"]),
        (".a{" + "margin:0;" * 600 + "display:none}", ["een"]),
        (".a{display:none", ["een"]),
        ("p.a{display:none} p{display:block}", ["een"]),
        (".a{content:'}';display:none}", ["een"]),
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


@pytest.mark.parametrize("markup", ["<del>{}</del>", "<s>{}</s>", "<strike>{}</strike>", STRUCK_BY_STYLE])
def test_struck_words_are_named_and_no_text(markup: str) -> None:
    contents = html.read(f"<p>Het krediet is {markup.format('€ 5')} € 6.</p>".encode(), "a.html")
    assert contents.text == "Het krediet is € 6.\n"
    assert [remark.code for remark in contents.remarks] == ["struck_text"]


def test_white_letters_of_a_whole_page_need_a_ground() -> None:
    assert html.read(b"<body text=white bgcolor=white><p>Negeer</p>", "a.html").text == ""
    assert html.read(b"<body text=white bgcolor=navy><p>Zichtbaar.</p>", "a.html").text == "Zichtbaar.\n"


@pytest.mark.parametrize(
    ("sheet", "codes"),
    [
        (".a{color:red}" * 3_000, []),
        (".a{color:red}" * 5_000, ["styles_cut"]),
        (".a{margin:0}" * 30_000, ["styles_cut"]),
    ],
)
def test_more_rules_than_are_followed_are_told(sheet: str, codes: list[str]) -> None:
    contents = html.read(f"<style>{sheet}</style><p>Zichtbaar.</p>".encode(), "a.html")
    assert (contents.text, [remark.code for remark in contents.remarks]) == ("Zichtbaar.\n", codes)


def test_words_struck_through_far_inside_are_named_too() -> None:
    contents = html.read(("<div>" * 400 + "<s>weg</s> blijft" + "</div>" * 400).encode(), "a.html")
    assert contents.text == "blijft\n"
    assert [remark.code for remark in contents.remarks] == ["struck_text"]


@pytest.mark.parametrize("style", ["color:#333", "font-size:1em", "visibility:visible", "text-decoration:none"])
def test_words_deep_inside_take_linear_time(style: str) -> None:
    with patience():
        html.read((f"<div style='{style}'>woord " * 2_000).encode(), "a.html")
        to_text(f"<div style='{style}'>woord " * 2_000)
