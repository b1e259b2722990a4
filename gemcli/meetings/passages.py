"""Reads a motion once more as a passage: from where the record names it to where it names the next thing.

The first reading (`votes.events`) follows sentences that are written as verdicts. What it leaves open is read here from
the shape alone, so that a list, a chair and a minute-taker may print title, sides, counts and outcome in any order.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gemcli.facts import votes as vote_facts
from gemcli.facts.ballots import Ballot
from gemcli.facts.votes import Outcome
from gemcli.meetings.headlines import Headline
from gemcli.meetings.layout import Layout
from gemcli.meetings.motion_ids import NOUN, QUALIFIER, Mention
from gemcli.meetings.motion_titles import SIGNED, quoted_with_number
from gemcli.meetings.motion_titles import titled as title_and_signers
from gemcli.meetings.motions import PLAIN
from gemcli.meetings.signers import Signers, is_party, party_list, signers
from gemcli.meetings.submissions import Submission
from gemcli.meetings.tense import is_of_now
from gemcli.meetings.verdicts import IF, PERSON
from gemcli.meetings.vote_event import Event
from gemcli.meetings.voting import NAMES, Reader, Result, Subject
from gemcli.meetings.walk import Said, item_of
from gemcli.model.claim import Kind
from gemcli.text.sentences import split as sentences_of

LEAD = re.compile(
    r"(?:(?:[-–—•*▪>]|\(?(?:[a-z]|\d{1,2})[.)])\s{1,3}){0,2}"
    r"(?:besluit(?:en)?\s?:\s)?"
    r"(?:(?:goed|ja|mooi|prima|oké|nou|zo)\W{1,3}|(?:dan|en|eerst|nu|vervolgens|daarna|tot\sslot|thans|ook|verder|hier"
    r"|we\sbeginnen\smet|ik\sbegin\smet|(?:we|wij)\s(?:gaan|komen)\s(?:naar|aan|bij)|hebben\s(?:we|wij)|krijgen\s(?:we|wij)"
    r"|in\sstemming\s(?:komt|is|wordt|breng\sik)|(?:breng|kom|ga)\sik|aan\sde\sorde\s(?:is|komt)"
    r"|stemming(?:\s(?:over|van))?|(?:stem)?uitslag(?:\s(?:van|over))?|resultaat(?:\svan)?|bij|over|aan|naar)\b[\s:,–-]{1,3}){0,5}"
    r"(?:(?:de|het)\s)?(?:(?:nader\s)?(?:aldus\s)?(?:gewijzigde?|geamendeerde?|aangepaste?|aangehouden|nieuwe?)\s){0,2}",
    re.IGNORECASE,
)
"""What may stand before a motion where a passage about it begins."""
NEW_SUBJECT = re.compile(
    r"(?:(?:dan|en|nu|vervolgens|daarmee|hiermee|ten slotte|tot slot)\s){0,2}(?:(?:stel|breng)\sik\s)?(?:(?:is"
    r"|wordt)\s)?"
    r"(?:(?:het|de|dit|die)\s)?(?:(?:aldus\s)?(?:gewijzigde?|geamendeerde?)\s)?"
    r"(?:(?:raads|college|initiatief)?voorstel(?:len)?\b|begroting|(?:kader|programma|beleids)?nota\b|verordening\b"
    r"|besluit\b|beslispunt|dictum|bestemmingsplan|zienswijze|agenda\b|vergadering\b|toezegging|actie\b|conclusie\b)"
    r"|(?:[A-Z]{1,2}\d{0,2}|\d{1,2}(?:[.]\d{1,2})*[a-z]?|[IVX]{1,4})[.)](?:\s|$)|#{1,6}\s",
    re.IGNORECASE,
)
"""How a sentence begins that is about something else."""
STATED = re.compile(
    r"(?P<open>^|[\s:–—;,.(|-]{1,4})(?P<word>(?:is\s|wordt\s|werd\s)?(?:(?:met\s(?:algemene\sstemmen|meerderheid\svan\sstemmen)"
    r"|unaniem|raadsbreed|gewijzigd|eenparig|niet)\s)?(?:aangenomen|verworpen|ingetrokken|aangehouden|overgenomen|vervallen"
    r"|afgewezen|teruggetrokken|geaccepteerd|aanvaard|afgevoerd|behandeld))\b",
    re.IGNORECASE,
)
"""The outcome that stands behind title and signers in the same line."""
OF_PARTIES = re.compile(r"\s?van\s(?:de\s(?:fracties?\s(?:van\s)?)?|het\s)?(?P<parties>[A-ZÀ-Þ\d][^.:;()]{1,80})$")
"""`‘A19 Lagere huur’ van de VVD, CDA`: whose it is, behind number and title between quotation marks."""
STATE_ONLY = re.compile(
    r"\W{0,3}(?:(?:nader\s)?gewijzigd|geamendeerd|aangepast|nieuw|vreemd|aangehouden|aangenomen|verworpen|ingetrokken"
    r"|unaniem|uitslag|stemming|niet\sin\sstemming)(?:\s\w{1,14}){0,2}\W{0,3}",
    re.IGNORECASE,
)
"""Words between number and outcome that are no title."""
OF_THE_HEAD = re.compile(r"(?:besluit(?:en)?|uitslag|stemming|stemuitslag)\b", re.IGNORECASE)
"""What stands under an item that is itself a motion is about that motion."""
VERBAL = re.compile(r"\s(?:is|zijn|wordt|worden|werd|was|heeft|hebben|krijgt|haalt)\s", re.IGNORECASE)
"""Where the sentence about a motion goes on: what follows is no title."""
LONGEST = 5_000
"""Characters of the longest sentence about a motion; a roll call by name of the largest council takes some 2,000."""
LONGEST_HEAD = 300
MOST = 7
"""Sentences behind the opening that a passage may take."""
SETTLED = (Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED, Outcome.WITHDRAWN, Outcome.HELD, Outcome.NOT_VOTED)
ALL = re.compile(
    r"^\W{0,3}(?:(?:dat\sis|en|nou|ja|dus|bij)\s){0,3}(?:unaniem|(?:met\s)?algemene\sstemmen|raadsbreed|bij\sacclamatie"
    r"|iedereen\s(?:is\s)?(?:voor|v[oó]{2}r)|alle\s(?:handen|leden|fracties)\b[^.]{0,12}\bvoor)\b(?:(?!\b(?:behalve|uitgezonderd"
    r"|minus|op\b.{1,20}\bna|uitzondering))[^.]){0,24}\.?$",
    re.IGNORECASE,
)
"""A sentence that says that all are in favour, and no more."""
SHORT = re.compile(
    r"^(?:(?:dan|dus|en|is|dat|daarmee|hiermee|bij|dezen|deze|die|hij|aldus|ook|met|goed|nou|unaniem|algemene|stemmen)\b[\s,]{0,2}){0,5}"
    r"(?:aangenomen|verworpen|aanvaard|unaniem|algemene\sstemmen)\b(?:\s\w{1,12}){0,2}[.!]?$",
    re.IGNORECASE,
)
"""`Bij dezen aangenomen.`, `Dan is die verworpen.`"""


@dataclass(frozen=True, slots=True)
class Passage:
    """A motion as it is named, and what stands behind it."""

    subject: Subject
    title: str
    signed: Signers
    first: Said
    tail: str
    """What stands behind number, title and signers in the same sentence."""
    rest: tuple[Said, ...]
    named: tuple[str, ...] = ()
    """The sentences below that say who signs."""


def second_reading(
    sentences: Sequence[Said],
    happened: Sequence[Event],
    found: Layout,
    reader: Reader,
    titles: Mapping[str, Headline],
) -> tuple[tuple[Event, ...], tuple[Submission, ...]]:
    """Return all that became of motions and proposals, and the motions with title and signers as passages name them.

    A motion that has an outcome keeps it, and gets the counts that a passage adds; `titles` are the headings that name
    one.
    """
    known = found.attendance.parties
    events = list(happened)
    settled: dict[tuple[Kind, str], int] = {
        (event.subject.kind, _name(event.subject)): place
        for place, event in enumerate(events)
        if event.result.outcome in SETTLED and event.subject.kind is not Kind.DECISION
    }
    texts: list[Submission] = []
    for passage in _passages(sentences, reader, titles, known):
        if passage.title or passage.signed:
            texts.append(_submission(passage))
        key = (passage.subject.kind, _name(passage.subject))
        told = _told(passage, reader) if key[1] else None
        if told is None:
            continue
        result, ids = told
        item = item_of(passage.first.section, found)
        event = Event(passage.subject, result, item, "", ids, passage.first.start)
        if key not in settled:
            settled[key] = len(events)
            events.append(event)
        elif _says_more(event, events[settled[key]]):
            events[settled[key]] = _fuller(event, events[settled[key]])
    events.extend(_dangling(sentences, events, reader, found))
    return tuple(events), tuple(texts)


def _says_more(event: Event, known: Event) -> bool:
    """Say whether a passage adds counts to the same outcome, of which the first reading found none."""
    same = event.result.outcome is known.result.outcome and not known.is_disputed
    return same and known.result.votes_for is None and event.result.votes_for is not None


def _fuller(event: Event, known: Event) -> Event:
    """Return a passage for the event that it says more of; the sides that are told of that alone stay."""
    if event.result.ballot.camps or not known.result.ballot.camps:
        return replace(event, subject=known.subject)
    result = replace(event.result, ballot=known.result.ballot)
    return replace(event, subject=known.subject, result=result, ids=tuple(dict.fromkeys((*event.ids, *known.ids))))


def _dangling(sentences: Sequence[Said], events: Sequence[Event], reader: Reader, found: Layout) -> Iterator[Event]:
    """Yield the short verdicts of the chair that name nothing: of the only motion of the item that is still open."""
    settled = {(event.subject.kind, _name(event.subject)) for event in events if event.result.outcome in SETTLED}
    used = {sentence_id for event in events for sentence_id in event.ids}
    open_: dict[tuple[Kind, str], tuple[Subject, Said]] = {}
    item = ""
    last: tuple[Kind, str] | None = None
    for each in sentences:
        if each.section.item != item:
            item, last = each.section.item, None
            open_ = {}
        if NOUN.search(each.text) or any(char.isdigit() for char in each.text):
            for mention in reader.mentions(each.text):
                last = (mention.kind, mention.key)
                if last not in settled:
                    open_.setdefault(last, (Subject(mention.kind, mention), each))
        if len(open_) != 1 or last not in open_ or not each.by_record or each.id in used or not SHORT.match(each.text):
            continue
        result = reader.result(each.text) or (_stated(each.text, reader) if ALL.match(each.text) else None)
        if result is None or result.outcome not in (Outcome.ADOPTED, Outcome.REJECTED):
            continue
        ((key, (subject, named)),) = open_.items()
        settled.add(key)
        open_ = {}
        yield Event(
            subject, replace(result, raw=each.text), item_of(each.section, found), "", (named.id, each.id), each.start
        )


def outside_motions(sentences: Sequence[str], reader: Reader) -> tuple[int, ...]:
    """Return the places of the sentences that stand in no passage about a motion."""
    kept, inside = [], False
    for place, sentence in enumerate(sentences):
        mentions = reader.mentions(sentence)
        if len(mentions) == 1 and _leads(sentence, mentions[0]):
            inside = True
        elif inside and NEW_SUBJECT.match(sentence):
            inside = False
        if not inside:
            kept.append(place)
    return tuple(kept)


def without_motions(text: str, reader: Reader) -> str:
    """Return what a cell says of the item itself: without the passages about motions that stand in it."""
    parts = [text[start:end] for start, end in sentences_of(text, "nl")]
    kept = outside_motions(parts, reader)
    return " ".join(parts[place] for place in kept) if kept else text


def _name(subject: Subject) -> str:
    return subject.mention.key if subject.mention is not None else subject.title.casefold()


def _passages(
    sentences: Sequence[Said], reader: Reader, titles: Mapping[str, Headline], known: Collection[str]
) -> Iterator[Passage]:
    openings = {
        place: opening
        for place, each in enumerate(sentences)
        if each.by_record and (opening := _opening(each, reader, titles.get(each.id), known)) is not None
    }
    for place, (subject, title, signed, tail) in openings.items():
        first = sentences[place]
        rest: list[Said] = []
        heads_item = bool(NOUN.match(first.section.title.lstrip("0123456789. ")))
        for at in range(place + 1, min(len(sentences), place + 1 + (MOST * 2 if heads_item else MOST))):
            each = sentences[at]
            if at in openings or each.index != first.index or len(each.text) > LONGEST:
                break
            if NEW_SUBJECT.match(each.text) and not (heads_item and OF_THE_HEAD.match(each.text)):
                break
            rest.append(each)
        signing = [each for each in rest[:3] if SIGNED.match(each.text)]
        below = [signers(each.text, known) for each in signing]
        people = dict.fromkeys((*signed.people, *(one for each in below for one in each.people)))
        parties = dict.fromkeys((*signed.parties, *(one for each in below for one in each.parties)))
        named = tuple(each.id for each in signing)
        yield Passage(subject, title, Signers(tuple(people), tuple(parties)), first, tail, tuple(rest), named)


def _opening(
    each: Said, reader: Reader, headline: Headline | None, known: Collection[str]
) -> tuple[Subject, str, Signers, str] | None:
    """Read a sentence that begins with a motion: what it is, its title and signers, and the words behind them."""
    text = each.text
    if len(text) > LONGEST:
        return None
    mentions = reader.mentions(text) if any(char.isdigit() for char in text[:90]) or NOUN.search(text[:90]) else ()
    mention = mentions[0] if mentions else None
    if mention is not None and not _leads(text, mention):
        mention = None
    if mention is None:
        if headline is None or not headline.title:
            return None
        named = headline.mention if headline.mention.raw_id else None
        at = text.find(headline.title)
        end = at + len(headline.title) if at >= 0 else len(text)
        subject = Subject(headline.mention.kind, named, headline.title, changed=headline.changed)
        stated = STATED.search(text, end)
        return subject, headline.title, headline.signed, text[stated.start("word") :] if stated else ""
    if len(mentions) > 1 and re.fullmatch(r"\s?(?:,|en|&|and)\s.{0,14}", text[mention.end : mentions[1].start]):
        return None
    rest = text[mention.end :]
    inside = quoted_with_number(text, mention)
    if inside:
        rest = rest[rest.index(inside) + len(inside) + 1 :]
    stated = STATED.search(_masked(rest))
    verbal = VERBAL.search(_masked(rest))
    if verbal is not None and (stated is None or verbal.start() < stated.start()):
        stated = None
    head = rest[: stated.start("open")] if stated is not None else rest
    tail = rest[stated.start("word") :] if stated is not None else ""
    colon = re.search(r"[:.?]\s", head)
    spoken = re.match(r"\s?(?::|\.\s|\?|,?\s(?:is|wordt|komt|wie|van de\b.{0,60}:))", head)
    if verbal is not None and stated is None:
        head, tail = rest[: verbal.start()], rest[verbal.start() :]
    if spoken is not None and stated is None:
        head, tail = "", rest
    elif colon is not None and reader.counted(head[colon.end() :]) is not None:
        head, tail = head[: colon.start()], head[colon.start() :] + " " + tail
    title, signed = title_and_signers(head.strip(" :.-–—"), known) if 3 < len(head) < LONGEST_HEAD else ("", Signers())
    if inside and not signed and (of := OF_PARTIES.match(head)) is not None:
        signed = Signers((), party_list(of["parties"], known))
    if mention.party and not signed.parties and is_party(mention.party, known):
        signed = Signers(signed.people, (mention.party,))
    title = "" if reader.counted(title) is not None or STATE_ONLY.fullmatch(title) else _clean(title)
    title = inside or title
    changed = re.search(r"\b(?:gewijzigd|geamendeerd|aangepast)", text[: mention.start], re.IGNORECASE) is not None
    return Subject(mention.kind, mention, title, changed=changed), title, signed, tail.strip(" :;,–—-.")


def _masked(text: str) -> str:
    """Return a text of the same length in which nothing between quotation marks can be found."""
    return re.sub(r"['‘\"“][^'‘\"“”]{2,140}['’\"”]", lambda match: "_" * len(match.group()), text)


def _leads(text: str, mention: Mention) -> bool:
    """Say whether a motion stands at the head of a sentence, past words that lead up to it."""
    before = text[: mention.start]
    nouns = list(NOUN.finditer(before))
    noun = nouns[-1] if nouns else None
    if noun is not None:
        between = before[noun.end() :]
        if QUALIFIER.sub("", between).strip(" (:'‘’\"“–-") and not re.fullmatch(
            r"\s(?:met\s)?(?:nummer|nr\.?)\s", between
        ):
            return False
        before = before[: noun.start()]
    match = LEAD.match(before)
    return match is not None and not before[match.end() :].strip(" (:-–")


def _clean(title: str) -> str:
    """Return a title; nothing where the words are a sentence's and no name."""
    plain = title.strip(" .,:;–—-'‘’\"“”")
    if not 3 <= len(plain) <= 160 or plain[0] in "()":
        return ""
    if re.match(r"(?:is|wordt|zijn|worden|heeft|van|die|dat|wie|komt|krijgt|haalt|met|door|voor:|tegen)\b", plain):
        return ""
    return plain


