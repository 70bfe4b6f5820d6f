"""Every text is translated into every language, and the translation reaches the widgets."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication

from qgis_earthmind import i18n
from qgis_earthmind.dock.content import PanelContent

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from update_translations import LANGUAGES, file_of, source_texts, translations  # noqa: E402

ASK = {
    "de": "Fragen",
    "es": "Preguntar",
    "fr": "Demander",
    "it": "Chiedi",
    "pt": "Perguntar",
    "zh": "提问",
}
KEPT = re.compile(r"\{\w*\}|</?\w+>|\(\*[^)]*\)|;;|https?://|\b\w+\d?=\d|EPSG:\d+")
SAME_EVERYWHERE = {"EarthMind", "GeoPackage", "SAR", "SAR {percent} %"}
LATIN = {"Backend", "{model}, {seconds} s", "{seconds} s"}
TITLE = "EarthMind: {question}"
SAME = {  # words that a language has in common with English
    "de": {*LATIN, TITLE, "Amplitude", "Detail", "Details", "Median", "Raster", "Sensor", "Token"},
    "es": {*LATIN, TITLE, "EarthMind: plan", "Sensor", "Token", "no"},
    "fr": {
        *LATIN,
        "Agriculture",
        "Amplitude",
        "Classes",
        "Options",
        "Pixels",
        "Question",
        "Raster",
        "Source",
        "Zone",
    },
    "it": {*LATIN, TITLE, "Log", "Offset", "Raster", "Token", "no"},
    "pt": {*LATIN, TITLE, "Amplitude", "Classes", "Log", "Pixels", "Raster", "Sensor", "Token"},
    "zh": set(),
}
each_language = pytest.mark.parametrize("language", LANGUAGES)


def test_every_file_is_of_a_language_that_is_kept_up_to_date():
    assert sorted((ROOT / "i18n").iterdir()) == sorted(file_of(language) for language in LANGUAGES)


@each_language
def test_a_language_has_every_text_of_the_source_and_no_other(language):
    assert set(translations(file_of(language))) == set(source_texts())


@each_language
def test_no_text_is_unfinished(language):
    assert "unfinished" not in file_of(language).read_text(encoding="utf-8")


@each_language
def test_what_is_no_word_survives_translation(language):
    """Placeholders, HTML tags, file filters, addresses, and what has to be typed as it stands."""
    for source, text in translations(file_of(language)).items():
        assert sorted(KEPT.findall(text)) == sorted(KEPT.findall(source)), source


@each_language
def test_a_text_begins_and_ends_as_its_source(language):
    for source, text in translations(file_of(language)).items():
        assert text == text.strip() and source == source.strip()
        assert text.endswith("…") == source.endswith("…"), source
        assert text.endswith((".", "。")) == source.endswith("."), source


@each_language
def test_lists_that_the_plugin_splits_have_as_many_words(language):
    """The tags of the algorithms, which Processing searches."""
    lists = {source: text for source, text in translations(file_of(language)).items() if _is_list(source)}
    assert len(lists) == 25
    for source, text in lists.items():
        assert text.count(",") == source.count(","), source


def _is_list(source: str) -> bool:
    return re.fullmatch(r"\w[\w ]*(,\w[\w ]*)+", source) is not None


@each_language
def test_no_text_is_left_in_english(language):
    same = {source for source, text in translations(file_of(language)).items() if text == source}
    assert same == SAME_EVERYWHERE | SAME[language]


@pytest.fixture
def compiled(tmp_path, monkeypatch) -> None:
    """The translations, compiled where the plugin looks for them."""
    if all((i18n.paths.translations() / f"earthmind_{language}.qm").exists() for language in LANGUAGES):
        return
    for language in LANGUAGES:
        qm = tmp_path / f"earthmind_{language}.qm"
        subprocess.run(["lrelease", "-silent", str(file_of(language)), "-qm", str(qm)], check=True)
    monkeypatch.setattr(i18n.paths, "translations", lambda: tmp_path)


@each_language
def test_a_language_reaches_the_widgets_until_the_translator_is_removed(language, compiled, qgis_app):
    translator = i18n.install(language)
    try:
        canvas = QgsMapCanvas()
        assert PanelContent(canvas).ask.text() == ASK[language]
        area = translations(file_of(language))["Area (m²)"]
        assert i18n.tr("Area (m²)") == area != "Area (m²)"
    finally:
        i18n.remove(translator)
    assert i18n.tr("Ask") == "Ask"


@pytest.fixture
def settings(qgis_app) -> Iterator[QgsSettings]:
    """QGIS's settings, without a language of its own afterwards."""
    settings = QgsSettings()
    yield settings
    settings.remove("locale/overrideFlag")
    settings.remove("locale/userLocale")


@pytest.mark.parametrize(
    "locale, language",
    [
        ("de", "de"),
        ("de_AT", "de"),
        ("es", "es"),
        ("es_AR", "es"),
        ("fr", "fr"),
        ("fr_FR", "fr"),
        ("it_IT", "it"),
        ("pt_BR", "pt"),
        ("pt_PT", "pt"),
        ("zh_CN", "zh"),
        ("zh-Hans", "zh"),
    ],
)
def test_the_language_is_the_one_that_qgis_is_set_to(locale, language, compiled, settings):
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", locale)
    translator = i18n.install()
    try:
        assert i18n.tr("Ask") == ASK[language]
    finally:
        i18n.remove(translator)


def test_a_language_without_translation_stays_english(qgis_app):
    assert i18n.install("xx") is None
    assert QCoreApplication.translate(i18n.CONTEXT, "Ask") == "Ask"
