"""Sections become claims by language: the embedded engine and an endpoint."""
