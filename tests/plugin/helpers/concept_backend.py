"""The real backend with the double of ``tests/backend`` that can be asked for the masks of concepts.

Run by the backend's Python. As the plugin starts it, it serves. With ``valley FOLDER`` in the variable
``CONCEPT_BACKEND`` it writes the double's scene, with ``catalogue FOLDER`` images for a STAC API, with ``ask
JSON`` it prints what the engine says by itself.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "backend" / "helpers"))
sys.path.insert(0, str(Path(__file__).parents[3] / "backend"))
sys.path.insert(0, str(Path(__file__).parents[2] / "helpers"))

from concept_double import engine_of, write_valley
from stac_scenes import write_small_catalogue, write_valley_catalogue

from earthmind.inference.answer import answer_of
from earthmind.inference.requests import Extent, LayerRequest, Options, PlaceRequest, Region
from earthmind.server.process import serve


def asked_directly(request: dict) -> dict:
    """The engine's own answer about an optical raster, as the command line prints it."""
    engine, _ = engine_of()
    place = PlaceRequest(
        LayerRequest(request["optical"]), extent=Extent(tuple(request["bounds"]), request["crs"])
    )
    regions = tuple(Region(wkt, request["crs"]) for wkt in request["regions"])
    return answer_of(engine.ask(place, request["text"], Options(regions=regions))).to_json()


command = os.environ.get("CONCEPT_BACKEND", "").split(" ", 1)
if command[0] == "valley":
    write_valley(Path(command[1]))
elif command[0] == "catalogue":
    write_small_catalogue(Path(command[1]))
elif command[0] == "valley-catalogue":
    folder, scene = command[1].split(" in ")
    write_valley_catalogue(Path(folder), Path(scene))
elif command[0] == "ask":
    print(json.dumps(asked_directly(json.loads(command[1]))))
else:
    serve(engine_of()[0], exit_with_stdin=True)
