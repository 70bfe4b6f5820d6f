"""How polygons are found, shaped and written, as options."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from earthmind.cli.options import Beside, WindowOverlap, WindowSide

if TYPE_CHECKING:
    from earthmind.inference.requests import Options, Outline


@dataclass(frozen=True)
class PolygonOptions:
    """How polygons are found, shaped and written."""

    detail: Annotated[
        str,
        typer.Option(
            "--detail",
            help="automatic or full: a large extent in windows at full resolution; overview: as one picture.",
        ),
    ] = "automatic"
    window: WindowSide = None
    overlap: WindowOverlap = None
    min_area: Annotated[
        float | None,
        typer.Option("--min-area", metavar="M2", help="Drop smaller polygons. Default: below 4 pixels."),
    ] = None
    simplify: Annotated[
        float, typer.Option("--simplify", metavar="PIXELS", help="Drop corners; shared borders stay shared.")
    ] = 0.0
    smooth: Annotated[
        int, typer.Option("--smooth", metavar="TIMES", help="Cut corners so many times (1 to 5).")
    ] = 0
    square: Annotated[bool, typer.Option("--square", help="Right-angled outlines, for buildings.")] = False
    out_crs: Annotated[
        str | None,
        typer.Option("--out-crs", metavar="CRS", help="CRS of the file. Default: the grid's."),
    ] = None
    outline: Annotated[
        str, typer.Option("--outline", help="shape, or a box around each part: oriented or upright.")
    ] = "shape"
    mask: Annotated[
        Path | None, typer.Option("--mask", metavar="FILE", help="The mask as a cloud-optimised GeoTIFF.")
    ] = None
    probability: Annotated[
        Path | None, typer.Option("--probability", metavar="FILE", help="The probability as a GeoTIFF.")
    ] = None
    sar_weight: Annotated[
        Path | None,
        typer.Option("--sar-weight", metavar="FILE", help="The fusion's weight of the SAR, as a GeoTIFF."),
    ] = None
    sensor_weight: Annotated[
        Path | None,
        typer.Option(
            "--sensor-weight",
            metavar="FILE",
            help="Where the SAR decided, measured, as a GeoTIFF: 0 (optical) to 1 (SAR). Takes much longer.",
        ),
    ] = None
    shares: Annotated[
        bool, typer.Option("--shares/--no-shares", help="Measure how much each sensor counted.")
    ] = True
    beside: Beside = None
    work: Annotated[
        Path | None,
        typer.Option("--work", metavar="FOLDER", help="Finished windows. Default: in the cache."),
    ] = None

    def options(self, out: Path) -> Options:
        """The options as the engine takes them.

        Args:
            out: File for the polygons.

        Raises:
            typer.BadParameter: There is no such detail or outline.
            InputError: A shape is not possible.
        """
        from earthmind.inference.requests import Detail, Options, Shaping

        known = ", ".join(detail.value for detail in Detail)
        if self.detail not in [detail.value for detail in Detail]:
            raise typer.BadParameter(f'"{self.detail}" is none of {known}.', param_hint="--detail")
        return Options(
            polygons=True,
            detail=Detail(self.detail),
            window=self.window,
            overlap=self.overlap,
            minimum_area_m2=self.min_area,
            shaping=Shaping(self.simplify, self.smooth, self.square),
            outline=outline_of(self.outline),
            out=out,
            output_crs=self.out_crs,
            mask=self.mask,
            probability=self.probability,
            sar_weight=self.sar_weight,
            sensor_weight=self.sensor_weight,
            shares=self.shares,
            beside=self.beside,
            work=self.work,
        )


def outline_of(chosen: str) -> Outline:
    """What is drawn of each thing, by its name.

    Raises:
        typer.BadParameter: There is no such outline.
    """
    from earthmind.inference.requests import Outline

    known = [each.value for each in Outline]
    if chosen not in known:
        raise typer.BadParameter(f'"{chosen}" is none of {", ".join(known)}.', param_hint="--outline")
    return Outline(chosen)
