"""What can be wanted of regions, as labels; ``THINGS`` stands where the regions are named."""

from __future__ import annotations

from collections.abc import Mapping

from earthmind.inference.plan.expression import Wanted
from earthmind.sentences import Sentence

THINGS = "{things}"

LABELS: Mapping[Wanted, Sentence] = {
    "mask": Sentence("mark {things}", things=THINGS),
    "boxes": Sentence("mark {things} by boxes", things=THINGS),
    "area": Sentence("area of {things}", things=THINGS),
    "sizes": Sentence("area of each part of {things}", things=THINGS),
    "average": Sentence("average area of the parts of {things}", things=THINGS),
    "coordinates": Sentence("coordinates of {things}", things=THINGS),
    "perimeter": Sentence("perimeter of {things}", things=THINGS),
    "confidence": Sentence("how sure the model is of {things}", things=THINGS),
    "share": Sentence("share of {things}", things=THINGS),
    "count": Sentence("number of parts of {things}", things=THINGS),
    "presence": Sentence("whether there is {things}", things=THINGS),
    "absence": Sentence("whether there is no {things}", things=THINGS),
    "place": Sentence("where {things} is", things=THINGS),
    "distance": Sentence("distance between {things}", things=THINGS),
    "direction": Sentence("direction to {things}", things=THINGS),
    "comparison": Sentence("which is larger, {things}", things=THINGS),
    "ranking": Sentence("{things} by area", things=THINGS),
    "change": Sentence("change of {things}", things=THINGS),
    "description": Sentence("describe {things}", things=THINGS),
    "report": Sentence("report on {things}", things=THINGS),
    "choice": Sentence("choose an option about {things}", things=THINGS),
    "without sensor": Sentence("what would be said of {things}", things=THINGS),
}
ALONE = Sentence("where {things} is and how much of it", things=THINGS)
"""A distance or direction of one thing only."""
_EXTENT = Sentence("the extent")
NOTHING: Mapping[Wanted, Sentence] = {
    "ranking": Sentence("all land cover"),
    "change": Sentence("everything"),
    "description": _EXTENT,
    "report": _EXTENT,
    "choice": _EXTENT,
    "without sensor": _EXTENT,
}
SOMETHING = Sentence("something")
SENSORS: Mapping[str, Sentence] = {"sar": Sentence("radar"), "optical": Sentence("the optical image")}
