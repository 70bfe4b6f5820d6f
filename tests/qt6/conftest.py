"""PyQt6 without a display, a stand-in for QGIS, the plugin's source. An error in a slot fails the test."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE / "standin"), str(HERE.parent / "helpers")]
sys.path.append(str(HERE.parent / "plugin" / "helpers"))

import pytest  # noqa: E402
from PyQt6.QtTest import QTest  # noqa: E402
from PyQt6.QtWidgets import QApplication  # noqa: E402
from qgis.core import QgsProject, QgsSettings  # noqa: E402


@pytest.fixture(scope="session")
def app() -> QApplication:
    """The application that all widgets need."""
    return QApplication.instance() or QApplication(["tests"])


@pytest.fixture(autouse=True)
def clean(app, monkeypatch, tmp_path):
    """An empty project, nothing remembered, and no error that a slot has swallowed."""
    errors: list[str] = []
    monkeypatch.setattr(
        sys, "excepthook", lambda *error: errors.append("".join(traceback.format_exception(*error)))
    )
    monkeypatch.setattr("qgis.core.QgsApplication.qgisSettingsDirPath", staticmethod(lambda: str(tmp_path)))
    monkeypatch.setattr(QgsProject, "_one", None)
    QgsSettings.kept.clear()
    yield
    QTest.qWait(1)
    assert errors == []


@pytest.fixture
def wait_until() -> Callable[..., None]:
    """Let Qt work until something holds."""

    def wait(holds: Callable[[], object], seconds: float = 10) -> None:
        for _ in range(round(seconds / 0.02)):
            if holds():
                return
            QTest.qWait(20)
        raise AssertionError("it does not come to hold")

    return wait
