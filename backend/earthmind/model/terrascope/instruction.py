"""The paragraph that asks for thoughts, which TerraScope was trained with: read, not written here.

It lies beside the weights as ``instruction.txt``, or stands in a file of the published repository that lies
there (``demo.py``), which is read as text and never run. It is known by its checksum.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from pathlib import Path

from earthmind.errors import ModelError
from earthmind.replacing import replace
from earthmind.sentences import Sentence

FILE = "instruction.txt"
SHA256 = "sha256:fec0976d2a1cb6e38be1cd0e17e90f45528b3b5a85cee713cca29013618c837a"
"""Of the published paragraph with the two newlines that it ends in (github shuyansy/Earth-Observation-VLMs,
``TerraScope/demo.py`` at 0b42f8e)."""
_END = "\n\n"
_PICTURE = "<image>"
_MOST_BYTES = 1 << 20
_MOST_CHARACTERS = 8000


def read_instruction(folder: Path) -> str:
    """The paragraph in a folder of a model, with what it ends in; empty where there is none.

    Raises:
        ModelError: ``instruction.txt`` cannot be read.
    """
    if (folder / FILE).is_file():
        return instruction_in(folder / FILE)
    for path in sorted(folder.glob("*.py")):
        found = published_in(path)
        if found is not None:
            return found
    return ""


def is_published(instruction: str) -> bool:
    """Whether a paragraph is the one that was trained with."""
    return f"sha256:{hashlib.sha256(instruction.encode()).hexdigest()}" == SHA256


def instruction_in(path: Path) -> str:
    """The paragraph in a file: the published one where it stands in it, else all of a text file.

    Raises:
        ModelError: The file cannot be read, is empty or too long, or is a program without that paragraph.
    """
    found = published_in(path)
    if found is not None:
        return found
    text = _text_of(path).strip()
    if path.suffix == ".py" or not text or len(text) > _MOST_CHARACTERS:
        raise ModelError(
            Sentence(
                "{path} does not hold the instruction that TerraScope was trained with; give demo.py of its "
                "public repository, or a text file of at most {most} characters.",
                path=path,
                most=_MOST_CHARACTERS,
            ),
            code="instruction",
        )
    return text + _END


def published_in(path: Path) -> str | None:
    """The published paragraph, where it stands in a text file or as a text in a program; never run."""
    try:
        text = _text_of(path)
        texts = _texts_of_program(text) if path.suffix == ".py" else iter((text,))
        candidates = (part.strip() + _END for each in texts for part in each.split(_PICTURE))
        return next((candidate for candidate in candidates if is_published(candidate)), None)
    except (ModelError, SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def keep_instruction(source: Path, folder: Path) -> str:
    """Put the paragraph in a file beside the weights of a model; gives it.

    Raises:
        ModelError: It holds none; see ``instruction_in``.
        OSError: It cannot be written.
    """
    instruction = instruction_in(source)
    beside = folder / f"{FILE}.part"
    beside.write_text(instruction, encoding="utf-8", newline="")
    replace(beside, folder / FILE)
    return instruction


def _texts_of_program(program: str) -> Iterator[str]:
    """All texts that are written out in a Python program."""
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError("too large")
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise ModelError(
            Sentence("{path} cannot be read as text; copy it again.", path=path), code="instruction"
        ) from error
