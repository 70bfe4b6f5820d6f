"""The answer to an intent in words, from what was measured, with a marker behind each marked thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from earthmind.imagery.grid import crs_text
from earthmind.inference.plan.choosing import boxes_around, nearest_m, overlap
from earthmind.inference.plan.execution import leaves_of
from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Concept,
    Everything,
    Intent,
    Or,
    Parts,
    Region,
    Unit,
    Wanted,
)
from earthmind.inference.plan.figure import Figure, figure_of
from earthmind.inference.plan.text_form import SQUARE_METRES
from earthmind.inference.plan.understood import (
    Seen,
    about_place,
    as_asked,
    asks_back,
    concepts_of,
    is_land_under_water,
    is_under_clouds,
    subjects_of_intent,
    within,
)
from earthmind.inference.plan.whereabouts import SPREAD, direction_of, whereabouts
from earthmind.inference.plan.wording.choosing_options import Measure, fitting_option
from earthmind.inference.plan.wording.figures import (
    area_text,
    change_text,
    length_text,
    number,
    share_text,
)
from earthmind.inference.plan.wording.naming import counted, noun_of
from earthmind.inference.plan.wording.tongue import Noun, tongue
from earthmind.model.protocol import SEG_TOKEN
from earthmind.vector import Feature
from earthmind.vector.features_on_disk import numbers_of


class Find(Protocol):
    """Where regions were found."""

    def features(self, region: Region, without: str = "") -> Sequence[Feature]:
        """The polygons of a region, without a sensor or with all."""

    def left_out(self, region: Region) -> int:
        """How many parts of it were smaller than asked for."""


_GREEN = frozenset({"forest", "grass", "shrub", "wetland"})
_MOST_SIZES = 6
"""So many areas of parts are listed at most."""
_MARK = re.compile("\0(\\d+)\0")
_SENTENCE = re.compile(r"(?:^|(?<=[.!?] )|(?<=\n))([^\W\d_])")


@dataclass(frozen=True)
class Marked:
    """A thing that is marked.

    Attributes:
        region: What.
        phrase: What it is called in the answer.
        features: Its polygons.
        without: The sensor that was withheld; empty for none.
    """

    region: Region
    phrase: str
    features: Sequence[Feature]
    without: str = ""

    def is_of(self, region: Region, without: str) -> bool:
        """Whether this is such a region."""
        return (self.region, self.without) == (region, without)


@dataclass(frozen=True)
class Told:
    """An answer.

    Attributes:
        text: With ``[SEG]`` behind each thing that is marked.
        marked: In the order of the markers.
        notes: What to know of it, one sentence each.
        figure: The number that was asked for, where it is one.
    """

    text: str
    marked: tuple[Marked, ...]
    notes: tuple[str, ...] = ()
    figure: Figure | None = None


def tell(intent: Intent, seen: Seen, find: Find) -> Told:
    """Put an answer into words.

    Args:
        intent: What was understood.
        seen: What there is to see.
        find: Gives the polygons of a region.
    """
    told = _Teller(as_asked(intent), seen, find).told()
    return replace(told, figure=figure_of(intent, seen, find))


@dataclass
class _Teller:
    """One answer on its way."""

    intent: Intent
    seen: Seen
    find: Find
    marked: list[Marked] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.words = tongue(self.intent.language)
        self._whole: float | None = None

    def told(self) -> Told:
        sentences = self._doubts()
        if not asks_back(self.intent):
            sentences += self._answer()
        text = self.words.together(sentences)
        order = list(dict.fromkeys(int(number) for number in _MARK.findall(text)))
        text = _SENTENCE.sub(lambda found: found[1].upper(), _MARK.sub(SEG_TOKEN, text))
        marked = tuple(self.marked[number] for number in order)
        return Told(text.strip(), marked, self._all_notes(marked))

    # what was not understood, cannot be seen, or is missing

    def _doubts(self) -> list[str]:
        words, known = self.words, self._known()
        doubts = []
        for beyond in self.intent.beyond:
            key = f"beyond {beyond.kind}"
            key = key if words.has(key) else "beyond other"
            doubts.append(words.say(key, words=beyond.words, known=known))
        if self.intent.unknown:
            doubts.append(words.say("unknown", words=", ".join(dict.fromkeys(self.intent.unknown))))
        offered = bool(self.intent.beyond) and not self.intent.unknown
        if asks_back(self.intent) and not offered:
            doubts.append(words.say("ask back", known=known))
        return list(dict.fromkeys(doubts))

    def _known(self) -> str:
        return self.words.listed([self.words.concept(name).name for name in self.seen.visible])

    def _answer(self) -> list[str]:
        sentences = []
        regions, missing = subjects_of_intent(self.intent, self.seen)
        sentences += [self.words.texts[key] for key in missing]
        if missing and not regions:
            return sentences
        if self.intent.wanted == "choice":
            return [*sentences, *self._choice(regions)]
        if self.intent.low is not None or self.intent.high is not None:
            return [*sentences, *self._threshold(regions)]
        also = () if self.intent.wanted == "without sensor" else self.intent.also
        for wanted in dict.fromkeys((self.intent.wanted, *also)):
            sentences += self._wanted(wanted, regions)
        return sentences

    def _wanted(self, wanted: Wanted, regions: Sequence[Region]) -> list[str]:
        together = {
            "distance": self._distance,
            "direction": self._direction,
            "comparison": self._comparison,
            "ranking": self._ranking,
            "change": self._change,
            "description": self._description,
            "report": self._description,
            "without sensor": self._without_sensor,
        }
        if wanted in together:
            return together[wanted](regions)
        each = {
            "mask": self._mask,
            "boxes": self._boxes,
            "area": self._area,
            "sizes": self._sizes,
            "share": self._share,
            "count": self._count,
            "presence": self._presence,
            "absence": self._absence,
            "place": self._place,
        }[wanted]
        return [
            sentence
            for region in regions
            for sentence in (*each(region), *self._how_near(region), *self._empty_parts(region))
        ]

    def _how_near(self, region: Region) -> list[str]:
        """How far the one part that is nearest to something, or farthest, is from it."""
        if not isinstance(region, Parts) or region.to is None or len(self._features(region)) != 1:
            return []
        metres = nearest_m(self._features(region), self._features(region.to), crs_text(self.seen.grid.crs))
        key = "away" if metres else "away touch"
        of = noun_of(self.words, region.to).of
        return [self.words.say(key, of=of, d=length_text(self.words, metres, self.intent.unit))]

    def _empty_parts(self, region: Region) -> list[str]:
        """What was not found of things that were asked for together, where others of them were."""
        if not isinstance(region, Or) or not self._features(region):
            return []
        return [s for part in region.parts if not self._features(part) for s in self._none(part)]

    # one region

    def _mask(self, region: Region) -> list[str]:
        if not self._features(region):
            return self._none(region)
        number = len(self._features(region))
        said = isinstance(region, Parts) and region.order is not None and region.count is not None
        key = "mask pieces" if number > 1 and not said else "mask"
        return [
            *self._too_few(region),
            self._say(key, region, area=self._area_of(region), pieces=self._pieces(region)),
        ]

    def _boxes(self, region: Region) -> list[str]:
        if not (features := self._features(region)):
            return self._none(region)
        boxes = boxes_around(features, self.seen.grid)
        box_area = float(numbers_of(boxes, "area_m2").sum())
        line = self.words.texts["boxes"]
        one_choice = line.count("<") == 1
        line = _two(line, len(boxes) != 1 if one_choice else self._noun(region).plural, len(boxes) != 1)
        values = {
            "s": self._s(region),
            "n": number(self.words, len(boxes), 0),
            "boxes": self._area_text(box_area),
            "area": self._area_of(region),
        }
        self.marked = [
            replace(mark, features=boxes) if mark.region == region else mark for mark in self.marked
        ]
        return [*self._too_few(region), line.format(**values)]

    def _area(self, region: Region) -> list[str]:
        if self.intent.unit == "%":
            return self._share(region)
        if not self._features(region):
            return self._none(region)
        plain = isinstance(region, (Parts, Everything)) or self.intent.of is not None
        key = "area plain" if plain else "area"
        return [
            *self._too_few(region),
            self._say(key, region, area=self._area_of(region), share=self._share_of(region)),
        ]

    def _sizes(self, region: Region) -> list[str]:
        if len(features := self._features(region)) < 2:
            return self._area(region)
        self._note("note small")
        areas = sorted(numbers_of(features, "area_m2").tolist(), reverse=True)
        told = areas if len(areas) <= _MOST_SIZES else areas[: _MOST_SIZES - 1]
        listed = self.words.listed([self._area_text(area) for area in told])
        sentences = [self.words.say("sizes", s=self._s(region, self._counted(region)), list=listed)]
        if rest := areas[len(told) :]:
            n = number(self.words, len(rest), 0)
            sentences.append(self.words.say("sizes rest", n=n, area=self._area_text(sum(rest))))
        return [*self._too_few(region), *sentences]

    def _share(self, region: Region) -> list[str]:
        of = self.intent.of
        if of is not None and not isinstance(of, Everything):
            if not self._features(of):
                return self._none(of)
            if not self._features(region):
                return self._none(region)
            share = self._square_metres(region) / self._square_metres(of)
            return [
                self._say(
                    "share of",
                    region,
                    share=share_text(self.words, share),
                    of=noun_of(self.words, of).of,
                    area=self._area_of(region),
                    whole=self._area_of(of),
                )
            ]
        if not self._features(region):
            return self._none(region)
        return [self._say("share", region, area=self._area_of(region), share=self._share_of(region))]

    def _count(self, region: Region) -> list[str]:
        if not self._features(region):
            return self._none(region)
        self._note("note small")
        noun = self._counted(region)
        return [
            self.words.say(
                "count",
                plural=noun.plural,
                s=self._s(region, noun),
                area=self._area_of(region),
            )
        ]

    def _presence(self, region: Region) -> list[str]:
        if not self._features(region):
            if is_under_clouds(region):
                return self._none(region)  # what does not show may be there: that is no "No"
            return [self.words.say("absent", sentence=self._inside(self._none(region)))]
        return [
            *self._too_few(region),
            self._say("presence", region, area=self._area_of(region), share=self._share_of(region)),
        ]

    def _absence(self, region: Region) -> list[str]:
        if not self._features(region):
            return [self.words.say("absence right", sentence=self._inside(self._none(region)))]
        return [self._say("absence there", region, area=self._area_of(region), share=self._share_of(region))]

    def _place(self, region: Region) -> list[str]:
        if not (features := self._features(region)):
            return self._none(region)
        where = whereabouts(features, self.seen.grid)
        key = "place" if where.all_of_it else "place mostly"
        return [*self._too_few(region), self._say(key, region, where=self._where(where.places))]

    def _fact(self, region: Region) -> str:
        where = whereabouts(self._features(region), self.seen.grid)
        many = len(self._features(region)) > 1
        key = ("fact" if where.all_of_it else "fact mostly") if many or not where.all_of_it else "fact one"
        return self._say(
            key,
            region,
            area=self._area_of(region),
            share=self._share_of(region),
            pieces=self._pieces(region),
            where=self._where(where.places),
        )

    def _where(self, places: Sequence[str]) -> str:
        return self.words.listed([self.words.texts[f"place {place}"] for place in places])

    def _none(self, region: Region) -> list[str]:
        """That nothing of a region was found; of a rank, how many there are."""
        if isinstance(region, Parts) and region.order is not None:
            if region.to is not None and not self._features(region.to):
                return self._none(region.to)
            base = replace(region, order=None, count=None, skip=0, least=False, to=None)
            if found := len(self._features(base)):
                noun = self._counted(base)
                return [
                    self.words.say(
                        "no rank",
                        plural=found != 1,
                        count=noun.subject,
                    )
                ]
            return self._none(base if base != Parts(base.of) else base.of)
        noun = noun_of(self.words, region)
        if self.find.left_out(region):
            return [self.words.say("only small", name=noun.name)]
        return [self.words.say("none", plural=noun.plural, none=noun.none)]

    def _too_few(self, region: Region) -> list[str]:
        """That fewer were found than were asked for."""
        if not isinstance(region, Parts) or region.order is None or region.count is None:
            return []
        found = len(self._features(region))
        if found >= region.count:
            return []
        noun = self._counted(replace(region, order=None, count=None, skip=0, least=False, to=None), found)
        return [self.words.say("too few", plural=found != 1, count=noun.subject)]

    # several regions

    def _distance(self, regions: Sequence[Region]) -> list[str]:
        if (pair := self._pair(regions)) is None:
            return self._needs_two(regions)
        one, other = pair
        if none := [s for region in pair if not self._features(region) for s in self._none(region)]:
            return none
        metres = nearest_m(self._features(one), self._features(other), crs_text(self.seen.grid.crs))
        key = "distance"
        if not metres:
            key = (
                "distance overlap"
                if overlap(self._features(one), self._features(other))
                else "distance touch"
            )
        return [
            self.words.say(
                key, a=self._s(one), b=self._s(other), d=length_text(self.words, metres, self.intent.unit)
            )
        ]

    def _direction(self, regions: Sequence[Region]) -> list[str]:
        if (pair := self._pair(regions)) is None:
            return self._needs_two(regions)
        one, other = pair
        if none := [s for region in pair if not self._features(region) for s in self._none(region)]:
            return none
        side = direction_of(self._features(one), self._features(other), self.seen.grid)
        if side is None:
            return [self.words.say("direction same", a=self._s(one), b=self._s(other))]
        noun = noun_of(self.words, other)
        of = f"{noun.of} {self._mark(other, noun.name)}".strip()
        direction = self.words.say(f"direction {side}", of=of)
        return [
            self.words.say(
                "direction", plural=noun_of(self.words, one).plural, a=self._s(one), direction=direction
            )
        ]

    def _comparison(self, regions: Sequence[Region]) -> list[str]:
        if len(regions) > 2:
            return self._ranking(regions)
        if (pair := self._pair(regions)) is None:
            return self._needs_two(regions)
        if self.intent.by == "count":
            return self._compared_counts(*pair)
        larger, smaller = sorted(pair, key=self._square_metres, reverse=True)
        if not self._features(larger):
            return [s for region in pair for s in self._none(region)]
        x, y = self._square_metres(larger), self._square_metres(smaller)
        values: dict[str, Any] = {"x": self._area_of(larger), "y": self._area_of(smaller)}
        nouns = [noun_of(self.words, region) for region in (larger, smaller)]
        if x == y:
            return [self.words.say("comparison same", a=self._s(larger), b=self._s(smaller), **values)]
        line = _two(self.words.texts["comparison"], nouns[0].plural, nouns[1].plural)
        return [line.format(a=self._s(larger), b=self._s(smaller), **values)]

    def _compared_counts(self, one: Region, other: Region) -> list[str]:
        more, fewer = sorted((one, other), key=lambda region: len(self._features(region)), reverse=True)
        if not self._features(more):
            return [s for region in (one, other) for s in self._none(region)]
        x, y = len(self._features(more)), len(self._features(fewer))
        nouns = [noun_of(self.words, region) for region in (more, fewer)]
        self._note("note small")
        key = "comparison count same" if x == y else "comparison count"
        return [
            self.words.say(
                key,
                a=self._s(more),
                b=self._s(fewer),
                aparts=nouns[0].parts,
                bparts=nouns[1].parts,
                x=number(self.words, x, 0),
                y=number(self.words, y, 0),
            )
        ]

    def _ranking(self, regions: Sequence[Region]) -> list[str]:
        place = about_place(self.intent)
        if place is not None:
            return self._description(regions)
        regions = [within(region, self.intent.of) for region in regions]
        found = [region for region in regions if self._features(region)]
        if not found:
            return [self.words.say("nothing", list=self._names(regions))]
        found.sort(key=self._square_metres, reverse=True)
        return [
            self._listed(found, self.intent.of),
            *self._missing([region for region in regions if region not in found]),
            *self._overlapping(found),
        ]

    def _listed(self, found: Sequence[Region], of: Region | None) -> str:
        """Regions by area, with their shares of a place; named as within it, but called by themselves."""
        whole = self._whole_m2() if of is None else self._square_metres(of)
        entries = []
        for region in found:
            square_metres = self._square_metres(region)
            bare = region.parts[0] if of is not None and isinstance(region, And) else region
            subject = f"{noun_of(self.words, bare).subject} {self._mark(region, self._noun(region).name)}"
            entries.append(
                self.words.say(
                    "entry",
                    s=subject.strip(),
                    area=self._area_text(square_metres),
                    share=share_text(self.words, square_metres / max(whole, 1e-9)),
                )
            )
        return self.words.say("ranking", list=self.words.listed(entries))

    def _description(self, regions: Sequence[Region]) -> list[str]:
        place = about_place(self.intent)
        own = bool(self.intent.subjects) and place is None
        found = [region for region in regions if self._features(region)]
        missing = [region for region in regions if region not in found]
        if own:
            sentences = []
            for region in regions:
                sentences += [self._fact(region)] if region in found else self._none(region)
                if region in found and len(self._features(region)) > 1:
                    largest = float(numbers_of(self._features(region), "area_m2").max())
                    sentences.append(self.words.say("largest part", area=self._area_text(largest)))
            return sentences
        sentences = [self.words.say("extent", area=self._area_text(self._whole_m2()))]
        if place is not None:
            noun = noun_of(self.words, place)
            sentences = [
                self.words.say("area plain", plural=noun.plural, s=noun.subject, area=self._area_of(place))
            ]
        found.sort(key=self._square_metres, reverse=True)
        if place is not None and found:
            sentences.append(self._listed(found, place))
            return [*sentences, *self._missing(missing), *self._overlapping(found)]
        sentences += [self._fact(region) for region in found]
        if not found:
            return [*sentences, self.words.say("nothing", list=self._names(regions))]
        return [*sentences, *self._missing(missing), *self._overlapping(found)]

    def _change(self, regions: Sequence[Region]) -> list[str]:
        if not self.seen.two_dates:
            return [self.words.texts["change no date"]]
        sentences = []
        for region in regions:
            earlier = AtDate(region, "earlier")
            before, now = self._square_metres(earlier), self._square_metres(region)
            if not before and not now:
                if self.intent.subjects:
                    sentences += self._none(region)
                continue
            if before == now:
                sentences.append(self._say("change same", region, now=self._area_of(region)))
                continue
            sentences.append(
                self.words.say(
                    "change",
                    e=self._s(earlier),
                    before=self._area_text(before),
                    s=self._s(region),
                    now=self._area_text(now),
                    delta=change_text(self.words, before, now, self._unit()),
                )
            )
        return sentences or [self.words.say("nothing", list=self._names(regions))]

    def _without_sensor(self, regions: Sequence[Region]) -> list[str]:
        sensor = self.intent.sensor
        name = self.words.texts[f"sensor {sensor}"]
        if sensor not in self.seen.sensors:
            return [self.words.say("without absent", sensor=name)]
        if len(self.seen.sensors) < 2:
            return [self.words.say("without only", sensor=name)]
        entries = []
        for region in regions:
            area, area0 = self._square_metres(region, sensor), self._square_metres(region)
            if not area and not area0:
                continue
            values: dict[str, Any] = {"area0": self._area_text(area0), "area": self._area_text(area)}
            if not area:
                entries.append(self.words.say("without none", name=self._noun(region).name, **values))
                continue
            key = "without same" if area == area0 else "without entry"
            entries.append(self.words.say(key, s=self._s(region, without=sensor), **values))
        if entries:
            return [self.words.say("without", sensor=name, list=self.words.listed(entries))]
        return [self.words.say("nothing", list=self._names(regions))]

    def _threshold(self, regions: Sequence[Region]) -> list[str]:
        low, high = self.intent.low, self.intent.high
        sentences = []
        for region in regions:
            value = self._asked_value(region)
            inside = (low is None or value >= low) and (high is None or value <= high)
            said = self._wanted(self.intent.wanted, [region])
            key = "threshold yes" if inside else "threshold no"
            sentences.append(self.words.say(key, sentence=self._at_start(self.words.together(said))))
        return sentences

    def _asked_value(self, region: Region) -> float:
        if self.intent.wanted == "count":
            return len(self._features(region))
        if self.intent.wanted == "share" or self.intent.unit == "%":
            whole = self.intent.of
            base = self._whole_m2() if whole is None else self._square_metres(whole)
            return 100 * self._square_metres(region) / base if base else 0.0
        return self._square_metres(region) / SQUARE_METRES.get(self.intent.unit or "m2", 1.0)

    def _choice(self, regions: Sequence[Region]) -> list[str]:
        option = fitting_option(self.intent, regions, self._measured)
        by = self.intent.by or "presence"
        if option is None:
            return [self.words.texts["fits none"], *self._why(by, regions)]
        line = f"{option.label}) {option.text}" if option.label else option.text
        why = self.words.together([self._at_start(s) for s in self._why(by, regions)])
        return [f"{why}\n{line}".strip()]

    def _why(self, by: Wanted, regions: Sequence[Region]) -> list[str]:
        """What was measured, from which an option was chosen."""
        of_options = [option.region for option in self.intent.options if option.region is not None]
        if of_options and by not in ("distance", "direction"):
            return self._ranking(of_options)
        return self._wanted(by, regions) if by != "choice" else []

    def _measured(self, what: Measure, regions: Sequence[Region]) -> float | str | None:
        """What an option is compared with."""
        if what in ("distance", "direction"):
            if len(regions) != 2 or not all(self._features(region) for region in regions):
                return None
            one, other = (self._features(region) for region in regions)
            if what == "distance":
                return nearest_m(one, other, crs_text(self.seen.grid.crs))
            return direction_of(one, other, self.seen.grid)
        region = regions[0]
        if what == "count":
            return len(self._features(region))
        if what == "place":
            if not self._features(region):
                return None
            where = whereabouts(self._features(region), self.seen.grid)
            simple = len(where.places) == 1 and where.places != (SPREAD,)
            return where.places[0] if simple else where.middle
        if what == "share":
            of = self.intent.of
            base = self._whole_m2() if of is None else self._square_metres(of)
            return 100 * self._square_metres(region) / base if base else 0.0
        return self._square_metres(region)

    # pieces of sentences

    def _noun(self, region: Region) -> Noun:
        """What a region is called; of a number of parts, as many as there are."""
        if isinstance(region, Parts) and region.order is not None and region.count is not None:
            region = replace(region, count=min(region.count, len(self._features(region)) or region.count))
        return noun_of(self.words, region)

    def _say(self, key: str, region: Region, **values: str) -> str:
        noun = self._noun(region)
        return self.words.say(key, plural=noun.plural, s=self._s(region), **values)

    def _s(self, region: Region, noun: Noun | None = None, without: str = "") -> str:
        """A region as the subject of a sentence, with a marker where it is marked for the first time."""
        noun = noun or self._noun(region)
        phrase = noun.name
        if without:
            sensor = self.words.texts[f"sensor {without}"]
            phrase = self.words.say("without label", name=phrase, sensor=sensor)
        return f"{noun.subject} {self._mark(region, phrase, without)}".rstrip()

    def _mark(self, region: Region, phrase: str, without: str = "") -> str:
        features = self._features(region, without)
        if not features or any(mark.is_of(region, without) for mark in self.marked):
            return ""
        if left_out := self.find.left_out(region):
            count = number(self.words, left_out, 0)
            self.notes.append(self.words.say("left out", plural=left_out != 1, name=phrase, n=count))
        self.marked.append(Marked(region, phrase, features, without))
        return f"\0{len(self.marked) - 1}\0"

    def _features(self, region: Region, without: str = "") -> Sequence[Feature]:
        return self.find.features(region, without)

    def _square_metres(self, region: Region, without: str = "") -> float:
        return float(numbers_of(self._features(region, without), "area_m2").sum())

    def _whole_m2(self) -> float:
        if self._whole is None:
            self._whole = self._square_metres(Everything())
        return self._whole

    def _unit(self) -> Unit | None:
        return self.intent.unit if self.intent.unit in SQUARE_METRES else None

    def _area_text(self, square_metres: float) -> str:
        return area_text(self.words, square_metres, self._unit())

    def _area_of(self, region: Region) -> str:
        return self._area_text(self._square_metres(region))

    def _share_of(self, region: Region) -> str:
        return share_text(self.words, self._square_metres(region) / max(self._whole_m2(), 1e-9))

    def _pieces(self, region: Region) -> str:
        count = len(self._features(region))
        return self.words.say("pieces", plural=count != 1, n=number(self.words, count, 0))

    def _counted(self, region: Region, count: int | None = None) -> Noun:
        count = len(self._features(region)) if count is None else count
        return counted(self.words, region, count, number(self.words, count, 0))

    def _names(self, regions: Sequence[Region]) -> str:
        return self.words.listed([noun_of(self.words, region).name for region in regions])

    def _missing(self, regions: Sequence[Region]) -> list[str]:
        bare = [region.parts[0] if isinstance(region, And) else region for region in regions]
        return [self.words.say("missing", list=self._names(bare))] if regions else []

    def _overlapping(self, found: Sequence[Region]) -> list[str]:
        bare = [region.parts[0] if isinstance(region, And) else region for region in found]
        names = {region.name for region in bare if isinstance(region, Concept)}
        doubled = ("vegetation" in names and bool(names & _GREEN)) or (
            "water" in names and bool(names & {"flooded area", "permanent water"})
        )
        return [self.words.texts["overlap"]] if doubled else []

    def _pair(self, regions: Sequence[Region]) -> tuple[Region, Region] | None:
        return (regions[0], regions[1]) if len(regions) >= 2 and regions[0] != regions[1] else None

    def _needs_two(self, regions: Sequence[Region]) -> list[str]:
        facts = [s for region in regions for s in self._place(region)]
        return [self.words.say("one subject", known=self._known()), *facts]

    def _inside(self, sentences: Sequence[str]) -> str:
        """Sentences that go on after a word such as "No:"."""
        return self.words.together(list(sentences))

    def _at_start(self, text: str) -> str:
        return text[:1].upper() + text[1:]

    def _note(self, key: str) -> None:
        self.notes.append(self.words.texts[key])

    def _all_notes(self, marked: Sequence[Marked]) -> tuple[str, ...]:
        names = {name for mark in marked for name in concepts_of(mark.region)}
        dated = [leaf for mark in marked for leaf in leaves_of(mark.region) if leaf.earlier]
        doubtful = {"flooded area", "permanent water"}
        if names & doubtful and (not self.seen.two_dates or any(leaf.concept in doubtful for leaf in dated)):
            self._note("note flood")
        asked = [*self.intent.subjects, *(mark.region for mark in marked)]
        if not self.seen.two_dates and any(map(is_land_under_water, asked)):
            self._note("note under water")
        if any(map(is_under_clouds, asked)):
            self._note("note under clouds")
        if dated and self.seen.earlier_sensors != self.seen.sensors:
            self._note("note dates")
        if marked and self.seen.sensors == ("optical",) and not self.intent.sensor:
            self._note("note only optical")
        if marked and self.seen.colours and self.intent.language != "en":
            self._note("note colours")  # in English it is told with the layers
        if marked and self.seen.sensors == ("sar",):
            self._note("note only sar")
        return tuple(dict.fromkeys(self.notes))


def _two(line: str, first: bool, second: bool) -> str:
    """A line with the first choice of number for one thing and the others for another."""
    numbers = iter((first, second, second))
    return re.sub(r"<([^|<>]*)\|([^<>]*)>", lambda found: found[2 if next(numbers) else 1], line)
