"""The one kind of error of this room."""

from __future__ import annotations

from earthmind.errors import EarthMindError


class BundleError(EarthMindError):
    """A file of a bundle cannot be had, is another one, or cannot be kept."""

    code = "bundle"
