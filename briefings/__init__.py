"""Briefings turns a folder of clipped documents into a cross-linked briefing site."""

__version__ = "0.1.0"
