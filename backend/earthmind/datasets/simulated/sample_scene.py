"""The sample scene: written from a recipe, so that no pixels need to be kept or shipped.

``python -m earthmind.datasets.simulated.sample_scene FOLDER`` writes
``S2.tif``, ``S1.tif`` and ``water.tif``.
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
    flood_share: float
    cloud_share: float
    wind: float
    turbidity: float
    lakes: bool
    towns: int


@dataclass(frozen=True)
class SampleFiles:
    """Where a sample scene was written."""

    optical: Path
    sar: Path
    water: Path


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
    )


def write_sample_scene(recipe_path: Path, folder: Path) -> SampleFiles:
    """Write the sample scene as three GeoTIFFs in the recipe's CRS.

    ``S2.tif`` holds 13 bands of uint16 reflectance times 10,000 (nodata 0), ``S1.tif`` VV and VH in dB as
    float32, ``water.tif`` the truth as uint8: 1 on open water, 0 elsewhere, 255 under flooded trees, where
    neither answer is wrong (nodata).

    Args:
        recipe_path: JSON with the keys of ``Recipe``.
        folder: Made when missing; files of these names in it are replaced.

    Raises:
        InputError: The recipe cannot be used.
        OutputError: The folder cannot be written.
    """
    recipe = read_recipe(recipe_path)
    scene = simulate(recipe)
    files = SampleFiles(folder / "S2.tif", folder / "S1.tif", folder / "water.tif")
    digital_numbers = np.clip(np.rint(scene.optical * REFLECTANCE_SCALE), 1, 65535).astype(np.uint16)
    truth = np.where(scene.flooded_vegetation, TRUTH_NODATA, scene.water).astype(np.uint8)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(files.optical, digital_numbers, BANDS, recipe, nodata=0)
        _write(files.sar, scene.sar_db, POLARISATIONS, recipe, nodata=float("nan"))
        _write(files.water, truth[None], ("water",), recipe, nodata=TRUTH_NODATA)
    except (OSError, rasterio.errors.RasterioError) as error:
        raise OutputError(f"The sample scene cannot be written to {folder}: {error}.") from error
    return files


def _write(
    path: Path, pixels: NDArray[Any], names: tuple[str, ...], recipe: Recipe, *, nodata: float
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
            target.update_tags(TIFFTAG_DATETIME=f"{recipe.date.replace('-', ':')} 00:00:00")
        replace(beside, path)
    finally:
        remove(beside)


def main(
    folder: Annotated[Path, typer.Argument(help="Folder for S2.tif, S1.tif and water.tif.")],
    recipe: Annotated[Path, typer.Option(help="Recipe to follow.")] = DEFAULT_RECIPE,
) -> None:
    """Write the sample scene: a Sentinel-1/2 pair of a river flood with its truth."""
    try:
        files = write_sample_scene(recipe, folder)
    except EarthMindError as error:
        typer.echo(f"Error: {error.message}", err=True)
        sys.exit(1)
    typer.echo(f"{files.optical}\n{files.sar}\n{files.water}")


if __name__ == "__main__":
    typer.run(main)
