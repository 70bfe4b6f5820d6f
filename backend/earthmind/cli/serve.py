"""``earthmind serve``."""

from __future__ import annotations

from typing import Annotated

import typer

from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.option_groups import takes_groups


@takes_groups
def serve(
    choice: ModelChoice,
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1; 0 takes a free one.")] = 0,
    exit_with_stdin: Annotated[
        bool, typer.Option("--exit-with-stdin", help="End when standard input is closed.")
    ] = False,
    parent_pid: Annotated[
        int | None,
        typer.Option("--parent-pid", min=1, metavar="PID", help="End when this process has ended."),
    ] = None,
) -> None:
    """Serve QGIS and other programs over HTTP on 127.0.0.1.

    When ready, prints one line of JSON: url, token, pid, version. Every request needs the token
    in the header "Authorization: Bearer TOKEN"; GET /openapi.json describes the messages.
    """
    from earthmind.server.process import serve as serve_http

    serve_http(choice.engine(), port=port, exit_with_stdin=exit_with_stdin, parent=parent_pid)
