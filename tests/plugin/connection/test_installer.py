"""The set-up in earnest: a real environment and a real pip, with a small package in the backend's place."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from planted import planted
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

from qgis_earthmind import paths, settings
from qgis_earthmind.connection import environment
from qgis_earthmind.connection.installer import BackendInstaller

# A package that builds itself: pip needs no network for it.
PYPROJECT = """
[build-system]
requires = []
build-backend = "builder"
backend-path = ["."]
"""
BUILDER = """
import zipfile, pathlib
def build_wheel(folder, settings=None, metadata=None):
    name = "earthmind-0.0.1-py3-none-any.whl"
    with zipfile.ZipFile(pathlib.Path(folder, name), "w") as wheel:
        wheel.write("earthmind/__init__.py")
        wheel.write("earthmind/__main__.py")
        info = "earthmind-0.0.1.dist-info/"
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: earthmind\\nVersion: 0.0.1\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "")
    return name
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "plug in" / "backend"
    (folder / "earthmind").mkdir(parents=True)
    (folder / "pyproject.toml").write_text(PYPROJECT)
    (folder / "builder.py").write_text(BUILDER)
    (folder / "earthmind" / "__init__.py").write_text("")
    (folder / "earthmind" / "__main__.py").write_text("print('the backend speaks')")
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "user data" / "backend"


@pytest.fixture
def install(qtbot, home, source):
    def run(act=lambda installer: None):
        installer = BackendInstaller(home=home, source=source)
        act(installer)
        with qtbot.waitSignal(installer.finished, timeout=120_000) as ended:
            installer.start()
        return ended.args[0], installer

    return run


def break_package(source: Path) -> None:
    (source / "earthmind" / "__main__.py").write_text("raise SystemExit('this backend is broken')")


def test_it_makes_an_environment_that_runs_and_counts(install, home, source):
    error, _ = install()
    assert error is None
    found = environment.installed(home)
    assert found.version == paths.version()
    said = subprocess.run(
        [found.python, "-I", "-m", "earthmind"], capture_output=True, text=True, cwd="/", check=True
    )
    assert "the backend speaks" in said.stdout
    isolated = "import sys; print(sys.flags.no_user_site or sys.prefix != sys.base_prefix)"
    assert subprocess.check_output([found.python, "-c", isolated], text=True).strip() == "True"
    assert "include-system-site-packages = false" in (found.folder / "pyvenv.cfg").read_text()
    assert sorted(path.name for path in home.iterdir()) == ["venv"]
    assert not (source / "build").exists()


def test_a_failure_says_at_which_step_keeps_the_log_and_leaves_nothing(install, home, source):
    break_package(source)
    error, _ = install()
    assert "Trying the backend" in error.message
    assert "this backend is broken" in error.details
    assert list(home.iterdir()) == [] and environment.installed(home) is None


def test_a_failed_update_keeps_the_backend_that_worked(install, home, source):
    assert install()[0] is None
    break_package(source)
    assert install()[0] is not None
    found = environment.installed(home)
    assert "the backend speaks" in subprocess.check_output(
        [found.python, "-I", "-m", "earthmind"], text=True, cwd="/"
    )
    assert sorted(path.name for path in home.iterdir()) == ["venv"]


def test_cancelling_leaves_nothing(install, home):
    def cancel_in_the_middle(installer):
        installer.stepped.connect(lambda label, number, count: number == 2 and installer.cancel())

    error, installer = install(cancel_in_the_middle)
    assert error.code == "stopped" and "cancelled" in error.message
    assert not installer.running
    assert list(home.iterdir()) == []


def test_no_suitable_python_names_the_package_to_install(install, home, monkeypatch):
    monkeypatch.setattr(
        "qgis_earthmind.connection.installer.candidate_pythons", lambda: ["/bin/false", "/no/python"]
    )
    error, _ = install()
    assert "python3-venv" in error.message and "3.10" in error.message
    assert not home.exists()


def test_a_plugin_without_the_backends_source_says_so(qtbot, home, tmp_path):
    installer = BackendInstaller(home=home, source=tmp_path / "nothing")
    with qtbot.waitSignal(installer.finished) as ended:
        installer.start()
    assert str(tmp_path / "nothing") in ended.args[0].message


def test_an_environment_without_its_marker_does_not_count(home):
    python = environment.python_of(home / "venv")
    python.parent.mkdir(parents=True)
    python.write_text("")
    assert environment.installed(home) is None
    environment.marker_of(home / "venv").write_text("half a js")
    assert environment.installed(home) is None
    environment.marker_of(home / "venv").write_text(json.dumps({"version": "0.0.9"}))
    assert environment.installed(home).version == "0.0.9"


def test_which_python_is_used_first_variable_then_setting_then_own(home, monkeypatch, no_backend):
    monkeypatch.setattr(paths, "backend_home", lambda: home)
    assert environment.backend_python() is None
    python = environment.python_of(home / "venv")
    python.parent.mkdir(parents=True)
    python.write_text("")
    environment.marker_of(home / "venv").write_text(json.dumps({"version": "0.0.9"}))
    assert environment.backend_python() == str(python) and environment.is_outdated()
    settings.set_backend_python("/chosen/python")
    try:
        assert environment.backend_python() == "/chosen/python"
        monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", "/from/variable")
        assert environment.backend_python() == "/from/variable" and not environment.is_outdated()
    finally:
        settings.set_backend_python("")


def test_the_backend_is_kept_outside_the_plugin(qgis_app):
    assert paths.PLUGIN_DIR not in paths.backend_home().parents


def test_downloads_go_through_the_proxy_that_qgis_is_set_to(monkeypatch, qgis_app):
    for name in ("HTTPS_PROXY", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy()
    manager.setFallbackProxyAndExcludes(
        QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.lan", 3128), [], []
    )
    try:
        assert environment.download_environment().value("HTTPS_PROXY") == "http://proxy.lan:3128"
        monkeypatch.setenv("HTTPS_PROXY", "http://other:1")
        assert environment.download_environment().value("HTTPS_PROXY") == "http://other:1"
    finally:
        manager.setFallbackProxyAndExcludes(before, [], [])
    assert os.environ["HTTPS_PROXY"] == "http://other:1"


def test_a_working_folder_that_cannot_be_made_is_one_sentence(qtbot, home, source, tmp_path, monkeypatch):
    (tmp_path / "earthmind").write_text("a file where the folder should be")
    monkeypatch.setattr(paths, "backend_home", lambda: tmp_path / "earthmind" / "backend")
    installer = BackendInstaller(home=home, source=source)
    with qtbot.waitSignal(installer.finished) as ended:
        installer.start()
    assert str(tmp_path / "earthmind") in ended.args[0].message and not installer.running


def test_a_python_beside_us_is_no_candidate(monkeypatch, tmp_path):
    python = tmp_path / "python3"
    python.write_text("#!/bin/sh")
    python.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    assert all(Path(found).is_absolute() for found in environment.candidate_pythons())


def test_nothing_planted_runs_while_the_backend_is_set_up(install, tmp_path, monkeypatch):
    marks = planted(tmp_path / "planted")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "planted"))
    monkeypatch.chdir(tmp_path / "planted")
    error, _ = install()
    assert error is None and not marks.exists()
