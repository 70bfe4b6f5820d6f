"""The files of a model folder are read once, however many parts of the program ask for them."""

import json
import subprocess
import sys

import numpy as np
import pytest
from safetensors.numpy import save_file

from earthmind.errors import ModelError
from earthmind.model.library.catalogue import EMBEDDED
from earthmind.model.loading.folder import ModelFolder

NANO = EMBEDDED / "nano"
COUNTING = """
import collections, json, sys
from pathlib import Path
opened = collections.Counter()
folder = sys.argv[1]
def heard(event, arguments):
    if event == "open" and str(arguments[0]).startswith(folder):
        opened[Path(arguments[0]).name] += 1
sys.addaudithook(heard)
import onnxruntime
class Session(onnxruntime.InferenceSession):
    def __init__(self, graph, *rest, **more):
        heard("open", (graph,))
        super().__init__(graph, *rest, **more)
onnxruntime.InferenceSession = Session
from earthmind.model.library.catalogue import load_model
load_model(sys.argv[2])
print(json.dumps(opened))
"""


@pytest.mark.parametrize("name", ["nano", str(NANO)], ids=["by name", "by path"])
def test_loading_nano_reads_each_file_once_and_its_weights_once_more_for_their_checksum(name):
    done = subprocess.run(
        [sys.executable, "-c", COUNTING, str(NANO), name], capture_output=True, text=True, check=True
    )
    opened = json.loads(done.stdout)
    assert {"config.json", "card.json", *(path.name for path in NANO.glob("*.onnx"))} <= {*opened}
    assert opened.pop("model.safetensors") == 2
    assert set(opened.values()) == {1}


def test_what_was_read_is_kept(tmp_path):
    (tmp_path / "config.json").write_text('{"model_type": "earthmind", "fusion": "hca"}')
    folder = ModelFolder(tmp_path)
    assert (folder.model_type, folder.config["fusion"]) == ("earthmind", "hca")
    (tmp_path / "config.json").unlink()
    assert folder.config["fusion"] == "hca"


def test_the_tensors_of_all_shards_are_named_without_reading_them(tmp_path):
    for number, name in enumerate(("a", "b")):
        save_file({name: np.zeros(3, np.float32)}, tmp_path / f"part{number}.safetensors")
    index = {"weight_map": {"a": "part0.safetensors", "b": "part1.safetensors"}}
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(index))
    folder = ModelFolder(tmp_path)
    assert folder.tensor_names == {"a", "b"}
    assert [header.tensors[name]["shape"] for header, name in zip(folder.headers.values(), "ab")] == [
        [3],
        [3],
    ]


@pytest.mark.parametrize("content", [b"", b"1234567", b"\xff" * 8, b"\x02" + b"\0" * 7 + b"[]"])
def test_weights_that_are_none_are_told_in_one_sentence(tmp_path, content):
    (tmp_path / "model.safetensors").write_bytes(content)
    with pytest.raises(ModelError, match="damaged") as told:
        _ = ModelFolder(tmp_path).headers
    assert "\n" not in told.value.message
