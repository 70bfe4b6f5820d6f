"""A multiple choice taken apart: the question, and its options with their labels."""

from __future__ import annotations

import re

_LABEL = re.compile(r"(?:^|(?<=[\s(（?？。]))[(（]?(?P<label>[A-Ha-h]|[1-9])[)）.:：、]\s*")
_BULLET = re.compile(r"^\s*[-*•]\s+(?P<text>.+)$", re.MULTILINE)
_FAMILIES = ("ABCDEFGH", "abcdefgh", "123456789")


def split_options(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The question without its options, and label and text of each; no options for other texts."""
    for family in _FAMILIES:
        labels: list[re.Match[str]] = []
        for found in _LABEL.finditer(text):
            if len(labels) < len(family) and found["label"] == family[len(labels)]:
                labels.append(found)
        if len(labels) > 1:
            ends = [label.start() for label in labels[1:]] + [len(text)]
            options = [
                (label["label"], _clean(text[label.end() : end]))
                for label, end in zip(labels, ends, strict=True)
            ]
            return text[: labels[0].start()], [option for option in options if option[1]]
    bullets = list(_BULLET.finditer(text))
    if len(bullets) > 1:
        return text[: bullets[0].start()], [("", _clean(bullet["text"])) for bullet in bullets]
    return text, []


def _clean(text: str) -> str:
    return text.strip().strip("(（").rstrip(" ;,.?，；。？\n\t(")
