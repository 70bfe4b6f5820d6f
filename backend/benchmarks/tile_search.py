"""How fast an index of tiles is searched on disk, against brute force in memory.

    python backend/benchmarks/tile_search.py [--tiles 100000] [--dimension 512]

Unit vectors are drawn, written as an index does, and searched for the 20 most alike. The reference, in the
same run, holds all of them in memory as float32 and multiplies and sorts with NumPy. It also says how many of
the reference's 20 are found, since the index rounds to float16.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from earthmind.inference.scenes.nearest import nearest
from earthmind.inference.scenes.tile_index import IndexedLayer, PendingLayer, TileIndex

MOST, QUERIES = 20, 15


def median_seconds(call: Callable[[Any], Any], queries: np.ndarray) -> tuple[float, list[Any]]:
    """Median time of a call over queries, and what each gave; the first is done once before."""
    call(queries[0])
    times, found = [], []
    for query in queries:
        begun = time.perf_counter()
        found.append(call(query))
        times.append(time.perf_counter() - begun)
    return statistics.median(times), found


def main() -> None:
    """Print times, their ratio and the agreement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tiles", type=int, default=100_000)
    parser.add_argument("--dimension", type=int, default=512)
    given = parser.parse_args()
    random = np.random.default_rng(0)
    vectors = random.standard_normal((given.tiles, given.dimension), np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    queries = random.standard_normal((QUERIES, given.dimension), np.float32)
    queries /= np.linalg.norm(queries, axis=1, keepdims=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        index = TileIndex(Path(folder) / "index", "drawn", "drawn", given.dimension)
        layer = IndexedLayer("0", "0", "drawn", ("drawn.tif",), None, "EPSG:32630", (10, 0, 0, 0, -10, 0))
        begun = time.perf_counter()
        pending = PendingLayer(index, layer, [(0, 0, 1, 1)] * given.tiles)
        pending.add(vectors)
        index = pending.finish()
        written = time.perf_counter() - begun
        layer = index.layers[0]

        def on_disk(query: np.ndarray) -> np.ndarray:
            return nearest([index.features(layer)], query, MOST).numbers

        def in_memory(query: np.ndarray) -> np.ndarray:
            scores = vectors @ query
            best = np.argpartition(-scores, MOST)[:MOST]
            return best[np.argsort(-scores[best])]

        ours, found = median_seconds(on_disk, queries)
        reference, truth = median_seconds(in_memory, queries)
    same = statistics.mean(len(set(a) & set(b)) / MOST for a, b in zip(found, truth, strict=True))
    print(f"{given.tiles} tiles of {given.dimension} numbers, index written in {written:.2f} s")
    print(f"index, float16 on disk:  {1000 * ours:7.1f} ms a search")
    print(f"NumPy, float32 in memory: {1000 * reference:6.1f} ms a search")
    print(f"ratio {ours / reference:.2f}; {same:.1%} of the {MOST} most alike are the same")


if __name__ == "__main__":
    main()
