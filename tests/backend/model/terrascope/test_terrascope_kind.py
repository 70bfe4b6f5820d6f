import hashlib
import json

import pytest
from checkpoints import write_tiny_checkpoint
from reasoning_checkpoints import ADDED, write_tiny_terrascope
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.errors import ModelError
from earthmind.model.library.catalogue import find_model
from earthmind.model.library.fetching import pull
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.model_options import ModelOptions
from earthmind.model.sa2va.sa2va_kind import SA2VA
from earthmind.model.terrascope import instruction
from earthmind.model.terrascope.terrascope_kind import TERRASCOPE, load

PUBLISHED = "Think in tags, answer in tags.\n\n"


@pytest.fixture(autouse=True)
def stand_in(monkeypatch):
    """A paragraph of ours in the place of the published one, known by its checksum as that is."""
    monkeypatch.setattr(instruction, "SHA256", f"sha256:{hashlib.sha256(PUBLISHED.encode()).hexdigest()}")


@pytest.fixture
def own(tmp_path):
    return write_tiny_terrascope(tmp_path / "own")


def test_a_folder_is_told_from_earthmind_and_sa2va_by_its_files(tmp_path, own):
    earthmind = write_tiny_checkpoint(tmp_path / "earthmind")
    sa2va = write_tiny_terrascope(tmp_path / "sa2va", added=[t for t in ADDED if t != "<REGION>"])
    assert find_model(str(own)).kind is TERRASCOPE
    assert find_model(str(sa2va)).kind is SA2VA
    assert find_model(str(earthmind)).kind not in (TERRASCOPE, SA2VA)
    (own / "added_tokens.json").unlink()  # then tokenizer.json says it
    assert find_model(str(own)).kind is TERRASCOPE


def test_the_name_of_a_model_holds_only_that_model(tmp_path, monkeypatch, own):
    monkeypatch.setenv("EARTHMIND_MODELS", str(tmp_path / "models"))
    with pytest.raises(ModelError, match="Read the terms"):
        pull("terrascope-8b", accept_licence=False, mirror=own)
    with pytest.raises(ModelError, match="no TerraScope 8B"):
        pull("terrascope-8b", accept_licence=True, mirror=write_tiny_checkpoint(tmp_path / "earthmind"))
    with pytest.raises(ModelError, match="no Sa2VA 4B"):
        pull("sa2va-4b", accept_licence=True, mirror=own)
    pull("terrascope-8b", accept_licence=True, mirror=own)
    assert find_model("terrascope-8b").fetched
    assert find_model("terrascope-8b").load().card.name == "terrascope-8b"


def test_the_instruction_is_found_in_a_program_of_the_repository_that_is_never_run(own):
    assert "not beside its weights" in TERRASCOPE.read_card(ModelFolder(own)).limits[-1]
    program = (
        f"raise SystemExit('it ran')\nTEXT = {PUBLISHED + '<image>' + chr(10)!r}\nOTHER = f'{{TEXT}}x'\n"
    )
    (own / "demo.py").write_text(program, encoding="utf-8")
    assert instruction.read_instruction(own) == PUBLISHED
    assert load(ModelFolder(own), "cpu", ModelOptions()).settings.instruction == PUBLISHED
    assert "instruction" not in TERRASCOPE.read_card(ModelFolder(own)).limits[-1]


def test_the_instruction_stands_before_the_pictures(own):
    (own / "instruction.txt").write_text(PUBLISHED.rstrip(), encoding="utf-8")
    model = load(ModelFolder(own), "cpu", ModelOptions())
    from pictures import picture

    reader, _ = model._read(model.encode([picture("optical", (8, 8))]), "Where?", ())
    text = model._tokenizer.decode(reader.ids)
    assert text.startswith(f"<|im_start|>user\n{PUBLISHED}<img><IMG_CONTEXT>")
    assert text.endswith("</img>\nWhere?\n<|im_end|>\n<|im_start|>assistant\n")


@pytest.mark.parametrize(
    ("name", "content", "kept"),
    [
        ("demo.py", f"x = '''{PUBLISHED}'''", PUBLISHED),
        ("own.txt", "Say what you see.\n", "Say what you see.\n\n"),
        ("other.py", "x = 'nothing of the kind'", None),
        ("broken.py", "x = (", None),
        ("empty.txt", " \n", None),
        ("long.txt", "x" * 9000, None),
    ],
)
def test_a_user_gives_the_instruction_by_a_file(tmp_path, own, name, content, kept):
    source = tmp_path / name
    source.write_text(content, encoding="utf-8")
    told = CliRunner().invoke(app, ["models", "instruction", str(own), "--from", str(source)])
    if kept is None:
        assert told.exit_code and not (own / "instruction.txt").exists()
        assert "does not hold the instruction" in str(told.exception) + told.output
        return
    assert told.exit_code == 0, told.output
    assert (own / "instruction.txt").read_bytes() == kept.encode()
    assert ("published" in told.output) == (kept == PUBLISHED)
    assert not list(own.glob("*.part"))


def test_an_instruction_is_refused_for_a_model_that_takes_none(tmp_path):
    source = tmp_path / "own.txt"
    source.write_text("Say what you see.", encoding="utf-8")
    other = write_tiny_checkpoint(tmp_path / "earthmind")
    told = CliRunner().invoke(app, ["models", "instruction", str(other), "--from", str(source)])
    assert told.exit_code and "takes no instruction" in str(told.exception) + told.output


def test_a_tokenizer_without_a_needed_token_is_refused_by_name(tmp_path):
    folder = write_tiny_terrascope(tmp_path / "a", added=[token for token in ADDED if token != "<|end|>"])
    (folder / "added_tokens.json").write_text(json.dumps({"<REGION>": 1}), encoding="utf-8")
    with pytest.raises(ModelError, match=r"lacks <\|end\|>"):
        load(ModelFolder(folder), "cpu", ModelOptions())
