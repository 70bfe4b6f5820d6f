"""Start a real QGIS with the assembled plugin and a script inside, and bring back what the script found.

Every run gets a fresh profile. Where there is no display, QGIS runs under Xvfb. Nothing outlives the run.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "build" / "qgis_earthmind"
SCREEN = (1600, 1000)
BACKEND_PYTHON = Path(sys.prefix) / "bin" / "python"  # not resolved: the link is what makes it an environment

_SETTINGS = """[PythonPlugins]
{plugins}
[app]
checkVersion=false
askToSaveMemoryLayers=false
newsFeed\\disabled=true
plugin_installer\\checkOnStart=false
minTaskLengthForSystemNotification=100000
[qgis]
showTips=false
checkVersion=false
askToSaveProjectChanges=false
showTips322=false
showTips340=false
showTips344=false
[locale]
overrideFlag=true
userLocale={locale}
globalLocale={locale}
"""


class WindowError(Exception):
    """QGIS, or the script in it, did not come to its end; the message says how far it came."""


@dataclass(frozen=True)
class WindowRun:
    """What a run in QGIS needs.

    Attributes:
        script: Python script for inside QGIS; it ends with ``in_qgis.run(...)``.
        job: What the script is told, as JSON.
        folder: For the profile, QGIS's log and the script's answer; made when missing.
        timeout_s: After this many seconds QGIS is ended.
        environment: Variables on top of the present ones.
        own_display: Whether to use Xvfb even where there is a display.
        locale: Language of QGIS.
        plugin: The plugin's folder; None for a profile without plugins.
        backend: Python of the backend; empty where the script sets one up.
        screen: Width and height of Xvfb's screen in its own pixels.
    """

    script: Path
    job: Mapping[str, Any]
    folder: Path
    timeout_s: float = 900
    environment: Mapping[str, str] = field(default_factory=dict)
    own_display: bool = True
    locale: str = "en_US"
    plugin: Path | None = PLUGIN
    backend: str = str(BACKEND_PYTHON)
    screen: tuple[int, int] = SCREEN


def run_in_window(run: WindowRun) -> dict[str, Any]:
    """Run a script in a real QGIS and return the state that it left.

    Raises:
        WindowError: QGIS is missing, hangs or dies, or the script fails.
    """
    run.folder.mkdir(parents=True, exist_ok=True)
    job, state = run.folder / "job.json", run.folder / "state.json"
    state.unlink(missing_ok=True)
    job.write_text(
        json.dumps({**run.job, "state": str(state), "tools": str(ROOT / "tools")}), encoding="utf-8"
    )
    profiles = make_profile(run.folder / "profile", locale=run.locale, plugin=run.plugin)
    command = [_found("qgis"), "--nologo", "--noversioncheck", "--profiles-path", str(profiles)]
    command += ["--code", str(run.script)]
    if run.own_display or not os.environ.get("DISPLAY"):
        screen = f"-screen 0 {run.screen[0]}x{run.screen[1]}x24"
        command = [_found("xvfb-run"), "--auto-servernum", f"--server-args={screen}", *command]
    environment = {**os.environ, **run.environment, "EARTHMIND_WINDOW_JOB": str(job)}
    if run.backend:
        environment.setdefault("EARTHMIND_BACKEND_PYTHON", run.backend)
    else:
        environment.pop("EARTHMIND_BACKEND_PYTHON", None)
    environment.pop("QT_QPA_PLATFORM", None)
    log = run.folder / "qgis.log"
    ended = _run(command, environment, log, run.timeout_s)
    return _result(state, log, ended, run.timeout_s)


def make_profile(folder: Path, *, locale: str = "en_US", plugin: Path | None = PLUGIN) -> Path:
    """A fresh QGIS profile named ``default`` with only our plugin, enabled, or none; returns its folder."""
    if plugin is not None and not (plugin / "metadata.txt").is_file():
        raise WindowError("The plugin is not assembled; run: make plugin")
    shutil.rmtree(folder, ignore_errors=True)
    profile = folder / "profiles" / "default"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    if plugin is not None:
        (plugins / plugin.name).symlink_to(plugin, target_is_directory=True)
    (profile / "QGIS").mkdir()
    settings = _SETTINGS.format(plugins=f"{plugin.name}=true" if plugin else "", locale=locale)
    for name in ("QGIS3.ini", "QGIS4.ini"):  # one is read, by the version's own name
        (profile / "QGIS" / name).write_text(settings, encoding="utf-8")
    return folder


def _found(program: str) -> str:
    path = shutil.which(program)
    if path is None:
        raise WindowError(f"{program} is not installed; run: make apt")
    return path


def _run(command: list[str], environment: Mapping[str, str], log: Path, timeout_s: float) -> int | None:
    """Run to the end or the time limit; returns the exit code, or None when it was ended."""
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603
            command,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            return process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return None
        finally:
            _end_group(process.pid)
            process.wait(10)


def _end_group(leader: int) -> None:
    """End what is left of the process group: QGIS, Xvfb and the backend after a time-out."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return


def _result(state: Path, log: Path, ended: int | None, timeout_s: float) -> dict[str, Any]:
    tail = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
    if not state.is_file():
        how = f"was ended after {timeout_s:.0f} s" if ended is None else f"ended with code {ended}"
        raise WindowError(f"QGIS {how} before the script in it was done. The end of its log ({log}):\n{tail}")
    found: dict[str, Any] = json.loads(state.read_text(encoding="utf-8"))
    if "error" in found:
        raise WindowError(f"The script in QGIS failed: {found['error']}")
    if ended is None:
        raise WindowError(f"QGIS did not quit within {timeout_s:.0f} s ({log}).")
    found["exit_code"] = ended
    return found
