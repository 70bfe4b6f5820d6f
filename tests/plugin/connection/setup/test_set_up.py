"""The set-up in earnest: the real uv, a Python of its own, a package index that is there."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest
from package_server import MAIN, PAGE, backend_wheel, send, wheel
from planted import planted
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl

from qgis_earthmind.connection.setup import claim, download, hardware, lives
from qgis_earthmind.connection.setup.claim import claimed
from qgis_earthmind.connection.setup.lives import alive
from qgis_earthmind.errors import Cancelled, SetupError

SLEEPER = "import time, subprocess, sys\nsubprocess.Popen(['sleep', '300'])\ntime.sleep(300)\n"


def spoken(python: Path) -> str:
    return subprocess.check_output([python, "-I", "-m", "earthmind"], text=True, cwd="/")


def refused(rig, **choices) -> SetupError:
    with pytest.raises(SetupError) as caught:
        rig.set_up(**choices)
    return caught.value


def test_it_builds_a_python_of_its_own_that_counts(rig):
    findings = rig.set_up()
    assert findings["device"] == "cpu"
    made = rig.places.current()
    assert made.intact and not made.base and made.extra == "light" and made.version == "0.1.0"
    assert "the backend speaks" in spoken(made.python)
    prefix = subprocess.check_output([made.python, "-I", "-c", "import sys; print(sys.prefix)"], text=True)
    assert Path(prefix.strip()).is_relative_to(made.folder)
    assert rig.folders == [f"0.1.0-{rig.pins.lock_id('light')}"]
    assert sorted(path.name for path in rig.places.root.iterdir()) == [
        *("backends", "current.json", "set-up.log", "work")
    ]
    assert list(rig.places.work.iterdir()) == []


def test_what_the_backend_never_uses_is_gone_and_the_rest_works(rig):
    rig.set_up()
    made = rig.places.current()
    library = next(made.python.parents[1].glob("lib/python3*"))
    assert not (library / "idlelib").exists() and not (library / "ensurepip").exists()
    code = "import ssl, sqlite3, ctypes, json, asyncio, multiprocessing, zoneinfo"
    subprocess.run([made.python, "-I", "-c", code], check=True)


def test_without_an_index_the_installer_comes_from_where_it_is_published(rig):
    rig.choices = type(rig.choices)()
    error = refused(rig)  # PyPI does not have a package called grain in version 1.0 with this checksum
    assert any(path.startswith("/packages/uv-") for path in rig.server.asked)
    assert not any(path.startswith("/simple/uv") for path in rig.server.asked)
    assert error.code in ("missing", "network", "checksum", "tls", "refused") and rig.folders == []


def test_a_mirror_of_python_is_asked_in_the_place_of_github(rig):
    listed = rig.pins.folder / "python.json"
    said = json.loads(listed.read_text())
    published = "https://github.com/astral-sh/python-build-standalone/releases/download/1/cpython-3.tar.gz"
    for entry in said.values():
        entry["url"] = published
    listed.write_text(json.dumps(said))
    rig.server.files["/mirror/1/cpython-3.tar.gz"] = rig.server.files["/python.tar.gz"]
    rig.set_up(python_mirror=f"{rig.server.url}/mirror/")
    assert "/mirror/1/cpython-3.tar.gz" in rig.server.asked


def test_a_mirror_may_send_on_to_where_its_files_lie(rig):
    def send_on(handler, content):
        handler.send_response(302)
        handler.send_header("Location", "/store" + handler.path)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    rig.server.files.update({f"/store{path}": content for path, content in rig.server.files.items()})
    rig.server.faults["/packages/uv-"] = send_on
    rig.set_up()
    assert any(path.startswith("/store/packages/uv-") for path in rig.server.asked)
    assert rig.places.current() is not None


def test_what_is_fetched_does_not_stay_in_qgis_own_cache(rig):
    rig.set_up()
    (wheel_path,) = {path for path in rig.server.asked if path.startswith("/packages/uv-")}
    cache = QgsNetworkAccessManager.instance().cache()
    assert not cache.metaData(QUrl(rig.server.url + wheel_path)).isValid()


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
def test_an_offline_bundle_needs_no_network(rig, packed, tmp_path):
    bundle = rig.server.bundle(tmp_path / "a bundle, Ünal O'Neil (x)")
    if packed:
        with zipfile.ZipFile(tmp_path / "bundle.zip", "w") as archive:
            for path in bundle.iterdir():
                archive.write(path, f"earthmind/{path.name}")
        shutil.rmtree(bundle)
        bundle = tmp_path / "bundle.zip"
    rig.set_up(index="", bundle=str(bundle))
    assert "the backend speaks" in spoken(rig.places.current().python)
    assert rig.server.asked == [] and list(rig.places.work.iterdir()) == []


def test_what_is_no_bundle_is_named(rig, tmp_path):
    (tmp_path / "letter.zip").write_bytes(b"Dear friend")
    assert "letter.zip" in refused(rig, bundle=str(tmp_path / "letter.zip")).message
    assert "gone" in refused(rig, bundle=str(tmp_path / "gone")).message
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("../../uv-1.whl", b"")
        archive.writestr("a/..", b"")
    assert "evil.zip" in refused(rig, bundle=str(tmp_path / "evil.zip")).message
    assert not (tmp_path.parent / "uv-1.whl").exists() and rig.folders == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"platform": "windows-x86_64"}, "is for windows-x86_64; make one for this computer"),
        ({"extra": "gpu"}, 'holds the set-up "gpu"; choose that one'),
        ({"lock_sha256": "0" * 64}, "was made for another version of the plugin"),
        ({}, ""),
    ],
)
def test_a_bundle_that_does_not_fit_is_told_before_anything_is_done(rig, tmp_path, changes, words):
    bundle = rig.server.bundle(tmp_path / "bundle")
    lock = hashlib.sha256(rig.pins.lock("light").read_bytes()).hexdigest()
    said = {"platform": rig.platform, "extra": "light", "lock_sha256": lock, **changes}
    (bundle / "manifest.json").write_text(json.dumps(said))
    if not words:
        assert rig.set_up(index="", bundle=str(bundle))["ok"]
        return
    error = refused(rig, index="", bundle=str(bundle))
    assert error.code == "bundle" and words in error.message and str(bundle) in error.message
    assert rig.folders == [] and rig.server.asked == []


@pytest.mark.parametrize("name", ["uv-*", "python.tar.gz", "grain-*"])
def test_a_bundle_with_a_damaged_file_is_named(rig, tmp_path, name):
    bundle = rig.server.bundle(tmp_path / "bundle")
    file = next(bundle.glob(name))
    file.write_bytes(file.read_bytes()[:500])
    error = refused(rig, index="", bundle=str(bundle))
    assert error.code == "bundle" and str(bundle) in error.message and "damaged" in error.message
    assert rig.folders == [] and rig.server.asked == []


def test_a_failed_update_keeps_the_backend_that_worked(rig):
    rig.set_up()
    before = rig.places.current()
    rig.version = "0.2.0"
    rig.use_backend(*backend_wheel("raise SystemExit('this backend is broken')"))
    error = refused(rig)
    assert "this backend is broken" in error.details
    assert rig.places.current() == before and "the backend speaks" in spoken(before.python)
    assert rig.folders == [before.folder.name]


def test_what_the_doctor_finds_wrong_is_in_the_sentence(rig):
    finding = {"subject": "rasterio", "ok": False, "message": "cannot be imported (no such file)"}
    said = json.dumps({"ok": False, "findings": [finding]})
    rig.use_backend(*backend_wheel(f"print({said!r}); raise SystemExit(1)"))
    error = refused(rig)
    assert "rasterio: cannot be imported" in error.message and rig.places.current() is None


def lacking_runtime() -> str:
    finding = {
        "subject": "onnxruntime",
        "ok": False,
        "message": "ImportError: DLL load failed while importing",
    }
    said = json.dumps({"ok": False, "findings": [finding]})
    return f"""
