"""Fills the slots of a wording, and remembers where everything came to stand."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.benchmarks.municipal_texts import facts
from tests.benchmarks.municipal_texts.decoys import decoy
from tests.benchmarks.municipal_texts.labels import Decoy, Label
from tests.benchmarks.municipal_texts.people import NAMED, SPOKEN, Person, genitive, person
from tests.benchmarks.municipal_texts.pools import Pool, Town

SLOT = re.compile(r"\{(?:(?P<who>[a-z])\.(?P<form>\w+)|=(?P<decoy>\w+)(?::(?P<words>[^}]+))?)\}")
"""`{a.full}` names somebody of the cast; `{=case}` is a decoy, `{=street:Kade}` one with words of its own."""

CAST = {
    **dict.fromkeys("abcdefjk", "private"),
    "l": "private",  # a lawyer, or somebody else who acts for another
    **dict.fromkeys("st", "staff"),
    **dict.fromkeys("vwxgpqr", "official"),  # mayor, two aldermen, clerk, three members of the council
    "m": "office",  # the municipality
    "n": "organisation",
}
COMPOSED = ("genitive", "titled", "initials")
"""Forms of a name of which not every letter is personal data; initials in a column of their own are none."""
INTRODUCING = ("full", "listed_first", "caps_full", "bracketed")
"""Forms that tell a first name and a surname together."""
SILENT = re.compile(r"[.,:;?!()\"“”]")
"""What speech recognition does not write."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and what they are."""

    text: str
    kind: str = ""
    is_decoy: bool = False


