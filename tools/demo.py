"""The main job in a real QGIS: two rasters, a typed question, polygons. Called by ``make demo``.

Writes ``demo/answer.gpkg``, ``demo/report.json`` and ``demo/screenshot.png``. The variables OPTICAL, SAR and
PROMPT put the analyst's own files and question in; TRUTH a raster of 0 and 1 to measure against.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rasterio
from qgis_window import ROOT, SCREEN, WindowError, WindowRun, run_in_window

from earthmind.datasets.simulated.sample_scene import DEFAULT_RECIPE, write_sample_scene
from earthmind.errors import EarthMindError, InputError
from earthmind.evaluation.overlay import Polygons, confusion_with_truth, read_polygons

DEMO = ROOT / "demo"
REAL_SCENE = ROOT.parent / "shared" / "data" / "scenes" / "spain_flood"
DEFAULT_PROMPT = "Segment the water."
LONGEST_S = 600


@dataclass(frozen=True)
class Inputs:
    """What the demo runs on; either layer may be absent, not both."""

    optical: Path | None
    sar: Path | None
    truth: Path | None
    prompt: str


def inputs(environment: dict[str, str]) -> Inputs:
    """The user's files where named, else the real scene beside the repository, else our sample scene.

    Raises:
        InputError: A named file is no raster.
    """
    prompt = environment.get("PROMPT") or DEFAULT_PROMPT
    optical, sar = environment.get("OPTICAL"), environment.get("SAR")
    truth = _raster("TRUTH", environment.get("TRUTH"))
    if optical or sar:
        return Inputs(_raster("OPTICAL", optical), _raster("SAR", sar), truth, prompt)
    about_water = "water" in prompt.lower()  # what the truth of these scenes is a truth of
    if all((REAL_SCENE / name).is_file() for name in ("S2.tif", "S1.tif", "water.tif")):
        known = REAL_SCENE / "water.tif" if about_water else None
        return Inputs(REAL_SCENE / "S2.tif", REAL_SCENE / "S1.tif", truth or known, prompt)
    files = write_sample_scene(DEFAULT_RECIPE, DEMO / "sample")
    return Inputs(files.optical, files.sar, truth or (files.water if about_water else None), prompt)


def _raster(name: str, value: str | None) -> Path | None:
    if not value:
        return None
    path = Path(value).expanduser().absolute()
    if not path.is_file():
        raise InputError(f"{name}={value}: there is no such file.")
    try:
        with rasterio.open(path):
            return path
    except rasterio.errors.RasterioIOError as error:
        raise InputError(f"{name}={value}: the file cannot be opened as a raster.") from error


def run(chosen: Inputs) -> dict[str, Any]:
    """Run the demo and write its three files; returns the report.

    Raises:
        WindowError: QGIS or the answer failed.
        EarthMindError: The polygons or the truth cannot be read.
    """
    answer, picture, report_file = DEMO / "answer.gpkg", DEMO / "screenshot.png", DEMO / "report.json"
    for stale in (answer, picture, report_file):
        stale.unlink(missing_ok=True)
    job = {
        "optical": str(chosen.optical) if chosen.optical else None,
        "sar": str(chosen.sar) if chosen.sar else None,
        "prompt": chosen.prompt,
        "answer": str(answer),
        "picture": str(picture),
        "screen": SCREEN,
        "seconds": LONGEST_S,
    }
    script = ROOT / "tools" / "demo_in_qgis.py"
    found = run_in_window(
        WindowRun(script, job, DEMO / "window", timeout_s=LONGEST_S + 120, own_display=False)
    )
    polygons = read_polygons(answer) if answer.is_file() else Polygons((), (), 0.0)
    report = {
        "answer": found["answer"],
        "polygons": len(polygons.geometries),
        "area_m2": polygons.area_m2,
        "iou": confusion_with_truth(polygons, chosen.truth).iou_foreground if chosen.truth else None,
        "seconds": found["seconds"],
        "model": found["model"],
        "optical": job["optical"],
        "sar": job["sar"],
        "truth": str(chosen.truth) if chosen.truth else None,
        "prompt": chosen.prompt,
        "attention": found["attention"],
        "notes": found["notes"],
        "qgis": found["qgis"],
    }
    beside = report_file.with_suffix(".part")
    beside.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    beside.replace(report_file)
    return report


def main() -> int:
    """Run the demo, say what came out and where it is; returns the exit code."""
    DEMO.mkdir(exist_ok=True)
    try:
        chosen = inputs(dict(os.environ))
        layers = " and ".join(str(path) for path in (chosen.optical, chosen.sar) if path)
        print(f'Asking "{chosen.prompt}" about {layers} in QGIS ...', flush=True)
        report = run(chosen)
    except EarthMindError as error:
        print(f"Error: {error.message}", file=sys.stderr)
        return 1
    except WindowError as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    iou = "" if report["iou"] is None else f", IoU with the truth {report['iou']:.3f}"
    print(f"{report['model']}: {report['answer']}")
    print(f"{report['polygons']} polygons, {report['area_m2'] / 1e6:.2f} km2{iou}")
    for path in ("answer.gpkg", "report.json", "screenshot.png"):
        if (DEMO / path).is_file():
            print(f"  demo/{path}")
        else:
            print(f"  (no demo/{path}: nothing was segmented)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
