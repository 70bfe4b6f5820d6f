"""What QGIS's environment hands on, as it is in OSGeo4W, conda, a Mac's bundle and a Flatpak."""

from __future__ import annotations

import pytest

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
PLACES = {
    "OSGeo4W": {
        "OSGEO4W_ROOT": r"C:\OSGeo4W",
        "PATH": r"C:\OSGeo4W\apps\qgis-ltr\bin;C:\OSGeo4W\apps\Python312;C:\OSGeo4W\bin;C:\Windows\System32",
        "PYTHONHOME": r"C:\OSGeo4W\apps\Python312",
        "PYTHONUTF8": "1",
        "GDAL_DATA": r"C:\OSGeo4W\apps\gdal\share\gdal",
        "GDAL_DRIVER_PATH": r"C:\OSGeo4W\apps\gdal\lib\gdalplugins",
        "PROJ_DATA": r"C:\OSGeo4W\share\proj",
        "PROJ_LIB": r"C:\OSGeo4W\share\proj",
        "QT_PLUGIN_PATH": r"C:\OSGeo4W\apps\qgis-ltr\qtplugins",
        "SystemRoot": r"C:\WINDOWS",
        "LocalAppData": r"C:\Users\Ünal O'Neil (x)\AppData\Local",
        "TEMP": r"C:\Users\NAL~1\AppData\Local\Temp",
    },
    "conda": {
        "CONDA_PREFIX": "/opt/conda",
        "PATH": "/opt/conda/bin:/usr/bin",
        "PYTHONPATH": "/opt/conda/lib/python3.12/site-packages",
        "PROJ_DATA": "/opt/conda/share/proj",
        "PROJ_NETWORK": "ON",
        "GDAL_DATA": "/opt/conda/share/gdal",
        "LD_LIBRARY_PATH": "/opt/conda/lib",
        "PIP_INDEX_URL": "https://elsewhere/simple",
        "UV_PYTHON": "/opt/conda/bin/python",
        "HOME": "/home/ünal",
    },
    "Mac": {
        "PATH": "/Applications/QGIS.app/Contents/MacOS/bin:/usr/bin",
        "PYTHONHOME": "/Applications/QGIS.app/Contents/MacOS",
        "__PYVENV_LAUNCHER__": "/Applications/QGIS.app/Contents/MacOS/python3",
        "DYLD_LIBRARY_PATH": "/Applications/QGIS.app/Contents/MacOS/lib",
        "GDAL_DATA": "/Applications/QGIS.app/Contents/Resources/gdal",
        "__CF_USER_TEXT_ENCODING": "0x1F5:0x0:0x3",
        "HOME": "/Users/ünal",
        "TMPDIR": "/var/folders/xy/T/",
    },
    "Flatpak": {
        "PATH": "/app/bin:/usr/bin",
        "LD_LIBRARY_PATH": "/app/lib",
        "PYTHONPATH": "/app/lib/python3.12/site-packages",
        "XDG_DATA_HOME": "/home/ünal/.var/app/org.qgis.qgis/data",
        "XDG_CACHE_HOME": "/home/ünal/.var/app/org.qgis.qgis/cache",
        "GI_TYPELIB_PATH": "/app/lib/girepository-1.0",
        "HOME": "/home/ünal",
    },
}


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
