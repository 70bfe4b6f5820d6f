"""The set-up, step after step, in a worker thread.

Nothing of it counts before the last step, which points to what was built; whatever fails or is cancelled
before that is removed, and an older backend goes on as it was.
"""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional

from ...errors import SetupError
from ...i18n import tr
from ..allowed_variables import clean_variables
from ..client import StopSignal
from . import children, download
from .bundle import opened_bundle
from .causes import NETWORK, cause_of, failure, sentence_for
from .choices import Choices, without_password
from .claim import claimed
from .pins import PUBLISHED, PinnedPython, Pins
from .places import Installation, Places, forget, remove_folder
from .progress import Growth
from .pythons import OPTIONS, PROBE, SystemPython, understood
from .slimming import slim

_KEPT_LINES = 600
_CAUSE_LINES = 40
_STEPS = 6
_PYTHON_BYTES = 110_000_000
_UV_BYTES = 60_000_000
_SPARE_BYTES = 100_000_000
_CHECKED = ("--require-hashes", "--only-binary", ":all:", "-r")
_UV_OPTIONS = ("--no-config", "--no-progress", "--color", "never")


@dataclass(frozen=True)
class Sources:
    """What a set-up works with.

    Attributes:
        pins: The plugin's pins and locks.
        wheel: The backend as a wheel.
        version: The plugin's version.
        platform: Key of `hardware.platform_key`; None where nothing ready-made is published.
        pythons: Programs that may be a suitable Python.
        proxies: Finds the variables for the proxies on the way to some addresses.
        variables: The environment of QGIS.
        retries: How often uv tries again where a connection breaks.
    """

    pins: Pins
    wheel: Optional[Path]
    version: str
    platform: Optional[str]
    pythons: Sequence[str]
    proxies: Callable[[Sequence[str]], dict[str, str]]
    variables: dict[str, str]
    retries: int = 3


class Listener:
    """What is told while a set-up runs; each call comes in the worker thread."""

    def step(self, label: str, number: int, count: int) -> None:
        """A step begins; number from 1."""

    def progress(self, share: float, seconds_left: Optional[float]) -> None:
        """How far the step is, from 0 to 1."""

    def line(self, text: str) -> None:
        """A program wrote something."""


