"""All looks at layers: one line each, from which the doors take their routes."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from earthmind.inference.endings import with_its_ends
from earthmind.inference.engine import Engine
from earthmind.inference.events import Event
from earthmind.inference.fetching.fetch import FetchRequest, fetch
from earthmind.inference.looks.coregistering import CoregisterRequest, coregister
from earthmind.inference.looks.course import Course
from earthmind.inference.looks.date_changes import ChangeRequest, compare_dates
from earthmind.inference.looks.date_series import SeriesRequest, ask_series
from earthmind.inference.looks.detection import DetectRequest, detect
from earthmind.inference.looks.land_covers import LandCoverRequest, draw_land_cover
from earthmind.inference.looks.layer_usability import UsabilityRequest, examine
from earthmind.inference.looks.map_refinement import RefineRequest, refine
from earthmind.inference.looks.place_report import ReportRequest, write_report
from earthmind.inference.looks.scene_classes import ScenesRequest, classify_scenes
from earthmind.inference.looks.sensor_comparison import SensorsRequest, compare_sensors
from earthmind.inference.looks.tile_indexing import IndexRequest, index_tiles
from earthmind.inference.looks.tile_search import SearchRequest, search_tiles
from earthmind.inference.looks.view_making import ViewsRequest, make_views
from earthmind.inference.teaching.teach import TeachRequest, teach
from earthmind.inference.teaching.training_chips import ChipsRequest, write_chips


@dataclass(frozen=True)
class Kind:
    """A kind of look.

    Attributes:
        name: What it is called, also in its route.
        request: The dataclass of its requests.
        steps: From a request to its events, the last one ``Done``.
        summary: What it does, in one sentence.
    """

    name: str
    request: type[Any]
    steps: Callable[[Course, Any], Iterator[Event]]
    summary: str


KINDS = (
    Kind("detection", DetectRequest, detect, "Count things, with a box around each."),
    Kind("landcover", LandCoverRequest, draw_land_cover, "Draw one raster of what covers the land."),
    Kind(
        "change",
        ChangeRequest,
        compare_dates,
        "Tell what was gained, lost and stayed between two dates, or since a map.",
    ),
    Kind("usability", UsabilityRequest, examine, "Tell what of each layer can be used."),
    Kind("coregistration", CoregisterRequest, coregister, "Measure the shift between two sensors' layers."),
    Kind("fetching", FetchRequest, fetch, "Fetch Sentinel images of a place from a STAC API."),
    Kind("report", ReportRequest, write_report, "Write a page about a place."),
    Kind("refinement", RefineRequest, refine, "Correct a map of classes where new layers contradict it."),
    Kind("scenes", ScenesRequest, classify_scenes, "Name scenes of your own list of classes."),
    Kind("indexing", IndexRequest, index_tiles, "Put tiles of a layer into an index."),
    Kind("search", SearchRequest, search_tiles, "Find tiles of an index by text or by example."),
    Kind("sensors", SensorsRequest, compare_sensors, "Tell what each sensor counted for in an answer."),
    Kind("series", SeriesRequest, ask_series, "Ask the same about layers of many dates."),
    Kind("teaching", TeachRequest, teach, "Teach a classifier with polygons or points."),
    Kind("chips", ChipsRequest, write_chips, "Write pictures, questions and masks to fine-tune a model on."),
    Kind("views", ViewsRequest, make_views, "Write indices and colour triplets of an optical layer."),
)


def look(
    engine: Engine,
    request: Any,
    *,
    stopped: Callable[[], bool] = lambda: False,
    run: str | None = None,
) -> Iterator[Event]:
    """Take a look at layers, as a stream of events.

    What is wrong is told by the last event, which is exactly one of ``Done``, ``Failed`` and ``Stopped``.
    Closing the iterator stops the run.

    Args:
        engine: Answers the questions within it.
        request: Of one of ``KINDS``.
        stopped: Asked again and again.
        run: Identifier of the run; None for a new one.
    """
    kind = next(each for each in KINDS if isinstance(request, each.request))
    closed = threading.Event()
    model = getattr(request, "model", None)
    course = Course(engine, model, lambda: closed.is_set() or stopped())
    return with_its_ends(kind.steps(course, request), run or secrets.token_hex(8), closed)
