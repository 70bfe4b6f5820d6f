"""Every text is translated, and the translation reaches the widgets."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from qgis_earthmind import i18n

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from update_translations import source_texts, translations  # noqa: E402

GERMAN = ROOT / "i18n" / "earthmind_de.ts"


def test_german_has_every_text_of_the_source_and_no_other():
    assert set(translations(GERMAN)) == set(source_texts())


def test_no_german_text_is_unfinished():
    assert "unfinished" not in GERMAN.read_text(encoding="utf-8")


@pytest.mark.parametrize("source, german", translations(GERMAN).items())
def test_placeholders_survive_translation(source, german):
    assert sorted(re.findall(r"\{\w*\}", german)) == sorted(re.findall(r"\{\w*\}", source))


@pytest.fixture
def compiled(tmp_path, monkeypatch) -> Path:
    """The German translation, compiled where the plugin looks for it."""
    qm = i18n.paths.translations() / "earthmind_de.qm"
    if qm.exists():
        return qm
    qm = tmp_path / "earthmind_de.qm"
    subprocess.run(["lrelease", "-silent", str(GERMAN), "-qm", str(qm)], check=True)
    monkeypatch.setattr(i18n.paths, "translations", lambda: tmp_path)
    return qm


def test_german_is_spoken_until_the_translator_is_removed(compiled):
    translator = i18n.install("de")
    try:
        assert i18n.tr("Ask") == "Fragen"
        assert i18n.tr("Area (m²)") == "Fläche (m²)"
    finally:
        i18n.remove(translator)
    assert i18n.tr("Ask") == "Ask"


def test_a_language_without_translation_stays_english(qgis_app):
    assert i18n.install("xx") is None
    assert QCoreApplication.translate(i18n.CONTEXT, "Ask") == "Ask"
