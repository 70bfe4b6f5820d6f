"""Text-image encoders against transformers' CLIP and against CLIP written down under open_clip's names."""

from __future__ import annotations

import json

import numpy as np
import pytest
from clip_folders import (
    CONTEXT,
    END,
    SIDE,
    START,
    vocabulary,
    write_open_clip,
    write_tokens,
    write_transformers,
)
from PIL import Image

from earthmind.errors import ModelError
from earthmind.model.library.catalogue import find_model, load_model
from earthmind.model.library.fetching import pull
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.protocol import Picture, TextImageModel
from earthmind.model.text_image.clip_tokens import tokens_of

torch = pytest.importorskip("torch")
TEXTS = ("Water beside a  field", "fields, 3 ships & it's cloudy", "", "Ürümqi — 水", "water " * 40)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "encoder"


def pictures(*shapes: tuple[int, int]) -> list[Picture]:
    random = np.random.default_rng(1)
    return [
        Picture("optical", random.integers(0, 256, (3, *shape), np.uint8), np.ones(shape, bool))
        for shape in shapes
    ]


def test_the_layout_of_transformers_gives_what_transformers_computes(folder):
    from transformers import CLIPImageProcessor, CLIPTokenizer

    theirs = write_transformers(folder)
    ours = load_model(str(folder))
    assert isinstance(ours, TextImageModel) and ours.dimension == 24
    tokenizer = CLIPTokenizer.from_pretrained(folder, model_max_length=CONTEXT)
    rows = tokenizer(
        list(TEXTS), padding="max_length", truncation=True, max_length=CONTEXT, return_tensors="pt"
    )
    shown = pictures((SIDE, SIDE), (3 * SIDE, 3 * SIDE), (20, 20))
    processor = CLIPImageProcessor(size={"shortest_edge": SIDE}, crop_size={"height": SIDE, "width": SIDE})
    values = processor([Image.fromarray(np.moveaxis(p.pixels, 0, -1)) for p in shown], return_tensors="pt")
    with torch.inference_mode():
        expected = theirs(pixel_values=values.pixel_values, input_ids=rows.input_ids)
    assert ours.text_vectors(TEXTS) == pytest.approx(expected.text_embeds.numpy(), abs=1e-5)
    seen = ours.picture_vectors(shown)
    assert seen == pytest.approx(expected.image_embeds.numpy(), abs=1e-5)
    logits = ours.scale * seen @ ours.text_vectors(TEXTS).T
    assert logits == pytest.approx(expected.logits_per_image.numpy(), abs=1e-3)
    assert np.linalg.norm(seen, axis=1) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("quick", [False, True])
def test_the_layout_of_open_clip_gives_what_its_tensors_mean(folder, quick):
    theirs = write_open_clip(folder, quick_gelu=quick)
    ours = load_model(str(folder))
    rows = torch.from_numpy(tokens_of(ModelFolder(folder), CONTEXT).rows(TEXTS))
    shown = pictures((SIDE, SIDE), (SIDE, SIDE))
    values = torch.from_numpy(np.stack([p.pixels for p in shown])).float() / 255
    mean, deviation = torch.tensor([0.5, 0.4, 0.3]), torch.tensor([0.2, 0.25, 0.3])
    values = (values - mean[:, None, None]) / deviation[:, None, None]
    with torch.inference_mode():
        assert ours.text_vectors(TEXTS) == pytest.approx(theirs.text_vectors(rows).numpy(), abs=1e-5)
        assert ours.picture_vectors(shown) == pytest.approx(theirs.picture_vectors(values).numpy(), abs=1e-5)
    assert ours.scale == pytest.approx(np.exp(3.0), rel=1e-6)


def test_a_text_tower_of_its_own_is_read_too(folder):
    from safetensors.torch import load_file, save_file

    write_open_clip(folder)
    before = load_model(str(folder)).text_vectors(TEXTS)
    path = folder / "open_clip_model.safetensors"
    inside = ("transformer.", "token_embedding", "positional_embedding", "ln_final", "text_projection")
    tensors = {
        f"text.{name}" if name.startswith(inside) else name: tensor
        for name, tensor in load_file(path).items()
    }
    save_file(tensors, path)
    assert load_model(str(folder)).text_vectors(TEXTS) == pytest.approx(before, abs=1e-6)


