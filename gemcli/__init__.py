"""A staff copilot for municipalities that ties every sentence it writes to a place in a source."""

__version__ = "0.1.0"
