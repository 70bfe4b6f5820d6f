"""How well `change` finds what changed between two Landsat dates in Taizhou, beside change vector analysis.

    python backend/benchmarks/change_pair.py ../shared/data

Two Landsat ETM+ images of 30 m of a place in China (2000 and 2003, 400 x 400 pixels, six bands, 8-bit numbers
without calibration), and samples of changed and of unchanged ground, marked by hand; pixels without a
mark do not count. `change` says what land covers became others; changed is what it draws, once as what was
gained or lost of any land cover, once as what became another land cover. The reference, which knows no land
covers, is change vector analysis: the length of the difference of the standardised bands (Malila 1980,
LARS Symposia 385), divided by Otsu's threshold (IEEE Transactions on Systems, Man, and Cybernetics 9, 1979).
Nothing was chosen by these samples: the model's own threshold of 0.5 and all land covers that it knows.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import rasterio
import shapely
from numpy.typing import NDArray
from PIL import Image
from rasterio.features import rasterize

from earthmind.inference.answer import answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.looks.date_changes import ChangeRequest
from earthmind.inference.looks.kinds import look
from earthmind.inference.models.shelf import open_shelves
from earthmind.inference.requests import LayerRequest, PlaceRequest

ROLES = {"blue": 1, "green": 2, "red": 3, "nir": 4, "swir1": 5, "swir2": 6}
BINS = 256
Mask = NDArray[np.bool_]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="Folder of the data sets.")
    parser.add_argument("--model", default="nano", help="Name or folder of a model.")
    chosen = parser.parse_args()
    folder = chosen.data / "change" / "taizhou"
    changed, unchanged = (
        np.asarray(Image.open(folder / f"{name}.bmp")) > 0 for name in ("change", "unchanged")
    )
    print(f"{'way':34}  {'accuracy':>8}  {'kappa':>6}  {'F1':>6}  {'precision':>9}  {'recall':>6}")
    reference = vector_changes(read(folder / "2000TM"), read(folder / "2003TM"))
    ways = {"change vector analysis and Otsu": reference, **engine_changes(folder, chosen.model)}
    kappas = {}
    for name, found in ways.items():
        values = scores(found, changed, unchanged)
        kappas[name] = values[1]
        print(
            f"{name:34}  " + "  ".join(f"{value:{width}.3f}" for value, width in zip(values, (8, 6, 6, 9, 6)))
        )
    for name, kappa in list(kappas.items())[1:]:
        print(f"{name}: kappa {kappa / kappas['change vector analysis and Otsu']:.2f} of the reference")


def marked(path: Path) -> Mask:
    """Where a picture of samples is marked, (H, W)."""
    with Image.open(path) as picture:
        mask: Mask = np.asarray(picture) > 0
    return mask


def read(path: Path) -> NDArray[np.float64]:
    """Bands (6, H, W)."""
    with rasterio.open(path) as source:
        return source.read().astype(np.float64)


def vector_changes(before: NDArray[np.float64], after: NDArray[np.float64]) -> Mask:
    """Where the standardised bands (B, H, W) of two dates differ by more than Otsu's threshold."""
    difference = standardised(after) - standardised(before)
    length = np.sqrt((difference**2).sum(axis=0))
    changed: Mask = length > otsu(length)
    return changed


def standardised(bands: NDArray[np.float64]) -> NDArray[np.float64]:
    """Bands with mean 0 and deviation 1 each."""
    mean, deviation = bands.mean((1, 2), keepdims=True), bands.std((1, 2), keepdims=True)
    return (bands - mean) / deviation


def otsu(values: NDArray[np.float64]) -> float:
    """The threshold that parts values into two classes of the largest variance between them."""
    counts, edges = np.histogram(values, BINS)
    middles = (edges[:-1] + edges[1:]) / 2
    below, sums = np.cumsum(counts), np.cumsum(counts * middles)
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        between = below * above * (sums / below - (sums[-1] - sums) / above) ** 2
    return float(middles[np.nanargmax(between)])


def engine_changes(folder: Path, model: str) -> dict[str, Mask]:
    """What `change` draws as changed, by both of its outputs."""
    with rasterio.open(folder / "2003TM") as source:
        shape, transform = source.shape, source.transform
    dates = {
        name: LayerRequest(str(folder / f"{year}TM"), bands=ROLES)
        for name, year in (("optical_before", 2000), ("optical", 2003))
    }
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        out, became = Path(work) / "changes.gpkg", Path(work) / "became.gpkg"
        request = ChangeRequest(PlaceRequest(**dates), (), out, became=became, model=model)
        answer = answer_of(look(Engine(*open_shelves()), request))
        print("\n".join(f"Note: {note}" for note in answer.notes))
        gained_or_lost = drawn(out, shape, transform, kinds=("gained", "lost"))
        return {
            "gained or lost of any land cover": gained_or_lost,
            "became another land cover": drawn(became, shape, transform),
        }


def drawn(path: Path, shape: tuple[int, int], transform: Any, kinds: tuple[str, ...] = ()) -> Mask:
    """Polygons of a file as a mask; of some kinds of change where any are named."""
    meta, _, shapes, columns = pyogrio.raw.read(path)
    polygons = shapely.from_wkb(shapes)
    if kinds:
        polygons = polygons[np.isin(dict(zip(meta["fields"], columns, strict=True))["change"], kinds)]
    mask: Mask = rasterize(polygons, shape, transform=transform) == 1
    return mask


def scores(found: Mask, changed: Mask, unchanged: Mask) -> tuple[float, float, float, float, float]:
    """Accuracy, Cohen's kappa, F1, precision and recall of what was found, over the samples."""
    hit, missed = int((found & changed).sum()), int((~found & changed).sum())
    false, right = int((found & unchanged).sum()), int((~found & unchanged).sum())
    total = hit + missed + false + right
    accuracy = (hit + right) / total
    chance = ((hit + false) * (hit + missed) + (missed + right) * (false + right)) / total**2
    precision, recall = hit / max(hit + false, 1), hit / max(hit + missed, 1)
    f1 = 2 * hit / max(2 * hit + false + missed, 1)
    return accuracy, (accuracy - chance) / (1 - chance), f1, precision, recall


if __name__ == "__main__":
    main()
