"""What an intent is about on one place: its regions, the masks that they take, and what is missing there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from earthmind.imagery import Grid
from earthmind.inference.plan.execution import Leaf, dated, leaves_of
from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Beside,
    Between,
    Concept,
    Drawn,
    Everything,
    InSide,
    Intent,
    Near,
    Not,
    Or,
    Parts,
    Region,
    Wanted,
)
from earthmind.inference.plan.region_tree import AROUND_THINGS, all_of

_OF_ALL: tuple[Wanted, ...] = ("ranking", "change", "description", "report", "without sensor", "choice")
"""What can be wanted without a subject: it is about all that the model knows."""
CLOUDS, SHADOW, PERMANENT = "clouds", "cloud shadow", "permanent water"
FLOODED = "flooded area"
_OPTICAL = (CLOUDS, SHADOW, "crops")
"""What radar alone does not show."""
LAND = ("vegetation", "forest", "built-up area", "bare land", "grass", "crops", "shrub", "wetland")
"""What a flood covers."""
_FLEETING = (CLOUDS, SHADOW, PERMANENT, FLOODED, "ships")
"""Concepts whose change says nothing of the ground, or that one date alone cannot tell."""


@dataclass(frozen=True)
class Seen:
    """What there is to see.

    Attributes:
        known: The concepts of the model.
        sensors: Of the latest date.
        two_dates: Whether there is an earlier date.
        drawn: Whether a region was drawn.
        grid: The place.
        earlier_sensors: Of the earlier date.
        colours: Whether the optical layer shows red, green and blue in the place of the usual bands.
    """

    known: tuple[str, ...]
    sensors: tuple[str, ...]
    two_dates: bool
    drawn: bool
    grid: Grid
    colours: bool = False
    earlier_sensors: tuple[str, ...] = ()

    @property
    def visible(self) -> tuple[str, ...]:
        """The concepts that can be told here: no clouds by radar, no permanent water at one date."""
        return tuple(name for name in self.known if self.lacks(name) is None)

    def lacks(self, name: str) -> str | None:
        """Why a concept cannot be told here, as a key of the wording; None where it can."""
        if name in _OPTICAL and "optical" not in self.sensors:
            return "needs optical"
        if name == PERMANENT and not self.two_dates:
            return "needs two dates"
        return None


def as_asked(intent: Intent) -> Intent:
    """An intent with what is asked of a mere place, of one thing or in part put right.

    Whether there is anything in the north, how many or where, or how it compares with the south, asks for
    what is there. Where the question was
    about something that cannot be seen, a place alone answers nothing, and a yes or no would be taken for an
    answer to it: what is there is told instead. How far one thing reaches asks where it lies and how much
    there is.
    """
    if intent.wanted in ("distance", "direction") and len(intent.subjects) == 1:
        measured = isinstance(intent.subjects[0], Parts) and intent.subjects[0].to is not None
        intent = replace(intent, wanted="place" if measured else "description")
    places = bool(intent.subjects) and all(_is_place(region) for region in intent.subjects)
    yes_or_no = intent.wanted in ("presence", "absence") or _is_threshold(intent)
    of_others = intent.wanted == "count" and any(each.kind in ("people", "thing") for each in intent.beyond)
    if (of_others or (yes_or_no and (intent.beyond or intent.unknown))) and intent.subjects and not places:
        return replace(intent, wanted="description", low=None, high=None)
    if not places:
        return intent
    if _asks_for_unknown_thing(intent):
        return replace(intent, subjects=())
    if intent.wanted not in ("presence", "absence", "count", "description", "report", "comparison"):
        return intent
    if intent.beyond and intent.wanted not in ("description", "report"):
        return replace(intent, subjects=())
    return intent if intent.wanted == "report" else replace(intent, wanted="description", also=())


def _is_threshold(intent: Intent) -> bool:
    """Whether yes or no is asked by a number."""
    return intent.low is not None or intent.high is not None


def _asks_for_unknown_thing(intent: Intent) -> bool:
    """Whether something is to be marked that the model does not know: not the place it may be in."""
    things = any(beyond.kind == "thing" for beyond in intent.beyond)
    return things and intent.wanted in ("mask", "boxes", "place")


def is_land_under_water(region: Region) -> bool:
    """Whether a region is land that a flood covers, such as "flooded fields"."""
    names = (
        {part.name for part in region.parts if isinstance(part, Concept)}
        if isinstance(region, And)
        else set()
    )
    return FLOODED in names and bool(names & set(LAND))


def is_under_clouds(region: Region) -> bool:
    """Whether a region is something that clouds lie over, such as "water under the clouds"."""
    return isinstance(region, And) and Concept(CLOUDS) in region.parts and len(concepts_of(region)) > 1


def with_land_before(intent: Intent, seen: Seen) -> Intent:
    """An intent that asks for land under a flood by what stood there at the earlier date as well.

    What a flood covers does not show at the later date: of flooded fields only the edges would be found.
    """
    if not seen.two_dates:
        return intent
    subjects = tuple(_land_before(region) for region in intent.subjects)
    return replace(intent, subjects=subjects, of=None if intent.of is None else _land_before(intent.of))


def _land_before(region: Region) -> Region:
    if isinstance(region, Parts):
        return replace(region, of=_land_before(region.of))
    if not isinstance(region, And) or not is_land_under_water(region):
        return region
    parts = [
        Or((part, AtDate(part, "earlier"))) if isinstance(part, Concept) and part.name in LAND else part
        for part in region.parts
    ]
    return And(tuple(parts))


def within_drawn(intent: Intent) -> Intent:
    """An intent that was asked with a drawn region and does not speak of it: it is about what lies in it."""
    every = [*intent.subjects, *([intent.of] if intent.of is not None else [])]
    if any(isinstance(part, Drawn) for region in every for part in all_of(region)):
        return intent
    if not intent.subjects:
        if intent.wanted == "ranking":
            return replace(intent, of=within(Drawn(), intent.of))
        return replace(intent, subjects=(Drawn(),)) if intent.wanted in ("description", "report") else intent
    subjects = tuple(Drawn() if region == Everything() else _cut(region) for region in intent.subjects)
    of = intent.of
    if intent.wanted == "share":
        of = Drawn() if of is None or isinstance(of, Everything) else And((of, Drawn()))
    return replace(intent, subjects=subjects, of=of)


def _cut(region: Region) -> Region:
    """A region within what was drawn; of parts, those of what lies within."""
    if isinstance(region, Parts):
        return replace(region, of=_cut(region.of))
    return And((*region.parts, Drawn())) if isinstance(region, And) else And((region, Drawn()))


def about_places(intent: Intent) -> tuple[Region, ...]:
    """The places whose land cover is to be told; none where that is the extent, or things are asked of."""
    if intent.wanted not in ("description", "report", "ranking"):
        return ()
    places = all(_is_place(region) and not isinstance(region, Everything) for region in intent.subjects)
    return intent.subjects if places else ()


def _is_place(region: Region) -> bool:
    """Whether a region is a part of the ground and no thing: a side, what was drawn or is near something."""
    match region:
        case Everything() | Drawn() | InSide() | Near() | Beside() | Between():
            return True
        case And(parts) | Or(parts):
            return all(_is_place(part) for part in parts)
        case Not(part):
            return isinstance(part, (InSide, Drawn, *AROUND_THINGS))
        case AtDate(of, _):
            return _is_place(of)
    return False


def asks_back(intent: Intent) -> bool:
    """Whether there is nothing to be done but to say what can be asked."""
    intent = as_asked(intent)
    if intent.subjects or any(option.region is not None for option in intent.options):
        return False
    doubtful = bool(intent.unknown or intent.beyond)
    return intent.wanted not in _OF_ALL or (doubtful and intent.wanted in ("description", "choice"))


def subjects_of_intent(intent: Intent, seen: Seen) -> tuple[list[Region], list[str]]:
    """The regions to be found, and what is missing for others as keys of the wording."""
    if asks_back(intent):
        return [], []
    intent = as_asked(intent)
    every: Sequence[Region] = intent.subjects
    if places := about_places(intent):
        every = [And((Concept(name), place)) for place in places for name in seen.visible]
    elif intent.wanted in ("description", "report", "ranking") and every == (Everything(),):
        every = [Concept(name) for name in seen.visible]
    if not every and not (intent.wanted == "choice" and _about_options(intent)):
        every = [Concept(name) for name in seen.visible if intent.wanted != "change" or name not in _FLEETING]
    regions, missing = [], []
    for region in every:
        lacking = _lacks(region, seen)
        if lacking == "earlier no date":
            missing.append(lacking)
            if not _compares_dates(region):
                regions.append(dated(_undated(region), earlier=False))
        elif lacking is not None:
            missing.append(lacking)
        else:
            regions.append(region)
    return list(dict.fromkeys(regions)), list(dict.fromkeys(missing))


def leaves_of_intent(intent: Intent, seen: Seen) -> tuple[Leaf, ...]:
    """The masks that answering takes."""
    regions, _ = subjects_of_intent(intent, seen)
    every: list[Region] = [*regions]
    if asks_back(intent):
        return ()
    every += [option.region for option in intent.options if option.region is not None]
    if intent.of is not None:
        every.append(intent.of)
    found = [leaf for region in every for leaf in leaves_of(region)]
    wanted = (intent.wanted, intent.by, *intent.also)
    if "change" in wanted and seen.two_dates:
        found += [leaf for region in every for leaf in leaves_of(region, earlier=True)]
    if "without sensor" in wanted and len(seen.sensors) > 1 and intent.sensor in seen.sensors:
        found += [leaf for region in every for leaf in leaves_of(region, intent.sensor)]
    return tuple(dict.fromkeys(found))


def needs_the_place(intent: Intent, seen: Seen) -> bool:
    """Whether anything is to be looked for, so that the place has to be read."""
    if intent.wanted == "change" and not seen.two_dates and not intent.also:
        return False
    regions, _ = subjects_of_intent(intent, seen)
    return bool(regions) or (not asks_back(intent) and _about_options(intent))


def within(region: Region, of: Region | None) -> Region:
    """A region within another."""
    return region if of is None or isinstance(of, Everything) else And((region, of))


def concepts_of(region: Region) -> tuple[str, ...]:
    """The names of the concepts that a region is made of."""
    return tuple(dict.fromkeys(leaf.concept for leaf in leaves_of(region)))


def _about_options(intent: Intent) -> bool:
    return any(option.region is not None for option in intent.options)


def _lacks(region: Region, seen: Seen) -> str | None:
    """Why a region cannot be found here, as a key of the wording."""
    lacking = (seen.lacks(name) for name in concepts_of(region))
    if (key := next((key for key in lacking if key is not None), None)) is not None:
        return key
    parts = list(all_of(region))
    if not seen.drawn and any(isinstance(part, Drawn) for part in parts):
        return "no drawn"
    early = any(isinstance(part, AtDate) and part.moment == "earlier" for part in parts)
    return "earlier no date" if early and not seen.two_dates else None


def _compares_dates(region: Region) -> bool:
    """Whether a region is what came, went or became something else between the dates."""
    moments = {part.moment for part in all_of(region) if isinstance(part, AtDate)}
    return moments == {"earlier", "later"}


def _undated(region: Region) -> Region:
    match region:
        case AtDate(of, _):
            return _undated(of)
        case And(parts):
            return And(tuple(_undated(part) for part in parts))
        case Or(parts):
            return Or(tuple(_undated(part) for part in parts))
        case Not(part):
            return Not(_undated(part))
    return region
