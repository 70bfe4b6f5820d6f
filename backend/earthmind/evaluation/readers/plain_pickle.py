"""Pickles of plain data, read without ever calling what is in them."""

from __future__ import annotations

import io
import pickle
from pathlib import Path
from typing import Any

from earthmind.errors import InputError
from earthmind.evaluation.readers.benchmark_files import file_in

PLAIN = {
    (module, name): kind
    for module in ("builtins", "__builtin__")
    for name, kind in (("set", set), ("frozenset", frozenset))
}


class PlainUnpickler(pickle.Unpickler):
    """Builds lists, tuples, dicts, sets, texts and numbers; refuses every other class or function."""

    def find_class(self, module: str, name: str) -> Any:
        """The two plain containers that pickle names; nothing else.

        Raises:
            UnpicklingError: Anything else is asked for.
        """
        if (module, name) not in PLAIN:
            raise pickle.UnpicklingError(f"it asks for {module}.{name}")
        return PLAIN[module, name]


def read_plain_pickle(path: Path) -> Any:
    """The content of a pickle that holds nothing but plain data.

    Raises:
        InputError: The file is missing or damaged, or asks for more than plain data.
    """
    content = file_in(path).read_bytes()
    try:
        return PlainUnpickler(io.BytesIO(content), encoding="utf-8").load()
    except Exception as error:  # a damaged pickle can end in nearly any error
        raise InputError(
            f"{path} is refused: it is damaged or holds more than lists, texts and numbers ({error}).",
            code="pickle",
        ) from error
