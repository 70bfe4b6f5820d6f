"""A backend that the user set up elsewhere: looked at before it is taken."""

from __future__ import annotations

import json
import os
from pathlib import Path

from ...errors import SetupError
from ...i18n import tr
from ..allowed_variables import clean_variables
from ..chosen_python import problem_of_python
from ..client import StopSignal
from . import children
from .pythons import OPTIONS
from .sources import Listener

_ON_WINDOWS = os.name == "nt"
_PROBE = """
import json
import earthmind
import earthmind.cli.main
print(json.dumps({"version": earthmind.__version__}))
"""


def look_at(program: str, folder: Path, stop: StopSignal, listener: Listener) -> str:
    """Try a Python that the user chose.

    Args:
        program: Its path.
        folder: Where it is run.
        stop: Ends the trial.
        listener: Is told the lines that the trial writes.

    Returns:
        The version of the backend in it.

    Raises:
        SetupError: It cannot be run, or has no backend that works.
        Cancelled: `stop` was used.
    """
    problem = problem_of_python(program, windows=_ON_WINDOWS)
    if problem:
        raise SetupError(problem, code="chosen")
    said: list[str] = []

    def hear(line: str) -> None:
        said.append(line)
        listener.line(line)

    variables = clean_variables(dict(os.environ))
    try:
        code = children.run([program, *OPTIONS, "-c", _PROBE], variables, folder, stop, hear)
    except OSError as error:
        sentence = tr("{program} cannot be run; choose the Python of an environment with the backend.")
        raise SetupError(sentence.format(program=program), str(error), code="chosen") from error
    try:
        version = str(json.loads(said[-1])["version"]) if code == 0 else ""
    except (ValueError, LookupError, TypeError):
        version = ""
    if not version:
        sentence = tr(
            "{program} has no EarthMind backend that works; choose the Python of an environment in which "
            "the package earthmind is installed."
        )
        raise SetupError(sentence.format(program=program), "\n".join(said), code="chosen")
    return version
