"""The closing of a message and its small print are told from what was written."""

from __future__ import annotations

import pytest

from gemcli.sources.mail_thread import parts

SIGNED = """Kunt u mij zeggen wanneer het veld wordt ingezaaid?
{closing}
A. Voorbeeld
Beleidsmedewerker Groen
Tel: 0599-123456 | www.waterrade.example"""


def kinds(text: str) -> list[str]:
    return [part.kind.value for part in parts(text)]


@pytest.mark.parametrize(
    "closing",
    [
        "Met vriendelijke groet,", "Met vriendelijke groeten", "Vriendelijke groet,", "Hartelijke groeten,", "Groetjes",
        "Groeten van Anna", "Mvg,", "M.v.g.", "Hoogachtend,", "Kind regards,", "Best regards", "Yours sincerely,", "--",
        "-- ", "Regards,", "Met hartelijke groet, Anna", "With kind regards,",
    ],
)  # fmt: skip
def test_a_closing_ends_what_was_written(closing: str) -> None:
    for gap in ("", "\n"):
        text = SIGNED.format(closing=f"{gap}{closing}{gap}")
        assert kinds(text)[0] == "paragraph"
        assert set(kinds(text)[1:]) == {"signature"}


@pytest.mark.parametrize(
    "line",
    [
        "Groet u de wethouder van mij?", "Groetjes doen aan de buurt is niet genoeg, er moet iets gebeuren.",
        "Beste wensen van de buurt lossen dit niet op.", "Met vriendelijke woorden komen wij er niet.",
        "Best veel mensen rijden hier te hard.",
    ],
)  # fmt: skip
def test_words_that_only_begin_like_one_are_text(line: str) -> None:
    assert kinds(f"Er is iets mis.\n\n{line}\n\nEn nu?") == ["paragraph"] * 3


@pytest.mark.parametrize(
    "print_",
    [
        "Dit bericht is uitsluitend bestemd voor de geadresseerde. Bent u dat niet, wilt u het dan verwijderen?",
        "Deze e-mail kan vertrouwelijke informatie bevatten en is alleen bestemd voor de geadresseerde.",
        "De informatie verzonden met dit e-mailbericht is uitsluitend bestemd voor de geadresseerde.",
        "DISCLAIMER: aan dit bericht kunnen geen rechten worden ontleend.",
        "Aan de inhoud van dit bericht kunnen geen rechten worden ontleend.",
        "Denk aan het milieu voordat u deze mail print.",
        "This e-mail and any attachments are confidential and intended solely for the addressee.",
        "Verzonden vanaf mijn iPhone", "Sent from my phone", "Get Outlook for Android",
    ],
)  # fmt: skip
def test_small_print_is_told_wherever_it_stands(print_: str) -> None:
    assert kinds(f"Komt er licht?\n\nGroet,\nA. Voorbeeld\n\n{print_}") == ["paragraph", "signature", "disclaimer"]
    assert kinds(f"Komt er licht?\n\n{print_}") == ["paragraph", "disclaimer"]


def test_what_is_said_below_the_closing_is_text() -> None:
    text = "Komt er licht?\n\nGroet,\nA. Voorbeeld\n\nP.S. Kunt u ook naar de bank kijken?\n\nDe bank is stuk."
    assert kinds(text) == ["paragraph", "signature", "paragraph", "paragraph"]
    hidden = "Akkoord.\n-- \nWij vorderen hierbij alsnog de schade van de storm."
    assert kinds(hidden) == ["paragraph", "signature", "paragraph"]


def test_the_signature_of_a_quoted_message_stays_quoted() -> None:
    assert kinds("Akkoord.\n\n> Vraag\n>\n> Groet,\n> Anna") == ["paragraph", "quoted_mail", "quoted_mail"]


def test_an_answer_below_a_quote_is_text_after_a_closing_above_it() -> None:
    text = "Zie onder.\nMvg\nAnna\n\n> Komt er licht?\n\nJa.\n\n> Wanneer?\n\nIn mei."
    assert kinds(text) == ["paragraph", "signature", "quoted_mail", "paragraph", "quoted_mail", "paragraph"]


@pytest.mark.parametrize("text", ["met " * 40_000, "-" * 80_000, "dit " * 40_000, "1 " * 40_000, "0" * 80_000])
def test_odd_texts_take_no_more_than_their_length(text: str) -> None:
    assert parts(f"Tekst.\n{text}\nGroet,\n{text}")
