"""One table of how the released checkpoints name their tensors and how the modules here name them."""

from __future__ import annotations

import re

_SAM = r"^grounding_encoder\.sam2_model\."

# Applied in this order, each where it matches.
KEYS: tuple[tuple[str, str], ...] = (
    # Visual encoder (InternViT).
    (r"^vision_model\.embeddings\.", "vision_model."),
    (r"^vision_model\.encoder\.layers\.", "vision_model.layers."),
    (r"^(vision_model\..*\.mlp)\.fc1\.", r"\1.0."),
    (r"^(vision_model\..*\.mlp)\.fc2\.", r"\1.2."),
    # Grounding encoder (SAM2's trunk and neck).
    (_SAM + r"image_encoder\.trunk\.", "grounding_encoder.vision.backbone."),
    (_SAM + r"image_encoder\.neck\.convs\.(\d+)\.conv\.", r"grounding_encoder.vision.neck.convs.\1."),
    (_SAM + r"no_mem_embed$", "grounding_encoder.no_memory"),
    (_SAM + r"sam_mask_decoder\.conv_s0\.", "grounding_encoder.to_fine."),
    (_SAM + r"sam_mask_decoder\.conv_s1\.", "grounding_encoder.to_middle."),
    (r"\.patch_embed\.proj\.", ".patch_embed.projection."),
    (r"(\.blocks\.\d+)\.norm([12])\.", r"\1.layer_norm\2."),
    # Mask decoder (SAM2's, with what its prompt encoder knows of the absence of prompts).
    (
        _SAM + r"sam_prompt_encoder\.pe_layer\.positional_encoding_gaussian_matrix$",
        "mask_decoder.frequencies",
    ),
    (_SAM + r"sam_prompt_encoder\.not_a_point_embed\.weight$", "mask_decoder.no_point"),
    (_SAM + r"sam_prompt_encoder\.no_mask_embed\.weight$", "mask_decoder.no_mask"),
    (_SAM + r"sam_mask_decoder\.", "mask_decoder.candidates."),
    (r"^(mask_decoder\..*)\.out_proj\.", r"\1.o_proj."),
    (r"^(mask_decoder\..*)\.norm_final_attn\.", r"\1.layer_norm_final_attn."),
    (r"^(mask_decoder\..*)\.norm(\d)\.", r"\1.layer_norm\2."),
    (r"\.output_upscaling\.0\.", ".upscale_conv1."),
    (r"\.output_upscaling\.1\.", ".upscale_layer_norm."),
    (r"\.output_upscaling\.3\.", ".upscale_conv2."),
    # Feed-forward parts: two layers in transformers' blocks, three in the heads.
    (r"^((?:grounding_encoder|mask_decoder)\..*\.mlp)\.layers\.0\.", r"\1.proj_in."),
    (r"^((?:grounding_encoder|mask_decoder)\..*\.mlp)\.layers\.1\.", r"\1.proj_out."),
    (r"^(mask_decoder\..*(?:_head|_mlps\.\d+))\.layers\.0\.", r"\1.proj_in."),
    (r"^(mask_decoder\..*(?:_head|_mlps\.\d+))\.layers\.2\.", r"\1.proj_out."),
    (r"^(mask_decoder\..*(?:_head|_mlps\.\d+))\.layers\.1\.", r"\1.layers.0."),
)

# SAM2's parts for video, and for prompts that the language model does not give: of no use here.
UNUSED = re.compile(
    _SAM
    + r"(?:memory_attention\.|memory_encoder\.|maskmem_|no_mem_pos_enc$|no_obj_|obj_ptr_|mask_downsample\."
    r"|sam_prompt_encoder\.point_embeddings\.|sam_prompt_encoder\.mask_downscaling\.)"
)

LOCAL_QUERY = "local_query"

_COMPILED = tuple((re.compile(pattern), name) for pattern, name in KEYS)


