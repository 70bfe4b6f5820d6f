"""A new backend tried in its place, before it counts: every library loaded, one small answer given."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Optional

from ...errors import SetupError
from ...i18n import tr
from .causes import cause_of, sentence_for
from .course import Course
from .packages import Packages
from .places import Installation
from .pythons import OPTIONS


def tried(made: Installation, packages: Packages, course: Course) -> dict[str, Any]:
    """What the backend says of itself; where it misses Microsoft's runtime, that is added first.

    Args:
        made: The backend, complete.
        packages: Add the runtime.
        course: Runs the trial.

    Returns:
        The findings of ``earthmind doctor --json``.

    Raises:
        SetupError: It does not work here; the sentence holds the first thing that is wrong.
        Cancelled: The course was stopped.
    """
    course.begin(tr("Trying the backend"), 6)
    found, said = _examined(made, course)
    if _lacks_runtime(found, said) and packages.add_runtime(made):
        found, said = _examined(made, course)
    if found is not None and found.get("ok"):
        return found
    if _lacks_runtime(found, said):
        raise SetupError(sentence_for("runtime") or "", course.log, code="runtime")
    wrong = [finding for finding in (found or {}).get("findings", []) if not finding.get("ok")]
    if not wrong:
        raise course.failed(said)
    sentence = tr("The backend does not work on this computer: {finding}")
    first = f"{wrong[0].get('subject')}: {wrong[0].get('message')}"
    raise SetupError(sentence.format(finding=first), course.log, code="doctor")


def _examined(made: Installation, course: Course) -> tuple[Optional[dict[str, Any]], str]:
    """The findings of ``earthmind doctor --json``, None where it gave none; and what it wrote."""
    said: list[str] = []

    def hear(line: str) -> None:
        said.append(line)
        course.note(line)

    course.run([str(made.python), *OPTIONS, "-m", "earthmind", "doctor", "--json"], hear)
    return _findings(said), "\n".join(said)


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
