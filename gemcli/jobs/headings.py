"""One heading for each agenda item or chapter, however many rooms speak of it."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.meetings.agenda import Item
from gemcli.meetings.walk import heading
from gemcli.model.section import Section


class Headings:
    """The headings of a draft, in the order of its sections."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._by_heading: dict[str, str] = {}
        self._by_item: dict[str, str] = {}
        for section in sections:
            shown = _shown(section)
            self._by_heading.setdefault(section.heading, shown)
            if section.item:
                for item in section.path or (section.item,):
                    self._by_item.setdefault(item, shown)

    def of(self, section: str) -> str:
        """Return the heading for what a claim names as its section: that of its agenda item where it has one."""
        if section in self._by_heading:
            return self._by_heading[section]
        item, stop, _ = section.partition(". ")
        return self._by_item.get(item, section) if stop else section

    def in_order(self) -> tuple[str, ...]:
        """Return every heading once, as the sections come."""
        return tuple(dict.fromkeys((*self._by_heading.values(), *self._by_item.values())))


def _shown(section: Section) -> str:
    """Items taken together are shown together: "G. Startnotitie / H. Verordening"."""
    if not section.item:
        return section.heading
    titles = section.title.split(" / ")
    ids = section.path if len(section.path) == len(titles) > 1 else (section.item,)
    titles = titles if len(ids) == len(titles) else [section.title]
    return " / ".join(heading(Item(item, title, 0, 0)) for item, title in zip(ids, titles, strict=True))
