"""Finds what own papers say on what a letter answers: a motion, questions, or what was asked from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gemcli.facts import money
from gemcli.facts.table_rows import shown
from gemcli.letters.answers import SENTENCE_SHARE, Answer, Pair, answer
from gemcli.letters.asked.replies import can_answer
from gemcli.letters.carriers import is_record
from gemcli.letters.case import Case
from gemcli.letters.choosing import OF_LETTERS, chosen, grouped, open_points
from gemcli.letters.contradicting import Contradiction, agreed, contradictions
from gemcli.letters.council import INFORMS, NOTHING_MORE
from gemcli.letters.council_answers import council_facts
from gemcli.letters.doubts import points_of
from gemcli.letters.elements import Answers
from gemcli.letters.hearings import OF_HEARING
from gemcli.letters.incoming import is_from_outside
from gemcli.letters.material import Material, material
from gemcli.letters.naming import NAME, about_of, calls_of_writer, names_of, papers_of
from gemcli.letters.note_lines import tells
from gemcli.letters.other_cases import of_this_case
from gemcli.letters.passages import Row, Said, is_own, prose
from gemcli.letters.persons import is_personal, names_somebody
from gemcli.letters.picking import picked
from gemcli.letters.questions import Question, telling
from gemcli.letters.registers import of_marked_rows, of_named_entries
from gemcli.letters.remarks import LEFT_OPEN, OF_FORMULA, is_hedged
from gemcli.letters.standing import Ground, Standing
from gemcli.letters.year_rows import OF_YEAR, of_asked_year
from gemcli.model.source import Rank
from gemcli.model.span import cut
from gemcli.text.words import content_words

HEAD = 300
"""Characters in which a decision list says whose it is."""
OF_COLLEGE = re.compile(r"\bcollege\b|\bburgemeester en wethouders\b|\bB ?(?:&|en) ?W\b", re.IGNORECASE)
ADVICE = re.compile(
    r"^advies\s?:|\b(?:advi(?:seren|seert|seerde)|geadviseerd|ons advies|stellen (?:wij )?voor om)\b", re.IGNORECASE
)
"""What a department or committee would do: no decision, and no fact where one was made."""
PEOPLE = r"(?:[\w-]{2,30}\s){1,5}?"
INVOLVES = re.compile(
    rf"\bmet (?P<with>{PEOPLE})(?:te overleggen|in (?:overleg|gesprek) te (?:gaan|treden|blijven)|af te stemmen)\b"
    rf"|\b(?:in (?:overleg|gesprek) te (?:gaan|treden|blijven) met|te overleggen met|te raadplegen)\s"
    rf"(?P<whom>{PEOPLE}|[\w-]{{3,30}})(?=\s?(?:over|om|bij|hoe|of|;|,|\.|$))"
    rf"|(?:^|\b(?:en|ook|daarbij|hierbij)\s)(?P<who>{PEOPLE})(?:te (?:betrekken|horen|raadplegen|consulteren)"
    r"|te laten (?:meedenken|meebeslissen|meepraten|meedoen|kiezen|stemmen))\b",
    re.IGNORECASE,
)
"""A request to involve people: "kinderen te betrekken bij de keuze"; the answer tells how they were."""
SETTLED_SHARE = 0.1
"""Share of a request's words that is enough where an own source itself calls the motion settled."""
HEIRS = re.compile(r"\b(?:erven|familie|fam\.|echtpaar|weduwe) [A-Z]", re.IGNORECASE)
NEAR = 3
"""Sentences before the words that settle a motion in which a list names it."""
ONLY_RECEIVED = re.compile(
    r"(?:De|Het|Uw) (?:klacht|aanvraag|bezwaar(?:schrift)?|melding|verzoek)"
    r" (?:is op \d{1,2} \w{3,9} \d{4} (?:ontvangen|binnengekomen)|kwam binnen op \d{1,2} \w{3,9} \d{4})"
)
"""A sentence that says no more than the opening of the letter."""
LONG = 20
"""Characters from which a slot tells a whole sentence."""


def found(case: Case, asked: tuple[Question, ...]) -> Answer:
    """Return the facts of a letter, in the order in which it tells them.

    What papers say differently is in none of them but in `differ`: both are shown, and a person chooses.
    """
    match case.type.answers:
        case Answers.MOTION:
            return _of_motion(case)
        case Answers.COUNCIL_QUESTIONS:
            return _of_questions(case)
        case Answers.SUBJECT:
            return _of_subject(case, asked)
        case _:
            return Answer((), (), ())


