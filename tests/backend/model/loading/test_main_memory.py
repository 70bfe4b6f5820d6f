"""What is left of main memory, by the kernel and by the limit of a container."""

import sys

import pytest

from earthmind.model.loading import main_memory
from earthmind.model.loading.main_memory import available_memory

MEMINFO = "MemTotal:       24000000 kB\nMemFree:  1000 kB\nMemAvailable:   18000000 kB\n"


@pytest.fixture
def linux(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(main_memory, "_MEMINFO", tmp_path / "meminfo")
    monkeypatch.setattr(main_memory, "_GROUP", tmp_path)
    (tmp_path / "meminfo").write_text(MEMINFO)
    return tmp_path


def test_the_kernel_says_what_can_be_taken(linux):
    assert available_memory() == 18_000_000 * 1024
    (linux / "meminfo").unlink()
    assert available_memory() is None


def test_a_container_leaves_no_more_than_its_limit_and_files_that_are_kept_do_not_count(linux):
    (linux / "memory.current").write_text("3000000000\n")
    (linux / "memory.stat").write_text("anon 1\ninactive_file 1000000000\n")
    (linux / "memory.max").write_text("4000000000\n")
    assert available_memory() == 2_000_000_000
    (linux / "memory.max").write_text("max\n")
    assert available_memory() == 18_000_000 * 1024
