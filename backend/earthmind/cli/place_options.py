"""Which place is looked at, as options: layers, what is said of them by hand, extent, regions and clicks."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, make_dataclass
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

if TYPE_CHECKING:
    from earthmind.inference.requests import Correction, LayerRequest, PlaceRequest, Region


@dataclass(frozen=True)
class _Said:
    """What can be said by hand of a layer: an option that is declared once and made for each slot."""

    name: str
    metavar: str
    help: str


_SAID = (
    _Said("bands", "BAND=N,...", "which band is which, such as nir=4,swir1=5 or vv=1,vh=2."),
    _Said("unit", "UNIT", "reflectance, display, db, power or amplitude."),
    _Said("scale", "FACTOR", "from a stored value to the unit, such as 0.0001."),
    _Said("offset", "NUMBER", "added after the factor."),
    _Said("nodata", "VALUE", 'stored value that means "nothing here".'),
    _Said("crs", "CRS", "EPSG:n or WKT; wins over the file's."),
    _Said("date", "DAY", "day of acquisition, such as 2020-11-04."),
)
_SLOTS = {
    "optical": "Optical layer",
    "sar": "SAR layer",
    "optical_before": "Earlier optical layer",
    "sar_before": "Earlier SAR layer",
}


def _layer_options() -> type:
    """Return the dataclass of all that can be said of the four layers, such as ``--optical-bands``."""
    made: list[tuple[str, Any, Any]] = []
    for slot, title in _SLOTS.items():
        for said in _SAID:
            name = f"{slot}_{said.name}"
            option = typer.Option(
                f"--{name.replace('_', '-')}",
                metavar=said.metavar,
                help=f"{title}: {said.help}",
            )
            made.append((name, Annotated[str | None, option], field(default=None)))
    return make_dataclass("LayerOptions", made, frozen=True, kw_only=True)


LayerOptions = _layer_options()


@dataclass(frozen=True, kw_only=True)
class PlaceOptions(LayerOptions):  # type: ignore[valid-type, misc]
    """Which place is looked at."""

    optical: Annotated[
        str | None, typer.Option("--optical", metavar="FILE", help="Optical raster, such as Sentinel-2.")
    ] = None
    sar: Annotated[
        str | None, typer.Option("--sar", metavar="FILE", help="SAR raster, such as Sentinel-1 VV and VH.")
    ] = None
    optical_before: Annotated[
        str | None,
        typer.Option("--optical-before", metavar="FILE", help="Optical raster of an earlier date."),
    ] = None
    sar_before: Annotated[
        str | None, typer.Option("--sar-before", metavar="FILE", help="SAR raster of an earlier date.")
    ] = None
    extent: Annotated[
        str | None,
        typer.Option(
            "--extent",
            metavar="X0,Y0,X1,Y1",
            help="Part to look at: left,bottom,right,top. Default: all that is shared.",
        ),
    ] = None
    extent_crs: Annotated[
        str | None,
        typer.Option("--extent-crs", metavar="CRS", help="CRS of --extent and --region, such as EPSG:4326."),
    ] = None
    resolution: Annotated[
        float | None,
        typer.Option(
            "--resolution",
            metavar="METRES",
            help="Ground pixel in metres. Default: that of the optical layer.",
        ),
    ] = None
    multispectral: Annotated[
        bool,
        typer.Option(
            "--multispectral", help="Show all bands to a model that can look at them, three at a time."
        ),
    ] = False
    correct_shift: Annotated[
        bool, typer.Option("--correct-shift", help="Move the SAR layer onto the optical one.")
    ] = False

    def request(self) -> PlaceRequest:
        """The place as the engine takes it.

        Raises:
            typer.BadParameter: The extent is not four numbers, or has no CRS; what is said of a layer cannot
                be read, or the layer was not given.
        """
        from earthmind.inference.requests import Extent, PlaceRequest

        bounds = bounds_of(self.extent, self.extent_crs, "--extent")
        return PlaceRequest(
            **{slot: self._layer(slot) for slot in _SLOTS},
            extent=Extent(bounds, self.extent_crs) if bounds and self.extent_crs else None,
            resolution=self.resolution,
            correct_shift=self.correct_shift,
            multispectral=self.multispectral,
        )

    def _layer(self, slot: str) -> LayerRequest | None:
        from earthmind.inference.requests import LayerRequest

        said = {
            each.name: text for each in _SAID if (text := getattr(self, f"{slot}_{each.name}")) is not None
        }
        option = f"--{slot.replace('_', '-')}"
        uri = getattr(self, slot)
        if uri is None:
            if said:
                first = f"{option}-{next(iter(said))}"
                raise typer.BadParameter(f"{first} needs {option} FILE.", param_hint=first)
            return None
        return LayerRequest(uri, **{name: _read(text, f"{option}-{name}") for name, text in said.items()})

    def region(self, area: str) -> Region:
        """An area that a question speaks of, as the engine takes it.

        Raises:
            typer.BadParameter: It is neither four numbers nor WKT, or has no CRS.
        """
        from earthmind.inference.requests import Region

        if "(" in area and self.extent_crs is not None:
            return Region(area, self.extent_crs)
        bounds = bounds_of(area, self.extent_crs, "--region")
        left, bottom, right, top = bounds or (0.0, 0.0, 0.0, 0.0)
        corners = ((left, bottom), (right, bottom), (right, top), (left, top), (left, bottom))
        ring = ", ".join(f"{x} {y}" for x, y in corners)
        return Region(f"POLYGON (({ring}))", self.extent_crs or "")

    def corrections(self, add: Sequence[str] | None, remove: Sequence[str] | None) -> tuple[Correction, ...]:
        """Clicks that correct what is marked, those that add first, as the engine takes them.

        Raises:
            typer.BadParameter: One is no pair of numbers, or has no CRS.
        """
        from earthmind.inference.requests import Correction

        clicks = []
        for kind, texts in (("add", add), ("remove", remove)):
            for text in texts or ():
                x, y = _pair(text, f"--{kind}")
                if self.extent_crs is None:
                    raise typer.BadParameter(
                        f"--{kind} needs --extent-crs, such as EPSG:4326.", param_hint=f"--{kind}"
                    )
                clicks.append(Correction(cast(Any, kind), x, y, self.extent_crs))
        return tuple(clicks)


def _pair(text: str, option: str) -> tuple[float, float]:
    try:
        x, y = (float(part) for part in text.split(","))
    except ValueError as error:
        raise typer.BadParameter(f'"{text}" is no place; give X,Y.', param_hint=option) from error
    return x, y


def _read(text: str, option: str) -> Any:
    """Return what was said of a layer as the engine takes it.

    Raises:
        typer.BadParameter: It cannot be read.
    """
    kind = option.rpartition("-")[2]
    try:
        if kind == "bands":
            pairs = [pair.split("=") for pair in text.split(",") if pair.strip()]
            return {role.strip().lower(): int(band) for role, band in pairs}
        if kind == "date":
            return datetime.date.fromisoformat(text)
        return float(text) if kind in ("scale", "offset", "nodata") else text
    except ValueError:
        wanted = {"bands": "like nir=4,swir1=5", "date": "a day like 2020-11-04"}.get(kind, "a number")
        raise typer.BadParameter(f'"{text}" is not {wanted}.', param_hint=option) from None


def bounds_of(
    extent: str | None, extent_crs: str | None, option: str
) -> tuple[float, float, float, float] | None:
    """An extent as it is typed, in its CRS; None for none.

    Raises:
        typer.BadParameter: It is not four numbers, or has no CRS.
    """
    if extent is None:
        return None
    if extent_crs is None:
        raise typer.BadParameter(f"{option} needs --extent-crs, such as EPSG:4326.", param_hint=option)
    try:
        left, bottom, right, top = (float(number) for number in extent.split(","))
    except ValueError:
        hint = f'"{extent}" is not four numbers: left,bottom,right,top.'
        raise typer.BadParameter(hint, param_hint=option) from None
    return left, bottom, right, top
