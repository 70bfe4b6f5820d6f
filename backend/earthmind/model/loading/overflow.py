"""Whether products of bytes and signed 8-bit weights overflow on this processor: ONNX Runtime is asked.

x86 processors with AVX2 but without VNNI add two such products in 16 bits (``VPMADDUBSW``), which saturates
beyond 32,767 although 255 * 127 * 2 is 64,770. ONNX Runtime can make weights unsigned instead
(``session.x64quantprecision``), which is right everywhere and three times slower where it is not needed.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime

PROBE = Path(__file__).with_name("overflow.onnx")
"""One 1x1 convolution in integers: sixteen bytes with weights of 127; 200 of 255 where nothing overflows."""
CHANNELS, EXPECTED = 16, 200
_OPTION = "session.x64quantprecision"


def compute_alike(options: onnxruntime.SessionOptions) -> None:
    """Make a session compute in integers as every other processor does, where this one would not."""
    if bytes_overflow():
        options.add_session_config_entry(_OPTION, "1")


@lru_cache(maxsize=1)
def bytes_overflow() -> bool:
    """Whether sums of products saturate here."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(PROBE), options, providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {"bytes": np.full((1, CHANNELS, 8, 8), 255, np.uint8)})
    return bool(np.abs(found.astype(np.int64) - EXPECTED).max() > 1)
