"""An index of tiles on disk: vectors in float16 as files that are mapped, places as JSON.

A folder with ``index.json``, and for each layer ``features-KEY.npy`` (N, D) and ``places-KEY.json``. A layer
is gathered in ``pending-KEY.npy``, with how much of it is done beside it, and joins ``index.json`` when it is
whole: a run that was stopped goes on there, and what is found in the index is complete.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib.format import open_memmap
from numpy.typing import NDArray

from earthmind.errors import InputError, OutputError
from earthmind.file_names import shown
from earthmind.replacing import FileInUse, remove
from earthmind.replacing import replace as put_in_place
from earthmind.sentences import Sentence

FILE, FORMAT = "index.json", 1
Box = tuple[int, int, int, int]
"""Column, row, width and height of a tile in pixels of its layer's grid."""
_BROKEN = (OSError, ValueError, KeyError, TypeError, AttributeError)


@dataclass(frozen=True)
class IndexedLayer:
    """A layer in an index.

    Attributes:
        key: Which layer it is, in which tiles, and in which state its files were.
        place: The same without the state.
        name: What people call it.
        uris: Its files.
        date: Day of acquisition, where known.
        crs: Of its grid.
        transform: From pixel to CRS, the six numbers of ``affine.Affine``.
        count: Number of its tiles.
    """

    key: str
    place: str
    name: str
    uris: tuple[str, ...]
    date: str | None
    crs: str
    transform: tuple[float, ...]
    count: int = 0


@dataclass(frozen=True)
class TileIndex:
    """What an index says of itself.

    Attributes:
        folder: Where it is.
        model: Name or folder of the encoder that made it.
        fingerprint: Checksum of that encoder.
        dimension: Of its vectors.
        layers: Its layers, in the order of their vectors.
    """

    folder: Path
    model: str
    fingerprint: str
    dimension: int
    layers: tuple[IndexedLayer, ...] = ()

    @property
    def count(self) -> int:
        """Number of all tiles."""
        return sum(layer.count for layer in self.layers)

    def features(self, layer: IndexedLayer) -> NDArray[np.float16]:
        """Vectors of a layer, mapped from their file, (N, D).

        Raises:
            InputError: The file is missing or damaged.
        """
        with self._whole():
            found = np.load(self.folder / f"features-{layer.key}.npy", mmap_mode="r", allow_pickle=False)
            if found.shape != (layer.count, self.dimension) or found.dtype != np.float16:
                raise ValueError("other sizes")
            return np.asarray(found) if found.size == 0 else found

    def boxes(self, layer: IndexedLayer) -> list[Box]:
        """Where the tiles of a layer are.

        Raises:
            InputError: The file is missing or damaged.
        """
        with self._whole():
            text = (self.folder / f"places-{layer.key}.json").read_text(encoding="utf-8")
            found = [(int(c), int(r), int(w), int(h)) for c, r, w, h in json.loads(text)]
            if len(found) != layer.count:
                raise ValueError("another number of places")
            return found

    def require_of(self, fingerprint: str, model: str) -> None:
        """Refuse another encoder than the one that made the index.

        Raises:
            InputError: With code ``index_model``.
        """
        if fingerprint != self.fingerprint:
            raise InputError(
                Sentence(
                    "The index {folder} was made by {made}, and its numbers mean nothing to {model}: choose "
                    "that model, or another folder for a new index.",
                    folder=shown(self.folder),
                    made=self.model,
                    model=model,
                ),
                code="index_model",
            )

    @contextmanager
    def _whole(self) -> Iterator[None]:
        try:
            yield
        except _BROKEN as error:
            raise damaged(self.folder) from error


def damaged(folder: Path) -> InputError:
    """The error for an index that cannot be read."""
    return InputError(
        Sentence(
            "The index {folder} is damaged or not whole; make it again in a new folder.", folder=shown(folder)
        ),
        code="index",
    )


def open_index(folder: Path) -> TileIndex:
    """Read what an index says of itself.

    Raises:
        InputError: There is none, or it cannot be read.
    """
    if not (folder / FILE).is_file():
        raise InputError(
            Sentence("{folder} holds no index of tiles; make one first.", folder=shown(folder)), code="index"
        )
    try:
        told = json.loads((folder / FILE).read_text(encoding="utf-8"))
        if told["format"] != FORMAT:
            raise ValueError("another format")
        layers = tuple(_layer(each) for each in told["layers"])
        return TileIndex(folder, str(told["model"]), str(told["fingerprint"]), int(told["dimension"]), layers)
    except _BROKEN as error:
        raise damaged(folder) from error


