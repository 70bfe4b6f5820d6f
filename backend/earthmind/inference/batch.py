"""Many scenes, one after the other, their windows on several processes."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from earthmind.errors import EarthMindError
from earthmind.inference.answer import answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.plan.expression import Intent
from earthmind.inference.requests import Detail, Options
from earthmind.inference.scene_list import BatchScene
from earthmind.inference.windows.windowed import RunWindows, in_this_process
from earthmind.sentences import Sentence

_LONGEST_REASON = 300
_log = logging.getLogger("earthmind")


def run_scenes(
    engine: Engine,
    scenes: Sequence[BatchScene],
    options: Options | None = None,
    windows: RunWindows = in_this_process,
    intent: Intent | None = None,
) -> Iterator[dict[str, Any]]:
    """Run scenes one after the other; yields for each what was found or why not.

    Whatever ends a scene, also an error that nobody foresaw, the others are run.

    Args:
        engine: Plans and merges.
        scenes: What to do.
        options: How every scene is looked at.
        windows: Where windows are run.
        intent: What is done in every scene, whatever its prompt; None for what its prompt means.
    """
    options = replace(options or Options(), polygons=True, detail=Detail.FULL, shares=False)
    for scene in scenes:
        result: dict[str, Any] = {"out": str(scene.out), "features": 0, "area_m2": 0, "error": None}
        try:
            here = replace(options, out=scene.out)
            answer = answer_of(engine.ask(scene.place, scene.prompt, here, windows=windows, intent=intent))
            result |= {"features": answer.count, "area_m2": answer.area_m2}
            result["out"] = answer.polygons_file or result["out"]
        except EarthMindError as failure:
            result["error"] = failure.message
        except Exception as failure:
            _log.debug("%s failed unexpectedly", scene.out, exc_info=True)
            reason = " ".join(str(failure).split())[:_LONGEST_REASON]
            result["error"] = Sentence(
                "EarthMind failed unexpectedly ({kind}: {reason}); run 'earthmind --debug batch ...' with "
                "this line alone to see where.",
                kind=type(failure).__name__,
                reason=reason,
            )
        yield result