import importlib.util
if importlib.util.find_spec("runtime") is None:
    print({said!r})
    raise SystemExit(1)
{MAIN}"""


def test_a_missing_visual_c_runtime_is_called_by_its_name(rig):
    rig.use_backend(*backend_wheel(lacking_runtime()))
    assert "Visual C++" in refused(rig).message and rig.folders == []


def test_a_missing_visual_c_runtime_is_added_to_the_backend(rig):
    name, content = wheel("runtime", "1.0", {"runtime/__init__.py": ""})
    rig.server.files[f"/packages/{name}"] = content
    digest = hashlib.sha256(content).hexdigest()
    rig.pins.runtime().write_text(f"runtime==1.0 --hash=sha256:{digest}\n")
    rig.use_backend(*backend_wheel(lacking_runtime()))
    assert rig.set_up()["ok"] and rig.places.current() is not None


def test_an_update_renames_no_open_file_and_the_old_backend_goes_when_nothing_runs(rig):
    rig.set_up()
    old = rig.places.current()
    running = subprocess.Popen([old.python, "-I", "-c", "import time; time.sleep(300)"])
    try:
        rig.places.mark_running(running.pid, old.folder)
        rig.version = "0.2.0"
        rig.set_up()
        new = rig.places.current()
        assert new.folder != old.folder and new.version == "0.2.0"
        assert "the backend speaks" in spoken(old.python) and "the backend speaks" in spoken(new.python)
        assert rig.folders == sorted([old.folder.name, new.folder.name])
    finally:
        running.kill()
        running.wait()
    rig.places.tidy()
    assert rig.folders == [new.folder.name] and "the backend speaks" in spoken(new.python)


def test_setting_up_again_builds_beside_what_is_there(rig):
    rig.set_up()
    first = rig.places.current()
    rig.set_up()
    second = rig.places.current()
    assert second.folder.name == f"{first.folder.name}-2" and rig.folders == [second.folder.name]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6])
def test_cancelling_at_any_step_leaves_nothing(rig, number):
    rig.heard.on_step = lambda label, step: rig.stop.stop() if step == number else None
    with pytest.raises(Cancelled):
        rig.set_up()
    assert rig.folders == [] and rig.places.current() is None
    assert list(rig.places.work.iterdir()) == [] and not (rig.places.root / "set-up.lock").exists()


def test_cancelling_ends_a_program_and_its_children_at_once(rig):
    rig.use_backend(*backend_wheel(SLEEPER))
    rig.heard.on_step = lambda label, step: threading.Timer(1.0, rig.stop.stop).start() if step == 6 else None
    with pytest.raises(Cancelled):
        rig.set_up()
    ended = time.monotonic()
    while time.monotonic() < ended + 2 and _runs_from(rig.places.root):
        time.sleep(0.05)
    assert _runs_from(rig.places.root) == [] and rig.folders == []


def _runs_from(root: Path) -> list[str]:
    """Commands of the living processes that work in a folder."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if (entry / "cwd").readlink().is_relative_to(root) and alive(int(entry.name)):
                    found.append((entry / "cmdline").read_text())
            except OSError:
                continue
    return found


