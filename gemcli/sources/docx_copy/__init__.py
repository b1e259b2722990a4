"""Copies a Word file with other words at the same places; what nobody sees does not come along."""
