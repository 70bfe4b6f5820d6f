"""Shares of the sensors before and after one of them is destroyed, and what that costs.

A sensor that is destroyed should count less (asked: by 0.15), and what is marked should be no worse than what
the other sensor alone marks. Both are measured on the pictures that the model sees, as the engine does it:
a picture that cannot be used is left out. Each scene is destroyed in eight ways: cloud-like white blobs over
three quarters, noise, one value, black, shifted by 30 and 45 pixels, the picture of another scene, four
fifths without a value, and no value at all.

    python backend/benchmarks/sensor_shares.py ../shared/data

IoU is against hand-drawn water (spain_flood), machine labels (pairs) or index rules (worldwide).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from scipy import ndimage

from earthmind.imagery import Frame, Sensor
from earthmind.imagery.coregistration.usability import unusable
from earthmind.inference.engine import Engine
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.place.open_places import pictures_of
from earthmind.inference.question.sensor_shares import drawn_ways, overlaps, shares_without
from earthmind.inference.requests import LayerRequest, PlaceRequest

Mask = NDArray[np.bool_]
ASKED, SLACK = 0.15, 0.01
SHIFT = (30, 45)
CLOUDY, LOST = 0.75, 0.8
WHITE, WHITE_SPREAD = 235, 6
ROLES = {"red": 4, "green": 3, "blue": 2, "nir": 8}
BOTH = (Sensor.OPTICAL, Sensor.SAR)


@dataclass(frozen=True)
class Labelled:
    """A scene with what is known to be there.

    Attributes:
        name: For the table.
        concept: What is marked.
        frames: Of both sensors.
        truth: Where it is.
        known: Where that is known.
    """

    name: str
    concept: str
    frames: tuple[Frame, ...]
    truth: Mask
    known: Mask


@dataclass(frozen=True)
class Found:
    """What came of a scene: shares, what was left out, and the IoU of both sensors and of each alone."""

    shares: dict[Sensor, float]
    left_out: Sensor | None
    iou: float
    alone: dict[Sensor, float]


def main() -> None:
    """Print a line for each scene, sensor and way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="Folder with scenes, pairs and worldwide.")
    data = parser.parse_args().data
    shelf = open_shelf("cpu", "nano")
    engine = Engine(shelf)
    model = shelf.submit(lambda: shelf.obtain("nano")).result()
    scenes = labelled_scenes(engine, data)
    right = [0, 0, 0]
    for number, scene in enumerate(scenes):
        clean = found_in(model, scene, scene.frames)
        print(f"\n{scene.name}, {scene.concept}: " + told(clean))
        other = scenes[(number + 1) % len(scenes)]
        for place, sensor in enumerate(BOTH):
            for way, destroy in WAYS.items():
                frames = list(scene.frames)
                frames[place] = destroy(scene.frames[place], other.frames[place])
                after = found_in(model, scene, [frame for frame in frames if frame.valid.any()])
                before, now = clean.shares[sensor], after.shares[sensor]
                less = before - now >= min(ASKED, before)
                fit = after.iou >= clean.alone[_other(sensor)] - SLACK
                right = [right[0] + 1, right[1] + less, right[2] + fit]
                marks = f"{'' if less else 'not less'}{'' if fit else ' worse than alone'}"
                print(f"  {sensor.value:8}{way:10}{before:.2f} -> {now:.2f}  {told(after)}  {marks}")
    print(f"\n{right[1]} of {right[0]} shares fell by {ASKED}; {right[2]} answers are no worse than alone")


def told(found: Found) -> str:
    """IoU of both and of each alone, and what was left out."""
    left_out = f", without {found.left_out.value}" if found.left_out else ""
    optical, sar = (found.alone.get(sensor, float("nan")) for sensor in BOTH)
    return f"IoU {found.iou:.3f} (optical {optical:.3f}, SAR {sar:.3f}){left_out}"


def found_in(model: Any, scene: Labelled, frames: Sequence[Frame]) -> Found:
    """Mark a concept in frames, and measure the shares."""
    fault = unusable(frames)
    left_out = fault.sensor if fault else None
    if len(frames) < len(BOTH):
        (left_out,) = set(BOTH) - {frame.sensor for frame in frames}
    valid = np.logical_or.reduce([frame.valid for frame in frames])
    used = [frame for frame in frames if frame.sensor is not left_out]
    if left_out:
        logits = model.masks(model.encode(pictures_of(used)), [scene.concept])[0].logits
        shares = shares_without(left_out)
        alone = {used[0].sensor: iou(logits, scene)}
    else:
        ways = drawn_ways(model, model.encode(pictures_of(used)), [scene.concept])
        logits, shares = ways.both[0], overlaps(ways, valid).shares()
        alone = {
            Sensor.OPTICAL: iou(ways.optical_alone[0], scene),
            Sensor.SAR: iou(ways.sar_alone[0], scene),
        }
    return Found(
        {Sensor.OPTICAL: shares.optical, Sensor.SAR: shares.sar}, left_out, iou(logits, scene), alone
    )