def own_name(key: str) -> str | None:
    """The name here of a tensor of a released checkpoint; None where it is of no use.

    >>> own_name("vision_model.encoder.layers.3.mlp.fc2.bias")
    'vision_model.layers.3.mlp.2.bias'
    >>> own_name("grounding_encoder.sam2_model.memory_attention.norm.bias") is None
    True
    """
    if UNUSED.match(key):
        return None
    for pattern, name in _COMPILED:
        key = pattern.sub(name, key)
    return key


# The way back, applied in this order.
_BACK: tuple[tuple[str, str], ...] = (
    (r"^(mask_decoder\.candidates\..*(?:_head|_mlps\.\d+))\.layers\.0\.", r"\1.layers.1."),
    (r"^(mask_decoder\.candidates\..*(?:_head|_mlps\.\d+))\.proj_in\.", r"\1.layers.0."),
    (r"^(mask_decoder\.candidates\..*(?:_head|_mlps\.\d+))\.proj_out\.", r"\1.layers.2."),
    (r"^((?:grounding_encoder|mask_decoder)\..*\.mlp)\.proj_in\.", r"\1.layers.0."),
    (r"^((?:grounding_encoder|mask_decoder)\..*\.mlp)\.proj_out\.", r"\1.layers.1."),
    (r"\.upscale_conv1\.", ".output_upscaling.0."),
    (r"\.upscale_layer_norm\.", ".output_upscaling.1."),
    (r"\.upscale_conv2\.", ".output_upscaling.3."),
    (r"\.layer_norm_final_attn\.", ".norm_final_attn."),
    (r"\.layer_norm(\d)\.", r".norm\1."),
    (r"^(mask_decoder\..*)\.o_proj\.", r"\1.out_proj."),
    (r"\.patch_embed\.projection\.", ".patch_embed.proj."),
    (r"^mask_decoder\.candidates\.", "grounding_encoder.sam2_model.sam_mask_decoder."),
    (
        r"^mask_decoder\.frequencies$",
        "grounding_encoder.sam2_model.sam_prompt_encoder.pe_layer.positional_encoding_gaussian_matrix",
    ),
    (r"^mask_decoder\.no_point$", "grounding_encoder.sam2_model.sam_prompt_encoder.not_a_point_embed.weight"),
    (r"^mask_decoder\.no_mask$", "grounding_encoder.sam2_model.sam_prompt_encoder.no_mask_embed.weight"),
    (r"^grounding_encoder\.to_fine\.", "grounding_encoder.sam2_model.sam_mask_decoder.conv_s0."),
    (r"^grounding_encoder\.to_middle\.", "grounding_encoder.sam2_model.sam_mask_decoder.conv_s1."),
    (r"^grounding_encoder\.no_memory$", "grounding_encoder.sam2_model.no_mem_embed"),
    (
        r"^grounding_encoder\.vision\.neck\.convs\.(\d+)\.",
        r"grounding_encoder.sam2_model.image_encoder.neck.convs.\1.conv.",
    ),
    (r"^grounding_encoder\.vision\.backbone\.", "grounding_encoder.sam2_model.image_encoder.trunk."),
    (r"^(vision_model\..*\.mlp)\.0\.", r"\1.fc1."),
    (r"^(vision_model\..*\.mlp)\.2\.", r"\1.fc2."),
    (r"^vision_model\.layers\.", "vision_model.encoder.layers."),
    (r"^vision_model\.(class_|patch_|position_)", r"vision_model.embeddings.\1"),
)

_COMPILED_BACK = tuple((re.compile(pattern), name) for pattern, name in _BACK)


def released_name(name: str) -> str:
    """The name in a released checkpoint of a tensor here; ``own_name`` is the way back.

    >>> released_name("vision_model.layers.3.mlp.2.bias")
    'vision_model.encoder.layers.3.mlp.fc2.bias'
    """
    for pattern, back in _COMPILED_BACK:
        name = pattern.sub(back, name)
    return name
