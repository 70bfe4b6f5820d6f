"""Whether the optical or the SAR token of a cell is read again: the one that the words are more about."""

from __future__ import annotations

import torch
from torch import Tensor


def word_relevance(tokens: Tensor, words: Tensor) -> Tensor:
    """How much words speak of each of some visual tokens, compared with each other.

    With V the tokens and Q the words, the mean over the words of ``softmax(V Q^T / sqrt(D))``, the softmax
    over the tokens (the training forward of the code of TerraScope, arXiv 2603.19039).

    Args:
        tokens: (K, D), visual tokens of the chosen cells.
        words: (L, D), embeddings of words.

    Returns:
        (K), adds up to 1.
    """
    scores = tokens.float() @ words.float().T * tokens.shape[-1] ** -0.5
    relevance: Tensor = scores.softmax(0).mean(1)
    return relevance


def sar_is_chosen(optical: Tensor, sar: Tensor, words: Tensor) -> Tensor:
    """Of which cells the SAR token is taken: where the words speak more of it than of the optical one.

    In training all words of question and answer are compared, also those that are said later; while an answer
    is made, those that were said so far.

    Args:
        optical: (K, D), tokens of the chosen cells.
        sar: (K, D), those of the same cells.
        words: (L, D), embeddings of all that is neither a visual token nor one that was read again.

    Returns:
        bool (K); False for a single cell, where both relevances are 1.
    """
    return word_relevance(sar, words) > word_relevance(optical, words)


def chosen_tokens(optical: Tensor, sar: Tensor, from_sar: Tensor) -> Tensor:
    """The token (K, D) of the chosen sensor of each cell."""
    return torch.where(from_sar[:, None], sar, optical)
