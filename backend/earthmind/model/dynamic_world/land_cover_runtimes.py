"""The network of Dynamic World on ONNX Runtime or PyTorch, behind one face."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import ModelError
from earthmind.model.dynamic_world.published_weights import folded, read_variables
from earthmind.model.loading.runtimes import ONNX, TORCH, cuda_at_hand, require_torch, torch_installed
from earthmind.sentences import Sentence

Floats = NDArray[np.float32]
GRAPH = Path(__file__).with_name("land_cover.onnx")
"""Written by ``land_cover_graph``; it holds no weights."""


class LandCovers(Protocol):
    """What computes the network."""

    @property
    def device(self) -> str:
        """Where it really computes: ``cpu``, ``cuda:N`` or ``mps``."""

    @property
    def why_not_gpu(self) -> str:
        """Why that is not the GPU that was asked for, in one sentence; empty where it is or none was."""

    def logits(self, bands: Floats) -> Floats:
        """Logits float32 (9, H, W) of normalised bands float32 (9, H, W)."""


class OnnxLandCovers:
    """The network on ONNX Runtime; its weights are those of the published file."""

    def __init__(self, folder: Path, device: str) -> None:
        """Load the weights of a folder into the graph.

        Raises:
            ModelError: The weights cannot be read, the graph not be loaded, code ``graphs``, or the device
                has too little memory, code ``memory``.
        """
        from earthmind.model.loading.onnx_sessions import CPU, ERROR, new_session, session_on_gpu

        # Sessions look at these arrays, and do not keep them.
        self._weights = {
            f"{each.name}.{part}": values
            for each, *both in folded(read_variables(folder))
            for part, values in zip(("kernel", "bias"), both, strict=True)
        }
        self.device, self.why_not_gpu, session = "cpu", "", None
        graph = GRAPH.read_bytes()
        if device != "cpu":
            session, self.why_not_gpu = session_on_gpu(graph, device, self._weights)
            self.device = "cpu" if session is None else device
        try:
            self._session = session or new_session(graph, [CPU], ERROR, weights=self._weights)
        except Exception as error:  # ONNX Runtime's own kinds of error have no common base
            raise ModelError(
                Sentence("The graph {path} cannot be loaded; install EarthMind again.", path=GRAPH),
                code="graphs",
            ) from error

    def logits(self, bands: Floats) -> Floats:
        """Logits of normalised bands; see ``LandCovers``.

        Raises:
            ModelError: The device has too little memory, code ``memory``, or the graph fails.
        """
        from earthmind.model.loading.onnx_sessions import RUNTIME_ERRORS, no_memory, tells_of_memory

        try:
            drawn: Floats = self._session.run(None, {"bands": bands[None]})[0][0]
        except Exception as error:  # ONNX Runtime's own kinds of error have no common base
            if type(error).__module__ != RUNTIME_ERRORS:
                raise
            if tells_of_memory(error):
                raise no_memory(self.device) from error
            raise ModelError(
                Sentence(
                    "The network failed on {device} ({error}); try it with --device cpu.",
                    device=self.device,
                    error=type(error).__name__,
                ),
                code="graphs",
            ) from error
        return drawn


class TorchLandCovers:
    """The network on PyTorch."""

    why_not_gpu = ""

    def __init__(self, folder: Path, device: str) -> None:
        """Load the weights of a folder.

        Raises:
            ModelError: PyTorch is not installed, or the weights cannot be read.
        """
        require_torch("Dynamic World on PyTorch")
        from earthmind.model.dynamic_world.land_cover_network import LandCoverNetwork

        self._network = LandCoverNetwork(read_variables(folder)).eval().to(device)
        self.device = device

    def logits(self, bands: Floats) -> Floats:
        """Logits of normalised bands; see ``LandCovers``."""
        import torch

        with torch.inference_mode():
            drawn = self._network(torch.from_numpy(bands)[None].to(self.device))[0]
        return np.asarray(drawn.float().cpu().numpy())


def open_land_covers(folder: Path, device: str, asked: str | None = None) -> LandCovers:
    """The network on what was asked for, else on ONNX Runtime unless only PyTorch can use the device.

    Args:
        folder: Holds the published weights.
        device: ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.
        asked: ``onnx`` or ``torch``; None for what suits.

    Raises:
        ModelError: There is no such runtime, it is not installed, or the weights cannot be read.
    """
    if asked not in (None, "", ONNX, TORCH):
        raise ModelError(
            Sentence(
                'There is no runtime "{runtime}"; use {first} or {second}.',
                runtime=asked,
                first=ONNX,
                second=TORCH,
            ),
            code="runtime",
        )
    onnx_suits = device == "cpu" or (device.startswith("cuda") and cuda_at_hand()) or not torch_installed()
    if asked == ONNX or (not asked and onnx_suits):
        return OnnxLandCovers(folder, device)
    return TorchLandCovers(folder, device)
