"""Asks one question and takes only a whole answer in the wanted form; asks once more when it is not."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from gemcli.engines.endpoint import dialect as dialects
from gemcli.engines.endpoint.answer import Answer
from gemcli.engines.endpoint.dialect import Dialect
from gemcli.engines.endpoint.envelope import Completion, completion, refusal
from gemcli.engines.endpoint.failures import WindowError, failed, of_status
from gemcli.engines.endpoint.transport import Transport
from gemcli.engines.replies import ReplyProblem
from gemcli.model.activity import Usage

if TYPE_CHECKING:
    from gemcli.settings.endpoint import EndpointSettings

Parsed = TypeVar("Parsed")

MAY_NOT_KNOW_FORM = (400, 422, 500, 501)
"""Statuses with which servers refuse a form of answer that they do not know."""


@dataclass(frozen=True, slots=True)
class Question:
    """What goes out: instructions, and the material in a message of its own."""

    name: str
    """Where it belongs, for the dry run: `summarise-003`."""
    system: str
    user: str
    schema: Mapping[str, Any]

    def messages(self, remark: str = "") -> tuple[Mapping[str, str], ...]:
        """Return the two messages; a remark on an earlier reply goes with the instructions."""
        system = f"{self.system}\n{remark}\n" if remark else self.system
        return ({"role": "system", "content": system}, {"role": "user", "content": self.user})


class Chat:
    """A conversation with one endpoint: what it learns about the server it keeps for the next question."""

    def __init__(
        self, settings: EndpointSettings, transport: Transport, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.settings = settings
        self.transport = transport
        self.dialect = Dialect()
        self.answer_tokens = settings.max_tokens
        self.usage = Usage()
        self.model = ""
        self._clock = clock
        self._ends = clock() + settings.total_s

    def ask(self, question: Question, read: Callable[[Completion], Parsed]) -> Parsed:
        """Return what `read` makes of the reply; a ReplyProblem is answered by asking once more.

        Raises EndpointError `reply_unusable` after the second, TruncatedError for an answer that was cut,
        WindowError for a request that does not fit.
        """
        try:
            return read(self.complete(question))
        except ReplyProblem as problem:
            try:
                return read(self.complete(question, remark=REMARKS.get(problem.code, REMARKS["wrong_shape"])))
            except ReplyProblem as again:
                raise failed("reply_unusable", why=again.code) from None

    def complete(self, question: Question, *, remark: str = "") -> Completion:
        """Return one whole completion, learning on the way what this server does not understand."""
        while True:
            if self._clock() >= self._ends:
                raise failed("out_of_time")
            began = self._clock()
            answer = self.transport.send("POST", dialects.url(self.settings), self.bytes(question, remark))
            seconds = self._clock() - began
            if answer.status == 200:
                whole = completion(answer, seconds)
                self.usage += whole.usage
                self.model = self.model or whole.model
                return whole
            self.usage += Usage(requests=1, seconds=seconds)
            self._learn(answer)

    def bytes(self, question: Question, remark: str = "") -> bytes:
        """Return exactly what is sent for a question."""
        return dialects.body(
            self.settings, self.dialect, question.messages(remark), question.schema, self.answer_tokens
        )

    def _learn(self, answer: Answer) -> None:
        """Change the dialect so that the next try differs, or raise."""
        refused = refusal(answer)
        if refused.is_too_long:
            raise WindowError(refused.tokens)
        if refused.is_filtered:
            raise failed("filtered")
        learnt = self.dialect.after(refused) if answer.status in (400, 422) else None
        if learnt is None and answer.status in MAY_NOT_KNOW_FORM:
            learnt = self.dialect.lower()
        if learnt is None:
            raise of_status(answer.status, is_spent=refused.is_spent)
        self.dialect = learnt


REMARKS: Mapping[str, str] = {
    "unknown_sentence": "Your last answer named a sentence that is not in the text. Use only numbers in the text.",
    "too_many_claims": "Your last answer held too many items. Keep the most important ones.",
    "unknown_kind": "Your last answer used a kind that is not in the list.",
    "wrong_shape": "Your last answer was not JSON of the requested shape. Answer with that JSON and nothing else.",
}
"""What a model is told about its last reply: fixed sentences, never a word of the reply itself."""
