"""Mirrors, model folders and prompts that were made to do harm, or were damaged on the way."""

from __future__ import annotations

import copy
import json
import os
import shutil
import struct
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from doubles import CARD, ThresholdModel, shelf_of

from earthmind.errors import InputError, ModelError
from earthmind.inference.engine import Engine
from earthmind.inference.requests import LONGEST_PROMPT, LayerRequest, PlaceRequest
from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.library.catalogue import EMBEDDED, find_model, load_model
from earthmind.model.library.fetching import pull
from earthmind.model.loading.folder import sha256
from earthmind.model.network.sizes import EarthMindConfig, allowed_settings
from earthmind.model.protocol import Picture

NAME = "earthmind-4b-multi"
WEIGHTS = "model.safetensors"


@pytest.fixture(autouse=True)
def models(tmp_path, monkeypatch):
    monkeypatch.setenv("EARTHMIND_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture
def mirror(tmp_path):
    """A folder that looks like a released model; it is never loaded."""
    folder = tmp_path / "mirror"
    folder.mkdir()
    (folder / "config.json").write_text('{"model_type": "sa2va_chat"}')
    header = json.dumps({"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}).encode()
    (folder / WEIGHTS).write_bytes(struct.pack("<Q", len(header)) + header + b"\0\0\0\0")
    write_sums(folder)
    return folder


def write_sums(folder: Path, *more: str) -> None:
    names = ("config.json", WEIGHTS)
    (folder / "SHA256SUMS").write_text("\n".join([*(f"{sha256(folder / n)}  {n}" for n in names), *more]))


def refused(mirror: Path) -> ModelError:
    with pytest.raises(ModelError) as caught:
        pull(NAME, accept_licence=True, mirror=mirror)
    assert caught.value.message.endswith(".") and "\n" not in caught.value.message
    assert not find_model(NAME).fetched
    return caught.value


@pytest.mark.fault("a mirror with links out of it, or pipes", "refused, naming the file; nothing is read")
@pytest.mark.usefixtures("posix")
@pytest.mark.parametrize("name", ["secret.json", WEIGHTS, "SHA256SUMS"])
def test_a_link_out_of_the_mirror_is_refused(mirror, tmp_path, name):
    (tmp_path / "secret").write_text("secret")
    (mirror / name).unlink(missing_ok=True)
    (mirror / name).symlink_to(tmp_path / "secret")
    assert name in refused(mirror).message
    (mirror / name).unlink()
    os.mkfifo(mirror / name)
    assert name in refused(mirror).message


@pytest.mark.fault(
    "a list of checksums with lines that are none, missing or further files", "refused, naming line or file"
)
@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("hello", "Line 3"),
        ("abc  config.json", "Line 3"),
        (f"{'0' * 64}  config.json", "Line 3"),
        (f"{'0' * 64}  ../../etc/passwd", "Line 3"),
        (f"{'0' * 64}  model-00002.safetensors", "model-00002.safetensors"),
        ("\ud800".encode("utf-8", "surrogatepass").decode("latin-1"), "Line 3"),
    ],
)
def test_a_list_of_checksums_is_taken_at_its_word(mirror, more, said):
    write_sums(mirror, more)
    assert said in refused(mirror).message


@pytest.mark.fault(
    "a file of the mirror that the checksums do not list, or list otherwise", "refused, naming it"
)
def test_a_file_that_is_not_listed_or_is_damaged_is_refused(mirror):
    (mirror / "tokenizer.json").write_text("{}")
    assert "tokenizer.json" in refused(mirror).message
    (mirror / "tokenizer.json").unlink()
    (mirror / "config.json").write_text('{"model_type": "sa2va_chat", "x": 1}')
    assert "config.json is damaged" in refused(mirror).message


@pytest.mark.fault(
    "what an earlier fetch left: other files, links, a half copy of another file",
    "is removed; what is fetched is whole",
)
@pytest.mark.usefixtures("posix")
def test_leftovers_of_an_earlier_fetch_do_not_get_into_the_model(mirror, models, tmp_path):
    part = models / f"{NAME}.part"
    part.mkdir(parents=True)
    (tmp_path / "precious").write_text("mine")
    (part / "config.json").symlink_to(tmp_path / "precious")
    (part / "old.safetensors").write_bytes(b"old")
    (part / WEIGHTS).write_bytes(b"x" * 20)
    folder = pull(NAME, accept_licence=True, mirror=mirror)
    assert {path.name for path in folder.iterdir()} == {"config.json", WEIGHTS, "source.json"}
    assert (folder / WEIGHTS).read_bytes() == (mirror / WEIGHTS).read_bytes()
    assert (tmp_path / "precious").read_text() == "mine"


@pytest.mark.fault(
    "a full disk while a model is fetched", "one sentence that names the folder; it goes on later"
)
@pytest.mark.usefixtures("posix")
def test_a_full_disk_is_told_in_one_sentence(mirror, models):
    with (mirror / WEIGHTS).open("ab") as file:
        file.write(b"\0" * 100_000)
    write_sums(mirror)
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY));"
        "from earthmind.cli.main import main; main()"
    )
    command = [
        sys.executable,
        "-c",
        code,
        "models",
        "pull",
        NAME,
        "--accept-licence",
        "--mirror",
        str(mirror),
    ]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode and "Traceback" not in ran.stderr and "make room" in ran.stderr, ran.stderr
    assert pull(NAME, accept_licence=True, mirror=mirror).is_dir()


