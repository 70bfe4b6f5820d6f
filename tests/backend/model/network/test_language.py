import warnings

import torch

from earthmind.model.network.language import make_language_model, new_cache, read_on
from earthmind.model.network.sizes import LanguageConfig


@torch.inference_mode()
def test_reading_on_gives_the_states_of_one_pass_and_no_library_warns():
    torch.manual_seed(0)
    language = make_language_model(
        LanguageConfig(vocabulary=50, hidden=32, layers=2, heads=4, key_value_heads=2, mlp=48)
    ).eval()
    embeddings = torch.randn(2, 9, 32)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        cache = new_cache(language)
        parts = [read_on(language, part, cache) for part in torch.split(embeddings, [5, 1, 3], 1)]
    whole = language.model(inputs_embeds=embeddings, use_cache=False).last_hidden_state
    torch.testing.assert_close(torch.cat(parts, 1), whole, atol=1e-5, rtol=1e-5)
