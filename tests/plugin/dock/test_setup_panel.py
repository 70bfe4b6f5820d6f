"""The set-up from the dock: buttons pressed, a real uv, a Python of its own, faults and repairs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from environments import PLACES, hostile
from package_server import PAGE, backend_wheel, send, served_files, serving_packages, wheel
from planted import planted
from qgis.core import QgsApplication, QgsProject, QgsSettings, QgsTask
from qgis.PyQt.QtCore import Qt, QThreadPool, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QMessageBox, QPushButton

from qgis_earthmind import settings
from qgis_earthmind.connection import environment, installer
from qgis_earthmind.connection.environment import Condition
from qgis_earthmind.connection.process import State
from qgis_earthmind.connection.setup import chosen
from qgis_earthmind.connection.setup.choices import Choices
from qgis_earthmind.connection.setup.hardware import platform_key
from qgis_earthmind.connection.setup.pins import Pins
from qgis_earthmind.connection.setup.sources import Sources

SET_UP_MS = 60_000
# A backend that serves: it says where it listens, and ends with its input.
SERVING = """
import json, sys
if sys.argv[1:2] == ["serve"]:
    print(json.dumps({"url": "http://127.0.0.1:9", "token": "t", "pid": 1, "version": "0.1.0"}), flush=True)
    sys.stdin.read()
else:
    findings = [{"subject": "model", "ok": True, "message": "fine"}]
    why = "No NVIDIA GPU was found."
    print(json.dumps({"ok": True, "findings": findings, "device": "cpu", "why_not_gpu": why}))
"""


@pytest.fixture(scope="module")
def packages():
    return served_files()


@pytest.fixture
def server(packages):
    with serving_packages(*packages) as served:
        yield served


@pytest.fixture
def computer(no_backend, server, tmp_path, monkeypatch):
    """A computer without a backend, whose packages come from `server`."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "Ünal O'Neil (x)"))
    pins = Pins(server.provisioning(tmp_path / "plug-ins" / "provisioning"))
    said = {"version": "0.1.0", "main": SERVING, "pythons": [], "proxies": lambda _: {}}

    def sources() -> Sources:
        name, content = backend_wheel(said["main"])
        path = pins.folder.parent / name
        path.write_bytes(content)
        variables = dict(os.environ)
        return Sources(
            pins, path, said["version"], platform_key(), said["pythons"], said["proxies"], variables, 0
        )

    monkeypatch.setattr(installer, "default_sources", sources)
    monkeypatch.setattr("qgis_earthmind.paths.provisioning", lambda: pins.folder)
    monkeypatch.setattr("qgis_earthmind.paths.version", lambda: said["version"])
    settings.set_setup_choices(Choices(index=f"{server.url}/simple"))
    return said


@pytest.fixture
def dock(computer, panel):
    return panel


def press(panel, name: str) -> None:
    QTest.mouseClick(getattr(panel, name), Qt.MouseButton.LeftButton)


def finish(panel) -> None:
    panel.qtbot.waitUntil(lambda: not panel.setupPanel.busy, timeout=SET_UP_MS)


def set_up(panel) -> None:
    press(panel, "setupButton")
    finish(panel)
    panel.qtbot.waitUntil(lambda: not panel.setupPanel.installer.running, timeout=SET_UP_MS)


def test_pressing_the_button_sets_up_and_starts_the_backend(dock):
    assert "Nothing is downloaded before you press" in dock.setupText.text()
    assert not dock.removeBackendButton.isVisible() and not dock.setupLogButton.isVisible()
    press(dock, "setupButton")
    assert dock.cancelSetupButton.isVisible() and not dock.setupButton.isVisible()
    finish(dock)
    dock.qtbot.waitUntil(lambda: dock.backend.state is State.READY, timeout=SET_UP_MS)
    assert not dock.setupPanel.isVisible()
    assert environment.condition() is Condition.READY


