"""What hides personal data from a search: invisible marks, wide letters, look-alikes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.model.span import Span
from gemcli.privacy.bare import DROPPED, LIKE_LATIN, bare
from gemcli.privacy.detect import detect, learn
from gemcli.privacy.found import Kind
from gemcli.privacy.roles import Roles
from tests.patience import patience

BSN = "999990007"
IBAN = "NL91ABNA0417164300"
NAME = "F. El Khattabi"


def wide(text: str) -> str:
    """The same letters as wide ones."""
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


HIDDEN = {
    "zero width": ("\u200b".join(BSN), Kind.BSN),
    "joined": ("\u2060".join(BSN), Kind.BSN),
    "soft hyphens": ("\u00ad".join(BSN), Kind.BSN),
    "grapheme joiner": ("\u034f".join(BSN), Kind.BSN),
    "tag": (f"{BSN[:4]}\U000e0041{BSN[4:]}", Kind.BSN),
    "variation selector": (f"{BSN[:4]}\ufe0f{BSN[4:]}", Kind.BSN),
    "byte order mark": (f"{BSN[:4]}\ufeff{BSN[4:]}", Kind.BSN),
    "filler": (f"{BSN[:4]}\u3164{BSN[4:]}", Kind.BSN),
    "mark of direction": (f"{BSN[:4]}\u200e{BSN[4:]}", Kind.BSN),
    "control character": (f"{BSN[:4]}\x01{BSN[4:]}", Kind.BSN),
    "accent": (f"{BSN[:4]}\u0301{BSN[4:]}", Kind.BSN),
    "no-break spaces": (f"{BSN[:3]}\u00a0{BSN[3:6]}\u00a0{BSN[6:]}", Kind.BSN),
    "thin spaces": (f"{BSN[:3]}\u2009{BSN[3:6]}\u2009{BSN[6:]}", Kind.BSN),
    "other hyphens": (f"{BSN[:3]}\u2011{BSN[3:6]}\u2010{BSN[6:]}", Kind.BSN),
    "wide digits": (wide(BSN), Kind.BSN),
    "zero width in an account": ("\u200b".join(IBAN), Kind.IBAN),
    "wide account": (wide(IBAN), Kind.IBAN),
    "Cyrillic in an account": (IBAN.replace("A", "\u0410"), Kind.IBAN),
    "no-break spaces in an account": ("NL91\u00a0ABNA\u00a00417\u00a01643\u00a000", Kind.IBAN),
    "zero width in an address": ("jan.sm\u200bit@voor\u200bbeeld.example", Kind.EMAIL),
    "wide sign": ("jan.smit＠voorbeeld.example", Kind.EMAIL),
    "small sign": ("jan.smit﹫voorbeeld.example", Kind.EMAIL),
    "wide stop": ("jan.smit@voorbeeld．example", Kind.EMAIL),
    "zero width in a number": ("\u200b".join("06-12345678"), Kind.PHONE),
    "wide number": (wide("06-12345678"), Kind.PHONE),
    "zero width in a name": ("F. El Khat\u200btabi", Kind.PERSON),
    "Cyrillic in a name": ("F. El Kh\u0430ttabi", Kind.PERSON),
    "accent apart in a name": ("F. El Kha\u0308ttabi", Kind.PERSON),
    "wide name": (wide(NAME).replace(wide(" "), " "), Kind.PERSON),
    "no-break spaces in a name": (NAME.replace(" ", "\u00a0"), Kind.PERSON),
}


@pytest.mark.parametrize("what", HIDDEN)
def test_what_hides_is_found_whole(what: str) -> None:
    words, kind = HIDDEN[what]
    said = "met burgerservicenummer" if kind is Kind.BSN else "met rekening" if kind is Kind.IBAN else "bereikbaar via"
    text = f"De inspreker, {said} {words}, vroeg om een vergunning."
    if kind is Kind.PERSON:
        text = f"De inspreker mevrouw {words} vroeg om een vergunning."
    found = [one for one in detect(text) if one.kind is kind]
    assert [one.text for one in found] == [words]
    assert all(text[one.span.start : one.span.end] == one.text for one in found)


def test_a_name_that_hides_is_learnt_as_it_is_read() -> None:
    known = learn(["Insprekers: mevrouw F. El Khat\u200btabi."], Roles())
    assert [one.text for one in detect("Daarop zei El Khattabi dat het klopt.", known=known)] == ["El Khattabi"]


@given(st.text(alphabet="ab1 .\u200b\u00ad\u00a0\u0301\u0308e\x01\n＠\u0430", max_size=60))
def test_every_place_leads_back(text: str) -> None:
    plain = bare(text)
    for start in range(len(plain.text)):
        span = plain.back(Span(start, start + 1))
        assert 0 <= span.start < span.end <= len(text)
        stood = DROPPED.sub("", text[span.start : span.end])
        assert _first_letter(plain.text[start]) == _first_letter(stood)
    assert bare(plain.text).text == plain.text


def _first_letter(text: str) -> str:
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
    return apart.translate(LIKE_LATIN)[:1]


@pytest.mark.parametrize("text", ["Gewone tekst.", "Café Zuiderzee – nummer 3", "Привет, мир", "Αθήνα", ""])
def test_text_without_such_marks_is_the_same(text: str) -> None:
    assert bare(text).text == text


@pytest.mark.parametrize("piece", ["\u200b", "a\u0301", "\u0301", "a\u0430", "\u0430", "a", "＠", "\u00a0"])
def test_time_grows_with_the_text_only(piece: str) -> None:
    with patience():
        bare.__wrapped__(piece * 200_000)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mevrouw **Tevesma** komt", "Tevesma"),
        ("Mevrouw **Bo Tevesma**, komt", "Bo Tevesma"),
        ("BSN **999990019** in", "999990019"),
        ("BSN: **999990019**", "999990019"),
        ("(**03-04-1962** en geb. **03-04-1962**)", "03-04-1962"),
    ],
)
def test_bold_words_are_seen_and_their_marks_stay(text: str, masked: str) -> None:
    assert masked in [one.text for one in detect(text)]


def test_a_star_before_a_date_is_no_mark_of_bold_words() -> None:
    assert bare("(*3-4-1962) en 2 * 3 ** 4 ****").text == "(*3-4-1962) en 2 * 3 ** 4 ****"


@pytest.mark.parametrize("text", ["*" * 100_000, "a" + "*" * 100_000 + "b", "** " * 40_000, "a** " * 40_000])
def test_rows_of_stars_take_linear_time(text: str) -> None:
    with patience():
        assert bare(text).whole == text
