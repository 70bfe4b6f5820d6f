"""Mask logits -> georeferenced polygons with attributes, and files of them.

``polygonise`` draws the polygons of a mask in one piece, ``PolygonStream`` those of one in strips,
``write_features`` saves them.
"""

from earthmind.vector.features import Feature
from earthmind.vector.files.write import write_features
from earthmind.vector.polygons.drawing import PolygonStream, polygonise

__all__ = ["Feature", "PolygonStream", "polygonise", "write_features"]
