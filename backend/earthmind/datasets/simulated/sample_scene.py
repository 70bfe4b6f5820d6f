"""The sample scene: written from a recipe, so that no pixels need to be kept or shipped.

``python -m earthmind.datasets.simulated.sample_scene FOLDER`` writes
``S2.tif``, ``S1.tif``, the same of the earlier date, ``water.tif`` and ``districts.geojson``.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import rasterio
import typer
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.transform import from_origin

from earthmind.datasets.simulated.backscatter import POLARISATIONS
from earthmind.datasets.simulated.reflectance import BANDS
from earthmind.datasets.simulated.simulator import SimulatedScene, simulate_scene
from earthmind.errors import EarthMindError, InputError, OutputError
from earthmind.replacing import remove, replace

# The same place relative to this file in the repository and in the installed plugin.
DEFAULT_RECIPE = Path(__file__).resolve().parents[4] / "resources" / "sample_scene.json"
REFLECTANCE_SCALE = 10_000  # digital numbers per unit of reflectance, as in Sentinel-2 products
TRUTH_NODATA = 255


@dataclass(frozen=True)
class Recipe:
    """What a sample scene is made from.

    Attributes:
        seed: Of the simulator.
        size: Rows and columns.
        crs: Projected CRS in metres, such as ``EPSG:32630``.
        origin: Easting and northing of the upper left corner.
        resolution_m: Pixel size in metres.
        date: Day of acquisition, ``YYYY-MM-DD``.
        date_before: Day of the earlier acquisition, before the flood.
        flood_share: Share of the land to flood.
        cloud_share: Share of the optical image under cloud.
        wind: Roughness of the water, 0 to 1.
        turbidity: Of the flood water, 0 to 1.
        lakes: Whether there are lakes.
        towns: Number of towns.
    """

    seed: int
    size: tuple[int, int]
    crs: str
    origin: tuple[float, float]
    resolution_m: float
    date: str
    date_before: str
    flood_share: float
    cloud_share: float
    wind: float
    turbidity: float
    lakes: bool
    towns: int


@dataclass(frozen=True)
class SampleFiles:
    """Where a sample scene was written; the layers of the earlier date are those before the flood."""

    optical: Path
    sar: Path
    water: Path
    optical_before: Path
    sar_before: Path
    districts: Path


def read_recipe(path: Path) -> Recipe:
    """Read a recipe from JSON.

    Raises:
        InputError: The file is missing, is no JSON object, or its keys are not those of ``Recipe``.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"The recipe {path} cannot be read: {error}.") from error
    expected = {entry.name for entry in fields(Recipe)}
    if not isinstance(content, dict) or set(content) != expected:
        raise InputError(f"The recipe {path} must have exactly these keys: {', '.join(sorted(expected))}.")
    return Recipe(**{**content, "size": tuple(content["size"]), "origin": tuple(content["origin"])})


def simulate(recipe: Recipe) -> SimulatedScene:
    """The scene that a recipe stands for."""
    return simulate_scene(
        recipe.seed,
        recipe.size,
        recipe.resolution_m,
        flood=recipe.flood_share > 0,
        flood_share=recipe.flood_share,
        cloud_share=recipe.cloud_share,
        wind=recipe.wind,
        turbidity=recipe.turbidity,
        lakes=recipe.lakes,
        towns=recipe.towns,
        air=0.0,
        before=True,
    )


