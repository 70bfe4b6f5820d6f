"""ONNX Runtime on a GPU: its libraries are loaded first, and where it takes the CPU that is said."""

import dataclasses
import logging
import sys

import pytest
from gpus import CARD, CPU, CUDA, FakeOnnxRuntime, put_driver
from onnxruntime.capi.onnxruntime_pybind11_state import Fail

from earthmind.errors import ModelError
from earthmind.model.library.catalogue import EMBEDDED
from earthmind.model.loading import onnx_sessions, runtimes
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.loading.nvidia import NvidiaDriver
from earthmind.model.nano import embedded_kind
from earthmind.model.nano.graphs import sessions

PATHS = {"embed": EMBEDDED / "nano" / "embed.onnx", "draw": EMBEDDED / "nano" / "draw.onnx"}


@pytest.fixture
def onnx(monkeypatch, tmp_path):
    """Put a stand-in in the place of ONNX Runtime, beside a driver with one GPU."""

    def put(**behaviour):
        fake = FakeOnnxRuntime(**behaviour)
        module = fake.module(tmp_path)
        monkeypatch.setitem(sys.modules, "onnxruntime", module)
        monkeypatch.setattr(onnx_sessions, "onnxruntime", module)
        return fake

    put_driver(monkeypatch, NvidiaDriver((CARD,), (12, 8)))
    runtimes.prepare_cuda.cache_clear()
    yield put
    runtimes.prepare_cuda.cache_clear()


def test_libraries_are_loaded_before_the_first_session_and_once(onnx, capfd):
    fake = onnx()
    opened, why = sessions._on_gpu(PATHS, "cuda:0")
    sessions._on_gpu(PATHS, "cuda:0")
    assert (set(opened), why) == (set(PATHS), "")
    assert fake.calls[:3] == ["severity 4", "preload", "session"]
    assert fake.calls.count("preload") == 1
    assert capfd.readouterr() == ("", "")


def test_what_loading_prints_goes_to_the_debug_log_only(onnx, caplog):
    onnx()
    with caplog.at_level(logging.DEBUG, "earthmind"):
        runtimes.prepare_cuda()
    assert [(r.levelname, "libcudnn" in r.getMessage()) for r in caplog.records] == [("DEBUG", True)]


def test_a_session_that_does_not_get_the_gpu_is_said_to_run_on_the_cpu(onnx):
    fake = onnx(given=(CPU,))
    opened, why = sessions._on_gpu(PATHS, "cuda:0")
    assert opened == {} and len(fake.sessions) == 1
    assert "CUDA libraries" in why and why.count(".") == 1


def test_an_older_driver_is_named(onnx, monkeypatch):
    onnx(given=(CPU,))
    put_driver(monkeypatch, NvidiaDriver((CARD,), (11, 4)))
    assert "needs an NVIDIA driver for CUDA 12.8" in sessions._on_gpu(PATHS, "cuda:0")[1]


def test_a_gpu_that_is_too_old_is_named(onnx, monkeypatch):
    onnx(given=(CPU,))
    put_driver(monkeypatch, NvidiaDriver((dataclasses.replace(CARD, capability=(3, 5)),), (12, 8)))
    why = sessions._on_gpu(PATHS, "cuda:0")[1]
    assert "NVIDIA Test 9000 has compute capability 3.5" in why and "needs 5.0" in why


