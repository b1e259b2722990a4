"""Whatever stands in a draft, its exports open, show the text and hold nothing that acts."""

from __future__ import annotations

import io

from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from gemcli.export.docx import docx
from gemcli.export.html import html
from gemcli.model.activity import Activity, Agent, Plan
from gemcli.model.approval import Approval, Approved
from gemcli.model.citation import Citation
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.draft import Draft, DraftSection
from gemcli.model.finding import Finding, Verdict
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.text.neutral import neutralise, one_line

FOREIGN = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(
            ["<b>", "</li>", "-->", "&amp;", '"', "'", "]]>", "\x00", "\ufffe", "\r", "\ud800", "a", "{x}", "%s"]
        )
    ).map("".join),
)


def made(text: str, quote: str, name: str) -> Approved:
    claim = Claim(Kind.STATEMENT, text, Evidence(), By.RULE)
    citation = Citation("bron", (Span(0, 1),), quote, "", "", "p. 1")
    finding = Finding("a", claim, Verdict.SUPPORTED, (citation,))
    source = Source("bron", name, "text/plain", "", "", author=quote)
    activity = Activity("summarise", (source,), Plan(), Agent("extractive", "0.1.0"))
    draft = Draft(text, "nl", "summarise", (DraftSection(name, 2, (finding,)),), (), activity)
    return Approved(draft, Approval("", "", name, name, (), "", ""))


@given(FOREIGN, FOREIGN, FOREIGN)
@settings(deadline=None)
def test_html(text: str, quote: str, name: str) -> None:
    page = html(made(text, quote, name), concept=False, translate=str).decode("utf-8")
    tree = LexborHTMLParser(page)
    assert not tree.css("script, b, img, iframe, link, svg")
    assert len(tree.css("h1")) == 1
    assert len(tree.css(".notes > ol > li")) == 1
    items = [node.text() for node in tree.css("main > ul > li")]
    assert len(items) == 1
    assert "".join(neutralise(text).split()) in "".join(items[0].split())


@given(FOREIGN, FOREIGN, FOREIGN)
@settings(max_examples=40, deadline=None)
def test_docx(text: str, quote: str, name: str) -> None:
    approved = made(text, quote, name)
    document = WordDocument(io.BytesIO(docx(approved, concept=False, translate=str)))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert one_line(text) in [one_line(line) for line in lines]
