"""The sentences that code writes about votes, promises and actions, in the language of the document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gemcli.facts.votes import Outcome
from gemcli.meetings.voting import Result
from gemcli.model.claim import Claim, Kind

ROLL_CALL = "zonder hoofdelijke stemming"
ADVERBS = ("unaniem", "eenstemmig", "eenparig", ROLL_CALL)
"""Words for unanimity that stand before the participle."""

KEY_WORDS = 8
"""Words of a text that tell it apart in a key."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language."""

    nouns: Mapping[Kind, str]
    changed_nouns: Mapping[Kind, str]
    outcomes: Mapping[Outcome, str]
    counts: str
    unanimous: str
    tied: str
    handed_in: str
    put_forward: str
    no_outcome: str
    proposal: str
    part_of: str
    item: str
    decided: str
    conform: str
    so_decided: str
    after: str
    asked: str
    action: str
    promise: str
    who: str
    due: str
    established: re.Pattern[str]
    """The record's own words where something is not adopted but established or approved."""


DUTCH = Wording(
    nouns={Kind.MOTION: "Motie", Kind.AMENDMENT: "Amendement"},
    changed_nouns={Kind.MOTION: "De gewijzigde motie", Kind.AMENDMENT: "Het gewijzigde amendement"},
    outcomes={
        Outcome.ADOPTED: "is aangenomen",
        Outcome.REJECTED: "is verworpen",
        Outcome.WITHDRAWN: "is ingetrokken",
        Outcome.HELD: "is aangehouden",
        Outcome.NOT_VOTED: "is niet in stemming gebracht",
        Outcome.CHANGED: "is gewijzigd",
    },
    counts="met {votes_for} {voices_for} voor en {votes_against} tegen",
    unanimous="met algemene stemmen",
    tied="Over {subject} staken de stemmen",
    handed_in="is ingediend door {names}",
    put_forward="is ingediend",
    no_outcome="is genoemd zonder uitkomst",
    proposal="Het {noun}",
    part_of="{point} van het voorstel",
    item="Agendapunt {id}",
    decided="besluit",
    conform="is conform besloten",
    so_decided="is aldus besloten",
    after="na",
    asked="gevraagd door {who}",
    action="Actie",
    promise="Toezegging",
    who="wie",
    due="termijn",
    established=re.compile(r"\b(?:(?:on)?gewijzigd )?(?:vastgesteld|bekrachtigd|goedgekeurd)\b", re.IGNORECASE),
)

ENGLISH = Wording(
    nouns={Kind.MOTION: "Motion", Kind.AMENDMENT: "Amendment"},
    changed_nouns={Kind.MOTION: "The amended motion", Kind.AMENDMENT: "The altered amendment"},
    outcomes={
        Outcome.ADOPTED: "was carried",
        Outcome.REJECTED: "was rejected",
        Outcome.WITHDRAWN: "was withdrawn",
        Outcome.HELD: "was deferred",
        Outcome.NOT_VOTED: "was not put to the vote",
        Outcome.CHANGED: "was amended",
    },
    counts="with {votes_for} votes in favour and {votes_against} against",
    unanimous="unanimously",
    tied="The votes on {subject} were tied",
    handed_in="was submitted by {names}",
    put_forward="was submitted",
    no_outcome="is listed without an outcome",
    proposal="The {noun}",
    part_of="{point} of the proposal",
    item="Agenda item {id}",
    decided="decision",
    conform="was agreed as proposed",
    so_decided="was so agreed",
    after="after",
    asked="asked by {who}",
    action="Action",
    promise="Undertaking",
    who="who",
    due="term",
    established=re.compile(r"\b(?:approved|adopted|agreed|passed|confirmed|ratified)\b", re.IGNORECASE),
)


def wording(language: str) -> Wording:
    """Return the words of a language; Dutch for every other one."""
    return ENGLISH if language.lower().startswith("en") else DUTCH


