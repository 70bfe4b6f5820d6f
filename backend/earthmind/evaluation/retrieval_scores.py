"""Scores of a search: how many of what belongs together is found among the first."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

DEPTHS = (1, 5, 10)
"""Depths at which recall is told in papers on retrieval (Faghri and others 2018, VSE++)."""
AT_ONCE = 256
"""Queries that are ranked together."""


def retrieval_scores(
    likenesses: NDArray[np.floating], belongs: NDArray[np.bool_], depths: Sequence[int] = DEPTHS
) -> dict[str, float]:
    """Recall at k and mean average precision of queries, each on all items.

    ``recall@k`` is the share of queries with at least one item that belongs to them among the first k, as
    papers on text-image retrieval have it; ``mean_recall`` the mean of these. ``map`` is the mean over the
    queries of average precision: the mean, over the items that belong to a query, of the precision at their
    rank (Manning and others 2008, section 8.4). Items that are equally alike rank in the worst order, so that
    a model that tells nothing apart gains nothing. Queries to which nothing belongs are left out.

    Args:
        likenesses: (Q, N), of queries and items.
        belongs: (Q, N), whether an item belongs to a query.
        depths: At which recall is told.

    Returns:
        The scores, 0 to 1, and ``queries``, their number.

    Raises:
        ValueError: The shapes differ, or a likeness is no number.
    """
    if likenesses.shape != belongs.shape or likenesses.ndim != 2:
        raise ValueError("likenesses and what belongs are of other shapes")
    if not np.isfinite(likenesses).all():
        raise ValueError("a likeness is no number")
    asked = belongs.any(1)
    if not asked.any():
        return {"queries": 0.0}
    likenesses, belongs = likenesses[asked], belongs[asked]
    order = np.lexsort((belongs, -likenesses), axis=1)
    hits = np.take_along_axis(belongs, order, 1)
    recalls = {f"recall@{depth}": float(hits[:, :depth].any(1).mean()) for depth in depths}
    precision = hits.cumsum(1) / np.arange(1, hits.shape[1] + 1)
    average = (precision * hits).sum(1) / hits.sum(1)
    mean = float(np.mean(list(recalls.values()))) if recalls else 0.0
    return {**recalls, "mean_recall": mean, "map": float(average.mean()), "queries": float(asked.sum())}


def both_ways(
    texts: NDArray[np.floating], pictures: NDArray[np.floating], owner: NDArray[np.intp]
) -> dict[str, float]:
    """Scores of finding pictures by text and texts by picture, where each text tells of one picture.

    Args:
        texts: Unit vectors (T, D).
        pictures: Unit vectors (P, D).
        owner: (T,), the picture that each text tells of.
    """
    by_text = _by_parts(texts, pictures, owner, np.arange(len(pictures)))
    by_picture = _by_parts(pictures, texts, np.arange(len(pictures)), owner)
    return {
        **{f"text_to_picture_{name}": value for name, value in by_text.items()},
        **{f"picture_to_text_{name}": value for name, value in by_picture.items()},
    }


def _by_parts(
    queries: NDArray[np.floating],
    items: NDArray[np.floating],
    query_owner: NDArray[np.intp],
    item_owner: NDArray[np.intp],
) -> dict[str, float]:
    """Scores of all queries, some of them in memory at a time."""
    sums: dict[str, float] = {}
    asked = 0.0
    for begin in range(0, len(queries), AT_ONCE):
        part = slice(begin, begin + AT_ONCE)
        scores = retrieval_scores(queries[part] @ items.T, query_owner[part, None] == item_owner)
        own = scores.pop("queries")
        asked += own
        for name, value in scores.items():
            sums[name] = sums.get(name, 0.0) + own * value
    return {**{name: value / asked for name, value in sums.items()}, "queries": asked}