def write_sample_scene(recipe_path: Path, folder: Path) -> SampleFiles:
    """Write the sample scene as five GeoTIFFs in the recipe's CRS, and four districts of it as GeoJSON.

    ``S2.tif`` holds 13 bands of uint16 reflectance times 10,000 (nodata 0), ``S1.tif`` VV and VH in dB as
    float32, ``S2_before.tif`` and ``S1_before.tif`` the same before the flood, ``water.tif`` the truth as
    uint8: 1 on open water, 0 elsewhere, 255 under flooded trees, where neither answer is wrong (nodata).

    Args:
        recipe_path: JSON with the keys of ``Recipe``.
        folder: Made when missing; files of these names in it are replaced.

    Raises:
        InputError: The recipe cannot be used.
        OutputError: The folder cannot be written.
    """
    recipe = read_recipe(recipe_path)
    scene = simulate(recipe)
    files = SampleFiles(
        optical=folder / "S2.tif",
        sar=folder / "S1.tif",
        water=folder / "water.tif",
        optical_before=folder / "S2_before.tif",
        sar_before=folder / "S1_before.tif",
        districts=folder / "districts.geojson",
    )
    truth = np.where(scene.flooded_vegetation, TRUTH_NODATA, scene.water).astype(np.uint8)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(files.optical, _digital_numbers(scene.optical), BANDS, recipe, recipe.date, nodata=0)
        _write(files.sar, scene.sar_db, POLARISATIONS, recipe, recipe.date, nodata=np.nan)
        _write(files.water, truth[None], ("water",), recipe, recipe.date, nodata=TRUTH_NODATA)
        if scene.optical_before is not None and scene.sar_before_db is not None:
            earlier, day = _digital_numbers(scene.optical_before), recipe.date_before
            _write(files.optical_before, earlier, BANDS, recipe, day, nodata=0)
            _write(files.sar_before, scene.sar_before_db, POLARISATIONS, recipe, day, nodata=np.nan)
        _write_districts(files.districts, recipe)
    except (OSError, rasterio.errors.RasterioError) as error:
        raise OutputError(f"The sample scene cannot be written to {folder}: {error}.") from error
    return files


def _digital_numbers(reflectance: NDArray[np.float32]) -> NDArray[np.uint16]:
    return np.clip(np.rint(reflectance * REFLECTANCE_SCALE), 1, 65535).astype(np.uint16)


def _write_districts(path: Path, recipe: Recipe) -> None:
    """The four quarters of the scene, ``A`` to ``D`` from the north-west, in its own CRS.

    GeoJSON of 2008 names a CRS, which GDAL reads: a map that is empty takes that of its first layer.
    """
    west, north = recipe.origin
    height, width = (side * recipe.resolution_m for side in recipe.size)
    districts = []
    for number, name in enumerate("ABCD"):
        left = west + width / 2 * (number % 2)
        top = north - height / 2 * (number // 2)
        right, bottom = left + width / 2, top - height / 2
        ring = [(left, top), (left, bottom), (right, bottom), (right, top), (left, top)]
        geometry = {"type": "Polygon", "coordinates": [ring]}
        districts.append({"type": "Feature", "properties": {"name": name}, "geometry": geometry})
    beside = path.with_name(f".{path.name}.part")
    crs = f"urn:ogc:def:crs:{recipe.crs.replace(':', '::')}"
    named = {"type": "name", "properties": {"name": crs}}
    try:
        text = json.dumps({"type": "FeatureCollection", "crs": named, "features": districts})
        beside.write_text(text, encoding="utf-8")
        replace(beside, path)
    finally:
        remove(beside)


def _write(
    path: Path, pixels: NDArray[Any], names: tuple[str, ...], recipe: Recipe, date: str, *, nodata: float
) -> None:
    """Write one GeoTIFF beside its place, then move it there."""
    bands, height, width = pixels.shape
    beside = path.with_name(f".{path.stem}.part.tif")
    profile = {
        "driver": "GTiff",
        "crs": CRS.from_string(recipe.crs),
        "transform": from_origin(*recipe.origin, recipe.resolution_m, recipe.resolution_m),
        "width": width,
        "height": height,
        "count": bands,
        "dtype": pixels.dtype.name,
        "nodata": nodata,
        "compress": "deflate",
        "predictor": 3 if pixels.dtype.kind == "f" else 2,
        "tiled": True,
        "blockxsize": 256,
        "blockysize": 256,
    }
    try:
        with rasterio.open(beside, "w", **profile) as target:
            target.write(pixels)
            target.descriptions = names
            target.update_tags(TIFFTAG_DATETIME=f"{date.replace('-', ':')} 00:00:00")
        replace(beside, path)
    finally:
        remove(beside)


def main(
    folder: Annotated[Path, typer.Argument(help="Folder for the files.")],
    recipe: Annotated[Path, typer.Option(help="Recipe to follow.")] = DEFAULT_RECIPE,
) -> None:
    """Write the sample scene: a Sentinel-1/2 pair of a river flood with its truth."""
    try:
        files = write_sample_scene(recipe, folder)
    except EarthMindError as error:
        typer.echo(f"Error: {error.message}", err=True)
        sys.exit(1)
    for entry in fields(files):
        typer.echo(getattr(files, entry.name))


if __name__ == "__main__":
    typer.run(main)
