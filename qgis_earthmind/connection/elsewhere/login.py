"""Address and token of a backend elsewhere: the address in the settings, the token in QGIS's own store.

QGIS keeps the store encrypted, and asks for its master password where it needs it. Main thread only.
"""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ... import settings
from ...i18n import tr
from ..messages import Endpoint
from .address import AddressError, endpoint_at

_METHOD, _USER = "Basic", "earthmind"


def chosen() -> Optional[Endpoint]:
    """The backend elsewhere that was chosen; None where that of this computer is.

    Raises:
        PluginError: Its token cannot be read.
    """
    address = settings.remote_address()
    return endpoint_at(address, _token(), trusted_authorities()) if address else None


def keep(endpoint: Endpoint) -> None:
    """Use a backend elsewhere from now on.

    Raises:
        PluginError: QGIS's store does not take the token; nothing is kept.
    """
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword(True):
        raise AddressError(_closed())
    config = QgsAuthMethodConfig(_METHOD)
    config.setName("EarthMind")
    config.setConfig("username", _USER)
    config.setConfig("password", endpoint.token)
    former = settings.remote_login()
    if former in manager.configIds():
        config.setId(former)
        stored = manager.updateAuthenticationConfig(config)
    else:
        stored = manager.storeAuthenticationConfig(config)
    if not (stored[0] if isinstance(stored, tuple) else stored) or not config.id():
        raise AddressError(_closed())
    settings.set_remote(endpoint.address, config.id())


def forget() -> None:
    """Use the backend of this computer again; the token is removed."""
    login = settings.remote_login()
    settings.set_remote("", "")
    manager = QgsApplication.authManager()
    if login and not manager.isDisabled() and login in manager.configIds():
        manager.removeAuthenticationConfig(login)


def trusted_authorities() -> str:
    """The certificates that QGIS trusts, as PEM; empty where its store cannot be asked."""
    manager = QgsApplication.authManager()
    return "" if manager.isDisabled() else bytes(manager.trustedCaCertsPemText()).decode("ascii", "replace")


def _token() -> str:
    manager, config = QgsApplication.authManager(), QgsAuthMethodConfig()
    if manager.isDisabled():
        raise AddressError(_closed())
    loaded = manager.loadAuthenticationConfig(settings.remote_login(), config, True)
    found, config = loaded if isinstance(loaded, tuple) else (loaded, config)
    if not found:
        raise AddressError(
            tr(
                "The token of the backend elsewhere is not in QGIS's store; connect to it again in "
                "Settings > Options > EarthMind."
            )
        )
    return str(config.config("password"))


def _closed() -> str:
    return tr(
        "QGIS's store of passwords is not open, so the token cannot be kept; set its master password in "
        "Settings > Options > Authentication, then connect again."
    )
