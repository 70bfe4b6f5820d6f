"""Where the labelled scenes come from; the folders are those of the data's README."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnxruntime
import rasterio
from numpy.typing import NDArray

from earthmind.band_codes import BANDS, OPTICAL_BANDS, Codes, optical_codes, sar_codes, shown_sar_codes
from earthmind.datasets.ombria import read_ombria
from earthmind.datasets.samples import _doubtful, _vegetation, is_held_out
from earthmind.datasets.simulated.simulator import LandCover, simulate_scene
from earthmind.training.perception.cover_backscatter import SHIPS, Backscatter
from earthmind.training.perception.scenes import UNKNOWN, LabelledScene, Labels, label_stack, one_date

SENTINEL_13 = dict(zip(OPTICAL_BANDS, (1, 2, 3, 7, 11, 12)))
SENTINEL_12 = dict(zip(OPTICAL_BANDS, (1, 2, 3, 7, 10, 11)))
SENTINEL_10 = dict(zip(OPTICAL_BANDS, (0, 1, 2, 6, 8, 9)))
TEACHER_10 = (0, 1, 2, 3, 4, 5, 6, 8, 9)
TEACHER_13 = (1, 2, 3, 4, 5, 6, 7, 11, 12)
TEACHER_12 = (1, 2, 3, 4, 5, 6, 7, 10, 11)
DYNAMIC_WORLD = {
    "water": (0,), "forest": (1,), "grass": (2,), "wetland": (3,), "crops": (4,), "shrub": (5,),
    "built-up area": (6,), "bare land": (7,), "snow and ice": (8,), "vegetation": (1, 2, 3, 5),
}  # fmt: skip
WORLD_COVER = {
    "water": (80,), "forest": (10, 95), "grass": (30,), "wetland": (90, 95), "crops": (40,), "shrub": (20,),
    "built-up area": (50,), "bare land": (60,), "snow and ice": (70,), "vegetation": (10, 20, 30, 40, 95),
}  # fmt: skip
WORLD_COVER_KIND = {10: 1, 95: 1, 30: 2, 90: 3, 40: 4, 20: 5, 50: 6, 60: 7, 70: 8, 80: 0, 100: 2}
CONFIDENT = 0.42
"""The network's surest pixels have about 0.7."""
HELD_PORTS = 5  # every fifth port is for validation

Floats = NDArray[np.float32]


def ombria(root: Path, split: str = "train") -> list[LabelledScene]:
    """Floods before and after, as the pictures are: optical reflectance x 255, SAR stretched by tile."""
    return [_ombria(tile.pictures, tile.flood) for tile in read_ombria(root, split)]


def _ombria(pictures: NDArray[np.uint8], flooded: NDArray[np.bool_]) -> LabelledScene:
    codes = np.zeros((2, len(BANDS), *flooded.shape), np.uint8)
    for date in range(2):
        optical, sar = pictures[date]
        there = optical.any(0)
        for channel, role in enumerate(("swir1", "nir", "green")):
            codes[date, BANDS.index(role)] = optical_codes(optical[channel] / np.float32(255), there)
        codes[date, BANDS.index("vv")] = shown_sar_codes(sar[0].astype(np.float32), sar[0] > 0)
    swir, _, green = pictures[1, 0].astype(np.float32)
    index = (green - swir) / np.maximum(green + swir, 1)
    clouded = green > 0.3 * 255
    permanent = np.where((index > 0.1) & ~clouded, 1, 0).astype(np.uint8)
    permanent[clouded | ~pictures[1, 0].any(0) | ((index > -0.05) & (index <= 0.1))] = UNKNOWN
    flood = flooded.astype(np.uint8)
    water = np.where(flood == 1, 1, permanent).astype(np.uint8)
    water[_doubtful(pictures[0, 0], water)] = UNKNOWN
    green_now = pictures[0, 0, 2].astype(np.float32) / 255
    clouds = np.where(green_now > 0.35, 1, np.where(green_now < 0.22, 0, UNKNOWN)).astype(np.uint8)
    vegetation = _vegetation(pictures[0, 0], unclear=clouds != 0, water=water == 1)
    labels = label_stack(
        flood.shape,
        {
            "water": water,
            "flooded area": flood,
            "permanent water": np.where(flood == 1, 0, permanent),
            "vegetation": vegetation,
            "clouds": clouds,
            "snow and ice": np.where(water == 1, 0, UNKNOWN),
            "built-up area": np.where(permanent == 1, 0, UNKNOWN),
            "bare land": np.where(water == 1, 0, UNKNOWN),
            "ships": np.where(flood == 1, 0, UNKNOWN),
        },
    )
    return LabelledScene(codes, np.array([[True, False], [True, False]]), labels)