@pytest.mark.parametrize("place", PLACES)
def test_it_works_wherever_qgis_comes_from(dock, tmp_path, monkeypatch, place):
    marks = planted(tmp_path / "planted")
    for name, value in hostile(place, str(tmp_path / "planted")).items():
        monkeypatch.setenv(name, value)
    set_up(dock)
    dock.qtbot.waitUntil(lambda: dock.backend.state is State.READY, timeout=SET_UP_MS)
    assert environment.condition() is Condition.READY and not marks.exists()


def test_the_panel_says_which_device_ran_the_first_answer_and_why_not_the_gpu(dock):
    set_up(dock)
    press(dock, "backendButton")
    assert dock.setupPanel.isVisible()
    assert "ran on cpu" in dock.setupStep.text() and "No NVIDIA GPU" in dock.setupStep.text()


def test_the_main_thread_never_waits(dock, computer):
    """Not for a company's PAC script either."""
    computer["proxies"] = lambda addresses: time.sleep(1.5) or {}
    beats = []
    beat = QTimer()
    beat.timeout.connect(lambda: beats.append(time.monotonic()))
    beat.start(10)
    set_up(dock)
    beat.stop()
    gaps = [after - before for before, after in zip(beats, beats[1:])]
    assert max(gaps) < 1.0, max(gaps)


def test_a_fault_is_one_sentence_the_log_stays_and_trying_again_works(dock, server):
    server.faults["/packages/grain-"] = lambda handler, content: send(handler, 200, PAGE, "text/html")
    set_up(dock)
    assert "127.0.0.1 sent something else" in dock.setupStep.text()
    assert dock.setupButton.isVisible() and dock.setupLogButton.isVisible()
    assert not dock.setupLog.isVisible()
    press(dock, "setupLogButton")
    assert dock.setupLog.isVisible() and "Fetching and installing packages" in dock.setupLog.toPlainText()
    server.faults.clear()
    set_up(dock)
    assert environment.condition() is Condition.READY


def test_cancelling_leaves_nothing(dock, server):
    server.faults["/packages/grain-"] = lambda handler, content: time.sleep(30)
    press(dock, "setupButton")
    dock.qtbot.waitUntil(lambda: "Fetching and installing" in dock.setupStep.text(), timeout=SET_UP_MS)
    press(dock, "cancelSetupButton")
    finish(dock)
    assert "cancelled" in dock.setupStep.text() and dock.setupButton.isEnabled()
    assert list(environment.places().backends.iterdir()) == []


def test_quitting_in_the_middle_of_an_update_ends_the_programs_and_keeps_what_works(dock, computer, server):
    set_up(dock)
    old = environment.installed()
    computer["version"] = "0.2.0"
    dock.backend.changed.emit()
    server.faults["/packages/grain-"] = lambda handler, content: time.sleep(30)
    press(dock, "setupButton")
    dock.qtbot.waitUntil(lambda: "Fetching and installing" in dock.setupStep.text(), timeout=SET_UP_MS)
    begun = time.monotonic()
    dock.setupPanel.abandon()
    assert time.monotonic() - begun < 1.5
    backends = environment.places().backends
    dock.qtbot.waitUntil(lambda: list(backends.iterdir()) == [old.folder], timeout=SET_UP_MS)
    assert environment.installed() == old and environment.condition() is Condition.OUTDATED


def test_unloading_before_it_begins_does_not_wait(dock):
    threads = QThreadPool.globalInstance()
    most = threads.maxThreadCount()
    held = threading.Event()
    tasks = [QgsTask.fromFunction(f"busy {number}", lambda _: held.wait(30)) for number in range(most + 1)]
    for task in tasks:
        QgsApplication.taskManager().addTask(task)
    try:
        press(dock, "setupButton")
        begun = time.monotonic()
        dock.setupPanel.abandon()
        assert time.monotonic() - begun < 1.5
    finally:
        held.set()


def test_an_update_keeps_what_works_until_the_new_one_does(dock, computer):
    set_up(dock)
    old = environment.installed()
    computer["version"] = "0.2.0"
    dock.backend.changed.emit()
    assert dock.setupPanel.isVisible() and dock.setupButton.text() == "Update the backend"
    computer["main"] = "raise SystemExit('broken')"
    set_up(dock)
    assert environment.installed() == old and dock.setupButton.text() == "Update the backend"
    computer["main"] = SERVING
    set_up(dock)
    assert environment.installed().version == "0.2.0" and not dock.setupPanel.isVisible()
    assert [path.name for path in environment.places().backends.iterdir()] == [
        environment.installed().folder.name
    ]