@dataclass(slots=True)
class Writer:
    """Writes one document: the same letter is the same person throughout."""

    pool: Pool
    rng: random.Random
    town: Town
    is_lower: bool = False
    text: str = ""
    labels: list[Label] = field(default_factory=list)
    decoys: list[Decoy] = field(default_factory=list)
    _cast: dict[str, Person] = field(default_factory=dict)
    _introduced: set[str] = field(default_factory=set)
    _taken: set[str] = field(default_factory=set)
    _facts: dict[tuple[str, str], Any] = field(default_factory=dict)

    def write(self, wording: str) -> None:
        """Add a wording with its slots filled."""
        end = 0
        for slot in SLOT.finditer(wording):
            self._add(Piece(wording[end : slot.start()]), slot)
            for piece in self._pieces(slot):
                self._add(piece, slot)
            end = slot.end()
        self._add(Piece(wording[end:]), None)

    def _add(self, piece: Piece, slot: re.Match[str] | None) -> None:
        text = SILENT.sub("", piece.text.lower()) if self.is_lower else piece.text
        start, self.text = len(self.text), self.text + text
        if slot is None or not piece.kind or (piece.kind == "place" and self._is_behind_postcode(start)):
            return
        if piece.is_decoy:
            self.decoys.append(Decoy(start, len(self.text), piece.kind))
        else:
            self.labels.append(Label(start, len(self.text), piece.kind, CAST[slot["who"]], self._form(slot)))

    def _form(self, slot: re.Match[str]) -> str:
        """The slot's form; `first_alone` where nobody could know the first name from what stands before."""
        who, form = slot["who"], slot["form"]
        if form == "first" and who not in self._introduced:
            return "first_alone"
        if form in INTRODUCING:
            self._introduced.add(who)
        return str(form)

    def _is_behind_postcode(self, start: int) -> bool:
        """Whether a town is the end of an address: it may be masked with it, and need not be."""
        last = self.labels[-1] if self.labels else None
        return last is not None and last.form == "postcode" and not self.text[last.end : start].strip(' ;,)"')

    def _pieces(self, slot: re.Match[str]) -> Iterator[Piece]:
        if slot["decoy"]:
            yield Piece(slot["words"] or decoy(slot["decoy"], self.rng, self.pool), slot["decoy"], is_decoy=True)
        elif slot["who"] == "m":
            yield self._of_town(slot["form"])
        elif slot["form"] in NAMED or slot["form"] in SPOKEN or slot["form"] in COMPOSED:
            yield from self._name(slot["who"], slot["form"])
        else:
            yield self._fact(slot["who"], slot["form"])

    def _name(self, who: str, form: str) -> Iterator[Piece]:
        one = self._person(who)
        if form in SPOKEN:
            yield Piece(SPOKEN[form][one.is_female])
        elif form == "initials":
            yield Piece(one.initials)
        elif form == "genitive":
            yield Piece(one.addressed, "person")
            yield Piece(genitive(one.addressed))
        elif form == "titled":
            yield Piece(SPOKEN[self.rng.choice(("sir", "sir", "dhr", "dr"))][one.is_female] + " ")
            yield Piece(NAMED[self.rng.choice(("full", "formal", "last"))](one), "person")
        else:
            yield Piece(NAMED[form](one), "person")

    def _person(self, who: str) -> Person:
        if who not in self._cast:
            self._cast[who] = person(self.pool, self.rng, self._taken)
        return self._cast[who]

    def _fact(self, who: str, form: str) -> Piece:
        """A number or an address: the same for the same person, in any writing."""
        rng = self.rng
        match form:
            case "phone":
                return Piece(facts.phone_written(rng, self._kept(who, form, facts.phone(rng))), "phone")
            case "email":
                made = facts.email(rng, self._person(who), self.pool)
                return Piece(self._kept(who, form, made), "email")
            case "street" | "address" | "number":
                street, number = self._kept(who, "address", facts.address(rng, self.pool))
                whole = f"{street} {number}{self._kept(who, 'addition', rng.choice(facts.ADDITIONS))}"
                return {
                    "street": Piece(street, "address"),
                    "address": Piece(whole, "address"),
                    "number": Piece(str(number), "address"),
                }[form]
            case "address_more" | "house" | "spelled":
                return Piece(self._further(who)[form], "address")
            case "postcode_low" | "postcode_odd":
                code = self._kept(who, "postcode", facts.postcode(rng))
                made = code.lower() if form == "postcode_low" else facts.postcode_odd(rng, code)
                return Piece(self._kept(who, form, made), "address")
            case "box":
                return Piece(self._kept(who, form, facts.box(rng)), "address")
            case "born_short" | "born_digits" | "born_day":
                return Piece(self._born(who)[form], "birth_date")
            case "postcode":
                return Piece(self._kept(who, form, facts.postcode(rng)), "address")
            case "born":
                return Piece(facts.date_written(rng, self._kept(who, form, facts.birth_date(rng))), "birth_date")
            case "plate":
                return Piece(self._kept(who, form, facts.plate(rng)), "plate")
            case "bsn":
                return Piece(facts.bsn_written(rng, self._kept(who, form, facts.bsn(rng))), "bsn")
            case "iban":
                return Piece(facts.iban_written(rng, self._kept(who, form, facts.iban(rng))), "iban")
        raise KeyError(form)

    def _further(self, who: str) -> dict[str, str]:
        """An address with more that may stand behind a number, the number alone, and the number in words."""
        street, number = self._kept(who, "address", facts.address(self.rng, self.pool))
        house = f"{number}{self._kept(who, 'further', self.rng.choice(facts.FURTHER))}"
        return {"address_more": f"{street} {house}", "house": house, "spelled": facts.spelled(number)}

    def _born(self, who: str) -> dict[str, str]:
        """A date of birth in short, in digits alone, and without its year."""
        day = self._kept(who, "born", facts.birth_date(self.rng))
        return {
            "born_short": facts.birth_short(self.rng, day),
            "born_digits": f"{day.day:02}{day.month:02}{day.year}",
            "born_day": f"{day.day} {facts.MONTHS[day.month - 1]}",
        }

    def _kept(self, who: str, form: str, made: Any) -> Any:
        return self._facts.setdefault((who, form), made)

    def _of_town(self, form: str) -> Piece:
        match form:
            case "name":
                return Piece(self.town.name, "place", is_decoy=True)
            case "phone":
                return Piece(self.rng.choice(own_phones(self.town)), "phone")
            case "email":
                local = self.rng.choice(("info", "gemeente", "bezwaar", "griffie", "vergunningen", "woo", "klachten"))
                return Piece(f"{local}@{self.town.domain}", "email")
            case "pobox" | "address" | "postcode" | "visitors":
                return Piece(own_places(self.town)[form], "address")
        raise KeyError(form)


def own_phones(town: Town) -> tuple[str, ...]:
    """Return the telephone numbers of a municipality: 14 + area code, free of charge, and its switchboard."""
    return f"14 {town.area}", "0800-0555", f"({town.area}) 55 50 00", f"{town.area}-555000"


def own_places(town: Town) -> dict[str, str]:
    """Return where a municipality gets its post and its visitors."""
    return {"pobox": "Postbus 4050", "postcode": "2740 RX", "address": f"{town.street} 1", "visitors": "2741 RB"}


def own(town: Town) -> tuple[str, ...]:
    """Return what a municipality writes into its profile."""
    return (town.domain, *own_phones(town), *own_places(town).values())