def simulated(count: int, seed: int, size: int = 224) -> Iterator[LabelledScene]:
    """Simulated river floods with clouds and shadow, half of them flooded."""
    for index in range(count):
        draw = np.random.default_rng((seed, index))
        scene = simulate_scene(
            seed * 100_000 + index,
            (size, size),
            resolution_m=float(draw.choice([10.0, 10.0, 20.0])),
            flood=bool(draw.random() < 0.55),
            cloud_share=float(draw.choice([0.0, 0.0, 0.1, 0.3, 0.6])),
            before=True,
            cloud_share_before=float(draw.choice([0.0, 0.0, 0.0, 0.2])),
        )
        codes = np.zeros((2, len(BANDS), size, size), np.uint8)
        dates = ((scene.optical, scene.sar_db), (scene.optical_before, scene.sar_before_db))
        for date, (optical, sar) in enumerate(dates):
            if optical is None or sar is None:
                raise ValueError("the simulator was asked for the scene before the flood and left it out")
            codes[date, :6] = optical_codes(optical[list(SENTINEL_13.values())])
            codes[date, 6:] = sar_codes(sar)
        cover = scene.classes
        crop = cover == LandCover.CROP
        permanent = scene.classes_before == LandCover.PERMANENT_WATER
        water = (scene.water | permanent).astype(np.uint8)
        water[scene.flooded_vegetation] = UNKNOWN
        vegetation = np.isin(cover, [LandCover.GRASS, LandCover.FOREST]).astype(np.uint8)
        vegetation[crop] = UNKNOWN
        bare = (cover == LandCover.BARE_SOIL).astype(np.uint8)
        bare[crop] = UNKNOWN
        shadow = scene.shadow.astype(np.uint8)
        yield LabelledScene(
            codes,
            np.ones((2, 2), bool),
            label_stack(
                cover.shape,
                {
                    "water": water,
                    "flooded area": scene.flood & ~permanent,
                    "permanent water": permanent,
                    "vegetation": vegetation,
                    "forest": (cover == LandCover.FOREST) | scene.flooded_vegetation,
                    "built-up area": cover == LandCover.TOWN,
                    "clouds": scene.cloud,
                    "bare land": bare,
                    "cloud shadow": shadow,
                    "snow and ice": np.zeros(cover.shape, np.uint8),
                    "ships": np.zeros(cover.shape, np.uint8),
                },
            ),
        )


