"""The small test model for other processes, each of which imports this module."""

from __future__ import annotations

import time

from doubles import ThresholdModel


class SlowModel(ThresholdModel):
    """Takes a while for each window, so that there is a middle in which to be killed."""

    def encode(self, pictures):
        time.sleep(0.15)
        return super().encode(pictures)


def load(name: str, device: str) -> SlowModel:
    return SlowModel()
