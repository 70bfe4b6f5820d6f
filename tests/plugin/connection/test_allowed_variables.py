"""What QGIS's environment hands on, as it is in OSGeo4W, conda, a Mac's bundle and a Flatpak."""

from __future__ import annotations

import pytest
from environments import PLACES

from qgis_earthmind.connection.allowed_variables import clean_variables

HOSTILE = (
    "PYTHON",
    "PIP_",
    "UV_",
    "LD_",
    "DYLD_",
    "GDAL_",
    "PROJ_",
    "__",
    "CONDA",
    "QT",
    "VIRTUAL_ENV",
    "OSGEO4W",
)


@pytest.mark.parametrize("place", PLACES)
def test_nothing_of_qgis_own_libraries_leaks_in(place):
    handed = clean_variables(PLACES[place], windows=place == "OSGeo4W")
    assert not [name for name in handed if name.upper().startswith(HOSTILE)]
    own = ("OSGeo4W", "conda", "QGIS.app", "/app/bin", "/app/lib")
    assert not [value for value in handed.values() if any(part in value for part in own)]


def test_what_programs_need_to_start_stays():
    handed = clean_variables(PLACES["OSGeo4W"], windows=True)
    assert handed["SystemRoot"] == r"C:\WINDOWS" and handed["LocalAppData"].endswith("Local")
    assert handed["PATH"].split(";")[:2] == [r"C:\WINDOWS\System32", r"C:\WINDOWS"]
    assert clean_variables(PLACES["Mac"], windows=False)["TMPDIR"] == "/var/folders/xy/T/"
    assert clean_variables(PLACES["Flatpak"], windows=False)["XDG_DATA_HOME"].endswith("/data")
