"""The assembled plugin and its zip hold what users need and nothing that the plugin site refuses."""

from __future__ import annotations

import configparser
import io
import subprocess
import sys
import zipfile
from pathlib import Path

from package_plugin import ROOT, package, problems
from update_translations import LANGUAGES

from earthmind.model.library.catalogue import EMBEDDED
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.nano.graphs.layout import graphs_of

PLUGIN = ROOT / "build" / "qgis_earthmind"


def test_nothing_compiled_pickled_hidden_or_missing():
    assert problems(PLUGIN) == []


def test_a_compiled_library_a_pickle_and_a_cache_are_found(tmp_path):
    for name in ("x.so", "weights.pt", "__pycache__/a.py", "libfoo.so.1"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    found = "\n".join(problems(tmp_path))
    for expected in ("x.so", "weights.pt", "__pycache__", "libfoo.so.1", "metadata.txt is missing"):
        assert expected in found


def test_the_zip_has_one_top_folder_translations_and_the_backends_wheel(capsys):
    path = package()
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        (wheel,) = (name for name in names if name.endswith(".whl"))
        with zipfile.ZipFile(io.BytesIO(archive.read(wheel))) as backend:
            assert backend.testzip() is None
            packed = backend.namelist()
    assert {name.split("/")[0] for name in names} == {"qgis_earthmind"}
    for needed in (
        "LICENSE",
        "metadata.txt",
        "resources/sample_scene.json",
        "backend/provisioning/light.txt",
    ):
        assert f"qgis_earthmind/{needed}" in names
    compiled = {Path(name).stem.removeprefix("earthmind_") for name in names if name.endswith(".qm")}
    assert compiled == set(LANGUAGES)
    assert "earthmind/cli/main.py" in packed
    model = "earthmind/model/nano/weights/nano/"
    assert f"{model}model.safetensors" in packed
    graphs = {Path(name).stem for name in packed if name.startswith(model) and name.endswith(".onnx")}
    assert graphs == set(graphs_of(ModelFolder(EMBEDDED / "nano")))
    assert f"{model}perception.safetensors" not in packed  # the graphs hold the same weights
    first = path.read_bytes()
    assert package().read_bytes() == first  # same input, same bytes


def test_metadata_has_what_the_plugin_site_requires():
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(PLUGIN / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    for field in (
        "name",
        "qgisMinimumVersion",
        "description",
        "about",
        "version",
        "author",
        "email",
        "repository",
    ):
        assert general[field].strip(), field
    assert (PLUGIN / general["icon"]).is_file()


def test_the_demo_names_a_bad_file_in_one_line_and_fails(tmp_path):
    command = [sys.executable, str(ROOT / "tools" / "demo.py")]
    for name, value in (("OPTICAL", tmp_path / "absent.tif"), ("SAR", ROOT / "LICENSE")):
        done = subprocess.run(command, env={name: str(value)}, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert done.stderr.startswith(f"Error: {name}={value}") and done.stderr.count("\n") == 1
