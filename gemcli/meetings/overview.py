"""Lines of a summary that speak of several things at once: items without a claim, the floor of a debate, its votes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from gemcli.facts import floor
from gemcli.facts.floor import handled, is_debated, top, words_by_party
from gemcli.facts.parties import canonical
from gemcli.facts.votes import Outcome
from gemcli.locales import N_, Translate, translator
from gemcli.meetings.headline import SECTION
from gemcli.meetings.items import Item
from gemcli.meetings.titles import short_title
from gemcli.meetings.walk import heading
from gemcli.meetings.wording import listed, quoted, wording
from gemcli.model.claim import By, Claim, Evidence, FieldValue, Kind, SentenceRef
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section, SectionKind
from gemcli.model.span import cut

TITLE_WORDS = 6
"""Words of a title by which an item is known in a list of items."""

LISTED_WORDS = 9
"""Words of a title in a list of what was decided: proposals of one kind begin alike."""

AGENDA = N_("Agenda")
"""Heading of the items of an agenda of which nothing but their papers is known."""

LISTED = 0.5
"""Share of items without a word of their own from which a record is an agenda."""

PAPER_WORDS, MOST_PAPERS = 16, 3
"""Words of the name of a paper, and papers that are named under an item."""

NO_PAPER = re.compile(
    r"^\W*(?:(?:[A-Z]\.\s?){1,4}(?:[a-z]+\s){0,3}[A-Z][\w'’-]+|\d+|pauze|break)\W*$|[.?!]$", re.IGNORECASE
)
"""A person, a number, a pause or a sentence: no name of a paper."""

VOTED = (Kind.MOTION, Kind.AMENDMENT)

ORDER = (
    Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED, Outcome.WITHDRAWN, Outcome.HELD, Outcome.NOT_VOTED,
    Outcome.CHANGED,
)  # fmt: skip
"""In which order outcomes are told."""


def silent(document: Document, sections: Sequence[Section], told: Collection[str], language: str) -> tuple[Claim, ...]:
    """Return a line that names the items of which nothing else is told: those that nobody spoke about, and the rest.

    `told` holds the ids of items that have a claim. Secret items are named by nobody. The claim cites the head of
    each item.
    """
    say = translator(language)
    open_sections = [
        section for section in sections if not section.withheld and section.source_id == document.source.id
    ]
    secret = {top(section.item) for section in sections if section.withheld}
    left = [item for item in handled(open_sections) if item not in told and item not in secret]
    heads = {item: head for item in left if (head := _head(document, open_sections, item)) is not None}
    has_turns = any(section.kind is SectionKind.TURN for section in open_sections)
    if not has_turns and len(heads) > LISTED * len(handled(open_sections)):
        return tuple(_listed(document, open_sections, item, head, say) for item, head in heads.items())
    quiet = [item for item in heads if not is_debated(open_sections, item)]
    made = (
        ("silent", N_("Without discussion: {items}") if has_turns else N_("Nothing recorded: {items}"), quiet),
        ("debated", N_("Also discussed: {items}"), [item for item in heads if item not in quiet]),
    )
    claims = []
    for fact, template, items in made:
        if not items:
            continue
        titles = tuple(_cut(heads[item][0]) for item in items)
        named = "; ".join(f"{title} ({item})" for item, title in zip(items, titles, strict=True))
        refs = tuple(SentenceRef(document.source.id, each) for item in items for each in heads[item][1])
        fields: dict[str, FieldValue] = {"fact": fact, "items": tuple(items), "titles": titles}
        text = say(template).format(items=named)
        claims.append(
            Claim(Kind.KEY_POINT, f"{text}.", Evidence(refs), By.RULE, key=fact, section=say(SECTION), fields=fields)
        )
    return tuple(claims)


def _listed(
    document: Document, sections: Sequence[Section], item: str, head: tuple[str, tuple[str, ...]], say: Translate
) -> Claim:
    """Name one item of an agenda with the papers that lie under it."""
    title, ids = head
    papers: dict[str, str] = {}
    for section in sections:
        if item in (top(section.item), *section.path):
            for each in section.sentence_ids:
                words = " ".join(cut(document.text, document.sentence(each).spans).split())
                if (
                    each not in ids
                    and len(words.split()) <= PAPER_WORDS
                    and not (NO_PAPER.search(words) or words.isupper())
                ):
                    papers.setdefault(words, each)
    shown = tuple(papers)[:MOST_PAPERS]
    text = f"{title.rstrip('.')} ({item})"
    if shown:
        named = "; ".join(shown) + (" …" if len(papers) > len(shown) else "")
        text = say(N_("{item}; papers: {papers}")).format(item=text, papers=named)
    refs = tuple(SentenceRef(document.source.id, each) for each in (*ids, *(papers[paper] for paper in shown)))
    fields: dict[str, FieldValue] = {
        "fact": "listed",
        "items": (item,),
        "titles": (title.rstrip("."),),
        "papers": shown,
    }
    return Claim(Kind.KEY_POINT, f"{text}.", Evidence(refs), By.RULE, key=item, section=say(AGENDA), fields=fields)


def floors(
    documents: Mapping[str, Document],
    sections: Sequence[Section],
    told: Mapping[str, Sequence[Section]],
    municipality: Municipality,
    language: str,
) -> Iterator[Claim]:
    """Yield for each debated item how many parties spoke, which are quoted, and what share of the words is theirs.

    `told` holds for each heading the sections that are quoted under it. The claim cites the head of the item.
    """
    say = translator(language)
    for shown, quoted_sections in told.items():
        first = quoted_sections[0]
        item, document = top(first.item), documents[first.source_id]
        counts = words_by_party(documents, sections, item, municipality)
        parties = tuple(
            dict.fromkeys(
                section.party for section in quoted_sections if canonical(section.party, municipality) in counts
            )
        )
        head = _head(document, [s for s in sections if s.source_id == first.source_id], item)
        if len(counts) < 2 or not parties or head is None:
            continue
        share = floor.share(counts, [canonical(party, municipality) for party in parties])
        text = say(N_("On the floor: {count} parties; quoted: {parties} ({share}% of the words of parties)")).format(
            count=len(counts), parties=", ".join(parties), share=share
        )
        fields: dict[str, FieldValue] = {
            "fact": "floor",
            "agenda_item": item,
            "floor": len(counts),
            "parties": parties,
            "share": share,
        }
        refs = tuple(SentenceRef(document.source.id, each) for each in head[1])
        yield Claim(Kind.KEY_POINT, f"{text}.", Evidence(refs), By.RULE, key=item, section=shown, fields=fields)


def together(claims: Sequence[Claim], language: str, *, titled: bool) -> tuple[Claim, ...]:
    """Tell the motions and amendments of each item in one line, by outcome; other claims stay as they are.

    So are proposals on a list under one item that nobody voted on ("E.1", "E.2"), always with their titles. What has
    no number or no known outcome keeps its own line. `titled` says whether titles of motions are told as well.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if (key := _group(claim)) and _outcome(claim) in ORDER:
            groups.setdefault(key, []).append(claim)
    joined = {key: group for key, group in groups.items() if len(group) > 1}
    made = []
    for claim in claims:
        group = joined.get(_group(claim), [])
        if not any(claim is each for each in group):
            made.append(claim)
        elif claim is group[0]:
            made.append(_joined(group, language, titled=titled))
    return tuple(made)


