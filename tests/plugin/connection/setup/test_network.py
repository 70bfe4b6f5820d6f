"""Proxies: QGIS's own with what it excludes, passwords with any sign in them."""

from __future__ import annotations

import pytest
from qgis_proxy import no_proxy, set_proxy

from qgis_earthmind.connection.setup.network import proxy_variables

ADDRESSES = ["https://pypi.org/simple", "https://github.com/astral-sh"]


@pytest.fixture
def proxy(qgis_app):
    def use(kind, user="", password="", **left_out):
        set_proxy(kind, "proxy.lan", 3128, user, password, **left_out)

    yield use
    no_proxy()


def test_without_a_proxy_nothing_is_said(qgis_app):
    assert proxy_variables(ADDRESSES) == {}


def test_the_proxy_of_qgis_is_told(proxy):
    proxy("HttpProxy")
    said = proxy_variables(ADDRESSES)
    assert said["HTTPS_PROXY"] == said["HTTP_PROXY"] == "http://proxy.lan:3128"
    assert said["NO_PROXY"] == "127.0.0.1,localhost"


def test_a_password_is_quoted(proxy):
    proxy("HttpProxy", "DOMAIN\\ünal", "p@ss:w/rd#1")
    assert proxy_variables(ADDRESSES)["HTTPS_PROXY"] == (
        "http://DOMAIN%5C%C3%BCnal:p%40ss%3Aw%2Frd%231@proxy.lan:3128"
    )


def test_a_socks_proxy_also_resolves_names(proxy):
    proxy("Socks5Proxy")
    assert proxy_variables(ADDRESSES)["HTTPS_PROXY"] == "socks5h://proxy.lan:3128"


@pytest.mark.parametrize("how", ["excluded", "direct"])
def test_what_qgis_excludes_is_reached_directly(proxy, how):
    proxy("HttpProxy", **{how: ["https://index.lan"]})
    said = proxy_variables(["https://index.lan/simple", *ADDRESSES])
    assert said["NO_PROXY"].split(",") == ["127.0.0.1", "localhost", "index.lan"]
    assert said["HTTPS_PROXY"] == "http://proxy.lan:3128"
