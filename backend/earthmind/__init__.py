"""EarthMind: ask a map."""

__version__ = "0.1.0"