def _submission(passage: Passage) -> Submission:
    mention = passage.subject.mention or Mention(passage.subject.kind, "", "", 0, 0)
    span = (passage.first.start, passage.first.end)
    return Submission(
        mention,
        passage.title,
        passage.signed.people,
        "",
        passage.subject.changed,
        span,
        span if passage.title else (0, 0),
        (0, 0),
        0,
        0,
        passage.signed.parties,
        ids=tuple(dict.fromkeys((passage.first.id, *passage.named))),
    )


def _told(passage: Passage, reader: Reader) -> tuple[Result, tuple[str, ...]] | None:
    """Return what became of the motion of a passage, and the sentences that say it."""
    result: Result | None = None
    taken: list[Said] = []
    words: list[str] = []
    for each in (passage.first, *passage.rest):
        text = passage.tail if each is passage.first else each.text
        if not text:
            continue
        stated = _stated(text, reader)
        if stated is None and each is not passage.first and SIGNED.match(text):
            continue
        if result is not None and stated is not None and stated.outcome is not result.outcome:
            break
        counted = reader.counted(text) if stated is None else None
        if stated is not None and result is None:
            result = stated
        elif stated is None and counted is None:
            if result is not None:
                break
            if each is not passage.first and PERSON.match(text) and text.endswith("?"):
                break
            if each is passage.first or (NAMES.search(text) and is_of_now(text)):
                words.append(text)
                taken.append(each)
            continue
        words.append(text)
        taken.append(each)
    whole = " ".join(word if word[-1:] in ".!?;:," else f"{word}." for word in words)
    made = _counted(whole, result, reader)
    if made is None:
        return None
    ids = tuple(dict.fromkeys((passage.first.id, *(each.id for each in taken))))
    return replace(made, raw=made.raw or whole), ids


