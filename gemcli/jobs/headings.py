"""One heading for each agenda item or chapter, however many rooms speak of it."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.meetings.items import Item
from gemcli.meetings.walk import heading
from gemcli.model.section import Section

MOST = 3
"""Headings that would take more than one word in so many are printed short."""

SHORT_HEADING = 4
"""Words of a short heading."""


class Headings:
    """The headings of a draft, in the order of its sections; sub-items ("E.2") stand under their item ("E")."""

    def __init__(self, sections: Sequence[Section], max_words: int = 0, longest: int = 0) -> None:
        """`max_words` is the length of the whole summary; long headings may not eat it up.

        `longest` is the number of words that a heading may take at most; 0 for no bound.
        """
        printed = {_shown(section, 0) for section in sections}
        taken = sum(len(heading.split()) for heading in printed)
        longest = SHORT_HEADING if 0 < max_words < MOST * taken else longest
        self._by_heading: dict[str, str] = {}
        self._by_item: dict[str, str] = {}
        whole = {section.item: _shown(section, longest) for section in reversed(sections) if section.item}
        for section in sections:
            shown = whole.get(section.item.rpartition(".")[0]) or _shown(section, longest)
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


def _shown(section: Section, longest: int) -> str:
    """Items taken together are shown together: "G. Startnotitie / H. Verordening"."""
    if not section.item:
        return _cut(section.heading, longest)
    titles = section.title.split(" / ")
    ids = section.path if len(section.path) == len(titles) > 1 else (section.item,)
    titles = titles if len(ids) == len(titles) else [section.title]
    return " / ".join(
        _cut(heading(Item(item, title, 0, 0)), longest).strip() for item, title in zip(ids, titles, strict=True)
    )


def _cut(text: str, longest: int) -> str:
    """Keep the first words, with a mark that more was printed."""
    words = text.split()
    return text if not longest or len(words) <= longest else " ".join(words[:longest]).rstrip(",;:") + "…"
