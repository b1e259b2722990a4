"""Everything that gemcli runs on may be used and passed on without conditions on a municipality's own work."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

PERMISSIVE = {"MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC", "PSF-2.0", "0BSD", "Unlicense"}
"""By their SPDX names: no condition but to keep the notice."""

LOOKED_AT = {
    "certifi": "MPL-2.0",  # a list of certificates, used as it is: conditions hold for changes to its own files alone
    "pypdfium2": "BSD-3-Clause, Apache-2.0",  # PDFium and what it is built with: BSD, MIT and alike
}
"""Packages whose own words are no permissive SPDX name, with what a person read them to say."""

SHORT = {"ISC License": "ISC", "BSD": "BSD-3-Clause"}


@pytest.fixture(scope="module")
def sbom() -> ModuleType:
    pytest.importorskip("packaging", reason="packaging is not installed")
    spec = importlib.util.spec_from_file_location("sbom", Path(__file__).parents[2] / ".ci" / "sbom.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def is_permissive(said: str) -> bool:
    """Whether every licence of an AND, or one of an OR, is on the list.

    >>> is_permissive("MIT OR GPL-3.0-only"), is_permissive("MIT AND GPL-3.0-only")
    (True, False)
    """
    ways = [re.split(r" AND ", way) for way in said.strip("()").split(" OR ")]
    return any(all(SHORT.get(one, one) in PERMISSIVE for one in way) for way in ways)


def is_looked_at(name: str, said: str) -> bool:
    """Whether a person read what this package says; more words may follow."""
    return name in LOOKED_AT and said.startswith(LOOKED_AT[name])


def test_every_package_has_a_permissive_licence(sbom: ModuleType) -> None:
    said = {name: sbom.licence(name) for name in sbom.closure() if name != "gemcli"}
    assert len(said) > 20
    assert not {name: one for name, one in said.items() if not is_permissive(one) and not is_looked_at(name, one)}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("MIT OR GPL-3.0-only", True),
        ("MIT AND LGPL-2.1-only", False),
        ("", False),
    ],
)
def test_a_licence_with_conditions_is_found(said: str, expected: bool) -> None:
    assert is_permissive(said) is expected


def test_the_bill_names_each_package_and_what_it_needs(sbom: ModuleType) -> None:
    made = sbom.bill()
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    components = {one["bom-ref"] for one in made["components"]} | {made["metadata"]["component"]["bom-ref"]}
    needed = {one["ref"]: one["dependsOn"] for one in made["dependencies"]}
    assert needed.keys() == components
    assert all(one in components for others in needed.values() for one in others)
    assert any(one.startswith("pkg:pypi/lxml@") for one in components)
    assert made == sbom.bill()
