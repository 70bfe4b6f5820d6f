"""TerraScope from files on disk to thoughts, an answer and polygons: a tiny network with random weights."""

import json

import pyogrio
import pytest
from places import S2_BANDS, optical_pixels, sar_pixels, write_raster
from reasoning_checkpoints import keep_head, teach_to_say, write_tiny_terrascope
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.imagery.layers.request import LayerRequest
from earthmind.inference.engine import Engine
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.place.open_places import pictures_of
from earthmind.inference.requests import PlaceRequest
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.model_options import ModelOptions
from earthmind.model.terrascope.terrascope_kind import load

QUESTION = "Which is larger? A. pond B. field"
SENTENCE = "<think>Pond [SEG], field [SEG]</think><answer>B</answer>"
SLOTS = {
    "optical": ("optical",),
    "sar": ("sar",),
    "both": ("optical", "sar"),
    "dates": ("optical", "optical_before"),
    "dates of both": ("optical", "sar", "optical_before", "sar_before"),
}


@pytest.fixture
def layers(place, tmp_path):
    return {
        "optical": place.optical,
        "sar": place.sar,
        "optical_before": write_raster(
            tmp_path / "S2_before.tif", optical_pixels()[:, ::-1].copy(), S2_BANDS, nodata=0
        ),
        "sar_before": write_raster(tmp_path / "S1_before.tif", sar_pixels()[:, ::-1].copy(), ("VV", "VH")),
    }


@pytest.fixture
def taught(tmp_path, layers, request):
    """A checkpoint that says the sentence about the layers of some slots, and their options of a command."""
    slots = SLOTS[request.param]
    folder = write_tiny_terrascope(tmp_path / "tiny")
    engine = Engine(open_shelf("cpu", default=str(folder)))
    place = PlaceRequest(**{slot: LayerRequest(str(layers[slot])) for slot in slots})
    seen = engine.see(place)
    model = load(ModelFolder(folder), "cpu", ModelOptions())
    teach_to_say(model, pictures_of(seen.frames), QUESTION, SENTENCE)
    keep_head(model, folder)
    named = [part for slot in slots for part in (f"--{slot.replace('_', '-')}", str(layers[slot]))]
    return [*named, "--model", str(folder), "--device", "cpu"]


@pytest.mark.parametrize("taught", SLOTS, indirect=True)
def test_a_question_is_answered_with_thoughts_whose_masks_become_polygons(taught, tmp_path):
    out = tmp_path / "marked.gpkg"
    told = CliRunner().invoke(app, ["segment", *taught, "--prompt", QUESTION, "--out", str(out), "--json"])
    assert told.exit_code == 0, told.output
    answer = json.loads(told.stdout)
    assert (answer["text"].split(" ")[0], answer["thoughts"]) == ("B", "Pond [SEG], field [SEG]")
    assert [segment["phrase"] for segment in answer["segments"]] == ["Pond", "field"]
    assert any("instruction" in note for note in answer["notes"])
    marked = [segment for segment in answer["segments"] if segment["features"]]
    assert bool(marked) == out.exists()
    if marked:
        phrases = set(pyogrio.raw.read(out, columns=["phrase"])[3][0])
        assert phrases == {segment["phrase"] for segment in marked}


@pytest.mark.parametrize("taught", ["both"], indirect=True)
def test_thoughts_are_hidden_on_a_terminal_until_they_are_asked_for(taught):
    plain = CliRunner().invoke(app, ["ask", *taught, "--question", QUESTION])
    assert plain.exit_code == 0, plain.output
    assert "Pond [1]" not in plain.stdout and "\nB\n" in f"\n{plain.stdout}"
    assert "--thoughts shows what" in plain.output and "[1] Pond" in plain.stdout
    shown = CliRunner().invoke(app, ["ask", *taught, "--question", QUESTION, "--thoughts"])
    assert "Thoughts:\nPond [1], field [2]\nB\n" in shown.stdout
    assert "--thoughts shows what" not in shown.output
    assert "Attention: optical" in plain.stdout  # how often each sensor's tokens were read again
