"""Made-up numbers and addresses of people, in the ways in which they are written in the Netherlands.

Each BSN begins with 999 and each IBAN names a bank that does not exist.
"""

from __future__ import annotations

import datetime
import random
import unicodedata

from tests.benchmarks.municipal_texts.people import Person
from tests.benchmarks.municipal_texts.pools import Pool


def names_of(words: str) -> tuple[str, ...]:
    """Return words that stand with blanks between."""
    return tuple(words.split())


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
FURTHER = ("", "", "A", " b", "-12", "-bis", "bis", " hs", " II", " III", "-IV", " zw", " A2", "/3", "-A")
"""More of what stands behind a house number."""
TEENS = names_of("elf twaalf dertien veertien vijftien zestien zeventien achttien negentien")
ONES = names_of("een twee drie vier vijf zes zeven acht negen")
TENS = names_of("tien twintig dertig veertig vijftig zestig zeventig tachtig negentig")


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


def postcode_odd(rng: random.Random, code: str) -> str:
    """Return a postcode as people write it who do not know better: `1234  ab`, `1234-AB`, `1234 A B`."""
    numbers, letters = code[:4], code[-2:]
    forms = ("{0} {1}", "{0}{1}", "{0} {2}", "{0}  {3}", "{0}-{3}", "{0} {4} {5}", "{0} {2}")
    return rng.choice(forms).format(numbers, letters.lower(), letters.title(), letters, letters[0], letters[1])


def box(rng: random.Random) -> str:
    """Return a post-office box."""
    return f"{rng.choice(('Postbus', 'postbus', 'Pb.', 'P.O. Box', 'Antwoordnummer'))} {rng.randrange(20, 9000)}"


def spelled(number: int) -> str:
    """Return a number in words.

    >>> spelled(7), spelled(14), spelled(40), spelled(83), spelled(122)
    ('zeven', 'veertien', 'veertig', 'drieëntachtig', 'honderdtweeëntwintig')
    """
    if number > 99:
        hundred = "honderd" if number < 200 else f"{ONES[number // 100 - 1]}honderd"
        return hundred + (spelled(number % 100) if number % 100 else "")
    if number < 10 or number % 10 == 0:
        return ONES[number - 1] if number < 10 else TENS[number // 10 - 1]
    if number < 20:
        return TEENS[number - 11]
    one = ONES[number % 10 - 1]
    return f"{one}{'ën' if one.endswith('e') else 'en'}{TENS[number // 10 - 1]}"


def birth_short(rng: random.Random, day: datetime.date) -> str:
    """Return a date with two digits of its year, or with blanks or dashes of another kind."""
    year = day.year % 100
    forms = (
        f"{day.day}-{day.month}-{year:02}",
        f"{day.day:02}-{day.month:02}-{year:02}",
        f"{day.day}/{day.month}/{year:02}",
        f"{day.day:02}.{day.month:02}.{year:02}",
        f"{day.day} {MONTHS[day.month - 1]} '{year:02}",
        f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}",
        f"{day.day} - {day.month} - {day.year}",
        f"{day.year}-{day.month:02}-{day.day:02}",
    )
    return rng.choice(forms)


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
