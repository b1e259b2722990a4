"""Reads a Word document (DOCX), with its notes, comments and tables, as people see it printed."""

from __future__ import annotations

from gemcli.locales import N_, say
from gemcli.model.document import PassageKind, PlaceKind
from gemcli.sources import ole
from gemcli.sources.contents import Contents, Layer
from gemcli.sources.docx_body import Body
from gemcli.sources.docx_paragraph import Tally
from gemcli.sources.docx_parts import BROKEN, parts
from gemcli.sources.docx_transcript import Cue, cues
from gemcli.sources.flow import Flow, pour, promote_bold_lines, without_furniture

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
    _tell(layer, body.tally, flow)
    contents = layer.contents(title=properties.get("title") or body.title, author=properties.get("creator", ""))
    return without_furniture(contents, furniture)


def _add_cues(layer: Layer, spoken: list[Cue]) -> None:
    for cue in spoken:
        layer.add(cue.text, PassageKind.CUE, speaker=cue.speaker, start_s=cue.start_s, end_s=cue.end_s)


def _tell(layer: Layer, tally: Tally, flow: Flow) -> None:
    """Say what was left out, and what readers of the printed page do not see."""
    if tally.inserted or tally.deleted:
        layer.remark(
            "tracked_changes",
            say(
                N_("Tracked changes: {inserted} insertions were read, {deleted} deletions were left out."),
                inserted=tally.inserted,
                deleted=tally.deleted,
            ),
        )
    if tally.hidden:
        layer.remark("hidden_text", say(N_("Hidden text was left out: {count} characters."), count=tally.hidden))
    if tally.placeholders:
        layer.remark(
            "template_residue",
            say(N_("Form fields that nobody filled in were left out: {count}."), count=tally.placeholders),
        )
    comments = sum(item.kind is PassageKind.COMMENT for item in flow.items)
    if comments:
        layer.remark("comments", say(N_("Comments in the margin of this document: {count}."), count=comments))
