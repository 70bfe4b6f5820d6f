"""The models in the window: listed, fetched from a folder with their licence accepted, cancelled, removed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from panels import opened
from qgis.core import QgsApplication

from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.dock.models.dialog import ModelsDialog

NAME = "earthmind-4b-multi"
WAIT = 60_000


@pytest.fixture
def models(tmp_path, monkeypatch, catalogue_program):
    monkeypatch.setenv("EARTHMIND_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(catalogue_program))
    return tmp_path / "models"


@pytest.fixture(scope="module")
def mirror(tmp_path_factory, backend_python):
    """A folder with a tiny model of the released kind."""
    there = "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)"
    if subprocess.run([str(backend_python), "-c", there], check=False).returncode:
        pytest.skip("needs PyTorch in the backend's environment")
    folder = tmp_path_factory.mktemp("mirror")
    make = "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); import checkpoints; "
    make += "checkpoints.write_tiny_checkpoint(Path(sys.argv[2]) / 'a mirror')"
    helpers = Path(__file__).parents[2] / "backend" / "helpers"
    subprocess.run([str(backend_python), "-c", make, str(helpers), str(folder)], check=True)
    return folder / "a mirror"


@pytest.fixture
def dialog(models, qtbot):
    backend = BackendProcess()
    dialog = ModelsDialog(backend)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() > 1, timeout=WAIT)
    yield dialog
    dialog.close()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    backend.stop()


def row(dialog, name: str):
    rows = map(dialog.list.topLevelItem, range(dialog.list.topLevelItemCount()))
    return next(item for item in rows if item.data(0, 0x0100) == name)


def here(dialog) -> str:
    return row(dialog, NAME).text(3)


def begin(dialog, mirror) -> None:
    dialog.list.setCurrentItem(row(dialog, NAME))
    dialog.mirror.setFilePath(str(mirror))
    dialog.accept_licence.click()
    dialog.fetch.click()


def test_models_are_listed_with_size_sensors_and_licence(dialog):
    dialog.list.setCurrentItem(row(dialog, NAME))
    item = row(dialog, NAME)
    assert (item.text(1)[:3], item.text(2), item.text(3)) == ("7.4", "optical, SAR", "no")
    assert "non-commercial" in dialog.about.text() and dialog.fetch.isVisible()
    dialog.list.setCurrentItem(row(dialog, "nano"))
    assert row(dialog, "nano").text(3) == "yes"
    assert not dialog.fetch.isVisible() and not dialog.remove.isVisible()


def test_the_licence_is_accepted_first_and_for_each_model_anew(dialog):
    dialog.list.setCurrentItem(row(dialog, NAME))
    assert not dialog.fetch.isEnabled()
    dialog.accept_licence.click()
    assert dialog.fetch.isEnabled()
    dialog.list.setCurrentItem(row(dialog, "earthmind-4b"))
    assert not dialog.accept_licence.isChecked() and not dialog.fetch.isEnabled()


def test_a_model_is_fetched_from_a_folder_and_removed(dialog, mirror, models, qtbot):
    with qtbot.waitSignal(dialog.changed, timeout=WAIT):
        begin(dialog, mirror)
        assert dialog.stop.isVisible() and not dialog.list.isEnabled()
    qtbot.waitUntil(lambda: here(dialog) == "yes", timeout=WAIT)
    assert (models / NAME / "model.safetensors").is_file() and dialog.told.text() == ""
    dialog.list.setCurrentItem(row(dialog, NAME))
    assert dialog.remove.isVisible() and not dialog.remove.isEnabled()
    dialog.really.click()
    with qtbot.waitSignal(dialog.changed, timeout=WAIT):
        dialog.remove.click()
    qtbot.waitUntil(lambda: here(dialog) == "no", timeout=WAIT)
    assert list(models.iterdir()) == []


@pytest.mark.parametrize("close", [False, True])
def test_cancelling_and_closing_the_window_leave_nothing_half(dialog, mirror, models, qtbot, tmp_path, close):
    endless = tmp_path / "endless"
    endless.mkdir()
    for path in mirror.iterdir():
        (endless / path.name).write_bytes(path.read_bytes())
    with (endless / "model.safetensors").open("r+b") as file:
        file.truncate(1 << 40)  # no byte of it is on the disk
    begin(dialog, endless)
    qtbot.waitUntil(lambda: (models / f"{NAME}.part").exists(), timeout=WAIT)
    dialog.close() if close else dialog.stop.click()
    qtbot.waitUntil(lambda: list(models.iterdir()) == [], timeout=WAIT)
    if not close:
        qtbot.waitUntil(dialog.fetch.isVisible, timeout=WAIT)
        assert dialog.told.text() == "Stopped."


def test_what_is_wrong_with_the_folder_is_told(dialog, qtbot, tmp_path):
    (tmp_path / "empty").mkdir()
    begin(dialog, tmp_path / "empty")
    qtbot.waitUntil(lambda: "holds no safetensors weights" in dialog.told.text(), timeout=WAIT)
    assert here(dialog) == "no"


def test_the_panel_opens_one_window_and_closes_it_with_itself(models, qtbot, qgis_iface, message_bar):
    backend = BackendProcess()
    with opened(qtbot, qgis_iface, backend) as panel:
        panel.backendButton.setChecked(True)
        assert panel.modelsButton.isVisible()
        for _ in range(2):
            panel.modelsButton.click()
        (window,) = panel.dock.findChildren(ModelsDialog)
        qtbot.waitUntil(lambda: window.list.topLevelItemCount() > 1, timeout=WAIT)
        window.changed.emit()
        window.close()
        assert not window.isVisible()
        panel.modelsButton.click()
        assert [one.isVisible() for one in panel.dock.findChildren(ModelsDialog) if one is not window] == [
            True
        ]
    backend.stop()
