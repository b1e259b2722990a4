"""The checks: each a function of its own, gathered in two tables."""
