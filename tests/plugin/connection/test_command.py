"""A command of the backend in a process of its own: heard, stopped politely, failed in one sentence."""

from __future__ import annotations

import time

import pytest

from qgis_earthmind.connection.command import run_command
from qgis_earthmind.errors import BackendLost, BackendMissing, Cancelled


def test_each_line_is_heard_and_the_arguments_arrive(pretend_python):
    pretend_python('echo "one"; for each in "$@"; do echo "$each"; done; printf last')
    heard = []
    run_command(["finetune", "--out", "a folder"], heard.append, lambda: False)
    assert heard[0] == "one" and heard[-1] == "last"
    assert heard[-6:-1] == ["-m", "earthmind", "finetune", "--out", "a folder"]


@pytest.mark.posix_only
def test_what_is_stopped_may_put_away_what_it_began(pretend_python, tmp_path):
    begun, heard = tmp_path / "begun", []
    pretend_python(
        f'trap \'rm "{begun}"; exit 130\' INT\ntouch "{begun}"\necho begun\nwhile true; do sleep 0.1; done'
    )
    started = time.monotonic()
    with pytest.raises(Cancelled):
        run_command(["finetune"], heard.append, lambda: bool(heard))
    assert heard == ["begun"] and not begun.exists() and time.monotonic() - started < 10


def test_what_fails_says_so_in_its_own_sentence(pretend_python):
    pretend_python('echo "a warning" >&2; echo "Error: The model is not fetched yet." >&2; exit 1')
    with pytest.raises(BackendLost, match="The model is not fetched yet") as caught:
        run_command(["finetune"], print, lambda: False)
    assert "a warning" in caught.value.details
    pretend_python("kill -9 $$")
    with pytest.raises(BackendLost, match="could not do it"):
        run_command(["finetune"], print, lambda: False)


def test_without_a_backend_it_is_said_what_to_do(no_backend, qgis_app):
    with pytest.raises(BackendMissing, match="Set up the backend"):
        run_command(["finetune"], print, lambda: False)
