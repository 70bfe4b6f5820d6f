"""Files of a released checkpoint and the names of their tensors, told without PyTorch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open

from earthmind.errors import ModelError
from earthmind.model.earthmind.keys import LOCAL_QUERY

INDEX = "model.safetensors.index.json"
SINGLE = "model.safetensors"
NAMED = 5  # names told in an error; the number of the others follows


def checkpoint_files(folder: Path) -> list[Path]:
    """The safetensors files of a checkpoint folder.

    Raises:
        ModelError: There are none, or one that the index names is missing.
    """
    if (folder / INDEX).is_file():
        shards = read_json(folder / INDEX).get("weight_map")
        if not isinstance(shards, dict) or not shards:
            raise ModelError(f"{folder / INDEX} names no files; fetch it again.", code="weights")
        names = sorted({Path(str(name)).name for name in shards.values()})
    elif (folder / SINGLE).is_file():
        names = [SINGLE]
    elif any(folder.glob("*.bin")) or any(folder.glob("*.pt*")):
        raise ModelError(
            f"{folder} holds its weights as a pickle, which could run code and is not read; "
            "fetch the safetensors files of this model.",
            code="pickle",
        )
    else:
        raise ModelError(f"{folder} holds no safetensors weights; fetch the model again.", code="no_model")
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"{folder} lacks {listed(missing)}; fetch the model again.", code="weights")
    return [folder / name for name in names]


def tensor_names(files: Sequence[Path]) -> set[str]:
    """Names of all tensors in the files.

    Raises:
        ModelError: A file is cut off or no safetensors.
    """
    return {name for file in files for name in _names(file)}


def released_fusion(names: set[str]) -> str:
    """The mode of the code that a checkpoint was released with.

    The June checkpoints (``concat``) carry ``local_query``, which those of October (``gated``) do not.
    """
    return "concat" if LOCAL_QUERY in names else "gated"


def read_json(path: Path) -> dict[str, Any]:
    """Read a JSON object from a file of a model folder.

    Raises:
        ModelError: The file is missing or no JSON object.
    """
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelError(
            f"{path.parent} has no {path.name}, so it is no model folder; choose the folder of a checkpoint.",
            code="no_model",
        ) from error
    except (OSError, ValueError) as error:
        raise ModelError(f"{path} cannot be read as JSON; fetch it again.", code="config") from error
    if not isinstance(values, dict):
        raise ModelError(f"{path} holds no JSON object; fetch it again.", code="config")
    return values


def _names(file: Path) -> list[str]:
    try:
        with safe_open(file, "np") as tensors:
            return list(tensors.keys())
    except (SafetensorError, OSError) as error:
        raise unreadable(file) from error


def unreadable(file: Path) -> ModelError:
    """The error for a file that is cut off."""
    return ModelError(
        f"{file} cannot be read: it is cut off or no safetensors file; fetch it again.", code="weights"
    )


def listed(names: Sequence[str]) -> str:
    """The first few of some names, and how many more there are."""
    rest = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + rest
