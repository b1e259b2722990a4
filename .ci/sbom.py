"""Writes what gemcli runs on as a CycloneDX 1.6 bill of materials: `python .ci/sbom.py FILE`.

Made of the metadata of the installed packages alone, so that it says what is there and needs no network. The same
packages give the same bytes: there is no time and no random serial number in it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = "gemcli"
CLASSIFIERS = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""What packages that state no SPDX expression say in their classifiers."""


def key(name: str) -> str:
    """Return the normal form of a package's name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(name: str) -> list[str]:
    """Return the packages that one needs on this machine, without extras that nobody asked for."""
    requirements = map(Requirement, metadata.requires(name) or ())
    return sorted({key(one.name) for one in requirements if one.marker is None or one.marker.evaluate({"extra": ""})})


def closure(name: str = ROOT) -> dict[str, list[str]]:
    """Return every package that a package runs on, itself included, with what each needs."""
    found: dict[str, list[str]] = {}
    waiting = [key(name)]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found[one] = needed(one)
            waiting.extend(found[one])
    return dict(sorted(found.items()))


def licence(name: str) -> str:
    """Return the licence of a package: its SPDX expression, else its classifier, else its own short words."""
    stated = metadata.metadata(name)
    if expression := stated.get("License-Expression"):
        return str(expression)
    said = [one.rpartition(":: ")[2] for one in stated.get_all("Classifier", []) if one.startswith("License ::")]
    known = [CLASSIFIERS[one] for one in said if one in CLASSIFIERS]
    return " AND ".join(known) or " ".join(str(stated.get("License") or "unknown").split())[:80]


def bill(name: str = ROOT) -> dict[str, Any]:
    """Return the bill of materials."""
    packages = closure(name)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": _component(key(name), kind="application")},
        "components": [_component(one) for one in packages if one != key(name)],
        "dependencies": [
            {"ref": _reference(one), "dependsOn": list(map(_reference, others))} for one, others in packages.items()
        ],
    }


def _component(name: str, kind: str = "library") -> dict[str, Any]:
    said = licence(name)
    is_spdx = re.fullmatch(r"[A-Za-z0-9.+() -]+", said) is not None and "," not in said
    return {
        "type": kind,
        "bom-ref": _reference(name),
        "name": name,
        "version": metadata.version(name),
        "purl": _reference(name),
        "licenses": [{"expression": said}] if is_spdx else [{"license": {"name": said}}],
    }


def _reference(name: str) -> str:
    return f"pkg:pypi/{name}@{metadata.version(name)}"


def _lines() -> Iterator[str]:
    made = bill()
    yield f"{len(made['components'])} packages"
    yield from (f"  {one['name']} {one['version']}: {licence(one['name'])}" for one in made["components"])


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(bill(), indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    print("\n".join(_lines()))  # noqa: T201 -- a script for people who read the log of CI
