"""Reads files for a job, within the bounds of the settings."""

from __future__ import annotations
