"""Saved plans: what a question was understood to mean, to be run on other places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from earthmind.errors import InputError
from earthmind.inference.plan.expression import Intent
from earthmind.inference.plan.json_form import from_json
from earthmind.inference.plan.text_form import to_text
from earthmind.inference.plan.text_reader import from_text
from earthmind.sentences import Sentence

LARGEST_FILE = 1 << 20
"""Bytes of a file that is read as a plan."""


def read_plan(path: Path) -> tuple[Intent, str]:
    """The plan in a file, and its text form.

    The file holds an intent as JSON, an answer with its plan as ``earthmind ask --json`` prints it, or the
    text form in a line.

    Raises:
        InputError: The file cannot be read, or holds none of these; says which value is wrong.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise InputError(
                Sentence("{path} is too large for a plan; choose another file.", path=path), code="plan"
            )
        content = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise InputError(
            Sentence("The plan {path} cannot be read: choose a file of JSON or text.", path=path), code="plan"
        ) from error
    intent = plan_from(content)
    return intent, to_text(intent)


def plan_from(content: str) -> Intent:
    """A plan from JSON or from its text form.

    Raises:
        InputError: It is neither.
    """
    if not content.lstrip().startswith("{"):
        return from_text(content.strip())
    try:
        value: Any = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise InputError(
            Sentence("The plan is no JSON; save one with 'earthmind ask --json'."), code="plan"
        ) from error
    for key in ("plan", "intent"):
        if isinstance(value, dict) and isinstance(value.get(key), dict):
            value = value[key]
    return from_json(value)
