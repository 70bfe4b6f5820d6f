"""The folder of a model: what its files say, each read once."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from earthmind.errors import ModelError
from earthmind.sentences import Listed, Sentence

WEIGHTS = "model.safetensors"
INDEX = "model.safetensors.index.json"
SOURCE = "source.json"
OPEN_CLIP, OPEN_CLIP_CONFIG = "open_clip", "open_clip_config.json"
"""Type of a model of open_clip, and the file that describes it in place of ``config.json``."""
KINDS_OF_WEIGHTS = ("*.safetensors", "variables.data-*")
MALFORMED = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError)
BLOCK = 1 << 20
_MOST_JSON_BYTES = 1 << 26
NAMED = 5  # names told in an error; the number of the others follows


@dataclass(frozen=True)
class TensorHeader:
    """What a safetensors file says of its tensors.

    Attributes:
        tensors: ``dtype``, ``shape`` and ``data_offsets`` of each tensor, by name.
        begin: Offset in the file at which tensors begin, in bytes.
    """

    tensors: Mapping[str, Mapping[str, Any]]
    begin: int


@dataclass(frozen=True)
class ModelFolder:
    """A folder that holds a model; what is asked of it is read when it is first asked, and kept."""

    path: Path

    @cached_property
    def config(self) -> dict[str, Any]:
        """``config.json``.

        Raises:
            ModelError: It is missing or no JSON object.
        """
        return read_json(self.path / "config.json")

    @cached_property
    def model_type(self) -> str | None:
        """The type of model that ``config.json`` names; None where it cannot be read."""
        if self.is_open_clip:
            return OPEN_CLIP
        try:
            return str(self.config.get("model_type"))
        except ModelError:
            return None

    @property
    def is_open_clip(self) -> bool:
        """Whether the model is described as open_clip does, and not by a ``config.json``."""
        return (self.path / OPEN_CLIP_CONFIG).is_file() and not (self.path / "config.json").is_file()

    @cached_property
    def source(self) -> dict[str, Any]:
        """Where the model was fetched from and at which revision; empty where that cannot be read."""
        try:
            return read_json(self.path / SOURCE) if (self.path / SOURCE).is_file() else {}
        except ModelError:
            return {}

    @cached_property
    def added_tokens(self) -> frozenset[str]:
        """Tokens that were added to the vocabulary of its tokenizer; none where that cannot be read."""
        try:
            if (self.path / "added_tokens.json").is_file():
                return frozenset(read_json(self.path / "added_tokens.json"))
            added = read_json(self.path / "tokenizer.json").get("added_tokens", ())
            return frozenset(str(token["content"]) for token in added)
        except (ModelError, *MALFORMED):
            return frozenset()

    @property
    def weights_gib(self) -> float:
        """Size of the weights, in GiB."""
        return sum(path.stat().st_size for path in self._all_weights()) / 2**30

    @cached_property
    def weight_files(self) -> list[Path]:
        """The safetensors files: the single one, or those that the index names.

        Raises:
            ModelError: There are none, or one that the index names is missing.
        """
        names = self._shards() if (self.path / INDEX).is_file() else [WEIGHTS]
        missing = [name for name in names if not (self.path / name).is_file()]
        if missing == [WEIGHTS]:
            raise self._without_weights()
        if missing:
            raise ModelError(
                Sentence(
                    "{path} lacks {missing}; fetch the model again.", path=self.path, missing=Listed(missing)
                ),
                code="weights",
            )
        return [self.path / name for name in names]

    @property
    def weight_states(self) -> list[tuple[str, int, int]]:
        """Name, size and time of change (ns) of the files of weights that are here."""
        states = [(path.name, path.stat()) for path in self._all_weights()]
        return [(name, state.st_size, state.st_mtime_ns) for name, state in states]

    def _all_weights(self) -> list[Path]:
        return sorted(path for kind in KINDS_OF_WEIGHTS for path in self.path.glob(kind) if path.is_file())

    @cached_property
    def checksum(self) -> str:
        """SHA-256 of ``model.safetensors``, in hexadecimal."""
        return sha256(self.path / WEIGHTS)

    def require_weights(self, checksum: str) -> None:
        """Refuse weights other than those that a card was written for.

        Args:
            checksum: SHA-256 of ``model.safetensors``, in hexadecimal.

        Raises:
            ModelError: With code ``checksum``.
        """
        if self.checksum != checksum:
            raise ModelError(
                Sentence(
                    "The weights in {path} are not those of its card.json: they are damaged or exchanged. "
                    "Fetch or install the model again.",
                    path=self.path / WEIGHTS,
                ),
                code="checksum",
            )

    @cached_property
    def headers(self) -> dict[Path, TensorHeader]:
        """Header of each file of weights.

        Raises:
            ModelError: There is none, or one is damaged.
        """
        return {path: read_header(path) for path in self.weight_files}

    @property
    def tensor_names(self) -> set[str]:
        """Names of all tensors; see ``headers``."""
        return {name for header in self.headers.values() for name in header.tensors}

    def _shards(self) -> list[str]:
        shards = read_json(self.path / INDEX).get("weight_map")
        if not isinstance(shards, dict) or not shards:
            raise ModelError(
                Sentence("{path} names no files; fetch it again.", path=self.path / INDEX), code="weights"
            )
        return sorted({Path(str(name)).name for name in shards.values()})

    def _without_weights(self) -> ModelError:
        if any(self.path.glob("*.bin")) or any(self.path.glob("*.pt*")):
            return ModelError(
                Sentence(
                    "{path} holds its weights as a pickle, which could run code and is not read; fetch the "
                    "safetensors files of this model.",
                    path=self.path,
                ),
                code="pickle",
            )
        return ModelError(
            Sentence("{path} holds no safetensors weights; fetch the model again.", path=self.path),
            code="no_model",
        )


def read_json(path: Path) -> dict[str, Any]:
    """Read a JSON object from a file of a model folder.

    Raises:
        ModelError: The file is missing or no JSON object.
    """
    try:
        if path.stat().st_size > _MOST_JSON_BYTES:
            raise ValueError("too large")
        values = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelError(
            Sentence(
                "{folder} has no {file}, so it is no model folder; choose the folder of a model.",
                folder=path.parent,
                file=path.name,
            ),
            code="no_model",
        ) from error
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(
            Sentence("{path} cannot be read as JSON; fetch it again.", path=path), code="config"
        ) from error
    if not isinstance(values, dict):
        raise ModelError(Sentence("{path} holds no JSON object; fetch it again.", path=path), code="config")
    return values


def read_header(path: Path) -> TensorHeader:
    """Header of a safetensors file.

    Raises:
        ModelError: The file is damaged.
    """
    try:
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            if length > min(_MOST_JSON_BYTES, path.stat().st_size):
                raise ValueError("the header is longer than the file")
            tensors: dict[str, Any] = json.loads(file.read(length))
        tensors.pop("__metadata__", None)
        end = max((int(entry["data_offsets"][1]) for entry in tensors.values()), default=0)
    except (OSError, MemoryError, RecursionError, struct.error, *MALFORMED) as error:
        raise unreadable(path) from error
    if path.stat().st_size < 8 + length + end:
        raise unreadable(path)
    return TensorHeader(tensors, 8 + length)


def sha256(path: Path) -> str:
    """Checksum of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def unreadable(file: Path) -> ModelError:
    """The error for a file of weights that is cut off or something else."""
    return ModelError(
        Sentence(
            "The weights in {file} cannot be read: the file is damaged, cut off or no safetensors "
            "file. Fetch the model again.",
            file=file,
        ),
        code="weights",
    )


def listed(names: Sequence[str]) -> Listed | Sentence:
    """The first few of some names, and how many more there are."""
    first = Listed(names[:NAMED])
    if len(names) <= NAMED:
        return first
    return Sentence("{names} and {count} more", names=first, count=len(names) - NAMED)