def land_cover(folder: Path, scatter: Backscatter, *, held: bool, seed: int) -> Iterator[LabelledScene]:
    """Patches of 30 m with ESA WorldCover and simulated SAR."""
    for path in sorted(folder.glob("*.tif")):
        if is_held_out(path) != held:
            continue
        with rasterio.open(path) as dataset:
            green, red, nir, swir, cover, wet = dataset.read()
        there = (green > 0) | (red > 0) | (nir > 0)
        codes = np.zeros((len(BANDS), *green.shape), np.uint8)
        for role, band in (("green", green), ("red", red), ("nir", nir), ("swir1", swir)):
            codes[BANDS.index(role)] = optical_codes(band / np.float32(255) * np.float32(0.6), there)
        blue = 0.41 * green.astype(np.float32) + 0.31 * red - 0.01 / 0.6 * 255
        codes[BANDS.index("blue")] = optical_codes(blue / np.float32(255) * np.float32(0.6), there)
        known = {name: np.isin(cover, kinds).astype(np.uint8) for name, kinds in WORLD_COVER.items()}
        known["water"] = (known["water"] | (wet > 0)).astype(np.uint8)
        for name in known:
            known[name][cover == 0] = UNKNOWN
        known["permanent water"] = np.full(cover.shape, UNKNOWN, np.uint8)
        known["clouds"] = known["cloud shadow"] = known["ships"] = np.zeros_like(cover)
        kinds = np.full(cover.shape, 9, np.uint8)
        for code, kind in WORLD_COVER_KIND.items():
            kinds[cover == code] = kind
        kinds[known["water"] == 1] = 0
        draw = np.random.default_rng((seed, int(path.stem[:3])))
        codes[6:] = sar_codes(scatter.observe(kinds, draw), there)
        yield one_date(codes, label_stack(cover.shape, known))


def machine_labels(kinds: NDArray[np.uint8], confidence: Floats) -> dict[str, Labels]:
    """Labels from classes of Dynamic World where they are confident."""
    unsure = confidence < CONFIDENT
    known = {name: np.isin(kinds, codes).astype(np.uint8) for name, codes in DYNAMIC_WORLD.items()}
    known["vegetation"][kinds == 4] = UNKNOWN
    for name in known:
        known[name][unsure | (kinds > 8)] = UNKNOWN
    none = np.zeros(kinds.shape, np.uint8)
    return known | {"clouds": none, "cloud shadow": none.copy(), "ships": none.copy()}


def ports(
    folder: Path, scatter: Backscatter, *, held: bool, seed: int, copies: int = 2
) -> Iterator[LabelledScene]:
    """Ports with machine labels and hand-drawn vessels; SAR is simulated."""
    for number, path in enumerate(sorted(folder.glob("*_machine.tif"))):
        name = path.name.removesuffix("_machine.tif")
        if (number % HELD_PORTS == HELD_PORTS - 1) != held:
            continue
        with rasterio.open(folder / f"{name}.tif") as dataset:
            bands = dataset.read().astype(np.float32) / 1000
        with rasterio.open(path) as dataset:
            kinds, confidence = dataset.read()
        sure = confidence / np.float32(255)
        sure = np.where((kinds == 0) & (bands[1] > bands[3]), 1, sure).astype(np.float32)
        known = machine_labels(kinds, sure)
        known["bare land"] = np.where(known["bare land"] == 1, UNKNOWN, known["bare land"]).astype(np.uint8)
        known["built-up area"] = np.where(kinds == 7, UNKNOWN, known["built-up area"]).astype(np.uint8)
        vessels = vessel_mask(folder / f"{name}_vessels.json", kinds, bands)
        known["ships"] = vessels
        afloat = vessels != 0
        for concept in ("water", "built-up area", "bare land"):
            known[concept][afloat] = UNKNOWN
        for copy in range(copies):
            codes = np.zeros((len(BANDS), *kinds.shape), np.uint8)
            there = bands.any(0)
            for role, band in zip(("blue", "green", "red", "nir", "swir1"), bands, strict=True):
                codes[BANDS.index(role)] = optical_codes(band, there)
            draw = np.random.default_rng((seed, number, copy))
            ground = np.where(vessels == 1, SHIPS, kinds).astype(np.uint8)
            codes[6:] = sar_codes(scatter.observe(ground, draw), there)
            yield one_date(codes, label_stack(kinds.shape, known))


