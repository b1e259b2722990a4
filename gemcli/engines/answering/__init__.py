"""Answers a question from passages: finds what speaks of its subject, and says so when nothing does."""
