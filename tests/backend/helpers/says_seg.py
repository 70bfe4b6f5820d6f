"""A way of choosing words that always chooses ``[SEG]``."""

from __future__ import annotations

from earthmind.model.earthmind.generation import Sampling


class SaysSeg(Sampling):
    """Every answer is ``[SEG]``."""

    def __init__(self, model):
        super().__init__()
        ids = [model._tokenizer._tokenizer.convert_tokens_to_ids(t) for t in ("[SEG]", "<|im_end|>")]
        object.__setattr__(self, "ids", ids)

    def chooser(self):
        said = iter(self.ids)
        return lambda logits: next(said)
