"""Names by their shape: in capitals, and what only looks like a name."""

from __future__ import annotations

import pytest

from gemcli.privacy.names import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VAN DER KWIRT, J. kwam", ["VAN DER KWIRT, J."]),
        ("sprak met J. A. VAN DE KWAS over", ["J. A. VAN DE KWAS"]),
        ("de brief van J. VNG", []),
        ("sprak met de bewoner van de Kwirtwijk 47. Deze", []),
        ("sprak met de bewoner van der Kwirt, deze", ["van der Kwirt"]),
    ],
)
def test_shapes(text, expected):
    assert [found.text for found in find(text)] == expected
