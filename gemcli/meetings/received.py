"""Lists of received papers: what each is, who sent it, and what is proposed to do with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gemcli.meetings.wording import key_words
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from gemcli.model.document import Document, PassageKind


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of the list."""

    text: str
    """What it is and what is proposed to do with it; who sent it stands in the citation."""
    handling: str
    """Its last line: "Rondgezonden en gepubliceerd."; empty where there is only one."""
    ids: tuple[str, ...]
    heading: str


def papers(document: Document) -> tuple[Paper, ...]:
    """Return the papers in the order of the list, one that is printed twice only once."""
    found: dict[tuple[str, str], Paper] = {}
    heading = ""
    for passage in document.passages:
        printed = document.text[passage.spans[0].start : passage.spans[-1].end]
        if passage.kind is PassageKind.HEADING:
            heading = " ".join(printed.split()).rstrip(":")
        elif passage.kind is PassageKind.LIST_ITEM:
            rows = [" ".join(row.split()) for row in printed.splitlines() if row.strip()]
            ids = tuple(sentence.id for sentence in passage.sentences)
            handling = rows[-1] if len(rows) > 1 else ""
            paper = Paper(f"{rows[0]}: {handling}" if handling else rows[0], handling, ids, heading)
            found.setdefault((heading, paper.text), paper)
    return tuple(found.values())


def handlings(document: Document) -> list[tuple[str, int]]:
    """Return what is proposed and for how many papers, the most frequent first."""
    counts = Counter(paper.handling.rstrip(".") for paper in papers(document) if paper.handling)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def claims(document: Document) -> Iterator[Claim]:
    """Yield the papers for a summary, in their own words."""
    for paper in papers(document):
        yield Claim(
            kind=Kind.KEY_POINT,
            text=paper.text,
            evidence=Evidence(tuple(SentenceRef(document.source.id, each) for each in paper.ids)),
            by=By.RULE,
            key=f"received/{key_words(paper.text)}",
            section=paper.heading,
        )
