"""What is asked of every window: the prompt of a task with the user's own wishes in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gemcli.engines import prompts
from gemcli.engines.endpoint import material, schema
from gemcli.engines.engine import Task
from gemcli.model.claim import Kind

WORDS_A_CLAIM = 22
"""Words of an average claim: how many a length allows."""

WISHES: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "about": "Alleen wat gaat over: {value}.",
        "who": "Alleen wat gezegd of gedaan wordt door: {value}.",
        "plain": "Schrijf in gewone woorden: korte zinnen, actief, geen vaktaal. Laat geen feit weg.",
    },
    "en": {
        "about": "Only what is about: {value}.",
        "who": "Only what is said or done by: {value}.",
        "plain": "Write in plain words: short sentences, active, no jargon. Leave out no fact.",
    },
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of every window."""

    task: Task
    prompt: prompts.Prompt
    kinds: tuple[Kind, ...]
    hide: Callable[[str], str]

    @property
    def fields(self) -> list[str]:
        """The fields that are asked for: only a list of actions needs them."""
        return schema.fields(self.kinds) if self.task.name == "extract" else []

    def system(self, mark: str, most: int) -> str:
        """Return the instructions for one window."""
        options = self.task.options
        return self.prompt.render(
            {
                "mark": mark,
                "max_claims": str(most),
                "max_words": str(most * WORDS_A_CLAIM),
                "kinds": ", ".join(kind.value for kind in self.kinds),
                "shape": schema.shape(self.kinds, self.fields),
                "wishes": self._wishes(),
                "question": self.hide(material.quiet(options.get("question", ""))),
                "type": material.quiet(options.get("type", "")) or "brief",
            }
        )

    def _wishes(self) -> str:
        """Return the user's own narrowing as lines of the list in the prompt."""
        words = WISHES.get(self.prompt.language, WISHES["en"])
        return "\n".join(
            f"- {words[name].format(value=self.hide(material.quiet(self.task.options[name])))}"
            for name in words
            if self.task.options.get(name)
        )
