"""The scene of the model that knows concepts, layers of polygons over it, and what feedback was told."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from qgis.core import QgsFeature, QgsGeometry, QgsProcessingFeedback, QgsVectorLayer

LEFT, TOP, PIXEL = 500_000.0, 4_200_000.0, 10.0
BACKEND_PYTHON = Path(__file__).parents[3] / "backend" / ".venv" / "bin" / "python"


class Feedback(QgsProcessingFeedback):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__(False)
        self.told: list[str] = []
        self.steps: list[float] = []
        self.progressChanged.connect(self.steps.append)

    def pushInfo(self, info: str) -> None:
        self.told.append(info)

    def pushWarning(self, warning: str) -> None:
        self.told.append(warning)


def run_helper(command: str) -> str:
    """What the helper prints that is also the backend of these tests."""
    script = Path(__file__).parent / "concept_backend.py"
    environment = {**os.environ, "CONCEPT_BACKEND": command}
    done = subprocess.run(
        [str(BACKEND_PYTHON), "-I", str(script)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def box(rows: tuple[int, int], columns: tuple[int, int]) -> str:
    """The pixels of the valley from a row and column up to another, as WKT."""
    top, bottom = (TOP - PIXEL * row for row in rows)
    left, right = (LEFT + PIXEL * column for column in columns)
    return f"POLYGON(({left} {top},{right} {top},{right} {bottom},{left} {bottom},{left} {top}))"


def layer_of(*wkts: str, crs: str = "EPSG:32630") -> QgsVectorLayer:
    """A layer of polygons with a field ``parcel``."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=parcel:string", "parcels", "memory")
    features = []
    for number, wkt in enumerate(wkts, start=1):
        feature = QgsFeature(layer.fields())
        feature.setAttribute("parcel", f"p{number}")
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer
