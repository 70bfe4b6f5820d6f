"""Polygons to files."""