def outcome_sentence(words: Wording, subject: str, result: Result, changed: bool = False) -> str:
    """Write one sentence about an outcome.

    >>> outcome_sentence(DUTCH, "Motie K.1 (SP) 'Groen'", Result(Outcome.ADOPTED, 29, 14))
    "Motie K.1 (SP) 'Groen' is aangenomen met 29 stemmen voor en 14 tegen."
    >>> outcome_sentence(DUTCH, "Het voorstel 'Zone'", Result(Outcome.ADOPTED, unanimous=True), changed=True)
    "Het voorstel 'Zone' is gewijzigd aangenomen met algemene stemmen."
    """
    tail = ""
    if result.votes_for is not None and result.votes_against is not None:
        tail = " " + words.counts.format(
            votes_for=result.votes_for,
            votes_against=result.votes_against,
            voices_for="stem" if result.votes_for == 1 else "stemmen",
        )
    elif result.unanimous or (words is DUTCH and ROLL_CALL in result.raw.lower()):
        tail = " " + (words.unanimous if words is ENGLISH else _unanimity(result.raw))
    if result.outcome is Outcome.TIED:
        lowered = subject[:1].lower() + subject[1:]
        return f"{words.tied.format(subject=lowered)}{tail}."
    phrase = words.outcomes[result.outcome]
    if changed and result.outcome in (Outcome.ADOPTED, Outcome.REJECTED):
        verb, participle = phrase.split(" ", 1)
        phrase = f"{verb} {'as amended ' if words is ENGLISH else 'gewijzigd '}{participle}"
    if result.outcome is Outcome.ADOPTED and (own := words.established.search(result.raw)):
        phrase = f"{phrase.split(' ', 1)[0]} {own.group().lower()}"
    if result.outcome is Outcome.NOT_VOTED and result.raw:
        phrase = _not_voted(words, result.raw)
    if words is DUTCH and tail.strip() in ADVERBS:
        verb, participle = phrase.split(" ", 1)
        return f"{subject} {verb}{tail} {participle}."
    return f"{subject} {phrase}{tail}."


def _unanimity(raw: str) -> str:
    """Keep the record's own word for it."""
    lowered = raw.lower()
    for word in ("bij acclamatie", "unaniem", "zonder hoofdelijke stemming", "eenstemmig", "eenparig"):
        if word in lowered:
            return word
    return DUTCH.unanimous


def _not_voted(words: Wording, raw: str) -> str:
    """Keep the record's own word for what did not come to a vote."""
    lowered = " ".join(raw.lower().split())
    for word in ("niet aan de orde geweest", "niet behandeld", "niet ingediend"):
        if word in lowered:
            return f"is {word}"
    return words.outcomes[Outcome.NOT_VOTED]


def quoted(title: str) -> str:
    """Put a title between single quotes, its own double ones kept."""
    return f"'{title}'" if title else ""


def key_words(text: str) -> str:
    """Return the first words of a text as part of a key.

    >>> key_words("Ik zeg u toe: dat komt in orde!")
    'ik-zeg-u-toe-dat-komt-in-orde'
    """
    return "-".join(re.findall(r"\w+", text.casefold())[:KEY_WORDS])


def joined(*parts: str) -> str:
    """Join what is there by blanks."""
    return " ".join(part for part in parts if part)


def listed(names: tuple[str, ...], language_and: str) -> str:
    """Join names as a sentence does: "a, b en c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {language_and} {names[-1]}"


def brief(claim: Claim, language: str) -> str:
    """Say a decision or motion in few words: "Motie I.1 (SP) 'Evaluatie': aangenomen (29-14)."

    What has no outcome, or says more than its outcome, keeps its sentence.
    """
    words = wording(language)
    outcome = Outcome(str(claim.fields.get("outcome") or "unknown"))
    verb, _, participle = words.outcomes.get(outcome, "").partition(" ")
    said = re.search(rf" {verb} (?P<how>(?:gewijzigd |as amended )?{re.escape(participle)})", claim.text)
    if not participle or said is None or ";" in claim.text[said.end() :]:
        return claim.text
    votes_for, votes_against = claim.fields.get("votes_for"), claim.fields.get("votes_against")
    rest = claim.text[said.end() :].rstrip(".")
    if rest.startswith((" met ", " with ")):
        rest = f" ({rest.split(' ', 2)[2]})"
    counts = f" ({votes_for}-{votes_against})" if votes_for is not None and votes_against is not None else rest
    subject = claim.text[: said.start()].removeprefix("Het ").removeprefix("The ")
    return f"{subject[:1].upper()}{subject[1:]}: {said['how']}{counts}."
