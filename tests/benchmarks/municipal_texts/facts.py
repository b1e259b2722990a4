"""Made-up numbers and addresses of people, in the ways in which they are written in the Netherlands.

Each BSN begins with 999 and each IBAN names a bank that does not exist.
"""

from __future__ import annotations

import datetime
import random
import unicodedata

from tests.benchmarks.municipal_texts.people import Person
from tests.benchmarks.municipal_texts.pools import Pool

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
SHORT_MONTHS = ("jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec.")
AREAS = ("010", "020", "070", "030", "0182", "0343", "0511", "0118", "055")
MOBILE = ("{0}-{1}", "{0} {1}", "{0}{1}", "{0}-{2}", "{0} {2}", "+31 6 {1}", "+316{1}", "+31 (0)6 {2}", "0031 6 {1}")
FIXED = ("{0}-{1}", "{0} {1}", "{0}{1}", "{0} - {2}", "({0}) {2}", "+31 {3} {2}", "+31{3}{1}", "+31 (0){3} {1}")
BSN_FORMS = ("{0}", "{0}", "{0}", "{1}.{2}.{3}", "{4} {5} {6}", "{1} {2} {3}", "{4}.{5}.{6}")
BANKS = ("TEST", "VOOR", "FANT", "NEPB")
LETTERS = "BDFGHJKLNPRSTVXZ"
PLATES = (
    *("XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9"),
    *("9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9"),
)
"""The series of number plates (sidecodes 1 to 14, RDW)."""
ADDITIONS = ("", "", "", "", "a", "B", "-2", " bis", "-hs", " C", "-III", " rood")


def digits(rng: random.Random, count: int) -> str:
    """Return so many digits."""
    return "".join(rng.choice("0123456789") for _ in range(count))


def phone(rng: random.Random) -> tuple[str, str]:
    """Return a prefix and a number: `("06", "12345678")`."""
    if rng.random() < 0.65:
        return "06", rng.choice(("12345", "87654", "23456", "41234")) + digits(rng, 3)
    area = rng.choice(AREAS)
    return area, "555" + digits(rng, 7 - len(area))


def phone_written(rng: random.Random, number: tuple[str, str]) -> str:
    """Return a number in one of its writings."""
    prefix, rest = number
    forms = MOBILE if prefix == "06" else FIXED
    pairs = [rest[index : index + 2] for index in range(len(rest) % 2, len(rest), 2)]
    grouped = " ".join([rest[: len(rest) % 2] + pairs[0], *pairs[1:]])
    return rng.choice(forms).format(prefix, rest, grouped, prefix[1:])


def email(rng: random.Random, one: Person, pool: Pool) -> str:
    """Return a mailbox that is made of a name, or of a hobby and a year."""
    first, last = _ascii(one.first), _ascii(one.last).replace(" ", "")
    local = rng.choice((f"{first}.{last}", f"{first[0]}{last}", f"{last}{rng.randrange(50, 99)}", f"{first}_{last}"))
    if rng.random() < 0.15:
        local = rng.choice(("tuinder", "zeilboot", "hondenmens", "fam.achterom", "de4musketiers")) + digits(rng, 2)
    return f"{local}@{rng.choice(pool.mail_domains)}"


def address(rng: random.Random, pool: Pool) -> tuple[str, int]:
    """Return a street and a number."""
    return rng.choice(pool.streets), rng.randrange(1, 389)


def postcode(rng: random.Random) -> str:
    """Return a postcode, with or without its blank."""
    return f"{rng.randrange(1100, 9990)}{rng.choice((' ', ' ', ''))}" + "".join(rng.sample(LETTERS, 2))


def birth_date(rng: random.Random) -> datetime.date:
    """Return a date on which somebody who lives now may have been born."""
    return datetime.date(rng.randrange(1931, 2012), rng.randrange(1, 13), rng.randrange(1, 29))


def date_written(rng: random.Random, day: datetime.date) -> str:
    """Return a date in one of its writings."""
    forms = (
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day:02}-{day.month:02}-{day.year}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}",
    )
    return rng.choice(forms)


def plate(rng: random.Random) -> str:
    """Return a number plate of any series, mostly with its hyphens."""
    shape = rng.choice(PLATES)
    made = "".join({"X": rng.choice(LETTERS), "9": rng.choice("123456789")}.get(sign, sign) for sign in shape)
    return made if rng.random() < 0.75 else made.replace("-", "")


def is_bsn(number: str) -> bool:
    """Whether the last digit fits (elfproef); eight digits are nine with a nought before.

    >>> is_bsn("111222333"), is_bsn("111222334")
    (True, False)
    """
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, number.zfill(9), strict=True)) % 11 == 0


def bsn(rng: random.Random) -> str:
    """Return a number that fits and begins with 999: nine digits, seldom eight."""
    while True:
        made = "999" + digits(rng, 5 if rng.random() < 0.08 else 6)
        if is_bsn(made):
            return made


def bsn_written(rng: random.Random, number: str) -> str:
    """Return a BSN in one of its writings; eight digits have dots: `999.12.345`."""
    if len(number) == 8:
        return f"{number[:3]}.{number[3:5]}.{number[5:]}"
    cut = (number, number[:4], number[4:6], number[6:], number[:3], number[3:6], number[6:])
    return rng.choice(BSN_FORMS).format(*cut)


def iban(rng: random.Random) -> str:
    """Return an account that fits (mod 97) at a bank that does not exist."""
    account = rng.choice(BANKS) + "0" + digits(rng, 9)
    turned = "".join(str(int(sign, 36)) for sign in f"{account}NL00")
    return f"NL{98 - int(turned) % 97:02}{account}"


def iban_written(rng: random.Random, number: str) -> str:
    """Return an account in one piece or in groups of four."""
    groups = " ".join(number[index : index + 4] for index in range(0, len(number), 4))
    return rng.choice((number, groups, groups))


def _ascii(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ł", "l"))
    return "".join(sign for sign in plain.casefold() if sign.isascii() and sign.isalnum())
