"""What a question takes of a device, worked out from the sizes of a model before it is loaded."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Work:
    """What a model is asked about.

    Attributes:
        pictures: Of one place or window.
        sensors: Of these, pictures of different sensors at the latest date.
        blocks: Dates.
        width: Of a picture, in pixels.
        height: Of a picture, in pixels.
        windows: How many windows; 1 for one picture.
    """

    pictures: int
    sensors: int
    blocks: int
    width: int
    height: int
    windows: int = 1


@dataclass(frozen=True)
class Rates:
    """What a device does in one type of numbers, as it was measured.

    Attributes:
        operations: Floating point operations a second, in a large product of matrices.
        bytes: Bytes a second, where a few numbers are multiplied by large weights.
    """

    operations: float
    bytes: float


@dataclass(frozen=True)
class Effort:
    """What a device has to do for an answer.

    Attributes:
        operations: Floating point operations until the first word, and for a mask, of all windows.
        word_bytes: Bytes that are read for the next word of one window, or of a batch of them.
        batches: How many batches of windows speak one after the other.
        memory: Bytes that the model needs on the device.
        numbers: Type of its numbers, such as ``bfloat16``.
    """

    operations: float
    word_bytes: float
    batches: int
    memory: int
    numbers: str

    def seconds(self, rates: Rates, words: int) -> float:
        """How long a device with these rates takes at best for an answer of so many words."""
        return self.operations / rates.operations + self.batches * words * self.word_bytes / rates.bytes
