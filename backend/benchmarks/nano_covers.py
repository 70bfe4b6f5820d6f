r"""What nano sees of land covers, by sensor, on places it was not trained on; beside Dynamic World's network.

    python backend/benchmarks/nano_covers.py ../shared/data \
        --teacher ../shared/teachers/dynamic_world_forward.onnx

Labels are by hand but where the line says "machine" (labels of the published network, whose confident pixels
alone count). IoU is of the concept over labelled pixels; "marked" and "false" are shares of these.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.features import rasterize
from scipy import ndimage

from earthmind.band_codes import (
    OPTICAL_BANDS,
    SAR_BANDS,
    optical_codes,
    sar_codes,
    shown_optical_codes,
)
from earthmind.datasets.confusion import intersection_over_union
from earthmind.model.library.catalogue import load_model
from earthmind.model.protocol import Picture
from earthmind.training.perception import scene_sources
from earthmind.training.perception.scene_sources import HELD_PORTS, SENTINEL_13, TEACHER_13, Teacher

Bands = Mapping[str, NDArray[Any]]
Mask = NDArray[np.bool_]
COLOURS = ("blue", "green", "red")
CLEAR = 0.1  # share of clouds that a clear date may have
NEAR = 3  # pixels from the middle of a ship that was found to the box of one that is there, at most


def main() -> None:
    """Print a line for each place and way of seeing it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="Folder of the data sets.")
    parser.add_argument("--teacher", type=Path, help="Graph of Dynamic World's network, to compare with.")
    parser.add_argument("--model", default="nano", help="Name or folder of a model.")
    chosen = parser.parse_args()
    see = Seeing(load_model(chosen.model))
    teacher = Teacher(chosen.teacher) if chosen.teacher else None
    for part in (floods, seas, pairs, slovenia, amazon, clouds, ports):
        for name, value in part(see, chosen.data, teacher):
            print(f"{name:78} {value:.3f}", flush=True)


class Seeing:
    """A model asked for masks of bands as they come."""

    def __init__(self, model: Any) -> None:
        """With a model; its concepts are asked for whether its card offers them or not."""
        self.model = model
        model.card = dataclasses.replace(model.card, concepts=())

    def masks(
        self,
        concepts: Sequence[str],
        optical: Bands | None = None,
        sar: Bands | None = None,
        *,
        shown: bool = False,
    ) -> dict[str, NDArray[np.float32]]:
        """Logits (H, W) by concept, of reflectance and dB by band."""
        pictures = []
        if optical:
            code = shown_optical_codes if shown else optical_codes
            pictures.append(_picture("optical", OPTICAL_BANDS, optical, code, measured=not shown))
        if sar:
            pictures.append(_picture("sar", SAR_BANDS, sar, sar_codes))
        encoded = self.model.encode(pictures)
        return {mask.phrase: mask.logits for mask in self.model.masks(encoded, concepts)}

    def mask(self, concept: str, *ways: Bands | None) -> Mask:
        """Where a concept is."""
        return self.masks([concept], *ways)[concept] > 0


def _picture(sensor: str, roles: Sequence[str], bands: Bands, code: Any, *, measured: bool = True) -> Picture:
    shape = next(iter(bands.values())).shape
    pixels = np.zeros((len(roles), *shape), np.uint8)
    for role, band in bands.items():
        pixels[roles.index(role)] = code(np.asarray(band, np.float32))
    return Picture(sensor, pixels, pixels.any(0), roles=tuple(roles), measured=measured)


def _read(path: Path) -> NDArray[Any]:
    with rasterio.open(path) as dataset:
        return np.asarray(dataset.read())


def _radar(path: Path) -> dict[str, NDArray[Any]]:
    return dict(zip(SAR_BANDS, _read(path).astype(np.float32)[:2], strict=True))


def _iou(found: Mask, truth: Mask, known: Mask) -> float:
    return float(intersection_over_union(found[known], truth[known]))


Lines = Iterator[tuple[str, float]]


def floods(see: Seeing, data: Path, teacher: Teacher | None) -> Lines:
    """Water by radar alone, on chips of a published test split."""
    for path in sorted((data / "sen1floods11").glob("*_LabelHand.tif")):
        label = _read(path)[0]
        radar = _radar(path.with_name(path.name.replace("LabelHand", "S1Hand")))
        known = (label >= 0) & np.isfinite(radar["vv"])
        if not known.any():
            continue
        found, truth = see.mask("water", None, radar), label == 1
        name = f"Sen1Floods11 {path.name.removesuffix('_LabelHand.tif')}, SAR alone, water"
        if truth[known].mean() > 0.05:
            yield f"{name}: IoU", _iou(found, truth, known)
        else:
            yield f"{name}: false", float((found & ~truth & known).sum() / known.sum())


