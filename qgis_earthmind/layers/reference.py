"""Layers and coordinate reference systems as references that the backend understands, and back."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsRasterLayer
from qgis.PyQt.QtCore import QUrl

from ..connection.requests import LayerRequest
from ..errors import LayerError, OutputError
from ..i18n import tr
from .statement import statement_of

_QGIS_OPTIONS = re.compile(r"\|(option|layername|authcfg)[:=][^|]*", re.IGNORECASE)
_TABLE = re.compile(r"\|layername[:=]([^|]+)", re.IGNORECASE)
_GDAL_URI = re.compile(r"/vsi|\w\w+:|<")  # a virtual file, PREFIX:..., inline XML; not a drive letter
_STORED_LOGIN = re.compile(r"authcfg\s*=", re.IGNORECASE)


def layer_request(layer: QgsMapLayer) -> LayerRequest:
    """The layer's source, freed of what only QGIS understands, and what the user called it and stated.

    Raises:
        LayerError: The layer is not a raster read through GDAL, is broken, or needs a login of QGIS.
    """
    name = layer.name()
    if not isinstance(layer, QgsRasterLayer):
        raise LayerError(tr('"{layer}" is not a raster layer; choose a raster.').format(layer=name))
    if not layer.isValid():
        raise LayerError(
            tr('The raster layer "{layer}" cannot be read; repair its source or choose another one.').format(
                layer=name
            ),
            failure_of(layer),
        )
    if layer.providerType() != "gdal":
        raise LayerError(
            tr(
                '"{layer}" comes from a service of the kind "{provider}"; save it as GeoTIFF first, '
                "EarthMind reads rasters from files."
            ).format(layer=name, provider=layer.providerType())
        )
    if _STORED_LOGIN.search(layer.source()):
        raise LayerError(
            tr('"{layer}" needs a login that only QGIS knows; save it as GeoTIFF first.').format(layer=name)
        )
    request = LayerRequest(
        uri=gdal_uri(layer.source()), name=name, nodata=_nodata(layer), crs=_chosen_crs(layer)
    )
    return replace(request, **statement_of(layer))


def gdal_uri(source: str) -> str:
    """The source as GDAL alone understands it; file paths absolute. Does not touch the disk."""
    table = _TABLE.search(source)
    bare = local_file(_QGIS_OPTIONS.sub("", source))
    if table is not None and bare.lower().endswith(".gpkg"):
        return f"GPKG:{bare}:{table.group(1)}"
    return bare if _GDAL_URI.match(bare) else str(Path(bare).absolute())


def local_file(text: str) -> str:
    """The path that an address ``file:`` stands for, percent signs decoded; another text as it is."""
    if not text.lower().startswith("file:"):
        return text
    return QUrl(text).toLocalFile() or text


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """The CRS as the backend takes it: ``EPSG:n``, else WKT (``USER:n`` means nothing there)."""
    return crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt()


def crs_of(text: str) -> QgsCoordinateReferenceSystem:
    """The CRS from ``EPSG:n`` or WKT as the backend writes it.

    Raises:
        OutputError: QGIS does not know it.
    """
    crs = QgsCoordinateReferenceSystem()
    known = crs.createFromUserInput(text)
    if not known or not crs.isValid():
        raise OutputError(tr("QGIS does not know the coordinate reference system of the answer."), text)
    return crs


def failure_of(layer: QgsMapLayer) -> str:
    """What QGIS noted about a layer that it could not open; empty where it noted nothing."""
    error = layer.error()
    return "" if error.isEmpty() else error.message()  # asking an empty error for its message crashes QGIS


def _chosen_crs(layer: QgsRasterLayer) -> Optional[str]:
    """The CRS that the user gave the layer in QGIS, where its file has none or another one."""
    chosen = layer.crs()
    return crs_text(chosen) if chosen.isValid() and chosen != layer.dataProvider().crs() else None


def _nodata(layer: QgsRasterLayer) -> Optional[float]:
    """The value that the user declared as no data in QGIS, where it is one for all bands."""
    provider = layer.dataProvider()
    values = {
        (item.min(), item.max())
        for band in range(1, layer.bandCount() + 1)
        for item in provider.userNoDataValues(band)
    }
    if len(values) != 1:
        return None
    low, high = values.pop()
    return low if low == high else None
