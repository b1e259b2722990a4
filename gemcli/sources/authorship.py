"""Says who stands behind a document: the sender of a mail, or the body that a file names as its author."""

from __future__ import annotations

from gemcli.text.lists import listed
from gemcli.text.words import tokens

BODIES = listed(
    """
    gemeente gemeenteraad raad raadsgriffie griffie college burgemeester provincie provinciale waterschap ministerie
    rijksdienst veiligheidsregio omgevingsdienst regio rekenkamer rekenkamercommissie commissie fractie stichting
    vereniging coöperatie belangenvereniging wijkraad dorpsraad adviesbureau bureau ingenieursbureau afdeling dienst
    team bv nv council municipality city town county borough department ministry parliament committee agency office
    secretariat ltd inc company corporation foundation association
    """
)
"""Words of which an author that is a body has at least one."""

FROM_PEOPLE = frozenset({"message/rfc822", "application/vnd.ms-outlook"})
"""Media types whose author is stated by the document itself: its sender."""


def author_of(stated: str, media_type: str) -> str:
    """Return the author to name beside a source; empty where only the file's properties name a person.

    Properties hold the account of whoever saved the file last: the name of a civil servant, which no draft needs.

    >>> author_of("Gemeente Waterrade", "application/pdf")
    'Gemeente Waterrade'
    >>> author_of("M. Voorbeeld", "application/pdf")
    ''
    >>> author_of("A. Vos <a.vos@voorbeeld.example>", "message/rfc822")
    'A. Vos <a.vos@voorbeeld.example>'
    """
    if media_type in FROM_PEOPLE:
        return stated
    words = {token.text.casefold() for token in tokens(stated)}
    return stated if words & BODIES else ""
