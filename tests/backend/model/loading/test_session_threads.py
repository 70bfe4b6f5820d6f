"""Threads of a session: left to the runtime, but on Linux, where it does not see what may be used."""

from __future__ import annotations

import math
import os

import pytest

from earthmind.model.loading import onnx_sessions as sessions
from earthmind.model.loading.onnx_sessions import session_threads


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """A computer with 8 processors, of which the process may use some, and a container's quota."""

    def of(usable: int | None, quota: str | None) -> int:
        monkeypatch.setattr(os, "cpu_count", lambda: 8)
        if usable is None:
            monkeypatch.delattr(os, "sched_getaffinity", raising=False)
        else:
            monkeypatch.setattr(os, "sched_getaffinity", lambda process: set(range(usable)), raising=False)
            monkeypatch.setattr(sessions, "physical_cores", lambda: usable)
        monkeypatch.setattr(sessions, "_QUOTA", tmp_path / "cpu.max")
        if quota is not None:
            (tmp_path / "cpu.max").write_text(quota, encoding="ascii")
        return session_threads()

    return of


@pytest.mark.parametrize(
    ("usable", "quota", "threads"),
    [
        (8, None, 8),
        (8, "max 100000\n", 8),
        (None, None, 0),  # Windows and macOS, whose processors may have fast cores and slow ones
        (3, None, 3),
        (8, "250000 100000\n", 3),
        (2, "800000 100000\n", 2),
        (8, "50000 100000\n", 1),
        (8, "no number\n", 8),
    ],
)
def test_the_number_is_left_to_the_runtime_but_on_linux(machine, usable, quota, threads):
    assert machine(usable, quota) == threads


def test_a_session_is_given_that_number(monkeypatch):
    from earthmind.model.library.catalogue import load_model

    made = []
    real = sessions.onnxruntime.SessionOptions

    def options():
        made.append(real())
        return made[-1]

    monkeypatch.setattr(sessions.onnxruntime, "SessionOptions", options)
    monkeypatch.setattr(sessions, "session_threads", lambda: 1)
    load_model("nano", "cpu")
    assert made and {each.intra_op_num_threads for each in made} == {1}
    assert math.isinf(sessions._cores_by_quota(sessions.Path("/nowhere")))


def test_processors_whose_products_of_bytes_overflow_are_told_to_compute_the_same(monkeypatch):
    monkeypatch.setattr(sessions.onnxruntime, "InferenceSession", lambda path, options, **others: options)
    options = sessions.new_session("any.onnx", [sessions.CPU], sessions.ERROR)
    assert options.get_session_config_entry("session.x64quantprecision") == "1"
