"""Small text-image encoders of random weights in folders, as transformers and as open_clip write them."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

SIDE, PATCH, CONTEXT, DIMENSION = 32, 8, 16, 24
WIDTH, TEXT_WIDTH, LAYERS, HEAD_WIDTH = 48, 32, 2, 16
START, END = "<|startoftext|>", "<|endoftext|>"
MERGES = ("w a", "wa t", "wat e", "wate r</w>", "f i", "fi e", "fie l", "fiel d</w>")


def byte_letters() -> list[str]:
    """The 256 letters that stand for bytes in byte-level vocabularies (GPT-2), in CLIP's order."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [number for number in range(256) if number not in plain]
    return [chr(n) for n in plain] + [chr(256 + place) for place in range(len(others))]


def vocabulary() -> dict[str, int]:
    letters = byte_letters()
    words = ["".join(pair.split()) for pair in MERGES]
    return {word: n for n, word in enumerate([*letters, *(f"{x}</w>" for x in letters), *words, START, END])}


def write_tokens(folder: Path) -> None:
    (folder / "vocab.json").write_text(json.dumps(vocabulary()), encoding="utf-8")
    (folder / "merges.txt").write_text("\n".join(["#version: 0.2", *MERGES, ""]), encoding="utf-8")


def write_transformers(folder: Path, seed: int = 0):
    """An encoder as transformers saves it; gives the network."""
    from transformers import CLIPConfig, CLIPModel

    torch.manual_seed(seed)
    shared = {"num_hidden_layers": LAYERS, "hidden_act": "quick_gelu"}
    text = {
        **shared,
        "hidden_size": TEXT_WIDTH,
        "intermediate_size": 4 * TEXT_WIDTH,
        "num_attention_heads": 2,
        "max_position_embeddings": CONTEXT,
        "vocab_size": len(vocabulary()),
        "eos_token_id": vocabulary()[END],
    }
    vision = {
        **shared,
        "hidden_size": WIDTH,
        "intermediate_size": 4 * WIDTH,
        "num_attention_heads": 3,
        "image_size": SIDE,
        "patch_size": PATCH,
    }
    network = CLIPModel(CLIPConfig(text_config=text, vision_config=vision, projection_dim=DIMENSION)).eval()
    with torch.no_grad():
        for parameter in network.parameters():
            if parameter.ndim:
                parameter += 0.2 * torch.randn_like(parameter)
    network.save_pretrained(folder)
    write_tokens(folder)
    return network


def write_open_clip(folder: Path, seed: int = 0, **settings) -> OpenClip:
    """An encoder as open_clip saves it; gives a network that computes as open_clip says."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    network = OpenClip(quick=bool(settings.get("quick_gelu"))).eval()
    with torch.no_grad():
        for parameter in network.parameters():
            if parameter.ndim:
                parameter += 0.2 * torch.randn_like(parameter)
    tensors = {name: tensor.contiguous() for name, tensor in network.state_dict().items()}
    save_file(tensors, folder / "open_clip_model.safetensors")
    config = {
        "model_cfg": {
            "embed_dim": DIMENSION,
            "vision_cfg": {
                "image_size": SIDE,
                "patch_size": PATCH,
                "width": WIDTH,
                "layers": LAYERS,
                "head_width": HEAD_WIDTH,
            },
            "text_cfg": {
                "context_length": CONTEXT,
                "vocab_size": len(vocabulary()),
                "width": TEXT_WIDTH,
                "heads": 2,
                "layers": LAYERS,
            },
            **settings,
        },
        "preprocess_cfg": {"mean": [0.5, 0.4, 0.3], "std": [0.2, 0.25, 0.3]},
    }
    (folder / "open_clip_config.json").write_text(json.dumps(config), encoding="utf-8")
    write_tokens(folder)
    return network


class _Quick(nn.Module):
    def forward(self, x):
        return x * torch.sigmoid(1.702 * x)


class _Block(nn.Module):
    """A residual block on PyTorch's own attention, which holds query, key and value as one matrix."""

    def __init__(self, width: int, heads: int, *, quick: bool) -> None:
        super().__init__()
        self.ln_1, self.ln_2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attn = nn.MultiheadAttention(width, heads, batch_first=True)
        self.mlp = nn.ModuleDict({"c_fc": nn.Linear(width, 4 * width), "c_proj": nn.Linear(4 * width, width)})
        self.act = _Quick() if quick else nn.GELU()

    def forward(self, x, mask=None):
        y = self.ln_1(x)
        x = x + self.attn(y, y, y, need_weights=False, attn_mask=mask)[0]
        return x + self.mlp["c_proj"](self.act(self.mlp["c_fc"](self.ln_2(x))))


class _Blocks(nn.Module):
    def __init__(self, width: int, heads: int, *, quick: bool) -> None:
        super().__init__()
        self.resblocks = nn.ModuleList([_Block(width, heads, quick=quick) for _ in range(LAYERS)])

    def forward(self, x, mask=None):
        for block in self.resblocks:
            x = block(x, mask)
        return x


class _Visual(nn.Module):
    def __init__(self, *, quick: bool) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, WIDTH, PATCH, PATCH, bias=False)
        self.class_embedding = nn.Parameter(torch.randn(WIDTH))
        self.positional_embedding = nn.Parameter(torch.randn((SIDE // PATCH) ** 2 + 1, WIDTH))
        self.ln_pre, self.ln_post = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.transformer = _Blocks(WIDTH, WIDTH // HEAD_WIDTH, quick=quick)
        self.proj = nn.Parameter(torch.randn(WIDTH, DIMENSION))

    def forward(self, pictures):
        cells = self.conv1(pictures).flatten(2).transpose(1, 2)
        first = self.class_embedding.expand(len(cells), 1, -1)
        x = self.ln_pre(torch.cat([first, cells], 1) + self.positional_embedding)
        return self.ln_post(self.transformer(x)[:, 0]) @ self.proj


class OpenClip(nn.Module):
    """CLIP written down by its paper under the names of open_clip's tensors, independent of transformers."""

    def __init__(self, *, quick: bool) -> None:
        super().__init__()
        self.visual = _Visual(quick=quick)
        self.transformer = _Blocks(TEXT_WIDTH, 2, quick=quick)
        self.token_embedding = nn.Embedding(len(vocabulary()), TEXT_WIDTH)
        self.positional_embedding = nn.Parameter(torch.randn(CONTEXT, TEXT_WIDTH))
        self.ln_final = nn.LayerNorm(TEXT_WIDTH)
        self.text_projection = nn.Parameter(torch.randn(TEXT_WIDTH, DIMENSION))
        self.logit_scale = nn.Parameter(torch.tensor(3.0))

    def picture_vectors(self, pictures):
        return nn.functional.normalize(self.visual(pictures), dim=-1)

    def text_vectors(self, tokens):
        mask = torch.full((tokens.shape[1],) * 2, float("-inf")).triu(1)
        x = self.transformer(self.token_embedding(tokens) + self.positional_embedding, mask)
        x = self.ln_final(x)[torch.arange(len(tokens)), tokens.argmax(-1)]
        return nn.functional.normalize(x @ self.text_projection, dim=-1)
