"""Questions shared out over several GPUs: each has a shelf of models and a queue of its own."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import asdict

from earthmind.inference.models.shelf import ModelShelf

_PLACES = 256  # more than any engine keeps open


class SeveralGpus:
    """The shelves of all GPUs that were left to EarthMind; safe to use from several threads.

    What was computed of a place lies on one GPU, so all questions about a place go to the same shelf: that
    with the fewest calls waiting, and then the fewest places, when the place was asked about first.
    """

    def __init__(self, shelves: Sequence[ModelShelf]) -> None:
        """Share questions out over shelves; the first is the one of models that use no GPU."""
        self._shelves = tuple(shelves)
        self._lock = threading.Lock()
        self._places: OrderedDict[str, ModelShelf] = OrderedDict()

    def of(self, model: str) -> tuple[ModelShelf, ...]:
        """The shelves that can run a model: all, or the first for one whose runtime has no GPU."""
        several = len(self._shelves) > 1 and self._shelves[0].wants_gpu(model)
        return self._shelves if several else self._shelves[:1]

    def for_place(self, model: str, place: object) -> ModelShelf:
        """The shelf that a question about a place is answered on.

        Args:
            model: Name or folder of the model.
            place: The request of the place, a dataclass.
        """
        shelves = self.of(model)
        if len(shelves) == 1:
            return shelves[0]
        key = json.dumps(asdict(place), sort_keys=True, default=str)  # type: ignore[call-overload]
        with self._lock:
            if key not in self._places:
                kept = list(self._places.values())
                self._places[key] = min(shelves, key=lambda shelf: (shelf.waiting, kept.count(shelf)))
            self._places.move_to_end(key)
            while len(self._places) > _PLACES:
                self._places.popitem(last=False)
            return self._places[key]
