"""A line with its place in the text layer."""

from __future__ import annotations

from typing import NamedTuple

from gemcli.model.span import Span
from gemcli.sources.lines import Line


class Placed(NamedTuple):
    """A line and where it stands in the text layer."""

    line: Line
    span: Span
    page: int