def vessel_mask(path: Path, kinds: NDArray[np.uint8], bands: Floats) -> Labels:
    """Ships: what is bright within a vessel's box; unknown in the rest of it and one pixel around it."""
    label = np.zeros(kinds.shape, np.uint8)
    boxes = json.loads(path.read_text(encoding="utf-8"))["vessels_xywh_pixels"]
    shine = bands[[0, 2, 3, 4]].mean(0)
    for x, y, width, height in boxes:
        top, left = round(y), round(x)
        rows, columns = (
            slice(max(0, top), top + max(1, round(height))),
            slice(max(0, left), left + max(1, round(width))),
        )
        around = (slice(max(0, top - 1), rows.stop + 1), slice(max(0, left - 1), columns.stop + 1))
        inside = shine[rows, columns]
        if not inside.size:
            continue
        bright = inside >= min(float(np.median(inside)), 0.5 * float(inside.max() + inside.min()))
        label[around] = np.where(label[around] == 1, 1, UNKNOWN)
        part = label[rows, columns]
        part[bright] = 1
    return label


def ship_chips(folder: Path, scatter: Backscatter, *, held: bool, seed: int) -> Iterator[LabelledScene]:
    """Chips of Danish waters with hand-drawn ships; SAR is simulated."""
    from rasterio.features import rasterize

    for number, path in enumerate(sorted(folder.glob("*_machine.tif"))):
        if (number % 6 == 5) != held:
            continue
        stem = path.name.removesuffix("_machine.tif")
        with rasterio.open(folder / f"{stem}.tif") as dataset:
            bands, transform = dataset.read().astype(np.float32) / 10000, dataset.transform
        with rasterio.open(path) as dataset:
            _, confidence, kinds = dataset.read()
        sure = np.where((kinds == 0) & (bands[2] > bands[7]), 255, confidence) / np.float32(255)
        known = machine_labels(kinds, sure.astype(np.float32))
        shapes = _shapes(folder / f"{stem}_labels.geojson")
        if shapes is not None:
            ships = (
                rasterize(shapes, kinds.shape, transform=transform, dtype="uint8")
                if shapes
                else np.zeros(kinds.shape, np.uint8)
            )
            wide = (
                rasterize(shapes, kinds.shape, transform=transform, dtype="uint8", all_touched=True)
                if shapes
                else ships
            )
            known["ships"] = np.where(ships == 1, 1, np.where(wide == 1, UNKNOWN, 0)).astype(np.uint8)
        else:
            known["ships"] = np.full(kinds.shape, UNKNOWN, np.uint8)
        for concept in ("water", "built-up area", "bare land"):
            known[concept][known["ships"] != 0] = UNKNOWN
        codes = np.zeros((len(BANDS), *kinds.shape), np.uint8)
        codes[:6] = optical_codes(bands[list(SENTINEL_12.values())])
        ground = np.where(known["ships"] == 1, SHIPS, kinds).astype(np.uint8)
        codes[6:] = sar_codes(scatter.observe(ground, np.random.default_rng((seed, number))))
        yield one_date(codes, label_stack(kinds.shape, known))


def _shapes(path: Path) -> list[dict] | None:  # type: ignore[type-arg]
    if not path.is_file():
        return None
    return [feature["geometry"] for feature in json.loads(path.read_text(encoding="utf-8"))["features"]]


