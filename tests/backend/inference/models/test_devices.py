"""Which device is chosen for which runtime, what is refused, and where a model is said to run."""

import dataclasses

import pytest
from doubles import CARD as MODEL
from doubles import ThresholdModel
from gpus import CARD

from earthmind.errors import ModelError
from earthmind.inference.models import devices, shelf
from earthmind.inference.models.devices import is_out_of_memory, resolve_device, why_no_gpu
from earthmind.model.library.catalogue import Catalogue, ModelEntry, find_model
from earthmind.model.loading.kind import ModelKind
from earthmind.model.loading.nvidia import NvidiaDriver
from earthmind.model.loading.runtimes import ANY, ONNX, TORCH
from earthmind.model.model_options import ModelOptions


@pytest.fixture
def computer(monkeypatch):
    """A computer with GPUs, and what ONNX Runtime and PyTorch can use of them."""

    def put(gpus=1, onnx=False, torch=None):
        driver = NvidiaDriver((CARD,) * gpus, (12, 8), "" if gpus else "no NVIDIA driver was found")
        monkeypatch.setattr(devices.sys, "platform", "linux")
        monkeypatch.setattr(devices, "nvidia_driver", lambda: driver)
        monkeypatch.setattr(devices, "cuda_at_hand", lambda: onnx and gpus > 0)
        monkeypatch.setattr(devices, "torch_gpu", lambda: torch)
        monkeypatch.setattr(devices, "torch_may_have_gpu", lambda: torch is not None)

    return put


def refusal(asked, runtimes=ANY):
    with pytest.raises(ModelError) as refused:
        resolve_device(asked, runtimes)
    assert refused.value.code == "device"
    return refused.value.message


def test_the_gpu_is_chosen_for_the_runtime_that_can_use_it(computer):
    computer(onnx=True)
    assert (resolve_device("auto"), resolve_device("auto", (TORCH,))) == ("cuda:0", "cpu")
    computer(torch="cuda")
    assert (resolve_device("auto"), resolve_device("auto", (ONNX,))) == ("cuda:0", "cpu")
    computer()
    assert resolve_device("auto") == "cpu"
    assert resolve_device("cpu") == "cpu"


def test_a_gpu_that_is_not_there_is_refused_in_one_sentence(computer):
    computer(gpus=2, onnx=True)
    assert resolve_device("cuda:1") == "cuda:1"
    assert refusal("cuda:3") == (
        'There is no device "cuda:3"; this computer has 2 of them: cuda:0 to cuda:1.'
    )
    computer(gpus=1, onnx=True)
    assert "has one: cuda:0." in refusal("cuda:3")


def test_onnx_runtime_for_the_cpu_only_says_what_to_do(computer):
    computer()
    said = refusal("cuda", (ONNX,))
    assert "NVIDIA Test 9000 is here" in said
    assert "set up the backend again with the GPU choice in EarthMind's panel" in said
    assert said.count(".") == 1


def test_a_computer_without_a_driver_says_so(computer):
    computer(gpus=0, onnx=True)
    assert refusal("cuda:0") == (
        'The device "cuda:0" cannot be used: no NVIDIA driver was found; otherwise use --device auto or cpu.'
    )
    assert why_no_gpu() == "No GPU is used: no NVIDIA driver was found."


def test_there_is_nothing_to_say_where_a_gpu_can_be_used(computer):
    computer(onnx=True)
    assert why_no_gpu() == ""
    assert "PyTorch" in why_no_gpu((TORCH,)) and "EarthMind-4B" in why_no_gpu((TORCH,))


def test_unknown_names_are_refused():
    assert "use auto, cpu" in refusal("gpu")


def test_released_models_look_at_pytorch_only_and_the_embedded_one_at_what_is_asked():
    assert find_model("earthmind-4b").runtimes() == (TORCH,)
    assert find_model("nano").runtimes() == ANY
    assert find_model("nano").runtimes(ModelOptions(runtime=TORCH)) == (TORCH,)


class PlacedDouble(ThresholdModel):
    """A model that does not get the GPU."""

    device = "cpu"
    why_not_gpu = "ONNX Runtime could not load its CUDA libraries."


def entry(name, runtimes, loads, model=ThresholdModel):
    card = dataclasses.replace(MODEL, name=name)

    def load(folder, device, options):
        loads.append(device)
        return model(card)

    return ModelEntry(name, ModelKind(lambda _: card, load, runtimes=lambda folder, options: runtimes))


def test_each_model_of_a_shelf_has_the_device_of_its_own_runtime(computer):
    computer(onnx=True)
    loads = []
    models = Catalogue((entry("small", ANY, loads), entry("large", (TORCH,), loads)))
    opened = shelf.ModelShelf(models, "auto", "small")
    opened.obtain("small")
    opened.obtain("large")
    opened.obtain("small")
    assert loads == ["cuda:0", "cpu"]


def test_a_model_that_does_not_get_the_gpu_is_said_to_run_on_the_cpu(computer):
    computer(onnx=True)
    opened = shelf.ModelShelf(Catalogue((entry("small", ANY, [], PlacedDouble),)), "auto", "small")
    opened.obtain("small")
    assert opened.device == "cpu"
    assert opened.notice("small") == (
        "small runs on the CPU. ONNX Runtime could not load its CUDA libraries."
    )


def test_a_gpu_that_was_named_and_is_not_got_is_refused(computer):
    computer(onnx=True)
    opened = shelf.ModelShelf(Catalogue((entry("small", ANY, [], PlacedDouble),)), "cuda", "small")
    with pytest.raises(
        ModelError, match="could not load its CUDA libraries; otherwise use --device auto or cpu"
    ):
        opened.obtain("small")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RuntimeError("MPS backend out of memory (MPS allocated: 17.9 GB, max allowed: 18.1 GB)."), True),
        (RuntimeError("CUDA error: out of memory"), True),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"), True),
        (RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried"), True),
        (MemoryError(), True),
        (RuntimeError("CUDA error: an illegal memory access was encountered"), False),
        (ValueError("CUDA error: out of memory"), False),
    ],
)
def test_every_back_end_s_words_for_too_little_memory_are_known(error, told):
    assert is_out_of_memory(error) is told
