"""A map service on the loopback interface: tiles by the scheme XYZ, green with a lake of blue."""

from __future__ import annotations

import io
import math
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
from PIL import Image
from qgis.core import QgsRasterLayer

_EDGE = math.pi * 6378137.0  # of the map, in metres of EPSG:3857
_TILE = 256


class TileServer:
    """What it is asked, and how it answers.

    Attributes:
        layer: The service as a layer of QGIS.
        asked: The paths that were asked for.
        lake: Left, bottom, right, top of what is blue, in EPSG:3857.
        gone: Whether everything is answered with 404.
        delay: Seconds before each answer.
    """

    def __init__(self, port: int, lake: tuple[float, float, float, float]) -> None:
        address = f"http://127.0.0.1:{port}/%7Bz%7D/%7Bx%7D/%7By%7D.png"
        self.layer = QgsRasterLayer(f"type=xyz&url={address}&zmax=18&zmin=0", "Aerial photographs", "wms")
        self.asked: list[str] = []
        self.lake, self.gone, self.delay = lake, False, 0.0

    def picture(self, zoom: int, column: int, row: int) -> bytes:
        """A tile as PNG."""
        size = 2 * _EDGE / 2**zoom
        steps = (np.arange(_TILE) + 0.5) / _TILE * size
        x, y = -_EDGE + column * size + steps, _EDGE - row * size - steps
        left, bottom, right, top = self.lake
        inside = ((y > bottom) & (y < top))[:, None] & ((x > left) & (x < right))[None, :]
        pixels = np.where(inside[..., None], (10, 20, 60), (90, 160, 80)).astype(np.uint8)
        file = io.BytesIO()
        Image.fromarray(pixels).save(file, "PNG")
        return file.getvalue()


@contextmanager
def tiles(lake: tuple[float, float, float, float]) -> Iterator[TileServer]:
    """While inside, the service answers."""

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            time.sleep(served.delay)
            if served.gone:
                self.send_error(404)
                return
            body = served.picture(*(int(part) for part in self.path.strip("/").split(".")[0].split("/")))
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *told: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.daemon_threads = True
    served = TileServer(server.server_port, lake)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield served
    server.shutdown()
    server.server_close()
    thread.join()
