"""Whether a backend elsewhere can be used: asked before it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from ... import paths
from ...errors import BackendError
from ...i18n import tr
from ..client import Client
from ..messages import misunderstood


@dataclass(frozen=True)
class Found:
    """What answers at an address.

    Attributes:
        version: Of the backend.
        model: That answers by default.
        device: What it runs on.
        most_bytes: Of one file that can be sent there.
    """

    version: str
    model: str
    device: str
    most_bytes: int

    def text(self) -> str:
        """In one sentence."""
        sentence = tr("Connected: EarthMind {version}, {model} on {device}, files of up to {most} GB.")
        return sentence.format(
            version=self.version, model=self.model, device=self.device, most=round(self.most_bytes / 1e9, 1)
        )


def probe(client: Client) -> Found:
    """Ask a backend elsewhere who it is. For worker threads.

    Raises:
        BackendError: It refuses the token, or is of another version.
        BackendLost: It cannot be reached, or something else answers.
    """
    health = client.health()
    if "version" not in health or "model" not in health:
        raise misunderstood(health)
    version = str(health["version"])
    if _series(version) != _series(paths.version()):
        raise BackendError(_other_version(version), code="version")
    try:
        most = int(client.files()["most_bytes"])
    except BackendError as error:
        raise BackendError(_other_version(version), code="version") from error
    except (KeyError, TypeError, ValueError) as error:
        raise misunderstood(health) from error
    return Found(version, str(health["model"]), str(health.get("device") or "?"), most)


def _series(version: str) -> list[str]:
    """What has to be the same for both to understand each other."""
    return version.split(".")[:2]


def _other_version(version: str) -> str:
    sentence = tr("The backend there is EarthMind {theirs}, and this plugin {ours}; install {ours} there.")
    return sentence.format(theirs=version, ours=paths.version())
