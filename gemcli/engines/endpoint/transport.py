"""Sends one request to one host and brings the answer back: whole, in time and in bounds, or not at all."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from gemcli import __version__
from gemcli.engines.endpoint.answer import Answer
from gemcli.engines.endpoint.failures import CERTIFICATE_CODES, failed
from gemcli.engines.endpoint.trust import behind, trust
from gemcli.engines.endpoint.waiting import LONGEST_WAIT_S, asked_wait, backoff, is_spent
from gemcli.errors import EndpointError, TruncatedError
from gemcli.locales import N_, say

if TYPE_CHECKING:
    import httpx

    from gemcli.settings.endpoint import EndpointSettings

MOST_BYTES = 8 * 1024 * 1024
"""A longer reply is refused before it fills the memory."""
CONNECT_S = 10.0
AGAIN = (429, 503)


class Transport:
    """One client for one endpoint, made at its first request.

    No redirects, no compressed replies, no way to switch verification off; this machine is reached without a proxy.
    A request ends within `timeout_s`, its retries included, however slowly the other side drips.
    """

    def __init__(
        self,
        settings: EndpointSettings,
        *,
        pause: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._pause = pause
        self._clock = clock
        self._client: httpx.Client | None = None
        self._socket: socket.socket | None = None

    def __enter__(self) -> Transport:
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            self._client.close()

    def send(self, method: str, url: str, body: bytes | None = None) -> Answer:
        """Return the answer to a request; EndpointError when there is none, TruncatedError when it broke off.

        Tries again after a connection that failed or was reset, 429 and 503, at most `retries` times and never past
        the deadline.
        """
        deadline = self._clock() + self._settings.timeout_s
        for attempt in range(self._settings.retries + 1):
            last = attempt == self._settings.retries
            try:
                answer = self._once(method, url, body, deadline)
            except _Dropped as dropped:
                if last:
                    raise dropped.error from None
                wait = backoff(attempt)
            else:
                wait = asked_wait(answer, attempt)
                if last or answer.status not in AGAIN or is_spent(answer):
                    return answer
                if wait > LONGEST_WAIT_S:
                    return answer
            if self._clock() + wait >= deadline:
                raise failed("timed_out")
            self._pause(wait)
        raise failed("timed_out")

    def _once(self, method: str, url: str, body: bytes | None, deadline: float) -> Answer:
        import httpx

        left = deadline - self._clock()
        if left <= 0:
            raise failed("timed_out")
        timeout = httpx.Timeout(left, connect=min(CONNECT_S, left), pool=left)
        watchdog = threading.Timer(left, self._cut_off)
        watchdog.daemon = True
        watchdog.start()
        began = False
        try:
            client = self._client_for(httpx)
            with client.stream(
                method,
                url,
                content=body,
                headers=self._headers(body),
                timeout=timeout,
                extensions={"trace": self._remember},
            ) as response:
                began = True
                return Answer(response.status_code, _headers(response), self._body(response, deadline))
        except httpx.TimeoutException:
            raise failed("connect_timed_out" if self._clock() < deadline and not began else "timed_out") from None
        except httpx.TransportError as error:
            if self._clock() >= deadline:
                raise failed("timed_out") from None
            raise self._dropped(error, began=began) from None
        finally:
            watchdog.cancel()

    def _dropped(self, error: httpx.TransportError, *, began: bool) -> Exception:
        """Tell a failure that is worth another try from one that is not."""
        import httpx

        certificate = behind(error, ssl.SSLCertVerificationError)
        if certificate is not None:
            return failed(CERTIFICATE_CODES.get(getattr(certificate, "verify_code", 0), "certificate"))
        if isinstance(error, httpx.ProxyError):
            return failed("proxy")
        if isinstance(error, httpx.ConnectError):
            return _Dropped(failed("unknown_host" if behind(error, socket.gaierror) is not None else "refused"))
        if isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError):
            if began:
                return TruncatedError(
                    "reply_broke_off",
                    say(N_("The answer of the endpoint broke off.")),
                    say(N_("Nothing of it was used; try again.")),
                )
            return _Dropped(failed("reset"))
        return failed("not_http")

    def _body(self, response: httpx.Response, deadline: float) -> bytes:
        """Read the body as it comes, up to the bound and the deadline."""
        if response.headers.get("content-encoding", "identity").strip().lower() not in ("", "identity"):
            raise failed("compressed")
        parts, size = [], 0
        for part in response.iter_raw():
            size += len(part)
            if size > MOST_BYTES:
                raise failed("too_large")
            if self._clock() >= deadline:
                raise failed("timed_out")
            parts.append(part)
        if self._clock() >= deadline:  # the watchdog's cut looks like an end to a body without a length
            raise failed("timed_out")
        return b"".join(parts)

    def _client_for(self, httpx_: Any) -> httpx.Client:
        if self._client is None:
            settings = self._settings
            proxy = settings.proxy.get_secret_value() or None
            remote = not settings.is_loopback
            try:
                self._client = httpx_.Client(
                    verify=trust(settings) if settings.base_url.startswith("https") else True,
                    trust_env=remote and proxy is None,
                    proxy=proxy if remote else None,
                    follow_redirects=False,
                    limits=httpx_.Limits(max_connections=1, max_keepalive_connections=1),
                )
            except (ValueError, ImportError):  # a proxy in the environment of a kind that cannot be spoken to
                raise failed("proxy_unknown") from None
        client: httpx.Client = self._client
        return client

    def _headers(self, body: bytes | None) -> dict[str, str]:
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "User-Agent": f"gemcli/{__version__}",
        }
        if body is not None:
            headers["Content-Type"] = "application/json"
        key = self._settings.api_key.get_secret_value()
        if key and self._settings.api == "azure":
            headers["api-key"] = key
        elif key:
            headers["Authorization"] = f"Bearer {key}"
        return headers

    def _remember(self, event: str, info: Mapping[str, Any]) -> None:
        """Keep the socket of the newest connection, so that the deadline can cut it."""
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            stream = info.get("return_value")
            self._socket = stream.get_extra_info("socket") if stream is not None else None

    def _cut_off(self) -> None:
        """Wake a read that waits past the deadline: headers that drip are not seen by any timeout of the client."""
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


class _Dropped(Exception):  # noqa: N818 -- a signal inside this module
    """A connection that failed before an answer: worth another try."""

    def __init__(self, error: EndpointError) -> None:
        super().__init__(error.code)
        self.error = error


def _headers(response: httpx.Response) -> dict[str, str]:
    return {name.lower(): value for name, value in response.headers.items()}
