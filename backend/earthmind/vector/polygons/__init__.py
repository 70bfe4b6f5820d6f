"""Mask logits to measured polygons: runs, parts, outlines, shapes."""
