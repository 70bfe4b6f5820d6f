"""Addresses of files that a service has to sign before they can be read."""

from __future__ import annotations

from urllib.parse import quote

from earthmind.errors import InputError
from earthmind.inference.fetching.stac_search import CONNECT_SECONDS, READ_SECONDS, check_address
from earthmind.sentences import Sentence

KNOWN_SIGNERS = {
    "planetary-computer": "https://planetarycomputer.microsoft.com/api/sas/v1/token/{collection}",
}
"""planetarycomputer.microsoft.com/docs/concepts/sas: a token for a collection is added to the address."""


class Signer:
    """Signs addresses by a service, which it asks once for each collection or address.

    The service's address holds ``{collection}`` and answers with a ``token`` that is added to an address, or
    it holds ``{href}`` and answers with the signed ``href``.
    """

    def __init__(self, service: str | None) -> None:
        """Use a service.

        Args:
            service: Its address, or a name of ``KNOWN_SIGNERS``; None where nothing is signed.

        Raises:
            InputError: It is no address of the web, or says not what is signed.
        """
        self._service = None if service is None else KNOWN_SIGNERS.get(service, service)
        self._told: dict[str, str] = {}
        if self._service is None:
            return
        check_address(self._service.replace("{collection}", "c").replace("{href}", "h"))
        if "{collection}" not in self._service and "{href}" not in self._service:
            raise InputError(
                Sentence(
                    'The signing service "{service}" holds neither {collection} nor {href}; write it as in '
                    "https://host/token/{collection}, or planetary-computer.",
                    service=self._service,
                    collection="{collection}",
                    href="{href}",
                ),
                code="signing",
            )

    def signed(self, href: str, collection: str) -> str:
        """An address as it can be read.

        Raises:
            InputError: The service does not sign it.
        """
        if self._service is None:
            return href
        if "{href}" in self._service:
            return self._ask(self._service.replace("{href}", quote(href, safe="")), "href")
        token = self._ask(self._service.replace("{collection}", quote(collection, safe="")), "token")
        return f"{href}{'&' if '?' in href else '?'}{token}"

    def _ask(self, address: str, field: str) -> str:
        import requests

        if address not in self._told:
            try:
                reply = requests.get(address, timeout=(CONNECT_SECONDS, READ_SECONDS))
                reply.raise_for_status()
                self._told[address] = str(reply.json()[field])
            except (requests.RequestException, ValueError, KeyError, TypeError) as error:
                raise InputError(
                    Sentence(
                        "{service} does not sign addresses; check the signing service and the connection.",
                        service=self._service,
                    ),
                    code="signing",
                ) from error
        return self._told[address]