def test_cancelling_a_download_that_hangs_ends_at_once(rig):
    rig.server.faults["/packages/uv-"] = lambda handler, content: time.sleep(20)
    rig.heard.on_step = lambda label, step: threading.Timer(0.7, rig.stop.stop).start() if step == 2 else None
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        rig.set_up()
    assert time.monotonic() - begun < 10 and rig.folders == []


def test_cancelling_just_as_a_download_begins_ends_at_once(rig, monkeypatch):
    """`QgsBlockingNetworkRequest` would wait for ever then."""
    request = download._request
    monkeypatch.setattr(download, "_request", lambda *told: (rig.stop.stop(), request(*told))[1])
    rig.server.faults["/simple/uv/"] = lambda handler, content: time.sleep(20)
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        rig.set_up()
    assert time.monotonic() - begun < 10 and rig.folders == []


def test_two_windows_do_not_set_up_at_once(rig):
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
    rig.places.root.mkdir(parents=True)
    lock = rig.places.root / "set-up.lock"
    try:
        lock.write_text(json.dumps({"pid": other.pid}))
        error = refused(rig)
        assert error.code == "busy" and str(other.pid) in error.message and lock.exists()
    finally:
        other.kill()
        other.wait()
    rig.set_up()  # that window has crashed: its lock does not count any more
    assert rig.places.current() is not None and not lock.exists()


@pytest.mark.parametrize("said", ["half a js", '{"pid": 1}'], ids=["half written", "another program's now"])
def test_a_lock_that_nobody_touches_does_not_lock_for_ever(tmp_path, said):
    """After a crash the number may be another program's."""
    lock = tmp_path / "set-up.lock"
    lock.write_text(said)
    with pytest.raises(SetupError, match="Another QGIS window"), claimed(tmp_path):
        pass
    os.utime(lock, (time.time() - 100,) * 2)
    with claimed(tmp_path):
        assert json.loads((tmp_path / "set-up.lock").read_text())["pid"] == os.getpid()
        with pytest.raises(SetupError, match="already"), claimed(tmp_path):
            pass


