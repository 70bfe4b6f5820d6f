"""Classes that an analyst taught with a few polygons or points, on features of the embedded model."""
