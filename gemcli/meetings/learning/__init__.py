"""Learns from records what a municipality calls things: its name, parties, college, numbers of motions, outcomes."""