def _of_motion(case: Case) -> Answer:
    points = points_of(case)
    title = case.slots["motion_title"].value if "motion_title" in case.slots else ""
    gathered = material(case.answer_sources, case.request.names_private)
    named = [d for d in case.answer_sources if d.source.id in case.meant] or list(case.answer_sources)
    taken = chosen(gathered, named, points, title, case.meant, case.numbers)
    unanswered = [points[index] for index in open_points(taken, [_content(point) for point in points])]
    others = [document for document in case.answer_sources if document not in named] if unanswered else []
    further = answer(unanswered, others).said if others else ()
    keys = {one.key for one in (*taken, *further)}
    said, differ = _agreed(
        case, _asked_rows([one for one in gathered.said if one.key in keys], points, case.motion_names)
    )
    formulas = (*gathered.formulas, *_decided(case, OF_FORMULA))
    said = (*said, *_of_college(case), *_decided(case, LEFT_OPEN))
    if formulas:
        left = _left(said, points, SETTLED_SHARE)
    else:
        left = open_points(said, [telling(_content(point), title) for point in points], SENTENCE_SHARE)
    return Answer(grouped(said, points, gathered.pointed), left, _unused(gathered, said), differ, formulas)


def _asked_rows(said: Sequence[Said | Row], points: Sequence[str], names: Sequence[str] = ()) -> list[Said | Row]:
    """Of a table of which the motion names several rows itself only those: the others are of other matters.

    So are those that say that they are no part of the motion (`names`).
    """
    said = of_marked_rows(said, names)
    asked = " ".join(points).casefold()
    named = {
        one.key for one in said if isinstance(one, Row) and one.values and shown(one.values[0]).casefold() in asked
    }
    tables = [(one.document.source.id, one.sheet) for one in said if isinstance(one, Row) and one.key in named]
    chosen_from = {table for table in tables if tables.count(table) > 1}
    return [
        one
        for one in said
        if isinstance(one, Said) or one.key in named or (one.document.source.id, one.sheet) not in chosen_from
    ]


def _of_questions(case: Case) -> Answer:
    facts = council_facts(case)
    kept, differ = _agreed(case, (*facts.said, *facts.unplaced))
    keys = {one.key for one in facts.unplaced}
    said = tuple(one for one in kept if one.key not in keys)
    return replace(facts, said=said, differ=differ, unplaced=tuple(one for one in kept if one.key in keys))


def _left(said: Sequence[Said | Row], points: Sequence[str], enough: float) -> tuple[int, ...]:
    """The requests that nothing speaks of, neither of all their words nor of what they want to know."""
    whole = open_points(said, points, enough)
    inner = open_points(said, [_content(point) for point in points], enough)
    return tuple(index for index in whole if index in inner)


def _content(point: str) -> str:
    """What a request to inform the council wants to know, and whom one to involve people means; any other as it is."""
    if involved := INVOLVES.search(point):
        return involved["with"] or involved["whom"] or involved["who"]
    words = content_words(point)
    kept = [word for word in words if word not in NOTHING_MORE and not word.isdigit()]
    return " ".join(kept) if INFORMS.search(point) and kept else point


def _decided(case: Case, words: re.Pattern[str]) -> Iterator[Said]:
    """Sentences of decision lists in which the college calls this motion settled, or says that it stays open."""
    for document in case.dossier.documents if case.motion is not None else ():
        said_before: list[str] = []
        for passage in document.passages if is_own(document) and is_record(document) else ():
            for sentence in passage.sentences:
                text = cut(document.text, sentence.spans)
                said_before = [*said_before[-NEAR:], text]
                if words.search(text) and case.motion and case.motion.is_named_in(" ".join(said_before)):
                    yield Said(document, passage, sentence, "")


def _of_college(case: Case) -> Iterator[Said]:
    """What the college decided with the letter: the sentences behind its title in the item that names the motion."""
    for document in case.dossier.documents if case.motion is not None else ():
        if not (is_own(document) and is_record(document) and OF_COLLEGE.search(document.text[:HEAD])):
            continue
        for passage in document.passages:
            if case.motion is None or not case.motion.is_named_in(cut(document.text, passage.spans)):
                continue
            for sentence in passage.sentences:
                said = Said(document, passage, sentence, "")
                is_told = case.motion.is_named_in(said.text) or OF_FORMULA.search(said.text)
                if not is_told and not LEFT_OPEN.search(said.text) and tells(said.text):
                    yield said


