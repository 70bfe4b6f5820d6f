"""Stand-ins for an NVIDIA driver and for the package onnxruntime-gpu, where there is neither."""

from __future__ import annotations

import types
from dataclasses import dataclass, field

from earthmind.model.loading import runtimes
from earthmind.model.loading.nvidia import NvidiaDriver, NvidiaGpu

GIB = 2**30
CARD = NvidiaGpu("NVIDIA Test 9000", (9, 0), 8 * GIB)
_PRELOAD = """
def preload_dlls():
    noted.append("preload")
    print("Failed to load libcudnn.so.9")
"""
CUDA, CPU = runtimes.CUDA, "CPUExecutionProvider"


class FakeDriver:
    """The functions of the CUDA driver API that are asked, for some cards."""

    def __init__(self, *names, failure=0, version=12040):
        self.names, self.failure, self.version = names, failure, version
        self.held = 0

    def cuInit(self, flags):
        return self.failure

    def cuDriverGetVersion(self, version):
        return self._give(version, self.version)

    def cuDeviceGetCount(self, count):
        return self._give(count, len(self.names))

    def cuDeviceGet(self, device, number):
        return self._give(device, number) if number < len(self.names) else 101

    def cuDeviceGetName(self, name, length, device):
        name.value = self.names[device.value].encode()[: length - 1]
        return 0

    def cuDeviceTotalMem_v2(self, total, device):
        return self._give(total, 8 * GIB)

    def cuDeviceGetAttribute(self, value, attribute, device):
        return self._give(value, {75: 9, 76: 0}[attribute])

    def cuDevicePrimaryCtxRetain(self, context, device):
        self.held += 1
        return self._give(context, 1)

    def cuCtxPushCurrent_v2(self, context):
        return 0

    def cuMemGetInfo_v2(self, free, total):
        self._give(free, 5 * GIB)
        return self._give(total, 8 * GIB)

    def cuCtxPopCurrent_v2(self, context):
        return 0

    def cuDevicePrimaryCtxRelease_v2(self, device):
        self.held -= 1
        return 0

    @staticmethod
    def _give(pointer, value):
        pointer._obj.value = value
        return 0


@dataclass
class FakeOnnxRuntime:
    """How a stand-in for ONNX Runtime behaves, and what was done with it.

    Attributes:
        build: Providers that it was built with.
        given: Providers that a session really gets.
        error: What a session with CUDA raises.
        sessions: The providers that each session was asked for.
        calls: Names of the functions that were called, in order.
    """

    build: tuple[str, ...] = (CUDA, CPU)
    given: tuple[str, ...] = (CUDA, CPU)
    error: Exception | None = None
    sessions: list = field(default_factory=list)
    calls: list = field(default_factory=list)

    def module(self, folder):
        """It as a module whose package lies in a folder."""
        made = types.ModuleType("onnxruntime")
        made.__file__ = str(folder / "__init__.py")
        made.cuda_version = "12.8"
        made.get_available_providers = lambda: list(self.build)
        made.set_default_logger_severity = lambda level: self.calls.append(f"severity {level}")
        made.noted = self.calls
        exec(
            "def preload_dlls():\n noted.append('preload')\n print('Failed to load libcudnn.so.9')",
            vars(made),
        )
        made.SessionOptions = lambda: types.SimpleNamespace(add_session_config_entry=lambda *_: None)
        made.InferenceSession = self._session
        return made

    def _session(self, path, options, providers, enable_fallback):
        assert enable_fallback == 0
        names = [provider if isinstance(provider, str) else provider[0] for provider in providers]
        self.sessions.append(names)
        self.calls.append("session")
        if CUDA in names and self.error is not None:
            raise self.error
        given = [name for name in self.given if name in names]
        return types.SimpleNamespace(
            get_providers=lambda: given,
            get_modelmeta=lambda: types.SimpleNamespace(custom_metadata_map={}),
        )


def put_driver(monkeypatch, driver: NvidiaDriver):
    """Let a driver be the one of this computer."""
    monkeypatch.setattr(runtimes, "nvidia_driver", lambda: driver)
