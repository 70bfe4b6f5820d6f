"""A STAC API with cloud-optimised GeoTIFFs on the loopback interface, of the standard library alone.

It follows STAC API 1.0 (core, collections, item search with paging) and serves parts of files (RFC 9110, 14).
A folder holds ``items.json``, a list of items whose assets name files of the folder.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

CONFORMS = [
    "https://api.stacspec.org/v1.0.0/core",
    "https://api.stacspec.org/v1.0.0/collections",
    "https://api.stacspec.org/v1.0.0/item-search",
]
TOKEN = "sig=opensesame"


class StacServer:
    """What it serves, and what it was asked.

    Attributes:
        folder: Files and ``items.json``.
        url: Its address.
        page: Items on a page of a search.
        signed: Whether files are only served to who adds the token that ``/token/COLLECTION`` gives.
        delay: Seconds before each part of a file.
        asked: Method and path of each request.
        sent: Bytes of files that were sent.
    """

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.url = folder, f"http://127.0.0.1:{port}"
        self.page, self.signed, self.delay = 2, False, 0.0
        self.asked: list[str] = []
        self.sent = 0

    @property
    def signer(self) -> str:
        """The address of the service that signs."""
        return f"{self.url}/token/{{collection}}"

    def items(self) -> list[dict]:
        """All items, with whole addresses."""
        items = json.loads((self.folder / "items.json").read_text(encoding="utf-8"))
        for item in items:
            for asset in item["assets"].values():
                if "://" not in asset["href"] and not asset["href"].startswith("/"):
                    asset["href"] = f"{self.url}/files/{asset['href']}"
        return items

    def search(self, wanted: dict) -> dict:
        """A page of what a search finds."""
        begin, _, end = wanted["datetime"].partition("/")
        west, south, east, north = wanted["bbox"]
        found = [
            item
            for item in self.items()
            if item["collection"] in wanted["collections"]
            and begin <= item["properties"]["datetime"] <= end
            and item["bbox"][0] <= east
            and item["bbox"][2] >= west
            and item["bbox"][1] <= north
            and item["bbox"][3] >= south
        ]
        first = int(wanted.get("token", 0))
        page = {"type": "FeatureCollection", "features": found[first : first + self.page], "links": []}
        if first + self.page < len(found):
            body = {**wanted, "token": str(first + self.page)}
            link = {"rel": "next", "href": f"{self.url}/search", "method": "POST", "body": body}
            page["links"].append(link)
        return page

    def landing(self) -> dict:
        """The landing page."""
        links = [
            {"rel": "self", "href": self.url, "type": "application/json"},
            {"rel": "root", "href": self.url, "type": "application/json"},
            {"rel": "data", "href": f"{self.url}/collections", "type": "application/json"},
            {
                "rel": "search",
                "href": f"{self.url}/search",
                "type": "application/geo+json",
                "method": "POST",
            },
        ]
        return {
            "type": "Catalog",
            "stac_version": "1.0.0",
            "id": "test",
            "description": "Images of a test",
            "conformsTo": CONFORMS,
            "links": links,
        }


def _handler(served: StacServer) -> type[BaseHTTPRequestHandler]:
    class Answering(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            served.asked.append(f"{self.command} {self.path}")
            parts = urlsplit(self.path)
            if parts.path == "/":
                self._json(served.landing())
            elif parts.path.startswith("/token/"):
                self._json({"token": TOKEN, "msft:expiry": "2099-01-01T00:00:00Z"})
            elif parts.path == "/search":
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                query["collections"] = query["collections"].split(",")
                query["bbox"] = [float(value) for value in query["bbox"].split(",")]
                self._json(served.search(query))
            elif parts.path.startswith("/files/"):
                self._file(unquote(parts.path.removeprefix("/files/")), parts.query)
            else:
                self.send_error(404)

        do_HEAD = do_GET

        def do_POST(self) -> None:
            served.asked.append(f"POST {self.path}")
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self._json(served.search(json.loads(body)))

        def _json(self, value: dict) -> None:
            data = json.dumps(value).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(data)

        def _file(self, name: str, query: str) -> None:
            path = served.folder / name
            if ".." in name or not path.is_file():
                self.send_error(404)
                return
            if served.signed and TOKEN not in query:
                self.send_error(403)
                return
            time.sleep(served.delay)
            size = path.stat().st_size
            asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
            first = int(asked[1]) if asked else 0
            last = min(int(asked[2]) if asked and asked[2] else size - 1, size - 1)
            self.send_response(206 if asked else 200)
            if asked:
                self.send_header("Content-Range", f"bytes {first}-{last}/{size}")
            self.send_header("Accept-Ranges", "bytes")
            self.send_header("Content-Type", "image/tiff")
            self.send_header("Content-Length", str(last - first + 1))
            self.end_headers()
            if self.command == "HEAD":
                return
            with path.open("rb") as file:
                file.seek(first)
                self.wfile.write(file.read(last - first + 1))
            served.sent += last - first + 1

        def log_message(self, *_: object) -> None:
            pass

    return Answering


@contextmanager
def stac_server(folder: Path) -> Iterator[StacServer]:
    """While inside, the API answers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.daemon_threads = True
    served = StacServer(folder, server.server_address[1])
    server.RequestHandlerClass = _handler(served)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
