"""The environment variables that the backend's processes get: those named here, and no others.

What QGIS, a shell or another user of the computer put into the environment could make Python, pip, GDAL
or the linker load code that nobody asked for: ``PYTHONPATH``, ``GDAL_DRIVER_PATH``, ``LD_PRELOAD``.
"""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QProcessEnvironment

_NAMES = frozenset(
    {
        *("PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TMP", "TEMP"),
        # Windows: without these no program starts there, or finds its user's folders.
        *("USERPROFILE", "USERNAME", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA"),
        *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "OS", "NUMBER_OF_PROCESSORS"),
        # The way to the network, and whom to trust there.
        *("HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "ALL_PROXY", "NO_PROXY"),
        *("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"),
        # Where pip finds packages.
        *("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_TRUSTED_HOST", "PIP_FIND_LINKS", "PIP_NO_INDEX"),
        *("PIP_CERT", "PIP_CLIENT_CERT", "PIP_PROXY", "PIP_DEFAULT_TIMEOUT"),
        "CUDA_VISIBLE_DEVICES",
    }
)
_KINDS = re.compile(r"(LC|EARTHMIND|XDG|PROCESSOR)_\w+")


def is_allowed(name: str) -> bool:
    """Whether a variable is handed on; upper and lower case are the same, as on Windows."""
    return name.upper() in _NAMES or _KINDS.fullmatch(name.upper()) is not None


def clean_environment() -> QProcessEnvironment:
    """The environment of QGIS, reduced to the variables that are handed on."""
    everything, allowed = QProcessEnvironment.systemEnvironment(), QProcessEnvironment()
    for name in filter(is_allowed, everything.keys()):
        allowed.insert(name, everything.value(name))
    return allowed
