"""Says which requests go to somebody else in the municipality, to whom and why: never answered by a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gemcli.facts import dates, money
from gemcli.letters.asked.asked import Asked
from gemcli.letters.asked.matters import matters, matters_of
from gemcli.letters.passages import PROSE, Said
from gemcli.letters.tone import tones
from gemcli.locales import N_, Message, Translate, say
from gemcli.model.document import Document
from gemcli.model.escalation import Escalation, Matter, Tone

TONE_WORDS = {
    Tone.THREAT: N_("it may hold a threat"),
    Tone.LEGAL_CLAIM: N_("it announces legal steps or names a lawyer"),
    Tone.PRESS: N_("it comes from the press or speaks of it"),
    Tone.SELF_HARM: N_("the writer may be in danger"),
    Tone.AGGRESSION: N_("its words are aggressive"),
}
MATTER_WORDS = {
    Matter.QUESTION: N_("it is a question"),
    Matter.REQUEST: N_("it is a request"),
    Matter.COMPLAINT: N_("it is a complaint"),
    Matter.OBJECTION: N_("it is an objection"),
    Matter.APPLICATION: N_("it is an application"),
    Matter.DAMAGES: N_("it is a claim for damages"),
    Matter.WOO: N_("it is a request for documents (Woo)"),
    Matter.AVG: N_("it is a request about personal data (AVG)"),
}
OWN_MATTER: Mapping[str, frozenset[Matter]] = {
    "beslissing-op-bezwaar": frozenset({Matter.OBJECTION}),
    "klachtafhandeling": frozenset({Matter.COMPLAINT}),
    "besluit": frozenset({Matter.APPLICATION, Matter.WOO, Matter.DAMAGES}),
    "ontvangst": frozenset(Matter),
    "tussenbericht": frozenset(Matter),
    "doorzending": frozenset(Matter),
}
"""What a letter of a type is there for; that is not sent on to others."""
PROCEDURES = frozenset({Matter.COMPLAINT, Matter.OBJECTION, Matter.APPLICATION, Matter.WOO, Matter.AVG, Matter.DAMAGES})
"""What has a procedure of its own: another letter cannot settle it, whatever the rules of the profile say."""
IN_DAYS = re.compile(
    r"\b(?:binnen|within) (?P<count>\w{1,12}) (?P<unit>dag|dagen|werkdagen|week|weken|days?|weeks?|uur|hours?)\b"
)
COUNTS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "tien": 10,
    "veertien": 14, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "ten": 10, "fourteen": 14,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Route:
    """Something that somebody else must look at."""

    to: str
    """Team or person; empty where the profile names none."""
    reasons: tuple[Message, ...]
    said: Said
    """The sentence in which the sign was found."""
    asked: Asked | None
    """What is asked; None where the message as a whole is meant."""
    own_words: str = ""
    """The municipality's own words for why, from its profile."""

    def reason(self, translate: Translate) -> str:
        """Say why, in the language of `translate`."""
        said = ", ".join(reason.text(translate) for reason in self.reasons)
        return f"{said} ({self.own_words})" if self.own_words else said


def by_tone(messages: Iterable[Document], rules: Sequence[Escalation]) -> Iterator[Route]:
    """Return for each message the rules that its tone calls for, each with the first sentence that sounds so."""
    for document in messages:
        heard = [(tone, said) for said in _sentences(document) for tone in tones(said.text)]
        for rule in rules:
            found = next(((tone, said) for tone, said in heard if tone in rule.tones), None)
            if found is not None:
                yield Route(rule.to, (say(TONE_WORDS[found[0]]),), found[1], None, rule.reason)


def _sentences(document: Document) -> Iterator[Said]:
    """Every sentence that the sender wrote."""
    for passage in document.passages:
        for sentence in passage.sentences if passage.kind in PROSE else ():
            yield Said(document, passage, sentence, "")


def route_of(asked: Asked, rules: Sequence[Escalation], kind: str) -> Route | None:
    """Return where a request goes by the first rule that fits, or None where this letter may answer it.

    `kind` is the type of the letter: what it is there for stays. A request with a procedure of its own goes elsewhere
    also where no rule names it.
    """
    of_letter = OWN_MATTER.get(kind, frozenset())
    found = [matter for matter in matters(asked) if matter not in of_letter]
    for rule in rules:
        sign = _sign(asked, rule, found)
        if sign is not None:
            return Route(rule.to, (sign,), asked.said, asked, rule.reason)
    special = next((matter for matter in found if matter in PROCEDURES), None)
    if special is None or len(found) < len(matters(asked)):
        return None
    return Route("", (say(MATTER_WORDS[special]), say(N_("this letter cannot settle that"))), asked.said, asked)


def _sign(asked: Asked, rule: Escalation, found: Sequence[Matter]) -> Message | None:
    """Return the sign of a rule that a request bears, or None."""
    matter = next((each for each in rule.kinds if each in found), None)
    if matter is not None:
        return say(MATTER_WORDS[matter])
    title, text = asked.said.document.source.title, " ".join(said.text for said in asked.places)
    word = next((each for each in rule.subjects if _holds(title, each)), "")
    if word:
        return say(N_("the subject of the message names '{word}'"), word=word)
    word = next((each for each in rule.keywords if _holds(text, each)), "")
    if word:
        return say(N_("it names '{word}'"), word=word)
    if rule.amount_above_eur is not None and any(
        amount.value > rule.amount_above_eur for amount in money.find(text) if amount.currency == "EUR"
    ):
        return say(N_("it names an amount above € {amount}"), amount=f"{rule.amount_above_eur:,}".replace(",", "."))
    if rule.deadline_within_days is not None and _is_due(asked, text, rule.deadline_within_days):
        return say(N_("it wants an answer within {days} days"), days=rule.deadline_within_days)
    return None


def signs(text: str, rule: Escalation) -> Message | None:
    """Return the sign of a rule that some words bear by themselves, or None; for a question without its message."""
    matter = next((each for each in rule.kinds if each in matters_of(text)), None)
    if matter is not None:
        return say(MATTER_WORDS[matter])
    tone = next((each for each in tones(text) if each in rule.tones), None)
    if tone is not None:
        return say(TONE_WORDS[tone])
    word = next((each for each in (*rule.subjects, *rule.keywords) if _holds(text, each)), "")
    return say(N_("it names '{word}'"), word=word) if word else None


def _holds(text: str, word: str) -> bool:
    """Whether a text holds a word or words, also at the start of a longer one ("subsidie" in "subsidieregeling")."""
    return re.search(rf"(?<!\w){re.escape(word.casefold())}", " ".join(text.casefold().split())) is not None


def _is_due(asked: Asked, text: str, days: int) -> bool:
    """Whether a request names a term that ends within so many days of the day of its message."""
    for found in IN_DAYS.finditer(" ".join(text.casefold().split())):
        count = int(found["count"]) if found["count"].isdigit() else COUNTS.get(found["count"], 0)
        length = count * 7 if found["unit"].startswith("we") else 1 if found["unit"][0] in "uh" else count
        if count and length <= days:
            return True
    sent = asked.dated
    return sent is not None and any(sent <= day <= sent + timedelta(days) for day in _days(text, sent))


def _days(text: str, near: date) -> Iterator[date]:
    for fact in dates.find(text):
        period = dates.resolve(fact, near) if fact.grain is dates.Grain.DAY else None
        if period is not None:
            yield period.start
