"""The committed model with graphs in float32, made once for all modules here."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from earthmind.model.library.catalogue import EMBEDDED
from earthmind.model.loading.folder import ModelFolder


@pytest.fixture(scope="package")
def exported(tmp_path_factory) -> Path:
    """Folder of the committed model with graphs in float32, and no checksum in its card; not to be changed.

    Its own graphs compute masks in 8-bit integers.
    """
    pytest.importorskip("torch")
    from earthmind.model.nano.graphs.export import export_graphs

    folder = tmp_path_factory.mktemp("exported") / "nano"
    shutil.copytree(EMBEDDED / "nano", folder)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    (folder / "card.json").write_text(json.dumps(card | {"sha256": ""}), encoding="utf-8")
    export_graphs(ModelFolder(folder), folder)
    return folder
