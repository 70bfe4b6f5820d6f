"""How models of one kind are described and loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from earthmind.model.loading.effort import Effort, Work
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.loading.runtimes import ANY
from earthmind.model.model_options import ModelOptions
from earthmind.model.protocol import Model, ModelCard


@dataclass(frozen=True)
class ModelKind:
    """One way to describe and load models. A model that has no files is not interested in its folder.

    Attributes:
        read_card: The card of the model in a folder, without loading its weights.
        load: The model in a folder, on a device (``cpu``, ``cuda``, ``cuda:N`` or ``mps``), with options.
        model_type: What ``config.json`` says in folders of this kind; None where there is no such file.
        heeds: Names of those fields of ``ModelOptions`` that make a difference.
        fusion: How the model in a folder fuses two sensors, where that is not the same for all.
        runtimes: What can run the model in a folder, ``onnx``, ``torch`` or both; tells which GPU it can use.
        holds: Whether a folder of its model type is of this kind, where several kinds share a type.
        effort: What a question takes of a device, for models that take long; None where that is not told.
    """

    read_card: Callable[[ModelFolder], ModelCard]
    load: Callable[[ModelFolder, str, ModelOptions], Model]
    model_type: str | None = None
    heeds: tuple[str, ...] = ()
    fusion: Callable[[ModelFolder], str] = lambda folder: ""
    runtimes: Callable[[ModelFolder, ModelOptions], tuple[str, ...]] = lambda folder, options: ANY
    holds: Callable[[ModelFolder], bool] = lambda folder: True
    effort: Callable[[ModelFolder, str, ModelOptions, Work], Effort] | None = None

    def is_of(self, folder: ModelFolder) -> bool:
        """Whether the model in a folder is of this kind.

        Raises:
            ModelError: Its type is that of this kind, but its files cannot be read.
        """
        return folder.model_type == self.model_type and self.holds(folder)
