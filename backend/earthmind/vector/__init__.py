"""Mask logits -> georeferenced polygons with attributes, and files of them.

``polygonise`` draws the polygons, ``write_features`` saves them.
"""

from earthmind.vector.features import Feature
from earthmind.vector.polygons import polygonise
from earthmind.vector.writing import write_features

__all__ = ["Feature", "polygonise", "write_features"]
