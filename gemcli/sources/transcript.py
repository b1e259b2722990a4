"""Reads transcripts with times: WebVTT as meeting software writes it, and SubRip."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.document import PassageKind, PlaceKind, Remark
from gemcli.model.span import Span, without
from gemcli.sources.contents import Block, Contents
from gemcli.sources.cue_sight import STRUCK as STRUCK_TAGS
from gemcli.sources.cue_sight import CueSight, Left, asides, is_clear, is_never_shown, sight_of
from gemcli.sources.decoding import decode
from gemcli.sources.flow import HIDDEN, STRUCK
from gemcli.sources.formats import FORMATS
from gemcli.sources.lines import is_finished
from gemcli.sources.seen import joined, letters, trimmed
from gemcli.text import speech

STAMP = r"(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3}"
TIMING = re.compile(rf"^[ \t]*(?P<start>{STAMP})[ \t]*-->[ \t]*(?P<end>{STAMP})(?P<settings>[^\n]*)\n?", re.MULTILINE)
PAYLOAD_END = re.compile(r"\r?\n[ \t]*\r?\n|\Z")
TAG = re.compile(
    r"<(?P<close>/)?(?P<name>[A-Za-z]{0,10})(?P<classes>[^<>\s]{0,80})(?:[ \t]+(?P<rest>[^<>]{0,200}))?>"
    r"|<[\d:.,]{5,14}>"
)
PREFIX = re.compile(r"\s*(?:-[ ]?)?(?P<name>[A-ZÀ-Þ\[][\w .,'’()\]-]{1,60}?):[ \t]+(?=\S)")
LONGEST_RUN_S = 60.0
"""Seconds of one speaker that are put together at most while no sentence ends."""
LONGEST_THOUGHTS_S, ENOUGH_S, SHORT_PAUSE_S = 30.0, 12.0, 3.0
"""Seconds of a run without stops at most, and from when on a new thought ends it; the silence that ends it too."""
PAUSE_S = 8.0
"""Silence after which a new cue begins a new passage."""
DEEPEST = 20
"""Tags inside tags that are followed, those aside that leave out what stands in them."""
STOP = re.compile(r"[.!?…](?:\s|$)")
FEWEST_STOPS = 0.2
"""Share of cues with a stop below which a transcript was made without punctuation."""
OFTEN = 2
"""Cues with the same name and colon in front that make it a speaker's name."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is said in one voice between two times."""

    spans: tuple[Span, ...]
    speaker: str
    start_s: float
    end_s: float


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader is called alike
    """Return the contents of a transcript; its text layer is the decoded file, times and tags marked as furniture.

    Cues of one speaker are put together until a sentence ends. Raises SourceError "empty" when there are no cues.
    """
    decoded = decode(data)
    text = decoded.text
    left = Left()
    cues = _named(text, [cue for cue in _cues(text, left) if cue.spans])
    if not cues:
        raise SourceError(
            "empty",
            say(N_("This transcript holds no spoken text.")),
            say(N_("Use the file that holds the text.")),
        )
    blocks = tuple(_blocks(text, cues))
    kind = "vtt" if text.lstrip().startswith("WEBVTT") else "srt"
    unseen = tuple(joined(sorted((*left.hidden, *(asides(text) if kind == "vtt" else ())))))
    return Contents(
        text=text,
        place_kind=PlaceKind.TIME,
        media_type=FORMATS[kind].media_type,
        blocks=blocks,
        furniture=_between(text, blocks),
        unseen=unseen,
        remarks=(*decoded.remarks, *_remarks(text, unseen, left.struck)),
    )


def seconds(stamp: str) -> float:
    """Return a time stamp in seconds.

    >>> seconds("01:02:03.500"), seconds("02:03,250")
    (3723.5, 123.25)
    """
    total = 0.0
    for part in stamp.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def _remarks(text: str, unseen: Sequence[Span], struck: Sequence[Span]) -> Iterator[Remark]:
    """Say what no player shows: hidden words of cues, notes and styles; and what is struck through."""
    if unseen:
        yield Remark("hidden_text", say(HIDDEN, count=letters(text, unseen)))
    if struck:
        yield Remark("struck_text", say(STRUCK, count=letters(text, struck)))


def _cues(text: str, left: Left) -> Iterator[Cue]:
    """Yield every cue that comes on the screen, one for each voice in it; `left` counts what does not."""
    sight = sight_of(text)
    timings = list(TIMING.finditer(text))
    for number, timing in enumerate(timings):
        begin = timing.end()
        limit = timings[number + 1].start() if number + 1 < len(timings) else len(text)
        ended = PAYLOAD_END.search(text, max(begin - 1, 0), limit)
        end = max(begin, ended.start()) if ended else limit
        start_s, end_s = seconds(timing["start"]), seconds(timing["end"])
        named = text[text.rfind("\n", 0, max(0, timing.start() - 1)) + 1 : timing.start()].strip()
        if sight.hides_cue(named) or is_never_shown(timing["settings"], start_s, end_s) or is_clear(text[begin:end]):
            left.hidden.extend(_solid(text, Span(begin, end), ()))
            continue
        for speaker, spans in _voices(text, Span(begin, end), sight, left):
            yield Cue(spans, speaker, start_s, end_s)


