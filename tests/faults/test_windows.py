"""Finished windows: forged, damaged, linked, of others, of a changed source, of two runs at once."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import numpy as np
import pyogrio
import pytest
from doubles import CARD, ThresholdModel, shelf_of
from places import S2_BANDS, optical_pixels, write_raster

from earthmind.errors import OutputError
from earthmind.inference import events as happenings
from earthmind.inference.engine import Engine
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.inference.windows.found_windows import FoundWindows, WindowFound, remove_forgotten

SHAPES = [(40, 40)] * 4
HELPERS = Path(__file__).parents[1] / "backend" / "helpers"


def found(value: float = 3.0) -> WindowFound:
    logits = {"water": np.full((40, 40), value, np.float16)}
    return WindowFound("It is [SEG].", logits, np.ones((40, 40), np.bool_))


def store(folder, fingerprint: str = "f") -> FoundWindows:
    return FoundWindows(folder, fingerprint, SHAPES)


def rewritten(path: Path, about=lambda said: said, **arrays) -> None:
    """Write a window's file again with another say."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["about.json"] = json.dumps(about(json.loads(parts["about.json"]))).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            if name not in arrays:
                archive.writestr(name, content)
        for name, array in arrays.items():
            with archive.open(name, "w") as member:
                np.lib.format.write_array(member, array, allow_pickle=True)


def forged(kind: str, path: Path) -> None:
    logits = np.full((1, 40, 40), 9, np.float16)
    if kind == "cut off":
        path.write_bytes(path.read_bytes()[:200])
    elif kind == "empty":
        path.write_bytes(b"")
    elif kind == "no archive":
        path.write_bytes(os.urandom(3000))
    elif kind == "another shape":
        rewritten(path, **{"logits.npy": np.zeros((1, 9, 9), np.float16)})
    elif kind == "another type":
        rewritten(path, **{"logits.npy": logits.astype(np.float64)})
    elif kind == "not a number":
        rewritten(path, **{"logits.npy": logits * np.float16("nan")})
    elif kind == "a pickle":
        rewritten(path, **{"logits.npy": np.array([{"a": 1}], dtype=object)})
    elif kind == "another run":
        rewritten(path, lambda said: {**said, "run": "other"})
    elif kind == "another window":
        rewritten(path, lambda said: {**said, "number": 3})
    elif kind == "no text":
        rewritten(path, lambda said: {**said, "text": None, "phrases": [1]})
    elif kind == "a thousand phrases":
        rewritten(path, lambda said: {**said, "phrases": [str(n) for n in range(1000)]})
    elif kind == "shares beyond 1":
        rewritten(path, lambda said: {**said, "attention": [7e300, "x"]})
    elif kind == "a bomb":
        rewritten(path, **{"logits.npy": np.zeros((1, 20_000, 2000), np.float16)})
    elif kind == "a folder":
        path.unlink()
        path.mkdir()
    elif kind == "a link":
        path.rename(path.with_name("elsewhere"))
        path.symlink_to("elsewhere")
    elif kind == "a pipe":
        path.unlink()
        os.mkfifo(path)


KINDS = (
    "cut off", "empty", "no archive", "another shape", "another type", "not a number", "a pickle",
    "another run", "another window", "no text", "a thousand phrases", "shares beyond 1", "a bomb", "a folder",
)  # fmt: skip
POSIX_KINDS = ("a link", "a pipe") if os.name == "posix" else ()


@pytest.mark.fault(
    "a finished window that is damaged or forged", "counts as unfinished, is removed and done again"
)
@pytest.mark.parametrize("kind", [*KINDS, *POSIX_KINDS])
def test_a_damaged_or_forged_window_counts_as_unfinished(tmp_path, kind):
    windows = store(tmp_path / "w")
    for number in (0, 1):
        windows.save(number, found())
    forged(kind, tmp_path / "w" / "000001.npz")
    windows.close()
    again = store(tmp_path / "w")
    assert again.finished(4) == {0}
    with pytest.raises(OutputError, match="run the same command again"):
        again.load(1)
    assert again.load(0).logits["water"][0, 0] == 3


@pytest.mark.fault("a bit of a finished window that flipped", "is found by its checksum, wherever it counts")
def test_a_flipped_bit_never_changes_a_window(tmp_path):
    windows = store(tmp_path / "w")
    windows.save(0, found())
    path = tmp_path / "w" / "000000.npz"
    whole = path.read_bytes()
    for position in range(0, len(whole), 7):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 64]) + whole[position + 1 :])
        if windows.finished(1):
            read = windows.load(0)
            assert read.text == "It is [SEG]." and (read.logits["water"] == 3).all() and read.valid.all()


