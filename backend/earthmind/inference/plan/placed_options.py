"""Options that place one thing by another: "A) north of the town", "A) The lake is north of the forest"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from earthmind.inference.plan.expression import Beside, Concept, Intent, Option, Region
from earthmind.inference.plan.lexicon import Lexicon, words_of
from earthmind.inference.plan.mentions import Scan
from earthmind.inference.plan.prepared_items import prepare
from earthmind.inference.plan.quantities import join_measures
from earthmind.inference.plan.question_items import Item, items_of
from earthmind.inference.plan.subjects import both, subjects_of


def placed_options(intent: Intent, options: Sequence[Option], table: Lexicon) -> Intent | None:
    """The choice of a direction that options name; None where they name something else."""
    if len(options) < 2:
        return None
    beside = [option.region for option in options if isinstance(option.region, Beside)]
    if len(beside) == len(options) and len(intent.subjects) == 1 and len({each.of for each in beside}) == 1:
        sided = [replace(o, side=each.side, region=None) for o, each in zip(options, beside, strict=True)]
        pair = (intent.subjects[0], beside[0].of)
        return replace(intent, wanted="choice", subjects=pair, by="direction", options=tuple(sided), also=())
    if intent.subjects or any(option.region is not None for option in options):
        return None
    told = [_direction(option.text, table) for option in options]
    found = [each for each in told if each is not None]
    if len(found) < len(options) or len({subjects for subjects, _ in found}) != 1:
        return None
    sided = [replace(o, side=side) for o, (_, side) in zip(options, found, strict=True)]  # type: ignore[arg-type]
    subjects = found[0][0]
    return replace(intent, wanted="choice", subjects=subjects, by="direction", options=tuple(sided), also=())


def nearest_option(intent: Intent, options: Sequence[Option], said: Sequence[Item]) -> Intent | None:
    """Such as "what is nearest to the river? A) the town B) the forest"; None for other choices."""
    orders = [item for item in said if (item.tag, item.value) == ("order", "-distance")]
    named = len(intent.subjects) == 1 and all(option.region is not None for option in options)
    if len(orders) != 1 or not named or not isinstance(intent.subjects[0], Concept):
        return None
    words = orders[0].words.lower()
    unknown = tuple(each for each in intent.unknown if each.lower() != words)
    return replace(intent, wanted="choice", by="distance", options=tuple(options), also=(), unknown=unknown)


def whether_beside(intent: Intent, said: Sequence[Item]) -> Intent:
    """Such as "is the river left of the town? yes / no": whether any of it lies there."""
    sides = [item.value for item in said if item.tag == "side"]
    if len(sides) != 1 or len(intent.subjects) != 2:
        return intent
    one, other = intent.subjects
    return replace(intent, subjects=(both([one, Beside(other, sides[0])]),))  # type: ignore[arg-type]


def _direction(text: str, table: Lexicon) -> tuple[tuple[Region, ...], str] | None:
    """The two things of a sentence such as "the lake is north of the forest", and the side."""
    items = join_measures(items_of(table, words_of(text)))
    sides = [item.value for item in items if item.tag == "side"]
    prepared = prepare(items, table.language)
    asks = any(item.value == "direction" for item in prepared.items)
    scan = Scan(prepared.items, table.language)
    subjects = subjects_of(scan.mentions)
    if (
        not asks
        or len(sides) != 1
        or len(subjects) != 2
        or prepared.unknown
        or prepared.beyond
        or scan.unknown
    ):
        return None
    return subjects, sides[0]
