import pytest
import torch

from earthmind.model.nano.embedded_model import EmbeddedModel
from earthmind.model.nano.tokens import PromptTokenizer, train_tokenizer
from earthmind.model.nano.torch_runtime import TorchRuntime
from earthmind.model.network.core import EarthMind
from earthmind.model.network.sizes import EarthMindConfig, GroundingConfig, LanguageConfig, VisionConfig
from earthmind.model.protocol import ModelCard

TINY = EarthMindConfig(
    VisionConfig(image_size=64, hidden=32, layers=1, heads=2, mlp=32),
    LanguageConfig(vocabulary=400, hidden=32, layers=1, heads=2, key_value_heads=1, mlp=32, context=256),
    GroundingConfig(channels=(8, 8, 16, 16), pixel_channels=8, prompt=16, decoder_layers=1),
)


@pytest.fixture(scope="session")
def tokenizer():
    return PromptTokenizer(
        train_tokenizer(["segment the water", "here is the <p>water</p>: [SEG]."], 400), TINY.vision.tokens
    )


@pytest.fixture
def tiny_model(tokenizer):
    torch.manual_seed(0)
    card = ModelCard(
        "tiny",
        "Tiny",
        ("optical", "sar"),
        ("swir1", "nir", "green"),
        (0, 1),
        ("vv",),
        {"vv": (-25, 0)},
        (8, 32),
        512,
        "test",
        ("water",),
    )
    return EmbeddedModel(card, TorchRuntime(EarthMind(TINY)), tokenizer)