@pytest.mark.fault("a damaged manifest of finished windows", "they are done again")
@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"null", b"\xff", b"[" * 100_000])
def test_a_damaged_manifest_means_another_run(tmp_path, content):
    windows = store(tmp_path / "w")
    windows.save(0, found())
    windows.close()
    (tmp_path / "w" / "run.json").write_bytes(content)
    assert store(tmp_path / "w").finished(4) == set()


@pytest.mark.fault("a model that gives NaN", "is kept as nothing said, not as a damaged window")
def test_what_is_not_finite_is_kept_as_nothing_said(tmp_path):
    windows = store(tmp_path / "w")
    windows.save(0, found(float("nan")))
    assert windows.finished(1) == {0} and windows.load(0).logits["water"].max() == -16


@pytest.mark.fault(
    "a link in the place of the folder of finished windows", "refused; nothing behind it is touched"
)
@pytest.mark.usefixtures("posix")
def test_a_link_in_the_place_of_the_folder_is_refused(tmp_path):
    mine = tmp_path / "mine"
    store(mine).close()
    (mine / "000000.npz").write_bytes(b"precious")
    (tmp_path / "w").symlink_to(mine)
    with pytest.raises(OutputError, match="is a link"):
        store(tmp_path / "w", "another run")
    assert (mine / "000000.npz").read_bytes() == b"precious"


@pytest.mark.fault(
    "links inside the folder of finished windows", "only the links are removed, never what they show"
)
@pytest.mark.usefixtures("posix")
def test_links_inside_the_folder_are_removed_and_not_followed(tmp_path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "file").write_text("mine")
    windows = store(tmp_path / "w")
    (tmp_path / "w" / "000000.npz").symlink_to(precious / "file")
    (tmp_path / "w" / "x.part").symlink_to(precious)
    (tmp_path / "w" / "run.json").unlink()
    (tmp_path / "w" / "run.json").symlink_to(precious / "file")
    windows.close()
    again = store(tmp_path / "w", "another run")
    again.save(0, found())
    again.remove()
    assert (precious / "file").read_text() == "mine" and not (tmp_path / "w").exists()


@pytest.mark.fault("other files in the folder of finished windows", "stay when the run is done")
def test_other_files_in_the_folder_stay(tmp_path):
    windows = store(tmp_path / "w")
    windows.save(0, found())
    (tmp_path / "w" / "thesis.odt").write_text("mine")
    windows.remove()
    assert [path.name for path in (tmp_path / "w").iterdir()] == ["thesis.odt"]
    with pytest.raises(OutputError, match="holds other files"):
        store(tmp_path / "w")
    assert (tmp_path / "w" / "thesis.odt").is_file()


@pytest.mark.fault(
    "a folder that others may write in, or of another user", "refused in one sentence; new ones are 0700"
)
@pytest.mark.usefixtures("posix")
def test_a_folder_of_others_is_refused_and_a_new_one_is_private(tmp_path):
    store(tmp_path / "new").close()
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o777)
    with pytest.raises(OutputError, match="chmod go-w"):
        store(tmp_path / "open")
    if os.geteuid() == 0:
        (tmp_path / "theirs").mkdir()
        os.chown(tmp_path / "theirs", 12345, 12345)
        with pytest.raises(OutputError, match="belongs to another user"):
            store(tmp_path / "theirs")


