"""``docs/adding_a_model.md`` is followed to the letter, in a copy of the package."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from serving import Client, end_server

import earthmind

PAGE = (Path(__file__).parents[4] / "docs" / "adding_a_model.md").read_text(encoding="utf-8")
HELPER = Path(__file__).parents[2] / "helpers" / "ndwi_model.py"
FILE, LINES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
(COMMANDS,) = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """A copy of the package with the file and the line of the page in the places that it names."""
    copy = tmp_path_factory.mktemp("a copy") / "backend" / "earthmind"
    shutil.copytree(Path(earthmind.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    file, table = re.findall(r"`(backend/earthmind/\S+\.py)`", PAGE)
    (copy.parents[1] / file).write_text(FILE, encoding="utf-8")
    imported, entry = LINES.splitlines()
    text = (copy.parents[1] / table).read_text(encoding="utf-8")
    text = text.replace("from earthmind.model.nano", f"{imported}\nfrom earthmind.model.nano", 1)
    text = text.replace("CATALOGUE = Catalogue(\n    (\n", f"CATALOGUE = Catalogue(\n    (\n{entry}\n", 1)
    (copy.parents[1] / table).write_text(text, encoding="utf-8")
    return copy.parent


def test_the_model_of_the_page_is_the_one_that_other_tests_use():
    assert HELPER.read_text(encoding="utf-8") == FILE


def test_the_model_is_asked_over_http_too(package, place, tmp_path):
    command = [sys.executable, "-m", "earthmind", "serve", "--exit-with-stdin"]
    environment = {**os.environ, "PYTHONPATH": str(package)}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        client = Client(process)
        listed = client.call("GET", "/models")[1]["models"]
        out = str(tmp_path / "water.gpkg")
        events = client.ask(place, "Segment the water.", model="ndwi", options={"out": out})
        end_server(client)
    assert "ndwi" in [model["name"] for model in listed]
    assert events[-1]["model"] == "ndwi" and events[-1]["text"] == "Here is the water: [SEG]."
    (segment,) = [event for event in events if event["event"] == "segment"]
    assert segment["bounds"] == pytest.approx(place.pond, abs=10) and Path(out).is_file()


def test_the_commands_of_the_page_work(package, place):
    said = ""
    for command in COMMANDS.splitlines():
        program, *arguments = shlex.split(command)
        assert program == "earthmind"
        done = subprocess.run(
            [sys.executable, "-m", "earthmind", *arguments],
            cwd=place.optical.parent,
            env={**os.environ, "PYTHONPATH": str(package)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        said += done.stdout
    assert said.count("ndwi: Water by NDWI") == 2
    assert said.count("Here is the water: [1].") == said.count("1 polygon, 2 ha") == 2
    assert (place.optical.parent / "water.gpkg").is_file()
