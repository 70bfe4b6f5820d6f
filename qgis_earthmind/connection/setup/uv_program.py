"""The program uv: fetched by QGIS, run with what a company chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

from ...errors import SetupError
from ...i18n import tr
from . import download
from .causes import damaged_bundle
from .choices import Choices
from .course import Course
from .pins import PinnedFile
from .places import Places, forget
from .sources import Sources

_OPTIONS = ("--no-config", "--no-progress", "--color", "never")


@dataclass(frozen=True)
class Uv:
    """The program, there to be run.

    Attributes:
        program: Its path.
        cache: The folder that it unpacks packages in.
        course: Runs it.
    """

    program: Path
    cache: Path
    course: Course

    def run(self, arguments: Sequence[str], *, where: str, idle: Optional[Callable[[], None]] = None) -> None:
        """Run it to its end, trusting whom the system trusts.

        Args:
            arguments: What it is to do.
            where: The address that it asks.
            idle: Called several times a second while it runs.

        Raises:
            SetupError: It failed; its last lines say why.
            Cancelled: The course was stopped.
        """
        trust = [] if "SSL_CERT_FILE" in self.course.variables else ["--system-certs"]
        common = [*_OPTIONS, *trust, "--cache-dir", str(self.cache)]
        self.course.must([str(self.program), *arguments, *common], where=where, idle=idle)


def uv_for(
    platform: str, sources: Sources, choices: Choices, bundle: Optional[Path], places: Places, course: Course
) -> Uv:
    """The program for a platform, fetched where an earlier set-up has not left it.

    Args:
        platform: Key of `hardware.platform_key`.
        sources: Name its wheel.
        choices: Where it comes from.
        bundle: Folder of an offline bundle that it comes from instead.
        places: Where it is kept.
        course: Is told.

    Raises:
        SetupError: It cannot be had, with the cause in the sentence.
        Cancelled: The course was stopped.
        OSError: It cannot be written.
    """
    kept = kept_uv(sources, places, course)
    if kept is not None:
        return kept
    wheel, program = sources.pins.uv(platform), places.uv(sources.pins.uv_version(), platform)
    if wheel is None:
        raise nothing_published()
    course.begin(tr("Fetching the installer"), 2)
    content = _bundled(wheel, bundle, choices) if bundle is not None else _fetched(wheel, choices, course)
    fetched = places.work / wheel.name
    fetched.write_bytes(content)
    try:
        download.unpack_program(fetched, program.name, program)
    finally:
        forget(fetched)
    return Uv(program, places.cache, course)


def kept_uv(sources: Sources, places: Places, course: Course) -> Optional[Uv]:
    """The program, where it is there already."""
    if sources.platform is None:
        return None
    program = places.uv(sources.pins.uv_version(), sources.platform)
    return Uv(program, places.cache, course) if program.is_file() else None


def _bundled(wheel: PinnedFile, bundle: Path, choices: Choices) -> bytes:
    path = bundle / wheel.name
    content = path.read_bytes() if path.is_file() else b""
    try:
        download.check(wheel, content, choices.bundle)
    except SetupError as error:
        raise damaged_bundle(choices.bundle, error.details) from error
    return content


def _fetched(wheel: PinnedFile, choices: Choices, course: Course) -> bytes:
    address = wheel.url
    if choices.index:
        address = download.address_in_index(choices.index, wheel, course.stop)
    return download.fetch_file(
        wheel, address, course.stop, lambda received: course.progress(received / wheel.size, None)
    )


def nothing_published() -> SetupError:
    """For a computer for which there is no uv, no Python and no packages."""
    sentence = tr(
        "Nothing ready-made is published for this kind of computer, and no Python 3.10 to 3.14 with the "
        "module venv was found; install one and try again."
    )
    return SetupError(sentence, code="platform")
