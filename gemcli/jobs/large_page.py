"""Takes the Markdown of a draft apart; a very large one in a child process that can be killed."""

from __future__ import annotations

from gemcli.drafts.parse import Page, read_page
from gemcli.sources.child import children
from gemcli.sources.reader import DEFAULT

LARGE = 2**20
"""Characters above which Markdown is nobody's draft: that of a council evening has 40,000."""


def page_of(markdown: str) -> Page:
    """Return what a draft says; SourceError "too_slow" or "too_large" where taking it apart costs too much."""
    if len(markdown) <= LARGE:
        return read_page(markdown)
    return children().run(read_page, markdown, limits=DEFAULT.for_size(len(markdown)))
