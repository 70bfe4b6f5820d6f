"""Prompts for a language model that grades open answers, for those who have one; nothing is sent anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from earthmind.errors import InputError, OutputError
from earthmind.evaluation.questions import GivenAnswer, Kind
from earthmind.evaluation.readers.benchmark_files import field, lines_of
from earthmind.replacing import replace

PROMPT = """\
You grade answers about satellite pictures. You do not see the picture: the reference answer tells what is
in it.

Question: {question}
Reference answer: {reference}
Answer to grade: {answer}

Give a whole number from 0 to 5.
5: everything that the reference says and the question asks for is there, and nothing is wrong.
4: right, with one small thing missing or inexact.
3: mostly right, with a thing that matters missing.
2: partly right, with a plain mistake.
1: little of it fits the reference.
0: wrong, made up, empty, or about something else.
Other words for the same thing are as good. Length and style do not count. A thing that the reference does not
mention counts against the answer only where the reference excludes it.

Reply with JSON only: {{"score": <number>, "reason": "<one sentence>"}}"""


def answer_record(answer: GivenAnswer) -> dict[str, Any]:
    """An answer as one line of a file of answers."""
    sample = answer.sample
    return {
        "id": sample.identifier,
        "kind": sample.kind.value,
        "task": sample.task,
        "question": sample.question,
        "options": list(sample.options),
        "references": list(sample.answers),
        "answer": answer.text,
    }


def judge_prompts(path: Path) -> list[dict[str, str]]:
    """The judge's prompts for the open answers of a file of answers.

    Args:
        path: JSON lines, as ``earthmind eval DATASET --answers`` writes them.

    Raises:
        InputError: The file is missing, damaged, or has no open answer.
    """
    records = [_record(line, path) for line in lines_of(path)]
    prompts = [
        {
            "id": str(field(record, "id", path)),
            "task": str(field(record, "task", path)),
            "prompt": PROMPT.format(
                question=field(record, "question", path),
                reference=" / ".join(field(record, "references", path)),
                answer=field(record, "answer", path),
            ),
        }
        for record in records
        if field(record, "kind", path) == Kind.OPEN.value
    ]
    if not prompts:
        raise InputError(f"{path} has no answer to an open question; run a benchmark that has some.")
    return prompts


def write_lines(path: Path, records: Iterable[Mapping[str, Any]]) -> None:
    """Write JSON lines, beside the file and then in its place.

    Raises:
        OutputError: The file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(
            "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8"
        )
        replace(part, path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror}); choose another file.") from error


def _record(line: str, path: Path) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise InputError(f"{path} holds a line that is not JSON; write it anew.", code="damaged") from error
    if not isinstance(record, dict):
        raise InputError(f"{path} holds a line that is no answer; write it anew.", code="damaged")
    return record
