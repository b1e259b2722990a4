"""Looks around cited words: their sentences, who speaks, under which heading, and what governs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gemcli.grounding.bench import Bench
from gemcli.grounding.cutting import kind, label, touched, within
from gemcli.grounding.earlier import look_back, pointed_back, said_before
from gemcli.grounding.leads import called, is_of_motion
from gemcli.grounding.lines import Line
from gemcli.grounding.witness import Witness
from gemcli.model.citation import Citation
from gemcli.model.document import PassageKind
from gemcli.model.section import Section
from gemcli.model.span import cut


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands in and around one citation."""

    lines: tuple[Line, ...]
    labels: tuple[Line, ...] = ()
    """Where its turns say who speaks."""
    turns: tuple[tuple[Section, str], ...] = ()
    """The section of each cited sentence that lies in one, with the words of that sentence."""
    kinds: frozenset[PassageKind] = frozenset()
    lead: str = ""
    piece: str = ""
    vote: str = ""
    earlier: str = ""
    back: str = ""


def surround(witness: Witness, bench: Bench) -> Witness:
    """Return a witness that has citations with sentences, sections, heading and lead-in added."""
    settings = [_setting(citation, bench) for citation in witness.citations]
    lines = tuple(line for each in settings for line in each.lines if line.text)
    turns = [turn for each in settings for turn in each.turns]
    sections = _once(section for section, _ in turns)
    kinds: frozenset[PassageKind] = frozenset().union(*(each.kinds for each in settings))
    papers = [bench.papers.head(citation) for citation in witness.citations if not citation.cells]
    withheld = ("withheld",) if any(section.withheld for section in sections) else ()
    return replace(
        witness,
        sentences=tuple(line.text for line in lines),
        lines=lines,
        heads=(*(line for each in settings for line in each.labels), *papers),
        before=_joined(each.vote for each in settings),
        lead_in=_joined(each.lead for each in settings),
        heading=_heading(settings, sections),
        sections=sections,
        is_table=kinds == {PassageKind.TABLE_ROW},
        piece=next((each.piece for each in settings if each.piece), ""),
        turns=tuple(section for section, _ in turns),
        turn_words=tuple(words for _, words in turns),
        turn_before=_joined(each.earlier for each in settings),
        back=_joined(each.back for each in settings),
        sources=tuple(dict.fromkeys(bench.documents[c.source_id].source for c in witness.citations)),
        trouble=tuple(dict.fromkeys((*witness.trouble, *withheld))),
    )


def _setting(citation: Citation, bench: Bench) -> Setting:
    document = bench.documents[citation.source_id]
    if citation.cells:
        return Setting((Line(citation.exact, "", (), citation),))
    sentences = touched(document, citation.spans)
    if not sentences:
        return Setting((Line(citation.exact, document.text, citation.spans, citation),))
    found = [bench.sections.get((citation.source_id, sentence.id)) for sentence in sentences]
    lead, piece, vote = look_back(bench, document, sentences[0], found[0])
    return Setting(
        tuple(within(document, sentence, citation) for sentence in sentences),
        tuple(_labels(citation, found, bench)),
        tuple(
            (section, cut(document.text, sentence.spans))
            for sentence, section in zip(sentences, found, strict=True)
            if section is not None
        ),
        frozenset(kind(document, sentence) for sentence in sentences),
        lead,
        piece,
        vote,
        said_before(bench, document, sentences[0], found[0]),
        pointed_back(bench, document, sentences[0], found[0]),
    )


def _once(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return each section once; by what it is, for the hash of a long one is made of the ids of all its sentences."""
    return tuple({id(section): section for section in sections}.values())


def _labels(citation: Citation, sections: Iterable[Section | None], bench: Bench) -> Iterator[Line]:
    """Yield where the turns of a citation say who speaks."""
    document = bench.documents[citation.source_id]
    for section in _once(section for section in sections if section is not None):
        if section.speaker and not section.withheld:
            yield label(document, document.sentence(section.sentence_ids[0]), citation)


def _heading(settings: Sequence[Setting], sections: Iterable[Section]) -> str:
    """Return titles of pieces, what may be said of those who hand them in, and the headings; each line once."""
    pieces = [each.piece for each in settings]
    lines = [*pieces, *(called(piece) for piece in pieces if piece)]
    lines.extend("motie indiener indieners" for each in settings if is_of_motion(each.lead))
    lines.extend(" ".join((*section.path, section.item, section.title)) for section in sections)
    return _joined(dict.fromkeys(lines))


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line)
