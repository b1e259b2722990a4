"""Asks a model, claim by claim, whether the cited sentences carry it; says of each claim that stays unread why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import TYPE_CHECKING

from gemcli import __version__
from gemcli.engines import prompts
from gemcli.engines.endpoint import dialect
from gemcli.engines.endpoint.chat import Chat
from gemcli.engines.endpoint.envelope import Completion
from gemcli.engines.endpoint.failures import WindowError
from gemcli.engines.endpoint.models import context_tokens
from gemcli.engines.endpoint.putting import CITED, Put, Writer
from gemcli.engines.endpoint.transport import Transport
from gemcli.engines.endpoint.wholeness import is_proven_whole
from gemcli.engines.endpoint.windows import Budget
from gemcli.engines.engine import Shield, untold
from gemcli.engines.replies import second_look
from gemcli.errors import EndpointError, TruncatedError
from gemcli.locales import N_, Message, say
from gemcli.model.activity import Agent, Plan, Usage
from gemcli.model.document import Document
from gemcli.model.event import Event, Tell
from gemcli.model.opinion import Carried, Opinion, Shown
from gemcli.model.section import Section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gemcli.settings.endpoint import EndpointSettings

OF_ONE_REPLY = frozenset(
    {"reply_unusable", "refused_to_answer", "filtered", "no_choices", "tool_calls", "reply_cut", "input_cut"}
    | {"input_too_long"}
)
"""Failures that say something of one claim only; the others are the endpoint's own."""

MOST_FAILURES = 2
"""Failures of the endpoint in a row after which no further claim is put to it: each may have cost `timeout_s`."""

LARGEST_ANSWER = 3
"""An answer gets at most this part of the window: one third."""

TOO_LONG = N_("Claim and cited sentences do not fit in the window of the model.")
BOUND = N_("The bound of {count} requests was reached (second_opinion.max_requests).")


@dataclass(frozen=True, slots=True)
class Read:
    """What a second reader said of each claim, in their order, and what that took."""

    opinions: tuple[Opinion, ...]
    agent: Agent
    plan: Plan
    usage: Usage
    masked: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SecondReader:
    """Reads claims one at a time, each in a request of its own: no text can speak of another claim than its own.

    `shield` hides personal data. With `dry_run`, every request is handed over as (name, address, bytes) exactly as it
    would be sent, and nothing is sent.
    """

    settings: EndpointSettings
    language: str
    """Language in which it is asked."""
    shield: Shield | None = None
    most_requests: int = 200
    dry_run: Callable[[str, str, bytes], None] | None = None
    transport: Callable[[EndpointSettings], Transport] = field(default=Transport)

    def read(
        self,
        claims: Sequence[Shown],
        documents: Sequence[Document],
        sections: Sequence[Section],
        *,
        tell: Tell = untold,
    ) -> Read:
        """Return an opinion on each claim.

        All texts pass the shield before the first request, so that what may not leave stops the run in time. A reply
        that cannot be used, an endpoint that fails and a bound that is reached leave claims unread; a setting that
        the endpoint contradicts is a ConfigError. Raises WithheldError.
        """
        prompt = prompts.load("opinion", self.language)
        writer = Writer(documents, sections, cache(self.shield.hide) if self.shield is not None else str, prompt)
        with self.transport(self.settings) as transport:
            chat = Chat(self.settings, transport)
            room = self._room(chat, writer.instructions)
            puts = [writer.put(claim, f"opinion-{number:03}", room) for number, claim in enumerate(claims, 1)]
            opinions = self._shown(chat, puts) if self.dry_run is not None else self._asked(chat, puts, tell)
            return Read(
                opinions=opinions,
                agent=Agent("endpoint", __version__, self.settings.model, chat.model, self.settings.host),
                plan=Plan(f"{prompt.name}.{prompt.language}", prompt.sha256),
                usage=chat.usage,
                masked=self.shield.counts() if self.shield is not None else {},
            )

    def _room(self, chat: Chat, instructions: int) -> int:
        tokens = context_tokens(chat, ask=self.dry_run is None)
        chat.answer_tokens = min(self.settings.max_tokens, tokens // LARGEST_ANSWER)
        return Budget(tokens, chat.answer_tokens).room(instructions)

    def _shown(self, chat: Chat, puts: Sequence[Put | None]) -> tuple[Opinion, ...]:
        """Hand over what would be sent, up to the bound."""
        assert self.dry_run is not None
        for put in [put for put in puts if put is not None][: self.most_requests]:
            self.dry_run(put.question.name, dialect.url(self.settings), chat.bytes(put.question))
        return tuple(Opinion(Carried.UNREAD, code="dry_run") for _ in puts)

    def _asked(self, chat: Chat, puts: Sequence[Put | None], tell: Tell) -> tuple[Opinion, ...]:
        opinions: list[Opinion] = []
        failures: list[Opinion] = []
        for done, put in enumerate(puts):
            tell(Event(say(N_("Asking a second reader")), done, len(puts)))
            if put is None:
                opinions.append(_unread("input_too_long", say(TOO_LONG)))
            elif len(failures) >= MOST_FAILURES:
                opinions.append(failures[-1])
            elif chat.usage.requests >= self.most_requests:
                opinions.append(_unread("bound_reached", say(BOUND, count=self.most_requests)))
            else:
                opinion = _opinion(chat, put)
                is_failure = opinion.carried is Carried.UNREAD and opinion.code not in OF_ONE_REPLY
                failures = [*failures, opinion] if is_failure else []
                opinions.append(opinion)
        return tuple(opinions)


def _opinion(chat: Chat, put: Put) -> Opinion:
    """Put one claim and read the reply strictly; a failure is an opinion that nobody had."""
    try:
        return chat.ask(put.question, partial(_heard, put))
    except WindowError:
        return _unread("input_too_long", say(TOO_LONG))
    except (EndpointError, TruncatedError) as error:
        return _unread(error.code, error.what)


def _heard(put: Put, reply: Completion) -> Opinion:
    said = second_look(reply.content, aliases=list(put.numbers))
    # the reply holds no code to prove that all was read, so that the server's own count alone can speak against it
    is_proven_whole(reply.prompt_tokens, put.size, codes_are_back=True)
    named = dict.fromkeys(said.sentences)
    others = tuple(put.numbers[number] for number in named if not number.startswith(CITED))
    carried = Carried(said.carried)
    if carried is Carried.YES and others and len(others) == len(named):
        carried = Carried.UNSURE  # who names other sentences only has not said yes to the cited ones
    return Opinion(carried, others)


def _unread(code: str, why: Message) -> Opinion:
    return Opinion(Carried.UNREAD, code=code, why=why)
