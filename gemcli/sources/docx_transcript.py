"""Recognises a transcript that was saved as a Word file, as Teams does, and cuts it into cues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.sources.flow import Item

CLOCK = r"(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-9]{1,2})(?:[.,]([0-9]{1,7}))?"
SPEAKER_LINE = re.compile(rf"(?P<who>\S.{{0,78}}?)[ \t\u00a0]{{1,12}}{CLOCK}")
"""Newer form: name and start on a line, the words below: `Jansen, J. (Jan)   0:03`."""
RANGE_LINE = re.compile(rf"(?:(?P<who>\S.{{0,78}}?)[ \t\u00a0]{{1,12}})?{CLOCK} --> {CLOCK}")
"""Older form: start and end on a line, then the name, then the words: `0:0:0.0 --> 0:0:3.450`; the name may also
stand before them."""
START_LINE = re.compile(rf"{CLOCK}[ \t\u00a0]{{1,12}}(?P<who>\S.{{0,78}})")
"""Word's own dictation: start, then the name, the words below: `00:00:03 Spreker 1`."""
SWITCH_LINE = re.compile(
    r".{1,80}\b(?:(?:started|stopped) transcription|transcriptie (?:is )?(?:gestart|gestopt|beëindigd))", re.IGNORECASE
)
"""What Teams writes when somebody starts or stops it: nobody said that."""
FEWEST = 3
"""Cues below which a document is no transcript: a programme also prints names with times."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What one speaker said from one moment on."""

    text: str
    speaker: str
    start_s: float
    end_s: float = -1.0
    is_doubtful: bool = False


@dataclass(slots=True)
class _Open:
    """A cue whose words are still coming."""

    speaker: str
    start_s: float
    end_s: float
    lines: list[str]
    is_doubtful: bool = False


def cues(items: Sequence[Item]) -> tuple[list[Item], list[Cue]]:
    """Return what stands outside the cues, and the cues; no cues when the document is no transcript.

    A transcript has at least three time lines, their times never go back, somebody speaks twice, and words stand
    below most of them: that tells it from a programme of the evening.

    >>> lines = "Anna Vos   0:03", "Goedenavond.", "Piet Kuil   0:09", "Dank u.", "Anna Vos   1:00:02", "Dag."
    >>> [(cue.speaker, cue.start_s, cue.text) for cue in cues([Item(line) for line in lines])[1]]
    [('Anna Vos', 3.0, 'Goedenavond.'), ('Piet Kuil', 9.0, 'Dank u.'), ('Anna Vos', 3602.0, 'Dag.')]
    """
    front: list[Item] = []
    found: list[_Open] = []
    for item in items:
        for line in item.text.split("\n"):
            line = line.strip()
            opened = _opened(line)
            if opened:
                found.append(opened)
            elif found and SWITCH_LINE.fullmatch(line):
                front.append(Item(line, is_doubtful=item.is_doubtful))
            elif found:
                _say(found[-1], line)
            if found:
                found[-1].is_doubtful |= item.is_doubtful
        if not found:
            front.append(item)
    if not _is_transcript(found):
        return list(items), []
    return front, [
        Cue("\n".join(cue.lines), cue.speaker, cue.start_s, cue.end_s, cue.is_doubtful) for cue in found if cue.lines
    ]


def _opened(line: str) -> _Open | None:
    """Return the cue that a line opens, or None."""
    ranged = RANGE_LINE.fullmatch(line)
    if ranged:
        who, *clocks = ranged.groups()
        return _Open((who or "").strip(), _seconds(clocks[:4]), _seconds(clocks[4:]), [])
    spoken = SPEAKER_LINE.fullmatch(line)
    if spoken:
        return _Open(spoken["who"].strip(), _seconds(spoken.groups()[1:5]), -1.0, [])
    started = START_LINE.fullmatch(line)
    if started:
        return _Open(started["who"].strip(), _seconds(started.groups()[:4]), -1.0, [])
    return None


def _is_transcript(found: Sequence[_Open]) -> bool:
    starts = [cue.start_s for cue in found]
    speakers = {cue.speaker for cue in found}
    with_words = sum(bool(cue.lines) for cue in found)
    return (
        len(found) >= FEWEST and starts == sorted(starts) and len(speakers) < len(found) and 2 * with_words > len(found)
    )


def _say(cue: _Open, line: str) -> None:
    """Add a line to a cue; in the older form the first one names the speaker."""
    if not line:
        return
    if cue.end_s >= 0 and not cue.speaker:
        cue.speaker = line
    else:
        cue.lines.append(line)


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = parts
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0) + float(f"0.{fraction or 0}")
