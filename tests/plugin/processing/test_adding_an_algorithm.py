"""What docs/adding_an_algorithm.md says, done word by word."""

from __future__ import annotations

import importlib
import re
import shutil
import sys
from pathlib import Path

import pytest
from places import LAKE_AREA_M2
from qgis import processing
from qgis.core import QgsApplication

from qgis_earthmind import paths

PAGE = Path(__file__).parents[3] / "docs" / "adding_an_algorithm.md"
MODULE = re.compile(r"`qgis_earthmind/(processing/\w+\.py)`:\n\n```python\n(.*?)```", re.DOTALL)
LINE = re.compile(
    r"`qgis_earthmind/(processing/provider\.py)`.*?```python\n(.*?)\n\n(ALGORITHMS = .*?)```", re.DOTALL
)
TABLE = re.compile(r"^ALGORITHMS = \(.*?^\)\n", re.DOTALL | re.MULTILINE)


@pytest.fixture
def provider(tmp_path, monkeypatch, shared_backend):
    """The provider of a copy of the plugin to which the page was applied."""
    copy = tmp_path / "earthmind_with_one_more"
    shutil.copytree(paths.PLUGIN_DIR, copy, ignore=shutil.ignore_patterns("backend", "__pycache__"))
    page = PAGE.read_text(encoding="utf-8")
    name, module = MODULE.search(page).groups()
    (copy / name).write_text(module, encoding="utf-8")
    name, imported, table = LINE.search(page).groups()
    source = (copy / name).read_text(encoding="utf-8")
    source = source.replace("from .ask", f"{imported}\nfrom .ask", 1)
    (copy / name).write_text(TABLE.sub(lambda _: table, source), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield importlib.import_module(f"{copy.name}.processing.provider").EarthMindProvider(shared_backend)
    for loaded in [known for known in sys.modules if known.split(".")[0] == copy.name]:
        del sys.modules[loaded]


def test_the_page_adds_an_algorithm_that_runs(provider, threshold_backend, registered, place):
    with registered(provider):
        found = QgsApplication.processingRegistry().algorithmById("earthmind:measurearea")
        assert found is not None and found.displayName() == "Measure by text"
        assert found.group() == "Ask a map" and found.tags() and found.shortHelpString()
        assert not found.icon().isNull()
        assert {"earthmind:segmenttext", "earthmind:ask"} < {known.id() for known in provider.algorithms()}
        rasters = {"OPTICAL": str(place.optical), "SAR": str(place.sar)}
        result = processing.run("earthmind:measurearea", {**rasters, "PROMPT": "water"})
        assert result["AREA_M2"] == pytest.approx(LAKE_AREA_M2, rel=0.01)
        assert processing.run("earthmind:measurearea", {**rasters, "PROMPT": "unicorn"}) == {"AREA_M2": 0}