@pytest.mark.skipif(sys.platform != "linux", reason="the linker's message is Linux's")
def test_a_missing_cuda_library_is_named(onnx, monkeypatch):
    onnx(given=(CPU,))

    def load(path):
        raise OSError("libcublasLt.so.12: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(runtimes.ctypes, "CDLL", load)
    assert "libcublasLt.so.12" in sessions._on_gpu(PATHS, "cuda:0")[1]


def test_what_a_session_raises_is_told_in_short(onnx):
    onnx(error=RuntimeError("CUDA failure 35: driver\n" + "x" * 500))
    why = sessions._on_gpu(PATHS, "cuda:0")[1]
    assert "CUDA failure 35" in why and len(why) < 300 and "\n" not in why


@pytest.mark.parametrize(
    "said",
    [
        "CUDA failure 2: out of memory",
        "CUDA failure 2: memory allocation failed ; GPU=0",
        "CUBLAS failure 3: CUBLAS_STATUS_ALLOC_FAILED ; GPU=0",
        "CUDNN failure 4000: CUDNN_STATUS_ALLOC_FAILED",
    ],
)
def test_a_full_gpu_is_told_as_such(onnx, said):
    onnx(error=RuntimeError(said))
    with pytest.raises(ModelError) as refused:
        sessions._on_gpu(PATHS, "cuda:0")
    assert refused.value.code == "memory"


def test_graphs_that_lose_the_gpu_are_all_on_the_cpu(onnx, monkeypatch):
    fake = onnx(given=(CPU,))
    monkeypatch.setattr(sessions, "layout_of", lambda folder: None)
    graphs = sessions.Graphs(ModelFolder(EMBEDDED / "nano"), "cuda:0")
    assert graphs.device == "cpu" and graphs.why_not_gpu
    assert all(asked == [CPU] for asked in fake.sessions[1:])


def test_a_gpu_that_takes_the_graphs_and_does_not_run_them_is_not_used(monkeypatch):
    def on_gpu(paths, device):
        return {name: Broken(sessions._on_cpu(path)) for name, path in paths.items()}, ""

    put_driver(monkeypatch, NvidiaDriver((CARD,), (99, 0)))
    monkeypatch.setattr(sessions, "_on_gpu", on_gpu)
    monkeypatch.setattr(embedded_kind, "torch_gpu", lambda: None)
    monkeypatch.setattr(embedded_kind, "cuda_at_hand", lambda: True)
    runtime = embedded_kind.open_runtime(ModelFolder(EMBEDDED / "nano"), "cuda:0")
    assert runtime.device == "cpu"
    assert "no kernel image" in runtime.why_not_gpu
    assert runtime.embed([1]).shape[:2] == (1, 1)


class Broken:
    """A session on a GPU that no kernel was built for."""

    def __init__(self, session):
        self.get_modelmeta = session.get_modelmeta

    def run(self, *_):
        raise Fail("CUDA failure 209: no kernel image is available for execution on the device")


def test_pytorch_takes_over_where_it_can_use_the_gpu(onnx, monkeypatch):
    onnx(given=(CPU,))
    monkeypatch.setattr(sessions, "layout_of", lambda folder: None)
    monkeypatch.setattr(embedded_kind, "cuda_at_hand", lambda: True)
    monkeypatch.setattr(embedded_kind, "torch_gpu", lambda: "cuda")
    monkeypatch.setattr(embedded_kind, "_on_torch", lambda folder, device: f"PyTorch on {device}")
    assert embedded_kind.open_runtime(ModelFolder(EMBEDDED / "nano"), "cuda:0") == "PyTorch on cuda:0"


def test_the_build_and_the_driver_both_have_to_be_there(onnx, monkeypatch):
    onnx()
    assert runtimes.cuda_at_hand()
    onnx(build=(CPU,))
    assert not runtimes.cuda_at_hand()
    onnx()
    put_driver(monkeypatch, NvidiaDriver(problem="no NVIDIA driver was found"))
    assert not runtimes.cuda_at_hand()


def test_the_gpu_package_is_known_as_onnx_runtime(monkeypatch):
    def version(name):
        if name != "onnxruntime-gpu":
            raise runtimes.PackageNotFoundError(name)
        return "1.30.0"

    monkeypatch.setattr(runtimes, "version", version)
    assert runtimes.onnx_package() == ("onnxruntime-gpu", "1.30.0")


def test_cuda_is_asked_for_by_its_number(onnx, monkeypatch):
    onnx()
    asked = []

    def new_session(path, providers, severity, weights):
        asked.append(providers)
        raise ValueError

    monkeypatch.setattr(onnx_sessions, "new_session", new_session)
    sessions._on_gpu(PATHS, "cuda:2")
    assert asked == [[(CUDA, {"device_id": 2}), CPU]]


def test_a_runtime_that_works_passes_the_trial():
    runtime = embedded_kind.open_runtime(ModelFolder(EMBEDDED / "nano"), "cpu", "onnx")
    assert embedded_kind._why_trial_fails(runtime) == ""
