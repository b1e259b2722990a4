"""Shows a translation under its Dutch sentence, and says above the text which of the two holds."""

from __future__ import annotations

from collections.abc import Iterator

from gemcli.locales import N_, Translate
from gemcli.model.claim import Claim
from gemcli.model.draft import Draft
from gemcli.model.languages import HELD_BACK, INTO, LANGUAGES, TRANSLATION, isolated
from gemcli.text.escape import escape_markdown


def translation_lines(claim: Claim, translate: Translate) -> Iterator[str]:
    """Yield the line of a claim's translation, its reading direction kept to itself; none where it has none."""
    code = str(claim.fields.get(INTO) or "")
    if code not in LANGUAGES:
        return
    name = translate(N_("Translation ({language})")).format(language=translate(LANGUAGES[code].name))
    if claim.fields.get(HELD_BACK):
        said = translate(N_("held back: it did not keep to the figures, names or form of the sentence"))
        yield f"**{name}:** {escape_markdown(said)}"
    elif words := str(claim.fields.get(TRANSLATION) or ""):
        yield f"**{name}:** {isolated(escape_markdown(words), code)}"


def translated_into(draft: Draft) -> str:
    """Return the language of a draft's translation; empty where it has none."""
    codes = (str(finding.claim.fields.get(INTO) or "") for finding in draft.findings())
    return next((code for code in codes if code in LANGUAGES), "")


def holds(draft: Draft, translate: Translate) -> str:
    """Say that verdicts, footnotes and legal effect belong to the Dutch; empty for a draft without translation."""
    code = translated_into(draft)
    if not code:
        return ""
    return translate(
        N_(
            "With a translation ({language}) as a service: checks and footnotes belong to the Dutch sentences, and only"
            " these have legal effect. What has no translation stays Dutch."
        )
    ).format(language=translate(LANGUAGES[code].name))
