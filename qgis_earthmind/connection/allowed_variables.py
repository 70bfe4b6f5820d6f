"""The environment variables that the backend's processes get: those named here, and no others.

What QGIS, a shell or another user of the computer put into the environment could make Python, GDAL or the
linker load code that nobody asked for: ``PYTHONPATH``, ``GDAL_DRIVER_PATH``, ``LD_PRELOAD``, ``PIP_*`` and
``UV_*``, ``__PYVENV_LAUNCHER__``. ``PATH`` is the system's own: QGIS's has the folders of OSGeo4W, conda or
Homebrew first, whose libraries are not the backend's.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from qgis.PyQt.QtCore import QProcessEnvironment

_NAMES = frozenset(
    {
        *("HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TMP", "TEMP"),
        # Windows: without these no program starts there, or finds its user's folders.
        *("USERPROFILE", "USERNAME", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA"),
        *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "OS", "NUMBER_OF_PROCESSORS"),
        # The way to the network, and whom to trust there.
        *("HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "ALL_PROXY", "NO_PROXY"),
        *("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"),
        "CUDA_VISIBLE_DEVICES",
    }
)
_KINDS = re.compile(r"(LC|EARTHMIND|XDG|PROCESSOR)_\w+")
_POSIX_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"


def is_allowed(name: str) -> bool:
    """Whether a variable is handed on; upper and lower case are the same, as on Windows."""
    return name.upper() in _NAMES or _KINDS.fullmatch(name.upper()) is not None


def clean_variables(everything: Mapping[str, str], *, windows: bool = os.name == "nt") -> dict[str, str]:
    """An environment reduced to the variables that are handed on, with the system's own ``PATH``."""
    allowed = {name: value for name, value in everything.items() if is_allowed(name)}
    root = next((value for name, value in allowed.items() if name.upper() == "SYSTEMROOT"), r"C:\Windows")
    windows_path = rf"{root}\System32;{root};{root}\System32\Wbem"
    return {**allowed, "PATH": windows_path if windows else _POSIX_PATH}


def clean_environment() -> QProcessEnvironment:
    """The environment of QGIS, reduced by `clean_variables`."""
    everything, allowed = QProcessEnvironment.systemEnvironment(), QProcessEnvironment()
    names = everything.keys()
    for name, value in clean_variables({name: everything.value(name) for name in names}).items():
        allowed.insert(name, value)
    return allowed
