"""Findings become files, and files become claims again."""