def test_in_flatpaks_numbers_of_processes_tell_nothing(tmp_path, monkeypatch):
    """Each has a process 2 of its own: one that does not live here may live in another window."""
    lock = tmp_path / "set-up.lock"
    lock.write_text(json.dumps({"pid": 2**22 + 1}))
    monkeypatch.setattr(lives, "_OF_FLATPAK", lock)
    with pytest.raises(SetupError, match="Another QGIS window"), claimed(tmp_path):
        pass
    os.utime(lock, (time.time() - 100,) * 2)
    with claimed(tmp_path):
        pass


def test_a_long_set_up_keeps_its_lock(tmp_path, monkeypatch):
    monkeypatch.setattr(claim, "_TOUCH_SECONDS", 0.05)
    lock = tmp_path / "set-up.lock"
    with claimed(tmp_path):
        os.utime(lock, (1, 1))
        deadline = time.monotonic() + 5
        while lock.stat().st_mtime < 2 and time.monotonic() < deadline:
            time.sleep(0.02)
        with pytest.raises(SetupError, match="already"), claimed(tmp_path):
            pass
    assert not lock.exists()


def test_what_a_quit_left_half_made_does_not_count_and_goes(rig):
    half = rig.places.backends / "0.1.0-half"
    half.mkdir(parents=True)
    (half / "python").write_text("")
    assert rig.places.current() is None
    rig.set_up()
    assert half.name not in rig.folders


def test_too_little_disk_is_told_before_anything_is_fetched(rig, monkeypatch):
    usage = shutil.disk_usage(rig.root)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=100_000_000))
    error = refused(rig)
    assert "0.1 GB are free" in error.message and str(rig.places.root) in error.message
    assert rig.server.asked == [] and rig.folders == []


def test_pytorch_is_installed_after_its_lock_for_the_hardware_that_is_there(rig):
    name, content = wheel("torchlike", "2.0", {"torchlike/__init__.py": ""})
    rig.server.files[f"/packages/{name}"] = content
    shutil.copy2(rig.pins.lock("light"), rig.pins.lock("torch"))
    said = {"torch": {"torch_backend": "torchlike==2.0"}}
    (rig.pins.folder / "extras.json").write_text(json.dumps(said))
    rig.set_up(extra="torch")
    made = rig.places.current()
    assert made.extra == "torch"
    subprocess.run([made.python, "-I", "-c", "import torchlike, grain"], check=True)


def test_a_set_up_that_the_plugin_does_not_have_is_refused(rig):
    assert "install the plugin again" in refused(rig, extra="gpu").message
    assert "everything" in refused(rig, extra="everything").message


# What comes over the network


def corrupt(handler, content):
    middle = len(content) // 2
    changed = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
    send(handler, 200, changed, "application/octet-stream")


