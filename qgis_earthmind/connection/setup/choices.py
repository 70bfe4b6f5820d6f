"""What the user or a company chose for the set-up: where packages come from, and what else is installed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ...errors import SetupError
from ...i18n import tr
from .pins import EXTRAS

PYPI = "https://pypi.org/simple"
_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+@")


@dataclass(frozen=True)
class Choices:
    """How the backend is set up.

    Attributes:
        extra: ``light``, ``gpu`` or ``torch``.
        index: Address of a package index in the place of PyPI; empty for PyPI.
        python_mirror: Address below which the standalone Pythons lie; empty for GitHub.
        bundle: Folder or zip made by ``earthmind offline-bundle``; empty to fetch over the network.
    """

    extra: str = "light"
    index: str = ""
    python_mirror: str = ""
    bundle: str = ""

    @property
    def packages_from(self) -> str:
        """The address of the package index."""
        return self.index or PYPI

    def check(self) -> None:
        """Look at what was typed.

        Raises:
            SetupError: An address or a path cannot be used; names it.
        """
        for address in (self.index, self.python_mirror):
            if address and not _is_address(address):
                sentence = tr(
                    'The address "{address}" in the network settings cannot be used; '
                    "it must begin with https:// or http:// and name a computer."
                )
                raise SetupError(sentence.format(address=without_password(address)), code="address")
        if self.bundle and not Path(self.bundle).exists():
            sentence = tr(
                'The offline bundle "{path}" is not there; choose the folder or zip that '
                "earthmind offline-bundle made."
            )
            raise SetupError(sentence.format(path=self.bundle), code="bundle")
        if self.extra not in EXTRAS:
            raise SetupError(tr('There is no set-up "{extra}".').format(extra=self.extra))

    @property
    def bundle_path(self) -> Path:
        """The offline bundle as a path."""
        return Path(self.bundle)


def without_password(text: str) -> str:
    """A text without the user names and passwords in its addresses."""
    return _CREDENTIALS.sub("", text)


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("https", "http") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False
