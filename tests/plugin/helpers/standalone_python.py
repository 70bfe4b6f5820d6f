"""The system's own Python, packed as the published standalone ones are."""

from __future__ import annotations

import hashlib
import json
import platform
import subprocess
from pathlib import Path
from typing import Any

SYSTEM_PYTHON = "/usr/bin/python3"
# Run by the Python that is packed: relocatable, below ``python/``, nothing compiled, no packages.
_PACK = """
import json, os, pathlib, sys, sysconfig, tarfile
minor = "{}.{}".format(*sys.version_info[:2])
unwanted = ("__pycache__", "EXTERNALLY", "/test/", "-packages/", "sitecustomize")

def wanted(entry):
    return None if any(part in entry.name for part in unwanted) else entry

with tarfile.open(sys.argv[1], "w:gz", compresslevel=1, dereference=True) as archive:
    archive.add(os.path.realpath(sys._base_executable), f"python/bin/python{minor}")
    for name in ("python3", "python"):
        link = tarfile.TarInfo(f"python/bin/{name}")
        link.type, link.linkname = tarfile.SYMTYPE, f"python{minor}"
        archive.addfile(link)
    archive.add(pathlib.Path(sysconfig.get_path("stdlib")), f"python/lib/python{minor}", filter=wanted)
print(json.dumps(sys.version_info[:3]))
"""


def standalone_python(archive: Path, url: str = "") -> dict[str, Any]:
    """Pack it, and describe it as uv's list of downloads does.

    Args:
        archive: File to write, ``.tar.gz``.
        url: Where it will be fetched from; the file itself by default.
    """
    said = subprocess.check_output([SYSTEM_PYTHON, "-I", "-c", _PACK, str(archive)], text=True)
    major, minor, patch = json.loads(said)
    machine = platform.machine()
    entry = {
        "name": "cpython",
        "os": "linux",
        "arch": {"family": machine, "variant": None},
        "libc": "gnu",
        "major": major,
        "minor": minor,
        "patch": patch,
        "prerelease": "",
        "variant": None,
        "build": "1",
        "url": url or archive.resolve().as_uri(),
        "digest": f"sha256:{hashlib.sha256(archive.read_bytes()).hexdigest()}",
    }
    return {f"cpython-{major}.{minor}.{patch}-linux-{machine}-gnu": entry}
