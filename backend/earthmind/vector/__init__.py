"""Mask logits -> georeferenced polygons with attributes, and files of them.

``polygonise`` draws the polygons of a mask in one piece, ``PolygonStream`` those of one in strips,
``write_features`` and ``add_tables`` save them.
"""

from earthmind.vector.features import Feature
from earthmind.vector.files.write import add_tables, write_features
from earthmind.vector.polygons.drawing import PolygonStream, polygonise

__all__ = ["Feature", "PolygonStream", "add_tables", "polygonise", "write_features"]
