"""``earthmind offline-bundle``: all that the plugin's set-up needs, for a computer without a network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from earthmind.cli.options import Json


def offline_bundle(
    platform: Annotated[
        str,
        typer.Option(
            "--platform",
            help="The other computer's: windows-x86_64, macos-aarch64, macos-x86_64, linux-x86_64 or "
            "linux-aarch64.",
        ),
    ],
    out: Annotated[Path, typer.Option("--out", help="A folder, or a file that ends in .zip.")],
    extra: Annotated[
        str, typer.Option("--extra", help="light, gpu for an NVIDIA GPU, or torch for EarthMind-4B.")
    ] = "light",
    index_url: Annotated[
        str | None, typer.Option("--index-url", metavar="URL", help="Package index. Default: PyPI.")
    ] = None,
    python_mirror: Annotated[
        str | None,
        typer.Option("--python-mirror", metavar="URL", help="Mirror of python-build-standalone's releases."),
    ] = None,
    backend_wheel: Annotated[
        Path | None,
        typer.Option("--backend-wheel", metavar="FILE", help="Put the backend's wheel beside the rest."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Fetch all files of a set-up, each checked, for a computer that has no network.

    Choose the folder or zip in EarthMind's panel there, under Network. A run that was cut off goes on where
    it stopped. Proxies are taken from HTTPS_PROXY, certificates from the system or SSL_CERT_FILE.
    """
    from earthmind.provisioning.bundling import BundleRequest, make_bundle

    request = BundleRequest(platform, out, extra, index_url, python_mirror, backend_wheel)
    bundle = make_bundle(request, lambda name: typer.echo(name, err=True))
    size = sum(file.size for file in bundle.files)
    if as_json:
        told = {"out": str(bundle.out), "platform": platform, "extra": extra, "files": len(bundle.files)}
        typer.echo(json.dumps({**told, "bytes": size}))
    else:
        typer.echo(f"{bundle.out}: {len(bundle.files)} files, {size / 1e6:.1f} MB")
