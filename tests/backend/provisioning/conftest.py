"""Running commands."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from earthmind.cli import main as cli


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command; gives code, out, err."""

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["earthmind", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        captured = capsys.readouterr()
        return SimpleNamespace(code=ended.value.code or 0, out=captured.out, err=captured.err)

    return run
