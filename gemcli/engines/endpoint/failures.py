"""What can go wrong with an endpoint, each with what to do next; never a word of what the server wrote."""

from __future__ import annotations

from collections.abc import Mapping

from gemcli.errors import ConfigError, EndpointError, GemcliError, TruncatedError
from gemcli.locales import N_, say

DOCTOR = N_("gemcli doctor shows which step fails.")

FAILURES: Mapping[str, tuple[str, str]] = {
    "timed_out": (
        N_("The endpoint did not answer in time."),
        N_("Try again, or give it more time with endpoint.timeout_s."),
    ),
    "connect_timed_out": (N_("The endpoint could not be reached in time."), DOCTOR),
    "unknown_host": (N_("The name of the endpoint's host is not known here."), DOCTOR),
    "refused": (N_("The endpoint refused the connection."), N_("Is it running? gemcli doctor shows which step fails.")),
    "reset": (N_("The endpoint broke the connection before it answered."), DOCTOR),
    "certificate": (
        N_("The certificate of the endpoint is not trusted."),
        N_("Name the authority of your organisation in endpoint.ca_bundle; verification cannot be switched off."),
    ),
    "certificate_expired": (
        N_("The certificate of the endpoint has expired, or is not valid yet."),
        N_("Ask who manages the endpoint, and look at the clock of this machine."),
    ),
    "certificate_host": (
        N_("The certificate of the endpoint is for another host."),
        N_("Look at the name in endpoint.base_url, and at who answers for it."),
    ),
    "certificate_issuer": (
        N_("The authority that signed the endpoint's certificate is not known here."),
        N_("Name the authority of your organisation in endpoint.ca_bundle; verification cannot be switched off."),
    ),
    "proxy": (N_("The proxy did not let the request through."), N_("Look at endpoint.proxy.")),
    "proxy_unknown": (
        N_("The proxy that the environment names is of an unknown kind."),
        N_("Set endpoint.proxy to its address, starting with http:// or https://."),
    ),
    "not_http": (N_("What came back is not HTTP."), DOCTOR),
    "compressed": (N_("The endpoint sent a compressed answer, which was not asked for."), DOCTOR),
    "too_large": (N_("The answer of the endpoint is too large to be one."), DOCTOR),
    "redirected": (
        N_("The endpoint points to another address."),
        N_("Put the final address in endpoint.base_url; redirects are not followed."),
    ),
    "quota": (N_("The endpoint says that its budget is used up."), N_("Ask who manages the endpoint.")),
    "busy": (N_("The endpoint is too busy."), N_("Try again later.")),
    "server_error": (N_("The endpoint failed (status {status})."), N_("Try again, or ask who manages the endpoint.")),
    "rejected": (N_("The endpoint does not accept the request (status {status})."), DOCTOR),
    "not_json": (
        N_("The endpoint did not answer in JSON; a proxy or a sign-in page may have answered instead."),
        DOCTOR,
    ),
    "no_choices": (N_("The endpoint answered without an answer."), DOCTOR),
    "refused_to_answer": (
        N_("The model refused to answer."),
        N_("Leave the item out with --item, or use --engine extractive."),
    ),
    "filtered": (
        N_("A content filter of the endpoint held the request or the answer back."),
        N_("Leave the item out with --item, or use --engine extractive."),
    ),
    "tool_calls": (N_("The model wants to use tools; it has none."), N_("Choose another model.")),
    "reply_unusable": (
        N_("The model did not answer in the form that was asked, twice ({why})."),
        N_("gemcli doctor shows whether this endpoint can be held to a form; choose another model or endpoint."),
    ),
    "out_of_time": (
        N_("The requests of this job took longer than endpoint.total_s."),
        N_("Raise the setting, or take fewer items with --item."),
    ),
}

WRONG: Mapping[str, tuple[str, str]] = {
    "key_refused": (
        N_("The endpoint does not accept the key (status {status})."),
        N_("Look at GEMCLI_API_KEY or endpoint.api_key_command."),
    ),
    "model_unknown": (
        N_("The endpoint does not know this address or model (status {status})."),
        N_("Look at endpoint.base_url and endpoint.model."),
    ),
}

CUT: Mapping[str, tuple[str, str]] = {
    "reply_cut": (
        N_("The answer of the model was cut off before its end."),
        N_("Raise endpoint.max_tokens; nothing of the answer was used."),
    ),
    "input_cut": (
        N_("The endpoint read less than it was sent."),
        N_("Set endpoint.context_tokens to the window that the server really has."),
    ),
    "input_too_long": (
        N_("The request does not fit in the window of the model."),
        N_("Set endpoint.context_tokens to the window that the server really has."),
    ),
}


class WindowError(TruncatedError):
    """The request does not fit in the window of the model."""

    def __init__(self, tokens: int = 0) -> None:
        what, hint = CUT["input_too_long"]
        super().__init__("input_too_long", say(what), say(hint))
        self.tokens = tokens
        """The request's length as the server counted it; 0 when it did not say."""


CERTIFICATE_CODES: Mapping[int, str] = {
    9: "certificate_expired",
    10: "certificate_expired",
    18: "certificate_issuer",
    19: "certificate_issuer",
    20: "certificate_issuer",
    21: "certificate_issuer",
    62: "certificate_host",
    64: "certificate_host",
}
"""Results of verification (OpenSSL x509_vfy.h) that people can do something about."""


def failed(code: str, **values: object) -> EndpointError:
    """Build the error of an endpoint that failed."""
    what, hint = FAILURES[code]
    return EndpointError(code, say(what, **values), say(hint))


def wrong(code: str, **values: object) -> ConfigError:
    """Build the error of a setting that the endpoint contradicts."""
    what, hint = WRONG[code]
    return ConfigError(code, say(what, **values), say(hint))


def cut(code: str) -> TruncatedError:
    """Build the error of something that was cut."""
    what, hint = CUT[code]
    return TruncatedError(code, say(what), say(hint))


def of_status(status: int, *, is_spent: bool = False) -> GemcliError:
    """Build the error of an HTTP status that is no answer."""
    if status in (401, 403):
        return wrong("key_refused", status=status)
    if status == 404:
        return wrong("model_unknown", status=status)
    if status == 407:
        return failed("proxy")
    if 300 <= status < 400:
        return failed("redirected")
    if status == 429:
        return failed("quota" if is_spent else "busy")
    if status == 503:
        return failed("busy")
    return failed("server_error" if status >= 500 else "rejected", status=status)