def _voices(text: str, cue: Span, sight: CueSight, left: Left) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Split a cue at its voice tags; other tags are only left out, with what they hide or strike through."""
    speaker = ""
    start = at = cue.start
    holes: list[Span] = []
    open_: list[tuple[str, bool, bool]] = []
    """Name of each tag that is open, whether it hides what stands in it and whether it strikes that through."""
    for tag in TAG.finditer(text, cue.start, cue.end):
        if _is_left(open_, text, Span(at, tag.start()), left):
            holes.append(Span(at, tag.start()))
        at = tag.end()
        name = (tag["name"] or "").lower()
        is_hidden = not tag["close"] and sight.is_hidden(name, tag["classes"] or "", tag["rest"] or "")
        if name == "v":
            open_ = [each for each in open_ if each[0] != name] + [(name, True, False)] * is_hidden
            yield speaker, _solid(text, Span(start, tag.start()), holes)
            speaker = "" if tag["close"] else " ".join((tag["rest"] or "").split())
            start, holes = tag.end(), []
            continue
        holes.append(Span(tag.start(), tag.end()))
        if tag["close"]:
            while open_ and open_.pop()[0] != name:
                pass
        elif name and (len(open_) < DEEPEST or is_hidden or name in STRUCK_TAGS):
            open_.append((name, is_hidden, name in STRUCK_TAGS))
    if _is_left(open_, text, Span(at, cue.end), left):
        holes.append(Span(at, cue.end))
    yield speaker, _solid(text, Span(start, cue.end), holes)


def _is_left(open_: Sequence[tuple[str, bool, bool]], text: str, words: Span, left: Left) -> bool:
    """Whether words inside these tags are left out; they are kept in mind."""
    is_hidden, is_struck = any(hides for _, hides, _ in open_), any(strikes for _, _, strikes in open_)
    if is_hidden or is_struck:
        (left.hidden if is_hidden else left.struck).extend(_solid(text, words, ()))
    return (is_hidden or is_struck) and words.start < words.end


def _solid(text: str, span: Span, holes: Sequence[Span]) -> tuple[Span, ...]:
    """Return what is left of a span outside the holes, white space at both ends of each piece left out."""
    pieces = (trimmed(text, piece) for piece in without(span, holes))
    return tuple(piece for piece in pieces if piece.start < piece.end)


def _named(text: str, cues: list[Cue]) -> list[Cue]:
    """Take names with a colon for speakers where no cue has a voice tag and the same name comes back."""
    if any(cue.speaker for cue in cues):
        return cues
    prefixes = [PREFIX.match(text, cue.spans[0].start, cue.spans[0].end) for cue in cues]
    counted = Counter(prefix["name"] for prefix in prefixes if prefix)
    return [
        replace(
            cue,
            speaker=prefix["name"].strip("[]"),
            spans=(Span(prefix.end(), cue.spans[0].end), *cue.spans[1:]),
        )
        if prefix and counted[prefix["name"]] >= OFTEN
        else cue
        for cue, prefix in zip(cues, prefixes, strict=True)
    ]


def _blocks(text: str, cues: Sequence[Cue]) -> Iterator[Block]:
    """Put cues together while the same speaker has not ended a sentence; by thoughts where nobody wrote stops."""
    stops = sum(STOP.search(_words(text, cue)) is not None for cue in cues)
    has_stops = stops >= FEWEST_STOPS * len(cues)
    run: list[Cue] = []
    for cue in cues:
        if run and not (_goes_on(text, run, cue) if has_stops else _runs_on(text, run, cue)):
            yield _block(run)
            run = []
        run.append(cue)
    if run:
        yield _block(run)


def _goes_on(text: str, run: list[Cue], cue: Cue) -> bool:
    last = run[-1]
    return (
        cue.speaker == last.speaker
        and cue.start_s - last.end_s <= PAUSE_S
        and cue.end_s - run[0].start_s <= LONGEST_RUN_S
        and not is_finished(_words(text, last))
    )


def _runs_on(text: str, run: list[Cue], cue: Cue) -> bool:
    """Say whether a cue without stops belongs to the run: no pause, and no new thought once there is enough of it."""
    last = run[-1]
    if cue.speaker != last.speaker or cue.start_s - last.end_s > SHORT_PAUSE_S:
        return False
    if cue.end_s - run[0].start_s > LONGEST_THOUGHTS_S:
        return False
    is_new = any(speech.opens(_words(text, cue), language) for language in ("nl", "en"))
    return not (is_new and cue.end_s - run[0].start_s > ENOUGH_S)


def _words(text: str, cue: Cue) -> str:
    return text[cue.spans[-1].start : cue.spans[-1].end]


def _block(run: list[Cue]) -> Block:
    return Block(
        PassageKind.CUE,
        tuple(span for cue in run for span in cue.spans),
        speaker=run[0].speaker,
        start_s=run[0].start_s,
        end_s=run[-1].end_s,
    )


def _between(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Return everything that is not spoken: header, cue numbers, times, tags, notes."""
    spoken = [span for block in blocks for span in block.spans]
    return tuple(
        Span(gap.start, gap.end) for gap in without(Span(0, len(text)), spoken) if text[gap.start : gap.end].strip()
    )
