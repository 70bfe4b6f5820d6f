"""What the released checkpoints call things: their type, and one table of the names of their tensors."""

from __future__ import annotations

import re

from earthmind.model.loading.folder import ModelFolder

MODEL_TYPE = "sa2va_chat"

_SAM = "^grounding_encoder.sam2_model."
_PLACES = {
    "{n}": r"(?P<n>\d+)",
    "{embedding}": r"(?P<embedding>(?:class|patch|position)_embedding)",
    "{decoder}": r"(?P<decoder>mask_decoder\..*)",
    "{head}": r"(?P<head>mask_decoder\..*(?:_head|_mlps\.\d+))",
}

# Name in a checkpoint and name here. Each row is applied where it matches, at the beginning where it starts
# with "^": from the first row to the last for the names here, from the last to the first for the way back.
KEYS: tuple[tuple[str, str], ...] = (
    # Visual encoder (InternViT).
    ("^vision_model.embeddings.{embedding}", "^vision_model.{embedding}"),
    ("^vision_model.encoder.layers.", "^vision_model.layers."),
    ("^vision_model.layers.{n}.mlp.fc1.", "^vision_model.layers.{n}.mlp.0."),
    ("^vision_model.layers.{n}.mlp.fc2.", "^vision_model.layers.{n}.mlp.2."),
    # Grounding encoder (SAM2's trunk and neck).
    (_SAM + "image_encoder.trunk.", "^grounding_encoder.vision.backbone."),
    (_SAM + "image_encoder.neck.convs.{n}.conv.", "^grounding_encoder.vision.neck.convs.{n}."),
    (_SAM + "no_mem_embed", "^grounding_encoder.no_memory"),
    (_SAM + "sam_mask_decoder.conv_s0.", "^grounding_encoder.to_fine."),
    (_SAM + "sam_mask_decoder.conv_s1.", "^grounding_encoder.to_middle."),
    (".patch_embed.proj.", ".patch_embed.projection."),
    (".blocks.{n}.norm1.", ".blocks.{n}.layer_norm1."),
    (".blocks.{n}.norm2.", ".blocks.{n}.layer_norm2."),
    # Mask decoder (SAM2's, with what its prompt encoder knows of the absence of prompts).
    (
        _SAM + "sam_prompt_encoder.pe_layer.positional_encoding_gaussian_matrix",
        "^mask_decoder.frequencies",
    ),
    (_SAM + "sam_prompt_encoder.not_a_point_embed.weight", "^mask_decoder.no_point"),
    (_SAM + "sam_prompt_encoder.no_mask_embed.weight", "^mask_decoder.no_mask"),
    (_SAM + "sam_mask_decoder.", "^mask_decoder.candidates."),
    ("^{decoder}.out_proj.", "^{decoder}.o_proj."),
    ("^{decoder}.norm_final_attn.", "^{decoder}.layer_norm_final_attn."),
    ("^{decoder}.norm{n}.", "^{decoder}.layer_norm{n}."),
    (".output_upscaling.0.", ".upscale_conv1."),
    (".output_upscaling.1.", ".upscale_layer_norm."),
    (".output_upscaling.3.", ".upscale_conv2."),
    # Feed-forward parts: two layers in transformers' blocks, three in the heads.
    (".mlp.layers.0.", ".mlp.proj_in."),
    (".mlp.layers.1.", ".mlp.proj_out."),
    ("^{head}.layers.0.", "^{head}.proj_in."),
    ("^{head}.layers.2.", "^{head}.proj_out."),
    ("^{head}.layers.1.", "^{head}.layers.0."),
)

# SAM2's parts for video, and for prompts that the language model does not give: of no use here.
UNUSED = re.compile(
    re.escape(_SAM).replace(r"\^", "^")
    + r"(?:memory_attention\.|memory_encoder\.|maskmem_|no_mem_pos_enc$|no_obj_|obj_ptr_|mask_downsample\."
    r"|sam_prompt_encoder\.point_embeddings\.|sam_prompt_encoder\.mask_downscaling\.)"
)

LOCAL_QUERY = "local_query"


def own_name(key: str) -> str | None:
    """The name here of a tensor of a released checkpoint; None where it is of no use.

    >>> own_name("vision_model.encoder.layers.3.mlp.fc2.bias")
    'vision_model.layers.3.mlp.2.bias'
    >>> own_name("grounding_encoder.sam2_model.memory_attention.norm.bias") is None
    True
    """
    if UNUSED.match(key):
        return None
    for pattern, name in _THERE:
        key = pattern.sub(name, key)
    return key


def released_name(name: str) -> str:
    """The name in a released checkpoint of a tensor here; ``own_name`` is the way back.

    >>> released_name("vision_model.layers.3.mlp.2.bias")
    'vision_model.encoder.layers.3.mlp.fc2.bias'
    """
    for pattern, back in _BACK:
        name = pattern.sub(back, name)
    return name


def _rule(found: str, given: str) -> tuple[re.Pattern[str], str]:
    """What is looked for, and what is put in its place."""
    pattern = re.escape(found).replace(r"\^", "^")
    for place, regex in _PLACES.items():
        pattern = pattern.replace(re.escape(place), regex)
    return re.compile(pattern), re.sub(r"\{(\w+)\}", r"\\g<\1>", given.removeprefix("^"))


_THERE = [_rule(released, own) for released, own in KEYS]
_BACK = [_rule(own, released) for released, own in reversed(KEYS)]


def released_fusion(folder: ModelFolder) -> str:
    """The fusion mode of the code that a checkpoint was released with, without loading its weights.

    The June checkpoints (``concat``) carry ``local_query``, which those of October (``gated``) do not.

    Raises:
        ModelError: It has no weights that can be read.
    """
    return "concat" if LOCAL_QUERY in folder.tensor_names else "gated"
