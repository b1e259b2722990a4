"""The front matter of a draft reads back as it was, and shows nothing live to who takes it for a heading."""

from __future__ import annotations

import pytest

from gemcli.drafts.grammar import front_matter
from gemcli.drafts.markdown import yaml_value


@pytest.mark.parametrize(
    "title",
    [
        "![](https://x.example/a.png)",
        "Zie [hier](http://x.example)",
        "<img src=x>",
        "www.x.example",
        "`a`",
        'a "b" \\ c',
    ],
)
def test_a_title_is_inert_and_reads_back(title: str) -> None:
    from markdown_it import MarkdownIt

    page = f"---\ntitle: {yaml_value(title)}\n---\n"
    assert front_matter(page)["title"] == title
    shown = MarkdownIt("commonmark").render(page)
    assert "<img" not in shown and "<a " not in shown and "<code" not in shown
    assert "://" not in page and "www." not in page