def iou(logits: NDArray[np.float32], scene: Labelled) -> float:
    """IoU of the foreground where the truth is known."""
    inside = (logits > 0) & scene.known
    truth = scene.truth & scene.known
    return float((inside & truth).sum() / max(int((inside | truth).sum()), 1))


def labelled_scenes(engine: Engine, data: Path) -> list[Labelled]:
    """Scenes that have both sensors and labels."""
    spain, pairs, worldwide = data / "scenes" / "spain_flood", data / "pairs", data / "worldwide"

    def seen(optical: LayerRequest, sar: LayerRequest) -> tuple[Frame, ...]:
        return engine.see(PlaceRequest(optical, sar)).frames

    water = read(spain / "water.tif")[0]
    flood = seen(LayerRequest(str(spain / "S2.tif")), LayerRequest(str(spain / "S1.tif")))
    scenes = [Labelled("spain_flood", "water", flood, water == 1, water >= 0)]
    radar = {"vv": 1, "vh": 2}
    name = "ROIs1970_fall_139_p839"
    optical = LayerRequest(str(pairs / f"{name}_S2_clear.tif"), bands={**ROLES, "swir1": 12}, scale=1e-4)
    sar = LayerRequest(str(pairs / f"{name}_S1.tif"), bands=radar, unit="db")
    labels = read(pairs / f"{name}_dw_pseudo.tif")
    scenes.append(Labelled(f"pairs/{name}", "water", seen(optical, sar), labels[2] == 0, labels[1] > 0))
    for name, concept, classes in (
        ("282D_485L_3_3", "water", (1,)),
        ("433D_629L_3_1", "vegetation", (2, 3)),
        ("637U_59R_1_3", "vegetation", (2, 3)),
    ):
        optical = LayerRequest(str(worldwide / f"{name}_S2L2A.tif"), bands={**ROLES, "swir1": 11}, scale=1e-4)
        sar = LayerRequest(str(worldwide / f"{name}_S1RTC_dBx100.tif"), bands=radar, unit="db", scale=0.01)
        rule = read(worldwide / f"{name}_S2rule.tif")[0]
        frames = seen(optical, sar)
        scenes.append(Labelled(f"worldwide/{name}", concept, frames, np.isin(rule, classes), rule > 0))
    return scenes


def read(path: Path) -> NDArray[Any]:
    """All bands."""
    with rasterio.open(path) as dataset:
        values: NDArray[Any] = dataset.read()
    return values


def _other(sensor: Sensor) -> Sensor:
    return Sensor.SAR if sensor is Sensor.OPTICAL else Sensor.OPTICAL


def _with(frame: Frame, pixels: NDArray[Any], valid: Mask | None = None) -> Frame:
    valid = frame.valid if valid is None else frame.valid & valid
    return replace(frame, pixels=np.where(valid, pixels, 0).astype(np.uint8), valid=valid)


def _blobs(frame: Frame, _: Frame) -> Frame:
    random = np.random.default_rng(7)
    shape = frame.valid.shape
    field = ndimage.gaussian_filter(random.normal(size=shape), shape[0] / 20, mode="wrap")
    cover = ndimage.gaussian_filter((field > np.quantile(field, 1 - CLOUDY)).astype(float), 3)
    white = WHITE + random.normal(0, WHITE_SPREAD, shape)
    return _with(frame, np.clip(frame.pixels * (1 - cover) + white * cover, 0, 255))


def _noise(frame: Frame, _: Frame) -> Frame:
    return _with(frame, np.random.default_rng(7).integers(0, 256, frame.pixels.shape))


def _moved(frame: Frame, _: Frame) -> Frame:
    return _with(frame, np.roll(frame.pixels, SHIFT, (1, 2)))


def _elsewhere(frame: Frame, other: Frame) -> Frame:
    height, width = frame.valid.shape
    rows, columns = np.arange(height) % other.valid.shape[0], np.arange(width) % other.valid.shape[1]
    return _with(frame, other.pixels[:, rows][:, :, columns])


def _partly(frame: Frame, _: Frame) -> Frame:
    width = frame.valid.shape[1]
    return _with(frame, frame.pixels, np.broadcast_to(np.arange(width) >= LOST * width, frame.valid.shape))


WAYS: dict[str, Callable[[Frame, Frame], Frame]] = {
    "clouds": _blobs,
    "noise": _noise,
    "constant": lambda frame, _: _with(frame, np.full_like(frame.pixels, 128)),
    "black": lambda frame, _: _with(frame, np.zeros_like(frame.pixels)),
    "shifted": _moved,
    "elsewhere": _elsewhere,
    "partly": _partly,
    "absent": lambda frame, _: _with(frame, frame.pixels, np.zeros_like(frame.valid)),
}


if __name__ == "__main__":
    main()