def _group(claim: Claim) -> str:
    """Return what a claim may be told together with; empty where it stands alone."""
    item = str(claim.fields.get("agenda_item") or "")
    if claim.kind in VOTED and claim.fields.get("raw_id"):
        return f"motions/{claim.section}"
    is_part = claim.kind is Kind.DECISION and "." in item and claim.fields.get("votes_for") is None
    return f"proposals/{top(item)}" if is_part and claim.fields.get("title") and ";" not in claim.text else ""


def _joined(group: Sequence[Claim], language: str, *, titled: bool) -> Claim:
    words, say = wording(language), translator(language)
    kinds = {claim.kind for claim in group}
    noun = N_("Motions and amendments") if len(kinds) > 1 else PLURALS[group[0].kind]
    is_list = group[0].kind is Kind.DECISION
    item = str(group[0].fields.get("agenda_item") or "")
    item = top(item) if is_list else item
    fields: dict[str, FieldValue] = {
        "fact": "outcomes",
        "agenda_item": item or None,
        "pieces": "proposals" if is_list else "motions",
    }
    told, titles = [], []
    for outcome in ORDER:
        own = [claim for claim in group if _outcome(claim) is outcome]
        if not own:
            continue
        fields[outcome.value] = tuple(_number(claim) for claim in own)
        participle = words.outcomes[outcome].partition(" ")[2] if outcome in words.outcomes else say(N_("tied"))
        names = []
        for claim in own:
            printed = short_title(str(claim.fields.get("title") or ""))
            title = _cut(printed, LISTED_WORDS) if titled or is_list else ""
            titles.extend([title] if title else [])
            names.append(f"{_number(claim)} {quoted(title)}".strip())
        told.append(f"{participle} {listed(tuple(names), 'and' if language.startswith('en') else 'en')}")
    fields["titles"] = tuple(titles)
    lead = say(N_("{pieces} under {item}")).format(pieces=say(noun), item=item) if item else say(noun)
    refs = tuple(dict.fromkeys(ref for claim in group for ref in claim.evidence.sentences))
    marks = tuple(dict.fromkeys(mark for claim in group for mark in claim.marks))
    return Claim(
        Kind.KEY_POINT,
        f"{lead}: {'; '.join(told)}.",
        Evidence(refs),
        By.RULE,
        key=group[0].key,
        section=group[0].section,
        fields=fields,
        marks=marks,
    )


def _number(claim: Claim) -> str:
    return str(claim.fields.get("raw_id") or claim.fields.get("agenda_item"))


PLURALS = {Kind.DECISION: N_("Proposals"), Kind.MOTION: N_("Motions"), Kind.AMENDMENT: N_("Amendments")}


def _outcome(claim: Claim) -> Outcome:
    return Outcome(str(claim.fields.get("outcome") or Outcome.UNKNOWN))


def _head(document: Document, sections: Sequence[Section], item: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the title of an item, and the sentence that prints it."""
    for section in sections:
        ids = section.path if section.item in section.path else (section.item,)
        if item not in ids or section.kind is SectionKind.VOTE_BLOCK:
            continue
        titles = section.title.split(" / ")
        title = titles[ids.index(item)] if len(titles) == len(ids) else section.title
        wanted = _letters(title)[:SAME]
        for each in section.sentence_ids:
            if wanted and wanted in _letters(cut(document.text, document.sentence(each).spans)):
                return heading(Item("", title, 0, 0)), (each,)
    return None


SAME = 24
"""Letters of a title by which its line is known again."""


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _cut(title: str, most: int = TITLE_WORDS) -> str:
    words = title.split()
    return title.rstrip(".") if len(words) <= most else " ".join(words[:most]).rstrip(",;:") + " …"
