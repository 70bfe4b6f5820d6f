"""``earthmind finetune``: a tiny checkpoint learns two examples, and a run that fails leaves nothing."""

import json
import sys

import numpy as np
import pytest
import torch
from checkpoints import write_tiny_checkpoint
from PIL import Image
from reasoning_checkpoints import write_tiny_terrascope
from safetensors.torch import load_file, save_file

from earthmind.cli import main as cli
from earthmind.model.library.catalogue import find_model, load_model
from earthmind.model.protocol import Mask, Picture, TextPiece
from earthmind.training import finetuning

QUICK = ("--rank", "4", "--alpha", "8", "--rate", "3e-3", "--device", "cpu")
POND = {
    "optical": "a.png",
    "sar": "b.png",
    "question": "Segment the pond.",
    "answer": "It is [SEG].",
    "masks": ["pond.png"],
}
DRY = {"sar": "b.png", "question": "Is it wet?", "answer": "No."}


def save(path, pixels):
    Image.fromarray(pixels).save(path)


@pytest.fixture
def folder(tmp_path):
    """Two pictures of a place, a mask, a tiny checkpoint and two examples."""
    draw = np.random.default_rng(0)
    save(tmp_path / "a.png", draw.integers(0, 255, (40, 60, 3), dtype=np.uint8))
    save(tmp_path / "b.png", draw.integers(0, 255, (40, 60), dtype=np.uint8))
    pond = np.zeros((40, 60), np.uint8)
    pond[10:30, 20:50] = 255
    save(tmp_path / "pond.png", pond)
    save(tmp_path / "small.png", pond[:20])
    write_tiny_checkpoint(tmp_path / "released")
    write_lines(tmp_path, json.dumps(POND), "", json.dumps(DRY))
    return tmp_path


def write_lines(folder, *lines):
    (folder / "examples.jsonl").write_text("\n".join(lines))


@pytest.fixture
def finetune(folder, monkeypatch, capsys):
    def run(*arguments, model="released"):
        own = ("--model", model, "--examples", "examples.jsonl", "--out", "mine")
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["earthmind", "finetune", *own, *QUICK, *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return ended.value.code or 0, capsys.readouterr()

    return run


def refused(folder, result):
    """The sentence of a run that failed and left nothing."""
    code, told = result
    assert code == 1
    assert told.err.startswith("Error: ") and told.err.count("\n") == 1
    assert not [path for path in folder.iterdir() if "mine" in path.name]
    return told.err


@pytest.mark.parametrize("fusion", ["gated", "concat"])
def test_a_checkpoint_learns_two_examples_and_is_a_checkpoint_again(folder, finetune, fusion):
    write_tiny_checkpoint(folder / "released", fusion=fusion)
    code, told = finetune("--steps", "12", "--json")
    assert code == 0, told.err
    losses = json.loads(told.out)["losses"]
    assert len(losses) == 12
    assert sum(losses[-2:]) < 0.9 * sum(losses[:2])

    assert not list(folder.glob(".mine*"))
    assert find_model(str(folder / "mine")).card.title == find_model(str(folder / "released")).card.title
    before, after = (load_file(folder / name / "model.safetensors") for name in ("released", "mine"))
    assert before.keys() == after.keys()
    model = load_model(str(folder / "mine"))
    pixels = np.asarray(Image.open(folder / "a.png")).transpose(2, 0, 1)
    events = list(model.answer(model.encode([Picture("optical", pixels, pixels[0] >= 0)]), "Is it wet?"))
    assert any(isinstance(event, (TextPiece, Mask)) for event in events)


def test_each_example_is_learnt_once_where_nothing_else_is_asked_for(finetune):
    code, told = finetune()
    assert code == 0
    assert [line.partition(":")[0] for line in told.out.splitlines()] == ["Step 1", "Step 2", "Written"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "this is not JSON"),
        ("[1]", "this is no JSON object with fields of these only: optical, sar, question, answer, masks"),
        (json.dumps({**POND, "mask": "pond.png"}), "this is no JSON object with fields of these only"),
        (json.dumps({**DRY, "question": " "}), '"question" is missing or no text'),
        (json.dumps({"sar": "b.png", "question": "Is it wet?"}), '"answer" is missing or no text'),
        (json.dumps({"question": "Is it wet?", "answer": "No."}), 'give "optical", "sar" or both'),
        (json.dumps({**DRY, "sar": "none.png"}), "none.png is not there"),
        (json.dumps({**DRY, "sar": "examples.jsonl"}), "examples.jsonl cannot be read as a picture"),
        (json.dumps({**DRY, "optical": "small.png"}), "different sizes: 60 x 20 and 60 x 40"),
        (json.dumps({**POND, "masks": ["small.png"]}), "a mask has not the 60 x 40 pixels"),
        (json.dumps({**POND, "masks": []}), "has 1 [SEG] but 0 masks"),
        (json.dumps({**POND, "masks": "pond.png"}), '"masks" is no list of paths'),
    ],
)
def test_a_bad_line_is_named_with_its_file(folder, finetune, line, sentence):
    write_lines(folder, json.dumps(DRY), line)
    told = refused(folder, finetune())
    assert "examples.jsonl, line 2: " in told
    assert sentence in told


def test_a_file_without_examples_is_refused(folder, finetune):
    write_lines(folder, "")
    assert "give at least one example" in refused(folder, finetune())
    (folder / "examples.jsonl").unlink()
    assert "examples.jsonl cannot be read as a text file" in refused(folder, finetune())


@pytest.mark.parametrize(
    ("model", "sentence"),
    [("nano", "an EarthMind checkpoint has 'sa2va_chat'"), ("nowhere", 'There is no model "nowhere"')],
)
def test_what_is_no_released_checkpoint_is_refused(folder, finetune, model, sentence):
    assert sentence in refused(folder, finetune(model=model))


def test_nothing_that_is_there_is_written_over(folder, finetune):
    (folder / "mine").mkdir()
    code, told = finetune()
    assert code == 1
    assert 'There is something at "mine" already' in told.err
    assert list((folder / "mine").iterdir()) == []


def test_a_loss_that_is_no_number_ends_the_run(folder, finetune):
    path = folder / "released" / "model.safetensors"
    save_file({name: value * torch.inf for name, value in load_file(path).items()}, path)
    assert "use a lower --rate" in refused(folder, finetune())


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError("No space left on device")])
def test_a_run_that_is_interrupted_while_it_writes_leaves_nothing(folder, finetune, monkeypatch, error):
    def write(network, values, folder, **_):
        (folder / "model.safetensors").write_bytes(b"half")
        raise error

    monkeypatch.setattr(finetuning, "write_checkpoint", write)
    code, _ = finetune()
    assert code != 0
    assert not [path for path in folder.iterdir() if "mine" in path.name]


def test_a_terrascope_is_refused(folder, finetune):
    write_tiny_terrascope(folder / "scope")
    assert "holds a TerraScope" in refused(folder, finetune(model="scope"))
