"""A module of GDAL for Python, of which nothing is used."""
