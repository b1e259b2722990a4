"""The report in a real browser: its script passes its own policy, and shows what a link asks for."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

pytestmark = pytest.mark.live

BROWSER = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)


def opened(address: str, profile: Path) -> Any:
    """What stands in the window after the page has run."""
    flags = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--dump-dom")
    done = subprocess.run([BROWSER, *flags, address], capture_output=True, timeout=120, check=True)
    return LexborHTMLParser(done.stdout)


@pytest.mark.skipif(not BROWSER, reason="no Chromium on this machine")
def test_the_page_of_a_budget_is_styled_and_follows_a_link(gemcli: Any, demo_folder: Path, tmp_path: Path) -> None:
    source, page = tmp_path / "begroting-2026.xlsx", tmp_path / "b.html"
    shutil.copy(demo_folder / source.name, source)
    gemcli("flag", source, "--report", page)
    picture = tmp_path / "b.pdf"
    flags = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path / 'p'}",
        "--no-pdf-header-footer",
    )
    command = [BROWSER, *flags, f"--print-to-pdf={picture}", f"{page.as_uri()}#f1"]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    assert picture.read_bytes().startswith(b"%PDF")
    shown = opened(f"{page.as_uri()}#f1", tmp_path / "profile")
    assert len(shown.css("article.finding")) == len(LexborHTMLParser(page.read_bytes()).css("article.finding")) > 2


@pytest.mark.skipif(not BROWSER, reason="no Chromium on this machine")
def test_a_link_lights_up_the_cited_words(gemcli: Any, demo_folder: Path, tmp_path: Path) -> None:
    source, text, page = tmp_path / "notulen-2026-03-12.pdf", tmp_path / "brief.txt", tmp_path / "r.html"
    shutil.copy(demo_folder / source.name, source)
    text.write_text("Motie F.1 van GW is verworpen met 14 stemmen voor en 7 tegen.\n", encoding="utf-8")
    gemcli("verify", text, "--against", source, "--report", page)
    plain = LexborHTMLParser(page.read_bytes())
    link = plain.css_first("a.go").attributes["href"]
    wanted = [node.text() for node in plain.css(f'[data-c~="{link.removeprefix("#c")}"]')]
    shown = opened(page.as_uri() + link, tmp_path / "profile")
    assert [node.text() for node in shown.css(".on")] == wanted
    assert shown.css_first(".claim.now") is not None
    assert [node for node in shown.css(".other-now") if re.search(r"\d", node.text())]
    assert shown.css_first("#at").text().startswith("bewering 1: plaats ")
