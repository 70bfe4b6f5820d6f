"""``earthmind doctor``: whether EarthMind can run on this machine, finding by finding."""

from __future__ import annotations

import json
from dataclasses import asdict

import typer

from earthmind.cli.options import Json


def doctor(as_json: Json = False) -> None:
    """Use every library once, give one small answer, and say what ran it; exit code 0 if all is fine."""
    from earthmind.diagnosis.examination import examine

    report = examine()
    if as_json:
        typer.echo(json.dumps({"ok": report.ok, **asdict(report)}))  # one line, which the set-up reads
    else:
        for finding in report.findings:
            typer.echo(f"{'ok ' if finding.ok else 'BAD'}  {finding.subject}: {finding.message}")
    if not report.ok:
        raise typer.Exit(1)
