"""Names of masked copies: each once, and nobody in them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from gemcli.jobs.mask_names import Names
from gemcli.privacy.detect import Known
from gemcli.privacy.marking import Marker
from gemcli.privacy.placeholders import Manner, Placeholders

KNOWN = Known(names={"hoekstra": (("hoekstra",),), "el": (("el", "khattabi"),)})


@pytest.fixture
def names() -> Names:
    return Names(cast(Any, SimpleNamespace(marker=Marker(known=KNOWN))), Placeholders())


def test_two_sources_of_one_name_give_two_copies(names: Names) -> None:
    made = [names.of(path, ".md").as_posix() for path in ("brief.pdf", "brief.html", "b/brief.pdf", "Brief.eml")]
    assert made == ["brief.masked.md", "brief.html.masked.md", "b/brief.masked.md", "Brief.eml.masked.md"]
    assert names.of("brief.docx", ".docx").as_posix() == "brief.masked.docx"


def test_what_travelled_inside_a_file_is_named_after_it(names: Names) -> None:
    assert names.of("post/klacht.eml/bijlage 1.txt", ".txt").as_posix() == "post/klacht.bijlage 1.masked.txt"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("brief-hoekstra", "brief-PERSOON-1"),
        ("Brief_Hoekstra_2026", "Brief_PERSOON-1_2026"),
        ("brief el-khattabi", "brief PERSOON-1"),
        ("hoekstraat 12", "hoekstraat 12"),
        ("hoekstra en Hoekstra", "PERSOON-1 en PERSOON-1"),
        ("nota", "nota"),
    ],
)
def test_a_name_in_a_file_name_is_masked(names: Names, name: str, shown: str) -> None:
    assert names.hidden(name) == shown


def test_for_publication_the_ground_stands_there() -> None:
    names = Names(cast(Any, SimpleNamespace(marker=Marker(known=KNOWN))), Placeholders(Manner.GROUND))
    assert [names.of(path, ".txt").name for path in ("van-hoekstra.txt", "van_hoekstra.txt")] == [
        "van-5.1.2.e.masked.txt",
        "van_5.1.2.e.masked.txt",
    ]
