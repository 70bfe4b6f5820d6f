"""EarthMind: ask a map."""

import os
import sys
from pathlib import Path

# ONNX Runtime's official builds send what they are used for to Microsoft, and keep files for that in the
# user's folders, unless this is set before they are loaded (Privacy.md in its package). Nothing leaves here.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"

if sys.platform == "win32" and (Path(sys.prefix) / "msvcp140.dll").is_file():
    # The package msvc-runtime puts the C++ runtime there; an environment does not look there by itself.
    os.add_dll_directory(sys.prefix)