def seas(see: Seeing, data: Path, teacher: Teacher | None) -> Lines:
    """A monsoon sea, VV only, at 200 m."""
    for path in sorted((data / "sea").glob("*.tif")):
        with rasterio.open(path) as dataset:
            if dataset.count < 2:
                continue
            stored = dataset.read()
        sea = stored[-1] == 2
        level = stored[0].astype(np.float32) / 100
        found = see.mask("water", None, {"vv": np.where(np.abs(level) < 90, level, np.nan)})
        yield "Sea off Kerala, VV alone at 200 m, sea marked as water", float(found[sea].mean())
        yield "the same, land marked as water", float(found[stored[-1] == 1].mean())


def pairs(see: Seeing, data: Path, teacher: Teacher | None) -> Lines:
    """Open sea, a canal and a forest in both sensors (machine labels)."""
    for path in sorted((data / "pairs").glob("*_dw_pseudo.tif")):
        stem = path.name.removesuffix("_dw_pseudo.tif")
        kinds = _read(path)[2]
        stored = _read(path.with_name(f"{stem}_S2_clear.tif")).astype(np.float32) / 10_000
        optical = {role: stored[index] for role, index in SENTINEL_13.items()}
        radar_path = path.with_name(f"{stem}_S1.tif")
        radar = _radar(radar_path) if radar_path.is_file() else None
        ways: dict[str, tuple[Bands | None, Bands | None]] = {"optical": (optical, None)}
        if radar:
            ways |= {"SAR": (None, radar), "both": (optical, radar)}
        for way, given in ways.items():
            for concept, code in (("water", 0), ("forest", 1)):
                truth = kinds == code
                if truth.mean() > 0.9:
                    yield (
                        f"Pairs {stem}, {way}, {concept}: marked",
                        float(see.mask(concept, *given)[truth].mean()),
                    )
            if (kinds == 4).mean() > 0.3:
                for concept, code in (("water", 0), ("crops", 4), ("built-up area", 6)):
                    found = see.mask(concept, *given)
                    yield (
                        f"Pairs {stem}, {way}, {concept}: IoU (machine)",
                        _iou(found, kinds == code, kinds < 9),
                    )


def slovenia(see: Seeing, data: Path, teacher: Teacher | None) -> Lines:
    """Land use of one place, by the mean of its clear dates of Sentinel-2 L1C.

    Two of the five are all cloud by the published masks. These are of 68 dates, told apart by their NDVI.
    """
    with np.load(data / "slovenia" / "slovenia_patch.npz", allow_pickle=False) as file:
        scenes, use = file["reference_scenes"].astype(np.float32) / 10_000, file["lulc"]
        every, cloudy = file["ndvi"].reshape(-1, *use.shape) / 1000, file["clm"].reshape(-1, *use.shape)
    red, nir = scenes[..., SENTINEL_13["red"]], scenes[..., SENTINEL_13["nir"]]
    taken = [np.abs(every - ndvi).mean((1, 2)).argmin() for ndvi in (nir - red) / (nir + red)]
    dates = [scene for scene, number in zip(scenes, taken, strict=True) if cloudy[number].mean() < CLEAR]
    known = np.isin(use, (1, 2, 3, 4, 8))
    concepts = {"forest": (2,), "crops": (1,), "built-up area": (8,), "grass": (3,), "shrub": (4,)}
    total = dict.fromkeys(concepts, np.zeros(use.shape, np.float32))
    votes = np.zeros((9, *use.shape), int)
    for date in dates:
        optical = {role: date[..., index] for role, index in SENTINEL_13.items()}
        for name, logits in see.masks(list(concepts), optical).items():
            total[name] = total[name] + logits / len(dates)
        if teacher is not None:
            kinds, _ = teacher.classes(date[..., list(TEACHER_13)].transpose(2, 0, 1))
            votes += np.arange(9)[:, None, None] == kinds
    for name, codes in concepts.items():
        share = float(np.isin(use, codes)[known].mean())
        yield f"Slovenia, {name} ({share:.1%}): IoU", _iou(total[name] > 0, np.isin(use, codes), known)
    if teacher is not None:
        kinds = votes.argmax(0)
        for name, code in (("forest", 1), ("crops", 4), ("built-up area", 6), ("grass", 2)):
            truth = np.isin(use, concepts[name])
            yield f"the same by Dynamic World, {name}: IoU", _iou(kinds == code, truth, known)


