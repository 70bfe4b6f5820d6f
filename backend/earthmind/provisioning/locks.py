"""Locks: requirements with the checksums of their wheels, in pip's form, for all platforms at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from earthmind.provisioning.problems import BundleError

_HASH = re.compile(r"\s--hash=sha256:([0-9a-f]{64})(?=\s|$)")
_COMMENT = re.compile(r"(^|\s)#.*$")


@dataclass(frozen=True)
class LockedPackage:
    """One package of a lock.

    Attributes:
        name: Normalised.
        version: Its version.
        hashes: SHA-256 of the files that are allowed, hexadecimal.
    """

    name: str
    version: Version
    hashes: frozenset[str]


def locked_packages(lock: Path, markers: dict[str, str]) -> list[LockedPackage]:
    """The packages of a lock that a platform needs.

    Args:
        lock: The file.
        markers: The platform's, see ``Platform.markers``.

    Raises:
        BundleError: The lock is not there, or a line of it cannot be read.
    """
    if not lock.is_file():
        raise BundleError(f"There is no lock {lock.name} in {lock.parent}; install EarthMind again.")
    found = (_locked(line, lock.name, markers) for line in _lines(lock.read_text(encoding="utf-8")))
    return [package for package in found if package is not None]


def _lines(text: str) -> Iterator[str]:
    """The requirements of a lock, each on one line."""
    joined = re.sub(r"\\\r?\n", " ", text)
    for line in joined.splitlines():
        bare = _COMMENT.sub("", line).strip()
        if bare and not bare.startswith("-"):
            yield bare


def _locked(line: str, lock: str, markers: dict[str, str]) -> LockedPackage | None:
    """The package of a line; None where the platform does not need it."""
    text = _HASH.sub("", line).strip()
    try:
        wanted = Requirement(text)
        exact = [Version(each.version) for each in wanted.specifier if each.operator == "=="]
    except (InvalidRequirement, InvalidVersion):
        raise BundleError(f'The lock {lock} has a line that cannot be read: "{text}".', code="lock") from None
    hashes = frozenset(_HASH.findall(line))
    if len(exact) != 1 or not hashes:
        raise BundleError(f'The lock {lock} pins no single version with a checksum in "{text}".', code="lock")
    if wanted.marker is not None and not wanted.marker.evaluate(dict(markers)):
        return None
    return LockedPackage(canonicalize_name(wanted.name), exact[0], hashes)
