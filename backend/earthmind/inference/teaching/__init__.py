"""Teaching a classifier with a few polygons or points of an analyst."""