@pytest.mark.fault("a proxy that does not answer", "one sentence about connection, proxy and --mirror")
def test_a_dead_proxy_is_told_in_one_sentence(tmp_path):
    pytest.importorskip("huggingface_hub")
    dead = {f"{scheme}_proxy": "http://127.0.0.1:9" for scheme in ("http", "https", "all")}
    environment = {**os.environ, **dead, **{k.upper(): v for k, v in dead.items()}, "HF_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "earthmind", "models", "pull", NAME, "--accept-licence"]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
    assert ran.returncode and "Traceback" not in ran.stderr and "proxy" in ran.stderr, ran.stderr


@pytest.mark.fault("a damaged source.json of a fetched model", "the model is listed and described without it")
@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_source_is_no_crash(mirror, content):
    (pull(NAME, accept_licence=True, mirror=mirror) / "source.json").write_bytes(content)
    assert find_model(NAME).folder.source == {}


def released() -> dict:
    return {
        "model_type": "sa2va_chat",
        "vision_config": {"hidden_size": 32, "num_attention_heads": 2, "intermediate_size": 48,
                          "num_hidden_layers": 2, "image_size": 56, "patch_size": 14},
        "llm_config": {"hidden_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4,
                       "num_key_value_heads": 2, "intermediate_size": 64, "vocab_size": 320},
    }  # fmt: skip


def nano_config() -> dict:
    return json.loads((EMBEDDED / "nano" / "config.json").read_text())


HOSTILE = (10**15, 10**300, -1, 0, 1.5, True, None, "1", [1], {}, float("nan"), float("inf"), "x" * 10_000)


def places_of(values: dict, path: tuple = ()) -> list[tuple]:
    found = []
    for key, value in values.items():
        found += [(*path, key)]
        found += places_of(value, (*path, key)) if isinstance(value, dict) else []
    return found


def changed(values: dict, place: tuple, value) -> dict:
    values = copy.deepcopy(values)
    part = values
    for key in place[:-1]:
        part = part[key]
    part[place[-1]] = value
    return values


@pytest.mark.fault(
    "a model's configuration that asks for petabytes, or is of wrong kinds", "refused, naming size and value"
)
@pytest.mark.parametrize(
    ("read", "make"), [(ReleasedConfig.from_json, released), (EarthMindConfig.from_json, nano_config)]
)
def test_no_configuration_asks_for_more_than_a_model_has(read, make):
    read(make())
    for place in places_of(make()):
        for value in HOSTILE:
            try:
                config = read(changed(make(), place, value))
            except ModelError as error:
                assert error.message.endswith(".") and len(error.message) < 400
            else:
                assert config.language.layers <= 200 and config.vision.image_size <= 4096
    with pytest.raises(ModelError, match="layers = 1000000000000000"):
        read(changed(make(), place_of_layers(make()), 10**15))


def place_of_layers(values: dict) -> tuple:
    return ("llm_config", "num_hidden_layers") if "llm_config" in values else ("language", "layers")


@pytest.mark.fault(
    "settings of a model that name code, files or another attention", "are not handed to transformers"
)
def test_only_known_settings_reach_transformers():
    hostile = {
        "attn_implementation": "evil/kernel",
        "_name_or_path": "/x",
        "quantization_config": {},
        "trust_remote_code": True,
    }
    assert allowed_settings({**hostile, "rope_theta": 1e6, "rms_norm_eps": None}) == {"rope_theta": 1e6}


@pytest.fixture
def nano(tmp_path):
    return Path(shutil.copytree(EMBEDDED / "nano", tmp_path / "copy"))


@pytest.mark.fault(
    "weights of the embedded model that were exchanged or damaged", "refused by the checksum in the card"
)
def test_exchanged_weights_are_refused(nano):
    content = bytearray((nano / WEIGHTS).read_bytes())
    content[-1] ^= 1
    (nano / WEIGHTS).write_bytes(content)
    with pytest.raises(ModelError, match="not those of its card"):
        load_model(str(nano))


@pytest.mark.fault("a header of weights that claims exabytes", "one sentence; no memory is taken")
@pytest.mark.parametrize("length", [2**62, 2**36, 10**7])
def test_a_header_longer_than_its_file_is_refused(mirror, length):
    (mirror / WEIGHTS).write_bytes(struct.pack("<Q", length) + b"{}")
    with pytest.raises(ModelError, match="cannot be read"):
        print(find_model(str(mirror)).folder.headers)


@pytest.mark.fault(
    "a prompt of 20,000 words, or a conversation without end", "refused with its length and the most"
)
def test_a_prompt_and_a_conversation_have_a_length(place):
    engine = Engine(shelf_of(ThresholdModel(CARD)))
    request = PlaceRequest(LayerRequest(str(place.optical)))
    begun = time.monotonic()
    with pytest.raises(InputError, match=f"more than the {LONGEST_PROMPT}"):
        engine.ask(request, "water " * 20_000)
    for history in ([("a", "b")] * 1000, [("a" * 50_000, "b")]):
        with pytest.raises(InputError, match="begin a new one"):
            engine.ask(request, "Segment the water.", history=history)
    assert time.monotonic() - begun < 2


@pytest.mark.fault(
    "a prompt of 4,000 Chinese characters (12,000 tokens)",
    "refused by the model with the tokens that it reads",
)
def test_nano_says_how_many_tokens_it_reads():
    model = load_model("nano")
    pixels, valid = np.full((3, 64, 64), 90, np.uint8), np.ones((64, 64), np.bool_)
    encoded = model.encode([Picture("optical", pixels, valid)])
    with pytest.raises(InputError, match="12000 tokens, more than the") as told:
        list(model.answer(encoded, "水" * 4000))
    assert told.value.code == "long_prompt"
    fitting = int(told.value.message.rsplit("about ", 1)[1].split()[0])
    assert list(model.answer(encoded, "水" * fitting)), "the advice works"
