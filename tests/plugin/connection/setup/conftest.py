"""A home, a server and pins for set-ups in earnest."""

from __future__ import annotations

import os
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest
import uv
from package_server import PackageServer, backend_wheel, served_files, serving_packages
from qgis.PyQt.QtCore import QCoreApplication

from qgis_earthmind.connection.client import StopSignal
from qgis_earthmind.connection.setup.choices import Choices
from qgis_earthmind.connection.setup.hardware import platform_key
from qgis_earthmind.connection.setup.pins import Pins
from qgis_earthmind.connection.setup.places import Places
from qgis_earthmind.connection.setup.sources import Listener, Sources
from qgis_earthmind.connection.setup.work import SetUp


@pytest.fixture(scope="session")
def packages():
    return served_files()


@pytest.fixture
def server(packages):
    with serving_packages(*packages) as served:
        yield served


PLUGIN = "Plug-ins, Ünal O'Neil (x) [1]"


class Heard(Listener):
    """Remembers what a set-up told."""

    def __init__(self) -> None:
        self.steps: list[str] = []
        self.lines: list[str] = []
        self.shares: list[float] = []
        self.on_step = lambda label, number: None

    def step(self, label: str, number: int, count: int) -> None:
        self.steps.append(label)
        self.on_step(label, number)

    def progress(self, share, seconds_left) -> None:
        self.shares.append(share)

    def line(self, text: str) -> None:
        self.lines.append(text)


class Rig:
    """Runs set-ups in this thread."""

    def __init__(self, root: Path, server: PackageServer) -> None:
        self.server = server
        self.root = root
        self.places = Places(root / "Ünal O'Neil (x)" / "earthmind")
        self.pins = Pins(server.provisioning(root / PLUGIN / "provisioning"))
        self.heard = Heard()
        self.stop = StopSignal()
        self.platform = platform_key()
        self.pythons: list[str] = []
        self.variables = dict(os.environ)
        self.version = "0.1.0"
        self.proxies = lambda addresses: {}
        self.choices = Choices(index=f"{server.url}/simple")
        self.use_backend(*backend_wheel())

    def use_backend(self, name: str, content: bytes) -> None:
        self.wheel = self.root / PLUGIN / name
        self.wheel.write_bytes(content)

    def keep_uv(self) -> Path:
        """Put uv's program where a set-up that failed has left it."""
        program = self.places.uv(self.pins.uv_version(), self.platform)
        program.parent.mkdir(parents=True)
        shutil.copy2(uv.find_uv_bin(), program)
        return program

    def set_up(self, **changes):
        sources = Sources(
            self.pins, self.wheel, self.version, self.platform, self.pythons, self.proxies, self.variables, 0
        )
        choices = Choices(**{**self.choices.__dict__, **changes})
        return in_background(SetUp(self.places, sources, choices, self.stop, self.heard).run)

    @property
    def folders(self) -> list[str]:
        backends = self.places.backends
        return sorted(path.name for path in backends.iterdir()) if backends.exists() else []


def in_background(work):
    """Do it in a thread while the main one handles events, as QGIS's tasks do.

    QGIS hands errors of certificates from thread to thread; where its main thread itself waits, it may hang.
    """
    if threading.current_thread() is not threading.main_thread():
        return work()
    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(work)
        while not done.done():
            QCoreApplication.processEvents()
            wait([done], timeout=0.01)
    return done.result()


@pytest.fixture
def rig(tmp_path, server, qgis_app) -> Rig:
    return Rig(tmp_path, server)
