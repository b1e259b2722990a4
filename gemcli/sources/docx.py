"""Reads a Word document (DOCX), with its notes, comments and tables, as people see it printed."""

from __future__ import annotations

from gemcli.model.document import PassageKind, PlaceKind
from gemcli.sources import ole
from gemcli.sources.contents import Contents, Layer, seen_title
from gemcli.sources.docx_body import Body
from gemcli.sources.docx_parts import BROKEN, parts
from gemcli.sources.docx_transcript import Cue, cues
from gemcli.sources.flow import pour, promote_bold_lines, tell, without_furniture

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader has this signature
    """Return the contents of a Word file.

    Tracked insertions count, deletions and hidden text do not; running heads and feet are not read. Numbers that
    Word prints before headings and list items stand in the text. Notes and comments follow the paragraph that they
    hang on. A transcript as Teams saves it gets cues with speaker and time.

    The date in the file's properties is when the file (or its template) was made, not the date of the letter or
    meeting, so `dated` stays empty. Raises SourceError "broken_docx", "encrypted", "old_doc", "too_large".
    """
    if data.startswith(ole.MAGIC):
        raise ole.refusal(data, BROKEN)
    found = parts(data)
    body = Body(found)
    flow = body.flow(found.body)
    properties = found.properties()
    front, spoken = cues(flow.items)
    layer = Layer(PlaceKind.TIME if spoken else PlaceKind.PARAGRAPH, MEDIA_TYPE)
    furniture = pour(front if spoken else promote_bold_lines(flow.items), layer)
    _add_cues(layer, spoken)
    for table in flow.tables:
        layer.table(table)
    tell(layer, body.tally, flow.items)
    title = seen_title(properties.get("title", ""), "\n".join(item.text for item in flow.items))
    contents = layer.contents(title=title or body.title, author=properties.get("creator", ""))
    return without_furniture(contents, furniture)


def _add_cues(layer: Layer, spoken: list[Cue]) -> None:
    for cue in spoken:
        layer.add(
            cue.text,
            PassageKind.CUE,
            speaker=cue.speaker,
            start_s=cue.start_s,
            end_s=cue.end_s,
            is_doubtful=cue.is_doubtful,
        )
