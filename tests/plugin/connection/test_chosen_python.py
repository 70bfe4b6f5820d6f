"""A program that the user names as the backend's Python: a real one by its full path, and no script."""

from __future__ import annotations

import pytest

from qgis_earthmind.connection.chosen_python import problem_of_python


@pytest.mark.parametrize(
    "program",
    [
        r"C:\Users\me\.pyenv\pyenv-win\shims\python.bat",
        r"C:\tools\python.CMD",
        r"C:\tools\earthmind.bat",
        r"C:\tools\python.bat.",
        r"C:\tools\python.bat ",
        "C:/tools/python.ps1",
        r"\\server\share\python.bat",
        r"C:\Users\me\Desktop\Python.lnk",
    ],
)
def test_a_script_is_refused_on_windows_in_a_sentence_that_says_what_to_choose(qgis_app, program):
    problem = problem_of_python(program, windows=True)
    assert program in problem and "choose the python.exe that it starts" in problem and "\n" not in problem


@pytest.mark.parametrize(
    "program",
    [
        r"C:\Program Files\Python312\python.exe",
        r"C:\env\Scripts\python",
        r"\\server\share\Python 3.12\python3.12.exe",
        r"C:\the.bat\python.exe",
    ],
)
def test_a_python_is_taken_on_windows(qgis_app, program):
    assert problem_of_python(program, windows=True) == ""


@pytest.mark.parametrize("program", ["/usr/bin/python3", "/opt/python.bat", "/home/me/.pyenv/shims/python"])
def test_elsewhere_the_system_runs_what_is_named_without_a_shell(qgis_app, program):
    assert problem_of_python(program, windows=False) == ""


@pytest.mark.parametrize("windows", [True, False])
@pytest.mark.parametrize("program", ["python", "../python", r"python.exe"])
def test_a_name_without_its_folder_is_refused_for_anybody_may_have_put_it_there(qgis_app, program, windows):
    assert "no full path" in problem_of_python(program, windows=windows)


def test_the_process_refuses_a_script_before_it_starts_it(qgis_app, monkeypatch):
    from qgis_earthmind.connection import process
    from qgis_earthmind.connection.process import BackendProcess, State

    monkeypatch.setattr(process, "backend_python", lambda: r"C:\shims\python.bat")
    monkeypatch.setattr(process, "_ON_WINDOWS", True)
    backend = BackendProcess()
    backend.start()
    assert backend.state is State.LOST and "is a script" in backend.error.message
    assert backend.process_id() == 0
