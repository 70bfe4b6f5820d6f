"""Rasters on disk -> aligned 8-bit frames on one grid.

``describe_raster`` recognises a layer, ``analysis_grid`` chooses the grid, ``read_scene`` reads and renders.
"""

import os

# Read by GDAL when it first keeps a block: its own default is a share of the whole machine's memory.
os.environ.setdefault("GDAL_CACHEMAX", "128")
# Their own defaults wait for a web server (/vsicurl) without end.
os.environ.setdefault("GDAL_HTTP_CONNECTTIMEOUT", "10")
os.environ.setdefault("GDAL_HTTP_LOW_SPEED_TIME", "30")
os.environ.setdefault("GDAL_HTTP_LOW_SPEED_LIMIT", "1")
# Whatever the environment says: a raster runs no code, names no file outside its folder as raw pixels, and
# reaches no network. An address that the user typed is let through in reading/sanity.py.
os.environ.update(
    GDAL_VRT_ENABLE_PYTHON="NO",
    GDAL_VRT_RAWRASTERBAND_ALLOWED_SOURCE="SIBLING_OR_CHILD_OF_VRT_PATH",
    GDAL_DRIVER_PATH="disable",
    CPL_VSIL_CURL_ALLOWED_FILENAME="only what the user typed",
    GDAL_SKIP="WMS,WMTS,WCS,HTTP,DAAS,EEDA,EEDAI,PLMOSAIC,STACIT,STACTA,PDF",
)

from earthmind.imagery.grid import Bounds, Grid
from earthmind.imagery.layers.recognition import describe_raster
from earthmind.imagery.reading.analysis_grid import analysis_grid
from earthmind.imagery.reference import RasterReference, Sensor, Unit
from earthmind.imagery.rendering.frames import Frame, Rendering, Scene, is_fused, latest
from earthmind.imagery.rendering.scene import read_scene

__all__ = [
    "Bounds",
    "Frame",
    "Grid",
    "RasterReference",
    "Rendering",
    "Scene",
    "Sensor",
    "Unit",
    "analysis_grid",
    "describe_raster",
    "is_fused",
    "latest",
    "read_scene",
]