def amazon(see: Seeing, data: Path, teacher: Teacher | None) -> Lines:
    """Hand-drawn polygons on Landsat 5 numbers without a unit: forest and water are told from the rest."""
    with rasterio.open(data / "amazon" / "lsat.tif") as dataset:
        stored, transform, shape = dataset.read(), dataset.transform, dataset.shape
    bands = dict(zip(OPTICAL_BANDS, stored[[0, 1, 2, 3, 4, 6]].astype(np.float32), strict=True))
    found = see.masks(["forest", "water"], bands, shown=True)
    collection = json.loads((data / "amazon" / "lsat_training.geojson").read_text(encoding="utf-8"))
    right = 0
    for feature in collection["features"]:
        kind = feature["properties"]["class"]
        inside = rasterize([feature["geometry"]], shape, transform=transform, all_touched=True) == 1
        shares = {name: float((logits[inside] > 0).mean()) for name, logits in found.items()}
        said = max(shares, key=lambda name: shares[name]) if max(shares.values()) > 0.5 else "neither"
        right += said == (kind if kind in found else "neither")
    yield "Amazon, polygons right (forest, water, neither)", right / len(collection["features"])


def clouds(see: Seeing, data: Path, teacher: Teacher | None) -> Lines:
    """The half of a Landsat scene that was not learned from."""
    (scene,) = scene_sources.landsat_clouds(data / "clouds", held=True)
    picture = Picture("optical", scene.codes[0, :6], scene.codes[0, :6].any(0), roles=OPTICAL_BANDS)
    encoded = see.model.encode([picture])
    names = ("clouds", "cloud shadow", "snow and ice", "water")
    for mask in see.model.masks(encoded, names):
        label = scene.labels[_place_of(mask.phrase)]
        yield f"Landsat 5, {mask.phrase}: IoU", _iou(mask.logits > 0, label == 1, label != 255)


def _place_of(concept: str) -> int:
    """Place of a concept among the labels."""
    from earthmind.model.nano.known_concepts import SEEN_CONCEPTS

    return SEEN_CONCEPTS.index(concept)


def ports(see: Seeing, data: Path, teacher: Teacher | None) -> Lines:
    """Ports that were not learned from: town (machine), ships by hand, water in colours alone (machine)."""
    for number, path in enumerate(sorted((data / "ports").glob("*_machine.tif"))):
        if number % HELD_PORTS != HELD_PORTS - 1:
            continue
        name = path.name.removesuffix("_machine.tif")
        kinds, confidence = _read(path)
        stored = _read(path.with_name(f"{name}.tif")).astype(np.float32) / 1000
        optical = dict(zip(("blue", "green", "red", "nir", "swir1"), stored, strict=True))
        sure = confidence / 255 > 0.42
        found = see.masks(["built-up area", "ships", "water"], optical)
        town = found["built-up area"] > 0
        yield f"Port of {name}, town: IoU (machine)", _iou(town, kinds == 6, sure & (kinds != 7))
        boxes = json.loads(path.with_name(f"{name}_vessels.json").read_text(encoding="utf-8"))
        yield f"Port of {name}, ships: F1", _ships(found["ships"] > 0, boxes["vessels_xywh_pixels"])
        colours = {role: optical[role] for role in COLOURS}
        water = (kinds == 0) & (stored[1] > stored[3])
        seen = see.mask("water", colours)
        yield (
            f"Port of {name}, red, green and blue alone, water: IoU (machine)",
            _iou(seen, water, water | sure),
        )


def _ships(found: Mask, boxes: Sequence[Sequence[float]]) -> float:
    """F1 of separate parts: one is right whose middle lies in a box, or near to its middle, of its own."""
    parts, count = ndimage.label(found, np.ones((3, 3)))
    middles = np.array(ndimage.center_of_mass(found, parts, range(1, count + 1))).reshape(-1, 2)
    free, right = set(range(count)), 0
    for x, y, width, height in boxes:
        inside = [
            part
            for part in free
            if abs(middles[part][1] - x - width / 2) <= width / 2 + NEAR
            and abs(middles[part][0] - y - height / 2) <= height / 2 + NEAR
        ]
        if inside:
            right += 1
            free.discard(inside[0])
    return 2 * right / max(count + len(boxes), 1)


if __name__ == "__main__":
    main()
