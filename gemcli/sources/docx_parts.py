"""Finds the parts of a Word file: body, styles, numbering, notes, comments and properties."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from gemcli.errors import SourceError
from gemcli.sources.archive import Package
from gemcli.sources.markup import attribute, broken, child, children, descendants, local, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BROKEN = "broken_docx"


class Parts:
    """The parts of a Word file, found by their relationships as ECMA-376 part 2 says.

    Raises SourceError "broken_docx" when there is no body; every other part may be missing.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._body_name = self._target("", "officeDocument") or "word/document.xml"
        root = self._part(self._body_name)
        if root is None:
            raise broken(BROKEN)
        body = next(children(root, "body"), None)
        if body is None:
            raise broken(BROKEN)
        self.body: Element = body
        self.styles = self._related("styles")
        self.numbering = self._related("numbering")
        self.footnotes = self._related("footnotes")
        self.endnotes = self._related("endnotes")
        self.comments = self._related("comments")
        self.theme = self._related("theme")
        shows = child(self._related("settings"), "displayBackgroundShape")
        self.background = next(children(root, "background"), None) if shows is not None else None
        """The colour of the page (w:background), where the settings say that it is shown (17.15.1.25)."""

    def properties(self) -> dict[str, str]:
        """Return the core properties (`title`, `creator`, `created`) that the file states."""
        core = self._part(self._target("", "core-properties"))
        if core is None:
            return {}
        return {local(item): (item.text or "").strip() for item in core}

    def _related(self, kind: str) -> Element | None:
        return self._part(self._target(self._body_name, kind))

    def _part(self, name: str) -> Element | None:
        if not name or name not in self._package:
            return None
        return parse(self._package.xml(name), BROKEN)

    def _target(self, part: str, kind: str) -> str:
        """Return the name of the part that `part` points at for a kind of relationship, or nothing."""
        folder, name = posixpath.split(part)
        rels = self._part(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relationship in descendants(rels, "Relationship"):
            if attribute(relationship, "Type").rpartition("/")[2] == kind:
                target = attribute(relationship, "Target")
                path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                return posixpath.normpath(path)
        return ""


def parts(data: bytes) -> Parts:
    """Open the package and find its parts; a package that is damaged is a damaged Word file."""
    try:
        return Parts(Package(data))
    except SourceError as error:
        if error.code == "broken_zip":
            raise broken(BROKEN) from error
        raise
