"""Command-line options that say which place is looked at, and the request made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from earthmind.inference.requests import LayerRequest, SceneRequest

OPTICAL = typer.Option("--optical", metavar="FILE", help="Optical raster, such as Sentinel-2.")
SAR = typer.Option("--sar", metavar="FILE", help="SAR raster, such as Sentinel-1 VV and VH.")
OPTICAL_BEFORE = typer.Option("--optical-before", metavar="FILE", help="Optical raster of an earlier date.")
SAR_BEFORE = typer.Option("--sar-before", metavar="FILE", help="SAR raster of an earlier date.")
EXTENT = typer.Option(
    "--extent",
    metavar="X0,Y0,X1,Y1",
    help="Part to look at: left,bottom,right,top. Default: all that is shared.",
)
EXTENT_CRS = typer.Option("--extent-crs", metavar="CRS", help="CRS of --extent, such as EPSG:4326.")
RESOLUTION = typer.Option(
    "--resolution", metavar="METRES", help="Ground pixel in metres. Default: that of the optical layer."
)
MULTISPECTRAL = typer.Option(
    "--multispectral", help="Show all bands to a model that can look at them, three at a time."
)


def given_layers(
    optical: str | None, sar: str | None, optical_before: str | None, sar_before: str | None
) -> SceneRequest:
    """The layers that were given."""
    from earthmind.inference.requests import LayerRequest, SceneRequest

    def layer(uri: str | None) -> LayerRequest | None:
        return None if uri is None else LayerRequest(uri)

    return SceneRequest(layer(optical), layer(sar), layer(optical_before), layer(sar_before))


def scene_request(
    layers: SceneRequest,
    extent: str | None,
    extent_crs: str | None,
    resolution: float | None,
    multispectral: bool,
) -> SceneRequest:
    """The place that the options say.

    Args:
        layers: From ``given_layers``.
        extent: Four numbers as text.
        extent_crs: Their CRS.
        resolution: Ground pixel in metres.
        multispectral: Whether further bands are shown.

    Raises:
        typer.BadParameter: The extent is not four numbers, or has no CRS.
    """
    bounds = _bounds(extent, extent_crs)
    from earthmind.inference.requests import Extent

    return replace(
        layers,
        extent=Extent(bounds, extent_crs) if bounds and extent_crs else None,
        resolution=resolution,
        multispectral=multispectral,
    )


def _bounds(extent: str | None, extent_crs: str | None) -> tuple[float, float, float, float] | None:
    if extent is None:
        return None
    if extent_crs is None:
        raise typer.BadParameter("--extent needs --extent-crs, such as EPSG:4326.", param_hint="--extent")
    try:
        left, bottom, right, top = (float(number) for number in extent.split(","))
    except ValueError:
        hint = f'"{extent}" is not four numbers: left,bottom,right,top.'
        raise typer.BadParameter(hint, param_hint="--extent") from None
    return left, bottom, right, top
