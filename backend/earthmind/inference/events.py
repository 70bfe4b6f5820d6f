"""What happens while a question is answered, one value per happening.

Exactly one of ``Done``, ``Failed`` and ``Stopped`` ends a stream. Events are defined here and nowhere else:
the lines of JSON and the OpenAPI document are made of these classes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Union

from earthmind.described import described
from earthmind.vector import Feature

Stage = Literal["loading", "reading", "encoding", "answering", "polygons", "measuring", "fetching"]
AGREED = 0.02
"""Where withholding either sensor changes no more of what was marked, either alone would say the same."""
_INSIDE: Any = {"exclude": True}


@dataclass(frozen=True)
class Started:
    """The question was taken on."""

    run: str = described("Identifier by which the run can be cancelled.")
    event: Literal["started"] = "started"


@dataclass(frozen=True)
class Progress:
    """How far a stage is; repeated unchanged every few seconds while it takes long."""

    stage: Stage
    fraction: float = described("0 to 1 of this stage.", ge=0, le=1)
    windows_done: int | None = described("Windows that are finished; null where there are none.", None)
    windows: int | None = described("Windows in all.", None)
    event: Literal["progress"] = "progress"


@dataclass(frozen=True)
class Understood:
    """What a question was understood to mean; comes before its answer."""

    text: str = described("In the one-line form that can be edited and run again: area(water; unit=ha).")
    line: str = described('For people, in the language of the question: "Understood: area of water, in ha".')
    intent: Mapping[str, Any] = described("The same as JSON, as in files of plans.")
    event: Literal["plan"] = "plan"


@dataclass(frozen=True)
class Text:
    """The next piece of the answer; the n-th ``[SEG]`` in it belongs to the segment with index n, from 0."""

    text: str
    event: Literal["text"] = "text"


@dataclass(frozen=True)
class Thought:
    """The next piece of what a model thinks before it answers; comes before or between pieces of text.

    Its markers ``[SEG]`` and those of the text are counted together, in the order of the events.
    """

    text: str
    event: Literal["thought"] = "thought"


@dataclass(frozen=True)
class Segment:
    """The polygons of one ``[SEG]``; they themselves are in the output file.

    Attributes:
        features: One feature per connected part; does not travel over HTTP.
    """

    __pydantic_config__ = {"arbitrary_types_allowed": True}

    index: int = described("Number of the [SEG] marker it belongs to, from 0.")
    phrase: str = described("What was segmented.")
    score: float = described("Mean probability inside, weighted by area; 0 where nothing was marked.")
    area_m2: float = described("Sum of the polygons' ellipsoidal areas in square metres.")
    crs: str = described("CRS of the bounds, EPSG:n or WKT.")
    count: int = described("Number of polygons.", 0)
    bounds: tuple[float, float, float, float] | None = described("Left, bottom, right, top of all.", None)
    concept: str | None = described(
        "The one concept of plans that it is made of, such as water, whatever the language of the phrase.",
        None,
    )
    looked_inside: float | None = described(
        "Share of the attention of its [SEG] to the picture that fell on its mask, 0 to 1; null where it was "
        "not measured. To be compared with the share of the picture that the mask covers.",
        None,
    )
    features: Sequence[Feature] = field(default=(), repr=False, metadata=_INSIDE)
    event: Literal["segment"] = "segment"


@dataclass(frozen=True)
class Attention:
    """What the model's fusion itself says of its sensors; no measure of what decided, see ``Shares``."""

    optical: float = described("Mean weight of the optical tokens; both add up to 1.")
    sar: float = described("Mean weight of the SAR tokens.")
    sar_by_layer: Sequence[float] = described(
        "The SAR's share of the attention between visual tokens, by layer of the language model; empty where "
        "it was not measured.",
        (),
    )
    event: Literal["attention"] = "attention"


