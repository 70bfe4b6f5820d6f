"""What will be done for a question: one picture, masks, or windows, worked out without reading a pixel."""

from __future__ import annotations

from dataclasses import dataclass, replace

from earthmind.errors import InputError
from earthmind.inference.askable import require_regions
from earthmind.inference.place.look import Look
from earthmind.inference.plan.expression import Intent, Language
from earthmind.inference.plan.understanding import Plan, understand, understand_intent
from earthmind.inference.plan.understood import leaves_of_intent, needs_the_place, with_land_before
from earthmind.inference.question.measured_answer import what_is_seen
from earthmind.inference.requests import History, Options
from earthmind.inference.windows.job import WindowJob, window_job
from earthmind.sentences import Sentence


@dataclass(frozen=True)
class Course:
    """What will be done for a question, worked out without reading a pixel.

    Attributes:
        plan: What was understood of its text.
        look: How the model looks at the place, at full resolution.
        job: The windows; None where the place is looked at as one picture.
    """

    plan: Plan
    look: Look
    job: WindowJob | None


def course_of(
    look: Look,
    text: str,
    options: Options,
    *,
    in_windows: bool = False,
    history: History = (),
    intent: Intent | None = None,
    language: Language = "en",
) -> Course:
    """What will be done for a question about a place.

    Args:
        look: How the model looks at the place, at full resolution.
        text: The question or instruction.
        options: How it is to be answered.
        in_windows: Whether windows are taken whatever the size of the place.
        history: Earlier (question, answer) turns about the same place.
        intent: What the text means, where that is known already; for models that are asked for masks.
        language: Of the window, for a text whose words are of several languages or of none.

    Raises:
        InputError: The model does not take plans, corrections or regions, or windows are impossible.
    """
    card = look.card
    larger = not look.fits_one_picture and not look.request.multispectral
    if card.concepts:
        plan = understand_intent(
            text,
            history=history,
            drawn=bool(options.regions),
            polygons=options.polygons,
            intent=intent,
            known=card.concepts,
            otherwise=language,
        )
        return _measured_course(plan, look, options, in_windows=in_windows, larger=larger)
    if intent is not None:
        raise InputError(
            Sentence(
                "{model} understands language by itself and runs no plans; choose nano.", model=card.name
            ),
            code="plan",
        )
    if options.corrections:
        raise InputError(
            Sentence(
                "{model} cannot be corrected by clicks: edit its polygons by hand, or choose nano.",
                model=card.name,
            ),
            code="no_corrections",
        )
    plan = understand(text, polygons=options.polygons)
    if options.regions:
        require_regions(card)
        return Course(plan.as_typed(), look, None)
    if in_windows or options.needs_windows or (larger and plan.wants_windows(options.detail)):
        return Course(plan, look, window_job(look, plan.asked, options))
    return Course(plan.as_typed() if card.referring else plan, look, None)


def _measured_course(plan: Plan, look: Look, options: Options, *, in_windows: bool, larger: bool) -> Course:
    """The course of what is worked out from masks; nothing is looked at where nothing was understood."""
    seen = what_is_seen(options, look)
    if plan.intent is not None:
        plan = replace(plan, intent=with_land_before(plan.intent, seen))
    if plan.intent is None or not needs_the_place(plan.intent, seen):
        return Course(plan, look, None)
    if in_windows or options.needs_windows or (larger and plan.wants_windows(options.detail)):
        return Course(plan, look, window_job(look, plan.asked, options, leaves_of_intent(plan.intent, seen)))
    return Course(plan, look, None)
