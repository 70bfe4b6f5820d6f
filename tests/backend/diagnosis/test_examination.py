"""The doctor: what does not load is named in the library's own words, and what ran the answer is said."""

import json
import os
import subprocess
import sys
import time

import pytest
from doubles import ThresholdModel, shelf_of
from gpus import CARD

from earthmind.diagnosis import examination, first_answer, libraries
from earthmind.diagnosis.examination import examine
from earthmind.inference.models import shelf as shelves
from earthmind.model.library.catalogue import EMBEDDED
from earthmind.model.loading.nvidia import NvidiaDriver

LOADED = ("numpy", "rasterio", "pyogrio", "pyproj", "shapely", "scipy", "tokenizers", "safetensors")
NO_DLL = (
    "DLL load failed while importing onnxruntime_pybind11_state: The specified module could not be found."
)


def by_subject(report):
    return {finding.subject: finding for finding in report.findings}


@pytest.fixture
def model(monkeypatch):
    """A small model in the place of the embedded one."""
    double = ThresholdModel()
    monkeypatch.setattr(shelves, "open_shelf", lambda: shelf_of(double))
    return double


@pytest.fixture
def no_libraries(monkeypatch):
    """For what is not about libraries, so that it takes no time."""
    monkeypatch.setattr(examination, "libraries", lambda: iter(()))


def test_the_embedded_model_answers_and_nothing_is_left(tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(EMBEDDED.parents[3]), "EARTHMIND_MODELS": str(tmp_path)}
    for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        environment[name] = str(tmp_path)
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "earthmind", "doctor", "--json"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert time.monotonic() - begun < 60  # on a busy machine; some 5 s on an idle one
    assert done.stdout.count("\n") == 1 and done.stderr == ""
    report = json.loads(done.stdout)
    findings = {finding["subject"]: finding for finding in report["findings"]}
    assert report["ok"] and set(LOADED) <= set(findings)
    assert f"answered on {report['device']} in" in findings["model nano"]["message"]
    assert report["why_not_gpu"].endswith(".") == (report["device"] == "cpu")
    assert list(tmp_path.iterdir()) == []


def test_windows_words_for_a_missing_runtime_are_kept(model, monkeypatch):
    def fail():
        raise ImportError(NO_DLL)

    monkeypatch.setattr(libraries, "_onnxruntime", fail)
    monkeypatch.setattr(libraries, "_USES", {"rasterio": fail})
    report = examine()
    assert not report.ok
    for subject in ("rasterio", "onnxruntime"):
        assert "DLL load failed" in by_subject(report)[subject].message


def test_a_room_that_cannot_be_imported_is_a_finding(no_libraries, monkeypatch):
    monkeypatch.setitem(sys.modules, "earthmind.diagnosis.first_answer", None)
    report = examine()
    assert not by_subject(report)["models"].ok
    assert (report.device, report.ok) == ("", False)


def test_a_library_that_gives_something_else_is_not_fine(model, monkeypatch):
    monkeypatch.setattr(libraries, "_USES", {"numpy": lambda: False})
    assert "set up the backend again" in by_subject(examine())["numpy"].message


def test_a_library_that_is_not_installed_is_named(model, monkeypatch):
    monkeypatch.setattr(libraries, "_USES", {"no-such-library": lambda: True})
    assert "is not installed" in by_subject(examine())["no-such-library"].message


def test_an_answer_on_the_cpu_says_why(no_libraries, model, monkeypatch):
    monkeypatch.setattr(first_answer, "why_no_gpu", lambda runtimes: "No GPU is used: it is asleep.")
    report = examine()
    assert report.ok
    assert (report.device, report.why_not_gpu) == ("cpu", "No GPU is used: it is asleep.")
    assert "it is asleep" in by_subject(report)["device"].message


def test_an_answer_on_the_gpu_names_it_and_has_nothing_to_explain(no_libraries, model, monkeypatch):
    shelf = shelf_of(model)
    model.device, model.why_not_gpu = "cuda:0", ""
    monkeypatch.setattr(shelves, "open_shelf", lambda: shelf)
    monkeypatch.setattr(first_answer, "nvidia_driver", lambda: NvidiaDriver((CARD,), (12, 8)))
    monkeypatch.setattr(first_answer, "free_memory", lambda number: 3 * 2**30)
    report = examine()
    assert (report.device, report.why_not_gpu) == ("cuda:0", "")
    said = by_subject(report)["device"].message
    assert "NVIDIA Test 9000" in said and "compute capability 9.0" in said and "3.0 of 8.0 GiB free" in said


def test_a_model_that_does_not_answer_leaves_no_device(no_libraries, model):
    model.broken = OSError("weights are missing")
    report = examine()
    assert (report.ok, report.device, report.why_not_gpu) == (False, "", "")
    assert "weights are missing" in by_subject(report)["model double"].message
