"""Whether a program that the user names can be the backend's Python. No disk and no Qt."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

from ..i18n import tr

_SCRIPTS = frozenset({".bat", ".cmd", ".ps1", ".vbs", ".js", ".wsf", ".lnk"})


def problem_of_python(program: str, *, windows: bool) -> str:
    """Why a program cannot be the backend's Python, in one sentence that says what to do; empty where it can.

    Windows runs a ``.bat`` or ``.cmd``, such as a shim of pyenv, through its shell, which reads the arguments
    once more by rules that no quoting satisfies: what stands in a path would be run as a command. So only
    programs themselves are started.

    Args:
        program: The program's path as the user gave it.
        windows: Whether it is to be run there.
    """
    if not windows:
        return "" if PurePosixPath(program).is_absolute() else _not_absolute(program)
    path = PureWindowsPath(program.strip().rstrip(". "))  # Windows itself cuts dots and spaces off
    if path.suffix.lower() in _SCRIPTS:
        sentence = tr('"{program}" is a script, not Python itself; choose the python.exe that it starts.')
        return sentence.format(program=program)
    return "" if path.is_absolute() else _not_absolute(program)


def _not_absolute(program: str) -> str:
    return tr('"{program}" is no full path of a Python; choose the program itself.').format(program=program)
