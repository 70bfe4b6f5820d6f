"""What the NVIDIA driver says is read as it is, and its failures become words."""

import pytest
from gpus import GIB, FakeDriver

from earthmind.model.loading import nvidia
from earthmind.model.loading.nvidia import ask_driver, free_memory


def test_each_gpu_has_its_name_capability_and_memory():
    driver = ask_driver(FakeDriver("NVIDIA Test 9000", "NVIDIA Test 50"))
    assert [gpu.name for gpu in driver.gpus] == ["NVIDIA Test 9000", "NVIDIA Test 50"]
    assert (driver.gpus[0].capability, driver.gpus[0].total_bytes) == ((9, 0), 8 * GIB)
    assert (driver.cuda, driver.problem) == ((12, 4), "")


@pytest.mark.parametrize(
    ("failure", "said"),
    [(100, "finds no GPU"), (803, "start it again"), (804, "newer driver"), (999, "error 999")],
)
def test_a_driver_that_fails_says_why(failure, said):
    driver = ask_driver(FakeDriver("NVIDIA Test 9000", failure=failure))
    assert driver.gpus == ()
    assert said in driver.problem


def test_a_driver_without_gpus_has_none():
    assert "finds no GPU" in ask_driver(FakeDriver()).problem


def test_a_driver_that_lacks_a_function_is_too_old():
    assert "too old" in ask_driver(object()).problem


def test_free_memory_is_asked_and_the_gpu_is_let_go():
    driver = FakeDriver("NVIDIA Test 9000")
    assert free_memory(0, driver) == 5 * GIB
    assert driver.held == 0
    assert free_memory(1, driver) is None


def test_without_a_driver_no_program_is_looked_for(monkeypatch):
    monkeypatch.setattr(nvidia, "open_driver", lambda: None)
    nvidia.nvidia_driver.cache_clear()
    try:
        assert nvidia.nvidia_driver().problem == "no NVIDIA driver was found"
    finally:
        nvidia.nvidia_driver.cache_clear()
    assert free_memory(0) is None
