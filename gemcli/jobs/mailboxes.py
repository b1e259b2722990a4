"""Says what of an e-mail address is its owner's: the whole domain, or only the mailbox where everybody can have one."""

from __future__ import annotations

from gemcli.text.lists import listed

PROVIDERS = listed(
    "gmail.com googlemail.com outlook.com hotmail.com hotmail.nl live.nl live.com icloud.com me.com yahoo.com proton.me"
    " protonmail.com kpnmail.nl ziggo.nl planet.nl xs4all.nl home.nl casema.nl hetnet.nl upcmail.nl telfort.nl"
)
"""Where everybody can have a mailbox: their domain is nobody's own, and residents write from there."""


def owned(address: str) -> str:
    """Return the domain of an address, folded, or the address as it is written where its domain is a provider's.

    Empty for what is no address.

    >>> owned("Balie@Waterrade.example"), owned("griffie.waterrade@yahoo.com"), owned("geen adres")
    ('waterrade.example', 'griffie.waterrade@yahoo.com', '')
    """
    mailbox = address.strip()
    domain = mailbox.rpartition("@")[2].casefold()
    if "@" not in mailbox or "." not in domain:
        return ""
    return mailbox if domain in PROVIDERS else domain
