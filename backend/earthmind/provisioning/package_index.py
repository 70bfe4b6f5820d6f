"""A package index: which wheel of a package suits a platform (PEP 503 pages and PEP 691 JSON)."""

from __future__ import annotations

import html.parser
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from packaging.tags import Tag
from packaging.utils import InvalidWheelFilename, parse_wheel_filename

from earthmind.provisioning.fetching_files import host, page, without_password
from earthmind.provisioning.locks import LockedPackage
from earthmind.provisioning.pins import WantedFile
from earthmind.provisioning.problems import BundleError

PYPI = "https://pypi.org/simple"
_JSON = "application/vnd.pypi.simple.v1+json"
_ACCEPT = f"{_JSON}, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1"


@dataclass(frozen=True)
class IndexFile:
    """One file that an index has.

    Attributes:
        name: Its file name.
        url: Where it lies.
        sha256: Hexadecimal; empty where the index does not say it.
        size: In bytes; 0 where the index does not say it.
    """

    name: str
    url: str
    sha256: str = ""
    size: int = 0


def wheel_for(package: LockedPackage, index: str, tags: Mapping[Tag, int], platform: str) -> WantedFile:
    """The best wheel of a locked package.

    Args:
        package: Name, version and checksums.
        index: Address of the index.
        tags: What runs on the platform, with ranks; 0 is the best.
        platform: Its name, for what is said.

    Raises:
        BundleError: The index cannot be read, or has no such wheel.
    """
    named = [
        (rank, file) for file in index_files(package.name, index) for rank in _ranks(file, package, tags)
    ]
    allowed = [pair for pair in named if not pair[1].sha256 or pair[1].sha256 in package.hashes]
    if not allowed:
        lacks = "with a checksum of the lock" if named else "that runs there"
        raise BundleError(
            f"{host(index)} has no wheel of {package.name} {package.version} for {platform} {lacks}; choose "
            "another index with --index-url.",
            code="no_wheel",
        )
    _, best = min(allowed, key=lambda pair: pair[0])
    hashes = frozenset({best.sha256}) if best.sha256 else package.hashes
    return WantedFile(best.name, best.url, hashes, best.size)


def in_index(file: WantedFile, name: str, index: str) -> WantedFile:
    """A pinned file of a package, as an index has it.

    Raises:
        BundleError: The index cannot be read, or does not have it.
    """
    for found in index_files(name, index):
        if found.name == file.name:
            return replace(file, url=found.url)
    raise BundleError(
        f"{host(index)} does not have {file.name}; choose another index with --index-url.", code="no_wheel"
    )


def index_files(name: str, index: str) -> list[IndexFile]:
    """All files of a package.

    Raises:
        BundleError: The index cannot be read, or does not have the package.
    """
    address = f"{index.rstrip('/')}/{name}/"
    kind, content = page(address, _ACCEPT)
    try:
        if kind.endswith("json"):
            return list(_of_json(address, content))
        return list(_of_html(address, content))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BundleError(
            f"{host(index)} sent something else than the list of files of {name}; check --index-url "
            f"({without_password(index)}).",
            code="page",
        ) from error


def _ranks(file: IndexFile, package: LockedPackage, tags: Mapping[Tag, int]) -> Iterator[tuple[int, int]]:
    """How well a wheel of this version suits, lower is better; nothing where it does not."""
    try:
        _, version, build, wheel_tags = parse_wheel_filename(file.name)
    except InvalidWheelFilename:
        return
    ranks = [tags[tag] for tag in wheel_tags if tag in tags]
    if version == package.version and ranks:
        yield min(ranks), -(build[0] if build else 0)


def _of_json(page_address: str, content: bytes) -> Iterator[IndexFile]:
    for file in json.loads(content)["files"]:
        sha256 = str(file.get("hashes", {}).get("sha256", ""))
        url = _absolute(page_address, str(file["url"]))
        yield IndexFile(str(file["filename"]), url, sha256.lower(), int(file.get("size") or 0))


def _of_html(page_address: str, content: bytes) -> Iterator[IndexFile]:
    anchors = _Anchors()
    anchors.feed(content.decode("utf-8"))
    for link in anchors.links:
        address, fragment = urldefrag(_absolute(page_address, link))
        name = unquote(urlsplit(address).path.rpartition("/")[2])
        kind, _, digest = fragment.partition("=")
        yield IndexFile(name, address, digest.lower() if kind == "sha256" else "")


def _absolute(page_address: str, link: str) -> str:
    """A link of a page; the index's user name and password go along on the same computer only."""
    bare = urljoin(without_password(page_address), link)
    asked, found = urlsplit(page_address), urlsplit(bare)
    login, _, there = asked.netloc.rpartition("@")
    same = login and (asked.scheme, there) == (found.scheme, found.netloc)
    return found._replace(netloc=f"{login}@{there}").geturl() if same else bare


class _Anchors(html.parser.HTMLParser):
    """The links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep where an anchor leads."""
        self.links += [value for name, value in attrs if tag == "a" and name == "href" and value]
