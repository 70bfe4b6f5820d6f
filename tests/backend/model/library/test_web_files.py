"""Models that are published as files at one commit: fetched by checksum, or copied from a mirror."""

from __future__ import annotations

import dataclasses
import http.server
import json
import threading

import pytest
from land_cover_weights import write_random_weights
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.errors import ModelError
from earthmind.model.dynamic_world.published_weights import DATA
from earthmind.model.library import catalogue
from earthmind.model.library.catalogue import Catalogue, find_model
from earthmind.model.library.fetching import pull, remove
from earthmind.model.library.web_files import WebFile
from earthmind.model.loading.folder import sha256

NAME, CLEAR = "dynamic-world", "dynamic-world-clear"
PATH = f"model/forward/variables/{DATA}"


@pytest.fixture
def published(tmp_path, monkeypatch):
    """A server of random weights at the published paths, and a catalogue that knows their checksum."""
    root = tmp_path / "published"
    folder = write_random_weights(root / "model" / "forward" / "variables")
    (folder / "config.json").unlink()
    served = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(root))

        def log_message(self, *_):
            served.append(self.path)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("EARTHMIND_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    file = WebFile(PATH, sha256(folder / DATA), (folder / DATA).stat().st_size)

    def with_files(entry):
        if entry.source is None or entry.source.files is None:
            return entry
        address = f"http://127.0.0.1:{server.server_port}"
        files = dataclasses.replace(entry.source.files, base=address, files=(file,))
        return dataclasses.replace(entry, source=dataclasses.replace(entry.source, files=files))

    entries = tuple(map(with_files, catalogue.CATALOGUE.entries))
    monkeypatch.setattr(catalogue, "CATALOGUE", Catalogue(entries))
    yield root, served
    server.shutdown()
    server.server_close()


def test_the_licence_is_shown_before_anything_is_fetched(published):
    _, served = published
    told = CliRunner().invoke(app, ["models", "pull", NAME])
    assert "Apache-2.0" in told.output and "National Geographic" in told.output
    assert told.exit_code != 0 and served == []


def test_the_published_file_is_fetched_with_its_notice_and_serves_both_models(published):
    root, _ = published
    folder = pull(NAME, accept_licence=True)
    assert (folder / DATA).read_bytes() == (root / PATH).read_bytes()
    assert "Dynamic World Project by Google" in (folder / "NOTICE.txt").read_text(encoding="utf-8")
    source = json.loads((folder / "source.json").read_text(encoding="utf-8"))
    assert source["revision"].startswith("0dd288fa")
    assert find_model(NAME).fetched and find_model(CLEAR).fetched
    assert find_model(CLEAR).folder.path == folder
    assert find_model(NAME).folder.weight_states == find_model(CLEAR).folder.weight_states != []
    remove(CLEAR)
    assert not find_model(NAME).fetched


def test_a_file_that_was_fetched_before_is_not_fetched_again(published):
    root, served = published
    part = catalogue.models_folder() / f"{NAME}.part"
    part.mkdir(parents=True)
    (part / DATA).write_bytes((root / PATH).read_bytes())
    pull(NAME, accept_licence=True)
    assert served == []


def test_what_the_server_sends_instead_is_refused(published):
    root, _ = published
    content = (root / PATH).read_bytes()
    for sent in (content[:-1], content + b"x", content[:-1] + b"x"):
        (root / PATH).write_bytes(sent)
        with pytest.raises(ModelError, match="another file") as told:
            pull(NAME, accept_licence=True)
        assert told.value.code == "checksum"
        assert not find_model(NAME).fetched
    (root / PATH).unlink()
    with pytest.raises(ModelError, match="--mirror"):
        pull(NAME, accept_licence=True)


@pytest.mark.parametrize("flat", [True, False])
def test_a_mirror_is_a_copy_of_the_repository_or_the_file_alone(published, flat):
    root, served = published
    mirror = (root / PATH).parent if flat else root
    folder = pull(NAME, accept_licence=True, mirror=mirror)
    assert (folder / DATA).is_file() and served == []
    assert sorted(path.name for path in folder.iterdir()) == [
        "NOTICE.txt",
        "config.json",
        "source.json",
        DATA,
    ]


def test_a_mirror_without_the_file_or_with_another_is_told(published, tmp_path):
    root, _ = published
    with pytest.raises(ModelError, match="has no model/forward"):
        pull(NAME, accept_licence=True, mirror=tmp_path)
    (root / PATH).write_bytes(b"other weights")
    with pytest.raises(ModelError, match="not the published file"):
        pull(NAME, accept_licence=True, mirror=root)


def test_another_revision_is_refused(published):
    with pytest.raises(ModelError, match="leave --revision out"):
        pull(NAME, accept_licence=True, revision="main")
