"""Cuts sections into pieces that fit in the window of a model, at the borders of items, turns and sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from gemcli.errors import ConfigError
from gemcli.locales import N_, say
from gemcli.model.claim import SentenceRef
from gemcli.model.document import Document
from gemcli.model.section import Section
from gemcli.model.span import cut

CHARS_PER_TOKEN = 3.0
"""Code points of Dutch text that a token holds at the least with usual tokenizers (3.3 to 4.5 measured by their
makers); learnt downwards when a server counts more."""

LINE_COST = 8
"""Code points that the number in front of a sentence takes."""

MOST_LINES = 400
"""Sentences in one request: servers bound how many values an enumeration in a schema may have."""

TOGETHER = 6000
"""Code points up to which short items share a request."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as it will be sent: personal data hidden, white space folded."""

    ref: SentenceRef
    text: str
    section: Section
    heading: str
    """Heading over it, personal data hidden."""
    voice: str = ""
    """Who speaks, personal data hidden; empty where nobody does."""

    @property
    def cost(self) -> int:
        return len(self.text) + LINE_COST


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences that go into one request."""

    lines: tuple[Line, ...]

    @property
    def size(self) -> int:
        """Code points, with headings and speakers."""
        return sum(line.cost for line in self.lines) + sum(len(head) + 3 for _, head in heads(self.lines))


@dataclass(slots=True)
class Budget:
    """How much text one request may hold, in code points; shrinks when the server counts more tokens."""

    context_tokens: int
    answer_tokens: int
    chars_per_token: float = field(default=CHARS_PER_TOKEN)

    def room(self, instructions: int) -> int:
        """Return the code points left for material beside instructions of a length; ConfigError when nearly none."""
        room = int((self.context_tokens - self.answer_tokens) * self.chars_per_token) - instructions - 200
        if room < 500:
            raise ConfigError(
                "window_too_small",
                say(
                    N_("The window of the model is too small for this task ({count} tokens)."),
                    count=self.context_tokens,
                ),
                say(N_("Choose a model with a larger window, or lower endpoint.max_tokens.")),
            )
        return room

    def learn(self, chars: int, tokens: int) -> None:
        """Take a refusal to heart: so many code points were so many tokens, or, without a count, too many."""
        seen = chars / tokens if tokens else self.chars_per_token * 0.6
        self.chars_per_token = min(self.chars_per_token * 0.9, seen * 0.95)


def lines(documents: Sequence[Document], sections: Sequence[Section], hide: Callable[[str], str]) -> Iterator[Line]:
    """Yield every sentence of the sections that are not withheld, in their order, as it will be sent.

    The label at the start of a turn ("Lesley Arp (SP).") is left out: it stands above the turn already.
    """
    by_id = {document.source.id: document for document in documents}
    for section in sections:
        document = by_id.get(section.source_id)
        if document is None or section.withheld:
            continue
        heading, voice = hide(section.heading), hide(section.voice)
        for sentence_id in section.sentence_ids:
            text = cut(document.text, document.sentence(sentence_id).spans)
            is_label = bool(section.voice) and text.rstrip(".: ") == section.voice
            if any(char.isalnum() for char in text) and not is_label:
                yield Line(SentenceRef(section.source_id, sentence_id), hide(text), section, heading, voice)


def cut_windows(given: Iterable[Line], room: int, *, is_mixed: bool = False) -> tuple[list[Window], list[Line]]:
    """Return windows that fit in `room` code points, and the lines that fit in none.

    A window ends at the end of an item where it can, else at the end of a turn, else between sentences. Short items
    of one document share a window; with `is_mixed` items of any documents do, for as long as there is room.
    """
    windows: list[Window] = []
    misfits: list[Line] = []
    held: list[Line] = []

    def close() -> None:
        if held:
            windows.append(Window(tuple(held)))
            held.clear()

    for block in _runs(given, lambda line: (line.ref.source_id, line.heading)):
        size = Window(tuple(block)).size
        most = room if is_mixed else min(TOGETHER, room)
        if held and (not (is_mixed or _same_source(held, block)) or Window(tuple(held)).size + size > most):
            close()
        for turn in _runs(block, lambda line: line.section):
            left = room - Window(tuple(held)).size
            needed = Window(tuple(turn)).size
            if left < room // 2 and left < needed <= room:
                close()
                left = room
            for line in turn:
                cost = line.cost + (0 if held and held[-1].section is line.section else _head_cost(line))
                if line.cost + _head_cost(line) > room:
                    misfits.append(line)
                    continue
                if cost > left or len(held) == MOST_LINES:
                    close()
                    left, cost = room, line.cost + _head_cost(line)
                held.append(line)
                left -= cost
    close()
    return windows, misfits


def heads(given: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Yield (index of a line, words) for each heading or speaker that stands above that line."""
    heading = voice = None
    source = None
    for index, line in enumerate(given):
        if (line.ref.source_id, line.heading) != (source, heading):
            source, heading, voice = line.ref.source_id, line.heading, None
            if heading:
                yield index, heading
        if line.voice != voice:
            voice = line.voice
            if voice:
                yield index, voice


def _runs(given: Iterable[Line], key: Callable[[Line], object]) -> Iterator[list[Line]]:
    """Group neighbouring lines that have the same key."""
    for _, run in groupby(given, key):
        yield list(run)


def _same_source(held: Sequence[Line], block: Sequence[Line]) -> bool:
    return held[-1].ref.source_id == block[0].ref.source_id


def _head_cost(line: Line) -> int:
    return len(line.heading) + len(line.voice) + 6
