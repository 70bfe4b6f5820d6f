"""EarthMind: ask a map."""

import os

# ONNX Runtime's official builds send what they are used for to Microsoft, and keep files for that in the
# user's folders, unless this is set before they are loaded (Privacy.md in its package). Nothing leaves here.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"
