"""Writes what a letter to residents has: the facts from the municipality's own sources, and what was asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from gemcli.letters.answers import Answer
from gemcli.letters.asked.asked import Asked
from gemcli.letters.asked.beside import is_beside, lacks_cause
from gemcli.letters.asked.english import in_dutch
from gemcli.letters.asked.kinds import WORDS
from gemcli.letters.asked.listing import asked, is_incoming
from gemcli.letters.asked.matters import special
from gemcli.letters.asked.numbered import answered_number, own_number
from gemcli.letters.asked.replies import can_answer
from gemcli.letters.asked.steps import steps
from gemcli.letters.by_heading import part_of
from gemcli.letters.case import Case
from gemcli.letters.differences import write_alternatives, write_differences
from gemcli.letters.elements import Answers, Element, LetterType
from gemcli.letters.material import material
from gemcli.letters.naming import about_of, names_of, papers_of
from gemcli.letters.notice import Notice
from gemcli.letters.own_notes import is_sent_on
from gemcli.letters.parts import Written, from_block, with_grounds
from gemcli.letters.passages import Row, Said, goes_on
from gemcli.letters.picking import closest
from gemcli.letters.question_leads import Answered, answered, write_answered
from gemcli.letters.questions import WHETHER, Question, speaks_of
from gemcli.letters.readers import is_of_reader
from gemcli.letters.routing import Route, by_tone, route_of
from gemcli.letters.settled import remaining
from gemcli.letters.slots import Slot
from gemcli.letters.standing import is_tariff
from gemcli.letters.statements import statements
from gemcli.letters.written_dates import written
from gemcli.letters.year_rows import of_asked_year
from gemcli.locales import N_, say, translator
from gemcli.model.citation import cite
from gemcli.model.claim import Evidence, SentenceRef
from gemcli.model.document import PassageKind
from gemcli.model.finding import Ground

NOBODY = {"nl": "[team invullen]", "en": "[fill in the team]"}
"""Where a request goes that no rule of the profile gives a team."""
BEST = 3
"""Sentences that are kept beside a question."""
DECIDING = frozenset({"besluit", "beslissing-op-bezwaar", "klachtafhandeling"})
"""Letters that say what was decided: what their papers say on a request stands, whoever else must look at it."""
MESSAGE = {"nl": "bericht", "en": "message"}


def asked_questions(case: Case) -> tuple[Question, ...]:
    """All that the reader of the letter asks, with the sentences of own sources that may answer it, and its route."""
    pool = material(case.answer_sources, case.request.names_private).said
    rules = case.request.municipality.escalations
    return tuple(
        Question(each, _answers(each, pool, case), route_of(each, rules, case.type.name))
        for each in asked(case.dossier, case.request.municipality)
        if is_of_reader(each.said.document, case)
    )


def _remaining(case: Case) -> tuple[Question, ...]:
    """What the letter does not settle by its type or its decision."""
    return remaining(asked_questions(case), case.type.name, case.decided.text if case.decided else "")


def asked_by_others(case: Case) -> Iterator[Notice]:
    """What others than the reader of the letter ask in the dossier: the letter is silent on it."""
    for each in asked(case.dossier, case.request.municipality):
        document = each.said.document
        if not is_of_reader(document, case):
            what = say(N_("Asked by somebody else than whom the letter is to: the letter does not answer it."))
            yield Notice("asked_by_other", what, document.source.path, cite(document, each.said.sentence.spans).place)


def _answers(item: Asked, pool: Sequence[Said | Row], case: Case) -> tuple[Said | Row, ...]:
    """The best sentences; of a table the row that the question names, else the one that the case names."""
    if numbered := _of_number(item, pool, case):
        return numbered
    spoken = [*speaks_of(item.text, pool, about_of(case)), *steps(item.text, pool), *_of_matter(item.text, pool, case)]
    found = [said for said in dict.fromkeys(spoken) if _fits(item.text, said, pool, about_of(case))]
    of_year = of_asked_year(found, item.text, item.said.document.source.year)
    return closest(closest(of_year, in_dutch(item.text)), names_of(case), papers_of(case))[:BEST]


def _fits(question: str, said: Said | Row, pool: Sequence[Said | Row], about: str) -> bool:
    """Whether a sentence, with what its paragraph says, tells the kind of thing that is asked, of what it is asked.

    A row of tariffs never says whether something may be.
    """
    if is_beside(question, said.text, f"{said.heading} {about}") or not can_answer(question, said.text):
        return False
    if isinstance(said, Row) and is_tariff(said) and WHETHER.match(question):
        return False
    together = [one.text for one in pool if goes_on(said, one)] if isinstance(said, Said) else []
    return not lacks_cause(question, " ".join((said.text, *together)))


def _of_number(item: Asked, pool: Sequence[Said | Row], case: Case) -> tuple[Said | Row, ...]:
    """The lines that a note puts under the number of a question, where one message alone numbers what it asks."""
    number = own_number(item.said)
    if not number:
        return ()
    listed = {
        each.said.document.source.id for each in asked(case.dossier, case.request.municipality) if own_number(each.said)
    }
    return tuple(said for said in pool if answered_number(said) == number) if len(listed) == 1 else ()


def _of_matter(text: str, pool: Sequence[Said | Row], case: Case) -> Iterator[Said | Row]:
    """What papers say on the matter of a request that the law treats in its own way, where the letter decides."""
    asked_for = set(special(text)) if case.type.name in DECIDING else set()
    return (said for said in pool if asked_for & set(special(said.text)))


def with_questions(kind: LetterType) -> tuple[Element, ...]:
    """Return the elements of a letter, in one to a person with a place for what else was asked, before the contact.

    A decision or a receipt answers its own matter only; the other questions of its reader must not be lost.
    """
    names = [element.name for element in kind.elements]
    if "salutation" not in names or "contact" not in names or "questions" in names:
        return kind.elements
    at = names.index("contact")
    return (*kind.elements[:at], Element("questions"), *kind.elements[at:])


def write_core(case: Case, element: Element, answer: Answer) -> Written:
    """The facts, each quoted from an own source; a gap where no source carries any, and where two say differently."""
    shown = (write_differences(case, element, answer), write_alternatives(case, element, answer))
    differences = Written(
        tuple(claim for part in shown for claim in part.claims),
        tuple(notice for part in shown for notice in part.notices),
    )
    own = [said for said in answer.said if not part_of(case, said)]
    answers = answered(case, _remaining(case), own)
    led = {said.key for one in answers for said in one.said}
    below = write_answered(case, element, answers)
    if not own:
        empty = from_block(case, element, block="kern-ontbreekt")
        return Written((*empty.claims, *differences.claims), (*empty.notices, *differences.notices))
    told = statements(case, element, [said for said in own if said.key not in led])
    return Written((*told, *below.claims, *differences.claims), (*below.notices, *differences.notices))


def write_questions(case: Case, element: Element, answer: Answer) -> Written:
    """What was asked and the facts of the letter do not speak of: what was written on it before, or a gap.

    What goes to somebody else always is a gap, with the team and the reason.
    """
    told = {said.key for said in answer.said}
    parts = [_whole_message(case, element, route) for route in _by_tone(case)]
    parts += [_answer(case, element, question, told) for question in _remaining(case)]
    return Written(
        tuple(claim for part in parts for claim in part.claims),
        tuple(notice for part in parts for notice in part.notices),
    )


def route_notices(case: Case, questions: Iterable[Question]) -> Iterator[Notice]:
    """Tell of each request, and of each message by its tone, that goes elsewhere: to whom, why, where it stands."""
    of_requests = (question.route for question in questions if question.route is not None)
    for route in (*_by_tone(case), *of_requests):
        document = route.said.document
        place = cite(document, route.said.sentence.spans).place
        to = route.to or NOBODY.get(case.request.language, NOBODY["nl"])
        what = say(
            N_("This is for {to}, because {reason}."), to=to, reason=route.reason(translator(case.request.language))
        )
        yield Notice("routed", what, document.source.path, place)


def _answer(case: Case, element: Element, question: Question, told: set[tuple[str, str, int]]) -> Written:
    is_told = any(said.key in told for said in question.answers)
    if question.route is not None and not (is_told and case.type.name in DECIDING):
        return _elsewhere(case, element, question, question.route)
    if is_told:
        return Written()
    if is_sent_on(question.text, case):
        return Written()
    if question.item.replied is not None:
        return _answered_before(case, element, question, question.item.replied)
    if question.answers and case.type.answers is Answers.NOTHING:
        told.update(said.key for said in question.answers[:1])
        return write_answered(case, element, [Answered(question, question.answers[:1])])
    slots = _slots(case, question)
    return _with_privacy(from_block(case, element, slots, block="open-vraag"))


def _by_tone(case: Case) -> Iterator[Route]:
    municipality = case.request.municipality
    messages = [document for document in case.dossier.documents if is_incoming(document, case.dossier, municipality)]
    return by_tone(messages, municipality.escalations)


def _whole_message(case: Case, element: Element, route: Route) -> Written:
    """A message that somebody else must see first, told by the sentence that says so."""
    word = MESSAGE.get(case.request.language, MESSAGE["nl"])
    slots = {"asked": Slot(route.said.text, route.said.evidence), "asked_as": Slot(word)}
    return _sent_on(case, element, slots, route)


def _elsewhere(case: Case, element: Element, question: Question, route: Route) -> Written:
    return _sent_on(case, element, _slots(case, question), route)


def _sent_on(case: Case, element: Element, slots: Mapping[str, Slot], route: Route) -> Written:
    language = case.request.language
    to = Slot(route.to or NOBODY.get(language, NOBODY["nl"]))
    more = {**slots, "route_to": to, "route_reason": Slot(route.reason(translator(language)))}
    return _with_privacy(from_block(case, element, more, block="open-elders"))


def _answered_before(case: Case, element: Element, question: Question, replied: Said) -> Written:
    """The sentence of the earlier message, with its place, and the day of that message."""
    document = replied.document
    sent = document.source.dated
    head = (
        SentenceRef(document.source.id, sentence.id)
        for passage in document.passages
        if passage.kind is PassageKind.MAIL_HEADER and document.text.startswith("Date:", passage.spans[0].start)
        for sentence in passage.sentences
    )
    slots = {**_slots(case, question), "reply": Slot(replied.text.rstrip("."), replied.evidence)}
    if sent is not None:
        slots["replied_on"] = Slot(written(sent, case.request.language), Evidence(sentences=tuple(head)[:1]))
    written_part = _with_privacy(from_block(case, element, slots, block="eerder-beantwoord"))
    what = say(N_("Was answered in an earlier message of the municipality: look whether that still holds."))
    place = cite(document, replied.sentence.spans).place
    return replace(
        written_part, notices=(*written_part.notices, Notice("answered_before", what, document.source.path, place))
    )


def _slots(case: Case, question: Question) -> dict[str, Slot]:
    words = WORDS.get(case.request.language, WORDS["nl"])
    return {
        "asked": Slot(question.text, _evidence(question.item.places)),
        "asked_as": Slot(words[question.item.kind]),
    }


def _evidence(places: Iterable[Said]) -> Evidence:
    """Where it was asked; only the first three places of what was asked again and again."""
    first = list(places)[:3]
    return Evidence(
        sentences=tuple(ref for said in first for ref in said.evidence.sentences),
        spans=tuple(ref for said in first for ref in said.evidence.spans),
    )


def _with_privacy(written_part: Written) -> Written:
    """What a resident wrote may hold personal data: a person looks at it."""
    marks = with_grounds(Ground.PRIVACY)
    claims = tuple(replace(claim, marks=(*claim.marks, *marks)) for claim in written_part.claims)
    return Written(claims, written_part.notices)