@pytest.mark.fault(
    "windows of runs that nobody took up again", "are removed after 14 days; those of a run under way stay"
)
def test_forgotten_windows_are_removed_after_days(tmp_path):
    names = ("old", "fresh", "under way")
    stores = {name: store(tmp_path / name) for name in names}
    for name in names:
        stores[name].save(0, found())
    for name in ("old", "fresh"):
        stores[name].close()
    for name in ("old", "under way"):
        os.utime(tmp_path / name, (1, 1))
    remove_forgotten(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fresh", "under way"]


def engine() -> tuple[Engine, ThresholdModel]:
    model = ThresholdModel(dataclasses.replace(CARD, max_side=32))
    return Engine(shelf_of(model)), model


def request(path) -> PlaceRequest:
    return PlaceRequest(LayerRequest(str(path)))


def area(path) -> float:
    return float(pyogrio.raw.read(path, columns=["area_m2"])[3][0].sum())


@pytest.mark.fault("two equal runs at once", "both are right, the second in a folder of its own")
def test_two_equal_runs_at_once_are_both_right(place, tmp_path):
    results: dict[str, list] = {}
    begun = threading.Barrier(2)

    def run(name: str) -> None:
        asked, _ = engine()
        begun.wait()
        options = Options(out=tmp_path / f"{name}.gpkg", work=tmp_path / "work")
        results[name] = list(asked.ask(request(place.optical), "Segment the water.", options))

    threads = [threading.Thread(target=run, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name in "ab":
        assert isinstance(results[name][-1], happenings.Done), results[name][-1]
    assert area(tmp_path / "a.gpkg") == area(tmp_path / "b.gpkg") > 0
    assert not list(tmp_path.glob("work*"))


def interrupted(place, options) -> None:
    asked, _ = engine()
    stream = asked.ask(request(place), "Segment the water.", options)
    next(e for e in stream if isinstance(e, happenings.Progress) and e.windows and e.fraction >= 0.5)
    stream.close()


@pytest.mark.fault(
    "a source of a virtual raster that changes between stop and resume", "all windows are done again"
)
def test_a_source_that_changes_between_stop_and_resume_is_noticed(place, tmp_path):
    vrt, options = tmp_path / "v.vrt", Options(work=tmp_path / "work")
    _virtual(vrt, place.optical)
    interrupted(vrt, options)
    write_raster(Path(place.optical), np.full_like(optical_pixels(), 2600), S2_BANDS, nodata=0)
    again, model = engine()
    events = list(again.ask(request(vrt), "Segment the water.", options))
    assert isinstance(events[-1], happenings.Done) and model.encoded == 4
    assert not [e for e in events if isinstance(e, happenings.Note) and "earlier run" in e.message]


def _virtual(vrt: Path, source) -> None:
    import rasterio.shutil

    rasterio.shutil.copy(source, vrt, driver="VRT")


@pytest.mark.fault("a source that changes during a run", "one sentence; nothing is written of the mixture")
def test_a_source_that_changes_during_a_run_is_noticed(place, tmp_path):
    asked, _ = engine()
    out = tmp_path / "o.gpkg"
    told = []
    for event in asked.ask(
        request(place.optical), "Segment the water.", Options(work=tmp_path / "w", out=out)
    ):
        told.append(event)
        if isinstance(event, happenings.Progress) and event.windows_done == 1:
            os.utime(place.optical, ns=(1, time.time_ns()))
    assert isinstance(told[-1], happenings.Failed) and told[-1].code == "changed", told[-1]
    assert not out.exists() and not (tmp_path / "w").exists()


KILLED = """
import os, sys
sys.path.insert(0, {helpers!r})
import dataclasses
from doubles import CARD, ThresholdModel, shelf_of
from earthmind.inference.engine import Engine
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from pathlib import Path
engine = Engine(shelf_of(ThresholdModel(dataclasses.replace(CARD, max_side=32))))
place, options = PlaceRequest(LayerRequest({optical!r})), Options(work=Path({work!r}))
for event in engine.ask(place, "Segment the water.", options):
    if getattr(event, "windows_done", None) == 2:
        os.kill(os.getpid(), 9)
"""


@pytest.mark.fault(
    "the process is killed in the middle (SIGKILL)",
    "the same command goes on with the windows that are whole",
)
@pytest.mark.usefixtures("posix")
def test_a_killed_run_goes_on_where_it_stopped(place, tmp_path):
    code = KILLED.format(helpers=str(HELPERS), optical=str(place.optical), work=str(tmp_path / "w"))
    assert subprocess.run([sys.executable, "-c", code]).returncode == -9
    again, model = engine()
    events = list(again.ask(request(place.optical), "Segment the water.", Options(work=tmp_path / "w")))
    assert isinstance(events[-1], happenings.Done) and 0 < model.encoded <= 2


@pytest.mark.fault("weights of the model that change between stop and resume", "all windows are done again")
def test_weights_that_change_between_stop_and_resume_are_noticed(place, tmp_path, monkeypatch):
    options = Options(work=tmp_path / "work")
    interrupted(place.optical, options)
    again, model = engine()
    monkeypatch.setattr(again.shelf, "weight_states", lambda name: [("model.safetensors", 1, 2)])
    events = list(again.ask(request(place.optical), "Segment the water.", options))
    assert isinstance(events[-1], happenings.Done) and model.encoded == 4