def choice(panel) -> str:
    return panel.setupPanel.findChild(QComboBox, "setupExtra").currentData()


def test_an_update_has_the_pytorch_that_was_added_to_the_backend(dock, computer, server):
    pins = Pins(environment.paths.provisioning())
    shutil.copy2(pins.lock("light"), pins.lock("torch"))
    sizes = {"torch": {platform_key(): {}}}
    (pins.folder / "sizes.json").write_text(json.dumps(sizes))
    (pins.folder / "extras.json").write_text(json.dumps({"torch": {"torch_backend": "torchlike==2.0"}}))
    name, content = wheel("torchlike", "2.0", {"torchlike/__init__.py": ""})
    server.files[f"/packages/{name}"] = content
    set_up(dock)
    made = environment.installed()
    assert made.extra == "light"
    assert choice(dock) == "light"
    asked = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    packages = subprocess.run([made.python, "-I", "-c", asked], check=True, capture_output=True, text=True)
    Path(packages.stdout.strip(), "torch-2.13.0.dist-info").mkdir()
    computer["version"] = "0.2.0"
    dock.backend.changed.emit()
    assert choice(dock) == "torch"
    set_up(dock)
    updated = environment.installed()
    assert (updated.version, updated.extra) == ("0.2.0", "torch")
    subprocess.run([updated.python, "-I", "-c", "import torchlike"], check=True)


@pytest.fixture
def slow_tidying(dock, monkeypatch):
    """A backend is there, and removing older ones takes a while."""
    set_up(dock)
    dock.qtbot.waitUntil(lambda: not dock.setupPanel.installer.running, timeout=SET_UP_MS)
    monkeypatch.setattr(installer, "_tidy", lambda: time.sleep(1.0))
    dock.setupPanel.tidy()
    assert dock.setupPanel.installer.running and not dock.setupPanel.busy


def test_what_is_wanted_while_older_backends_are_removed_is_done_afterwards(dock, computer, slow_tidying):
    computer["version"] = "0.2.0"
    set_up(dock)
    assert environment.installed().version == "0.2.0"


def test_it_can_be_cancelled_before_it_begins(dock, computer, slow_tidying):
    computer["version"] = "0.2.0"
    dock.backend.changed.emit()
    press(dock, "setupButton")
    press(dock, "cancelSetupButton")
    assert not dock.setupPanel.busy and "cancelled" in dock.setupStep.text()
    dock.qtbot.waitUntil(lambda: not dock.setupPanel.installer.running, timeout=SET_UP_MS)
    assert environment.installed().version == "0.1.0"


def test_a_backend_whose_python_is_gone_is_repaired(dock, place):
    set_up(dock)
    dock.backend.stop()
    environment.installed().python.unlink()
    dock.backend.changed.emit()
    assert dock.setupButton.text() == "Repair the backend" and "gone" in dock.setupText.text()
    place.layers(QgsProject.instance())
    assert "Repair" in dock.hintLabel.text()
    set_up(dock)
    assert environment.condition() is Condition.READY and not dock.setupPanel.isVisible()


def test_a_backend_that_lost_a_module_is_repaired_too(dock):
    set_up(dock)
    dock.backend.stop()
    package = next(environment.installed().folder.rglob("earthmind/__main__.py")).parent
    for path in package.glob("*.py"):
        path.unlink()
    dock.backend.start()
    dock.qtbot.waitUntil(lambda: dock.backend.state is State.LOST, timeout=SET_UP_MS)
    assert "Repair" in dock.backend.error.message
    assert dock.setupPanel.isVisible() and dock.setupButton.text() == "Repair the backend"
    set_up(dock)
    dock.qtbot.waitUntil(lambda: dock.backend.state is State.READY, timeout=SET_UP_MS)


