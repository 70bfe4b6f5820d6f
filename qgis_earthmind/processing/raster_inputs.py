"""The rasters that an algorithm can be given: one of each sensor, now and at an earlier date."""

from __future__ import annotations

from typing import NamedTuple

from ..i18n import tr
from ..wording import optical_before_tip, sar_before_tip

OPTICAL = "OPTICAL"
SAR = "SAR"
OPTICAL_BEFORE = "OPTICAL_BEFORE"
SAR_BEFORE = "SAR_BEFORE"

RASTERS = (OPTICAL, OPTICAL_BEFORE, SAR, SAR_BEFORE)  # the analysis grid follows the first that is given


class RasterInput(NamedTuple):
    """A raster that can be given: name of its parameter, label, and what one of an earlier date is for."""

    name: str
    title: str
    tip: str = ""


def raster_inputs() -> tuple[RasterInput, ...]:
    """All that can be given."""
    return (
        RasterInput(OPTICAL, tr("Optical raster")),
        RasterInput(SAR, tr("SAR raster")),
        RasterInput(OPTICAL_BEFORE, tr("Optical raster of an earlier date"), optical_before_tip()),
        RasterInput(SAR_BEFORE, tr("SAR raster of an earlier date"), sar_before_tip()),
    )