def _layer(told: Mapping[str, Any]) -> IndexedLayer:
    pairs = {**told, "uris": tuple(told["uris"]), "transform": tuple(map(float, told["transform"]))}
    layer = IndexedLayer(**pairs)
    if not layer.key.isalnum() or len(layer.transform) != 6 or layer.count < 0:
        raise ValueError("no layer")
    return layer


class PendingLayer:
    """A layer on its way into an index; what is done of it stays where a run ends before the layer does.

    Attributes:
        done: Number of tiles that are done, from the first on.
    """

    def __init__(self, index: TileIndex, layer: IndexedLayer, boxes: Sequence[Box]) -> None:
        """Begin a layer, or go on with it.

        Raises:
            OutputError: Nothing can be written there.
        """
        self._index, self._layer, self._boxes = index, layer, boxes
        self._path = index.folder / f"pending-{layer.key}.npy"
        self._told = index.folder / f"pending-{layer.key}.json"
        shape = (len(boxes), index.dimension)
        with _writing(index.folder):
            index.folder.mkdir(parents=True, exist_ok=True)
            self.done = self._known(shape)
            mode = "r+" if self.done else "w+"
            opened: NDArray[np.float16] = open_memmap(self._path, mode=mode, dtype=np.float16, shape=shape)
            self._features = opened

    def _known(self, shape: tuple[int, int]) -> int:
        with suppress(*_BROKEN):
            told = json.loads(self._told.read_text(encoding="utf-8"))
            begun = np.load(self._path, mmap_mode="r", allow_pickle=False)
            same = begun.shape == shape and told["fingerprint"] == self._index.fingerprint
            return min(int(told["done"]), shape[0]) if same and begun.dtype == np.float16 else 0
        return 0

    def add(self, vectors: NDArray[np.float32]) -> None:
        """Add the next vectors; those that are zero are no tiles of the index.

        Raises:
            OutputError: They cannot be written.
        """
        with _writing(self._index.folder):
            self._features[self.done : self.done + len(vectors)] = vectors
            self.done += len(vectors)

    def keep(self) -> None:
        """Have on disk what is done, for a later run to go on with.

        Raises:
            OutputError: It cannot be written.
        """
        with _writing(self._index.folder):
            if not isinstance(self._features, np.memmap):
                return
            self._features.flush()
            _write_json(self._told, {"done": self.done, "fingerprint": self._index.fingerprint})

    def finish(self) -> TileIndex:
        """Put the layer into the index, in the place of an earlier state of it; gives the index.

        Raises:
            OutputError: It cannot be written.
        """
        folder = self._index.folder
        with _writing(folder):
            kept = np.flatnonzero((self._features[:] != 0).any(1))
            layer = replace(self._layer, count=len(kept))
            _write_array(folder / f"features-{layer.key}.npy", self._features[kept])
            _write_json(
                folder / f"places-{layer.key}.json", [self._boxes[number] for number in kept.tolist()]
            )
            now = open_index(folder) if (folder / FILE).is_file() else self._index
            now.require_of(self._index.fingerprint, self._index.model)
            others = tuple(each for each in now.layers if each.place != layer.place)
            found = replace(self._index, layers=(*others, layer))
            told = {name: value for name, value in asdict(found).items() if name != "folder"}
            _write_json(folder / FILE, {"format": FORMAT, **told})
            self._let_go()
            old = [each.key for each in now.layers if each.place == layer.place and each.key != layer.key]
            for key in old:
                with suppress(FileInUse):
                    remove(folder / f"features-{key}.npy")
                    remove(folder / f"places-{key}.json")
            for path in (self._path, self._told):
                remove(path)
        return found

    def close(self) -> None:
        """Keep what is done, and let go of the file; nothing where the layer is finished."""
        try:
            self.keep()
        finally:
            self._let_go()

    def _let_go(self) -> None:
        """Close the file, which Windows could not remove otherwise."""
        self._features = np.empty((0, 0), np.float16)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            Sentence(
                "Cannot write the index {folder}. Check that the folder is writable and the disk is not "
                "full, or choose another one.",
                folder=shown(folder),
            )
        ) from error


def _write_json(path: Path, values: Any) -> None:
    beside = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    try:
        beside.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
        put_in_place(beside, path)
    finally:
        remove(beside)


def _write_array(path: Path, values: NDArray[np.float16]) -> None:
    beside = path.with_name(f".{path.stem}-{secrets.token_hex(4)}.npy")
    try:
        np.save(beside, values)
        put_in_place(beside, path)
    finally:
        remove(beside)
