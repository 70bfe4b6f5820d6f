"""A disk that takes no more, for every kind of output."""

from __future__ import annotations

import subprocess
import sys

import pytest

resource = pytest.importorskip("resource", reason="limits of file sizes are of Unix")

FEW, SOME = 600, 4096  # bytes; finished windows fit into SOME alone


@pytest.mark.fault(
    "a full disk, for each kind of output and finished windows",
    "one sentence that names the place; nothing is left",
)
@pytest.mark.parametrize(
    ("option", "name", "room", "named"),
    [("--out", f"o.{suffix}", FEW, "written") for suffix in ("gpkg", "geojson", "fgb", "parquet")]
    + [("--probability", "p.tif", SOME, "written"), ("--probability", "p.tif", FEW, "cache")],
)
def test_a_full_disk_leaves_one_sentence_and_no_file(place, tmp_path, monkeypatch, option, name, room, named):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    output = tmp_path / "written" / name
    output.parent.mkdir()
    command = [sys.executable, "-m", "earthmind", "segment", "--optical", str(place.optical), "--sar"]
    command += [str(place.sar), "--prompt", "Segment the water.", option, str(output), "--min-area", "0"]
    if option != "--out":
        command += ["--out", str(output.with_name("o.gpkg"))]

    def no_room() -> None:
        """In the process of the command: no file grows beyond this, as on a disk that is full then."""
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    done = subprocess.run(
        command, capture_output=True, text=True, preexec_fn=no_room, timeout=120, check=False
    )

    assert done.returncode == 1, done.stderr
    errors = [line for line in done.stderr.splitlines() if "Error: " in line]
    assert len(errors) == 1
    assert str(tmp_path / named) in errors[0] and "disk" in errors[0]
    assert "Traceback" not in done.stderr
    assert not list(output.parent.iterdir())
