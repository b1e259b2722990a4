"""Leaves out what a terminal conceals of a text, and names what it would write over."""

from __future__ import annotations

from dataclasses import replace

from gemcli.locales import N_, say
from gemcli.model.document import Remark
from gemcli.model.span import Span
from gemcli.sources.contents import Contents
from gemcli.sources.flow import HIDDEN
from gemcli.sources.seen import joined, seen
from gemcli.text.terminal import concealed, overwritings

OVERWRITTEN = N_(
    "At {count} places a terminal would write over what stands there: carriage returns, backspaces or moves inside a"
    " line. All of it was read."
)


def as_shown(contents: Contents) -> Contents:
    """Return the contents without the words that a terminal conceals, with remarks on those and on overwriting.

    A text editor shows such words, a terminal does not: they stay in the text layer and are no source of claims. What
    is written over is read, before and after, since an editor takes a carriage return for the end of a line.
    """
    away = tuple(Span(*part) for part in concealed(contents.text))
    count = overwritings(contents.text)
    remarks = list(contents.remarks)
    if away:
        hidden = sum(end - start for start, end in away)
        remarks.append(Remark("hidden_text", say(HIDDEN, count=hidden)))
    if count:
        remarks.append(Remark("overwritten_text", say(OVERWRITTEN, count=count)))
    if not away:
        return replace(contents, remarks=tuple(remarks)) if count else contents
    blocks = (seen(contents.text, block, away) for block in contents.blocks)
    return replace(
        contents,
        blocks=tuple(block for block in blocks if block.spans),
        furniture=tuple(joined(sorted((*contents.furniture, *away)))),
        unseen=tuple(joined(sorted((*contents.unseen, *away)))),
        remarks=tuple(remarks),
    )