def short(handler, content):
    handler.send_response(200)
    handler.send_header("Content-Type", "application/octet-stream")
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content[: len(content) // 2])


def truncated(handler, content):
    send(handler, 200, content[: len(content) // 2], "application/octet-stream")


def block_page(handler, content):
    send(handler, 200, PAGE, "text/html")


def answering(status):
    return lambda handler, content: send(handler, status, PAGE, "text/html")


STAGES = {"installer": "/packages/uv-", "python": "/python.tar.gz", "packages": "/packages/grain-"}
FAULTS = {
    "a changed byte": (corrupt, {"checksum", "page"}, ""),
    "half a file": (truncated, {"page", "checksum"}, ""),
    "a connection that breaks": (short, {"page", "network"}, ""),
    "a page that blocks": (block_page, {"page", "checksum"}, ""),
    "403": (answering(403), {"refused"}, "refuses"),
    "404": (answering(404), {"missing"}, "does not have"),
    "401": (answering(401), {"login"}, "user name"),
    "503": (answering(503), {"server"}, "fault at the moment"),
}


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_the_network_is_one_sentence_and_leaves_nothing(rig, stage, fault):
    act, codes, words = FAULTS[fault]
    rig.server.faults[STAGES[stage]] = act
    error = refused(rig)
    assert error.code in codes, (error.code, error.details)
    assert words in error.message and "127.0.0.1" in error.message
    assert error.message.count("\n") == 0 and len(error.message) < 400
    assert rig.folders == [] and rig.places.current() is None


@pytest.mark.parametrize("stage", STAGES)
def test_another_file_than_the_pinned_one_is_refused(rig, stage, packages):
    """A whole file that unpacks well, but is not the one that the plugin knows."""
    lists = {"installer": "uv.json", "python": "python.json", "packages": "light.txt"}
    listed = rig.pins.folder / lists[stage]
    digest = re.search(r"[0-9a-f]{64}", listed.read_text())[0]
    listed.write_text(listed.read_text().replace(digest, "0" * 64))
    error = refused(rig)
    assert error.code == "checksum" and "checksum" in error.message and "127.0.0.1" in error.message
    assert rig.folders == [] and rig.places.current() is None


def test_no_network_names_the_computer_that_cannot_be_reached(rig):
    error = refused(rig, index="http://127.0.0.1:9/simple")
    assert error.code == "network" and "127.0.0.1" in error.message and "proxy" in error.message


def test_an_index_without_the_installer_is_named(rig):
    rig.server.faults["/simple/uv/"] = lambda handler, content: send(
        handler, 200, b"<html></html>", "text/html"
    )
    error = refused(rig)
    assert error.code == "missing" and "127.0.0.1" in error.message


@pytest.mark.parametrize(
    "address", ["ftp://a/b", "file:///etc", "https://", "pypi", "http://[::1", "https://a:b/"]
)
def test_an_address_that_cannot_be_used_is_named(rig, address):
    error = refused(rig, index=address)
    assert error.code == "address" and address in error.message and not rig.places.root.exists()


def test_a_password_in_an_address_is_in_no_log(rig):
    index = rig.choices.index.replace("http://", "http://me:hush@")
    rig.server.faults["/packages/grain-"] = answering(403)
    error = refused(rig, index=index)
    assert "hush" not in error.message + error.details + rig.places.log.read_text() + "".join(rig.heard.lines)


# Where no Python can be fetched


def test_the_systems_python_is_the_last_resort(rig):
    rig.server.faults["/python.tar.gz"] = answering(403)
    rig.pythons = ["/no/such/python", "/bin/false", sys._base_executable]
    rig.set_up()
    made = rig.places.current()
    assert made.base and made.base_version == "{}.{}".format(*sys.version_info[:2]) and made.intact
    assert "the backend speaks" in spoken(made.python)
    assert any("refuses" in line for line in rig.heard.lines)


def test_no_python_at_all_gives_the_first_reason(rig):
    rig.server.faults["/python.tar.gz"] = answering(403)
    rig.pythons = ["/bin/false"]
    assert refused(rig).code == "refused"


def test_an_unknown_platform_uses_a_system_python_and_its_pip(rig):
    rig.platform, rig.pythons = None, [sys._base_executable]
    rig.set_up()
    assert "the backend speaks" in spoken(rig.places.current().python)
    assert not any("/uv-" in path for path in rig.server.asked)


def test_an_unknown_platform_without_a_python_says_what_to_install(rig):
    rig.platform = hardware.platform_key("freebsd14")
    assert "3.10 to 3.14" in refused(rig).message


def test_a_base_that_goes_or_changes_is_noticed(rig, tmp_path):
    rig.server.faults["/python.tar.gz"] = answering(403)
    base = tmp_path / "base" / "python3"
    base.parent.mkdir()
    base.symlink_to(os.path.realpath(sys._base_executable))
    rig.pythons = [str(base)]
    rig.set_up()
    made = rig.places.current()
    assert made.intact
    changed = type(made)(**{**made.__dict__, "base_version": "3.9"})
    assert not changed.intact
    assert not type(made)(**{**made.__dict__, "base": str(tmp_path / "gone")}).intact


def test_nothing_planted_runs_while_the_backend_is_set_up(rig, tmp_path, monkeypatch):
    marks = planted(tmp_path / "planted")
    rig.variables.update(
        PYTHONPATH=str(tmp_path / "planted"), PYTHONSTARTUP=str(tmp_path / "planted" / "json.py")
    )
    rig.variables.update(UV_INDEX_URL="http://127.0.0.1:9/", PIP_INDEX_URL="http://127.0.0.1:9/")
    rig.variables.update(UV_PYTHON="/bin/false", PATH=str(tmp_path / "planted"), LD_PRELOAD="/no/such.so")
    monkeypatch.chdir(tmp_path / "planted")
    rig.set_up()
    assert rig.places.current() is not None and not marks.exists()