def _stated(text: str, reader: Reader) -> Result | None:
    """Return the outcome that a sentence of a passage states; conditions and questions state none."""
    if IF.search(text) and not ALL.match(text):
        return None
    if ALL.match(text):
        return Result(Outcome.ADOPTED, unanimous=True, raw=text)
    stated = reader.result(text)
    return stated if stated is not None and stated.outcome in SETTLED else None


def _counted(whole: str, result: Result | None, reader: Reader) -> Result | None:
    """Return an outcome with the counts and sides of the whole passage; by the counts where no word states it."""
    if result is not None and result.outcome not in PLAIN:
        return result
    read = [vote for vote in vote_facts.find(whole) if vote.votes_for >= 0]
    ballot = reader.ballot(whole)
    counts: tuple[int | None, int | None] = (None, None)
    if len({(vote.votes_for, vote.votes_against) for vote in read}) == 1:
        counts = (read[0].votes_for, read[0].votes_against)
    elif result is not None and result.votes_for is not None:
        counts = (result.votes_for, result.votes_against)
    elif ballot.counts is not None:
        counts = ballot.counts
    if result is None:
        if None in counts or not is_of_now(whole):
            return None
        first, second = counts
        assert first is not None and second is not None
        outcome = Outcome.TIED if first == second else Outcome.ADOPTED if first > second else Outcome.REJECTED
        return Result(outcome, first, second, raw=whole, ballot=ballot)
    sides = Ballot(ballot.camps or result.ballot.camps)
    return replace(
        result,
        votes_for=counts[0] if counts[0] is not None else result.votes_for,
        votes_against=counts[1] if counts[1] is not None else result.votes_against,
        ballot=sides,
    )
