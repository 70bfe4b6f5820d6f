"""The files that come with the plugin are where it looks for them."""

from __future__ import annotations

import configparser
from pathlib import Path

import pytest
from qgis.PyQt.QtSvg import QSvgRenderer

from qgis_earthmind import paths
from qgis_earthmind.connection.setup.pins import Pins

ROOT = Path(__file__).parents[2]
REQUIRED = [
    "name",
    "qgisMinimumVersion",
    "description",
    "about",
    "version",
    "author",
    "email",
    "repository",
    "tracker",
    "homepage",
    "category",
    "tags",
    "icon",
    "license",
    "experimental",
    "deprecated",
    "hasProcessingProvider",
]


@pytest.fixture(scope="module")
def metadata() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


@pytest.mark.parametrize("field", REQUIRED)
def test_metadata_has_every_field_of_the_plugin_site(metadata, field):
    assert metadata[field].strip()


def test_metadata_icon_and_version_are_real(metadata):
    assert (ROOT / metadata["icon"]).is_file()
    assert metadata["version"] == paths.version()
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["hasProcessingProvider"] == "yes"


@pytest.mark.parametrize("name", ["earthmind", "segment", "ask", "detect", "look"])
def test_icons_are_drawn(name, qgis_app):
    assert QSvgRenderer(paths.icon(name)).isValid()


def test_help_falls_back_to_english():
    assert paths.help_page("de").name == "de.html"
    assert paths.help_page("xx").name == "en.html"
    assert paths.help_page("en").is_file()


def test_what_the_backend_is_set_up_from_comes_along():
    assert Pins(paths.provisioning()).complete
