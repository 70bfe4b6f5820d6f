"""The script of docs/processing_recipes.md as it stands there, with other folders."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from qgis_window import BACKEND_PYTHON, PLUGIN

from earthmind.evaluation.overlay import confusion_with_truth, read_polygons

PAGE = Path(__file__).parents[2] / "docs" / "processing_recipes.md"
PYTHON = "/usr/bin/python3"  # the one that QGIS is built for


def test_many_runs_of_a_script_share_a_backend_and_go_on_past_a_bad_tile(scene, tmp_path):
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    code = re.sub(r"Path\.home\(\)[^\]]*", repr(str(PLUGIN.parent)), code)
    tiles = tmp_path / "tiles"
    tiles.mkdir()
    for name in ("a", "c"):
        shutil.copy(scene.optical, tiles / f"{name}.tif")
    (tiles / "b.tif").write_bytes(b"no raster")
    (tmp_path / "recipe.py").write_text(code, encoding="utf-8")
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        "QT_QPA_PLATFORM": "offscreen",
        "EARTHMIND_BACKEND_PYTHON": str(BACKEND_PYTHON),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
    }
    done = subprocess.run(
        [PYTHON, "recipe.py"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    told = [line for line in done.stdout.splitlines() if line[:5] in ("a.tif", "b.tif", "c.tif")]
    assert len(told) == 3, done.stderr + done.stdout
    assert told[1].startswith("b.tif failed:") and "failed" not in told[0] + told[2]
    assert sorted(path.name for path in (tmp_path / "water").iterdir()) == ["a.gpkg", "c.gpkg"]
    assert (
        confusion_with_truth(read_polygons(tmp_path / "water" / "a.gpkg"), scene.water).iou_foreground > 0.6
    )
