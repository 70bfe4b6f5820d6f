"""The environments that QGIS itself runs in: OSGeo4W, conda, a Mac's bundle, a Flatpak."""

from __future__ import annotations

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


def hostile(place: str, planted: str) -> dict[str, str]:
    """The variables of a place that would break the backend, were they handed on.

    Args:
        place: A key of `PLACES`.
        planted: A folder of modules that nobody may import.
    """
    own = ("HOME", "TEMP", "TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    said = {name: value for name, value in PLACES[place].items() if name not in own}
    return {**said, "PYTHONPATH": planted, "LD_LIBRARY_PATH": planted, "PROJ_DATA": planted}
