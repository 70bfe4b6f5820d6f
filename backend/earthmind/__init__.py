"""EarthMind: ask a map."""
