"""Files that QGIS itself fetches: through its proxy, with its certificates, checked before use."""

from __future__ import annotations

import hashlib
import html.parser
import json
import shutil
import stat
import zipfile
from pathlib import Path
from typing import Callable, Optional
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...errors import SetupError
from ...i18n import tr
from ..client import StopSignal
from .causes import sentence_for
from .pins import PinnedFile
from .places import patiently

_LARGEST_PAGE = 64 * 2**20
_LOOK_MS = 100
_SIMPLE = b"application/vnd.pypi.simple.v1+json, text/html;q=0.5"


def fetch(
    address: str,
    stop: StopSignal,
    *,
    largest: int,
    accept: bytes = b"*/*",
    advance: Optional[Callable[[int], None]] = None,
) -> bytes:
    """What lies at an address. For worker threads.

    Args:
        address: http or https.
        stop: Breaks it off.
        largest: Most bytes that are taken.
        accept: The kinds of content that are wanted.
        advance: Told how many bytes are there.

    Raises:
        SetupError: It cannot be had, with the cause in the sentence.
        Cancelled: `stop` was used.
    """
    waiting = QEventLoop()  # first: with it this thread can have timers, also QGIS's own for time-outs
    reply = QgsNetworkAccessManager.instance().get(_request(address, accept))
    too_large = False
    # `QgsBlockingNetworkRequest` waits for ever where it is cancelled as it begins, and fills QGIS's cache.
    # No function of Python is connected in this thread: PyQt's table of those may be in use in another.
    look = QTimer()
    look.timeout.connect(waiting.quit)
    reply.finished.connect(waiting.quit)
    look.start(_LOOK_MS)
    while not reply.isFinished():
        waiting.exec()
        received = reply.bytesAvailable()
        too_large = received > largest
        if stop.stopped or too_large:
            reply.abort()
        elif advance is not None:
            advance(received)
    look.stop()
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    content, error, said = bytes(reply.readAll()), reply.error(), reply.errorString()
    reply.deleteLater()
    stop.check()
    if too_large or len(content) > largest:
        raise SetupError(_sentence("page", address), f"{address}: more than {largest} bytes", code="page")
    code = _cause(error, int(status) if status else 0)
    if code:
        raise SetupError(_sentence(code, address), f"{address}: {status or ''} {said}", code=code)
    return content


def _request(address: str, accept: bytes) -> QNetworkRequest:
    request, attribute = QNetworkRequest(QUrl(address)), QNetworkRequest.Attribute
    request.setRawHeader(QByteArray(b"Accept"), QByteArray(accept))
    request.setAttribute(attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
    request.setAttribute(attribute.CacheSaveControlAttribute, False)
    policy = QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy
    request.setAttribute(attribute.RedirectPolicyAttribute, policy)
    return request


def fetch_file(
    file: PinnedFile, address: str, stop: StopSignal, advance: Optional[Callable[[int], None]] = None
) -> bytes:
    """A pinned file's bytes, of exactly the size and checksum that were pinned.

    Raises:
        SetupError: It cannot be had, or is something else.
        Cancelled: `stop` was used.
    """
    content = fetch(address, stop, largest=file.size + 2**20, advance=advance)
    check(file, content, urlsplit(address).hostname or address)
    return content


def check(file: PinnedFile, content: bytes, where: str) -> None:
    """Compare a file with its pin.

    Raises:
        SetupError: It is another file, or a part of it.
    """
    digest = hashlib.sha256(content).hexdigest()
    if (not file.size or len(content) == file.size) and digest == file.sha256:
        return
    details = f"{file.name}: {len(content)} of {file.size} bytes, sha256 {digest}, wanted {file.sha256}"
    code = "page" if len(content) < file.size or content[:1] == b"<" else "checksum"
    raise SetupError(sentence_for(code, where) or "", details, code=code)


def address_in_index(index: str, file: PinnedFile, stop: StopSignal) -> str:
    """Where a package index has a file (PEP 503 pages and PEP 691 JSON).

    Raises:
        SetupError: The index cannot be read, or does not have it.
        Cancelled: `stop` was used.
    """
    project = file.name.split("-", 1)[0].replace("_", "-").lower()
    page = f"{index.rstrip('/')}/{project}/"
    content = fetch(page, stop, largest=_LARGEST_PAGE, accept=_SIMPLE)
    for link in _links(content):
        address = urldefrag(urljoin(page, link)).url
        if unquote(urlsplit(address).path.rsplit("/", 1)[-1]) == file.name:
            return address
    raise SetupError(_sentence("missing", page), f"{page} does not name {file.name}", code="missing")


def unpack_program(wheel: Path, name: str, target: Path) -> None:
    """Take one program out of a wheel, and nothing else.

    Args:
        wheel: A wheel that has been checked.
        name: Of the program, such as ``uv.exe``.
        target: Where it goes; written beside and renamed.

    Raises:
        SetupError: The wheel does not hold it.
        OSError: It cannot be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_suffix(".part")
    with zipfile.ZipFile(wheel) as archive:
        inside = [entry for entry in archive.namelist() if entry.endswith(f".data/scripts/{name}")]
        if len(inside) != 1:
            raise SetupError(
                tr("{file} does not hold the program {name}.").format(file=wheel.name, name=name)
            )
        with archive.open(inside[0]) as source, beside.open("wb") as out:
            shutil.copyfileobj(source, out)
    beside.chmod(beside.stat().st_mode | stat.S_IXUSR)
    patiently(lambda: beside.replace(target))  # virus scanners look at every new program


class _Anchors(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        self.links += [value for name, value in attrs if tag == "a" and name == "href" and value]


def _links(page: bytes) -> list[str]:
    try:
        return [str(file["url"]) for file in json.loads(page)["files"]]
    except (ValueError, KeyError, TypeError):
        anchors = _Anchors()
        anchors.feed(page.decode("utf-8", "replace"))
        return anchors.links


def _cause(error: QNetworkReply.NetworkError, status: int) -> str:
    kind = QNetworkReply.NetworkError
    by_status = {401: "login", 403: "refused", 404: "missing", 407: "proxy_password", 410: "missing"}
    by_error = {
        kind.ProxyAuthenticationRequiredError: "proxy_password",
        kind.SslHandshakeFailedError: "tls",
        kind.AuthenticationRequiredError: "login",
        kind.ContentAccessDenied: "refused",
        kind.ContentNotFoundError: "missing",
        kind.RemoteHostClosedError: "page",  # in the middle: where it refuses to talk, that is another error
    }
    if status in by_status:
        return by_status[status]
    if status >= 500:
        return "server"
    if error != kind.NoError:
        return by_error.get(error, "network")
    return "" if 200 <= status < 300 else "network"


def _sentence(code: str, address: str) -> str:
    return sentence_for(code, urlsplit(address).hostname or "") or ""
