"""What a set-up works with, and whom it tells how it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

from .pins import Pins


@dataclass(frozen=True)
class Sources:
    """What a set-up works with.

    Attributes:
        pins: The plugin's pins and locks.
        wheel: The backend as a wheel.
        version: The plugin's version.
        platform: Key of `hardware.platform_key`; None where nothing ready-made is published.
        pythons: Programs that may be a suitable Python.
        proxies: Finds the variables for the proxies on the way to some addresses.
        variables: The environment of QGIS.
        retries: How often uv tries again where a connection breaks.
    """

    pins: Pins
    wheel: Optional[Path]
    version: str
    platform: Optional[str]
    pythons: Sequence[str]
    proxies: Callable[[Sequence[str]], dict[str, str]]
    variables: dict[str, str]
    retries: int = 3


class Listener:
    """What is told while a set-up runs; each call comes in the worker thread."""

    def step(self, label: str, number: int, count: int) -> None:
        """A step begins; number from 1."""

    def progress(self, share: float, seconds_left: Optional[float]) -> None:
        """How far the step is, from 0 to 1."""

    def line(self, text: str) -> None:
        """A program wrote something."""