class Teacher:
    """The published land-cover network of Sentinel-2 (Dynamic World), as a graph."""

    _LEVELS = np.array(
        [(1.7417268, 2.0232987), (1.7261205, 2.0389052), (1.6798346, 2.1795928), (1.7734969, 2.2890068),
         (2.2891541, 2.6171675), (2.3829397, 2.7734186), (2.3828939, 2.7578332), (2.1952484, 2.7890925),
         (1.5548129, 2.4140535)], np.float32)  # fmt: skip

    def __init__(self, path: Path) -> None:
        self.session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])

    def classes(self, bands: Floats) -> tuple[NDArray[np.uint8], Floats]:
        """Classes and confidences (H, W) from nine bands of reflectance, (9, H, W); dark water is water."""
        x = np.log(0.005 * 10000 * np.maximum(bands, 0).transpose(1, 2, 0) + 1)
        x = (x - self._LEVELS[:, 0]) / self._LEVELS[:, 1]
        x = np.exp(5 * x - 1)
        x = (x / (x + 1)).astype(np.float32)
        name = self.session.get_inputs()[0].name
        logits = self.session.run(None, {name: x[None]})[0][0]
        shares = np.exp(logits - logits.max(-1, keepdims=True))
        shares /= shares.sum(-1, keepdims=True)
        kinds, confidence = shares.argmax(-1).astype(np.uint8), shares.max(-1)
        green, nir, swir = bands[1], bands[6], bands[7]
        dark = ((green - swir) / np.maximum(green + swir, 1e-4) > 0) & (nir < 0.10) & (kinds == 1)
        return np.where(dark, 0, kinds).astype(np.uint8), np.where(dark, 0.9, confidence).astype(np.float32)


def pairs(folder: Path) -> Iterator[LabelledScene]:
    """Real pairs of Sentinel-1 and -2 with machine labels; where there is a cloudy picture, that too."""
    for path in sorted(folder.glob("*_dw_pseudo.tif")):
        stem = path.name.removesuffix("_dw_pseudo.tif")
        with rasterio.open(path) as dataset:
            _, confidence, kinds = dataset.read()
        known = machine_labels(kinds, confidence / np.float32(255))
        codes = np.zeros((len(BANDS), *kinds.shape), np.uint8)
        codes[:6] = _sentinel(folder / f"{stem}_S2_clear.tif", SENTINEL_13, 1 / 10000)
        sar = folder / f"{stem}_S1.tif"
        if sar.is_file():
            with rasterio.open(sar) as dataset:
                codes[6:] = sar_codes(dataset.read())
        yield one_date(codes, label_stack(kinds.shape, known))


def _sentinel(path: Path, bands: dict[str, int], scale: float, offset: float = 0.0) -> Codes:
    with rasterio.open(path) as dataset:
        values = dataset.read([index + 1 for index in bands.values()]).astype(np.float32)
    return optical_codes(values * np.float32(scale) + np.float32(offset), values > 0)


def worldwide(folder: Path, teacher: Teacher) -> Iterator[LabelledScene]:
    """Real pairs of four places, labelled by the teacher where the rule of indices does not contradict it."""
    for path in sorted(folder.glob("*_S2L2A.tif")):
        stem = path.name.removesuffix("_S2L2A.tif")
        with rasterio.open(path) as dataset:
            bands = dataset.read().astype(np.float32) / 10000
        kinds, confidence = teacher.classes(bands[list(TEACHER_12)])
        with rasterio.open(folder / f"{stem}_S2rule.tif") as dataset:
            rule = dataset.read(1)
        against = (
            ((rule == 1) != (kinds == 0)) & (rule > 0) | (rule == 5) & (kinds != 8) & (kinds != 1)
            | (rule == 2) & (kinds >= 6) | (rule == 4) & (kinds <= 3)
        )  # fmt: skip
        known = machine_labels(kinds, np.where(against, 0, confidence).astype(np.float32))
        for name, code in (("water", 1), ("snow and ice", 5)):
            known[name] = np.where(rule == code, 1, known[name]).astype(np.uint8)
        known["bare land"] = np.where((rule == 4) & (kinds == 7), 1, known["bare land"]).astype(np.uint8)
        codes = np.zeros((len(BANDS), *kinds.shape), np.uint8)
        codes[:6] = optical_codes(bands[list(SENTINEL_12.values())])
        with rasterio.open(folder / f"{stem}_S1RTC_dBx100.tif") as dataset:
            sar = dataset.read().astype(np.float32) / 100
        codes[6:] = sar_codes(sar, np.broadcast_to((sar < 20) & (sar > -90), sar.shape))
        yield one_date(codes, label_stack(kinds.shape, known))