def test_removing_takes_it_all_away(dock, monkeypatch):
    set_up(dock)
    press(dock, "backendButton")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    press(dock, "removeBackendButton")
    finish(dock)
    assert dock.backend.state is State.OFF and environment.condition() is Condition.MISSING
    assert not environment.places().backends.exists()
    assert dock.setupButton.text() == "Set up the backend" and dock.setupPanel.isVisible()


def test_nothing_is_removed_without_a_yes(dock, monkeypatch):
    set_up(dock)
    press(dock, "backendButton")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    press(dock, "removeBackendButton")
    assert environment.condition() is Condition.READY


def test_a_chosen_python_is_tried_before_it_is_taken(dock, tmp_path, monkeypatch):
    for program, words in (
        (sys.executable, "no EarthMind backend"),
        (str(tmp_path / "gone"), "cannot be run"),
    ):
        dock.setupPanel.choose(program)
        finish(dock)
        assert words in dock.setupStep.text() and settings.backend_python() == ""
    monkeypatch.setattr(chosen, "_ON_WINDOWS", True)
    dock.setupPanel.choose(r"C:\pyenv\shims\python.bat")
    finish(dock)
    assert "is a script, not Python itself" in dock.setupStep.text()


def test_a_chosen_backend_can_be_given_up_again(dock):
    set_up(dock)
    own = environment.installed()
    dock.setupPanel.choose(str(own.python))
    finish(dock)
    assert settings.backend_python() == str(own.python)
    press(dock, "backendButton")
    assert dock.ownBackendButton.isVisible()
    press(dock, "ownBackendButton")
    assert settings.backend_python() == "" and not dock.ownBackendButton.isVisible()


def test_a_companys_addresses_are_checked_and_kept(dock):
    press(dock, "setupNetworkButton")
    dialog = dock.setupPanel.findChild(object, "networkDialog")
    dialog.indexEdit = dialog.findChild(object, "indexEdit")
    dialog.indexEdit.setText("index.lan/simple")
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    problem = dialog.findChild(QLabel, "networkProblem")
    assert dialog.isVisible() and "index.lan/simple" in problem.text()
    dialog.indexEdit.setText("https://index.lan/simple")
    dialog.findChild(object, "mirrorEdit").setText("https://mirror.lan/python")
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    assert settings.setup_choices() == Choices(
        index="https://index.lan/simple", python_mirror="https://mirror.lan/python"
    )
    assert QgsSettings().value("earthmind/setup/index") == "https://index.lan/simple"


def test_the_plugin_without_its_files_says_so(dock, monkeypatch, tmp_path):
    empty = Sources(Pins(tmp_path), None, "0.1.0", platform_key(), [], lambda _: {}, {}, 0)
    monkeypatch.setattr(installer, "default_sources", lambda: empty)
    set_up(dock)
    assert (
        "install the plugin again" in dock.setupStep.text() and str(tmp_path.parent) in dock.setupStep.text()
    )


def test_a_home_that_cannot_be_made_is_one_sentence(dock, tmp_path):
    (tmp_path / "Ünal O'Neil (x)").write_text("a file where the folder should be")
    set_up(dock)
    assert str(Path("Ünal O'Neil (x)") / "earthmind") in dock.setupStep.text()
    assert "\n" not in dock.setupStep.text()


def test_a_diagnosis_is_shown_to_be_copied(dock):
    set_up(dock)
    press(dock, "backendButton")
    press(dock, "diagnosisButton")
    finish(dock)
    text = dock.setupPanel.findChild(object, "diagnosisText").toPlainText()
    assert text.startswith("earthmind: ") and "qgis: 3" in text and "backend: ready" in text
    assert "No NVIDIA GPU" in text and "password" not in text
    press_in(dock, "copyDiagnosisButton")
    assert QgsApplication.clipboard().text() == text
    assert dock.setupPanel.findChild(object, "diagnosisDialog").isVisible()


def test_a_diagnosis_without_a_backend_says_so(dock):
    press(dock, "diagnosisButton")
    finish(dock)
    assert "not set up" in dock.setupPanel.findChild(object, "diagnosisText").toPlainText()


def press_in(panel, name: str) -> None:
    QTest.mouseClick(panel.setupPanel.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
