"""How much each sensor counted in an answer, measured: what changes in its masks when a sensor is withheld.

With M what both sensors mark, O what the optical one alone would mark and S what the SAR alone would::

    change of the SAR      c_s = 1 - IoU(M, O)         O is drawn as if there were no SAR
    change of the optical  c_o = 1 - IoU(M, S)
    share of the SAR           = (c_s + e) / (c_s + c_o + 2 e)     e = 0.01; the optical has the rest
    agreement                  = IoU(O, S)

IoU is over the pixels where the place has a value, of all masks of the answer together: changed pixels of
each are summed up, and so are the pixels of either. Two empty masks are equal, so their change is 0.

Where both changes are near 0 the shares go to a half each: either sensor alone would say the same. A share
says that a sensor decided, not that it was right: one that is wrong and believed has a large share too.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import Cancelled
from earthmind.imagery import Sensor, is_fused
from earthmind.inference.events import Note, Shares
from earthmind.inference.models.devices import is_out_of_memory
from earthmind.inference.place.look import Look
from earthmind.inference.place.open_places import SeenPlace
from earthmind.inference.question.run import Run, Steps
from earthmind.model.protocol import ConceptModel, Model
from earthmind.sentences import Sentence
from earthmind.vector import PolygonStream

_EVEN = 0.01  # e of the formula
_SMALLEST_CHANGE = 0.02  # of a probability, below which a pixel says nothing of who decided

Logits = NDArray[np.float32]
Valid = NDArray[np.bool_]


@dataclass(frozen=True)
class Ways:
    """Masks of one answer as each choice of sensors gives them.

    Attributes:
        both: Logits (H, W) of each mask, of both sensors.
        optical_alone: The same masks without the SAR.
        sar_alone: The same masks without the optical picture.
    """

    both: Sequence[Logits]
    optical_alone: Sequence[Logits]
    sar_alone: Sequence[Logits]


@dataclass(frozen=True)
class Overlap:
    """Pixels of two masks; sums up over masks and windows."""

    shared: int = 0
    either: int = 0

    def __add__(self, other: Overlap) -> Overlap:
        return Overlap(self.shared + other.shared, self.either + other.either)

    @property
    def iou(self) -> float:
        """Intersection over union; 1 where both are empty."""
        return self.shared / self.either if self.either else 1.0


@dataclass(frozen=True)
class Overlaps:
    """How the ways of an answer overlap; sums up over windows.

    Attributes:
        without_sar: Of both sensors' masks and the optical one's alone.
        without_optical: Of both sensors' masks and the SAR's alone.
        alone: Of what each sensor alone would mark.
    """

    without_sar: Overlap = Overlap()
    without_optical: Overlap = Overlap()
    alone: Overlap = Overlap()

    def __add__(self, other: Overlaps) -> Overlaps:
        return Overlaps(
            self.without_sar + other.without_sar,
            self.without_optical + other.without_optical,
            self.alone + other.alone,
        )

    def shares(self, windows: int | None = None) -> Shares:
        """The shares, by the formula above, measured in so many windows; None for all of the place."""
        sar, optical = 1 - self.without_sar.iou, 1 - self.without_optical.iou
        share = (sar + _EVEN) / (sar + optical + 2 * _EVEN)
        return Shares(1 - share, share, optical, sar, self.alone.iou, windows)


@dataclass(frozen=True)
class WithoutSensor:
    """What would be marked had one sensor not been there.

    Attributes:
        sensor: ``"optical"`` or ``"sar"``, which is withheld.
        area_m2: What is marked with both, on the ellipsoid, all concepts together.
        area_without_m2: What would be marked.
        agreement: IoU of the two.
        masks: Logits (H, W) by concept, without the sensor.
    """

    sensor: str
    area_m2: float
    area_without_m2: float
    agreement: float
    masks: dict[str, Logits]


def tell_shares(run: Run, model: Model, seen: SeenPlace, phrases: Sequence[str]) -> Steps[None]:
    """Measure the shares for what an answer marked, and tell them; nothing where that cannot be done.

    Args:
        run: The question.
        model: Has encoded the place.
        seen: The place.
        phrases: What was marked.
    """
    if run.options.shares and phrases and seen.look.withheld:
        yield shares_without(seen.look.withheld)
    concepts = measurable(model, phrases)
    if not run.options.shares or not concepts or not is_fused(seen.frames):
        return
    begun = time.perf_counter()
    with_concepts: Any = model

    def measured() -> Overlaps:
        return overlaps(drawn_ways(with_concepts, seen.encoded, concepts, run.stopped), seen.valid)

    try:
        found = yield from run.call(measured)
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        yield Note(Sentence("There was too little memory to measure how much each sensor counted."))
    else:
        yield found.shares()
    run.seconds["shares"] = time.perf_counter() - begun


def shares_without(sensor: Sensor) -> Shares:
    """The shares of an answer that a sensor was left out of: what is marked is the other one's alone."""
    sar = 0.0 if sensor is Sensor.SAR else 1.0
    return Shares(1 - sar, sar, 1 - sar, sar, withheld="sar" if sensor is Sensor.SAR else "optical")


