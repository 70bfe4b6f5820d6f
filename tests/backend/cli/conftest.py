"""Running commands with a small model in the place of the embedded one."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from doubles import ThresholdModel, shelf_of

from earthmind.cli import main as cli
from earthmind.inference.models import shelf
from earthmind.model.model_options import DEFAULTS


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command with the small test model; gives code, out, err."""

    def open_shelf(device="auto", default="nano", options=DEFAULTS):
        opened = shelf_of(ThresholdModel())
        opened.default = "double" if default == "nano" else default
        return opened

    monkeypatch.setattr(shelf, "open_shelf", open_shelf)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["earthmind", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        captured = capsys.readouterr()
        return SimpleNamespace(code=ended.value.code or 0, out=captured.out, err=captured.err)

    return run
