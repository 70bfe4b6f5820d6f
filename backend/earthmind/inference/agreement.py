"""How far two models agree: the same question asked of both, their probabilities compared pixel by pixel."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.vrt import WarpedVRT
from rasterio.warp import Resampling
from rasterio.windows import Window

from earthmind.errors import InputError
from earthmind.inference.events import Done, Event, Failed, Note, Progress, Stopped, Written
from earthmind.inference.plan.expression import Language, Region
from earthmind.inference.plan.text_form import region_text
from earthmind.inference.plan.wording.figures import share_text
from earthmind.inference.plan.wording.naming import noun_of
from earthmind.inference.plan.wording.tongue import tongue
from earthmind.inference.question.run import Steps
from earthmind.inference.requests import Options
from earthmind.model.protocol import ModelCard
from earthmind.sentences import Sentence

INSIDE = 0.5
"""Probability above which a pixel is marked."""
_BLOCK_VALUES = 2**22
Asking = Callable[[str, Options], Iterator[Event]]
"""Asks a model by its name, with options, and gives its events."""
Marks = NDArray[np.bool_]


@dataclass
class Agreement:
    """What two models say of the same pixels.

    Attributes:
        names: What both were asked for, as the bands of their probabilities are called.
        seen: Pixels at which both say something.
        alike: Of those, the pixels at which they agree on everything.
        both: By name, the pixels that both mark.
        either: By name, the pixels that any of them marks.
    """

    names: Sequence[str]
    seen: int = 0
    alike: int = 0
    both: dict[str, int] = field(default_factory=dict)
    either: dict[str, int] = field(default_factory=dict)

    def add(self, one: Marks, other: Marks, valid: Marks) -> None:
        """Take some rows: what each marks, bool (names, rows, columns), and where both see anything."""
        equal = one == other
        self.seen += int(valid.sum())
        self.alike += int((equal.all(axis=0) & valid).sum())
        for number, name in enumerate(self.names):
            mine, theirs = one[number] & valid, other[number] & valid
            for kept, found in (
                (self.both, mine & theirs),
                (self.either, mine | theirs),
            ):
                kept[name] = kept.get(name, 0) + int(found.sum())


def require_comparable(card: ModelCard, other: ModelCard) -> None:
    """Refuse two models that cannot be asked for the same masks.

    Raises:
        InputError: With code ``beside``.
    """
    if card.name == other.name:
        raise InputError(
            Sentence("{model} would be compared with itself; name another model.", model=card.name),
            code="beside",
        )
    for each in (card, other):
        if not each.concepts:
            raise InputError(
                Sentence(
                    "{model} understands language by itself and cannot be compared pixel by pixel; choose "
                    "nano or dynamic-world.",
                    model=each.name,
                ),
                code="beside",
            )


def beside(
    ask: Asking, options: Options, models: tuple[str, str], regions: Sequence[Region], language: Language
) -> Iterator[Event]:
    """The events of the first model, with a note on how far the second agrees before the last one.

    Args:
        ask: Asks either of them.
        options: How the first is to answer.
        models: Names of both.
        regions: What the first looks for; nothing is compared where there is none.
        language: Of the note.
    """
    if not regions:
        yield from ask(models[0], options)
        return
    with TemporaryDirectory(prefix="earthmind-", ignore_cleanup_errors=True) as folder:
        mine = options.probability or Path(folder) / "first.tif"
        theirs = Path(folder) / "second.tif"
        last = None
        for event in ask(models[0], replace(options, probability=mine)):
            if isinstance(event, (Done, Failed, Stopped)):
                last = event
            elif options.probability is not None or not _is_probability(event):
                yield event
        if isinstance(last, Done):
            ended = yield from _quietly(ask(models[1], _for_masks(options, theirs)))
            if isinstance(ended, Stopped):
                yield ended
                return
            yield Note(ended.message if ended else _told(mine, theirs, models, regions, language))
        if last is not None:
            yield last


def _is_probability(event: Event) -> bool:
    return isinstance(event, Written) and event.kind == "probability"


def _for_masks(options: Options, probability: Path) -> Options:
    """The same options with the probability as the only output."""
    return Options(
        detail=options.detail,
        window=options.window,
        overlap=options.overlap,
        regions=options.regions,
        probability=probability,
        shares=False,
    )


def _quietly(events: Iterator[Event]) -> Steps[Failed | Stopped | None]:
    """Pass on progress alone; gives how it failed or that it was stopped, None where it ended well."""
    for event in events:
        if isinstance(event, Progress):
            yield event
        if isinstance(event, (Failed, Stopped)):
            return event
    return None


def compare_probabilities(one: Path, other: Path) -> Agreement:
    """Compare the bands that two rasters of probabilities have in common, on the pixels of the first.

    Raises:
        rasterio.errors.RasterioError: One cannot be read.
    """
    with ExitStack() as stack:
        first = stack.enter_context(rasterio.open(one))
        second = stack.enter_context(rasterio.open(other))
        on_grid = stack.enter_context(
            WarpedVRT(
                second,
                crs=first.crs,
                transform=first.transform,
                width=first.width,
                height=first.height,
                resampling=Resampling.nearest,
                nodata=np.nan,
            )
        )
        names = [name for name in _names(first) if name in _names(second)]
        agreement = Agreement(names)
        rows = max(1, _BLOCK_VALUES // (first.width * max(1, len(names))))
        for row in range(0, first.height if names else 0, rows):
            window = Window(0, row, first.width, min(rows, first.height - row))
            mine, theirs = _read(first, names, window), _read(on_grid, names, window, _names(second))
            valid = np.isfinite(mine).all(axis=0) & np.isfinite(theirs).all(axis=0)
            agreement.add(mine > INSIDE, theirs > INSIDE, valid)
    return agreement


def _names(source: Any) -> list[str]:
    return [str(name) for name in source.descriptions]


def _read(source: Any, names: Sequence[str], window: Window, called: Sequence[str] | None = None) -> Any:
    """Probabilities of some bands, NaN where there is none."""
    bands = [(called or _names(source)).index(name) + 1 for name in names]
    values = source.read(bands, window=window, masked=True)
    return np.ma.filled(values.astype(np.float32), np.nan)


def _told(
    one: Path, other: Path, models: tuple[str, str], regions: Sequence[Region], language: Language
) -> str:
    agreement, words = compare_probabilities(one, other), tongue(language)
    named: Mapping[str, str] = {region_text(region): noun_of(words, region).name for region in regions}
    a, b = models
    if not agreement.names or not agreement.seen:
        return words.say("agreement none", a=a, b=b)
    entries = [
        words.say(
            "agreement entry",
            s=named.get(name, name),
            both=share_text(words, agreement.both[name] / max(agreement.either[name], 1)),
        )
        for name in agreement.names
    ]
    share = share_text(words, agreement.alike / agreement.seen)
    return words.say("agreement", a=a, b=b, share=share, list=", ".join(entries))