def _of_subject(case: Case, asked: tuple[Question, ...]) -> Answer:
    """The papers about the case, and what of the other papers answers a question."""
    gathered = material(case.answer_sources, case.request.names_private)
    points = [question.text for question in asked]
    about = about_of(case)
    meant = case.meant or calls_of_writer(case)
    named = [d for d in case.answer_sources if d.source.id in case.meant] or list(case.answer_sources)
    whole = chosen(gathered, named, points, about, meant, case.numbers, all_if_none=True)
    taken = of_this_case(whole, case.numbers)
    texts = (each.text for each in case.dossier.documents if not each.tables)
    rows_of_case = of_named_entries(taken, texts)
    taken = [one for one in rows_of_case if isinstance(one, Said) or not _is_of_somebody_else(case, one)]
    of_years = of_asked_year(taken, " ".join(points), case.year)
    of_case = picked(of_years, names_of(case, points), papers_of(case))
    said = list(of_case.said)
    keys = {one.key for one in said}
    for question in asked:
        best = [one for one in question.answers if can_answer(question.text, one.text)][:1]
        is_row = any(isinstance(one, Row) for one in best)
        if question.route is None and (is_row or not any(one.key in keys for one in question.answers)):
            said.extend(one for one in best if one.key not in keys)
            keys |= {one.key for one in best}
    kept, differ = _agreed(case, [one for one in said if not _is_told(case, one)])
    return Answer(kept, (), _unused(gathered, kept), differ, alternatives=of_case.alternatives)


def _agreed(case: Case, said: Sequence[Said | Row]) -> tuple[tuple[Said | Row, ...], tuple[Pair, ...]]:
    """Take out advice, and of what two papers say differently what does not count."""
    kept = [one for one in said if not ADVICE.search(one.text)]
    about = [*content_words(about_of(case)), *_addressee(case), *sorted(OF_LETTERS)]
    papers = material(case.answer_sources)
    unsure = [one for one in papers.kept_out if is_hedged(one.text) and not is_personal(one.text)]
    known = (*papers.said, *unsure, *_from_outside(case))
    found = contradictions(kept, _without_other_rows(known, kept), case.decided, about)
    return agreed(kept, found), (*map(_pair, found), *_against_decision(case))


def _without_other_rows(known: Sequence[Said | Row], told: Sequence[Said | Row]) -> list[Said | Row]:
    """Leave out the rows of a table of which the letter tells others: they are of other places or classes."""
    keys = {one.key for one in told if isinstance(one, Row)}
    tables = {(one.document.source.id, one.sheet) for one in told if isinstance(one, Row)}
    return [
        one
        for one in known
        if isinstance(one, Said)
        or one.key in keys
        or (one.document.source.id, one.sheet) not in tables
        or OF_YEAR.fullmatch(one.name)
    ]


def _from_outside(case: Case) -> Iterator[Said]:
    """What others than the municipality state: never told, but shown where own papers say otherwise."""
    for document in case.dossier.documents:
        if document.source.rank is Rank.THIRD_PARTY and is_from_outside(document, case.request.municipality):
            yield from (said for said in prose(document) if not is_personal(_without_addressee(case, said.text)))


def _addressee(case: Case) -> list[str]:
    """The names of whom the letter is written to; they tell no thing of the case from another."""
    to = case.slots["addressee"].value.split(",")[0] if "addressee" in case.slots else ""
    return [word for name in NAME.findall(to) for word in content_words(name)]


def _is_of_somebody_else(case: Case, row: Row) -> bool:
    """Whether a row of a register names somebody other than whom the letter is written to."""
    text = _without_addressee(case, row.text)
    return HEIRS.search(text) is not None or names_somebody(text)


def _without_addressee(case: Case, text: str) -> str:
    """A sentence without the names of whom the letter is written to: what it says of them is theirs to read."""
    for name in _addressee(case):
        text = re.sub(rf"\b{re.escape(name)}\b", " ", text, flags=re.IGNORECASE)
    return text


def _pair(found: Contradiction) -> Pair:
    one, other = found.one, found.other
    return Pair(one.text, one.evidence, other.text, other.evidence, (one.standing, other.standing), found.ground)


def _against_decision(case: Case) -> Iterator[Pair]:
    """Advice that names another amount than the decision: the decision counts, and the difference is shown."""
    if case.decided is None:
        return
    amounts = {amount.value for amount in money.find(case.decided.text)}
    for one in material(case.answer_sources, case.request.names_private).said if amounts else ():
        advised = {amount.value for amount in money.find(one.text)}
        if ADVICE.search(one.text) and advised and not advised & amounts:
            papers = (Standing(case.decided.document), Standing(one.document))
            decision = (case.decided.text, case.decided.evidence)
            yield Pair(*decision, one.text, one.evidence, papers, Ground.DECIDED, is_advice=True)


def _is_told(case: Case, one: Said | Row) -> bool:
    """Whether the opening or a slot of the letter already tells the sentence."""
    text = OF_HEARING.sub("", " ".join(one.text.split()).rstrip("."))
    received = case.slots["received"].value if "received" in case.slots else ""
    if received and ONLY_RECEIVED.fullmatch(text) and received in text:
        return True
    return len(text) > LONG and any(text in " ".join(slot.value.split()) for slot in case.slots.values())


def _unused(gathered: Material, said: Sequence[Said | Row]) -> tuple[Said, ...]:
    keys = {one.key for one in said}
    return (*(one for one in gathered.said if isinstance(one, Said) and one.key not in keys), *gathered.kept_out)
