"""Sa2VA's layout with random weights: names, templates, sizes. No answer is compared with a release."""

import json

import pytest
from checkpoints import tiny_values, write_tiny_checkpoint
from pictures import picture
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.errors import ModelError
from earthmind.model.earthmind.chat_templates import TEMPLATES
from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.library.catalogue import CATALOGUE, find_model
from earthmind.model.library.fetching import pull
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.model_options import ModelOptions
from earthmind.model.protocol import TextPiece
from earthmind.model.sa2va.sa2va_kind import CARDS, SA2VA, load


@pytest.fixture
def checkpoint(tmp_path):
    """Other sizes than EarthMind's, and the other template."""
    return write_tiny_checkpoint(
        tmp_path / "own",
        template="qwen_chat",
        llm_config={"hidden_size": 40, "num_hidden_layers": 3, "tie_word_embeddings": True},
        vision_config={"norm_type": "rms_norm", "qk_normalization": True, "qkv_bias": False},
    )


def test_every_size_with_qwen2_has_a_name_a_card_and_its_place_on_the_hub():
    entries = {entry.name: entry for entry in CATALOGUE.entries if entry.kind is SA2VA}
    assert list(entries) == [card.name for card in CARDS]
    assert entries["sa2va-4b"].source.repository == "ByteDance/Sa2VA-4B"
    assert entries["sa2va-internvl3-8b"].source.repository == "ByteDance/Sa2VA-InternVL3-8B"
    assert all(card.sensors == ("optical",) and "read it before use" in card.licence for card in CARDS)
    assert "non-commercial" in entries["sa2va-4b"].card.licence


def test_a_checkpoint_answers_about_a_place_in_natural_colours(checkpoint, place):
    options = ["--model", str(checkpoint), "--device", "cpu", "--json"]
    asked = ["ask", "--optical", str(place.optical), "--question", "What is here?"]
    told = CliRunner().invoke(app, [*asked, *options])
    assert told.exit_code == 0, told.output
    answer = json.loads(told.stdout)
    assert answer["text"] and answer["model"] == str(checkpoint)
    radar = CliRunner().invoke(app, ["ask", "--sar", str(place.sar), "--question", "What is here?", *options])
    assert radar.exit_code and "sar" in (str(radar.exception) + radar.output).lower()


def test_the_template_is_that_of_the_configuration(checkpoint):
    model = load(ModelFolder(checkpoint), "cpu", ModelOptions())
    prompts = []
    encode = model._tokenizer.encode
    model._tokenizer.encode = lambda text: (prompts.append(text), encode(text))[1]
    pieces = model.answer(model.encode([picture("optical")]), "Segment the lake.")
    assert isinstance(next(pieces), TextPiece)
    assert prompts[0].startswith("<|im_start|>user\n<img>")
    assert prompts[0].endswith("Please segment the lake in this image.<|im_end|>\n<|im_start|>assistant\n")


@pytest.mark.parametrize(
    ("said", "known"), [(None, "phi3_chat"), ("phi3-chat", "phi3_chat"), ("qwen_chat",) * 2]
)
def test_a_template_may_be_missing_or_spelt_with_hyphens(said, known):
    assert ReleasedConfig.from_json(tiny_values(template=said)).template is TEMPLATES[known]


def test_a_language_model_of_another_family_is_named(tmp_path):
    with pytest.raises(ModelError, match="InternLM2ForCausalLM"):
        ReleasedConfig.from_json(tiny_values(llm_config={"architectures": ["InternLM2ForCausalLM"]}))
    with pytest.raises(ModelError, match="'llava_chat' is not known"):
        ReleasedConfig.from_json(tiny_values(template="llava_chat"))


def test_a_name_is_fetched_from_a_mirror_with_its_own_card(tmp_path, monkeypatch, checkpoint):
    monkeypatch.setenv("EARTHMIND_MODELS", str(tmp_path / "models"))
    pull("sa2va-1b", accept_licence=True, mirror=checkpoint)
    assert find_model("sa2va-1b").load().card.title == "Sa2VA 1B"
