import pytest
from checkpoints import tiny_network, tiny_values

from earthmind.model.earthmind.keys import own_name, released_name


def test_every_tensor_of_the_network_has_a_released_name_and_a_way_back():
    names = [name for name in tiny_network(tiny_values()).state_dict() if not name.startswith("fusion.")]
    released = [released_name(name) for name in names]
    assert [own_name(name) for name in released] == names
    assert len(set(released)) == len(names)
    assert {name.split(".")[0] for name in released} == {
        "vision_model", "mlp1", "language_model", "text_hidden_fcs", "grounding_encoder",
    }  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "memory_attention.layers.0.norm1.bias",
        "memory_encoder.out_proj.weight",
        "maskmem_tpos_enc",
        "no_mem_pos_enc",
        "no_obj_ptr",
        "obj_ptr_proj.layers.0.weight",
        "mask_downsample.weight",
        "sam_prompt_encoder.point_embeddings.3.weight",
        "sam_prompt_encoder.mask_downscaling.6.bias",
    ],
)
def test_parts_for_video_and_drawn_prompts_are_left_out(name):
    assert own_name(f"grounding_encoder.sam2_model.{name}") is None
