"""Where a model looked when it asked for a mask: the attention of ``[SEG]`` to the visual tokens."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from earthmind.model.earthmind.encoded_scene import Conversation, EncodedScene, on_picture
from earthmind.model.network.attention import PaidAttention


class SegWatcher:
    """Measures the attention of every ``[SEG]`` of an answer."""

    def __init__(self, seg: int, visual: Tensor, prompt: int) -> None:
        """Watch for a token.

        Args:
            seg: Its id.
            visual: Places of the visual tokens, int (I,).
            prompt: How many tokens were read before the answer.
        """
        self._seg = seg
        self._visual = visual
        self._read = prompt
        self._last: PaidAttention | None = None

    def watched(self, token: int) -> dict[str, Any]:
        """What is handed to the attention layers while the next token is read."""
        self._read += 1
        if token != self._seg:
            return {}
        self._last = PaidAttention(self._visual, self._read)
        return {"watcher": self._last}

    def attention_map(self, scene: EncodedScene, talk: Conversation) -> NDArray[np.float32] | None:
        """The attention of the last ``[SEG]`` on the picture, (h, w), adding up to 1; None without any.

        The mean over layers and heads, of the visual tokens of the latest date; what fell on the thumbnail
        is left out, and what fell on either sensor of a place is added up.
        """
        if self._last is None:
            return None
        paid = self._last.mean()[talk.latest_tokens]
        seen = next(iter(scene.latest.values()))
        tiles, tokens = seen.tokens.shape[:2]
        if len(paid) == 2 * tiles * tokens:  # each tile of one sensor, then of the other
            values = paid.reshape(tiles, 2, tokens).sum(1)
        elif len(paid) == tiles * tokens:
            values = paid.reshape(tiles, tokens)
        else:
            return None  # the sensors have other tiles
        laid: NDArray[np.float32] = on_picture(values, seen).float().numpy()
        total = float(laid.sum())
        return laid / total if total > 0 else None
