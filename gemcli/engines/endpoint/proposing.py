"""The engine behind `--engine endpoint`: cuts sections into windows, asks about each, and gathers the claims."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from gemcli import __version__
from gemcli.engines import prompts
from gemcli.engines.endpoint import dialect, material, schema
from gemcli.engines.endpoint.chat import Chat, Question
from gemcli.engines.endpoint.claims import Reading, claims
from gemcli.engines.endpoint.envelope import Completion
from gemcli.engines.endpoint.failures import WindowError
from gemcli.engines.endpoint.models import context_tokens
from gemcli.engines.endpoint.notes import Note, entry
from gemcli.engines.endpoint.questions import Queried, Rephrased, asked_for, rephrase
from gemcli.engines.endpoint.relevance import most_relevant
from gemcli.engines.endpoint.rewriting import Rewriting, Rewritten, requests, rewrite
from gemcli.engines.endpoint.shortening import shorten
from gemcli.engines.endpoint.telling import Sentence, Told, tell
from gemcli.engines.endpoint.telling import asked_for as to_be_told
from gemcli.engines.endpoint.transport import Transport
from gemcli.engines.endpoint.wanted import WORDS_A_CLAIM, Wanted
from gemcli.engines.endpoint.wholeness import is_proven_whole
from gemcli.engines.endpoint.windows import Budget, Line, Window, cut_windows, lines
from gemcli.engines.engine import Proposal, Shield, Task, untold
from gemcli.engines.replies import Claims
from gemcli.engines.replies import claims as read_claims
from gemcli.facts.fixed import Fixed
from gemcli.locales import N_, say
from gemcli.model.activity import Agent, Plan
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.event import Event, Tell
from gemcli.model.section import Section

if TYPE_CHECKING:
    from gemcli.settings.endpoint import EndpointSettings

SPEAKS_OF = (
    Kind.DECISION,
    Kind.MOTION,
    Kind.AMENDMENT,
    Kind.COMMITMENT,
    Kind.ACTION,
    Kind.KEY_POINT,
    Kind.STATEMENT,
    Kind.ANSWER,
    Kind.LETTER_PART,
)
"""Kinds that a model may propose; anomalies, gaps and quotes are made by code."""

TOKENS_A_CLAIM = 90
"""Tokens that one claim takes in an answer, fields included: bounds how many are asked for at once."""
MOST_CLAIMS = 40
LARGEST_ANSWER = 3
"""An answer gets at most this part of the window: one third."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Asks a model of one's own choice; what it says is a proposal and nothing more.

    `shield` hides personal data before a request and puts it back after. With `dry_run`, every request is handed over
    as (name, address, bytes) exactly as it would be sent, and nothing is sent.
    """

    settings: EndpointSettings
    shield: Shield | None = None
    dry_run: Callable[[str, str, bytes], None] | None = None
    transport: Callable[[EndpointSettings], Transport] = Transport

    @property
    def name(self) -> str:
        return "endpoint"

    def propose(
        self, task: Task, documents: Sequence[Document], sections: Sequence[Section], *, tell: Tell = untold
    ) -> Proposal:
        """Ask about every section that is not withheld; see the Protocol for what a proposal promises.

        All texts pass the shield before the first request, so that what may not leave stops the run in time. Raises
        WithheldError, EndpointError, TruncatedError and ConfigError.
        """
        prompt = prompts.load(task.prompt_name, task.language)
        hide = cache(self.shield.hide) if self.shield is not None else str
        given = list(lines(documents, sections, hide))
        wanted = Wanted(task, prompt, tuple(kind for kind in task.kinds if kind in SPEAKS_OF), hide)
        plan = Plan(f"{prompt.name}.{prompt.language}", prompt.sha256)
        with self.transport(self.settings) as transport:
            run = _Run(self, Chat(self.settings, transport), wanted)
            if given and wanted.kinds:
                run.go(given, tell)
            return Proposal(
                claims=tuple(run.found),
                agent=self._agent(run.chat),
                plan=plan,
                usage=run.chat.usage,
                ledger=tuple(entry(documents, note) for note in run.notes),
                masked=self._masked(),
            )

    def rephrase(self, queried: Sequence[Queried], language: str) -> Rephrased:
        """Return questions about a budget in plainer words, in order; one that says something else stays as it was."""
        with self.transport(self.settings) as transport:
            chat = Chat(self.settings, transport)
            if self.dry_run is not None:
                for asked in asked_for(queried, language, self._hide):
                    self.dry_run(asked.name, dialect.url(self.settings), chat.bytes(asked))
                found, refused = tuple(one.question for one in queried), 0
            else:
                found, refused = rephrase(chat, queried, language, self._hide, self._restore)
            return Rephrased(found, refused, self._agent(chat), _plan("flag", language), chat.usage, self._masked())

    def tell(self, figures: Sequence[str], most: int, language: str) -> Told:
        """Return at most so many sentences over these lines about figures; nothing of them is checked."""
        with self.transport(self.settings) as transport:
            chat = Chat(self.settings, transport)
            hidden = [self._hide(figure) for figure in figures]
            question, count = to_be_told(chat, hidden, most, language, is_dry=self.dry_run is not None)
            sentences: tuple[Sentence, ...] = ()
            if self.dry_run is not None:
                self.dry_run(question.name, dialect.url(self.settings), chat.bytes(question))
            else:
                sentences = tell(chat, question, count, most, self._restore)
            return Told(sentences, self._agent(chat), _plan("prose", language), chat.usage, self._masked())

    def rewrite(self, sentences: Sequence[Fixed], wanted: Rewriting) -> Rewritten:
        """Return sentences in other words, in order, empty where none will do; nothing of it is judged."""
        with self.transport(self.settings) as transport:
            chat = Chat(self.settings, transport)
            said, refused = tuple("" for _ in sentences), 0
            if self.dry_run is not None:
                for question, _, _ in requests(sentences, wanted, self._hide):
                    self.dry_run(question.name, dialect.url(self.settings), chat.bytes(question))
            else:
                said, refused = rewrite(chat, sentences, wanted, self._hide, self._restore)
            plan = _plan(wanted.prompt, wanted.source)
            return Rewritten(said, refused, self._agent(chat), plan, chat.usage, self._masked())

    def _hide(self, text: str) -> str:
        return self.shield.hide(text) if self.shield is not None else text

    def _restore(self, text: str) -> str:
        return self.shield.restore(text) if self.shield is not None else text

    def _masked(self) -> Mapping[str, int]:
        return self.shield.counts() if self.shield is not None else {}

    def _agent(self, chat: Chat) -> Agent:
        return Agent(self.name, __version__, self.settings.model, chat.model, self.settings.host)


def _plan(name: str, language: str) -> Plan:
    """Return which prompt was used, for the record."""
    prompt = prompts.load(name, language)
    return Plan(f"{prompt.name}.{prompt.language}", prompt.sha256)


@dataclass(slots=True)
class _Run:
    """One proposal in the making."""

    engine: Endpoint
    chat: Chat
    wanted: Wanted
    found: list[Claim] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    is_unproven: bool = False
    """Whether an answer did not show that its request was read whole."""

    @property
    def is_question(self) -> bool:
        """Whether sentences come best first from any document, and not in the order of one."""
        return self.wanted.task.name == "ask"

    def go(self, given: list[Line], tell: Tell) -> None:
        """Ask window by window; when the server counts more tokens than expected, cut what is left anew."""
        budget = self._budget()
        instructions = len(self.wanted.system("0" * 20, MOST_CLAIMS))
        windows = self._cut(given, budget.room(instructions))
        if self.is_question:
            windows = self._relevant(windows)
        whole = sum(window.size for window in windows)
        done = 0
        while windows:
            tell(Event(say(N_("Asking the model")), done, done + len(windows)))
            try:
                self._window(windows[0], done, whole)
            except WindowError as error:
                left = [line for window in windows for line in window.lines]
                budget.learn(instructions + windows[0].size, error.tokens)
                windows = self._cut(left, budget.room(instructions))
                continue
            windows.pop(0)
            done += 1
        if self.is_unproven:
            self.notes.append(Note("", "unproven", done))
        self._shorten()

    def _budget(self) -> Budget:
        tokens = context_tokens(self.chat, ask=self.engine.dry_run is None)
        self.chat.answer_tokens = min(self.engine.settings.max_tokens, tokens // LARGEST_ANSWER)
        return Budget(tokens, self.chat.answer_tokens)

    def _cut(self, given: Sequence[Line], room: int) -> list[Window]:
        windows, misfits = cut_windows(given, room, is_mixed=self.is_question)
        for line in misfits:
            self.notes.append(Note(line.ref.source_id, "sentence_too_long", len(line.text), line.ref.sentence_id))
        return windows

    def _relevant(self, windows: list[Window]) -> list[Window]:
        question = self.wanted.hide(self.wanted.task.options.get("question", ""))
        kept = most_relevant(windows, question)
        for window in windows:
            if window not in kept:
                first = window.lines[0]
                self.notes.append(Note(first.ref.source_id, "not_asked", len(window.lines), first.section.heading))
        return kept

    def _window(self, window: Window, number: int, whole: int) -> None:
        written = material.write(window)
        most = self._most(window, whole)
        question = Question(
            f"{self.wanted.task.name}-{number + 1:03}",
            self.wanted.system(written.mark, most),
            written.text,
            schema.claims(self.wanted.kinds, self.wanted.fields, list(written.lines), most),
        )
        if self.engine.dry_run is not None:
            self.engine.dry_run(question.name, dialect.url(self.engine.settings), self.chat.bytes(question))
            return

        def read(completion: Completion) -> Claims:
            said = read_claims(completion.content, aliases=list(written.lines), kinds=self.wanted.kinds, most=most)
            chars = len(question.system) + len(question.user)
            if not is_proven_whole(completion.prompt_tokens, chars, said.marks == written.codes):
                self.is_unproven = True
            return said

        restore = self.engine.shield.restore if self.engine.shield is not None else str
        reading = Reading(written.lines, restore, self.wanted.task.language)
        self.found.extend(claims(reading, self.chat.ask(question, read).claims))

    def _most(self, window: Window, whole: int) -> int:
        """How many claims a window may give: its share of the length asked for, and what fits in an answer."""
        fits = max(1, min(MOST_CLAIMS, self.chat.answer_tokens // TOKENS_A_CLAIM))
        if not self.wanted.task.max_words:
            return fits
        share = self.wanted.task.max_words / WORDS_A_CLAIM * window.size / max(1, whole)
        return max(1, min(fits, math.ceil(share)))

    def _shorten(self) -> None:
        """Choose among the claims when they are far more words than were asked for."""
        bound = self.wanted.task.max_words
        if self.engine.dry_run is not None or not bound:
            return
        hide = self.wanted.hide
        kept = shorten(self.chat, self.found, bound, hide, self.wanted.prompt.language)
        if len(kept) < len(self.found):
            self.notes.append(Note("", "shortened", len(self.found) - len(kept)))
            self.found = kept