class SetUp:
    """One run of the set-up.

    Args:
        places: Where it goes.
        sources: What it comes from.
        choices: What the user chose.
        stop: Ends it.
        listener: Is told how it goes.
    """

    def __init__(
        self, places: Places, sources: Sources, choices: Choices, stop: StopSignal, listener: Listener
    ) -> None:
        self._places, self._sources, self._choices = places, sources, choices
        self._stop, self._listener = stop, listener
        self._log: deque[str] = deque(maxlen=_KEPT_LINES)
        self._variables: dict[str, str] = {}
        self._bundle: Optional[Path] = None
        self._label = ""
        self._first: Optional[SetupError] = None  # why there is no private Python

    @property
    def log(self) -> str:
        """The last lines that were written, without passwords."""
        return "\n".join(self._log)

    def run(self) -> dict[str, Any]:
        """Set the backend up.

        Returns:
            What ``earthmind doctor --json`` found in it.

        Raises:
            SetupError: It did not work; nothing was kept, and what worked before still does.
            Cancelled: `stop` was used; the same holds.
        """
        try:
            self._choices.check()
            if self._sources.wheel is None or not self._sources.pins.lock(self._choices.extra).is_file():
                sentence = tr("The plugin's folder {folder} is not complete; install the plugin again.")
                raise SetupError(sentence.format(folder=self._sources.pins.folder.parent))
            with claimed(self._places.root):
                self._prepare()
                with opened_bundle(self._choices, self._places.work, self._stop) as self._bundle:
                    return self._build()
        except OSError as error:
            raise self._failed_with(error) from error
        finally:
            self._keep_log()

    def _prepare(self) -> None:
        self._begin(tr("Preparing"), 1)
        self._places.tidy()
        for folder in (self._places.work, self._places.backends):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
        needed = needed_bytes(self._sources.pins, self._choices.extra, self._sources.platform)
        free = shutil.disk_usage(self._places.root).free
        if free < needed:
            sentence = tr(
                "The set-up needs {needed} GB in {folder}, and {free} GB are free; make room there first."
            )
            values = {"needed": _gigabytes(needed), "free": _gigabytes(free), "folder": self._places.root}
            raise SetupError(sentence.format(**values), code="disk_full")
        own = {"UV_HTTP_RETRIES": str(self._sources.retries)}
        self._variables = {**clean_variables(self._sources.variables), **self._proxies(), **own}

    def _proxies(self) -> dict[str, str]:
        """The way to the network, where the environment does not say it."""
        if self._choices.bundle:
            return {}
        known = {name.upper() for name in self._sources.variables}
        if known & {"HTTPS_PROXY", "ALL_PROXY"}:
            return {}
        return self._sources.proxies([self._choices.packages_from, self._choices.python_mirror or PUBLISHED])

    def _build(self) -> dict[str, Any]:
        pins, extra = self._sources.pins, self._choices.extra
        lock = pins.lock_id(extra)
        folder = self._places.free_folder(f"{self._sources.version}-{lock}")
        try:
            folder.mkdir()
            made = self._python_in(folder, Installation(folder, self._sources.version, lock, extra, ""))
            self._install(made)
            findings = self._tried(made)
            self._stop.check()
            self._places.point_to(made)
        except SetupError as error:
            remove_folder(folder)
            if error.code == "missing" and self._first is not None and self._choices.index:
                raise self._first from error  # pip calls missing what the index refused
            raise
        except BaseException:
            remove_folder(folder)
            raise
        finally:
            shutil.rmtree(self._places.cache, ignore_errors=True)
        self._places.tidy()
        remove_folder(self._places.tools)  # 40 MB that only the next update needs; after a failure they stay
        return findings

    # The Python

    def _python_in(self, folder: Path, made: Installation) -> Installation:
        """The private Python, or else an environment of one of the system's."""
        reason = SetupError(_no_platform(), code="platform")
        uv = None
        try:
            if self._sources.platform is not None:
                uv = self._uv(self._sources.platform)
                return self._private_python(uv, self._sources.platform, folder, made)
        except SetupError as error:
            if error.code not in NETWORK:
                raise
            reason = self._first = error
            self._note(error.message)
        system = self._system_python()
        if system is None or (uv is None and not system.has_pip):
            raise reason
        return self._environment(uv, system, folder, made)

    def _uv(self, platform: str) -> Path:
        """The program uv, fetched where it is not there yet."""
        version, wheel = self._sources.pins.uv_version(), self._sources.pins.uv(platform)
        program = self._places.uv(version, platform)
        if program.is_file():
            return program
        if wheel is None:
            raise SetupError(_no_platform(), code="platform")
        self._begin(tr("Fetching the installer"), 2)
        if self._bundle is not None:
            content = (self._bundle / wheel.name).read_bytes()
            download.check(wheel, content, self._choices.bundle)
        else:
            address = wheel.url
            if self._choices.index:
                address = download.address_in_index(self._choices.index, wheel, self._stop)
            content = download.fetch_file(
                wheel,
                address,
                self._stop,
                lambda received: self._listener.progress(received / wheel.size, None),
            )
        kept = self._places.work / wheel.name
        kept.write_bytes(content)
        try:
            download.unpack_program(kept, program.name, program)
        finally:
            forget(kept)
        return program

    def _private_python(self, uv: Path, platform: str, folder: Path, made: Installation) -> Installation:
        python = self._sources.pins.python(platform)
        if python is None:
            raise SetupError(_no_platform(), code="platform")
        self._begin(tr("Fetching Python"), 3)
        listed, address = self._places.work / "python.json", self._python_url(python)
        listed.write_text(json.dumps({python.key: {**python.entry, "url": address}}), encoding="utf-8")
        arguments = ["python", "install", "--install-dir", str(folder), "--no-bin", "--no-registry"]
        arguments += ["--python-downloads-json-url", str(listed), python.request]
        try:
            self._uv_run(uv, arguments, where=address)
        finally:
            forget(listed)
        return _replace(made, interpreter=_interpreter(folder))

    def _python_url(self, python: PinnedPython) -> str:
        if self._bundle is not None:
            return (self._bundle / python.file.name).as_uri()
        mirror = self._choices.python_mirror
        return python.file.url.replace(PUBLISHED, mirror.rstrip("/"), 1) if mirror else python.file.url

    def _system_python(self) -> Optional[SystemPython]:
        self._begin(tr("Looking for a suitable Python"), 3)
        for program in self._sources.pythons:
            said: list[str] = []
            try:
                code = self._run([program, *OPTIONS, "-c", PROBE], said.append)
            except OSError:
                continue
            found = understood("\n".join(said)) if code == 0 else None
            if found is not None:
                self._note(f"{found.program}: Python {found.version}")
                return found
        return None

    def _environment(
        self, uv: Optional[Path], system: SystemPython, folder: Path, made: Installation
    ) -> Installation:
        target = folder / "python"
        without = ["--without-pip"] if uv is not None else []
        self._must([system.program, *OPTIONS, "-m", "venv", *without, str(target)])
        inner = "python/Scripts/python.exe" if os.name == "nt" else "python/bin/python"
        return _replace(made, interpreter=inner, base=system.program, base_version=system.version)

    # The packages

    def _install(self, made: Installation) -> None:
        self._begin(tr("Fetching and installing packages"), 4)
        lock = self._sources.pins.lock(self._choices.extra)
        expected = self._sources.pins.installed_bytes(self._choices.extra, self._sources.platform or "")
        growth = Growth([made.folder, self._places.cache], expected)
        self._packages(made, [*_CHECKED, str(lock)], growth)
        torch = self._sources.pins.torch_requirement(self._choices.extra)
        if torch is not None:
            own = ["--torch-backend", "auto"] if self._uv_program() is not None else []
            self._packages(made, ["--only-binary", ":all:", *own, torch], growth)
        self._packages(made, ["--no-deps", "--no-index", str(self._sources.wheel)], None)
        self._begin(tr("Removing what is not needed"), 5)
        root = (
            made.python.parent
            if made.python.parent.name not in ("bin", "Scripts")
            else made.python.parent.parent
        )
        slim(root)

    def _uv_program(self) -> Optional[Path]:
        if self._sources.platform is None:
            return None
        program = self._places.uv(self._sources.pins.uv_version(), self._sources.platform)
        return program if program.is_file() else None

    def _packages(self, made: Installation, wanted: Sequence[str], growth: Optional[Growth]) -> None:
        """Have uv, or where it cannot be had pip, install something into the backend's Python."""

        def look() -> None:
            if growth is not None:
                self._listener.progress(*growth.look())

        index = [] if "--no-index" in wanted else self._index_options()
        uv = self._uv_program()
        if uv is not None:
            # The private Python says that only uv should change it: this is uv, in a folder of our own.
            own = [] if made.base else ["--break-system-packages"]
            own += ["--python", str(made.python)]
            self._uv_run(
                uv, ["pip", "install", *own, *index, *wanted], where=self._choices.packages_from, idle=look
            )
            return
        pip = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
        self._must([str(made.python), *OPTIONS, *pip, "--no-compile", *index, *wanted], idle=look)

    def _index_options(self) -> list[str]:
        """Where packages are looked for."""
        if self._bundle is not None:
            return ["--no-index", "--find-links", self._bundle.as_uri()]  # as a path, it may hold no comma
        return ["--index-url", self._choices.index] if self._choices.index else []

    def _tried(self, made: Installation) -> dict[str, Any]:
        """What the backend says of itself in its new place: every library loaded, one small answer given.

        Raises:
            SetupError: It does not work here; the sentence holds the first thing that is wrong.
        """
        self._begin(tr("Trying the backend"), 6)
        found, said = self._examined(made)
        if _lacks_runtime(found, said) and self._sources.pins.runtime().is_file():
            self._note("== Visual C++")
            self._packages(made, [*_CHECKED, str(self._sources.pins.runtime())], None)
            found, said = self._examined(made)
        if found is not None and found.get("ok"):
            return found
        if _lacks_runtime(found, said):
            raise SetupError(sentence_for("runtime") or "", self.log, code="runtime")
        wrong = [finding for finding in (found or {}).get("findings", []) if not finding.get("ok")]
        if not wrong:
            raise failure(self._label, said, details=self.log, folder=str(self._places.root))
        sentence = tr("The backend does not work on this computer: {finding}")
        first = f"{wrong[0].get('subject')}: {wrong[0].get('message')}"
        raise SetupError(sentence.format(finding=first), self.log, code="doctor")

    def _examined(self, made: Installation) -> tuple[Optional[dict[str, Any]], str]:
        """The findings of ``earthmind doctor --json``, None where it gave none; and what it wrote."""
        said: list[str] = []

        def hear(line: str) -> None:
            said.append(line)
            self._note(line)

        self._run([str(made.python), *OPTIONS, "-m", "earthmind", "doctor", "--json"], hear)
        return _findings(said), "\n".join(said)

    # Programs

    def _uv_run(
        self, uv: Path, arguments: Sequence[str], *, where: str, idle: Optional[Callable[[], None]] = None
    ) -> None:
        trust = [] if "SSL_CERT_FILE" in self._variables else ["--system-certs"]
        common = [*_UV_OPTIONS, *trust, "--cache-dir", str(self._places.cache)]
        self._must([str(uv), *arguments, *common], where=where, idle=idle)

    def _must(
        self, arguments: Sequence[str], *, where: str = "", idle: Optional[Callable[[], None]] = None
    ) -> None:
        """Run a program that has to succeed.

        Raises:
            SetupError: It failed; its last lines say why.
        """
        said: deque[str] = deque(maxlen=_CAUSE_LINES)

        def hear(line: str) -> None:
            said.append(line)
            self._note(line)

        if self._run(arguments, hear, idle) != 0:
            log = without_password("\n".join(said))
            raise failure(self._label, log, details=self.log, where=where, folder=str(self._places.root))

    def _run(
        self, arguments: Sequence[str], tell: Callable[[str], None], idle: Optional[Callable[[], None]] = None
    ) -> int:
        return children.run(arguments, self._variables, self._places.work, self._stop, tell, idle=idle)

    def _begin(self, label: str, number: int) -> None:
        self._stop.check()
        self._label = label
        self._note(f"== {label}")
        self._listener.step(label, number, _STEPS)

    def _note(self, line: str) -> None:
        line = without_password(line)
        self._log.append(line)
        self._listener.line(line)

    def _failed_with(self, error: OSError) -> SetupError:
        text = f"{type(error).__name__}: {error}"
        if isinstance(error, zipfile.BadZipFile):
            text = "invalid zip"
        return failure(self._label, text, details=f"{self.log}\n{text}", folder=str(self._places.root))

    def _keep_log(self) -> None:
        with suppress(OSError):
            self._places.log.write_text(self.log, encoding="utf-8")


