"""In the place of GDAL for Python: its modules can be imported, and nothing in them is used."""

from . import gdal, ogr, osr

__all__ = ["gdal", "ogr", "osr"]
