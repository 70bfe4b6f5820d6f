"""Files over HTTP, checked before they count: proxies of the environment, the system's certificates."""

from __future__ import annotations

import base64
import hashlib
import http.client
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit, urlunsplit

from earthmind.provisioning.pins import WantedFile
from earthmind.provisioning.problems import BundleError
from earthmind.replacing import remove, replace

BLOCK = 1 << 20
Result = TypeVar("Result")
_LARGEST_PAGE = 64 * BLOCK
_LARGEST_FILE = 8 << 30
_SECONDS = 60  # without a byte
_PAUSES = (1.0, 3.0)  # seconds before another try
_BROKEN = (
    urllib.error.URLError,
    http.client.HTTPException,
    ssl.SSLError,
    TimeoutError,
    ConnectionError,
)
_STATUS = {
    401: "asks for a user name and a password; put them into the address",
    403: "refuses to send it; ask its administrator, or choose another index or mirror",
    404: "does not have it; choose another index or mirror",
    407: "is behind a proxy that asks for a user name and a password; put them into HTTPS_PROXY",
    410: "does not have it any more; choose another index or mirror",
}


def page(address: str, accept: str) -> tuple[str, bytes]:
    """Kind of content and bytes of a page.

    Raises:
        BundleError: It cannot be had.
    """
    what = urlsplit(address).path

    def read() -> tuple[str, bytes]:
        with _opened(address, accept) as answer:
            content = answer.read(_LARGEST_PAGE + 1)
            return answer.headers.get_content_type(), content

    kind, content = _persistently(read, address, what)
    if len(content) > _LARGEST_PAGE:
        raise BundleError(f"{host(address)} sent a page of more than 64 MB for {what}.", code="page")
    return kind, content


def fetch(file: WantedFile, target: Path) -> str:
    """Fetch a file to its place, written beside and renamed; gives its SHA-256.

    Raises:
        BundleError: It cannot be had, or is another file or a part of it.
        OSError: It cannot be written.
    """
    beside = target.with_name(f"{target.name}.part")
    try:
        digest = _persistently(lambda: _received(file, beside), file.url, file.name)
        replace(beside, target)
    finally:
        remove(beside)
    return digest


def checksum(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def host(address: str) -> str:
    """The computer that an address names."""
    return urlsplit(address).hostname or "the server"


def without_password(address: str) -> str:
    """An address without user name and password."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _received(file: WantedFile, target: Path) -> str:
    """Write what an address sends, and compare it; gives its SHA-256."""
    digest, count = hashlib.sha256(), 0
    with _opened(file.url, "*/*") as answer, target.open("wb") as out:
        length = int(answer.headers.get("Content-Length") or 0)
        while block := answer.read(BLOCK):
            digest.update(block)
            count += len(block)
            if count > (file.size or _LARGEST_FILE):
                break
            out.write(block)
    if count < (length or file.size):
        raise http.client.IncompleteRead(b"", length - count)
    if (file.size and count != file.size) or digest.hexdigest() not in file.hashes:
        raise BundleError(
            f"What {host(file.url)} sent for {file.name} is not what was published (its checksum or size is "
            "another); something on the way changed it. Choose another index or mirror.",
            code="checksum",
        )
    return digest.hexdigest()


def _persistently(call: Callable[[], Result], address: str, what: str) -> Result:
    """What a call gives; it is made again where what stopped it may pass.

    Raises:
        BundleError: It did not work.
    """
    for pause in (*_PAUSES, None):
        try:
            return call()
        except _BROKEN as error:
            if pause is None or not _may_pass(error):
                raise _told(error, address, what) from error
            time.sleep(pause)
    raise AssertionError  # the last time it returns or raises


def _may_pass(error: Exception) -> bool:
    return error.code >= 500 if isinstance(error, urllib.error.HTTPError) else not _is_tls(error)


def _told(error: BaseException, address: str, what: str) -> BundleError:
    """What went wrong on the way, in one sentence."""
    at = host(address)
    if isinstance(error, urllib.error.HTTPError):
        said = _STATUS.get(error.code, "has a fault at the moment; try again later")
        return BundleError(f"{what}: {at} {said} (HTTP {error.code}).", code="http")
    if _is_tls(error):
        return BundleError(
            f"{what}: the connection to {at} is not trusted; have your company's certificate added to the "
            "system's, or name it in SSL_CERT_FILE.",
            code="tls",
        )
    if isinstance(error, http.client.IncompleteRead):
        return BundleError(f"{what}: {at} sent only a part of it; try again.", code="short")
    reason = getattr(error, "reason", error)
    return BundleError(
        f"{what}: {at} cannot be reached ({' '.join(str(reason).split())}); check the network and the "
        "variable HTTPS_PROXY, or choose another index or mirror.",
        code="network",
    )


def _is_tls(error: BaseException) -> bool:
    return isinstance(getattr(error, "reason", error), ssl.SSLError)


@contextmanager
def _opened(address: str, accept: str) -> Iterator[Any]:
    """What an address answers.

    Raises:
        BundleError: It is no address of HTTP.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise BundleError(
            f'The address "{without_password(address)}" does not begin with https://.', code="url"
        )
    request = urllib.request.Request(without_password(address), headers={"User-Agent": "earthmind"})  # noqa: S310
    request.add_header("Accept", accept)
    if parts.username is not None:
        login = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        # Not handed on where the server sends elsewhere.
        request.add_unredirected_header("Authorization", f"Basic {base64.b64encode(login.encode()).decode()}")
    with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310  (http or https, see above)  # nosec B310
        yield answer