def measurable(model: Any, phrases: Sequence[str]) -> tuple[str, ...]:
    """The concepts among the phrases of an answer whose masks a model can draw without a sensor."""
    known = model.concepts if isinstance(model, ConceptModel) else ()
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase in known))


def drawn_ways(
    model: ConceptModel,
    encoded: Any,
    concepts: Sequence[str],
    stopped: Callable[[], bool] = lambda: False,
) -> Ways:
    """Draw concepts of a scene of both sensors with both and with each alone.

    Raises:
        Cancelled: When ``stopped`` says so.
    """

    def drawn(without: str | None) -> list[Logits]:
        masks = model.masks(encoded, concepts, without=without, stopped=stopped)
        if stopped():
            raise Cancelled
        return [mask.logits for mask in masks]

    return Ways(drawn(None), drawn("sar"), drawn("optical"))


def overlaps(ways: Ways, valid: Valid) -> Overlaps:
    """Count how the ways of an answer overlap.

    Args:
        ways: Masks (H, W).
        valid: bool (H, W), where the place has a value.
    """
    return Overlaps(
        _overlap(ways.both, ways.optical_alone, valid),
        _overlap(ways.both, ways.sar_alone, valid),
        _overlap(ways.optical_alone, ways.sar_alone, valid),
    )


def sar_decisive(ways: Ways, optical_valid: Valid, sar_valid: Valid) -> Logits:
    """How decisive the SAR was at each pixel, 0 to 1, float32 (H, W); 0.5 where neither sensor was.

    With p the probabilities, d_s = |p - p_o| and d_o = |p - p_s| summed over the masks, it is
    ``(d_s + e) / (d_s + d_o + 2 e)``, e = 0.02; 1 where only the SAR has a value and 0 where only the optical
    picture has.
    """
    sar = np.full(optical_valid.shape, _SMALLEST_CHANGE, np.float32)
    optical = sar.copy()
    for both, optical_alone, sar_alone in zip(ways.both, ways.optical_alone, ways.sar_alone, strict=True):
        here = _probability(both)
        sar += np.abs(here - _probability(optical_alone))
        optical += np.abs(here - _probability(sar_alone))
    decisive = sar / (sar + optical)
    decisive[sar_valid & ~optical_valid] = 1
    decisive[optical_valid & ~sar_valid] = 0
    return decisive


def without_sensor(
    model: ConceptModel,
    seen: SeenPlace,
    concepts: Sequence[str],
    sensor: str,
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> WithoutSensor:
    """What a model would mark had a sensor not been there; call it on the thread of the models.

    Args:
        model: Has encoded the place.
        seen: The place, encoded, with both sensors.
        concepts: What is marked, of ``model.concepts``.
        sensor: ``"optical"`` or ``"sar"``, which is withheld.
        stopped: Asked between the masks.

    Raises:
        Cancelled: When ``stopped`` says so.
        ValueError: A concept is not known, or the place has no other sensor.
    """
    valid = seen.valid
    here, without = (
        [mask.logits for mask in model.masks(seen.encoded, concepts, without=way, stopped=stopped)]
        for way in (None, sensor)
    )
    if stopped():
        raise Cancelled
    return WithoutSensor(
        sensor,
        sum(area_m2(seen.look, logits, valid) for logits in here),
        sum(area_m2(seen.look, logits, valid) for logits in without),
        _overlap(here, without, valid).iou,
        dict(zip(concepts, without, strict=True)),
    )


def area_m2(look: Look, logits: Logits, valid: Valid) -> float:
    """Area of a mask on the ellipsoid, as its polygons have it."""
    stream = PolygonStream(look.grid, look.grid.width, attributes={})
    features = [*stream.add(logits, valid), *stream.finish()]
    return float(sum(float(feature.attributes["area_m2"]) for feature in features))


def _overlap(first: Sequence[Logits], second: Sequence[Logits], valid: Valid) -> Overlap:
    pairs = [((one > 0) & valid, (other > 0) & valid) for one, other in zip(first, second, strict=True)]
    counted = (
        Overlap(int(np.count_nonzero(one & other)), int(np.count_nonzero(one | other)))
        for one, other in pairs
    )
    return reduce(Overlap.__add__, counted, Overlap())


def _probability(logits: Logits) -> Logits:
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -30, 30))), np.float32)
