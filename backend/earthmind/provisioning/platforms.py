"""The platforms that a backend is set up on: their environment markers and the tags of their wheels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms

from earthmind.provisioning.problems import BundleError

_GLIBC = 28  # of 2.28, the oldest that the plugin's set-up takes
_OLDEST_GLIBC = {"x86_64": 5, "aarch64": 17}
_OLD_NAMES = {5: "manylinux1", 12: "manylinux2010", 17: "manylinux2014"}
_NEWEST_MACOS = (26, 0)


@dataclass(frozen=True)
class Platform:
    """One platform.

    Attributes:
        name: As in ``uv.json``: ``windows-x86_64``.
        system: As in the list of Pythons: ``windows``, ``darwin`` or ``linux``.
        machine: ``x86_64`` or ``aarch64``.
    """

    name: str
    system: str
    machine: str

    def markers(self, python: str) -> dict[str, str]:
        """The environment that requirements' markers are evaluated in.

        Args:
            python: Full version of CPython there, such as ``3.12.15``.
        """
        os_name, sys_platform, platform_system = {
            "windows": ("nt", "win32", "Windows"),
            "darwin": ("posix", "darwin", "Darwin"),
            "linux": ("posix", "linux", "Linux"),
        }[self.system]
        machine = {"windows-x86_64": "AMD64", "macos-aarch64": "arm64"}.get(self.name, self.machine)
        return {
            "implementation_name": "cpython",
            "implementation_version": python,
            "os_name": os_name,
            "platform_machine": machine,
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_system": platform_system,
            "platform_version": "",
            "python_full_version": python,
            "python_version": ".".join(python.split(".")[:2]),
            "sys_platform": sys_platform,
            "extra": "",
        }

    def tags(self, python: str) -> dict[Tag, int]:
        """The tags of wheels that run there, with their rank: 0 is the best one.

        On macOS the wheel for the oldest system is the best one: it runs on all of them.

        Args:
            python: Full version of CPython there.
        """
        major, minor = (int(part) for part in python.split(".")[:2])
        interpreter, platforms = f"cp{major}{minor}", list(self._tag_platforms())
        own = cpython_tags((major, minor), abis=[interpreter], platforms=platforms)
        common = compatible_tags((major, minor), interpreter, platforms)
        ranked: dict[Tag, int] = {}
        for tag in (*own, *common):
            ranked.setdefault(tag, len(ranked))
        return ranked

    def _tag_platforms(self) -> Iterator[str]:
        if self.system == "windows":
            yield "win_amd64"
        elif self.system == "darwin":
            newest_first = mac_platforms(_NEWEST_MACOS, "arm64" if self.machine == "aarch64" else "x86_64")
            yield from sorted(newest_first, key=_macos_version)
        else:
            for minor in range(_GLIBC, _OLDEST_GLIBC[self.machine] - 1, -1):
                yield f"manylinux_2_{minor}_{self.machine}"
                if minor in _OLD_NAMES:
                    yield f"{_OLD_NAMES[minor]}_{self.machine}"
            yield f"linux_{self.machine}"


PLATFORMS = {
    platform.name: platform
    for platform in (
        Platform("windows-x86_64", "windows", "x86_64"),
        Platform("macos-aarch64", "darwin", "aarch64"),
        Platform("macos-x86_64", "darwin", "x86_64"),
        Platform("linux-x86_64", "linux", "x86_64"),
        Platform("linux-aarch64", "linux", "aarch64"),
    )
}


def platform_named(name: str) -> Platform:
    """A platform by its name.

    Raises:
        BundleError: There is none of that name.
    """
    if name not in PLATFORMS:
        raise BundleError(
            f'There is no platform "{name}"; use one of {", ".join(PLATFORMS)}.', code="platform"
        )
    return PLATFORMS[name]


def _macos_version(tag: str) -> tuple[int, int]:
    found = re.match(r"macosx_(\d+)_(\d+)_", tag)
    return (int(found[1]), int(found[2])) if found else (0, 0)
