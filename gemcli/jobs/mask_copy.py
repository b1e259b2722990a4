"""Makes the masked copies of one dossier, each in the way of its kind of file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gemcli.errors import SourceError
from gemcli.jobs.mask_made import Copy, leftovers
from gemcli.jobs.mask_taken import Taken
from gemcli.jobs.mask_text import text_copy
from gemcli.jobs.mask_word import word_copy
from gemcli.locales import N_, say
from gemcli.model.document import Document
from gemcli.privacy.placeholders import Placeholders
from gemcli.settings import Settings


@dataclass(frozen=True, slots=True)
class Copier:
    """What the copies of one dossier share."""

    taken: Taken
    placeholders: Placeholders
    settings: Settings
    map_id: str

    def copy(self, document: Document) -> Copy:
        """Return the copy of a document.

        Raises SourceError for what cannot be masked whole, WithheldError for a Word file with a secret item.
        """
        if not self.taken.is_whole(document):
            raise SourceError(
                "only_in_part",
                say(N_("This table is too long to be masked whole.")),
                say(N_("Save the part that you need as a file of its own and mask that.")),
                document.source.path,
            )
        if document.source.id in self.taken.failures:
            raise self.taken.failures[document.source.id]
        try:
            made = self._made(document)
        except SourceError as error:
            raise SourceError(error.code, error.what, error.hint, document.source.path) from error
        return replace(made, warnings=(*made.warnings, *leftovers(made)))

    def _made(self, document: Document) -> Copy:
        if document.source.id in self.taken.raw:
            return word_copy(document, self.taken, self.placeholders, self.settings, self.map_id)
        return text_copy(document, self.taken, self.placeholders, self.map_id)
