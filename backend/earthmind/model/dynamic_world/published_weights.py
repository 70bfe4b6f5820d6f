"""The published weights of Dynamic World, read as they are: float32 numbers one after the other.

The file is the data part of a TensorFlow checkpoint (github google/dynamicworld, ``model/forward/variables``,
Apache-2.0). What its numbered variables are follows from the network, and where each begins from the sizes of
those before it, so that neither TensorFlow nor the index beside the file is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import ModelError
from earthmind.model.loading.folder import sha256
from earthmind.sentences import Sentence

DATA = "variables.data-00000-of-00001"
SHA256 = "sha256:c4a38299f2c0a741682cbe48810d55afdc832ff451e3d3708082751fe655fcb1".partition(":")[2]
"""Checksum of that file at the published commit."""
EPSILON = 1e-3
"""Added to the variance in batch normalisation: the default of Keras."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Convolution:
    """One convolution, with the batch normalisation after it.

    Attributes:
        name: What it is called here.
        kernel: Number of its kernel among the variables; its bias follows.
        shape: Height, width, channels in, and channels out or 1 for one kernel a channel.
        normalised: Number of the scale among the variables; shift, mean and variance follow. None without.
    """

    name: str
    kernel: int
    shape: tuple[int, int, int, int]
    normalised: int | None

    @property
    def depthwise(self) -> bool:
        """Whether each channel has a kernel of its own."""
        return self.shape[3] == 1

    @property
    def width(self) -> int:
        """Channels that come out."""
        return self.shape[2] if self.depthwise else self.shape[3]


def _point(name: str, kernel: int, into: int, out: int) -> Convolution:
    return Convolution(name, kernel, (1, 1, into, out), kernel + 2)


def _depth(name: str, kernel: int, channels: int, normalised: int | None = None) -> Convolution:
    return Convolution(name, kernel, (3, 3, channels, 1), normalised or kernel + 2)


def _block(name: str, first: int, into: int, out: int, last: int, shortcut: int) -> tuple[Convolution, ...]:
    """Three pairs of convolutions, and the shortcut beside them.

    The last convolution of the three pairs and the shortcut are numbered before the normalisation of both.
    """
    widths = (into, out, out)
    pairs = []
    for step, width in enumerate(widths):
        number = first + 12 * step
        pairs.append(_point(f"{name}.{step}.point", number, width, out))
        at_end = step == len(widths) - 1
        depth = last if at_end else number + 6
        pairs.append(_depth(f"{name}.{step}.depth", depth, out, shortcut + 2 if at_end else None))
    return (*pairs, Convolution(f"{name}.shortcut", shortcut, (1, 1, into, out), shortcut + 6))


FIRST = Convolution("first", 0, (3, 3, 9, 64), 2)
NARROW = _block("narrow", 6, 64, 96, last=36, shortcut=38)
WIDE = _block("wide", 48, 96, 144, last=84, shortcut=86)
THIN = (_point("thin.point", 78, 64, 48), _depth("thin.depth", 96, 48))
JOINED = _block("joined", 102, 192, 144, last=132, shortcut=134)
LAST = Convolution("last", 144, (1, 1, 144, 9), None)
CONVOLUTIONS = (FIRST, *NARROW, *WIDE, *THIN, *JOINED, LAST)


@dataclass(frozen=True)
class Variable:
    """Where a variable lies in the file.

    Attributes:
        offset: In bytes.
        shape: As it is stored.
    """

    offset: int
    shape: tuple[int, ...]

    @property
    def bytes(self) -> int:
        """Length in bytes."""
        return 4 * int(np.prod(self.shape))


def table_of_offsets() -> dict[int, Variable]:
    """Where each variable lies, by its number; in the file they follow one another in this order."""
    shapes: dict[int, tuple[int, ...]] = {}
    for each in CONVOLUTIONS:
        shapes[each.kernel], shapes[each.kernel + 1] = each.shape, (each.width,)
        if each.normalised is not None:
            shapes.update({each.normalised + part: (each.width,) for part in range(4)})
    table, offset = {}, 0
    for number in sorted(shapes):
        table[number] = Variable(offset, shapes[number])
        offset += table[number].bytes
    return table


def read_variables(folder: Path) -> dict[int, Floats]:
    """The variables of a folder, by their number.

    Raises:
        ModelError: The file is missing, cut off, or holds no numbers that could be weights.
    """
    path = folder / DATA
    table = table_of_offsets()
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(
            Sentence(
                'The model folder "{folder}" has no {file}; fetch the model again.', folder=folder, file=DATA
            ),
            code="no_model",
        ) from error
    if len(content) < max(each.offset + each.bytes for each in table.values()):
        raise ModelError(
            Sentence("The weights in {path} are cut off; fetch the model again.", path=path), code="weights"
        )
    variables = {
        number: np.frombuffer(content, "<f4", each.bytes // 4, each.offset).reshape(each.shape)
        for number, each in table.items()
    }
    if not all(np.isfinite(values).all() for values in variables.values()):
        raise ModelError(
            Sentence(
                "{path} holds something else than the weights of Dynamic World; fetch the model again.",
                path=path,
            ),
            code="weights",
        )
    return variables


def is_published(folder: Path) -> bool:
    """Whether the weights of a folder are those that were published, by their checksum."""
    return (folder / DATA).is_file() and sha256(folder / DATA) == SHA256


def folded(variables: Mapping[int, Floats]) -> Iterator[tuple[Convolution, Floats, Floats]]:
    """Each convolution as one with the batch normalisation after it.

    Yields:
        The convolution, its kernel float32 (out, in, height, width), in = 1 where it is depthwise, and its
        bias float32 (out,).
    """
    for each in CONVOLUTIONS:
        kernel = variables[each.kernel].astype(np.float64)
        bias = variables[each.kernel + 1].astype(np.float64)
        kernel = kernel.transpose((2, 3, 0, 1) if each.depthwise else (3, 2, 0, 1))
        if each.normalised is not None:
            scale, shift, mean, variance = (
                variables[each.normalised + part].astype(np.float64) for part in range(4)
            )
            factor = scale / np.sqrt(variance + EPSILON)
            kernel, bias = kernel * factor[:, None, None, None], (bias - mean) * factor + shift
        yield each, np.ascontiguousarray(kernel, np.float32), bias.astype(np.float32)