def needed_bytes(pins: Pins, extra: str, platform: Optional[str]) -> int:
    """Bytes that must be free first: the packages once, as they are linked from the cache, and some more."""
    return pins.installed_bytes(extra, platform or "") + _PYTHON_BYTES + _UV_BYTES + _SPARE_BYTES


def _interpreter(folder: Path) -> str:
    """The Python that uv has put into a folder, below it."""
    for made in sorted(folder.glob("cpython-*")):
        if made.is_dir() and not made.is_symlink():
            for name in ("python.exe", "bin/python3"):
                if (made / name).is_file():
                    return f"{made.name}/{name}"
    raise SetupError(tr("The Python that was fetched cannot be used; the log says more."))


def _replace(made: Installation, **changes: str) -> Installation:
    return Installation(**{**made.__dict__, **changes})


def _findings(said: Sequence[str]) -> Optional[dict[str, Any]]:
    """The JSON of ``earthmind doctor``, which may have warnings before it."""
    for line in reversed(said):
        try:
            found = json.loads(line)
        except ValueError:
            continue
        if isinstance(found, dict) and "findings" in found:
            return found
    return None


def _lacks_runtime(found: Optional[dict[str, Any]], said: str) -> bool:
    """Whether a library could not be loaded for want of Microsoft's Visual C++ runtime."""
    if found is not None and found.get("ok"):
        return False
    return cause_of(said) == "runtime"


def _no_platform() -> str:
    return tr(
        "Nothing ready-made is published for this kind of computer, and no Python 3.10 to 3.14 with the "
        "module venv was found; install one and try again."
    )


def _gigabytes(count: int) -> str:
    return f"{count / 1e9:.1f}"
