"""Tells whether words hold residents' data, and hides them, for what leaves the desk of a clerk."""

from __future__ import annotations

from gemcli.jobs.intake import Intake
from gemcli.jobs.who import people_in
from gemcli.jobs.workbench import Workbench
from gemcli.privacy.mask import Masker
from gemcli.privacy.shield import shield


class Hidden:
    """The people and addresses of a case, learnt once; always hides, whatever names the settings ask for."""

    __slots__ = ("_masker",)

    def __init__(self, intake: Intake, bench: Workbench) -> None:
        self._masker: Masker = shield(people_in(intake, bench)).masker

    def holds(self, text: str) -> bool:
        """Whether a text holds data of a private person; names can be missed."""
        return any(self._masker.policy.masks(found) for found in self._masker.mask(text).found)

    def hide(self, text: str) -> str:
        """Return the text with a placeholder for each."""
        return self._masker.mask(text).text
