"""Pointing at a part of the map that a question then speaks of."""
