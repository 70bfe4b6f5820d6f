"""What was found in the windows of a run, kept on disk so that a run can go on where it stopped."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import sys
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import OutputError
from earthmind.model.protocol import Attention

MANIFEST = "run.json"
_LOGITS_KEPT_AS = np.float16


@dataclass(frozen=True)
class WindowFound:
    """What a model found in one window.

    Attributes:
        text: Its answer.
        logits: float16 of shape (H, W) by phrase.
        valid: bool, shape (H, W): where any layer has a value.
        attention: Shares and where the SAR was trusted; None where one sensor was used.
    """

    text: str
    logits: dict[str, NDArray[np.float16]]
    valid: NDArray[np.bool_]
    attention: Attention | None = None


class FoundWindows:
    """A folder with one file for each finished window.

    Files are written beside and renamed, so a file that is there is whole. A folder of another run (other
    files, model, prompt or windows) is emptied first.
    """

    def __init__(self, folder: Path, fingerprint: str) -> None:
        """Open a folder for a run.

        Args:
            folder: Made where it does not exist.
            fingerprint: Says what the run depends on; equal ones give equal windows.

        Raises:
            OutputError: The folder cannot be written, or holds something else.
        """
        self.folder = folder
        try:
            self._adopt(fingerprint)
        except OSError as error:
            raise self._failure() from error

    def finished(self, count: int) -> set[int]:
        """Return the numbers below ``count`` of the windows that are finished."""
        return {number for number in range(count) if self._file(number).is_file()}

    def save(self, number: int, found: WindowFound) -> None:
        """Keep what was found in a window.

        Raises:
            OutputError: It cannot be written.
        """
        path = self._file(number)
        beside = path.with_suffix(f".{secrets.token_hex(4)}.part")
        try:
            with beside.open("wb") as file:
                _write(file, found)
            beside.replace(path)
        except OSError as error:
            raise self._failure() from error
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)

    def load(self, number: int) -> WindowFound:
        """Return what was found in a finished window.

        Raises:
            OutputError: The file is damaged or gone.
        """
        path = self._file(number)
        try:
            return _read(path)
        except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise OutputError(
                f"A finished window in {self.folder} is damaged or gone; run the same command again."
            ) from error

    def phrases(self, count: int) -> list[str]:
        """Return the phrases found, in the order of the windows."""
        found = dict.fromkeys(phrase for number in range(count) for phrase in _phrases(self._file(number)))
        return list(found)

    def remove(self) -> None:
        """Delete the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _adopt(self, fingerprint: str) -> None:
        manifest = self.folder / MANIFEST
        if self.folder.is_dir() and not manifest.is_file() and any(self.folder.iterdir()):
            raise OutputError(f"The folder {self.folder} holds other files; choose another working folder.")
        known = json.loads(manifest.read_text("utf-8")) if manifest.is_file() else None
        if known is not None and known != {"fingerprint": fingerprint}:
            for path in self.folder.glob("*.npz"):
                path.unlink()
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for path in self.folder.glob("*.part"):
            path.unlink(missing_ok=True)
        beside = self.folder / f"{MANIFEST}.{secrets.token_hex(4)}"
        beside.write_text(json.dumps({"fingerprint": fingerprint}), "utf-8")
        beside.replace(manifest)

    def _file(self, number: int) -> Path:
        return self.folder / f"{number:06d}.npz"

    def _failure(self) -> OutputError:
        return OutputError(
            f"Finished windows cannot be kept in {self.folder}. Check that the disk is not full and the "
            "folder is writable, then run the same command again: it goes on where it stopped."
        )


def cache_folder() -> Path:
    """The user's own folder for what can be made again."""
    if os.name == "nt":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "earthmind"


def _write(file: IO[bytes], found: WindowFound) -> None:
    phrases = list(found.logits)
    height, width = found.valid.shape
    logits = np.zeros((len(phrases), height, width), dtype=_LOGITS_KEPT_AS)
    for index, phrase in enumerate(phrases):
        logits[index] = found.logits[phrase]
    arrays = {"logits": logits, "valid": np.packbits(found.valid)}
    shares = None
    if found.attention is not None:
        shares = [found.attention.optical, found.attention.sar]
        arrays["sar_weight"] = found.attention.sar_weight
    about = {"text": found.text, "phrases": phrases, "shape": [height, width], "attention": shares}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("about.json", json.dumps(about))
        for name, array in arrays.items():
            with archive.open(f"{name}.npy", "w") as member:
                np.lib.format.write_array(member, np.ascontiguousarray(array), allow_pickle=False)


def _read(path: Path) -> WindowFound:
    with zipfile.ZipFile(path) as archive:
        about = json.loads(archive.read("about.json"))
        logits = _array(archive, "logits")
        height, width = about["shape"]
        bits = np.unpackbits(_array(archive, "valid").astype(np.uint8), count=height * width)
        valid = bits.reshape(height, width).astype(np.bool_)
        attention = None
        if about["attention"] is not None:
            optical, sar = about["attention"]
            attention = Attention(optical, sar, _array(archive, "sar_weight").astype(np.float32))
    return WindowFound(about["text"], dict(zip(about["phrases"], logits)), valid, attention)


def _array(archive: zipfile.ZipFile, name: str) -> NDArray[np.generic]:
    with archive.open(f"{name}.npy") as member:
        array: NDArray[np.generic] = np.lib.format.read_array(member, allow_pickle=False)
    return array


def _phrases(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return list(json.loads(archive.read("about.json"))["phrases"])
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise OutputError(
            f"A finished window in {path.parent} is damaged or gone; run the same command again to redo it."
        ) from error
