"""How uv and pip reach the network: through the proxies that QGIS uses, told to them as they expect it.

Finding a proxy may run a company's PAC script over the network: for worker threads only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional
from urllib.parse import quote, urlsplit

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery


def proxy_variables(addresses: Iterable[str]) -> dict[str, str]:
    """``HTTPS_PROXY`` and the like for a program that is going to use these addresses.

    QGIS's own settings count, with what it excludes, then the system's with its PAC script. A user name and a
    password are quoted: they may hold ``@`` and ``:``.
    """
    found: dict[str, str] = {}
    direct = ["127.0.0.1", "localhost"]
    for address in addresses:
        host, proxy = urlsplit(address).hostname or "", _proxy_for(address)
        if proxy:
            found.update({"HTTP_PROXY": proxy, "HTTPS_PROXY": proxy})
        elif host and host not in direct:
            direct.append(host)
    return {**found, "NO_PROXY": ",".join(direct)} if found else {}


def _proxy_for(address: str) -> Optional[str]:
    """The proxy for an address as an address; None where it is reached directly."""
    query = QNetworkProxyQuery(QUrl(address))
    factory = QgsNetworkAccessManager.instance().proxyFactory()
    proxies = factory.queryProxy(query) if factory is not None else QNetworkProxyFactory.proxyForQuery(query)
    for proxy in proxies or []:
        if proxy.type() == QNetworkProxy.ProxyType.DefaultProxy:
            proxy = QNetworkProxy.applicationProxy()  # so QGIS answers for what it excludes
        kind = {
            QNetworkProxy.ProxyType.HttpProxy: "http",
            QNetworkProxy.ProxyType.HttpCachingProxy: "http",
            QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
        }.get(proxy.type())
        if kind and proxy.hostName():
            return f"{kind}://{_login(proxy)}{proxy.hostName()}:{proxy.port()}"
        if proxy.type() == QNetworkProxy.ProxyType.NoProxy:
            return None
    return None


def _login(proxy: QNetworkProxy) -> str:
    if not proxy.user():
        return ""
    user, password = quote(proxy.user(), safe=""), quote(proxy.password(), safe="")
    return f"{user}:{password}@" if password else f"{user}@"
