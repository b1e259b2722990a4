"""Reads a rich text file (RTF), with its notes and tables, as people see it printed."""

from __future__ import annotations

from gemcli.locales import N_, say
from gemcli.model.document import PlaceKind
from gemcli.sources.contents import Contents, Layer, seen_title
from gemcli.sources.flow import pour, promote_bold_lines, tell
from gemcli.sources.markup import broken
from gemcli.sources.rtf_body import Body
from gemcli.sources.rtf_tokens import tokens

MEDIA_TYPE = "application/rtf"


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader has this signature
    """Return the contents of an RTF file ([MS] Rich Text Format 1.9.1).

    Hidden and deleted text is not read; running heads and feet neither. Notes and comments follow their paragraph.
    Raises SourceError "broken_rtf".
    """
    if not data.lstrip().startswith(b"{\\rtf"):
        raise broken("broken_rtf")
    body = Body()
    for token in tokens(data):
        body.take(token)
    is_cut = body.is_cut
    flow = body.flow()
    layer = Layer(PlaceKind.PARAGRAPH, MEDIA_TYPE)
    pour(promote_bold_lines(flow.items), layer)
    for table in flow.tables:
        layer.table(table)
    tell(layer, body.tally, flow.items)
    if is_cut:
        layer.remark("cut_off", say(N_("This file ends in the middle; its last part may be missing.")))
    title = seen_title(body.named["title"], "\n".join(item.text for item in flow.items))
    return layer.contents(title=title, author=body.named["author"].strip())
