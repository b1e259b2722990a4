"""Knows the languages that a Dutch text can be put into: their names, months, script and direction, and the warning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gemcli.locales import N_


@dataclass(frozen=True, slots=True)
class Language:
    """A language of residents, as far as code has to write it itself."""

    name: str
    """In English; marked for the catalogues."""
    months: tuple[str, ...]
    """As they stand in a date after the day."""
    warning: str
    """Said above a translation, in the language itself."""
    script: str = "LATIN"
    """How Unicode names the letters of its script."""
    is_right_to_left: bool = False
    point: str = ","
    """Before the decimals of a number."""
    after_day: str = " "
    after_month: str = " "

    def day(self, year: int, month: int, day: int) -> str:
        """Return a date in words; a year of 0 is left out, and a day of 0 gives the month alone.

        >>> LANGUAGES["de"].day(2026, 5, 28), LANGUAGES["es"].day(0, 3, 1)
        ('28. Mai 2026', '1 de marzo')
        """
        name = self.months[month - 1]
        head = f"{day}{self.after_day}{name}" if day else name
        return f"{head}{self.after_month}{year}" if year else head


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LANGUAGES: Mapping[str, Language] = {
    "en": Language(
        N_("English"),
        _words("January February March April May June July August September October November December"),
        "This is a machine translation to help you read. Only the Dutch text has legal effect.",
        point=".",
    ),
    "de": Language(
        N_("German"),
        _words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        "Dies ist eine maschinelle Übersetzung als Lesehilfe. Rechtlich gilt nur der niederländische Text.",
        after_day=". ",
    ),
    "fr": Language(
        N_("French"),
        _words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        "Ceci est une traduction automatique pour vous aider à lire. Seul le texte néerlandais a une valeur juridique.",
    ),
    "es": Language(
        N_("Spanish"),
        _words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        "Esta es una traducción automática para ayudarle a leer. Solo el texto neerlandés tiene validez jurídica.",
        after_day=" de ",
        after_month=" de ",
    ),
    "pl": Language(
        N_("Polish"),
        _words("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
        "To jest tłumaczenie maszynowe, które ma ułatwić lekturę. Moc prawną ma wyłącznie tekst niderlandzki.",
    ),
    "ro": Language(
        N_("Romanian"),
        _words("ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"),
        "Aceasta este o traducere automată, ca ajutor la citire. Doar textul neerlandez are valoare juridică.",
    ),
    "tr": Language(
        N_("Turkish"),
        _words("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
        "Bu, okumanıza yardımcı olan bir makine çevirisidir. Hukuken yalnızca Hollandaca metin geçerlidir.",
    ),
    "bg": Language(
        N_("Bulgarian"),
        _words("януари февруари март април май юни юли август септември октомври ноември декември"),
        "Това е машинен превод, който да ви помогне при четенето. Само нидерландският текст има правна сила.",
        script="CYRILLIC",
    ),
    "ru": Language(
        N_("Russian"),
        _words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        "Это машинный перевод, который помогает при чтении. Юридическую силу имеет только нидерландский текст.",
        script="CYRILLIC",
    ),
    "uk": Language(
        N_("Ukrainian"),
        _words("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
        "Це машинний переклад, який допомагає при читанні. Юридичну силу має лише нідерландський текст.",
        script="CYRILLIC",
    ),
    "ar": Language(
        N_("Arabic"),
        _words("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
        "هذه ترجمة آلية لمساعدتك على القراءة. النص الهولندي وحده له أثر قانوني.",
        script="ARABIC",
        is_right_to_left=True,
    ),
}
"""By their code of BCP 47; another one is a row more, with months and warning from somebody who reads it."""

ISOLATES = {False: "\u2066", True: "\u2067"}
END = "\u2069"


def isolated(text: str, code: str) -> str:
    """Return text between marks that keep its reading direction from turning what stands around it (Unicode UAX 9).

    >>> isolated("abc", "en") == "\\u2066abc\\u2069"
    True
    """
    return f"{ISOLATES[is_right_to_left(code)]}{text}{END}"


def is_right_to_left(code: str) -> bool:
    """Whether a language is written from right to left."""
    return code in LANGUAGES and LANGUAGES[code].is_right_to_left


TRANSLATION = "translation"
"""Field of a claim: its words in another language; empty where they were held back."""
INTO = "translation_language"
"""Field of a claim: that language."""
HELD_BACK = "translation_held_back"
"""Field of a claim: whether a translation was refused because it did not keep to the sentence."""