def test_tokens_are_those_of_transformers_and_end_where_the_text_is_cut(folder):
    from transformers import CLIPTokenizer

    folder.mkdir()
    write_transformers(folder)
    theirs = CLIPTokenizer.from_pretrained(folder)
    rows = tokens_of(ModelFolder(folder), 12).rows(TEXTS)
    assert (
        rows.tolist()
        == theirs(list(TEXTS), padding="max_length", truncation=True, max_length=12)["input_ids"]
    )
    assert (rows[:, 0] == vocabulary()[START]).all() and (rows[:, -1] == vocabulary()[END]).all()
    theirs.save_pretrained(folder)
    assert (folder / "tokenizer.json").is_file()
    assert tokens_of(ModelFolder(folder), 12).rows(TEXTS).tolist() == rows.tolist()


def test_all_of_a_long_picture_is_seen_and_what_has_no_value_is_of_the_mean_colour(folder):
    write_transformers(folder)
    model = load_model(str(folder))
    wide = pictures((SIDE, 2 * SIDE))[0]
    prepared = model.prepared(wide)
    assert (prepared[:, : SIDE // 4] == 0).all() and (prepared[:, SIDE // 4 : 3 * SIDE // 4] != 0).any(
        (0, 1)
    ).all()
    other = wide.pixels.copy()
    valid = np.ones(wide.valid.shape, bool)
    valid[:, :SIDE] = False
    other[:, :, :SIDE] = 0
    hidden = Picture("optical", other, valid)
    assert (model.prepared(hidden)[:, :, : SIDE // 2 - 1] == 0).all()


def test_another_network_another_tokenizer_and_a_pickle_are_refused(folder, tmp_path):
    def refusal(path) -> str:
        with pytest.raises(ModelError) as caught:
            load_model(str(path))
        return str(caught.value.message)

    write_open_clip(folder, vision_cfg={"timm_model_name": "convnext", "image_size": SIDE, "width": 48})
    assert "vision_cfg.timm_model_name" in refusal(folder)
    write_open_clip(folder)
    weights = folder / "open_clip_model.safetensors"
    (folder / "vocab.json").write_text(json.dumps({**vocabulary(), "one more": len(vocabulary())}), "utf-8")
    assert "is of another encoder" in refusal(folder)
    (folder / "vocab.json").unlink()
    assert "has no tokenizer" in refusal(folder)
    weights.write_bytes(weights.read_bytes()[:200])
    write_tokens(folder)
    assert "cannot be read" in refusal(folder)
    weights.unlink()
    (folder / "open_clip_pytorch_model.bin").write_bytes(b"pickle")
    assert "holds its weights as a pickle" in refusal(folder)


def test_weights_of_other_sizes_say_which(folder):
    write_open_clip(folder)
    path = folder / "open_clip_config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    config["model_cfg"]["vision_cfg"]["layers"] = 3
    path.write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(ModelError, match=r"lacks vision_model.encoder.layers.2"):
        load_model(str(folder))
    config["model_cfg"]["vision_cfg"]["layers"] = 1
    path.write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(ModelError, match=r"unknown vision_model.encoder.layers.1"):
        load_model(str(folder))


def test_the_card_of_a_folder_says_its_licence_and_the_fingerprint_its_weights(folder, tmp_path):
    write_open_clip(folder)
    assert "not known" in find_model(str(folder)).card.licence
    (folder / "card.json").write_text(json.dumps({"licence": "MIT", "resolution_m": [0.5, 10]}), "utf-8")
    card = find_model(str(folder)).card
    assert (card.licence, card.resolution_m, card.name) == ("MIT", (0.5, 10.0), "encoder")
    write_open_clip(tmp_path / "other", seed=2)
    assert load_model(str(folder)).fingerprint != load_model(str(tmp_path / "other")).fingerprint


def test_what_is_published_as_a_pickle_comes_from_a_folder_of_safetensors(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("EARTHMIND_MODELS", str(tmp_path / "models"))
    with pytest.raises(ModelError, match="as a pickle"):
        pull("remoteclip", accept_licence=True)
    with pytest.raises(ModelError, match="is licensed"):
        pull("remoteclip", accept_licence=False, mirror=folder)
    write_open_clip(folder)
    pull("remoteclip", accept_licence=True, mirror=folder)
    model = load_model("remoteclip")
    assert model.card.title == "RemoteCLIP" and model.picture_vectors(pictures((9, 9))).shape == (1, 24)
