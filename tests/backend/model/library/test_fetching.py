import hashlib
import json

import pytest
from checkpoints import write_tiny_checkpoint
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.errors import ModelError
from earthmind.inference.models.shelf import open_shelf
from earthmind.model.library.catalogue import find_model, load_model
from earthmind.model.library.fetching import pull, remove

NAME = "earthmind-4b-multi"


@pytest.fixture
def models(tmp_path, monkeypatch):
    monkeypatch.setenv("EARTHMIND_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture
def mirror(tmp_path):
    folder = write_tiny_checkpoint(tmp_path / "a mirror")
    (folder / "modeling.py").write_text("raise SystemExit('remote code ran')")
    (folder / "pytorch_model.bin").write_bytes(b"pickle")
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in folder.glob("*.*")]
    (folder / "SHA256SUMS").write_text("\n".join(sums))
    return folder


def test_a_fetched_model_is_listed_and_described_without_code_or_pickles(models, mirror):
    folder = pull(NAME, accept_licence=True, mirror=mirror)
    assert not [path for path in folder.iterdir() if path.suffix in (".py", ".bin", ".part")]
    found = find_model(NAME)
    assert found.fetched
    assert (found.card.name, found.kind.fusion(found.folder)) == (NAME, "gated")
    assert "non-commercial" in found.card.licence
    remove(NAME)
    assert not find_model(NAME).fetched


def test_nothing_is_fetched_before_the_licence_is_accepted(models, mirror):
    with pytest.raises(ModelError, match="Qwen Research"):
        pull(NAME, accept_licence=False, mirror=mirror)
    assert not models.exists()


def test_a_copy_that_was_cut_off_goes_on_and_that_of_another_file_begins_anew(models, mirror):
    weights = (mirror / "model.safetensors").read_bytes()
    part = models / f"{NAME}.part"
    part.mkdir(parents=True)
    (part / "model.safetensors").write_bytes(weights[:1000])
    assert (pull(NAME, accept_licence=True, mirror=mirror) / "model.safetensors").read_bytes() == weights
    part.mkdir()
    (part / "model.safetensors").write_bytes(b"x" * 1000)
    assert (pull(NAME, accept_licence=True, mirror=mirror) / "model.safetensors").read_bytes() == weights


def test_info_describes_any_folder_and_says_what_is_none(models, mirror, tmp_path):
    told = CliRunner().invoke(app, ["models", "info", str(mirror), "--json"])
    assert json.loads(told.output)["model_type"] == "sa2va_chat"
    with pytest.raises(ModelError, match="no model folder"):
        find_model(str(tmp_path))


def test_what_comes_with_the_package_or_is_not_here_is_not_removed(models):
    with pytest.raises(ModelError, match="not here"):
        remove(NAME)
    with pytest.raises(ModelError, match="no model"):
        remove("something")


def test_what_can_be_fetched_is_listed_with_its_size_licence_and_sensors(models, mirror):
    def listed():
        told = CliRunner().invoke(app, ["models", "list", "--json"])
        return {model["name"]: model for model in json.loads(told.output)["models"]}

    before = listed()
    assert list(before)[:3] == ["nano", "earthmind-4b", NAME]
    assert [model["fetched"] for model in before.values()] == [True, *[False] * (len(before) - 1)]
    assert 7 < before[NAME]["gib"] < 8 and 0 < before["nano"]["gib"] < 0.1
    assert "non-commercial" in before[NAME]["licence"] and before[NAME]["sensors"] == ["optical", "sar"]
    assert f"no; earthmind models pull {NAME}" in CliRunner().invoke(app, ["models", "list"]).output
    pull(NAME, accept_licence=True, mirror=mirror)
    assert listed()[NAME]["fetched"] and listed()[NAME]["gib"] < 0.1


@pytest.mark.parametrize("use", [load_model, lambda name: open_shelf("cpu").card(name)])
def test_a_model_that_is_not_fetched_is_told_with_the_command_that_fetches_it(models, use):
    with pytest.raises(ModelError, match=f"earthmind models pull {NAME}") as told:
        use(NAME)
    assert told.value.code == "not_fetched"


def test_a_folder_of_another_model_is_told_by_its_type(tmp_path):
    (tmp_path / "config.json").write_text('{"model_type": "llava"}')
    with pytest.raises(ModelError, match="'llava'"):
        load_model(str(tmp_path))
    with pytest.raises(ModelError, match="'llava'"):
        find_model(str(tmp_path))