def bigearthnet(folder: Path, teacher: Teacher, scatter: Backscatter, seed: int) -> Iterator[LabelledScene]:
    """Sentinel-2 patches labelled by the teacher; SAR simulated."""
    for number, path in enumerate(sorted(folder.glob("*L2A.tif")) + sorted(folder.glob("S2*_5_none.tif"))):
        with rasterio.open(path) as dataset:
            bands = dataset.read().astype(np.float32) / 10000
        kinds, confidence = teacher.classes(bands[list(TEACHER_10)])
        codes = np.zeros((len(BANDS), *kinds.shape), np.uint8)
        codes[:6] = optical_codes(bands[list(SENTINEL_10.values())])
        codes[6:] = sar_codes(scatter.observe(kinds, np.random.default_rng((seed, number))))
        yield one_date(codes, label_stack(kinds.shape, machine_labels(kinds, confidence)))


def landsat_clouds(folder: Path, *, held: bool) -> Iterator[LabelledScene]:
    """One Landsat 5 scene of clouds, shadow, snow and water: the left half, or the right one that is held."""
    with np.load(folder / "landsat5.npz", allow_pickle=False) as file:
        image, mask = file["img"].astype(np.float32) / 10000, file["msk"]
    part = (slice(None), slice(272, None)) if held else (slice(None), slice(0, 240))
    image, mask = image[part], mask[part]
    codes = np.zeros((len(BANDS), *mask.shape), np.uint8)
    codes[:6] = optical_codes(image.transpose(2, 0, 1), (image > 0).any(-1))
    known = {
        "cloud shadow": mask == 0,
        "water": np.where(mask == 4, UNKNOWN, np.where(mask == 0, UNKNOWN, mask == 1)),
        "snow and ice": np.where(mask == 4, UNKNOWN, mask == 2),
        "clouds": mask == 4,
        "ships": np.zeros(mask.shape, np.uint8),
    }
    yield one_date(codes, label_stack(mask.shape, known), sar=False)


def open_sea(count: int, scatter: Backscatter, seed: int, size: int = 224) -> Iterator[LabelledScene]:
    """SAR of water that fills the picture, or of land without any, which pictures of coasts seldom show."""
    for index in range(count):
        draw = np.random.default_rng((seed, index))
        kinds = np.zeros((size, size), np.uint8) if index % 3 else _dry(size, draw)
        ships = np.zeros((size, size), np.uint8)
        if index % 3 == 1:
            for _ in range(int(draw.integers(1, 12))):
                y, x, h, w = *draw.integers(2, size - 12, 2), *draw.integers(1, 7, 2)
                ships[y : y + h, x : x + w] = 1
        ground = np.where(ships == 1, SHIPS, kinds).astype(np.uint8)
        codes = np.zeros((len(BANDS), size, size), np.uint8)
        codes[6:] = sar_codes(scatter.observe(ground, draw))
        known = machine_labels(kinds, np.ones(kinds.shape, np.float32)) | {"ships": ships}
        known["clouds"] = known["cloud shadow"] = np.full(kinds.shape, UNKNOWN, np.uint8)
        for concept in ("water",):
            known[concept][ships == 1] = UNKNOWN
        yield one_date(codes, label_stack(kinds.shape, known), optical=False)


def _dry(size: int, draw: np.random.Generator) -> NDArray[np.uint8]:
    from earthmind.datasets.simulated.patterns import fractal_surface

    fields = fractal_surface(draw, (size, size), exponent=2.8)
    chosen = draw.choice([1, 2, 4, 5, 6, 7, 7, 2], 4)
    return chosen[np.digitize(fields, np.quantile(fields, [0.3, 0.6, 0.85]))].astype(np.uint8)
