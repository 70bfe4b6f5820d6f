"""Small OMBRIA folders."""

from __future__ import annotations

import numpy as np
from PIL import Image


def write_tile(root, number, flood, *, mask_with="Sentinel1", suffix=".webp"):
    """One tile of an event; the flooded pixels are dark in the SAR picture from after."""
    event = root / "2021" / "NOWHERE"
    for sensor in ("Sentinel1", "Sentinel2"):
        for moment in ("BEFORE", "AFTER"):
            folder = event / sensor / moment
            folder.mkdir(parents=True, exist_ok=True)
            grey = np.where(flood & (moment == "AFTER"), 20, 150).astype(np.uint8)
            pixels = grey if sensor == "Sentinel1" else np.repeat(grey[..., None], 3, 2)
            kind = ".png" if sensor == "Sentinel1" else suffix
            Image.fromarray(pixels).save(folder / f"im{moment.lower()}_{number}{kind}", lossless=True)
    (event / mask_with / "MASK").mkdir(exist_ok=True)
    Image.fromarray(np.where(flood, 255, 0).astype(np.uint8)).save(
        event / mask_with / "MASK" / f"gt_{number}.png"
    )
