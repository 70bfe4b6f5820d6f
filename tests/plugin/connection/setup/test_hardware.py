"""Which programs fit: told by the hardware, also where QGIS runs translated."""

from __future__ import annotations

import pytest

from qgis_earthmind.connection.setup.hardware import platform_key


def key(system, machine, *, apple=False, glibc=(2, 36)):
    return platform_key(system, machine, apple_silicon=lambda: apple, glibc=lambda: glibc)


@pytest.mark.parametrize(
    ("system", "machine", "expected"),
    [
        ("win32", "AMD64", "windows-x86_64"),
        ("win32", "ARM64", "windows-x86_64"),
        ("darwin", "arm64", "macos-aarch64"),
        ("darwin", "x86_64", "macos-x86_64"),
        ("linux", "x86_64", "linux-x86_64"),
        ("linux", "aarch64", "linux-aarch64"),
    ],
)
def test_the_five_platforms(system, machine, expected):
    assert key(system, machine) == expected


def test_a_qgis_under_rosetta_gets_the_programs_of_apple_silicon():
    assert key("darwin", "x86_64", apple=True) == "macos-aarch64"


@pytest.mark.parametrize(
    ("system", "machine", "glibc"),
    [
        ("win32", "x86", (2, 36)),
        ("linux", "riscv64", (2, 36)),
        ("linux", "i686", (2, 36)),
        ("freebsd14", "amd64", (2, 36)),
        ("linux", "x86_64", (2, 27)),  # too old for the wheels
        ("linux", "x86_64", ()),  # musl
    ],
)
def test_others_have_nothing_ready_made(system, machine, glibc):
    assert key(system, machine, glibc=glibc) is None


def test_this_computer_is_recognised():
    assert platform_key() in ("linux-x86_64", "linux-aarch64")
