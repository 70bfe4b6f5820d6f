"""A multiple choice taken apart: the question, and its options with their labels."""

from __future__ import annotations

import re

_LABEL = re.compile(r"(?:^|(?<=[\s(（?？。:：]))[(（]?(?P<label>[A-Ha-h]|[1-9])[)）.:：、]\s*")
_BARE = re.compile(r"(?:(?<=[?？:：])|\s)\s*(?P<label>[A-H])(?:\s+(?=\S)|(?=[\u4e00-\u9fff]))")
_BULLET = re.compile(r"^\s*[-*•]\s+(?P<text>.+)$", re.MULTILINE)
_FAMILIES = ("ABCDEFGH", "abcdefgh", "123456789")


def split_options(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The question without its options, and label and text of each; no options for other texts."""
    for family in _FAMILIES:
        labels = _labels(_LABEL, text, family) or _labels_without_sign(text, family)
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


def _labels(pattern: re.Pattern[str], text: str, family: str) -> list[re.Match[str]]:
    """The labels of a family in their order; none where there is but one."""
    labels: list[re.Match[str]] = []
    for found in pattern.finditer(text):
        if len(labels) < len(family) and found["label"] == family[len(labels)]:
            labels.append(found)
    return labels if len(labels) > 1 else []


def _labels_without_sign(text: str, family: str) -> list[re.Match[str]]:
    """Labels such as "? A water B snow C forest", where the first follows the question directly."""
    labels = _labels(_BARE, text, family)
    asked = bool(labels) and text[: labels[0].start()].rstrip().endswith(("?", "？", ":", "："))
    return labels if asked and len(labels) > 2 else []


def _clean(text: str) -> str:
    return text.strip().strip("(（").rstrip(" ;,.?，；。？\n\t(")
