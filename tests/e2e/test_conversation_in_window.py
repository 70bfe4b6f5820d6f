"""The conversation in a real QGIS: kept in the project, gone on with when it is opened again, saved."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

from PIL import Image


def test_a_conversation_outlives_its_project_being_closed(in_window, scene):
    folder: Path = in_window.folder / "output"
    folder.mkdir(parents=True)
    job = {"optical": str(scene.optical), "sar": str(scene.sar)}
    job |= {"answer": str(folder / "answer.gpkg"), "project": str(folder / "flood.qgz")}
    state = in_window("drive_conversation.py", {**job, "page": str(folder / "talk.html")})
    assert state["dirty"] and not state["dirty_when_saved"] and not state["dirty_when_opened"]
    assert "Segment the water." in state["said"] and "Pinned" not in state["said_in_new_project"]
    assert "Segment the water." in state["said_again"] and "Pinned" in state["said_again"]
    assert re.search(r"\d", state["went_on"]), state["went_on"]
    assert [text for text in state["told"] if "talk.html" not in text] == [] and state["dialogs"] == []

    page = (folder / "talk.html").read_text(encoding="utf-8")
    assert "Segment the water." in page and "How large is it?" in page
    pictures = [base64.b64decode(data) for data in re.findall(r"base64,([^\"]+)", page)]
    assert pictures and all(Image.open(io.BytesIO(png)).width == 1000 for png in pictures)
    for number, png in enumerate(pictures):
        (in_window.folder / f"picture {number}.png").write_bytes(png)