@dataclass(frozen=True)
class Shares:
    """How much each sensor counted in what was marked: measured by withholding the other one.

    Comes after the polygons, where both sensors show the latest date and something could be measured.
    """

    optical: float = described("Share of the optical layer; both add up to 1.", ge=0, le=1)
    sar: float = described("Share of the SAR layer.", ge=0, le=1)
    optical_change: float = described(
        "1 - IoU between what was marked and what would be without the optical layer.", ge=0, le=1
    )
    sar_change: float = described("The same without the SAR layer.", ge=0, le=1)
    agreement: float | None = described(
        "IoU between what each sensor alone would mark; null where one was withheld.", None, ge=0, le=1
    )
    windows: int | None = described("Windows that it was measured in; null for all of the place.", None)
    withheld: Literal["optical", "sar"] | None = described(
        "The sensor that was left out because its layer cannot be used; its share is 0.", None
    )
    event: Literal["shares"] = "shares"

    @property
    def agree(self) -> bool:
        """Whether either sensor alone would say the same."""
        return self.withheld is None and max(self.optical_change, self.sar_change) <= AGREED


@dataclass(frozen=True)
class Note:
    """Something the analyst should know when reading the answer, in one sentence."""

    message: str
    event: Literal["note"] = "note"


@dataclass(frozen=True)
class Shift:
    """The SAR layer lies off the optical one; ask again with ``correct_shift`` to have it moved."""

    across_m: float = described("How far right of the optical layer, in metres on the ground.")
    down_m: float = described("How far below it.")
    pixels: float = described("Length of the shift in pixels of the analysis grid.")
    confidence: float = described("Of the measurement.", ge=0, le=1)
    event: Literal["shift"] = "shift"


@dataclass(frozen=True)
class Written:
    """A file or a table of it is complete."""

    kind: Literal["polygons", "mask", "probability", "sar_weight", "sensor_weight", "attention_map"]
    path: str
    layer: str | None = described("Name of the layer, of polygons.", None)
    segment: int | None = described("Index of its segment, where it holds one.", None)
    count: int | None = described("Number of polygons in it.", None)
    event: Literal["written"] = "written"


@dataclass(frozen=True)
class Reported:
    """What a look at layers found, as plain values; comes before ``Done``, whose text tells it."""

    look: str = described("Which look it was, such as usability.")
    values: Mapping[str, Any] = described("What was found; areas in m2, lengths in m, shares from 0 to 1.")
    event: Literal["reported"] = "reported"


@dataclass(frozen=True)
class Done:
    """The answer is complete."""

    text: str = described("The whole answer, with its [SEG] markers; without thoughts.")
    model: str = described("Name of the model that answered.")
    segments: int = described("Number of segments.")
    seconds: Mapping[str, float] = described(
        "load, read, encode, answer, polygons, total; 0 where an earlier question had done a stage already, "
        "and shares, where measured."
    )
    value: float | None = described("The number that was asked for, unrounded; null where it is none.", None)
    unit: Literal["m2", "%", "count"] | None = described("What it counts; areas are in m2.", None)
    thoughts: str = described(
        "What the model thought before it answered, with [SEG] markers that count before those of the text; "
        "empty where it does not tell.",
        "",
    )
    event: Literal["done"] = "done"


@dataclass(frozen=True)
class Failed:
    """The answer could not be given."""

    code: str = described("Stable identifier, such as no_overlap or internal.")
    message: str = described("One sentence for the analyst, in the language of the question.")
    values: Mapping[str, Any] = field(
        default_factory=dict, metadata={"description": "What the sentence names: layers, paths, numbers."}
    )
    event: Literal["error"] = "error"


@dataclass(frozen=True)
class Stopped:
    """The run was cancelled."""

    event: Literal["stopped"] = "stopped"


Event = Union[
    Started, Progress, Understood, Text, Thought, Segment, Attention, Shares, Note, Shift, Written, Reported,
    Done, Failed, Stopped,
]  # fmt: skip
