"""A walk for each hostile text, with connections to anything but the model counted."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.walk import Walk
from tests.jobs.endpoint.conftest import Model, model

__all__ = ["model", "take"]


@pytest.fixture
def take(
    gemcli: Any, model: Model, tmp_path: Path, own_user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], Walk]]:
    """Start a walk in a folder of its own."""
    port = int(model.url.rsplit(":", 1)[1].split("/")[0])
    walks: list[Walk] = []
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded(self: socket.socket, address: Any) -> Any:
        if isinstance(address, tuple) and address[:2] != ("127.0.0.1", port):
            walks[-1].effects.append("a connection to another place than the endpoint")
            raise PermissionError("not the endpoint")
        return connect(self, address)

    def guarded_look_up(host: Any, *rest: Any, **more: Any) -> Any:
        if host not in ("127.0.0.1", "localhost", None):
            walks[-1].effects.append("a look-up of another host than the endpoint")
            raise PermissionError("not the endpoint")
        return look_up(host, *rest, **more)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)

    def start(name: str) -> Walk:
        walks.append(Walk(gemcli, model, tmp_path / name, own_user_folder / "data"))
        return walks[-1]

    yield start
