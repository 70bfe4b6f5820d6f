"""The language model: Qwen2 by its sizes, and reading on from what was read before."""

from __future__ import annotations

from typing import Any

from torch import Tensor
from transformers import DynamicCache, Qwen2Config, Qwen2ForCausalLM

from earthmind.model.network.sizes import LanguageConfig, allowed_settings


def make_language_model(config: LanguageConfig) -> Qwen2ForCausalLM:
    """An untrained Qwen2 of the given size."""
    sizes = {
        "vocab_size": config.vocabulary,
        "hidden_size": config.hidden,
        "num_hidden_layers": config.layers,
        "num_attention_heads": config.heads,
        "num_key_value_heads": config.key_value_heads,
        "intermediate_size": config.mlp,
        "max_position_embeddings": config.context,
        "tie_word_embeddings": config.tied,
        "bos_token_id": None,  # nosec B105
        "eos_token_id": None,  # nosec B105
    }
    return Qwen2ForCausalLM(Qwen2Config(**{**allowed_settings(config.settings), **sizes}))


def new_cache(language: Qwen2ForCausalLM) -> DynamicCache:
    """Keys and values of nothing read yet."""
    return DynamicCache(config=language.config)


def read_on(
    language: Qwen2ForCausalLM,
    embeddings: Tensor,
    cache: DynamicCache,
    mask: Tensor | None = None,
    positions: Tensor | None = None,
    **watched: Any,
) -> Tensor:
    """Read embeddings after what a cache holds; it then holds them too.

    Args:
        language: The language model.
        embeddings: (B, L, D).
        cache: Keys and values of what was read before.
        mask: Added to the attention's scores; None for a causal mask.
        positions: (1, L); None for those after what was read.
        **watched: Handed to the attention layers.

    Returns:
        Last hidden states (B, L, D), after the final norm.
    """
    # By position: transformers 5.24 names the fourth argument "cache", releases before it "past_key_values".
    output = language.model(None, mask, positions, cache, embeddings, use_cache=True, **watched)
    states: Tensor = output.last_hidden_state
    return states
