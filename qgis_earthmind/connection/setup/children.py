"""Programs that the set-up runs: without a shell, with nothing to read, and ended with all their children.

What bandit says of ``subprocess`` (B404, B603) is left out below: only lists of arguments are run.
"""

from __future__ import annotations

import queue
import subprocess  # nosec B404
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Callable, Optional

from ..client import StopSignal
from ..windows_job import job_of
from .lives import end_group

_LOOK_SECONDS = 0.1
_NO_WINDOW = 0x0800_0000  # CREATE_NO_WINDOW


def run(
    arguments: Sequence[str],
    variables: Mapping[str, str],
    folder: Path,
    stop: StopSignal,
    tell: Callable[[str], None],
    *,
    idle: Optional[Callable[[], None]] = None,
) -> int:
    """Run a program to its end, and tell its lines as they come.

    Args:
        arguments: The program and what it is given.
        variables: Its whole environment.
        folder: Where it runs.
        stop: Ends it, and all it started.
        tell: Gets every line of its output and error output, in this thread.
        idle: Called several times a second while it runs.

    Returns:
        Its exit code.

    Raises:
        Cancelled: `stop` was used.
        OSError: It cannot be started.
    """
    windows = sys.platform == "win32"
    child = subprocess.Popen(  # noqa: S603  # nosec B603
        list(arguments),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=dict(variables),
        cwd=str(folder),
        creationflags=_NO_WINDOW if windows else 0,
        start_new_session=not windows,
    )
    job = job_of(child.pid)
    lines: queue.Queue[Optional[str]] = queue.Queue()
    reader = threading.Thread(target=_read, args=(child, lines), daemon=True)
    reader.start()
    try:
        _follow(lines, stop, tell, idle)
        return child.wait()
    finally:
        if job is not None:
            job.close()
        elif child.poll() is None:
            _end(child.pid)
        child.wait()
        reader.join(1.0)
        if child.stdout is not None:
            child.stdout.close()


def _follow(
    lines: queue.Queue[Optional[str]],
    stop: StopSignal,
    tell: Callable[[str], None],
    idle: Optional[Callable[[], None]],
) -> None:
    while True:
        stop.check()
        try:
            line = lines.get(timeout=_LOOK_SECONDS)
        except queue.Empty:
            if idle is not None:
                idle()
            continue
        if line is None:
            return
        if line.strip():
            tell(line.rstrip())


def _read(child: subprocess.Popen[bytes], lines: queue.Queue[Optional[str]]) -> None:
    try:
        for line in child.stdout or ():
            lines.put(line.decode("utf-8", "replace"))
    except (OSError, ValueError):
        pass
    lines.put(None)


def _end(pid: int) -> None:
    """Where no job object holds the child: its session, or on Windows its tree."""
    if sys.platform != "win32":
        end_group(pid)
        return
    taskkill = r"C:\Windows\System32\taskkill.exe"
    subprocess.run(  # noqa: S603  # nosec B603
        [taskkill, "/T", "/F", "/PID", str(pid)],
        stdin=subprocess.DEVNULL,
        check=False,
        creationflags=_NO_WINDOW,
    )
