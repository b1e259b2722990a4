"""Surnames of people in the Netherlands, by their first letter; written from general knowledge."""
