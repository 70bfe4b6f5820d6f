"""Every module of the plugin can be imported where there is Qt 6."""

from __future__ import annotations

import importlib

import pytest
from qgis_names import ROOT

MODULES = [
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for file in sorted((ROOT / "qgis_earthmind").rglob("*.py"))
]


@pytest.mark.parametrize("name", MODULES)
def test_import(name):
    importlib.import_module(name)


def test_this_is_qt_6():
    from qgis.PyQt.QtCore import QT_VERSION_STR

    assert QT_VERSION_STR.startswith("6.") and len(MODULES) > 40
