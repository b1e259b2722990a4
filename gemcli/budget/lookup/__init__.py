"""Looks up the cells of tables that a question means."""
