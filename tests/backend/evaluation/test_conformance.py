"""The conformance check on the shared fixtures, and on one that the test writes with the network itself."""

import json
import shutil

import pytest
import torch
from checkpoints import write_tiny_checkpoint
from pictures import picture
from PIL import Image
from real_files import CONFORMANCE, at_hand
from safetensors.torch import load_file, save_file
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.errors import InputError
from earthmind.evaluation.conformance import Trace, case_inputs, check_fixture, read_fixture
from earthmind.evaluation.reasoning_conformance import check_reasoning
from earthmind.model.earthmind.checkpoint import load_checkpoint
from earthmind.model.earthmind.keys import LOCAL_QUERY
from earthmind.model.earthmind.prompts import ReleasedTokenizer
from earthmind.model.loading.folder import ModelFolder

FIXTURE = (
    "expected.json", "expected.safetensors", "rgb.png", "sar.png", "fused.mask0.png", "single.mask0.png",
    "checkpoint/config.json", "checkpoint/model.safetensors", "checkpoint/tokenizer.json",
)  # fmt: skip


@pytest.mark.parametrize("name", ["concat", "gated"])
def test_the_released_code_is_reproduced(name):
    folder = at_hand(CONFORMANCE / name, *FIXTURE)
    failed = [result for result in check_fixture(folder) if not result.passed]
    assert not failed


@pytest.fixture
def fixture(tmp_path):
    """A fixture whose expected values this implementation computed: any change shows."""
    folder = tmp_path / "a fixture"
    checkpoint = write_tiny_checkpoint(
        folder / "checkpoint", vision_config={"norm_type": "rms_norm", "qk_normalization": True}
    )
    path = checkpoint / "model.safetensors"
    save_file({**load_file(path), LOCAL_QUERY: torch.zeros(2, 2048)}, path)
    for seed, name in enumerate(("rgb", "sar")):
        Image.fromarray(picture("optical", (40, 130), seed).pixels.transpose(1, 2, 0)).save(
            folder / f"{name}.png"
        )
    (folder / "expected.json").write_text(json.dumps({"fused": {}, "single": {}, "frames": {}}))
    save_file({}, folder / "expected.safetensors")
    write_expected(folder)
    return folder


@torch.inference_mode()
def write_expected(folder):
    network = load_checkpoint(ModelFolder(folder / "checkpoint"), dtype=torch.float32)
    tokenizer = ReleasedTokenizer(folder / "checkpoint")
    read, cases, tensors = read_fixture(folder), {}, {}
    for case in read.cases:
        asked = {"question": "<image>\nWhere is it wet?", "generated_ids": [0] * 4}
        stages = Trace(network, tokenizer, case_inputs(read, case, network), "cpu", torch.float32).run(
            case, asked
        )
        cases[case] = {"question": asked["question"]} | {
            name: value for name, value in stages.items() if not isinstance(value, torch.Tensor)
        }
        tensors |= {
            f"{case}.{name}": value.clone().contiguous()
            for name, value in stages.items()
            if isinstance(value, torch.Tensor) and not name.endswith(".png")
        }
    (folder / "expected.json").write_text(json.dumps(cases))
    save_file(tensors, folder / "expected.safetensors")


def run(*arguments):
    return CliRunner().invoke(app, ["conformance", *map(str, arguments)])


def test_the_command_passes_and_its_json_names_every_stage(fixture):
    result = run(fixture, "--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.output)
    assert told["ok"] and {stage["case"] for stage in told["stages"]} == {"fused", "single", "frames"}
    assert {"tiles.0", "first_logits", "generated_ids"} <= {stage["stage"] for stage in told["stages"]}


def test_another_weight_fails_from_its_stage_on(fixture):
    path = fixture / "checkpoint" / "model.safetensors"
    tensors = load_file(path)
    tensors["mlp1.3.bias"] += 0.05
    save_file(tensors, path)
    failed = {result.stage for result in check_fixture(fixture) if not result.passed}
    assert {"visual_tokens.0", "inputs_embeds_every8", "first_logits"} <= failed
    assert not {"tiles.0", "prompt_tokens"} & failed
    assert run(fixture).exit_code == 1


def test_an_expected_value_of_another_shape_or_a_missing_stage_fails(fixture):
    path = fixture / "expected.safetensors"
    tensors = load_file(path)
    save_file({**tensors, "single.first_logits": torch.zeros(3), "single.unheard_of": torch.zeros(1)}, path)
    failed = {result.stage for result in check_fixture(fixture) if not result.passed}
    assert failed == {"first_logits", "unheard_of"}


def test_a_folder_that_is_no_fixture_is_told(fixture):
    shutil.rmtree(fixture / "checkpoint")
    (fixture / "sar.png").unlink()
    with pytest.raises(InputError, match="lacks sar"):
        list(check_fixture(fixture))


def test_a_case_of_unknown_form_is_told(fixture):
    (fixture / "expected.json").write_text(json.dumps({"stereo": {"question": "", "generated_ids": []}}))
    with pytest.raises(InputError, match="stereo"):
        list(check_fixture(fixture))


REASONING = ("expected.json", "expected.safetensors", "checkpoint/model.safetensors", "cells/cells.json")


def test_the_released_terrascope_is_reproduced():
    folder = at_hand(CONFORMANCE / "terrascope_a", *REASONING)
    results = list(check_reasoning(folder))
    assert not [result for result in results if not result.passed]
    told = {(result.case, result.stage) for result in results}
    assert {
        ("dates", "region_indices.1"),
        ("selected", "from_sar_so_far.1"),
        ("both", "generated_ids"),
    } <= told


@pytest.fixture
def reasoning_fixture(tmp_path):
    """A copy of the shared one with its two shortest cases, so that it can be changed."""
    source, folder = at_hand(CONFORMANCE / "terrascope_a", *REASONING), tmp_path / "a copy"
    shutil.copytree(source, folder, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("cells"))
    folder.chmod(0o755)
    cases = json.loads((folder / "expected.json").read_text())
    kept = {name: cases[name] for name in ("chain", "text")}
    (folder / "expected.json").write_text(json.dumps(kept))
    return folder, kept


def test_a_deviation_of_the_loop_is_told_by_its_stage(reasoning_fixture):
    folder, cases = reasoning_fixture
    cases["chain"]["marks"][1]["region_indices"][0] += 1
    cases["chain"]["marks"][2]["object_score"] = [0.5]
    cases["text"]["prediction"] = "<answer>A</answer>"
    (folder / "expected.json").write_text(json.dumps(cases))
    failed = {(result.case, result.stage) for result in check_reasoning(folder) if not result.passed}
    assert failed == {("chain", "region_indices.1"), ("chain", "object_score"), ("text", "prediction")}


def test_the_command_tells_terrascope_from_earthmind_by_its_checkpoint(reasoning_fixture):
    folder, _ = reasoning_fixture
    told = CliRunner().invoke(app, ["conformance", str(folder), "--json"])
    stages = json.loads(told.stdout)["stages"]
    assert told.exit_code == 0 and {"region_indices.0", "prediction"} <= {stage["stage"] for stage in stages}
    (folder / "expected.safetensors").unlink()
    with pytest.raises(InputError, match=r"lacks expected\.safetensors"):
        list(check_reasoning(folder))
