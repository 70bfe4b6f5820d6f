import numpy as np
import pytest
import torch
from checkpoints import tiny_network, tiny_values, write_tiny_tokenizer
from pictures import picture

from earthmind.errors import InputError
from earthmind.model.earthmind.prompts import ReleasedTokenizer
from earthmind.training.examples import Example
from earthmind.training.finetuning import finetune
from earthmind.training.lora import add_lora, merge_lora
from earthmind.training.options import FinetuningOptions


@pytest.fixture
def tokenizer(tmp_path):
    write_tiny_tokenizer(tmp_path)
    return ReleasedTokenizer(tmp_path)


def example():
    mask = np.zeros((50, 70), bool)
    mask[10:30, 20:50] = True
    return Example(
        (picture("optical"), picture("sar", seed=1)), "Segment the water.", "It is [SEG].", (mask,)
    )


def test_a_few_steps_lower_the_loss_and_change_only_what_is_trained(tokenizer):
    network = tiny_network(tiny_values(), "hca")
    before = {name: value.clone() for name, value in network.state_dict().items()}
    losses = list(finetune(network, tokenizer, [example()], 8, FinetuningOptions(rank=4, alpha=8, rate=3e-3)))
    assert losses[-1] < 0.9 * losses[0]
    after = network.state_dict()
    assert after.keys() == before.keys()  # corrections are merged, so it is written as any other
    changed = {name for name in after if not torch.equal(after[name], before[name])}
    assert {name.split(".")[0] for name in changed} <= {
        "mlp1", "text_hidden_fcs", "mask_decoder", "fusion", "language_model",
    }  # fmt: skip
    assert any("q_proj" in name for name in changed) and any("mask_decoder" in name for name in changed)
    assert not any("embed_tokens" in name for name in changed)


def test_lora_begins_as_the_layer_was_and_merging_changes_nothing():
    language = tiny_network(tiny_values()).language_model
    ids = torch.arange(20)[None]
    with torch.no_grad():
        plain = language(ids).logits
        trained = add_lora(language, rank=4, alpha=8)
        torch.testing.assert_close(language(ids).logits, plain)
        for parameter in trained:
            parameter.add_(torch.randn_like(parameter) * 0.05)
        adapted = language(ids).logits
        assert not torch.allclose(adapted, plain)
        merge_lora(language)
        torch.testing.assert_close(language(ids).logits, adapted, atol=1e-5, rtol=1e-4)


def test_an_answer_without_its_mask_is_told():
    with pytest.raises(InputError, match=r"1 .* 0 masks"):
        Example((picture("optical"),), "Segment the water.", "It is [SEG].")
