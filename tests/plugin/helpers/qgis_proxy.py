"""The proxy in QGIS's options, as its dialog writes them."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsNetworkAccessManager, QgsSettings


def set_proxy(
    kind: str,
    host: str,
    port: int,
    user: str = "",
    password: str = "",
    excluded: Sequence[str] = (),
    direct: Sequence[str] = (),
) -> None:
    """Write what Settings > Options > Network holds, and let QGIS read it."""
    settings = QgsSettings()
    values = {
        "proxyEnabled": True,
        "proxyType": kind,
        "proxyHost": host,
        "proxyPort": str(port),
        "proxyUser": user,
        "proxyPassword": password,
        "proxyExcludedUrls": list(excluded),
        "noProxyUrls": list(direct),
    }
    for name, value in values.items():
        settings.setValue(f"proxy/{name}", value)
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()


def no_proxy() -> None:
    """Undo it."""
    QgsSettings().remove("proxy")
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
