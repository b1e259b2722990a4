"""What a municipality calls things: the profile that people maintain in `municipality.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Municipality:
    """Names and words of one municipality; the defaults fit any."""

    name: str = ""
    parties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Canonical party name -> aliases as they occur ("GroenLinks" -> ("GL",))."""
    college: tuple[str, ...] = ()
    """Surnames of mayor and aldermen."""
    statuses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Outcome of the contract (adopted, rejected, ...) -> words used here, beyond the usual ones."""
    id_patterns: tuple[str, ...] = ()
    """Regular expressions for motion and amendment ids that the usual ones miss."""
    own_addresses: tuple[str, ...] = ()
    """Street addresses, postcodes, phone numbers and mail domains of the municipality itself: never masked."""
    house_style: Mapping[str, str] = field(default_factory=dict)
    """salutation, sign_off, capacity, contact and the like, for letters."""

    def party(self, name: str) -> str:
        """Return the canonical name of a party, or the name itself when the profile does not know it."""
        folded = name.casefold().strip()
        for canonical, aliases in self.parties.items():
            if folded == canonical.casefold() or folded in (alias.casefold() for alias in aliases):
                return canonical
        return name.strip()
