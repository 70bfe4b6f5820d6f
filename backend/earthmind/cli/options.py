"""Options that several commands share, each declared once, in groups that a command takes as one value."""

from __future__ import annotations

import datetime
import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, make_dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast, get_type_hints

import typer

if TYPE_CHECKING:
    from earthmind.inference.engine import Engine
    from earthmind.inference.requests import Correction, LayerRequest, Options, Outline, PlaceRequest, Region

Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Thoughts = Annotated[
    bool, typer.Option("--thoughts", help="Print what the model thought before it answered, where it tells.")
]
AttentionMap = Annotated[
    Path | None,
    typer.Option(
        "--attention-map",
        metavar="FILE",
        help="Where EarthMind-4B looked when it asked for each mask, as a GeoTIFF with a band for each.",
    ),
]
Device = Annotated[str, typer.Option("--device", help="auto, cpu, cuda, cuda:N or mps.")]
ModelName = Annotated[
    str, typer.Option("--model", help="Name of a model (see 'earthmind models list') or its folder.")
]
WindowSide = Annotated[
    int | None,
    typer.Option("--window", metavar="PIXELS", help="Side of a window. Default: what suits the model."),
]
WindowOverlap = Annotated[
    int | None,
    typer.Option("--overlap", metavar="PIXELS", help="Shared by neighbours. Default: window / 16."),
]
Beside = Annotated[
    str | None,
    typer.Option(
        "--beside", metavar="MODEL", help="Ask another model the same, and tell on how much both agree."
    ),
]

PlanFile = Annotated[
    Path | None,
    typer.Option("--plan", metavar="FILE", help="A saved plan that is run instead of what a prompt means."),
]


def takes_groups(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command take dataclasses of options: each of their fields is an option of the command."""
    hints = get_type_hints(command, include_extras=True)
    groups: dict[str, Any] = {name: hint for name, hint in hints.items() if is_dataclass(hint)}
    own = [
        parameter.replace(annotation=hints[name])
        for name, parameter in inspect.signature(command).parameters.items()
        if name not in groups
    ]
    grouped = [parameter for group in groups.values() for parameter in _parameters(group)]

    @wraps(command)
    def run(**given: Any) -> None:
        values = {
            name: group(**{field.name: given.pop(field.name) for field in fields(group)})
            for name, group in groups.items()
        }
        command(**given, **values)

    every = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in (*own, *grouped)]
    run.__signature__ = inspect.Signature(every)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in every}
    return run


def _parameters(group: Any) -> list[inspect.Parameter]:
    """The options of a group, its own before those that it inherits."""
    hints = get_type_hints(group, include_extras=True)
    ordered = sorted(fields(group), key=lambda field: field.name not in vars(group)["__annotations__"])
    return [
        inspect.Parameter(
            field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default, annotation=hints[field.name]
        )
        for field in ordered
    ]


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


Add = Annotated[
    list[str] | None,
    typer.Option(
        "--add",
        metavar="X,Y",
        help="Click, in --extent-crs: connected ground that is at least as probable is marked too. May be "
        "repeated.",
    ),
]
Remove = Annotated[
    list[str] | None,
    typer.Option(
        "--remove",
        metavar="X,Y",
        help="Click, in --extent-crs: the part of the mask that it is in is not marked. May be repeated.",
    ),
]


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


@dataclass(frozen=True)
class ModelChoice:
    """Which model answers, and how."""

    model: ModelName = "nano"
    device: Device = "auto"
    bits: Annotated[
        int | None,
        typer.Option("--bits", help="Hold EarthMind-4B in 8 or 4 bits a weight, for small GPUs."),
    ] = None
    mask_view: Annotated[
        str,
        typer.Option(
            "--mask-view",
            help="What EarthMind-4B draws on: both, optical, sar, or first as in its own code.",
        ),
    ] = "both"
    fusion: Annotated[
        str | None,
        typer.Option(
            "--fusion",
            help="How EarthMind-4B joins sensors: concat, gated, mean, hca, hca-printed, mutual. Default: "
            "as it was released.",
        ),
    ] = None
    temperature: Annotated[
        float,
        typer.Option("--temperature", help="0 for the likeliest words of EarthMind-4B; more draws."),
    ] = 0.0
    decode: Annotated[
        str | None,
        typer.Option(
            "--decode",
            help="How EarthMind-4B reads its words: plain, static, or graph (on an NVIDIA GPU, the default).",
        ),
    ] = None

    def engine(self) -> Engine:
        """An engine with this model as the default one.

        Raises:
            ModelError: The model would not heed what was chosen.
        """
        from earthmind.inference.engine import Engine
        from earthmind.inference.models.shelf import open_shelves
        from earthmind.model.library.catalogue import require_heeded
        from earthmind.model.model_options import ModelOptions

        options = ModelOptions(
            bits=self.bits,
            mask_view=self.mask_view,
            fusion=self.fusion,
            temperature=self.temperature,
            decode=self.decode,
        )
        require_heeded(self.model, options)
        return Engine(*open_shelves(self.device, self.model, options))


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
        outline = outline_of(self.outline)
        return Options(
            polygons=True,
            detail=Detail(self.detail),
            window=self.window,
            overlap=self.overlap,
            minimum_area_m2=self.min_area,
            shaping=Shaping(self.simplify, self.smooth, self.square),
            outline=outline,
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
